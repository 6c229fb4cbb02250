// Has the people of one page judged. One request at a time; asks again when the facts have changed meanwhile, when
// something else changed the answer, and, with growing patience, when there was no answer. Everything that comes back
// after the page has ended is dropped. Draws nothing.
import { kCsCall, kErrors } from "../shared/messages.js";

export const kFirstRetryMs = 1000;
export const kLongestRetryMs = 60_000;
/** The tab's address may reach the background a moment later than the page. */
const kAddressRetryMs = 300;
const kAddressRetries = 10;

/**
 * @typedef {import("../shared/messages.js").Verdict} Verdict
 * @typedef {import("./surfaces/profile.js").ReadSubject} ReadSubject
 */

/**
 * @param {{
 *   ask: typeof import("../shared/ask.js").ask,
 *   moment: string,
 *   signal: AbortSignal,
 *   onVerdicts: (verdicts: Map<string, Verdict>) => void,
 *   setTimer?: (run: () => void, ms: number) => any,
 *   clearTimer?: (timer: any) => void,
 * }} options `onVerdicts` is told all that is known now; a person without a verdict is not in it
 */
export function makeJudge({ ask, moment, signal, onVerdicts, setTimer = setTimeout, clearTimer = clearTimeout }) {
  /** @type {{ key: string, moment: string, facts: Record<string, any> }[]} */
  let subjects = [];
  /** @type {Map<string, Verdict>} */
  let verdicts = new Map();
  let wanted = "[]"; // the facts that should be judged
  let judged = "[]"; // the facts the verdicts are about
  let asking = false;
  let failures = 0;
  let refusals = 0;
  /** @type {any} */
  let retry = null;

  signal.addEventListener("abort", () => clearTimer(retry));

  /** Tells what stands on the page now. @param {ReadSubject[]} read */
  function update(read) {
    const next = read.map(({ key, facts }) => ({ key, moment, facts }));
    const asText = JSON.stringify(next);
    if (asText === wanted) return;
    wanted = asText;
    subjects = next;
    // A verdict about someone who is not here is worth nothing; one about earlier facts stands until the next.
    const keys = new Set(next.map(({ key }) => key));
    const left = new Map([...verdicts].filter(([key]) => keys.has(key)));
    if (left.size !== verdicts.size) set(left);
    go();
  }

  /** Asks again about the same facts. */
  function refresh() {
    judged = "";
    go();
  }

  function go() {
    if (asking || signal.aborted || judged === wanted) return;
    clearTimer(retry);
    if (!subjects.length) {
      judged = wanted;
      return;
    }
    void assess();
  }

  async function assess() {
    asking = true;
    const asked = wanted;
    judged = asked;
    const reply = await ask(kCsCall, { method: "assess", params: { subjects, detail: "full" } });
    asking = false;
    if (signal.aborted) return;
    if (reply.ok) {
      failures = refusals = 0;
      if (asked === wanted) set(verdictsIn(reply.result));
    } else {
      judged = "";
      if (!again(reply.error)) return;
    }
    if (reply.ok) go();
  }

  /** @param {import("../shared/messages.js").ReplyError} error @returns {boolean} whether it will be tried again */
  function again(error) {
    if (error.code === kErrors.notAllowed && refusals++ < kAddressRetries) {
      retry = setTimer(go, kAddressRetryMs);
      return true;
    }
    failures++;
    // A host that was just restarted answers the next time: do not let the chip flicker for it.
    if (failures > 1 || error.code !== kErrors.hostMissing) set(new Map());
    if (error.code !== kErrors.hostMissing) return false;
    const patience = Math.min(kLongestRetryMs, kFirstRetryMs * 2 ** Math.min(failures - 1, 10));
    retry = setTimer(go, Math.max(patience, Number(error.data?.afterMs) || 0));
    return true;
  }

  /**
   * Says something about one person of this page (PROTOCOL.md, answer). Resolves with the new verdict, throws in words.
   *
   * @param {string} key @param {Record<string, any>} params
   * @returns {Promise<Verdict>}
   */
  async function answer(key, params) {
    const subject = subjects.find((one) => one.key === key);
    if (!subject) throw new Error("This page shows someone else now.");
    const reply = await ask(kCsCall, { method: "answer", params: { ...params, ...subject } });
    if (!reply.ok)
      throw Object.assign(new Error(reply.error.message), { code: reply.error.code, data: reply.error.data });
    const { verdict } = reply.result;
    if (!signal.aborted && subjects.some((one) => one.key === key)) set(new Map(verdicts).set(key, verdict));
    return verdict;
  }

  /** @param {Map<string, Verdict>} next */
  function set(next) {
    verdicts = next;
    onVerdicts(verdicts);
  }

  return { update, refresh, answer };
}

/** A subject whose facts were refused has an error instead of a level. @param {any} result @returns {Map<string, Verdict>} */
function verdictsIn(result) {
  const verdicts = Array.isArray(result?.verdicts) ? result.verdicts : [];
  return new Map(
    verdicts.filter((/** @type {any} */ one) => one?.level).map((/** @type {any} */ one) => [one.key, one]),
  );
}
