// Reads the dialog in which an invitation is sent. LinkedIn draws it over any page, in an open shadow root, in the page itself, or on
// a page of its own (/preload/). What it says is little: whose name, whether a note goes along, how long it may be, how many are left.
// Who that is the page beneath knows; without knowing nobody is judged.
import * as anchors from "./dialog-anchors.js";
import { dialogRoot, isHidden, labelNames, wholeNumber, westernDigits, words } from "../dom.js";
import { quotaLabels, sendLabels } from "../labels.js";
import { dropUnknown, firstNameOf } from "../person.js";
import { vanityOfLink } from "../../shared/vanity.js";
import { found, idOf, notFound } from "./reading.js";

/**
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {import("./reading.js").ReadSubject} ReadSubject
 * @typedef {{ key: string, label: string, surface?: string }} Pressed whom the control pressed last belongs to, what it is called, and on
 *   what kind of page it stands
 */

const kSurface = "dialog";
const kPreload = /^\/preload\/(?:search-)?custom-invite\b/;
const kBreadth = 40; // lines of a dialog that may be a quota or a counter are short, and few

/** Whether an address is the dialog's own page. @param {string} pathname */
export function isDialogPath(pathname) {
  return kPreload.test(pathname);
}

/**
 * Returns what the open invite dialog shows, or null when none is open.
 *
 * @param {Document} document @param {import("./reading.js").Address} address
 * @param {{ page: Reading, pressed: Pressed | null }} beneath what the page beneath shows, and what was pressed on it
 * @returns {Reading & { viewer?: Record<string, any> } | null} `viewer`: what it says about the user, when it does not say whom it is about
 */
export function readDialog(document, address, { page, pressed }) {
  const dialog = openDialog(document);
  if (!dialog) return isDialogPath(address.pathname) ? notFound(document, kSurface, ["dialog"]) : null;

  const isLimited = dialog.matches(anchors.limit) || has(dialog, anchors.limit);
  const isUsedUp = isUpsell(dialog);
  const box = /** @type {HTMLTextAreaElement | null} */ (dialog.querySelector(anchors.box));
  const send = isLimited || isUsedUp ? null : sendButton(dialog);
  const gate = /** @type {HTMLInputElement | null} */ (box ? null : dialog.querySelector(anchors.email));
  if (!send && !isLimited && !isUsedUp && !gate) return notFound(document, kSurface, ["send"]);
  const viewer = isLimited ? { restricted: true } : undefined;
  const person = whom({ document, address, dialog, page, pressed });
  // Where nothing can be sent nobody need be known: what is said about the user counts for the page's own person.
  if (!person) return send || gate ? notFound(document, kSurface, ["identity"]) : { ...found(kSurface, []), viewer };

  const { key } = person;
  const text = box?.value ?? "";
  const invite = dropUnknown({
    surface: "dialog",
    hasNote: send && !gate ? text.trim() !== "" : undefined,
    notesLeft: isUsedUp ? 0 : notesLeft(dialog),
  });
  const facts = { person, invite, ...(viewer && { viewer }) };
  const controls = send
    ? [{ element: send, kind: /** @type {const} */ ("send"), owner: key, place: /** @type {const} */ ("dialog") }]
    : [];
  // Behind the question for an address no note is at stake: then, and where nothing can be sent, the invitation alone is judged.
  if (!send || gate) return found(kSurface, [{ moment: "invite", key, facts, controls, ...(gate && { gate }) }]);
  const limit = limitOf(dialog);
  return found(kSurface, [
    {
      moment: "note",
      key,
      facts: { ...facts, note: { text, ...(limit && { limit }) } },
      controls,
      ...(box && { box }),
    },
    { moment: "invite", key, facts, controls: [] },
  ]);
}

/**
 * The dialog's people first, then the page's own. Whom the page shows too is judged there as the page has them, with what the dialog
 * knows besides: of the user, and how many notes are left.
 *
 * @param {Reading & { viewer?: Record<string, any> }} dialog @param {Reading} page
 * @returns {Reading}
 */
export function layOver(dialog, page) {
  const rest = new Map(page.subjects.map((subject) => [idOf(subject), subject]));
  const over = dialog.subjects.map((subject) => {
    const beneath = rest.get(idOf(subject));
    rest.delete(idOf(subject));
    return beneath ? merged(beneath, subject.facts, subject.controls, subject.gate) : subject;
  });
  const others = [...rest.values()].map((subject) =>
    dialog.viewer && subject.moment === "invite" && !subject.brief ? merged(subject, dialog, []) : subject,
  );
  const { health, missing } = dialog.health === "ok" ? page : dialog;
  return { surface: kSurface, health, missing, subjects: [...over, ...others] };
}

/**
 * @param {ReadSubject} subject @param {Record<string, any>} more facts @param {import("./reading.js").Control[]} controls
 * @param {HTMLInputElement} [gate]
 */
function merged(subject, { viewer, invite }, controls, gate) {
  const { notesLeft } = invite ?? {};
  const facts = {
    ...subject.facts,
    ...(viewer && { viewer }),
    invite: { ...subject.facts.invite, ...(notesLeft !== undefined && { notesLeft }) },
  };
  return { ...subject, facts, controls: [...controls, ...subject.controls], ...(gate && { gate }) };
}

