// Another language than English: who says which, on the command line and over frames, and that advice stays the same in it.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { converse, tact, temporaryFolder } from "./tact.js";

const { folder: home, end } = temporaryFolder();
after(end);
const own = (...args) => tact(args, { home });
const moment = {
  moment: "invite",
  key: "jane-doe",
  facts: { person: { firstName: "Jane", name: "Jane Doe", company: "Acme" }, relation: { role: "interviewer" }, process: { stage: "awaitingDecision", company: "Acme" } },
};
const judge = (...args) => tact(["assess", "--json", ...args], { home, input: JSON.stringify(moment) });
const verdictOf = ({ stdout }) => JSON.parse(stdout);
/** A verdict without its words. */
const bare = ({ level, findings, clears, questions, undecided }) => ({
  level,
  findings: findings.map(({ rule, because }) => [rule, because.map(({ fact, value }) => [fact, value])]),
  clears: clears.map(({ set, level: then }) => [set, then]),
  questions: questions.map(({ fact }) => fact),
  undecided,
});

test("display.language turns every sentence and no advice", () => {
  const english = verdictOf(judge());
  assert.equal(english.headline, "Not yet");
  assert.equal(own("settings", "set", "display.language", "de").status, 0);
  const german = verdictOf(judge());
  assert.equal(german.headline, "Noch nicht");
  assert.match(german.findings[0].message, /Jane/);
  for (const part of ["title", "message", "why"]) assert.notEqual(german.findings[0][part], english.findings[0][part]);
  assert.deepEqual(bare(german), bare(english));
  assert.match(judge("--explain").stdout, /Trifft nicht zu\./);
  const wrong = own("settings", "set", "display.language", "tlh");
  assert.deepEqual([wrong.status, /de, en/.test(wrong.stderr)], [3, true]);
  assert.equal(own("settings", "reset", "display.language").status, 0);
  assert.equal(verdictOf(judge()).headline, "Not yet");
});

test("a settings file may say it too", () => {
  const file = join(home, "german.json");
  writeFileSync(file, JSON.stringify({ "display.language": "de" }));
  assert.equal(verdictOf(judge("--no-store", "--settings", file)).headline, "Noch nicht");
});

test("the host follows the browser's language, and the person's setting before it", async () => {
  const hello = (language) => ({ id: "h", method: "hello", params: { client: { name: "test", version: "1", language } } });
  const assessed = { id: "a", method: "assess", params: { subjects: [moment] } };
  const headline = async (...requests) => {
    const { replies } = await converse([...requests, assessed], { home });
    return replies.at(-1).result.verdicts[0].headline;
  };
  assert.equal(await headline(), "Not yet");
  assert.equal(await headline(hello("de-DE")), "Noch nicht");
  assert.equal(await headline(hello("tlh")), "Not yet");
  own("settings", "set", "display.language", "en");
  assert.equal(await headline(hello("de-DE")), "Not yet");
});

test("no text of a shipped language is missing or does not fit", () => {
  const { status, stdout } = tact(["rules", "check"]);
  assert.equal(status, 0, stdout);
  assert.doesNotMatch(stdout, /locales\//);
});
