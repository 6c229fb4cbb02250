// The background's answers: the first run with and without a host, what the mirror takes over and what not, reports,
// badges, and who is told to ask again. Every test may "end" the background and go on with a new one on the same storage,
// as browsers do.
import "./browser-words.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeHost, kNowMs, makeWorld } from "./background-world.js";
import { badgeFor } from "../../extension/background/badge.js";
import { hostStatus } from "../../extension/background/host-trouble.js";
import { HostError } from "../../extension/background/port.js";

const kLater = "2026-11-20T13:00:00Z";

const report = (level = "hold") => ({
  surface: "profile",
  health: "ok",
  missing: [],
  subjects: [
    {
      key: "jane-doe",
      name: "Jane Doe",
      moment: "invite",
      facts: {},
      verdict: level && { key: "jane-doe", level, headline: "Not yet" },
    },
  ],
});
const firstRun = (more = {}) => ({
  kind: "page-bg-first-run",
  mode: "inline",
  settings: { "viewer.stance": "open" },
  ...more,
});

test("before the first run nothing is answered, and nobody is judged", async () => {
  const world = makeWorld();
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).answered, false);
  const call = { kind: "cs-bg-call", method: "assess", params: { subjects: [{ key: "jane-doe" }] } };
  await assert.rejects(world.fromTab(7, call), { code: 1008 });
  assert.deepEqual(world.host.calls, []);
  await world.fromPage(firstRun());
  assert.equal((await world.fromTab(7, call)).verdicts[0].key, "jane-doe");
});

test("the first run's answers reach the host, with the hiring process", async () => {
  const world = makeWorld();
  const reply = await world.fromPage(firstRun({ process: { company: "Acme", stage: "interviewing" } }));
  assert.equal(reply.pushed, true);
  assert.deepEqual(world.host.settings, { "viewer.stance": "open", "display.mode": "inline" });
  assert.deepEqual(world.host.processes, [{ company: "Acme", stage: "interviewing" }]);
  const start = await world.fromTab(7, { kind: "cs-bg-start" });
  assert.deepEqual([start.answered, start.mode, start.paused], [true, "inline", false]);
});

test("without a host they are kept, over the background's end, and handed over once it greets", async () => {
  const world = makeWorld();
  world.host.there = false;
  const reply = await world.fromPage(firstRun({ process: { company: "Acme", stage: "interviewing" } }));
  assert.deepEqual([reply.pushed, reply.host.code], [false, "missing"]);
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).answered, true);
  world.restart();
  await world.fromPage({ kind: "page-bg-mode", mode: "toolbar" });
  world.host.there = true;
  await world.requests.greeted({ settings: { "display.mode": "inline" }, asks: { "relation.role": {} } });
  assert.deepEqual(world.host.settings, { "viewer.stance": "open", "display.mode": "toolbar" });
  assert.equal(world.host.processes.length, 1);
  assert.deepEqual((await world.fromTab(7, { kind: "cs-bg-start" })).asks, { "relation.role": {} });
  await world.requests.greeted({ settings: {}, asks: {} });
  assert.equal(world.host.processes.length, 1, "not a second time");
});

test("a process the host had stored before its reply was lost is not put twice", async () => {
  const world = makeWorld();
  world.host.processes.push({ id: 1, company: "ACME", stage: "interviewing" });
  await world.fromPage(firstRun({ process: { company: "Acme", stage: "interviewing" } }));
  assert.equal(world.host.processes.length, 1);
});

test("two greetings at once hand over once", async () => {
  const world = makeWorld();
  world.host.there = false;
  await world.fromPage(firstRun({ process: { company: "Acme", stage: "applied" } }));
  world.host.there = true;
  await Promise.all([world.requests.greeted({}), world.requests.greeted({})]);
  assert.equal(world.host.processes.length, 1);
});

test("a mode that is neither is refused, and nothing counts as answered", async () => {
  const world = makeWorld();
  await assert.rejects(world.fromPage(firstRun({ mode: "everywhere" })), { code: 1008 });
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).answered, false);
});

