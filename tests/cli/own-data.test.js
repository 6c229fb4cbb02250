// tact process, person, settings: the person's own side.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { converse, tact, temporaryFolder } from "./tact.js";

const { folder: home, end } = temporaryFolder();
after(end);
const own = (...args) => tact(args, { home });
const jane = { moment: "invite", key: "jane-doe", facts: { person: { name: "Jane Doe", firstName: "Jane", company: "Acme GmbH" }, invite: { surface: "profile" } } };
const judge = () => JSON.parse(tact(["assess", "--json"], { home, input: JSON.stringify(jane) }).stdout);

test("without anything recorded there is nothing to say", () => assert.equal(judge().level, "clear"));

test("a process at their company makes one question; saying their part answers it", () => {
  assert.equal(own("process", "add", "--company", "ACME, Inc.", "--stage", "interviewing").status, 0);
  assert.equal(judge().questions[0].fact, "relation.role");
  assert.equal(own("person", "mark", "jane-doe", "role=interviewer", "--name", "Jane Doe").status, 0);
  assert.equal(judge().level, "hold");
  assert.equal(own("person", "mark", "jane-doe", "permission=given").status, 0);
  assert.equal(judge().level, "go");
  assert.equal(own("person", "mark", "jane-doe", "permission=").status, 0);
  assert.equal(judge().level, "hold");
});

test("strictness is a setting; a wrong value is refused and nothing changes", () => {
  own("person", "mark", "jane-doe", "permission=given");
  assert.equal(own("settings", "set", "viewer.strictness", "strict").status, 0);
  assert.equal(judge().headline, "Better wait");
  const wrong = own("settings", "set", "viewer.strictness", "fierce");
  assert.deepEqual([wrong.status, /one of normal, strict/.test(wrong.stderr)], [3, true]);
  assert.equal(judge().headline, "Better wait");
  assert.equal(own("settings", "reset", "viewer.strictness").status, 0);
  assert.equal(judge().level, "go");
});

test("the stage moves by number or company, and the host sees it too", async () => {
  assert.equal(own("process", "stage", "acme", "rejected").status, 0);
  assert.equal(judge().headline, "Fine now");
  const { replies } = await converse([{ id: "a", method: "assess", params: { subjects: [jane] } }], { home });
  assert.equal(replies[0].result.verdicts[0].headline, "Fine now");
  const bad = own("process", "stage", "acme", "rejcted");
  assert.equal(bad.status, 3);
  assert.match(own("process", "list").stdout, /rejected/);
});

test("forgetting a person leaves no byte of the name", () => {
  assert.equal(own("person", "forget", "jane-doe").stdout, "forgotten\n");
  assert.equal(own("person", "show", "jane-doe").status, 3);
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (statSync(path).isFile()) assert.ok(!readFileSync(path).includes("jane-doe"), name);
  }
});

test("removing a process; a wrong relation and a wrong date are named", () => {
  assert.equal(own("process", "remove", "acme").status, 0);
  assert.equal(own("process", "list").stdout, "");
  assert.match(own("person", "mark", "x", "rolle=friend").stderr, /did you mean 'relation\.role'/);
  assert.match(own("person", "mark", "x", "role=fiend").stderr, /expected one of none, interviewer/);
  assert.match(own("process", "add", "--company", "A", "--interview", "soon").stderr, /--interview needs a date/);
});

test("a command finishes what was begun to be forgotten, and clears away what a killed writer left", () => {
  own("person", "mark", "jane-doe", "role=interviewer", "--name", "Jane Doe");
  own("settings", "set", "viewer.firstName", "Mina");
  mkdirSync(join(home, "rules", "mine"), { recursive: true });
  const drafts = [".settings.json.AbCd12", "rules/mine/.x.json.AbCd12"].map((path) => join(home, path));
  for (const draft of drafts) writeFileSync(draft, "about Jane");
  assert.match(own("person", "list").stdout, /Jane Doe/);
  for (const draft of drafts) assert.ok(!existsSync(draft), draft);
  writeFileSync(join(home, "forgetting"), "");
  assert.equal(own("person", "list").stdout, "");
  assert.ok(!existsSync(join(home, "settings.json")));
  assert.ok(!existsSync(join(home, "forgetting")));
});
