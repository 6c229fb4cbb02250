// tact-host.exe as a browser on Windows starts it: pipes, bytes, folders. Wine stands for Windows.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { kWine, newWindows } from "./wine.js";

let windows;
before(() => {
  windows = newWindows();
});
after(() => windows.end());

/** Starts the host, sends bytes, and resolves to what came back. @param {Buffer[]} frames @param {Record<string, string>} [more] */
async function host(frames, more = {}) {
  const child = spawn(kWine, [join(windows.programs, "tact-host.exe"), "chrome-extension://x/", "--parent-window=0"], {
    env: { ...windows.environment, ...more },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  for (const frame of frames) child.stdin.write(frame);
  child.stdin.end();
  const status = await new Promise((done) => child.on("close", done));
  const bytes = Buffer.concat(chunks);
  const replies = [];
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4 + bytes.readUInt32LE(at)) {
    replies.push(JSON.parse(bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at)).toString("utf8")));
  }
  assert.equal(at, bytes.length, "frames follow each other without a byte between them");
  return { status, replies };
}

const framed = (/** @type {string} */ text) => {
  const body = Buffer.from(text);
  const header = Buffer.alloc(4);
  header.writeUInt32LE(body.length);
  return Buffer.concat([header, body]);
};
const request = (/** @type {number} */ id, /** @type {string} */ method, params = {}) => JSON.stringify({ jsonrpc: "2.0", id, method, params });
const own = (/** @type {string[]} */ ...args) =>
  spawnSync(kWine, [join(windows.programs, "tact.exe"), ...args], { env: windows.environment, encoding: "utf8" });

test("a browser's greeting is answered from a folder with spaces and letters of three alphabets", async () => {
  const { status, replies } = await host([framed(request(1, "hello", { client: { version: "0.1.0", language: "de-DE" } }))]);
  assert.equal(status, 0);
  assert.equal(replies[0].result.health.store, "ok");
  assert.equal(replies[0].result.language, "de");
});

test("lengths and bodies that Windows' text streams would change go through as they are", async () => {
  // 0x0A and 0x0D in a length, 0x1A which ends a text file, and both line ends in a body.
  for (const length of [0x0a0a, 0x0d0a, 0x1a1a, 1024 * 1024]) {
    const empty = request(7, "nobody/knows", { text: "" });
    const text = request(7, "nobody/knows", { text: "x".repeat(length - empty.length) });
    const { status, replies } = await host([framed(text)]);
    assert.equal(status, 0, `${length} bytes`);
    assert.equal(replies[0].error.code, -32601, `${length} bytes`);
  }
  const company = "Müller & Søn 日本";
  const { replies } = await host([
    framed(request(1, "processes/put", { process: { company, stage: "interviewing" } }).replaceAll(",", ",\r\n")),
    framed(request(2, "processes/list")),
  ]);
  assert.equal(replies[1].result.processes[0].company, company);
});

test("what is kept stands in the person's own folders of Windows, for both programs", () => {
  const listed = own("process", "list");
  assert.match(listed.stdout, /Müller & Søn 日本/);
  own("settings", "set", "viewer.stance", "open");
  const users = join(windows.prefix, "drive_c", "users");
  const person = join(users, readdirSync(users).find((name) => name !== "Public") ?? "");
  assert.ok(existsSync(join(person, "AppData", "Local", "Tact", "tact.db")));
  assert.ok(existsSync(join(person, "AppData", "Roaming", "Tact", "settings.json")));
  assert.equal(own("forget", "--all", "--yes").status, 0);
  assert.ok(!existsSync(join(person, "AppData", "Roaming", "Tact", "settings.json")));
  assert.equal(own("process", "list").stdout, "");
});

test("a stream that is cut, and one that is none, end the host with their own status", async () => {
  assert.equal((await host([framed(request(1, "hello")).subarray(0, 9)])).status, 11);
  assert.equal((await host([Buffer.from("Hello, world")])).status, 10);
});

test("two hosts on one home tell each other what changed", async () => {
  const home = join(windows.folder, "größer home");
  mkdirSync(home);
  const more = { TACT_HOME: home };
  const put = (/** @type {string} */ company) => [framed(request(1, "processes/put", { process: { company, stage: "applied" } }))];
  const both = await Promise.all([host(put("One"), more), host(put("Two"), more)]);
  assert.deepEqual(both.map(({ status }) => status), [0, 0]);
  const { replies } = await host([framed(request(1, "processes/list"))], more);
  assert.deepEqual(replies[0].result.processes.map(({ company }) => company).sort(), ["One", "Two"]);
  assert.ok(existsSync(join(home, "tact.db")));
});

test("browsers are told through the registry, and nothing is left of that afterwards", () => {
  const keys = ["Google\\Chrome", "Mozilla"].map((name) => `HKCU\\Software\\${name}\\NativeMessagingHosts\\com.tact.host`);
  const asked = (/** @type {string} */ key) => spawnSync(kWine, ["reg", "query", key, "/ve"], { env: windows.environment, encoding: "utf8" });
  const { status, stdout } = own("install", "--json", "--browser", "chrome", "--browser", "vivaldi", "--browser", "firefox");
  assert.equal(status, 0);
  const files = JSON.parse(stdout).map(({ state, file }) => (assert.equal(state, "wrote"), file));
  assert.equal(files.length, 2, "Vivaldi reads what Chrome reads");
  keys.forEach((key, at) => assert.ok(asked(key).stdout.includes(files[at]), key));
  const onDisk = (/** @type {string} */ file) => join(windows.prefix, "drive_c", file.slice(3).replaceAll("\\", "/"));
  const manifest = JSON.parse(readFileSync(onDisk(files[0]), "utf8"));
  assert.ok(existsSync(onDisk(manifest.path)), manifest.path);
  assert.match(own("install", "--browser", "chrome").stdout, /^kept /);
  assert.match(own("uninstall").stdout, /removed [^]*nothing of Tact's is left/);
  for (const key of keys) assert.equal(asked(key).status, 1, key);
  for (const file of files) assert.ok(!existsSync(onDisk(file)), file);
});
