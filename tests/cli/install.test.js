// tact install and uninstall: what browsers are told, in folders that are nobody's own.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { hostPath, tact, temporaryFolder } from "./tact.js";

const kManifest = "com.tact.host.json";
let folder, end, env;
beforeEach(() => {
  ({ folder, end } = temporaryFolder());
  env = { HOME: join(folder, "home für Łucja"), XDG_CONFIG_HOME: "", DESTDIR: "", PATH: join(folder, "bin") };
  mkdirSync(env.HOME);
  mkdirSync(env.PATH);
});
afterEach(() => end());

const run = (/** @type {string[]} */ ...args) => tact(args, { env });
const has = (/** @type {string} */ path) => mkdirSync(join(env.HOME, path), { recursive: true });
/** Every file and folder there is. */
const tree = () => readdirSync(folder, { recursive: true, withFileTypes: true }).map((one) => relative(folder, join(one.path, one.name))).sort();

test("every browser that was run or is on PATH is told, each in its own place and in its family's words; twice the same", () => {
  has(".config/google-chrome");
  has(".config/BraveSoftware/Brave-Browser-Beta");
  writeFileSync(join(env.PATH, "firefox-esr"), "");
  const before = tree();
  const first = run("install");
  assert.equal(first.status, 0, first.stderr);
  const files = [
    ".config/BraveSoftware/Brave-Browser-Beta/NativeMessagingHosts",
    ".config/google-chrome/NativeMessagingHosts",
    ".mozilla/native-messaging-hosts",
  ].map((path) => join(env.HOME, path, kManifest));
  assert.equal(first.stdout, files.map((file) => `wrote ${file}\n`).join(""));
  const manifests = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
  assert.deepEqual(manifests.map(({ name, path, type }) => [name, path, type]), Array(3).fill(["com.tact.host", hostPath, "stdio"]));
  assert.match(manifests[0].allowed_origins[0], /^chrome-extension:\/\/[a-p]{32}\/$/);
  assert.ok(!("allowed_origins" in manifests[2]), "Firefox refuses a manifest with it");
  const { gecko } = JSON.parse(readFileSync(new URL("../../extension/manifest.json", import.meta.url), "utf8")).browser_specific_settings;
  assert.deepEqual(manifests[2].allowed_extensions, [gecko.id]);
  for (const file of files) assert.equal(statSync(file).mode & 0o777, 0o644);

  assert.equal(run("install").stdout, files.map((file) => `kept ${file}\n`).join(""));
  const removed = run("uninstall");
  assert.match(removed.stdout, new RegExp(`^${files.map((file) => `removed ${file}\n`).join("")}nothing of Tact's is left in \\d\\d places looked at\n$`));
  assert.deepEqual(tree().filter((path) => !path.endsWith(".mozilla")), before, "nothing is left of it");
  assert.match(run("uninstall").stdout, /^nothing of Tact's is left in/);
});

test("where no browser is found that is said, and nothing is written", () => {
  const before = tree();
  const { status, stdout } = run("install");
  assert.equal(status, 0);
  assert.match(stdout, /no browser was found; name one with --browser/);
  assert.deepEqual(tree(), before);
});

test("one browser, several, one profile, a folder of one's own", () => {
  const told = (/** @type {string[]} */ ...args) => JSON.parse(run("install", "--json", ...args).stdout);
  assert.deepEqual(told("--browser", "vivaldi", "--browser", "librewolf").map(({ browser, state }) => [browser, state]), [
    ["vivaldi", "wrote"],
    ["librewolf", "wrote"],
  ]);
  const profile = join(folder, "my profile");
  assert.equal(told("--browser", "chromium", "--user-data-dir", profile)[0].file, join(profile, "NativeMessagingHosts", kManifest));
  const fork = join(folder, "fork");
  assert.equal(told("--folder", fork, "--family", "firefox")[0].file, join(fork, kManifest));
  assert.ok("allowed_extensions" in JSON.parse(readFileSync(join(fork, kManifest), "utf8")));
  assert.equal(run("uninstall", "--folder", fork).stdout, `removed ${join(fork, kManifest)}\nnothing of Tact's is left in 1 place looked at\n`);
  assert.match(run("install", "--browser", "firefox", "--user-data-dir", profile).stderr, /one place for all its profiles/);
  const unknown = run("install", "--browser", "netscape");
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /not a browser Tact knows; brave .* firefox /);
  assert.equal(run("install", "--user-data-dir", profile).status, 2);
  assert.match(run("install", "--browser", "chromium", "--host", join(folder, "none")).stderr, /there is no program at .*none; name it with --host/);
});

