// The text being written in the popup, which closes whenever one looks elsewhere: kept in the browser's memory for this session, nowhere else,
// and thrown away upon a press.
import { api } from "../shared/browser.js";

/**
 * @typedef {{ key: string, name: string, facts: Record<string, any>, known: Record<string, any>, draft: string, purpose: string, text: string }} Writing
 *   `facts`: what the page showed of the person; `known`: what the store knows of them, dotted; `purpose`: "note", a kind of follow-up, or
 *   "message" for any other
 */

const kKey = "writing";

/** @returns {Promise<Writing | null>} */
export async function readWriting() {
  try {
    return (await api.storage.session.get(kKey))[kKey] ?? null;
  } catch {
    return null; // the text is then kept while the popup is open
  }
}

/** @param {Writing | null} writing null throws it away */
export async function keepWriting(writing) {
  try {
    if (writing) await api.storage.session.set({ [kKey]: writing });
    else await api.storage.session.remove(kKey);
  } catch {
    // as above
  }
}

/**
 * What the host is asked about a text: the person as the page showed them, and what the text is for.
 *
 * @param {Writing} writing
 */
export function subjectOf({ key, facts, purpose, text }) {
  const { person, invite, note } = facts;
  if (purpose !== "note")
    return {
      key,
      moment: "followUp",
      facts: { person, note: { text }, ...(purpose !== "message" && { followUp: { kind: purpose } }) },
    };
  const limit = note?.limit;
  return {
    key,
    moment: "note",
    facts: { person, invite: { ...invite, hasNote: text.trim() !== "" }, note: { text, ...(limit && { limit }) } },
  };
}
