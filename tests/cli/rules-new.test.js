// The rule author's tool: a new rule, what check finds beyond mistakes, coverage.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { folders, rule, write } from "./authors.js";
import { assess, tact } from "./tact.js";

const { fresh: freshHome, end } = folders();
after(end);

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

test("nobody's own word is the source of a shipped rule, but of one's own it is", () => {
  const folder = freshHome();
  write(folder, "mine/own.json", rule({}));
  const [verdict] = assess([{ moment: "invite", facts: { person: { location: "Atlantis" } } }], ["--rules", folder]);
  assert.deepEqual(verdict.findings[0].sources.map(({ id }) => id), ["own"]);
});
