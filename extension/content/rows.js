// What all readers of lists share: whom a row is about, what it tells about them, and which Connect stands in it. Rows are used again for
// other people while one scrolls, so a row is believed only where all it says agrees. Reads nodes, remembers nothing.
import { isHidden, labelNames, seenWords, words } from "./dom.js";
import * as rowAnchors from "./row-anchors.js";
import { vanityOfLink } from "../shared/vanity.js";
import { connectLabels, inviteeOf, isPendingLabel, mutualWords } from "./labels.js";
import { degreeIn, dropUnknown, firstNameOf, isRecruiter, mutualsIn } from "./person.js";

/**
 * How the rows of one list are built. Selectors for the older form; in the newer one the lines after the name are told in `told`
 * by their order. `alone`: the name stands by itself, so that a sentence with somebody's name in it ("Ada is a mutual connection")
 * is not taken for the row's person; true where not said.
 *
 * @typedef {{ link?: string, name?: string, degree?: string, headline?: string, location?: string, mutual?: string,
 *   told?: ('headline' | 'location')[], alone?: boolean }} RowForm
 *
 * A row's person. `person` are the facts, in the names of shared-rules/facts.json. `link` leads to them. `rest` are the lines after the
 * name that tell none of these facts, in their order.
 *
 * @typedef {{ element: Element, key: string, name: string, link: Element, person: Record<string, any>, rest: Element[] }} Row
 */

/**
 * Returns whom a row is about; null when it is about nobody: a page, an event, "LinkedIn Member".
 *
 * @param {Element} element @param {RowForm} [form]
 * @returns {Row | null}
 */
export function readRow(element, form = {}) {
  const links = [...element.querySelectorAll(form.link ?? rowAnchors.personLink)];
  const first = links.find((link) => vanityOfLink(link.getAttribute("href")) && !isOthers(link));
  const linked = vanityOfLink(first?.getAttribute("href"));
  if (!linked) return null;
  const own = links.filter((link) => vanityOfLink(link.getAttribute("href")) === linked);
  const link = own.find((one) => nameIn(one, form) && (form.alone === false || standsAlone(one, form)));
  if (!link) return null;
  const name = nameIn(link, form);
  const key = /^ACoA/.test(linked) ? (invitedIn(element, name) ?? linked) : linked;
  const all = linesIn(element, form);
  const lines = form.headline ? [] : linesAfter(all, link, name);
  const told = Object.fromEntries((form.told ?? ["headline"]).map((fact, at) => [fact, lines[at]]));
  const line = (/** @type {'headline' | 'location'} */ fact) =>
    form[fact] ? element.querySelector(form[fact]) : told[fact];
  const headline = seenWords(line("headline"));
  const used = new Set(Object.values(told));
  const rest = lines.filter((one) => !used.has(one));
  const person = dropUnknown({
    key,
    name,
    firstName: firstNameOf(name),
    headline,
    location: seenWords(line("location")),
    degree: degreeOf(element, link, form),
    mutualConnections: mutualsOf(all),
    hasPhoto: hasPhoto(element, namePart(link, form)),
    premium: Boolean(element.querySelector(rowAnchors.premium)) || undefined,
    verified: Boolean(element.querySelector(rowAnchors.verified)) || undefined,
    isRecruiter: headline ? isRecruiter(headline) : undefined,
  });
  return { element, key, name, link, person, rest };
}

/**
 * Returns the row's Connect and what the row tells about the invitation's state. A Connect that names somebody else, by its address or
 * by its label, is nobody's: the row is just being used again. `atOnce`: pressing it opens no dialog, as far as its form tells.
 *
 * @param {Row} row
 * @returns {{ controls: import("./surfaces/reading.js").Control[], inviteState: 'none' | 'sent' | 'connected' | undefined, atOnce: boolean }}
 */
