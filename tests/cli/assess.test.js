// tact assess: the worked cases, through the command line and through the real host.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { kCases } from "./cases.js";
import { assess, converse, tact, temporaryFolder } from "./tact.js";

const verdicts = assess(kCases.map(([, moment]) => moment));
for (const [index, [name, , level]] of kCases.entries()) {
  test(`${name}: ${level}`, () => {
    const verdict = verdicts[index];
    assert.equal(verdict.level, level, JSON.stringify(verdict.findings?.map(({ rule }) => rule)));
    assert.equal(verdict.findings.length > 0, level !== "clear");
    for (const finding of verdict.findings) {
      assert.ok(finding.message && finding.why && finding.sources.length && finding.because.length, finding.rule);
    }
  });
}

test("the same facts through the real host over frames give the same verdicts", async () => {
  const subjects = kCases.map(([, moment], index) => ({ ...moment, key: `person-${index}` }));
  const { status, replies } = await converse([{ id: 1, method: "assess", params: { subjects } }]);
  assert.equal(status, 0);
  const shape = ({ level, headline, findings }) => ({ level, headline, rules: findings.filter((one) => one.level !== "tip").map(({ rule }) => rule) });
  assert.deepEqual(replies[0].result.verdicts.map(shape), verdicts.map(shape));
});

test("what would make it fine really does: each change silences its finding", () => {
  const rank = { hold: 3, caution: 2, unknown: 1, go: 0, tip: 0, clear: 0 };
  let tried = 0;
  for (const [index, [name, moment]] of kCases.entries()) {
    for (const clear of verdicts[index].clears) {
      const changed = structuredClone(moment);
      for (const [fact, value] of Object.entries(clear.set)) {
        const [group, member] = fact.split(".");
        changed.facts[group][member] = value;
      }
      const [after] = assess([changed]);
      assert.ok(rank[after.level] <= rank[verdicts[index].level], `${name}: ${JSON.stringify(clear)} gives ${after.level}`);
      assert.ok(!after.findings.some(({ rule }) => rule === clear.rule), `${name}: ${JSON.stringify(clear)}`);
      assert.equal(after.level, clear.level);
      tried += 1;
    }
  }
  assert.ok(tried > 20, `only ${tried} were tried`);
});

test("a missed appointment comes before what else speaks for thinking first", () => {
  const [{ headline, findings }] = assess([
    { moment: "invite", facts: { relation: { role: "recruiter", missedCommitment: true }, process: { stage: "awaitingDecision" } } },
  ]);
  assert.equal(headline, "Check first");
  assert.deepEqual(findings.slice(0, 2).map(({ rule }) => rule), ["outreach/check-on-them", "hiring/recruiter-on-the-case"]);
});

test("whom one has not met one is not told to write where one met", () => {
  const facts = { relation: { role: "hiringManager", met: false, conversed: false }, process: { stage: "applied" } };
  const [{ findings }] = assess([{ moment: "invite", facts }]);
  const advice = findings.flatMap(({ instead }) => instead.map(({ text }) => text)).join(" ");
  assert.match(advice, /personal note/);
  assert.doesNotMatch(advice, /you met/);
});

test("with one deciding fact left out, the question asked is that fact", () => {
  const known = { relation: { role: "interviewer", permission: "notAsked" }, process: { stage: "awaitingDecision" } };
  const without = (group, member) => {
    const facts = structuredClone(known);
    delete facts[group][member];
    return { moment: "invite", facts };
  };
  const [role, stage, permission] = assess([without("relation", "role"), without("process", "stage"), without("relation", "permission")]);
  assert.equal(role.questions[0].fact, "relation.role");
  assert.equal(role.level, "unknown");
  assert.equal(stage.questions[0].fact, "process.stage");
  assert.equal(stage.level, "unknown");
  assert.equal(permission.questions[0].fact, "relation.permission");
  assert.equal(permission.level, "hold");
});

test("a list is no place for a question, and a question that is not asked makes nothing unknown", () => {
  const facts = { process: { stage: "awaitingDecision" }, invite: { surface: "search" } };
  const [verdict] = assess([{ moment: "invite", facts }]);
  assert.deepEqual([verdict.level, verdict.questions], ["clear", []]);
});

test("a bad line answers an error in its place and the others live", () => {
  const input = '{"moment":"invite","facts":{}}\n{"moment":\n{"moment":"dinner"}\n{"moment":"invite","facts":{"person":{"degree":"2nd"}}}\n{"moment":"invite"}\n';
  const { status, stdout } = tact(["assess", "--no-store", "--jsonl"], { input });
  const lines = stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(status, 3);
  assert.deepEqual(lines.map(({ level, error }) => level ?? error.code), ["clear", -32700, -32602, 1006, "clear"]);
  assert.deepEqual(lines[3].error.data, { path: "person.degree", expected: "a whole number" });
});

test("a misspelt fact is named on stderr, and judging goes on", () => {
  const { status, stderr } = tact(["assess", "--no-store"], { input: '{"moment":"invite","facts":{"person":{"degre":2}}}' });
  assert.equal(status, 0);
  assert.match(stderr, /no fact 'person\.degre'.*did you mean 'person\.degree'/);
});

test("--fail-on tells by the exit status", () => {
  const input = JSON.stringify(kCases[0][1]);
  assert.equal(tact(["assess", "--no-store", "--fail-on", "hold"], { input }).status, 1);
  assert.equal(tact(["assess", "--no-store"], { input }).status, 0);
  assert.equal(tact(["assess", "--no-store", "--fail-on", "sometimes"], { input }).status, 2);
});

test("--settings changes the stance a moment is judged with", () => {
  const { folder, end } = temporaryFolder();
  const file = join(folder, "settings.json");
  writeFileSync(file, JSON.stringify({ viewer: { strictness: "strict" }, rules: { "hiring/permission-given-strict": { level: "tip" } } }));
  const moment = structuredClone(kCases.find(([name]) => name === "asked at the end, yes")[1]);
  delete moment.facts.viewer;
  const [verdict] = assess([moment], ["--settings", file]);
  assert.equal(verdict.level, "tip");
  end();
});

test("in words it reads like advice", () => {
  const { stdout } = tact(["assess", "--no-store"], { input: JSON.stringify(kCases[0][1]) });
  assert.match(stdout, /^Not yet\.\n/);
  assert.match(stdout, /Jane will interview you at Acme\./);
  assert.doesNotMatch(stdout, /hold|caution|hiringManager/);
});
