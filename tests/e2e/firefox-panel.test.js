// The side panel in Firefox, where it is the sidebar: its page goes with the tab one looks at and takes what one says, and the popup's button opens
// the browser's own sidebar with it. The whole story is told in Chromium (panel.test.js).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchFirefox } from "./firefox.js";
import { until } from "./waiting.js";

let firefox;
let jane;
let panel;
before(async () => {
  firefox = await launchFirefox();
  await firefox.answerFirstRun({ mode: "toolbar", process: { company: "Acme", stage: "awaitingDecision" } });
  jane = await firefox.openProfile("practice-profile");
  await until("a verdict", async () => (await firefox.status(jane))?.tab?.subjects[0]?.verdict);
  panel = await firefox.openOwn("panel/panel.html");
});
after(() => firefox?.close());

const says = (selector = "main") => panel.evaluate((one) => document.querySelector(one)?.innerText ?? "", selector);
const saying = (pattern, selector) => until(`the panel saying ${pattern}`, async () => pattern.test(await says(selector)));

test("it goes with the tab one looks at", async () => {
  await jane.bringToFront();
  await saying(/^Jane Doe/);
  await panel.bringToFront();
  assert.match(await says(), /^Jane Doe/);
  await saying(/Waiting for the decision\s+Acme/, ".board");
});

test("what one says of somebody is kept, and the card follows", async () => {
  await (await panel.$(".about summary")).click();
  await until("the lists", () => panel.$$eval(".relation option", (all) => all.some(({ value }) => value === "interviewer")));
  await (await panel.$(".relation select")).select("interviewer");
  await until("the part kept", async () => (await firefox.call("people/get", { key: "jane-doe" }).catch(() => null))?.person.relation.role === "interviewer");
  await saying(/Not yet/, ".frame");
});

test("the popup’s button opens the sidebar", async () => {
  const popup = await firefox.openOwn("popup/popup.html");
  await popup.bringToFront();
  const button = await until("the button", () => popup.$("header .act"));
  assert.equal(await button.evaluate((one) => one.textContent), "Keep open at the side");
  const sidebar = () => panel.evaluate(() => browser.sidebarAction.isOpen({}));
  assert.equal(await sidebar(), false);
  await button.click();
  await until("the sidebar", sidebar);
});
