// tact silence: rules put aside for a person; tact person note and list: private lines, and whom one said something about.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { tact, temporaryFolder } from "./tact.js";

const { folder: home, end } = temporaryFolder();
after(end);
const own = (...args) => tact(args, { home });
const jane = { moment: "invite", key: "jane-doe", facts: { person: { name: "Jane Doe", company: "Acme" }, invite: { surface: "profile" } } };
const judge = () => JSON.parse(tact(["assess", "--json"], { home, input: JSON.stringify(jane) }).stdout);

test("a rule put aside for a person is silent until it is restored", () => {
  own("process", "add", "--company", "Acme", "--stage", "awaitingDecision");
  own("person", "mark", "jane-doe", "role=interviewer", "--name", "Jane Doe");
  const rules = judge().findings.map((finding) => finding.rule);
  assert.equal(judge().level, "hold");
  for (const rule of rules) assert.equal(own("silence", "add", "jane-doe", rule).status, 0);
  assert.notEqual(judge().level, "hold");
  assert.match(own("silence", "list").stdout, /^jane-doe {2}\S+ {2}for good\n/);
  assert.equal(JSON.parse(own("silence", "list", "--json").stdout)[0].name, "Jane Doe");
  for (const rule of rules) assert.equal(own("silence", "remove", "jane-doe", rule).status, 0);
  assert.equal(judge().level, "hold");
  assert.equal(own("silence", "list").stdout, "");
});

test("for a day only; an unknown rule is refused", () => {
  assert.equal(own("silence", "add", "jane-doe", "hiring/selected", "--later").status, 0);
  assert.match(own("silence", "list").stdout, /^jane-doe {2}hiring\/selected {2}until \d{4}/);
  assert.equal(own("silence", "add", "jane-doe", "hiring/none").status, 3);
});

test("private lines are shown, found by name, and gone with the person", () => {
  assert.equal(own("person", "note", "jane-doe", "Asked about Lisbon").stdout, "noted\n");
  assert.equal(own("person", "note", "ann-moss", "Likes chess", "--name", "Ann Moss", "--company", "Zenith").status, 0);
  assert.equal(own("person", "note", "jane-doe", " ").status, 3);
  assert.equal(own("person", "list").stdout, "ann-moss  Ann Moss, Zenith\njane-doe  Jane Doe\n");
  assert.equal(own("person", "list", "MOSS").stdout, "ann-moss  Ann Moss, Zenith\n");
  assert.equal(JSON.parse(own("person", "list", "--json").stdout)[1].journalLines, 1);
  const shown = JSON.parse(own("person", "show", "jane-doe").stdout);
  assert.equal(shown.journal[0].line, "Asked about Lisbon");
  assert.equal(shown.silences[0].rule, "hiring/selected");
  assert.equal(own("person", "forget", "jane-doe").stdout, "forgotten\n");
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (statSync(path).isFile()) assert.ok(!/Lisbon|jane-doe|Jane Doe/.test(readFileSync(path, "latin1")), name);
  }
});
