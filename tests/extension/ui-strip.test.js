// The strip in a page without a layout (jsdom): what the page can see of it, what it says about a note, that the words come from the text
// that was judged, that nothing is read out while somebody types, where it stands. The rest is tried in real browsers.
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { kAsks } from "../e2e/preview/fixtures.js";
import { kNotes } from "../e2e/preview/note-fixtures.js";
import { openClosedRoots } from "./closed-roots.js";
import { load, provideWords } from "./ui-bundle.js";

const { window, roots } = openClosedRoots();
provideWords();
const { placeStrip } = await load("ui/strip.js");
const { quotesOf } = await load("ui/quotes.js");
const { roomBelow } = await load("ui/strip-place.js");
after(() => window.close());

let box, sent;
beforeEach(() => {
  sent = [];
  window.document.body.replaceChildren();
  box = window.document.body.appendChild(window.document.createElement("textarea"));
});
const root = () => roots.at(-1);
const view = (state, differs = {}) => ({ ...kNotes[state], asks: kAsks, name: "Mira Solano", length: kNotes[state].text.length, limit: 200, ...differs });
const place = (signal) =>
  placeStrip(box, { signal, actions: { answer: async (params) => sent.push(params) && kNotes.good.verdict, switchRule: async (...what) => sent.push(what) && kNotes.good.verdict } });
const text = (selector) => root().querySelector(selector)?.textContent ?? null;
const hits = () => [...root().querySelectorAll(".hits .act")].map((one) => one.textContent);
const soon = (ms) => new Promise((done) => setTimeout(done, ms));

test("the page sees one plain element below the box, the same for everything that can be said", () => {
  const seen = new Set();
  for (const state of Object.keys(kNotes)) {
    const strip = place();
    strip.show(view(state));
    const host = box.nextElementSibling;
    assert.equal(window.document.body.children.length, 2);
    assert.deepEqual([host.localName, host.getAttributeNames().join(), host.childNodes.length, host.shadowRoot], ["div", "style", 0, null]);
    seen.add(host.outerHTML);
    strip.remove();
  }
  assert.equal(seen.size, 1);
  assert.equal(box.outerHTML, "<textarea></textarea>", "nothing was done to the box");
});

test("headline, first finding, the counter, and each finding by its words", () => {
  const strip = place();
  strip.show(view("wrong"));
  assert.deepEqual([text(".over b"), text(".first"), text(".count")], ["Wrong name?", "Your note says Jennifer; this profile says Mira.", "123 of 200"]);
  assert.deepEqual(hits(), ["“Jennifer”", "“[COMPANY]”", "“LOVE” “!!!”", "All 4"]);
  const names = [...root().querySelectorAll(".hits .act")].map((one) => one.getAttribute("aria-label"));
  assert.deepEqual(names.slice(0, 2), ["“Jennifer”: The name is another", "“[COMPANY]”: A place was left open"]);
  strip.show(view("good"));
  assert.deepEqual([text(".over b"), text(".first"), hits()], ["Nothing to object to", "", []]);
  strip.show(view("tip"));
  assert.deepEqual([text(".over b"), hits()], ["Worth knowing", ["Why?"]]);
});

test("what the host says is marked with its language, what Tact says is not", () => {
  const strip = place();
  const langOf = (selector) => root().querySelector(selector).closest("[lang]").lang;
  const { verdict, ...rest } = view("wrong");
  strip.show({ ...rest, verdict: { ...verdict, lang: "de" } });
  assert.deepEqual([langOf(".over b"), langOf(".first"), langOf(".count")], ["de", "de", "en"]);
  strip.show({ ...rest, verdict: { ...kNotes.polish.verdict, lang: "de" }, text: kNotes.polish.text });
  assert.deepEqual([langOf(".over b"), langOf(".first")], ["en", "en"]);
});

