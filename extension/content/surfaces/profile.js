// Reads a profile, `/in/<name>/`: whose it is, what is known about them, and where their Connect controls stand.
//
// A pure function of the document and its address. It believes a card only when the card's own links agree with the
// address, since after a soft navigation the previous person's card stands for a while. Two forms of the page are known: the
// server-driven one (SDUI), here, and the older one (profile-ember.js); a further form becomes one more link in read().
import { words } from "../dom.js";
import { normalVanity, vanityOfLink, vanityOfPath } from "../../shared/vanity.js";
import * as anchors from "./profile-anchors.js";
import { readAnswers, readControls, readInviteState, readRemove } from "./profile-controls.js";
import { ember } from "./profile-ember.js";
import {
  countsOf,
  hasPhoto,
  readExperienceCount,
  readIntro,
  readLateCards,
  readPerson,
  refOf,
} from "./profile-facts.js";
import { memberIdIn, profileOf, selfOf } from "./profile-subjects.js";
import { notFound, nothing, waiting } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */

/**
 * Returns what the page shows. `waiting`: still loading, or the previous person's card still stands. `blind`: loaded, but
 * not in a form that is known; `missing` names the anchors that were looked for.
 *
 * @param {Document} document
 * @param {{ pathname: string }} location
 * @returns {Reading}
 */
export function read(document, location) {
  const key = vanityOfPath(location.pathname);
  if (!key) return nothing();
  const now = sdui(document, key);
  if (now?.health === "ok") return now;
  const older = ember(document, key);
  if (older?.health === "ok") return older;
  return now ?? older ?? notFound(document, "profile", ["sduiPage", "emberPage"]);
}

/** @param {Document} document @param {string} key @returns {Reading | null} null when the page has another form */
function sdui(document, key) {
  if (!document.querySelector(anchors.sduiPage)) return null;
  const cards = topCards(document, key);
  if (!cards.length) return notFound(document, "profile", ["topCard"]);
  const named = cards.flatMap((card) => {
    const heading = headingOf(card);
    return heading ? [{ card, heading }] : [];
  });
  if (!named.length) return notFound(document, "profile", ["name"]);
  const own = named.find(({ card, heading }) => isAbout(card, heading, key));
  if (!own) {
    const others = named.some(({ card, heading }) => peopleOf(card, heading).length > 0);
    return others ? waiting("profile", ["identity"]) : notFound(document, "profile", ["identity"]);
  }
  const { card, heading } = own;
  if (isOwnProfile(card, key)) return selfOf(key, readViewer(document, card, heading, key));
  const profile = { document, card, key, name: words(heading) };
  const person = readPerson(card, heading, key);
  const connect = readControls(profile);
  const inviteState = readInviteState(profile, person.degree, connect);
  // A first-degree badge beside a Connect control contradicts itself.
  if (person.degree === 1 && connect.length) delete person.degree;
  const memberId = memberIdOf(card) ?? memberIdIn(card.querySelectorAll(anchors.messageLink));
  return profileOf({
    key,
    person: { ...person, ...readLateCards(document, key, memberIdOf(card)), ...(memberId && { memberId }) },
    inviteState,
    connect,
    answer: () => readAnswers(profile),
    remove: () => readRemove(profile),
  });
}

/** What the user's own profile tells about them. @param {Document} document @param {Element} card @param {Element} heading @param {string} key */
function readViewer(document, card, heading, key) {
  const { headline, isBare } = readIntro(card, heading);
  return {
    hasPhoto: hasPhoto(card, heading, key),
    hasHeadline: headline ? true : isBare ? false : undefined,
    hasAbout: readLateCards(document, key, memberIdOf(card)).hasAbout,
    experienceCount: readExperienceCount(document, key, memberIdOf(card)),
    connections: countsOf(card).connections,
  };
}

/**
 * The cards that may be the top card, the surest first. Two nodes carry the key, one inside the other: the section is
 * meant, in builds without one the inner node.
 *
 * @param {Document} document @param {string} key
 */
function topCards(document, key) {
  const any = [...document.querySelectorAll(anchors.topCard)];
  const sections = any.filter((card) => card.localName === "section");
  if (sections.length) return sections;
  const inner = any.filter((card) => !any.some((other) => other !== card && card.contains(other)));
  if (inner.length) return inner;
  const signs = [...document.querySelectorAll(`${anchors.verification}, ${anchors.contactInfo}`)].filter(
    (sign) => verifiedPerson(sign) === key || vanityOfLink(sign.getAttribute("href")) === key,
  );
  const around = signs.map((sign) => sign.closest("section")).filter((section) => section !== null);
  return [...new Set(around)];
}

/** @param {Element} card */
function headingOf(card) {
  const headings = [...card.querySelectorAll(anchors.name)];
  return headings.find((heading) => words(heading) && !heading.closest(anchors.stickyBar)) ?? null;
}

/**
 * Whether a card is about this person: all it says about that agrees with the address. While one person's card turns
 * into the next one's, it may speak of both. A page opened by member id is about the id in the card's key.
 *
 * @param {Element} card @param {Element} heading @param {string} key
 */
function isAbout(card, heading, key) {
  const people = peopleOf(card, heading);
  const memberId = memberIdOf(card);
  return memberId === key || (people.includes(key) && people.every((person) => person === key || person === memberId));
}

/**
 * Whom a card says it is about: the link around the name, around the photo, the contact link, the verification key;
 * without any of these whom it invites. Links to other people in it (mutual connections) do not count.
 *
 * @param {Element} card @param {Element} heading
 * @returns {string[]}
 */
function peopleOf(card, heading) {
  const around = heading.closest("a") ?? heading.querySelector("a");
  const contact = card.querySelector(anchors.contactInfo);
  const verified = heading.closest(anchors.verification) ?? card.querySelector(anchors.verification);
  const photo = card.querySelector(anchors.photo)?.closest("a");
  const said = [
    ...[around, contact, photo].map((link) => vanityOfLink(link?.getAttribute("href"))),
    verifiedPerson(verified),
  ].filter((person) => person !== null);
  if (said.length) return said;
  const invited = vanityOfLink(card.querySelector(anchors.inviteLink)?.getAttribute("href"));
  return invited ? [invited] : [];
}

/** @param {Element | null | undefined} sign */
function verifiedPerson(sign) {
  const ref = [sign?.getAttribute("componentkey"), sign?.id].find((one) => one?.startsWith(anchors.verificationPrefix));
  return ref ? normalVanity(ref.slice(anchors.verificationPrefix.length)) : null;
}

/** @param {Element} card */
function memberIdOf(card) {
  return /(ACoA[\w-]+?)Topcard\b/.exec(refOf(card))?.[1] ?? null;
}

/** @param {Element} card @param {string} key */
function isOwnProfile(card, key) {
  return [...card.querySelectorAll(anchors.editOwn)].some((link) => vanityOfLink(link.getAttribute("href")) === key);
}
