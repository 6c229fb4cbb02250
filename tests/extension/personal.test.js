// What is said beside one person, and what is said of the week.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasGeneral, personal } from "../../extension/content/personal.js";

const verdict = () => ({
  key: "jane-doe",
  moment: "note",
  level: "hold",
  headline: "Slow down",
  person: { level: "caution", headline: "Think first" },
  findings: [
    { rule: "volume/week", level: "hold", general: true },
    { rule: "note/no-note", level: "caution", general: false },
  ],
  clears: [],
});

test("beside a person the week is left out, with its level and words", () => {
  const { level, headline, findings, key } = personal(verdict());
  assert.deepEqual([key, level, headline, findings.map(({ rule }) => rule)], ["jane-doe", "caution", "Think first", ["note/no-note"]]);
});

test("a verdict of this person alone is itself, and so is a short one", () => {
  const own = { ...verdict(), findings: [{ rule: "note/no-note", level: "caution", general: false }] };
  assert.equal(personal(own), own);
  assert.equal(hasGeneral(own), false);
  const brief = { key: "x", moment: "invite", level: "hold", headline: "Not yet", findings: [{ rule: "a/b", title: "t" }] };
  assert.equal(personal(brief), brief);
});

test("the same verdict gives the same object, so that nothing is drawn anew", () => {
  const one = verdict();
  assert.equal(personal(one), personal(one));
  assert.notEqual(personal(one), personal(verdict()));
});
