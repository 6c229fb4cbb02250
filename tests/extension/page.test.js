// One page from its first look to its end: what is read is judged, what is judged is marked, what the toolbar should say
// is reported, and what LinkedIn draws anew gets its mark again. The drawing itself is replaced by a record of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read as readLists } from "../../extension/content/surfaces/of-lists.js";
import { importBundled } from "./bundle.js";
import { openPage as openSynthetic } from "./pages.js";

const { kBlindAfterMs, kStaleAfterMs, openPage, settled } = await importBundled("content/page.js");
const kVisit = Date.parse("2026-11-20T12:00:00Z");
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Opens a synthetic page with a host that says `level` of everybody; null: no host. */
function open(name, { path, mode = "inline", level = "hold" } = {}) {
  const { window, document } = openSynthetic(name, path);
  window.requestAnimationFrame = (run) => window.setTimeout(run, 0);
  window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
  Object.defineProperty(document, "hidden", { value: false });
  const stop = new window.AbortController();
  const world = { window, document, stop, level, marks: [], messages: [], asks: { "relation.role": {} } };
  const place = (element, { place: where, actions }) => {
    const host = document.createElement("div");
    element.before(host);
    const mark = { element, where, actions, host, shown: [], removed: false };
    world.marks.push(mark);
    return {
      show: (view) => mark.shown.push(view),
      isPlaced: () => host.isConnected && host.nextSibling === element,
      openCard: () => mark.shown.at(-1) !== null && (mark.opened = true),
      remove: () => ((mark.removed = true), host.remove()),
    };
  };
  const ask = async (kind, fields) => {
    world.messages.push({ kind, ...fields });
    if (kind !== "cs-bg-call") return { ok: true, result: {} };
    if (!world.level) return { ok: false, error: { code: 1009, message: "gone" } };
    const verdict = (key) => ({ key, moment: "invite", level: world.level, headline: "Not yet" });
    if (fields.method === "answer")
      return { ok: true, result: { verdict: { ...verdict(fields.params.key), level: "go" } } };
    return { ok: true, result: { verdicts: fields.params.subjects.map(({ key, moment }) => ({ ...verdict(key), moment })) } };
  };
  world.page = openPage({ view: window, visit: kVisit, ask, signal: stop.signal, mode, asks: () => world.asks, week: { mayTell: true, told: () => {} }, parts: { drawing: { get: () => ({ placeMark: place }) }, lists: { get: () => ({ read: readLists }) } } });
  world.reports = () => world.messages.filter(({ kind }) => kind === "cs-bg-report").map(({ report }) => report);
  world.standing = () => world.marks.filter(({ removed }) => !removed);
  return world;
}

test("every Connect control of the person gets a mark, the strangers' none", async () => {
  const world = open("practice-profile");
  await wait(300);
  assert.deepEqual(
    world.standing().map(({ where }) => where),
    ["sticky", "card"],
  );
  assert.ok(world.standing().every(({ element }) => element.getAttribute("href").endsWith("jane-doe")));
  const [view] = world.standing()[1].shown;
  assert.deepEqual([view.name, view.verdict.level, view.asks], ["Jane Doe", "hold", world.asks]);
  world.stop.abort();
});

test("the same marks stand for every verdict", async () => {
  const spots = [];
  for (const level of ["hold", "caution", "unknown", "go", "tip", "clear"]) {
    const world = open("practice-profile", { level });
    await wait(250);
    spots.push(world.standing().map(({ where, element }) => [where, element.getAttribute("href")]));
    world.stop.abort();
  }
  for (const one of spots) assert.deepEqual(one, spots[0]);
});

test("in toolbar mode nothing is drawn, and all is reported", async () => {
  const world = open("practice-profile", { mode: "toolbar" });
  await wait(250);
  assert.deepEqual(world.marks, []);
  const report = world.reports().at(-1);
  assert.equal(report.subjects[0].verdict.level, "hold");
  assert.equal(report.subjects[0].facts.person.degree, 2);
  world.stop.abort();
});

