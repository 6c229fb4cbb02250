// What every reader returns, and the few words all readers share for it. A reader is one file beside this one: a pure function of the
// document and its address, listed in index.js.

/**
 * One person at one moment, as the page shows them.
 *
 * `key` is their normal vanity name (vanity.js), or their member id where a page shows no other. `facts` are nested as on the wire and
 * hold only what was read: what is not known is left out. `brief`: one of many in a list, judged shortly and drawn calmly.
 *
 * @typedef {'invite' | 'note' | 'incoming' | 'connection' | 'self' | 'followUp'} Moment
 * `box`: where the note is written, while there is such a box. Only ever read. `gate`: where the page wants the person's address first.
 *
 * @typedef {{ moment: Moment, key: string, brief?: boolean, facts: Record<string, any>, controls: Control[], box?: HTMLTextAreaElement,
 *   gate?: HTMLInputElement }} ReadSubject
 *
 * Something the person can press about someone. `place` says how a mark stands beside it: in a profile's `card`, in its `sticky` copy,
 * in a `menu`, in a `row` of a list, in a `dialog`.
 *
 * @typedef {'connect' | 'send' | 'accept' | 'ignore' | 'withdraw' | 'remove'} ControlKind
 * @typedef {'card' | 'sticky' | 'menu' | 'row' | 'dialog'} ControlPlace
 * @typedef {{ element: Element, kind: ControlKind, owner: string, place: ControlPlace }} Control
 *
 * `health`: `ok`; `waiting`, still loading or still the previous page; `blind`, loaded but in no form that is known. `missing` names the
 * anchors that were looked for in vain.
 *
 * @typedef {{ surface: string, health: 'ok' | 'waiting' | 'blind', subjects: ReadSubject[], missing: string[] }} Reading
 * `memory` holds what was read from parts of the page that have not changed since (page.js forgets the others). A reader may use it and
 * reads the same without it.
 *
 * @typedef {{ pathname: string, search: string }} Address
 * @typedef {WeakMap<Element, any>} Memory
 * @typedef {(document: Document, address: Address, memory?: Memory) => Reading} Reader
 */

/** @param {string} surface @param {ReadSubject[]} subjects @returns {Reading} */
export function found(surface, subjects) {
  return { surface, health: "ok", subjects, missing: [] };
}

/** The page has loaded without these: blind; while it loads: waiting. @param {Document} document @param {string} surface @param {string[]} missing @returns {Reading} */
export function notFound(document, surface, missing) {
  if (document.readyState !== "complete") return waiting(surface, missing);
  return { surface, health: "blind", subjects: [], missing };
}

/** Still coming, or still the page before. @param {string} surface @param {string[]} missing @returns {Reading} */
export function waiting(surface, missing) {
  return { surface, health: "waiting", subjects: [], missing };
}

/** A page where Tact has nothing to do. @returns {Reading} */
export function nothing() {
  return { surface: "other", health: "ok", subjects: [], missing: [] };
}

/** Names a subject among all of a page. @param {{ moment: string, key: string }} subject */
export function idOf({ moment, key }) {
  return `${moment} ${key}`;
}
