// The life of a page: soft navigations end it, hidden tabs sleep, the extension's end ends everything.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { kAddressCheckMs, livePages, pageOf } from "../../extension/content/lifecycle.js";
import { kSettleMs, kTypingPauseMs, watchPage } from "../../extension/content/watch.js";

function openWindow(path = "/in/jane-doe/") {
  const { window } = new JSDOM("<!doctype html><body><main></main></body>", {
    url: `https://www.linkedin.com${path}`,
    pretendToBeVisual: true,
  });
  return window;
}
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs livePages and writes down what happens. */
function live(window, options = {}) {
  const stop = new window.AbortController();
  const pages = [];
  livePages({
    view: window,
    signal: stop.signal,
    orphaned: () => false,
    onPage: (signal) => pages.push({ path: window.location.pathname, signal }),
    ...options,
  });
  return { pages, stop };
}

test("what is another page: another person, another path; not an overlay, a language, a query", () => {
  const page = (pathname) => pageOf({ pathname });
  assert.equal(page("/in/jane-doe/"), page("/in/Jane-Doe"));
  assert.equal(page("/in/jane-doe/"), page("/in/jane-doe/overlay/contact-info/"));
  assert.equal(page("/in/zofia-n%C4%99dza/"), page("/in/zofia-nędza/"));
  assert.notEqual(page("/in/jane-doe/"), page("/in/john-roe/"));
  assert.notEqual(page("/in/jane-doe/"), page("/in/jane-doe/details/skills/"));
  assert.notEqual(page("/feed/"), page("/mynetwork/"));
});

test("the invite dialog's own page is another one for each person it is about", () => {
  const page = (search) => pageOf({ pathname: "/preload/custom-invite/", search });
  assert.notEqual(page("?vanityName=jane-doe"), page("?vanityName=john-roe"));
  assert.equal(page("?vanityName=jane-doe"), page("?vanityName=Jane-Doe&trk=x"));
});

test("a pushState ends the page and begins the next, by the slow look where nothing tells", async () => {
  const window = openWindow();
  const { pages, stop } = live(window);
  assert.equal(pages.length, 1);
  window.history.pushState({}, "", "/in/john-roe/");
  assert.equal(pages[0].signal.aborted, false, "nobody was told yet");
  await wait(kAddressCheckMs + 100);
  assert.deepEqual(
    pages.map(({ path }) => path),
    ["/in/jane-doe/", "/in/john-roe/"],
  );
  assert.deepEqual(
    pages.map(({ signal }) => signal.aborted),
    [true, false],
  );
  stop.abort();
});

test("the navigation API and popstate tell at once", () => {
  const window = openWindow();
  window.navigation = new window.EventTarget();
  const { pages, stop } = live(window);
  window.history.pushState({}, "", "/in/john-roe/");
  window.navigation.dispatchEvent(new window.Event("currententrychange"));
  assert.equal(pages.length, 2);
  window.history.replaceState({}, "", "/in/ada-poe/");
  window.dispatchEvent(new window.Event("popstate"));
  assert.deepEqual(
    pages.map(({ signal }) => signal.aborted),
    [true, true, false],
  );
  window.dispatchEvent(new window.Event("popstate"));
  assert.equal(pages.length, 3, "the same page is not begun twice");
  stop.abort();
});

test("stopping ends the page and listens no more", async () => {
  const window = openWindow();
  const { pages, stop } = live(window);
  stop.abort();
  assert.equal(pages[0].signal.aborted, true);
  window.history.pushState({}, "", "/in/john-roe/");
  window.dispatchEvent(new window.Event("popstate"));
  await wait(kAddressCheckMs + 100);
  assert.equal(pages.length, 1);
});

test("an extension that is gone ends everything", async () => {
  const window = openWindow();
  let gone = false;
  const stop = new window.AbortController();
  const pages = [];
  livePages({
    view: window,
    signal: stop.signal,
    orphaned: () => gone,
    onOrphaned: () => stop.abort(),
    onPage: (signal) => pages.push(signal),
  });
  assert.equal(pages[0].aborted, false);
  gone = true;
  await wait(kAddressCheckMs + 100);
  assert.equal(pages[0].aborted, true);
});

function watch(window) {
  const stop = new window.AbortController();
  const seen = { looks: 0 };
  watchPage({ view: window, signal: stop.signal, onChange: () => seen.looks++ });
  return { seen, stop };
}

