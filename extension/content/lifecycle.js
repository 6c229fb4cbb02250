// The life of one page inside LinkedIn's single long document. Each soft navigation ends everything of the page before
// (one AbortSignal) and begins the next. When the extension itself is gone (updated, removed), all ends for good.
import { isOrphaned } from "../shared/ask.js";
import { vanityOfLink, vanityOfPath } from "../shared/vanity.js";
import { isDialogPath } from "./surfaces/dialog.js";

export const kAddressCheckMs = 1000;

/**
 * Runs `onPage` for the page that stands now and for each one after it, until `signal` aborts.
 *
 * @param {{
 *   view: Window & typeof globalThis,
 *   signal: AbortSignal,
 *   onPage: (signal: AbortSignal) => void,
 *   orphaned?: () => boolean,
 *   onOrphaned?: () => void,
 * }} options
 */
export function livePages({ view, signal, onPage, orphaned = isOrphaned, onOrphaned = () => {} }) {
  let shown = "";
  let page = new AbortController();

  const check = () => {
    if (signal.aborted) return;
    if (orphaned()) {
      onOrphaned();
      return;
    }
    const now = pageOf(view.location);
    if (now === shown) return;
    shown = now;
    page.abort();
    page = new AbortController();
    onPage(page.signal);
  };

  // The page's own router calls pushState, which tells nobody but the navigation API; the slow look is for browsers
  // without it. Wrapping pushState would be seen by the page, and is blind from here.
  const { navigation } = /** @type {any} */ (view);
  if (typeof navigation?.addEventListener === "function")
    navigation.addEventListener("currententrychange", check, { signal });
  view.addEventListener("popstate", check, { signal });
  const timer = view.setInterval(check, kAddressCheckMs);
  signal.addEventListener("abort", () => {
    view.clearInterval(timer);
    page.abort();
  });
  check();
}

/**
 * What makes a page another page. Overlays and languages of one profile are still that profile; the invite dialog's own page is
 * about whom its address names.
 *
 * @param {{ pathname: string, search?: string }} location
 */
export function pageOf({ pathname, search = "" }) {
  const person = vanityOfPath(pathname);
  if (person) return `/in/${person}`;
  return isDialogPath(pathname) ? `${pathname} ${vanityOfLink(pathname + search)}` : pathname;
}
