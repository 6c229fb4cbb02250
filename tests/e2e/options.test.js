// The settings page with the real host: what is chosen there reaches the host's files, and what holds at the host shows there.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { hostPath, launch, until } from "./harness.js";
import { hand } from "./own-page.js";

const kRule = "volume/near-the-weekly-limit";
let tact;
let page;
let person;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({ mode: "toolbar" });
  page = await tact.openOwn("options/options.html");
  await page.bringToFront();
  person = hand(page);
});
after(() => tact?.close());

/** As somebody at the command line does. */
const cli = (...args) => execFileSync(join(dirname(hostPath()), "tact"), args, { env: { ...process.env, TACT_HOME: tact.home }, encoding: "utf8" });
const settings = async () => (await tact.call("settings/get")).settings;
const valueOf = async (name) => {
  const { rules } = await tact.call("rules/list");
  return rules.find(({ id }) => id === kRule).settings.find((one) => one.name === name).value;
};

test("answers are those of the first run; another one reaches the host, Undo takes it back", async () => {
  await until("the answers", () => page.$('input[name="viewer.stance"]:checked'));
  assert.equal(await page.$eval('input[name="mode"]:checked', (one) => one.closest("label").querySelector(".name").textContent), "Only in the toolbar");
  await person.press(".choice", "Open");
  await until("saved", async () => (await settings())["viewer.stance"] === "open");
  await person.press(".told-room .act", "Undo");
  await until("taken back", async () => (await settings())["viewer.stance"] === "balanced");
  await person.press(".choice", "Beside the button");
  await until("the mode", async () => (await settings())["display.mode"] === "inline");
});

test("a rule switched, re-levelled and re-thresholded here is so at the host; back to default is the default", async () => {
  await person.turnTo("rules");
  await until("the rules", async () => (await page.$$(".rule")).length > 190);
  await person.type("input[type=search]", "near the weekly limit");
  await person.press(".opener", "Slow down");
  await until("its values", () => page.$(".rule-body input[type=number]"));
  const inputs = await page.$$(".rule-body input[type=number]");
  const labels = await page.$$eval(".rule-body .number label", (all) => all.map((one) => one.textContent));
  await inputs[labels.filter((one) => one !== "How it speaks").findIndex((one) => one.startsWith("Warn above"))].click({ count: 3 });
  await page.keyboard.type("55");
  await page.keyboard.press("Enter");
  await until("the threshold", async () => (await valueOf("settings.warnAbove")) === 55);
  await page.select(".rule-body .number select", "hold");
  await until("how strongly", async () => (await valueOf("level")) === "hold");
  await person.press(".rule-head .switch");
  await until("off", async () => (await valueOf("on")) === false);
  assert.match(cli("settings", "explain", kRule), /level = "hold"/);
  await person.press(".rule-body .act", "Rule back to default");
  await until("the default", async () => (await valueOf("on")) === true);
  assert.deepEqual([await valueOf("level"), await valueOf("settings.warnAbove")], ["caution", 80]);
});

test("what was set at the command line shows by itself, with who set it", async () => {
  cli("settings", "set", `rules.${kRule}.settings.stopAbove`, "120");
  await until("the new value", async () => /You: 120 invitations/.test(await person.text()));
});

test("how it is: versions, and how pages could be read", async () => {
  await person.turnTo("health");
  await until("the versions", async () => /All is well/.test(await person.text()));
  assert.match(await person.text(), /helper program\s+0\.\d+/i);
  assert.match(await person.text(), /rules\s+\d{3}/i);
  assert.match(await person.text(), /Chromium\s+connected now/, "its manifest stands in a folder of its own");
});
