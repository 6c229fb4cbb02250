// Every shipped rule switched, re-levelled and re-thresholded in three ways: by hand in settings.json, by `tact settings set`, and by what the
// options page sends to the host. The same verdicts must come of all three, and others than before.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { folders, write } from "./authors.js";
import { openHost } from "./host.js";
import { tact } from "./tact.js";

const kMoments = ["invite", "note", "incoming", "connection", "self", "followUp"];
const kLevels = ["hold", "caution", "tip", "go"];
const shared = (path) => JSON.parse(readFileSync(new URL(`../../shared-rules/${path}`, import.meta.url), "utf8"));

const { fresh: freshHome, end } = folders();
const ways = ["by hand", "by the command line", "by the options page"].map((name) => ({ name, home: freshHome() }));
let rules = [], subjects = [], places = [], plain = [];

/** An example's facts over its ordinary moment, nested; a text's measures are its own. */
function factsOf({ moment, facts, unset }, baselines, ofNotes) {
  const all = { ...baselines.get(moment) };
  if (facts["note.text"] !== undefined) for (const name of ofNotes) delete all[name];
  Object.assign(all, facts);
  for (const name of unset) delete all[name];
  const nested = {};
  for (const [name, value] of Object.entries(all)) {
    const [group, member] = name.split(".");
    if (member) (nested[group] ??= {})[member] = value;
  }
  return nested;
}

async function verdictsOf(host) {
  const verdicts = [];
  let page = await host.ask("assess", { subjects });
  for (; verdicts.push(...page.verdicts), page.next; page = await host.ask("assess", { next: page.next }));
  return verdicts;
}

/** Puts exactly these settings in force, each way in its own home. @param {Record<string, unknown>} values */
async function setEverywhere(values) {
  const [hand, line, page] = ways;
  const nested = { rules: {} };
  for (const [name, value] of Object.entries(values)) {
    const [, id, rest] = /^rules\.(.+?)\.(.+)$/.exec(name);
    (nested.rules[id] ??= {})[rest] = value;
  }
  write(hand.home, "settings.json", nested);
  const words = Object.entries(values).flatMap(([name, value]) => [name, String(value)]);
  for (const args of words.length ? [["reset", "--all"], ["set", ...words]] : [["reset", "--all"]]) {
    const { status, stderr } = tact(["settings", ...args], { home: line.home });
    assert.equal(status, 0, stderr);
  }
  await page.host.ask("settings/reset", { all: true });
  assert.deepEqual((await page.host.ask("settings/set", { set: values })).settings, values);
}

/** The verdicts under these settings, which are the same in all ways. */
async function judgedEverywhere(values) {
  await setEverywhere(values);
  const [hand, line, page] = await Promise.all(ways.map(({ host }) => verdictsOf(host)));
  for (const [index, verdict] of hand.entries()) {
    assert.deepEqual(line[index], verdict, `${places[index].rule.id}, ${ways[1].name}`);
    assert.deepEqual(page[index], verdict, `${places[index].rule.id}, ${ways[2].name}`);
  }
  return hand;
}

const findingOf = (verdict, { rule }) => verdict.findings.find((finding) => finding.rule === rule.id);
const setting = (rule, rest) => `rules.${rule.id}.${rest}`;

before(async () => {
  for (const way of ways) way.host = openHost(way.home);
  const [{ host }] = ways;
  const baselines = new Map(kMoments.map((moment) => [moment, shared(`baselines/${moment}.json`)]));
  const { facts } = await host.ask("facts/list");
  const ofNotes = facts.filter(({ from }) => from === "note").map(({ name }) => name);
  let next = {};
  do {
    const page = await host.ask("rules/list", next.next ? { after: next.next } : {});
    rules.push(...page.rules);
    next = page;
  } while (next.next);
  const shown = await Promise.all(rules.map(({ id }) => host.ask("rules/show", { id })));
  rules = shown.map(({ rule }) => rule);
  for (const rule of rules) {
    const thresholds = rule.settings.filter(({ name }) => name.startsWith("settings."));
    for (const kind of thresholds.length ? ["finds", "fine", "undecided"] : ["finds"]) {
      for (const example of rule.examples[kind]) {
        places.push({ rule, kind });
        subjects.push({ key: `example-${places.length}`, moment: example.moment, facts: factsOf(example, baselines, ofNotes) });
      }
    }
  }
  plain = await judgedEverywhere({});
});

after(async () => {
  assert.deepEqual(await Promise.all(ways.map(({ host }) => host.end())), [0, 0, 0]);
  end();
});

test("unchanged, every rule speaks in its own examples, at its own level", () => {
  assert.ok(rules.length > 150);
  for (const [index, place] of places.entries())
    if (place.kind === "finds") assert.equal(findingOf(plain[index], place)?.level, place.rule.level, `${place.rule.id} ${JSON.stringify(subjects[index].facts)}`);
});

for (const [half, name] of ["even", "odd"].entries()) {
  test(`switched off, a rule is silent and the others are not: those at ${name} places`, async () => {
    const isOff = (rule) => rules.indexOf(rule) % 2 === half;
    const verdicts = await judgedEverywhere(Object.fromEntries(rules.filter(isOff).map((rule) => [setting(rule, "on"), false])));
    for (const [index, place] of places.entries()) {
      if (place.kind !== "finds") continue;
      const finding = findingOf(verdicts[index], place);
      if (isOff(place.rule)) assert.equal(finding, undefined, place.rule.id);
      else assert.equal(finding?.level, place.rule.level, place.rule.id);
      assert.ok(!verdicts[index].undecided.some(({ rule }) => isOff(rules.find(({ id }) => id === rule))), place.rule.id);
    }
  });
}

test("put at another level, a rule speaks at that level", async () => {
  const other = (rule) => kLevels[(kLevels.indexOf(rule.level) + 1) % kLevels.length];
  const verdicts = await judgedEverywhere(Object.fromEntries(rules.map((rule) => [setting(rule, "level"), other(rule)])));
  for (const [index, place] of places.entries())
    if (place.kind === "finds") assert.equal(findingOf(verdicts[index], place)?.level, other(place.rule), place.rule.id);
});

test("another threshold is the same threshold in all ways, and every threshold makes a difference", async () => {
  const thresholds = rules.flatMap((rule) => rule.settings.filter(({ name }) => name.startsWith("settings.")).map((one) => ({ rule, ...one })));
  assert.ok(thresholds.length > 20);
  const moved = new Set();
  for (const bound of ["min", "max"]) {
    // One threshold of a rule at a time: with two changed nobody could tell which it was.
    for (let turn = 0; turn < 2; ++turn) {
      const changed = thresholds.filter((one) => one.rule.settings.filter(({ name }) => name.startsWith("settings.")).findIndex(({ name }) => name === one.name) === turn);
      const verdicts = await judgedEverywhere(Object.fromEntries(changed.map((one) => [setting(one.rule, one.name), one[bound]])));
      for (const [index, place] of places.entries()) {
        const one = changed.find(({ rule }) => rule === place.rule);
        if (one && Boolean(findingOf(verdicts[index], place)) !== Boolean(findingOf(plain[index], place))) moved.add(setting(one.rule, one.name));
      }
    }
  }
  const idle = thresholds.map((one) => setting(one.rule, one.name)).filter((name) => !moved.has(name));
  assert.deepEqual(idle, [], "these made no difference in any example of their rules, neither at their least nor at their most");
});
