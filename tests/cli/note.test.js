// tact note: a text read before it is sent, in words with carets and as JSON. tests/golden/note holds what a terminal shows.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { tact, temporaryFolder } from "./tact.js";

const golden = (name) => readFileSync(fileURLToPath(new URL(`../golden/note/${name}.txt`, import.meta.url)), "utf8");

/** Rules of one's own about two things that are measured in a text, so that what is printed does not turn on the shipped ones. */
const kRules = {
  "wrong-name": {
    title: "The greeting names somebody else",
    headline: "Wrong name?",
    level: "hold",
    when: "note.wrongName != null",
    message: "The text says {note.wrongName|another name}; the profile says {person.firstName|another}.",
    why: "A name is the first thing its owner reads.",
    instead: ["say-why"],
  },
  spelling: {
    title: "A word to look at",
    level: "tip",
    when: "size(note.misspellings) > 0",
    message: "There is a word to look at.",
    why: "Slips draw the eye away from what you say.",
  },
};

const kShipped = tact(["rules", "list"]).stdout.match(/\b[a-z-]+\/[a-z-]+/g);

/** A home whose dictionary knows these words of English and no other, and whose rules are those above alone. @param {string[]} words */
function homeWith(words) {
  const { folder, end } = temporaryFolder();
  mkdirSync(join(folder, "dictionaries"));
  mkdirSync(join(folder, "rules", "own"), { recursive: true });
  writeFileSync(join(folder, "dictionaries", "en_US.aff"), "SET UTF-8\n");
  writeFileSync(join(folder, "dictionaries", "en_US.dic"), `${words.length}\n${words.join("\n")}\n`);
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ rules: Object.fromEntries(kShipped.map((id) => [id, { on: false }])) }));
  for (const [name, rule] of Object.entries(kRules)) {
    const examples = { finds: [{ facts: {} }], fine: [{ facts: {} }] };
    const whole = { moments: ["note", "followUp"], sources: ["own"], ...rule, examples };
    writeFileSync(join(folder, "rules", "own", `${name}.json`), JSON.stringify(whole));
  }
  return { folder, end };
}

/** Runs tact note in such a home. @param {string[]} args */
function note(args, { input = "" } = {}) {
  const { folder, end } = homeWith(kWords);
  const ran = tact(["note", ...args], { input, home: folder });
  end();
  return ran;
}

const kGood = "Hi Jane, I enjoyed your talk on tide tables at the harbour meeting in May. I build sensors for small ports and would like to follow your work.";
const kWords = [...kGood.toLowerCase().match(/[a-z]+/g), "I", "May", "and", "note", "see"];

test("a wrong name is shown with carets, what to do, why and by whom", () => {
  const args = ["--to", "Mark Oduya", "--company", "Northwind", "--limit", "300", kGood.replace("Jane", "Jennifer")];
  const { status, stdout, stderr } = note(args);
  assert.equal(stdout, golden("wrong-name"));
  assert.deepEqual([status, stderr], [0, ""]);
});

test("wide characters, combining marks and long lines keep carets in their place", () => {
  const address = "https://tides.example/where-the-tables-of-all-the-small-harbours-stand";
  const text = `Hi Jane, in 日本 👩‍🚀 I enjoyed your tlak on tide tables, and Jose\u0301's note on small sensros; see ${address}.\n\nZoe\u0308`;
  const { stdout } = note(["--to", "Jane Doe", text]);
  assert.equal(stdout, golden("odd-text"));
});

test("a misspelt word is told of with its place", () => {
  const slip = kGood.replace("sensors", "sensros");
  const verdict = JSON.parse(note(["--to", "Jane Doe", "--json", slip]).stdout);
  assert.deepEqual(verdict.note, { length: kGood.length, limit: null, language: "en" });
  const at = slip.indexOf("sensros");
  assert.deepEqual(verdict.findings.map(({ rule, marks }) => [rule, marks]), [
    ["own/spelling", [{ start: at, end: at + 7, fact: "note.misspellings" }]],
  ]);
  assert.equal(JSON.parse(note(["--to", "Jane Doe", "--json", kGood]).stdout).level, "clear");
});

test("the text may come from standard input, whose last line break is the shell's", () => {
  assert.equal(note(["--to", "Jane Doe"], { input: `${kGood}\n` }).stdout, note(["--to", "Jane Doe", kGood]).stdout);
  assert.equal(JSON.parse(note(["--to", "Jane Doe", "--json", "-"], { input: kGood }).stdout).note.length, kGood.length);
});

test("--fail-on tells by the exit status", () => {
  const wrong = kGood.replace("Jane", "Jennifer");
  assert.equal(note(["--to", "Mark Oduya", "--fail-on", "caution", wrong]).status, 1);
  assert.equal(note(["--to", "Jane Doe", "--fail-on", "caution", kGood]).status, 0);
});

test("a message after an interview is judged as one", () => {
  const { stdout } = note(["--to", "Jane Doe", "--kind", "thankYou", "--json", kGood]);
  assert.equal(JSON.parse(stdout).moment, "followUp");
});

test("in a language Tact cannot tell only form is checked, and it says so", () => {
  const { stdout } = note(["--to", "Jane Doe", "qapla qapla tlhingan mah"]);
  assert.match(stdout, /could not tell the language/);
  assert.match(stdout, /^ {2}24 characters\./m);
});

test("wrong usage and texts that are none are said so", () => {
  const status = (...args) => note(args).status;
  assert.equal(status("Hi"), 2, "nobody it goes to");
  assert.equal(status("--to", "Jane", "--moment", "dinner", "Hi"), 2);
  assert.equal(status("--to", "Jane", "--moment", "note", "--kind", "thankYou", "Hi"), 2);
  assert.equal(status("--to", "Jane", "--limit", "-3", "Hi"), 2);
  const broken = note(["--to", "Jane"], { input: Buffer.from([0x48, 0x69, 0xff]) });
  assert.deepEqual([broken.status, broken.stderr], [3, "tact: the text is not UTF-8 at byte 2\n"]);
  const long = note(["--to", "Jane"], { input: "a".repeat(16385) });
  assert.deepEqual([long.status, /note\.text/.test(long.stderr)], [3, true]);
});
