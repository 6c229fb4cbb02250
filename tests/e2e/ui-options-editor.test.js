// The editor of own rules on the settings page alone, with invented answers: what it says of a text while it is written, saving and clashes,
// trying, by mouse and keyboard. With the real host: options-own-rules.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, asked, inSection, refused, shown } from "./options-hands.js";
import { kOwnText } from "./preview/options-fixtures.js";
import { kShots } from "./preview/shots.js";
import { refusal, useStudio, withPage } from "./preview/with-page.js";
import { pause, until } from "./waiting.js";

useStudio();

test("editor: checked at a pause; only the newest answer is shown", () =>
  inSection("options-editor", async (hands, page) => {
    const before = (await asked(page, "rules/check")).length;
    await page.evaluate(() => {
      const usual = window.chrome.runtime.sendMessage;
      let turn = 0;
      window.chrome.runtime.sendMessage = async (message) => {
        if (message.method !== "rules/check") return usual(message);
        window.sentMessages.push(message);
        turn += 1;
        if (turn === 1) await new Promise((done) => setTimeout(done, 900)); // overtaken by the second
        return { ok: true, result: { ok: false, diagnostics: [{ line: 2, column: 3, endColumn: 10, severity: "error", text: `answer ${turn}`, hint: null }], examples: [], explanation: null } };
      };
    });
    await page.focus("textarea");
    await hands.type(" ");
    await pause(400);
    await hands.type(" ");
    await until("the second answer", async () => /answer 2|answer 1/.test(await shown(page)));
    await pause(800);
    assert.equal((await asked(page, "rules/check")).length, before + 2);
    assert.equal((await shown(page)).match(/Line 2\s+answer/g)?.length, 1);
    await hands.press("button.jump");
    assert.equal(await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), '"title"');
    assert.ok(await page.$(".under mark.error"));
  }));

test("editor: what a mistake's hint says stands in a line of its own", () =>
  inSection("options-editor-mistakes", async (_hands, page) =>
    assert.deepEqual(await page.$$eval("button.jump", (all) => all.map((one) => one.innerText.split(/\n+/))), [
      ["Line 4", "'hint' is not one of hold, caution, go, tip", "did you mean 'tip'?"],
      ["Line 5", "there is no fact 'person.locatoin'", "did you mean 'person.location'?"],
    ])));

test("editor: names are completed by keyboard; Escape and Tab behave; what was put in can be undone", () =>
  inSection("options-editor", async (hands, page) => {
    await page.evaluate(() => {
      const field = document.querySelector("textarea");
      field.focus();
      const at = field.value.indexOf("person.location ==");
      field.setSelectionRange(at, at + "person.location == 'Atlantis'".length);
    });
    const field = () => page.$eval("textarea", (one) => one.value);
    await hands.type("relation.ro");
    assert.equal(await page.$eval("textarea", (one) => document.getElementById(one.getAttribute("aria-activedescendant"))?.querySelector("code").textContent), "relation.role");
    await hands.key("Escape");
    assert.equal(await page.$(".offers"), null);
    await hands.type("l");
    await hands.key("Enter");
    assert.match(await field(), /"when": \["relation\.role"\]/);
    await hands.type(" == 'recr");
    await hands.key("Tab");
    assert.match(await field(), /relation\.role == 'recruiter'/);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "textarea");
    await page.keyboard.down("Control");
    await hands.key("z");
    await page.keyboard.up("Control");
    assert.doesNotMatch(await field(), /recruiter/);
    await hands.key("Escape");
    await hands.key("Tab");
    assert.notEqual(await page.evaluate(() => document.activeElement.localName), "textarea", "nobody is caught in the field");
  }));

test("editor: what the file is refused for is said of the text, and the caret stands there", () =>
  inSection("options-editor", async (hands, page) => {
    await answers(page, "rules/put", refused(1006, { diagnostics: [{ line: 2, column: 3, endColumn: 10, severity: "error", text: "This cannot be.", hint: null }] }));
    await hands.press(".act.main", "Save");
    assert.match(await refusal(page), /Not saved\. Line 2: This cannot be\.$/);
    assert.equal(await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), '"title"');
    await hands.key("End");
    await hands.type(" ");
    assert.equal(await refusal(page), undefined);
  }));

test("editor: saved with the file's revision; a clash is said, and both ways out work", () =>
  inSection("options-editor", async (hands, page) => {
    await page.focus("textarea");
    await page.keyboard.down("Control");
    await hands.key("End");
    await page.keyboard.up("Control");
    await hands.type(" ");
    await answers(page, "rules/put", refused(1005, { revision: "1" }));
    await page.keyboard.down("Control");
    await hands.key("s");
    await page.keyboard.up("Control");
    assert.deepEqual(await asked(page, "rules/put"), [{ id: "mine/atlantis", text: `${kOwnText} `, revision: "1" }]);
    assert.match(await shown(page), /changed elsewhere since you opened it/);
    await hands.press(".trouble .act", "Take the other text");
    assert.equal(await page.$eval("textarea", (one) => one.value), kOwnText);
    assert.doesNotMatch(await shown(page), /changed elsewhere since/);
  }));

