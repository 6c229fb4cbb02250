// The words and numbers of the person's own side (popup, side panel): days as a person says them, follow-ups in sentences, what was between two
// people, and the numbers behind the pictures. Pure functions of what the host answers.
import "./browser-words.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { importBundled } from "./bundle.js";

const { agoText, dateField, dayText, daysFromNow, fromField, morningIn, timeField } = await importBundled("ui/when.js");
const { pausedText } = await importBundled("ui/pause.jsx");
const { draftOf, hasWords, linkOf, reasonOf, titleOf } = await importBundled("popup/follow-up-texts.js");
const { betweenUs } = await importBundled("ui/person-history.js");
const { hasHistory, heightOf, periodsOf, rowsOf } = await importBundled("popup/shares.js");
const { dateText } = await importBundled("popup/one-process.jsx");
const { kDrafts } = await importBundled("popup/drafts.js");
const { valueText } = await importBundled("ui/facts.js");

/** Local times, so that the tests hold in every zone. */
const at = (month, day, hour = 12) => new Date(2026, month - 1, day, hour).toISOString();
const kNow = new Date(2026, 10, 23, 15).getTime();

test("days are days of the calendar, not spans of 24 hours", () => {
  assert.equal(daysFromNow(at(11, 22, 23), kNow), -1);
  assert.equal(daysFromNow(at(11, 23, 1), kNow), 0);
  assert.equal(daysFromNow(at(11, 24, 0), kNow), 1);
  assert.equal(agoText(at(11, 22, 23), kNow), "yesterday");
  assert.equal(agoText(at(11, 14), kNow), "9 days ago");
  assert.equal(agoText(at(11, 24, 1), kNow), "tomorrow");
  assert.equal(agoText(at(8, 1), kNow), `on ${dayText(at(8, 1), kNow, "long")}`, "further away the day says more");
  assert.match(dayText(new Date(2025, 4, 3).toISOString(), kNow), /2025/);
  assert.doesNotMatch(dayText(at(11, 3), kNow), /2026/);
});

test("over a change of the clock a day is still one day", () => {
  const march = new Date(2026, 2, 28, 12).getTime();
  for (let ahead = 0; ahead < 5; ahead++) assert.equal(daysFromNow(new Date(2026, 2, 28 + ahead, 0, 30).toISOString(), march), ahead);
});

test("a field gives back the instant that was put into it; half a year is no date", () => {
  const instant = new Date(2026, 10, 3, 14, 30).toISOString();
  assert.equal(fromField(timeField(instant), kNow), instant);
  assert.equal(dateField(instant), "2026-11-03");
  assert.equal(fromField("2026-11-03", kNow), at(11, 3, 12));
  assert.equal(fromField("", kNow), null);
  assert.equal(fromField("0202-11-03", kNow), undefined);
  assert.equal(fromField("2026-13-40", kNow), undefined);
  assert.equal(dateField(null), "");
});

test("today is not later than now", () => {
  const morning = new Date(2026, 10, 23, 8).getTime();
  assert.equal(fromField("2026-11-23", morning), new Date(morning).toISOString());
  assert.equal(fromField("2026-11-23", kNow), at(11, 23, 12));
});

test("put off until nine in the morning", () => {
  const until = new Date(morningIn(1, kNow));
  assert.deepEqual([until.getDate(), until.getHours()], [24, 9]);
  assert.equal(new Date(morningIn(7, kNow)).getDate(), 30);
});

const followUp = (differs) => ({
  id: "x",
  kind: "thankYou",
  processId: 3,
  key: "",
  name: "",
  company: "Acme",
  dueAt: at(11, 22, 10),
  isLateAt: at(11, 23, 10),
  occasion: at(11, 22, 10),
  state: "due",
  snoozedUntil: null,
  count: 1,
  ...differs,
});

test("every kind of follow-up has a title and, when it is due, a reason", () => {
  for (const kind of ["thankYou", "decisionDue", "connectNow", "statusRequest", "applicationStatus", "withdrawOld"]) {
    assert.ok(titleOf(followUp({ kind })), kind);
    assert.ok(reasonOf(followUp({ kind }), kNow), kind);
    assert.doesNotMatch(titleOf(followUp({ kind })) + reasonOf(followUp({ kind }), kNow), /undefined|null|\$\d|Invalid/, kind);
  }
});

