// Where a chip stands in a row of a list, as arithmetic: inside the row, beside the button, over nothing that matters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rowSpot } from "../../extension/ui/place-row.js";

const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
const kChip = { width: 90, height: 24 };
const kNoClip = { left: 0, top: -Infinity, right: 1000, bottom: Infinity };
const text = (...given) => ({ box: box(...given), weight: 5 });
const row = { row: box(0, 100, 700, 100), control: box(580, 130, 100, 32), taken: [text(80, 110, 300, 80)], chip: kChip, clip: kNoClip, rtl: false };
const card = {
  row: box(0, 100, 220, 240),
  control: box(12, 290, 196, 32),
  taken: [text(12, 250, 190, 36), { box: box(180, 106, 30, 30), weight: 1000 }, { box: box(72, 115, 76, 76), weight: 0.1 }],
  chip: kChip,
  clip: kNoClip,
  rtl: false,
};

test("in a row it stands before the button, in the middle of its height, in every row alike", () => {
  assert.deepEqual(rowSpot(row), { left: 484, top: 134 });
  assert.deepEqual(rowSpot({ ...row, row: box(0, 100, 700, 60), control: box(580, 110, 100, 32) }), { left: 484, top: 114 });
});

test("from right to left it is mirrored", () => {
  assert.deepEqual(rowSpot({ ...row, control: box(20, 130, 100, 32), taken: [text(320, 110, 300, 80)], rtl: true }), { left: 126, top: 134 });
});

test("where words reach up to the button it stands below, still inside the row", () => {
  assert.deepEqual(rowSpot({ ...row, taken: [text(80, 110, 490, 80)] }), { left: 580, top: 168 });
});

test("a few pixels of a word are no reason to stand elsewhere than in the row above", () => {
  assert.deepEqual(rowSpot({ ...row, taken: [text(80, 130, 405, 16)] }), { left: 484, top: 134 });
});

test("where the button is as wide as its card it stands in the card's corner, away from what one presses there", () => {
  assert.deepEqual(rowSpot(card), { left: 6, top: 106 });
  assert.deepEqual(rowSpot({ ...card, rtl: true, taken: [text(12, 250, 190, 36), { box: box(10, 106, 30, 30), weight: 1000 }] }), { left: 124, top: 106 });
});

test("a corner where the name stands is left for the place above the button", () => {
  const taken = [{ box: box(6, 100, 200, 60), weight: 50 }];
  assert.deepEqual(rowSpot({ ...card, taken }), { left: 12, top: 260 });
});

test("it never leaves its row, and covers no button, whatever is in the way", () => {
  for (let seed = 1; seed < 60; seed++) {
    const some = (range) => (seed * 7919 * (range + 13)) % range;
    const taken = [text(some(300), 100 + some(60), 200, 40), { box: box(300 + some(150), 130, 100, 32), weight: 1000 }];
    const spot = rowSpot({ ...row, taken });
    for (const { box: other } of [{ box: row.control }, taken[1]]) {
      const apart = spot.left >= other.right || spot.left + 90 <= other.left || spot.top >= other.bottom || spot.top + 24 <= other.top;
      assert.ok(apart, JSON.stringify({ spot, other }));
    }
    assert.ok(spot.top >= 100 && spot.top + 24 <= 200 && spot.left >= 0 && spot.left + 90 <= 700, JSON.stringify(spot));
  }
});
