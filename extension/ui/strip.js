// The strip under the box in which a note is written: one plain element without name, in its own room just below the box, of one height
// whatever it says; in it a closed root with what is said and, in the top layer, the card. The box itself is the page's: its text is
// handed in, nothing is ever done to it. A press in here leaves the caret where it is.
import { createElement, render } from "preact";
import { kStripHost, roomBelow } from "./strip-place.js";
import { StripView } from "./strip-view.jsx";
import { settleCard } from "./pop.js";
import { themeBehind } from "./theme.js";

/** @typedef {import("./types.js").NoteView} NoteView */
/** @typedef {{ answer: import("./types.js").AnswerCall, switchRule: import("./types.js").SwitchCall }} Actions */

/**
 * @param {HTMLTextAreaElement} box
 * @param {{ signal?: AbortSignal, actions: Actions }} options
 */
export function placeStrip(box, { signal, actions }) {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const stop = new AbortController();
  const { signal: live } = stop;
  const anchor = roomBelow(box);
  /** `open`: the rule whose finding the card begins with, "" for the first, null while the card is shut. */
  const state = { open: /** @type {string | null} */ (null), openAtPress: false, frame: 0 };
  /** @type {NoteView | null} */
  let view = null;
  /** @type {HTMLElement | null} */
  let card = null;
  /** Looked up when a verdict comes, not at every letter. */
  const ground = { theme: themeBehind(box), rtl: false };
  const lookAround = () => {
    ground.theme = themeBehind(box);
    ground.rtl = getComputedStyle(box).direction === "rtl";
  };

  const draw = () => {
    if (!view || live.aborted) return;
    render(
      createElement(StripView, {
        view,
        open: state.open,
        ...ground,
        answer,
        switchRule,
        cardRef: (element) => (card = element),
        onOpen,
        onPress: () => (state.openAtPress = state.open !== null),
        onBeforeToggle,
        onClose: () => card?.hidePopover(),
      }),
      root,
    );
    settle();
  };

  const settle = () => {
    if (card && state.open !== null && host.isConnected) settleCard(card, host, ground.rtl);
  };
  const settleSoon = () => {
    cancelAnimationFrame(state.frame);
    state.frame = requestAnimationFrame(settle);
  };

  /** @param {import("./types.js").Answer} params */
  const answer = (params) => taken(actions.answer(params));
  /** @param {string} rule @param {boolean} on */
  const switchRule = (rule, on) => taken(actions.switchRule(rule, on));
  /** @param {Promise<import("./types.js").Verdict>} coming */
  const taken = async (coming) => {
    const verdict = await coming;
    if (view && !live.aborted) show({ ...view, verdict });
    return verdict;
  };

  /** @param {string} rule @param {boolean} [takeFocus] */
  const onOpen = (rule, takeFocus = false) => {
    const wasOpen = state.openAtPress && state.open === rule;
    state.openAtPress = false;
    if (wasOpen) return card?.hidePopover();
    state.open = rule;
    draw();
    card?.showPopover?.();
    settle();
    if (takeFocus)
      /** @type {HTMLElement | null} */ (card?.querySelector("h2") ?? null)?.focus({ preventScroll: true });
  };

  /** @param {ToggleEvent} event */
  const onBeforeToggle = (event) => {
    if (event.newState === "open") return;
    const heldFocus = card?.contains(root.activeElement);
    const opened = state.open;
    state.open = null;
    queueMicrotask(() => {
      draw();
      if (heldFocus) buttonOf(opened)?.focus({ preventScroll: true });
    });
  };

  /** @param {string | null} rule */
  const buttonOf = (rule) =>
    /** @type {HTMLElement | null} */ (root.querySelector(rule ? ".hits .act" : ".hits .act:last-child"));

  /** @param {NoteView} next */
  function show(next) {
    if (live.aborted) return;
    view = next;
    lookAround();
    draw();
  }

  /** @param {number} length of what stands in the box now */
  function typed(length) {
    if (!view || view.length === length) return;
    view = { ...view, length };
    draw();
  }

  /** The page follows the system's change of scheme first. */
  function redraw() {
    lookAround();
    draw();
  }

  function remove() {
    if (live.aborted) return;
    stop.abort();
    cancelAnimationFrame(state.frame);
    render(null, root);
    host.remove();
  }

  host.style.cssText = kStripHost;
  anchor.after(host);
  for (const type of ["click", "keydown", "keyup"]) root.addEventListener(type, (event) => event.stopPropagation());
  signal?.addEventListener("abort", remove, { once: true, signal: live });
  if (signal?.aborted) remove();
  // Escape shuts the card. The page's dialog, in whose box the caret still is, would take it for its own and throw the text away.
  let escaping = false;
  for (const type of ["keydown", "keyup"])
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || /** @type {KeyboardEvent} */ (event).key !== "Escape") return;
        if (type === "keydown") escaping = state.open !== null;
        if (escaping) event.stopImmediatePropagation();
        if (type === "keyup") escaping = false;
      },
      { signal: live, capture: true },
    );
  window.addEventListener("resize", settleSoon, { signal: live, passive: true });
  window.addEventListener("scroll", settleSoon, { signal: live, passive: true, capture: true });
  globalThis
    .matchMedia?.("(prefers-color-scheme: dark)")
    .addEventListener("change", () => setTimeout(redraw, 50), { signal: live });

  return {
    show,
    typed,
    isPlaced: () => host.isConnected && box.isConnected && host.previousElementSibling === anchor,
    openCard() {
      if (!view?.verdict || !host.isConnected) return false;
      if (state.open === null) onOpen("", true);
      return true;
    },
    remove,
  };
}