export function readConnect({ element: row, key, name, person }) {
  const elements = connectsIn(row).filter((element) => invites(element, key, name));
  const controls = elements.map((element) => ({
    element,
    kind: /** @type {const} */ ("connect"),
    owner: key,
    place: /** @type {const} */ ("row"),
  }));
  const atOnce = elements.length > 0 && elements.every((element) => !element.matches(rowAnchors.inviteLink));
  const pending = [...row.querySelectorAll(`${rowAnchors.pendingSign},button[aria-label]`)].some((sign) => {
    const element = pressableOf(sign);
    const isSign = sign.matches(rowAnchors.pendingSign) || isPendingLabel(words(sign.getAttribute("aria-label")));
    return isSign && element && !isHidden(element);
  });
  // Two variants and no telling which one shows, or a badge that contradicts the button: unknown.
  if (elements.length) return { controls, inviteState: pending || person.degree === 1 ? undefined : "none", atOnce };
  return { controls, inviteState: pending ? "sent" : person.degree === 1 ? "connected" : undefined, atOnce };
}

/**
 * Returns what can be pressed to invite someone, in document order: by address, by icon or key, at last by a label. Hidden variants are
 * left out.
 *
 * @param {Element} root
 * @returns {Element[]}
 */
export function connectsIn(root) {
  /** @type {Set<Element>} */
  const found = new Set();
  for (const sign of root.querySelectorAll(`${rowAnchors.inviteLink},${rowAnchors.connectSign},button`)) {
    const isPlainButton = sign.localName === "button" && !sign.matches(rowAnchors.connectSign);
    if (isPlainButton && !isConnectLabel(sign)) continue;
    const element = pressableOf(sign);
    if (element && root.contains(element)) found.add(element);
  }
  return [...found].filter((element) => !isHidden(element));
}

/** Whether a Connect is about this person, as far as it says about whom it is. @param {Element} element @param {string} key @param {string} name */
function invites(element, key, name) {
  const vanity = vanityOfLink(element.getAttribute("href"));
  if (vanity) return vanity === key;
  const label = words(
    element.getAttribute("aria-label") ?? element.querySelector("[aria-label]")?.getAttribute("aria-label"),
  );
  if (!label || connectLabels.has(label)) return true;
  return labelNames(label, name) || labelNames(name, inviteeOf(label) ?? "");
}

/** @param {Element} button */
function isConnectLabel(button) {
  const label = words(button.getAttribute("aria-label"));
  return label ? inviteeOf(label) !== null : connectLabels.has(words(button));
}

/** What a person presses when they press this sign. @param {Element} sign */
export function pressableOf(sign) {
  return sign.closest(rowAnchors.pressable) ?? sign.querySelector(rowAnchors.pressable);
}

/** Where in a link the name stands: it may hold a photo, a headline or words for screen readers beside it. @param {Element} link @param {RowForm} form */
function namePart(link, form) {
  if (!link.firstElementChild) return link;
  const marked = form.name ? link.querySelector(form.name) : null;
  const seen = [...link.querySelectorAll('[aria-hidden="true"]')].find(
    (one) => !one.closest("figure,svg") && words(one),
  );
  return marked ?? seen ?? [...link.querySelectorAll("p,h1,h2,h3,h4")].find((one) => seenWords(one)) ?? link;
}

/** @param {Element} link @param {RowForm} form */
function nameIn(link, form) {
  return withoutBadge(seenWords(namePart(link, form)));
}

/** Some lists link people by member id; the Connect beside them tells the name their profile has. @param {Element} row @param {string} name */
function invitedIn(row, name) {
  const links = [...row.querySelectorAll(rowAnchors.inviteLink)].filter((link) =>
    labelNames(words(link.getAttribute("aria-label")), name),
  );
  const invited = new Set(links.map((link) => vanityOfLink(link.getAttribute("href"))));
  return invited.size === 1 ? [...invited][0] : null;
}

/** "Jane Doe · 2nd" is Jane Doe. @param {string} text */
function withoutBadge(text) {
  const [, name, badge] = /^(.+?)\s*[·•]\s*([^·•]+)$/u.exec(text) ?? [];
  return name && degreeIn(badge) ? name : text;
}

/** The line in which a link stands, or the first that stands in it. @param {Element} link */
function lineOf(link) {
  return link.closest(rowAnchors.line) ?? link.querySelector(rowAnchors.line) ?? link;
}

/** A shared contact's, not the row's own. @param {Element} link */
function isOthers(link) {
  const line = lineOf(link);
  return isMutual(line, words(line));
}

