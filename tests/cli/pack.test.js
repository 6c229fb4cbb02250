// Packs of rules: added after checks, listed, switched and removed as a whole.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { folders, rule, write } from "./authors.js";
import { tact } from "./tact.js";

const { fresh: freshHome, end } = folders();
after(end);
const pack = (rules, changes) => ({ pack: { title: "Calm weeks", version: "1.2", author: "Robin Vale", leastHost: "0.1.0", ...changes }, rules });

test("a pack is added after its checks, listed, switched and removed as a whole", () => {
  const home = freshHome(), elsewhere = freshHome();
  const file = write(elsewhere, "calm-weeks.tactpack", pack({ "place/atlantis": rule({}) }));
  const added = tact(["pack", "add", file], { home });
  assert.deepEqual([added.status, added.stdout], [0, "added calm-weeks: Calm weeks 1.2, 1 rule\n"], added.stderr);
  const judge = () => {
    const { stdout } = tact(["assess", "--json"], { home, input: JSON.stringify({ moment: "invite", facts: { person: { location: "Atlantis" } } }) });
    return JSON.parse(stdout).findings.map(({ rule: id }) => id);
  };
  assert.deepEqual(judge(), ["packs/calm-weeks/place/atlantis"]);
  assert.match(tact(["pack", "list"], { home }).stdout, /^calm-weeks {2}on {3}Calm weeks 1\.2, Robin Vale {2}1 rule\n$/);
  assert.equal(tact(["pack", "off", "calm-weeks"], { home }).status, 0);
  assert.deepEqual(judge(), []);
  assert.match(tact(["settings", "explain", "packs/calm-weeks/place/atlantis"], { home }).stdout, /on = false.*\n {2}set by your settings: false {2}.*settings\.json:\d+\n/);
  assert.equal(tact(["pack", "on", "calm-weeks"], { home }).status, 0);
  assert.deepEqual(judge(), ["packs/calm-weeks/place/atlantis"]);
  const newer = write(elsewhere, "calm-weeks.tactpack", pack({ "place/lemuria": rule({}) }, { version: "1.3" }));
  assert.match(tact(["pack", "add", newer], { home }).stdout, /Calm weeks 1\.3 \(in place of 1\.2\)/);
  assert.deepEqual(judge(), ["packs/calm-weeks/place/lemuria"]);
  tact(["settings", "set", "rules.packs/calm-weeks/place/lemuria.level", "hold"], { home });
  assert.equal(tact(["pack", "remove", "calm-weeks"], { home }).status, 0);
  assert.deepEqual(judge(), []);
  assert.equal(existsSync(join(home, "rules/packs/calm-weeks")), false);
  assert.equal(tact(["settings", "get"], { home }).stdout, "");
  assert.equal(tact(["pack", "remove", "calm-weeks"], { home }).status, 2);
});

test("a pack with a mistake, a failing example, a path out of its folder or a newer host in mind is refused whole", () => {
  const home = freshHome(), elsewhere = freshHome();
  const refused = [
    [{ a: rule({}), b: rule({ when: "person.locatio == 'x'" }) }, {}, /bad\.tactpack:\d+:\d+: error: there is no fact 'person\.locatio'[^]*did you mean 'person\.location'/],
    [{ a: rule({ when: "person.location == 'Thule'" }) }, {}, /should fire here and does not/],
    [{ "../../evil": rule({}) }, {}, /cannot be a rule's id/],
    [{ a: rule({}) }, { leastHost: "9.0" }, /needs Tact 9\.0 or later/],
  ];
  for (const [rules, changes, expected] of refused) {
    const { status, stderr } = tact(["pack", "add", write(elsewhere, "bad.tactpack", pack(rules, changes))], { home });
    assert.equal(status, 3);
    assert.match(stderr, expected);
    assert.equal(existsSync(join(home, "rules/packs")), false);
  }
  assert.equal(tact(["pack", "add", join(elsewhere, "none.tactpack")], { home }).status, 4);
});
