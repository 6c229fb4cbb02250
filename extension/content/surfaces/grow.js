// Reads My Network: people LinkedIn proposes, on the page and in the dialog behind "Show all". Their Connect is a button that sends at
// once, without a dialog: what is to be said must stand there before it is pressed. Above them stand the newest received invitations.
import { readPreview } from "./invitations.js";
import { anchors, ember as older } from "./lists-anchors.js";
import { isOtherScreen, readList, sduiRows, waiting } from "./lists.js";
import { notFound } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */

const kSurface = "grow";

/** @param {Document} document @returns {Reading} */
export function read(document) {
  const reading = sdui(document) ?? ember(document) ?? notFound(document, kSurface, ["sduiPage", "emberPage"]);
  if (reading.health !== "ok") return reading;
  return { ...reading, subjects: [...readPreview(document), ...reading.subjects] };
}

/** @param {Document} document @returns {Reading | null} */
function sdui(document) {
  if (!document.querySelector(anchors.sduiPage)) return null;
  if (isOtherScreen(document, /(?:Grow|CohortSeeAll)$/)) return waiting(kSurface);
  // Whoever stands in the open dialog is marked there, not in the list that it covers.
  const roots = [anchors.openDialog, anchors.main].flatMap((root) => [...document.querySelectorAll(root)]);
  const rows = sduiRows(roots).filter((row) => !row.closest(anchors.invitationsPreview));
  return readList(document, { surface: kSurface, rows, form: {}, invite: inviteFacts, expectsConnect: true });
}

/** @param {Document} document @returns {Reading | null} */
function ember(document) {
  if (!document.querySelector(anchors.emberPage)) return null;
  const all = [...document.querySelectorAll(older.grow.row)];
  const rows = all.filter((row) => !row.parentElement?.closest(older.grow.row));
  return readList(document, {
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
