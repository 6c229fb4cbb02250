// The invite dialog with the real host: who it is about, the chip beside what sends, and how the verdict follows the note while it is
// being written. The page's own script opens the dialog in a shadow root, as on the real page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chipSaying, focusIsOurs, launch, openCard, pause, readChip, readMarks, until } from "./harness.js";
import { apart, boxOf, connect, inDialog, pressInDialog, stripWhere } from "./in-dialog.js";

const kEmpty = "Think first";
/** In the box itself, where nobody has begun to write. */
const kUnbegun = "Worth knowing";
const kText = "Hello Mira, your talk about river cities stayed with me. I would like to hear more about the bridges.";

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun();
});
after(() => tact?.close());

const report = async (page) => (await tact.status(page)).tab;
test("before a note is begun: the chip stands beside what sends without one, covers nothing and comes first", async () => {
  const page = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
  await connect(page, "Mira Solano");
  const before = await inDialog(page, (root) => [...root.querySelectorAll("button")].map((one) => one.getBoundingClientRect().x));
  const chip = await chipSaying(page, kEmpty);
  const after = await inDialog(page, (root) => [...root.querySelectorAll("button")].map((one) => one.getBoundingClientRect().x));
  assert.deepEqual(after, before, "no button has moved");

  const things = await inDialog(page, (root) =>
    [...root.querySelectorAll("button, p, h2")].map((one) => one.getBoundingClientRect().toJSON()),
  );
  for (const box of things) assert.ok(apart(chip.box, box), `the chip ${JSON.stringify(chip.box)} covers ${JSON.stringify(box)}`);
  const sheet = await boxOf(page, ".artdeco-modal");
  assert.ok(chip.box.x >= sheet.x && chip.box.y + chip.box.height <= sheet.y + sheet.height, "the chip is within the dialog");

  const { surface, subjects } = await report(page);
  assert.equal(surface, "dialog");
  assert.deepEqual(
    subjects.map(({ moment, key, facts }) => [moment, key, facts.invite.surface, facts.person.degree]),
    [
      ["note", "mira-solano", "dialog", 2],
      ["invite", "mira-solano", "profile", 2],
    ],
  );

  await inDialog(page, (root) => root.querySelector('[aria-label="Add a note"]').focus());
  await page.keyboard.press("Tab");
  assert.ok(await focusIsOurs(page), "the Tab key reaches the chip");
  await page.keyboard.press("Tab");
  const focused = await inDialog(page, (root) => root.activeElement?.getAttribute("aria-label"));
  assert.equal(focused, "Send without a note");
  await page.close();
});

test("the verdict follows the note: an empty one is remarked on, words settle it, and taking them away brings it back", async () => {
  const page = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
  await connect(page, "Mira Solano");
  await pressInDialog(page, "Add a note");
  const strip = await stripWhere(page, `saying ${kUnbegun}`, ({ headline }) => headline === kUnbegun);
  assert.equal(await readChip(page), null, "one place speaks, not two");
  for (const selector of ["textarea", '[aria-label="Send"]', '[aria-label="Cancel"]', ".count", ".quota"])
    assert.ok(apart(strip.box, await boxOf(page, selector)), `the strip covers ${selector}`);

  await page.keyboard.type(kText);
  const typedMs = Date.now();
  await until("the whole note read", async () => (await report(page)).subjects[0].facts.note.text === kText);
  await stripWhere(page, "with another word", ({ headline }) => headline !== kUnbegun);
  console.log(`the verdict changed ${Date.now() - typedMs} ms after the last letter`);
  const [note] = (await report(page)).subjects;
  assert.deepEqual(
    [note.moment, note.facts.note, note.facts.invite],
    ["note", { text: kText, limit: 200 }, { surface: "dialog", hasNote: true, notesLeft: 2 }],
  );
  assert.equal(await inDialog(page, (root) => root.activeElement?.localName), "textarea", "the box keeps the focus");

  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.press("Delete");
  await stripWhere(page, `saying ${kUnbegun}`, ({ headline }) => headline === kUnbegun);
  await page.close();
});

test("opened by a stranger's Connect it is about the stranger, on whosever profile", async () => {
  const page = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
  await connect(page, "Pavel Dunst");
  await pressInDialog(page, "Add a note");
  await until("his note judged", async () => (await report(page)).subjects[0].verdict?.moment === "note");
  const { health, subjects } = await report(page);
  assert.equal(health, "ok");
  assert.deepEqual(
    subjects.map(({ moment, key }) => [moment, key]),
    [
      ["note", "pavel-dunst"],
      ["invite", "pavel-dunst"],
      ["invite", "mira-solano"],
    ],
    "the second step names nobody: what was pressed does",
  );
  await page.close();
});

test("when the dialog is gone, so is all that stood in it", async () => {
  const page = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
  await connect(page, "Mira Solano");
  await chipSaying(page, kEmpty);
  await pressInDialog(page, "Send without a note");
  await until("the profile again", async () => (await report(page)).surface === "profile");
  assert.deepEqual(await page.evaluate(() => window.sent), [{ name: "Mira Solano", text: "" }]);
  assert.deepEqual(
    (await readMarks(page)).map(({ next }) => next),
    ["Invite Mira Solano to connect"],
  );
  await page.close();
});

for (const name of ["dialog-live", "dialog-native"]) {
  test(`${name}: the card opens over the dialog, and can be used`, async () => {
    const page = await tact.openProfile(name);
    await until("a verdict", async () => (await report(page))?.subjects[0]?.verdict);
    if (name === "dialog-live") await connect(page, "Mira Solano");
    await chipSaying(page, kEmpty);
    const card = await openCard(page);
    assert.match(card.text, /note/i);
    assert.ok(
      card.buttons.some(({ reachable }) => reachable),
      "its buttons can be pressed",
    );
    await page.keyboard.press("Escape");
    await pause(100);
    await page.close();
  });
}

test("no errors were thrown", () => {
  assert.deepEqual(tact.errors, []);
});
