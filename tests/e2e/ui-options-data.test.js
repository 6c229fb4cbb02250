// Data on the settings page alone, and a helper that is missing or older, with invented answers. With the real host: options-data.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, asked, inSection, refused, shown, told } from "./options-hands.js";
import { kShots } from "./preview/shots.js";
import { refusal, useStudio, withPage } from "./preview/with-page.js";
import { until } from "./waiting.js";

useStudio();

test("data: everything is forgotten only with the box ticked; it says what goes", () =>
  inSection("options-data-forget", async (hands, page) => {
    assert.match(await shown(page), /This will be gone for good.*connections: 1,204/s);
    await hands.press(".act.main", "Forget everything");
    assert.equal(await refusal(page), "Tick the box first.");
    assert.deepEqual(await asked(page, "data/forgetAll"), []);
    await hands.key("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Forget everything…", "Escape leads back");
    await hands.key("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "group", "the question has the keyboard");
    assert.doesNotMatch(await shown(page), /Tick the box first/);
    await hands.press(".tick");
    await hands.press(".act.main", "Forget everything");
    assert.equal((await asked(page, "data/forgetAll")).length, 1);
    assert.match(await told(page), /Everything is forgotten completely/);
  }));

test("data: a file that is picked arrives; what came of it is said; a broken one says why", () =>
  inSection("options-data", async (hands, page) => {
    const input = await page.$("input[type=file]");
    await input.uploadFile(new URL(import.meta.url).pathname);
    await until("what came of it", async () => /Taken in – .*connections: 1,204/.test(await shown(page)));
    assert.match((await asked(page, "data/import/begin"))[0].name, /ui-options-data\.test\.js$/);
    await answers(
      page,
      "data/import/end",
      refused(1011, { path: "messages.csv", reason: "The quotes of line 3 do not close.", wanted: "whole" }),
    );
    await (await page.$("input[type=file]")).uploadFile(new URL(import.meta.url).pathname);
    await until("why not", async () => /not taken in, and nothing was changed\. It is damaged or cut off\./.test(await shown(page)));
    assert.equal(await page.$eval("[role=status] [lang=en]", (one) => one.textContent), "messages.csv: The quotes of line 3 do not close.");
    assert.equal((await asked(page, "data/import/cancel")).length, 1);
    await hands.press(".cards .act", "Undo");
    assert.match(await shown(page), /What you said yourself stays/);
  }));

test("data: a file is taken in while one looks at another section, and what came of it is told there", () =>
  inSection("options-data", async (hands, page) => {
    await page.evaluate(() => {
      const usual = window.chrome.runtime.sendMessage;
      window.importIsDone = false;
      window.chrome.runtime.sendMessage = async (message) => {
        if (message.method !== "data/import/end") return usual(message);
        await new Promise((done) => setTimeout(done, 50)); // as long as the host works at a time
        const restored = { people: 3, skipped: 2 };
        return {
          ok: true,
          result: window.importIsDone ? { done: true, kind: "tact", restored } : { done: false, fraction: 0.1, what: "messages" },
        };
      };
    });
    await (await page.$("input[type=file]")).uploadFile(new URL(import.meta.url).pathname);
    await until("it is under way", () => page.$("progress"));
    await hands.press("nav a", "Rules");
    assert.deepEqual(await asked(page, "data/import/cancel"), []);
    await page.evaluate(() => (window.importIsDone = true));
    await until("what came", async () => /Taken in – .*: 3 · lines left out: 2/.test(await told(page)));
  }));

test("a helper that is missing is told of in every section, and asked for again upon a press", () => {
  const shot = kShots["options-missing"];
  const gone = { ok: false, error: { code: 1009, message: "" } };
  return withPage(
    { ...shot, background: { ...shot.background, calls: { ...shot.background.calls, "silences/list": gone } } },
    async (hands, page) => {
      await hands.press("nav a", "Exceptions");
      assert.match(await shown(page), /not installed/);
      await page.evaluate(() => (window.says.calls["silences/list"] = { ok: true, result: { silences: [] } }));
      await hands.press(".act", "Try again");
      assert.doesNotMatch(await shown(page), /not installed/);
    },
  );
});

test("an older helper: the section says so, and nothing that it lacks is offered", () =>
  inSection("options-data-older", async (_hands, page) => {
    assert.match(await shown(page), /older than this page.*installer\/install/s);
    assert.equal(await page.$("input[type=file]"), null);
  }));
