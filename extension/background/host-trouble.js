// What can be wrong with the host, told from what the browsers say when a native port closes, and how to say it to a
// person. The browsers give no codes, only these English texts (Chromium 156, Firefox 153); a text nobody knows yet is
// treated as "exited", which is true of every closed port.
import { word } from "../shared/words.js";

/** @typedef {'missing' | 'forbidden' | 'exited' | 'nonsense' | 'silent' | 'version'} Trouble */

/** @type {[RegExp, Trouble][]} */
const kTexts = [
  [/native messaging host not found/i, "missing"],
  [/no such native application/i, "missing"],
  [/native messaging host is forbidden/i, "forbidden"],
  [/error when communicating with the native messaging host/i, "nonsense"],
  [/exceeds the limit of \d+ bytes/i, "nonsense"],
  [/native host has exited/i, "exited"],
];

/** What a person reads, and what to do. @type {Record<Trouble, () => { sentence: string, fix: string }>} */
const kWords = {
  missing: () => ({ sentence: word("hostMissing"), fix: word("hostMissingFix") }),
  forbidden: () => ({ sentence: word("hostForbidden"), fix: word("hostForbiddenFix") }),
  exited: () => ({ sentence: word("hostExited"), fix: word("hostExitedFix") }),
  nonsense: () => ({ sentence: word("hostNonsense"), fix: word("hostNonsenseFix") }),
  silent: () => ({ sentence: word("hostSilent"), fix: word("hostSilentFix") }),
  version: () => ({ sentence: word("hostVersion"), fix: word("hostVersionFix") }),
};

/**
 * Returns the trouble that a closed port's text tells of.
 *
 * @param {string | null | undefined} text
 * @returns {Trouble}
 */
export function troubleOf(text) {
  return kTexts.find(([pattern]) => pattern.test(text ?? ""))?.[1] ?? "exited";
}

/**
 * @param {Trouble | 'ok' | 'unknown'} code
 * @param {string | null} version the host's, when it said so
 * @returns {import("../shared/messages.js").HostStatus}
 */
export function hostStatus(code, version) {
  const words = code === "ok" || code === "unknown" ? { sentence: "", fix: "" } : kWords[code]();
  return { ok: code === "ok", code, ...words, version };
}
