// One page, from its first look to the navigation away from it: reads, has judged, marks, reports. Ends when its signal
// aborts. Nothing here decides what a page means (surfaces/) or what a verdict looks like (ui/).
import { kCsCall, kCsPart, kCsReport, kErrors } from "../shared/messages.js";
import { makeJudge } from "./judge.js";
import { makePart } from "./late.js";
import { makeMarks } from "./marks.js";
import { watchPresses } from "./presses.js";
import { holdSent } from "./sending.js";
import { makeStrip } from "./strip.js";
import { readPage } from "./surfaces/index.js";
import { idOf, nothing } from "./surfaces/reading.js";
import { makeTalks } from "./talks.js";
import { watchPage } from "./watch.js";

/** So long may a page or a dialog be without its anchors before that is called blindness. */
export const kBlindAfterMs = 4000;
/** So long may the previous person's card stand. Slow lines are slow. */
export const kStaleAfterMs = 15_000;
const kRecordTries = 4;
const kRecordRetryMs = 300;

/**
 * @typedef {import("./surfaces/reading.js").Reading} Reading
 * @typedef {typeof import("../shared/ask.js").ask} Ask
 * @typedef {{ refresh: () => void, redraw: () => void, openCard: () => boolean }} Page
 */

/**
 * @param {{
 *   view: Window & typeof globalThis,
 *   visit: number,
 *   ask: Ask,
 *   signal: AbortSignal,
 *   mode: string,
 *   asks: () => Record<string, any>,
 *   week: import("./marks.js").Week,
 *   parts?: { [Name in keyof import("./late.js").Parts]: { get: () => import("./late.js").Parts[Name] | null } },
 * }} options `visit`: when it was opened, in milliseconds
 * @returns {Page}
 */
export function openPage({ view, visit, signal, mode, asks, week, parts, ...options }) {
  const begunMs = view.performance.now();
  const ask = askFrom(visit, options.ask);
  /** @type {Map<string, import("../shared/messages.js").Verdict>} */
  let verdicts = new Map();
  let reading = nothing();
  let reported = "";
  /** Since when the anchors of the page, or of the dialog over it, are waited for. */
  let waitingSinceMs = begunMs;
  /** The page has changed since it was read: what was read may be somebody else's by now. */
  let isStale = false;
  /** What was read from rows that have not changed since. @type {import("./surfaces/reading.js").Memory} */
  const memory = new WeakMap();

  const judge = makeJudge({ ask, signal, onVerdicts: takeVerdicts });
  const talks = makeTalks({ ask, signal });
  const fetchPart = (/** @type {keyof import("./late.js").Parts} */ part) => ask(kCsPart, { part });
  const { drawing, lists } = parts ?? {
    drawing: makePart("drawing", fetchPart, show),
    lists: makePart("lists", fetchPart, () => void look()),
  };
  const place = () => drawing.get()?.placeMark ?? null;
  const marks =
    mode === "inline" ? makeMarks({ view, signal, asks, week, answer: judge.answer, full: judge.full, place }) : null;
  const strip =
    mode === "inline"
      ? makeStrip({ ask, signal, asks, week, judge, place: () => drawing.get()?.placeStrip ?? null })
      : null;

  const sending = holdSent({
    view,
    signal,
    subjects: () => {
      look();
      return reading.subjects;
    },
    onSent: ({ text, ...invitation }) => {
      void record("inviteSent", invitation);
      if (text) void record("noteUsed", { key: invitation.key, text, facts: { person: invitation.facts.person } });
    },
    onSettled: show,
  });
  const presses = watchPresses({
    view,
    signal,
    subjects: () => reading.subjects,
    lookAnew: () => void look(),
    onSent: (sent) => sending.hold(sent),
    onWithdrawn: (invitation) => void record("inviteWithdrawn", invitation),
  });
  /** @type {any[]} */
  let timers = [];
  signal.addEventListener("abort", () => timers.forEach((timer) => view.clearTimeout(timer)));
  watchPage({ view, signal, onChange: look, atOnce: noteChange, onTyped: (box) => strip?.typed(box) });
  look();

  /** @param {string} kind @param {Record<string, unknown>} params @param {number} [tries] */
  async function record(kind, params, tries = kRecordTries) {
    const reply = await ask(kCsCall, { method: "record", params: { kind, ...params } });
    // The report that names this person may still be on its way.
    const isEarly = !reply.ok && reply.error.code === kErrors.notAllowed;
    if (isEarly && tries > 1) setTimeout(() => void record(kind, params, tries - 1), kRecordRetryMs);
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
    const nowMs = view.performance.now();
    const read = readPage(view.document, view.location, { pressed: presses.last(), lists: lists.get, memory });
    if (read.health !== "ok" && (reading.health === "ok" || read.surface !== reading.surface)) beginWaiting(nowMs);
    reading = settled(read, nowMs - waitingSinceMs);
    judge.update(reading.subjects);
    talks.update(reading);
    show();
    return (
      nowMs - begunMs < kBlindAfterMs &&
      (reading.health !== "ok" || reading.subjects.some(({ brief, controls }) => !brief && !controls.length))
    );
  }

  /** Looks again when patience ends, even if nothing moves until then. */
  function beginWaiting(/** @type {number} */ nowMs) {
    waitingSinceMs = nowMs;
    timers.forEach((timer) => view.clearTimeout(timer));
    timers = [kBlindAfterMs, kStaleAfterMs].map((ms) => view.setTimeout(look, ms + 50));
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
    strip?.sync(reading.subjects, verdicts);
    report();
  }

  function report() {
    if (sending.isHolding()) return; // only of people in the report is anything taken
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
    const next = { surface, health, missing, subjects, visit };
    const asText = JSON.stringify(next);
    if (asText === reported) return;
    reported = asText;
    void ask(kCsReport, { report: next });
  }

  return { refresh: judge.refresh, redraw: show, openCard: () => Boolean(strip?.openCard() || marks?.openCard()) };
}

/**
 * Says with all that the host is told of people since when the page has shown them: what it goes on showing of somebody who was forgotten
 * meanwhile is no news.
 *
 * @param {number} visit @param {Ask} ask @returns {Ask}
 */
function askFrom(visit, ask) {
  const openedAt = new Date(visit).toISOString();
  return (kind, fields) =>
    ask(kind, kind === kCsCall ? { ...fields, params: { .../** @type {any} */ (fields).params, openedAt } } : fields);
}

/**
 * Returns the reading with patience applied: what cannot be read yet is waited for, then called blind.
 *
 * @param {Reading} reading
 * @param {number} ageMs of the page, or since it could last be read
 * @returns {Reading}
 */
export function settled(reading, ageMs) {
  if (reading.health === "blind" && ageMs < kBlindAfterMs) return { ...reading, health: "waiting" };
  if (reading.health === "waiting" && ageMs >= kStaleAfterMs) return { ...reading, health: "blind" };
  return reading;
}
