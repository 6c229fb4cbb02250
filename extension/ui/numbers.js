// Numbers as a person reads them, and what they count, in the language of the words. Pure, but for that.
import { locale, word } from "../shared/words.js";

/** "1,204" @param {number} number */
export const numberText = (number) => number.toLocaleString(locale());

/** The word for so many of a unit, which is "day|days" where one of it has a word of its own. @param {number} count @param {string} unit */
export function unitFor(count, unit) {
  const [one, many = one] = unit.split("|");
  return new Intl.PluralRules(locale()).select(count) === "one" ? one : many;
}

/** "9 days"; a number alone where it counts nothing. @param {number} count @param {string} [unit] */
export const amountText = (count, unit = "") =>
  unit ? word("factValue", numberText(count), unitFor(count, unit)) : numberText(count);

const kBytes = ["byte", "kilobyte", "megabyte", "gigabyte"];

/** "1.2 MB" in the reader's way of writing numbers. @param {number} bytes */
export function sizeText(bytes) {
  let at = 0;
  let size = bytes;
  while (size >= 1000 && at < kBytes.length - 1) {
    size /= 1000;
    at += 1;
  }
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit: kBytes[at],
    unitDisplay: at ? "short" : "long",
    maximumFractionDigits: size < 10 && at ? 1 : 0,
  }).format(size);
}
