// Where chip and card are put, as arithmetic; and how a page's colours are told light from dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cardSpot, chipSpot as spotOf, menuSpot } from "../../extension/ui/place.js";
import { luminance } from "../../extension/ui/theme.js";

const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
const kScreen = { width: 1000, height: 800 };
const kChip = { width: 90, height: 28 };
const kNoClip = { left: 0, top: -Infinity, right: 1000, bottom: Infinity };
const common = {
  chip: kChip,
  viewport: kScreen,
  clip: kNoClip,
  rtl: false,
  pinned: false,
  blank: () => true,
  obstacles: [],
};
const chipSpot = (given) => {
  const { left, top } = spotOf(given);
  return { left, top };
};
const connect = box(100, 300, 90, 32);
const meets = (spot, other) =>
  spot.left < other.right &&
  spot.left + kChip.width > other.left &&
  spot.top < other.bottom &&
  spot.top + kChip.height > other.top;

test("a chip stands just below its button, at the start edge", () => {
  assert.deepEqual(chipSpot({ ...common, control: connect }), { left: 100, top: 338 });
  assert.deepEqual(chipSpot({ ...common, control: connect, rtl: true }), { left: 100, top: 338 });
  assert.equal(chipSpot({ ...common, control: box(100, 300, 200, 32), rtl: true }).left, 210);
});

test("a chip never covers its button or the others", () => {
  const obstacles = [box(200, 300, 90, 32), box(100, 340, 90, 32), box(100, 300, 90, 32)];
  for (const blank of [() => true, () => false]) {
    const spot = chipSpot({ ...common, control: connect, obstacles, blank });
    for (const other of [connect, ...obstacles]) assert.ok(!meets(spot, other));
  }
});

test("in a dialog the chip stands in the row of its button, within the sheet; only without room there below or above it", () => {
  const sheet = box(200, 100, 552, 300);
  const send = box(640, 350, 90, 32);
  const add = box(540, 350, 92, 32);
  const inside = { ...common, control: send, obstacles: [add], clip: sheet, pinned: true, sideways: true };
  assert.deepEqual(chipSpot(inside), { left: 438, top: 352 });
  const wide = box(216, 350, 520, 32);
  const narrow = chipSpot({ ...inside, control: wide, obstacles: [] });
  assert.deepEqual(narrow, { left: 216, top: 316 }, "above: below it the sheet ends");
});

test("where the ground below is not blank, the end of the row is taken; mirrored from right to left", () => {
  const blank = ({ top }) => top < 320;
  const obstacles = [box(200, 300, 100, 32)];
  assert.deepEqual(chipSpot({ ...common, control: connect, obstacles, blank }), { left: 312, top: 302 });
  assert.deepEqual(chipSpot({ ...common, control: box(500, 300, 90, 32), blank, rtl: true }), { left: 398, top: 302 });
});

test("where neither is blank, the chip stands before the row", () => {
  const blank = ({ left }) => left < 400;
  assert.deepEqual(chipSpot({ ...common, control: box(600, 300, 90, 32), obstacles: [box(500, 300, 90, 32)], blank }), {
    left: 398,
    top: 302,
  });
});

test("what would be cut off is avoided; a pinned bar's chip stays on the screen", () => {
  const row = [box(190, 300, 800, 32)];
  assert.equal(chipSpot({ ...common, control: connect, obstacles: row, clip: { ...kNoClip, bottom: 340 } }).top, 266);
  const low = box(100, 760, 90, 32);
  assert.ok(chipSpot({ ...common, control: low, obstacles: [box(190, 760, 800, 32)], pinned: true }).top + 28 <= 760);
});

test("a chip stays within the viewport's width", () => {
  const spot = chipSpot({ ...common, control: box(960, 300, 90, 32) });
  assert.ok(spot.left + kChip.width <= 992);
  assert.ok(chipSpot({ ...common, control: box(-40, 300, 60, 32) }).left >= 8);
});

