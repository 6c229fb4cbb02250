// Reads the list of one's connections, for the advice on removing one: who stands there, and where removing begins (the row's More), goes
// on (the open menu's item) and ends (the dialog that asks again). Rows are used again while one scrolls: only what stands there counts.
import { isHidden, labelNames, dialogRoot, words } from "../dom.js";
import { removeBegins } from "../labels.js";
import { isRecruiter } from "../person.js";
import { readRow } from "../rows.js";
import { vanityOfLink } from "../../shared/vanity.js";
import * as lists from "./lists-anchors.js";
import { isOtherScreen } from "./lists.js";
import { found, notFound, waiting } from "./reading.js";

/**
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {import("./reading.js").ReadSubject} ReadSubject
 * @typedef {import("./reading.js").Control} Control
 */

const kSurface = "connections";

const anchors = {
  screen: /Connections$/,
  /** The list; the key stands on two nodes, one inside the other. */
  list: '[componentkey="ConnectionsPage_ConnectionsList"],[id="ConnectionsPage_ConnectionsList"]',
  /** Above it: "1,204 connections". Stands over an empty list too. */
  header: '[componentkey="ConnectionsPage_ConnectionsListHeader"],[id="ConnectionsPage_ConnectionsListHeader"]',
  /** Two per person: photo, name. */
  personLink: 'a[href*="/in/"]',
  /** One per row: what opens the menu. By its state, its icon, or its being the only button without words. */
  opener: "[aria-expanded],[aria-haspopup],.artdeco-dropdown__trigger",
  openerIcon: 'svg[id^="overflow-"]',
  menu: '[role="menu"],.artdeco-dropdown__content--is-open',
  menuItem: '[role="menuitem"],.artdeco-dropdown__item',
  removeIcon: 'svg[id^="remove-connection"],[data-test-icon^="remove-connection"]',
  /** The dialog that asks again, in either form. */
  dialog: 'dialog[open],[role="dialog"],[role="alertdialog"],.artdeco-modal',
  confirm: "button[data-test-dialog-primary-btn],.artdeco-modal__actionbar .artdeco-button--primary",

  olderRow: "li.mn-connection-card",
  olderMain: ".mn-connections",
  /** @type {import("../rows.js").RowForm} */
  olderForm: { name: ".mn-connection-card__name", headline: ".mn-connection-card__occupation", alone: false },
};

/** @type {import("./reading.js").Reader} */
export function read(document) {
  return sdui(document) ?? ember(document) ?? notFound(document, kSurface, ["sduiPage", "emberPage"]);
}

/** @param {Document} document @returns {Reading | null} */
function sdui(document) {
  if (!document.querySelector(lists.sduiPage)) return null;
  if (isOtherScreen(document, anchors.screen)) return waiting(kSurface, ["screen"]);
  const nested = [...document.querySelectorAll(anchors.list)];
  const list = nested.find((one) => !nested.some((other) => other !== one && one.contains(other)));
  if (!list) return notFound(document, kSurface, ["list"]);
  const rows = rowsIn(list);
  const subjects = readAll(document, rows, { told: [] });
  if (rows.length && !subjects.length) return notFound(document, kSurface, ["person"]);
  if (rows.length || document.querySelector(anchors.header)) return found(kSurface, subjects);
  return waiting(kSurface, ["row"]);
}

/** @param {Document} document @returns {Reading | null} */
function ember(document) {
  if (!document.querySelector(lists.emberPage)) return null;
  const rows = [...document.querySelectorAll(anchors.olderRow)];
  const subjects = readAll(document, rows, anchors.olderForm);
  if (subjects.length) return found(kSurface, subjects);
  const main = document.querySelector(anchors.olderMain);
  if (rows.length || !main) return notFound(document, kSurface, [rows.length ? "person" : "list"]);
  return main.querySelector(anchors.personLink) ? notFound(document, kSurface, ["row"]) : found(kSurface, []);
}

/**
 * The rows of the newer form, which carry no sign of their own: the largest parts of the list that lead to one person only.
 *
 * @param {Element} list
 * @returns {Element[]}
 */
