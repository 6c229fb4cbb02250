// tact eval: values in words with mistakes under a caret, and one typed reply a line.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { tact, temporaryFolder } from "./tact.js";

const { folder, end } = temporaryFolder();
after(end);

/** @param {(object | string)[]} asked @param {string[]} args */
const replies = (asked, args = []) => {
  const input = asked.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const { status, stdout } = tact(["eval", "--jsonl", ...args], { input });
  return { status, lines: stdout.trim().split("\n").map((line) => JSON.parse(line)) };
};
const valueOf = (expr, bindings = {}) => replies([{ expr, bindings }]).lines[0];

test("an expression on the command line or on standard input is answered in words", () => {
  for (const run of [tact(["eval", "1 + 2 * 3"]), tact(["eval"], { input: "1 +\n 2 * 3\n" })]) {
    assert.deepEqual([run.status, run.stdout, run.stderr], [0, "7\n", ""]);
  }
  assert.equal(tact(["eval", "[timestamp(0), duration('90s')]"]).stdout, "[timestamp('1970-01-01T00:00:00Z'), duration('90s')]\n");
  assert.equal(tact(["eval", "timestamp('2026-07-01T12:00:00Z').getHours('Europe/Paris')"]).stdout, "14\n");
});

test("a mistake is shown with a caret: exit 3", () => {
  const syntax = tact(["eval", "1 +"]);
  assert.deepEqual([syntax.status, syntax.stdout], [3, ""]);
  assert.match(syntax.stderr, /^expression:1:4: error: .*\n {2}1 \+\n {5}\^\n/);
  const running = tact(["eval", "true &&\n  1 + (2 / 0) > 3"]);
  assert.equal(running.status, 3);
  assert.match(running.stderr, /^expression:2:8: error: division by zero\n.*\n {9}\^~~~~\n/);
  assert.match(tact(["eval", "true ? [1].map(x, nothing) : 2 / 0"]).stderr, /^expression:1:8: error: there is no name 'nothing'/);
});

test("without types nothing is checked before it runs; with facts everything is", () => {
  const file = join(folder, "facts.json");
  writeFileSync(file, JSON.stringify({ person: { degree: 2, firstName: "Jane" }, relation: { role: "recruiter" } }));
  const withFacts = (expression) => tact(["eval", expression, "--facts", file]);
  assert.equal(tact(["eval", "true || 'a' + 1 == nothing"]).stdout, "true\n");
  assert.equal(withFacts("person.degree == 2 && relation.role != 'none'").stdout, "true\n");
  assert.equal(withFacts("'Dear ' + person.firstName").stdout, "'Dear Jane'\n");
  const unknown = withFacts("person.degree == 2 && process.stage == 'applied'");
  assert.deepEqual([unknown.status, unknown.stdout], [0, "unknown: it depends on process.stage\n"]);
  const two = withFacts("person.degre == 2 || relation.role == 'recriuter'");
  assert.equal(two.status, 3);
  assert.match(two.stderr, /there is no fact 'person\.degre'[^]*did you mean 'person\.degree'[^]*did you mean 'recruiter'/);
  assert.equal(withFacts("true || 'a' + 1 == 'b'").status, 3);
});

test("a facts file that is wrong is shown at its place", () => {
  const file = join(folder, "wrong.json");
  const wrong = [
    ['{"person": {"degre": 2}}', /wrong\.json:1:13: error: there is no fact 'person\.degre'; did you mean 'person\.degree'\?/],
    ['{"relation": {"role": "boss"}}', /wrong\.json:1:23: error: expected one of none, interviewer/],
    ['{"person": 2}', /wrong\.json:1:12: error: facts stand in groups/],
    ["[]", /wrong\.json:1:1: error: facts are an object/],
    ['{"person": ', /wrong\.json:1:\d+: error: /],
  ];
  for (const [text, expected] of wrong) {
    writeFileSync(file, text);
    const run = tact(["eval", "1", "--facts", file]);
    assert.equal(run.status, 3, text);
    assert.match(run.stderr, expected);
  }
  assert.equal(tact(["eval", "1", "--facts", join(folder, "missing.json")]).status, 4);
});

