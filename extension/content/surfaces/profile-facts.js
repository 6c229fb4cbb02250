// The facts a profile's top card tells, in the names of shared-rules/facts.json. Pure: reads the given nodes, remembers
// nothing. What was not read is left out, never guessed: no entry means unknown.
import { isHidden, seenWords, wholeNumber, words } from "../dom.js";
import { vanityOfLink } from "../../shared/vanity.js";
import { countLabels } from "../labels.js";
import { degreeIn, dropUnknown, firstNameOf, isRecruiter, mutualsIn } from "../person.js";
import * as anchors from "./profile-anchors.js";
import { experienceCount } from "./profile-subjects.js";
import { isOpenToWork } from "./profile-words.js";

/** The badge stands this near to the name; later lines that look like one are the person's own words. */
const kBadgeLines = 4;

/**
 * Returns the `person.*` facts of one top card, nested as on the wire, without key and invite state.
 *
 * @param {Element} card
 * @param {Element} heading the name's heading inside it
 * @param {string} key the person's vanity name
 * @returns {Record<string, any>}
 */
export function readPerson(card, heading, key) {
  const name = words(heading);
  const intro = readIntro(card, heading);
  const { headline } = intro;
  const facts = {
    name,
    firstName: firstNameOf(name),
    headline,
    company: companyOf(card, intro.work),
    location: intro.location,
    degree: intro.degree,
    mutualConnections: mutualsOf(card),
    ...countsOf(card),
    hasPhoto: hasPhoto(card, heading, key),
    openToWork: isOpenToWork(card, headline ?? "") || undefined,
    // These badges can be switched off by their owner: their absence tells nothing.
    premium: Boolean(card.querySelector(anchors.premiumIcon)) || undefined,
    verified: Boolean(card.querySelector(anchors.verifiedIcon)) || undefined,
    isRecruiter: headline ? isRecruiter(headline) : undefined,
  };
  return dropUnknown(facts);
}

/**
 * Returns the `person.*` facts of the cards below the top card. They load late, so only their presence tells anything.
 *
 * @param {Document} document
 * @param {string} key the person's vanity name
 * @param {string | null} memberId the middle of the top card's key; null when the build shows none
 */
export function readLateCards(document, key, memberId) {
  const about = cardsOf(document, anchors.about, key, memberId);
  const experience = cardsOf(document, anchors.experience, key, memberId);
  return dropUnknown({
    hasAbout: about.some((card) => words(card.querySelector(anchors.cardText))) || undefined,
    hasExperience: experience.some((card) => card.querySelector(anchors.experienceEntry)) || undefined,
  });
}

/** How many positions the page lists. @param {Document} document @param {string} key @param {string | null} memberId */
export function readExperienceCount(document, key, memberId) {
  const card = cardsOf(document, anchors.experience, key, memberId).at(-1);
  if (!card) return undefined;
  const all = [...card.querySelectorAll(anchors.allExperience)].map(words).filter(Boolean);
  return experienceCount(
    [...card.querySelectorAll(anchors.experienceEntry)],
    all.length ? wholeNumber(all[0]) : undefined,
  );
}

/** @param {Document} document @param {string} selector @param {string} key @param {string | null} memberId */
function cardsOf(document, selector, key, memberId) {
  // The cards of the person before may still stand. Some carry the member id, some the vanity name.
  const own = (/** @type {Element} */ card) => !memberId || [memberId, key].some((one) => refOf(card).includes(one));
  return [...document.querySelectorAll(selector)].filter(own);
}

/** Returns what identifies a card: its key and its id, either of which may be it. @param {Element} card */
export function refOf(card) {
  return `${card.getAttribute("componentkey") ?? ""} ${card.id}`;
}

/**
 * The introduction beside the photo, line by line: pronouns and degree, headline, "Company · School", place, a dot,
 * contact info. Only lines that a person sees, and whose place among the others says what they are.
 *
 * @param {Element} card
 * @param {Element} heading
 * @returns {{ degree?: number, headline?: string, isBare?: boolean, work?: string, location?: string }} `isBare`: dashes stand where the
 *   headline would
 */
export function readIntro(card, heading) {
  const lines = introLines(card, heading);
  const near = lines.slice(0, kBadgeLines);
  const degrees = new Set(near.flatMap(({ degree, fake }) => (degree && !fake ? [degree] : [])));
  const badgeAt = near.map(({ badge }) => badge).lastIndexOf(true);
  const rest = lines.slice(badgeAt + 1);
  if (badgeAt < 0 && rest.length > 1 && isPronouns(rest[0].text)) rest.shift();

  const contact = card.querySelector(anchors.contactInfo);
  const contactAt = rest.findIndex(({ element }) => contact !== null && element.contains(contact));
  const dotAt = rest.findIndex(({ text }) => text === "·");
  const endAt = dotAt >= 0 ? dotAt : contactAt;
  // [headline, work?, place]; a place alone has no headline before it.
  const told = (endAt >= 0 ? rest.slice(0, endAt) : rest.slice(0, 1)).map(({ text }) => text);
  const location = endAt >= 0 ? told.pop() : undefined;
  const [headline, work] = told;
  return {
    degree: degrees.size === 1 ? [...degrees][0] : undefined,
    headline: headline && /[\p{L}\p{N}]/u.test(headline) ? headline : undefined,
    isBare: /^[-–—]+$/.test(headline ?? ""),
    work,
    location,
  };
}

/**
 * `badge`: the line is a degree, believable or not. `fake`: it is the one that is always pre-rendered as "1st" and hidden
 * by a style sheet; a saved or slow page shows it, so its parent decides.
 *
 * @typedef {{ text: string, element: Element, badge: boolean, fake: boolean, degree: number | undefined }} Line
 * @param {Element} card @param {Element} heading
 * @returns {Line[]}
 */
