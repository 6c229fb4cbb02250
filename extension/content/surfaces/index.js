// Which reader reads which page. One file per surface; to add one, write its reader and name its paths here. A path that
// nobody reads is `other`: Tact does nothing there, and says nothing.
import { read as readProfile } from "./profile.js";
import { read as readCompanyPeople } from "./company-people.js";
import { read as readGeneric } from "./generic.js";
import { read as readGrow } from "./grow.js";
import { read as readJob } from "./job.js";
import { read as readSearch } from "./search.js";
import { nothing } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */

/** The first whose path fits reads the page. @type {[RegExp, import("./reading.js").Reader][]} */
const kReaders = [
  [/^\/in\/[^/]+/i, readProfile],
  [/^\/search\/results\/people(?:\/|$)/, readSearch],
  [/^\/mynetwork\/?(?:$|grow(?:\/|$)|discover|cohort|see-all)/, readGrow],
  [/^\/(?:company|school|showcase)\/[^/]+\/people(?:\/|$)/, readCompanyPeople],
  [/^\/jobs(?:\/|$)/, readJob],
  [/^\//, readGeneric],
];

/** Whether a path has a reader: only such pages are watched. @param {string} pathname */
export function isRead(pathname) {
  return kReaders.some(([path]) => path.test(pathname));
}

/**
 * Returns what the page shows now.
 *
 * @param {Document} document @param {import("./reading.js").Address} address @param {import("./reading.js").Memory} [memory]
 * @returns {Reading}
 */
export function readPage(document, address, memory) {
  const reader = kReaders.find(([path]) => path.test(address.pathname))?.[1];
  return reader ? reader(document, address, memory) : nothing();
}
