// Reads the invitation manager: invitations of people that wait for the user's answer, and those of the user that wait for theirs. What is
// to be decided is found without a language: in each row the controls that name its person. Invitations of pages, newsletters, events and
// groups are left alone.
import { isHidden, labelNames, words } from "../dom.js";
import { daysAgoIn } from "../ages.js";
import { incomingLabels, otherInvitation, withdrawLabel } from "../labels.js";
import { dropUnknown, firstNameOf, isRecruiter } from "../person.js";
import * as rowAnchors from "../row-anchors.js";
import { readRow } from "../rows.js";
import { anchors, ember as older } from "./invitations-anchors.js";
import * as lists from "./lists-anchors.js";
import { isOtherScreen } from "./lists.js";
import { found, notFound, waiting } from "./reading.js";

/**
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {import("./reading.js").ReadSubject} ReadSubject
 * @typedef {import("./reading.js").Control} Control
 * @typedef {import("../rows.js").Row} Row
 * @typedef {(row: Row, decisions: Element[], isOlder: boolean) => ReadSubject | null} ReadOne
 */

/** @type {import("./reading.js").Reader} */
export function read(document, { pathname }) {
  const isSent = /^\/mynetwork\/invitation-manager\/sent(?:\/|$)/.test(pathname);
  const surface = isSent ? "sentInvitations" : "invitations";
  const readOne = isSent ? sent : received;
  const isOlder = !document.querySelector(lists.sduiPage);
  if (isOlder && !document.querySelector(lists.emberPage))
    return notFound(document, surface, ["sduiPage", "emberPage"]);
  if (!isOlder && isOtherScreen(document, isSent ? anchors.sentScreen : anchors.receivedScreen))
    return waiting(surface, ["screen"]);
  const mains = [...document.querySelectorAll(lists.main)];
  if (!mains.length) return notFound(document, surface, ["main"]);
  const rows = rowsIn(mains, isOlder);
  const subjects = subjectsOf(rows, readOne, isOlder);
  if (subjects.length) return found(surface, subjects);
  if ([...rows].some(([row, decisions]) => isAboutSomebody(row) && decisions.length >= (isSent ? 1 : 2)))
    return notFound(document, surface, [isSent ? "withdraw" : "accept"]);
  const signs = `${rowAnchors.personLink},${rowAnchors.photo}`;
  const isPeopled = mains.some((main) =>
    [...main.querySelectorAll(signs)].some((sign) => ![...rows.keys()].some((row) => row.contains(sign))),
  );
  if (isPeopled) return notFound(document, surface, ["row"]);
  // An empty list says that it is empty; one that says nothing is still coming.
  if (mains.some((main) => words(main))) return found(surface, []);
  return waiting(surface, ["row"]);
}

/**
 * Returns the received invitations that My Network shows above the people it proposes, for its reader.
 *
 * @param {Document} document
 * @returns {ReadSubject[]}
 */
export function readPreview(document) {
  const isOlder = !document.querySelector(lists.sduiPage);
  const roots = [...document.querySelectorAll(isOlder ? lists.main : lists.invitationsPreview)];
  const subjects = subjectsOf(rowsIn(roots, isOlder), received, isOlder);
  // A preview may leave a note out: that there is none is known in the list alone.
  for (const { facts } of subjects) if (!facts.incoming.hasNote) delete facts.incoming.hasNote;
  return subjects;
}

/** Rows and what can be decided in each. @param {Element[]} roots @param {boolean} isOlder @returns {Map<Element, Element[]>} */
function rowsIn(roots, isOlder) {
  const selector = isOlder ? older.row : anchors.row;
  /** @type {Map<Element, Element[]>} */
  const rows = new Map();
  // A row may carry several of the signs, one inside the other: the innermost that holds what one presses.
  for (const root of roots) {
    for (const one of [...root.querySelectorAll(selector)].reverse()) {
      const decisions = rows.has(one) ? [] : decisionsIn(one);
      if (decisions.length && !decisions.some((decision) => rows.has(/** @type {any} */ (decision.closest(selector)))))
        rows.set(one, decisions);
    }
  }
  return new Map([...rows].reverse());
}

/** @param {Map<Element, Element[]>} rows @param {ReadOne} readOne @param {boolean} isOlder */
function subjectsOf(rows, readOne, isOlder) {
  /** @type {Map<string, ReadSubject>} */
  const subjects = new Map();
  for (const [element, decisions] of rows) {
    if (!isAboutSomebody(element)) continue;
    const form = isOlder ? older.form : { told: [] };
    const row = readRow(element, form) ?? readRow(element, { ...form, alone: false });
    const subject = row && readOne(row, decisions, isOlder);
    if (subject && !subjects.has(subject.key)) subjects.set(subject.key, subject);
  }
  return [...subjects.values()];
}

/** An invitation from a person, not to a page or an event, nor a proposal to invite somebody. @param {Element} row */
function isAboutSomebody(row) {
  const other = `${anchors.otherKind},${rowAnchors.connectSign},${rowAnchors.inviteLink}`;
  return (
    row.querySelector(rowAnchors.personLink) !== null && !row.querySelector(other) && !otherInvitation.test(words(row))
  );
}

/** What can be decided in a row, in document order. @param {Element} row */
function decisionsIn(row) {
  return [...row.querySelectorAll(anchors.pressable)].filter(
    (one) =>
      !one.matches(anchors.noDecision) &&
      (!one.matches(anchors.toPerson) || withdrawLabel.test(words(one))) &&
      !one.closest(anchors.note) &&
      !isHidden(one),
  );
}