test("every kind of value goes in and comes out with its type", () => {
  const values = [
    { int: "-9223372036854775808" },
    { double: 1.5 },
    { double: "NaN" },
    { double: "Infinity" },
    { double: "-Infinity" },
    { string: "h\u00e9llo \u0000 \u{1f431}" },
    { bool: false },
    { null: null },
    { list: [{ int: "1" }, { list: [] }] },
    { map: [[{ string: "k" }, { null: null }], [{ int: "1" }, { bool: true }], [{ bool: true }, { map: [] }]] },
    { timestamp: "2009-02-13T23:31:30.25Z" },
    { duration: "-3.5s" },
  ];
  for (const value of values) assert.deepEqual(valueOf("x", { x: value }), { value });
  assert.deepEqual(valueOf("a.b + 1", { "a.b": { int: 41 } }), { value: { int: "42" } });
});

test("a line is answered with a value, an error or what is unknown, in its place", () => {
  const { status, lines } = replies([
    { expr: "x + 1", bindings: { x: { int: "1" } } },
    "not json",
    { expr: "1 / 0" },
    "",
    { expr: "person.degree == 2 && process.stage == 'applied'", bindings: { "person.degree": { int: "2" } } },
    { expr: "x" },
    { expr: "nothing || true" },
    { bindings: {} },
    { expr: "1 +" },
    { expr: "x", bindings: { x: { int: "1.5" } } },
    { expr: "x", bindings: { x: 5 } },
    { expr: "x", bindings: { x: { map: [[{ int: "1" }, { int: "1" }], [{ int: "1" }, { int: "2" }]] } } },
    { expr: "x", bindings: { x: { uint: "1" } } },
    { expr: "x", bindings: [] },
    { expr: "2" },
  ]);
  const kinds = lines.map((line) => Object.keys(line).join());
  assert.deepEqual(kinds, ["value", "error", "error", "unknown", "error", "value", "error", "error", "error", "error", "error", "error", "error", "value"]);
  assert.deepEqual(lines[3], { unknown: ["process.stage"] });
  assert.equal(status, 3, "lines of the wrong shape are bad input");
  assert.equal(replies([{ expr: "1 / 0" }]).status, 0, "an error of the expression is an answer");
});

test("with facts a line is checked too, and may have bindings of its own", () => {
  const file = join(folder, "some.json");
  writeFileSync(file, JSON.stringify({ person: { degree: 2 } }));
  const { lines } = replies(
    [{ expr: "person.degree + n", bindings: { n: { int: "1" } } }, { expr: "true || person.degree == 'x'" }, { expr: "person.hasPhoto" }],
    ["--facts", file],
  );
  assert.deepEqual([lines[0], Object.keys(lines[1]), lines[2]], [{ value: { int: "3" } }, ["error"], { unknown: ["person.hasPhoto"] }]);
});

test("no expression hangs or crashes", () => {
  const deep = (open, middle, close, count) => open.repeat(count) + middle + close.repeat(count);
  const numbers = { list: Array.from({ length: 1000 }, (_, i) => ({ int: String(i) })) };
  const asked = [
    deep("(", "1", ")", 50_000),
    deep("[", "", "]", 50_000),
    deep("!", "true", "", 90_000),
    deep("size(", "'a'", ")", 15_000),
    `a${".a".repeat(49_000)}`,
    `1${"+1".repeat(49_000)}`,
    "true ? 1 : ".repeat(9_000) + "1",
    "l.all(a, l.all(b, l.all(c, l.all(d, true))))",
    "l.map(a, l.map(b, l.map(c, l)))",
    "l.exists(x, 'a'.matches('(((a{1,10}){1,10}){1,10})' + string(x)))",
  ].map((expr) => ({ expr, bindings: { l: numbers } }));
  const { lines } = replies([...asked, { expr: "1" }]);
  for (const [i, line] of lines.slice(0, -1).entries()) assert.deepEqual(Object.keys(line), ["error"], asked[i].expr.slice(0, 60));
  assert.deepEqual(lines.at(-1), { value: { int: "1" } });
});

test("the fingerprint of the shipped rules is printed", () => {
  const { status, stdout } = tact(["rules", "fingerprint"]);
  assert.equal(status, 0);
  assert.match(stdout, /^baseline invite [a-z]+ [0-9a-f]{16}\n/m);
  assert.match(stdout, /\nall [0-9a-f]{16}\n$/);
  assert.equal(stdout, tact(["rules", "fingerprint"]).stdout);
});
