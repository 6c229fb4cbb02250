// Sums up the invitations that a page shows, for the popup: "40 invitations: 6 with a note, 3 from people you know, 1 looks like spam". A
// pure function of what a tab reported. What nobody judged or read is not counted as anything.

/** The rows of advice about odd senders (shared-rules/README.md) begin so. */
const kSpamRow = /^S\d/;

/**
 * `total`: invitations of people on the page now, of which `judged` have an answer of the host. `withNote`: a note came with it. `known`:
 * something said or seen makes them known to the user. `spam`: declining was advised, first of all for signs of an odd sender.
 *
 * @typedef {{ total: number, judged: number, withNote: number, known: number, spam: number }} Summary
 *
 * @param {import("./messages.js").TabReport | null | undefined} report
 * @returns {Summary | null} null for a page that is no list of received invitations, or could not be read
 */
export function summaryOf(report) {
  if (report?.surface !== "invitations" || report.health !== "ok") return null;
  const received = report.subjects.filter(({ moment }) => moment === "incoming");
  const count = (/** @type {(subject: import("./messages.js").Subject) => boolean} */ test) =>
    received.filter(test).length;
  return {
    total: received.length,
    judged: count(({ verdict }) => verdict !== null),
    withNote: count(({ facts }) => facts.incoming?.hasNote === true),
    known: count(({ verdict }) => verdict?.stranger === false),
    spam: count(({ verdict }) => verdict?.level === "hold" && isSpam(verdict.findings?.[0])),
  };
}

/** @param {{ rows?: string[] } | undefined} finding */
function isSpam(finding) {
  return Boolean(finding?.rows?.some((row) => kSpamRow.test(row)));
}
