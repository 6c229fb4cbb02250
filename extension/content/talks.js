// Tells the host with whom the user has talked, once the page has stood still: while one thread turns into the next, both may be seen for
// a moment. Says no more than the member number and yes or no, and says it once.
import { kCsCall } from "../shared/messages.js";

export const kStillMs = 1500;

/**
 * @param {{
 *   ask: typeof import("../shared/ask.js").ask,
 *   signal: AbortSignal,
 *   setTimer?: (run: () => void, ms: number) => any,
 *   clearTimer?: (timer: any) => void,
 * }} options
 */
export function makeTalks({ ask, signal, setTimer = setTimeout, clearTimer = clearTimeout }) {
  let seen = "";
  let told = "";
  /** @type {any} */
  let timer = null;
  signal.addEventListener("abort", () => clearTimer(timer));

  /** @param {import("./surfaces/reading.js").Reading} reading of any page; only messages tell of talks */
  function update({ surface, subjects }) {
    const facts = surface === "messaging" ? subjects[0]?.facts : undefined;
    const key = facts?.person?.memberId;
    const conversed = facts?.relation?.conversed;
    const now = key && typeof conversed === "boolean" ? `${key} ${conversed}` : "";
    if (now === seen) return;
    seen = now;
    clearTimer(timer);
    if (!now || now === told) return;
    timer = setTimer(async () => {
      const reply = await ask(kCsCall, { method: "record", params: { kind: "conversed", key, conversed } });
      if (reply.ok) told = now;
    }, kStillMs);
  }

  return { update };
}
