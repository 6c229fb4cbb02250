// A note is written in the real dialog, letter by letter, with the real host: what is in the box stays the writer's own to the byte, and
// the strip below follows.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focusIsOurs, launch, pause, press, until } from "./harness.js";
import { apart, beginNote, boxOf, chord, inDialog, pressInDialog, readStrip, stripWhere } from "./in-dialog.js";

const kText = "Hello Mira, your talk about river cities stayed with me. I would like to hear more about the bridges.";

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun();
});
after(() => tact?.close());

const report = async (page) => (await tact.status(page)).tab;
const readText = (page) => inDialog(page, (root) => root.querySelector("textarea").value);
const settledAt = (page, text) => until("the note read", async () => (await report(page))?.subjects[0]?.facts.note?.text === text);

async function openNote(name) {
  const page = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
  await beginNote(page, name);
  await stripWhere(page, "at all", () => true);
  return page;
}

test("the strip has its own room between the counter and what follows, and one height whatever it says", async () => {
  const page = await openNote();
  const empty = await readStrip(page);
  assert.equal(empty.before, "count");
  assert.equal(empty.count, "0 of 200");
  const things = ["textarea", ".count", ".quota", '[aria-label="Send"]', '[aria-label="Cancel"]', "h2"];
  for (const one of things) assert.ok(apart(empty.box, await boxOf(page, one)), `it covers ${one}`);
  await page.keyboard.type(kText);
  await settledAt(page, kText);
  const full = await stripWhere(page, "that counts them all", ({ count }) => count === `${kText.length} of 200`);
  assert.deepEqual(full.box, empty.box, "what is said moves nothing in the page");
  await page.close();
});

test("what is typed stays as it is typed: the box keeps its text, its attributes, its caret and the focus", async () => {
  const page = await openNote();
  await inDialog(page, (root) => {
    const box = root.querySelector("textarea");
    window.boxAsItWas = box.outerHTML;
    window.boxChanges = [];
    new MutationObserver((records) => window.boxChanges.push(...records.map(({ type }) => type))).observe(box, { attributes: true, childList: true, characterData: true, subtree: true });
    for (const type of ["focus", "blur", "select", "change", "compositionstart", "compositionend"]) box.addEventListener(type, () => window.boxChanges.push(type));
  });
  const odd = "Zażółć “Mira” – 👩‍🔬 e\u0301\u200f\u00a0 \t! ";
  await page.keyboard.sendCharacter(odd);
  await page.keyboard.type(kText, { delay: 5 });
  await page.keyboard.press("Enter");
  await page.keyboard.type("Robin");
  const written = `${odd}${kText}\nRobin`;
  await settledAt(page, written);
  await stripWhere(page, "that counts them all", ({ count }) => count === `${written.length} of 200`);
  assert.equal(await readText(page), written);
  const state = await inDialog(page, (root) => {
    const box = root.querySelector("textarea");
    return { same: box.outerHTML === window.boxAsItWas, changes: window.boxChanges, focused: root.activeElement === box, caret: [box.selectionStart, box.selectionEnd] };
  });
  assert.deepEqual(state, { same: true, changes: [], focused: true, caret: [written.length, written.length] });
  await page.close();
});

test("undo and redo are the box's own", async () => {
  const page = await openNote();
  await page.keyboard.type("Hello Mira, ");
  await settledAt(page, "Hello Mira, ");
  await inDialog(page, (root) => root.querySelector("textarea").setSelectionRange(0, 5));
  await page.keyboard.type("Dear");
  await settledAt(page, "Dear Mira, ");
  const past = [];
  for (let steps = 0; steps < 40 && past.at(-1) !== ""; steps++) {
    await chord(page, "Control", "z");
    past.push(await readText(page));
    if (steps % 5 === 0) await pause(400); // the strip looks in between
  }
  assert.ok(past.includes("Hello Mira, "), past.join("|"));
  assert.equal(past.at(-1), "");
  for (let steps = 0; steps < past.length; steps++) await chord(page, "Control", "Shift", "z");
  await settledAt(page, "Dear Mira, ");
  await page.close();
});

