// Hosts that misbehave, as real programs: each kind of trouble leaves the page untouched, ends in bounded time, and is
// said in the toolbar. The last one is mended while the page stands.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { hostPath, launch, readChip, readMarks, registerHost, until } from "./harness.js";

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), "tact-hosts-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a program that stands in for a broken host. */
function program(name, body) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Opens a profile with this host and returns what the toolbar comes to say. */
async function trouble(host, timeoutMs) {
  const tact = await launch({ host });
  try {
    await tact.answerFirstRun();
    const page = await tact.openProfile("practice-profile");
    await until("the toolbar's sign", async () => (await tact.badge(page))?.text === "?", timeoutMs);
    const { title } = await tact.badge(page);
    assert.deepEqual(await readMarks(page), []);
    const { host: status } = await tact.status(page);
    assert.ok(status.sentence && status.fix);
    return { title, code: status.code };
  } finally {
    await tact.close();
  }
}

test("a host that ends at once", async () => {
  const { title, code } = await trouble(program("ends", "exit 3"));
  // Chromium's words depend on whether it was just then writing to the host.
  assert.ok(["exited", "nonsense"].includes(code), code);
  assert.match(title, /stopped|broke off/);
});

test("a host that writes nonsense", async () => {
  const { title, code } = await trouble(program("nonsense", "echo this is no frame at all; cat >/dev/null"));
  assert.equal(code, "nonsense");
  assert.match(title, /broke off/);
});

test("a host that writes frames without JSON, which Chromium drops without a word", async () => {
  const { code } = await trouble(program("frames", "printf '\\003\\000\\000\\000abc'; cat >/dev/null"), 30_000);
  assert.equal(code, "silent");
});

test("a host that reads and never answers", async () => {
  const { title, code } = await trouble(program("silent", "cat >/dev/null"), 30_000);
  assert.equal(code, "silent");
  assert.match(title, /does not answer/);
});

test("a host that is installed while the page stands: what was answered is handed over, and the page is judged", async () => {
  const tact = await launch({ host: "missing" });
  try {
    const { pushed } = await tact.answerFirstRun({ process: { company: "Acme", stage: "interviewing" } });
    assert.equal(pushed, false);
    const page = await tact.openProfile("practice-profile");
    await until("the toolbar's sign", async () => (await tact.badge(page)).text === "?");
    registerHost(tact.profile, hostPath());
    await until("a chip, by the page's own patience", () => readChip(page), 30_000);
    const { processes } = await tact.call("processes/list");
    assert.deepEqual(
      processes.map(({ company, stage }) => [company, stage]),
      [["Acme", "interviewing"]],
    );
    assert.equal((await tact.badge(page)).text, "");
  } finally {
    await tact.close();
  }
});
