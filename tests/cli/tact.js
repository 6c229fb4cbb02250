// Runs the built command line and host for tests, each with a TACT_HOME of its own.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const build = process.env.TACT_BUILD ?? fileURLToPath(new URL("../../build/dev", import.meta.url));
export const tactPath = join(build, "bin", "tact");
export const hostPath = join(build, "bin", "tact-host");

/** A folder that goes away when `end` is called. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "tact-cli-"));
  return { folder, end: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Runs tact to its end.
 *
 * @param {string[]} args
 * @param {{ input?: string, home?: string, env?: Record<string, string> }} [options]
 */
export function tact(args, { input = "", home, env = {} } = {}) {
  const own = home ? null : temporaryFolder();
  const { status, stdout, stderr } = spawnSync(tactPath, args, {
    input,
    encoding: "utf8",
    env: { ...process.env, TACT_HOME: home ?? own.folder, ...env },
  });
  own?.end();
  return { status, stdout, stderr };
}

/** Judges moments with the facts given and nothing else. @param {object[]} moments */
export function assess(moments, args = []) {
  const input = moments.map((moment) => `${JSON.stringify(moment)}\n`).join("");
  const { stdout } = tact(["assess", "--no-store", "--jsonl", ...args], { input });
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

/** Sends requests to a real host over frames and returns its replies once it has ended. @param {object[]} requests */
export async function converse(requests, { home } = {}) {
  const own = home ? null : temporaryFolder();
  const host = spawn(hostPath, ["chrome-extension://x/"], { env: { ...process.env, TACT_HOME: home ?? own.folder } });
  const chunks = [];
  host.stdout.on("data", (chunk) => chunks.push(chunk));
  for (const request of requests) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...request }));
    const header = Buffer.alloc(4);
    header.writeUInt32LE(body.length);
    host.stdin.write(Buffer.concat([header, body]));
  }
  host.stdin.end();
  const status = await new Promise((done) => host.on("close", done));
  own?.end();
  const bytes = Buffer.concat(chunks);
  const replies = [];
  for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt32LE(at)) {
    replies.push(JSON.parse(bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at)).toString("utf8")));
  }
  return { status, replies };
}
