// tact import, export, data, forget: LinkedIn's export as it comes and as it should not, and a copy of everything that brings all back.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { linkedInTables, zip } from "./linkedin-export.js";
import { converse, tact, temporaryFolder } from "./tact.js";

const { folder, end } = temporaryFolder();
after(end);
const home = join(folder, "home");
const own = (...args) => tact(args, { home });
const tables = linkedInTables({ messages: 3000 });

/** @param {string} name @param {string | Buffer} content */
function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const counts = () => JSON.parse(own("data", "--json").stdout).counts;
const none = { connections: 0, invitations: 0, talks: 0 };
const imported = () => Object.fromEntries(Object.keys(none).map((what) => [what, counts()[what]]));
const whole = file(
  "export.zip",
  zip(Object.fromEntries(Object.entries(tables.files).map(([name, text]) => [`Basic_Export/${name}`, text]))),
);

/** What Tact knows of somebody on their profile. @param {string} key */
function judged(key) {
  const moment = { moment: "incoming", key, facts: { person: { name: "N N", inviteState: "received" } } };
  return JSON.parse(tact(["assess", "--json"], { home, input: JSON.stringify(moment) }).stdout);
}

test("an export of realistic size is taken over whole, once", () => {
  const { status, stdout } = own("import", "linkedin", whole, "--json");
  assert.equal(status, 0);
  const { id, contents, madeOn } = JSON.parse(stdout);
  assert.deepEqual({ ...contents, messages: undefined }, { ...tables.counts, known: 0, skipped: 0, messages: undefined });
  assert.equal(contents.messages, 3000);
  assert.equal(madeOn, "2026-11-02T09:15:31Z");
  assert.deepEqual(imported(), tables.counts);
  assert.match(
    own("import", "linkedin", whole).stdout,
    /^imported 0 connections, 0 invitations, 0 conversations; \d+ were known already\n$/,
  );
  assert.deepEqual(imported(), tables.counts);
  assert.match(own("import", "list").stdout, new RegExp(`^${id}  .*120 connections, 80 invitations`));
});

test("afterwards it is known with whom one has talked", () => {
  assert.equal(judged(tables.talked[0]).stranger, false);
  const silent = tables.friends.find(({ key }) => !tables.talked.includes(key));
  assert.notEqual(judged(silent.key).stranger, false);
});

test("undoing takes exactly that away", () => {
  const [{ id }] = JSON.parse(own("import", "list", "--json").stdout);
  assert.match(own("import", "undo", String(id)).stdout, /^removed 120 connections, 80 invitations/);
  assert.deepEqual(imported(), none);
  for (const name of readdirSync(home)) assert.ok(!readFileSync(join(home, name)).includes(tables.friends[5].key), name);
  const again = own("import", "undo", String(id));
  assert.deepEqual([again.status, again.stderr], [3, "tact: there is no such import\n"]);
});

test("an old export, without addresses, leads to connections by their names", () => {
  const old = linkedInTables({ old: true, messages: 2000, seed: 2 });
  const { stdout } = own("import", "linkedin", file("old.zip", zip(old.files)));
  assert.match(stdout, /80 rows were passed over:\n {2}Invitations.csv:2: it names nobody/);
  assert.deepEqual(imported(), old.counts);
  own("import", "undo", String(JSON.parse(own("import", "list", "--json").stdout)[0].id));
});

test("a table alone is taken too", () => {
  assert.match(
    own("import", "linkedin", file("Connections.csv", `\uFEFF${tables.files["Connections.csv"].replaceAll("\n", "\r\n")}`)).stdout,
    /^imported 120 connections/,
  );
  own("import", "undo", String(JSON.parse(own("import", "list", "--json").stdout)[0].id));
});

test("what is no export of LinkedIn's is refused with a sentence, and nothing changes", () => {
  const good = zip(tables.files);
  const huge = `First Name,Last Name,URL,Connected On\n"${randomBytes(1 << 20).toString("hex")}`;
  const damaged = Buffer.from(good);
  damaged.fill(0, 3000, 3200);
  const encrypted = Buffer.from(good);
  encrypted[encrypted.indexOf("PK\x01\x02") + 8] |= 1;
  const cases = {
    "cut.zip": [good.subarray(0, good.length / 2), /no zip archive, or it is cut off/],
    "damaged.zip": [damaged, /damaged/],
    "encrypted.zip": [encrypted, /encrypted/],
    "bomb.zip": [zip({ "messages.csv": Buffer.alloc(64 << 20, "x") }), /unpacks to more than 250 times its size/],
    "huge-cell.zip": [zip({ "Connections.csv": huge }), /Connections\.csv:2: a cell of this row is longer than 1 MiB/],
    "path.zip": [zip({ "../../Connections.csv": "x" }), /leads out of it/],
    "absolute.zip": [zip({ "/etc/Connections.csv": "x" }), /leads out of it/],
    "zero.zip": [zip({ "Connections.csv\0.txt": "x" }), /zero byte/],
    "twice.zip": [zip({ "Connections.csv": tables.files["Connections.csv"], "b/Connections.csv": "x" }), /twice/],
    "other.zip": [zip({ "takeout/contacts.csv": "Name,E-mail\n" }), /none of Connections\.csv/],
    "utf16.csv": [Buffer.from("\uFEFFFirst Name,Last Name,Connected On\n", "utf16le"), /UTF-16/],
    "binary.csv": [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), /zero byte/],
    "other.csv": ["Name,E-mail\nJane,x@example.org\n", /names no columns of LinkedIn/],
    "open.csv": ['First Name,Last Name,URL,Connected On\nJane,"Doe\n', /open\.csv:2: the file ends inside the quotes/],
    "empty.zip": ["", /empty/],
    "other.json": ['{"a": 1}', /no export of LinkedIn's; a copy made by "tact export" is taken over by "tact import FILE"/],
    // The last table is wrong: what stood before it is not kept either.
    "late.zip": [
      zip({ ...tables.files, "messages.csv": `${tables.files["messages.csv"]}"open` }),
      /messages\.csv:\d+: the file ends inside/,
    ],
  };
  for (const [name, [content, says]] of Object.entries(cases)) {
    const { status, stdout, stderr } = own("import", "linkedin", file(name, content));
    assert.equal(status, 3, `${name}: ${stderr}`);
    assert.equal(stdout, "", name);
    assert.match(stderr, says, `${name}: ${stderr}`);
    assert.match(stderr, /^tact: [^\n]+\n$/, name);
  }
  assert.deepEqual(imported(), none);
  assert.equal(own("import", "list").stdout, "");
  assert.equal(own("import", "linkedin", join(folder, "none.zip")).status, 4);
  assert.equal(own("import", "linkedin", folder).status, 4);
  assert.equal(own("import").status, 2);
});

