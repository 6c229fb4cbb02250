// Own rules with the real host: begun from each template, checked while typing, tried, saved to a file, changed on disk meanwhile, deleted,
// brought back, and taken in from a file.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { hostPath, launch, until } from "./harness.js";
import { hand } from "./own-page.js";

let tact;
let page;
let person;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun();
  page = await tact.openOwn("options/options.html#own");
  await page.bringToFront();
  person = hand(page);
});
after(() => tact?.close());

/** Where a file of own rules lies below a home. */
const fileOf = (name) => {
  const found = readdirSync(tact.home, { recursive: true }).find((path) => String(path).endsWith(join("rules", "mine", `${name}.json`)));
  return found ? join(tact.home, String(found)) : null;
};
const field = () => page.$eval("textarea", (one) => one.value);
/** Puts another text into the field, as by pasting. @param {(text: string) => string} change */
const edit = async (change) => {
  await page.evaluate((text) => {
    const input = document.querySelector("textarea");
    input.focus();
    input.select();
    document.execCommand("insertText", false, text);
  }, change(await field()));
};

test("each template is a rule without mistakes whose examples come out", async () => {
  const templates = await until("the templates", async () => {
    const all = await page.$$eval(".templates a", (links) => links.map((one) => one.getAttribute("href")));
    return all.length ? all : null;
  });
  assert.ok(templates.length >= 3);
  for (const template of templates) {
    await person.turnTo(template);
    await until(`${template} is well`, async () => /No mistakes, and the examples come out/.test(await person.text()));
  }
});

test("a mistake is shown at its place while typing, and mended", async () => {
  await person.turnTo("own/new/place");
  await until("the field", () => page.$("textarea"));
  await edit((text) => text.replace("person.location ==", "person.locatoin =="));
  await until("the mistake", async () => /Line \d+\s+.*locatoin/.test(await person.text()));
  assert.equal(await page.$eval(".under mark.error", (one) => one.textContent), "person.locatoin");
  await person.press("button.jump");
  assert.match(await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), /locatoin/);
  await page.keyboard.type("person.location");
  await until("it is well again", async () => /No mistakes/.test(await person.text()));
});

test("it is tried on its examples, in words", async () => {
  await page.select(".block select", "finds/0");
  await until("it speaks up", async () => /It speaks up\./.test(await person.text()));
  await page.select(".block select", "fine/0");
  await until("it stays quiet", async () => /It stays quiet\./.test(await person.text()));
});

test("saved under its name it is a file, and a rule in the list", async () => {
  await person.type("input[type=text]", "Calm place");
  await person.press(".editor-acts .act.main", "Save");
  await until("its own address", () => page.evaluate(() => location.hash === "#own/mine/calm-place"));
  assert.ok(existsSync(fileOf("calm-place") ?? ""));
  const { rules } = await tact.call("rules/list");
  assert.ok(rules.some(({ id, own, works }) => id === "mine/calm-place" && own && works));
});

test("changed by hand meanwhile: nothing is overwritten without asking", async () => {
  await until("the field", () => page.$("textarea"));
  await edit((text) => text.replace("I want it that way.", "Because I say so."));
  const file = fileOf("calm-place");
  const theirs = readFileSync(file, "utf8").replace("I want it that way.", "Written by hand.");
  writeFileSync(file, theirs);
  await person.press(".editor-acts .act.main", "Save");
  await until("the clash", async () => /changed elsewhere since you opened it/.test(await person.text()));
  assert.equal(readFileSync(file, "utf8"), theirs);
  await person.press(".trouble .act", "Save mine over it");
  await until("mine", () => readFileSync(file, "utf8").includes("Because I say so."));
});

test("deleted after asking, and brought back as it was", async () => {
  const file = fileOf("calm-place");
  const text = readFileSync(file, "utf8");
  await until("saved", async () => /Saved/.test(await person.told()));
  await person.press(".editor-acts .act", "Delete");
  await person.press(".asked-first .act.main", "Delete");
  await until("gone", () => !existsSync(file));
  await person.press(".told-room .act", "Undo");
  await until("back", () => existsSync(file));
  assert.equal(readFileSync(file, "utf8"), text);
  await until("its editor again", () => page.evaluate(() => location.hash === "#own/mine/calm-place"));
});

test("all of them are saved to one file, which the command line takes as well", async () => {
  const downloads = join(tact.folder, "downloads");
  const session = await tact.browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await person.turnTo("own");
  await person.press(".act", "Save all to a file");
  const file = join(downloads, "tact-rules.json");
  await until("the file", () => existsSync(file));
  await tact.call("rules/remove", { id: "mine/calm-place" });
  const input = await until("the file field", () => page.$("input[type=file]"));
  await input.uploadFile(file);
  await until("taken in again", async () => /mine\/calm-place Added/.test(await person.text()));
  await tact.call("rules/remove", { id: "mine/calm-place" });
  const home = { env: { ...process.env, TACT_HOME: tact.home }, stdio: "pipe" };
  execFileSync(join(dirname(hostPath()), "tact"), ["rules", "import", file], home);
  await until("its file", () => fileOf("calm-place"));
});

test("a file of one's own that is broken by hand is told under Health, with the way to mend it", async () => {
  const file = join(dirname(fileOf("calm-place")), "late.json");
  writeFileSync(file, '{ "title": "Late", }');
  await person.turnTo("health");
  await until("what to look at", async () => /One thing to look at.*late\.json:1:/s.test(await person.text()));
  await person.press(".two a", "Edit this rule");
  await until("its text", async () => (await page.$("textarea")) && (await field()).includes("Late"));
  rmSync(file);
  await person.turnTo("own");
});

test("a file from elsewhere is taken in when it is a rule, and refused with its first mistake when not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tact-rules-"));
  try {
    const good = join(folder, "Quiet Town.json");
    const bad = join(folder, "broken.json");
    writeFileSync(good, readFileSync(fileOf("calm-place"), "utf8").replaceAll("Atlantis", "Quiet Town"));
    writeFileSync(bad, '{ "title": }');
    await person.turnTo("own");
    const input = await until("the file field", () => page.$("input[type=file]"));
    await input.uploadFile(good, bad);
    await until("what came of them", async () => /broken\.json/.test(await person.text()));
    assert.match(await person.text(), /Quiet Town\.json Added as mine\/quiet-town/);
    assert.match(await person.text(), /broken\.json Line 1:/);
    assert.ok(fileOf("quiet-town") && !fileOf("broken"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
