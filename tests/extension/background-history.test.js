// What the background does for the person's history and data: who may tell of an invitation, how many follow-ups the button shows, who
// hears of a change, and what is left after everything was forgotten.
import "./browser-words.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { mayAsk } from "../../extension/background/senders.js";
import { makeWorld } from "./background-world.js";

const kReport = {
  surface: "profile",
  health: "ok",
  missing: [],
  visit: 1,
  subjects: [{ key: "mira-solano", name: "Mira Solano", moment: "invite", brief: false, facts: {}, controls: [], verdict: null }],
};
const record = (kind, key = "mira-solano") => ({ kind: "cs-bg-call", method: "record", params: { kind, key, facts: {} } });

async function openProfile() {
  const world = makeWorld();
  await world.state.write({ answered: true, mode: "inline" });
  await world.fromTab(7, { kind: "cs-bg-report", report: kReport });
  return world;
}

test("a page tells of invitations to its own people alone", async () => {
  const world = await openProfile();
  for (const kind of ["inviteSent", "inviteWithdrawn"]) {
    await world.fromTab(7, record(kind));
    assert.deepEqual(world.host.calls.at(-1), { method: "record", params: { kind, key: "mira-solano", facts: {} } });
    await assert.rejects(world.fromTab(7, record(kind, "jane-doe")), { code: 1008 });
    await assert.rejects(world.fromTab(8, record(kind)), { code: 1008 }, "another tab");
  }
});

test("an invitation is told of whom the page reported last, though the next report comes right behind", async () => {
  const world = await openProfile();
  const told = world.fromTab(7, record("inviteSent"));
  await Promise.all([told, world.fromTab(7, { kind: "cs-bg-report", report: { ...kReport, subjects: [] } })]);
  assert.equal(world.host.calls.at(-1).method, "record");
});

test("who may tell of an invitation: a content script of LinkedIn with a person's key, of these kinds alone", () => {
  const self = { id: "ourown", baseUrl: "chrome-extension://ourown/" };
  const tab = { id: "ourown", frameId: 0, tab: { id: 7, url: "https://www.linkedin.com/search/results/people/" } };
  const ask = (params) => mayAsk({ kind: "cs-bg-call", method: "record", params }, tab, self).ok;
  assert.equal(ask({ kind: "inviteSent", key: "mira-solano" }), true);
  assert.equal(ask({ kind: "inviteWithdrawn", key: "mira-solano" }), true);
  assert.equal(ask({ kind: "inviteSent", key: 3 }), false);
  assert.equal(ask({ kind: "inviteAccepted", key: "mira-solano" }), false);
});

test("a record that is news makes every tab and our own pages look again, the one that told it too; one that is none does not", async () => {
  const world = await openProfile();
  await world.fromTab(9, { kind: "cs-bg-report", report: { ...kReport, subjects: [] } });
  await world.fromTab(7, record("inviteSent"));
  assert.deepEqual(world.told, []);
  assert.equal((await world.session.get("dataChangedAt")).dataChangedAt, undefined);
  world.host.request = async () => ({ changed: true });
  await world.fromTab(7, record("inviteSent"));
  assert.deepEqual(world.told.map(([tab]) => tab).sort(), [7, 9]);
  const { dataChangedAt } = await world.session.get("dataChangedAt");
  await world.requests.dataChanged();
  assert.ok((await world.session.get("dataChangedAt")).dataChangedAt > dataChangedAt, "two changes at one moment are two");
});

test("what an extension page changes is told on, what it reads is not", async () => {
  const world = await openProfile();
  const told = async (method, params = {}) => {
    world.told.length = 0;
    await world.fromPage({ kind: "page-bg-call", method, params });
    return world.told.length > 0;
  };
  for (const method of ["people/put", "followUps/done", "journal/add", "silences/restore", "rules/put", "data/import/undo"])
    assert.equal(await told(method), true, method);
  for (const method of [
    "people/list",
    "followUps/list",
    "history/summary",
    "data/export/next",
    "rules/check",
    "data/import/chunk",
    "data/import/end",
  ])
    assert.equal(await told(method), false, method);
  world.host.request = async () => ({ done: true });
  assert.equal(await told("data/import/end"), true, "the last step");
});

