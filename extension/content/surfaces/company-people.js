// Reads the People tab of a company or a school. Only the older form has been seen there; in the newer one lists are alike everywhere.
import { words } from "../dom.js";
import { ember } from "./lists-anchors.js";
import { readList } from "./lists.js";

/** @type {import("./lists.js").List} */
const kPeople = { surface: "companyPeople", screen: /Company|Organization/, older: ember.company };

/** @type {import("./reading.js").Reader} */
export const read = (document, { pathname }, memory) => {
  const company = /^\/company\//i.test(pathname) ? words(document.querySelector("main h1")) : "";
  return readList(document, company ? { ...kPeople, person: { company } } : kPeople, memory);
};
