// Remembers whose Connect was pressed last, since the dialog that opens says no more than a name, and tells when a note is sent. Looks at
// the person's own presses as they pass, and changes none of them.
import { words } from "./dom.js";
import { pressable } from "./surfaces/profile-anchors.js";
import { vanityOfLink } from "../shared/vanity.js";

/** @typedef {import("./surfaces/dialog.js").Pressed} Pressed */
/** As `record` has it: whose name and company are not what makes the text another. @typedef {{ key: string, text: string, facts: { person: Record<string, string> } }} SentNote */

const kConnectSign = 'svg[id="connect-small"],[data-test-icon^="connect"],li-icon[type^="connect"]';
const kDialog = '#interop-outlet,[role="dialog"],dialog';
/** So far above a Connect without an address its card ends at the latest. */
const kCardLevels = 6;

/**
 * @param {{ view: Window & typeof globalThis, signal: AbortSignal, subjects: () => import("./surfaces/reading.js").ReadSubject[],
 *   onNoteSent?: (note: SentNote) => void }} options
 *   `subjects`: who stands on the page now
 */
export function watchPresses({ view, signal, subjects, onNoteSent = () => {} }) {
  /** @type {Pressed | null} */
  let last = null;

  view.document.addEventListener(
    "click",
    (event) => {
      if (!event.isTrusted) return;
      const path = /** @type {Element[]} */ (event.composedPath().filter((one) => one instanceof view.Element));
      const note = noteSentBy(path, subjects());
      if (note) onNoteSent(note);
      const pressed = pressedIn(path, subjects());
      // What is pressed inside the dialog ("Add a note") does not change whom it is about.
      if (pressed || !path.some((element) => element.matches(kDialog))) last = pressed;
    },
    { capture: true, passive: true, signal },
  );
  return { last: () => last };
}

/**
 * Whose Connect lies on the way of a press.
 *
 * @param {Element[]} path from the innermost element out
 * @param {import("./surfaces/reading.js").ReadSubject[]} subjects
 * @returns {Pressed | null}
 */
export function pressedIn(path, subjects) {
  for (const { key, facts, controls } of subjects) {
    const isTheirs = controls.some(({ element, kind }) => kind === "connect" && path.includes(element));
    if (isTheirs) return { key, label: facts.person?.name ?? "" };
  }
  const control = path.find((element) => element.matches(pressable));
  if (!control) return null;
  const label = words(
    control.getAttribute("aria-label") ?? control.querySelector("[aria-label]:not(svg)")?.getAttribute("aria-label"),
  );
  const href = control.getAttribute("href") ?? "";
  const invited = href.includes("vanityName=") ? vanityOfLink(href) : null;
  if (invited) return { key: invited, label };
  const owner = control.querySelector(kConnectSign) ? ownerOf(control) : null;
  return owner ? { key: owner, label } : null;
}

/**
 * The note that a press sends, before the page has taken it out of its box.
 *
 * @param {Element[]} path from the innermost element out
 * @param {import("./surfaces/reading.js").ReadSubject[]} subjects
 * @returns {SentNote | null}
 */
export function noteSentBy(path, subjects) {
  for (const { key, facts, controls, box } of subjects) {
    const sends = controls.some(({ element, kind }) => kind === "send" && path.includes(element));
    if (!sends || !box?.isConnected || !box.value.trim()) continue;
    const { name, company } = facts.person ?? {};
    return { key, text: box.value, facts: { person: { ...(name && { name }), ...(company && { company }) } } };
  }
  return null;
}

/** The one person to whom the nearest card with any person in it links. @param {Element} control */
function ownerOf(control) {
  for (let card = control.parentElement, level = 0; card && level < kCardLevels; card = card.parentElement, level++) {
    const links = [...card.querySelectorAll('a[href*="/in/"]')];
    if (links.length) return vanityOfLink(links[0].getAttribute("href"));
  }
  return null;
}
