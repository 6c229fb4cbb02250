// The command line's own tests, with tact.exe and tact-host.exe in the place of the programs for this system.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { newWindows } from "./wine.js";

/** Those that ask nothing which only Unix has: modes of files, mounted disks, names of folders in its own writing. */
const kFiles = ["eval", "followups", "history", "note", "pack", "rules-own", "silence"];

let windows;
before(() => {
  windows = newWindows();
});
after(() => windows.end());

for (const name of kFiles) {
  test(`tests/cli/${name}.test.js`, () => {
    const { NODE_TEST_CONTEXT, ...outside } = process.env; // else the runner below would take itself for a part of this one
    const { status, stdout } = spawnSync(process.execPath, ["--test", fileURLToPath(new URL(`../cli/${name}.test.js`, import.meta.url))], {
      env: { ...outside, TACT_BUILD: windows.folder },
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^# pass [1-9]/m);
  });
}
