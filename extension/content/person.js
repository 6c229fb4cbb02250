// What is read about a person in the same way on every page: degree, name, trade, shared contacts. Words and single nodes in, plain
// values out; what is not plain is undefined, never guessed.
import { wholeNumber, words } from "./dom.js";
import { degreeWords, formerWords, mutualWords, recruiterDoubt, recruiterWords } from "./labels.js";

/** How a degree is written after its dot: "2nd", "2", "3rd+", "2º", "1-й", "2次", "2 度", "3. derece". */
const kDegree =
  /^([123])\s?(?:[.:º°ª-]?\s?(?:st|nd|rd|th|er|re|ère|ste|de|e|a|o|ος|ου|η|й|я|次|촌|度)?)\+?(?: (?:degree|derece|grado|grau|grad|stopnia|stupně|βαθμού))?$/iu;
/** The degree a badge tells. @param {string} badge without its dot @returns {1 | 2 | 3 | undefined} */
export function degreeIn(badge) {
  const digit = kDegree.exec(badge);
  if (digit) return /** @type {1 | 2 | 3} */ (Number(digit[1]));
  return degreeWords.find(([pattern]) => pattern.test(badge))?.[1];
}

/** True or false when the headline is plain about it, undefined when it plays with the words. @param {string} headline */
export function isRecruiter(headline) {
  if (formerWords.test(headline)) return undefined;
  if (recruiterWords.test(headline)) return true;
  return recruiterDoubt.test(headline) ? undefined : false;
}

/**
 * The name to address someone by: the first word of a name written with blanks, without titles. Undefined where the
 * family name may come first (Chinese, Japanese, Korean) or only an initial is given.
 *
 * @param {string} name
 */
export function firstNameOf(name) {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return undefined;
  const parts = name
    .replace(/\p{Extended_Pictographic}/gu, " ")
    .split(/[\s,]+/)
    .filter(
      (part) =>
        part &&
        !/^(?:dr|prof|mr|mrs|ms|mx|sir|dame|ing|mgr|dipl|eng|herr|frau|mme|m)\.?$|^(?:dr|prof)\.-?/iu.test(part),
    );
  const first = parts[0]?.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, "");
  return first && first.length > 1 ? first : undefined;
}

/**
 * How many shared contacts a link or line speaks of: the marked names in it and the number beside them, else its words.
 *
 * @param {Element} from
 * @returns {number | undefined}
 */
export function mutualsIn(from) {
  const text = words(from);
  const marked = [...from.querySelectorAll('strong,a[href*="/in/"]')].filter(
    (one) => !one.parentElement?.closest("strong,a[href*='/in/']"),
  );
  const names = marked.map(words).filter((one) => one && !/^\p{Nd}/u.test(one));
  if (names.length) {
    const rest = names.reduce((left, one) => left.replace(one, ""), text);
    return /\p{Nd}/u.test(rest) ? plus(wholeNumber(rest), names.length) : names.length;
  }
  const total = mutualWords.total.exec(text);
  if (total && mutualWords.shared.test(text)) return wholeNumber(total[0]) ?? undefined;
  const many = mutualWords.twoAndMore.exec(text);
  if (many) return plus(wholeNumber(many[1]), 2);
  const one = mutualWords.oneAndMore.exec(text);
  if (one) return plus(wholeNumber(one[1]), 1);
  if (mutualWords.two.test(text)) return 2;
  return mutualWords.one.test(text) ? 1 : undefined;
}

/** @param {number | null} number @param {number} more */
function plus(number, more) {
  return number === null ? undefined : number + more;
}

/** Leaves out what was not read. @param {Record<string, any>} facts @returns {Record<string, any>} */
export function dropUnknown(facts) {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ""));
}
