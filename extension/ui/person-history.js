// What was between the person and somebody, in sentences: "You invited them on 3 Nov; withdrawn 9 days ago." Pure.
import { word } from "../shared/words.js";
import { agoText, dayText, nearText } from "./when.js";

/**
 * @typedef {{ direction: string, sentAt: string, dated?: boolean, state: string, stateAt: string | null }} Invitation as history/list gives it;
 *   `dated` false: it was seen on that day, and may be older
 */

/** @type {Record<string, (day: string, then: string, ago: string) => string>} when it was sent, what became of it and when, how long ago it was sent */
const kSent = {
  pending: (day, _then, ago) => word("sentPending", ago ? word("dayAgo", day, ago) : day),
  accepted: (day, then) => word("sentAccepted", day, then),
  ignored: (day) => word("sentIgnored", day),
  withdrawn: (day, then) => word("sentWithdrawn", day, then),
  declined: (day, then) => word("sentDeclined", day, then),
};

/** @type {typeof kSent} */
const kReceived = {
  pending: (day) => word("receivedPending", day),
  accepted: (day, then) => word("receivedAccepted", day, then),
  ignored: (day) => word("receivedIgnored", day),
  withdrawn: (day) => word("receivedWithdrawn", day),
  declined: (day, then) => word("receivedDeclined", day, then),
};

/**
 * @param {{ invitations?: Invitation[], connected?: boolean }} person as people/get gives them
 * @param {number} [nowMs]
 * @returns {string[]} newest first
 */
export function betweenUs({ invitations = [], connected = false }, nowMs = Date.now()) {
  const lines = [...invitations]
    .sort((a, b) => Date.parse(b.sentAt) - Date.parse(a.sentAt))
    .map(({ direction, sentAt, dated, state, stateAt }) => {
      const say = (direction === "received" ? kReceived : kSent)[state];
      const day = dayText(sentAt, nowMs, "long");
      const then = agoText(stateAt ?? sentAt, nowMs);
      return say?.(dated === false ? word("dayOrBefore", day) : day, then, nearText(sentAt, nowMs)) ?? "";
    })
    .filter(Boolean);
  const wasSaid = invitations.some(({ state }) => state === "accepted");
  return connected && !wasSaid ? [word("connectedNow"), ...lines] : lines;
}
