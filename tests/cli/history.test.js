// tact history: what the host saw, one person's and all, in words and as JSON; and what the judge makes of it on the command line.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { converse, tact, temporaryFolder } from "./tact.js";

const { folder: home, end } = temporaryFolder();
after(end);
const jane = { person: { name: "Jane Doe", firstName: "Jane", company: "Acme", isRecruiter: true }, invite: { surface: "profile", hasNote: true } };
const record = (kind, key, facts) => ({ id: `${kind} ${key}`, method: "record", params: { kind, key, facts } });
// Zones so far apart that in one of them it is always another day than in UTC, and the hours each is ahead.
const kZones = /** @type {const} */ ([["XYZ-14", 14], ["XYZ12", -12]]);

test("nothing seen is said so", () => {
  assert.equal(tact(["history"], { home }).stdout, "0 invitations in seven days; 0 waiting.\n");
  assert.match(tact(["history", "jane-doe"], { home }).stdout, /^no invitation is known between you and jane-doe\n$/);
  assert.deepEqual(JSON.parse(tact(["history", "--json"], { home }).stdout), { invitations: [] });
});

test("what was pressed in the browser stands there, the newest first", async () => {
  const requests = [record("inviteSent", "jane-doe", jane), record("inviteWithdrawn", "jane-doe", jane), record("inviteSent", "sam-poe", {})];
  await converse(requests, { home });
  const { stdout } = tact(["history"], { home });
  assert.match(stdout, /^2 invitations in seven days; 1 waiting, the oldest for 0 days\.\n/);
  for (const [TZ, hours] of kZones) {
    const local = tact(["history"], { home, env: { TZ } }).stdout;
    const day = new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10);
    assert.match(local, new RegExp(`${day}  sam-poe \\(sam-poe\\): sent, waiting\n`));
    assert.match(local, new RegExp(`${day}  Jane Doe, Acme \\(jane-doe\\): sent with a note, withdrawn ${day}\n`));
  }
  assert.equal(tact(["history", "--most", "1"], { home }).stdout.split("\n").length, 3);
  const [one] = JSON.parse(tact(["history", "jane-doe", "--json"], { home }).stdout).invitations;
  assert.deepEqual([one.key, one.role, one.state, one.surface, one.imported], ["jane-doe", "recruiter", "withdrawn", "profile", false]);
});

test("assess knows it too, unless it is told to leave the person's own data out", () => {
  const moment = { moment: "invite", key: "jane-doe", facts: { person: { name: "Jane Doe", firstName: "Jane", company: "Acme" } } };
  const judge = (...more) => JSON.parse(tact(["assess", "--json", ...more], { home, input: JSON.stringify(moment) }).stdout);
  const [finding] = judge().findings;
  assert.equal(finding.rule, "volume/withdrawn-lately");
  assert.match(finding.message, /withdrew an invitation to Jane; days since then: 0\./);
  assert.deepEqual(judge("--no-store").findings, []);
  assert.equal(tact(["history", "--most", "0"], { home }).status, 2);
});

test("judging on the command line writes nothing down", () => {
  const moment = { moment: "invite", key: "mara-ott", facts: { person: { name: "Mara Ott", inviteState: "sent" } } };
  tact(["assess", "--json"], { home, input: JSON.stringify(moment) });
  assert.deepEqual(JSON.parse(tact(["history", "mara-ott", "--json"], { home }).stdout), { invitations: [] });
});

test("who is forgotten is forgotten here", () => {
  assert.equal(tact(["person", "forget", "jane-doe"], { home }).stdout, "forgotten\n");
  assert.deepEqual(JSON.parse(tact(["history", "jane-doe", "--json"], { home }).stdout), { invitations: [] });
});
