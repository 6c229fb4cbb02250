// A follow-up in words: what there is to do, and why now. Pure. The host knows what is due and when (PROTOCOL.md, followUps/list); it has no words
// for it, since the command line has its own.
import { word } from "../shared/words.js";
import { agoText, dayText, daysFromNow, timeText } from "../ui/when.js";

/**
 * @typedef {{ id: string, kind: string, processId: number | null, key: string, name: string, company: string, stage: string | null, dueAt: string,
 *   isLateAt: string | null, occasion: string | number, state: "due" | "upcoming" | "snoozed" | "done", snoozedUntil: string | null,
 *   count: number }} FollowUp
 */

/** The drafts (shared-rules/drafts) that fit, by kind. @type {Record<string, string>} */
const kDraftOf = { thankYou: "thank-you", statusRequest: "status", applicationStatus: "status" };

/** @param {FollowUp} one */
const isAfterNo = ({ kind, stage }) => kind === "connectNow" && stage === "rejected";

/** @type {Record<string, (one: FollowUp, who: string) => string>} */
const kTitles = {
  thankYou: ({ name, company }) => (name ? word("followThank", name) : word("followThankAt", company)),
  decisionDue: ({ company }) => word("followDecision", company),
  connectNow: (one, who) => (isAfterNo(one) ? word("followConnectAfterNo", who) : word("followConnect", who)),
  statusRequest: ({ count }, who) => (count > 1 ? word("followStatusAgain", who) : word("followStatus", who)),
  applicationStatus: ({ count }, who) =>
    count > 1 ? word("followApplicationAgain", who) : word("followApplication", who),
  withdrawOld: ({ count }) => (count > 1 ? word("followWithdraw", count) : word("followWithdrawOne")),
};

/** @type {Record<string, (one: FollowUp, nowMs: number) => string>} */
const kReasons = {
  thankYou: ({ occasion, isLateAt }, now) =>
    word("followThankWhy", agoText(at(occasion), now), withinText(isLateAt, now)),
  decisionDue: ({ occasion }, now) => word("followDecisionWhy", agoText(at(occasion), now)),
  connectNow: (one) =>
    isAfterNo(one)
      ? word("followConnectAfterNoWhy", one.company)
      : one.company
        ? word("followConnectWhy", one.company)
        : word("followConnectPlain"),
  statusRequest: noNews,
  applicationStatus: noNews,
  withdrawOld: () => word("followWithdrawWhy"),
};

/** The day they named, the interview, or the application: whichever was last. @param {FollowUp} one @param {number} now */
function noNews({ count, occasion }, now) {
  return count > 1 ? word("followStatusAgainWhy") : word("followStatusWhy", dayText(at(occasion), now));
}

/** Whether there are words for it: a newer host may have more kinds. @param {FollowUp} one */
export const hasWords = ({ kind }) => kind in kTitles;

/** What is to be done. @param {FollowUp} one */
export function titleOf(one) {
  return kTitles[one.kind](one, one.name || one.company || one.key);
}

/** Why, and by when. Of what is not due yet: when it will be. @param {FollowUp} one @param {number} [nowMs] */
export function reasonOf(one, nowMs = Date.now()) {
  if (one.state === "done") return "";
  if (one.state === "snoozed" && one.snoozedUntil) return word("followSnoozed", agoText(one.snoozedUntil, nowMs));
  if (one.state === "upcoming") return word("followFrom", agoText(one.dueAt, nowMs));
  return kReasons[one.kind]?.(one, nowMs) ?? "";
}

/** The draft it can be begun with here; empty for none. @param {FollowUp} one */
export const draftOf = (one) => (isAfterNo(one) ? "after-a-no" : (kDraftOf[one.kind] ?? ""));

/** Where a press leads that only LinkedIn can do; empty for none. @param {FollowUp} one */
export function linkOf({ kind, key }) {
  if (kind === "withdrawOld") return "https://www.linkedin.com/mynetwork/invitation-manager/sent/";
  return kind === "connectNow" && key ? `https://www.linkedin.com/in/${encodeURIComponent(key)}/` : "";
}

/** @param {string | null} isLateAt @param {number} nowMs */
function withinText(isLateAt, nowMs) {
  if (!isLateAt) return "";
  if (Date.parse(isLateAt) <= nowMs) return word("followStillWelcome");
  const days = daysFromNow(isLateAt, nowMs);
  if (days === 0) return word("followBestToday", timeText(isLateAt));
  return word("followBestBefore", days === 1 ? agoText(isLateAt, nowMs) : dayText(isLateAt, nowMs), timeText(isLateAt));
}

/** Both ways in which an instant may be told. @param {string | number} occasion */
function at(occasion) {
  return typeof occasion === "number" ? new Date(occasion * 1000).toISOString() : occasion;
}
