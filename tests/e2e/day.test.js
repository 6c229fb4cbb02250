// A day in a job search, played from the first-run page with the real host: two processes, five people, an interview, the thank-you, a decision,
// an invitation at last. Everything is done as a person does it, by pressing and typing what is on the screen; the host is only read, to see that
// what the screen says is so. DAY_PICTURES names a folder for a picture of every step.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chipSaying, launch, openCard, pageUrl, pressInCard, readCard, readChip, until } from "./harness.js";
import { beginNote, pressInDialog, stripWhere } from "./in-dialog.js";
import { livingProfile } from "./living.js";
import { typeDate } from "./typing.js";

const kWords = JSON.parse(readFileSync(new URL("../../extension/_locales/en/messages.json", import.meta.url), "utf8"));
const word = (key) => kWords[key].message;
const folder = process.env.DAY_PICTURES;
const scheme = process.env.DAY_SCHEME ?? "light";

const people = {
  jane: { key: "jane-marlow", name: "Jane Marlow", headline: "Engineering lead at Acme", company: "Acme" },
  omar: { key: "omar-lindqvist", name: "Omar Lindqvist", headline: "Platform engineer at Acme", company: "Acme" },
  rita: { key: "rita-fonseca", name: "Rita Fonseca", headline: "Technical recruiter at Northwind", company: "Northwind" },
  hugo: { key: "hugo-brandt", name: "Hugo Brandt", headline: "Head of data at Northwind", company: "Northwind" },
  tessa: { key: "tessa-grau", name: "Tessa Grau", headline: "Beekeeper and writer", company: "Meadow Books" },
};

let tact;
let panel;
let shots = 0;
before(async () => {
  tact = await launch({ scheme });
  for (const person of Object.values(people)) tact.linkedin.serveMade(`/in/${person.key}/`, () => livingProfile(person));
  if (folder) mkdirSync(folder, { recursive: true });
});
after(() => tact?.close());

/** A picture of what stands there now, for whoever looks the day over. */
async function picture(page, name) {
  if (!folder) return;
  await page.bringToFront();
  await page.screenshot({ path: join(folder, `${String(++shots).padStart(2, "0")}-${name}.png`), fullPage: page === panel });
}
const visit = async (person) => {
  const page = await tact.openProfile(`/in/${person.key}/`);
  await until(`advice about ${person.name}`, async () => (await tact.status(page)).tab?.subjects[0]?.verdict);
  return page;
};
/** Presses what a person would find on one of Tact's own pages: the first thing with these words below `inside`. */
async function press(page, words, inside = "body") {
  await page.bringToFront();
  const found = await until(`“${words}” to press in ${inside}`, async () => {
    const handle = await page.evaluateHandle(
      (place, wanted) =>
        [...document.querySelectorAll(place)]
          .flatMap((one) => [...one.querySelectorAll("button, summary, label, a")])
          .find((one) => one.checkVisibility() && one.ariaDisabled !== "true" && (one.innerText.trim().startsWith(wanted) || one.ariaLabel?.startsWith(wanted))),
      inside,
      words,
    );
    return handle.asElement();
  });
  await found.click();
}
const says = (selector = "main") => panel.evaluate((one) => document.querySelector(one)?.innerText ?? "", selector);
const saying = (pattern, selector) => until(`the panel saying ${pattern}`, async () => pattern.test(await says(selector)));
/** Types a day and a time into a field of the board, as on a keyboard: the browser's own field takes digits in its order. */
async function setTime(words, at) {
  await panel.bringToFront();
  await until(`the field ${words}`, () => panel.$$eval(".dates label", (all, wanted) => all.some((one) => one.innerText.startsWith(wanted)), words));
  const field = await panel.evaluateHandle(
    (wanted) => [...document.querySelectorAll(".dates label")].find((one) => one.innerText.startsWith(wanted)).querySelector("input"),
    words,
  );
  await typeDate(panel, field.asElement(), at, (await field.evaluate((one) => one.type)) !== "date");
}
const processAt = async (company) => (await tact.call("processes/list")).processes.find((one) => one.company === company);
const person = async (key) => (await tact.call("people/get", { key })).person;
const badge = () => panel.evaluate(() => chrome.action.getBadgeText({}));

test("morning: Tact says what it is and asks four things; an interview at Acme is scheduled", async () => {
  const target = await until("the first-run page", () => tact.browser.targets().find((one) => one.url() === pageUrl("options/first-run.html")));
  const page = await target.page();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await picture(page, "first-run");
  await press(page, word("next"));
  await press(page, word("whereInline"));
  await picture(page, "where");
  await press(page, word("next"));
  await press(page, word("goalJobSearch"));
  await picture(page, "who");
  await press(page, word("next"));
  await press(page, word("interviewYes"));
  await page.type('input[type="text"]', "Acme");
  await press(page, word("stageInterviewScheduled"));
  await picture(page, "interviewing");
  await press(page, word("finish"));
  await until("the end", async () => (await page.$eval("h1", (one) => one.textContent)) === word("doneTitle"));
  assert.equal((await processAt("Acme")).stage, "interviewScheduled");
  await page.close();
});

test("the first of five people, Jane, is the interviewer: one question, one press, and the warning says why", async () => {
  const page = await visit(people.jane);
  await chipSaying(page, "A question");
  await openCard(page);
  await picture(page, "question");
  await pressInCard(page, "Yes, an interviewer");
  await chipSaying(page, "Not yet");
  const card = await until("the card", () => readCard(page));
  assert.match(card.text, /Jane will interview you at Acme/);
  await picture(page, "not-yet");
  await page.close();
});

