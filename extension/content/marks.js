// Keeps one mark beside every Connect control of the judged person. LinkedIn draws its rows anew whenever it likes and
// drops what it does not know, so marks are compared with the controls at every look and put back where they are
// missing. What a mark looks like is the business of ui/mark.js.
import { placeMark } from "../ui/mark.js";

/**
 * @typedef {import("./surfaces/profile.js").ReadSubject} ReadSubject
 * @typedef {import("../shared/messages.js").Verdict} Verdict
 * @typedef {ReturnType<typeof placeMark>} Mark
 */

/**
 * @param {{
 *   signal: AbortSignal,
 *   asks: () => Record<string, any>,
 *   answer: (key: string, params: Record<string, any>) => Promise<Verdict>,
 *   place?: typeof placeMark,
 * }} options
 */
export function makeMarks({ signal, asks, answer, place = placeMark }) {
  /** @type {Map<Element, { mark: Mark, key: string, shown: unknown, told: unknown }>} */
  const placed = new Map();

  /**
   * Makes the marks agree with what was read. Until a person is judged (or when the host is gone) their controls carry
   * nothing; then every one carries the same, whatever the verdict.
   *
   * @param {ReadSubject[]} subjects
   * @param {Map<string, Verdict>} verdicts
   */
  function sync(subjects, verdicts) {
    const wanted = new Set();
    for (const { key, facts, controls } of subjects) {
      const verdict = verdicts.get(key);
      if (!verdict) continue;
      const chosen = controls.find((control) => control.place === "card");
      for (const control of controls) {
        wanted.add(control.element);
        const entry = markFor(control, key);
        // In the card one chip is enough, even where the button stands twice.
        const speaks = control.place !== "card" || control === chosen;
        const shown = speaks ? verdict : null;
        const words = asks();
        if (entry.shown === shown && entry.told === words) continue;
        entry.shown = shown;
        entry.told = words;
        entry.mark.show(shown && { verdict: /** @type {any} */ (shown), asks: words, name: facts.person?.name ?? "" });
      }
    }
    for (const element of placed.keys()) {
      if (!wanted.has(element)) drop(element);
    }
  }

  /** @param {import("./surfaces/profile-controls.js").Control} control @param {string} key */
  function markFor({ element, place: where }, key) {
    const there = placed.get(element);
    if (there && there.key === key && there.mark.isPlaced()) return there;
    if (there) drop(element);
    const actions = {
      answer: (/** @type {Record<string, any>} */ params) => /** @type {Promise<any>} */ (answer(key, params)),
    };
    const entry = {
      mark: place(element, { place: where, signal, actions }),
      key,
      shown: /** @type {unknown} */ (undefined),
      told: undefined,
    };
    placed.set(element, entry);
    return entry;
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
  return { sync, clear, openCard };
}
