// The keyboard's place on the extension's own pages. Where what has the focus goes away with its own press, browsers put the focus on the page's
// beginning; here it goes to what now stands in that place, or to the nearest there is. Whoever knows a better place takes the focus
// when it is drawn (useLayoutEffect), which is before this looks. It says nothing: what happened stands in a role=status.

export const kFocusable = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** @typedef {{ element: HTMLElement, path: { parent: Element, at: number }[] }} Place `path`: from the element up, as which child it stood where */

/**
 * Keeps it from now on.
 *
 * @param {Document} document
 */
export function keepPlaces(document) {
  /** @type {Place | null} */
  let place = null;
  // A press has its place also where browsers give a pressed button no focus; a press on nothing ends the last one.
  const note = (/** @type {Event} */ event) => {
    const element = /** @type {Element} */ (event.target).closest(`${kFocusable}, [tabindex]`);
    place = element && placeOf(element);
  };
  for (const kind of ["pointerdown", "focusin"]) document.addEventListener(kind, note, true);
  new MutationObserver(() => {
    if (!place || document.activeElement !== document.body) return;
    goTo(place);
  }).observe(document.body, { childList: true, subtree: true });
}

/** Where somebody is, to be led back to. @param {Element} element @returns {Place} */
export function placeOf(element) {
  const path = [];
  for (let one = element; one.parentElement; one = one.parentElement)
    path.push({ parent: one.parentElement, at: [...one.parentElement.children].indexOf(one) });
  return { element: /** @type {HTMLElement} */ (element), path };
}

/** Leads there, or to the nearest there is now. @param {Place} place */
export function goTo(place) {
  standsAt(place)?.focus();
}

/** What stands there, or nearest to it, now. @param {Place} place */
export const standsAt = (place) => (place.element.isConnected ? place.element : nearest(place));

/** @param {Place} place @returns {HTMLElement | undefined} */
function nearest({ path }) {
  for (const { parent, at } of path) {
    if (!parent.isConnected) continue;
    const before = [...parent.children].slice(0, at);
    const all = /** @type {HTMLElement[]} */ ([...parent.querySelectorAll(kFocusable)]);
    const there = all.filter((one) => one.checkVisibility());
    const next = there.find((one) => !before.some((child) => child.contains(one)));
    if (there.length) return next ?? there.at(-1);
  }
}
