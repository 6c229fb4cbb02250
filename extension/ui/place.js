// Where drawn things stand: the host that takes no room, the chip below its button's row, the card under the chip.
// Measures, never moves anything of the page's. The *Spot functions are pure arithmetic in viewport pixels.

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/** @typedef {{ width: number, height: number }} Size */

const kGap = 6;
const kRowGap = 12;
/** Lower than this a card is no use; then it rather covers its chip. */
const kLeastCard = 200;
const kEdge = 8;
const kMaxObstacles = 60;
/**
 * Gives the host a box of 0 x 0 that shifts nothing. Out of flow where it scrolls along with its button; where only a
 * scroller without a positioned ancestor holds it, in flow, with the parent's gap taken back by a negative margin.
 * @param {HTMLElement} host
 * @param {Element} control
 */
export function styleHost(host, control) {
  let parent = /** @type {Element} */ (control.parentElement);
  while (getComputedStyle(parent).display === "contents" && parent.parentElement) parent = parent.parentElement;
  const { display, justifyContent, flexDirection, rowGap, columnGap } = getComputedStyle(parent);
  let place = "display:block;position:absolute";
  if (!scrollsAlong(parent) && !/^space-|grid$/.test(justifyContent + display)) {
    place = "display:block;position:relative";
    if (display.endsWith("flex")) {
      const column = flexDirection.startsWith("column");
      place += `;margin-${column ? "bottom" : "right"}:${-parseFloat(column ? rowGap : columnGap) || 0}px`;
    } else if (getComputedStyle(control).display.startsWith("inline")) {
      place = "display:inline-block;vertical-align:top;position:relative";
    }
  }
  host.style.cssText =
    `all:initial;${place};width:0;height:0;z-index:2;visibility:inherit;pointer-events:inherit`.replace(
      /;|$/g,
      "!important;",
    );
}

/** Would an absolutely placed child scroll with this element? @param {Element} from */
function scrollsAlong(from) {
  for (let at = /** @type {Element | null} */ (from); at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.position !== "static" || style.transform !== "none" || style.filter !== "none") return true;
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
  }
  return true;
}

/**
 * The other controls around a button, which a chip must not cover.
 * @param {Element} control
 * @returns {Box[]}
 */
export function obstaclesAround(control) {
  let around = control.parentElement;
  for (let level = 0; level < 4 && around?.parentElement && around !== document.body; level++)
    around = around.parentElement;
  return [...(around?.querySelectorAll("a[href], button, input, textarea, [role=button]") ?? [])]
    .filter((other) => !other.contains(control))
    .slice(0, kMaxObstacles)
    .map((other) => other.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0);
}

/**
 * What of the page is visible around an element: the viewport cut by every ancestor that clips.
 * @param {Element} control
 * @param {Size} viewport
 * @returns {Box}
 */
export function clipAround(control, viewport) {
  const clip = { left: 0, top: -Infinity, right: viewport.width, bottom: Infinity };
  for (let at = control.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    if (position === "fixed") break; // clipped by the viewport only
    if (overflowX === "visible" && overflowY === "visible") continue;
    const { left, top, right, bottom } = at.getBoundingClientRect();
    clip.left = Math.max(clip.left, left);
    clip.right = Math.min(clip.right, right);
    if (/auto|scroll/.test(overflowY)) continue; // what is below can be scrolled to
    clip.top = Math.max(clip.top, top);
    clip.bottom = Math.min(clip.bottom, bottom);
  }
  return clip;
}

/**
 * The same inside a dialog: what stands outside of its sheet looks as if it belonged to the page beneath.
 * @param {Element} control
 * @param {Size} viewport
 * @returns {Box}
 */
export function sheetAround(control, viewport) {
  const clip = clipAround(control, viewport);
  const sheet = control.closest("[role=dialog], dialog")?.getBoundingClientRect() ?? clip;
  return {
    left: Math.max(clip.left, sheet.left),
    top: Math.max(clip.top, sheet.top),
    right: Math.min(clip.right, sheet.right),
    bottom: Math.min(clip.bottom, sheet.bottom),
  };
}

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.max(low, Math.min(value, high));

/**
 * Just below the button's row at its start edge, where that is empty ground; else after the row, before it, or above.
 * @param {{ control: Box, obstacles: Box[], chip: Size, viewport: Size, clip: Box, rtl: boolean, pinned: boolean, sideways?: boolean,
 *           blank: (box: Box) => boolean }} given `blank`: is nothing but one even ground there? `sideways`: rather in the row
 * @returns {{ left: number, top: number }}
 */
