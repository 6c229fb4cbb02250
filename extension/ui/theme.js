// Light or dark? LinkedIn has a dark theme of its own, set by a class, so what counts is the ground that is really behind an
// element; only where nothing says so does the system's preference decide. Not a palette: that is look.js.

/** @typedef {"light" | "dark"} Theme */

/**
 * Relative luminance (0 black, 1 white) of a computed colour, or null when it is see-through or written in an unknown way.
 * @param {string} colour as getComputedStyle gives it
 * @returns {number | null}
 */
export function luminance(colour) {
  const match = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(colour.trim());
  if (!match) return null;
  const parts = match[2]
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (parts.length < 3 || parts.some(Number.isNaN)) return null;
  const [red, green, blue, alpha = 1] =
    match[1] === "color" ? parts : [...parts.slice(0, 3).map((one) => one / 255), parts[3]];
  if (alpha < 0.5) return null;
  const linear = [red, green, blue].map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/** What the system asks for. @returns {Theme} */
export function systemTheme() {
  return globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/**
 * @param {Element} element
 * @returns {Theme}
 */
export function themeBehind(element) {
  for (let at = /** @type {Element | null} */ (element.parentElement); at; at = parentAcrossRoots(at)) {
    const light = luminance(getComputedStyle(at).backgroundColor);
    if (light !== null) return light < 0.2 ? "dark" : "light";
  }
  // Nothing is painted: the canvas shows, which is dark only where the page itself takes part in the dark scheme.
  return /dark/.test(getComputedStyle(document.documentElement).colorScheme) ? systemTheme() : "light";
}

/** @param {Element} element @returns {Element | null} */
function parentAcrossRoots(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
