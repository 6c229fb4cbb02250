// What stands for what: person-1 for a person's name in addresses, Person One for their name, Zab for any other word. The same thing has
// the same stand-in on the whole page, so that what agreed on the page agrees in its skeleton. Nothing leads back: no stand-in
// is made from what it stands for.
import { firstNameOf } from "../person.js";

const kOnes =
  "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen";
const kTens = "Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety";
/** Scripts in which names are not written in words, and family names may come first. */
const kJoinedScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** @typedef {ReturnType<typeof makeStandIns>} StandIns */

export function makeStandIns() {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** The place of a thing among its kind, from 1. @param {string} kind @param {string} thing */
  const placeOf = (kind, thing) => {
    const id = `${kind} ${thing}`;
    const there = numbers.get(id);
    if (there) return there;
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    numbers.set(id, next);
    return next;
  };
  /** @type {Map<string, string>} */
  const names = new Map();

  return {
    names,
    /** @param {string} vanity normal @returns {string} */
    person: (vanity) =>
      /^ACoA/.test(vanity) ? `ACoAAperson${placeOf("member", vanity)}` : `person-${placeOf("person", vanity)}`,
    /** @param {string} slug of a company, a school, a job */
    place: (/** @type {string} */ kind, slug) => `${kind}-${placeOf(kind, slug)}`,
    /** @param {string} digits */
    number: (digits) => String(1000 + placeOf("number", digits)),
    /** @param {string} token an id of letters and digits */
    token: (token) => `token-${placeOf("token", token)}`,
    /** @param {string} word of letters */
    wordFor: (word) => `${kJoinedScripts.test(word) ? "名" : "Z"}${inLetters(placeOf("word", word.toLowerCase()))}`,
    /**
     * Learns whose name this is. The first one to bear a name keeps it.
     *
     * @param {string} name @param {string} vanity normal
     */
    learn(name, vanity) {
      if (names.has(name)) return;
      const number = numberWord(placeOf("person", vanity));
      // Readers tell the first name from the whole one, or cannot: it stays as it is on the page.
      const plain = firstNameOf(name) !== undefined;
      names.set(name, plain ? `Person ${number}` : kJoinedScripts.test(name) ? `人${number}` : `P. ${number}`);
    },
  };
}

/** 1 -> "ab", 2 -> "ac", ... @param {number} number */
function inLetters(number) {
  let letters = "";
  for (let left = number; left > 0; left = Math.floor(left / 26))
    letters = String.fromCharCode(97 + (left % 26)) + letters;
  return `a${letters}`;
}

/** 21 -> "TwentyOne". @param {number} number @returns {string} */
function numberWord(number) {
  const ones = kOnes.split(" ");
  if (number > 99)
    return `${numberWord(Math.floor(number / 100))}Hundred${number % 100 ? numberWord(number % 100) : ""}`;
  if (number < 20) return ones[number - 1];
  return kTens.split(" ")[Math.floor(number / 10) - 2] + (number % 10 ? ones[(number % 10) - 1] : "");
}