test("editor: a file that was deleted meanwhile is said, and what was typed can be saved as a new one", () =>
  inSection("options-editor", async (hands, page) => {
    await page.focus("textarea");
    await hands.type("x");
    const typed = await page.$eval("textarea", (one) => one.value);
    await page.evaluate(() => {
      window.says.calls["rules/show mine/atlantis"] = window.says.calls["rules/show"] = { ok: false, error: { code: 1004, message: "" } };
      for (const run of window.storageListeners) run({ dataChangedAt: { newValue: 1 } }, "session");
    });
    await until("it is gone", async () => /There is no such rule any more/.test(await shown(page)));
    await answers(page, "rules/put", refused(1005, { revision: "" }));
    await hands.press(".editor-acts .act.main", "Save");
    assert.match(await shown(page), /was deleted since you opened it/);
    await hands.press(".trouble .act", "Save mine as new");
    assert.deepEqual((await asked(page, "rules/put")).at(-1), { id: "mine/atlantis", text: typed, revision: "" });
  }));

test("editor: deleted after a second press, and brought back", () =>
  inSection("options-editor", async (hands, page) => {
    await hands.press(".editor-acts .act", "Delete");
    assert.deepEqual(await asked(page, "rules/remove"), []);
    await hands.press(".asked-first .act.main", "Delete");
    assert.deepEqual(await asked(page, "rules/remove"), [{ id: "mine/atlantis", revision: "1" }]);
    assert.equal(await page.evaluate(() => location.hash), "#own");
    await hands.press(".told-room .act", "Undo");
    assert.deepEqual(await asked(page, "rules/put"), [{ id: "mine/atlantis", text: kOwnText, revision: "" }]);
    assert.equal(await page.evaluate(() => location.hash), "#own/mine/atlantis");
  }));

test("editor: what was typed is there again after a look at another section", () =>
  inSection("options-editor", async (hands, page) => {
    await page.focus("textarea");
    await hands.type("x");
    const typed = await page.$eval("textarea", (one) => one.value);
    await hands.press("nav a", "Health");
    await hands.press("nav a", "Own rules");
    await hands.press(".who", "People from Atlantis");
    await until("the field", () => page.$("textarea"));
    assert.equal(await page.$eval("textarea", (one) => one.value), typed);
  }));

test("editor: tried on one of its examples, and on who stands on the page last looked at", () =>
  withPage({ ...kShots["options-editor"], background: { ...kShots["options-editor"].background, tabs: [{ id: 7, active: true }] } }, async (hands, page) => {
    await kShots["options-editor"].act(hands);
    await page.select(".block select", "finds/0");
    await until("the try", async () => (await asked(page, "rules/check")).some((one) => one.try));
    assert.deepEqual((await asked(page, "rules/check")).at(-1).try, { moment: "invite", facts: { person: { location: "Atlantis" } } });
    await page.evaluate(() => {
      const usual = window.chrome.runtime.sendMessage;
      const tab = { subjects: [{ key: "jane-doe", name: "Jane Doe", moment: "invite", facts: { person: { degree: 2 } } }] };
      window.chrome.runtime.sendMessage = async (message) => {
        const explanation = { outcome: "doesNotApply", text: "Does not apply. Their place: Riverton." };
        if (message.kind === "page-bg-status") return { ok: true, result: { tab } };
        const reply = await usual(message);
        return message.method === "rules/check" ? { ok: true, result: { ok: true, diagnostics: [], examples: [], explanation } } : reply;
      };
    });
    await hands.press(".act", "Look at that page");
    assert.match(await shown(page), /1 found/);
    await page.select(".block select", "seen/invite/jane-doe");
    await until("why not", async () => /It stays quiet\.\s+Does not apply\. Their place: Riverton/.test(await shown(page)));
    assert.deepEqual((await asked(page, "rules/check")).at(-1).try, { moment: "invite", facts: { person: { degree: 2 } }, key: "jane-doe" });
  }));

test("a new rule needs a name, is kept under it, and must not take another's place", () =>
  inSection("options-new", async (hands, page) => {
    await hands.press(".act.main", "Save");
    assert.match(await refusal(page), /Give the rule a name first\.$/);
    await hands.type("Calm weeks");
    assert.match(await shown(page), /It becomes mine\/calm-weeks\.json/);
    await hands.press(".act.main", "Save");
    const [{ id, revision }] = await asked(page, "rules/put");
    assert.deepEqual([id, revision], ["mine/calm-weeks", ""]);
    assert.equal(await page.evaluate(() => location.hash), "#own/mine/calm-weeks");
  }));
