// Reads people search, and the attendees of an event, which LinkedIn shows as a search. Connect opens the dialog here.
import { ember } from "./lists-anchors.js";
import { readList } from "./lists.js";

/** @type {import("./lists.js").List} */
const kSearch = {
  surface: "search",
  screen: /SearchResultsPeople$/,
  form: { told: ["headline", "location"] },
  older: ember.search,
};

/** @type {import("./reading.js").Reader} */
export const read = (document, { search }, memory) =>
  readList(document, /[?&]eventAttending=/.test(search) ? { ...kSearch, surface: "event" } : kSearch, memory);
