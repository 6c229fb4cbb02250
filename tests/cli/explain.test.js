// Why a rule applies or does not, and which layer set what: on the command line and over frames.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { assess, converse, hostPath, tact, temporaryFolder } from "./tact.js";

const ends = [];
after(() => ends.forEach((end) => end()));
function freshHome() {
  const { folder, end } = temporaryFolder();
  ends.push(end);
  return folder;
}
const kRule = "hiring/interviewer-before-decision";
const recruiter = { relation: { role: "recruiter" }, process: { stage: "awaitingDecision" } };
const call = async (home, ...requests) => {
  const { replies } = await converse(requests.map(([method, params], id) => ({ id, method, params })), { home });
  return replies.map((reply) => reply.result ?? reply.error);
};

test("every rule is explained for any facts, and what it says agrees with the verdict", () => {
  const moments = [recruiter, { relation: { role: "interviewer" }, process: { stage: "awaitingDecision" } }, {}].map((facts) => ({ moment: "invite", facts }));
  for (const verdict of assess(moments, ["--explain"])) {
    const of = (outcome) => verdict.explained.filter((one) => one.outcome === outcome).map((one) => one.rule).sort();
    assert.deepEqual(of("applies"), verdict.findings.map(({ rule }) => rule).sort());
    assert.deepEqual([...of("undecided"), ...of("failed")].sort(), verdict.undecided.map(({ rule }) => rule).sort());
    for (const { rule, text, outcome, missing } of verdict.explained) {
      assert.ok(text.length > 0);
      assert.doesNotMatch(text, /(relation|process|person|viewer)\.[a-z]/, rule);
      assert.deepEqual(missing, outcome === "undecided" ? verdict.undecided.find((one) => one.rule === rule).missing : [], rule);
    }
  }
});

test("a rule that does not apply names the part that kept it from applying, in words", () => {
  const args = ["assess", "--no-store", "--explain", "--rule", kRule];
  const { stdout } = tact(args, { input: JSON.stringify({ moment: "invite", facts: recruiter }) });
  assert.match(stdout, /Does not apply\.\n {4}- their part: recruiter, not interviewer, hiring manager or on the panel\n/);
  const [verdict] = assess([{ moment: "invite", facts: recruiter }], ["--explain", "--rule", kRule]);
  const [part] = verdict.explained[0].when;
  assert.equal(part.decided, true);
  assert.deepEqual(part.facts, [{ fact: "relation.role", label: "their part", known: true, value: "recruiter", text: "recruiter" }]);
  assert.equal(tact([...args.slice(0, -1), "hiring/none"], { input: "{}" }).status, 2);
});

