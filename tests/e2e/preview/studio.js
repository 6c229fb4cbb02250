// Builds the preview's pages into a temporary folder and opens them in Chromium. `hands` are what a person has: a mouse and keys;
// all presses are real input, so they are trusted. The closed root is reached by noting roots as they are attached.
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const here = dirname(fileURLToPath(import.meta.url));
const extension = join(here, "..", "..", "..", "extension");
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs in the page before anything else: the browser's words, the roots, the answers of the background. */
function prepare(messages, background) {
  window.roots = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    window.roots.push(root);
    return root;
  };
  // A clock that a test can put on: what looks at it every now and then does so at once.
  const ticks = new Set();
  let shiftMs = 0;
  const [Real, repeat] = [Date, setInterval];
  window.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [Real.now() + shiftMs]));
    }
    static now = () => Real.now() + shiftMs;
  };
  window.setInterval = (run, ...rest) => (ticks.add(run), repeat(run, ...rest));
  window.putOn = (ms) => {
    shiftMs += ms;
    for (const run of ticks) run();
  };
  localStorage.clear(); // how the folds were left by the page before
  window.sentMessages = [];
  window.says = background; // what is answered from now on; a test may change it
  window.kept = background.kept ?? {};
  window.storageListeners = [];
  window.opened = [];
  window.chrome = {
    i18n: {
      getMessage: (key, values = []) =>
        messages[key]?.message.replace(/\$(\d)/g, (_all, n) => [values].flat()[n - 1] ?? "") ?? "",
      getUILanguage: () => messages.language.message,
    },
    runtime: {
      id: "preview",
      getURL: (path) => path,
      getManifest: () => ({ version: "0.1.0" }),
      openOptionsPage: async () => {},
      sendMessage: async (message) => {
        window.sentMessages.push(message);
        const { [message.kind]: answers, calls } = background;
        // As the background does after what changes the person's data.
        if (message.kind === "page-bg-call" && !/^assess$|^hello$|^rules|\/(?:list|get|summary|browsers)$/.test(message.method))
          for (const run of window.storageListeners) run({ dataChangedAt: { newValue: Date.now() } }, "session");
        if (message.kind === "page-bg-call")
          return (
            calls[`${message.method} ${message.params?.id ?? message.params?.key}`] ??
            calls[message.method] ?? {
              ok: false,
              error: { code: -32601, message: "" },
            }
          );
        return structuredClone(answers) ?? { ok: false, error: { code: 1009, message: "" } };
      },
    },
    storage: {
      session: {
        get: async (key) => ({ [key]: window.kept[key] }),
        set: async (values) => {
          Object.assign(window.kept, structuredClone(values));
          const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
          for (const run of window.storageListeners) run(changes, "session");
        },
        remove: async (key) => {
          const changes = { [key]: { oldValue: window.kept[key] } };
          delete window.kept[key];
          for (const run of window.storageListeners) run(changes, "session");
        },
      },
      onChanged: {
        addListener: (run) => window.storageListeners.push(run),
        removeListener: (run) => (window.storageListeners = window.storageListeners.filter((one) => one !== run)),
      },
    },
    tabs: {
      create: async (options) => window.opened.push(options.url),
      query: async () => background.tabs ?? [{ id: 1, windowId: 1 }],
      getCurrent: async () => undefined,
      onActivated: { addListener: (run) => (window.switchTab = run), removeListener: () => {} },
      onUpdated: { addListener: () => {}, removeListener: () => {} },
    },
    sidePanel: { open: async () => {} },
    permissions: { contains: async () => background.access ?? true, request: async () => background.allows ?? false },
  };
}

