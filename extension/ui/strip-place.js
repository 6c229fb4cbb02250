// Where the strip stands in a dialog it knows little about: in the flow, below the box and what belongs to the box (its counter, a label
// around both), above what comes next. In the flow and not over it, since a dialog has no free room of its own and scrolls its
// content; a strip that floats would cover words, or come after Send in reading order. Wrappers that lay out by rules of their own (a counter
// pinned to a corner, a row) are left alone: then it stands below the wrapper.

const kCounter = /^[\p{Nd}\s]+\/[\p{Nd}\s]+$/u;
/** A wrapper that holds more words than a label and a counter is more than the box's own. */
const kLongestLabel = 90;

/** The room the strip takes: its height never depends on what it says. */
export const kStripHost =
  "all:initial;display:block;position:relative;flex:none;box-sizing:border-box;width:auto;min-width:0;height:8.2em;margin:.45em 0 .6em;font-size:14px"
    .split(";")
    .map((one) => `${one}!important;`)
    .join("");

/**
 * Returns the element after which the strip stands.
 *
 * @param {HTMLTextAreaElement} box
 * @returns {Element}
 */
export function roomBelow(box) {
  let at = /** @type {Element} */ (box);
  for (let around = at.parentElement; around && isOwn(around, box); around = around.parentElement) at = around;
  for (let next = at.nextElementSibling; next && isCounter(next); next = next.nextElementSibling) at = next;
  return at;
}

/**
 * Whether the strip must stand outside an element: it is there for the box alone, and does not simply let its parts follow one another.
 *
 * @param {Element} around @param {HTMLTextAreaElement} box
 */
function isOwn(around, box) {
  const { display, position, overflowY } = getComputedStyle(around);
  const isPlain = display === "block" && !/relative|absolute|sticky|fixed/.test(position);
  if (isPlain || /auto|scroll/.test(overflowY)) return false;
  if (around.matches('[role="dialog"],dialog,body,form,.artdeco-modal__content')) return false;
  if (around.querySelector('h1,h2,h3,a[href],button,[role="button"]')) return false;
  if (around.querySelectorAll("textarea,input").length > 1) return false;
  return (around.textContent ?? "").trim().length <= kLongestLabel && isLabelled(around, box);
}

/** Besides the box there is nothing but a label for it and its counter. @param {Element} around @param {HTMLTextAreaElement} box */
function isLabelled(around, box) {
  return [...around.children].every(
    (child) => child.contains(box) || child.matches("label,legend") || isCounter(child) || !child.textContent?.trim(),
  );
}

/** @param {Element} element */
function isCounter(element) {
  return kCounter.test((element.textContent ?? "").trim());
}
