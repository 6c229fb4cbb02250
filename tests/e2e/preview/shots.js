// The pictures to take: a page, a state, a theme, and what a person does before the picture is taken.
import { kAsks, kFactWords, kVerdicts, listTab } from "./fixtures.js";
import { noteShots } from "./note-shots.js";
import { panelShots } from "./panel-shots.js";

const openCard = async (hands) => hands.press(".chip");

const kPopupSize = { width: 392, height: 600, full: true };
const kMissing = {
  ok: false,
  code: "missing",
  sentence: "Tact's helper program is not installed for this browser, so Tact cannot advise yet.",
  fix: "Run installer/install from the Tact folder, then open this again.",
  version: null,
};

const kCounts = {
  profile: { looked: 212, missed: 0, lastMissed: null },
  search: { looked: 31, missed: 0, lastMissed: null },
  invitations: { looked: 18, missed: 3, lastMissed: "2026-11-18" },
};

const kSearch = listTab("search", 28, [null, "caution", "clear", "hold", "clear", "caution"]);
const kInvitations = listTab("invitations", 40, ["hold", "clear", "clear", "caution"], { moment: "incoming", kind: "accept" });
const seeing = async (hands) => hands.press("summary", "What Tact sees here");

/** What the background would answer: a person in the tab with this verdict, and whatever differs. */
function background(state, differs = {}) {
  const subject = {
    key: "jane-doe",
    name: "Jane Doe",
    moment: "invite",
    facts: { person: { key: "jane-doe" } },
    controls: [
      { kind: "connect", owner: "jane-doe" },
      { kind: "connect", owner: "jane-doe" },
    ],
    verdict: kVerdicts[state],
  };
  return {
    "page-bg-skeleton": { ok: true, result: { text: "<!doctype html>\n<p>Zab</p>\n" } },
    "page-bg-forget-sightings": { ok: true, result: {} },
    "page-bg-status": {
      ok: true,
      result: {
        host: { ok: true, code: "ok", sentence: "", fix: "", version: "0.1.0" },
        firstRun: { answered: true, pushed: true },
        mode: "toolbar",
        pausedUntil: null,
        asks: kAsks,
        sightings: kCounts,
        tab: {
          id: 1,
          visit: 1,
          surface: "profile",
          health: "ok",
          missing: [],
          subjects: state ? [subject] : [],
        },
        ...differs,
      },
    },
    calls: {
      "processes/put": { ok: true, result: { process: {} } },
      assess: { ok: true, result: { verdicts: [kVerdicts.go] } },
      answer: { ok: true, result: { verdict: kVerdicts.go } },
      "facts/list": { ok: true, result: { facts: kFactWords } },
      "settings/get": {
        ok: true,
        result: {
          settings: {
            "viewer.stance": "balanced",
            "viewer.strictness": "normal",
          },
          revision: 1,
        },
      },
      "settings/set": { ok: true, result: { settings: {}, revision: 2 } },
      "processes/list": {
        ok: true,
        result: {
          processes: [
            { id: 3, company: "Acme", stage: "awaitingDecision", revision: 2 },
            { id: 4, company: "Globex", stage: "applied", revision: 1 },
          ],
        },
      },
    },
  };
}

