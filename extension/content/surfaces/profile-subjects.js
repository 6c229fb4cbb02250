// From what either form of a profile tells to the moments it stands for: someone to invite, someone who has invited the user, someone
// connected, or the user themself. Knows no anchors.
import { dropUnknown } from "../person.js";
import { found } from "./reading.js";

/** @typedef {import("./reading.js").Control} Control */

/**
 * @param {{ key: string, person: Record<string, any>, inviteState: string | undefined, connect: Control[], answer: () => Control[],
 *   remove: () => Control[] }} read `person`: their facts but for key and state; the controls of a moment that is not at hand are not read
 * @returns {import("./reading.js").Reading}
 */
export function profileOf({ key, person, inviteState, connect, answer, remove }) {
  const facts = { person: { key, ...person, ...(inviteState && { inviteState }) } };
  if (inviteState === "received") return found("profile", [{ moment: "incoming", key, facts, controls: answer() }]);
  if (inviteState === "connected") return found("profile", [{ moment: "connection", key, facts, controls: remove() }]);
  const all = { ...facts, invite: { surface: "profile" } };
  return found("profile", [{ moment: "invite", key, facts: all, controls: connect }]);
}

/** The user's own profile. @param {string} key @param {Record<string, any>} viewer what was read; undefined is left out */
export function selfOf(key, viewer) {
  return found("profile", [{ moment: "self", key, facts: { viewer: dropUnknown(viewer) }, controls: [] }]);
}

/**
 * The member id that links about a person carry: a message to them, a search among their connections.
 *
 * @param {Iterable<Element>} links
 * @returns {string | undefined} undefined too when they do not agree
 */
export function memberIdIn(links) {
  const ids = new Set();
  for (const link of links) {
    const href = link.getAttribute("href") ?? "";
    const id =
      /[?&](?:recipient|profileUrn|(?:facetC|c)onnectionOf)=(?:urn%3Ali%3Afsd?_(?:mini)?profile%3A|urn:li:fsd?_(?:mini)?profile:|%5B%22|\[")?(ACoA[\w-]+)/i.exec(
        href,
      )?.[1];
    if (id) ids.add(id);
  }
  return ids.size === 1 ? [...ids][0] : undefined;
}

/**
 * How many positions a list tells: as many as are listed, or as its "Show all 7" says. Undefined where one entry holds several.
 *
 * @param {Element[]} entries @param {number | null | undefined} total of a link to all of them; undefined without one, null when it names no number
 */
export function experienceCount(entries, total) {
  if (total !== undefined) return total ?? undefined;
  const grouped = entries.some(
    (entry) => entry.querySelector("li, ul") || entries.some((other) => other !== entry && other.contains(entry)),
  );
  return entries.length && !grouped ? entries.length : undefined;
}
