// Reads the People tab of a company or a school.
import { words } from "../dom.js";
import { anchors, ember as older } from "./lists-anchors.js";
import { isOtherScreen, readList, sduiRows, waiting } from "./lists.js";
import { notFound } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./reading.js").Memory} Memory */

const kSurface = "companyPeople";

/** @type {import("./reading.js").Reader} */
export const read = (document, { pathname }, memory) => {
  const company = /^\/company\//i.test(pathname) ? words(document.querySelector("main h1")) : "";
  const person = company ? { company } : {};
  return (
    ember(document, person, memory) ??
    sdui(document, person, memory) ??
    notFound(document, kSurface, ["emberPage", "sduiPage"])
  );
};

const invite = () => ({ surface: kSurface });

/** @param {Document} document @param {Record<string, any>} person @param {Memory} [memory] @returns {Reading | null} */
function ember(document, person, memory) {
  if (!document.querySelector(anchors.emberPage)) return null;
  const rows = [...document.querySelectorAll(older.company.row)];
  return readList(document, { memory, surface: kSurface, rows, form: older.company.form, invite, person });
}

/** The newer form has not been seen here yet; its lists are alike everywhere. @param {Document} document @param {Record<string, any>} person @param {Memory} [memory] @returns {Reading | null} */
function sdui(document, person, memory) {
  if (!document.querySelector(anchors.sduiPage)) return null;
  if (isOtherScreen(document, /Company|Organization/)) return waiting(kSurface);
  const rows = sduiRows(document.querySelectorAll(anchors.main));
  return readList(document, { memory, surface: kSurface, rows, form: {}, invite, person });
}
