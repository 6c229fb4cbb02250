// Makes the extension's drawn parts importable here: bundles one module (JSX and all) with the extension's own esbuild.
// The browser's words come from _locales, as they would in the browser.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const kExtension = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "extension");
export const messages = JSON.parse(readFileSync(join(kExtension, "_locales/en/messages.json"), "utf8"));

/** Stands where the browser's API would: words only. Set before a bundle is imported. */
export function provideWords() {
  globalThis.chrome = {
    i18n: {
      getMessage: (key, values = []) =>
        messages[key]?.message.replace(/\$(\d)/g, (_all, n) => [values].flat()[Number(n) - 1] ?? "") ?? "",
    },
  };
}

/** @param {string} entry a file below extension/ */
export async function load(entry) {
  const { build } = createRequire(join(kExtension, "package.json"))("esbuild");
  const dir = await mkdtemp(join(tmpdir(), "tact-ui-"));
  const out = join(dir, "bundle.mjs");
  await build({
    absWorkingDir: kExtension,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  const loaded = await import(pathToFileURL(out).href);
  await rm(dir, { recursive: true, force: true });
  return loaded;
}
