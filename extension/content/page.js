// One page, from its first look to the navigation away from it: reads, has judged, marks, reports. Ends when its signal
// aborts. Nothing here decides what a page means (surfaces/) or what a verdict looks like (ui/).
import { kCsDraw, kCsReport } from "../shared/messages.js";
import { makeJudge } from "./judge.js";
import { makeDrawing } from "./late.js";
import { makeMarks } from "./marks.js";
import { isRead, readPage } from "./surfaces/index.js";
import { idOf, nothing } from "./surfaces/reading.js";
import { watchPage } from "./watch.js";

/** So long may a page be without its anchors before that is called blindness. */
export const kBlindAfterMs = 4000;
/** So long may the previous person's card stand. Slow lines are slow. */
export const kStaleAfterMs = 15_000;

/**
 * @typedef {import("./surfaces/reading.js").Reading} Reading
 * @typedef {{ refresh: () => void, redraw: () => void, openCard: () => boolean }} Page
 */

/**
 * @param {{
 *   view: Window & typeof globalThis,
 *   ask: typeof import("../shared/ask.js").ask,
 *   signal: AbortSignal,
 *   mode: string,
 *   asks: () => Record<string, any>,
 *   drawing?: { get: () => import("./late.js").Drawing | null },
 * }} options
 * @returns {Page}
 */
export function openPage({ view, ask, signal, mode, asks, drawing }) {
  const begunMs = view.performance.now();
  /** @type {Map<string, import("../shared/messages.js").Verdict>} */
  let verdicts = new Map();
  let reading = nothing();
  let reported = "";
  /** The page has changed since it was read: what was read may be somebody else's by now. */
  let isStale = false;
  /** What was read from rows that have not changed since. @type {import("./surfaces/reading.js").Memory} */
  const memory = new WeakMap();

  const judge = makeJudge({ ask, signal, onVerdicts: takeVerdicts });
  const drawn = drawing ?? makeDrawing(() => ask(kCsDraw), show);
  const place = () => drawn.get()?.placeMark ?? null;
  const marks =
    mode === "inline" ? makeMarks({ view, signal, asks, answer: judge.answer, full: judge.full, place }) : null;

  if (isRead(view.location.pathname)) {
    watchPage({ view, signal, onChange: look, atOnce: noteChange });
    for (const ms of [kBlindAfterMs, kStaleAfterMs]) {
      const timer = view.setTimeout(look, ms + 50);
      signal.addEventListener("abort", () => view.clearTimeout(timer));
    }
    look();
  } else {
    report();
  }

  /** @param {MutationRecord[]} records */
  function noteChange(records) {
    isStale = true;
    for (const { target } of records) {
      for (let at = /** @type {Node | null} */ (target); at; at = at.parentNode)
        memory.delete(/** @type {Element} */ (at));
    }
    marks?.check();
  }

  function look() {
    if (signal.aborted) return false;
    isStale = false;
    const ageMs = view.performance.now() - begunMs;
    reading = settled(readPage(view.document, view.location, memory), ageMs);
    judge.update(reading.subjects);
    show();
    return (
      ageMs < kBlindAfterMs &&
      (reading.health !== "ok" || reading.subjects.some(({ brief, controls }) => !brief && !controls.length))
    );
  }

  /** @param {typeof verdicts} next */
  function takeVerdicts(next) {
    verdicts = next;
    show();
  }

  function show() {
    if (signal.aborted) return;
    if (isStale) return void look();
    marks?.sync(reading.subjects, verdicts);
    report();
  }

  function report() {
    const { surface, health, missing } = reading;
    const subjects = reading.subjects.map(({ key, moment, brief = false, facts, controls }) => ({
      key,
      name: facts.person?.name ?? "",
      moment,
      brief,
      facts,
      controls: controls.map(({ kind, owner }) => ({ kind, owner })),
      verdict: verdicts.get(idOf({ moment, key })) ?? null,
    }));
    const next = { surface, health, missing, subjects };
    const asText = JSON.stringify(next);
    if (asText === reported) return;
    reported = asText;
    void ask(kCsReport, { report: next });
  }

  return { refresh: judge.refresh, redraw: show, openCard: () => marks?.openCard() ?? false };
}

/**
 * Returns the reading with patience applied: what cannot be read yet is waited for, then called blind.
 *
 * @param {Reading} reading
 * @param {number} ageMs of the page
 * @returns {Reading}
 */
export function settled(reading, ageMs) {
  if (reading.health === "blind" && ageMs < kBlindAfterMs) return { ...reading, health: "waiting" };
  if (reading.health === "waiting" && ageMs >= kStaleAfterMs) return { ...reading, health: "blind" };
  return reading;
}