test("a thank-you: whom, since when, and by when", () => {
  assert.equal(titleOf(followUp({})), "Thank the people at Acme");
  assert.equal(titleOf(followUp({ name: "Jane Doe" })), "Thank Jane Doe");
  assert.equal(reasonOf(followUp({}), kNow), "Your interview was yesterday. It is still welcome.");
  assert.match(reasonOf(followUp({ isLateAt: at(11, 23, 18) }), kNow), /^Your interview was yesterday\. Best by .+ today\.$/);
  assert.match(reasonOf(followUp({ occasion: at(11, 23, 10), isLateAt: at(11, 24, 10) }), kNow), /^Your interview was today\. Best by tomorrow, /);
});

test("asking again is another sentence than asking", () => {
  for (const kind of ["statusRequest", "applicationStatus"]) {
    assert.notEqual(titleOf(followUp({ kind, count: 2 })), titleOf(followUp({ kind })), kind);
    assert.notEqual(reasonOf(followUp({ kind, count: 2 }), kNow), reasonOf(followUp({ kind }), kNow), kind);
  }
  assert.match(reasonOf(followUp({ kind: "statusRequest", occasion: at(11, 3) }), kNow), new RegExp(dayText(at(11, 3), kNow)));
  assert.match(titleOf(followUp({ kind: "withdrawOld", count: 4 })), /4 old invitations/);
  assert.doesNotMatch(titleOf(followUp({ kind: "withdrawOld", count: 1 })), /1/);
});

test("a pause to the end of the day is one for today; another says until when", () => {
  const end = new Date();
  end.setHours(24, 0, 0, 0);
  assert.equal(pausedText(end.toISOString()), "Paused for today.");
  assert.match(pausedText(new Date(end.getTime() + 3_600_000).toISOString()), /^Paused until tomorrow, /);
});

test("what is not due says when it will be; what is done says nothing more", () => {
  assert.equal(reasonOf(followUp({ state: "upcoming", dueAt: at(11, 24) }), kNow), "Due tomorrow.");
  assert.equal(reasonOf(followUp({ state: "snoozed", snoozedUntil: at(11, 30) }), kNow), "Put off; again in 7 days.");
  assert.equal(reasonOf(followUp({ state: "done" }), kNow), "");
  assert.ok(hasWords(followUp({})) && !hasWords(followUp({ kind: "somethingNewer" })));
});

