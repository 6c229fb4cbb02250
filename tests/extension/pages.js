// Loads the synthetic pages for tests that need no browser. The page's own scripts do not run. Its style sheet applies,
// or not: a page saved to disk has lost it, and with it the knowledge of what was hidden.
import { readFileSync, readdirSync } from "node:fs";
import { JSDOM } from "jsdom";
import { readPage } from "../../extension/content/surfaces/index.js";
import { read as readLists } from "../../extension/content/surfaces/of-lists.js";

const kFolder = new URL("../pages/", import.meta.url);

/** The names of all pages that say what should be read from them. */
export function pageNames() {
  return readdirSync(kFolder)
    .filter((name) => name.endsWith(".expected.json"))
    .map((name) => name.replace(".expected.json", ""))
    .sort();
}

/** @param {string} name */
export function expected(name) {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, kFolder), "utf8"));
}

/**
 * Returns a page's document and address, ready to be read or spoiled.
 *
 * @param {string} name @param {string} [path] another address than the expected one @param {{ styled?: boolean }} [options]
 */
export function openPage(name, path = expected(name).path, { styled = true } = {}) {
  const html = readFileSync(new URL(`${name}.html`, kFolder), "utf8");
  const dom = new JSDOM(html, { url: `https://www.linkedin.com${path}` });
  for (const sheet of dom.window.document.querySelectorAll('link[rel="stylesheet"], style')) {
    if (styled && sheet.localName === "link") {
      const style = dom.window.document.createElement("style");
      style.textContent = readFileSync(new URL(sheet.getAttribute("href").replace("/pages/", ""), kFolder), "utf8");
      dom.window.document.head.append(style);
    }
    if (!styled || sheet.localName === "link") sheet.remove();
  }
  attachRoots(dom.window.document);
  Object.defineProperty(dom.window.document, "readyState", { value: "complete" });
  return { window: dom.window, document: dom.window.document, location: dom.window.location };
}

/** Shadow roots that the page declares; a browser attaches them while it parses. @param {Document} document */
function attachRoots(document) {
  for (const template of document.querySelectorAll("template[shadowrootmode]")) {
    template.parentElement.attachShadow({ mode: template.getAttribute("shadowrootmode") }).append(template.content);
    template.remove();
  }
}

/** What a page shows, read by whichever reader it has. @param {{ document: Document, location: Location }} page @param {any} [pressed] @param {any} [memory] */
export function readAny({ document, location }, pressed = null, memory = undefined) {
  return readPage(document, location, { pressed, memory, lists: () => ({ read: readLists }) });
}

/** What was read as plain data, comparable with the expected. @param {{ subjects: any[] }} reading */
export function plainSubjects({ subjects }) {
  return subjects.map(({ controls, box: _box, gate: _gate, ...subject }) => ({ ...subject, controls: plainControls(controls) }));
}

/** Controls as plain data, comparable with the expected ones. */
export function plainControls(controls) {
  return controls.map(({ element, kind, owner, place }) => ({ kind, owner, place, tag: element.localName }));
}
