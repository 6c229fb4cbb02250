// PROTOCOL.md is the law for both sides: its tables and the code say the same, and neither says more than the other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "./settle.js";
import { files, namesOnly, text, withoutComments } from "./tree.js";

const protocol = text("PROTOCOL.md");

/** The cells of the table whose first column has this head. @param {string} head @returns {string[][]} */
function tableOf(head) {
  const lines = protocol.split("\n");
  const at = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  assert.ok(at >= 0, `PROTOCOL.md has no table whose first column is "${head}".`);
  const end = lines.findIndex((line, i) => i > at && !line.startsWith("|"));
  return lines.slice(at + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** `name = number` entries of an enumeration. @param {string} path @param {string} name @returns {Map<string, number>} */
function enumOf(path, name) {
  const body = new RegExp(`enum class ${name}[^{]*\\{([^}]*)\\}`).exec(withoutComments(text(path)));
  assert.ok(body, `${path} has no enum class ${name}.`);
  return new Map([...body[1].matchAll(/(\w+)\s*=\s*(-?\d+)/g)].map((found) => [found[1], Number(found[2])]));
}

/**
 * Sentences about what stands on one side only, or with another number.
 *
 * @param {string} what @param {Map<string, number>} there in PROTOCOL.md @param {Map<string, number>} here in the code @param {string} path
 */
function differences(what, there, here, path) {
  const numbers = [...there.values()];
  return [
    ...[...there]
      .filter(([name]) => !here.has(name))
      .map(([name, number]) => `PROTOCOL.md lists the ${what} ${name} (${number}); add it to ${path}.`),
    ...[...here]
      .filter(([name]) => !there.has(name))
      .map(([name, number]) => `${path} has the ${what} ${name} (${number}); add it to the table in PROTOCOL.md.`),
    ...[...here]
      .filter(([name, number]) => there.has(name) && there.get(name) !== number)
      .map(
        ([name, number]) =>
          `The ${what} ${name} is ${there.get(name)} in PROTOCOL.md and ${number} in ${path}: numbers never change, mend the newer side.`,
      ),
    ...numbers
      .filter((number, at) => numbers.indexOf(number) !== at)
      .map((number) => `PROTOCOL.md gives the ${what} number ${number} twice: append a new one.`),
  ];
}

test("every error code is in PROTOCOL.md and in host/wire/error.h, with the same number", () => {
  const rows = tableOf("code");
  const table = new Map(rows.map(([code, name]) => [name, Number(code)]));
  assert.ok(table.size >= 5, "The table of errors was not found.");
  say([
    ...differences("error", table, enumOf("host/wire/error.h", "ErrorCode"), "host/wire/error.h"),
    ...rows
      .filter((cells) => cells.length !== 4 || cells.some((cell) => !cell))
      .map((cells) => `PROTOCOL.md, error ${cells[0]}: each row says code, name, what it means and what the reader should do.`),
  ]);
});

test("every exit status is in PROTOCOL.md and in host/app/exit_status.h, with the same number", () => {
  const table = new Map(tableOf("exit status").map(([number, name]) => [name, Number(number)]));
  say(differences("exit status", table, enumOf("host/app/exit_status.h", "ExitStatus"), "host/app/exit_status.h"));
});

test("the errors that the extension knows have PROTOCOL.md's names and numbers", () => {
  const path = "extension/shared/messages.js";
  const body = /kErrors = Object\.freeze\(\{([^}]*)\}\)/.exec(text(path));
  assert.ok(body, `${path} no longer has kErrors: tell tests/house/protocol.test.js where the extension keeps its error codes.`);
  const known = new Map([...body[1].matchAll(/(\w+):\s*(-?\d+)/g)].map((found) => [found[1], Number(found[2])]));
  assert.ok(known.size > 0, "kErrors is empty.");
  const table = new Map(tableOf("code").map(([code, name]) => [name, Number(code)]));
  say(
    [...known]
      .filter(([name, number]) => table.get(name) !== number)
      .map(([name, number]) => `${path} says ${name}: ${number}; PROTOCOL.md says ${table.get(name) ?? "nothing of it"}.`),
  );
});

/** The methods that the headings of PROTOCOL.md describe. */
function describedMethods() {
  const section = protocol.slice(protocol.indexOf("\n## Messages"), protocol.indexOf("\n## Errors"));
  return [...section.matchAll(/^### (.+)$/gm)].flatMap((found) => found[1].split(/,\s*/));
}

test("every method is described in PROTOCOL.md and answered by host/app/session.cpp", () => {
  const described = describedMethods();
  const answered = [...withoutComments(text("host/app/session.cpp")).matchAll(/\bMethod\{"([^"]+)"/g)].map((found) => found[1]);
  assert.ok(described.length > 2 && answered.length > 2, "The methods were not found.");
  say([
    ...described
      .filter((name) => !answered.includes(name))
      .map((name) => `PROTOCOL.md describes ${name}; add it to the table in host/app/session.cpp.`),
    ...answered
      .filter((name) => !described.includes(name))
      .map((name) => `host/app/session.cpp answers ${name}; describe it in PROTOCOL.md under a heading of its name.`),
  ]);
});

test("the extension names only methods and notifications that PROTOCOL.md describes", () => {
  const described = describedMethods();
  const called = files(/^extension\/.*\.jsx?$/).flatMap((path) =>
    [...text(path).matchAll(/["'`]((?:processes|people|settings|rules|followUps|data)\/[a-zA-Z/]+)["'`]/g)].map((found) => ({
      path,
      name: found[1],
    })),
  );
  const notified = [...protocol.slice(protocol.indexOf("## Notifications")).matchAll(/"method": "([^"]+)"/g)].map((found) => found[1]);
  say(
    called
      .filter(({ name }) => !described.includes(name) && !notified.includes(name))
      .map(({ path, name }) => `${path} calls ${name}, which PROTOCOL.md does not describe.`),
  );
});

test("the limits in PROTOCOL.md's words are those of host/wire/limits.h", () => {
  const caps = new Map(
    [...text("host/wire/limits.h").matchAll(/constexpr [\w:]+ (k\w+) = ([\d']+);/g)].map((found) => [
      found[1],
      Number(found[2].replaceAll("'", "")),
    ]),
  );
  const depth = /constexpr [\w:]+ k\w*(?:Depth|Nest\w*) = (\d+);/.exec(text("host/json/json_text.h") + text("host/json/json_text.cpp"));
  const said = [
    ["| extension -> host | 1,048,576 bytes", caps.get("kMaxFrameBytes")],
    ["| host -> extension | 921,600 bytes", caps.get("kMaxReplyBytes")],
    ["more than 2,000 subjects", caps.get("kMaxSubjects")],
    ["JSON nests at most 64 deep", depth ? Number(depth[1]) : undefined],
  ];
  say(
    said.flatMap(([words, value]) => {
      const number = Number(/\d[\d,]*/.exec(String(words))?.[0].replaceAll(",", ""));
      if (!protocol.includes(String(words))) return [`PROTOCOL.md no longer says "${words}": mend it, or tests/house/protocol.test.js.`];
      return number === value ? [] : [`PROTOCOL.md says "${words}", the code ${value}: make them the same.`];
    }),
  );
});

test("the exits and errors that PROTOCOL.md lists are really used by the host", () => {
  const code = files(/^host\/.*\.(cpp|h)$/)
    .map((path) => namesOnly(text(path)))
    .join("\n");
  // These two are given by the service worker, as the table says.
  const worker = new Set(
    tableOf("code")
      .filter((cells) => cells[2].includes("service worker"))
      .map((cells) => cells[1]),
  );
  say([
    ...tableOf("exit status")
      .map((cells) => cells[1])
      .filter((name) => !code.includes(`ExitStatus::${name}`))
      .map((name) => `No source of the host ends with ExitStatus::${name}.`),
    ...tableOf("code")
      .map((cells) => cells[1])
      .filter((name) => !worker.has(name) && !code.includes(`ErrorCode::${name}`))
      .map((name) => `No source of the host answers with ErrorCode::${name}.`),
  ]);
});

test("what a refused file should have been: PROTOCOL.md, the host and the settings page know the same words", () => {
  const [, row] = /badArchive[^|]*\|[^|]*`data\.wanted`([^|]*)\|/.exec(protocol) ?? [];
  const told = [...(row ?? "").matchAll(/`(\w+)`/g)].map(([, word]) => word);
  const [, list] = /kFilesWanted = \{([^}]*)\}/.exec(text("host/exchange/problem.h")) ?? [];
  const sent = [...(list ?? "").matchAll(/"(\w+)"/g)].map(([, word]) => word);
  const worded = [...text("extension/options/import.jsx").matchAll(/case "(\w+)":/g)].map(([, word]) => word);
  assert.ok(sent.length > 0);
  assert.deepEqual([...told].sort(), [...sent].sort());
  assert.deepEqual([...worded, "known"].sort(), [...sent].sort(), "of all else the page says what Tact takes in");
});
