// The Connect controls of one profile, and what they and their neighbours tell about the invitation's state. Every
// profile page is full of other people's Connect controls in the very same form: only those count that name this person.
import { isHidden, labelNames, words } from "../dom.js";
import { vanityOfLink } from "../../shared/vanity.js";
import { incomingLabels, removeLabels } from "../labels.js";
import * as anchors from "./profile-anchors.js";
import { isAllConnectionsSearch } from "./profile-facts.js";

const kNoAnswer = `${anchors.followIcon}, ${anchors.connectIcon}, ${anchors.bellIcon}`;

/**
 * @typedef {import("./reading.js").Control} Control
 * @typedef {{ document: Document, card: Element, key: string, name: string }} Profile
 */

/**
 * Returns every control that invites this person, in document order. The hidden variants that LinkedIn keeps ready are
 * left out; a sticky bar that has not slid in yet is not.
 *
 * @param {Profile} profile
 * @returns {Control[]}
 */
export function readControls(profile) {
  const { document, key } = profile;
  /** @type {Map<Element, Control>} */
  const found = new Map();
  const add = (/** @type {Element | null} */ element) => {
    if (!element || found.has(element)) return;
    const place = placeOf(element);
    if (isHidden(element) && (place !== "sticky" || isHiddenItself(element))) return;
    found.set(element, { element, kind: "connect", owner: key, place });
  };
  for (const link of document.querySelectorAll(anchors.inviteLink)) {
    if (vanityOfLink(link.getAttribute("href")) === key) add(outermost(link));
  }
  for (const sign of document.querySelectorAll(`${anchors.connectIcon}, ${anchors.connectKey}`)) {
    const element = pressableOf(sign) ?? (sign.matches("svg") ? sign.parentElement : null);
    if (element && !inviteLinkOf(element) && isOfProfile(element, profile)) add(outermost(element));
  }
  return [...found.values()].sort(inOrder);
}

/**
 * Returns the invitation's state by signs that need no language, in the order of their certainty; undefined when none
 * speaks clearly (Connect may wait under More).
 *
 * @param {Profile} profile
 * @param {number | undefined} degree
 * @param {Control[]} controls
 * @returns {'none' | 'sent' | 'received' | 'connected' | undefined}
 */
export function readInviteState(profile, degree, controls) {
  const inCard = (/** @type {string} */ selector) =>
    [...profile.card.querySelectorAll(selector)].filter((element) => !element.closest(anchors.strangers));
  const pending = inCard(`${anchors.pendingIcon}, ${anchors.pendingKey}`)
    .map(pressableOf)
    .some((element) => element && !isHidden(element));
  const connect = controls.length > 0;
  if (connect && pending) return undefined; // two variants and no telling which one shows
  if (connect) return degree === 1 ? undefined : "none";
  const compose = inCard(anchors.messageLink).length > 0;
  if (!compose && hasIncomingRow(inCard("button[aria-label], a[aria-label]"), profile.name)) return "received";
  if (pending) return "sent";
  const follow = inCard(`${anchors.followIcon}, ${anchors.followKey}`).some((element) => !isHidden(element));
  if (degree === 1) return "connected";
  if (degree === undefined && compose && !follow && hasFirstDegreeSigns(profile)) return "connected";
  return undefined;
}

/** Accept and Ignore stand side by side, both naming the person. @param {Element[]} labelled @param {string} name */
function hasIncomingRow(labelled, name) {
  return labelled.some((element) => isAccept(element, name) && !isHidden(element));
}

/** @param {Element} element @param {string} name */
export function isAccept(element, name) {
  const label = words(element.getAttribute("aria-label"));
  return incomingLabels.accept.test(label) && labelNames(label, name);
}

/**
 * The controls that answer this person's request: Accept by its words, Ignore as the one other in its row that names the person.
 *
 * @param {Profile} profile
 * @returns {Control[]}
 */
export function readAnswers(profile) {
  const { document, key, name } = profile;
  const labelled = [...document.querySelectorAll("button[aria-label], a[aria-label]")].filter(
    (element) => labelNames(words(element.getAttribute("aria-label")), name) && isOfProfile(element, profile),
  );
  const accepts = labelled.filter((element) => isAccept(element, name));
  const shown = (/** @type {Element} */ element) =>
    !isHidden(element) || (placeOf(element) === "sticky" && !isHiddenItself(element));
  return accepts.filter(shown).flatMap((accept) => {
    const ignore = ignoreBeside(accept, labelled, kNoAnswer);
    return [control(accept, "accept", key), ...(ignore && shown(ignore) ? [control(ignore, "ignore", key)] : [])].sort(
      inOrder,
    );
  });
}

