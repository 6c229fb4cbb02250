// The drafts of shared-rules/drafts in the browser's language, and how one is filled: {fact|other fact|words} by what is known of the
// person, while [what only the writer knows] stays to be written over. A new file there, and a language of shared-rules/locales, is
// imported and named here.
import { word } from "../shared/words.js";
import afterAccept from "../../shared-rules/drafts/after-accept.json";
import afterANo from "../../shared-rules/drafts/after-a-no.json";
import alumni from "../../shared-rules/drafts/alumni.json";
import askedAndAgreed from "../../shared-rules/drafts/asked-and-agreed.json";
import askPermission from "../../shared-rules/drafts/ask-permission.json";
import askWhy from "../../shared-rules/drafts/ask-why.json";
import cannotAttend from "../../shared-rules/drafts/cannot-attend.json";
import formerColleague from "../../shared-rules/drafts/former-colleague.json";
import hired from "../../shared-rules/drafts/hired.json";
import metAtEvent from "../../shared-rules/drafts/met-at-event.json";
import notHired from "../../shared-rules/drafts/not-hired.json";
import recruiterRole from "../../shared-rules/drafts/recruiter-role.json";
import status from "../../shared-rules/drafts/status.json";
import thankYou from "../../shared-rules/drafts/thank-you.json";
import german from "../../shared-rules/locales/de/drafts.json";

/** @typedef {{ id: string, title: string, moment: string, kind?: string, means: string, text: string }} Draft */

/** @type {Map<string, Record<string, { title: string, means: string, text: string }>>} */
const kWords = new Map([["de", german]]);

/** In the order in which they are offered: invitations, then messages. @type {Draft[]} */
const kEnglish = [
  { id: "hired", ...hired },
  { id: "not-hired", ...notHired },
  { id: "asked-and-agreed", ...askedAndAgreed },
  { id: "met-at-event", ...metAtEvent },
  { id: "former-colleague", ...formerColleague },
  { id: "alumni", ...alumni },
  { id: "recruiter-role", ...recruiterRole },
  { id: "thank-you", ...thankYou },
  { id: "ask-permission", ...askPermission },
  { id: "status", ...status },
  { id: "after-a-no", ...afterANo },
  { id: "after-accept", ...afterAccept },
  { id: "cannot-attend", ...cannotAttend },
  { id: "ask-why", ...askWhy },
];

/** Returns all drafts in a language, in English where there is none of it. @param {string} language "de" @returns {Draft[]} */
export function draftsIn(language) {
  const words = kWords.get(language) ?? {};
  return kEnglish.map((draft) => ({ ...draft, ...words[draft.id] }));
}

export const kDrafts = draftsIn(word("language"));

const kFact = /^[a-z]\w*\.\w+$/;

/**
 * @param {Draft} draft
 * @param {Record<string, any>} known facts by their dotted names; null or empty is not known
 * @returns {string}
 */
export function fillDraft(draft, known) {
  return draft.text.replace(/\{([^}]*)\}/g, (_all, /** @type {string} */ choices) => {
    for (const one of choices.split("|")) {
      if (!kFact.test(one)) return one;
      const value = known[one];
      if (typeof value === "string" && value.trim()) return value.trim();
    }
    return "";
  });
}

/** Nested facts by their dotted names. @param {Record<string, any>} facts @returns {Record<string, any>} */
export function dotted(facts) {
  return Object.fromEntries(
    Object.entries(facts ?? {}).flatMap(([group, parts]) =>
      Object.entries(parts ?? {}).map(([name, value]) => [`${group}.${name}`, value]),
    ),
  );
}
