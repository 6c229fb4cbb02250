// Every synthetic page, read by whichever reader its address has: surface, health, people, facts and controls are exactly those in
// the file beside it. To add a page: NAME.html and NAME.expected.json in tests/pages, nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expected, openPage, pageNames, plainSubjects, readAny as read } from "./pages.js";

for (const name of pageNames()) {
  test(`${name}: exactly what is expected`, () => {
    const { path: _path, unstyled: _unstyled, subjects, ...rest } = expected(name);
    const reading = read(openPage(name));
    const { surface, health, missing } = reading;
    assert.deepEqual({ surface, health, missing }, rest);
    assert.deepEqual(plainSubjects(reading), subjects);
  });

  test(`${name}: the same from a saved page without its style sheet`, () => {
    const { subjects, unstyled } = expected(name);
    assert.deepEqual(plainSubjects(read(openPage(name, undefined, { styled: false }))), unstyled ?? subjects);
  });
}

test("reading alters nothing", () => {
  for (const name of pageNames()) {
    const page = openPage(name);
    const before = page.document.documentElement.cloneNode(true);
    read(page);
    assert.ok(page.document.documentElement.isEqualNode(before), name);
  }
});
