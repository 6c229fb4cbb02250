// Drives Firefox with the built extension and the real host, as harness.js does Chromium: the same LinkedIn, the same messages, another
// protocol (WebDriver BiDi). Firefox looks for hosts below HOME, so every launch has a HOME of its own.
//
// Extension pages are opened through the protocol itself: puppeteer waits in vain for their load. What stands in closed roots is handed
// out by the protocol, so tests read in the page what the page cannot.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { hostPath, Tact } from "./harness.js";
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
  return new Firefox({ browser, linkedin, folder, home: tactHome, scheme });
}

export class Firefox extends Tact {
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

  /** The scheme is a preference of the whole launch here. */
  async openTab() {
    return this.browser.newPage();
  }

  /** As text: the protocol hands an object that stands twice in a reply over only once. @param {Record<string, unknown>} message */
  async send(message) {
    const page = await this.control();
    const reply = await page.evaluate(async (sent) => JSON.stringify(await chrome.runtime.sendMessage(sent)), message);
    return reply && JSON.parse(reply);
  }

  async bidi(method, params) {
    return (await this.browser.connection.send(method, params)).result;
  }

  /** The closed roots in a page, also those that stand within the page's own open ones. @returns {Promise<string[]>} as the protocol names them */
  async closedRoots(page) {
    const context = page.mainFrame()._id;
    const serializationOptions = { maxDomDepth: 1, includeShadowTree: "all" };
    const outlets = await this.bidi("browsingContext.locateNodes", { context, locator: { type: "css", value: "#interop-outlet" }, serializationOptions });
    const open = outlets.nodes.flatMap(({ value }) => (value.shadowRoot?.value?.mode === "open" ? [value.shadowRoot.sharedId] : []));
    const places = [undefined, ...(open.length ? [open.map((sharedId) => ({ sharedId }))] : [])];
    const found = [];
    for (const startNodes of places) {
      const { nodes } = await this.bidi("browsingContext.locateNodes", {
        context,
        locator: { type: "css", value: "div" },
        serializationOptions,
        ...(startNodes && { startNodes }),
      });
      found.push(...nodes.filter(({ value }) => value.shadowRoot?.value?.mode === "closed").map(({ value }) => value.shadowRoot.sharedId));
    }
    return found;
  }

  /**
   * What the closed roots in a page show, in document order: the words of the chip and of the open card, and where the chip stands.
   *
   * @returns {Promise<{ chip: string | null, tone: string | null, card: string | null, box: any, next: string }[]>}
   */
  async marks(page) {
    const context = page.mainFrame()._id;
    const all = [];
    for (const sharedId of await this.closedRoots(page)) {
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
