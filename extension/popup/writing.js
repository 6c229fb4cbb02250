// The text being written in the popup, which closes whenever one looks elsewhere: kept in the browser's memory for this session, nowhere else,
// and thrown away upon a press.
import { api } from "../shared/browser.js";
import { kWritingKey } from "../shared/messages.js";
import { askHost, onStored } from "../ui/page-host.js";
import { dotted, fillDraft, kDrafts } from "./drafts.js";

/**
 * @typedef {{ key: string, name: string, facts: Record<string, any>, known: Record<string, any>, draft: string, purpose: string, text: string }} Writing
 *   `key` is empty where it is for nobody in particular; `facts`: what the page showed of the person; `known`: what the store knows of them, dotted; `purpose`: "note", a kind of follow-up, or
 *   "message" for any other
 * @typedef {{ key: string, name: string, company: string, draft: string }} Wish what somebody wants to write who pressed so at a follow-up;
 *   `key` as in Writing
 */

/** Nobody's address; the host asks for one, and keeps nothing for being asked. */
const kNobody = "(nobody)";
/** Who wrote it: what this page keeps is not news to it. */
const kMe = String(Math.random());

/**
 * Tells what is being written, at once and whenever another page of Tact has changed it.
 *
 * @param {(writing: Writing | null) => void} take
 * @returns {() => void} ends it
 */
export function followWriting(take) {
  const read = () =>
    api.storage.session.get(kWritingKey).then(
      ({ [kWritingKey]: kept = null }) => void (kept?.by !== kMe && take(kept)),
      () => take(null), // the text is then kept while the popup is open
    );
  void read();
  return onStored(
    "session",
    (changes) => void (kWritingKey in changes && changes[kWritingKey].newValue?.by !== kMe && read()),
  );
}

/** @param {Writing | null} writing null throws it away */
export async function keepWriting(writing) {
  try {
    if (writing) await api.storage.session.set({ [kWritingKey]: { ...writing, by: kMe } });
    else await api.storage.session.remove(kWritingKey);
  } catch {
    // as above
  }
}

/** A text begun for somebody who is on no page. @param {Wish} wish @returns {Promise<Writing>} */
export async function begunFrom({ key, name, company, draft }) {
  const settings = await askHost("settings/get").catch(() => ({}));
  const firstName = key ? name.split(/\s+/)[0] : "";
  const known = { "process.company": company, "viewer.firstName": settings.settings?.["viewer.firstName"] };
  const facts = { person: { ...(key && { key, name, firstName }), ...(company && { company }) } };
  const chosen = kDrafts.find(({ id }) => id === draft);
  const text = chosen ? fillDraft(chosen, { ...dotted(facts), ...known }) : "";
  return { key, name, facts, known, draft, purpose: chosen?.kind ?? "message", text };
}

/**
 * What the host is asked about a text: the person as the page showed them, and what the text is for.
 *
 * @param {Writing} writing
 */
export function subjectOf({ key: theirs, facts, purpose, text }) {
  const { person, invite, note } = facts;
  const key = theirs || kNobody;
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
