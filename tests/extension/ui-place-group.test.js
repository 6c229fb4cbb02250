// Where a chip stands in a row whose button is one of several: none of them, and not the name, is covered for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rowSpot } from "../../extension/ui/place-row.js";

const box = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });
const button = (...given) => ({ box: box(...given), weight: 1000 });
const words = (...given) => ({ box: box(...given), weight: 5 });
const name = (...given) => ({ box: box(...given), weight: 50 });
/** A row of one's connections: photo, name and two lines at the left; Message and More at the right. */
const row = {
  row: box(0, 100, 866, 83),
  control: box(816, 126, 32, 32),
  taken: [name(88, 112, 78, 20), words(88, 132, 60, 20), words(88, 152, 210, 20), button(720, 126, 88, 32)],
  chip: { width: 100, height: 24 },
  clip: { left: 0, top: -Infinity, right: 866, bottom: Infinity },
  rtl: false,
};

test("it stands before all the buttons of the row where it finds no place beside its own", () => {
  assert.deepEqual(rowSpot(row), { left: 614, top: 130 });
});

test("a button further off is none of them", () => {
  assert.deepEqual(rowSpot({ ...row, taken: [...row.taken, button(400, 126, 80, 32)] }), { left: 614, top: 130 });
});

test("from right to left it is mirrored", () => {
  const mirrored = ({ left, top, right, bottom }) => ({ left: 866 - right, top, right: 866 - left, bottom });
  const taken = row.taken.map(({ box: one, weight }) => ({ box: mirrored(one), weight }));
  assert.deepEqual(rowSpot({ ...row, control: mirrored(row.control), taken, rtl: true }), { left: 152, top: 130 });
});
