// The site Tact works on, and whether the person lets it see that site's pages. In Firefox this is given or refused at
// installing; in both browsers it can be taken back at any time, for good or until the next press on the toolbar button.
import { api } from "./browser.js";

const kSite = { origins: ["https://www.linkedin.com/*"] };

/** @returns {Promise<boolean>} */
export function hasSiteAccess() {
  return api.permissions.contains(kSite);
}

/** Asks the person through the browser. Only during a press of theirs. @returns {Promise<boolean>} */
export function requestSiteAccess() {
  return api.permissions.request(kSite);
}