test("the button says how many follow-ups are due, where it has nothing else to say", async () => {
  const world = await openProfile();
  await world.host.check();
  await world.requests.followUpsDue(3);
  assert.deepEqual([world.badges.get(7).text, world.badges.get(null).text], ["3", "3"]);
  assert.match(world.badges.get(7).title, /3/);
  await world.requests.followUpsDue(12);
  assert.equal(world.badges.get(null).text, "9+");
  await world.fromTab(7, { kind: "cs-bg-report", report: { ...kReport, health: "blind", missing: ["x"] } });
  assert.equal(world.badges.get(7).text, "–", "blindness goes before it");
  await world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T13:00:00Z" });
  assert.equal(world.badges.get(null).text, "", "a pause is a pause");
});

test("pages that show what is due read it again when time has made it more", async () => {
  const world = await openProfile();
  await world.requests.followUpsDue(1);
  const { dataChangedAt } = await world.session.get("dataChangedAt");
  await world.requests.followUpsDue(1);
  assert.equal((await world.session.get("dataChangedAt")).dataChangedAt, dataChangedAt, "the same number is no news");
  await world.requests.followUpsDue(2);
  assert.ok((await world.session.get("dataChangedAt")).dataChangedAt > dataChangedAt);
});

test("in toolbar mode a warning goes before what is due", async () => {
  const world = await openProfile();
  await world.state.write({ mode: "toolbar" });
  await world.host.check();
  await world.requests.followUpsDue(2);
  const verdict = { key: "mira-solano", level: "hold", headline: "Not yet", findings: [] };
  const subjects = [{ ...kReport.subjects[0], controls: [{ kind: "connect", owner: "mira-solano" }], verdict }];
  await world.fromTab(7, { kind: "cs-bg-report", report: { ...kReport, subjects } });
  assert.equal(world.badges.get(7).text, "!");
});

test("the host is asked what is due when the browser starts, unless Tact rests or was never set up", async () => {
  const world = makeWorld();
  let checks = 0;
  const check = world.host.check.bind(world.host);
  world.host.check = () => (checks++, check());
  await world.requests.wake();
  assert.equal(checks, 0);
  await world.state.write({ answered: true, mode: "inline" });
  await world.requests.wake();
  assert.equal(checks, 1);
  await world.state.write({ pausedUntil: "2026-11-20T13:00:00Z" });
  await world.requests.wake();
  assert.equal(checks, 1);
});

test("after everything was forgotten nothing is left in the browser but whether LinkedIn's pages are ours", async () => {
  const world = await openProfile();
  await world.host.check();
  const verdict = { key: "mira-solano", level: "hold", headline: "Not yet", findings: [] };
  const subjects = [{ ...kReport.subjects[0], controls: [{ kind: "connect", owner: "mira-solano" }], verdict }];
  await world.fromTab(7, { kind: "cs-bg-report", report: { ...kReport, subjects } });
  assert.match(world.badges.get(7).title, /Mira Solano/);
  await world.state.write({ siteAccess: false, toldOn: "2026-11-20" });
  await world.local.set({ sightings: { profile: { looked: 1, missed: 0, lastMissed: null } } });
  await world.session.set({ writing: { key: "mira-solano", name: "Mira Solano", text: "Hi Mira" } });
  await world.fromPage({ kind: "page-bg-call", method: "data/forgetAll", params: {} });
  assert.doesNotMatch(world.badges.get(7).title, /Mira/);
  const local = await world.local.get(null);
  assert.equal(local.answered, false);
  assert.equal(local.mode, null);
  assert.equal(local.siteAccess, false);
  assert.equal(local.sightings, undefined);
  const { dataChangedAt, ...session } = await world.session.get(null);
  assert.ok(dataChangedAt);
  assert.deepEqual(session, {});
  await assert.rejects(world.fromTab(7, record("inviteSent")), { code: 1008 });
});

