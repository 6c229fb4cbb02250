// Reads a profile in LinkedIn's older form (Ember). What it believes, and what it tells, is as in profile.js; only where things
// stand differs (profile-ember-anchors.js). Signs without language decide; a label is asked only whom it names.
import { isHidden, labelNames, seenWords, wholeNumber, words } from "../dom.js";
import { isPendingLabel, openToWorkLabels, removeLabels } from "../labels.js";
import { degreeIn, dropUnknown, firstNameOf, isRecruiter, mutualsIn } from "../person.js";
import { vanityOfLink } from "../../shared/vanity.js";
import { ignoreBeside, isAccept } from "./profile-controls.js";
import * as anchors from "./profile-ember-anchors.js";
import { countsOf, isMutualSearch } from "./profile-facts.js";
import { experienceCount, memberIdIn, profileOf, selfOf } from "./profile-subjects.js";
import { notFound, waiting } from "./reading.js";

/**
 * @typedef {import("./reading.js").Control} Control
 * @typedef {{ document: Document, card: Element, key: string, name: string }} Profile
 */

/** @param {Document} document @param {string} key @returns {import("./reading.js").Reading | null} null when the page has another form */
export function ember(document, key) {
  if (!document.querySelector(anchors.emberPage)) return null;
  const card = topCard(document);
  if (!card) return notFound(document, "profile", ["topCard"]);
  const heading = [...card.querySelectorAll(anchors.name)].find((one) => words(one));
  if (!heading) return notFound(document, "profile", ["name"]);
  const memberId = memberIdIn(all(card, `${anchors.cannedSearch},${anchors.messageLink}`));
  const people = peopleOf(document, card);
  if (memberId !== key && !(people.size && [...people].every((one) => one === key || one === memberId)))
    return people.size ? waiting("profile", ["identity"]) : notFound(document, "profile", ["identity"]);
  const isOwn = all(card, anchors.editOwn).some((link) => vanityOfLink(link.getAttribute("href")) === key);
  if (isOwn) return selfOf(key, readViewer(document, card));

  const profile = { document, card, key, name: words(heading) };
  const person = readPerson(profile, memberId);
  const actions = actionsOf(profile);
  const connect = actions.filter((one) => has(one, anchors.connectIcon) || one.matches(anchors.connect));
  const inviteState = readState(profile, person.degree, actions, connect);
  const open = controls(connect.filter(isShown), "connect", key);
  if (person.degree === 1 && inviteState === undefined) delete person.degree;
  return profileOf({
    key,
    person,
    inviteState,
    connect: inviteState === "sent" ? [] : open,
    answer: () => answersOf(actions, profile),
    remove: () => controls(actions.filter(isRemove).filter(isShown), "remove", key),
  });
}

/** The one card of the page's own person. @param {Document} document */
function topCard(document) {
  const cards = all(document, anchors.topCard).filter((card) => !card.closest(anchors.strangers));
  if (cards.length) return cards.find((card) => card.querySelector(anchors.name)) ?? null;
  const headings = all(document, "main section h1").filter((heading) => words(heading));
  return headings.length === 1 ? headings[0].closest("section") : null;
}

/**
 * Whom the page says it is about: by the card's own links to what lies below the profile, else by the page's.
 *
 * @param {Document} document @param {Element} card
 */
function peopleOf(document, card) {
  const said = (/** @type {Element[]} */ links) =>
    new Set(links.flatMap((link) => vanityOfLink(link.getAttribute("href")) ?? []));
  const own = said(all(card, `${anchors.subPage},${anchors.editOwn}`));
  if (own.size) return own;
  return said(
    all(document, anchors.subPage).filter((link) => link.closest("main") && !link.closest(anchors.strangers)),
  );
}

