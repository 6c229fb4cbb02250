// The sum over the invitation manager counts what is known, and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { summaryOf } from "../../extension/shared/summary.js";

const subject = ({ moment = "incoming", note, verdict = null } = {}) => ({
  key: "k",
  name: "",
  moment,
  brief: true,
  facts: { person: {}, ...(note !== undefined && { incoming: { hasNote: note } }) },
  controls: [],
  verdict,
});
const report = (subjects, more = {}) => ({ surface: "invitations", health: "ok", missing: [], subjects, ...more });
const verdict = (level, rows, stranger) => ({
  level,
  findings: rows ? [{ rule: "a/b", title: "", rows }] : [],
  ...(stranger !== undefined && { stranger }),
});

test("notes, people one knows, and odd senders are counted", () => {
  const subjects = [
    subject({ note: true, verdict: verdict("clear", null, false) }),
    subject({ note: true, verdict: verdict("hold", ["S10"], true) }),
    subject({ note: false, verdict: verdict("hold", ["E07"], false) }),
    subject({ note: false, verdict: verdict("caution", ["S12"], true) }),
    subject({ verdict: verdict("tip", ["C01"]) }),
    subject(),
  ];
  assert.deepEqual(summaryOf(report(subjects)), { total: 6, judged: 5, withNote: 2, known: 2, spam: 1 });
});

test("an unanswered or nameless verdict counts as nothing", () => {
  assert.deepEqual(summaryOf(report([subject({ verdict: { level: "hold" } })])), {
    total: 1,
    judged: 1,
    withNote: 0,
    known: 0,
    spam: 0,
  });
  assert.equal(summaryOf(report([subject({ verdict: verdict("hold", ["SX", "s10"]) })])).spam, 0);
});

test("an empty list sums to nought; other moments on the page do not count", () => {
  assert.equal(summaryOf(report([])).total, 0);
  assert.equal(summaryOf(report([subject({ moment: "invite" })])).total, 0);
});

test("other pages, blind ones and none have no sum", () => {
  for (const none of [null, undefined, report([], { surface: "sentInvitations" }), report([], { health: "blind" })])
    assert.equal(summaryOf(none), null);
});