/** @param {string} [language] of the extension's own words; the invented verdicts are English */
export async function openStudio(language = "en") {
  const dir = await mkdtemp(join(tmpdir(), "tact-preview-"));
  const { build } = createRequire(join(extension, "package.json"))("esbuild");
  await build({
    absWorkingDir: extension,
    entryPoints: {
      stage: join(here, "stage.js"),
      popup: "popup/popup.jsx",
      panel: "panel/panel.jsx",
      "first-run": "options/first-run.jsx",
      options: "options/options.jsx",
    },
    nodePaths: [join(extension, "node_modules")],
    outdir: dir,
    bundle: true,
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  const wordsIn = async (code) => JSON.parse(await readFile(join(extension, `_locales/${code}/messages.json`), "utf8"));
  const english = await wordsIn("en");
  const messages = await wordsIn(language);
  /** What begins so in English, as it begins here. @param {string} text */
  const localized = (text) => {
    const key = text && Object.keys(english).find((one) => english[one].message.split("$")[0].trim() === text.trim());
    return key ? messages[key].message.split("$")[0].trim() : text;
  };
  await copyFile(join(here, "profile.html"), join(dir, "profile.html"));
  const html = await readFile(join(extension, "ui/page.html"), "utf8");
  for (const name of ["popup", "panel", "first-run", "options"])
    await writeFile(join(dir, `${name}.html`), html.replace("page.js", `${name}.js`));
  await writeFile(join(dir, "blank.html"), "<!doctype html><title>blank</title>");
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: "/usr/bin/chromium",
    headless: true,
    pipe: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--force-color-profile=srgb",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });

  return {
    browser,
    /** @param {any} shot see shots.js */
    async open(shot, theme = "light") {
      const page = await browser.newPage();
      page.on("pageerror", (error) => console.error("in the page:", error.message ?? error));
      await page.evaluateOnNewDocument(prepare, messages, shot.background ?? {});
      const { width = 900, height = 760, zoom = 1 } = shot;
      await page.setViewport({
        width: Math.round(width / zoom),
        height: Math.round(height / zoom),
        deviceScaleFactor: zoom,
      });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      if (shot.forced) {
        const session = await page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", {
          features: [
            { name: "forced-colors", value: "active" },
            { name: "prefers-color-scheme", value: theme },
          ],
        });
      }
      await page.goto(pathToFileURL(join(dir, shot.page ?? "profile.html")).href);
      if ((shot.page ?? "profile.html") === "profile.html") {
        await page.addScriptTag({ path: join(dir, "stage.js") });
        await page.evaluate(
          ({ dark, rtl }) => {
            document.documentElement.classList.toggle("dark", dark);
            if (rtl) document.documentElement.dir = "rtl";
          },
          { dark: theme === "dark", rtl: !!shot.rtl },
        );
        if (shot.before) await page.evaluate(...[shot.before].flat());
        if (shot.state)
          await page.evaluate(
            (place) => window.stage.place(...place),
            [shot.at ?? "#connect", shot.place ?? "card", shot.state],
          );
      }
      await settled(page);
      return page;
    },
    hands: (page) => hands(page, localized),
    /**
     * What axe-core objects to in the drawn things, as lines. It takes what lies in the top layer for clipped by ancestors that
     * hide their overflow, and passes over it: so these are opened first, and it is counted how much text it has looked at.
     */
    async axe(page) {
      await page.setViewport({ ...page.viewport(), height: 2400 }); // room for all of a card, nothing scrolled away
      await settled(page);
      await page.evaluate(axeSource);
      return page.evaluate(async () => {
        const hosts = [];
        for (const root of window.roots) {
          if (!root.host.isConnected) continue;
          Object.defineProperty(root.host, "shadowRoot", { configurable: true, value: root });
          for (let at = root.host.parentElement; at; at = at.parentElement) at.style.overflow = "visible";
          hosts.push(root.host);
        }
        const results = await window.axe.run(hosts.length ? { include: hosts } : document);
        const lines = results.violations.flatMap((one) =>
          one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 140)} ${node.failureSummary?.split("\n")[1] ?? ""}`),
        );
        const places = hosts.length ? hosts.map((host) => host.shadowRoot) : [document.body];
        const texts = places
          .flatMap((place) => [...place.querySelectorAll("*:not(style, script, svg, .unseen)")])
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
          .filter((one) => one.checkVisibility() && one.ariaDisabled !== "true" && !one.closest("[aria-hidden=true]"));
        const looked = [...results.passes, ...results.violations]
          .filter((one) => one.id === "color-contrast")
          .reduce((sum, one) => sum + one.nodes.length, 0);
        const enough = texts.length * 0.9; // a chip may lie behind its card
        return looked >= enough
          ? lines
          : [...lines, `contrast was looked at in ${looked} of ${texts.length} texts only`];
      });
    },
    async close() {
      await browser.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Two frames, so that observers have spoken. */
export async function settled(page) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
  );
}

/** On a page of the extension something has the focus once something was pressed: who uses no mouse would else begin at the top. */
const hasPlace = (page) => page.evaluate(() => Boolean(window.stage) || document.activeElement !== document.body);

/** What a person has. Things are found by their visible text in the page or in the newest closed root. */
function hands(page, localized) {
  const find = (selector, text) =>
    page.evaluateHandle(
      (wantedSelector, wantedText) => {
        const places = [...(window.roots ?? []).filter((root) => root.host.isConnected), document];
        const all = places.flatMap((place) => [...place.querySelectorAll(wantedSelector)]);
        return (
          all.find((one) => one.checkVisibility() && (!wantedText || one.textContent.trim().startsWith(wantedText))) ??
          null
        );
      },
      selector,
      localized(text),
    );
  return {
    page,
    async press(selector, text = "") {
      const element = (await find(selector, text)).asElement();
      if (!element) throw new Error(`Nothing to press: ${selector} ${text}`);
      await element.evaluate((one) => one.scrollIntoView({ block: "nearest" }));
      await settled(page);
      const box = await element.evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await page.mouse.click(box.x, box.y);
      await settled(page);
      if (!(await hasPlace(page))) throw new Error(`The keyboard's place is lost after: ${selector} ${text}`);
    },
    async key(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      await settled(page);
      if (keys.at(-1) !== "Tab" && !(await hasPlace(page))) throw new Error(`The keyboard's place is lost after ${keys.at(-1)}`);
    },
    async type(text) {
      await page.keyboard.type(text);
      await settled(page);
    },
    async text(selector) {
      const element = (await find(selector, "")).asElement();
      return element ? element.evaluate((one) => one.textContent) : null;
    },
    find,
  };
}