/** @param {Profile} profile @param {string | undefined} memberId */
function readPerson({ document, card, key, name }, memberId) {
  const headline = meant(textAt(card, anchors.headline));
  const photo = photoOf(card);
  const isOpen = all(card, `${anchors.photoShown},[alt]`).some((one) =>
    openToWorkLabels.test(one.getAttribute("alt") ?? ""),
  );
  const facts = {
    name,
    firstName: firstNameOf(name),
    headline,
    company: companyOf(card),
    location: textAt(card, anchors.location),
    degree: degreeOf(card),
    mutualConnections: mutualsOf(card),
    ...countsOf(card, anchors.countLine),
    hasPhoto: photo,
    openToWork: isOpen || undefined,
    premium: has(card, anchors.premiumIcon) || undefined,
    verified: has(card, anchors.verifiedIcon) || undefined,
    isRecruiter: headline ? isRecruiter(headline) : undefined,
    hasAbout: Boolean(aboutOf(document)) || undefined,
    hasExperience: experienceOf(document).entries.length > 0 || undefined,
    memberId: memberId ?? (key.startsWith("ACoA") ? key : undefined),
  };
  return dropUnknown(facts);
}

/** What the user's own profile tells about them. @param {Document} document @param {Element} card */
function readViewer(document, card) {
  const headline = textAt(card, anchors.headline);
  const { entries, total } = experienceOf(document);
  const own = card.querySelector(anchors.ownConnections);
  const count = wholeNumber(words(own));
  return {
    hasPhoto: photoOf(card),
    hasHeadline: meant(headline) ? true : /^[-–—]+$/.test(headline ?? "") ? false : undefined,
    hasAbout: Boolean(aboutOf(document)) || undefined,
    experienceCount: experienceCount(entries, total),
    connections: count ?? countsOf(card, anchors.countLine).connections,
  };
}

/** @param {string | undefined} headline dashes stand where there is none */
function meant(headline) {
  return headline && /[\p{L}\p{N}]/u.test(headline) ? headline : undefined;
}

/** @param {Element} card */
function degreeOf(card) {
  const told = new Set(
    [...all(card, anchors.degree), ...all(card, anchors.degreeWords)].flatMap((badge) => {
      const text = words(badge).replace(/^[·•]\s*/u, "");
      return degreeIn(text) ?? degreeIn(text.split(" ")[0]) ?? [];
    }),
  );
  return told.size === 1 ? [...told][0] : undefined;
}

/** The first of company and school; one alone may be either, unless its label or its kind says so. @param {Element} card */
function companyOf(card) {
  const labelled = textAt(card, anchors.companyLabelled) ?? textAt(card, anchors.company);
  if (labelled) return labelled;
  const works = all(card, anchors.works).filter((work) => words(work));
  return works.length === 2 ? seenWords(works[0]) : undefined;
}

/** @param {Element} card */
function mutualsOf(card) {
  const link = all(card, anchors.cannedSearch).find(
    (one) => isMutualSearch(one.getAttribute("href")) && /\p{L}/u.test(words(one)),
  );
  return link ? mutualsIn(link.querySelector('[aria-hidden="true"]:not(svg, img, li-icon, ul)') ?? link) : undefined;
}

/** @param {Element} card */
function photoOf(card) {
  const node = card.querySelector(anchors.photo);
  if (!node) return undefined;
  if (has(node, anchors.ghost)) return false;
  return has(node, anchors.photoShown) || node.matches(anchors.photoShown) || undefined;
}

/** @param {Document} document */
function aboutOf(document) {
  const about = document.querySelector(anchors.about);
  const section = about?.closest("section") ?? about;
  const title = words(section?.querySelector("h2"));
  return words(section).length > 2 * title.length + 2 ? section : null;
}

/** @param {Document} document @returns {{ entries: Element[], total: number | null | undefined }} */
function experienceOf(document) {
  const sign = document.querySelector(anchors.experience);
  const section = sign?.closest("section") ?? sign;
  if (!section) return { entries: [], total: undefined };
  const lists = all(section, anchors.experienceEntry).filter(
    (entry, _, every) => !every.some((other) => other !== entry && other.contains(entry)),
  );
  const links = all(section, anchors.allExperience)
    .map(seenWords)
    .filter((text) => text && /\p{Nd}/u.test(text));
  return { entries: lists, total: links.length ? wholeNumber(links[0]) : undefined };
}

