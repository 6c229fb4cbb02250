// From LinkedIn's messages to what is known about a person, with the real host: nothing is drawn, no word of a message leaves the page's
// reader, and forgetting the person forgets the conversation.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, pause, readMarks, until } from "./harness.js";

const kJane = "ACoAAAB001SyntheticJaneDoe";
const kKatrin = "ACoAAAB041SyntheticKatrinBaum";

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun();
});
after(() => tact?.close());

/** Whether the host takes someone for a stranger whose invitation came. */
async function isStranger(key, memberId) {
  const subject = { key, moment: "incoming", facts: { person: { name: "Someone", ...(memberId && { memberId }) } } };
  return (await tact.call("assess", { subjects: [subject], detail: "brief" })).verdicts[0].stranger;
}

test("a conversation on the screen makes somebody known; nothing is drawn, and no word of it is told", async () => {
  assert.equal(await isStranger("jane-doe", kJane), true);
  const page = await tact.openProfile("messaging-ember-talked");
  await until("the conversation to be known", async () => (await isStranger("jane-doe", kJane)) === false, 8000);
  assert.equal(await isStranger("jane-doe"), false, "by now also where only the address is known");
  assert.deepEqual(await readMarks(page), []);
  const told = JSON.stringify((await tact.status(page)).tab);
  for (const word of ["Thank", "Tuesday", "Ines", "Pavel"]) assert.ok(!told.includes(word), word);
  assert.equal((await tact.badge(page)).text, "");
  await page.close();
});

test("a thread nobody answered, and one whose beginning is not there, make nobody known", async () => {
  for (const name of ["messaging-ember-german-unanswered", "messaging-ember-arabic-long"]) {
    const page = await tact.openProfile(name);
    await until("the reading", async () => (await tact.status(page)).tab?.subjects[0]?.verdict);
    await pause(2500);
    await page.close();
  }
  assert.equal(await isStranger("katrin-baum", kKatrin), true);
  assert.equal(await isStranger("laila-mansur", "ACoAAAB011SyntheticLailaMan"), true);
});

test("another page cannot record a conversation, whatever its script asks", async () => {
  const page = await tact.openProfile("profile-sdui-2026-06");
  await until("the reading", async () => (await tact.status(page)).tab?.subjects[0]);
  const [realm] = await page.extensionRealms();
  const reply = await realm.evaluate(() =>
    chrome.runtime.sendMessage({
      kind: "cs-bg-call",
      method: "record",
      params: { kind: "conversed", key: "ACoAAAB099SyntheticOther", conversed: true },
    }),
  );
  assert.deepEqual([reply.ok, reply.error.code], [false, 1008]);
  assert.equal(await isStranger("other", "ACoAAAB099SyntheticOther"), true);
  await page.close();
});

test("whoever is forgotten is a stranger again", async () => {
  assert.equal((await tact.call("people/forget", { key: "jane-doe" })).forgotten, "complete");
  assert.equal(await isStranger("jane-doe", kJane), true);
});