function rowsIn(list) {
  const links = [...list.querySelectorAll(anchors.personLink)];
  const people = links.map((link) => vanityOfLink(link.getAttribute("href")));
  /** @type {Element[]} */
  const rows = [];
  for (let from = 0, to = 0; from < links.length; from = to) {
    while (to < links.length && people[to] === people[from]) to++;
    const neighbours = [links[from - 1], links[to]].filter(Boolean);
    let row = links[from];
    for (let up = row.parentElement; up && up !== list; up = row.parentElement) {
      if (neighbours.some((link) => up?.contains(link))) break;
      row = up;
    }
    if (people[from]) rows.push(row);
  }
  return rows;
}

/** @param {Document} document @param {Element[]} rows @param {import("../rows.js").RowForm} form @returns {ReadSubject[]} */
function readAll(document, rows, form) {
  /** @type {Map<string, ReadSubject>} */
  const subjects = new Map();
  for (const element of rows) {
    const row = readRow(element, form);
    if (!row || subjects.has(row.key)) continue;
    // The last line says since when; where it stands alone, nobody can tell it from a headline.
    const lines = row.rest.filter((line) => !line.closest('a[href*="/messaging/"]'));
    const headline = form.headline ? row.person.headline : lines.length > 1 ? words(lines[0]) : undefined;
    const person = { ...row.person, ...(headline && { headline, isRecruiter: isRecruiter(headline) }) };
    if (person.isRecruiter === undefined) delete person.isRecruiter;
    subjects.set(row.key, {
      moment: "connection",
      key: row.key,
      brief: true,
      facts: { person: { ...person, degree: 1, inviteState: "connected" } },
      controls: moreOf(element, row.key),
    });
  }
  addMenu(document, [...subjects.values()]);
  addDialog(document, [...subjects.values()]);
  return [...subjects.values()];
}

/** The one button that opens the row's menu. @param {Element} row @param {string} key @returns {Control[]} */
function moreOf(row, key) {
  const within = [...row.querySelectorAll("button")].filter(
    (one) => !one.closest(anchors.menu) && !one.closest('a[href*="/messaging/"]') && !isHidden(one),
  );
  const opening = within.filter((one) => one.matches(anchors.opener));
  const signed = within.filter((one) => one.querySelector(anchors.openerIcon));
  const wordless = within.filter((one) => !words(one));
  const [element, ...others] = [opening, signed, wordless].find((some) => some.length) ?? [];
  return element && !others.length ? [{ element, kind: "remove", owner: key, place: "row" }] : [];
}

/** "Remove connection" in the one open menu, which hangs elsewhere in the newer form. @param {Document} document @param {ReadSubject[]} subjects */
function addMenu(document, subjects) {
  const open = subjects.filter(({ controls }) => controls[0]?.element.getAttribute("aria-expanded") === "true");
  if (open.length !== 1) return;
  const [subject] = open;
  const items = [...document.querySelectorAll(anchors.menu)]
    .filter((menu) => !isHidden(menu))
    .flatMap((menu) => [...menu.querySelectorAll(anchors.menuItem)]);
  const removing = items.filter((item) => item.querySelector(anchors.removeIcon) || removeBegins.test(words(item)));
  if (removing.length === 1) goOnAt(subject, removing[0], "menu");
}

/** The dialog that asks again, when it names one person of the list. @param {Document} document @param {ReadSubject[]} subjects */
function addDialog(document, subjects) {
  const roots = [document, dialogRoot(document)].filter((root) => root !== null);
  const dialogs = roots.flatMap((root) => [...root.querySelectorAll(anchors.dialog)]).filter((one) => !isHidden(one));
  for (const dialog of dialogs) {
    const buttons = [...dialog.querySelectorAll("button")];
    const confirm =
      buttons.filter((one) => one.matches(anchors.confirm)).at(-1) ??
      buttons.find((one) => removeBegins.test(words(one)));
    const text = words(dialog);
    const named = subjects.filter(({ facts }) => labelNames(text, facts.person.name));
    if (confirm && named.length === 1 && buttons.length < 5) goOnAt(named[0], confirm, "dialog");
  }
}

/** Only the step the user has come to is marked. @param {ReadSubject} subject @param {Element} element @param {'menu' | 'dialog'} place */
function goOnAt(subject, element, place) {
  subject.controls = [{ element, kind: "remove", owner: subject.key, place }];
}
