// Answers with the page's skeleton: its form without anything anybody wrote. For a person who wants to show us a page that LinkedIn has
// changed. The background puts this script into a page when that is asked for in the popup, and never otherwise. It reads only; where
// the text goes is decided there.
import { api } from "../shared/browser.js";
import { kBgSkeleton } from "../shared/messages.js";
import { skeletonOf } from "./skeleton/page.js";

const kListens = Symbol.for("skeleton");
const scope = /** @type {Record<symbol, boolean>} */ (/** @type {any} */ (globalThis));
if (!scope[kListens]) {
  scope[kListens] = true;
  api.runtime.onMessage.addListener((message, _sender, send) => {
    if (message?.kind === kBgSkeleton) send(skeletonOf(document, location));
  });
}
