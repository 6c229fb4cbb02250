// An invitation counts as sent once the page had time to refuse it (content/sending.js): the week's limit, an address asked for, the dialog that
// stands as before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { holdSent, isRefused, kRefusalMs } from "../../extension/content/sending.js";
import { Clock } from "./clock.js";
import { openPage, readAny as read } from "./pages.js";

const sent = { key: "jane-doe", text: "", facts: { person: {}, invite: {} } };

function begin() {
  const clock = new Clock();
  const page = new AbortController();
  const view = Object.assign(new EventTarget(), { setTimeout: clock.setTimer, clearTimeout: clock.clearTimer });
  const world = { clock, page, view, subjects: [], told: [], settled: 0 };
  world.sending = holdSent({
    view,
    signal: page.signal,
    subjects: () => world.subjects,
    onSent: ({ key }) => world.told.push(key),
    onSettled: () => world.settled++,
  });
  return world;
}
/** Whom a synthetic page shows, the dialog over it included. */
const subjectsOf = (name) => read(openPage(name)).subjects;

test("it is told once the page has not refused it, and not before", async () => {
  const { sending, clock, told } = begin();
  sending.hold(sent);
  await clock.pass(kRefusalMs - 1);
  assert.deepEqual([told, sending.isHolding()], [[], true]);
  await clock.pass(1);
  assert.deepEqual([told, sending.isHolding()], [["jane-doe"], false]);
});

for (const name of ["dialog-weekly-limit", "dialog-used-up", "dialog-email", "dialog-note"])
  test(`${name}: not sent while this stands`, async () => {
    const world = begin();
    world.subjects = subjectsOf(name);
    const dialog = world.subjects.find((one) => isRefused(world.subjects, one.key, false));
    world.sending.hold({ ...sent, key: dialog.key });
    await world.clock.pass(kRefusalMs);
    assert.deepEqual([world.told, world.settled], [[], 1]);
  });

test("the next person's dialog says nothing against it", async () => {
  const world = begin();
  world.subjects = subjectsOf("dialog-note");
  world.sending.hold({ ...sent, key: "odo-brandt" });
  await world.clock.pass(kRefusalMs);
  assert.deepEqual(world.told, ["odo-brandt"]);
});

for (const [how, leave] of [
  ["goes on to another", ({ page }) => page.abort()],
  ["is closed", ({ view }) => view.dispatchEvent(new Event("pagehide"))],
])
  test(`where the page ${how}, it is told at once, and only then`, async () => {
    const world = begin();
    world.subjects = subjectsOf("dialog-note");
    const [{ key }] = world.subjects;
    world.sending.hold({ ...sent, key });
    leave(world);
    assert.deepEqual(world.told, [key]);
    await world.clock.pass(kRefusalMs);
    assert.deepEqual(world.told, [key]);
  });

test("a limit that stands there when the page is left is a no all the same", () => {
  const world = begin();
  world.subjects = subjectsOf("dialog-weekly-limit");
  world.sending.hold(sent);
  world.page.abort();
  assert.deepEqual(world.told, []);
});
