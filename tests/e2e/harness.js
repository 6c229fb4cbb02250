// Drives the real thing: Chromium with the built extension, the real host, synthetic profiles under LinkedIn's address.
// Each launch has its own browser profile and its own TACT_HOME, and leaves nothing behind.
//
// What stands beside the buttons is read and pressed by marks.js.
//
// TACT_BUILD names the folder whose bin/tact-host is registered (default: the newest of build/release, build/dev).
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { startLinkedIn } from "./linkedin.js";
import { until } from "./waiting.js";

export * from "./marks.js";
export * from "./waiting.js";

const kRoot = fileURLToPath(new URL("../../", import.meta.url));
const kExtension = join(kRoot, "build", "extension");
export const extensionId = readFileSync(join(kRoot, "extension", "extension-id.txt"), "utf8").trim();
export const pageUrl = (path) => `chrome-extension://${extensionId}/${path}`;

/** Returns the host that is tested; throws in words when there is none. */
export function hostPath() {
  const folders = process.env.TACT_BUILD ? [process.env.TACT_BUILD] : ["release", "dev"].map((name) => join(kRoot, "build", name));
  const built = folders.map((folder) => join(folder, "bin", "tact-host")).filter(existsSync);
  if (!built.length)
    throw new Error(`No tact-host in ${folders.join(", ")}: build it first (cmake --preset dev && cmake --build --preset dev).`);
  return built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/**
 * @param {{ host?: 'real' | 'missing' | string, scheme?: 'light' | 'dark', headless?: boolean, args?: string[] }} [options]
 *   `host`: the real one, none, or the path of a program to register in its place
 */
export async function launch({ host = "real", scheme = "light", headless = true, args = [] } = {}) {
  if (!existsSync(join(kExtension, "manifest.json"))) {
    execFileSync("npm", ["run", "--silent", "build"], { cwd: join(kRoot, "extension"), stdio: "inherit" });
  }
  const folder = mkdtempSync(join(tmpdir(), "tact-e2e-"));
  const profile = join(folder, "profile");
  const home = join(folder, "home");
  mkdirSync(home);
  if (host !== "missing") registerHost(profile, host === "real" ? hostPath() : host);
  const linkedin = await startLinkedIn();
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: process.env.TACT_CHROMIUM ?? "/usr/bin/chromium",
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [kExtension],
    acceptInsecureCerts: true,
    defaultViewport: { width: 1180, height: 820 },
    env: { ...process.env, TACT_HOME: home },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP www.linkedin.com:443 127.0.0.1:${linkedin.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ...args,
    ],
  });
  return new Tact({ browser, linkedin, folder, profile, home, scheme });
}

/** Registers a host for one browser profile, as a person does. @param {string} profile its folder @param {string} path the host's program */
export function registerHost(profile, path) {
  const tact = join(dirname(hostPath()), "tact");
  execFileSync(tact, ["install", "--browser", "chromium", "--user-data-dir", profile, "--host", path], {
    stdio: "ignore",
  });
}

/** One running browser with Tact in it. Firefox's (firefox.js) opens pages in ways of its own. */
export class Tact {
  constructor({ browser, linkedin, folder, profile, home, scheme }) {
    Object.assign(this, { browser, linkedin, folder, profile, home, scheme });
    /** Errors that pages and scripts threw, for tests that want none. */
    this.errors = [];
  }

  async close() {
    await this.browser.close();
    await this.linkedin.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Opens a page of the extension. @param {string} path */
  async openOwn(path) {
    const page = await this.browser.newPage();
    // A browser that has just started has not installed the extension yet.
    await until("our own page", () => page.goto(pageUrl(path)).then(Boolean, (error) => /BLOCKED_BY_CLIENT/.test(error) ? false : Promise.reject(error)));
    return page;
  }

  /** The popup as a page. It stays open in the background and sends what the popup would. */
  async control() {
    if (!this.controlPage || this.controlPage.isClosed()) this.controlPage = await this.openOwn("popup/popup.html");
    return this.controlPage;
  }

  /** Sends a message as an extension page does. @param {Record<string, unknown>} message */
  async send(message) {
    const page = await this.control();
    return page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  }

  /** Calls the host as an extension page does; returns the result, throws the error's text. */
  async call(method, params = {}) {
    const reply = await this.send({ kind: "page-bg-call", method, params });
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`);
    return reply.result;
  }

  /** @param {{ mode?: string, settings?: object, process?: object }} [answers] */
  async answerFirstRun({ mode = "inline", settings = { "viewer.goal": "jobSearch", "viewer.stance": "balanced" }, process } = {}) {
    const reply = await this.send({ kind: "page-bg-first-run", mode, settings, process });
    if (!reply.ok) throw new Error(`first run: ${reply.error.message}`);
    return reply.result;
  }

  /** An empty tab in the scheme of this launch. */
  async openTab() {
    const page = await this.browser.newPage();
    page.on("pageerror", (error) => this.errors.push(String(error)));
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: this.scheme }]);
    return page;
  }

  /** Opens a synthetic profile (its name in tests/pages) or any path. */
  async openProfile(nameOrPath) {
    const path = nameOrPath.startsWith("/") ? nameOrPath : this.linkedin.pathOf(nameOrPath);
    if (!nameOrPath.startsWith("/")) this.linkedin.serve(path, nameOrPath);
    const page = await this.openTab();
    this.visits = (this.visits ?? 0) + 1; // tells apart two tabs with one profile
    await page.goto(`https://www.linkedin.com${path}${path.includes("?") ? "&" : "?"}visit=${this.visits}`);
    return page;
  }

  /** What the toolbar button shows for a page. */
  async badge(page) {
    const url = page.url();
    const control = await this.control();
    return control.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({ url: "https://www.linkedin.com/*" });
      const tab = tabs.find((one) => one.url === address);
      if (!tab) return null;
      const [text, title] = await Promise.all([chrome.action.getBadgeText({ tabId: tab.id }), chrome.action.getTitle({ tabId: tab.id })]);
      return { text, title, tabId: tab.id };
    }, url);
  }

  /** The files Tact keeps in which this stands; throws where there is no database to look into. @param {RegExp} what */
  filesWith(what) {
    const files = readdirSync(this.home, { recursive: true }).map((path) => join(this.home, String(path)));
    if (!files.some((path) => path.endsWith("tact.db"))) throw new Error("there is no database");
    return files.filter((path) => statSync(path).isFile() && what.test(readFileSync(path, "latin1")));
  }

  /** What the popup would be told about a page. */
  async status(page) {
    const { tabId } = await this.badge(page);
    const reply = await this.send({ kind: "page-bg-status", tabId });
    return reply.result;
  }
}
