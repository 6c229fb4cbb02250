// Writing in the real popup with the real host: a draft for the person of the tab, its open places, a follow-up checked as what it is for,
// the text kept while the popup is shut, and nothing that reaches LinkedIn's page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, until } from "./harness.js";

let tact;
let profile;
let popup;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({ settings: { "viewer.goal": "jobSearch", "viewer.stance": "balanced", "viewer.firstName": "Robin" } });
  profile = await tact.openProfile("dialog-live");
  await until("a verdict", async () => (await tact.status(profile)).tab?.subjects[0]?.verdict);
  popup = await tact.openOwn("popup/popup.html");
});
after(() => tact?.close());

/** The popup opens over the profile: that is the tab it is about. */
async function openPopup() {
  await profile.bringToFront();
  await popup.reload();
  await popup.waitForSelector(".write");
  await popup.bringToFront();
}
const says = (pattern) => popup.waitForFunction((source) => new RegExp(source, "s").test(document.querySelector(".write").innerText), {}, pattern);
const hits = () => popup.evaluate(() => [...document.querySelectorAll(".write .hits .act")].map((one) => one.textContent));
const text = () => popup.evaluate(() => document.querySelector(".write textarea").value);
async function pressButton(words) {
  const found = await popup.evaluateHandle(
    (wanted) => [...document.querySelectorAll(".write button, .write summary")].find((one) => one.textContent.trim() === wanted),
    words,
  );
  await found.asElement().click();
}
async function begin(draft) {
  await popup.select(".write select", draft);
  await pressButton("Use this draft");
  await popup.waitForSelector(".write textarea");
}

test("a note from a draft: filled with whom the page shows, its places found by the host, gone when written over", async () => {
  await openPopup();
  await pressButton("Write");
  await popup.waitForSelector(".write select");
  await begin("met-at-event");
  assert.match(await text(), /^Hi Mira, we met at \[the event\]/);
  await until("the open places marked", async () => (await hits()).some((one) => one.includes("“[the event]”")));
  await popup.evaluate(() => {
    const box = document.querySelector(".write textarea");
    box.focus();
    box.select();
  });
  await popup.keyboard.type("Hi Jennifer, we met at the Riverton design days. What you said about stone bridges stayed with me, and I would like to hear how it goes on.");
  await until("the wrong name found", async () => (await hits()).some((one) => one.includes("“Jennifer”")));
  assert.ok(!(await hits()).some((one) => one.includes("[the event]")));
  await says("For Mira Solano");
});

test("the judgement is read out, and the text is told in the language it is in", async () => {
  const spoken = () => popup.evaluate(() => document.querySelector(".write .unseen[role=status]").textContent);
  await until("the judgement said", async () => /Jennifer/.test(await spoken()));
  assert.equal(await popup.evaluate(() => document.querySelector(".write textarea").lang), "en");
});

test("the popup shuts and opens: the text is there, and still for the same person", async () => {
  const written = await text();
  await openPopup();
  await popup.waitForSelector(".write textarea");
  assert.equal(await text(), written);
  await until("judged anew", async () => (await hits()).some((one) => one.includes("“Jennifer”")));
});

test("Escape shuts a finding and leads back to where it was opened; whoever writes goes on writing", async () => {
  const at = () => popup.evaluate(() => [document.activeElement.className, document.querySelectorAll(".write .frame").length]);
  const press = async () => (await popup.waitForSelector(".write .hits .act")).press("Enter");
  await press();
  await popup.waitForSelector(".write .frame");
  await popup.focus(".write .frame .shut");
  await popup.keyboard.press("Escape");
  assert.deepEqual(await at(), ["act ", 0]);
  await press();
  await popup.waitForSelector(".write .frame");
  await popup.focus(".write textarea");
  await popup.keyboard.press("Escape");
  await popup.waitForFunction(() => !document.querySelector(".write .frame"));
  assert.equal(await popup.evaluate(() => document.activeElement.localName), "textarea");
});

test("thrown away it is gone, also from the browser's memory; one press brings it back", async () => {
  const written = await text();
  const kept = () => popup.evaluate(async () => (await chrome.storage.session.get("writing")).writing?.text);
  await pressButton("Throw away");
  await popup.waitForFunction(() => !document.querySelector(".write textarea"));
  await until("gone from the memory", async () => (await kept()) === undefined);
  assert.equal(await popup.evaluate(() => document.activeElement.textContent), "Undo");
  await popup.keyboard.press("Enter");
  await popup.waitForSelector(".write textarea:focus");
  assert.equal(await text(), written);
  await until("kept again", async () => (await kept()) === written);
  await pressButton("Throw away");
  await popup.waitForFunction(() => !document.querySelector(".write textarea"));
  await popup.evaluate(() => chrome.storage.session.set({ dataChangedAt: Date.now() }));
  await until("no way back to whom may be forgotten", () => popup.evaluate(() => !document.querySelector(".write .notice")));
});

test("a follow-up is checked as what it is for, and signed with one's own name", async () => {
  await begin("status");
  assert.match(await text(), /^Dear Mira,\n.*Robin$/s);
  await until("its places marked", async () => (await hits()).some((one) => one.includes("“[the role]”")));
  assert.equal(await popup.evaluate(() => document.querySelectorAll(".write select")[0].value), "statusRequest");
  await popup.select(".write select", "thankYou");
  await until("judged as a thank-you", async () => (await hits()).length > 0);
  await pressButton("Throw away");
});

test("nothing of it was put into the page", async () => {
  assert.equal(await profile.evaluate(() => document.body.innerText.includes("Robin") || document.querySelectorAll("textarea").length > 0), false);
  assert.deepEqual(tact.errors, []);
});
