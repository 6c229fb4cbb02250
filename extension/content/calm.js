// Which of a list's verdicts are drawn (DESIGN: every hold, at most three cautions on one screen, no good moments, no questions).
// A person once shown stays shown while the list lasts: nothing may flicker while one scrolls.

export const kCautionsPerScreen = 3;

/**
 * @param {(element: Element) => number} topOf where an element stands, in pixels of the page
 * @param {() => number} screenHeight in pixels
 */
export function makeCalm(topOf, screenHeight) {
  /** @type {Set<string>} */
  const shown = new Set();

  /**
   * Returns the ids of the rows whose verdict is drawn.
   *
   * @param {{ id: string, level: string, element: Element }[]} rows in document order
   * @returns {Set<string>}
   */
  function choose(rows) {
    const drawn = new Set();
    /** @type {number[]} */
    const tops = [];
    const cautions = rows.filter(({ level }) => level === "caution");
    for (const { id, element } of cautions) if (shown.has(id)) tops.push(topOf(element));
    for (const { id, level, element } of rows) {
      if (level === "hold") drawn.add(id);
      if (level !== "caution") continue;
      if (!shown.has(id)) {
        const top = topOf(element);
        const near = tops.filter((other) => Math.abs(other - top) < screenHeight()).length;
        if (near >= kCautionsPerScreen) continue;
        tops.push(top);
        shown.add(id);
      }
      drawn.add(id);
    }
    return drawn;
  }

  return { choose };
}
