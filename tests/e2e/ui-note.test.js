// Writing in the popup, and what a card about a note sends, with an invented background: that has its own tests, and the same with the real host
// is tried in note.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kNotes } from "./preview/note-fixtures.js";
import { kShots } from "./preview/shots.js";
import { settled } from "./preview/studio.js";
import { cardIsOpen, rootState, sent, useStudio, withPage } from "./preview/with-page.js";

useStudio();

const asked = (page, method) => page.evaluate((wanted) => window.sentMessages.filter((one) => one.method === wanted).map(({ params }) => params), method);
const textOf = (page) => page.evaluate(() => document.querySelector("textarea").value);
const checks = async (page, count) => {
  for (let turns = 0; turns < 60 && (await asked(page, "assess")).length < count; turns++) await new Promise((done) => setTimeout(done, 50));
  await settled(page);
  return asked(page, "assess");
};
const untouched = (shot) => ({ ...shot, act: undefined });

test("a draft is filled, checked at once, checked again after a pause, copied upon a press alone, and thrown away", () =>
  withPage(untouched(kShots["popup-write"]), async (hands, page) => {
    await page.evaluate(() => {
      window.copied = [];
      navigator.clipboard.writeText = async (text) => void window.copied.push(text);
    });
    await hands.press("summary", "Write");
    await page.select(".write select", "met-at-event");
    assert.deepEqual(await asked(page, "assess"), []);
    await hands.press(".act", "Use this draft");
    const [first] = await checks(page, 1);
    const begun = await textOf(page);
    assert.match(begun, /^Hi \[first name\], we met at \[the event\]/);
    assert.deepEqual(first.subjects, [
      { key: "jane-doe", moment: "note", facts: { person: { key: "jane-doe" }, invite: { hasNote: true }, note: { text: begun } } },
    ]);
    await page.focus("textarea");
    await page.keyboard.type("Thanks. ");
    const all = await checks(page, 2);
    assert.equal(all.length, 2, "eight letters, one more check");
    assert.equal(all[1].subjects[0].facts.note.text, await textOf(page));
    assert.equal(await page.evaluate(() => document.activeElement.localName), "textarea");
    assert.equal((await page.evaluate(() => window.kept.writing)).text, await textOf(page));
    assert.deepEqual(await page.evaluate(() => window.copied), []);
    await hands.press(".write .act", "Copy");
    assert.deepEqual(await page.evaluate(() => window.copied), [await textOf(page)]);
    assert.match(await hands.text(".write .live.small"), /Copied/);
    await hands.press(".write .act", "Throw away");
    assert.equal(await page.evaluate(() => window.kept.writing), undefined);
    assert.equal(await page.evaluate(() => document.querySelector("textarea")), null);
    assert.deepEqual(await asked(page, "record"), [], "a copied draft is no note that was sent");
  }));

test("a text is judged anew when the process or the person has changed meanwhile", () =>
  withPage(untouched(kShots["popup-write"]), async (hands, page) => {
    await hands.press("summary", "Write");
    await hands.press(".act", "Use this draft");
    const ofText = (all) => all.filter(({ subjects: [one] }) => one.facts.note).length;
    assert.equal(ofText(await checks(page, 1)), 1);
    await page.evaluate(() => window.storageListeners.forEach((run) => run({ dataChangedAt: { newValue: 1 } }, "session")));
    assert.equal(ofText(await checks(page, 3)), 2);
  }));

test("what it is for goes along, and a change of it is checked", () =>
  withPage(untouched(kShots["popup-write"]), async (hands, page) => {
    await hands.press("summary", "Write");
    await page.select(".write select", "thank-you");
    await hands.press(".act", "Use this draft");
    await checks(page, 1);
    await page.select(".write select", "statusRequest");
    const [first, second] = await checks(page, 2);
    assert.deepEqual([first, second].map(({ subjects: [one] }) => [one.moment, one.facts.followUp.kind]), [
      ["followUp", "thankYou"],
      ["followUp", "statusRequest"],
    ]);
  }));

