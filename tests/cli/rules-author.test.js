// The rule author's tool: a new rule, what check finds beyond mistakes, coverage, packs.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { assess, tact, temporaryFolder } from "./tact.js";

const ends = [];
after(() => ends.forEach((end) => end()));
function freshHome() {
  const { folder, end } = temporaryFolder();
  ends.push(end);
  return folder;
}
const rule = (changes) => ({
  title: "A rule of one's own",
  moments: ["invite"],
  level: "caution",
  when: "person.location == 'Atlantis'",
  message: "They live in {person.location|a place you named}.",
  why: "You wanted to be told.",
  sources: ["own"],
  examples: { finds: [{ facts: { "person.location": "Atlantis" } }], fine: [{ facts: { "person.location": "Utrecht (not Atlantis)" } }] },
  ...changes,
});
const write = (folder, name, content) => {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, JSON.stringify(content, null, 2));
  return file;
};
const pack = (rules, changes) => ({ pack: { title: "Calm weeks", version: "1.2", author: "Robin Vale", leastHost: "0.1.0", ...changes }, rules });

test("a new rule passes as it stands, is never written over, and its id is checked", () => {
  const home = freshHome();
  const made = tact(["rules", "new", "mine/no-atlantis"], { home });
  assert.equal(made.status, 0, made.stderr);
  const file = join(home, "rules/mine/no-atlantis.json");
  assert.ok(made.stdout.startsWith(file));
  const check = tact(["rules", "check"], { home });
  assert.equal(check.status, 0, check.stdout);
  assert.doesNotMatch(check.stdout, /no-atlantis/);
  const run = tact(["rules", "test", "--only", "mine/no-atlantis"], { home });
  assert.equal(run.status, 0, run.stdout);
  assert.match(run.stdout, /coverage 100\.0 %/);
  const before = readFileSync(file, "utf8");
  assert.equal(tact(["rules", "new", "mine/no-atlantis"], { home }).status, 2);
  assert.equal(readFileSync(file, "utf8"), before);
  for (const id of ["../x", "x", "Mine/x", "hiring/selected", "packs/a/b", "mine/"]) assert.equal(tact(["rules", "new", id], { home }).status, 2, id);
  const elsewhere = freshHome();
  assert.equal(tact(["rules", "new", "mine/other", "--dir", elsewhere], { home }).status, 0);
  assert.equal(tact(["rules", "test", elsewhere], { home }).status, 0);
});

test("check finds rules that can never fire, parts that do nothing and examples that cover no branch, each at its place", () => {
  const folder = freshHome();
  write(folder, "mine/never.json", rule({ when: ["person.location == 'Atlantis'", "relation.role == 'friend'", "relation.role == 'client'"] }));
  write(folder, "mine/always.json", rule({ when: "person.location == 'Thule' && (person.degree != 1 || person.degree != 2)" }));
  write(folder, "mine/idle.json", rule({ examples: { finds: [{ facts: { "person.location": "Atlantis" } }], fine: [{ facts: { "viewer.goal": "hiring" } }] } }));
  const { status, stdout } = tact(["rules", "check", folder]);
  assert.equal(status, 3);
  assert.match(stdout, /never\.json:10:\d+: error: this rule can never fire: no values of relation\.role make this and part 2 hold at once/);
  assert.match(stdout, /always\.json:7:\d+: warning: this part always holds/);
  assert.match(stdout, /idle\.json:\d+:\d+: warning: this example covers no branch/);
  assert.match(stdout, /facts\.json:\d+:\d+: note: no rule names these values of relation\.role: /);
  assert.match(stdout, /(\d+) of (\d+) rules are fine, 1 mistake\n$/);
  const [, fine, all] = /(\d+) of (\d+) rules/.exec(stdout);
  assert.equal(Number(all) - Number(fine), 1);
});

test("test says how many operands are seen both ways, and lists the others on request", () => {
  const folder = freshHome();
  write(folder, "mine/half.json", rule({ when: "person.location == 'Atlantis' || viewer.premium" }));
  const plain = tact(["rules", "test", folder, "--only", "mine/half"]);
  assert.match(plain.stdout, /coverage 66\.6 %: 2 of 3 operands are seen both ways/);
  const listed = tact(["rules", "test", folder, "--only", "mine/half", "--coverage"]);
  assert.match(listed.stdout, /half\.json:7:\d+: note: no example makes this true\n.*\n\s+\^~{13}\n/);
  assert.equal(listed.status, 0);
});

