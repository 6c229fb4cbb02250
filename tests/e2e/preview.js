// Pictures of everything a person sees, for whoever works on it: node tests/e2e/preview.js FOLDER [--only NAME]
// Bundles extension/ui and the pages, opens them in real Chromium with invented verdicts (preview/fixtures.js), light and dark,
// narrow and wide, zoomed, in forced colours, right to left, and runs axe-core over each. Exit status 1 when axe objects.
// Not a test of the extension as shipped: those install it and talk to the real host.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { openStudio } from "./preview/studio.js";
import { kShots } from "./preview/shots.js";

const out = argv[2];
if (!out || out.startsWith("--")) {
  console.error("Say where the pictures go: node tests/e2e/preview.js FOLDER [--only NAME]");
  exit(2);
}
const only = argv[3] === "--only" ? argv[4] : "";
await mkdir(out, { recursive: true });
const studio = await openStudio();
let objections = 0;
try {
  for (const [name, shot] of Object.entries(kShots)) {
    if (only && !name.includes(only)) continue;
    for (const theme of shot.themes ?? ["light", "dark"]) {
      const page = await studio.open(shot, theme);
      await shot.act?.(studio.hands(page));
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
console.log(objections ? `${objections} objections of axe-core` : "no objections of axe-core");
exit(objections ? 1 : 0);
