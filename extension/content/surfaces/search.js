// Reads people search, and the attendees of an event, which LinkedIn shows as a search. Connect opens the dialog here.
import { anchors, ember as older } from "./lists-anchors.js";
import { isOtherScreen, readList, sduiRows, waiting } from "./lists.js";
import { notFound } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */

/** @param {Document} document @param {import("./reading.js").Address} address @returns {Reading} */
export function read(document, { search }) {
  const surface = /[?&]eventAttending=/.test(search) ? "event" : "search";
  return sdui(document, surface) ?? ember(document, surface) ?? notFound(document, surface, ["sduiPage", "emberPage"]);
}

/** @param {Document} document @param {string} surface @returns {Reading | null} */
function sdui(document, surface) {
  if (!document.querySelector(anchors.sduiPage)) return null;
  if (isOtherScreen(document, /SearchResultsPeople$/)) return waiting(surface);
  const rows = sduiRows(document.querySelectorAll(anchors.main));
  return readList(document, { surface, rows, form: { told: ["headline", "location"] }, invite: () => ({ surface }) });
}

/** @param {Document} document @param {string} surface @returns {Reading | null} */
function ember(document, surface) {
  if (!document.querySelector(anchors.emberPage)) return null;
  const all = [...document.querySelectorAll(older.search.row)];
  const rows = all.filter((row) => !row.parentElement?.closest(older.search.row));
  return readList(document, { surface, rows, form: older.search.form, invite: () => ({ surface }) });
}
