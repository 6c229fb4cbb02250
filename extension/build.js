// Builds the extension into build/extension/: node build.js [--release] [--out DIR] [--store chromium|firefox]
//
// Each entry becomes one file without imports, since content scripts cannot be modules and nothing of the extension may
// be reachable from a page. Words, icons and the manifest are copied. Not here: packing and signing.
// Without --store one manifest serves all browsers, each of which warns of what is the other's; the stores would not have that.
// The scripts that run in pages are measured minified in every build and must stay within their budget.
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Of each script that runs in a page: index.js in every one, lists.js where there is more than one person, drawing.js where something is drawn, skeleton.js where it is asked for. */
const kContentMaxBytes = 60 * 1024;
const kContent = ["content/index.js", "content/lists.js", "content/drawing.js", "content/skeleton.js"];
/** Each is ui/page.html with its own script. */
const kPages = ["popup/popup", "panel/panel", "options/first-run", "options/options"];
const kEntries = [...kContent, "background/index.js", ...kPages.map((page) => `${page}.jsx`)];
const kCopied = ["manifest.json", "_locales", ...[16, 32, 48, 128].map((px) => `icons/${px}.png`)];

const here = dirname(fileURLToPath(import.meta.url));
/** What of the manifest is only for the other family, by paths; `key` gives an unpacked extension its id, and a store refuses it. */
const kNotFor = {
  chromium: ["key", "background.scripts", "sidebar_action", "browser_specific_settings"],
  firefox: ["key", "background.service_worker", "side_panel", "minimum_chrome_version"],
};
const valueOf = (option, otherwise) => {
  const at = process.argv.indexOf(option);
  return at > 0 ? process.argv[at + 1] : otherwise;
};
const store = valueOf("--store", null);
if (store !== null && !Object.hasOwn(kNotFor, store)) {
  console.error(`--store is one of ${Object.keys(kNotFor).join(", ")}.`);
  process.exit(2);
}
const release = process.argv.includes("--release");
const out = valueOf("--out", join(here, "..", "build", "extension"));
if (!out || relative(here, out) === "" || !relative(here, out).startsWith("..")) {
  console.error("The build goes to a folder outside extension/, so that sources and results never mix.");
  process.exit(2);
}

/** Style sheets lie in template literals of look.js files; esbuild leaves those as they are written. */
const squeezeStyles = {
  name: "squeeze-styles",
  setup(builder) {
    builder.onLoad({ filter: /look\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const squeeze = (css) =>
        css
          .replace(/\/\*[^]*?\*\//g, "")
          .replace(/(^`|[{};,])\s+/g, "$1")
          .replace(/\s+\{/g, "{")
          .replace(/;?\s*\}(?!`$)/g, (end) => (end.startsWith(";") ? "}" : end.trim()))
          .replace(/([a-z-]): /g, "$1:");
      return { contents: source.replace(/`(?:[^`\\]|\\.)*`/g, squeeze), loader: "js" };
    });
  },
};

/** Nothing of Tact turns text into markup: the one line of Preact that could is left out, so that nobody has to take our word for it. */
const noMarkup = {
  name: "no-markup",
  setup(builder) {
    builder.onLoad({ filter: /preact\/dist\/preact\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(/\|\|\(\w+\.innerHTML=\w+\.__html\)/, "||0");
      if (/innerHTML=[^=]/.test(contents))
        throw new Error("This version of Preact assigns innerHTML elsewhere: look at it again.");
      return { contents, loader: "js" };
    });
  },
};

const common = {
  plugins: [squeezeStyles, noMarkup],
  absWorkingDir: here,
  bundle: true,
  format: "iife",
  target: ["chrome121", "firefox142"],
  jsx: "automatic",
  jsxImportSource: "preact",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  ...common,
  entryPoints: kEntries.filter((entry) => existsSync(join(here, entry))),
  outdir: out,
  outbase: ".",
  minify: release,
});
for (const name of kCopied) {
  if (existsSync(join(here, name))) await cp(join(here, name), join(out, name), { recursive: true });
}
const html = await readFile(join(here, "ui/page.html"), "utf8");
for (const page of kPages) await writeFile(join(out, `${page}.html`), html.replace("page.js", `${basename(page)}.js`));

const { version } = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
const manifest = JSON.parse(await readFile(join(here, "manifest.json"), "utf8"));
if (manifest.version !== version) {
  console.error(`manifest.json says version ${manifest.version}, package.json ${version}: make them the same.`);
  process.exit(1);
}

if (store) {
  for (const path of kNotFor[store]) {
    const names = path.split(".");
    const last = names.pop();
    delete names.reduce((part, name) => part[name], manifest)[last];
  }
  if (store === "firefox") manifest.permissions = manifest.permissions.filter((name) => name !== "sidePanel");
  await writeFile(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

let tooLarge = false;
for (const entry of kContent) {
  const measured = await build({ ...common, entryPoints: [entry], minify: true, write: false });
  const bytes = measured.outputFiles[0].contents.byteLength;
  tooLarge ||= bytes > kContentMaxBytes;
  console.log(
    `${entry}: ${bytes} bytes minified of ${kContentMaxBytes} (${(await stat(join(out, entry))).size} on disk)`,
  );
}
console.log(`built into ${relative(process.cwd(), out) || "."}${release ? " (release)" : ""}`);
if (tooLarge) {
  console.error("A content script is above its budget: it is loaded into LinkedIn's pages.");
  process.exit(1);
}
