// Rules as files: how one is laid out, what its file may be called, and many of them in one file, as `tact rules export` writes it and
// `tact rules import` reads it. Pure.

const kLongestLine = 100;

/** A rule's text as its author would lay it out: whatever fits stands on one line. @param {Record<string, unknown>} rule */
export const asText = (rule) => `${laidOut(rule, "", kLongestLine + 1)}\n`;

/** @param {any} value @param {string} indent @param {number} taken of the line already @returns {string} */
function laidOut(value, indent, taken) {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((one) => ["", one])
    : Object.entries(value).map(([name, one]) => [`"${name}": `, one]);
  const flat = parts.map(([name, one]) => name + laidOut(one, "", 0)).join(", ");
  const line = isList ? `[${flat}]` : `{ ${flat} }`;
  if (taken + line.length <= kLongestLine || taken === 0) return line;
  const further = `${indent}  `;
  const lines = parts.map(
    ([name, one]) => `${further}${name}${laidOut(one, further, further.length + name.length + 1)}`,
  );
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

/** A name that can be a rule's file: small letters, digits, dashes. @param {string} text */
export function ruleName(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

const kFormat = "tact-rules";

/**
 * Many rules in one file, each as it is written. One that is no JSON cannot stand in it and is left out.
 *
 * @param {{ id: string, text: string }[]} rules
 * @returns {{ text: string, leftOut: string[] }}
 */
export function packed(rules) {
  const fit = rules.filter(({ text }) => parsed(text));
  const parts = fit.map(({ id, text }) => `    ${JSON.stringify(id)}: ${text.trim().replaceAll("\n", "\n    ")}`);
  return {
    text: `{\n  "format": "${kFormat}",\n  "version": 1,\n  "rules": {\n${parts.join(",\n")}\n  }\n}\n`,
    leftOut: rules.filter((rule) => !fit.includes(rule)).map(({ id }) => id),
  };
}

/**
 * The rules of such a file; null for any other text.
 *
 * @param {string} text
 * @returns {{ id: string, text: string }[] | null}
 */
export function unpacked(text) {
  const file = parsed(text);
  if (file?.format !== kFormat || typeof file.rules !== "object" || file.rules === null) return null;
  return Object.entries(file.rules).map(([id, rule]) => ({ id, text: asText(rule) }));
}

/** @param {string} text @returns {any} null when it is no JSON object */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
