// Wires the background to the browser: a service worker in Chromium, an event page in Firefox. Both may be ended at any
// time, so all listeners are added at once at the top level, and what matters is in state.js. No decisions here.
import { api } from "../shared/browser.js";
import { kBgOpenCard, kBgReassess, kBgSkeleton, kErrors } from "../shared/messages.js";
import { hasSiteAccess } from "../shared/site-access.js";
import { locale } from "../shared/words.js";
import { badgeFor } from "./badge.js";
import { HostError, HostLine } from "./port.js";
import { makeRequests } from "./requests.js";
import { mayAsk } from "./senders.js";
import { keepSightings } from "./sightings.js";
import { openState } from "./state.js";

const kHostName = "com.tact.host";
/** Follow-ups become due while no page of LinkedIn is open, too. */
const kAlarm = "follow-ups";
const kAlarmMinutes = 60;
/** The button says that Tact is paused until it is over. */
const kPauseAlarm = "pause-over";

const state = openState(api.storage);
const host = new HostLine({
  connect: () => api.runtime.connectNative(kHostName),
  closeText: (port) => port.error?.message ?? api.runtime.lastError?.message,
  clientVersion: api.runtime.getManifest().version,
  language: locale(),
  onHello: (hello) => quietly(requests.greeted(hello)),
  onStatus: (status) => quietly(requests.hostChanged(status)),
  onChanged: () => quietly(requests.rulesChanged()),
  onSpelling: () => quietly(requests.spellingReady()),
  onData: (params) => quietly(requests.dataChanged(params)),
  onFollowUps: (count) => quietly(requests.followUpsDue(count)),
});
const sightings = keepSightings({ local: api.storage.local, session: api.storage.session, now: Date.now });
const requests = makeRequests({
  host,
  state,
  activeTabId,
  isOnLinkedIn,
  toTab,
  showBadge,
  addPart,
  skeleton,
  sightings,
});

api.runtime.onMessage.addListener((message, sender, send) => {
  const allowed = mayAsk(message, sender, { id: api.runtime.id, baseUrl: api.runtime.getURL("") });
  if (!allowed.ok) {
    send({ ok: false, error: { code: kErrors.notAllowed, message: allowed.reason } });
    return false;
  }
  requests.answer(message, sender).then(
    (result) => send({ ok: true, result }),
    (error) => send({ ok: false, error: asReplyError(error) }),
  );
  return true; // the reply comes later
});

api.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") quietly(api.tabs.create({ url: api.runtime.getURL("options/first-run.html") }));
});

api.runtime.onStartup.addListener(() => quietly(requests.wake()));
api.alarms.onAlarm.addListener(() => quietly(requests.wake()));
quietly(keepAlarm());
quietly(keepPauseAlarm());

api.commands.onCommand.addListener(async (command, tab) => {
  if (command !== "open-card") return;
  const tabId = tab?.id ?? (await activeTabId());
  if (tabId !== null) toTab(tabId, { kind: kBgOpenCard });
});

api.tabs.onRemoved.addListener((tabId) => {
  quietly(state.forgetReport(tabId));
  quietly(sightings.forgetTab(tabId));
});

for (const change of [api.permissions.onAdded, api.permissions.onRemoved])
  change.addListener(() => quietly(lookAtAccess()));
quietly(lookAtAccess());

api.storage.onChanged.addListener((changes, area) => {
  if (area !== "local") return;
  if (changes.answered || changes.siteAccess || changes.pausedUntil) quietly(requests.refreshAll());
  if (changes.pausedUntil) quietly(keepPauseAlarm());
});
quietly(requests.refreshAll());

/** An alarm outlives the background, and would begin anew each time it is set. */
async function keepAlarm() {
  if (!(await api.alarms.get(kAlarm))) await api.alarms.create(kAlarm, { periodInMinutes: kAlarmMinutes });
}

/** Set anew at each start: not every browser keeps alarms when it ends. */
async function keepPauseAlarm() {
  const { pausedUntil } = await state.read();
  const when = pausedUntil ? Date.parse(pausedUntil) : NaN;
  if (when > Date.now()) await api.alarms.create(kPauseAlarm, { when });
  else await api.alarms.clear(kPauseAlarm);
}

/** Once LinkedIn's pages are given to us (again), those that are open get their content script without a reload. */
async function lookAtAccess() {
  const has = await hasSiteAccess();
  const changed = await requests.siteAccessChanged(has);
  if (!has || !changed) return;
  const tabs = await api.tabs.query({ url: "https://www.linkedin.com/*" });
  await Promise.all(tabs.map(({ id }) => (typeof id === "number" ? wake(id) : undefined)));
}

/** @param {number} tabId */
async function wake(tabId) {
  try {
    await api.tabs.sendMessage(tabId, { kind: kBgReassess }, { frameId: 0 });
  } catch {
    await runIn(tabId, "content/index.js"); // nobody listens there; the script itself sees to it that it runs once
  }
}

async function activeTabId() {
  const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

/** A tab keeps its number when it goes elsewhere. Other sites' addresses are not shown to us. @param {number} tabId */
async function isOnLinkedIn(tabId) {
  const tab = await api.tabs.get(tabId).catch(() => null);
  return Boolean(tab?.url?.startsWith("https://www.linkedin.com/"));
}

/** @param {number} tabId @param {unknown} message */
function toTab(tabId, message) {
  quietly(api.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

/** @param {number} tabId @param {"drawing" | "lists"} part */
async function addPart(tabId, part) {
  await runIn(tabId, `content/${part}.js`);
}

/** @param {number} tabId @returns {Promise<string>} */
async function skeleton(tabId) {
  await runIn(tabId, "content/skeleton.js");
  return api.tabs.sendMessage(tabId, { kind: kBgSkeleton }, { frameId: 0 });
}

/** @param {number} tabId @param {string} file a content script */
async function runIn(tabId, file) {
  const target = { tabId, frameIds: [0] };
  await api.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

/** @param {number | null} tab null: wherever no page has reported @param {import("./badge.js").BadgeFacts} facts */
function showBadge(tab, facts) {
  const { text, color, title } = badgeFor(facts);
  const where = tab === null ? {} : { tabId: tab };
  quietly(api.action.setBadgeText({ ...where, text }));
  quietly(api.action.setBadgeBackgroundColor({ ...where, color }));
  if (api.action.setBadgeTextColor) quietly(api.action.setBadgeTextColor({ ...where, color: "#ffffff" }));
  quietly(api.action.setTitle({ ...where, title }));
}

/** Tabs close while one speaks to them; that is no error. @param {Promise<unknown>} promise */
function quietly(promise) {
  promise.catch(() => {});
}

/** @param {unknown} error @returns {import("../shared/messages.js").ReplyError} */
function asReplyError(error) {
  if (error instanceof HostError) return { code: error.code, message: error.message, data: error.data };
  const code = Number(/** @type {any} */ (error)?.code);
  return { code: Number.isFinite(code) && code ? code : kErrors.internalError, message: String(error) };
}
