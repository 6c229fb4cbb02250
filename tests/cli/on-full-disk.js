// Run by disk.test.js in a folder on a small disk of its own: fills it, and then has people and everything forgotten.
import assert from "node:assert/strict";
import { appendFileSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openHost } from "./host.js";
import { tact } from "./tact.js";

const kUnavailable = 1003;
const disk = process.argv[2];
const home = join(disk, "home");

/** Leaves no byte free. */
function fill() {
  for (const bytes of [65536, 4096, 1])
    for (let isFree = true; isFree;)
      try {
        appendFileSync(join(disk, "filler"), "x".repeat(bytes));
      } catch {
        isFree = false;
      }
}

/** @param {string} text */
const isSomewhere = (text) =>
  readdirSync(home, { recursive: true }).map((path) => join(home, String(path))).some((path) => statSync(path).isFile() && readFileSync(path).includes(text));

const host = openHost(home);
await host.ask("settings/set", { set: { "viewer.firstName": "Wilhelmina" } });
for (const key of ["jane-doe", "john-roe", "mara-ott"]) await host.ask("journal/add", { key, line: `${key} likes chess` });
let error;
for (let written = 0; !error && written < 2000; ++written)
  ({ error } = await host.call("journal/add", { key: `somebody-${written}`, line: `${written} `.repeat(400) }));
assert.equal(error?.code, kUnavailable);
assert.match(error.message, /disk is full/);
fill();
assert.equal((await host.call("settings/set", { set: { "viewer.firstName": "Mina" } })).error.code, kUnavailable);

// By a host that has the database open.
assert.deepEqual(await host.ask("people/forget", { key: "jane-doe" }), { forgotten: "complete", wasKept: true });
assert.ok(!isSomewhere("jane-doe"));
assert.ok(isSomewhere("john-roe"));

// By a command that has to open it first.
await host.end();
fill();
assert.equal(tact(["person", "forget", "john-roe"], { home }).stdout, "forgotten\n");
assert.ok(!isSomewhere("john-roe"));

// Everything, with another host that has it open.
fill();
const [one, other] = [openHost(home), openHost(home)];
for (const each of [one, other]) await each.call("people/list");
assert.ok(isSomewhere("Wilhelmina") && isSomewhere("mara-ott"));
assert.deepEqual(await one.ask("data/forgetAll"), { forgotten: "complete" });
for (const trace of ["Wilhelmina", "mara-ott", "somebody-"]) assert.ok(!isSomewhere(trace), trace);
for (const each of [one, other]) {
  assert.deepEqual((await each.ask("people/list")).people, []);
  assert.ok((await each.ask("hello")).allForgottenAt);
}
await one.ask("journal/add", { key: "jane-doe", line: "There is room again" });
assert.equal((await other.ask("people/list")).people.length, 1);
assert.deepEqual([await one.end(), await other.end()], [0, 0]);