test("the host can make Tact quieter, never louder", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun({ mode: "toolbar" }));
  await world.requests.greeted({ settings: { "display.mode": "inline" } });
  assert.equal((await world.state.read()).mode, "toolbar");
  await world.fromPage({ kind: "page-bg-mode", mode: "inline" });
  assert.equal((await world.state.read()).mode, "inline");
  await world.requests.greeted({ settings: { "display.mode": "toolbar", "display.pausedUntil": kLater } });
  assert.deepEqual([(await world.state.read()).mode, (await world.state.read()).pausedUntil], ["toolbar", kLater]);
});

test("a pause from the host before the first run draws nothing either", async () => {
  const world = makeWorld();
  await world.requests.greeted({ settings: { "display.mode": "toolbar" } });
  assert.deepEqual([(await world.state.read()).answered, (await world.state.read()).mode], [false, null]);
});

test("pausing and going on work at once, with a host and without", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  for (const there of [true, false]) {
    world.host.there = there;
    await world.fromPage({ kind: "page-bg-pause", until: kLater });
    assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).paused, true);
    await world.fromPage({ kind: "page-bg-pause", until: null });
    assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).paused, false);
  }
});

test("a pause that is over is none", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromPage({ kind: "page-bg-pause", until: "2026-11-20T11:59:59Z" });
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).paused, false);
  assert.equal((await world.fromPage({ kind: "page-bg-status" })).pausedUntil, null);
});

test("the status tells of the tab, also after the background has ended", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(7, { kind: "cs-bg-report", report: report() });
  world.restart();
  const status = await world.fromPage({ kind: "page-bg-status" });
  assert.equal(status.tab.id, 7);
  assert.equal(status.tab.subjects[0].verdict.headline, "Not yet");
  assert.equal(status.host.ok, true);
  assert.equal((await world.fromPage({ kind: "page-bg-status", tabId: 8 })).tab, null);
});

test("a tab that went on to another site shows nobody", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(7, { kind: "cs-bg-report", report: report() });
  world.isOnLinkedIn = async () => false;
  assert.equal((await world.fromPage({ kind: "page-bg-status" })).tab, null);
});

test("what the host cannot store now is kept; what it refuses is not kept for ever", async () => {
  for (const [code, pushed] of [
    [1003, false],
    [1009, false],
    [1006, true],
    [-32602, true],
  ]) {
    const world = makeWorld();
    world.host.request = async () => {
      throw new HostError(code, "no");
    };
    assert.equal((await world.fromPage(firstRun())).pushed, pushed, String(code));
  }
});

test("a conversation that is news makes the tabs ask again, one that is known does not", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(8, { kind: "cs-bg-report", report: report() });
  for (const [changed, told] of [
    [false, []],
    [true, [[8, "bg-cs-reassess"]]],
  ]) {
    world.told.length = 0;
    world.host.request = async () => ({ changed });
    await world.fromTab(7, { kind: "cs-bg-call", method: "record", params: { kind: "conversed" } });
    assert.deepEqual(world.told, told);
  }
});

test("an answer makes the other tabs ask again; a change from the popup makes all", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(7, { kind: "cs-bg-report", report: report() });
  await world.fromTab(8, { kind: "cs-bg-report", report: report() });
  world.told.length = 0;
  await world.fromTab(7, { kind: "cs-bg-call", method: "answer", params: { key: "jane-doe" } });
  assert.deepEqual(world.told, [[8, "bg-cs-reassess"]]);
  world.told.length = 0;
  await world.fromPage({ kind: "page-bg-call", method: "processes/list" });
  assert.deepEqual(world.told, []);
  await world.fromPage({
    kind: "page-bg-call",
    method: "processes/put",
    params: { process: { company: "Acme", stage: "applied" } },
  });
  assert.deepEqual(world.told, [
    [7, "bg-cs-reassess"],
    [8, "bg-cs-reassess"],
  ]);
});

test("when the host falls or comes back the tabs ask again and the badges say so", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(7, { kind: "cs-bg-report", report: report(null) });
  await world.requests.hostChanged(hostStatus("ok", null));
  for (const [code, text] of [
    ["exited", "?"],
    ["ok", ""],
  ]) {
    world.told.length = 0;
    world.session.values.delete("dataChangedAt");
    world.host.status = hostStatus(code, null);
    await world.requests.hostChanged(world.host.status);
    assert.deepEqual(world.told, [[7, "bg-cs-reassess"]], code);
    assert.equal(world.badges.get(7).text, text, code);
    assert.equal(world.session.values.delete("dataChangedAt"), code === "ok", "our own pages read anew once it is back");
  }
});

