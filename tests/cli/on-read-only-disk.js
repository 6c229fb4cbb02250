// Run by disk.test.js in a folder on a small disk of its own, which it makes one that may only be read.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { openHost } from "./host.js";
import { tact, temporaryFolder } from "./tact.js";

const kUnavailable = 1003;
const disk = process.argv[2];
const home = join(disk, "home");
const { folder: elsewhere, end } = temporaryFolder();

let host = openHost(home);
await host.ask("processes/put", { process: { company: "Acme", stage: "interviewing" } });
await host.ask("people/put", { person: { key: "jane-doe", name: "Jane Doe", company: "Acme", relation: { role: "interviewer" } } });
await host.ask("journal/add", { key: "jane-doe", line: "Likes chess" });
await host.ask("settings/set", { set: { "viewer.firstName": "Mina" } });
await host.end();
symlinkSync(join(elsewhere, "host.log"), join(home, "host.log"));
const copy = tact(["export", "-"], { home }).stdout;
assert.equal(spawnSync("mount", ["-o", "remount,ro", disk]).status, 0);

host = openHost(home);
const { health } = await host.ask("hello");
assert.equal(health.store, "ok");
assert.match(health.problems.join(), /may only be read/);
const { people } = await host.ask("people/list");
assert.deepEqual(people.map(({ key }) => key), ["jane-doe"]);
assert.equal((await host.ask("people/get", { key: "jane-doe" })).person.journal[0].line, "Likes chess");
assert.equal((await host.ask("processes/list")).processes.length, 1);
assert.deepEqual((await host.ask("settings/get")).settings, { "viewer.firstName": "Mina" });
for (const list of ["history/list", "history/summary", "followUps/list", "silences/list", "data/summary"]) await host.ask(list);
const facts = { person: { name: "Jane Doe" }, invite: { surface: "profile" } };
const { verdicts } = await host.ask("assess", { subjects: [{ key: "jane-doe", moment: "invite", facts }] });
assert.equal(verdicts[0].level, "hold");
const { id, bytes } = await host.ask("data/export/begin");
assert.ok(bytes > 0);
assert.equal((await host.ask("data/export/next", { id, offset: 0 })).done, true);

for (const [method, params] of [
  ["people/put", { person: { key: "john-roe", name: "John Roe" } }],
  ["people/forget", { key: "jane-doe" }],
  ["journal/add", { key: "jane-doe", line: "Likes go" }],
  ["processes/put", { process: { company: "Umbra", stage: "applied" } }],
  ["answer", { key: "jane-doe", moment: "invite", facts, set: { "relation.permission": "given" } }],
  ["settings/set", { set: { "viewer.firstName": "Wilhelmina" } }],
  ["data/import/begin", { name: "Connections.csv", bytes: 10 }],
  ["data/forgetAll", {}],
]) {
  const { error } = await host.call(method, params);
  assert.equal(error?.code, kUnavailable, method);
  assert.match(error.message, /read/i, method);
}
const copied = tact(["export", "-"], { home });
assert.equal(copied.status, 0, copied.stderr);
assert.deepEqual({ ...JSON.parse(copied.stdout), madeAt: "" }, { ...JSON.parse(copy), madeAt: "" });
const shown = tact(["person", "list"], { home });
assert.deepEqual([shown.status, shown.stdout.includes("Jane Doe")], [0, true]);
assert.equal(tact(["person", "forget", "jane-doe"], { home }).status, 4);

// And it can be changed as soon as the disk allows, without a new start.
assert.equal(spawnSync("mount", ["-o", "remount,rw", disk]).status, 0);
await host.ask("journal/add", { key: "jane-doe", line: "Likes go" });
assert.equal((await host.ask("people/get", { key: "jane-doe" })).person.journal.length, 2);
assert.equal(await host.end(), 0);
assert.match(readFileSync(join(elsewhere, "host.log"), "utf8"), /may only be read/);
end();
