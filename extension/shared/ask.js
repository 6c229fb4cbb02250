// Sends one message to the background and always comes back with a reply, never with an exception: a background that
// is starting, gone or replaced by an update is an answer like any other. Not for messages to tabs.
import { api } from "./browser.js";
import { kErrors } from "./messages.js";

/**
 * Returns the background's reply; `{ok: false, error: {code: 1009}}` when nobody answered.
 *
 * @param {string} kind one of messages.js
 * @param {Record<string, unknown>} [fields]
 * @returns {Promise<import("./messages.js").Reply>}
 */
export async function ask(kind, fields = {}) {
  try {
    const reply = await api.runtime.sendMessage({ ...fields, kind });
    if (reply && typeof reply === "object" && typeof reply.ok === "boolean") return reply;
    return failed("The extension gave no answer.");
  } catch (error) {
    return failed(String(error instanceof Error ? error.message : error));
  }
}

/** Whether this script has outlived its extension (updated, reloaded, removed): it can never ask again. */
export function isOrphaned() {
  try {
    return !api?.runtime?.id;
  } catch {
    return true;
  }
}

/** @param {string} message @returns {import("./messages.js").Reply} */
function failed(message) {
  return { ok: false, error: { code: kErrors.hostMissing, message } };
}
