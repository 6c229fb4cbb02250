// Facts in words, with the labels the host has for them (PROTOCOL.md, facts/list). Pure.
import { word } from "../shared/words.js";
import { amountText } from "./numbers.js";
import { shortened } from "./quotes.js";

/** @typedef {import("./page-host.js").FactWord} FactWord */
/** @typedef {import("./page-host.js").FactWords} FactWords */

const kLongestText = 160;

/**
 * @param {Record<string, any>} facts nested, as a reader gives them
 * @param {FactWords} labels
 * @returns {{ name: string, label: string, text: string }[]}
 */
export function factRows(facts, labels) {
  return namesIn(facts).map(([name, value]) => {
    const fact = labels.get(name);
    return { name, label: fact?.label || name, text: valueText(name, value, fact) };
  });
}

/** @param {Record<string, any>} facts */
export function countFacts(facts) {
  return namesIn(facts).length;
}

/** Whether something may be said beside a control; the others are its counterparts. @param {{ kind: string }} control */
export function isMarked({ kind }) {
  return kind !== "ignore";
}

/** @param {Record<string, any>} facts @returns {[string, any][]} dotted */
function namesIn(facts) {
  return Object.entries(facts ?? {}).flatMap(([group, parts]) =>
    Object.entries(parts ?? {}).map(([name, value]) => /** @type {[string, any]} */ ([`${group}.${name}`, value])),
  );
}

/** @param {string} name of the fact @param {any} value @param {FactWord | undefined} fact */
export function valueText(name, value, fact) {
  const words = fact?.words?.[String(value)];
  if (words) return words;
  // Of an opinion it means that nothing was said, of all else that there is none.
  if (value === null && name.startsWith("relation.")) return word("notSaid");
  if (value === null || value === "" || (Array.isArray(value) && !value.length)) return word("noValue");
  if (typeof value === "boolean") return value ? word("valueYes") : word("valueNo");
  if (typeof value === "number") return amountText(value, fact?.unit);
  return shortened(Array.isArray(value) ? value.join(", ") : String(value), kLongestText);
}