export function chipSpot({ control, obstacles, chip, viewport, clip, rtl, pinned, sideways = false, blank }) {
  const low = Math.max(kEdge, clip.left);
  const high = Math.min(viewport.width - kEdge, clip.right);
  const all = [control, ...obstacles];
  const start = clamp(rtl ? control.right - chip.width : control.left, low, Math.max(low, high - chip.width));
  /** @param {number} left @param {number} top @returns {Box} */
  const at = (left, top) => ({ left, top, right: left + chip.width, bottom: top + chip.height });
  /** @param {Box} box */
  const free = (box) =>
    !all.some((one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top);
  /** @param {Box} box */
  const inside = (box) =>
    box.left >= low &&
    box.right <= high &&
    box.top >= (pinned ? Math.max(0, clip.top) : clip.top) &&
    box.bottom <= (pinned ? Math.min(viewport.height, clip.bottom) : clip.bottom);

  const row = all.filter((one) => one.top < control.bottom && one.bottom > control.top);
  const sides = [
    Math.max(...row.map((one) => one.right)) + kRowGap,
    Math.min(...row.map((one) => one.left)) - kRowGap - chip.width,
  ];
  const below = all
    .filter((one) => one.bottom >= control.bottom && one.top < control.bottom + 120)
    .map((one) => at(start, one.bottom + kGap))
    .sort((one, other) => one.top - other.top)
    .filter(free);
  const beside = (rtl ? sides.reverse() : sides).map((left) =>
    at(left, (control.top + control.bottom - chip.height) / 2),
  );
  const above = at(start, control.top - kGap - chip.height);
  const under = below[0] ?? at(start, control.bottom + kGap);
  const spots = (sideways ? [...beside, under, above] : [under, ...beside, above]).filter(
    (box) => free(box) && inside(box),
  );
  return spots.find(blank) ?? spots[0] ?? under;
}

/**
 * Says of a box of the viewport whether the button's own surroundings show there, on one ground: no text of others,
 * no picture, no edge of a card. What lies outside the screen counts as blank.
 * @param {Element} control
 * @param {Element} host our own, which does not count
 * @returns {(box: Box) => boolean}
 */
export function blankAround(control, host) {
  const root = /** @type {Document | ShadowRoot} */ (control.getRootNode());
  return ({ left, top, right, bottom }) => {
    const middle = (top + bottom) / 2;
    const grounds = [
      [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom + 2], [right - 2, bottom + 2],
      [left + 12, middle], [(left + right) / 2, middle], [right - 12, middle],
    ].map(([x, y]) => {
      const seen = root.elementsFromPoint(x, y).find((one) => one !== host);
      return seen ? (seen.contains(control) ? groundOf(seen) : null) : undefined;
    }); // prettier-ignore
    const known = grounds.filter((ground) => ground !== undefined);
    return known.every((ground) => ground !== null && ground === known[0]);
  };
}

/** The nearest element that paints something. @param {Element} from */
function groundOf(from) {
  for (let at = /** @type {Element | null} */ (from); at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) || parseFloat(style.borderBottomWidth) > 0)
      return at;
  }
  return document.documentElement;
}

/**
 * Beside a menu item: at the menu's far side, else its near side, else below the menu.
 * @param {{ item: Box, menu: Box, chip: Size, viewport: Size, rtl: boolean }} given
 * @returns {{ left: number, top: number }}
 */
export function menuSpot({ item, menu, chip, viewport, rtl }) {
  const right = menu.right + kGap;
  const left = menu.left - kGap - chip.width;
  const sides = rtl ? [left, right] : [right, left];
  const side = sides.find((one) => one >= kEdge && one + chip.width <= viewport.width - kEdge);
  return {
    left: side ?? clamp(item.left, kEdge, viewport.width - kEdge - chip.width),
    top: clamp(
      side === undefined ? menu.bottom + kGap : (item.top + item.bottom - chip.height) / 2,
      kEdge,
      viewport.height - kEdge - chip.height,
    ),
  };
}

/**
 * Under the chip where all of it fits, else beside it, else on the side with more room; within the viewport in any case.
 * One that is open stays on its side while there is room for a card: what is said in it changes its height.
 * @param {{ anchor: Box, card: Size, viewport: Size, rtl: boolean, was?: string }} given `was`: the place it had
 * @returns {{ left: number, top: number, maxHeight: number, place: "under" | "beside" | "above" }}
 */
export function cardSpot({ anchor, card, viewport, rtl, was }) {
  const farLeft = viewport.width - kEdge - card.width;
  const farTop = viewport.height - kEdge;
  const all = farTop - kEdge;
  const left = clamp(rtl ? anchor.right - card.width : anchor.left, kEdge, Math.max(kEdge, farLeft));
  const below = farTop - anchor.bottom - kGap;
  const above = anchor.top - kGap - kEdge;
  const sides = [anchor.right + kGap, anchor.left - kGap - card.width];
  const side = (rtl ? sides.reverse() : sides).find((one) => one >= kEdge && one <= farLeft);
  const stays = (was === "under" && below >= kLeastCard) || (was === "above" && above >= kLeastCard);
  if (side !== undefined && !stays && (was === "beside" || below < card.height)) {
    const height = Math.min(card.height, all);
    return { left: side, top: clamp(anchor.top, kEdge, farTop - height), maxHeight: all, place: "beside" };
  }
  const under = stays ? was === "under" : below >= Math.min(card.height, above);
  const room = Math.min(Math.max(under ? below : above, Math.min(all, kLeastCard)), all);
  const height = Math.min(card.height, room);
  const top = under ? anchor.bottom + kGap : anchor.top - kGap - height;
  return { left, top: clamp(top, kEdge, farTop - height), maxHeight: room, place: under ? "under" : "above" };
}
