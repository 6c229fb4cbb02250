// The first run, pressed through as a person does, with the real host: what is chosen reaches the host and wakes the open
// page. Words are taken from the extension's own, so that rewording them breaks nothing here.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { chipSaying, launch, pageUrl, pause, readMarks, until } from "./harness.js";
import { localDay, typeDate } from "./typing.js";

const kWords = JSON.parse(readFileSync(new URL("../../extension/_locales/en/messages.json", import.meta.url), "utf8"));
const word = (key) => kWords[key].message;

let tact;
let page;
before(async () => {
  tact = await launch();
  const target = await until("the first-run page that installing opens", () =>
    tact.browser.targets().find((one) => one.url() === pageUrl("options/first-run.html")),
  );
  page = await target.page();
});
after(() => tact?.close());

const heading = () => page.$eval("h1", (one) => one.textContent);
const at = (key) => until(`the screen “${word(key)}”`, async () => (await heading()) === word(key));
/** Presses the thing with exactly these words. */
const pressWords = async (key) => {
  await page.bringToFront();
  const found = await until(`something saying “${word(key)}”`, async () => {
    for (const element of await page.$$("button, label")) {
      const text = await element.evaluate((one) => one.innerText.split("\n")[0].trim());
      if (text === word(key) && (await element.isVisible())) return element;
    }
    return null;
  });
  await found.click();
};

test("it begins with what Tact does and never does; no word of it was answered yet", async () => {
  await at("doesTitle");
  const text = await page.$eval("main", (one) => one.innerText);
  for (const key of ["neverSends", "neverLeaves", "neverStops"]) assert.ok(text.includes(word(key)), key);
});

test("where it shows must be chosen: nothing is preselected, and LinkedIn's terms are said before", async () => {
  await pressWords("next");
  await at("whereTitle");
  assert.ok((await page.$eval("main", (one) => one.innerText)).includes(word("whereTerms")));
  assert.equal(await page.$('input[name="mode"]:checked'), null);
  await pressWords("next");
  await pause(100);
  assert.equal(await heading(), word("whereTitle"));
  assert.equal(await page.$eval('[role="alert"]', (one) => one.textContent), word("chooseOne"));
});

test("until the last screen is left nothing is drawn", async () => {
  await pressWords("whereInline");
  await pressWords("next");
  await at("whoTitle");
  const profile = await tact.openProfile("practice-profile");
  await pause(1000);
  assert.deepEqual(await readMarks(profile), []);
  assert.equal((await tact.status(profile)).firstRun.answered, false);
});

test("the answers reach the host, and the profile that stood open asks its question", async () => {
  await pressWords("goalJobSearch");
  await pressWords("next");
  await at("interviewTitle");
  await pressWords("interviewYes");
  await page.type('input[type="text"]', "Acme");
  await pressWords("stageApplied");
  assert.equal(await page.$eval(".dates input", (one) => one.value), localDay(new Date()), "today, to be changed");
  await pressWords("stageInterviewing");
  const interview = new Date(2026, 10, 3, 10, 30);
  await typeDate(page, await page.$(".dates input"), interview, true);
  await pressWords("finish");
  await at("doneTitle");
  const profile = (await tact.browser.pages()).find((one) => one.url().includes("/in/jane-doe/"));
  await profile.bringToFront();
  await chipSaying(profile, "A question");
  const { settings } = await tact.call("settings/get");
  assert.equal(settings["display.mode"], "inline");
  assert.equal(settings["viewer.goal"], "jobSearch");
  const { processes } = await tact.call("processes/list");
  assert.deepEqual(
    processes.map(({ company, stage, interviewAt }) => [company, stage, Date.parse(interviewAt)]),
    [["Acme", "interviewing", interview.getTime()]],
  );
});
