// Small readings of a page's DOM that all readers share: words, numbers, visibility. Reads only.
import { api } from "../shared/browser.js";

/** Marks that turn the direction of text; right-to-left pages wrap badges and names in them. */
const kDirectionMarks = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Returns the words of an element as one line: composed (NFC), without direction marks, blanks folded. "" for null.
 *
 * @param {Node | string | null | undefined} from
 */
export function words(from) {
  const raw = typeof from === "string" ? from : (from?.textContent ?? "");
  if (/^[!-~]+(?: [!-~]+)*$/.test(raw)) return raw;
  return raw.replace(kDirectionMarks, "").replace(/\s+/g, " ").trim().normalize("NFC");
}

/** Words that only screen readers say; the same stand beside them for the eye. */
const kUnseen = ".visually-hidden,.a11y-text";

/** Like words(), without what is there for screen readers alone. @param {Element | null | undefined} from */
export function seenWords(from) {
  if (!from?.querySelector(kUnseen)) return words(from);
  const texts = [];
  const walker = from.ownerDocument.createTreeWalker(from, 4); // 4: texts
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest(kUnseen)) texts.push(walker.currentNode.nodeValue);
  return words(texts.join(""));
}

/**
 * Returns a whole number written in any common way ("11,239", "11.239", "11 239", "٥٠٠", "500+"), or null when the text
 * holds none, more than one, or a shortened one ("12K"), whose true value nobody knows.
 *
 * @param {string} text
 * @returns {number | null}
 */
export function wholeNumber(text) {
  const western = westernDigits(text);
  const groups = western.match(/\d+(?:[.,\u00a0\u202f '’\u066c]\d{3})*/g);
  if (!groups || groups.length !== 1) return null;
  const after = western.slice(western.indexOf(groups[0]) + groups[0].length);
  if (/^[.,]\d/.test(after) || /^\s?(?:k|m|tys|mln|tsd|mio|тыс|млн|万|만|천)(?![\p{L}])/iu.test(after)) return null;
  return Number(groups[0].replace(/\D/g, ""));
}

/** The same text with the digits 0 to 9. @param {string} text */
export function westernDigits(text) {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code < 0x966 ? code & 0xf : code - 0x966);
  });
}

/**
 * Whether a person cannot see an element: hidden itself or by an ancestor. Off-screen and clipped count as seen.
 *
 * @param {Element} element
 */
export function isHidden(element) {
  if (typeof element.checkVisibility === "function") return !element.checkVisibility({ visibilityProperty: true });
  const view = element.ownerDocument.defaultView;
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    if (at.hasAttribute("hidden")) return true;
    const style = view?.getComputedStyle(at);
    if (style?.display === "none" || (at === element && style?.visibility === "hidden")) return true;
  }
  return false;
}

/**
 * Returns the root in which LinkedIn draws the dialogs of its older form: an open shadow root, or null. Should it be closed one day, the
 * browser still hands it to extensions.
 *
 * @param {Document} document
 */
export function dialogRoot(document) {
  const outlet = document.getElementById("interop-outlet");
  if (!outlet) return null;
  return outlet.shadowRoot ?? api?.dom?.openOrClosedShadowRoot?.(outlet) ?? null;
}

/**
 * Whether a label speaks of exactly this person: the whole name is in it and is not the beginning of a longer one
 * ("Jane Do" in "Invite Jane Doe to connect"). Scripts without blanks may go on directly ("Janeさん").
 *
 * @param {string} label
 * @param {string} name
 */
export function labelNames(label, name) {
  if (!name) return false;
  const joined = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\d-]/u;
  for (let at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
    const before = label.slice(0, at).at(-1) ?? "";
    const after = label.slice(at + name.length).at(0) ?? "";
    if (!joined.test(before) && !joined.test(after)) return true;
  }
  return false;
}
