// The pictures of the settings page: every section, opened as a person would, narrow, wide, zoomed, in forced colours, and with a helper that
// is missing or older.
import { mistakenCalls, optionsCalls } from "./options-fixtures.js";

/** @param {string} section */
const turnTo = (section) => async (hands) => {
  await hands.page.evaluate((hash) => (location.hash = hash), section);
  await new Promise((done) => setTimeout(done, 250));
};

/** @param {(state: string | null, differs?: any) => any} background @param {any} missing how a host is that is not there @returns {Record<string, any>} */
export function optionsShots(background, missing) {
  const page = (section, differs = {}) => {
    const { act, calls = optionsCalls(), status = {}, ...rest } = differs;
    const answers = background(null, { mode: "inline", ...status });
    const kept = rest.older ? { "settings/get": answers.calls["settings/get"] } : { ...answers.calls, ...calls };
    return {
      page: "options.html",
      full: true,
      width: 1180,
      height: 860,
      background: { ...answers, calls: kept, tabs: rest.tabs },
      act: async (hands) => {
        await turnTo(section)(hands);
        await act?.(hands);
      },
      ...rest,
    };
  };
  const narrow = { width: 320, height: 700, themes: ["light"] };
  const openRule = async (hands) => {
    await hands.page.focus("input[type=search]");
    await hands.type("weekly limit near");
    await hands.press(".opener", "");
    await hands.press(".rule-body summary", "Examples");
  };
  return {
    options: page("you"),
    "options-missing": page("you", { status: { host: missing }, themes: ["light"] }),
    "options-narrow": page("you", narrow),
    "options-rules": page("rules", { full: false, height: 1200 }),
    "options-rules-open": page("rules", { act: openRule }),
    "options-rules-narrow": page("rules", { ...narrow, act: openRule }),
    "options-rules-zoom400": page("rules", { width: 1280, height: 1024, zoom: 4, full: false, themes: ["light"] }),
    "options-rules-forced": page("rules", { forced: true, act: openRule, themes: ["light"] }),
    "options-rules-rtl": page("rules", {
      themes: ["light"],
      act: async (hands) => {
        await hands.page.evaluate(() => (document.documentElement.dir = "rtl"));
        await openRule(hands);
      },
    }),
    "options-exceptions": page("exceptions"),
    "options-exceptions-none": page("exceptions", { calls: { ...optionsCalls(), "silences/list": { ok: true, result: { silences: [] } } }, themes: ["light"] }),
    "options-people": page("people", { act: (hands) => hands.press(".act", "Forget") }),
    "options-person": page("people/jane-doe"),
    "options-own": page("own"),
    "options-editor": page("own/mine/atlantis", { act: waitForCheck }),
    "options-editor-mistakes": page("own/mine/atlantis", { calls: mistakenCalls(), act: waitForCheck }),
    "options-editor-offers": page("own/mine/atlantis", {
      act: async (hands) => {
        await waitForCheck(hands);
        await hands.page.evaluate(() => {
          const field = document.querySelector("textarea");
          field.focus();
          const at = field.value.indexOf("person.location") + "person.loc".length;
          field.setSelectionRange(at, at + "ation".length);
        });
        await hands.key("Backspace");
        await hands.key("Backspace");
      },
    }),
    "options-editor-narrow": page("own/mine/atlantis", { ...narrow, calls: mistakenCalls(), act: waitForCheck }),
    "options-editor-forced": page("own/mine/atlantis", { calls: mistakenCalls(), forced: true, act: waitForCheck, themes: ["light"] }),
    "options-new": page("own/new/week", { act: waitForCheck, themes: ["light"] }),
    "options-data": page("data"),
    "options-data-forget": page("data", { act: (hands) => hands.press(".act", "Forget everything"), themes: ["light"] }),
    "options-data-narrow": page("data", narrow),
    "options-data-older": page("data", { older: true, themes: ["light"] }),
    "options-health": page("health"),
    "options-health-trouble": page("health", {
      calls: {
        ...optionsCalls(),
        hello: { ok: true, result: { protocol: 1, rules: { count: 198, off: 1 }, health: { store: "ok", problems: ["/home/robin/.config/tact/rules/mine/late.json:3:10: a comma is missing here"] } } },
      },
      themes: ["light"],
    }),
  };
}

/** The check waits for a pause in the typing. */
const waitForCheck = () => new Promise((done) => setTimeout(done, 500));
