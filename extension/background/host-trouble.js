// What can be wrong with the host, told from what the browsers say when a native port closes, and how to say it to a
// person. The browsers give no codes, only these English texts (Chromium 156, Firefox 153); a text nobody knows yet is
// treated as "exited", which is true of every closed port.

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

/** @type {Record<Trouble, { sentence: string, fix: string }>} */
const kWords = {
  missing: {
    sentence: "Tact's helper program is not installed for this browser, so Tact cannot advise yet.",
    fix: "Run installer/install from the Tact folder, then open this again.",
  },
  forbidden: {
    sentence: "Tact's helper program is installed, but not for this copy of the extension.",
    fix: "Run installer/install again; it writes down which extension may talk to the helper.",
  },
  exited: {
    sentence: "Tact's helper program stopped. Tact tries again by itself.",
    fix: "If it goes on, run “tact doctor” in a terminal; it says what is wrong.",
  },
  nonsense: {
    sentence: "Tact's helper program broke off, or answered something Tact does not understand.",
    fix: "Run installer/install again. If it goes on, “tact doctor” in a terminal says what is wrong.",
  },
  silent: {
    sentence: "Tact's helper program does not answer. Tact tries again by itself.",
    fix: "If it goes on, close the browser and open it again, or run “tact doctor” in a terminal.",
  },
  version: {
    sentence: "The extension and Tact's helper program are of different age and do not understand each other.",
    fix: "Update the older one: run installer/install again, then reload the extension.",
  },
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
  const words = code === "ok" || code === "unknown" ? { sentence: "", fix: "" } : kWords[code];
  return { ok: code === "ok", code, ...words, version };
}
