// On a disk with no byte free a person and everything can still be forgotten. The disk is a small one in memory, which not everybody may make;
// what of it needs no disk of its own stands in tests/unit/store/store_forgetting_test.cpp.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./tact.js";

const { folder, end } = temporaryFolder();
after(end);
const script = fileURLToPath(new URL("on-full-disk.js", import.meta.url));

/** Runs a command that sees a disk of 1.5 MB at `folder`, as does nobody else. @param {string[]} command */
const onSmallDisk = (command) =>
  spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", 'mount -t tmpfs -o size=1500k tmpfs "$0" && exec "$@"', folder, ...command], {
    encoding: "utf8",
  });
const mayNot = onSmallDisk(["true"]).status !== 0 && "no disk can be made here";

test("forgetting finds room on a full disk", { skip: mayNot }, () => {
  const { status, stderr } = onSmallDisk([process.execPath, script, folder]);
  assert.equal(status, 0, stderr);
});
