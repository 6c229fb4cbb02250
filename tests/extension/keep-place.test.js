// Where the keyboard's place goes on a page of the extension when what had it is taken away. In jsdom; the sections themselves are tried in a browser
// (tests/e2e/ui-panel.test.js).
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { importBundled } from "./bundle.js";

const { keepPlaces } = await importBundled("ui/keep-place.js");

/** @param {string} inside @param {(document: any) => unknown} act @returns {Promise<string>} the id of what has the focus then */
async function after(inside, act) {
  const { window } = new JSDOM(`<body>${inside}</body>`);
  const { document } = window;
  globalThis.MutationObserver = window.MutationObserver;
  window.HTMLElement.prototype.checkVisibility = function () {
    return !this.closest("[hidden]");
  };
  keepPlaces(document);
  await act(document);
  await new Promise((done) => setTimeout(done, 0));
  return document.activeElement.id || document.activeElement.localName;
}
const take = (document, id) => {
  document.getElementById(id).focus();
  document.getElementById(id).remove();
};

test("what stands in its place now has the focus", async () => {
  const put = (document) => {
    const undo = Object.assign(document.createElement("button"), { id: "undo" });
    const done = document.getElementById("done");
    done.focus();
    done.replaceWith(undo);
  };
  assert.equal(await after("<p><a href=#x id=before></a><button id=done></button><button id=later></button></p>", put), "undo");
});

test("of a list the next line, or the one before the last; never what is not shown", async () => {
  const rows = (ids) => `<ul>${ids.map((id) => `<li><span></span><button id=${id}></button></li>`).join("")}</ul><button id=beyond></button>`;
  const row = (id) => (document) => {
    document.getElementById(id).focus();
    document.getElementById(id).parentElement.remove();
  };
  assert.equal(await after(rows(["a", "b", "c"]), row("b")), "c");
  assert.equal(await after(rows(["a", "b"]), row("b")), "a");
  assert.equal(await after(rows(["a"]), row("a")), "beyond");
  assert.equal(await after(`<p hidden><button id=a></button></p>${rows(["b"])}`, row("b")), "beyond");
});

test("what was only moved keeps it; so does who took it first", async () => {
  const move = (document) => {
    document.getElementById("a").focus();
    document.body.append(document.getElementById("a"));
  };
  assert.equal(await after("<button id=a></button><button id=b></button>", move), "a");
  const other = (document) => {
    take(document, "a");
    document.getElementById("c").focus();
  };
  assert.equal(await after("<button id=a></button><button id=b></button><button id=c></button>", other), "c");
});

test("whoever pressed on nothing has no place to keep", async () => {
  const leave = (document) => {
    const a = document.getElementById("a");
    a.focus();
    document.getElementById("text").dispatchEvent(new document.defaultView.Event("pointerdown", { bubbles: true }));
    a.remove();
  };
  assert.equal(await after("<p id=text></p><button id=a></button><button id=b></button>", leave), "body");
});
