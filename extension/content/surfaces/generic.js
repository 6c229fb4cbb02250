// Finds Connect on every page that has no reader of its own: in the feed and its comments, on events, in mixed search results. A Connect
// counts when its card is about one person. That there is none tells nothing: most pages have none.
import { words } from "../dom.js";
import * as rowAnchors from "../row-anchors.js";
import { connectsIn, readConnect, readRow } from "../rows.js";
import { vanityOfLink } from "../../shared/vanity.js";
import { inviteeOf } from "../labels.js";
import { firstNameOf } from "../person.js";
import { isKnownForm } from "./lists.js";
import { found, notFound, nothing } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./reading.js").ReadSubject} ReadSubject */

/** A card is no further than this above its Connect. */
const kLevels = 9;

/** What invite.surface says about a path; elsewhere it stays unknown. @type {[RegExp, string][]} */
const kSurfaces = [
  [/^\/(?:feed|posts|pulse)(?:\/|$)/, "feed"],
  [/^\/search\//, "search"],
  [/^\/events\//, "event"],
  [/^\/jobs(?:\/|$)/, "job"],
  [/^\/(?:company|school)\//, "companyPeople"],
  [/^\/mynetwork\//, "grow"],
];

/** @param {Document} document @param {import("./reading.js").Address} address @returns {Reading} */
export function read(document, { pathname }) {
  const surface = kSurfaces.find(([path]) => path.test(pathname))?.[1];
  if (surface === "feed" && !isKnownForm(document)) return notFound(document, surface, ["sduiPage", "emberPage"]);
  const subjects = strayConnects(document, surface);
  if (subjects.length || surface === "feed") return found(surface ?? "page", subjects);
  return nothing();
}

/**
 * Returns whoever can be invited below `root`, wherever the Connect stands.
 *
 * @param {Document} document @param {string} [surface]
 * @returns {ReadSubject[]}
 */
export function strayConnects(document, surface) {
  /** @type {Map<string, ReadSubject>} */
  const subjects = new Map();
  for (const element of connectsIn(document.body ?? document.documentElement)) {
    const read = aboutWhom(element);
    if (!read) continue;
    const { key, person } = read;
    /** @type {import("./reading.js").Control} */
    const control = { element, kind: "connect", owner: key, place: "row" };
    const there = subjects.get(key);
    if (there) there.controls.push(control);
    else {
      const facts = { person: { ...person, inviteState: "none" }, ...(surface && { invite: { surface } }) };
      subjects.set(key, { moment: "invite", key, brief: true, facts, controls: [control] });
    }
  }
  return [...subjects.values()];
}

/**
 * The smallest card around a Connect that names somebody must name them alone. A Connect with an address is sure of its person even
 * without a card; of one without, the card is all there is.
 *
 * @param {Element} element
 * @returns {{ key: string, person: Record<string, any> } | null}
 */
function aboutWhom(element) {
  const invited = vanityOfLink(element.getAttribute("href"));
  let card = element.parentElement;
  for (let level = 0; level < kLevels && card && card.localName !== "body"; level++, card = card.parentElement) {
    const people = peopleIn(card);
    if (!people.size && !invited) continue;
    if (invited ? people.size && !people.has(invited) : people.size > 1) break;
    const row = people.size ? readRow(card) : null;
    if (!row) continue;
    const { controls } = readConnect(row);
    if (controls.some((one) => one.element === element) && (!invited || row.key === invited)) return row;
    break;
  }
  if (!invited) return null;
  const name = inviteeOf(words(element.getAttribute("aria-label"))) ?? undefined;
  return { key: invited, person: { key: invited, ...(name && { name, firstName: firstNameOf(name) }) } };
}

/** Whom the links of a card lead to, shared contacts left out. @param {Element} card */
function peopleIn(card) {
  const people = new Set();
  for (const link of card.querySelectorAll(rowAnchors.personLink)) {
    const line = link.closest(rowAnchors.line);
    const isShared = line?.querySelector(rowAnchors.mutualSearch) ?? null;
    if (!isShared) people.add(vanityOfLink(link.getAttribute("href")));
  }
  people.delete(null);
  return people;
}
