// The line on the settings page that tells what was saved, with its Undo: for the ear, the keyboard and the smallest page. With invented answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, inSection, told } from "./options-hands.js";
import { kShots } from "./preview/shots.js";
import { useStudio, withPage } from "./preview/with-page.js";
import { until } from "./waiting.js";

useStudio();

test("an undo is one Tab away from what it takes back, and leads the keyboard back there", () =>
  inSection("options", async (hands, page) => {
    const at = () => page.evaluate(() => document.activeElement.closest(".choice")?.querySelector(".name").textContent ?? document.activeElement.textContent);
    await hands.press(".choice", "Open");
    await hands.key("Tab");
    assert.equal(await at(), "Undo");
    await page.keyboard.down("Shift");
    await hands.key("Tab");
    await page.keyboard.up("Shift");
    assert.equal(await at(), "Open");
    await hands.key("Tab", "Tab");
    assert.equal(await at(), "Usual advice", "and on to what comes next");
    await page.focus("[name='viewer.stance']:checked");
    await hands.key("ArrowLeft");
    await until("told", async () => /Saved/.test(await told(page)));
    await hands.key("Tab", "Enter");
    assert.notEqual(await at(), "Undo");
    assert.equal((await asked(page, "settings/set")).at(-1).set["viewer.stance"], "balanced");
  }));

test("what is told once more in the same words is read once more", () =>
  inSection("options", async (hands, page) => {
    await hands.press(".choice", "Open");
    const first = await page.$(".told-room span");
    await hands.press(".choice", "Choosy");
    assert.match(await told(page), /^Saved\.\s*Undo$/);
    assert.equal(await first.evaluate((one) => one.isConnected), false);
  }));

test("what is told goes with the next thing that is done, and with its place; to look at something leaves it", () =>
  inSection("options-rules", async (hands, page) => {
    const save = async () => {
      await hands.press(".rule .switch");
      assert.match(await told(page), /^Saved\.\s*Undo$/);
    };
    await save();
    await hands.press(".opener");
    assert.match(await told(page), /^Saved/);
    await hands.press(".ending .act", "All rules back");
    assert.equal(await told(page), "");
    await save();
    await page.focus("input[type=search]");
    await hands.type("w");
    assert.equal(await told(page), "");
    await save();
    await hands.press("nav a", "Your data");
    assert.equal(await told(page), "");
  }));

test("that all is forgotten is not said any longer once a file is taken in", () =>
  inSection("options-data-forget", async (hands, page) => {
    await hands.press(".tick");
    await hands.press(".act.main", "Forget everything");
    assert.match(await told(page), /Everything is forgotten completely/);
    await (await page.$("input[type=file]")).uploadFile(new URL(import.meta.url).pathname);
    await until("what came of it", () => page.$(".live .trouble"));
    assert.equal(await told(page), "");
  }));

test("a rule that is refused does not stand beside an older word that it was saved", () =>
  inSection("options-editor", async (hands, page) => {
    await page.focus("textarea");
    await hands.type(" ");
    await hands.press(".act.main", "Save");
    assert.equal(await told(page), "Saved. The rule is in use now.");
    await page.focus("textarea");
    await hands.type("x");
    assert.equal(await told(page), "");
  }));

test("at its end the page goes on below what is told", () =>
  inSection("options-rules", async (hands, page) => {
    await hands.press(".rule .switch");
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const [last, room] = await page.evaluate(() => [document.querySelector("main").lastElementChild.getBoundingClientRect().bottom, document.querySelector(".told-room").getBoundingClientRect().top]);
    assert.ok(last < room, `${last} < ${room}`);
  }));

test("what is told covers nothing that has the keyboard, on the smallest page and where it ends", () =>
  withPage({ ...kShots.options, act: undefined, width: 320, height: 320 }, async (hands, page) => {
    await until("the page", () => page.$("[name='viewer.stance']"));
    await page.focus("[name='viewer.stance']:checked");
    await page.evaluate(() => document.activeElement.closest("label").scrollIntoView({ block: "end" }));
    await hands.key("ArrowRight");
    await until("told", async () => /Saved/.test(await told(page)));
    const isFree = () =>
      page.evaluate(() => {
        const [at, room] = [document.activeElement, document.querySelector(".told-room")].map((one) => one.getBoundingClientRect());
        return at.top >= 0 && at.bottom <= room.top;
      });
    assert.ok(await isFree(), "where it was changed");
    await hands.key("Tab", "Tab");
    const at = () => page.evaluate(() => document.activeElement.outerHTML);
    const passed = [];
    while (passed.length < 20 && !/Undo/.test(await at())) {
      passed.push(await at());
      assert.ok(await isFree(), passed.at(-1));
      await hands.key("Tab");
    }
    assert.ok(passed.length > 4 && passed.length < 20, "at the page's end is the room itself");
    await hands.key("Tab");
    assert.ok(!passed.includes(await at()), "and nobody is caught there");
  }));
