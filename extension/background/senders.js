// Who may ask the background for what. Pages of the extension may ask everything; a content script may have its own
// page's person judged and answer for that person, nothing else; everyone else nothing. The web page itself cannot send
// here at all, but a content script runs beside it: what it can reach is kept as small as its task.
import { vanityOfPath } from "../shared/vanity.js";
import {
  kCsCall,
  kCsReport,
  kCsStart,
  kPageCall,
  kPageFirstRun,
  kPageMode,
  kPagePause,
  kPageStatus,
} from "../shared/messages.js";

/** @type {{ ok: true }} */
const kYes = { ok: true };
const kFromContent = [kCsStart, kCsCall, kCsReport];
const kFromPages = [kPageCall, kPageStatus, kPageFirstRun, kPageMode, kPagePause];

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
  const own = vanityOfPath(addressOf(sender)?.pathname ?? "");
  if (!own) return no("the tab shows nobody's profile");
  const params = message.params;
  if (message.method === "answer") return params?.key === own ? kYes : no("not this page's person");
  if (message.method !== "assess") return no("not a method of a content script");
  const subjects = params?.subjects;
  if (!Array.isArray(subjects) || subjects.length === 0) return no("no subjects");
  return subjects.every((subject) => subject?.key === own) ? kYes : no("not this page's person");
}

/** @param {string} reason @returns {{ ok: false, reason: string }} */
function no(reason) {
  return { ok: false, reason };
}
