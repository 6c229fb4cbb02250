// Keeps one mark beside every judged control. LinkedIn draws its rows anew whenever it likes, uses them again for someone else and
// drops what it does not know, so marks are compared with the controls at every look and put back where they are missing.
// What a mark looks like is the business of ui/mark.js.
import { personLink, rowAround } from "../shared/around.js";
import { makeCalm } from "./calm.js";
import { hasGeneral, personal } from "./personal.js";
import { idOf } from "./surfaces/reading.js";

/**
 * @typedef {import("./surfaces/reading.js").ReadSubject} ReadSubject
 * @typedef {import("./surfaces/reading.js").Control} Control
 * @typedef {import("../shared/messages.js").Verdict} Verdict
 * @typedef {import("./late.js").Parts["drawing"]["placeMark"]} PlaceMark
 * @typedef {ReturnType<PlaceMark>} Mark
 * @typedef {{ mayTell: boolean, told: () => void }} Week whether a dialog here may speak of the user's week, and whom to tell that it did
 */

/** The controls beside which something may be said; the others are its counterparts. @type {import("./surfaces/reading.js").ControlKind[]} */
const kMarked = ["connect", "send", "accept", "withdraw", "remove"];

/**
 * @param {{
 *   view: Window,
 *   signal: AbortSignal,
 *   asks: () => Record<string, any>,
 *   week: Week,
 *   answer: (id: string, params: Record<string, any>) => Promise<Verdict>,
 *   full: (id: string) => Promise<Verdict>,
 *   place: () => PlaceMark | null,
 * }} options `place`: null while the drawing is still on its way
 */
export function makeMarks({ view, signal, asks, week, answer, full, place }) {
  /** @type {Map<Element, { mark: Mark, id: string, shown: unknown, told: unknown, tie: () => string, tied: string }>} */
  const placed = new Map();
  const calm = makeCalm(
    (element) => element.getBoundingClientRect().top + view.scrollY,
    () => view.innerHeight,
  );

  /**
   * Makes the marks agree with what was read. Until a person is judged (or when the host is gone) their controls carry
   * nothing; then every one carries the same, whatever the verdict.
   *
   * @param {ReadSubject[]} subjects
   * @param {Map<string, Verdict>} verdicts by idOf
   */
  function sync(subjects, verdicts) {
    const placeMark = subjects.length ? place() : null;
    const judged = subjects.flatMap((subject) => {
      const controls = subject.controls.filter(({ kind }) => kMarked.includes(kind));
      const id = idOf(subject);
      const verdict = verdicts.get(id);
      return verdict && controls.length ? [{ id, subject, controls, verdict }] : [];
    });
    const drawnRows = calm.choose(
      judged
        .filter(({ subject }) => subject.brief)
        .map(({ id, verdict, controls }) => ({ id, level: verdict.level, element: controls[0].element })),
    );
    const wanted = new Set();
    for (const { id, subject, controls, verdict } of placeMark ? judged : []) {
      // In the card one chip is enough, even where the button stands twice; in a row or a dialog likewise.
      const chosen = controls.find((control) => control.place !== "sticky" && control.place !== "menu");
      for (const control of controls) {
        wanted.add(control.element);
        const entry = markFor(/** @type {PlaceMark} */ (placeMark), control, id, subject);
        // Under a note's box the strip speaks (strip.js).
        const speaks = !subject.box && (control.place === "sticky" || control.place === "menu" || control === chosen);
        const shown = speaks && (!subject.brief || drawnRows.has(id)) ? saidAt(control.place, verdict, week) : null;
        const words = asks();
        if (entry.shown === shown && entry.told === words) continue;
        entry.shown = shown;
        entry.told = words;
        const name = subject.facts.person?.name ?? "";
        entry.mark.show(shown && { verdict: /** @type {any} */ (shown), asks: words, name });
      }
    }
    for (const element of placed.keys()) {
      if (!wanted.has(element)) drop(element);
    }
  }

  /** @param {PlaceMark} placeMark @param {Control} control @param {string} id @param {ReadSubject} subject */
  function markFor(placeMark, { element, place: where }, id, subject) {
    const there = placed.get(element);
    if (there && there.id === id && there.mark.isPlaced()) return there;
    if (there) drop(element);
    const actions = {
      answer: (/** @type {Record<string, any>} */ params) => /** @type {Promise<any>} */ (answer(id, params)),
      full: subject.brief ? () => /** @type {Promise<any>} */ (full(id)) : null,
    };
    const tie = where === "row" ? tieOf(element) : () => "";
    const entry = {
      mark: placeMark(element, { place: where, signal, actions }),
      id,
      shown: /** @type {unknown} */ (undefined),
      told: undefined,
      tie,
      tied: tie(),
    };
    placed.set(element, entry);
    return entry;
  }

  /** Takes away what has come to stand in somebody else's row, before anybody sees it there. Cheap: called at every change of the page. */
  function check() {
    for (const [element, { mark, shown, tie, tied }] of placed) {
      if (shown && (tie() !== tied || !mark.isPlaced())) drop(element);
    }
  }

  /** @param {Element} element */
  function drop(element) {
    placed.get(element)?.mark.remove();
    placed.delete(element);
  }

  function clear() {
    for (const element of [...placed.keys()]) drop(element);
  }

  /** Opens the card of the mark that speaks. @returns {boolean} whether there was one */
  function openCard() {
    const speaking = [...placed.values()].filter(({ shown }) => shown);
    return speaking.some(({ mark }) => mark.openCard());
  }

  signal.addEventListener("abort", clear);
  return { sync, check, clear, openCard };
}

/** What of a verdict is said in a place. @param {import("./surfaces/reading.js").ControlPlace} where @param {Verdict} verdict @param {Week} week */
export function saidAt(where, verdict, week) {
  if (where !== "dialog" || !week.mayTell) return personal(verdict);
  if (hasGeneral(verdict)) week.told();
  return verdict;
}

/**
 * Says what ties a row's control to its person: its own address and label, and whom the row links to. Lists use their rows again for
 * other people while one scrolls.
 *
 * @param {Element} element
 * @returns {() => string}
 */
function tieOf(element) {
  const row = rowAround(element);
  const own = () => ["href", "aria-label"].map((name) => element.getAttribute(name)).join();
  return () => own() + (row?.contains(element) ? personLink(row)?.getAttribute("href") : "");
}