test("the counter: without a limit, above it, and with each letter", () => {
  const strip = place();
  strip.show(view("good", { limit: null }));
  assert.equal(text(".count"), "110 characters");
  strip.show(view("good"));
  strip.typed(111);
  assert.equal(text(".count"), "111 of 200");
  strip.typed(212);
  assert.equal(text(".count"), "12 too many");
  assert.ok(root().querySelector(".count.over-limit"));
  assert.equal(text(".over b"), "A little too long", "where nothing else is to be said");
  strip.show(view("wrong", { length: 212 }));
  assert.equal(text(".over b"), "Wrong name?");
});

test("a language Tact does not know is said; a word or two have none yet; a known one is not mentioned", () => {
  const strip = place();
  strip.show(view("polish"));
  assert.match(text(".first"), /does not know this text’s language/);
  const found = { ...kNotes.polish.verdict, level: "tip", headline: "Worth knowing", findings: kNotes.tip.verdict.findings };
  strip.show(view("polish", { verdict: found }));
  assert.equal(text(".form-only"), "form only", "beside a finding in short");
  strip.show(view("polish", { text: "Cześć" }));
  assert.equal(text(".form-only"), null);
  assert.equal(text(".first"), "");
  strip.show(view("good"));
  assert.equal(text(".first"), "");
});

test("a note nobody has begun is no warning yet; one that was is", () => {
  const empty = { text: "", verdict: { ...kNotes.tip.verdict, level: "caution", headline: "Think first" } };
  const [finding] = empty.verdict.findings;
  const because = (fact) => ({ ...empty.verdict, findings: [{ ...finding, level: "caution", because: [{ fact }] }] });
  const strip = place();
  const tone = () => root().querySelector(".note").dataset.tone;
  strip.show(view("good", { ...empty, verdict: because("note.isEmpty"), length: 0 }));
  assert.deepEqual([text(".over b"), tone(), text(".first")], ["Worth knowing", "question", finding.message]);
  strip.typed(1);
  assert.deepEqual([text(".over b"), tone()], ["Think first", "caution"]);
  strip.show(view("good", { ...empty, verdict: because("history.withdrawnDaysAgo"), length: 0 }));
  assert.deepEqual([text(".over b"), tone()], ["Think first", "caution"], "what has to do with the person holds at once");
});

test("whoever asks for all findings finds them unfolded", () => {
  const strip = place();
  strip.show(view("wrong"));
  strip.openCard();
  assert.equal(root().querySelector(".card details:has(.say)").open, true);
});

test("without an answer it says so, and holds nothing to press", () => {
  const strip = place();
  strip.show(view("silent"));
  assert.match(text(".first"), /did not answer/);
  assert.deepEqual([hits(), strip.openCard()], [[], false]);
});

test("it is read out once for each change, after a pause in typing, and not for the counter alone", async () => {
  const strip = place();
  const said = () => text("[role=status]");
  strip.show(view("wrong"));
  for (let length = 124; length < 130; length++) {
    strip.typed(length);
    await soon(300);
    assert.equal(said(), "", "somebody is typing");
  }
  await soon(1300);
  const first = said();
  assert.match(first, /^Tact: Wrong name\?\. Your note says Jennifer; this profile says Mira\. And 3 more\.$/);
  const status = root().querySelector("[role=status]").firstChild;
  strip.typed(131);
  await soon(1300);
  assert.equal(root().querySelector("[role=status]").firstChild, status, "nothing new was put into the live region");
  strip.show(view("good"));
  await soon(1300);
  assert.equal(said(), "Tact: Nothing to object to. ");
});

test("events made by a script press nothing", async () => {
  const strip = place();
  strip.show(view("wrong"));
  for (const one of root().querySelectorAll(".act")) one.click();
  assert.equal(root().querySelector(".card .inside"), null);
  assert.equal(strip.openCard(), true);
  for (const one of root().querySelectorAll(".card button")) one.click();
  await soon(20);
  assert.deepEqual(sent, []);
});