test("without a host the page is untouched, and the report says who stands there unjudged", async () => {
  const world = open("practice-profile", { level: null });
  const before = world.document.body.cloneNode(true);
  await wait(250);
  assert.deepEqual(world.marks, []);
  assert.ok(world.document.body.isEqualNode(before));
  assert.deepEqual(
    world.reports().map(({ health, subjects }) => [health, subjects[0].verdict]),
    [["ok", null]],
  );
  world.stop.abort();
});

test("when the host dies later the marks go", async () => {
  const world = open("practice-profile");
  await wait(250);
  world.level = null;
  world.page.refresh();
  await wait(50);
  assert.equal(world.standing().length, 2, "one failure may be a restart");
  world.page.refresh();
  await wait(50);
  assert.equal(world.standing().length, 0);
  world.stop.abort();
});

test("the end of the page takes every mark away", async () => {
  const world = open("practice-profile");
  await wait(250);
  world.stop.abort();
  assert.equal(world.standing().length, 0);
  assert.ok(world.marks.every(({ host }) => !host.isConnected));
});

test("a control that is drawn anew gets its mark again, and the old one does not stay behind", async () => {
  const world = open("practice-profile");
  await wait(250);
  const old = world.standing()[1];
  const fresh = old.element.cloneNode(true);
  old.element.replaceWith(fresh);
  await wait(300);
  assert.deepEqual(
    world.standing().map(({ element }) => element === fresh || element === world.marks[0].element),
    [true, true],
  );
  assert.equal(old.host.isConnected, false);
  assert.equal(world.standing().at(-1).shown.at(-1).verdict.level, "hold");
  world.stop.abort();
});

test("a mark that LinkedIn dropped is put back", async () => {
  const world = open("practice-profile");
  await wait(250);
  const old = world.standing()[1];
  old.host.remove();
  await wait(300);
  assert.equal(world.standing().length, 2);
  assert.ok(world.standing().at(-1).host.isConnected);
  assert.notEqual(world.standing().at(-1), old);
  world.stop.abort();
});

test("our own marks do not make it look and ask for ever", async () => {
  const world = open("practice-profile");
  await wait(600);
  const { length } = world.messages;
  await wait(600);
  assert.equal(world.messages.length, length);
  assert.equal(world.messages.filter(({ kind }) => kind === "cs-bg-call").length, 1);
  world.stop.abort();
});

test("a second button of the same person in the card carries the same mark, but only one speaks", async () => {
  const world = open("practice-profile");
  await wait(250);
  const twin = world.standing()[1].element.cloneNode(true);
  world.standing()[1].element.parentElement.after(twin);
  await wait(300);
  const inCard = world.standing().filter(({ where }) => where === "card");
  assert.equal(inCard.length, 2);
  assert.equal(inCard.filter(({ shown }) => shown.at(-1)).length, 1);
  world.stop.abort();
});

test("a menu that opens later gets its mark, and loses it when it closes", async () => {
  const world = open("profile-sdui-more-menu");
  const portal = world.document.querySelector("[data-floating-ui-portal]");
  portal.remove();
  await wait(300);
  assert.deepEqual(world.standing(), []);
  world.document.body.append(portal);
  await wait(300);
  assert.deepEqual(
    world.standing().map(({ where }) => where),
    ["menu"],
  );
  portal.remove();
  await wait(300);
  assert.deepEqual(world.standing(), []);
  world.stop.abort();
});

test("an answer goes out with the page's facts and changes every mark at once", async () => {
  const world = open("practice-profile");
  await wait(250);
  const verdict = await world.standing()[1].actions.answer({ set: { "relation.permission": "given" } });
  assert.equal(verdict.level, "go");
  const { params } = world.messages.find(({ method }) => method === "answer");
  assert.deepEqual([params.key, params.moment, params.facts.person.company], ["jane-doe", "invite", "Acme"]);
  assert.ok(world.standing().every(({ shown }) => shown.at(-1).verdict.level === "go"));
  assert.equal(world.reports().at(-1).subjects[0].verdict.level, "go");
  world.stop.abort();
});

