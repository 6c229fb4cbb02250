// The tree as git would commit it: its files, their texts, and the pieces of C++ that the house tests look at.
//
// Files that are new but not ignored count, so that a test speaks before the commit and not after it. Reads only.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the tree, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const kNeverLookedAt = new Set([".git", "build", "node_modules"]);

/** @type {string[] | null} */
let known = null;

/**
 * The paths of all files, relative to the top, sorted; with a pattern only those it matches.
 *
 * @param {RegExp} [pattern]
 * @returns {string[]}
 */
export function files(pattern) {
  known ??= listed().filter((path) => existsSync(join(root, path)));
  return pattern ? known.filter((path) => pattern.test(path)) : known;
}

/** @param {string} path relative to the top */
export function text(path) {
  return readFileSync(join(root, path), "utf8");
}

/** @param {string} path relative to the top @returns {any} */
export function json(path) {
  return JSON.parse(text(path));
}

/** Whether a file holds bytes rather than words. @param {string} path */
export function isBinary(path) {
  return readFileSync(join(root, path)).includes(0);
}

/** How many lines a text has. @param {string} source */
export function countLines(source) {
  return source === "" ? 0 : source.replace(/\n$/, "").split("\n").length;
}

/** Strings, characters and comments of C++; the apostrophe in 1'000 begins nothing. */
const kToken = /R"\([^]*?\)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[^]*?\*\//g;

/** C++ with its comments blank, line by line as before. @param {string} source */
export function withoutComments(source) {
  return source.replace(kToken, (found) => (found.startsWith("/") ? blank(found) : found));
}

/** C++ with comments and the contents of strings blank: what is left are names. @param {string} source */
export function namesOnly(source) {
  return source.replace(kToken, blank);
}

/** @param {string} found */
function blank(found) {
  return found.replace(/[^\n]/g, " ");
}

/** The line, counted from 1, on which a place of a text stands. @param {string} source @param {number} at */
export function lineAt(source, at) {
  return source.slice(0, at).split("\n").length;
}

/** @returns {string[]} */
function listed() {
  try {
    const options = {
      cwd: root,
      encoding: /** @type {"utf8"} */ ("utf8"),
      maxBuffer: 1 << 26,
      stdio: /** @type {any} */ (["ignore", "pipe", "ignore"]),
    };
    const out = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], options);
    return [...new Set(out.split("\0").filter(Boolean))].sort();
  } catch {
    return walk("").sort(); // an unpacked archive has no git
  }
}

/** @param {string} folder @returns {string[]} */
function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (kNeverLookedAt.has(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
