// The name of a person in LinkedIn's addresses: `/in/<vanity>/`. The same person is written percent-encoded in one
// link, raw in another, and composed or decomposed; this is the one spelling all sides compare.

/**
 * Returns the one spelling: decoded, composed (NFC), lower case. Member ids (`ACoA...`) keep their case, which matters
 * in them. null when it is empty or not decodable.
 *
 * @param {string | null | undefined} text as found in an address
 * @returns {string | null}
 */
export function normalVanity(text) {
  if (!text) return null;
  let decoded;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return null; // half an escape: no such person
  }
  const plain = decoded
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim()
    .normalize("NFC");
  if (!plain || /[/?#\s\p{Cc}]/u.test(plain)) return null;
  return /^ACoA/.test(plain) ? plain : plain.toLowerCase();
}

/**
 * Returns the person a path is about, or null when it is no profile. Sub-pages (`/in/x/details/...`, `/in/x/edit/...`,
 * `/in/x/overlay/...`) are not the profile but an overlay lies over it, and `/in/x/de/` is
 * the profile in another language.
 *
 * @param {string} pathname
 * @returns {string | null}
 */
export function vanityOfPath(pathname) {
  const match = /^\/in\/([^/]+)(?:\/(?:overlay\/.*|[a-z]{2}(?:-[a-z]{2})?\/?)?)?$/i.exec(pathname);
  return match ? normalVanity(match[1]) : null;
}

/**
 * Returns the person a link leads to, or null. Works for `/in/x/...` and for any link with `vanityName=`.
 *
 * @param {string | null | undefined} href absolute or relative
 * @returns {string | null}
 */
export function vanityOfLink(href) {
  if (!href) return null;
  // Nearly all are written so; lists hold hundreds.
  const plain = /^(?:https:\/\/www\.linkedin\.com)?\/in\/([^/?#]+)[/?#]?/i.exec(href);
  if (plain && !href.includes("vanityName=")) return normalVanity(plain[1]);
  let url;
  try {
    url = new URL(href, "https://www.linkedin.com/");
  } catch {
    return null;
  }
  if (!/(^|\.)linkedin\.com$/.test(url.hostname)) return null;
  // Not searchParams: it would read "+" as a blank, and a vanity name is decoded exactly once.
  const named = /[?&]vanityName=([^&#]*)/.exec(url.search);
  if (named) return normalVanity(named[1]);
  const inPath = /^\/in\/([^/]+)/.exec(url.pathname);
  return inPath ? normalVanity(inPath[1]) : null;
}
