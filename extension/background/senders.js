// Who may ask the background for what. Pages of the extension may ask everything; a content script may have the people of
// its own page judged and answer for them, nothing else; everyone else nothing. The web page itself cannot send here at
// all, but a content script runs beside it: what it can reach is kept as small as its task. On a profile that is the one
// person whom the tab's address names, and whoever an invitation is being written to; only pages with lists may ask for
// many, and only messages tell with whom one talked. That an answer, a note or an invitation is about somebody whom the
// page reported, and that a rule switched off is one that spoke there, is held in requests.js.
import { vanityOfPath } from "../shared/vanity.js";
import {
  kCsCall,
  kCsPart,
  kCsReport,
  kCsRule,
  kCsStart,
  kCsTold,
  kPageCall,
  kPageFirstRun,
  kPageForgetSightings,
  kPageMode,
  kPagePause,
  kPageSkeleton,
  kPageStatus,
  kHistoryFacts,
  kMaxSubjects,
} from "../shared/messages.js";

/** @type {{ ok: true }} */
const kYes = { ok: true };
/** Of a note, in UTF-16 units: LinkedIn's own limit is 300. */
const kLongestNote = 4000;
/** Of a name or a company, far above any that LinkedIn takes. */
const kLongestWord = 500;
const kInviteFacts = ["surface", "hasNote"];
const kFromContent = [kCsStart, kCsCall, kCsReport, kCsPart, kCsTold, kCsRule];
const kFromPages = [kPageCall, kPageStatus, kPageFirstRun, kPageMode, kPagePause, kPageSkeleton, kPageForgetSightings];

/**
 * Returns whether this sender may send this message. `reason` is for the log, not for a person.
 *
 * @param {any} message
 * @param {import("../shared/browser.js").Sender} sender as the browser gives it; never part of the message
 * @param {{ id: string | undefined, baseUrl: string }} self our own id and the address of our own pages
 * @returns {{ ok: true } | { ok: false, reason: string }}
 */
export function mayAsk(message, sender, self) {
  if (!self.id || sender?.id !== self.id) return no("not this extension");
  if (isOwnPage(sender, self.baseUrl)) {
    return kFromPages.includes(message?.kind) ? kYes : no("not a message of an extension page");
  }
  if (!isContentScript(sender)) return no("unknown sender");
  if (!kFromContent.includes(message?.kind)) return no("not a message of a content script");
  return message.kind === kCsCall ? mayCall(message, sender) : kYes;
}

/** @param {import("../shared/browser.js").Sender} sender @param {string} baseUrl */
function isOwnPage(sender, baseUrl) {
  return Boolean(baseUrl) && typeof sender.url === "string" && sender.url.startsWith(baseUrl);
}

/** @param {import("../shared/browser.js").Sender} sender */
function isContentScript(sender) {
  return typeof sender.tab?.id === "number" && sender.frameId === 0 && addressOf(sender) !== null;
}

/** The address the tab shows now; it follows soft navigation. @param {import("../shared/browser.js").Sender} sender */
function addressOf(sender) {
  try {
    const url = new URL(sender.tab?.url ?? sender.url ?? "");
    return url.origin === "https://www.linkedin.com" ? url : null;
  } catch {
    return null;
  }
}

/** @param {any} message @param {import("../shared/browser.js").Sender} sender */
function mayCall(message, sender) {
  const path = addressOf(sender)?.pathname ?? "";
  const own = vanityOfPath(path);
  const isProfile = path.startsWith("/in/");
  const params = message.params;
  if (message.method === "answer") {
    const subject = { key: params?.key, facts: params?.facts };
    return isProfile && !isOwnSubject(subject, own) ? no("not this page's person") : kYes;
  }
  if (message.method === "record") return mayRecord(params, path) ? kYes : no("not what this page tells");
  if (message.method !== "assess") return no("not a method of a content script");
  const subjects = params?.subjects;
  if (!Array.isArray(subjects) || subjects.length === 0 || subjects.length > kMaxSubjects)
    return no("no or too many subjects");
  if (!isProfile) return kYes;
  return subjects.every((subject) => isOwnSubject(subject, own)) ? kYes : no("not this page's person");
}

/**
 * From LinkedIn's messages: whether the user has talked with one member. From any page over which the invite dialog may lie, or that shows an
 * invitation: that one was sent, with a note perhaps, or withdrawn. The address may be the next page's by then: whoever presses Send goes on.
 *
 * @param {any} params @param {string} path
 */
function mayRecord(params, path) {
  const { kind, key, facts, conversed, text } = params ?? {};
  if (kind === "inviteSent" || kind === "inviteWithdrawn") return typeof key === "string" && isHistory(facts);
  if (kind === "noteUsed") return typeof key === "string" && typeof text === "string" && text.length <= kLongestNote;
  const isTalk =
    kind === "conversed" && typeof conversed === "boolean" && typeof key === "string" && /^ACoA[\w-]{1,100}$/.test(key);
  return isTalk && path.startsWith("/messaging/");
}

/** Nothing else than makes the history, and no more of it than a page says. @param {any} facts */
function isHistory(facts) {
  const { person, invite, ...others } = facts ?? {};
  const isOf = (/** @type {object} */ given, /** @type {string[]} */ names) =>
    Object.entries(given ?? {}).every(
      ([name, value]) =>
        names.includes(name) &&
        (typeof value === "boolean" || (typeof value === "string" && value.length <= kLongestWord)),
    );
  return isOf(person, kHistoryFacts) && isOf(invite, kInviteFacts) && isOf(others, []);
}

/** The profile's own person, or whom the one open invite dialog is about. @param {any} subject @param {string | null} own */
function isOwnSubject(subject, own) {
  if (typeof subject?.key !== "string" || !own) return false;
  return subject.key === own || subject.facts?.invite?.surface === "dialog";
}

/** @param {string} reason @returns {{ ok: false, reason: string }} */
function no(reason) {
  return { ok: false, reason };
}
