// Reads My Network: people LinkedIn proposes, on the page and in the dialog behind "Show all". Their Connect is a button that sends at
// once, without a dialog: what is to be said must stand there before it is pressed.
import { anchors, ember as older } from "./lists-anchors.js";
import { isOtherScreen, readList, sduiRows, waiting } from "./lists.js";
import { notFound } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./reading.js").Memory} Memory */

const kSurface = "grow";

/** @type {import("./reading.js").Reader} */
export const read = (document, _address, memory) => {
  return sdui(document, memory) ?? ember(document, memory) ?? notFound(document, kSurface, ["sduiPage", "emberPage"]);
};

/** @param {Document} document @param {Memory} [memory] @returns {Reading | null} */
function sdui(document, memory) {
  if (!document.querySelector(anchors.sduiPage)) return null;
  if (isOtherScreen(document, /(?:Grow|CohortSeeAll)$/)) return waiting(kSurface);
  // Whoever stands in the open dialog is marked there, not in the list that it covers.
  const roots = [anchors.openDialog, anchors.main].flatMap((root) => [...document.querySelectorAll(root)]);
  const rows = sduiRows(roots).filter((row) => !row.closest(anchors.invitationsPreview));
  return readList(document, { memory, surface: kSurface, rows, form: {}, invite: inviteFacts, expectsConnect: true });
}

/** @param {Document} document @param {Memory} [memory] @returns {Reading | null} */
function ember(document, memory) {
  if (!document.querySelector(anchors.emberPage)) return null;
  const all = [...document.querySelectorAll(older.grow.row)];
  const rows = all.filter((row) => !row.parentElement?.closest(older.grow.row));
  return readList(document, {
    memory,
    surface: kSurface,
    rows,
    form: older.grow.form,
    invite: inviteFacts,
    expectsConnect: true,
  });
}

/** A Connect with an address opens the dialog even here. @param {{ atOnce: boolean }} connect */
function inviteFacts({ atOnce }) {
  return { surface: kSurface, ...(atOnce && { sendsAtOnce: true, hasNote: false }) };
}
