// What the readers of lists with Connect share: from rows to subjects, and when a list is empty, still coming, or in no form that is known.
import { isHidden, words } from "../dom.js";
import * as rowAnchors from "../row-anchors.js";
import { connectsIn, readConnect, readRow } from "../rows.js";
import * as anchors from "./lists-anchors.js";
import { found, notFound, waiting } from "./reading.js";

/**
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {import("./reading.js").ReadSubject} ReadSubject
 * @typedef {import("./reading.js").Memory} Memory
 * @typedef {import("../rows.js").RowForm} RowForm
 * @typedef {ReturnType<typeof readConnect>} Connect
 *
 * One kind of list. `screen`: the names its screen may have. `form`: its rows in the newer form; `older`: in the other one. `dialogs`: lists
 * in dialogs over the page belong to it. `expectsConnect`: hardly anybody stands there whom one cannot invite. `invite`: the invite.* facts
 * of one row; `person`: facts that all rows share.
 *
 * @typedef {{ surface: string, screen: RegExp, form?: RowForm, older: { row: string, form: RowForm }, dialogs?: boolean,
 *   expectsConnect?: boolean, invite?: (connect: Connect) => Record<string, any>, person?: Record<string, any> }} List
 */

/**
 * Reads a list, in whichever form the page has. `blind`: there are people or Connects on the page, and the rows that are known do not hold
 * them.
 *
 * @param {Document} document @param {List} list @param {Memory} [memory]
 * @returns {Reading}
 */
export function readList(document, list, memory) {
  const { surface, older } = list;
  if (!isKnownForm(document)) return notFound(document, surface, ["sduiPage", "emberPage"]);
  if (isOtherScreen(document, list.screen)) return waiting(surface, ["screen"]);
  // Whoever stands in an open dialog is marked there, not in the list that it covers.
  const roots = `${list.dialogs ? `${anchors.openDialog};` : ""}${anchors.main}`.split(";");
  let rows = sduiRows(roots.flatMap((root) => [...document.querySelectorAll(root)]));
  let subjects = subjectsOf(rows, list.form ?? {}, list, memory);
  if (!subjects.length) {
    const others = outermost([...document.querySelectorAll(older.row)]);
    if (others.length) rows = others;
    subjects = subjectsOf(others, older.form, list, memory);
  }
  const missing = missingIn(document, list, rows, subjects);
  if (missing) return notFound(document, surface, [missing]);
  if (subjects.length || [...document.querySelectorAll(anchors.main)].some((main) => words(main)))
    return found(surface, subjects);
  // An empty list says that it is empty; one that says nothing is still coming.
  return waiting(surface, ["row"]);
}

/** Whether a page has one of the two forms that are known. @param {Document} document */
export function isKnownForm(document) {
  return document.querySelector(`${anchors.sduiPage},${anchors.emberPage}`) !== null;
}

/** What a list should have and has not; undefined when all is well. @param {Document} document @param {List} list @param {Element[]} rows @param {ReadSubject[]} subjects */
function missingIn(document, list, rows, subjects) {
  if (subjects.some(({ controls }) => controls.length)) return undefined;
  if (subjects.length) {
    if (rows.some((row) => connectsIn(row).length > 0)) return "person";
    const isOdd = list.expectsConnect && subjects.length > 2;
    return isOdd && subjects.some(({ facts }) => !facts.person.inviteState) ? "connect" : undefined;
  }
  const mains = [...document.querySelectorAll(anchors.main)];
  if (!mains.length) return "main";
  const signs = `${rowAnchors.personLink},${rowAnchors.photo},${rowAnchors.inviteLink},${rowAnchors.connectSign}`;
  const people = mains.flatMap((main) => [...main.querySelectorAll(signs)]);
  if (people.every((sign) => sign.closest(anchors.invitationsPreview))) return undefined;
  return rows.length ? "person" : "row";
}

/** Without those that stand in another. @param {Element[]} elements */
export function outermost(elements) {
  return elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));
}

/**
 * Returns the people of a list, each once: whoever stands there twice has the controls of both rows.
 *
 * @param {Element[]} rows @param {RowForm} form @param {Pick<List, 'surface' | 'invite' | 'person'>} list @param {Memory} [memory]
 * @returns {ReadSubject[]}
 */
export function subjectsOf(rows, form, { surface, invite, person: shared = {} }, memory) {
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
      facts: { person, invite: { surface, ...invite?.(connect) } },
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
  const distinct = [...new Set(all)].filter((row) => !row.closest(anchors.invitationsPreview));
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
  const names = [...document.querySelectorAll(anchors.screen)].map((one) => one.getAttribute("data-sdui-screen") ?? "");
  return !names.some((one) => own.test(one)) && names.some((one) => anchors.kOtherScreens.test(one));
}
