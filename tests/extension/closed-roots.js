// A page without a layout (jsdom) in which drawn things can be looked at: the closed roots are kept as they are attached, and what jsdom lacks
// of popovers is put beside. No test.
import assert from "node:assert/strict";
import { JSDOM } from "jsdom";

const kGlobals = ["document", "getComputedStyle", "requestAnimationFrame", "cancelAnimationFrame", "ShadowRoot", "AbortController", "AbortSignal"];

/** @returns {{ window: import("jsdom").DOMWindow, roots: ShadowRoot[] }} `roots`: all that were attached, oldest first */
export function openClosedRoots() {
  const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
  globalThis.window = window;
  for (const name of kGlobals) globalThis[name] = window[name];
  window.HTMLElement.prototype.showPopover = function () {
    this.setAttribute("open", "");
  };
  window.HTMLElement.prototype.hidePopover = function () {
    this.removeAttribute("open");
  };
  const roots = [];
  const attach = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function (init) {
    assert.equal(init.mode, "closed", "the page must not be able to look inside");
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  return { window, roots };
}