test("links go to LinkedIn alone, and to nobody where nobody is named", () => {
  assert.equal(linkOf(followUp({ kind: "connectNow", key: "zoë-doe" })), "https://www.linkedin.com/in/zo%C3%AB-doe/");
  assert.equal(linkOf(followUp({ kind: "connectNow", key: "../../x?y" })), "https://www.linkedin.com/in/..%2F..%2Fx%3Fy/");
  assert.equal(linkOf(followUp({ kind: "connectNow", key: "" })), "");
  assert.equal(linkOf(followUp({ kind: "thankYou", key: "jane-doe" })), "");
  assert.match(linkOf(followUp({ kind: "withdrawOld" })), /^https:\/\/www\.linkedin\.com\/mynetwork\//);
});

test("each draft a follow-up begins with is there, and made for messages", () => {
  const begun = ["thankYou", "statusRequest", "applicationStatus"].map((kind) => followUp({ kind }));
  for (const one of [...begun, followUp({ kind: "connectNow", stage: "rejected" })])
    assert.equal(kDrafts.find(({ id }) => id === draftOf(one))?.moment, "followUp", one.kind);
  assert.equal(draftOf(followUp({ kind: "connectNow", stage: "accepted" })), "");
});

test("after a no it says so, and thanks come before the invitation", () => {
  const one = followUp({ kind: "connectNow", stage: "rejected", name: "Jane Doe" });
  assert.equal(titleOf(one), "Thank Jane Doe, then it is fine to connect");
  assert.equal(reasonOf(one, kNow), "Acme said no. Thanks keep the door open.");
  assert.equal(draftOf(one), "after-a-no");
});

test("what was between two people, newest first", () => {
  const sent = { direction: "sent", sentAt: at(11, 3), state: "withdrawn", stateAt: at(11, 14) };
  const received = { direction: "received", sentAt: at(11, 20), state: "pending", stateAt: null };
  assert.deepEqual(betweenUs({ invitations: [sent, received] }, kNow), [
    `They invited you on ${dayText(at(11, 20), kNow, "long")}. You have not answered yet.`,
    `You invited them on ${dayText(at(11, 3), kNow, "long")}; withdrawn 9 days ago.`,
  ]);
  const long = { ...sent, sentAt: at(8, 3), state: "pending", stateAt: null };
  assert.deepEqual(betweenUs({ invitations: [long, { ...long, sentAt: at(11, 3) }] }, kNow), [
    `You invited them on ${dayText(at(11, 3), kNow, "long")}, 20 days ago. No answer yet.`,
    `You invited them on ${dayText(at(8, 3), kNow, "long")}. No answer yet.`,
  ]);
  assert.match(betweenUs({ invitations: [{ ...sent, sentAt: at(8, 3), stateAt: at(8, 14) }] }, kNow)[0], /; withdrawn on /);
  assert.deepEqual(betweenUs({ connected: true }, kNow), ["You are connected."]);
  assert.deepEqual(betweenUs({ connected: true, invitations: [{ ...sent, state: "accepted" }] }, kNow).length, 1, "said once");
  assert.match(betweenUs({ invitations: [{ ...sent, dated: false }] }, kNow)[0], /or before/);
  for (const direction of ["sent", "received"])
    for (const state of ["pending", "accepted", "ignored", "withdrawn", "declined"])
      assert.equal(betweenUs({ invitations: [{ ...sent, direction, state }] }, kNow).length, 1, `${direction} ${state}`);
  assert.deepEqual(betweenUs({}, kNow), []);
});

const week = (sent, accepted = 0, ignored = 0, withdrawn = 0) => ({
  start: "2026-11-16",
  sent,
  accepted,
  ignored,
  withdrawn,
  waiting: sent - accepted - ignored - withdrawn,
});
const summary = (weeks) => ({ weeks, weeklyLimit: 100, last7Days: 0, pending: 0, oldestPendingDays: null, groups: {}, since: null });

test("the limit is in the picture once it is near, and small numbers can be seen until then", () => {
  assert.deepEqual(heightOf(summary([week(0)])), { most: 0, isNear: false, top: 4 });
  assert.equal(heightOf(summary([week(7), week(2)])).isNear, false);
  assert.ok(heightOf(summary([week(7)])).top < 10);
  const near = heightOf(summary([week(60)]));
  assert.ok(near.isNear && near.top > 100);
  assert.ok(heightOf(summary([week(140)])).top > 140, "above the limit there is room as well");
});

test("who said yes: by four weeks from now backwards, waiting ones left out, beginning with the first answer", () => {
  const weeks = [week(0), week(0), week(5, 1, 2, 1), week(3, 0, 1), ...Array.from({ length: 4 }, () => week(2, 1, 0)), week(9)];
  const periods = periodsOf(weeks);
  assert.deepEqual(
    periods.map(({ settled, accepted }) => [settled, accepted]),
    [
      [6, 2],
      [3, 3],
    ],
  );
  assert.deepEqual(periodsOf([week(3), week(0)]), [], "all of them still wait");
  assert.deepEqual(periodsOf([]), []);
});

test("groups: the largest first, empty ones not at all; and a history that has nothing is none", () => {
  const group = (value, sent, accepted) => ({ value, sent, accepted });
  assert.deepEqual(
    rowsOf([group("a", 1, 0), group("b", 5, 1), group("c", 0, 0), group("d", 5, 4)]).map(({ value }) => value),
    ["d", "b", "a"],
  );
  assert.deepEqual(rowsOf(undefined), []);
  assert.equal(hasHistory(summary([week(0)])), false);
  assert.equal(hasHistory(summary([week(1)])), true);
  assert.equal(hasHistory({ ...summary([week(0)]), groups: { note: [group(true, 1, 0)] } }), true, "older than the weeks shown");
});

test("a process says the date that matters where it stands", () => {
  const process = { stage: "applied", appliedAt: at(11, 14), interviewAt: null, decisionDueAt: null, decidedAt: null };
  assert.equal(dateText(process, kNow), "Applied 9 days ago");
  assert.match(dateText({ ...process, interviewAt: at(11, 24, 14) }, kNow), /^Interview tomorrow, /);
  assert.equal(dateText({ ...process, stage: "interviewing", interviewAt: at(11, 22) }, kNow), "Interview was yesterday");
  assert.equal(dateText({ ...process, stage: "awaitingDecision", interviewAt: at(11, 22), decisionDueAt: at(11, 26) }, kNow), "Decision expected in 3 days");
  assert.equal(dateText({ ...process, stage: "awaitingDecision", decisionDueAt: at(11, 21) }, kNow), "Decision was expected 2 days ago");
  assert.match(dateText({ ...process, stage: "rejected", decidedAt: at(11, 20), interviewAt: at(11, 10) }, kNow), /^Decided on /);
  assert.equal(dateText({ ...process, stage: "lapsed", appliedAt: null, decisionDueAt: at(11, 1) }, kNow), "");
});

test("a long value is cut between characters", () => {
  assert.equal(valueText("person.headline", "🎉".repeat(80)), "🎉".repeat(80));
  assert.equal(valueText("person.headline", "a" + "🎉".repeat(160)), `a${"🎉".repeat(158)}…`);
});
