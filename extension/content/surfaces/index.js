// What a page shows: a profile is read here, every other page by the readers of lists (of-lists.js), which come late (late.js). The invite
// dialog lies over any of them (dialog.js). A page that nobody reads is `other`: Tact does nothing there, and says nothing.
import { layOver, readDialog } from "./dialog.js";
import { read as readProfile } from "./profile.js";
import { waiting } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */

/**
 * Returns what the page shows now.
 *
 * `pressed`: whom the Connect pressed last belongs to. `lists`: the readers of lists, null while they are on their way.
 *
 * @param {Document} document @param {import("./reading.js").Address} address
 * @param {{ pressed: import("./dialog.js").Pressed | null, lists: () => import("../late.js").Parts["lists"] | null,
 *   memory?: import("./reading.js").Memory }} known
 * @returns {Reading}
 */
export function readPage(document, address, { pressed, lists, memory }) {
  const reader = /^\/in\/[^/]+/i.test(address.pathname) ? readProfile : lists()?.read;
  const page = reader ? reader(document, address, memory) : waiting("other", []);
  const dialog = readDialog(document, address, { page, pressed });
  return dialog ? layOver(dialog, page) : page;
}
