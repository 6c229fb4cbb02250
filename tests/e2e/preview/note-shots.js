// The pictures of notes being written: the strip under an invented dialog's box, its card, the popup.
import { kNotes } from "./note-fixtures.js";

const kSize = { width: 640, height: 620 };
const note = (state, differs = {}) => ({
  ...kSize,
  before: [(name, ...rest) => window.stage.note(name, ...rest), state, differs.limit ?? 200, differs.extra ?? 0],
  ...differs,
});

const begin = async (hands, draft = "met-at-event") => {
  await hands.press("summary", "Write");
  await hands.page.select(".write select", draft);
  await hands.press(".act", "Use this draft");
  await new Promise((done) => setTimeout(done, 400)); // the first check
};

/** @param {(state: string | null, differs?: any) => any} background @param {any} size of a popup @returns {Record<string, any>} */
export function noteShots(background, size) {
  const popup = (act, differs = {}, state = "clear") => {
    const answers = background(state, differs);
    answers.calls.assess = { ok: true, result: { verdicts: [kNotes.wrong.verdict] } };
    return { page: "popup.html", background: answers, ...size, act };
  };
  const { text, verdict } = kNotes.wrong;
  const written = { key: "mira-solano", name: "Mira Solano", moment: "note", facts: { person: { key: "mira-solano" }, note: { text, limit: 200 } }, controls: [], verdict };
  return {
    ...kStrips,
    "popup-write-choose": popup((hands) => hands.press("summary", "Write")),
    "popup-write": popup((hands) => begin(hands)),
    "popup-write-card": popup(async (hands) => {
      await begin(hands);
      await hands.press(".hits .act", "“");
    }),
    "popup-write-nobody": { ...popup((hands) => hands.press("summary", "Write"), {}, null), themes: ["light"] },
    "popup-note": popup((hands) => hands.press(".hits .act", "“[COMPANY]”"), { tab: { id: 1, visit: 1, surface: "dialog", health: "ok", missing: [], subjects: [written] } }),
  };
}

/** @type {Record<string, any>} */
const kStrips = {
  "note-wrong": note("wrong"),
  "note-good": note("good"),
  "note-tip": note("tip", { themes: ["light"] }),
  "note-too-long": note("good", { extra: 120, themes: ["light"] }),
  "note-no-limit": note("good", { limit: null, themes: ["light"] }),
  "note-language": note("polish", { themes: ["light"] }),
  "note-question": note("question"),
  "note-silent": note("silent", { themes: ["light"] }),
  "note-rtl": note("wrong", { rtl: true, themes: ["light"] }),
  "note-forced": note("wrong", { forced: true }),
  "note-narrow": note("wrong", { width: 340, height: 640, themes: ["light"] }),
  "note-zoom400": note("wrong", { width: 1280, height: 1000, zoom: 4, themes: ["light"], full: true }),
  "note-card": note("wrong", { act: (hands) => hands.press(".hits .act", "“[COMPANY]”"), height: 900 }),
  "note-card-all": note("wrong", {
    height: 900,
    async act(hands) {
      await hands.press(".hits .act", "All");
    },
  }),
  "note-card-off": note("wrong", {
    height: 900,
    themes: ["light"],
    async act(hands) {
      await hands.press(".hits .act", "“LOVE”");
      await hands.press(".act", "Switch this off");
    },
  }),
};
