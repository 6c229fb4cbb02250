// Counts, per kind of page, how often one was looked at and how often in vain: the sign that LinkedIn has changed something.
// Only numbers and a day, in storage.local: no address, no name, nothing of what a page said. Never leaves the computer.
//
// A visit counts once, however many reports come from it. A page that was slow and could be read after all is no miss.
import { makeTurns } from "./turns.js";

/**
 * @typedef {import("../shared/messages.js").Sighting} Sighting
 * @typedef {Record<string, Sighting>} Sightings by surface
 * @typedef {{ visit: number, outcomes: Record<string, 'ok' | 'blind'> }} Visit what was counted of a tab's present page, by surface
 */

const kSightings = "sightings";

/**
 * Returns the counts with one report in them, and what is counted of the visit now.
 *
 * @param {Sightings} sightings @param {Visit | null} before of this tab
 * @param {{ surface: string, health: string, visit: number }} report @param {string} today
 * @returns {{ sightings: Sightings, visit: Visit }}
 */
export function countReport(sightings, before, { surface, health, visit }, today) {
  const outcomes = before && before.visit === visit ? before.outcomes : {};
  const was = outcomes[surface];
  if (surface === "other" || (health !== "ok" && health !== "blind") || was === health)
    return { sightings, visit: { visit, outcomes } };
  const { looked, missed, lastMissed } = sightings[surface] ?? { looked: 0, missed: 0, lastMissed: null };
  const missedNow = Math.max(0, missed + (health === "blind" ? 1 : was === "blind" ? -1 : 0));
  const lastNow = health === "blind" ? today : missedNow ? lastMissed : null;
  const counted = { looked: looked + (was ? 0 : 1), missed: missedNow, lastMissed: lastNow };
  return {
    sightings: { ...sightings, [surface]: counted },
    visit: { visit, outcomes: { ...outcomes, [surface]: health } },
  };
}

/**
 * @param {{ local: import("../shared/browser.js").StorageArea, session: import("../shared/browser.js").StorageArea, now: () => number }} deps
 */
export function keepSightings({ local, session, now }) {
  const inTurn = makeTurns(); // tabs report at once

  return {
    /** @returns {Promise<Sightings>} */
    async read() {
      return (await local.get(kSightings))[kSightings] ?? {};
    },

    /** @param {number} tabId @param {{ surface: string, health: string, visit: number }} report */
    note: (tabId, report) =>
      inTurn(async () => {
        const key = `visit:${tabId}`;
        const before = (await session.get(key))[key] ?? null;
        const sightings = (await local.get(kSightings))[kSightings] ?? {};
        const next = countReport(sightings, before, report, dayOf(now()));
        await session.set({ [key]: next.visit });
        if (next.sightings !== sightings) await local.set({ [kSightings]: next.sightings });
      }),

    forget: () => inTurn(() => local.remove(kSightings)),

    /** A tab is closed. @param {number} tabId */
    forgetTab: (tabId) => inTurn(() => session.remove(`visit:${tabId}`)),
  };
}

/** The day here, not in Greenwich. @param {number} ms */
function dayOf(ms) {
  const day = new Date(ms);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