/**
 * The refusal beside an acceptance: the only other control of the row that names the same person.
 *
 * @param {Element} accept @param {Element[]} labelled all that name the person @param {string} signs of controls that do something else
 */
export function ignoreBeside(accept, labelled, signs) {
  const others = labelled.filter((element) => element !== accept && !element.querySelector(signs));
  for (let row = accept.parentElement, level = 0; row && level < 4; row = row.parentElement, level++) {
    const beside = others.filter((element) => row?.contains(element));
    if (beside.length) return beside.length === 1 ? beside[0] : null;
  }
  return null;
}
/**
 * "Remove connection" in this profile's open More menu.
 *
 * @param {Profile} profile
 * @returns {Control[]}
 */
export function readRemove(profile) {
  const items = [...profile.document.querySelectorAll(`${anchors.menu} ${anchors.menuItem}`)];
  return items
    .filter((item) => item.querySelector(anchors.removeIcon) || removeLabels.test(words(item)))
    .filter((item) => isMenuOpenHere(profile) && !isHidden(item))
    .map((item) => control(item, "remove", profile.key));
}

/** @param {Element} element @param {import("./reading.js").ControlKind} kind @param {string} owner @returns {Control} */
function control(element, kind, owner) {
  return { element, kind, owner, place: placeOf(element) };
}

/** Document order. @param {Control} a @param {Control} b */
function inOrder(a, b) {
  return a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1;
}

/** Only of a connection one sees all connections as a link, and the bell. @param {Profile} profile */
function hasFirstDegreeSigns({ card }) {
  const all = [...card.querySelectorAll(anchors.cannedSearch)].some((link) =>
    isAllConnectionsSearch(link.getAttribute("href")),
  );
  return all || Boolean(card.querySelector(anchors.bellIcon));
}

/**
 * Whether a button without an address belongs to this profile: it stands in the card, in a bar or in the open menu of
 * this profile, and its label, if it has one, names this person.
 *
 * @param {Element} element @param {Profile} profile
 */
function isOfProfile(element, { document, card, key, name }) {
  const label = words(
    element.getAttribute("aria-label") ?? element.querySelector("[aria-label]:not(svg)")?.getAttribute("aria-label"),
  );
  if (label && !labelNames(label, name)) return false;
  const bar = element.closest(anchors.stickyBar);
  if (bar && !bar.closest(anchors.strangers)) {
    const people = [...bar.querySelectorAll(anchors.personLink)].map((link) => vanityOfLink(link.getAttribute("href")));
    return people.length ? people.every((person) => person === key) : Boolean(label);
  }
  if (element.closest(anchors.strangers)) return false;
  if (card.contains(element)) return true;
  if (!element.closest(anchors.menu)) return false;
  return Boolean(label) || isMenuOpenHere({ document, card });
}

/** Whether the one open menu hangs on this profile's card or bar. @param {{ document: Document, card: Element }} profile */
function isMenuOpenHere({ document, card }) {
  const openers = [...document.querySelectorAll(anchors.openMenuButton)];
  return openers.length === 1 && (card.contains(openers[0]) || Boolean(openers[0].closest(anchors.stickyBar)));
}

/** @param {Element} element @returns {'card' | 'sticky' | 'menu'} */
function placeOf(element) {
  if (element.closest(`${anchors.menu}, ${anchors.menuItem}`)) return "menu";
  return element.closest(anchors.stickyBar) ? "sticky" : "card";
}

/** A menu's link may be the item or stand in it: the item is what is pressed. @param {Element} element */
function outermost(element) {
  return element.closest(anchors.menuItem) ?? element;
}

/** What a person presses when they press this sign; some builds have nothing but a span. @param {Element} sign */
function pressableOf(sign) {
  return sign.closest(anchors.pressable) ?? sign.querySelector(anchors.pressable);
}

/** @param {Element} element */
function inviteLinkOf(element) {
  return element.closest(anchors.inviteLink) ?? element.querySelector(anchors.inviteLink);
}

/** Hidden for its own sake, not because its bar is. @param {Element} element */
function isHiddenItself(element) {
  if (element.hasAttribute("hidden")) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === "none";
}
