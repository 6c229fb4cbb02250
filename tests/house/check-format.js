#!/usr/bin/env node
// Says which sources are not laid out as .clang-format and the extension's prettier would: node tests/house/check-format.js
//
// Changes nothing. Data files are format-json.js's. Exit status: 0 all fine, 1 something to do.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { files, root } from "./tree.js";

/** @param {string} command @param {string[]} parameters @param {string} [folder] */
function run(command, parameters, folder = root) {
  return spawnSync(command, parameters, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 });
}

/** @returns {string[]} */
function cppObjections() {
  const sources = files(/^(host|tests)\/.*\.(cpp|h)$/);
  const result = run("clang-format", ["--dry-run", "-Werror", ...sources]);
  if (result.error) return ["clang-format cannot be started: install the package clang-format."];
  if (result.status === 0) return [];
  const named = [...result.stderr.matchAll(/^(\S+?):\d+:\d+: error:/gm)].map((found) => found[1]);
  if (named.length === 0) return [`clang-format ended with ${result.status}: ${result.stderr.trim()}`];
  return [...new Set(named)].map((path) => `${path} is laid out otherwise: clang-format -i ${path}`);
}

/** @returns {string[]} */
function extensionObjections() {
  const prettier = join(root, "extension/node_modules/prettier/bin/prettier.cjs");
  if (!existsSync(prettier)) return ["prettier is not installed: run npm ci in extension/."];
  const result = run(process.execPath, [prettier, "--list-different", "."], join(root, "extension"));
  if (result.status === 0) return [];
  const named = result.stdout.split("\n").filter(Boolean);
  if (named.length === 0) return [`prettier ended with ${result.status}: ${result.stderr.trim()}`];
  return named.map((path) => `extension/${path} is laid out otherwise: npx prettier --write ${path}, in extension/`);
}

const objections = [...cppObjections(), ...extensionObjections()];
for (const sentence of objections) console.log(sentence);
process.exitCode = objections.length ? 1 : 0;
