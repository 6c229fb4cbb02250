// Between the places a diagnostic names (line and column, counted from 1 in whole characters) and offsets in a text; and the text cut where
// marks begin and end. Pure.

/** @typedef {{ line: number, column: number, endColumn: number, severity: string, text: string, hint?: string | null, source?: string }} Diagnostic */

/**
 * The stretch of a text that a diagnostic means: at least one character, where there is one on its line.
 *
 * @param {string} text @param {Diagnostic} diagnostic
 * @returns {{ start: number, end: number }} in UTF-16 units
 */
export function stretchOf(text, { line, column, endColumn }) {
  const lines = text.split("\n");
  const at = Math.max(0, Math.min(line - 1, lines.length - 1));
  const before = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  const letters = [...lines[at]];
  const units = (/** @type {number} */ count) => letters.slice(0, Math.max(0, count)).join("").length;
  let start = units(column - 1);
  let end = units(Math.max(endColumn - 1, column));
  if (end <= start && start > 0) {
    end = start;
    start = units(letters.length - 1); // behind the last character: that one is marked
  }
  return { start: before + start, end: before + end };
}

/**
 * A text cut at its marks; where two overlap the first counts.
 *
 * @param {string} text @param {Diagnostic[]} diagnostics
 * @returns {{ text: string, severity: string }[]} severity "" between marks
 */
export function segmentsOf(text, diagnostics) {
  const stretches = diagnostics
    .map((one) => ({ ...stretchOf(text, one), severity: one.severity }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const segments = [];
  let at = 0;
  for (const { start, end, severity } of stretches) {
    if (start < at || end <= start) continue;
    if (start > at) segments.push({ text: text.slice(at, start), severity: "" });
    segments.push({ text: text.slice(start, end), severity });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), severity: "" });
  return segments;
}

/** Spaces that begin the line in which the caret stands, one step more behind an opening bracket. @param {string} text @param {number} caret */
export function indentAt(text, caret) {
  const line = text.slice(text.lastIndexOf("\n", caret - 1) + 1, caret);
  return (/^ */.exec(line)?.[0] ?? "") + (/[[{]\s*$/.test(line) ? "  " : "");
}

/** Dotted facts, nested as the wire has them. @param {Record<string, any>} facts */
export function nested(facts) {
  /** @type {Record<string, Record<string, any>>} */
  const groups = {};
  for (const [name, value] of Object.entries(facts)) {
    const [group, ...rest] = name.split(".");
    if (rest.length !== 1 || ["__proto__", "constructor"].includes(group)) continue;
    groups[group] = { ...groups[group], [rest[0]]: value };
  }
  return groups;
}