/**
 * What one can press about this person: in the card, and in the bar that slides in as far as it names them.
 *
 * @param {Profile} profile
 */
function actionsOf({ document, card, name }) {
  const inBars = all(document, anchors.stickyBar).flatMap((bar) =>
    all(bar, anchors.pressable).filter((one) =>
      labelOf(one) ? labelNames(labelOf(one), name) : words(bar).includes(name),
    ),
  );
  return [...new Set([...inBars, ...all(card, anchors.pressable)])].filter((element) => {
    if (element.closest(anchors.strangers)) return false;
    const isConnect = has(element, anchors.connectIcon) || element.matches(anchors.connect);
    return !isConnect || !labelOf(element) || labelNames(labelOf(element), name);
  });
}

/** @param {Element} element */
function labelOf(element) {
  return words(element.getAttribute("aria-label"));
}

/**
 * @param {Profile} profile @param {number | undefined} degree @param {Element[]} actions @param {Element[]} connect also those of a closed menu
 * @returns {'none' | 'sent' | 'received' | 'connected' | undefined}
 */
function readState({ name }, degree, actions, connect) {
  const isPending = actions.some(
    (one) =>
      (has(one, anchors.pendingIcon) && !one.closest(anchors.menu)) ||
      (isPendingLabel(labelOf(one)) && labelNames(labelOf(one), name)),
  );
  const others = connect.filter((one) => !has(one, anchors.pendingIcon) && !one.hasAttribute("disabled"));
  if (isPending) return others.length ? undefined : "sent";
  if (actions.some((one) => isAccept(one, name))) return "received";
  if (others.length) return degree === 1 ? undefined : "none";
  return degree === 1 || actions.some(isRemove) ? "connected" : undefined;
}

/** @param {Element[]} actions @param {Profile} profile @returns {Control[]} */
function answersOf(actions, { key, name }) {
  const labelled = actions.filter((one) => labelNames(labelOf(one), name) && !one.closest(anchors.menu));
  return labelled
    .filter((one) => isAccept(one, name) && isShown(one))
    .flatMap((accept) => {
      const ignore = ignoreBeside(accept, labelled, `${anchors.followIcon},${anchors.connectIcon}`);
      return [...(ignore ? controls([ignore], "ignore", key) : []), ...controls([accept], "accept", key)];
    });
}

/** @param {Element} action */
function isRemove(action) {
  return (
    has(action, anchors.removeIcon) || (Boolean(action.closest(anchors.menu)) && removeLabels.test(seenWords(action)))
  );
}

/** @param {Element} action in a menu: whether the menu is open */
function isShown(action) {
  const menu = action.closest(anchors.menu);
  if (menu) return menu.matches(anchors.openMenu) && !isHidden(action);
  return !isHidden(action) || Boolean(action.closest(anchors.stickyBar));
}

/** @param {Element[]} elements @param {import("./reading.js").ControlKind} kind @param {string} owner @returns {Control[]} */
function controls(elements, kind, owner) {
  const outer = elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));
  return outer.map((element) => {
    const place = element.closest(anchors.menu) ? "menu" : element.closest(anchors.stickyBar) ? "sticky" : "card";
    return { element, kind, owner, place };
  });
}

/** @param {Element | Document} within @param {string} selector */
function all(within, selector) {
  return [...within.querySelectorAll(selector)];
}

/** @param {Element} element @param {string} selector */
function has(element, selector) {
  return Boolean(element.querySelector(selector));
}

/** The words at the first place that has any. @param {Element} card @param {string} selector newest first */
function textAt(card, selector) {
  for (const one of selector.split(",")) {
    const text = seenWords(card.querySelector(one));
    if (text) return text;
  }
  return undefined;
}
