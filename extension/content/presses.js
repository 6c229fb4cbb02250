// Remembers whose Connect was pressed last, since the dialog that opens says no more than a name, and tells when an invitation is sent or
// withdrawn. Looks at the person's own presses as they pass, and changes none of them. An invitation that goes at once, without a dialog,
// is told by the page itself: it says Pending afterwards.
import { labelNames, words } from "./dom.js";
import { withdrawLabel } from "./labels.js";
import { pendingSign } from "./row-anchors.js";
import { pressable } from "./surfaces/profile-anchors.js";
import { kHistoryFacts } from "../shared/messages.js";
import { vanityOfLink } from "../shared/vanity.js";

/** @typedef {import("./surfaces/dialog.js").Pressed} Pressed */
/** @typedef {import("./surfaces/reading.js").ReadSubject} ReadSubject */
/**
 * An invitation that is on its way, or taken back. `text` is its note, "" for none.
 *
 * @typedef {{ key: string, facts: { person: Record<string, any>, invite: Record<string, any> } }} Invitation
 * @typedef {Invitation & { text: string }} SentInvitation
 */

const kConnectSign = 'svg[id="connect-small"],[data-test-icon^="connect"],li-icon[type^="connect"]';
const kDialog = '#interop-outlet,[role="dialog"],dialog';
/** Where the page asks once more whether an invitation is to be withdrawn, in either form, and what says yes there. */
const kAsksAgain = `${kDialog},[role="alertdialog"],.artdeco-modal`;
const kSaysYes = "button[data-test-dialog-primary-btn],.artdeco-modal__actionbar .artdeco-button--primary";
/** So far above a Connect without an address its card ends at the latest. */
const kCardLevels = 6;

/**
 * @param {{ view: Window & typeof globalThis, signal: AbortSignal, subjects: () => ReadSubject[],
 *   lookAnew?: () => void, onSent?: (invitation: SentInvitation) => void, onWithdrawn?: (invitation: Invitation) => void }} options
 *   `subjects`: who stands on the page, as it was read last; `lookAnew` reads it now: what opens in a shadow root is not
 *   noticed at once
 */
export function watchPresses({
  view,
  signal,
  subjects,
  lookAnew = () => {},
  onSent = () => {},
  onWithdrawn = () => {},
}) {
  /** @type {Pressed | null} */
  let last = null;
  /** What was pressed to withdraw, until the page has asked again. @type {Invitation | null} */
  let withdrawing = null;

  view.document.addEventListener(
    "click",
    (event) => {
      if (!event.isTrusted) return;
      const path = /** @type {Element[]} */ (event.composedPath().filter((one) => one instanceof view.Element));
      // Whoever is quick sends before the dialog was read.
      if (path.some((element) => element.matches(kAsksAgain))) lookAnew();
      const sent = inviteSentBy(path, subjects(), last);
      if (sent) onSent(sent);
      if (withdrawing && confirmsIn(path)) {
        onWithdrawn(withdrawing);
        withdrawing = null;
      } else if (!path.some((element) => element.matches(kAsksAgain))) {
        withdrawing = withdrawnIn(path, subjects());
      }
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
 * @param {ReadSubject[]} subjects
 * @returns {Pressed | null}
 */
export function pressedIn(path, subjects) {
  for (const { key, facts, controls } of subjects) {
    const isTheirs = controls.some(({ element, kind }) => kind === "connect" && path.includes(element));
    if (isTheirs) return { key, label: facts.person?.name ?? "", surface: facts.invite?.surface };
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
 * The invitation that a press sends, with its note before the page has taken that out of its box.
 *
 * @param {Element[]} path from the innermost element out
 * @param {ReadSubject[]} subjects
 * @param {Pressed | null} begun where Connect was pressed
 * @returns {SentInvitation | null}
 */
export function inviteSentBy(path, subjects, begun) {
  for (const { key, facts, controls, box, gate } of subjects) {
    const sends = controls.some(({ element, kind }) => kind === "send" && path.includes(element));
    if (!sends || (box && !box.isConnected)) continue;
    // Without the address it asks for, the page sends nothing.
    if (gate && !(gate.value.trim() && gate.validity.valid)) continue;
    const text = box?.value.trim() ?? "";
    const surface = (begun?.key === key && begun.surface) || "dialog";
    return { key, text, facts: { person: kept(facts.person), invite: { surface, hasNote: text !== "" } } };
  }
  return null;
}

/**
 * The invitation that a press begins to withdraw: by its row's Withdraw, or by a Pending that names one of those who were invited.
 *
 * @param {Element[]} path from the innermost element out
 * @param {ReadSubject[]} subjects
 * @returns {Invitation | null}
 */
export function withdrawnIn(path, subjects) {
  const pressed = subjects.find(({ controls }) =>
    controls.some(({ element, kind }) => kind === "withdraw" && path.includes(element)),
  );
  if (pressed) return invitationTo(pressed);
  const control = path.find((element) => element.matches(pressable));
  if (!control || !(control.matches(pendingSign) || control.querySelector(pendingSign))) return null;
  const labelled = control.matches("[aria-label]") ? control : control.querySelector("[aria-label]:not(svg)");
  const label = words(labelled?.getAttribute("aria-label"));
  const named = subjects.filter(
    ({ facts }) => facts.person?.inviteState === "sent" && labelNames(label, facts.person.name ?? ""),
  );
  return new Set(named.map(({ key }) => key)).size === 1 ? invitationTo(named[0]) : null;
}

/** Whether a press says yes to the page that asks again. @param {Element[]} path */
export function confirmsIn(path) {
  if (!path.some((element) => element.matches(kAsksAgain))) return false;
  const control = path.find((element) => element.matches(pressable));
  return Boolean(control && (control.matches(kSaysYes) || withdrawLabel.test(words(control))));
}

/** @param {ReadSubject} subject @returns {Invitation} */
function invitationTo({ key, facts }) {
  return { key, facts: { person: kept(facts.person), invite: {} } };
}

/** @param {Record<string, any>} [person] */
function kept(person = {}) {
  return Object.fromEntries(
    kHistoryFacts.flatMap((name) => (person[name] === undefined ? [] : [[name, person[name]]])),
  );
}

/** The one person to whom the nearest card with any person in it links. @param {Element} control */
function ownerOf(control) {
  for (let card = control.parentElement, level = 0; card && level < kCardLevels; card = card.parentElement, level++) {
    const links = [...card.querySelectorAll('a[href*="/in/"]')];
    if (links.length) return vanityOfLink(links[0].getAttribute("href"));
  }
  return null;
}
