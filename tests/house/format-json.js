#!/usr/bin/env node
// The one way our data files are written: node tests/house/format-json.js --check | --write [FILE...]
//
// Two spaces; a list or object stands on one line where it fits within 120 columns, except the outermost and lists of
// several lists or objects, which stand one to a line so that a change shows as one line. Without files: all JSON of
// shared-rules/ and manifests/. Not for the extension's files, which prettier formats.
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { files, root } from "./tree.js";

const kColumns = 120;

/** The files that are written this way. */
export const canonicalFiles = () => files(/^(shared-rules|manifests)\/.*\.json$/);

/** @param {string} source JSON @returns {string} the same, as we write it */
export function format(source) {
  return `${broken(JSON.parse(source), 0)}\n`;
}

/** @param {any} value @param {number} indent of the line it begins on @param {number} used columns before it @param {number} after columns behind it */
function written(value, indent, used, after) {
  const flat = flatly(value);
  return mayBeFlat(value) && used + flat.length + after <= kColumns ? flat : broken(value, indent);
}

/** @param {any} value @returns {string} */
function flatly(value) {
  if (Array.isArray(value)) return `[${value.map(flatly).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${flatly(one)}`);
  return entries.length ? `{ ${entries.join(", ")} }` : "{}";
}

/** @param {any} value @returns {boolean} */
function mayBeFlat(value) {
  if (value === null || typeof value !== "object") return true;
  const parts = Object.values(value);
  const nested = parts.filter((one) => one !== null && typeof one === "object");
  return !(Array.isArray(value) && nested.length > 1) && nested.every(mayBeFlat);
}

/** @param {any} value @param {number} indent @returns {string} */
function broken(value, indent) {
  if (value === null || typeof value !== "object" || Object.keys(value).length === 0) return flatly(value);
  const inner = " ".repeat(indent + 2);
  const entries = Object.entries(value);
  const lines = entries.map(([key, one], at) => {
    const name = Array.isArray(value) ? "" : `${JSON.stringify(key)}: `;
    const comma = at + 1 < entries.length ? 1 : 0;
    return `${inner}${name}${written(one, indent + 2, inner.length + name.length, comma)}`;
  });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${" ".repeat(indent)}${close}`;
}

function main() {
  const [mode, ...named] = process.argv.slice(2);
  if (mode !== "--check" && mode !== "--write") {
    console.error("format-json.js --check | --write [FILE...]");
    return 2;
  }
  const paths = named.length ? named : canonicalFiles().map((path) => join(root, path));
  const changed = paths.filter((path) => {
    const before = readFileSync(path, "utf8");
    const after = format(before);
    if (mode === "--write" && after !== before) writeFileSync(path, after);
    return after !== before;
  });
  for (const path of changed) console.log(mode === "--write" ? `wrote ${path}` : `${path} is written otherwise`);
  return mode === "--check" && changed.length ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = main();
