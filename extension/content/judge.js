// Has the people of one page judged. One request at a time, only for those whose facts are new; asks again when something
// else changed the answer, and, with growing patience, when there was no answer. Everything that comes back after the page
// has ended is dropped. Draws nothing.
import { kCsCall, kErrors, kMaxSubjects } from "../shared/messages.js";
import { idOf } from "./surfaces/reading.js";

export const kFirstRetryMs = 1000;
export const kLongestRetryMs = 60_000;
/** The tab's address may reach the background a moment later than the page; others may have asked at the same moment. */
const kAddressRetryMs = 300;
const kAddressRetries = 10;

/** The note a verdict is about; by now another may stand in the box. @type {WeakMap<object, string>} */
const texts = new WeakMap();

/** @param {object} verdict @returns {string} */
export function textOf(verdict) {
  return texts.get(verdict) ?? "";
}

/**
 * @typedef {import("../shared/messages.js").Verdict} Verdict
 * @typedef {import("./surfaces/reading.js").ReadSubject} ReadSubject
 * @typedef {{ subject: { key: string, moment: string, facts: Record<string, any> }, brief: boolean, wanted: string, judged: string,
 *   verdict: Verdict | null }} Entry `wanted` are the facts to judge, `judged` those that were asked about, as text
 */

/**
 * @param {{
 *   ask: typeof import("../shared/ask.js").ask,
 *   signal: AbortSignal,
 *   onVerdicts: (verdicts: Map<string, Verdict>) => void,
 *   setTimer?: (run: () => void, ms: number) => any,
 *   clearTimer?: (timer: any) => void,
 * }} options `onVerdicts` is told all that is known now, by idOf(subject); a person without a verdict is not in it
 */