test("only the newest check is shown, however late an older one comes", () =>
  withPage(untouched(kShots["popup-write"]), async (hands, page) => {
    await page.evaluate((verdict) => {
      window.waiting = [];
      const { sendMessage } = chrome.runtime;
      chrome.runtime.sendMessage = async (message) => {
        if (message.method !== "assess") return sendMessage(message);
        return new Promise((done) => window.waiting.push((headline) => done({ ok: true, result: { verdicts: [{ ...verdict, headline }] } })));
      };
    }, kNotes.wrong.verdict);
    await hands.press("summary", "Write");
    await hands.press(".act", "Start empty");
    await page.waitForFunction(() => window.waiting.length === 1);
    await page.evaluate(() => window.waiting[0]("empty"));
    await settled(page);
    await page.focus("textarea");
    await page.keyboard.type("Hi Jennifer");
    await page.waitForFunction(() => window.waiting.length === 2);
    await page.keyboard.type(", hello");
    await page.waitForFunction(() => window.waiting.length === 3);
    await page.evaluate(() => window.waiting[2]("the newest"));
    await settled(page);
    await page.evaluate(() => window.waiting[1]("too late"));
    await settled(page);
    assert.equal(await hands.text(".note .over b"), "the newest");
  }));

test("a kept text is there again, and says when the page shows somebody else", () => {
  const writing = { key: "pavel-dunst", name: "Pavel Dunst", facts: { person: { key: "pavel-dunst" } }, known: {}, draft: "", purpose: "message", text: "Hello Pavel" };
  const shot = kShots["popup-write"];
  return withPage({ ...untouched(shot), background: { ...shot.background, kept: { writing } } }, async (hands, page) => {
    await page.waitForSelector("textarea");
    assert.equal(await textOf(page), "Hello Pavel");
    assert.match(await hands.text(".write"), /This is for Pavel Dunst, not for the person on this page/);
    const [check] = await checks(page, 1);
    assert.equal(check.subjects[0].key, "pavel-dunst", "the text is judged for whom it was begun");
  });
});

test("when the dictionary has news the text is checked again", () =>
  withPage(untouched(kShots["popup-write"]), async (hands, page) => {
    await hands.press("summary", "Write");
    await hands.press(".act", "Use this draft");
    await checks(page, 1);
    await page.evaluate(() => window.storageListeners.forEach((run) => run({ other: {} }, "session")));
    await page.evaluate(() => window.storageListeners.forEach((run) => run({ spelling: { newValue: 1 } }, "session")));
    assert.equal((await checks(page, 2)).length, 2);
  }));

test("the card about a note: each finding by its words, put aside alone, switched off and on again", () =>
  withPage({ ...kShots["note-wrong"], height: 900 }, async (hands, page) => {
    await hands.press(".hits .act", "“[COMPANY]”");
    assert.equal(await cardIsOpen(page), true);
    assert.match(await hands.text(".card h2"), /^A place was left open/);
    assert.equal(await rootState(page, (root) => root.querySelector(".card .quotes").textContent), "“[COMPANY]”");
    await page.evaluate(() => window.stage.answerNext("aside"));
    await hands.press(".card .act", "Put aside until tomorrow");
    assert.deepEqual(await sent(page), [{ silence: { rules: ["note/placeholder"], kind: "later" } }]);
  }));

test("switching a rule off, with undo, and without a word to the page", () =>
  withPage({ ...kShots["note-wrong"], height: 900 }, async (hands, page) => {
    await page.evaluate(() => {
      window.pageSaw = [];
      for (const type of ["click", "keydown"]) document.addEventListener(type, (event) => window.pageSaw.push([type, event.target.localName]));
    });
    await hands.press(".hits .act", "“LOVE”");
    await hands.press(".card .act", "Switch this off");
    assert.match(await hands.text(".card .notice"), /Switched off for all people/);
    assert.equal(await rootState(page, (root) => root.querySelector(".hits").textContent.includes("LOVE")), false);
    await hands.press(".card .notice .act", "Undo");
    assert.deepEqual(await sent(page), [
      { rule: "note/loud", on: false },
      { rule: "note/loud", on: true },
    ]);
    assert.equal(await rootState(page, (root) => root.querySelector(".hits").textContent.includes("LOVE")), true);
    assert.deepEqual(await page.evaluate(() => window.pageSaw), []);
  }));

test("at 320 pixels nothing that is said about a text is cut off", async () => {
  for (const name of ["popup-write", "popup-note"])
    await withPage({ ...kShots[name], width: 320 }, async (hands, page) => {
      await kShots[name].act?.(hands);
      const parts = await page.evaluate(() =>
        [...document.querySelectorAll(".note .first, .note b, .hits .act")].map((one) => [
          one.textContent,
          one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight,
        ]),
      );
      assert.ok(parts.length > 3, name);
      assert.deepEqual(parts.filter(([, isCut]) => isCut), [], name);
    });
});
