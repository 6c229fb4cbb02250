// Texts in a skeleton: names become Person One, numbers ones, other words stand-ins. What readers look at stays as it was: dots and
// commas, degrees, how many digits a number has, the words of LinkedIn's own interface.
import { daysAgoIn } from "../ages.js";
import { wholeNumber, words } from "../dom.js";
import { degreeIn, isRecruiter } from "../person.js";
import { isKept, keptWords } from "./phrases.js";

/** Longer texts are somebody's prose: not even which words repeat in it is kept. A headline has at most 220. */
const kLongestLine = 240;
const kJoined = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}\\d-";

/**
 * @param {import("./stand-ins.js").StandIns} standIns
 * @returns {(text: string, around?: string[], isProse?: boolean) => string} `around`: the plain texts of the elements that the text is a part of
 */
export function makeMask(standIns) {
  /** @type {RegExp | null} */
  let names = null;
  let known = -1;

  /** All names at once, the longest first. */
  function nameFinder() {
    if (known !== standIns.names.size) {
      known = standIns.names.size;
      const all = [...standIns.names.keys()].sort((a, b) => b.length - a.length).map(escaped);
      names = all.length ? new RegExp(`(?<![${kJoined}])(?:${all.join("|")})(?![${kJoined}])`, "gu") : null;
    }
    return names;
  }

  /** @param {string} text @param {Set<string>} kept @param {boolean} isProse */
  function plain(text, kept, isProse) {
    return text
      .replace(/[\p{L}\p{M}]+|\p{Nd}|\p{Extended_Pictographic}|[\p{So}\p{Co}\p{Cn}]/gu, (found) => {
        if (/^\p{Nd}$/u.test(found)) return one(found);
        if (!/\p{L}/u.test(found)) return "*";
        if (isProse) return "text";
        return isKept(found, kept) ? found : standIns.wordFor(found);
      })
      .replace(/\*{2,}/g, "*");
  }

  return (raw, around = [], isProse = false) => {
    const text = raw.normalize("NFC");
    const line = words(text);
    if (!line) return text.replace(/\s+/g, " ");
    if (!/[\p{L}\p{N}]/u.test(line)) return text.replace(/[^\s\p{P}\p{S}\p{Cf}]|\p{So}/gu, "*");
    if (degreeIn(line.replace(/^[·•]\s*/u, "")) !== undefined) return text;
    if (/^500\+/.test(line) && line.length === 4) return text;
    // The counter beside a note; how long a note may be is no secret.
    const counter = /^\p{Nd}+(\s*\/\s*)(\p{Nd}{3})$/u.exec(line);
    if (counter && [200, 300].includes(wholeNumber(counter[2]) ?? 0))
      return `${one(line[0])}${counter[1]}${counter[2]}`;
    const [before, after] = [/^\s*/.exec(text)?.[0] ? " " : "", /\s*$/.exec(text)?.[0] ? " " : ""];
    const prose = isProse || line.length > kLongestLine;
    if (prose) return before + plain(line, new Set(), true) + after;
    const finder = nameFinder();
    const isName = standIns.names.get(line);
    if (isName) return before + isName + after;
    const age = daysAgoIn(line);
    if (age !== undefined) return `${before}1 ${age < 7 ? "day" : "week"} ago${after}`;
    const kept = keptWords([line, ...around]);
    let masked = "";
    let at = 0;
    for (const found of finder ? text.matchAll(finder) : []) {
      masked += plain(text.slice(at, found.index), kept, false) + standIns.names.get(found[0]);
      at = found.index + found[0].length;
    }
    masked += plain(text.slice(at), kept, false);
    // A trade that was told in words is told by another word for it.
    const trade = isRecruiter(line);
    if (trade !== isRecruiter(words(masked))) return `${before}${trade ? "Recruiter" : "Talent"}${after}`;
    return masked.replace(/\s+/g, " ");
  };
}

/** One, in the same script. @param {string} digit */
function one(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String.fromCodePoint(zero + 1);
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
