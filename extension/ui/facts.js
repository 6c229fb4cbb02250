// Facts in words, with the labels the host has for them (PROTOCOL.md, facts/list). Pure.
import { word } from "../shared/words.js";

/** @typedef {import("../ui/page-host.js").FactWord} FactWord */
/** @typedef {import("../ui/page-host.js").FactWords} FactWords */

const kLongestText = 160;

/**
 * @param {Record<string, any>} facts nested, as a reader gives them
 * @param {FactWords} labels
 * @returns {{ name: string, label: string, text: string }[]}
 */
export function factRows(facts, labels) {
  return namesIn(facts).map(([name, value]) => {
    const fact = labels.get(name);
    return { name, label: fact?.label || name, text: valueText(value, fact) };
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

/** @param {any} value @param {FactWord | undefined} fact */
function valueText(value, fact) {
  const words = fact?.words?.[String(value)];
  if (words) return words;
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "number") {
    const number = value.toLocaleString();
    // Units are words of many ("contacts").
    const unit = value === 1 ? fact?.unit.replace(/s$/, "") : fact?.unit;
    return unit ? word("factValue", number, unit) : number;
  }
  const text = value === null ? "–" : String(value);
  return text.length > kLongestText ? `${text.slice(0, kLongestText)}…` : text;
}
