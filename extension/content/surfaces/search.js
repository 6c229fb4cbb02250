// Reads people search, and the attendees of an event, which LinkedIn shows as a search. Connect opens the dialog here.
import { anchors, ember as older } from "./lists-anchors.js";
import { isOtherScreen, readList, sduiRows, waiting } from "./lists.js";
import { notFound } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./reading.js").Memory} Memory */

/** @type {import("./reading.js").Reader} */
export const read = (document, { search }, memory) => {
  const surface = /[?&]eventAttending=/.test(search) ? "event" : "search";
  return (
    sdui(document, surface, memory) ??
    ember(document, surface, memory) ??
    notFound(document, surface, ["sduiPage", "emberPage"])
  );
};

/** @param {Document} document @param {string} surface @param {Memory} [memory] @returns {Reading | null} */
function sdui(document, surface, memory) {
  if (!document.querySelector(anchors.sduiPage)) return null;
  if (isOtherScreen(document, /SearchResultsPeople$/)) return waiting(surface);
  const rows = sduiRows(document.querySelectorAll(anchors.main));
  return readList(document, {
    memory,
    surface,
    rows,
    form: { told: ["headline", "location"] },
    invite: () => ({ surface }),
  });
}

/** @param {Document} document @param {string} surface @param {Memory} [memory] @returns {Reading | null} */
function ember(document, surface, memory) {
  if (!document.querySelector(anchors.emberPage)) return null;
  const all = [...document.querySelectorAll(older.search.row)];
  const rows = all.filter((row) => !row.parentElement?.closest(older.search.row));
  return readList(document, { memory, surface, rows, form: older.search.form, invite: () => ({ surface }) });
}
