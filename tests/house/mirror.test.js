// The shape of the tree: every source has its test, every cap is tried, files stay short, scripts can be run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { allowances, say, settle } from "./settle.js";
import { countLines, files, isBinary, root, text } from "./tree.js";

/** What one header says is done for each system in a file of its own; one test holds them all. */
const kSystem = /_(posix|windows)\.cpp$/;

const kBudgets = [
  { of: /^(host|tests\/unit)\/.*\.h$/, lines: 150, what: "a header" },
  { of: /^(host|tests)\/.*\.cpp$/, lines: 400, what: "a source file" },
  { of: /^(extension|tests|installer)\/.*\.(js|jsx|sh)$/, lines: 400, what: "a source file" },
];

test("every host/**/*.cpp has a test of the same name under tests/unit; a command may have it under tests/cli", () => {
  const tests = new Set(files(/^tests\/(unit\/.*_test\.cpp|cli\/.*\.test\.js)$/));
  const missing = files(/^host\/.*\.cpp$/).flatMap((path) => {
    const wanted = path.replace(/^host\//, "tests/unit/").replace(kSystem, ".cpp").replace(/\.cpp$/, "_test.cpp");
    const started = path.replace(/^host\/cli\/(.*)\.cpp$/, (_, name) => `tests/cli/${name.replaceAll("_", "-")}.test.js`);
    return tests.has(wanted) || tests.has(started)
      ? []
      : [{ subject: path, sentence: `${path} has no ${wanted}: write it, or give the reason in tests/house/allowed.txt.` }];
  });
  settle("mirror", missing);
});

test("every test under tests/unit is about a source of host/", () => {
  const sources = new Set(files(/^host\/.*\.(cpp|h)$/).map((path) => path.replace(/\.\w+$/, "")));
  const orphans = files(/^tests\/unit\/.*_test\.cpp$/)
    .filter((path) => !sources.has(path.replace(/^tests\/unit\//, "host/").replace(/_test\.cpp$/, "")))
    .map((path) => ({ subject: path, sentence: `${path} mirrors no file of host/: rename it after the file it tests.` }));
  settle("orphan-test", orphans);
});

test("every cap of limits.h is named by a unit test", () => {
  const tests = files(/^tests\/unit\/.*\.cpp$/)
    .map(text)
    .join("\n");
  const untried = ["host/core/limits.h", "host/wire/limits.h", "host/exchange/limits.h"].flatMap((path) => {
    const names = [...text(path).matchAll(/constexpr\s+[\w:]+\s+(k\w+)/g)].map((found) => found[1]);
    assert.ok(names.length > 2, `No constants were found in ${path}.`);
    return names
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(tests))
      .map((name) => ({
        subject: name,
        sentence: `${name} of ${path} is named by no test in tests/unit: try it at the limit and one past it.`,
      }));
  });
  settle("limit", untried);
});

test("files stay short enough to hold in the head", () => {
  const long = kBudgets.flatMap(({ of, lines, what }) =>
    files(of).flatMap((path) => {
      const has = countLines(text(path));
      return has <= lines
        ? []
        : [{ subject: path, sentence: `${path} has ${has} lines; ${what} ends at ${lines}: divide it by what its parts know.` }];
    }),
  );
  settle("length", long);
});

test("bash can read every shell script", () => {
  const scripts = files().filter((path) => !isBinary(path) && (path.endsWith(".sh") || /^#!.*\b(ba|da)?sh\b/.test(text(path))));
  assert.ok(scripts.length > 0, "No shell script was found; .ci/run at least is one.");
  say(
    scripts.flatMap((path) => {
      try {
        execFileSync("bash", ["-n", join(root, path)], { stdio: "pipe" });
        return [];
      } catch (problem) {
        return [`bash cannot read ${path}: ${String(/** @type {any} */ (problem).stderr ?? problem).trim()}`];
      }
    }),
  );
});

test("allowed.txt names checks that exist, things once, and says why", () => {
  const checks = new Set(
    files(/^tests\/house\/.*\.js$/).flatMap((path) => [...text(path).matchAll(/\bsettle\(\s*"([a-z\d-]+)"/g)].map((found) => found[1])),
  );
  assert.ok(checks.size > 5, "The checks were not found.");
  const seen = new Set();
  say(
    allowances().flatMap(({ check, subject, reason, line }) => {
      const at = `tests/house/allowed.txt:${line}`;
      const twice = seen.has(`${check}|${subject}`);
      seen.add(`${check}|${subject}`);
      if (!checks.has(check)) return [`${at} names the check "${check}", which is none of ${[...checks].sort().join(", ")}.`];
      if (twice) return [`${at} says again what a line above says. Take it out.`];
      return reason.length < 10 ? [`${at} gives no reason: "check | subject | reason".`] : [];
    }),
  );
});