test("for everybody: all places that browsers have, below DESTDIR where that is given", () => {
  env.DESTDIR = join(folder, "root");
  mkdirSync(join(env.DESTDIR, "opt"), { recursive: true });
  copyFileSync(hostPath, join(env.DESTDIR, "opt", "tact-host"));
  const { status, stdout } = run("install", "--system", "--host", "/opt/tact-host");
  assert.equal(status, 0);
  rmSync(join(env.DESTDIR, "opt"), { recursive: true });
  assert.equal(statSync(join(env.DESTDIR, "etc/chromium/native-messaging-hosts")).mode & 0o777, 0o755, "everybody's browser may enter");
  for (const place of ["etc/chromium/native-messaging-hosts", "etc/opt/chrome/native-messaging-hosts", "usr/lib/mozilla/native-messaging-hosts"]) {
    assert.ok(stdout.includes(`wrote ${join(env.DESTDIR, place, kManifest)}\n`), place);
  }
  assert.equal(new Set(stdout.split("\n")).size, stdout.split("\n").length, "a place that browsers share is told once");
  assert.match(run("uninstall", "--system").stdout, /removed .*chromium[^]*nothing of Tact's is left/);
  assert.deepEqual(readdirSync(env.DESTDIR, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()), []);
  env.DESTDIR = "";
  assert.match(run("install", "--system", "--browser", "opera").stderr, /no folder for everybody/);
});

test("what is not ours stays, and is spoken of; what cannot be written says why", () => {
  has(".config/chromium/NativeMessagingHosts");
  const file = join(env.HOME, ".config/chromium/NativeMessagingHosts", kManifest);
  for (const text of ['{"name": "com.other.host"}', "not JSON", "[]"]) {
    writeFileSync(file, text);
    const { status, stderr } = run("install", "--browser", "chromium");
    assert.equal(status, 4, text);
    assert.match(stderr, /com\.tact\.host\.json: something else stands there, which is left as it is/);
    assert.match(run("uninstall", "--browser", "chromium").stdout, /left as it is: it does not name Tact's host/);
    assert.equal(readFileSync(file, "utf8"), text);
  }
  rmSync(file);
  const elsewhere = join(folder, "dotfiles.json");
  writeFileSync(elsewhere, '{"name": "com.tact.host"}');
  symlinkSync(elsewhere, file);
  assert.equal(run("install", "--browser", "chromium").stdout, `wrote ${file}\n`);
  assert.equal(JSON.parse(readFileSync(elsewhere, "utf8")).path, hostPath, "a link stays one");
  run("uninstall", "--browser", "chromium");
  assert.ok(!existsSync(file));
  writeFileSync(join(folder, "file"), "");
  const refused = run("install", "--folder", join(folder, "file", "below"));
  assert.equal(refused.status, 4);
  assert.match(refused.stderr, /file: the folder cannot be made/);
});

test("a browser from Flatpak gets a host it can reach; one from Snap cannot have one, in words", () => {
  has(".var/app/org.chromium.Chromium");
  has("snap/chromium");
  has("snap/firefox");
  const { stdout } = run("install");
  const own = join(env.HOME, ".var/app/org.chromium.Chromium");
  const file = join(own, "config/chromium/NativeMessagingHosts", kManifest);
  assert.ok(stdout.includes(`wrote ${file}\n`));
  const { path } = JSON.parse(readFileSync(file, "utf8"));
  assert.equal(path, join(own, "data/tact-host/tact-host"));
  assert.equal(statSync(path).size, statSync(hostPath).size);
  assert.ok(statSync(path).mode & 0o100);
  assert.match(stdout, /chromium-snap: a browser from Snap may not start programs that do not come with it; install/);
  assert.match(stdout, /firefox-snap: .*xdg-desktop-portal/);
  assert.equal(run("install").status, 0);
  run("uninstall");
  assert.ok(!existsSync(path));
});
