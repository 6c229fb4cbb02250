// Reads who stands behind a job: its hiring team. Most have no Connect there; that they are a hiring contact is worth knowing all the same.
import { words } from "../dom.js";
import * as rowAnchors from "../row-anchors.js";
import { hiringTeamLabels } from "../labels.js";
import { strayConnects } from "./generic.js";
import * as anchors from "./lists-anchors.js";
import { isKnownForm, outermost, sduiRows, subjectsOf } from "./lists.js";
import { found, notFound } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./reading.js").ReadSubject} ReadSubject */

const kSurface = "job";
const kHiring = { isHiringContact: true };

/** @param {Document} document @returns {Reading} */
export function read(document) {
  if (!isKnownForm(document)) return notFound(document, kSurface, ["sduiPage", "emberPage"]);
  const parts = innermost([...document.querySelectorAll(anchors.jobPeople)]);
  const team = [...hirers(document), ...parts.flatMap(teamOf)];
  const isPeopled = parts.some((part) => part.querySelector(rowAnchors.personLink));
  const stray = strayConnects(document, kSurface);
  if (isPeopled && !team.length && !stray.length) return notFound(document, kSurface, ["person"]);
  /** @type {Map<string, ReadSubject>} */
  const subjects = new Map(stray.map((subject) => [subject.key, subject]));
  // What the part about the job says of someone is more than their Connect elsewhere tells.
  for (const subject of team.reverse()) {
    const controls = subjects.get(subject.key)?.controls ?? subject.controls;
    subjects.delete(subject.key);
    subjects.set(subject.key, { ...subject, controls });
  }
  return found(kSurface, [...subjects.values()].reverse());
}

/** The older form has a card of its own for them. @param {Document} document */
function hirers(document) {
  const all = [...document.querySelectorAll(anchors.ember.hirer.row)];
  return subjectsOf(outermost(all), anchors.ember.hirer.form, { surface: kSurface, person: kHiring });
}

/**
 * People of one part of the page. In the newer form the hiring team and whoever else might help stand in the same part; only the words
 * above them tell which is which.
 *
 * @param {Element} part
 */
function teamOf(part) {
  if (part.querySelector(anchors.jobHirer)) return [];
  const titles = [...part.querySelectorAll("h2,h3,[role='heading']")];
  const headings = titles.length ? titles : [...part.querySelectorAll("p")];
  const rows = rowsOf(part);
  return rows.flatMap((row) => {
    const above = headings.filter(
      (one) => one.compareDocumentPosition(row) & 4 && !rows.some((other) => other.contains(one)),
    );
    const isTeam = hiringTeamLabels.test(words(above.at(-1)));
    return subjectsOf([row], {}, { surface: kSurface, person: isTeam ? kHiring : {} });
  });
}

/** Rows, or, where the part has none, the largest boxes that are about one person. @param {Element} part */
function rowsOf(part) {
  const rows = sduiRows([part]);
  if (rows.length) return rows;
  const boxes = new Set();
  for (const link of part.querySelectorAll(rowAnchors.personLink)) {
    let box = link;
    const href = link.getAttribute("href");
    const isAlone = (/** @type {Element} */ one) =>
      [...one.querySelectorAll(rowAnchors.personLink)].every((other) => other.getAttribute("href") === href);
    while (
      box.parentElement &&
      box.parentElement !== part &&
      isAlone(box.parentElement) &&
      !box.parentElement.querySelector("h2,h3")
    )
      box = box.parentElement;
    boxes.add(box);
  }
  return [...boxes];
}

/** @param {Element[]} parts */
function innermost(parts) {
  return parts.filter((part) => !parts.some((other) => other !== part && part.contains(other)));
}
