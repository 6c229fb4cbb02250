// What the host keeps and took in, in words. Pure. What there is none of is not listed.
import { word } from "../shared/words.js";
import { numberText } from "../ui/numbers.js";

/** In the order in which a person would ask. @type {[string, () => string][]} */
const kCounts = [
  ["processes", () => word("dtProcesses")],
  ["people", () => word("dtPeople")],
  ["relations", () => word("dtRelations")],
  ["talks", () => word("dtTalks")],
  ["invitations", () => word("dtInvitations")],
  ["connections", () => word("dtConnections")],
  ["journal", () => word("dtJournal")],
  ["notes", () => word("dtNotes")],
  ["silences", () => word("dtSilences")],
  ["questions", () => word("dtQuestions")],
  ["followUps", () => word("dtFollowUps")],
  ["ownRules", () => word("dtOwnRules")],
  ["settings", () => word("dtSettings")],
];

/** @type {Record<string, () => string>} */
const kFiles = {
  database: () => word("dtFileDatabase"),
  settings: () => word("dtFileSettings"),
  rules: () => word("dtFileRules"),
  log: () => word("dtFileLog"),
  setAside: () => word("dtFileAside"),
};

/** @param {Record<string, number>} counts @returns {{ name: string, label: string, count: number }[]} */
export function countLines(counts) {
  return kCounts
    .filter(([name]) => counts[name] > 0)
    .map(([name, label]) => ({ name, label: label(), count: counts[name] }));
}

/** What a file is for. @param {string} what */
export const fileWord = (what) => kFiles[what]?.() ?? what;

/** What came of an import, or stands in one: "connections: 1,204 · invitations: 88". @param {Record<string, number>} contents */
export function contentsText(contents) {
  const parts = countLines(contents).map(({ label, count }) => word("labelledText", label, numberText(count)));
  if (contents.messages) parts.push(word("dtLookedAt", numberText(contents.messages)));
  if (contents.known) parts.push(word("dtKnown", numberText(contents.known)));
  if (contents.skipped) parts.push(word("dtSkipped", numberText(contents.skipped)));
  return parts.length ? parts.join(" · ") : word("dtNothingNew");
}

/** What an import is busy with. @param {string} what */
export function stepText(what) {
  if (what === "") return word("dtReading");
  const label = kCounts.find(([name]) => name === what)?.[1]() ?? (what === "messages" ? word("dtMessages") : "");
  return label ? word("dtTakingIn", label) : word("dtTaking");
}