test("a pack is added after its checks, listed, switched and removed as a whole", () => {
  const home = freshHome(), elsewhere = freshHome();
  const file = write(elsewhere, "calm-weeks.tactpack", pack({ "place/atlantis": rule({}) }));
  const added = tact(["pack", "add", file], { home });
  assert.deepEqual([added.status, added.stdout], [0, "added calm-weeks: Calm weeks 1.2, 1 rule\n"], added.stderr);
  const judge = () => {
    const { stdout } = tact(["assess", "--json"], { home, input: JSON.stringify({ moment: "invite", facts: { person: { location: "Atlantis" } } }) });
    return JSON.parse(stdout).findings.map(({ rule: id }) => id);
  };
  assert.deepEqual(judge(), ["packs/calm-weeks/place/atlantis"]);
  assert.match(tact(["pack", "list"], { home }).stdout, /^calm-weeks {2}on {3}Calm weeks 1\.2, Robin Vale {2}1 rule\n$/);
  assert.equal(tact(["pack", "off", "calm-weeks"], { home }).status, 0);
  assert.deepEqual(judge(), []);
  assert.match(tact(["settings", "explain", "packs/calm-weeks/place/atlantis"], { home }).stdout, /on = false.*\n {2}set by your settings: false {2}.*settings\.json:\d+\n/);
  assert.equal(tact(["pack", "on", "calm-weeks"], { home }).status, 0);
  assert.deepEqual(judge(), ["packs/calm-weeks/place/atlantis"]);
  const newer = write(elsewhere, "calm-weeks.tactpack", pack({ "place/lemuria": rule({}) }, { version: "1.3" }));
  assert.match(tact(["pack", "add", newer], { home }).stdout, /Calm weeks 1\.3 \(in place of 1\.2\)/);
  assert.deepEqual(judge(), ["packs/calm-weeks/place/lemuria"]);
  tact(["settings", "set", "rules.packs/calm-weeks/place/lemuria.level", "hold"], { home });
  assert.equal(tact(["pack", "remove", "calm-weeks"], { home }).status, 0);
  assert.deepEqual(judge(), []);
  assert.equal(existsSync(join(home, "rules/packs/calm-weeks")), false);
  assert.equal(tact(["settings", "get"], { home }).stdout, "");
  assert.equal(tact(["pack", "remove", "calm-weeks"], { home }).status, 2);
});

test("a pack with a mistake, a failing example, a path out of its folder or a newer host in mind is refused whole", () => {
  const home = freshHome(), elsewhere = freshHome();
  const refused = [
    [{ a: rule({}), b: rule({ when: "person.locatio == 'x'" }) }, {}, /bad\.tactpack:\d+:\d+: error: there is no fact 'person\.locatio'[^]*did you mean 'person\.location'/],
    [{ a: rule({ when: "person.location == 'Thule'" }) }, {}, /should fire here and does not/],
    [{ "../../evil": rule({}) }, {}, /cannot be a rule's id/],
    [{ a: rule({}) }, { leastHost: "9.0" }, /needs Tact 9\.0 or later/],
  ];
  for (const [rules, changes, expected] of refused) {
    const { status, stderr } = tact(["pack", "add", write(elsewhere, "bad.tactpack", pack(rules, changes))], { home });
    assert.equal(status, 3);
    assert.match(stderr, expected);
    assert.equal(existsSync(join(home, "rules/packs")), false);
  }
  assert.equal(tact(["pack", "add", join(elsewhere, "none.tactpack")], { home }).status, 4);
});

test("nobody's own word is the source of a shipped rule, but of one's own it is", () => {
  const folder = freshHome();
  write(folder, "mine/own.json", rule({}));
  const [verdict] = assess([{ moment: "invite", facts: { person: { location: "Atlantis" } } }], ["--rules", folder]);
  assert.deepEqual(verdict.findings[0].sources.map(({ id }) => id), ["own"]);
});
