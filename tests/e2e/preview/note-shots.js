// The pictures of notes being written: the strip under an invented dialog's box, its card, the popup.

const kSize = { width: 640, height: 620 };
const note = (state, differs = {}) => ({
  ...kSize,
  before: [(name, ...rest) => window.stage.note(name, ...rest), state, differs.limit ?? 200, differs.extra ?? 0],
  ...differs,
});

/** @type {Record<string, any>} */
export const kNoteShots = {
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
      await hands.press("summary", "More reasons");
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
