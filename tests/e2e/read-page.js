// Serves a saved page under LinkedIn's address in real Chromium with the extension, and prints what was read as JSON:
//
//   tests/e2e/read-page FILE.html --url https://www.linkedin.com/in/jane-doe/ [--screenshot PICTURE.png]
//
//   {"surface", "health", "missing", "subjects": [{"moment", "key", "facts", "controls": [{"kind", "owner"}]}]}
//
// `controls` are those beside which a mark would stand, and their counterparts (Ignore beside Accept). Nothing is kept; the page's own
// scripts run, without network. Exit status 2 for a wrong call, 4 when it could not run.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit, stderr, stdout } from "node:process";
import { parseArgs } from "node:util";
import { launch, pause } from "./harness.js";

const kStableMs = 1500;
const kLongestMs = 20_000;

const { file, url, screenshot } = readArguments();
const tact = await launch().catch(() => launch({ host: "missing" })).catch((error) => fail(4, String(error)));
try {
  await tact.answerFirstRun();
  tact.linkedin.serveFile(url.pathname, file);
  const page = await tact.browser.newPage();
  await page.goto(url.href, { waitUntil: "load" });
  const tab = await settledReport(page);
  if (screenshot) await page.screenshot({ path: screenshot });
  const subjects = (tab?.subjects ?? []).map(({ moment, key, facts, controls }) => ({ moment, key, facts, controls }));
  const { surface = "other", health = "ok", missing = [] } = tab ?? {};
  stdout.write(`${JSON.stringify({ surface, health, missing, subjects }, null, 2)}\n`);
} finally {
  await tact.close();
}

/** The report once it no longer changes; a page that stays without its anchors is called blind in time. */
async function settledReport(page) {
  const end = Date.now() + kLongestMs;
  let last = "";
  let sinceMs = Date.now();
  for (;;) {
    const tab = (await tact.status(page))?.tab;
    const read = JSON.stringify(tab && { ...tab, subjects: tab.subjects.map(({ verdict: _verdict, ...subject }) => subject) });
    if (read !== last) [last, sinceMs] = [read, Date.now()];
    const isSettled = tab && tab.health !== "waiting" && Date.now() - sinceMs >= kStableMs;
    if (isSettled || Date.now() > end) return tab;
    await pause(100);
  }
}

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv.slice(2),
      allowPositionals: true,
      options: { url: { type: "string" }, screenshot: { type: "string" } },
    });
  } catch (error) {
    return fail(2, String(error.message));
  }
  const [given] = parsed.positionals;
  if (!given || !parsed.values.url) return fail(2, "read-page FILE.html --url https://www.linkedin.com/...");
  if (!existsSync(given)) return fail(2, `there is no file ${given}`);
  const address = new URL(parsed.values.url, "https://www.linkedin.com/");
  if (address.origin !== "https://www.linkedin.com") return fail(2, "the address must be one of https://www.linkedin.com/");
  return { file: resolve(given), url: address, screenshot: parsed.values.screenshot };
}

/** @returns {never} */
function fail(status, sentence) {
  stderr.write(`${sentence}\n`);
  return exit(status);
}
