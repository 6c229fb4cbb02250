// Which reader reads which page with more than one person. One file per surface; to add one, write its reader and name its paths here.
// Any other page is looked through for Connect controls in their general form (generic.js).
import { read as readCompanyPeople } from "./company-people.js";
import { read as readConnections } from "./connections.js";
import { read as readGeneric } from "./generic.js";
import { read as readGrow } from "./grow.js";
import { read as readInvitations } from "./invitations.js";
import { read as readJob } from "./job.js";
import { read as readMessaging } from "./messaging.js";
import { nothing } from "./reading.js";
import { read as readSearch } from "./search.js";

/** The first whose path fits reads the page. @type {[RegExp, import("./reading.js").Reader][]} */
const kReaders = [
  [/^\/mynetwork\/invitation-manager(?:\/|$)/, readInvitations],
  [/^\/mynetwork\/invite-connect\/connections(?:\/|$)/, readConnections],
  [/^\/messaging(?:\/|$)/, readMessaging],
  [/^\/search\/results\/people(?:\/|$)/, readSearch],
  [/^\/mynetwork\/?(?:$|grow(?:\/|$)|discover|cohort|see-all)/, readGrow],
  [/^\/(?:company|school|showcase)\/[^/]+\/people(?:\/|$)/, readCompanyPeople],
  [/^\/jobs(?:\/|$)/, readJob],
  [/^\//, readGeneric],
];

/** @type {import("./reading.js").Reader} */
export function read(document, address, memory) {
  const reader = kReaders.find(([path]) => path.test(address.pathname))?.[1];
  return reader ? reader(document, address, memory) : nothing();
}