test("an input method composes undisturbed, however long it takes", async () => {
  const page = await openNote();
  await inDialog(page, (root) => {
    window.composed = [];
    for (const type of ["compositionstart", "compositionupdate", "compositionend"])
      root.querySelector("textarea").addEventListener(type, ({ data }) => window.composed.push([type.slice(11), data]));
  });
  const session = await page.createCDPSession();
  for (const text of ["k", "か", "かわ", "川"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await pause(450); // longer than the pause after which the strip looks
  }
  await session.send("Input.insertText", { text: "川" });
  await settledAt(page, "川");
  assert.equal(await readText(page), "川");
  const composed = await page.evaluate(() => window.composed);
  assert.deepEqual(composed.filter(([kind]) => kind !== "update"), [["start", ""], ["end", "川"]]);
  assert.deepEqual(composed.filter(([kind]) => kind === "update").map(([, data]) => data).slice(0, 4), ["k", "か", "かわ", "川"]);
  await page.close();
});

test("a press on the strip leaves the caret in the box; by keyboard its buttons come after the box and before Send", async () => {
  const page = await openNote();
  const strip = await stripWhere(page, "with something to press", ({ hits }) => hits.length > 0);
  await press(page, strip.hits[0].box);
  await stripWhere(page, "with its card open", ({ card }) => card);
  assert.equal(await inDialog(page, (root) => root.activeElement?.localName), "textarea", "who presses goes on writing where they were");
  await page.keyboard.type("Hi");
  assert.equal(await readText(page), "Hi");
  await chord(page, "Control", "a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  await stripWhere(page, "with its card shut", ({ card }) => !card);
  assert.ok(await boxOf(page, "textarea"), "Escape shuts the card, not the page's dialog with the text in it");
  await press(page, strip.hits[0].box);
  await stripWhere(page, "with its card open", ({ card }) => card);
  await press(page, await boxOf(page, "textarea"));
  await stripWhere(page, "with its card shut", ({ card, hits }) => !card && hits.length > 0);
  await page.keyboard.press("Tab");
  assert.ok(await focusIsOurs(page), "Tab reaches the strip");
  await page.keyboard.press("Enter");
  await stripWhere(page, "with its card open", ({ card }) => card);
  await page.keyboard.press("Escape");
  await stripWhere(page, "with its card shut", ({ card }) => !card);
  assert.ok(await focusIsOurs(page), "the keyboard is where it was");
  await press(page, await boxOf(page, "textarea"));
  await page.keyboard.press("Escape");
  await until("the page's dialog shut by its own Escape", async () => !(await boxOf(page, "textarea")));
  await page.close();
});

test("it comes back with the box: after Cancel, for somebody else, and when the page draws the dialog anew", async () => {
  const page = await openNote();
  await pressInDialog(page, "Cancel");
  await until("no strip without a box", async () => !(await readStrip(page)));
  await pressInDialog(page, "Add a note");
  await stripWhere(page, "again", () => true);
  await inDialog(page, (root) => {
    const content = root.querySelector(".artdeco-modal__content");
    content.replaceChildren(...[...content.children].filter((one) => one.localName !== "div" || one.className).map((one) => one.cloneNode(true)));
  });
  const again = await stripWhere(page, "under the new box", () => true);
  assert.equal(again.before, "count");
  await page.close();
});

test("a note that was sent is told to the host, once, with its person; one that was not is not", async () => {
  const page = await openNote();
  await page.keyboard.type(kText);
  await settledAt(page, kText);
  await pressInDialog(page, "Cancel");
  await pressInDialog(page, "Add a note");
  await stripWhere(page, "again", () => true);
  await page.keyboard.type(kText);
  await settledAt(page, kText);
  await pressInDialog(page, "Send");
  assert.deepEqual(await page.evaluate(() => window.sent), [{ name: "Mira Solano", text: kText }]);
  await page.close();
});

test("in a modal dialog of the browser's own the strip is part of it, and can be pressed", async () => {
  const page = await tact.openProfile("dialog-native");
  await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
  const add = await page.$("dialog.sheet .artdeco-button--secondary");
  await page.bringToFront();
  await add.click();
  const strip = await stripWhere(page, "with something to press", ({ hits }) => hits.length > 0);
  assert.deepEqual([strip.count, strip.before], ["0 of 300", "count"]);
  await press(page, strip.hits[0].box);
  await stripWhere(page, "with its card open", ({ card }) => card);
  await page.keyboard.press("Escape");
  await stripWhere(page, "with its card shut", ({ card }) => !card);
  assert.ok(await page.evaluate(() => document.querySelector("dialog.sheet").open), "Escape shuts the card first");
  await page.close();
});

test("in toolbar mode nothing stands under the box, and the popup has it", async () => {
  await tact.send({ kind: "page-bg-mode", mode: "toolbar" });
  const page = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
  await beginNote(page);
  await page.keyboard.type("Hi");
  await settledAt(page, "Hi");
  await pause(500);
  assert.equal(await readStrip(page), null);
  const [subject] = (await report(page)).subjects;
  assert.deepEqual([subject.moment, subject.facts.note.text], ["note", "Hi"]);
  await page.close();
  await tact.send({ kind: "page-bg-mode", mode: "inline" });
});

test("no errors were thrown", () => {
  assert.deepEqual(tact.errors, []);
});
