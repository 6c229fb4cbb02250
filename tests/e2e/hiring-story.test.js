// The main job, as a person lives it, with the real host: an interview is scheduled, it goes well, they say yes to an
// invitation, or the company says no. What stands beside Connect follows, at once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chipSaying, launch, openCard, pause, pressInCard, readCard, readChip, readMarks, until } from "./harness.js";

let tact;
let page;
const acme = async () => (await tact.call("processes/list")).processes.find(({ company }) => company === "Acme");
const change = async (changes) => tact.call("processes/put", { process: { id: (await acme()).id, ...changes } });
const verdict = async (of = page) => (await tact.status(of)).tab?.subjects[0]?.verdict;

before(async () => {
  tact = await launch();
  await tact.answerFirstRun({
    settings: { "viewer.goal": "jobSearch", "viewer.stance": "balanced", "viewer.strictness": "normal" },
    process: { company: "Acme", title: "Engineer", stage: "interviewScheduled" },
  });
  page = await tact.openProfile("practice-profile");
});
after(() => tact?.close());

test("at their company an interview is scheduled: one question, answered in the card by one press", async () => {
  await chipSaying(page, "A question");
  const [question] = (await verdict()).questions;
  assert.equal(question.fact, "relation.role");
  const card = await openCard(page);
  assert.ok(card.text.includes(question.ask), card.text);
  await pressInCard(page, question.choices.find(({ value }) => value === "interviewer").text);
});

test("interview scheduled: not yet, with why, on whose authority, what instead, and what would make it fine", async () => {
  await chipSaying(page, "Not yet");
  assert.equal((await tact.call("people/get", { key: "jane-doe" })).person.relation.role, "interviewer");
  const card = await until("the card", () => readCard(page));
  const { findings, clears } = await verdict();
  const [first] = findings;
  for (const words of [first.message, first.why, first.instead[0].text, first.sources[0].publisher]) {
    assert.ok(card.text.includes(words), `the card says “${words}”: ${card.text}`);
  }
  assert.ok(clears.some(({ set }) => set["relation.permission"] === "given"));
});

test("interviewed, and it went great: still not yet", async () => {
  await change({ stage: "interviewing", wentWell: true });
  await until("the new stage", async () => (await verdict()).known["process.stage"] === "interviewing");
  await chipSaying(page, "Not yet");
});

test("a stranger at another company: nothing is drawn, though the same element stands beside the button", async () => {
  const other = await tact.openProfile("profile-sdui-2026-03-button");
  await until("a verdict", () => verdict(other));
  await pause(400);
  assert.equal(await readChip(other), null);
  assert.equal((await readMarks(other)).length, 2);
  assert.equal((await tact.badge(other)).text, "");
  await other.close();
});

test("another profile at the same company: one question; “nobody else” ends the asking there", async () => {
  const other = await tact.openProfile("profile-sdui-colleague");
  await chipSaying(other, "A question");
  const { questions } = await verdict(other);
  assert.equal(questions.length, 1);
  await openCard(other);
  await pressInCard(other, questions[0].nobodyElse);
  await until("no chip", async () => !(await readChip(other)));
  await other.close();
});

test("“they said yes when I asked”: good moment", async () => {
  await page.bringToFront();
  if (!(await readCard(page))) await openCard(page);
  await pressInCard(page, /said yes/i);
  await chipSaying(page, "Good moment");
});

test("strict: better wait; normal again: good moment again", async () => {
  await tact.call("settings/set", { set: { "viewer.strictness": "strict" } });
  await chipSaying(page, "Better wait");
  await tact.call("settings/set", { set: { "viewer.strictness": "normal" } });
  await chipSaying(page, "Good moment");
});

test("“I have a reason” puts the warning aside, undo brings it back", async () => {
  await tact.call("people/put", { person: { key: "jane-doe", relation: { permission: null } } });
  await chipSaying(page, "Not yet");
  if (!(await readCard(page))) await openCard(page);
  await pressInCard(page, "I have a reason");
  await until("the warning aside", async () => (await verdict()).level !== "hold");
  await pressInCard(page, "Undo");
  await chipSaying(page, "Not yet");
});

test("rejected: fine now, with the advice", async () => {
  await change({ stage: "rejected" });
  await chipSaying(page, "Fine now");
  if (!(await readCard(page))) await openCard(page);
  const card = await readCard(page);
  assert.match(card.text, /thank/i);
});

test("in toolbar mode nothing is drawn, the toolbar warns, and inline brings the chip back", async () => {
  await change({ stage: "interviewing" });
  await chipSaying(page, "Not yet");
  await tact.send({ kind: "page-bg-mode", mode: "toolbar" });
  await until("no mark", async () => (await readMarks(page)).length === 0);
  await until("the toolbar's sign", async () => (await tact.badge(page)).text === "!");
  assert.match((await tact.badge(page)).title, /Not yet/);
  await tact.send({ kind: "page-bg-mode", mode: "inline" });
  await chipSaying(page, "Not yet");
});

test("no page threw an error", () => assert.deepEqual(tact.errors, []));
