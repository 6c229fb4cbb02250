// The side panel with the real browser and the real host, as somebody uses it through a job search: it goes with the tab one looks at, takes
// what one says of a person, keeps the processes, tells what is due, and draws one's own history. Opened in a tab of its own, where the browser's
// own panel cannot be read; that the popup's button opens that one is tried last.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { hostPath, launch, pause, until } from "./harness.js";
import { typeDate } from "./typing.js";

let tact;
let jane;
let panel;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({
    mode: "toolbar",
    settings: { "viewer.goal": "jobSearch", "viewer.stance": "balanced", "viewer.firstName": "Robin" },
  });
  jane = await tact.openProfile("practice-profile");
  await until("a verdict", async () => (await tact.status(jane)).tab?.subjects[0]?.verdict);
  panel = await tact.openOwn("panel/panel.html");
  panel.on("pageerror", (error) => tact.errors.push(String(error)));
});
after(() => tact?.close());

const says = (selector = "main") => panel.evaluate((one) => document.querySelector(one)?.innerText ?? "", selector);
const saying = (pattern, selector) => until(`the panel saying ${pattern}`, async () => pattern.test(await says(selector)));
const person = () => tact.call("people/get", { key: "jane-doe" }).then((one) => one.person, () => null);
const yesterday = () => new Date(Date.now() - 86_400_000);
/** Presses what a person would find: the first thing of this kind with these words, below `inside`. */
async function press(words, inside = "main", kind = "button, summary, .choice, a") {
  await panel.bringToFront();
  const found = await until(`“${words}” to press in ${inside}`, async () => {
    const handle = await panel.evaluateHandle(
      (place, what, wanted) =>
        [...document.querySelectorAll(place)]
          .flatMap((one) => [...one.querySelectorAll(what)])
          .find((one) => one.checkVisibility() && one.ariaDisabled !== "true" && (one.innerText.trim().startsWith(wanted) || one.ariaLabel?.startsWith(wanted))),
      inside,
      kind,
      words,
    );
    return handle.asElement();
  });
  await found.click();
}
/** Chooses in the list that stands behind these words. */
async function choose(words, value) {
  const found = await panel.evaluateHandle(
    (wanted) => [...document.querySelectorAll("label")].find((one) => one.checkVisibility() && one.innerText.startsWith(wanted))?.querySelector("select"),
    words,
  );
  await found.asElement().select(value);
}
/** Types into the field behind these words. */
async function typeTime(words, at) {
  await panel.bringToFront();
  const field = await panel.evaluateHandle(
    (wanted) => [...document.querySelectorAll(".dates label")].find((one) => one.checkVisibility() && one.innerText.startsWith(wanted)).querySelector("input"),
    words,
  );
  await typeDate(panel, field.asElement(), at, true);
}

test("it goes with the tab one looks at, and stays with it while one looks at the panel", async () => {
  await jane.bringToFront();
  await saying(/^Jane Doe/);
  const other = await tact.openProfile("profile-sdui-2026-03-button");
  await other.bringToFront();
  await until("another person", async () => !/^Jane Doe/.test(await says()) && /About/.test(await says(".about")));
  await other.close();
  await jane.bringToFront();
  await saying(/^Jane Doe/);
  await panel.bringToFront();
  assert.match(await says(), /^Jane Doe/);
});

test("a process is added, and a time of an interview; what follows is due at once", async () => {
  await press("Add a process");
  await panel.type(".board input[autocomplete=organization]", "Acme");
  await press("Interview scheduled", ".board details", ".act");
  await press("Save", ".board");
  await saying(/Interview scheduled\s+Acme/, ".board");
  await press("Change: Stage at Acme", ".board");
  await typeTime("Interview", yesterday());
  await until("the interview kept", async () => (await tact.call("processes/list")).processes[0].interviewAt);
  await saying(/Interview was yesterday/, ".board");
  await saying(/1 due/, ".follow-ups");
  await saying(/Thank the people at Acme\s+Your interview was yesterday/, ".follow-ups");
});

