// Notices that the page has changed, calmly: the first change of a burst is looked at in the next frame, the rest of the
// burst once, a little later. Only while something is still expected is every frame with changes looked at, so that the
// chip stands as soon as the button does. Sleeps while the tab is hidden, and looks once when it is shown again.

import { dialogRoot } from "./dom.js";

export const kSettleMs = 150;
/** So long nobody may have typed before what was typed is looked at: a word is not judged letter by letter. */
export const kTypingPauseMs = 300;
/** So many times after a press one looks out for LinkedIn's root for dialogs: three seconds. */
const kOutlookTurns = 20;
const kWatched = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["aria-label", "componentkey", "href", "id", "open"],
};

/**
 * @param {{ view: Window & typeof globalThis, signal: AbortSignal, onChange: () => boolean | void, atOnce?: (records: MutationRecord[]) => void,
 *   onTyped?: (box: HTMLTextAreaElement) => void }} options
 *   `onChange` returns whether something is still expected; `atOnce` is told every burst, before it is painted; `onTyped` every letter
 */
export function watchPage({ view, signal, onChange, atOnce = () => {}, onTyped = () => {} }) {
  const { document } = view;
  let calmUntilMs = -Infinity;
  let frame = 0;
  /** @type {any} */
  let timer = 0;

  /** LinkedIn's dialogs stand in a shadow root, which an observer of the document cannot see into. @type {ShadowRoot | null} */
  let dialogs = null;
  const look = () => {
    frame = 0;
    timer = 0;
    if (signal.aborted || document.hidden) return;
    const now = dialogRoot(document);
    if (now && now !== dialogs) observer.observe(now, kWatched);
    dialogs = now;
    const expectant = onChange();
    calmUntilMs = expectant ? -Infinity : view.performance.now() + kSettleMs;
  };
  const soon = () => {
    if (frame || timer) return;
    const waitMs = calmUntilMs - view.performance.now();
    if (waitMs > 0) timer = view.setTimeout(look, waitMs);
    else frame = view.requestAnimationFrame(look);
  };

  const observer = new view.MutationObserver((records) => {
    atOnce(records);
    soon();
  });
  const observe = () => {
    observer.disconnect();
    dialogs = null;
    if (document.hidden) return;
    observer.observe(document.documentElement, kWatched);
    soon();
  };
  document.addEventListener("visibilitychange", observe, { signal });
  // What is typed into a note is no mutation. Nor is the attaching of the root in which the first dialog opens: after a press one looks
  // out for it.
  const whileTyping = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLTextAreaElement} */ (event.composedPath()[0]);
    if (!isTextBox(box)) return;
    onTyped(box);
    // The page counts along with each letter, which is no reason to read it all: the pause is waited for.
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
    frame = 0;
    timer = view.setTimeout(look, kTypingPauseMs);
  };
  document.addEventListener("input", whileTyping, { signal, capture: true, passive: true });
  /** @type {any} */
  let outlook = 0;
  const lookOut = (turns = kOutlookTurns) => {
    view.clearTimeout(outlook);
    if (dialogs || signal.aborted) return;
    if (dialogRoot(document)) soon();
    else if (turns) outlook = view.setTimeout(lookOut, kSettleMs, turns - 1);
  };
  document.addEventListener("click", () => lookOut(), { signal, capture: true, passive: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
    view.clearTimeout(outlook);
  });
  observe();
}

/** @param {EventTarget | undefined} target */
function isTextBox(target) {
  return /** @type {Element | undefined} */ (target)?.localName === "textarea";
}
