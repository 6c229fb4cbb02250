// Which reader reads which page. One file per surface; to add one, write its reader and name its paths here. A path that
// nobody reads is `other`: Tact does nothing there, and says nothing. The invite dialog lies over any of them (dialog.js).
import { read as readConnections } from "./connections.js";
import { layOver, readDialog } from "./dialog.js";
import { read as readInvitations } from "./invitations.js";
import { read as readMessaging } from "./messaging.js";
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
  [/^\/mynetwork\/invitation-manager(?:\/|$)/, readInvitations],
  [/^\/mynetwork\/invite-connect\/connections(?:\/|$)/, readConnections],
  [/^\/messaging(?:\/|$)/, readMessaging],
  [/^\/search\/results\/people(?:\/|$)/, readSearch],
  [/^\/mynetwork\/?(?:$|grow(?:\/|$)|discover|cohort|see-all)/, readGrow],
  [/^\/(?:company|school|showcase)\/[^/]+\/people(?:\/|$)/, readCompanyPeople],
  [/^\/jobs(?:\/|$)/, readJob],
  [/^\//, readGeneric],
];

/**
 * Returns what the page shows now.
 *
 * @param {Document} document @param {import("./reading.js").Address} address
 * @param {import("./dialog.js").Pressed | null} [pressed] whom the Connect pressed last belongs to
 * @returns {Reading}
 */
export function readPage(document, address, pressed = null) {
  const reader = kReaders.find(([path]) => path.test(address.pathname))?.[1];
  const page = reader ? reader(document, address) : nothing();
  const dialog = readDialog(document, address, { page, pressed });
  return dialog ? layOver(dialog, page) : page;
}