/** @type {Record<string, any>} */
export const kShots = {
  ...noteShots(background, kPopupSize),
  ...panelShots(background, kPopupSize),
  "chip-hold": { state: "hold" },
  "chip-caution": { state: "caution" },
  "chip-question": { state: "question" },
  "chip-go": { state: "go" },
  "chip-narrow": { state: "hold", width: 360, themes: ["light"] },
  "chip-rtl": { state: "hold", rtl: true, themes: ["light"] },
  "chip-sticky": {
    state: "caution",
    at: "#sticky",
    place: "sticky",
    before: () => document.querySelector(".bar").classList.add("shown"),
  },
  "chip-menu": {
    state: "hold",
    at: "#item",
    place: "menu",
    before: () => (document.querySelector(".menu").hidden = false),
    themes: ["light"],
  },
  "card-hold": { state: "hold", act: openCard },
  "card-hold-asking": { state: "holdAsking", act: openCard, height: 900 },
  "card-caution": { state: "caution", act: openCard },
  "card-question": { state: "question", act: openCard },
  "card-go": { state: "go", act: openCard },
  "card-strict": { state: "strict", act: openCard, themes: ["light"] },
  "card-unfolded": {
    state: "hold",
    height: 1200,
    async act(hands) {
      await openCard(hands);
      for (const text of ["Source", "More reasons", "You said"]) await hands.press("summary", text);
      await hands.press(".told .act", "Change");
    },
  },
  "card-form": {
    state: "caution",
    height: 1000,
    before: () => window.stage.forget(),
    async act(hands) {
      await openCard(hands);
      await hands.press("summary", "I am in a hiring");
      await hands.press("details .act", "Interviews are on");
      await hands.press("details .act", "Yes, the recruiter");
    },
  },
  "card-aside": {
    state: "hold",
    async act(hands) {
      await hands.page.evaluate(() => window.stage.answerNext("aside"));
      await openCard(hands);
      await hands.press(".act", "I have a reason");
    },
  },
  "card-waiting": {
    state: "hold",
    async act(hands) {
      await hands.page.evaluate(() => window.stage.answerNext("wait"));
      await openCard(hands);
      await hands.press(".act", "They said yes");
    },
  },
  "card-error": {
    state: "hold",
    async act(hands) {
      await hands.page.evaluate(() => window.stage.answerNext(1009));
      await openCard(hands);
      await hands.press(".act", "They said yes");
    },
  },
  "card-focus": {
    state: "hold",
    async act(hands) {
      await hands.page.evaluate(() => window.stage.openCard(0));
      await hands.key("Tab", "Tab");
    },
    themes: ["light"],
  },
  "card-narrow": { state: "hold", act: openCard, width: 340, height: 640 },
  "card-zoom400": {
    state: "hold",
    act: openCard,
    width: 1280,
    height: 900,
    zoom: 4,
    before: () => document.querySelector("#connect").scrollIntoView(),
    themes: ["light"],
  },
  "card-rtl": { state: "hold", act: openCard, rtl: true },
  "card-forced": { state: "hold", act: openCard, forced: true },
  "popup-hold": {
    page: "popup.html",
    background: background("hold"),
    ...kPopupSize,
  },
  "popup-clear": {
    page: "popup.html",
    background: background("clear"),
    ...kPopupSize,
  },
  "popup-form": {
    page: "popup.html",
    background: background("clear"),
    ...kPopupSize,
    async act(hands) {
      await hands.press("summary", "I am in a hiring");
      await hands.press("summary", "Add a process");
    },
  },
  "popup-blind": {
    page: "popup.html",
    background: background(null, {
      tab: {
        surface: "profile",
        health: "blind",
        missing: ["topCard"],
        subjects: [],
      },
    }),
    ...kPopupSize,
  },
  "popup-blind-list": {
    page: "popup.html",
    background: background(null, { tab: { ...kSearch, health: "blind", missing: ["main", "rows"], subjects: kSearch.subjects.slice(0, 4) } }),
    ...kPopupSize,
    act: seeing,
  },
  "popup-list": {
    page: "popup.html",
    background: background(null, { tab: kSearch }),
    ...kPopupSize,
  },
  "popup-list-open": {
    page: "popup.html",
    background: background(null, { tab: kSearch }),
    ...kPopupSize,
    async act(hands) {
      await hands.press(".one summary", "Dmitri");
      await hands.press("summary", "The others");
    },
  },
  "popup-list-quiet": {
    page: "popup.html",
    background: background(null, { tab: listTab("grow", 9, []) }),
    ...kPopupSize,
    themes: ["light"],
  },
  "popup-invitations": {
    page: "popup.html",
    background: background(null, { tab: kInvitations }),
    ...kPopupSize,
  },
  "popup-seen": {
    page: "popup.html",
    background: background(null, { tab: kInvitations }),
    ...kPopupSize,
    async act(hands) {
      await seeing(hands);
      await hands.press(".seen .rows summary", "Ada");
      await hands.press(".act", "Copy without");
    },
  },
  "popup-seen-profile": {
    page: "popup.html",
    background: background("clear"),
    ...kPopupSize,
    async act(hands) {
      await seeing(hands);
      await hands.press(".seen .rows summary", "Jane");
      await hands.press(".act", "Start counting");
    },
  },
  "popup-seen-nothing": {
    page: "popup.html",
    background: background(null, { tab: null, sightings: {} }),
    ...kPopupSize,
    act: seeing,
    themes: ["light"],
  },
  "popup-access": {
    page: "popup.html",
    background: { ...background(null, { tab: null }), access: false },
    ...kPopupSize,
  },
  "popup-access-refused": {
    page: "popup.html",
    background: { ...background(null, { tab: null }), access: false },
    ...kPopupSize,
    act: (hands) => hands.press(".act", "Allow"),
    themes: ["light"],
  },
  "popup-rtl": {
    page: "popup.html",
    background: background(null, { tab: kSearch }),
    ...kPopupSize,
    async act(hands) {
      await hands.page.evaluate(() => (document.documentElement.dir = "rtl"));
      await hands.press(".one summary", "Dmitri");
    },
    themes: ["light"],
  },
  "popup-forced": {
    page: "popup.html",
    background: background(null, { tab: kSearch }),
    ...kPopupSize,
    forced: true,
    act: seeing,
    themes: ["dark"],
  },
  "popup-missing": {
    page: "popup.html",
    background: background(null, { host: kMissing, tab: null }),
    ...kPopupSize,
  },
  "popup-first": {
    page: "popup.html",
    background: background(null, {
      firstRun: { answered: false, pushed: true },
      tab: null,
    }),
    ...kPopupSize,
  },
  "popup-paused": {
    page: "popup.html",
    background: background("hold", {
      pausedUntil: new Date(Date.now() + 1_800_000).toISOString(),
    }),
    ...kPopupSize,
  },
  "first-run-1": { page: "first-run.html", full: true },
  "first-run-2": {
    page: "first-run.html",
    full: true,
    act: (hands) => hands.press(".act.main"),
  },
  "first-run-2-lacking": {
    page: "first-run.html",
    full: true,
    themes: ["light"],
    async act(hands) {
      await hands.press(".act.main");
      await hands.press(".act.main");
    },
  },
  "first-run-3": {
    page: "first-run.html",
    full: true,
    act: (hands) => walk(hands, 2),
  },
  "first-run-4": {
    page: "first-run.html",
    full: true,
    async act(hands) {
      await walk(hands, 3);
      await hands.press(".choice", "Yes");
    },
  },
  "first-run-done": {
    page: "first-run.html",
    full: true,
    background: {
      "page-bg-first-run": {
        ok: true,
        result: { pushed: false, host: kMissing },
      },
    },
    async act(hands) {
      await walk(hands, 3);
      await hands.press(".choice", "No");
      await hands.press(".act.main");
    },
  },
  "first-run-narrow": {
    page: "first-run.html",
    full: true,
    width: 1280,
    height: 900,
    zoom: 4,
    themes: ["light"],
    act: (hands) => hands.press(".act.main"),
  },
  options: { page: "options.html", full: true, background: background("hold") },
  "options-missing": {
    page: "options.html",
    full: true,
    background: background(null, { host: kMissing }),
    themes: ["light"],
  },
};

/** Through the first screens with the keyboard's and the mouse's help. */
async function walk(hands, screens) {
  await hands.press(".act.main");
  if (screens < 2) return;
  await hands.press(".choice", "Only in the toolbar");
  await hands.press(".act.main");
  if (screens < 3) return;
  await hands.press(".choice", "Finding a job");
  await hands.press(".act.main");
}
