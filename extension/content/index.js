// The content script: runs beside every LinkedIn page, in its own world. Until the first run is answered, and while Tact
// is paused, it does nothing at all: it reads nothing, watches nothing, draws nothing. It never clicks, focuses, scrolls
// or requests anything of the page. What it does with a page is in page.js.
import { ask } from "../shared/ask.js";
import { api } from "../shared/browser.js";
import { kBgOpenCard, kBgReassess, kCsStart, kCsTold } from "../shared/messages.js";
import { livePages, pageOf } from "./lifecycle.js";
import { openPage } from "./page.js";

/** What the person chose, as far as it matters here; storage names as in background/state.js. */
const kWatched = ["answered", "mode", "pausedUntil", "siteAccess"];
const kStartTries = 5;
const kLongestTimerMs = 2 ** 31 - 1;

/** The host's words for what may be said about a person; they come with its first greeting and may follow later. */
let asks = /** @type {Record<string, any>} */ ({});
/** What holds of the person's week is said once a day. */
let toldToday = false;
/** @type {AbortController | null} */
let running = null;
/** @type {import("./page.js").Page | null} */
let page = null;
/** Which page stands here, and since when: a pause or another choice does not make it a new one. */
let visit = { page: "", begunMs: 0 };
let arrangements = 0;
/** @type {any} */
let resume = 0;

/** Stops, asks what the person wants now, and starts again if they want anything. */
async function arrange() {
  const mine = ++arrangements;
  const reply = await start();
  if (mine !== arrangements) return;
  running?.abort();
  running = null;
  page = null;
  clearTimeout(resume);
  if (!reply.ok || !reply.result.answered || !reply.result.mode) return;
  const { mode, paused, pausedUntil } = reply.result;
  asks = reply.result.asks ?? {};
  toldToday = reply.result.toldToday === true;
  if (paused) {
    resume = setTimeout(arrange, Math.min(kLongestTimerMs, Math.max(0, Date.parse(pausedUntil) - Date.now()) + 100));
    return;
  }
  const run = new AbortController();
  running = run;
  livePages({
    view: window,
    signal: run.signal,
    onPage: (signal) => {
      page = openPage({ view: window, visit: visitNow(), ask, signal, mode, asks: () => asks, week: weekFor() });
    },
    onOrphaned: end,
  });
}

function visitNow() {
  const now = pageOf(window.location);
  if (visit.page !== now) visit = { page: now, begunMs: Date.now() };
  return visit.begunMs;
}

/** One page may speak of the week, if none did today, and goes on saying it while it lasts. */
function weekFor() {
  const mayTell = !toldToday;
  const told = () => {
    if (!toldToday) void ask(kCsTold);
    toldToday = true;
  };
  return { mayTell, told };
}

/** The background may be waking up just now. */
async function start() {
  let reply = await ask(kCsStart);
  for (let tries = 1; !reply.ok && tries < kStartTries; tries++) {
    await new Promise((done) => setTimeout(done, 200 * tries));
    reply = await ask(kCsStart);
  }
  return reply;
}

/** For good: this script has outlived its extension. */
function end() {
  arrangements++;
  running?.abort();
  running = null;
  page = null;
  clearTimeout(resume);
}

function begin() {
  api.storage.onChanged.addListener((changes, area) => {
    if (area !== "local") return;
    if (changes.asks) {
      asks = changes.asks.newValue ?? {};
      page?.redraw();
    }
    if (kWatched.some((name) => name in changes)) void arrange();
  });
  api.runtime.onMessage.addListener((message) => {
    if (message?.kind === kBgReassess) page?.refresh();
    if (message?.kind === kBgOpenCard) page?.openCard();
  });
  void arrange();
}

// The background adds this script to pages that were open before Tact could see them; the browser may do so too.
const kBegun = Symbol.for("begun");
const scope = /** @type {Record<symbol, boolean>} */ (/** @type {any} */ (globalThis));
if (!scope[kBegun]) {
  scope[kBegun] = true;
  begin();
}
