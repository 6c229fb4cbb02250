// The way from the small script that every page gets to the larger parts, which a page gets once it needs them: `drawing` when there is
// something to draw, `lists` on pages with more than one person. All run in the same world; a symbol is a name that no element of the
// page can take.

/**
 * @typedef {{
 *   drawing: { placeMark: typeof import("../ui/mark.js").placeMark, placeStrip: typeof import("../ui/strip.js").placeStrip },
 *   lists: { read: import("./surfaces/reading.js").Reader },
 * }} Parts
 */

const kName = Symbol.for("parts");
const scope = /** @type {Record<symbol, Partial<Parts>>} */ (/** @type {any} */ (globalThis));

/**
 * Says that a part is here: what each late script does once.
 *
 * @template {keyof Parts} Name
 * @param {Name} name @param {Parts[Name]} part
 */
export function offerPart(name, part) {
  scope[kName] = { ...scope[kName], [name]: part };
}

/**
 * Returns a way to a part that has it fetched when it is first wanted.
 *
 * @template {keyof Parts} Name
 * @param {Name} name
 * @param {(name: Name) => Promise<unknown>} fetchPart has the background run the part's script in this page
 * @param {() => void} onReady
 */
export function makePart(name, fetchPart, onReady) {
  let fetching = false;
  const here = () => /** @type {Parts[Name] | null} */ (scope[kName]?.[name] ?? null);

  return {
    /** Returns the part, or null; then it is on its way, and `onReady` is called when it is here. */
    get() {
      if (here() || fetching) return here();
      fetching = true;
      fetchPart(name).finally(() => {
        fetching = false;
        if (here()) onReady();
      });
      return null;
    },
  };
}
