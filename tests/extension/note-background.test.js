// What the background does for a note: a rule switched off and on again from its card, the note that was sent, the dictionary's news.
import "./browser-words.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { mayAsk } from "../../extension/background/senders.js";
import { makeWorld } from "./background-world.js";

const kReport = {
  surface: "dialog",
  health: "ok",
  missing: [],
  visit: 1,
  subjects: [
    {
      key: "mira-solano",
      name: "Mira Solano",
      moment: "note",
      brief: false,
      facts: {},
      controls: [],
      verdict: { key: "mira-solano", level: "caution", headline: "Think first", findings: [{ rule: "note/empty-words" }] },
    },
  ],
};
const rule = (on, name = "note/empty-words") => ({ kind: "cs-bg-rule", rule: name, on });
const used = (key = "mira-solano", text = "Hi Mira") => ({ kind: "cs-bg-call", method: "record", params: { kind: "noteUsed", key, text } });

async function openDialog() {
  const world = makeWorld();
  await world.state.write({ answered: true, mode: "inline" });
  await world.fromTab(7, { kind: "cs-bg-report", report: kReport });
  return world;
}

test("a rule that speaks there is switched off, and back to what it was", async () => {
  const world = await openDialog();
  world.host.settings["rules.note/empty-words.on"] = true;
  await world.fromTab(7, rule(false));
  assert.equal(world.host.settings["rules.note/empty-words.on"], false);
  await world.fromTab(7, rule(false));
  world.restart();
  await world.fromTab(7, rule(true));
  assert.equal(world.host.settings["rules.note/empty-words.on"], true, "what the user had set before, not what the first press left");
});

test("where nothing was set before, nothing is set after the undo", async () => {
  const world = await openDialog();
  await world.fromTab(7, rule(false));
  await world.fromTab(7, rule(true));
  assert.equal(world.host.settings["rules.note/empty-words.on"], null);
  await assert.rejects(world.fromTab(7, rule(true)), { code: 1008 }, "it is undone once");
});

test("no other rule, no other setting, no other value", async () => {
  const world = await openDialog();
  const calls = world.host.calls.length;
  for (const message of [rule(false, "hiring/interviewer-before-decision"), rule(true), rule(null), rule("x"), rule(false, 3), rule(false, "toString"), rule(true, "toString")])
    await assert.rejects(world.fromTab(7, message), { code: 1008 }, JSON.stringify(message));
  await assert.rejects(world.fromTab(8, rule(false)), { code: 1008 }, "another tab");
  assert.equal(world.host.calls.length, calls);
});

test("the other tabs ask again when a rule was switched; the tab itself has its own way", async () => {
  const world = await openDialog();
  await world.fromTab(9, { kind: "cs-bg-report", report: { ...kReport, subjects: [] } });
  await world.fromTab(7, rule(false));
  assert.deepEqual(world.told, [[9, "bg-cs-reassess"]]);
});

test("a note that was sent is handed on for the person of the tab's dialog alone", async () => {
  const world = await openDialog();
  await world.fromTab(7, used());
  assert.deepEqual(world.host.calls.at(-1), { method: "record", params: { kind: "noteUsed", key: "mira-solano", text: "Hi Mira" } });
  await assert.rejects(world.fromTab(7, used("jane-doe")), { code: 1008 });
});

test("who may tell of a note: a page of LinkedIn, with a text of a note's size", () => {
  const self = { id: "ourown", baseUrl: "chrome-extension://ourown/" };
  const tab = (url) => ({ id: "ourown", frameId: 0, url, tab: { id: 7, url } });
  const search = tab("https://www.linkedin.com/search/results/people/");
  assert.ok(mayAsk(used(), search, self).ok);
  assert.ok(mayAsk(rule(false), search, self).ok);
  assert.ok(!mayAsk(used("mira-solano", "x".repeat(4001)), search, self).ok);
  assert.ok(!mayAsk(used("mira-solano", 7), search, self).ok);
  assert.ok(!mayAsk(used(null), search, self).ok);
  assert.ok(!mayAsk(used(), tab("https://www.example.com/"), self).ok);
});

test("when the dictionary has looked, tabs with a note ask again, the others do not, and the popup can tell", async () => {
  const world = await openDialog();
  await world.fromTab(9, { kind: "cs-bg-report", report: { ...kReport, subjects: [{ ...kReport.subjects[0], moment: "invite" }] } });
  await world.requests.spellingReady();
  assert.deepEqual(world.told, [[7, "bg-cs-reassess"]]);
  assert.equal(typeof world.session.values.get("spelling"), "number");
  assert.deepEqual(await world.state.reportedTabs(), [7, 9]);
});