test("rules or settings changed beside the extension: the tabs ask again, and what is quieter holds here too", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(7, { kind: "cs-bg-report", report: report(null) });
  world.told.length = 0;
  world.host.settings["display.mode"] = "toolbar"; // by hand, in the file
  await world.requests.rulesChanged();
  assert.deepEqual(world.told, [[7, "bg-cs-reassess"]]);
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).mode, "toolbar");
});

test("another language brings its questions, whether it was chosen here or elsewhere", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  const asked = async () => (await world.fromPage({ kind: "page-bg-status", tabId: 7 })).asks;
  world.host.asks = { "relation.role": { ask: "Wer ist das?" } };
  await world.fromPage({ kind: "page-bg-call", method: "settings/set", params: { set: { "display.language": "de" } } });
  assert.equal((await asked())["relation.role"].ask, "Wer ist das?");
  world.host.asks = { "relation.role": { ask: "Who is that?" } };
  await world.requests.rulesChanged();
  assert.equal((await asked())["relation.role"].ask, "Who is that?");
});

test("verdicts and rules say the language the host greeted in; the person's own rules do not", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  const call = (method, params = {}) => world.fromPage({ kind: "page-bg-call", method, params });
  const assess = { kind: "cs-bg-call", method: "assess", params: { subjects: [{ key: "jane-doe" }] } };
  const [unsaid] = (await world.fromTab(7, assess)).verdicts;
  assert.equal("lang" in unsaid, false, "an older host does not say");
  await world.requests.greeted({ language: "de" });
  assert.equal((await world.fromTab(7, assess)).verdicts[0].lang, "de");
  world.host.request = async () => ({ verdict: { level: "go" }, rule: { own: true }, rules: [{ own: false }, { own: true }] });
  const { verdict, rule, rules } = await call("answer");
  assert.deepEqual([verdict.lang, rule.lang, ...rules.map(({ lang }) => lang)], ["de", undefined, "de", undefined]);
});

test("what was saved or changed elsewhere is told on, though the host falls before it has greeted again", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(7, { kind: "cs-bg-report", report: report(null) });
  world.host.greetAgain = async () => {
    throw new HostError(1009, "gone");
  };
  for (const change of [
    () => world.fromPage({ kind: "page-bg-call", method: "settings/set", params: { set: { "display.language": "de" } } }),
    () => world.requests.rulesChanged(),
  ]) {
    world.told.length = 0;
    await change();
    assert.deepEqual(world.told, [[7, "bg-cs-reassess"]]);
  }
});

