// A mark: what Tact puts beside one Connect control. One plain element without name or size just before the control, a closed root,
// in it the chip and, in the top layer, the card. It judges nothing and asks nobody: whoever placed it says what to show.
// Every judged control gets the same element whatever the verdict, so that the page can tell nothing from it.
// Only trusted presses count; nothing of the page's is altered, focused or scrolled.
import { createElement, render } from "preact";
import { drawnAs } from "./drawn.js";
import { MarkView } from "./mark-view.jsx";
import { blankAround, chipSpot, clipAround, menuSpot, obstaclesAround, sheetAround, styleHost } from "./place.js";
import { put, settleCard, viewport } from "./pop.js";
import { rowSpot, takenIn } from "./place-row.js";
import { themeBehind } from "./theme.js";
import { rowAround } from "../shared/around.js";
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").View} View */
/**
 * `full` fetches the whole verdict on someone who was judged shortly, before their card is opened; null where the verdict is whole.
 *
 * @typedef {{ answer: import("./types.js").AnswerCall, full?: (() => Promise<import("./types.js").Verdict>) | null }} Actions
 */
/** @typedef {{ show: (view: View | null) => void, isPlaced: () => boolean, openCard: () => boolean, remove: () => void }} Mark */

/** A hold is said once per person and page, however often the button is drawn anew. */
const announcedHolds = new Set();

/**
 * @param {Element} control the Connect control the mark belongs to
 * @param {{ place: import("./mark-view.jsx").Place, signal?: AbortSignal, actions: Actions }} options
 * @returns {Mark}
 */
