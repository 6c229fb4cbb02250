// The numbers behind the pictures of one's own invitations, from history/summary (PROTOCOL.md). Pure. Of a few nothing is made but what they are:
// shares are counts ("3 of 5"), never percentages, and nothing is drawn where there is nothing.

/**
 * @typedef {{ start: string, sent: number, accepted: number, ignored: number, withdrawn: number, waiting: number }} Week
 * @typedef {{ value: string | boolean, sent: number, accepted: number }} Group
 * @typedef {{ weeks: Week[], weeklyLimit: number, last7Days: number, pending: number, oldestPendingDays: number | null,
 *   groups: Record<string, Group[]>, since: string | null }} Summary
 * @typedef {{ start: string, settled: number, accepted: number }} Period
 */

/** Weeks that are told of together: in fewer there is too little to compare. */
const kWeeksTogether = 4;
/** From this part of it on the limit is near enough to be drawn. */
const kNear = 0.4;

/** Whether there is anything to draw. @param {Summary} summary */
export function hasHistory({ weeks, groups }) {
  return (
    weeks.some(({ sent }) => sent > 0) || Object.values(groups ?? {}).some((all) => all.some(({ sent }) => sent > 0))
  );
}

/**
 * How high the picture of the weeks goes: to above the limit where that is near, else to above the fullest week, so that small numbers can
 * be seen; the limit is then said in words.
 *
 * @param {Summary} summary
 */
export function heightOf({ weeks, weeklyLimit }) {
  const most = Math.max(0, ...weeks.map(({ sent }) => sent));
  const isNear = most >= weeklyLimit * kNear;
  return { most, isNear, top: isNear ? Math.max(most, weeklyLimit) * 1.1 : Math.max(most * 1.15, 4) };
}

/**
 * What became of invitations over time, by four weeks each counted back from now; those that still wait are left out, and so are the times before the
 * first.
 *
 * @param {Week[]} weeks oldest first
 * @returns {Period[]}
 */
export function periodsOf(weeks) {
  /** @type {Period[]} */
  const periods = [];
  for (let end = weeks.length; end > 0; end -= kWeeksTogether) {
    const those = weeks.slice(Math.max(0, end - kWeeksTogether), end);
    const sum = (/** @type {(week: Week) => number} */ of) => those.reduce((all, week) => all + of(week), 0);
    const accepted = sum((week) => week.accepted);
    const settled = accepted + sum((week) => week.ignored) + sum((week) => week.withdrawn);
    periods.unshift({ start: those[0].start, settled, accepted });
  }
  const first = periods.findIndex(({ settled }) => settled > 0);
  return first < 0 ? [] : periods.slice(first);
}

/** The largest groups first, those without a single invitation not at all. @param {Group[] | undefined} groups */
export function rowsOf(groups) {
  return (groups ?? []).filter(({ sent }) => sent > 0).sort((a, b) => b.sent - a.sent || b.accepted - a.accepted);
}
