// What a profile says in words alone, where no anchor tells it: open to work, recruiting for a living, the first name.
// Words are read only as far as they are plain; a play on words is unknown.
import { words } from "../dom.js";
import { anchors, formerWords, openToWorkLabels, recruiterDoubt, recruiterWords } from "./profile-anchors.js";

/** Only words are certain: the frame's picture does not say which frame it is. @param {Element} card @param {string} headline */
export function isOpenToWork(card, headline) {
  const labels = [...card.querySelectorAll(`${anchors.photoFramed}, [aria-label]`)].map((element) =>
    words(element.getAttribute("alt") || element.getAttribute("aria-label")),
  );
  if (card.querySelector(anchors.photoFramed) && labels.some((label) => openToWorkLabels.test(label))) return true;
  return [...card.querySelectorAll("p, h3, strong")].some((element) => {
    const text = words(element);
    return text !== headline && text.length < 40 && new RegExp(`^(?:${openToWorkLabels.source})$`, "iu").test(text);
  });
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