export function placeMark(control, { place, signal, actions }) {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const stop = new AbortController();
  /** @type {{ view: View | null, open: boolean, announced: string, seen: boolean, openAtPress: boolean, frame: number }} */
  const state = { view: null, open: false, announced: "", seen: true, openAtPress: false, frame: 0 };
  /** @type {HTMLElement | null} */
  let chip = null;
  /** @type {HTMLElement | null} */
  let card = null;
  // Most rows of a list have nothing to say: their mark is a bare element, and nothing watches over it.
  let begun = false;
  const isRtl = () => getComputedStyle(control).direction === "rtl";

  const draw = () => {
    if (!begun) return;
    render(
      createElement(MarkView, {
        place,
        view: state.view,
        open: state.open,
        theme: themeBehind(control),
        rtl: isRtl(),
        announced: state.announced,
        answer,
        chipRef: (element) => (chip = element),
        cardRef: (element) => (card = element),
        onChip,
        onChipDown: () => (state.openAtPress = state.open),
        onBeforeToggle,
        onClose: () => card?.hidePopover(),
      }),
      root,
    );
    settle();
  };

  /** Puts chip and card where they belong now. */
  const settle = () => {
    if (!chip || !card || !host.isConnected) return;
    const drawn = drawnAs(state.view?.verdict) !== null && state.seen;
    chip.hidden = !drawn;
    if (place === "menu") chip.togglePopover?.(drawn);
    if (drawn) settleChip(chip);
    if (state.open) settleCard(card, drawn ? chip : control, isRtl());
  };

  const settleChip = (/** @type {HTMLElement} */ element) => {
    const size = element.getBoundingClientRect();
    const box = control.getBoundingClientRect();
    const common = { chip: size, viewport: viewport(), rtl: isRtl() };
    if (place === "menu") {
      const menu = (control.closest("[role=menu]") ?? control).getBoundingClientRect();
      return put(element, menuSpot({ ...common, item: box, menu }));
    }
    const clip = (place === "dialog" ? sheetAround : clipAround)(control, common.viewport);
    const row = place === "row" ? rowAround(control) : null;
    const spot = row
      ? rowSpot({ ...common, control: box, row: row.getBoundingClientRect(), taken: takenIn(row, control, host), clip })
      : chipSpot({
          ...common,
          control: box,
          obstacles: obstaclesAround(control),
          clip,
          pinned: place === "sticky" || place === "dialog",
          sideways: place === "dialog",
          blank: blankAround(control, host),
        });
    const origin = host.getBoundingClientRect();
    return put(element, { left: spot.left - origin.left, top: spot.top - origin.top });
  };

  const settleSoon = () => {
    cancelAnimationFrame(state.frame);
    state.frame = requestAnimationFrame(settle);
  };

  /** @param {import("./types.js").Answer} params */
  const answer = async (params) => {
    const verdict = await actions.answer(params);
    if (state.view && !stop.signal.aborted) show({ ...state.view, verdict });
    return verdict;
  };

  /** @param {MouseEvent} event */
  const onChip = (event) => {
    if (!event.isTrusted) return;
    const byKeyboard = event.detail === 0;
    const wasOpen = byKeyboard ? state.open : state.openAtPress;
    if (wasOpen) card?.hidePopover();
    else void openWhole(byKeyboard);
  };

  /** @param {boolean} takeFocus */
  const openWhole = async (takeFocus) => {
    const isBrief = state.view?.verdict.findings?.some(({ message }) => message === undefined);
    const verdict = isBrief ? await actions.full?.().catch(() => null) : null;
    if (stop.signal.aborted || !state.view) return;
    if (verdict) state.view = { ...state.view, verdict };
    open(takeFocus);
  };

  /** @param {ToggleEvent} event */
  const onBeforeToggle = (event) => {
    if (event.newState === "open") return;
    const heldFocus = card?.contains(root.activeElement);
    state.open = false;
    queueMicrotask(() => {
      draw();
      if (heldFocus && chip && !chip.hidden) chip.focus({ preventScroll: true });
    });
  };

  /** @param {boolean} takeFocus */
  const open = (takeFocus) => {
    state.open = true;
    draw();
    card?.showPopover?.();
    settle();
    if (takeFocus)
      /** @type {HTMLElement | null} */ (card?.querySelector("h2") ?? null)?.focus({ preventScroll: true });
  };

  /** @param {View | null} view */
  const show = (view) => {
    if (stop.signal.aborted) return;
    state.view = view;
    if (!begun && drawnAs(view?.verdict)) begin();
    if (!view && state.open) card?.hidePopover?.();
    const drawn = drawnAs(view?.verdict);
    if (view && drawn?.tone === "hold" && place !== "sticky" && !announcedHolds.has(view.verdict.key)) {
      announcedHolds.add(view.verdict.key);
      const message = view.verdict.findings?.[0]?.message ?? "";
      // A live region speaks only of what changes in it: first it stands there empty.
      setTimeout(() => {
        state.announced = word("announce", drawn.words, message);
        if (!stop.signal.aborted) draw();
      }, 300);
    }
    draw();
  };

  const remove = () => {
    if (stop.signal.aborted) return;
    stop.abort();
    cancelAnimationFrame(state.frame);
    render(null, root);
    host.remove();
  };

  styleHost(host, control);
  control.before(host);
  // What is pressed in here is no business of the menu or card around it. (A listener that captures still sees that keys were pressed.)
  for (const type of ["click", "keydown", "keyup"]) root.addEventListener(type, (event) => event.stopPropagation());
  const { signal: live } = stop;
  signal?.addEventListener("abort", remove, { once: true, signal: live });
  if (signal?.aborted) remove();

  function begin() {
    begun = true;
    draw();
    window.addEventListener("resize", settleSoon, { signal: live, passive: true });
    window.addEventListener("scroll", () => (state.open || place === "menu") && settleSoon(), {
      signal: live,
      passive: true,
      capture: true,
    });
    globalThis
      .matchMedia?.("(prefers-color-scheme: dark)")
      .addEventListener("change", () => setTimeout(draw, 50), { signal: live });
    watchBoxes();
  }

  /** Follows the boxes the chip depends on; a chip whose button is out of sight (a folded sticky bar) is not drawn. */
  function watchBoxes() {
    const sizes = new ResizeObserver(settleSoon);
    const row = place === "row" ? rowAround(control) : null;
    for (const element of [control, control.parentElement, row, card]) if (element) sizes.observe(element);
    const sight = new IntersectionObserver((entries) => {
      state.seen = entries[entries.length - 1].isIntersecting;
      settle();
    });
    sight.observe(control);
    live.addEventListener("abort", () => {
      sizes.disconnect();
      sight.disconnect();
    });
  }

  return {
    show,
    isPlaced: () => host.isConnected && control.isConnected && host.nextElementSibling === control,
    openCard() {
      if (!drawnAs(state.view?.verdict) || !host.isConnected) return false;
      if (!state.open) void openWhole(true);
      return true;
    },
    remove,
  };
}
