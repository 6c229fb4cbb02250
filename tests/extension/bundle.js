// Makes a part of the extension that draws (JSX) importable in Node, bundled just as the build does it.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const kExtension = fileURLToPath(new URL("../../extension/", import.meta.url));
const { build } = createRequire(`${kExtension}package.json`)("esbuild");

/** Returns the exports of a file of the extension. @param {string} path from extension/ */
export async function importBundled(path) {
  const { outputFiles } = await build({
    absWorkingDir: kExtension,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    target: "es2022",
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
