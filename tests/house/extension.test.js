// What the extension must never do, and what its files must agree on. The linter says the first again, name by name.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { say, settle } from "./settle.js";
import { files, json, lineAt, root, text } from "./tree.js";

/** What is built into the extension or copied; its own tools (build, linter, icons) are not. */
const kShipped = files(/^extension\/(background|content|options|panel|popup|shared|ui)\/.*\.(js|jsx|html)$/);
const manifest = json("extension/manifest.json");

/**
 * @param {RegExp} pattern @param {(path: string, line: number, found: string) => string} sentence
 * @param {string[]} [among]
 */
function objections(pattern, sentence, among = kShipped) {
  return among.flatMap((path) => {
    const source = text(path);
    return [...source.matchAll(pattern)].map((found) => ({
      subject: path,
      sentence: sentence(path, lineAt(source, found.index ?? 0), found[0]),
    }));
  });
}

test("there is an extension to look at", () => {
  assert.ok(kShipped.length > 20, "The extension's sources were not found.");
});

test("one file says chrome or browser: extension/shared/browser.js", () => {
  const names =
    /(?<![\w$./-])(?:chrome|browser)(?:\?\.|\.|\[)[a-zA-Z"'`]|\b(?:globalThis|self|window)\s*(?:\?\.|\.)\s*(?:chrome|browser)\b|=\s*(?:chrome|browser)\s*[;,\n]/g;
  const others = kShipped.filter((path) => path !== "extension/shared/browser.js");
  assert.ok(files().includes("extension/shared/browser.js"), "extension/shared/browser.js, the one door to the browser, is gone.");
  settle(
    "one-door",
    objections(names, (path, line, found) => `${path}:${line} says "${found.trim()}": import { api } from shared/browser.js.`, others),
  );
});

test("no markup and no code is made from strings", () => {
  const words =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML|DOMParser)\b|\bdocument\.write(?:ln)?\b|\beval\s*\(|\bnew Function\b/g;
  settle(
    "markup",
    objections(words, (path, line, found) => `${path}:${line} says ${found}: build elements; what comes from a page is untrusted text.`),
  );
});

test("nothing is clicked, sent or fetched in the page", () => {
  const content = kShipped.filter((path) => path.startsWith("extension/content/") || path.startsWith("extension/ui/"));
  const acts =
    /\.(?:click|submit|requestSubmit|dispatchEvent|scrollIntoView|scrollTo|scrollBy)\s*\(|(?<![\w.])fetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/g;
  settle(
    "acts",
    objections(
      acts,
      (path, line, found) => `${path}:${line} says ${found}: Tact never clicks, scrolls, sends or fetches on a page.`,
      content,
    ),
  );
});

test("the manifest opens nothing to the page and asks for little", () => {
  const permissions = ["nativeMessaging", "scripting", "storage", "sidePanel", "alarms", "notifications"];
  const sentences = [];
  if ("web_accessible_resources" in manifest)
    sentences.push("manifest.json has web_accessible_resources: bundle the file instead; a page could find the extension by them.");
  if ("externally_connectable" in manifest) sentences.push("manifest.json has externally_connectable: no page may talk to Tact.");
  if (manifest.incognito !== "not_allowed") sentences.push('manifest.json must say "incognito": "not_allowed".');
  for (const one of [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])])
    if (!permissions.includes(one))
      sentences.push(`manifest.json asks for "${one}": do without, or say in tests/house/extension.test.js that it is meant.`);
  for (const one of [
    ...(manifest.host_permissions ?? []),
    ...manifest.content_scripts.flatMap((/** @type {any} */ script) => script.matches),
  ])
    if (one !== "https://www.linkedin.com/*") sentences.push(`manifest.json reaches ${one}: Tact reads https://www.linkedin.com/* alone.`);
  for (const script of manifest.content_scripts)
    if (script.world && script.world !== "ISOLATED") sentences.push("manifest.json runs a content script in the page's own world.");
  say(sentences);
});

/** Chromium's id of a public key: half of its SHA-256, with the letters a to p for the digits. @param {string} key base64 */
function idOf(key) {
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join("");
}

test("the extension's id is the one its key gives, everywhere", () => {
  const id = idOf(manifest.key);
  const written = text("extension/extension-id.txt").trim();
  const origins = json("manifests/chromium.json").allowed_origins;
  say([
    ...(written === id ? [] : [`extension/extension-id.txt says ${written}; the key in manifest.json gives ${id}.`]),
    ...(JSON.stringify(origins) === JSON.stringify([`chrome-extension://${id}/`])
      ? []
      : [`manifests/chromium.json allows ${JSON.stringify(origins)}; it must allow chrome-extension://${id}/ and nobody else.`]),
  ]);
});

test("all versions are the same", () => {
  const project = /project\(tact VERSION (\S+)/.exec(text("CMakeLists.txt"))?.[1];
  assert.ok(project, "CMakeLists.txt names no version.");
  const said = {
    "extension/manifest.json": manifest.version,
    "extension/package.json": json("extension/package.json").version,
    "extension/package-lock.json": json("extension/package-lock.json").version,
    "tests/package.json": json("tests/package.json").version,
    "tests/package-lock.json": json("tests/package-lock.json").version,
  };
  say(
    Object.entries(said)
      .filter(([, version]) => version !== project)
      .map(([path, version]) => `${path} says version ${version}, CMakeLists.txt ${project}: make them the same.`),
  );
});

test("what goes to a store has its family's manifest, and nothing that turns text into markup", () => {
  for (const [family, kept, gone] of /** @type {[string, string[], string[]][]} */ ([
    ["chromium", ["minimum_chrome_version", "side_panel"], ["key", "browser_specific_settings", "sidebar_action"]],
    ["firefox", ["browser_specific_settings", "sidebar_action"], ["key", "minimum_chrome_version", "side_panel"]],
  ])) {
    const out = mkdtempSync(join(tmpdir(), "tact-store-"));
    try {
      execFileSync(process.execPath, [join(root, "extension/build.js"), "--release", "--store", family, "--out", out]);
      const built = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
      assert.deepEqual(kept.filter((key) => !(key in built)), [], family);
      assert.deepEqual(gone.filter((key) => key in built), [], family);
      assert.deepEqual(Object.keys(built.background), [family === "firefox" ? "scripts" : "service_worker"]);
      assert.equal(built.permissions.includes("sidePanel"), family === "chromium");
      for (const script of ["popup/popup.js", "options/options.js", "content/drawing.js"])
        assert.doesNotMatch(readFileSync(join(out, script), "utf8"), /innerHTML=[^=]/, `${family}: ${script}`);
    } finally {
      rmSync(out, { recursive: true });
    }
  }
});

test("every word the extension shows is in _locales, and every entry there is shown", () => {
  const messages = json("extension/_locales/en/messages.json");
  const sources = [...kShipped, "extension/manifest.json"]
    .map(text)
    .join("\n")
    .replace(/^\s*(?:\/\/|\/\*|\*).*$/gm, "");
  const asked = [...sources.matchAll(/\bword\(\s*"(\w+)"/g), ...sources.matchAll(/__MSG_(\w+)__/g)].map((found) => found[1]);
  assert.ok(asked.length > 5, "No words were found: tell this test how the extension asks for them.");
  say([
    ...asked.filter((key) => !(key in messages)).map((key) => `The word "${key}" is not in extension/_locales/en/messages.json: add it.`),
    // A key may be put together from parts; its beginning then stands in the source.
    ...Object.keys(messages)
      .filter((key) => !new RegExp(`["'\`_]${key}(?:["'\`_]|$)`, "m").test(sources) && !builtFrom(key, sources))
      .map((key) => `extension/_locales/en/messages.json has "${key}", which nothing shows: take it out.`),
  ]);
});

/** Whether a template literal in the source could give this key. @param {string} key @param {string} sources */
function builtFrom(key, sources) {
  return [...sources.matchAll(/\bword\(\s*`(\w*)\$\{[^}]*\}(\w*)`/g)].some(([, start, end]) => key.startsWith(start) && key.endsWith(end));
}
