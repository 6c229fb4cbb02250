// "Your data" on the settings page, with the real host: LinkedIn's export taken in and out again, all saved to a file, forgotten, restored
// from it; and a file that is neither.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { crc32 } from "./crc32.js";
import { launch, readChip, until } from "./harness.js";
import { hand } from "./own-page.js";

let tact;
let page;
let person;
let downloads;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({ process: { company: "Acme", stage: "interviewing" } });
  await tact.call("people/put", { person: { key: "jane-doe", name: "Jane Doe", company: "Acme", relation: { role: "interviewer" } } });
  downloads = join(tact.folder, "downloads");
  mkdirSync(downloads);
  const session = await tact.browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  page = await tact.openOwn("options/options.html#data");
  await page.bringToFront();
  person = hand(page);
});
after(() => tact?.close());

/** A zip of texts, not compressed: enough for a reader, and plain to see. @param {Record<string, string>} files */
function zipOf(files) {
  const locals = [];
  const entries = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26); // version to modified day, sum, sizes, length of the name
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x5a21, 8);
    about.writeUInt32LE(crc32(body), 10);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(body.length, 18);
    about.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), about, path, body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, rest, path]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const kConnections = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Lund,https://www.linkedin.com/in/ada-lund,,Northland,Engineer,03 Nov 2026
Bao,Tran,https://www.linkedin.com/in/bao-tran,,Globex,Designer,12 Oct 2026
`;

/** Picks a file as a person does. @param {string} name @param {string | Buffer} contents */
async function pick(name, contents) {
  const path = join(tact.folder, name);
  writeFileSync(path, contents);
  const input = await until("the file field", () => page.$("input[type=file]"));
  await input.uploadFile(path);
}
const counts = async () => (await tact.call("data/summary")).counts;

test("what is kept is told in words, with its places", async () => {
  await until("the counts", async () => /What is kept\s+hiring processes\s+1/i.test(await person.text()));
  assert.match(await person.text(), /tact\.db/);
});

test("a file that is neither is refused in words, and nothing is changed", async () => {
  const before = await counts();
  await pick("holiday.zip", "not a zip at all");
  await until("why not", async () => /was not taken in, and nothing was changed/.test(await person.text()));
  assert.deepEqual(await counts(), before);
});

test("LinkedIn's export is taken in, listed, and taken out again", async () => {
  await pick("export.zip", zipOf({ "Connections.csv": kConnections }));
  await until("what came", async () => /Taken in – connections: 2/.test(await person.text()));
  assert.equal((await counts()).connections, 2);
  await person.press(".cards .act", "Undo");
  await person.press(".asked-first .act.main", "Take it out again");
  await until("out again", async () => (await counts()).connections === 0);
});

test("all saved to a file, then forgotten, then restored from that file: it holds again, on her profile too", async () => {
  await tact.call("journal/add", { key: "jane-doe", line: "Asked good questions about the bridge" });
  await tact.call("silences/put", { key: "jane-doe", rules: ["volume/near-the-weekly-limit"], kind: "reason" });
  await tact.call("settings/set", { set: { "viewer.stance": "open", "rules.volume/near-the-weekly-limit.level": "tip" } });
  const kept = {
    settings: async () => (await tact.call("settings/get")).settings,
    exceptions: async () => (await tact.call("silences/list")).silences.map(({ key, rule, kind }) => ({ key, rule, kind })),
    processes: async () => (await tact.call("processes/list")).processes.map(({ company, stage }) => ({ company, stage })),
    lines: async () => (await tact.call("people/get", { key: "jane-doe" })).person.journal.map(({ line }) => line),
    relation: async () => (await tact.call("people/get", { key: "jane-doe" })).person.relation,
  };
  const before = {};
  for (const [what, now] of Object.entries(kept)) before[what] = { now, was: await now() };
  await person.press(".block .act", "Save to a file");
  const name = await until("the file", () => readdirSync(downloads).find((one) => one.endsWith(".json")));
  assert.match(name, /^tact-\d{4}-\d\d-\d\d\.json$/);
  const saved = readFileSync(join(downloads, name), "utf8");
  assert.match(saved, /jane-doe/);
  await person.press(".block .act", "Forget everything");
  await until("nothing told over it", async () => (await person.told()) === "");
  await person.press(".tick");
  await person.press(".asked-first .act.main", "Forget everything");
  await until("all gone", async () => (await counts()).people === 0);
  await until("it is said", async () => /Everything is forgotten/.test(await person.told()));
  const profile = await tact.openProfile("practice-profile");
  await profile.bringToFront();
  assert.equal(await readChip(profile), null, "until the first questions are answered nothing is drawn");
  await page.bringToFront();
  await pick("back.json", saved);
  await until("all back", async () => (await counts()).people === 1);
  for (const [what, one] of Object.entries(before)) assert.deepEqual(await one.now(), one.was, what);
  await profile.bringToFront();
  await until("the warning", async () => (await readChip(profile))?.text === "Not yet");
});
