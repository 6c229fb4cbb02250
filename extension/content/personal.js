// What of a verdict is drawn beside one person. Findings about the user or their week ("84 invitations in seven days") would be the same
// beside everybody: they are told in the invite dialog, once a day, and in the popup (DESIGN: once a day, never per person).

/** @typedef {import("../shared/messages.js").Verdict} Verdict */

/** One object for each verdict, so that whoever draws can see that nothing has changed. @type {WeakMap<Verdict, Verdict>} */
const known = new WeakMap();

/**
 * Returns the verdict without its general findings, at the level and with the words that are left.
 *
 * @param {Verdict} verdict
 * @returns {Verdict}
 */
export function personal(verdict) {
  if (!hasGeneral(verdict) || !verdict.person) return verdict;
  const there = known.get(verdict);
  if (there) return there;
  const findings = verdict.findings.filter((/** @type {any} */ finding) => !finding.general);
  const own = { ...verdict, ...verdict.person, findings };
  known.set(verdict, own);
  return own;
}

/** @param {Verdict} verdict */
export function hasGeneral(verdict) {
  return Boolean(verdict.findings?.some((/** @type {any} */ finding) => finding.general));
}
