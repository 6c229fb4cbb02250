// The part of installer/demo that happens in the browser: answers the first run as a person would, opens the practice profile, says who
// Jane is, prints the warning that stands on the screen and saves its picture. With a display the browser stays open.
//
// Nothing here is a stand-in: the extension, the host and the browser are the ones a person installs; only the profile page is ours.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chipSaying, launch, openCard, pageUrl, pressInCard, readCard, until } from "../tests/e2e/harness.js";

const headless = process.argv.includes("--headless") || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const folder = fileURLToPath(new URL("../build/demo/", import.meta.url));

/** Presses the label, button or choice with these words on a page of the extension. */
async function choose(page, words) {
  const handle = await until(`“${words}” on the screen`, async () => {
    const found = await page.evaluateHandle((wanted) => {
      const all = [...document.querySelectorAll("label, button")].filter((one) => one.checkVisibility());
      return all.find((one) => one.innerText.trim().startsWith(wanted)) ?? null;
    }, words);
    return found.asElement();
  });
  await handle.click();
}

/** The four screens, for someone who is interviewing at Acme. */
async function answerFirstRun(tact) {
  // Tact has opened it by itself.
  const target = await tact.browser.waitForTarget((one) => one.url() === pageUrl("options/first-run.html"));
  const page = await target.page();
  await page.bringToFront();
  await choose(page, "Next");
  await choose(page, "Beside the button");
  await choose(page, "Next");
  await choose(page, "Finding a job");
  await choose(page, "Next");
  await choose(page, "Yes");
  await page.type('input[type="text"]', "Acme");
  await choose(page, "Interview scheduled");
  await page.screenshot({ path: `${folder}first-run.png` });
  await choose(page, "Finish");
  await until("the end of the first run", () => page.evaluate(() => !document.querySelector("form")));
  await page.close();
}

const said = (words) => console.log(`  ✓ ${words}`);
mkdirSync(folder, { recursive: true });
const tact = await launch({ headless });
try {
  said("Chromium is running with the extension; the host is registered for this throw-away profile");
  await answerFirstRun(tact);
  said("The first run is answered: warnings beside the button, looking for a job, an interview scheduled at Acme");
  const page = await tact.openProfile("practice-profile");
  await page.bringToFront();
  const question = await chipSaying(page, /question/i);
  said(`Jane Doe's profile, also at Acme, shows one quiet chip: “${question.text}”`);
  await openCard(page);
  await page.screenshot({ path: `${folder}question.png` });
  await pressInCard(page, "Yes, an interviewer");
  const chip = await chipSaying(page, "Not yet");
  const card = await until("the card", () => readCard(page));
  await page.screenshot({ path: `${folder}warning.png` });
  console.log(`\nBeside Connect it now says: ${chip.text}. The card reads:\n`);
  console.log(card.lines.map((line) => `    ${line}`).join("\n"));
  console.log(`\nThe picture: ${folder}warning.png`);
  if (!headless) {
    console.log("\nThe browser stays open: try the buttons. Close it when you have seen enough.");
    await new Promise((closed) => tact.browser.once("disconnected", closed));
  }
} finally {
  await tact.close();
}
