// How often pages could be read: each visit counts once, whatever it reports. What is kept of it: background.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countReport } from "../../extension/background/sightings.js";

const seen = (surface, health, visit = 1) => ({ surface, health, missing: [], subjects: [], visit });

/** Counts reports of one tab, one after the other. */
const countAll = (...reports) =>
  reports.reduce(
    ({ sightings, visit }, one) => countReport(sightings, visit, one, "2026-11-20"),
    { sightings: {}, visit: null },
  ).sightings;
const once = { looked: 1, missed: 0, lastMissed: null };
const missedOnce = { looked: 1, missed: 1, lastMissed: "2026-11-20" };

for (const [what, reports, counts] of [
  ["nothing while a page loads", [seen("profile", "waiting")], {}],
  ["nothing where Tact does not look", [seen("other", "ok")], {}],
  ["a visit once, however often it reports", [seen("profile", "ok"), seen("profile", "waiting"), seen("profile", "ok")], { profile: once }],
  ["a miss once", [seen("profile", "blind"), seen("profile", "blind")], { profile: missedOnce }],
  ["no miss where a slow page could be read after all", [seen("profile", "blind"), seen("profile", "ok")], { profile: once }],
  ["a miss of a page that could be read at first", [seen("profile", "ok"), seen("profile", "blind")], { profile: missedOnce }],
  ["each visit for itself", [seen("profile", "ok", 1), seen("profile", "ok", 2)], { profile: { ...once, looked: 2 } }],
  [
    "a dialog beside the page it stands on, which stays counted",
    [seen("search", "ok"), seen("dialog", "blind"), seen("search", "ok")],
    { search: once, dialog: missedOnce },
  ],
  [
    "an earlier miss stays when a later one is taken back",
    [seen("feed", "blind", 1), seen("feed", "blind", 2), seen("feed", "ok", 2)],
    { feed: { looked: 2, missed: 1, lastMissed: "2026-11-20" } },
  ],
])
  test(`counted is ${what}`, () => assert.deepEqual(countAll(...reports), counts));
