// The words of a note that a finding is about, taken from the text that was judged. Pure.

/** @typedef {import("./types.js").Finding} Finding */

const kLongest = 32;
const kMost = 3;

/**
 * Returns the marked words in the order of the text, each once, shortened where they are many.
 *
 * @param {Finding} finding
 * @param {string | undefined} text
 * @returns {string[]}
 */
export function quotesOf(finding, text) {
  if (!text) return [];
  const marks = [...(finding.marks ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
  const all = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .map(({ start, end }) => shortened(text.slice(start, end).replace(/\s+/g, " ").trim(), kLongest));
  return [...new Set(all)].filter(Boolean).slice(0, kMost);
}

/** @param {string} words @param {number} most letters, with the dots @returns {string} */
export function shortened(words, most) {
  const letters = [...words]; // whole characters: half of one is no letter
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : words;
}