test("words of the host that come later are given to the marks that stand", async () => {
  const world = open("practice-profile");
  await wait(250);
  world.asks = { "process.stage": {} };
  world.page.redraw();
  assert.deepEqual(world.standing()[1].shown.at(-1).asks, world.asks);
  world.stop.abort();
});

test("the command opens the card of the mark that speaks", async () => {
  const world = open("practice-profile");
  assert.equal(world.page.openCard(), false);
  await wait(250);
  assert.equal(world.page.openCard(), true);
  assert.equal(world.marks.filter(({ opened }) => opened).length, 1);
  world.stop.abort();
});

test("a page that nobody reads is reported as such and otherwise left alone", async () => {
  const world = open("practice-profile", { path: "/in/jane-doe/details/skills/" });
  await wait(250);
  assert.deepEqual(
    world.messages.map(({ kind }) => kind),
    ["cs-bg-report"],
  );
  const { visit, ...said } = world.reports()[0];
  assert.deepEqual(said, { surface: "other", health: "ok", missing: [], subjects: [] });
  assert.ok(Number.isInteger(visit));
  world.stop.abort();
});

test("blindness is said after a while, not at once; staleness after a longer one", () => {
  const blind = { surface: "profile", health: "blind", missing: ["topCard"], subjects: [] };
  const stale = { ...blind, health: "waiting", missing: ["identity"] };
  assert.equal(settled(blind, kBlindAfterMs - 1).health, "waiting");
  assert.equal(settled(blind, kBlindAfterMs).health, "blind");
  assert.equal(settled(stale, kStaleAfterMs - 1).health, "waiting");
  assert.equal(settled(stale, kStaleAfterMs).health, "blind");
  assert.equal(settled({ ...blind, health: "ok" }, kStaleAfterMs).health, "ok");
});

test("all reports of one page are of one visit, and all that is told of people says when it began", async () => {
  const world = open("practice-profile");
  await wait(300);
  world.page.refresh();
  await wait(300);
  assert.deepEqual(new Set(world.reports().map(({ visit }) => visit)), new Set([kVisit]));
  const told = world.messages.filter(({ kind }) => kind === "cs-bg-call").map(({ params }) => params.openedAt);
  assert.ok(told.length > 1);
  assert.deepEqual(new Set(told), new Set(["2026-11-20T12:00:00.000Z"]));
  world.stop.abort();
});

test("a dialog that cannot be read yet is waited for from when it opens, not from when the page did", async () => {
  const world = open("dialog-profile", {});
  const root = world.document.querySelector("#interop-outlet").shadowRoot;
  const overlay = root.querySelector(".artdeco-modal-overlay");
  overlay.remove();
  await wait(250);
  assert.equal(world.reports().at(-1).surface, "profile");
  const realNow = world.window.performance.now.bind(world.window.performance);
  world.window.performance.now = () => realNow() + 60_000;
  overlay.querySelector(".artdeco-modal__actionbar").remove();
  root.append(overlay);
  await wait(250);
  const last = world.reports().at(-1);
  assert.deepEqual([last.surface, last.health, last.missing], ["dialog", "waiting", ["send"]]);
  world.window.performance.now = () => realNow() + 60_000 + kBlindAfterMs;
  root.append(world.document.createElement("p"));
  await wait(250);
  assert.equal(world.reports().at(-1).health, "blind");
  world.stop.abort();
});

test("both moments of the dialog are judged, and the one mark beside what sends is the note's", async () => {
  const world = open("dialog-profile", {});
  await wait(300);
  const asked = world.messages.flatMap(({ params }) => params?.subjects ?? []).map(({ moment }) => moment);
  assert.deepEqual(asked, ["note", "invite"]);
  assert.deepEqual(
    world.standing().map(({ where, element }) => [where, element.textContent.trim()]),
    [
      ["dialog", "Send without a note"],
      ["card", "Connect"],
    ],
  );
  world.stop.abort();
});
