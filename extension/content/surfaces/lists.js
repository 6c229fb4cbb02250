// What the readers of lists with Connect share: from rows to subjects, and when a list is empty, still coming, or in no form that is known.
import { isHidden, words } from "../dom.js";
import { connectsIn, readConnect, readRow, rowAnchors } from "../rows.js";
import { anchors, kOtherScreens } from "./lists-anchors.js";
import { found, notFound } from "./reading.js";

/**
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {import("./reading.js").ReadSubject} ReadSubject
 * @typedef {ReturnType<typeof readConnect>} Connect
 * @typedef {{ surface: string, rows: Element[], form: import("../rows.js").RowForm, invite: (connect: Connect) => Record<string, any>,
 *   person?: Record<string, any>, expectsConnect?: boolean,
 *   memory?: import("./reading.js").Memory }} List `invite`: the invite.* facts of one row; `person`: facts that all of the
 *   list share; `expectsConnect`: a list of people whom one can invite, with hardly any other
 */

/**
 * Reads a list. `blind`: there are people or Connects on the page, and the rows that are known do not hold them.
 *
 * @param {Document} document @param {List} list
 * @returns {Reading}
 */
export function readList(document, list) {
  const subjects = subjectsOf(list);
  const { surface } = list;
  const bound = subjects.some(({ controls }) => controls.length > 0);
  if (subjects.length && (bound || !list.expectsConnect)) {
    const isTorn = !bound && list.rows.some((row) => connectsIn(row).length > 0);
    return isTorn ? notFound(document, surface, ["person"]) : found(surface, subjects);
  }
  const mains = [...document.querySelectorAll(anchors.main)];
  if (!mains.length) return notFound(document, surface, ["main"]);
  if (subjects.length) {
    const isSettled = subjects.every(({ facts }) => facts.person.inviteState) || subjects.length < 3;
    return isSettled ? found(surface, subjects) : notFound(document, surface, ["connect"]);
  }
  const signs = `${rowAnchors.personLink},${rowAnchors.photo},${rowAnchors.inviteLink},${rowAnchors.connectSign}`;
  const isPeopled = mains.some((main) =>
    [...main.querySelectorAll(signs)].some((sign) => !sign.closest(anchors.invitationsPreview)),
  );
  if (isPeopled) return notFound(document, surface, [list.rows.length ? "person" : "row"]);
  // An empty list says that it is empty; one that says nothing is still coming.
  if (mains.some((main) => words(main))) return found(surface, []);
  return { surface, health: "waiting", subjects: [], missing: ["row"] };
}

/**
 * Returns the people of a list, each once: whoever stands there twice has the controls of both rows.
 *
 * @param {List} list
 * @returns {ReadSubject[]}
 */
export function subjectsOf({ rows, form, invite, person: shared = {}, memory }) {
  /** @type {Map<string, ReadSubject>} */
  const subjects = new Map();
  for (const element of rows) {
    const read = readOnce(element, form, memory);
    if (!read) continue;
    const { row, connect } = read;
    const there = subjects.get(row.key);
    if (there) {
      there.controls.push(
        ...connect.controls.filter(({ element: one }) => there.controls.every((it) => it.element !== one)),
      );
      if (connect.inviteState) there.facts.person.inviteState ??= connect.inviteState;
      continue;
    }
    const { inviteState, controls } = connect;
    /** @type {Record<string, any>} */
    const person = { ...row.person, ...shared, ...(inviteState && { inviteState }) };
    // A first-degree badge beside a Connect contradicts itself.
    if (person.degree === 1 && controls.length) delete person.degree;
    subjects.set(row.key, {
      moment: "invite",
      key: row.key,
      brief: true,
      facts: { person, invite: invite(connect) },
      controls: [...controls],
    });
  }
  return [...subjects.values()];
}

/**
 * Reads a row, or remembers it where it has not changed. What a style sheet hides is looked at each time.
 *
 * @param {Element} element @param {import("../rows.js").RowForm} form @param {import("./reading.js").Memory} [memory]
 */
function readOnce(element, form, memory) {
  /** @type {{ row: import("../rows.js").Row, connect: Connect } | undefined} */
  const known = memory?.get(element);
  if (known?.connect.controls.every((control) => !isHidden(control.element))) return known;
  const row = readRow(element, form);
  const read = row && { row, connect: readConnect(row) };
  if (read) memory?.set(element, read);
  return read;
}

/**
 * Returns the rows of the newer form below `roots`. Where rows hold rows, those count that hold the buttons: a row of faces inside a
 * person's row is not a person's row, a section around many is none either.
 *
 * @param {Iterable<Element>} roots
 * @returns {Element[]}
 */
export function sduiRows(roots) {
  const all = [...roots].flatMap((root) => [...root.querySelectorAll(anchors.sduiRow)]);
  const distinct = [...new Set(all)];
  const nesting = distinct.filter((row) => row.querySelector(anchors.sduiRow));
  if (!nesting.length) return distinct;
  const around = nesting.filter((row) => [...row.querySelectorAll(anchors.sduiRow)].some(isActed));
  return distinct.filter(
    (row) =>
      !around.includes(row) &&
      !distinct.some((other) => other !== row && !around.includes(other) && other.contains(row)),
  );
}

/** @param {Element} row */
function isActed(row) {
  return row.querySelector(`button,[role="button"],${rowAnchors.inviteLink},${rowAnchors.pendingSign}`) !== null;
}

/** Whether another page's screen stands where this one's should: after a soft navigation it stays for a while. @param {Document} document @param {RegExp} own */
export function isOtherScreen(document, own) {
  const screens = [...document.querySelectorAll(anchors.screen)].map(
    (one) => one.getAttribute("data-sdui-screen") ?? "",
  );
  return !screens.some((one) => own.test(one)) && screens.some((one) => kOtherScreens.test(one));
}

/** @param {string} surface @returns {Reading} */
export function waiting(surface) {
  return { surface, health: "waiting", subjects: [], missing: ["screen"] };
}
