// Rules in words: topics, moments, how strongly one speaks, which layer set a value, examples told with the labels of facts. Pure.
import { word } from "../shared/words.js";

/** @type {Record<string, () => string>} */
const kTopics = {
  business: () => word("topicBusiness"),
  "follow-up": () => word("topicFollowUp"),
  hiring: () => word("topicHiring"),
  incoming: () => word("topicIncoming"),
  keeping: () => word("topicKeeping"),
  note: () => word("topicNote"),
  outreach: () => word("topicOutreach"),
  "own-profile": () => word("topicOwnProfile"),
  relations: () => word("topicRelations"),
  volume: () => word("topicVolume"),
  mine: () => word("topicMine"),
};
/** A topic's name; folders of the user's own keep theirs. @param {string} topic */
export const topicName = (topic) => kTopics[topic]?.() || topic;

/** @returns {[string, string][]} */
export const kMoments = () => [
  ["invite", word("momentInvite")],
  ["note", word("momentNote")],
  ["incoming", word("momentIncoming")],
  ["connection", word("momentConnection")],
  ["self", word("momentSelf")],
  ["followUp", word("momentFollowUp")],
];
/** @param {string[]} moments */
export const momentsText = (moments) =>
  kMoments()
    .filter(([moment]) => moments.includes(moment))
    .map(([, text]) => text)
    .join(" · ");

/** How strongly a rule speaks, in the words that stand over its advice. @returns {[string, string][]} */
export const kLevels = () => [
  ["hold", word("levelHold")],
  ["caution", word("levelCaution")],
  ["tip", word("levelTip")],
  ["go", word("levelGo")],
];
/** @param {string | null} level */
export const levelText = (level) => kLevels().find(([value]) => value === level)?.[1] ?? "";
/** The sign of a level. @param {string | null} level @returns {import("../ui/types.js").Tone} */
export const toneOfLevel = (level) => (level === "hold" || level === "caution" || level === "go" ? level : "quiet");

/** Who set a value. @param {string} layer @param {string} [openness] how open the user wants to be, in words */
export function layerText(layer, openness = "") {
  if (layer === "rule") return word("layerRule");
  if (layer === "stance") return openness ? word("layerStanceOf", openness) : word("layerStance");
  if (layer === "person") return word("layerPerson");
  return word("layerYou");
}

/** A value of a setting in words. @param {import("./rule-search.js").RuleSetting} setting @param {any} value */
export function settingText({ name, unit = "" }, value) {
  if (name === "level") return levelText(value) || String(value);
  if (typeof value === "boolean") return value ? word("setIsOn") : word("setIsOff");
  return unit ? word("factValue", Number(value).toLocaleString(), unit) : String(value);
}

const kLongestValue = 140;

/**
 * One example: what it holds of, in words.
 *
 * @param {{ moment?: string, facts?: Record<string, any>, unset?: string[], says?: string }} example facts dotted
 * @param {Map<string, { label: string, unit: string, words: Record<string, string> }>} labels
 * @returns {{ label: string, text: string }[]}
 */
export function exampleRows({ facts = {}, unset = [] }, labels) {
  return [
    ...Object.entries(facts).map(([name, value]) => ({
      label: labels.get(name)?.label ?? name,
      text: valueText(value, labels.get(name)),
    })),
    ...unset.map((name) => ({ label: labels.get(name)?.label ?? name, text: word("setNotKnown") })),
  ];
}

/** @param {any} value @param {{ unit: string, words: Record<string, string> } | undefined} fact */
export function valueText(value, fact) {
  const words = fact?.words?.[String(value)];
  if (words) return words;
  if (value === null) return word("notSaid");
  if (typeof value === "boolean") return value ? word("setYes") : word("setNo");
  if (Array.isArray(value)) return value.length ? value.map(String).join(", ") : word("setNone");
  if (value === "") return word("setNone");
  if (typeof value === "number") {
    const number = value.toLocaleString();
    return fact?.unit ? word("factValue", number, fact.unit) : number;
  }
  const text = String(value);
  return text.length > kLongestValue ? `${text.slice(0, kLongestValue)}…` : text;
}

/** A message as it reads while nothing is known: "{person.firstName|this person}" becomes "this person". @param {string} text */
export const withoutPlaces = (text) =>
  text.replace(/\{[A-Za-z0-9.]+(?:\|([^}]*))?\}/g, (_all, otherwise) => otherwise ?? "…");
