// Which reader reads which page. One file per surface; to add one, write its reader and name its paths here. A path that
// nobody reads is `other`: Tact does nothing there, and says nothing.
import { read as readProfile } from "./profile.js";

/**
 * @typedef {import("./profile.js").Reading} Reading
 * @typedef {(document: Document, location: { pathname: string }) => Reading} Reader
 */

/** @type {[RegExp, Reader][]} */
const kReaders = [[/^\/in\/[^/]+/i, readProfile]];

/**
 * Returns the reader for a path, or null.
 *
 * @param {string} pathname
 * @returns {Reader | null}
 */
export function readerFor(pathname) {
  return kReaders.find(([path]) => path.test(pathname))?.[1] ?? null;
}