export function makeJudge({ ask, signal, onVerdicts, setTimer = setTimeout, clearTimer = clearTimeout }) {
  /** @type {Map<string, Entry>} */
  let entries = new Map();
  /** @type {Map<string, Verdict>} */
  let told = new Map();
  let asking = false;
  let failures = 0;
  let refusals = 0;
  /** Counts what may have changed every answer; one that was asked for before is asked for again. */
  let renewals = 0;
  /** @type {any} */
  let retry = null;

  signal.addEventListener("abort", () => clearTimer(retry));

  /** Tells what stands on the page now. @param {ReadSubject[]} read */
  function update(read) {
    const before = entries;
    let lost = before.size;
    let isNew = false;
    entries = new Map();
    for (const { key, moment, facts, brief = false } of read) {
      const id = idOf({ key, moment });
      if (entries.has(id)) continue;
      const there = before.get(id);
      if (there) lost--;
      const wanted = JSON.stringify(facts);
      isNew ||= there?.wanted !== wanted;
      const subject = { key, moment, facts };
      // A verdict about earlier facts stands until the next one.
      entries.set(id, { judged: "", verdict: null, ...there, subject, brief, wanted });
    }
    if (lost) tell();
    if (isNew) go();
  }

  /** Asks again about the same facts. */
  function refresh() {
    renewals++;
    for (const entry of entries.values()) entry.judged = "";
    go();
  }

  function go() {
    if (asking || signal.aborted) return;
    const open = [...entries.values()].filter(({ wanted, judged }) => wanted !== judged);
    if (!open.length) return;
    clearTimer(retry);
    const brief = open.every((entry) => entry.brief);
    void assess(open.filter((entry) => entry.brief === brief).slice(0, kMaxSubjects), brief);
  }

  /** @param {Entry[]} batch @param {boolean} brief */
  async function assess(batch, brief) {
    asking = true;
    const askedAt = renewals;
    const asked = new Map(batch.map((entry) => [idOf(entry.subject), entry.wanted]));
    const subjects = batch.map(({ subject }) => subject);
    const reply = await ask(kCsCall, { method: "assess", params: { subjects, detail: brief ? "brief" : "full" } });
    asking = false;
    if (signal.aborted) return;
    if (!reply.ok && again(reply.error)) return;
    if (reply.ok) failures = refusals = 0;
    const verdicts = verdictsIn(reply.ok ? reply.result : null);
    for (const [id, facts] of asked) {
      const entry = entries.get(id);
      if (!entry) continue;
      entry.judged = askedAt === renewals ? facts : "";
      if (entry.wanted === facts) take(entry, verdicts.get(id) ?? null);
    }
    tell();
    go();
  }

  /** @param {import("../shared/messages.js").ReplyError} error @returns {boolean} whether the same will be asked again */
  function again(error) {
    if (error.code === kErrors.notAllowed && refusals++ < kAddressRetries) {
      retry = setTimer(go, kAddressRetryMs);
      return true;
    }
    // Somebody else, the popup perhaps, asked about the same text at the same moment: here the answer is still wanted.
    if (error.code === kErrors.superseded) {
      retry = setTimer(go, kAddressRetryMs);
      return true;
    }
    failures++;
    // A host that was just restarted answers the next time: do not let the chip flicker for it.
    if (failures > 1 || error.code !== kErrors.hostMissing) {
      for (const entry of entries.values()) entry.verdict = null;
      tell();
    }
    if (error.code !== kErrors.hostMissing) return false;
    const patience = Math.min(kLongestRetryMs, kFirstRetryMs * 2 ** Math.min(failures - 1, 10));
    retry = setTimer(go, Math.max(patience, Number(error.data?.afterMs) || 0));
    return true;
  }

  /**
   * Says something about one person of this page (PROTOCOL.md, answer). Resolves with the new verdict, throws in words.
   *
   * @param {string} id @param {Record<string, any>} params
   * @returns {Promise<Verdict>}
   */
  async function answer(id, params) {
    const { subject, wanted } = here(id);
    const { verdict } = await call("answer", { ...params, ...subject });
    const entry = entries.get(id);
    if (entry?.wanted === wanted) keep(id, verdict);
    else if (entry) refresh(); // something was typed meanwhile: what was said counts for that as well
    return verdict;
  }

  /** Resolves with the whole verdict on someone who was judged shortly; throws in words. @param {string} id @returns {Promise<Verdict>} */
  async function full(id) {
    const { subject, wanted } = here(id);
    const verdict = verdictsIn(await call("assess", { subjects: [subject], detail: "full" })).get(id);
    if (!verdict) throw new Error("There is no answer about this person.");
    if (entries.get(id)?.wanted === wanted) keep(id, verdict);
    return verdict;
  }

  /** @param {string} id */
  function here(id) {
    const entry = entries.get(id);
    if (!entry) throw new Error("This page shows someone else now.");
    return entry;
  }

  /** @param {string} method @param {Record<string, any>} params */
  async function call(method, params) {
    const reply = await ask(kCsCall, { method, params });
    if (!reply.ok)
      throw Object.assign(new Error(reply.error.message), { code: reply.error.code, data: reply.error.data });
    return reply.result;
  }

  /** @param {string} id @param {Verdict} verdict */
  function keep(id, verdict) {
    const entry = entries.get(id);
    if (signal.aborted || !entry) return;
    take(entry, verdict);
    tell();
  }

  /** @param {Entry} entry @param {Verdict | null} verdict about the facts it has now */
  function take(entry, verdict) {
    entry.verdict = verdict;
    const { text } = entry.subject.facts.note ?? {};
    if (verdict && text) texts.set(verdict, text);
  }

  function tell() {
    /** @type {Map<string, Verdict>} */
    const known = new Map();
    for (const [id, { verdict }] of entries) if (verdict) known.set(id, verdict);
    const isSame = known.size === told.size && [...known].every(([id, verdict]) => told.get(id) === verdict);
    if (isSame) return;
    told = known;
    onVerdicts(known);
  }

  return { update, refresh, answer, full };
}

/** A subject whose facts were refused has an error instead of a level. @param {any} result @returns {Map<string, Verdict>} by idOf */
function verdictsIn(result) {
  const verdicts = Array.isArray(result?.verdicts) ? result.verdicts : [];
  return new Map(
    verdicts.filter((/** @type {any} */ one) => one?.level).map((/** @type {any} */ one) => [idOf(one), one]),
  );
}