/** Everything there is to know, by its own commands. */
function fill() {
  own("settings", "set", "viewer.stance", "open");
  own("process", "add", "--company", "Acme GmbH", "--stage", "interviewing");
  own("person", "mark", "jane-doe", "role=interviewer", "couldVouch=null", "reachedOut=2", "--name", "Jane Dœ", "--company", "Acme");
  own("import", "linkedin", whole);
  mkdirSync(join(home, "rules", "mine"), { recursive: true });
  writeFileSync(join(home, "rules", "mine", "broken.json"), '{ "even this": ');
}

test("a copy of everything, all forgotten, the copy brought back: exactly as before", () => {
  fill();
  const copy = join(folder, "copy.json");
  assert.equal(own("export", copy).status, 0);
  assert.equal(statSync(copy).mode & 0o777, 0o600);
  const refused = own("export", copy);
  assert.deepEqual([refused.status, /--force/.test(refused.stderr)], [2, true]);
  assert.equal(own("export", copy, "--force").status, 0);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes("copy.json") && name !== "copy.json"),
    [],
    "no draft is left",
  );
  const plain = (/** @type {string} */ text) => ({ ...JSON.parse(text), madeAt: null });
  const before = plain(readFileSync(copy, "utf8"));
  assert.equal(before.tables.people[0].name, "Jane Dœ");

  assert.equal(own("forget").status, 2);
  assert.equal(own("forget", "--all").status, 2, "nobody has said yes");
  assert.deepEqual(counts().people, 1);
  assert.equal(own("forget", "--all", "--yes").stdout, "forgotten\n");
  assert.deepEqual(new Set(Object.values(counts())), new Set([0]));
  assert.ok(!existsSync(join(home, "rules")) && !existsSync(join(home, "settings.json")));
  for (const name of readdirSync(home)) assert.ok(!readFileSync(join(home, name)).includes("jane-doe"), name);

  assert.match(own("import", copy).stdout, /people: 1\n/);
  assert.deepEqual(plain(own("export", "-").stdout), before);
  assert.equal(own("import", copy).stdout, "nothing in it is news\n");
  assert.deepEqual(plain(own("export", "-").stdout), before);
});

test("a damaged copy is refused with its line, and nothing changes", () => {
  const before = own("export", "-").stdout;
  const lines = before.split("\n");
  const at = lines.findIndex((line) => line.includes('"relation.role"'));
  const damage = (/** @type {string} */ line) => lines.map((old, i) => (i === at ? line : old)).join("\n");
  for (const [line, says] of [
    [
      lines[at].replace('"interviewer"', "3"),
      new RegExp(`^tact: bad\\.json:${at + 1}: relations/\\d+/value: this must be a value of this kind`),
    ],
    [lines[at].replace('"fact"', '"fakt"'), new RegExp(`^tact: bad\\.json:${at + 1}: relations/\\d+/fakt`)],
    [lines[at].slice(0, 20), /^tact: bad\.json:\d+: syntax error/],
  ]) {
    const { status, stderr } = own("import", file("bad.json", damage(line)));
    assert.equal(status, 3);
    assert.match(stderr, says);
  }
  assert.match(own("import", file("bad.json", before.slice(0, -50))).stderr, /cut off/);
  assert.match(own("import", whole).stderr, /no copy of Tact's data; LinkedIn's export is taken over by "tact import linkedin FILE"/);
  const odd = own("import", file("odd.json", damage(lines[at].replace("interviewer", "wizard"))));
  assert.deepEqual([odd.status, odd.stdout], [0, "skipped: 1\n"], "a word there is no more");
  const now = own("export", "-").stdout;
  assert.equal(now.replace(/"madeAt": "[^"]*"/, ""), before.replace(/"madeAt": "[^"]*"/, ""));
});

test("two programs see the same: what one imports the host tells of", async () => {
  const { replies } = await converse([{ id: 1, method: "data/summary", params: {} }], { home });
  assert.equal(replies[0].result.counts.connections, tables.counts.connections);
  assert.deepEqual(
    replies[0].result.files.map(({ what }) => what),
    ["database", "settings", "rules"],
  );
  assert.match(own("data").stdout, /^connections: 120\n/);
});
