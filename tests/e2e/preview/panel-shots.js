// The pictures of the person's own side: the side panel at the widths people give it, and the same sections in the popup.
import { kFactWords } from "./fixtures.js";
import { fewInvitations, history, kAbsent, kFollowUps, kOwnFacts, ownCalls } from "./panel-fixtures.js";

const kSize = { width: 400, height: 900, full: true };
const older = { ok: false, error: { code: -32601, message: "" } };

/** @param {(state: string | null, differs?: any) => any} background @param {any} popupSize @returns {Record<string, any>} */
export function panelShots(background, popupSize) {
  /** @param {any} [differs] @param {any} [calls] */
  const own = (differs = {}, calls = {}) => {
    const answers = background("hold", differs);
    Object.assign(answers.calls, ownCalls(calls), { "facts/list": { ok: true, result: { facts: [...kFactWords, ...kOwnFacts] } } });
    answers.kept = { followUpsDue: 3 };
    return answers;
  };
  const panel = (more = {}, differs = {}, calls = {}) => ({ page: "panel.html", background: own(differs, calls), ...kSize, ...more });
  const popup = (more = {}, calls = {}) => ({ page: "popup.html", background: own({}, calls), ...popupSize, ...more });
  const about = (hands) => hands.press(".about summary", "About Jane");
  const nobody = { tab: null };
  const pictures = (hands) => hands.press("summary", "Your invitations");
  const both = async (hands) => {
    await about(hands);
    await pictures(hands);
  };
  const empty = { ...history(), weeks: [], groups: {} };
  return {
    panel: panel(),
    "panel-all": panel({ act: both }),
    "panel-narrow": panel({ width: 320, act: both, themes: ["light"] }),
    "panel-wide": panel({ width: 480, act: both, themes: ["light"] }),
    "panel-zoom": panel({ width: 1280, height: 900, zoom: 4, act: both, themes: ["light"] }),
    "panel-forced": panel({ forced: true, act: both }),
    "panel-rtl": panel({
      themes: ["light"],
      async act(hands) {
        await hands.page.evaluate(() => (document.documentElement.dir = "rtl"));
        await both(hands);
      },
    }),
    "panel-absent": panel({ themes: ["light"], act: about }, {}, { "people/get": { ok: true, result: { person: kAbsent } } }),
    "panel-stranger": panel({ themes: ["light"], act: about }, {}, { "people/get": { ok: false, error: { code: 1004, message: "" } } }),
    "panel-forget": panel({
      async act(hands) {
        await about(hands);
        await hands.press(".act", "Forget Jane");
      },
    }),
    "panel-process": panel({ act: (hands) => hands.press(".process .act", "Change") }, nobody),
    "panel-over": panel(
      {
        themes: ["light"],
        async act(hands) {
          await hands.press("summary", "Over");
          await hands.press(".act", "Later");
          await hands.press("summary", "Coming up");
          await hands.press("summary", "Done lately");
        },
      },
      nobody,
    ),
    "panel-write-to": panel({ themes: ["light"], act: (hands) => hands.press(".due .act", "Write") }, nobody),
    "panel-near-limit": panel({ act: pictures, width: 320, themes: ["light"] }, nobody, { "history/summary": { ok: true, result: history(13) } }),
    "panel-few": panel({ act: pictures }, nobody, { "history/summary": { ok: true, result: fewInvitations() } }),
    "panel-table": panel({
      themes: ["light"],
      async act(hands) {
        await pictures(hands);
        await hands.press("summary", "The numbers");
      },
    }, nobody),
    "panel-empty": panel({ act: pictures }, nobody, {
      "history/summary": { ok: true, result: empty },
      "followUps/list": { ok: true, result: { followUps: kFollowUps.filter(({ state }) => state !== "due"), due: 0 } },
      "processes/list": { ok: true, result: { processes: [] } },
    }),
    "panel-older": panel({ act: about, themes: ["light"] }, {}, { "history/summary": older, "followUps/list": older, "people/get": older }),
    "popup-own": popup(),
    "popup-own-about": popup({ act: (hands) => hands.press(".about summary") }),
    "popup-own-process": popup({ themes: ["light"], act: (hands) => hands.press(".process .act", "Change") }),
  };
}
