// Reads the one conversation that is open in LinkedIn's messages: with whom, and whether a conversation took place. Only what the user
// opened and what is on the screen; no words of a message leave this file, and nothing is ever marked here. The page is in LinkedIn's
// older form (Ember) alone. It knows people by their member number, so that is their key here.
import { isHidden, words } from "../dom.js";
import { firstNameOf } from "../person.js";
import { vanityOfLink } from "../../shared/vanity.js";
import { found, notFound } from "./reading.js";

/** What each is expected to be. */
const anchors = {
  /** Any part of the messages: list, open thread, box for writing. None: another form. */
  page: "li.msg-conversation-listitem,.msg-conversations-container__conversations-list,.msg-thread,.msg-s-message-list,.msg-form__contenteditable",
  /** Over the open thread, once; none in a thread with a group, a company or a deleted account. */
  whom: 'a.msg-thread__link-to-profile[href*="/in/"]',
  name: "h2.msg-entity-lockup__entity-title,h2",
  list: ".msg-s-message-list",
  /** One message each; `other` not the user's own. */
  message: ".msg-s-event-listitem",
  other: ".msg-s-event-listitem--other",
  body: ".msg-s-event-listitem__body",
  /** Only at the very start of a thread, before its first message: a card of the other person. */
  start: ".msg-s-profile-card",
  personLink: 'a[href*="/in/"]',
  /** Overlays of other conversations, drawn over any page. */
  elsewhere: ".msg-overlay-conversation-bubble,.msg-overlay-list-bubble,aside",
};

/** @type {import("./reading.js").Reader} */
export function read(document) {
  return ember(document) ?? notFound(document, "messaging", ["messages"]);
}

/** @param {Document} document */
function ember(document) {
  const here = (/** @type {Element} */ element) => !element.closest(anchors.elsewhere);
  if (![...document.querySelectorAll(anchors.page)].some(here)) return null;
  const links = [...document.querySelectorAll(anchors.whom)].filter((link) => here(link) && !isHidden(link));
  const people = new Set(links.map((link) => vanityOfLink(link.getAttribute("href"))));
  const [key] = people;
  if (people.size !== 1 || !key) return found("messaging", []);
  const name = words(links.map((link) => link.querySelector(anchors.name)).find((one) => words(one)));
  const lists = [...document.querySelectorAll(anchors.list)].filter((list) => here(list) && !isHidden(list));
  const conversed = lists.length === 1 ? hasConversed(lists[0], key) : undefined;
  const person = {
    key,
    ...(name && { name, firstName: firstNameOf(name) }),
    ...(/^ACoA/.test(key) && { memberId: key }),
  };
  const facts = { person, ...(conversed !== undefined && { relation: { conversed } }) };
  return found("messaging", [{ moment: "followUp", key, brief: true, facts, controls: [] }]);
}

/**
 * True when they wrote something, false when the thread is there from its start and they did not, undefined when the older part, which is
 * not on the screen, may hold it. While one thread turns into the next, messages of both may stand: then nothing is told.
 *
 * @param {Element} list @param {string} key
 */
function hasConversed(list, key) {
  const messages = [...list.querySelectorAll(anchors.message)].filter((message) =>
    words(message.querySelector(anchors.body)),
  );
  const theirs = messages.filter((message) => message.matches(anchors.other));
  const senders = theirs.flatMap((message) => peopleIn(message));
  if (senders.some((person) => person !== key)) return undefined;
  const start = list.querySelector(anchors.start);
  const startsWith = start ? peopleIn(start) : [];
  if (startsWith.some((person) => person !== key)) return undefined;
  if (theirs.length) return true;
  return startsWith.length && messages.length ? false : undefined;
}

/** @param {Element} root */
function peopleIn(root) {
  // Not in what was written: people send each other links to people.
  const links = [...root.querySelectorAll(anchors.personLink)].filter((link) => !link.closest(anchors.body));
  return links.map((link) => vanityOfLink(link.getAttribute("href"))).filter((person) => person !== null);
}