test("beside a menu item: far side, near side, else below the menu", () => {
  const given = {
    item: box(100, 200, 180, 36),
    menu: box(100, 120, 180, 160),
    chip: kChip,
    viewport: kScreen,
    rtl: false,
  };
  assert.deepEqual(menuSpot(given), { left: 286, top: 204 });
  assert.deepEqual(menuSpot({ ...given, item: box(800, 200, 190, 36), menu: box(800, 120, 190, 160) }), {
    left: 704,
    top: 204,
  });
  assert.deepEqual(menuSpot({ ...given, item: box(300, 200, 180, 36), menu: box(300, 120, 180, 160), rtl: true }), {
    left: 204,
    top: 204,
  });
  assert.equal(menuSpot({ ...given, viewport: { width: 300, height: 800 } }).top, 286);
});

test("a card lies within the viewport wherever its chip is", () => {
  for (const viewport of [kScreen, { width: 320, height: 225 }, { width: 360, height: 640 }]) {
    for (const top of [-500, 0, 100, 400, 790, 2000]) {
      for (const left of [-50, 8, 300, 980]) {
        for (const height of [120, 500, 1500]) {
          const card = { width: Math.min(392, viewport.width - 16), height };
          const spot = cardSpot({ anchor: box(left, top, 90, 28), card, viewport, rtl: false });
          const shown = Math.min(height, spot.maxHeight);
          assert.ok(spot.left >= 8 && spot.left + card.width <= viewport.width - 8, `left ${spot.left}`);
          assert.ok(
            spot.top >= 8 && spot.top + shown <= viewport.height - 8,
            `${top}: ${spot.top} + ${shown} of ${viewport.height}`,
          );
        }
      }
    }
  }
});

test("a card lies under its chip where all of it fits, else beside it, else where there is more room", () => {
  const card = { width: 392, height: 400 };
  const given = { anchor: box(100, 300, 90, 28), card, viewport: kScreen, rtl: false };
  assert.deepEqual([cardSpot(given).left, cardSpot(given).top], [100, 334]);
  const low = cardSpot({ ...given, anchor: box(100, 600, 90, 28) });
  assert.deepEqual([low.left, low.top], [196, 392]);
  const mirrored = cardSpot({ ...given, anchor: box(600, 600, 90, 28), rtl: true });
  assert.deepEqual([mirrored.left, mirrored.top], [202, 392]);
  const narrow = cardSpot({ ...given, anchor: box(100, 600, 90, 28), viewport: { width: 500, height: 800 } });
  assert.equal(narrow.top + 400, 594);
});

test("a card that grows or shrinks with what is said in it stays on its side while it is open", () => {
  const given = { anchor: box(100, 300, 90, 28), viewport: kScreen, rtl: false };
  const small = cardSpot({ ...given, card: { width: 392, height: 200 } });
  const grown = { ...given, card: { width: 392, height: 700 } };
  assert.equal(cardSpot(grown).place, "beside");
  assert.deepEqual([small.place, cardSpot({ ...grown, was: small.place }).place, cardSpot({ ...grown, was: small.place }).top], ["under", "under", small.top]);
  const shrunk = { ...given, card: { width: 392, height: 200 } };
  assert.equal(cardSpot({ ...shrunk, was: "beside" }).place, "beside");
  assert.equal(cardSpot({ ...grown, was: "under", anchor: box(100, 700, 90, 28) }).place, "beside", "no room is left there");
  assert.equal(cardSpot({ ...shrunk, was: "beside", viewport: { width: 500, height: 800 } }).place, "under");
});

test("luminance tells light from dark and see-through from both", () => {
  assert.equal(luminance("rgb(255, 255, 255)"), 1);
  assert.equal(luminance("rgb(0, 0, 0)"), 0);
  assert.ok(luminance("rgb(27, 31, 35)") < 0.2);
  assert.ok(luminance("rgb(244, 242, 238)") > 0.8);
  assert.ok(luminance("color(srgb 0.1 0.1 0.12)") < 0.2);
  assert.equal(luminance("rgba(0, 0, 0, 0)"), null);
  assert.equal(luminance("rgba(255, 255, 255, 0.2)"), null);
  assert.equal(luminance("oklch(0.5 0.2 240)"), null);
});
