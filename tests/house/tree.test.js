// What no file of the tree may hold: the place it was written at, whence packages were fetched, who held the pen.
import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { say, settle } from "./settle.js";
import { files, isBinary, json, lineAt, root, text } from "./tree.js";

/** The licence is not ours to change. */
const kTexts = files().filter((path) => path !== "LICENSE" && !isBinary(path));
const kLocks = files(/(^|\/)package-lock\.json$/);

/** @param {RegExp} pattern @param {(found: string) => string} sentence @param {string[]} [among] */
function objections(pattern, sentence, among = kTexts) {
  return among.flatMap((path) => {
    const source = text(path);
    return [...source.matchAll(pattern)].map((found) => ({
      subject: path,
      sentence: `${path}:${lineAt(source, found.index ?? 0)} ${sentence(found[0].trim())}`,
    }));
  });
}

test("lock files say what was installed, not from which address", () => {
  assert.ok(kLocks.length >= 2, "The lock files of extension/ and tests/ were not found.");
  settle(
    "lock-address",
    objections(/"resolved": "[^"]*"/g, () => "holds an address: run npm install again with the .npmrc beside it.", kLocks),
  );
});

test("each folder with a package.json keeps addresses out of its lock file, and has one", () => {
  say(
    files(/(^|\/)package\.json$/).flatMap((path) => {
      const beside = (/** @type {string} */ name) => join(dirname(path), name).replace(/^\.\//, "");
      const setting = "omit-lockfile-registry-resolved=true";
      const has = files().includes(beside(".npmrc")) && text(beside(".npmrc")).split("\n").includes(setting);
      return [
        ...(has ? [] : [`${beside(".npmrc")} must say ${setting}.`]),
        ...(files().includes(beside("package-lock.json"))
          ? []
          : [`${beside("package-lock.json")} is missing: run npm install and keep it.`]),
        ...(json(path).private === true ? [] : [`${path} must say "private": true, so that it is not published by accident.`]),
      ];
    }),
  );
});

test("every package is one that Debian 12's Node 18 can run", () => {
  const needsMore = kLocks.flatMap((path) =>
    Object.entries(json(path).packages).flatMap(([name, one]) => {
      // "^18.17.0 || >=20.5.0": the lowest of the first numbers.
      const ranges = String(/** @type {any} */ (one).engines?.node ?? "").split("||");
      const floors = ranges.flatMap((range) => /\d+/.exec(range) ?? []).map(Number);
      return floors.length && Math.min(...floors) > 18
        ? [
            {
              subject: `${path} ${name}`.trim(),
              sentence: `${path}: ${name || "the folder itself"} needs Node ${Math.min(...floors)}; Debian 12 has 18. Take an older version.`,
            },
          ]
        : [];
    }),
  );
  settle("node-18", needsMore);
});

test("no file holds the address of a package registry or mirror", () => {
  const address = /https?:\/\/[^\s"'<>)]*(?:registry|mirror|artifactory|nexus|verdaccio|pypi|npmjs)[^\s"'<>)]*/gi;
  settle(
    "registry",
    objections(address, (found) => `names ${found}: whoever installs has their own.`),
  );
});

test("no file names the place on a disk where it was written", () => {
  const shared = new Set([
    "/",
    "/home",
    "/root",
    "/tmp",
    "/opt",
    "/srv",
    "/mnt",
    "/usr",
    "/usr/src",
    "/usr/local/src",
    "/var/tmp",
    "/Users",
  ]);
  const here = [root, dirname(root), homedir()]
    .filter((folder) => !shared.has(folder))
    .map((folder) => folder.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const places = new RegExp(
    `(?<![\\w.}$)~/-])(?:${[...here, "/root(?=/)", "/Users/\\w+", "[A-Z]:\\\\\\\\Users"].join("|")})(?![\\w-])`,
    "g",
  );
  settle(
    "machine-path",
    objections(places, (found) => `names ${found}: use a path relative to the tree, or ask for the folder.`),
  );
});

test("no file tells who or what wrote it: the history does", () => {
  // The brackets keep these lines from finding themselves.
  const credits =
    /\bco-authored-b[y]\b|\b(?:generated|written|created|made) (?:by|with) (?:a|an) (?:[A]I|model|assistan[t]|agen[t])\b|\b[A]I[- ](?:generated|assisted|written)\b|\bL[L]Ms?\b|\blanguage mode[l]s?\b|\b(?:coding|sub)[- ]?agen[t]s?\b/gi;
  settle(
    "credits",
    objections(credits, (found) => `says "${found}": take it out.`),
  );
});

test("nothing is put off: no note says that something is yet to be done", () => {
  const notes = /\b(?:TO[D]O|FIXM[E]|XX[X]|HAC[K])\b/g;
  settle(
    "put-off",
    objections(
      notes,
      (found) => `says ${found}: do it, or open an issue.`,
      kTexts.filter((path) => !kLocks.includes(path)),
    ),
  );
});

test("every file that says how to start it can be started", () => {
  const started = kTexts.filter((path) => text(path).startsWith("#!"));
  say(started.filter((path) => !canStart(path)).map((path) => `${path} begins with #! but is not executable: chmod +x it.`));
});

/** @param {string} path */
function canStart(path) {
  try {
    accessSync(join(root, path), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

test("the top of the tree is as the layout says", () => {
  const known = new Set([
    ".ci",
    "docs",
    "extension",
    "host",
    "installer",
    "manifests",
    "shared-rules",
    "tests",
    ".clang-format",
    ".clang-tidy",
    ".editorconfig",
    ".gitignore",
    ".gitattributes",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CMakeLists.txt",
    "CMakePresets.json",
    "CONTRIBUTING.md",
    "LICENSE",
    "PROTOCOL.md",
    "README.md",
    "RELEASING.md",
  ]);
  const found = new Set(files().map((path) => path.split("/")[0]));
  say(
    [...found]
      .filter((name) => !known.has(name))
      .map(
        (name) => `${name} stands at the top of the tree: put it into the folder it belongs to, or name it in tests/house/tree.test.js.`,
      ),
  );
  settle(
    "top",
    [...known]
      .filter((name) => !found.has(name) && name !== ".gitattributes")
      .map((name) => ({ subject: name, sentence: `${name} is missing at the top of the tree.` })),
  );
});
