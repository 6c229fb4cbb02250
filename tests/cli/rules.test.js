// tact rules: authors' files, with every mistake at its place.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { assess, tact, temporaryFolder } from "./tact.js";

const { folder, end } = temporaryFolder();
after(end);
const rule = (changes) => ({
  title: "A rule of one's own",
  moments: ["invite"],
  level: "caution",
  when: "person.location == 'Atlantis'",
  message: "They live in {person.location|a place you named}.",
  why: "You wanted to be told.",
  sources: ["muse"],
  examples: { finds: [{ facts: { "person.location": "Atlantis" } }], fine: [{ facts: { "person.location": "Utrecht" } }] },
  ...changes,
});
const write = (name, text) => {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, typeof text === "string" ? text : JSON.stringify(text, null, 2));
};

test("the shipped rules are fine and pass their examples against each other", () => {
  const check = tact(["rules", "check"]);
  assert.deepEqual([check.status, /(\d+) of \1 rules are fine, 0 mistakes/.test(check.stdout)], [0, true], check.stdout);
  const run = tact(["rules", "test"]);
  assert.equal(run.status, 0, run.stdout);
});

test("five mistakes in one file: five diagnostics, each at its place; the other rules live", () => {
  write("mine/fine.json", rule({}));
  write(
    "mine/broken.json",
    `{
  "title": "Five mistakes",
  "moments": ["invit"],
  "level": "forbid",
  "when": "person.degre == 2 && relation.role == 'interveiwer'",
  "message": "Hello",
  "why": "Because",
  "sources": ["mused"],
  "examples": { "finds": [{ "facts": {} }], "fine": [{ "facts": {} }] }
}
`,
  );
  const { status, stdout } = tact(["rules", "check", folder]);
  assert.equal(status, 3);
  const places = [...stdout.matchAll(/broken\.json:(\d+):(\d+): error/g)].map(([, line, column]) => `${line}:${column}`);
  assert.deepEqual(places.sort(), ["3:15", "4:12", "5:12", "5:50", "8:15"]);
  assert.match(stdout, /did you mean 'interviewer'\?/);
  assert.match(stdout, /did you mean 'person\.degree'\?/);
  const [verdict] = assess([{ moment: "invite", facts: { person: { location: "Atlantis" } } }], ["--rules", folder]);
  assert.deepEqual(verdict.findings.map(({ rule: id }) => id), ["mine/fine"]);
});

test("an example that another rule also finds fails until it is listed", () => {
  write("mine/broken.json", "{}");
  write("mine/twin.json", rule({ title: "Its twin" }));
  write("mine/broken.json", rule({ when: "person.location == 'Lemuria'", examples: { finds: [{ facts: { "person.location": "Lemuria" } }], fine: [{ facts: {} }] } }));
  const { status, stdout } = tact(["rules", "test", folder]);
  assert.equal(status, 3);
  assert.match(stdout, /'mine\/twin' fires too\. Is that right\? Then list it under "also"/);
});

test("list and show know every rule; a near miss is named", () => {
  const all = JSON.parse(tact(["rules", "list", "--json"]).stdout);
  assert.ok(all.length >= 20);
  for (const { id } of all) assert.equal(tact(["rules", "show", id]).status, 0, id);
  const { status, stderr } = tact(["rules", "show", "hiring/selectd"]);
  assert.equal(status, 2);
  assert.match(stderr, /did you mean 'hiring\/selected'/);
});