/** Nothing but a badge or pronouns stands beside the name. @param {Element} link @param {RowForm} form */
function standsAlone(link, form) {
  const line = link.closest(rowAnchors.line);
  const beside = seenWords(line).replace(seenWords(link), "").trim();
  return !line || form.link || /^(?:[·•(].*)?$/u.test(beside);
}

/** Names of others, or a number of them, with a search behind it. @param {Element} line @param {string} text */
function isMutual(line, text) {
  return mutualWords.shared.test(text) || line.querySelector(rowAnchors.mutualSearch) !== null;
}

/** @typedef {{ element: Element, text: string, isMutual: boolean }} Line */

/** The innermost lines of a row; in the older form those about shared contacts alone. @param {Element} row @param {RowForm} form @returns {Line[]} */
function linesIn(row, form) {
  return [...row.querySelectorAll(form.headline ? (form.mutual ?? "none") : rowAnchors.line)].flatMap((element) => {
    if (element.firstElementChild && element.querySelector(rowAnchors.line)) return [];
    const text = seenWords(element);
    return [{ element, text, isMutual: isMutual(element, text) }];
  });
}

/**
 * The lines after the name that tell something about the person: no badges, no pronouns, nothing one presses, nobody else.
 *
 * @param {Line[]} lines @param {Element} link @param {string} name
 */
function linesAfter(lines, link, name) {
  const href = vanityOfLink(link.getAttribute("href"));
  const after = lines.filter(({ element, text, isMutual }) => {
    if (isMutual || !(link.compareDocumentPosition(element) & 4)) return false; // 4: it follows, or is inside
    if (!/[\p{L}\p{N}]/u.test(text) || badgeIn(text) || isPronouns(text) || connectLabels.has(text)) return false;
    const others = [...element.querySelectorAll(rowAnchors.personLink)];
    if (others.some((other) => vanityOfLink(other.getAttribute("href")) !== href)) return false;
    return withoutBadge(text) !== name && !element.closest("button,[role='button']");
  });
  return after.map(({ element }) => element);
}

/** "She/Her", "(they/them)", "Ona/Jej". @param {string} text */
export function isPronouns(text) {
  return /^\(?\p{L}{1,8}(?:\s?\/\s?\p{L}{1,8}){1,3}\)?$/u.test(text);
}

/** @param {string} text */
function badgeIn(text) {
  const dotted = /^[·•]\s*(\S.*)$/u.exec(text);
  return dotted ? degreeIn(dotted[1]) : undefined;
}

/** What the badges after the name say, when they say one thing. @param {Element} row @param {Element} link @param {RowForm} form */
function degreeOf(row, link, form) {
  const told = new Set();
  for (const badge of row.querySelectorAll(form.degree ?? "p,span")) {
    if (form.degree)
      told.add(degreeIn(words(badge.querySelector('[aria-hidden="true"]') ?? badge).replace(/^[·•]\s*/u, "")));
    else if (link.compareDocumentPosition(badge) & 4) told.add(badgeIn(words(badge)));
  }
  if (!form.degree) told.add(badgeIn(seenWords(lineOf(link)).replace(nameIn(link, form), "").trim()));
  told.delete(undefined);
  return told.size === 1 ? [...told][0] : undefined;
}

/** @param {Line[]} lines */
function mutualsOf(lines) {
  const counts = new Set(lines.filter((line) => line.isMutual).map(({ element }) => mutualsIn(element)));
  return counts.size === 1 ? [...counts][0] : undefined;
}

/** Whoever's picture comes before the name is this person's; faces of shared contacts come after it. @param {Element} row @param {Element} name */
function hasPhoto(row, name) {
  const isBefore = (/** @type {Element} */ one) => (one.compareDocumentPosition(name) & 4) > 0; // 4: the name follows
  if ([...row.querySelectorAll(rowAnchors.photo)].some(isBefore)) return true;
  const ghost = [...row.querySelectorAll(rowAnchors.ghost)].find(isBefore);
  const frame = ghost?.closest("figure,a,div");
  return ghost && !frame?.querySelector('img:not([class*="ghost"])') ? false : undefined;
}