function introLines(card, heading) {
  const elsewhere = `${anchors.stickyBar}, button, [role="button"], figure, ${anchors.cannedSearch}`;
  return [...card.querySelectorAll("p")].flatMap((element) => {
    if (!(heading.compareDocumentPosition(element) & 4)) return []; // 4: it follows the heading
    if (element.closest(elsewhere)) return [];
    const text = words(element);
    if (!text) return [];
    const dotted = /^[·•]\s*(\S.*)$/u.exec(text);
    const degree = dotted ? degreeIn(dotted[1]) : undefined;
    // In a language whose degree words are not known the badge is still a short word after a dot.
    const badge = degree !== undefined || (dotted !== null && text[0] === "·" && text.length <= 24);
    const fake = badge && Boolean(element.parentElement?.matches(anchors.fakeDegreeParent));
    return fake || !isHidden(element) ? [{ text, element, badge, fake, degree }] : [];
  });
}

/** "She/Her", "He / Him", "(they/them)", "Ona/Jej". @param {string} text */
function isPronouns(text) {
  return /^\(?\p{L}{1,8}(?:\s?\/\s?\p{L}{1,8}){1,3}\)?$/u.test(text);
}

/**
 * The present company: the row with the company's sign, else the first half of the line "Company · School".
 *
 * @param {Element} card @param {string | undefined} work
 */
function companyOf(card, work) {
  const row = rowWith(card, anchors.companyIcon);
  if (row) return row;
  const first = work?.split(/\s[·•]\s/u)[0];
  // Someone without a job shows the school alone.
  return first && first !== rowWith(card, anchors.schoolIcon) ? first : undefined;
}

/** The words of the row that carries a sign. @param {Element} card @param {string} icon */
function rowWith(card, icon) {
  const row = card.querySelector(icon)?.closest(anchors.pressable);
  return words(row) || undefined;
}

/** @param {Element} card */
function mutualsOf(card) {
  const links = [...card.querySelectorAll(anchors.cannedSearch)].filter((link) =>
    isMutualSearch(link.getAttribute("href")),
  );
  const texts = new Map(links.map((link) => [words(link), link]));
  texts.delete("");
  // The link stands twice (faces and words, one inside the other in some builds): take the innermost words.
  const [text, link] = [...texts].sort(([a], [b]) => a.length - b.length)[0] ?? [];
  return text && link ? mutualsIn(link) : undefined;
}

/** Mutual connections are searched in network F alone; all connections of a person in F and S. @param {string | null} href */
export function isMutualSearch(href) {
  const search = decoded(href);
  return (
    /[?&](?:facetC|c)onnectionOf=/.test(search) &&
    !/[?&]followerOf=/.test(search) &&
    /[?&](?:facetN|n)etwork=\["F"\](?:&|$)/.test(search)
  );
}

/** @param {string | null} href */
export function isAllConnectionsSearch(href) {
  const search = decoded(href);
  return /[?&](?:facetC|c)onnectionOf=/.test(search) && !/[?&]followerOf=/.test(search) && !isMutualSearch(href);
}

/** @param {string | null} href */
function decoded(href) {
  try {
    return decodeURIComponent(href ?? "");
  } catch {
    return "";
  }
}

/** Connections and followers. @param {Element} card @param {string} [lines] what a line is in this form of the page */
export function countsOf(card, lines = "p") {
  /** @type {{ connections?: number, followers?: number }} */
  const counts = {};
  for (const element of card.querySelectorAll(lines)) {
    const text = seenWords(element);
    if (text.length > 40 || !/\p{Nd}/u.test(text) || element.closest(anchors.stickyBar)) continue;
    const link = element.closest("a") ?? element.querySelector("a");
    const href = link?.getAttribute("href") ?? "";
    if (/connectionOf|followerOf/i.test(href)) {
      if (isAllConnectionsSearch(href)) counts.connections ??= wholeNumber(text) ?? undefined;
      continue;
    }
    // The number and its word may stand in two paragraphs side by side.
    const alone = /^[\p{Nd}.,\s+]+$/u.test(text);
    const label = alone ? words(element.nextElementSibling) : text;
    if (alone && label.length > 30) continue;
    const value = wholeNumber(text) ?? undefined;
    if (countLabels.followers.test(label)) counts.followers ??= value;
    else if (countLabels.connections.test(label) || (alone && /\p{L}/u.test(label))) counts.connections ??= value;
  }
  return counts;
}

/**
 * The photo node alone decides: faces of mutual connections stand in the same card.
 *
 * @param {Element} card @param {Element} heading @param {string} key
 */
export function hasPhoto(card, heading, key) {
  const node = photoNode(card, heading, key);
  if (!node) return undefined;
  if (node.querySelector(anchors.photoImage)) return true;
  return node.querySelector("svg") && !node.querySelector("img") ? false : undefined;
}

/** @param {Element} card @param {Element} heading @param {string} key */
function photoNode(card, heading, key) {
  const keyed = card.querySelector(anchors.photo);
  if (keyed) return keyed;
  return [...card.querySelectorAll(anchors.personLink)].find((link) => {
    const before = link.compareDocumentPosition(heading) & 4;
    const plain = !/\/overlay\/(?!photo)/.test(link.getAttribute("href") ?? "");
    const own = vanityOfLink(link.getAttribute("href")) === key;
    return before && plain && own && link.querySelector("figure") && !link.closest(anchors.stickyBar);
  });
}
