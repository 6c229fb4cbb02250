// Popup and side panel that stay open while things change: a list that grows, another tab, another page of Tact, another day, the end of a pause,
// a helper that is slow. With an invented background; what is asked and said upon a press is ui-panel.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, kDayMs, panel, refusing, report, text, turn } from "./preview/panel-hands.js";
import { kShots } from "./preview/shots.js";
import { useStudio, withPage } from "./preview/with-page.js";
import { pause, until } from "./waiting.js";

useStudio();

test("a text that another page of Tact goes on with is the one that is shown, and what is typed here is kept as typed", () => {
  const writing = { key: "mira-solano", name: "Mira Solano", facts: { person: {} }, known: {}, draft: "", purpose: "message", text: "Dear Mira" };
  return withPage({ ...panel, background: { ...panel.background, kept: { followUpsDue: 1, writing } } }, async (hands, page) => {
    const value = () => page.evaluate(() => document.querySelector(".write textarea").value);
    await page.focus(".write textarea");
    await hands.type("!");
    assert.equal(await value(), "Dear Mira!");
    await page.evaluate((other) => chrome.storage.session.set({ writing: other }), { ...writing, by: "another", text: "Hello Mira" });
    await until("the newer text", async () => (await value()) === "Hello Mira");
    await page.evaluate(() => chrome.storage.session.remove("writing"));
    await until("thrown away", () => page.evaluate(() => !document.querySelector(".write textarea")));
  });
});

test("a list that grows leaves what is open in it as it is, with a line half written, which another tab does not cost either", () =>
  withPage({ ...kShots["popup-list"], page: "panel.html", act: undefined }, async (hands, page) => {
    const status = () => page.evaluate(() => window.says["page-bg-status"].result.tab);
    const tab = await status();
    await page.evaluate((get) => (window.says.calls["people/get"] = get), { ok: false, error: { code: 1004, message: "" } });
    await hands.press(".one summary");
    await hands.press(".one .about summary");
    await hands.press(".journal input");
    await hands.type("Half a li");
    const value = () => page.evaluate(() => document.querySelector(".journal input")?.value);
    await report(page, { tab: { ...tab, subjects: [...tab.subjects, { ...tab.subjects.at(-1), key: "one-more", name: "One More" }] } });
    await pause(400);
    assert.equal(await value(), "Half a li");
    await report(page, { tab: null });
    await until("another tab", async () => (await value()) === undefined);
    await report(page, { tab });
    await until("the list again", () => page.evaluate(() => document.querySelector(".one")));
    await hands.press(".one summary");
    await hands.press(".one .about summary");
    assert.equal(await value(), "Half a li");
  }));

test("at midnight the days are told anew; a pause ends when it ends", () =>
  withPage(panel, async (hands, page) => {
    const before = (await asked(page, "followUps/list")).length;
    await page.evaluate((day) => window.putOn(day), kDayMs);
    await until("asked anew", async () => (await asked(page, "followUps/list")).length > before);
    assert.match(await text(page, ".board"), /Applied 10 days ago/);
    await report(page, { pausedUntil: new Date(Date.now() + kDayMs + 3_600_000).toISOString() });
    await until("paused", async () => /Paused/.test(await text(page)));
    await page.evaluate(() => {
      window.putOn(0);
      window.says["page-bg-status"].result.pausedUntil = null;
    });
    await page.evaluate(() => window.putOn(3_700_000));
    await until("going on", async () => !/Paused/.test(await text(page)));
    assert.equal(await page.$eval("main > [role=status]", (one) => one.textContent), "No longer paused.", "heard, where the pause was");
  }));

test("what was answered about the tab before is not shown over the next", () =>
  withPage(panel, async (hands, page) => {
    await page.evaluate(() => {
      const send = chrome.runtime.sendMessage;
      const late = structuredClone(window.says["page-bg-status"]);
      late.result.tab.subjects[0].name = "Somebody Before";
      chrome.runtime.sendMessage = async (message) => {
        if (message.kind !== "page-bg-status" || message.tabId !== 1) return send(message);
        await new Promise((done) => setTimeout(done, 400));
        return late;
      };
      for (const run of window.storageListeners) run({ "tab:1": { newValue: {} } }, "session");
    });
    await pause(250); // that question is on its way
    await page.evaluate(() => {
      chrome.tabs.query = async () => [{ id: 2, windowId: 1 }];
      window.switchTab();
    });
    await pause(700);
    assert.doesNotMatch(await text(page), /Somebody Before/);
  }));

test("what a page reports wakes no helper that does not start; whoever looks does", () =>
  withPage(panel, async (hands, page) => {
    const patient = () => page.evaluate(() => window.sentMessages.filter(({ kind }) => kind === "page-bg-status").map((one) => one.patient));
    assert.deepEqual(await patient(), [false]);
    await report(page, {});
    await until("asked", async () => (await patient()).length === 2);
    assert.deepEqual(await patient(), [false, true]);
  }));

test("a question that the page's own overtook is asked again", () =>
  withPage({ ...panel, background: { ...panel.background, calls: { ...panel.background.calls, assess: refusing(1010) } } }, async (hands, page) => {
    await report(page, { tab: { id: 1, visit: 2, surface: "profile", health: "ok", missing: [], subjects: [{ key: "mark-lee", name: "Mark Lee", moment: "invite", facts: {}, controls: [], verdict: null }] } });
    await until("asked", async () => (await asked(page, "assess")).length > 0);
    await turn(page, "assess", { verdicts: [{ key: "mark-lee", moment: "invite", level: "go", headline: "Good moment" }] });
    await until("the verdict", async () => /Good moment/.test(await text(page)));
  }));

test("the words of facts are asked for once, and nothing is said of them before", () =>
  withPage({ ...panel, background: { ...panel.background, calls: { ...panel.background.calls, "facts/list": undefined } } }, async (hands, page) => {
    await page.evaluate(() => {
      const send = chrome.runtime.sendMessage;
      chrome.runtime.sendMessage = (message) => (message.method === "facts/list" ? (window.sentMessages.push(message), new Promise(() => {})) : send(message));
    });
    await hands.press("summary", "What Tact sees here");
    await hands.press(".seen .rows summary", "Jane Doe");
    assert.doesNotMatch(await text(page, ".seen"), /not running/);
    await hands.press(".about summary", "About Jane");
    await hands.press('[aria-label="You have met"] .act', "Yes");
    assert.equal((await asked(page, "facts/list")).length, 1);
  }));
