// The mark in a page without a layout (jsdom): what the page can see of it, what is drawn for which verdict, that only a person's
// press counts, that nothing stays behind. Geometry, focus and the top layer are tried in a real browser (tests/e2e/ui-*.test.js).
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { kAsks, kVerdicts } from "../e2e/preview/fixtures.js";
import { openClosedRoots } from "./closed-roots.js";
import { load, provideWords } from "./ui-bundle.js";

const { window, roots } = openClosedRoots();
class Watcher {
  observe() {}
  disconnect() {}
}
globalThis.ResizeObserver = Watcher;
globalThis.IntersectionObserver = Watcher;
window.document.elementsFromPoint = () => [];
provideWords();
const { placeMark } = await load("ui/mark.js");
after(() => window.close());

let row, control, root, sent;
const view = (state, key = "jane-doe") => ({ verdict: { ...kVerdicts[state], key }, asks: kAsks, name: "Jane Doe" });
beforeEach(() => {
  sent = [];
  window.document.body.replaceChildren();
  row = window.document.body.appendChild(window.document.createElement("div"));
  control = row.appendChild(window.document.createElement("a"));
  control.href = "#invite";
});
function mark(place = "card", signal) {
  const made = placeMark(control, {
    place,
    signal,
    actions: { answer: async (params) => sent.push(params) && kVerdicts.go },
  });
  root = roots.at(-1);
  return made;
}
const chip = () => root.querySelector(".chip");
const soon = (ms = 350) => new Promise((done) => setTimeout(done, ms));

test("the page sees one plain element before the control, the same for every verdict", () => {
  const seen = new Set();
  for (const state of ["hold", "caution", "question", "go", "clear", "tip", null]) {
    const made = mark();
    made.show(state && view(state));
    const host = control.previousElementSibling;
    assert.equal(row.children.length, 2);
    assert.equal(host.localName, "div");
    assert.deepEqual(host.getAttributeNames(), ["style"]);
    assert.equal(host.childNodes.length, 0);
    assert.equal(host.shadowRoot, null);
    seen.add(host.outerHTML);
    made.remove();
  }
  assert.equal(seen.size, 1);
});

test("a chip is drawn with words for hold, caution, question and go, and for nothing else", () => {
  const made = mark();
  for (const [state, words] of [
    ["hold", "Not yet"],
    ["caution", "Think first"],
    ["question", "A question"],
    ["go", "Good moment"],
  ]) {
    made.show(view(state));
    assert.equal(chip().hidden, false, state);
    assert.equal(chip().querySelector(".words").textContent, words);
    assert.equal(chip().dataset.tone, state);
  }
  for (const state of ["clear", "tip", "unknownPlain", "goUntold"]) {
    made.show(view(state));
    assert.equal(chip().hidden, true, state);
    assert.equal(chip().textContent.includes("Good"), false);
  }
  made.show(null);
  assert.equal(chip().hidden, true);
});

test("events made by a script press nothing", async () => {
  const made = mark();
  made.show(view("hold"));
  chip().click();
  chip().dispatchEvent(new window.MouseEvent("click", { bubbles: true }));
  assert.equal(root.querySelector(".inside"), null, "the card stays shut");
  assert.equal(made.openCard(), true);
  const buttons = [...root.querySelectorAll(".inside button")];
  assert.ok(buttons.length >= 5);
  for (const button of buttons) button.click();
  await soon(20);
  assert.deepEqual(sent, []);
  assert.ok(root.querySelector(".inside"), "not even the close button reacts");
});

test("what comes from outside is put in as text", () => {
  const made = mark();
  const evil = "<img src=x onerror=alert(1)>";
  const finding = { ...kVerdicts.hold.findings[0], message: evil, why: evil };
  made.show({ ...view("hold"), verdict: { ...kVerdicts.hold, headline: evil, findings: [finding] }, name: evil });
  made.openCard();
  assert.equal(root.querySelector("img"), null);
  assert.equal(root.querySelector(".message").textContent, evil);
});

test("in the sticky bar the chip is for the eye only", () => {
  const made = mark("sticky");
  made.show(view("hold", "sticky-person"));
  assert.equal(chip().getAttribute("aria-hidden"), "true");
  assert.equal(chip().tabIndex, -1);
  assert.equal(root.querySelector("[role=status]").textContent, "");
});

test("a hold is said once, in a region that was there before; a caution never", async () => {
  const made = mark();
  made.show(view("hold", "said-once"));
  assert.equal(root.querySelector("[role=status]").textContent, "");
  await soon();
  assert.match(root.querySelector("[role=status]").textContent, /^Tact: Not yet\. Jane is involved/);
  made.remove();
  const again = mark();
  again.show(view("hold", "said-once"));
  await soon();
  assert.equal(root.querySelector("[role=status]").textContent, "");
  again.remove();
  mark().show(view("caution", "somebody-else"));
  await soon();
  assert.equal(root.querySelector("[role=status]").textContent, "");
});

test("openCard opens only where something is drawn", () => {
  const made = mark();
  assert.equal(made.openCard(), false);
  made.show(view("clear"));
  assert.equal(made.openCard(), false);
  made.show(view("question"));
  assert.equal(made.openCard(), true);
  assert.equal(root.querySelector(".card").getAttribute("open"), "");
});

test("isPlaced tells when the page dropped the mark or put something between", () => {
  const made = mark();
  assert.equal(made.isPlaced(), true);
  control.before(window.document.createElement("i"));
  assert.equal(made.isPlaced(), false);
  control.previousElementSibling.remove();
  assert.equal(made.isPlaced(), true);
  control.previousElementSibling.remove();
  assert.equal(made.isPlaced(), false);
});

test("remove and abort leave nothing behind, and nothing comes back", () => {
  const abort = new AbortController();
  const made = mark("card", abort.signal);
  made.show(view("hold"));
  abort.abort();
  assert.equal(row.children.length, 1);
  made.show(view("hold"));
  made.remove();
  assert.equal(row.children.length, 1);
  mark("card", AbortSignal.abort());
  assert.equal(row.children.length, 1);
});

test("what the host says is marked with its language, what Tact says is not; titles of sources are English", () => {
  const made = mark();
  const { verdict, ...rest } = view("hold");
  made.show({ ...rest, verdict: { ...verdict, lang: "de" } });
  made.openCard();
  const langOf = (selector) => root.querySelector(selector).closest("[lang]").lang;
  for (const said of [".words", ".head h2 span", ".message", ".why", ".because li", ".steps li", ".clears li span"])
    assert.equal(langOf(said), "de", said);
  for (const own of [".shut", ".sources summary", "section h3", ".foot .act"]) assert.equal(langOf(own), "en", own);
  assert.equal(langOf("cite"), "en");
  made.show({ ...rest, verdict: { ...kVerdicts.question, lang: "de" } });
  for (const said of [".asked", ".ask .choices .act"]) assert.equal(langOf(said), "de", said);
  for (const own of [".words", ".ask .row .act"]) assert.equal(langOf(own), "en", own);
});
