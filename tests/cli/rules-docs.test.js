// tact rules docs: docs/rules.md is what it prints, and every row of the advice is carried by a rule or owed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { tact } from "./tact.js";

const root = new URL("../../", import.meta.url);
const rows = JSON.parse(readFileSync(new URL("shared-rules/rows.json", root), "utf8"));
const { status, stdout, stderr } = tact(["rules", "docs"]);

test("no row is without a rule, no rule without its row, nothing owed is carried", () => {
  assert.deepEqual([status, stderr], [0, ""]);
});

/** Every pair of a row and the rule that carries it, with what the table says of both. @param {string} markdown */
function pairs(markdown) {
  let row = "";
  return markdown
    .split("\n")
    .filter((line) => /^\| (?:[A-Z]\d+)? \|/.test(line))
    .map((line) => {
      const [id, , ...rest] = line.slice(2, -2).split(" | ");
      row = id || row;
      return [row, ...rest].join(" ");
    });
}

test("what docs/rules.md says is still so (a new rule comes in with: tact rules docs > docs/rules.md)", () => {
  const now = new Set(pairs(stdout));
  const written = pairs(readFileSync(new URL("docs/rules.md", root), "utf8"));
  assert.ok(written.length > 200, "docs/rules.md has hardly a row");
  assert.deepEqual(written.filter((pair) => !now.has(pair)), []);
});

test("all 82 founding rows and the row of wording stand there, each once", () => {
  const founding = { A: 16, B: 15, C: 18, D: 15, E: 19 };
  for (const [letter, count] of Object.entries(founding)) {
    const ids = Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
    for (const id of ids) assert.equal(stdout.split(`\n| ${id} | `).length, 2, id);
  }
});

test("nothing is owed: every row has its rule", () => {
  assert.deepEqual(Object.keys(rows).filter((id) => rows[id].owed), []);
});
