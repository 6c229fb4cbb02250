// A note written in the real dialog in Firefox, with the real host: the box keeps its text, its focus and its undo,
// and the strip follows. Chromium has the same and more in note.test.js.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchFirefox } from "./firefox.js";
import { pause, until } from "./waiting.js";

const kText = "Hello Mira, your talk about river cities stayed with me. I would like to hear more.";

let tact;
let page;
before(async () => {
  tact = await launchFirefox();
  await tact.answerFirstRun();
  page = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await report())?.subjects[0]?.verdict);
});
after(() => tact?.close());

const report = async () => (await tact.status(page))?.tab;
const inBox = async (look) => {
  const root = await page.evaluateHandle(() => document.querySelector("#interop-outlet").shadowRoot);
  const box = await root.evaluateHandle((one) => one.querySelector("textarea"));
  return page.evaluate(look, box, root);
};
const settledAt = (text) => until("the note read", async () => (await report())?.subjects[0]?.facts.note?.text === text);
const boxOf = (selector) =>
  page.evaluate((asked) => {
    const { x, y, width, height } = document.querySelector("#interop-outlet").shadowRoot?.querySelector(asked)?.getBoundingClientRect() ?? {};
    return width ? { x, y, width, height } : null;
  }, selector);

/** What the strip shows, or null. */
async function strip() {
  const context = page.mainFrame()._id;
  const hosts = await tact.closedRoots(page);
  for (const sharedId of hosts) {
    const { result } = await tact.bidi("script.callFunction", {
      functionDeclaration: `(root) => {
        if (!root.querySelector(".strip")) return "";
        const text = (one) => root.querySelector(one)?.textContent ?? "";
        const { x, y, width, height } = root.host.getBoundingClientRect();
        const hit = root.querySelector(".hits .act")?.getBoundingClientRect();
        const card = root.querySelector(".card");
        return JSON.stringify({ hit: hit && { x: hit.x, y: hit.y, width: hit.width, height: hit.height }, card: card.checkVisibility(), headline: text(".over b"), first: text(".first"), count: text(".count"), box: { x, y, width, height }, before: root.host.previousElementSibling?.className });
      }`,
      arguments: [{ sharedId }],
      target: { context },
      awaitPromise: false,
    });
    if (result.value) return JSON.parse(result.value);
  }
  return null;
}
const stripWhere = (what, holds) =>
  until(`a strip ${what}`, async () => {
    const now = await strip();
    return now && holds(now) ? now : null;
  });

test("the strip stands under the box as soon as it is there, in its own room", async () => {
  const link = await page.$('main a[aria-label="Invite Mira Solano to connect"]');
  await link.click();
  await tact.press(page, await until("Add a note", () => boxOf('[aria-label="Add a note"]')));
  const empty = await stripWhere("with the counter", ({ count }) => count === "0 of 200");
  assert.equal(empty.before, "count");
  const sheet = await boxOf(".artdeco-modal");
  assert.ok(empty.box.x >= sheet.x && empty.box.x + empty.box.width <= sheet.x + sheet.width);
});

test("a press on the strip opens its card and leaves the caret in the box; Escape shuts the card, not the dialog", async () => {
  const { hit } = await stripWhere(`with something to press`, (now) => now.hit);
  await tact.press(page, hit);
  await stripWhere("with its card open", ({ card }) => card);
  assert.equal(await inBox((box, root) => root.activeElement === box), true);
  await page.keyboard.press("Escape");
  await stripWhere("with its card shut", ({ card }) => !card);
  assert.ok(await boxOf("textarea"));
});

test("the box keeps its text to the byte, its attributes, its caret and the focus; the strip keeps its box", async () => {
  const before = (await strip()).box;
  await inBox((box) => {
    window.boxAsItWas = box.outerHTML;
    window.boxChanges = [];
    for (const type of ["focus", "blur", "select", "change", "compositionstart"]) box.addEventListener(type, () => window.boxChanges.push(type));
  });
  await page.keyboard.type(kText);
  await settledAt(kText);
  await stripWhere("that counts them all", ({ count }) => count === `${kText.length} of 200`);
  assert.deepEqual(
    await inBox((box, root) => [box.value, box.outerHTML === window.boxAsItWas, window.boxChanges.join(), root.activeElement === box, box.selectionStart]),
    [kText, true, "", true, kText.length],
  );
  assert.deepEqual((await strip()).box, before);
});

test("undo and redo are the box's own", async () => {
  const past = [];
  for (let steps = 0; steps < 120 && past.at(-1) !== ""; steps++) {
    await chord("Control", "z");
    past.push(await inBox((box) => box.value));
    if (steps % 5 === 0) await pause(400); // the strip looks in between
  }
  assert.equal(past.at(-1), "");
  for (let steps = 0; steps < past.length; steps++) await chord("Control", "Shift", "z");
  await settledAt(kText);
});

/** Presses keys together, the last one last. */
async function chord(...keys) {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}
