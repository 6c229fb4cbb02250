// The history of invitations, from the person's own presses in the real page with the real host: what is sent, with a note or without, what
// is withdrawn, what was accepted meanwhile. Tact presses nothing itself.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pass } from "node:timers/promises";
import { launch, press, until } from "./harness.js";
import { beginNote, connect, pressInDialog } from "./in-dialog.js";
import { livingProfile } from "./living.js";
import { hand } from "./own-page.js";

const people = {
  mira: { key: "mira-solano", name: "Mira Solano", headline: "Head of Growth at Acme", company: "Acme" },
  runa: { key: "runa-vesely", name: "Runa Vesely", headline: "River pilot at Northwind", company: "Northwind", state: "sent" },
  vera: { key: "vera-lindqvist", name: "Vera Lindqvist", headline: "Lock keeper at Northwind", company: "Northwind" },
  odo: { key: "odo-brandt", name: "Odo Brandt", headline: "Bridge builder at Northwind", company: "Northwind" },
};

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun();
  for (const person of Object.values(people)) tact.linkedin.serveMade(`/in/${person.key}/`, () => livingProfile(person));
});
after(() => tact?.close());

const invitations = async (key) => (await tact.call("history/list", { key })).invitations;
const open = async ({ key }) => {
  const page = await tact.openProfile(`/in/${key}/`);
  await until("a verdict", async () => (await tact.status(page)).tab?.subjects[0]?.verdict);
  return page;
};
/** Presses a button or link of the page itself, as a person does. */
const pressOn = async (page, selector) => {
  const box = await until(selector, () => page.evaluate((asked) => document.querySelector(asked)?.getBoundingClientRect().toJSON() ?? null, selector));
  await press(page, box);
};

test("an invitation with a note: sent from a profile, with a note, and known at once", async () => {
  const page = await open(people.mira);
  await beginNote(page, "Mira Solano");
  await page.keyboard.type("Hello Mira, your talk about river cities stayed with me, the bridges above all. May I ask you about them?");
  await pressInDialog(page, "Send");
  const sent = await until("the record of the press", async () => (await invitations("mira-solano")).find(({ surface }) => surface));
  assert.deepEqual(
    [sent.key, sent.name, sent.company, sent.surface, sent.hasNote, sent.state, sent.imported],
    ["mira-solano", "Mira Solano", "Acme", "profile", true, "pending", false],
  );
  await until("Pending on the page", async () => (await tact.status(page)).tab?.subjects[0]?.facts.person.inviteState === "sent");
  assert.equal((await invitations("mira-solano")).length, 1, "the page that says Pending is no second invitation");
  await page.close();
});

test("without a note: so it is written down", async () => {
  const page = await open(people.odo);
  await connect(page, "Odo Brandt");
  await pressInDialog(page, "Send without a note");
  const sent = await until("the record of the press", async () => (await invitations("odo-brandt")).find(({ surface }) => surface));
  assert.deepEqual([sent.hasNote, sent.state], [false, "pending"]);
  await page.close();
});

test("withdrawn: only once the page has asked again and the person said yes; then the advice knows it", async () => {
  people.odo.state = "sent";
  const page = await open(people.odo);
  await pressOn(page, 'a[aria-label^="Pending"]');
  await pressOn(page, "dialog[open] button");
  await until("the question to be gone", () => page.evaluate(() => !document.querySelector("dialog[open]")));
  assert.equal((await invitations("odo-brandt"))[0].state, "pending", "Cancel withdraws nothing");
  await pressOn(page, 'a[aria-label^="Pending"]');
  await pressOn(page, "dialog[open] button:last-child");
  const withdrawn = await until("the withdrawal", async () => (await invitations("odo-brandt")).find(({ state }) => state === "withdrawn"));
  assert.equal(withdrawn.key, "odo-brandt");
  await until("Connect again", async () => (await tact.status(page)).tab?.subjects[0]?.facts.person.inviteState === "none");
  const { findings } = await until("advice that knows", async () => {
    const { verdict } = (await tact.status(page)).tab.subjects[0];
    return verdict?.findings.some(({ because }) => because.some(({ fact }) => fact === "history.withdrawnDaysAgo")) ? verdict : null;
  });
  assert.ok(findings.length > 0);
  await page.close();
});

test("accepted meanwhile: seen on their page, and counted", async () => {
  people.mira.state = "connected";
  const page = await open(people.mira);
  await until("the acceptance", async () => (await invitations("mira-solano"))[0].state === "accepted");
  const summary = await tact.call("history/summary", { weeks: 4 });
  const week = summary.weeks.at(-1);
  assert.deepEqual([week.sent, week.accepted, week.withdrawn], [2, 1, 1]);
  assert.equal(summary.last7Days, 2);
  assert.deepEqual(summary.groups.note.find(({ value }) => value === true), { value: true, sent: 1, accepted: 1 });
  await page.close();
});

test("sent, and on to another profile at once: it is written down all the same", async () => {
  const page = await open(people.vera);
  await connect(page, "Vera Lindqvist");
  await pressInDialog(page, "Send without a note");
  await page.evaluate(() => history.pushState({}, "", "/in/odo-brandt/"));
  const sent = await until("the record of the press", async () => (await invitations("vera-lindqvist")).find(({ surface }) => surface));
  assert.deepEqual([sent.surface, sent.hasNote, sent.state], ["profile", false, "pending"]);
  await page.close();
});

test("forgotten from the panel while their page says Pending: neither brings anything back, the next visit does", async () => {
  const page = await open(people.runa);
  await until("what the page shows", async () => (await invitations("runa-vesely")).length === 1);
  await tact.call("journal/add", { key: "runa-vesely", name: "Runa Vesely", line: "Likes chess" });
  assert.notDeepEqual(tact.filesWith(/Runa Vesely/), []);
  const panel = await tact.openOwn("panel/panel.html");
  const person = hand(panel);
  await page.bringToFront(); // the panel goes along
  await until("the panel about her", async () => /^Runa Vesely/.test(await person.text()));
  await panel.bringToFront();
  await person.press(".about summary", "About Runa");
  await person.press(".about .act", "Forget Runa Vesely");
  await person.press(".asked-first .act.main", "Forget Runa Vesely");
  await until("forgotten", async () => /forgotten completely/.test(await person.text()));
  await page.bringToFront();
  await pass(1000);
  assert.deepEqual(tact.filesWith(/runa-vesely|Runa Vesely/), []);
  await panel.close();
  await page.reload();
  await until("what the page shows", async () => (await invitations("runa-vesely")).length === 1);
  await page.close();
});

test("no page threw an error", () => assert.deepEqual(tact.errors, []));
