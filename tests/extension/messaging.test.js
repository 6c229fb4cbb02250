// The messages reader against near misses: who is not this person, what is no conversation, and that no word of a message gets out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../extension/content/surfaces/messaging.js";
import { makeTalks } from "../../extension/content/talks.js";
import { openPage } from "./pages.js";

const subjectOf = ({ document, location }) => read(document, location).subjects[0];
const conversed = (page) => subjectOf(page)?.facts.relation?.conversed;
const jane = "ACoAAAB001SyntheticJaneDoe";

test("no word of a message is in what was read", () => {
  const text = JSON.stringify(read(openPage("messaging-ember-talked").document));
  for (const word of ["Thank", "Robin", "Tuesday", "Ines", "Pavel"]) assert.ok(!text.includes(word), word);
});

test("a group, a company, or a deleted account is nobody", () => {
  const page = openPage("messaging-ember-talked");
  page.document.querySelector(".msg-thread__link-to-profile").setAttribute("href", "/company/northland/");
  assert.equal(subjectOf(page), undefined);
  const group = openPage("messaging-ember-talked");
  const link = group.document.querySelector(".msg-thread__link-to-profile");
  const other = link.cloneNode(true);
  other.setAttribute("href", "/in/ACoAAAB002SyntheticPavel/");
  link.after(other);
  assert.equal(subjectOf(group), undefined);
});

test("messages of the thread before, still standing, tell nothing about the next person", () => {
  const page = openPage("messaging-ember-talked");
  page.document.querySelector(".msg-thread__link-to-profile").setAttribute("href", "/in/ACoAAAB002SyntheticPavel/");
  assert.equal(subjectOf(page).key, "ACoAAAB002SyntheticPavel");
  assert.equal(conversed(page), undefined);
  const start = openPage("messaging-ember-german-unanswered");
  start.document.querySelector(".msg-thread__link-to-profile").setAttribute("href", `/in/${jane}/`);
  assert.equal(conversed(start), undefined);
});

test("an empty thread, a removed message and one's own words are no conversation", () => {
  const page = openPage("messaging-ember-talked");
  page.document.querySelector(".msg-s-event-listitem--other .msg-s-event-listitem__body").textContent = " ";
  assert.equal(conversed(page), undefined);
  const start = openPage("messaging-ember-german-unanswered");
  start.document.querySelector(".msg-s-event-listitem").remove();
  assert.equal(conversed(start), undefined, "the messages may still be loading");
});

test("a chat drawn over the page is another conversation", () => {
  const page = openPage("messaging-ember-german-unanswered");
  const bubble = page.document.createElement("div");
  bubble.className = "msg-overlay-conversation-bubble";
  bubble.append(openPage("messaging-ember-talked").document.querySelector(".msg-thread").cloneNode(true));
  page.document.body.append(page.document.adoptNode(bubble));
  assert.equal(subjectOf(page).key, "ACoAAAB041SyntheticKatrinBaum");
  assert.equal(conversed(page), false);
});

test("a person known by their own address has no member number", () => {
  const page = openPage("messaging-ember-talked");
  for (const link of page.document.querySelectorAll(`a[href*="${jane}"]`)) link.setAttribute("href", "/in/jane-doe/");
  assert.equal(subjectOf(page).key, "jane-doe");
  assert.equal(subjectOf(page).facts.person.memberId, undefined);
});

/** Talks with a clock wound by hand. */
function talks({ ok = true } = {}) {
  const world = { asked: [], timers: [], run: new AbortController() };
  const clearTimer = (timer) => (world.timers = world.timers.filter((one) => one !== timer));
  const setTimer = (run) => world.timers[world.timers.push(run) - 1];
  const ask = async (kind, fields) => (world.asked.push({ kind, ...fields }), { ok });
  world.update = makeTalks({ ask, signal: world.run.signal, setTimer, clearTimer }).update;
  world.wait = async () => {
    for (const run of world.timers.splice(0)) await run();
  };
  return world;
}
const reading = (conversed, surface = "messaging") => ({
  surface,
  subjects: [{ facts: { person: { memberId: jane }, ...(conversed !== undefined && { relation: { conversed } }) } }],
});

test("what messages tell is told to the host once, when the page has stood still", async () => {
  const world = talks();
  world.update(reading(false));
  world.update(reading(true));
  world.update(reading(true));
  await world.wait();
  world.update(reading(true));
  world.update({ surface: "messaging", subjects: [] });
  world.update(reading(true));
  await world.wait();
  assert.deepEqual(world.asked, [
    { kind: "cs-bg-call", method: "record", params: { kind: "conversed", key: jane, conversed: true } },
  ]);
});

test("what is not known, and what other pages show, is not told", async () => {
  const world = talks();
  world.update(reading(undefined));
  world.update(reading(true, "profile"));
  world.update({ surface: "messaging", subjects: [] });
  await world.wait();
  assert.deepEqual(world.asked, []);
});

test("what goes away before it stood still is not told, nor what a page leaves behind", async () => {
  const world = talks();
  world.update(reading(true));
  world.update(reading(undefined));
  await world.wait();
  world.update(reading(true));
  world.run.abort();
  await world.wait();
  assert.deepEqual(world.asked, []);
});

test("a host that was not there is told the next time", async () => {
  const world = talks({ ok: false });
  world.update(reading(true));
  await world.wait();
  world.update(reading(undefined));
  world.update(reading(true));
  await world.wait();
  assert.equal(world.asked.length, 2);
});
