// The words of LinkedIn's own interface that a skeleton keeps, since readers go by them: all of content/labels.js and a few more. A word is
// kept only inside a phrase it belongs to ("Invite ... to connect"), never for its own sake: people use these words too.
import * as labels from "../labels.js";
import { inviteeOf, isPendingLabel } from "../labels.js";

/** So long may a text be that is looked at as a phrase. */
const kLongestPhrase = 160;
/** Patterns that match anywhere in a text count for short ones only. */
const kLongestLoose = 60;

/** Phrases that readers select by, where labels.js has no need of them. */
const kMore = [
  /^Invite .+ to connect$/,
  /^(?:Accept|Ignore) .+[’']s (?:invitation|request to connect)$/,
  /^Ignore an invitation to connect from .+$/,
  /^Withdraw invitation sent to .+$/,
  /^Pending(?:, click to withdraw invitation sent to .+)?$/,
  /^Manage notifications about .+$/,
  /^.+ follows you and is inviting you to connect$/,
  /^(?:Message|Follow|Reply to) .+$/,
  /^(?:More|More actions|More actions for .+|Show more actions|Remove connection|Remove|Profile photo|Contact info)$/,
  /^(?:Connect|Message|Follow|Accept|Ignore|Withdraw|Dismiss|Send|Send invitation|Send without a note|Send now|Add a note)$/,
  /^Add a note to your invitation\??$/,
  /^Current company: .+$/,
  /^Connected on .+$/,
  /^(?:Sent )?\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/,
  /^(?:Sent )?(?:today|yesterday)$/i,
  /^\d+ personalized invitations? remaining for this month\.?$/,
  /^You have unlimited notes with Premium$/,
  /^You[’']ve reached the weekly invitation limit$/,
  /^To verify this member knows you, please enter their email to connect\b/,
  /^LinkedIn Member$/,
];

/** The trade of a person is told apart by words too; it is replaced by a plain word for it instead (text.js). */
const kNotLabels = /^(?:recruiter|former)/;

/** @typedef {{ pattern: RegExp, words: string[], isLoose: boolean }} Phrase */

/** @type {Phrase[]} */
const kPhrases = [
  ...Object.entries(labels).flatMap(([name, value]) => (kNotLabels.test(name) ? [] : patternsIn(value))),
  ...kMore,
].map((pattern) => ({
  pattern: new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, "")),
  words: literalsOf(pattern.source),
  isLoose: !(pattern.source.startsWith("^") && /\$$/.test(pattern.source)),
}));

/** @type {Map<string, Set<string>>} */
const known = new Map();

/**
 * Returns the words that may stay in a text that is, or is part of, these; lower case.
 *
 * @param {string[]} texts plain, as words() gives them
 */
export function keptWords(texts) {
  return new Set(texts.flatMap((text) => [...keptIn(text)]));
}

/** @param {string} text @returns {Set<string>} */
function keptIn(text) {
  const there = known.get(text);
  if (there) return there;
  const kept = new Set();
  if (text.length <= kLongestPhrase) {
    for (const { pattern, words, isLoose } of kPhrases) {
      if (isLoose && text.length > kLongestLoose) continue;
      if (pattern.test(text)) for (const word of words) kept.add(word);
    }
    for (const word of [...aroundInvitee(text), ...pendingIn(text)]) kept.add(word);
  }
  known.set(text, kept);
  return kept;
}

/** The words around the name in "Invite ... to connect", in any language. @param {string} text @returns {string[]} */
function aroundInvitee(text) {
  const name = inviteeOf(text);
  return name ? wordsOf(text.replace(name, " ")) : [];
}

/** The word for an invitation that waits, which a longer sentence may follow. @param {string} text @returns {string[]} */
function pendingIn(text) {
  if (!isPendingLabel(text)) return [];
  const parts = text.split(" ");
  const count = parts.findIndex((_part, at) => isPendingLabel(parts.slice(0, at + 1).join(" ")));
  return wordsOf(parts.slice(0, count + 1).join(" "));
}

/** @param {string} text */
function wordsOf(text) {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{M}#]+/gu) ?? [])];
}

/**
 * Whether a word is one of these. Patterns hold stems ("abonn", "connections?"): a few letters more or less are the same word.
 *
 * @param {string} word @param {Set<string>} kept
 */
export function isKept(word, kept) {
  const plain = word.toLowerCase();
  if (kept.has(plain)) return true;
  for (const one of kept) {
    const isStem = one.length >= (/[a-z]/.test(one) ? 4 : 2);
    if (isStem && plain.length - one.length <= 4 && plain.includes(one)) return true;
  }
  return false;
}

/** Every word that a skeleton may have kept of these texts, for tests. @param {string[]} texts */
export function allPhraseWords(texts) {
  return new Set([...kPhrases.flatMap(({ words }) => words), ...keptWords(texts)]);
}

/** @param {any} value of labels.js: patterns, templates with {} for a name, and lists and tables of these @returns {RegExp[]} */
function patternsIn(value) {
  if (value instanceof RegExp) return [value];
  if (typeof value === "string") return value.trim() ? [templatePattern(value)] : [];
  if (value === null || typeof value !== "object") return [];
  return (value instanceof Set ? [...value] : Object.values(value)).flatMap(patternsIn);
}

/** @param {string} template */
function templatePattern(template) {
  const parts = template.split("{}").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`, "iu");
}

/** The words that stand in a pattern as they are. @param {string} source */
function literalsOf(source) {
  // "connections?" may end either way.
  const ends = source.replace(/(?<!\\)[\p{L}]\?/gu, "");
  const plain = `${source} | ${ends}`
    .replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]/g, " ")
    .replace(/\\(.)/g, "$1")
    .replace(/\[[^\]]*\]/g, " ")
    .replace(/\(\?(?:[:=!]|<[=!])/g, " ")
    .replace(/[?*+]/g, "");
  return wordsOf(plain);
}
