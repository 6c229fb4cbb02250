// Rules in words: topics, moments, how strongly one speaks, which layer set a value, examples told with the labels of facts. Pure.
import { valueText } from "../ui/facts.js";
import { kMoments } from "../ui/moments.js";
import { amountText, numberText } from "../ui/numbers.js";
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

/** @param {string[]} moments */
export const momentsText = (moments) =>
  kMoments()
    .filter(({ value }) => moments.includes(value))
    .map(({ text }) => text)
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
  return typeof value === "number" ? amountText(value, unit) : String(value);
}

/**
 * That a threshold is out of order now. Thresholds of one unit have one, that of their defaults: a warning comes before the limit it warns of.
 *
 * @param {import("./rule-search.js").RuleSetting[]} settings of its rule @param {import("./rule-search.js").RuleSetting} changed @param {number} to its new value
 * @returns {string | undefined}
 */
export function orderText(settings, changed, to) {
  const now = { ...changed, value: to };
  for (const other of settings) {
    if (other.name === now.name || other.unit !== now.unit || typeof other.value !== "number") continue;
    const [low, high] = [now, other].sort((a, b) => a.layers[0].value - b.layers[0].value);
    if (low.layers[0].value < high.layers[0].value && low.value >= high.value)
      return word(
        "setOrder",
        low.label ?? low.name,
        high.label ?? high.name,
        numberText(low.value),
        amountText(high.value, high.unit),
      );
  }
}

/**
 * One example: what it holds of, in words.
 *
 * @param {{ moment?: string, facts?: Record<string, any>, unset?: string[], says?: string }} example facts dotted
 * @param {import("../ui/page-host.js").FactWords} labels
 * @returns {{ label: string, text: string }[]}
 */
export function exampleRows({ facts = {}, unset = [] }, labels) {
  return [
    ...Object.entries(facts).map(([name, value]) => ({
      label: labels.get(name)?.label ?? name,
      text: valueText(name, value, labels.get(name)),
    })),
    ...unset.map((name) => ({ label: labels.get(name)?.label ?? name, text: word("notKnown") })),
  ];
}

/** A message as it reads while nothing is known: "{person.firstName|this person}" becomes "this person". @param {string} text */
export const withoutPlaces = (text) =>
  text.replace(/\{[A-Za-z0-9.]+(?:\|([^}]*))?\}/g, (_all, otherwise) => otherwise ?? "…");