/** @type {ReadOne} */
function received(row, decisions, isOlder) {
  const { key } = row;
  const naming = decisions.filter((one) => names(one, row));
  const isMarked = decisions.some((one) => one.closest(anchors.action2025) || isAccept(one));
  const pair = naming.length === 2 ? naming : isMarked && decisions.length === 2 ? decisions : null;
  if (!pair) return null;
  // Ignore stands before Accept; where the words are known they decide.
  const isTurned = isAccept(pair[0]) && !isAccept(pair[1]);
  const [ignore, accept] = isTurned ? [pair[1], pair[0]] : pair;
  const { person, age, note } = told(row, pair, isOlder);
  const hasNote = note ? true : row.element.querySelector(anchors.reply) ? undefined : false;
  return {
    moment: "incoming",
    key,
    brief: true,
    facts: {
      person: { ...person, inviteState: "received" },
      incoming: dropUnknown({ hasNote, daysWaiting: age }),
      ...(note && { note: { text: note } }),
    },
    controls: [
      { element: ignore, kind: "ignore", owner: key, place: "row" },
      { element: accept, kind: "accept", owner: key, place: "row" },
    ],
  };
}

/** @param {Element} control */
function isAccept(control) {
  return incomingLabels.accept.test(labelOf(control) || words(control));
}

/** @type {ReadOne} */
function sent(row, decisions, isOlder) {
  const { key } = row;
  const naming = decisions.filter((one) => names(one, row));
  const [withdraw, ...more] = naming.length ? naming : decisions.filter((one) => !labelOf(one));
  if (!withdraw || more.length) return null;
  const { person, age } = told(row, [withdraw], isOlder);
  return {
    moment: "connection",
    key,
    brief: true,
    facts: {
      person: { ...person, inviteState: "sent" },
      ...(age !== undefined && { invite: { daysWaiting: age } }),
    },
    controls: [{ element: withdraw, kind: "withdraw", owner: key, place: "row" }],
  };
}

/**
 * What a row tells beside its controls: the lines before them are about the person, the age among them; the line after them is the note.
 *
 * @param {Row} row @param {Element[]} controls @param {boolean} isOlder
 */
function told(row, controls, isOlder) {
  const { element } = row;
  const name = nameOf(row, controls);
  if (isOlder) {
    const person = dropUnknown({ ...row.person, ...named(name) });
    return {
      person,
      age: daysAgoIn(element.querySelector(older.age)),
      note: noteIn(element.querySelector(older.note)),
    };
  }
  const box = element.querySelector(anchors.note);
  const lines = row.rest.filter(
    (line) => !line.closest(`${anchors.note},${anchors.noDecision}`) && !controls.some((one) => one.contains(line)),
  );
  const isBefore = (/** @type {Element} */ line) => Boolean(line.compareDocumentPosition(controls[0]) & 4);
  const age = lines.map((line) => daysAgoIn(line)).find((days) => days !== undefined);
  const [headlineAt] = lines.filter(
    (line) => isBefore(line) && line !== box && daysAgoIn(line) === undefined && !labelNames(words(line), name),
  );
  const after = lines.find((line) => !isBefore(line) && daysAgoIn(line) === undefined && !line.contains(box));
  const headline = words(headlineAt);
  const person = dropUnknown({
    ...row.person,
    ...named(name),
    headline,
    isRecruiter: headline ? isRecruiter(headline) : undefined,
  });
  return { person, age, note: noteIn(box ?? after) };
}

/** The person's name as the row and its controls both have it; a link may hold a whole sentence about them. @param {Row} row @param {Element[]} controls */
function nameOf({ element, name }, controls) {
  const labels = controls.map(labelOf);
  const isSaid = (/** @type {string} */ one) => labels.some((label) => labelNames(label, one));
  if (isSaid(name)) return name;
  const own = [...element.querySelectorAll(`${rowAnchors.personLink} *,strong`)]
    .map(words)
    .filter((one) => one && one.length < name.length);
  const said = own.filter(isSaid).sort((a, b) => b.length - a.length);
  if (said.length) return said[0];
  // Labels that do not say the name as it stands here: then only a name that is nothing but that is believed.
  return own.length ? "" : name;
}

/** @param {string} name */
function named(name) {
  return { name: name || undefined, firstName: name ? firstNameOf(name) : undefined };
}

/** Whether a control says that it is about this row's person. @param {Element} control @param {Row} row */
function names(control, row) {
  const label = labelOf(control);
  return Boolean(label) && labelNames(label, nameOf(row, [control]));
}

/** @param {Element} control */
function labelOf(control) {
  return words(control.getAttribute("aria-label") ?? control.querySelector("[aria-label]")?.getAttribute("aria-label"));
}

/** A note's words without "see more". @param {Element | null | undefined} box */
function noteIn(box) {
  if (!box) return "";
  const walker = box.ownerDocument.createTreeWalker(box, 4); // 4: texts
  let text = "";
  while (walker.nextNode()) {
    const within = walker.currentNode.parentElement?.closest(anchors.noNote);
    if (!within || !box.contains(within) || within === box) text += walker.currentNode.nodeValue;
  }
  return words(text).replace(/…$/u, "").trim();
}
