// On a disk with no byte free a person and everything can still be forgotten; on one that may only be read, what is kept can be seen and
// saved. The disks are small ones in memory, which not everybody may make; what needs none of its own stands in tests/unit/store
// (store_forgetting_test.cpp, database_test.cpp).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./tact.js";

const { folder, end } = temporaryFolder();
after(end);

/** Runs a command that sees a disk of 1.5 MB at `folder`, as does nobody else. @param {string[]} command */
const onSmallDisk = (command) =>
  spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", 'mount -t tmpfs -o size=1500k tmpfs "$0" && exec "$@"', folder, ...command], {
    encoding: "utf8",
  });
const skip = onSmallDisk(["true"]).status !== 0 && "no disk can be made here";

for (const [what, script] of [
  ["forgetting finds room on a full disk", "on-full-disk.js"],
  ["what is kept can be seen and saved on a disk that may only be read", "on-read-only-disk.js"],
])
  test(what, { skip }, () => {
    const { status, stderr } = onSmallDisk([process.execPath, fileURLToPath(new URL(script, import.meta.url)), folder]);
    assert.equal(status, 0, stderr);
  });