/** The invite dialog that a person sees now; the one opened last, if several stand. @param {Document} document */
function openDialog(document) {
  const shadow = dialogRoot(document);
  for (const root of shadow ? [shadow, document] : [document]) {
    const dialogs = [...root.querySelectorAll(anchors.dialog)].filter(
      (dialog) => isInvite(dialog) && !isHidden(dialog),
    );
    const innermost = dialogs.filter((dialog) => !dialogs.some((other) => other !== dialog && dialog.contains(other)));
    if (innermost.length) return innermost.at(-1) ?? null;
  }
  return null;
}

/** @param {Element} dialog */
function isInvite(dialog) {
  return (
    dialog.matches(`${anchors.invite},${anchors.limit}`) ||
    has(dialog, `${anchors.invite},${anchors.limit}`) ||
    isUpsell(dialog) ||
    sendByWords(dialog, sendLabels.invite) !== null
  );
}

/** @param {Element} dialog */
function isUpsell(dialog) {
  return !has(dialog, "textarea") && has(dialog, anchors.upsell) && quotaLabels.usedUp.test(words(dialog));
}

/** @param {Element} dialog */
function sendButton(dialog) {
  const main = [...dialog.querySelectorAll(anchors.send)].filter((button) => !isHidden(button));
  return main.at(-1) ?? sendByWords(dialog, sendLabels.invite) ?? sendByWords(dialog, sendLabels.plain);
}

/** @param {Element} dialog @param {RegExp} labels */
function sendByWords(dialog, labels) {
  const buttons = [...dialog.querySelectorAll(anchors.button)].filter((button) => labels.test(words(button)));
  return buttons.filter((button) => !isHidden(button)).at(-1) ?? null;
}

/** @param {Element} dialog @returns {number | undefined} of characters */
function limitOf(dialog) {
  for (const text of shortLines(dialog, 16)) {
    const counter = /^(\d+) ?\/ ?(200|300)$/.exec(westernDigits(text));
    if (counter) return Number(counter[2]);
  }
  return undefined;
}

/** @param {Element} dialog @returns {number | undefined} */
function notesLeft(dialog) {
  for (const text of shortLines(dialog, 160)) {
    const count = quotaLabels.left.test(text) ? wholeNumber(text) : null;
    if (count !== null) return count;
  }
  return undefined;
}

/** @param {Element} dialog @param {number} longest */
function shortLines(dialog, longest) {
  const lines = [...dialog.querySelectorAll("p,span,div,label,small")].filter((line) => line.childElementCount < 4);
  return lines
    .map((line) => words(line))
    .filter((text) => text && text.length <= longest && /\p{Nd}/u.test(text))
    .slice(0, kBreadth);
}

/**
 * Whom the invitation goes to, by what is surest: the dialog's own address, the control that opened it, the people the page beneath
 * shows, their Connect controls. Null when none fits the name in the dialog, or several do.
 *
 * @param {{ document: Document, address: import("./reading.js").Address, dialog: Element, page: Reading, pressed: Pressed | null }} given
 * @returns {(Record<string, any> & { key: string }) | null} person facts
 */
function whom({ document, address, dialog, page, pressed }) {
  const said = [...dialog.querySelectorAll(anchors.name)].map(words).find((text) => /\p{L}/u.test(text)) ?? "";
  const known = (/** @type {string} */ key) =>
    page.subjects.find((subject) => subject.key === key && subject.facts.person)?.facts.person ??
    dropUnknown({ key, name: said, firstName: firstNameOf(said) });
  const ofAddress = isDialogPath(address.pathname) ? vanityOfLink(address.pathname + address.search) : null;
  if (ofAddress) return known(ofAddress);
  if (pressed && (!said || !pressed.label || labelNames(pressed.label, said))) return known(pressed.key);

  const text = [...dialog.querySelectorAll("p,h2,span,label,div")]
    .filter((line) => !line.querySelector("textarea"))
    .map(words)
    .join("\n");
  const people = page.subjects.filter(({ facts }) => {
    const name = facts.person?.name;
    return name && (said ? said.toLowerCase() === name.toLowerCase() : labelNames(text, name));
  });
  const keys = new Set(people.map(({ key }) => key));
  if (!keys.size && said) for (const key of named(document, said)) keys.add(key);
  return keys.size === 1 ? known([...keys][0]) : null;
}

/** Everybody on the page with this name: by a Connect control that names them, by a link with their name. @param {Document} document @param {string} name */
function named(document, name) {
  return [...document.querySelectorAll('a[href*="/in/"],a[href*="vanityName="]')].flatMap((link) => {
    const label = words(link.getAttribute("aria-label"));
    const isTheirs = words(link) === name || (link.matches('[href*="vanityName="]') && labelNames(label, name));
    return isTheirs ? (vanityOfLink(link.getAttribute("href")) ?? []) : [];
  });
}

/** @param {Element} element @param {string} selector */
function has(element, selector) {
  return element.querySelector(selector) !== null;
}
