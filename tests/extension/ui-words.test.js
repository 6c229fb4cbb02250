// Holds every use of a word against _locales and back: a key that is missing would show as nothing, an unused one would be
// translated for nobody. Also what words must never say.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { kExtension, messages } from "./ui-bundle.js";

async function sources(dir = kExtension) {
  const texts = [];
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (["node_modules", "_locales"].includes(entry.name)) continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) texts.push(...(await sources(path)));
    else if (/\.(jsx?|html)$|^manifest\.json$/.test(entry.name)) texts.push([path, await readFile(path, "utf8")]);
  }
  return texts;
}

/** Every key that is asked for, with how many values it gets (null where that cannot be seen). */
async function uses() {
  const found = [];
  for (const [path, text] of await sources()) {
    if (path.endsWith("words.js")) continue; // explains itself with an example
    for (const [, key] of text.matchAll(/__MSG_(\w+)__/g)) found.push({ path, key });
    for (const [, key] of text.matchAll(/\b(?:word|getMessage)\(\s*["'](\w+)["']/g)) found.push({ path, key });
  }
  return found;
}

test("every word that is used exists", async () => {
  const used = await uses();
  assert.ok(used.length > 100, "the search finds the uses at all");
  for (const { path, key } of used)
    assert.ok(messages[key]?.message, `${path} uses the word "${key}", which _locales/en does not have`);
});

test("every word that exists is used", async () => {
  const used = new Set((await uses()).map(({ key }) => key));
  for (const key of Object.keys(messages))
    assert.ok(used.has(key), `nothing uses the word "${key}": remove it from _locales/en`);
});

test("a word is always asked for by a literal key, so that these tests see it", async () => {
  for (const [path, text] of await sources()) {
    if (path.endsWith("words.js")) continue;
    for (const [call] of text.matchAll(/\bword\([^)]/g)) assert.match(call, /word\(["'\s]/, `${path}: ${call}`);
  }
});

test("the words keep the voice: never absolute, never our own jargon", () => {
  const never =
    /\b(forbidden|safe\b(?! side)|fake|untrustworthy|everyone|hold|caution|CEL|verdict|stance|will lose)\b/i;
  for (const [key, { message, description }] of Object.entries(messages)) {
    assert.doesNotMatch(message, never, `the word "${key}"`);
    assert.ok(description, `the word "${key}" has no description for translators`);
    // Between two dollar signs the browser looks for a named place, and takes no extension that lacks it.
    assert.doesNotMatch(message, /\$\w+\$/, `the word "${key}"`);
  }
  assert.ok(messages.extensionDescription.message.length <= 132, "the browser's list takes 132 characters");
});