test("a date that is being typed anew is not taken for none", async () => {
  const kept = async () => (await tact.call("processes/list")).processes[0].interviewAt;
  const before = await kept();
  await panel.bringToFront();
  const field = await panel.evaluateHandle(() => [...document.querySelectorAll(".dates label")].find((one) => one.innerText.startsWith("Interview")).querySelector("input"));
  await field.evaluate((one) => one.blur()); // its first part has the focus then
  await field.asElement().focus();
  await panel.keyboard.press("Backspace"); // the month alone
  await pause(1000);
  assert.equal(await kept(), before);
  await panel.keyboard.press("0");
  await panel.keyboard.press("1");
  await until("another month kept", async () => new Date(await kept()).getMonth() === 0);
  await panel.evaluate(() => document.activeElement.blur());
  const [{ id, revision }] = (await tact.call("processes/list")).processes;
  await tact.call("processes/put", { process: { id, revision, interviewAt: before } });
  await saying(/Interview was yesterday/, ".board");
});

test("about somebody: what they are to one, met, a private line with a way back", async () => {
  await press("About Jane");
  await until("the parts there are", () => panel.$$eval(".relation option", (all) => all.some(({ value }) => value === "interviewer")));
  await choose("Their part", "interviewer");
  await until("the part kept", async () => (await person())?.relation.role === "interviewer");
  await saying(/Not yet/, ".frame");
  await saying(/They proposed to connect/, ".about");
  await panel.evaluate(() => document.querySelector('[role=group][aria-label="You have met"]').scrollIntoView());
  await press("Yes", '[role=group][aria-label="You have met"]');
  await until("met kept", async () => (await person()).relation.met === true);
  await panel.type(".journal input", "Likes bridges.");
  await panel.keyboard.press("Enter");
  await saying(/Likes bridges\./, ".journal");
  await press("Remove the line", ".journal");
  await until("the line gone", async () => (await person()).journal.length === 0);
  await press("Undo", ".journal");
  await until("the line back", async () => (await person()).journal[0]?.line === "Likes bridges.");
  assert.equal((await person()).processId, (await tact.call("processes/list")).processes[0].id);
});

test("“Write” begins the thank-you to whoever is in that process", async () => {
  await press("Write: Thank", ".follow-ups");
  await until("a text begun", async () => (await panel.$eval(".write textarea", (one) => one.value).catch(() => "")).startsWith("Dear Jane,"));
  assert.equal(await panel.evaluate(() => document.activeElement.localName), "textarea");
  assert.equal(await panel.$eval(".write select", (one) => one.value), "thankYou");
  await press("Throw away", ".write");
});

test("a follow-up is done, not done, and put off", async () => {
  await press("Done: Thank", ".follow-ups");
  await until("thanked", async () => (await tact.call("processes/list")).processes[0].thankYouSent);
  await saying(/Done\.\s+Undo/, ".follow-ups");
  await press("Undo: Thank", ".follow-ups");
  await until("not thanked", async () => !(await tact.call("processes/list")).processes[0].thankYouSent);
  await press("Later: Thank", ".follow-ups");
  await press("Tomorrow", ".follow-ups");
  await saying(/Put off; again tomorrow\./, ".follow-ups");
  await until("none due", async () => (await tact.call("followUps/list")).due === 0);
  await press("Bring back now: Thank", ".follow-ups");
  await saying(/1 due/, ".follow-ups");
});

test("what the command line changes shows by itself, and an older view changes nothing unseen", async () => {
  const [process] = (await tact.call("processes/list")).processes;
  const command = join(dirname(hostPath()), "tact");
  execFileSync(command, ["process", "stage", "Acme", "awaitingDecision"], { env: { ...globalThis.process.env, TACT_HOME: tact.home } });
  await saying(/Waiting for the decision\s+Acme/, ".board");
  await assert.rejects(tact.call("processes/put", { process: { id: process.id, revision: process.revision, title: "Old" } }), /1005/);
});

