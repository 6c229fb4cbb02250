// The strip's keeper (content/strip.js) and what it stands on: one strip for the box that is there, the newest verdict with the text it is
// about, the pause while typing. What a strip looks like is tried in ui-strip.test.js and in real browsers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { kFirstRetryMs, makeJudge, textOf } from "../../extension/content/judge.js";
import { makeStrip } from "../../extension/content/strip.js";
import { kSettleMs, kTypingPauseMs, watchPage } from "../../extension/content/watch.js";
import { Clock, settle } from "./clock.js";
import { expected, openPage, readAny } from "./pages.js";

const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
const { document } = window;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

function makeWorld() {
  const placed = [];
  const messages = [];
  const stop = new AbortController();
  const place = (box, { actions }) => {
    const host = document.createElement("div");
    box.after(host);
    const one = { box, actions, host, shown: [], lengths: [], removed: false };
    placed.push(one);
    return {
      show: (view) => one.shown.push(view),
      typed: (length) => one.lengths.push(length),
      isPlaced: () => host.isConnected && host.previousElementSibling === box,
      openCard: () => true,
      remove: () => ((one.removed = true), host.remove()),
    };
  };
  const world = { placed, messages, stop, here: true, asks: {}, told: 0, reply: { ok: true, result: {} } };
  world.strip = makeStrip({
    ask: async (kind, fields) => (messages.push({ kind, ...fields }), world.reply),
    signal: stop.signal,
    asks: () => world.asks,
    week: { mayTell: true, told: () => world.told++ },
    judge: { answer: async (id, params) => ({ id, params }), full: async (id) => ({ id, level: "clear" }) },
    place: () => (world.here ? place : null),
  });
  return world;
}
function openBox(text = "") {
  const box = document.createElement("textarea");
  box.value = text;
  document.body.replaceChildren(box);
  return box;
}
const note = (box, key = "mira-solano") => ({ key, moment: "note", facts: { person: { name: "Mira Solano" }, note: { text: box.value, limit: 200 } }, controls: [], box });
const verdicts = (one, key = "mira-solano") => new Map(one ? [[`note ${key}`, one]] : []);

test("nothing stands before there is an answer; then one strip, told once for each verdict", () => {
  const world = makeWorld();
  const box = openBox("Hi");
  world.strip.sync([note(box)], verdicts(null));
  assert.equal(world.placed.length, 0);
  const first = { level: "caution", findings: [] };
  world.strip.sync([note(box)], verdicts(first));
  world.strip.sync([note(box)], verdicts(first));
  world.strip.sync([note(box)], verdicts({ level: "clear", findings: [] }));
  assert.equal(world.placed.length, 1);
  assert.deepEqual(world.placed[0].shown.map(({ verdict, length, limit, name }) => [verdict.level, length, limit, name]), [
    ["caution", 2, 200, "Mira Solano"],
    ["clear", 2, 200, "Mira Solano"],
  ]);
});

test("without the drawing nothing stands, and it comes when the drawing does", () => {
  const world = makeWorld();
  const box = openBox();
  world.here = false;
  world.strip.sync([note(box)], verdicts({ level: "clear" }));
  assert.equal(world.strip.openCard(), false);
  world.here = true;
  world.strip.sync([note(box)], verdicts({ level: "clear" }));
  assert.deepEqual([world.placed.length, world.strip.openCard()], [1, true]);
});

test("another box, another person, a strip that LinkedIn dropped or moved: a new one; no box: none", () => {
  const world = makeWorld();
  const verdict = { level: "clear", findings: [] };
  const box = openBox();
  world.strip.sync([note(box)], verdicts(verdict));
  world.placed[0].host.remove();
  world.strip.sync([note(box)], verdicts(verdict));
  box.after(document.createElement("p"));
  world.strip.sync([note(box)], verdicts(verdict));
  world.strip.sync([note(box, "pavel-dunst")], verdicts(verdict, "pavel-dunst"));
  const other = openBox();
  world.strip.sync([note(other)], verdicts(verdict));
  assert.deepEqual(world.placed.map(({ removed }) => removed), [true, true, true, true, false]);
  world.strip.sync([{ ...note(other), box: undefined }], verdicts(verdict));
  assert.equal(world.placed.at(-1).removed, true);
});

test("the host falls: the strip stays and says so", () => {
  const world = makeWorld();
  const box = openBox("Hi");
  world.strip.sync([note(box)], verdicts({ level: "clear", findings: [] }));
  world.strip.sync([note(box)], verdicts(null));
  assert.equal(world.placed[0].removed, false);
  assert.equal(world.placed[0].shown.at(-1).verdict, null);
  world.stop.abort();
  assert.equal(world.placed[0].removed, true);
});

test("the counter goes along with each letter of this box alone", () => {
  const world = makeWorld();
  const box = openBox("Hi");
  world.strip.sync([note(box)], verdicts({ level: "clear", findings: [] }));
  box.value = "Hi there";
  world.strip.typed(box);
  world.strip.typed(document.createElement("textarea"));
  assert.deepEqual(world.placed[0].lengths, [8]);
});

test("what holds of the user's week is told as in a dialog", () => {
  const world = makeWorld();
  const box = openBox();
  world.strip.sync([note(box)], verdicts({ level: "caution", findings: [{ rule: "volume/week", general: true }], person: { level: "clear", headline: "" } }));
  assert.equal(world.told, 1);
});