test("the card shows the words, and what is put aside is that finding alone", () => {
  const strip = place();
  strip.show(view("wrong"));
  strip.openCard();
  const card = root().querySelector(".card");
  assert.deepEqual([...card.querySelectorAll(".say > .quotes")].map((one) => one.textContent)[0], "“Jennifer”");
  const foot = [...card.querySelectorAll(".foot .act")].map((one) => one.textContent);
  assert.deepEqual(foot, ["I have a reason", "Put aside until tomorrow", "Switch this off"]);
});

test("what comes from outside is put in as text", () => {
  const strip = place();
  const evil = "<img src=x onerror=alert(1)>";
  const finding = { ...kNotes.wrong.verdict.findings[0], message: evil, title: evil, marks: [{ start: 0, end: evil.length, fact: "note.links" }] };
  strip.show(view("wrong", { text: evil, verdict: { ...kNotes.wrong.verdict, headline: evil, findings: [finding] } }));
  strip.openCard();
  assert.equal(root().querySelector("img"), null);
  assert.equal(text(".first"), evil);
});

test("removed or aborted it leaves nothing, and nothing comes back", () => {
  const abort = new AbortController();
  const strip = place(abort.signal);
  strip.show(view("good"));
  assert.equal(strip.isPlaced(), true);
  abort.abort();
  strip.show(view("wrong"));
  strip.typed(3);
  assert.deepEqual([window.document.body.children.length, strip.isPlaced()], [1, false]);
  place(AbortSignal.abort());
  assert.equal(window.document.body.children.length, 1);
});

test("words are quoted from their own text: in order, each once, whole characters, never past the end", () => {
  const marks = (...pairs) => ({ marks: pairs.map(([start, end]) => ({ start, end, fact: "x" })) });
  assert.deepEqual(quotesOf(marks([8, 11], [0, 2], [4, 7]), "Hi, two two"), ["Hi", "two"]);
  assert.deepEqual(quotesOf(marks([0, 3], [4, 7]), "two two"), ["two"]);
  assert.deepEqual(quotesOf(marks([0, 4]), "😀😀 hi"), ["😀😀"]);
  assert.deepEqual(quotesOf(marks([0, 99], [3, 3], [-1, 2]), "short"), [], "a mark of another text is none");
  assert.deepEqual(quotesOf(marks([0, 5]), "a\n b "), ["a b"]);
  assert.deepEqual(quotesOf(marks([0, 2]), ""), []);
  assert.deepEqual(quotesOf({}, "text"), []);
  const [long] = quotesOf(marks([0, 120]), "🎉".repeat(60));
  assert.equal(long, `${"🎉".repeat(31)}…`);
});

test("it stands below the box and its counter, outside what is the box's own, above what comes next", () => {
  const page = (html) => {
    window.document.body.innerHTML = html;
    const at = roomBelow(window.document.querySelector("textarea"));
    return at.id || at.className || at.localName;
  };
  assert.equal(page(`<div role="dialog"><h2>Note</h2><div class="content"><textarea></textarea><div class="count">0/200</div><p>2 left this month.</p></div></div>`), "count");
  const wrapped = (style) => page(`<dialog><h2>Note</h2><div class="content"><div class="wrap" style="${style}"><textarea></textarea><span>12 / 300</span></div><p>2 left</p></div></dialog>`);
  assert.equal(wrapped(""), "span");
  assert.equal(wrapped("position: relative"), "wrap", "the counter may be pinned to its corner");
  assert.equal(wrapped("display: flex"), "wrap");
  assert.equal(wrapped("position: relative; overflow-y: auto"), "span", "a scroller keeps it inside");
  assert.equal(page(`<div role="dialog"><div class="row" style="display: flex"><textarea></textarea><button>Send</button></div></div>`), "textarea");
  assert.equal(page(`<div role="dialog"><div class="c"><label>Please limit your note to 300 characters.<span class="in"><textarea></textarea></span></label><button>Send</button></div></div>`), "label");
  assert.equal(page(`<div role="dialog"><textarea></textarea><button>Send</button></div>`), "textarea");
});
