// What no text that a person reads may say (the extension's words, the rules', the vocabulary's). Tact speaks of a risk,
// never of a ban, and knows no certainty.

/** `ofOthers`: what Tact itself does may be promised without exception. @type {{ pattern: RegExp, instead: string, ofOthers?: boolean }[]} */
export const kNeverSaid = [
  { pattern: /\bforbidden\b|\bforbids?\b|\bnot allowed\b|\bmust not\b|\bbanned\b/i, instead: "speak of a risk, not of a ban" },
  {
    ofOthers: true,
    pattern: /\bnever\b|\balways\b|\beveryone\b|\beverybody\b|\bnobody\b|\bno one\b|\bguarantee[ds]?\b/i,
    instead: "nothing is so for all: say some, often, tends to",
  },
  { pattern: /\bsafe(?:r|ly|st)?\b|\bunsafe\b/i, instead: "nobody can promise that: say calmer, kinder, easier" },
  { pattern: /\bfake\b|\buntrustworthy\b|\bscam\w*\b|\bliar\b/i, instead: "do not judge the person: say what was seen" },
  {
    pattern: /\byou will (?:lose|be rejected|not get)\b|\byou'll (?:lose|not get)\b|\bruins?\b|\bdestroys?\b/i,
    instead: "do not foretell: say may, can",
  },
  { pattern: /\b\d+(?:[.,]\d+)?\s?(?:%|per ?cent)/i, instead: "no percentages of certainty" },
  { pattern: /\bCEL\b|\bfacts?\.json\b|\bJSON\b|\bboolean\b|\bnull\b|\bundecided\b/, instead: "words of ours, not of a reader" },
  {
    pattern: /(?<![{\w.])(?:viewer|person|relation|process|invite|note|incoming|removal|history|followUp|clock)\.[a-z]\w*(?![^{}]*\})/,
    instead: "a fact's name is ours: say it in words",
  },
  { pattern: /(?<![A-Za-z0-9])(?:[A-E]\d\d|[TFVSRXNLK]\d{1,2})(?![A-Za-z0-9])/, instead: 'row ids belong in "rows"' },
  // "Hold off" and "a word of caution" are plain English; the names of our levels are not.
  {
    pattern: /\b(?:verdict|level)\b|\b(?:a|this|the) (?:hold|tip|finding)\b|\bcaution:/i,
    instead: "say Not yet, Think first, Worth knowing",
  },
];

/**
 * The objections to one text.
 *
 * @param {string} words
 * @param {{ ofTact?: boolean }} [about] whether the text is about what Tact itself does
 * @returns {string[]}
 */
export function objectionsTo(words, { ofTact = false } = {}) {
  return kNeverSaid
    .filter(({ ofOthers }) => !(ofTact && ofOthers))
    .flatMap(({ pattern, instead }) => {
      const found = pattern.exec(words);
      return found ? [`says "${found[0]}": ${instead}`] : [];
    });
}