test("a rule is switched through the background, and the new verdict comes back; a refusal is thrown", async () => {
  const world = makeWorld();
  const box = openBox();
  world.strip.sync([note(box)], verdicts({ level: "caution", findings: [] }));
  const { actions } = world.placed[0];
  assert.deepEqual(await actions.switchRule("note/loud", false), { id: "note mira-solano", level: "clear" });
  assert.deepEqual(world.messages, [{ kind: "cs-bg-rule", rule: "note/loud", on: false }]);
  assert.deepEqual(await actions.answer({ skip: "x" }), { id: "note mira-solano", params: { skip: "x" } });
  world.reply = { ok: false, error: { code: 1009, message: "gone" } };
  await assert.rejects(actions.switchRule("note/loud", true), { code: 1009 });
});

// The judge, as far as notes need more of it ---------------------------------------------------------------------------

function makeJudged() {
  const clock = new Clock();
  const asked = [];
  const told = [];
  const judge = makeJudge({
    ask: (kind, fields) => new Promise((reply) => asked.push({ ...fields, reply })),
    signal: new AbortController().signal,
    onVerdicts: (all) => told.push([...all.values()]),
    setTimer: clock.setTimer,
    clearTimer: clock.clearTimer,
  });
  const write = (text) => judge.update([{ key: "mira", moment: "note", facts: { note: { text } }, controls: [] }]);
  const reply = async (headline) => {
    asked.at(-1).reply({ ok: true, result: { verdicts: [{ key: "mira", moment: "note", level: "caution", headline }] } });
    await settle();
  };
  const texts = () => asked.map(({ params }) => (params.subjects ?? [params])[0].facts.note.text);
  return { judge, asked, told, clock, write, reply, texts };
}

test("a superseded reply is dropped: only the newest text's verdict is told, with that text", async () => {
  const { write, reply, told, texts } = makeJudged();
  write("Hi Jen");
  write("Hi Jenni");
  write("Hi Mira");
  await reply("of the first");
  assert.deepEqual(told, []);
  await reply("of the last");
  assert.deepEqual(texts(), ["Hi Jen", "Hi Mira"], "what was typed in between is never asked about");
  assert.deepEqual(told.at(-1).map((one) => [one.headline, textOf(one)]), [["of the last", "Hi Mira"]]);
});

test("news while a question is on its way is not lost: it is asked once more", async () => {
  const { judge, write, reply, texts, told } = makeJudged();
  write("Hi Mira");
  judge.refresh();
  await reply("before the news");
  await reply("after it");
  assert.deepEqual(texts(), ["Hi Mira", "Hi Mira"]);
  assert.equal(told.at(-1)[0].headline, "after it");
});

test("an answer whose text was overtaken by typing is asked about anew", async () => {
  const { judge, asked, write, reply, texts, told } = makeJudged();
  write("Hi Mira");
  await reply("first");
  const answering = judge.answer("note mira", { skip: "relation.role" });
  write("Hi Mira, thanks");
  assert.deepEqual(texts(), ["Hi Mira", "Hi Mira", "Hi Mira, thanks"]);
  asked[1].reply({ ok: true, result: { verdict: { key: "mira", moment: "note", level: "hold", headline: "old text" } } });
  await answering;
  await settle();
  await reply("asked before the answer");
  await reply("with the answer");
  assert.equal(told.at(-1)[0].headline, "with the answer");
  assert.ok(told.flat().every(({ headline }) => headline !== "old text"));
  assert.ok(kFirstRetryMs > 0);
});

test("overtaken by somebody else's question about the same text, it asks again", async () => {
  const { write, asked, reply, clock, told } = makeJudged();
  write("Hi Mira");
  asked[0].reply({ ok: false, error: { code: 1010, message: "superseded" } });
  await settle();
  assert.deepEqual(told, []);
  await clock.pass(1000);
  assert.equal(asked.length, 2);
  await reply("then");
  assert.equal(told.at(-1)[0].headline, "then");
});

// The page's own events ------------------------------------------------------------------------------------------------

test("while somebody types nothing is read; the pause is, once, though the page counts along", async () => {
  const box = openBox();
  const stop = new window.AbortController();
  Object.defineProperty(document, "hidden", { value: false, configurable: true });
  const seen = { looks: 0, typed: [] };
  watchPage({ view: window, signal: stop.signal, onChange: () => void seen.looks++, onTyped: (one) => seen.typed.push(one.value) });
  await wait(kSettleMs + 60);
  const before = seen.looks;
  const count = document.body.appendChild(document.createElement("p"));
  await wait(kSettleMs + 60);
  const idle = seen.looks - before;
  for (const letter of "Hello!") {
    box.value += letter;
    box.dispatchEvent(new window.Event("input", { bubbles: true, composed: true }));
    count.textContent = `${box.value.length}/200`;
    await wait(kTypingPauseMs / 3);
  }
  assert.equal(seen.looks - before, idle, "no look between the letters");
  assert.equal(seen.typed.at(-1), "Hello!");
  await wait(kTypingPauseMs + kSettleMs + 100);
  assert.equal(seen.looks - before, idle + 1);
  stop.abort();
});

test("the reader hands over the box of the note, and only where there is one", () => {
  for (const [name, has] of [["dialog-note", true], ["dialog-profile", false], ["dialog-email", false]]) {
    const reading = readAny(openPage(name, expected(name).path), expected(name).pressed ?? null);
    assert.equal(reading.subjects.some(({ box }) => box?.localName === "textarea"), has, name);
  }
});
