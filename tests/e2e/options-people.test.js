// Exceptions and people on the settings page, with the real host: put aside and taken back, looked up, forgotten from its files.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, until } from "./harness.js";
import { hand } from "./own-page.js";

const kRule = "volume/near-the-weekly-limit";
let tact;
let page;
let person;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun();
  for (const [key, name, company] of [
    ["mira-solano", "Mira Solano", "Northland"],
    ["ivo-petrov", "Ivo Petrov", "Globex"],
  ])
    await tact.call("people/put", { person: { key, name, company, relation: { role: "interviewer", met: true } } });
  page = await tact.openOwn("options/options.html#exceptions");
  await page.bringToFront();
  person = hand(page);
});
after(() => tact?.close());

const silences = async () => (await tact.call("silences/list")).silences;

test("an exception is added for somebody noted, says until when, and is taken back and put again", async () => {
  await until("people to choose from", async () => (await page.$$("datalist option")).length === 2);
  await person.type("form input[type=text]", "Mira Solano (mira-solano)");
  await page.select("form select", kRule);
  const [, howLong] = await page.$$("form select");
  await howLong.select("later");
  await person.press("form .act.main", "Add exception");
  await until("it at the host", async () => (await silences()).length === 1);
  await until("it on the page", async () => /Slow down: near the weekly limit\s*until tomorrow/.test(await person.text()));
  await person.press(".panel .act", "Take back");
  await until("none at the host", async () => (await silences()).length === 0);
  await until("the keyboard's place", () => page.evaluate(() => document.activeElement.closest("form") !== null));
  await person.press(".told-room .act", "Undo");
  await until("it is back", async () => (await silences()).length === 1);
});

test("a person is found by company, and what is kept is shown in words", async () => {
  await person.turnTo("people");
  await until("both", async () => (await page.$$(".who")).length === 2);
  await person.type("input[type=search]", "northl");
  await until("one", async () => (await page.$$(".who")).length === 1);
  await person.press(".who", "Mira Solano");
  await until("her page", async () => /their part\s+interviewer/i.test(await person.text()));
  assert.match(await person.text(), /Exceptions\s+Slow down: near the weekly limit/);
});

test("forgotten after asking: gone from the list and from every file", async () => {
  await person.press(".ending .act", "Forget");
  await person.press(".asked-first .act.main", "Forget Mira Solano");
  await until("nothing is kept", async () => /Nothing is kept about this person/.test(await person.text()));
  assert.match(await person.told(), /Mira Solano is forgotten completely/);
  assert.deepEqual(tact.filesWith(/mira-solano|Mira Solano/), []);
});
