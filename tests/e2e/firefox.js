// Drives Firefox with the built extension and the real host, as harness.js does Chromium: the same LinkedIn, the same messages, another
// protocol (WebDriver BiDi). Firefox looks for hosts below HOME, so every launch has a HOME of its own.
//
// Extension pages are opened through the protocol itself: puppeteer waits in vain for their load. What stands in closed roots is handed
// out by the protocol, so tests read in the page what the page cannot.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { hostPath } from "./harness.js";
import { startLinkedIn } from "./linkedin.js";
import { until } from "./waiting.js";

const kExtension = fileURLToPath(new URL("../../build/extension", import.meta.url));
const kId = "tact@tact.example";
const kUuid = "3f0d2c6e-5f0b-4c57-9f0e-7a4f1b6f2d11"; // where its pages are; any will do
const kDesktop = { width: 1180, height: 820 };

/** @param {{ prefs?: Record<string, unknown>, host?: 'real' | 'missing', scheme?: 'light' | 'dark' }} [options] */
export async function launchFirefox({ prefs = {}, host = "real", scheme = "light" } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "tact-firefox-"));
  const [home, tactHome] = ["home", "tact"].map((name) => join(folder, name));
  for (const one of [home, tactHome]) mkdirSync(one);
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), TACT_HOME: tactHome };
  if (host === "real") {
    const tact = join(dirname(hostPath()), "tact");
    execFileSync(tact, ["install", "--browser", "firefox"], { env, stdio: "ignore" });
  }
  const linkedin = await startLinkedIn();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.TACT_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: kDesktop,
    env,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.dns.localDomains": "www.linkedin.com",
      "network.socket.forcePort": `443=${linkedin.port}`,
      "privacy.reduceTimerPrecision": false,
      "ui.systemUsesDarkTheme": scheme === "dark" ? 1 : 0,
      "extensions.webextensions.uuids": JSON.stringify({ [kId]: kUuid }),
      ...prefs,
    },
  });
  await browser.installExtension(kExtension);
  return new Firefox({ browser, linkedin, folder, tactHome });
}

export class Firefox {
  constructor({ browser, linkedin, folder, tactHome }) {
    Object.assign(this, { browser, linkedin, folder, home: tactHome });
  }

  async close() {
    await this.browser.close();
    await this.linkedin.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Opens a page of the extension. @param {string} path */
  async openOwn(path) {
    const page = await this.browser.newPage();
    await this.bidi("browsingContext.navigate", {
      context: page.mainFrame()._id,
      url: `moz-extension://${kUuid}/${path}`,
      wait: "complete",
    });
    return page;
  }

  async bidi(method, params) {
    return (await this.browser.connection.send(method, params)).result;
  }

  async control() {
    this.controlPage ??= await this.openOwn("popup/popup.html");
    return this.controlPage;
  }

  /** Sends a message as an extension page does. @param {Record<string, unknown>} message */
  async send(message) {
    const page = await this.control();
    return page.evaluate((sent) => globalThis.browser.runtime.sendMessage(sent), message);
  }

  /** Calls the host as an extension page does; returns the result, throws the error's text. */
  async call(method, params = {}) {
    const reply = await this.send({ kind: "page-bg-call", method, params });
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`);
    return reply.result;
  }

  async answerFirstRun({ mode = "inline", settings = { "viewer.goal": "jobSearch", "viewer.stance": "balanced" }, process } = {}) {
    const reply = await this.send({ kind: "page-bg-first-run", mode, settings, process });
    if (!reply.ok) throw new Error(`first run: ${reply.error.message}`);
    return reply.result;
  }

  /** Opens a synthetic page by its name in tests/pages, or any path. */
  async openProfile(nameOrPath) {
    const path = nameOrPath.startsWith("/") ? nameOrPath : this.linkedin.pathOf(nameOrPath);
    if (!nameOrPath.startsWith("/")) this.linkedin.serve(path, nameOrPath);
    const page = await this.browser.newPage();
    this.visits = (this.visits ?? 0) + 1;
    await page.goto(`https://www.linkedin.com${path}${path.includes("?") ? "&" : "?"}visit=${this.visits}`);
    return page;
  }

  /** What the popup would be told about a page. */
  async status(page) {
    const url = page.url();
    const control = await this.control();
    return control.evaluate(async (address) => {
      const tabs = await globalThis.browser.tabs.query({});
      const tab = tabs.find((one) => one.url === address);
      return tab && (await globalThis.browser.runtime.sendMessage({ kind: "page-bg-status", tabId: tab.id })).result;
    }, url);
  }

  /**
   * What the closed roots in a page show, in document order: the words of the chip and of the open card, and where the chip stands.
   *
   * @returns {Promise<{ chip: string | null, tone: string | null, card: string | null, box: any, next: string }[]>}
   */
  async marks(page) {
    const context = page.mainFrame()._id;
    const { nodes } = await this.bidi("browsingContext.locateNodes", {
      context,
      locator: { type: "css", value: "div" },
      serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" },
    });
    const roots = nodes.filter(({ value }) => value.shadowRoot?.value?.mode === "closed").map(({ value }) => value.shadowRoot);
    const all = [];
    for (const { sharedId } of roots) {
      const { result } = await this.bidi("script.callFunction", {
        functionDeclaration: `(root) => {
          const shown = (one) => Boolean(one?.checkVisibility({ visibilityProperty: true })) && one.getBoundingClientRect().width > 0;
          const chip = root.querySelector(".chip"), card = root.querySelector(".card");
          const next = root.host.nextElementSibling;
          const { x, y, width, height } = (chip ?? root.host).getBoundingClientRect();
          return JSON.stringify({
            chip: shown(chip) ? chip.querySelector(".words").textContent : null,
            tone: chip?.dataset.tone ?? null,
            card: shown(card) ? card.innerText : null,
            box: { x, y, width, height },
            next: next?.getAttribute("aria-label") ?? next?.textContent?.trim() ?? "",
          });
        }`,
        arguments: [{ sharedId }],
        target: { context },
        awaitPromise: false,
      });
      all.push(JSON.parse(result.value));
    }
    return all;
  }

  /** Waits for a chip with these words. @param {string | RegExp} words */
  async chipSaying(page, words) {
    return until(`a chip saying ${words}`, async () =>
      (await this.marks(page)).find(({ chip }) => chip && (typeof words === "string" ? chip === words : words.test(chip))),
    );
  }

  /** Presses the middle of a box, as a person does. */
  async press(page, { x, y, width, height }) {
    await page.mouse.click(x + width / 2, y + height / 2);
  }
}