test("Omar is a colleague of hers and has no part in it: said once, nothing is drawn any more", async () => {
  const page = await visit(people.omar);
  await chipSaying(page, "A question");
  await openCard(page);
  await pressInCard(page, "No, not this person");
  await until("no chip", async () => !(await readChip(page)));
  await page.close();
});

test("Tessa, a stranger: nothing is drawn at all", async () => {
  const page = await visit(people.tessa);
  assert.equal(await readChip(page), null);
  await page.close();
});

test("noon: the second process is added in the panel, and Rita is its recruiter", async () => {
  const page = await visit(people.rita);
  panel = await tact.openOwn("panel/panel.html");
  panel.on("pageerror", (error) => tact.errors.push(String(error)));
  await panel.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await panel.setViewport({ width: 420, height: 900 });
  await page.bringToFront();
  await saying(/^Rita Fonseca/);
  await press(panel, word("processAdd"));
  await panel.type(".board input[autocomplete=organization]", "Northwind");
  await press(panel, word("stageApplied"), ".board details");
  await press(panel, word("save"), ".board");
  await saying(/Northwind/, ".board");
  await page.bringToFront();
  await chipSaying(page, "A question");
  await openCard(page);
  await pressInCard(page, "Yes, the recruiter");
  await chipSaying(page, "Think first");
  await until("Rita kept", async () => (await person("rita-fonseca")).relation.role === "recruiter");
  await saying(/Think first/, ".frame");
  await picture(panel, "panel-rita");
  await page.close();
});

test("the interview took place yesterday: the board takes its time, and a thank-you is due", async () => {
  await press(panel, "Change: Stage at Acme", ".board");
  await press(panel, word("stageInterviewing"), ".board .process");
  await until("the stage kept", async () => (await processAt("Acme")).stage === "interviewing");
  await setTime("Interview", new Date(Date.now() - 20 * 3_600_000));
  await saying(/Thank the people at Acme/, ".follow-ups");
  await until("the sign on the button", async () => (await badge()) === "1");
  await picture(panel, "thank-you-due");
});

test("the thank-you: begun from a draft, finished by hand, checked, done", async () => {
  await press(panel, "Write: Thank", ".follow-ups");
  await until("a text begun", async () => (await panel.$eval(".write textarea", (one) => one.value).catch(() => "")).includes("Jane"));
  await panel.click(".write textarea", { count: 1 });
  await panel.keyboard.down("Control");
  await panel.keyboard.press("a");
  await panel.keyboard.up("Control");
  await panel.keyboard.type(
    "Dear Jane,\n\nThank you for your time yesterday. The way your team tests its deployments on a copy of the whole system stayed with me, and I would be glad to work on it.\n\nKind regards\nRobin",
  );
  await until("the text judged", async () => /\d+ characters/.test(await says(".write")));
  await picture(panel, "thank-you-written");
  await press(panel, "Done: Thank", ".follow-ups");
  await until("thanked", async () => (await processAt("Acme")).thankYouSent);
  await until("no sign on the button", async () => (await badge()) === "");
});

test("Northwind: Hugo never came to the interview; it is noted, and where it is said, it holds", async () => {
  const page = await visit(people.hugo);
  await saying(/^Hugo Brandt/);
  await press(panel, "About Hugo");
  await until("the parts", () => panel.$$eval(".relation option", (all) => all.length > 5));
  await panel.evaluate((label) => document.querySelector(`[role=group][aria-label="${label}"]`).scrollIntoView(), word("aboutMissed"));
  await press(panel, word("yes"), `[role=group][aria-label="${word("aboutMissed")}"]`);
  await until("the no-show kept", async () => (await person("hugo-brandt")).relation.missedCommitment === true);
  await panel.type(".journal input", "Waited half an hour on the call.");
  await panel.keyboard.press("Enter");
  await until("the line kept", async () => (await person("hugo-brandt")).journal.length === 1);
  await picture(panel, "about-hugo");
  await page.close();
});

test("evening: Acme says yes. Now it is fine to connect, and the button says so", async () => {
  await press(panel, word("stageAccepted"), ".board .process");
  await saying(/Now it is fine to connect with Jane Marlow/, ".follow-ups");
  await until("the sign on the button", async () => (await badge()) === "1");
  await picture(panel, "fine-to-connect");
});

test("Jane is invited, with a note that the strip has looked at; nothing is left to do", async () => {
  const page = await visit(people.jane);
  await until("another word than not yet", async () => !/Not yet/.test((await readChip(page))?.text ?? ""));
  await beginNote(page, "Jane Marlow");
  await page.keyboard.type("Hi Jane, thank you for the conversation about testing deployments. I start at Acme in January and look forward to working with you. Robin");
  await stripWhere(page, "that has looked at it", ({ count }) => count.endsWith("of 200"));
  await picture(page, "note");
  await pressInDialog(page, "Send");
  await until("the invitation known", async () => (await tact.call("history/list", { key: "jane-marlow" })).invitations[0]?.state === "pending");
  await saying(new RegExp(word("followUpsNone").slice(0, 12)), ".follow-ups");
  await until("no sign on the button", async () => (await badge()) === "");
  await page.close();
});

test("the day in the settings: everybody told of is there, and what each rule said can be looked up", async () => {
  const options = await tact.openOwn("options/options.html#people");
  await options.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const text = () => options.$eval("main", (one) => one.innerText);
  await until("the people", async () => /Hugo Brandt/.test(await text()));
  for (const name of ["Jane Marlow", "Rita Fonseca"]) assert.match(await text(), new RegExp(name));
  await picture(options, "settings-people");
  await options.close();
});

test("no page threw an error", () => assert.deepEqual(tact.errors, []));