for (const [where, hear] of [
  ["while this browser runs", (world, allForgottenAt) => world.requests.dataChanged({ allForgottenAt })],
  ["before this browser was started", (world, allForgottenAt) => world.requests.greeted({ allForgottenAt, settings: {} })],
])
  test(`everything forgotten elsewhere, ${where}, is forgotten here, once`, async () => {
    const world = await openProfile();
    const kept = async () => [(await world.state.read()).answered, (await world.state.reportedTabs()).length];
    await hear(world, undefined);
    await hear(world, null);
    assert.deepEqual(await kept(), [true, 1]);
    await hear(world, "2026-11-20T11:00:00Z");
    assert.deepEqual(await kept(), [false, 0]);
    await world.state.write({ answered: true, mode: "inline" });
    world.restart();
    await hear(world, "2026-11-20T11:00:00Z");
    assert.deepEqual(await kept(), [true, 0], "what was answered since holds");
    await hear(world, "2026-11-20T12:00:00Z");
    assert.deepEqual(await kept(), [false, 0]);
  });

test("what a host had forgotten before this browser first heard of it takes no answers away", async () => {
  const world = await openProfile();
  await world.requests.greeted({ allForgottenAt: "2026-01-01T00:00:00Z", settings: {} });
  assert.equal((await world.state.read()).answered, true);
});

test("after the person's own copy was taken in, this browser is as when it was made", async () => {
  const world = makeWorld();
  const request = world.host.request.bind(world.host);
  const done = { done: true, kind: "linkedin", import: {} };
  world.host.request = async (method, params) => (method === "data/import/end" ? done : request(method, params));
  world.host.settings = { "display.mode": "toolbar", "display.pausedUntil": "2026-11-20T13:00:00Z" };
  world.host.asks = { "relation.role": { ask: "Wer ist das?" } };
  const takeIn = () => world.fromPage({ kind: "page-bg-call", method: "data/import/end", params: { id: "1" } });
  await takeIn();
  assert.equal((await world.state.read()).answered, false, "LinkedIn's export has no settings");
  Object.assign(done, { kind: "tact", restored: {} });
  await takeIn();
  const { answered, mode, pausedUntil, asks } = await world.state.read();
  assert.deepEqual([answered, mode, pausedUntil, asks], [true, "toolbar", "2026-11-20T13:00:00Z", world.host.asks]);
});

test("a copy without a word on where advice shows leaves the first run to be answered", async () => {
  const world = makeWorld();
  world.host.request = async (method) => (method === "settings/get" ? { settings: {} } : { done: true, kind: "tact", restored: {} });
  await world.fromPage({ kind: "page-bg-call", method: "data/import/end", params: { id: "1" } });
  assert.equal((await world.state.read()).answered, false);
});

test("what an extension page asks about somebody is told again, not news: it was begun before anything was forgotten", async () => {
  const world = await openProfile();
  const asked = async (method, params) => {
    await world.fromPage({ kind: "page-bg-call", method, params });
    return world.host.calls.at(-1).params;
  };
  const subjects = [{ key: "mira-solano", moment: "invite", facts: {} }];
  assert.deepEqual(await asked("assess", { subjects }), { openedAt: "1970-01-01T00:00:00.000Z", subjects });
  assert.equal((await asked("answer", { key: "mira-solano", facts: {} })).openedAt, "1970-01-01T00:00:00.000Z");
  assert.deepEqual(await asked("people/get", { key: "mira-solano" }), { key: "mira-solano" });
});

