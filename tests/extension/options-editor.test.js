// The editor's pure halves: what is offered at a caret, where a diagnostic's line and column lie in a text, what is marked.
import "./browser-words.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { indentAt, nested, segmentsOf, stretchOf } from "../../extension/options/code-places.js";
import { completionsAt } from "../../extension/options/completion.js";

const vocabulary = JSON.parse(readFileSync(new URL("../../shared-rules/facts.json", import.meta.url), "utf8"));
const kFacts = Object.entries(vocabulary).map(([name, { label, values, means, words }]) => ({
  name,
  label,
  values,
  means,
  words: Array.isArray(words) && values ? Object.fromEntries(values.map((value, at) => [value, words[at]])) : (words ?? {}),
}));

/** Offers at the mark ¦ of a text. */
const offersAt = (marked, asked = false) => {
  const caret = marked.indexOf("¦");
  const offers = completionsAt(marked.replace("¦", ""), caret, kFacts, asked);
  return offers && { ...offers, texts: offers.items.map(({ text }) => text), caret };
};

test("a fact's name is offered in a condition, those that begin so first", () => {
  const { texts, from, to } = offersAt('{ "when": ["relation.ro¦"] }');
  assert.equal(texts[0], "relation.role");
  assert.equal(from, '{ "when": ["'.length);
  assert.equal(to, from + "relation.ro".length);
  assert.ok(offersAt('{ "unless": "person.deg¦ == 2"').texts.includes("person.degree"));
  assert.ok(offersAt('{ "when": ["person.degree == 2 && rel¦').texts.every((name) => name.includes("rel")), "behind an operator");
});

test("what stands behind the caret is replaced with it", () => {
  const { from, to } = offersAt('{ "when": ["person.de¦gree == 2"] }');
  assert.equal('{ "when": ["person.degree == 2"] }'.slice(from, to), "person.degree");
});

test("by a part of the name, or by the label, but only from three letters on", () => {
  assert.ok(offersAt('{ "when": ["degr¦').texts.includes("person.degree"));
  const some = offersAt('{ "when": ["de¦');
  assert.ok(!some || some.texts.every((name) => name.startsWith("de")));
});

test("a fact's values are offered where one is compared, in lists and in examples; the quote is closed once", () => {
  for (const text of [`{ "when": ["relation.role == '¦`, `{ "when": ["relation.role in ['recruiter', '¦`, `{ "when": ["relation.role != '¦`]) {
    const { texts, after } = offersAt(text);
    assert.ok(texts.every((value) => vocabulary["relation.role"].values.includes(value)), text);
    assert.equal(after, "'");
  }
  assert.equal(offersAt(`{ "when": ["relation.role == 'int¦'"] }`).after, "");
  assert.deepEqual(offersAt('{ "facts": { "relation.role": "recr¦').texts, ["recruiter"]);
  assert.deepEqual(offersAt('{ "level": "h¦"').texts, ["hold"]);
  assert.deepEqual(offersAt('{ "moments": ["invite", "no¦"]').texts, ["note"]);
});

test("in sentences facts are offered inside braces alone, and outside of texts not at all", () => {
  assert.equal(offersAt('{ "message": "this person¦'), null);
  assert.equal(offersAt('{ "title": "relation¦'), null);
  assert.ok(offersAt('{ "message": "{person.fir¦').texts.includes("person.firstName"));
  assert.equal(offersAt('{ "message": "{person.firstName|this per¦'), null, "behind the bar stand plain words");
  assert.equal(offersAt('{ "when": [person.de¦'), null);
});

test("nothing is pressed upon anybody: not for a single letter, nor what stands there already; asked for, everything", () => {
  assert.equal(offersAt('{ "when": ["p¦'), null);
  assert.equal(offersAt('{ "when": ["person.degree¦"'), null);
  assert.ok(offersAt('{ "when": ["¦"', true).texts.length > 3);
});

test("the rule's own thresholds are offered too", () => {
  const text = '{ "settings": { "graceDays": { "type": "int" } }, "when": ["settings.gr¦"] }';
  assert.deepEqual(offersAt(text).texts, ["settings.graceDays"]);
});

test("lines and columns count whole characters, offsets count UTF-16 units", () => {
  const text = 'one\n"🌊🌊 tide"\n';
  const place = (column, endColumn, line = 2) => {
    const { start, end } = stretchOf(text, { line, column, endColumn, severity: "error", text: "" });
    return text.slice(start, end);
  };
  assert.equal(place(2, 4), "🌊🌊");
  assert.equal(place(5, 9), "tide");
  assert.equal(place(5, 5), "t", "at least one character");
  assert.equal(place(99, 99), '"', "behind the end of a line: its last one");
  assert.equal(place(1, 4, 99), "", "an empty line has nothing to mark");
});

test("a text is cut where marks begin and end; of two that overlap the first counts; nothing is lost", () => {
  const text = "abc\ndefg\n";
  const mark = (line, column, endColumn, severity = "error") => ({ line, column, endColumn, severity, text: "" });
  const segments = segmentsOf(text, [mark(2, 2, 4, "warning"), mark(1, 1, 3), mark(1, 2, 4)]);
  assert.deepEqual(
    segments.map(({ text: part, severity }) => [part, severity]),
    [
      ["ab", "error"],
      ["c\nd", ""],
      ["ef", "warning"],
      ["g\n", ""],
    ],
  );
  assert.equal(segmentsOf(text, []).map(({ text: part }) => part).join(""), text);
});

test("a new line begins as the last one did, a step further in behind an opening bracket", () => {
  assert.equal(indentAt('  "a": 1,', 9), "  ");
  assert.equal(indentAt('  "a": {', 8), "    ");
  assert.equal(indentAt("x\n    y", 7), "    ");
});

test("dotted facts are nested for the wire; odd names are left out", () => {
  assert.deepEqual(nested({ "person.degree": 2, "person.name": "Jane", "relation.met": true }), {
    person: { degree: 2, name: "Jane" },
    relation: { met: true },
  });
  assert.deepEqual(nested({ "__proto__.x": 1, plain: 2 }), {});
});