test("the decision: it is fine to connect now, and a link leads to the profile", async () => {
  await press("Change: Stage at Acme", ".board").catch(() => {});
  await press("They said no", ".board .process", ".act");
  await saying(/Over \(1\)/, ".board");
  await saying(/Thank Jane Doe, then it is fine to connect/, ".follow-ups");
  const link = await panel.$eval(".follow-ups a", (one) => [one.href, one.target]);
  assert.deepEqual(link, ["https://www.linkedin.com/in/jane-doe/", "_blank"]);
  await until("new advice on the card", async () => !/Not yet/.test(await says(".frame")));
});

test("a process removed comes back with whoever was in it", async () => {
  await press("Remove the process at Acme", ".board");
  await saying(/The process at Acme was removed\./, ".board");
  assert.equal((await tact.call("processes/list")).processes.length, 0);
  await press("Undo", ".board");
  await until("there again", async () => {
    const [one] = (await tact.call("processes/list")).processes;
    return one?.stage === "rejected" && (await person()).processId === one.id;
  });
});

test("one's own invitations: how they fill, then pictures that say themselves in words", async () => {
  await press("Your invitations");
  await saying(/Tact draws your invitations here as you send them/, ".invitations");
  for (const [at, key] of ["ada-byron", "bao-tran"].entries())
    await tact.call("record", {
      kind: "inviteSent",
      key,
      facts: { person: { name: key, isRecruiter: at === 1, recruits: at === 1 }, invite: { surface: "search", hasNote: at === 0 } },
    });
  await saying(/2 of about 100/, ".invitations");
  await saying(/2 invitations wait for an answer/, ".invitations");
  const [label] = await panel.$$eval(".invitations svg[role=img]", (all) => all.map((one) => one.ariaLabel));
  assert.match(label, /Invitations sent in 28 weeks: 2; accepted: 0/);
  await saying(/With a note\s+0 of 1/i, ".invitations");
  await press("The numbers as a table", ".invitations");
  await saying(/\b2\s+0\s+0\s+0\s+2$/, ".invitations tbody tr");
});

test("forgetting asks first, and leaves nothing", async () => {
  await press("Forget Jane Doe", ".about");
  assert.match(await says(".asked-first"), /cannot be undone/);
  await press("Cancel", ".asked-first");
  assert.ok(await person());
  await press("Forget Jane Doe", ".about");
  await press("Forget Jane Doe", ".asked-first");
  await until("forgotten", async () => (await person()) === null);
  await saying(/forgotten completely/, ".about");
  await until("nothing of it shown", async () => !/Likes bridges|interviewer ·/.test(await says(".about")));
});

test("folds stay as they were left", async () => {
  await panel.reload();
  await saying(/2 of about 100/, ".invitations");
});

test("the popup opens the browser's own panel at its side", async () => {
  const popup = await tact.openOwn("popup/popup.html");
  const isPanel = (target) => target.url().endsWith("/panel/panel.html");
  const before = tact.browser.targets().filter(isPanel);
  await popup.waitForSelector("header .act");
  await popup.bringToFront();
  const [open] = await popup.$$("header .act");
  assert.equal(await open.evaluate((one) => one.textContent), "Keep open at the side");
  await open.click();
  const target = await until("the browser's panel", () => tact.browser.targets().find((one) => isPanel(one) && !before.includes(one)));
  await until("the popup shut", () => popup.isClosed());
  const own = await target.asPage();
  await jane.bringToFront();
  await until("the panel about the tab beside it", async () => /^Jane Doe/.test(await own.evaluate(() => document.querySelector("main").innerText)));
  assert.equal(await own.evaluate(async () => (await chrome.tabs.getCurrent()) ?? null), null, "it stands in no tab");
});

test("no page threw an error", () => assert.deepEqual(tact.errors, []));