test("rules/explain adds what the user said, and tells put aside, off and broken apart", async () => {
  const home = freshHome();
  tact(["process", "add", "--company", "Northwind", "--stage", "awaitingDecision"], { home });
  tact(["person", "mark", "jane-doe", "role=interviewer"], { home });
  mkdirSync(join(home, "rules/mine"), { recursive: true });
  writeFileSync(join(home, "rules/mine/broken.json"), "{}");
  const facts = { person: { company: "Northwind" } };
  const ask = (rule, moment = "invite") => ["rules/explain", { key: "jane-doe", moment, facts, rule }];
  const [applies, , aside, broken, other, unknown, bad] = await call(
    home,
    ask(kRule),
    ["answer", { key: "jane-doe", moment: "invite", facts, silence: { rules: [kRule], kind: "reason" } }],
    ask(kRule),
    ask("mine/broken"),
    ask(kRule, "followUp"),
    ask("hiring/none"),
    ["rules/explain", { key: "jane-doe", moment: "invit", facts, rule: kRule }],
  );
  assert.equal(applies.explanation.outcome, "applies");
  assert.deepEqual(applies.explanation.reasons, ["their part: interviewer", "your application: waiting for the decision"]);
  assert.equal(aside.explanation.text, "You put it aside for this person.");
  assert.equal(broken.explanation.outcome, "broken");
  assert.equal(other.explanation.outcome, "otherMoment");
  assert.deepEqual([unknown.code, bad.code], [1004, -32602]);
  const explained = tact(["settings", "explain", kRule, "--person", "jane-doe"], { home }).stdout;
  assert.match(explained, /on = false.*\n {2}set by you have a reason, for this person: false\n {2}over {3}the rule's own default: true\n/);
});

test("rules/list gives every rule with its layers, also off and broken ones", async () => {
  const home = freshHome();
  mkdirSync(join(home, "rules/mine"), { recursive: true });
  writeFileSync(join(home, "rules/mine/broken.json"), '{\n  "title": 3\n}');
  writeFileSync(join(home, "settings.json"), '{\n  "rules": {\n    "hiring/selected": { "settings": { "graceDays": 5 } },\n    "hiring/not-selected": { "on": false }\n  }\n}\n');
  const [list, hello, after] = await call(home, ["rules/list", {}], ["hello", {}], ["rules/list", { after: "hiring/you-withdrew" }]);
  const of = (id) => list.rules.find((rule) => rule.id === id);
  assert.equal(list.stance, "balanced");
  assert.equal(list.revision, hello.rules.revision);
  assert.deepEqual(list.rules.map(({ id }) => id), [...list.rules.map(({ id }) => id)].sort());
  const selected = of("hiring/selected");
  assert.deepEqual([selected.on, selected.own, selected.level, selected.moments.includes("invite"), selected.sources.length > 0], [true, false, "go", true, true]);
  const days = selected.settings.find(({ name }) => name === "settings.graceDays");
  assert.deepEqual([days.value, days.layer, days.type, days.layers.at(-1).place], [5, "settings", "int", `${home}/settings.json:3`]);
  assert.equal(of("hiring/not-selected").on, false);
  assert.deepEqual([of("mine/broken").works, of("mine/broken").on, of("mine/broken").own], [false, false, true]);
  assert.match(hello.health.problems.join("\n"), /rules\/mine\/broken\.json:2:12: .*title/);
  assert.ok(after.rules.every(({ id }) => id > "hiring/you-withdrew"));
});

/** A running host to which one can say things and wait for what it says. */
function openHost(home) {
  const host = spawn(hostPath, ["chrome-extension://x/"], { env: { ...process.env, TACT_HOME: home } });
  const said = [];
  const waiting = [];
  let bytes = Buffer.alloc(0);
  host.stdout.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32LE(0)) {
      const end = 4 + bytes.readUInt32LE(0);
      const message = JSON.parse(bytes.subarray(4, end).toString("utf8"));
      bytes = bytes.subarray(end);
      waiting.length ? waiting.shift()(message) : said.push(message);
    }
  });
  const next = () => (said.length ? Promise.resolve(said.shift()) : new Promise((resolve) => waiting.push(resolve)));
  const ask = (method, params = {}) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id: method, method, params }));
    const header = Buffer.alloc(4);
    header.writeUInt32LE(body.length);
    host.stdin.write(Buffer.concat([header, body]));
    return next();
  };
  const end = () => {
    host.stdin.end();
    return new Promise((done) => host.on("close", done));
  };
  return { ask, next, end };
}

test("a running host notices changed files, says so unasked, and keeps the last good settings when they break", async () => {
  const home = freshHome();
  const host = openHost(home);
  const first = (await host.ask("hello")).result;
  // One's own change is answered and not announced.
  const stored = (await host.ask("settings/set", { set: { "viewer.strictness": "strict" } })).result;
  assert.equal(stored.settings["viewer.strictness"], "strict");

  mkdirSync(join(home, "rules/mine"), { recursive: true });
  writeFileSync(join(home, "rules/mine/broken.json"), '{"title": 1}');
  const told = await host.next();
  assert.equal(told.method, "rules/changed");
  assert.equal("id" in told, false);
  const second = (await host.ask("hello")).result;
  assert.equal(told.params.revision, second.rules.revision);
  assert.notEqual(second.rules.revision, first.rules.revision);
  assert.deepEqual([second.rules.off, second.rules.count], [1, first.rules.count]);
  assert.match(second.health.problems.join("\n"), /mine\/broken\.json:1:11: /);

  writeFileSync(join(home, "settings.json"), '{\n  "viewer.strictness": normal\n}\n');
  const broken = (await host.ask("hello")).result;
  assert.equal(broken.settings["viewer.strictness"], "strict");
  assert.match(broken.health.problems.join("\n"), /settings\.json:2:\d+: /);

  writeFileSync(join(home, "settings.json"), '{\n  "viewer.strictness": "normal"\n}\n');
  assert.equal((await host.next()).method, "rules/changed");
  const mended = (await host.ask("hello")).result;
  assert.equal(mended.settings["viewer.strictness"], "normal");
  assert.doesNotMatch(mended.health.problems.join("\n"), /settings\.json/);
  assert.equal(await host.end(), 0);
});
