// What is found in a note while it is written, with the real host and its rules: a wrong name and its mending, replies that come too late,
// putting aside and switching off with the way back, and the texts of which only the form is known.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { hostPath, launch, pause, press, pressInCard, until } from "./harness.js";
import { beginNote, chord, inDialog, readStrip, stripWhere } from "./in-dialog.js";

const kRest = " Your talk on river bridges stayed with me, since I plan one in Riverton. I would like to hear how you chose the stone.";
const kWrong = /Jennifer/;

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun();
});
after(() => tact?.close());

async function openNote(running = tact, name = "Mira Solano") {
  const page = await running.openProfile("dialog-live");
  await until("a verdict", async () => (await running.status(page)).tab?.subjects[0]?.verdict);
  await beginNote(page, name);
  await stripWhere(page, "at all", () => true);
  return page;
}
const saysJennifer = ({ hits }) => hits.some(({ text }) => text === "“Jennifer”");
const select = (page, words) =>
  inDialog(
    page,
    (root, wanted) => {
      const box = root.querySelector("textarea");
      const at = box.value.indexOf(wanted);
      box.setSelectionRange(at, at + wanted.length);
    },
    words,
  );

test("a wrong name is found by its words, and is gone when it is mended; one letter changes the finding", async () => {
  const page = await openNote();
  await page.keyboard.type(`Hi Jennifer,${kRest}`);
  const strip = await stripWhere(page, "that names the wrong name", saysJennifer);
  assert.match(strip.first, kWrong);
  await select(page, "Jennifer");
  await page.keyboard.type("Mira");
  const mended = await stripWhere(page, "without it", (now) => !saysJennifer(now));
  assert.doesNotMatch(mended.first, kWrong);
  await select(page, "Hi Mira,");
  await page.keyboard.type("Hi Pavel,");
  await stripWhere(page, "that names the other wrong name", ({ hits }) => hits.some(({ text }) => text === "“Pavel”"));
  await page.close();
});

test("one click shows why and who says so", async () => {
  const page = await openNote();
  await page.keyboard.type("Hi Mira, [YOUR REASON]");
  const { hits } = await stripWhere(page, "with the open place", (now) => now.hits.some(({ text }) => text === "“[YOUR REASON]”"));
  await press(page, hits.find(({ text }) => text === "“[YOUR REASON]”").box);
  const { card } = await stripWhere(page, "with its card open", (now) => now.card);
  assert.match(card, /“\[YOUR REASON\]”/);
  assert.match(card, /Source: /);
  assert.match(card, /I have a reason\s+Put aside until tomorrow\s+Switch this off/);
  await page.close();
});

test("a reply to what no longer stands in the box is never shown, however slow the host", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tact-slow-"));
  const slow = join(folder, "host");
  writeFileSync(
    slow,
    `#!${process.execPath}
const { spawn } = require("node:child_process");
const host = spawn(${JSON.stringify(hostPath())}, process.argv.slice(2), { stdio: ["pipe", "pipe", "ignore"] });
process.stdin.pipe(host.stdin);
host.stdout.on("data", (bytes) => setTimeout(() => process.stdout.write(bytes), 900));
host.on("exit", () => process.exit());
`,
  );
  chmodSync(slow, 0o755);
  const running = await launch({ host: slow });
  try {
    await running.answerFirstRun();
    const page = await openNote(running);
    await page.keyboard.type("Hi Jennifer,");
    await pause(500); // asked by now, not answered yet
    await select(page, "Jennifer");
    await page.keyboard.type("Mira");
    await page.keyboard.type("");
    const seen = new Set();
    await until("the newest text judged", async () => {
      const strip = await readStrip(page);
      if (strip) seen.add([strip.first, ...strip.hits.map(({ text }) => text)].join(" "));
      const [subject] = (await running.status(page)).tab.subjects;
      return subject.facts.note.text === "Hi Mira," && subject.verdict && strip?.count === "8 of 200";
    });
    for (const words of seen) assert.doesNotMatch(words, kWrong);
    await page.close();
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("put aside once, and taken back", async () => {
  const page = await openNote();
  await page.keyboard.type(`Hi Jennifer,${kRest}`);
  const open = async (words) => {
    const { hits } = await stripWhere(page, `with ${words}`, (now) => now.hits.some(({ text }) => text === words));
    await press(page, hits.find(({ text }) => text === words).box);
    await stripWhere(page, "with its card open", (now) => now.card);
  };
  await open("“Jennifer”");
  await pressInCard(page, "Put aside until tomorrow");
  await stripWhere(page, "without it", (now) => !saysJennifer(now));
  await pressInCard(page, "Undo");
  await stripWhere(page, "with it again", saysJennifer);
  await page.close();
});

test("switched off from the card, for everybody, and on again as before", async () => {
  const page = await openNote();
  await page.keyboard.type(`Hi Jennifer,${kRest}`);
  const { hits } = await stripWhere(page, "that names the wrong name", saysJennifer);
  await press(page, hits.find(({ text }) => text === "“Jennifer”").box);
  await stripWhere(page, "with its card open", (now) => now.card);
  await pressInCard(page, "Switch this off");
  await stripWhere(page, "without it", (now) => !saysJennifer(now));
  const off = async () => Object.entries((await tact.call("settings/get")).settings).filter(([name]) => name.startsWith("rules."));
  const switched = await off();
  assert.equal(switched.length, 1);
  assert.deepEqual(switched[0][1], false);
  await pressInCard(page, "Undo");
  await stripWhere(page, "with it again", saysJennifer);
  assert.deepEqual(await off(), []);
  await page.close();
});

test("a language that Tact does not know: only the form was looked at, and it says so", async () => {
  const page = await openNote();
  await page.keyboard.sendCharacter("Tere Mira, sinu ettekanne jõesildadest jäi mulle hästi meelde ja tahaksin sellest rohkem kuulda.");
  await stripWhere(page, "that says so", ({ first, count }) => /looked at its form only/.test(first) || /form only/.test(count));
  await chord(page, "Control", "a");
  await page.keyboard.type("Hello Mira, I would like to hear more about the bridges and how you came to them.");
  await stripWhere(page, "that does not", ({ first, count }) => !/form only/.test(first + count) && /^\d\d of/.test(count));
  await page.close();
});

test("a note that was sent is recognised when it goes to somebody else as it is", async () => {
  const text = `Hello there,${kRest}`;
  const page = await openNote();
  await page.keyboard.type(text);
  await stripWhere(page, "that counts them all", ({ count }) => count === `${text.length} of 200`);
  await until("the whole note read", async () => (await tact.status(page)).tab.subjects[0].facts.note.text === text);
  await inDialog(page, (root) => root.querySelector('[aria-label="Send"]').getBoundingClientRect().toJSON()).then((box) => press(page, box));
  assert.deepEqual(await page.evaluate(() => window.sent.length), 1);
  await page.close();
  const next = await openNote(tact, "Pavel Dunst");
  await next.keyboard.type(text);
  await until("the copy noticed", async () =>
    (await tact.status(next)).tab.subjects[0]?.verdict?.findings?.some(({ rule }) => rule === "note/one-text-for-many"),
  );
  await next.close();
});

test("no errors were thrown", () => {
  assert.deepEqual(tact.errors, []);
});
