// The reader of one's connections against near misses: rows without a sign of their own, rows being used again, menus and dialogs of others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../extension/content/surfaces/connections.js";
import { openPage } from "./pages.js";

const subjectsOf = ({ document }) => read(document).subjects;
const find = (page, key) => subjectsOf(page).find((subject) => subject.key === key);
const places = (subject) => subject.controls.map(({ place }) => place);

test("each person stands there once, although their key and their links stand twice", () => {
  assert.deepEqual(
    subjectsOf(openPage("connections-sdui")).map(({ key }) => key),
    ["quinn-abel", "rosa-venn", "sami-toft"],
  );
});

test("a single connection's row ends at the list", () => {
  const page = openPage("connections-sdui");
  const rows = [...page.document.querySelectorAll('[data-testid="lazy-column"] > .line')];
  rows.slice(1).forEach((row) => row.remove());
  const [only, ...more] = subjectsOf(page);
  assert.deepEqual([only.key, more.length, places(only)], ["quinn-abel", 0, ["row"]]);
});

test("a row that is just being used for somebody else gives its More to nobody", () => {
  const page = openPage("connections-sdui");
  const [photo] = page.document.querySelectorAll('a[href*="/in/quinn-abel/"]');
  photo.setAttribute("href", "/in/somebody-new/");
  const controls = subjectsOf(page)
    .slice(0, 1)
    .flatMap((subject) => subject.controls);
  assert.deepEqual(controls, []);
});

test("when one has known them is no headline", () => {
  assert.equal(find(openPage("connections-sdui"), "sami-toft").facts.person.headline, undefined);
});

test("an open menu that nobody's More opened belongs to nobody", () => {
  const page = openPage("connections-sdui");
  for (const more of page.document.querySelectorAll("[aria-expanded]")) more.setAttribute("aria-expanded", "false");
  assert.deepEqual(subjectsOf(page).map(places), [["row"], ["row"], ["row"]]);
  for (const more of page.document.querySelectorAll("[aria-expanded]")) more.setAttribute("aria-expanded", "true");
  assert.deepEqual(subjectsOf(page).map(places), [["row"], ["row"], ["row"]], "two open: nobody can tell whose menu it is");
});

test("another item of the menu is not Remove", () => {
  const page = openPage("connections-sdui");
  page.document.querySelector('[role="menuitem"]').textContent = "Share profile";
  assert.deepEqual(places(find(page, "rosa-venn")), ["row"]);
  page.document.querySelector('[role="menuitem"]').textContent = "Removed posts";
  assert.deepEqual(places(find(page, "rosa-venn")), ["row"]);
});

test("by its icon Remove is found in any language", () => {
  const page = openPage("connections-sdui");
  const item = page.document.querySelector('[role="menuitem"]');
  item.textContent = "Poista yhteys";
  const icon = page.document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.id = "remove-connection-medium";
  item.prepend(icon);
  assert.deepEqual(places(find(page, "rosa-venn")), ["menu"]);
});

test("a dialog that names nobody of the list, or two of them, is nobody's", () => {
  for (const text of ["هل تريد إزالة سارة نور من جهات اتصالك؟", "ليلى منصور و عمر حداد"]) {
    const page = openPage("connections-sdui-arabic");
    page.document.querySelector("dialog p").textContent = text;
    assert.deepEqual(subjectsOf(page).map(places), [["row"], ["row"]], text);
  }
});

test("a closed dialog asks nothing", () => {
  const page = openPage("connections-sdui-arabic");
  page.document.querySelector("dialog").removeAttribute("open");
  assert.deepEqual(subjectsOf(page).map(places), [["row"], ["row"]]);
});

test("a row with two buttons and no sign which of them is More has none", () => {
  const page = openPage("connections-sdui");
  const more = page.document.querySelector("[aria-expanded]");
  more.removeAttribute("aria-expanded");
  more.replaceChildren();
  assert.deepEqual(places(find(page, "quinn-abel")), ["row"], "the only one without words");
  more.after(more.cloneNode(true));
  assert.deepEqual(places(find(page, "quinn-abel")), []);
});

test("people in the list whose names nobody can read are blindness", () => {
  const page = openPage("connections-sdui");
  for (const link of page.document.querySelectorAll('[data-testid="lazy-column"] .who a')) link.replaceChildren();
  const { health, missing } = read(page.document);
  assert.deepEqual([health, missing], ["blind", ["person"]]);
});

test("a list without its header is still coming", () => {
  const page = openPage("connections-sdui-empty");
  page.document.querySelector('[componentkey$="ListHeader"]').remove();
  assert.equal(read(page.document).health, "waiting");
});
