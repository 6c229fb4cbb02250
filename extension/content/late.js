// The way from the small script that every page gets to the larger one that draws, which a page gets once there is something to draw.
// Both run in the same world; a symbol is a name that no element of the page can take.

/** @typedef {{ placeMark: typeof import("../ui/mark.js").placeMark }} Drawing */

const kName = Symbol.for("drawing");
const scope = /** @type {Record<symbol, Drawing | undefined>} */ (/** @type {any} */ (globalThis));

/** @param {Drawing} drawing */
export function offerDrawing(drawing) {
  scope[kName] = drawing;
}

/**
 * Returns a way to draw that fetches the drawing script when first wanted.
 *
 * @param {() => Promise<unknown>} fetchIt has the background run drawing.js in this page
 * @param {() => void} onReady
 */
export function makeDrawing(fetchIt, onReady) {
  let fetching = false;

  return {
    /** Returns the drawing, or null; then it is on its way, and `onReady` is called when it is here. */
    get() {
      if (scope[kName] || fetching) return scope[kName] ?? null;
      fetching = true;
      fetchIt().finally(() => {
        fetching = false;
        if (scope[kName]) onReady();
      });
      return null;
    },
  };
}
