// What the background keeps outside its own memory, since it may be ended at any time.
//
// storage.local: the first run's answers that the page side needs, and changes the host has not heard of yet.
// storage.session: the last report of each tab, which rules were switched off from it, the text being written in the popup, when the dictionary
// last had news, when the person's data last changed, how many follow-ups are due; it lives in memory only and ends with the browser.
// The host's store is the truth about settings; this is what must hold even while the host is missing.

import { kDataKey, kFollowUpsKey, kSpellingKey, kWritingKey } from "../shared/messages.js";

/**
 * @typedef {{ settings: Record<string, unknown>, process: Record<string, unknown> | null }} Unsent
 * @typedef {{
 *   answered: boolean,
 *   mode: 'inline' | 'toolbar' | null,
 *   pausedUntil: string | null,
 *   asks: Record<string, any>,
 *   unsent: Unsent | null,
 *   siteAccess: boolean,
 *   toldOn: string,
 *   allForgottenAt: string | null,
 * }} LocalState `siteAccess`: as the browser last said, so that open pages notice when it is taken back. `toldOn`: the day, as
 *   "2026-11-20", on which what holds of the user's week was last shown. `allForgottenAt`: when the host last forgot everything, as last heard; "" for never,
 *   null where it has not said so yet
 */

/** @type {LocalState} */
const kBlank = {
  answered: false,
  mode: null,
  pausedUntil: null,
  asks: {},
  unsent: null,
  siteAccess: true,
  toldOn: "",
  allForgottenAt: null,
};
/** The names under which LocalState lies in storage.local; content/index.js watches some of them. */
const kLocalKeys = Object.keys(kBlank);

/** @param {{ local: import("../shared/browser.js").StorageArea, session: import("../shared/browser.js").StorageArea }} storage */
export function openState(storage) {
  return {
    /** @returns {Promise<LocalState>} */
    async read() {
      const stored = await storage.local.get(kLocalKeys);
      return { ...kBlank, ...stored };
    },

    /** @param {Partial<LocalState>} changes */
    async write(changes) {
      await storage.local.set(changes);
    },

    /** @param {number} tabId @returns {Promise<import("../shared/messages.js").TabReport | null>} */
    async readReport(tabId) {
      const key = `tab:${tabId}`;
      return (await storage.session.get(key))[key] ?? null;
    },

    /** @param {number} tabId @param {import("../shared/messages.js").TabReport} report */
    async writeReport(tabId, report) {
      await storage.session.set({ [`tab:${tabId}`]: report });
    },

    /** @param {number} tabId */
    async forgetReport(tabId) {
      await storage.session.remove([`tab:${tabId}`, `switched:${tabId}`]);
    },

    /** The rules switched off from a tab, with what was set before. @param {number} tabId @returns {Promise<Record<string, unknown>>} */
    async readSwitched(tabId) {
      const key = `switched:${tabId}`;
      return (await storage.session.get(key))[key] ?? {};
    },

    /** @param {number} tabId @param {Record<string, unknown>} rules */
    async writeSwitched(tabId, rules) {
      await storage.session.set({ [`switched:${tabId}`]: rules });
    },

    /** The text that was being written to somebody. @param {string} key */
    async forgetWriting(key) {
      const { [kWritingKey]: writing } = await storage.session.get(kWritingKey);
      if (writing?.key === key) await storage.session.remove(kWritingKey);
    },

    /** Read by the popup, which is open or not. @param {number} atMs */
    async writeSpelling(atMs) {
      await storage.session.set({ [kSpellingKey]: atMs });
    },

    /** Read by the pages that show the person's own data. @param {number} atMs */
    async writeChanged(atMs) {
      const before = (await storage.session.get(kDataKey))[kDataKey] ?? 0;
      await storage.session.set({ [kDataKey]: Math.max(atMs, before + 1) }); // two changes in one millisecond are two
    },

    /** How many follow-ups are due, as the host last said. @returns {Promise<number>} */
    async readDue() {
      return (await storage.session.get(kFollowUpsKey))[kFollowUpsKey] ?? 0;
    },

    /** @param {number} count */
    async writeDue(count) {
      await storage.session.set({ [kFollowUpsKey]: count });
    },

    /** All that this browser keeps of the person; whether LinkedIn's pages are given to us is the browser's own. */
    async forgetAll() {
      const { siteAccess } = await this.read();
      const tabs = await this.reportedTabs();
      await storage.local.remove(Object.keys(await storage.local.get(null)));
      await storage.session.remove(Object.keys(await storage.session.get(null)));
      await storage.local.set({ ...kBlank, siteAccess });
      return tabs;
    },

    /** @returns {Promise<number[]>} the tabs that have reported */
    async reportedTabs() {
      const all = await storage.session.get(null);
      return Object.keys(all).flatMap((key) => (key.startsWith("tab:") ? [Number(key.slice(4))] : []));
    },
  };
}

/** The person's own day. @param {number} nowMs @returns {string} "2026-11-20" */
export function dayOf(nowMs) {
  const at = new Date(nowMs);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** @param {string | null} pausedUntil RFC 3339 @param {number} nowMs */
export function isPaused(pausedUntil, nowMs) {
  const until = pausedUntil ? Date.parse(pausedUntil) : NaN;
  return until > nowMs; // NaN is not
}

/**
 * Returns what the mirror should take over from settings the host reports by itself. A drawing in the page needs the
 * person's own word in this browser, so where it shows can only become quieter (toolbar). A pause is one for all browsers: the host's.
 *
 * @param {LocalState} local
 * @param {Record<string, any>} settings the host's
 * @returns {Partial<LocalState>}
 */
export function quieterOf(local, settings) {
  /** @type {Partial<LocalState>} */
  const changes = {};
  if (local.answered && settings["display.mode"] === "toolbar" && local.mode !== "toolbar") changes.mode = "toolbar";
  const until = settings["display.pausedUntil"] ?? null;
  if (until !== local.pausedUntil) changes.pausedUntil = until;
  return changes;
}