test("a burst of changes is looked at twice: at its start and at its end", async () => {
  const window = openWindow();
  const { seen, stop } = watch(window);
  await wait(kSettleMs + 100);
  const before = seen.looks;
  for (let i = 0; i < 50; i++) window.document.body.append(window.document.createElement("p"));
  await wait(40);
  for (let i = 0; i < 50; i++) window.document.body.append(window.document.createElement("p"));
  await wait(kSettleMs + 100);
  assert.equal(seen.looks - before, 2);
  stop.abort();
});

test("while something is expected every frame with changes is looked at", async () => {
  const window = openWindow();
  const stop = new window.AbortController();
  let looks = 0;
  let expectant = true;
  watchPage({ view: window, signal: stop.signal, onChange: () => (looks++, expectant) });
  const change = async (times) => {
    const before = looks;
    for (let i = 0; i < times; i++) {
      window.document.body.append("x");
      await wait(25);
    }
    return looks - before;
  };
  await wait(60);
  assert.ok((await change(6)) >= 4);
  expectant = false;
  await change(1);
  await wait(kSettleMs + 60);
  assert.ok((await change(5)) <= 2);
  stop.abort();
});

test("attributes that readers use are seen, others not", async () => {
  const window = openWindow();
  const { seen, stop } = watch(window);
  const main = window.document.querySelector("main");
  for (const [name, looked] of [
    ["aria-label", true],
    ["componentkey", true],
    ["href", true],
    ["id", true],
    ["class", false],
    ["style", false],
  ]) {
    await wait(kSettleMs + 60);
    const before = seen.looks;
    main.setAttribute(name, "x");
    await wait(kSettleMs + 60);
    assert.equal(seen.looks > before, looked, name);
  }
  stop.abort();
});

test("a hidden tab sleeps, and is looked at once when it is shown again", async () => {
  const window = openWindow();
  let hidden = false;
  Object.defineProperty(window.document, "hidden", { get: () => hidden });
  const { seen, stop } = watch(window);
  await wait(kSettleMs + 60);
  hidden = true;
  window.document.dispatchEvent(new window.Event("visibilitychange"));
  const before = seen.looks;
  window.document.body.append("more");
  await wait(kSettleMs + 60);
  assert.equal(seen.looks, before);
  hidden = false;
  window.document.dispatchEvent(new window.Event("visibilitychange"));
  await wait(kSettleMs + 60);
  assert.equal(seen.looks, before + 1);
  stop.abort();
});

test("after the end nothing is looked at", async () => {
  const window = openWindow();
  const { seen, stop } = watch(window);
  await wait(kSettleMs + 60);
  window.document.body.append("a");
  stop.abort();
  const before = seen.looks;
  window.document.body.append("b");
  await wait(kSettleMs + 60);
  assert.equal(seen.looks, before);
});

test("what is typed into a note is looked at; into other fields it is not", async () => {
  const window = openWindow();
  const [note, search] = ["textarea", "input"].map((tag) => window.document.body.appendChild(window.document.createElement(tag)));
  const root = window.document.body.appendChild(window.document.createElement("div")).attachShadow({ mode: "open" });
  const inner = root.appendChild(window.document.createElement("textarea"));
  const { seen, stop } = watch(window);
  const typed = async (field) => {
    await wait(kSettleMs + 60);
    const before = seen.looks;
    field.dispatchEvent(new window.Event("input", { bubbles: true, composed: true }));
    await wait(kTypingPauseMs + 60);
    return seen.looks - before;
  };
  assert.deepEqual([await typed(note), await typed(inner), await typed(search)], [1, 1, 0]);
  stop.abort();
  note.dispatchEvent(new window.Event("input", { bubbles: true }));
  await wait(kTypingPauseMs + 60);
});

test("the root of LinkedIn's dialogs is found after a press, though nothing in the page moves when it comes", async () => {
  const window = openWindow();
  const { document } = window;
  const outlet = document.body.appendChild(document.createElement("div"));
  outlet.id = "interop-outlet";
  const { seen, stop } = watch(window);
  await wait(kSettleMs + 60);
  document.body.dispatchEvent(new window.MouseEvent("click", { bubbles: true }));
  await wait(kSettleMs);
  const root = outlet.attachShadow({ mode: "open" });
  const before = seen.looks;
  await wait(2 * kSettleMs + 60);
  assert.ok(seen.looks > before, "it looked by itself");
  const found = seen.looks;
  root.append(document.createElement("p"));
  await wait(kSettleMs + 60);
  assert.equal(seen.looks - found, 1, "and from now on watches it");
  stop.abort();
});
