// The kinds of pages in a person's words: "people search". One name per reader (content/surfaces).
import { word } from "./words.js";

/** @type {Record<string, () => string>} */
const kNames = {
  profile: () => word("surfaceProfile"),
  dialog: () => word("surfaceDialog"),
  search: () => word("surfaceSearch"),
  event: () => word("surfaceEvent"),
  grow: () => word("surfaceGrow"),
  companyPeople: () => word("surfaceCompanyPeople"),
  job: () => word("surfaceJob"),
  feed: () => word("surfaceFeed"),
  page: () => word("surfaceGeneric"),
  invitations: () => word("surfaceInvitations"),
  sentInvitations: () => word("surfaceSentInvitations"),
  connections: () => word("surfaceConnections"),
  messaging: () => word("surfaceMessaging"),
};

/**
 * Returns the name of a kind of page; where it has none, plain words that are true of every page.
 *
 * @param {string} surface
 * @returns {string}
 */
export function surfaceName(surface) {
  return kNames[surface]?.() || word("surfaceOther");
}
