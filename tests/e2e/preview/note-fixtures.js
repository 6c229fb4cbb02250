// Verdicts about notes in the shape of PROTOCOL.md, and the invented notes they are about. Not test expectations about rules.
import { kVerdicts } from "./fixtures.js";

const kSource = { id: "muse", title: "How to write an invitation", author: null, publisher: "The Muse" };

/** @param {string} text @param {string} words @param {string} fact */
const mark = (text, words, fact) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, fact });

const kWrong = "Hi Jennifer, I would LOVE to pick up the talk on river bridges with [COMPANY]. Let me know when you have an hour, please!!!";
const kGood = "Hi Mira, your talk on river bridges stayed with me. I plan one in Riverton and would like to follow your work.";
const kPolish = "Witaj Mira, twoja prelekcja o mostach bardzo mi się spodobała.";

const finding = (rule, level, title, message, marks) => ({
  rule,
  level,
  title,
  message,
  why: "It is the first thing they read.",
  because: [],
  sources: [kSource],
  instead: [{ id: "say-why", text: "Say in a line why you write to them." }],
  marks,
  general: false,
});

/** @param {string} level @param {string} headline @param {any[]} findings @param {string} text @param {any} [note] */
const verdict = (level, headline, findings, text, note) => ({
  ...kVerdicts.clear,
  key: "mira-solano",
  moment: "note",
  level,
  headline,
  findings,
  note: { length: text.length, limit: 200, language: "en", ...note },
});

export const kNotes = {
  wrong: {
    text: kWrong,
    verdict: verdict(
      "hold",
      "Wrong name?",
      [
        finding("note/wrong-name", "hold", "The name is another", "Your note says Jennifer; this profile says Mira.", [mark(kWrong, "Jennifer", "note.wrongName")]),
        finding("note/placeholder", "hold", "A place was left open", "Something still waits to be filled in.", [mark(kWrong, "[COMPANY]", "note.placeholders")]),
        finding("note/loud", "caution", "A little loud", "Capitals and rows of marks read as shouting.", [mark(kWrong, "LOVE", "note.shouting"), mark(kWrong, "!!!", "note.exclamations")]),
        finding("note/asks", "tip", "A large request for a first line", "An hour is a lot to ask of somebody who does not know you yet.", []),
      ],
      kWrong,
    ),
  },
  good: { text: kGood, verdict: verdict("clear", "", [], kGood) },
  tip: { text: kGood, verdict: verdict("tip", "Worth knowing", [finding("note/offer", "tip", "Say who you are", "One sentence about yourself after the reason helps a stranger.", [])], kGood) },
  polish: { text: kPolish, verdict: verdict("clear", "", [], kPolish, { language: null }) },
  question: { text: kGood, verdict: { ...kVerdicts.question, moment: "note" } },
  silent: { text: "", verdict: null },
};
