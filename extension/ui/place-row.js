// Where a chip stands in a row of a list: inside the row, so that nobody takes it for a neighbour's, beside the button where there is room,
// and where the button is as wide as its card in the card's corner. Of several places the one that covers least. It depends on nothing but
// the row, so that it stays where it is while one scrolls. Measures, never moves anything of the page's; rowSpot is pure arithmetic.
import { personLink } from "../shared/around.js";

/** @typedef {import("./place.js").Box} Box */
/** @typedef {import("./place.js").Size} Size */
/** Something in the row, and how bad it is to cover a square pixel of it. @typedef {{ box: Box, weight: number }} Taken */

const kGap = 6;
const kEdge = 6;
/** What stands in a row besides words. A link to messages has the form of a button. */
const kThings = 'button,[role=button],a[href*="/messaging/"],input,textarea,img,figure';
/** Touching a button or a name at all is worse than covering a whole line of other words. */
const kTouch = 50_000;
const kWeights = { control: 1000, name: 50, text: 5, outside: 8, picture: 0.1, banner: 0.02 };
/** A picture or a link this much as wide as its row is no face and no button. */
const kWide = 0.8;
const kMaxTexts = 40;
/** Buttons no further apart than this are a group. */
const kBesideGap = 32;

/**
 * @param {{ control: Box, row: Box, taken: Taken[], chip: Size, clip: Box, rtl: boolean }} given
 * @returns {{ left: number, top: number }}
 */
export function rowSpot({ control, row, taken, chip, clip, rtl }) {
  const middle = (control.top + control.bottom - chip.height) / 2;
  const beside = [control.left - kGap - chip.width, control.right + kGap];
  const edges = [control.left, control.right - chip.width];
  const corners = [row.left + kEdge, row.right - kEdge - chip.width];
  const group = groupAround(control, taken);
  const around = [group.left - kGap - chip.width, group.right + kGap];
  if (rtl) for (const pair of [beside, edges, corners, around]) pair.reverse();
  const below = control.bottom + kGap;
  const above = control.top - kGap - chip.height;
  const near = [
    { left: beside[0], top: middle },
    { left: edges[0], top: below },
    { left: edges[0], top: above },
    { left: beside[1], top: middle },
    { left: edges[1], top: above },
    ...around.map((left) => ({ left, top: middle })),
  ];
  const inCorners = corners.map((left) => ({ left, top: row.top + kEdge }));
  const isCard = control.right - control.left > (row.right - row.left) * kWide;
  const inside = {
    left: Math.max(row.left, clip.left),
    top: Math.max(row.top, clip.top),
    right: Math.min(row.right, clip.right),
    bottom: Math.min(row.bottom, clip.bottom),
  };
  const all = [{ box: control, weight: kWeights.control }, ...taken];
  const costs = (isCard ? [...inCorners, ...near] : [...near, ...inCorners]).map((spot) => {
    const box = { ...spot, right: spot.left + chip.width, bottom: spot.top + chip.height };
    const outside = (chip.width * chip.height - shared(box, inside)) * kWeights.outside;
    return { spot, cost: all.reduce((sum, one) => sum + costOf(shared(box, one.box), one.weight), outside) };
  });
  // A few pixels more or less are no reason to stand elsewhere than in the row above.
  const least = Math.min(...costs.map(({ cost }) => cost));
  return /** @type {typeof costs[0]} */ (costs.find(({ cost }) => cost <= least + 100)).spot;
}

/** A button and those beside it in one line: where none lets a chip in between, it stands before them all. @param {Box} control @param {Taken[]} taken */
function groupAround(control, taken) {
  const group = { left: control.left, right: control.right };
  const line = taken
    .filter(({ box, weight }) => weight >= kWeights.control && box.top < control.bottom && box.bottom > control.top)
    .map(({ box }) => box);
  for (let grown = true; grown;) {
    const next = line.filter(({ left, right }) => left - kBesideGap < group.right && right + kBesideGap > group.left);
    const left = Math.min(group.left, ...next.map((one) => one.left));
    const right = Math.max(group.right, ...next.map((one) => one.right));
    grown = left < group.left || right > group.right;
    Object.assign(group, { left, right });
  }
  return group;
}

/** The link to a person that has words; their photo is a link as well. @param {Element} row */
function nameLink(row) {
  const first = personLink(row);
  const links = [...row.querySelectorAll(`a[href="${CSS.escape(first?.getAttribute("href") ?? "")}"]`)];
  return links.find((link) => link.textContent?.trim()) ?? first;
}

/** @param {number} area shared, in square pixels @param {number} weight of what is covered */
function costOf(area, weight) {
  return area * weight + (area > 0 && weight >= kWeights.name ? kTouch : 0);
}

/** How many square pixels two boxes share. @param {Box} one @param {Box} other */
function shared(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}

/**
 * What stands in a row: buttons, the name, words, pictures.
 *
 * @param {Element} row @param {Element} control @param {Element} host our own, which does not count
 * @returns {Taken[]}
 */
export function takenIn(row, control, host) {
  const width = row.getBoundingClientRect().width;
  /** @type {Taken[]} */
  const taken = [];
  for (const element of row.querySelectorAll(kThings)) {
    if (element.contains(control) || control.contains(element)) continue;
    const box = element.getBoundingClientRect();
    const isPicture = /^(?:img|figure)$/.test(element.localName);
    const weight = isPicture ? (box.width > width * kWide ? kWeights.banner : kWeights.picture) : kWeights.control;
    taken.push({ box, weight });
  }
  const name = row.querySelector("h1,h2,h3,h4") ?? nameLink(row);
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const range = row.ownerDocument.createRange();
  for (let count = 0; count < kMaxTexts && walker.nextNode();) {
    const text = walker.currentNode;
    if (!text.nodeValue?.trim() || control.contains(text) || host.contains(text)) continue;
    count++;
    range.selectNodeContents(text);
    const weight = name?.contains(text) ? kWeights.name : kWeights.text;
    for (const box of range.getClientRects()) if (box.width > 2) taken.push({ box, weight });
  }
  return taken;
}
