// What the toolbar button says about a tab: a sign and a sentence. In order: something is wrong with the host, the page
// cannot be read, there is a warning that is not drawn in the page (toolbar mode), so many follow-ups are due, nothing. One sign at a time.
import { isWarning } from "../shared/messages.js";
import { surfaceName } from "../shared/surfaces.js";
import { word } from "../shared/words.js";

/**
 * @typedef {{
 *   answered: boolean,
 *   siteAccess: boolean,
 *   mode: string | null,
 *   paused: boolean,
 *   host: import("../shared/messages.js").HostStatus,
 *   report: import("../shared/messages.js").TabReport | null,
 *   due?: number,
 * }} BadgeFacts `due`: follow-ups
 * @typedef {{ text: string, color: string, title: string }} Badge
 */

const kGrey = "#5f6b7a";
const kAmber = "#8a5a00";
const kBlue = "#2a66ad";
const kGreen = "#2c6e49";

/**
 * @param {BadgeFacts} facts
 * @returns {Badge}
 */
export function badgeFor({ answered, siteAccess, mode, paused, host, report, due = 0 }) {
  if (!answered) return badge("", kGrey, word("badgeFirstRun"));
  if (!siteAccess) return badge("", kGrey, word("badgeNoAccess"));
  if (paused) return badge("", kGrey, word("badgePaused"));
  if (!report || report.surface === "other") return calm(due);
  if (!host.ok && host.code !== "unknown") return badge("?", kAmber, word("badgeSays", host.sentence));
  if (report.health === "blind") {
    return badge("–", kGrey, word("badgeBlind", surfaceName(report.surface)));
  }
  // In a list there is nothing to warn of where there is nothing to press.
  const pressable = report.subjects.filter(({ brief, controls }) => !brief || controls.length > 0);
  const warnings = pressable.filter(({ verdict }) => isWarning(verdict));
  const warned = warnings.find(({ verdict }) => verdict?.level === "hold") ?? warnings[0];
  if (warned?.verdict) {
    const said = [warned.verdict.headline, warned.name].filter(Boolean).join(" – ");
    const title = due ? word("badgeSaysAndDue", said, due) : word("badgeSays", said);
    const color = warned.verdict.level === "hold" ? kBlue : kAmber;
    const isSaidHere = mode === "toolbar";
    return badge(isSaidHere ? "!" : dueText(due), isSaidHere ? color : kGreen, title);
  }
  return calm(due);
}

/** Nothing to warn of here: then what is due. @param {number} due @returns {Badge} */
function calm(due) {
  return badge(dueText(due), kGreen, due ? word("badgeDue", due) : word("popupTitle"));
}

/** The button has room for two signs. @param {number} due */
function dueText(due) {
  return due > 9 ? "9+" : due ? String(due) : "";
}

/** @param {string} text @param {string} color @param {string} title @returns {Badge} */
function badge(text, color, title) {
  return { text, color, title };
}
