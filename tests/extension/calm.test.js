// How calm a list stays: every hold, at most three cautions on one screen, nothing else, and no flicker while one scrolls.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kCautionsPerScreen, makeCalm } from "../../extension/content/calm.js";

const kScreen = 800;
/** Rows of 100 pixels below each other. */
const rows = (levels, from = 0) => levels.map((level, at) => ({ id: `p${from + at}`, level, element: { top: (from + at) * 100 } }));
const calm = () => makeCalm((element) => element.top, () => kScreen);

test("every hold is drawn, and nothing that is no warning", () => {
  const drawn = calm().choose(rows(["hold", "go", "hold", "unknown", "tip", "clear", "hold", "hold", "hold"]));
  assert.deepEqual([...drawn], ["p0", "p2", "p6", "p7", "p8"]);
});

test("at most three cautions on any one screen, the first ones", () => {
  const drawn = calm().choose(rows(Array(24).fill("caution")));
  assert.deepEqual([...drawn], ["p0", "p1", "p2", "p8", "p9", "p10", "p16", "p17", "p18"]);
  assert.equal(kCautionsPerScreen, 3);
});

test("holds do not use up the cautions", () => {
  const drawn = calm().choose(rows(["hold", "hold", "hold", "caution"]));
  assert.ok(drawn.has("p3"));
});

test("whoever is shown stays shown when rows above come and go", () => {
  const list = calm();
  const all = rows(Array(12).fill("caution"));
  assert.deepEqual([...list.choose(all)], ["p0", "p1", "p2", "p8", "p9", "p10"]);
  assert.deepEqual([...list.choose(all.slice(4))], ["p8", "p9", "p10"], "none moves up for those that were unmounted");
  assert.deepEqual([...list.choose(all)], ["p0", "p1", "p2", "p8", "p9", "p10"]);
});
