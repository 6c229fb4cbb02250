// Pictures of everything a person sees, for whoever works on it: node tests/e2e/preview.js FOLDER [--only NAME] [--language de]
// Bundles extension/ui and the pages, opens them in real Chromium with invented verdicts (preview/fixtures.js), light and dark,
// narrow and wide, zoomed, in forced colours, right to left, and runs axe-core over each. Exit status 1 when axe objects.
// Not a test of the extension as shipped: those install it and talk to the real host.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { openStudio } from "./preview/studio.js";
import { kShots } from "./preview/shots.js";

const out = argv[2];
const option = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : "");
if (!out || out.startsWith("--")) {
  console.error("Say where the pictures go: node tests/e2e/preview.js FOLDER [--only NAME] [--language de]");
  exit(2);
}
const only = option("--only");
await mkdir(out, { recursive: true });
const studio = await openStudio(option("--language") || "en");
let objections = 0;
try {
  for (const [name, shot] of Object.entries(kShots)) {
    if (only && !name.includes(only)) continue;
    for (const theme of shot.themes ?? ["light", "dark"]) {
      const page = await studio.open(shot, theme);
      // In another language what is to be pressed may read otherwise: the picture shows how far it came.
      await shot.act?.(studio.hands(page)).catch((error) => {
        objections += 1;
        console.log(`${name}-${theme}: ${error.message}`);
      });
      await page.screenshot({
        path: join(out, `${name}-${theme}.png`),
        fullPage: shot.full ?? false,
      });
      for (const found of await studio.axe(page)) {
        objections += 1;
        console.log(`${name}-${theme}: ${found}`);
      }
      await page.close();
    }
  }
} finally {
  await studio.close();
}
console.log(objections ? `${objections} objections` : "no objections");
exit(objections ? 1 : 0);
