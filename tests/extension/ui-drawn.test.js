// Which verdicts are drawn, in which tone and words; how facts become words. Pure functions, no page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kAsks, kVerdicts } from "../e2e/preview/fixtures.js";
import { load, provideWords } from "./ui-bundle.js";

provideWords();
const { drawnAs, headlineOf, toneOf } = await load("ui/drawn.js");
const { askText, clearButtons, errorSentence, fill, toldRows, valueText } = await load("ui/labels.js");
const view = (state, more = {}) => ({ verdict: { ...kVerdicts[state], ...more }, asks: kAsks, name: "Jane Doe" });

test("drawn: hold, caution, a question, and go where something was told", () => {
  assert.deepEqual(drawnAs(kVerdicts.hold), { tone: "hold", words: "Not yet" });
  assert.deepEqual(drawnAs(kVerdicts.caution), { tone: "caution", words: "Think first" });
  assert.deepEqual(drawnAs(kVerdicts.question), { tone: "question", words: "A question" });
  assert.deepEqual(drawnAs(kVerdicts.go), { tone: "go", words: "Good moment" });
});

test("not drawn: tip, clear, plain unknown, go about somebody nothing was told about, no verdict", () => {
  for (const state of ["tip", "clear", "unknownPlain", "goUntold", "aside"])
    assert.equal(drawnAs(kVerdicts[state]), null, state);
  assert.equal(drawnAs(null), null);
  assert.equal(drawnAs(undefined), null);
});

test("go is drawn after any word of the person's, not after what the store supplies unsaid", () => {
  const go = (known) => drawnAs({ ...kVerdicts.goUntold, known });
  assert.ok(go({ "process.stage": "rejected" }));
  assert.ok(go({ "relation.role": "business" }));
  assert.ok(go({ "relation.invitedByThem": true }));
  assert.equal(
    go({
      "process.stage": "none",
      "relation.permission": "notAsked",
      "relation.invitedByThem": false,
      "relation.role": "none",
    }),
    null,
  );
});

test("the host's headline comes first (strict words), ours stand in where there is none", () => {
  assert.deepEqual(drawnAs(kVerdicts.strict), { tone: "caution", words: "Better wait" });
  assert.equal(headlineOf({ ...kVerdicts.hold, headline: "" }), "Not yet");
  assert.equal(headlineOf(kVerdicts.clear), "Nothing to add");
  assert.equal(headlineOf(kVerdicts.tip), "Worth knowing");
  assert.equal(toneOf(kVerdicts.unknownPlain), "quiet");
});

test("texts of the host are filled from what is known, else with their own stand-in", () => {
  assert.equal(askText(view("hold"), "relation.role"), "Is Jane part of your hiring process at Acme?");
  assert.equal(
    askText({ ...view("clear"), name: "" }, "relation.role"),
    "Is this person part of your hiring process at their company?",
  );
  assert.equal(fill("{nothing.known}", view("hold")), "");
});

test("what was told is said in few words, without what nobody said", () => {
  const rows = toldRows(
    view("hold", { known: { ...kVerdicts.hold.known, "relation.permission": "notAsked", "relation.met": false } }),
  );
  assert.deepEqual(
    rows.map((row) => row.text),
    ["interviewer", "Waiting for the decision"],
  );
  assert.deepEqual(toldRows(view("clear", { known: { "process.stage": "none" } })), []);
  assert.equal(valueText(view("hold"), "relation.role", "no such value"), "");
});

test("a clear has a button for each fact that the person can say now", () => {
  /** @param {Record<string, unknown>} set */
  const buttons = (set) =>
    clearButtons(view("hold"), { rule: "x", set, level: "go", text: "" }).map(({ fact, value, text }) => [fact, value, text]);
  assert.deepEqual(buttons({ "relation.permission": "given" }), [["relation.permission", "given", "They said yes"]]);
  assert.deepEqual(buttons({ "process.stage": "accepted", "relation.permission": "given" }), [
    ["process.stage", "accepted", "I accepted"],
    ["relation.permission", "given", "They said yes"],
  ]);
  assert.deepEqual(buttons({ "clock.hourLocal": 9 }), []);
  assert.equal(buttons({ "process.stage": "accepted", "clock.hourLocal": 9 }).length, 1);
});

test("every failure has a sentence", () => {
  const sentences = [1003, 1009, 1008, -32603, undefined].map((code) => errorSentence({ code }));
  for (const sentence of [...sentences, errorSentence(null)]) assert.match(sentence, /\.$/);
  assert.match(errorSentence({ code: 1006, data: { path: "set.process.company" } }), /company/);
});