test("of somebody forgotten nothing is left but what a page on the screen shows, and that is judged anew", async () => {
  const world = await openProfile();
  await world.fromTab(8, { kind: "cs-bg-report", report: kReport });
  const goneElsewhere = 8;
  world.isOnLinkedIn = async (tabId) => tabId !== goneElsewhere;
  const forget = (key) => world.fromPage({ kind: "page-bg-call", method: "people/forget", params: { key } });
  await world.session.set({ writing: { key: "mira-solano", name: "Mira Solano", text: "Hi Mira" } });
  await forget("jane-doe");
  assert.match(JSON.stringify(await world.session.get("writing")), /Hi Mira/, "another's text stays");
  assert.deepEqual(await world.state.reportedTabs(), [7, 8]);
  world.told.length = 0;
  await forget("mira-solano");
  assert.deepEqual(await world.session.get("writing"), {});
  assert.deepEqual(await world.state.reportedTabs(), [7]);
  assert.deepEqual(world.told, [[7, "bg-cs-reassess"]]);
  await world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T13:00:00Z" });
  await forget("mira-solano");
  assert.deepEqual(await world.state.reportedTabs(), [], "a page that rests reports nothing anew");
});

test("what is chosen while other choices are on their way to the host is handed over too", async () => {
  const world = await openProfile();
  const request = world.host.request.bind(world.host);
  let chosen = null;
  world.host.request = async (method, params) => {
    if (method === "settings/set" && !chosen) {
      chosen = world.fromPage({ kind: "page-bg-mode", mode: "toolbar" });
      await new Promise((done) => setTimeout(done, 20));
    }
    return request(method, params);
  };
  await world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T13:00:00Z" });
  await chosen;
  assert.equal(world.host.settings["display.mode"], "toolbar");
  assert.equal(world.host.settings["display.pausedUntil"], "2026-11-20T13:00:00Z");
  assert.equal((await world.state.read()).unsent, null);
});

test("two choices at one moment both hold, here and at the host", async () => {
  const world = await openProfile();
  world.host.there = false;
  await Promise.all([
    world.fromPage({ kind: "page-bg-mode", mode: "toolbar" }),
    world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T13:00:00Z" }),
  ]);
  world.host.there = true;
  await world.requests.greeted({ settings: { "display.mode": "inline" } });
  assert.deepEqual(world.host.settings, { "display.mode": "toolbar", "display.pausedUntil": "2026-11-20T13:00:00Z" });
  const local = await world.state.read();
  assert.deepEqual([local.mode, local.pausedUntil], ["toolbar", "2026-11-20T13:00:00Z"]);
});

test("a pause is one for all browsers: put, moved and ended elsewhere it is here too", async () => {
  const world = await openProfile();
  for (const until of ["2026-11-20T15:00:00Z", "2026-11-20T13:00:00Z", null]) {
    world.host.settings["display.pausedUntil"] = until;
    await world.requests.rulesChanged();
    assert.equal((await world.state.read()).pausedUntil, until);
  }
  await world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T13:00:00Z" });
  delete world.host.settings["display.pausedUntil"]; // ended in another browser
  await world.requests.rulesChanged();
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).paused, false);
});

test("a pause the host has not heard of yet is not ended by what it says", async () => {
  const world = await openProfile();
  world.host.there = false;
  await world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T13:00:00Z" });
  world.host.request = async () => {
    throw Object.assign(new Error("no store"), { code: 1003 });
  };
  await world.requests.greeted({ settings: {} });
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).paused, true);
});

test("after settings were put back a pause is over, and where advice shows stays the person's choice", async () => {
  const world = await openProfile();
  await world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T13:00:00Z" });
  world.host.request = async () => ({ settings: (world.host.settings = {}), revision: 3 });
  await world.fromPage({ kind: "page-bg-call", method: "settings/reset", params: { all: true } });
  const local = await world.state.read();
  assert.deepEqual([local.pausedUntil, local.mode], [null, "inline"]);
});
