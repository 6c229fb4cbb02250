// Holds back that an invitation was sent until the page had the time to refuse it: LinkedIn says that the week's limit is reached, or that it
// wants an address, only after Send was pressed. What is told then stands in the person's history. Where the page is left, that is taken for a yes.

export const kRefusalMs = 2000;

/**
 * @param {{
 *   view: Window & typeof globalThis,
 *   signal: AbortSignal,
 *   subjects: () => import("./surfaces/reading.js").ReadSubject[],
 *   onSent: (sent: import("./presses.js").SentInvitation) => void,
 *   onSettled: () => void,
 * }} options `subjects`: who stands on the page now; `onSettled`: nothing is held any more
 */
export function holdSent({ view, signal, subjects, onSent, onSettled }) {
  /** @type {Map<import("./presses.js").SentInvitation, any>} */
  const held = new Map();

  /** @param {import("./presses.js").SentInvitation} sent @param {boolean} isLeft */
  function settle(sent, isLeft) {
    view.clearTimeout(held.get(sent));
    held.delete(sent);
    if (!isRefused(subjects(), sent.key, isLeft)) onSent(sent);
    if (!held.size) onSettled();
  }
  const leave = () => [...held.keys()].forEach((sent) => settle(sent, true));
  signal.addEventListener("abort", leave);
  view.addEventListener("pagehide", leave, { signal });

  return {
    /** @param {import("./presses.js").SentInvitation} sent */
    hold: (sent) =>
      void held.set(
        sent,
        view.setTimeout(() => settle(sent, false), kRefusalMs),
      ),
    isHolding: () => held.size > 0,
  };
}

/**
 * Whether the dialog says no, or stands there as before for the same person.
 *
 * @param {import("./surfaces/reading.js").ReadSubject[]} subjects @param {string} key @param {boolean} isLeft the page goes as it stood
 */
export function isRefused(subjects, key, isLeft) {
  return subjects.some(
    ({ key: whose, facts, controls }) =>
      facts.viewer?.restricted === true ||
      (whose === key && !isLeft && (facts.invite?.notesLeft === 0 || controls.some(({ kind }) => kind === "send"))),
  );
}