const facts = (more = {}) => ({
  answered: true,
  siteAccess: true,
  mode: "inline",
  paused: false,
  host: hostStatus("ok", "1"),
  report: report(null),
  ...more,
});
const many = (...levels) => ({
  ...report(null),
  surface: "search",
  subjects: levels.map((level, at) => ({ key: `person-${at}`, name: `Person ${at}`, verdict: { level, headline: "Not yet" } })),
});
const unpressable = (all) => ({ ...all, subjects: all.subjects.map((one) => ({ ...one, brief: true, controls: [] })) });
const blind = { surface: "profile", health: "blind", missing: ["topCard"], subjects: [] };
for (const [what, more, text, title] of [
  ["nothing special", {}, "", /^Tact$/],
  ["a hold in the page", { report: report("hold") }, "", /Not yet – Jane Doe/],
  ["a hold in the page, and follow-ups", { report: report("hold"), due: 2 }, "2", /Not yet – Jane Doe\. Follow-ups due: 2$/],
  ["a hold in toolbar mode, and follow-ups", { report: report("hold"), mode: "toolbar", due: 2 }, "!", /Jane Doe\. .*due: 2$/],
  ["a hold in toolbar mode", { report: report("hold"), mode: "toolbar" }, "!", /Not yet – Jane Doe/],
  ["a caution in toolbar mode", { report: report("caution"), mode: "toolbar" }, "!", /Jane Doe/],
  ["a go in toolbar mode", { report: report("go"), mode: "toolbar" }, "", /^Tact$/],
  ["blindness", { report: blind }, "–", /this page \(profile\).*cannot advise here.*not an all-clear/],
  ["blindness of another kind of page", { report: { ...blind, surface: "search" } }, "–", /this page \(people search\)/],
  ["a blind page of a kind without a name", { report: { ...blind, surface: "novel" } }, "–", /this page \(another page\)/],
  ["pages the browser withholds", { siteAccess: false, report: report("hold"), mode: "toolbar" }, "", /may not see/],
  ["a hold of a list where nothing can be pressed", { report: unpressable(many("hold")), mode: "toolbar" }, "", /^Tact$/],
  ["a hold among cautions", { report: many("caution", "hold", "caution"), mode: "toolbar" }, "!", /Not yet – Person 1/],
  ["host trouble", { host: hostStatus("missing", null) }, "?", /not installed/],
  ["host trouble before blindness", { host: hostStatus("exited", null), report: blind }, "?", /stopped/],
  [
    "blindness before a warning",
    { report: { ...report("hold"), health: "blind" }, mode: "toolbar" },
    "–",
    /cannot advise/,
  ],
  ["a host nobody has asked yet", { host: hostStatus("unknown", null) }, "", /^Tact$/],
  [
    "a page that is nobody's profile",
    { host: hostStatus("missing", null), report: { ...blind, surface: "other", health: "ok" } },
    "",
    /^Tact$/,
  ],
  ["the first run to do", { answered: false, host: hostStatus("missing", null) }, "", /questions/],
  ["a pause", { paused: true, report: report("hold"), mode: "toolbar" }, "", /paused/],
]) {
  test(`the badge for ${what}`, () => {
    const badge = badgeFor(facts(more));
    assert.equal(badge.text, text);
    assert.match(badge.title, title);
  });
}

test("a blind page keeps no all-clear, whatever was said about somebody on it before", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  for (const [level, stays] of [
    ["clear", false],
    ["go", false],
    ["tip", false],
    ["unknown", false],
    ["caution", true],
    ["hold", true],
  ]) {
    await world.fromTab(7, { kind: "cs-bg-report", report: { ...report(level), health: "blind" } });
    const { tab } = await world.fromPage({ kind: "page-bg-status" });
    assert.equal(tab.subjects[0].verdict !== null, stays, level);
    assert.equal(world.badges.get(7).text, "–");
  }
});

test("the counts outlive the background, hold nothing of a page, and are forgotten upon a press", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  const secret = { ...report("hold"), health: "blind", visit: 3 };
  await Promise.all([
    world.fromTab(7, { kind: "cs-bg-report", report: secret }),
    world.fromTab(8, { kind: "cs-bg-report", report: { ...secret, visit: 4 } }),
  ]);
  world.restart();
  const { sightings } = await world.fromPage({ kind: "page-bg-status" });
  assert.deepEqual(sightings, { profile: { looked: 2, missed: 2, lastMissed: "2026-11-20" } });
  const kept = JSON.stringify(await world.local.get("sightings"));
  assert.doesNotMatch(kept, /jane|Jane|Not yet|topCard/);
  await world.fromPage({ kind: "page-bg-forget-sightings" });
  assert.deepEqual((await world.fromPage({ kind: "page-bg-status" })).sightings, {});
});

test("when the browser takes LinkedIn back, pages are told to stop and what they said is forgotten", async () => {
  const world = makeWorld();
  await world.fromPage(firstRun());
  await world.fromTab(7, { kind: "cs-bg-report", report: report("hold") });
  assert.equal(await world.requests.siteAccessChanged(true), false, "nothing new");
  assert.equal(await world.requests.siteAccessChanged(false), true);
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).answered, false);
  assert.equal((await world.fromPage({ kind: "page-bg-status" })).tab, null);
  assert.match(world.badges.get(7).title, /may not see/);
  assert.equal(await world.requests.siteAccessChanged(true), true);
  assert.equal((await world.fromTab(7, { kind: "cs-bg-start" })).answered, true);
});

test("a skeleton is made of pages of LinkedIn alone", async () => {
  const world = makeWorld();
  assert.deepEqual(await world.fromPage({ kind: "page-bg-skeleton", tabId: 7 }), { text: "the skeleton of 7" });
  world.isOnLinkedIn = async () => false;
  await assert.rejects(world.fromPage({ kind: "page-bg-skeleton", tabId: 7 }), { code: 1008 });
});
