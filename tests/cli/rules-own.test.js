// One's own rules by the command line: kept after checks, removed with what was set for them, exported and imported whole.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { folders, rule, write } from "./authors.js";
import { tact } from "./tact.js";

const { fresh: freshHome, end } = folders();
after(end);

test("a rule is kept under a name of its own, shown, and removed with what was set for it", () => {
  const home = freshHome(), elsewhere = freshHome();
  const file = write(elsewhere, "no-atlantis.json", rule({}));
  const put = tact(["rules", "put", file], { home });
  assert.deepEqual([put.status, put.stdout], [0, "mine/no-atlantis is kept; 2 examples pass\n"], put.stderr);
  assert.equal(readFileSync(join(home, "rules/mine/no-atlantis.json"), "utf8"), readFileSync(file, "utf8"));
  assert.equal(tact(["rules", "put", "-", "--id", "calm/weeks"], { home, input: JSON.stringify(rule({ when: "person.location == 'Atlantis' && person.degree == 3" })) }).status, 3);
  assert.equal(tact(["settings", "set", "rules.mine/no-atlantis.on", "false", "viewer.stance", "open"], { home }).status, 0);
  const shown = JSON.parse(tact(["rules", "show", "mine/no-atlantis", "--json"], { home }).stdout);
  assert.deepEqual([shown.on, shown.own, shown.topic, shown.message], [false, true, "mine", "They live in a place you named."]);
  assert.equal(tact(["rules", "remove", "mine/no-atlantis"], { home }).stdout, "removed mine/no-atlantis\n");
  assert.equal(existsSync(join(home, "rules/mine")), false);
  assert.deepEqual(JSON.parse(tact(["settings", "get", "--json"], { home }).stdout), { "viewer.stance": "open" });
  const again = tact(["rules", "remove", "mine/no-atlantis"], { home });
  assert.equal(again.status, 2);
  assert.match(again.stderr, /there is no rule 'mine\/no-atlantis'/);
});

test("a rule is kept only over the state its writer has seen, where they say which", () => {
  const home = freshHome();
  const file = write(freshHome(), "x.json", rule({}));
  assert.equal(tact(["rules", "put", file, "--revision", "0000"], { home }).status, 3);
  assert.equal(tact(["rules", "put", file, "--revision", ""], { home }).status, 0);
  const { revision } = JSON.parse(tact(["rules", "show", "mine/x", "--json"], { home }).stdout);
  const again = tact(["rules", "put", file, "--revision", ""], { home });
  assert.deepEqual([again.status, /changed meanwhile/.test(again.stderr)], [3, true], again.stderr);
  assert.equal(tact(["rules", "put", file, "--revision", revision], { home }).status, 0);
});

test("a mistake is shown with a caret, nothing is kept, and shipped rules stay as they are", () => {
  const home = freshHome();
  const file = write(freshHome(), "bad.json", rule({ when: "person.locatio == 'Atlantis'" }));
  const { status, stderr } = tact(["rules", "put", file], { home });
  assert.equal(status, 3);
  assert.match(stderr, /bad\.json:7:12: error: there is no fact 'person\.locatio'\n.*\n\s+\^~+\n {2}did you mean 'person\.location'\?\n/);
  assert.match(stderr, /it was not kept\n$/);
  for (const id of ["hiring/selected", "../x", "packs/a/b", "Mine/x"]) assert.equal(tact(["rules", "put", write(freshHome(), "x.json", rule({})), "--id", id], { home }).status, 3, id);
  assert.equal(tact(["rules", "remove", "hiring/selected"], { home }).status, 3);
  assert.equal(existsSync(join(home, "rules")), false);
});

test("what is exported comes in elsewhere as it was; another text only gives way when told so", () => {
  const home = freshHome(), other = freshHome();
  write(home, "rules/mine/atlantis.json", rule({}));
  write(home, "rules/mine/thule.json", rule({ when: "person.location == 'Thule'", examples: { finds: [{ facts: { "person.location": "Thule" } }], fine: [{ facts: {  "person.location": "Bern" } }] } }));
  const file = join(freshHome(), "mine.json");
  assert.equal(tact(["rules", "export", file], { home }).status, 0);
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(file, "utf8")).rules), ["mine/atlantis", "mine/thule"]);
  const came = tact(["rules", "import", file], { home: other });
  assert.deepEqual([came.status, came.stdout], [0, "imported mine/atlantis\nimported mine/thule\n"], came.stderr);
  assert.equal(tact(["rules", "export", "-"], { home: other }).stdout, readFileSync(file, "utf8"));
  writeFileSync(file, readFileSync(file, "utf8").replace("You wanted to be told.", "Another reason."));
  const refused = tact(["rules", "import", file], { home: other });
  assert.equal(refused.status, 3);
  assert.match(refused.stderr, /mine\.json:5:\d+: error: you have a rule 'mine\/atlantis' already/);
  assert.equal(tact(["rules", "import", file, "--replace"], { home: other }).status, 0);
  assert.match(tact(["rules", "show", "mine/atlantis"], { home: other }).stdout, /Another reason/);
});

test("an import with mistakes names them all and changes nothing; an export says what it left out", () => {
  const home = freshHome();
  const file = write(freshHome(), "all.json", {
    format: "tact-rules",
    version: 1,
    rules: { "mine/a": rule({}), "mine/b": rule({ when: "person.locatio == 'x'" }), "../c": rule({}), "mine/d": rule({ when: "person.location == 'Ys'" }) },
  });
  const { status, stderr } = tact(["rules", "import", file], { home });
  assert.equal(status, 3);
  for (const expected of [/there is no fact 'person\.locatio'/, /'\.\.\/c' cannot be a rule's id/, /should fire here and does not/, /no rule was imported/]) assert.match(stderr, expected);
  assert.equal(existsSync(join(home, "rules")), false);
  assert.equal(tact(["rules", "import", write(freshHome(), "x.json", { rules: [] })], { home }).status, 3);
  write(home, "rules/mine/a.json", rule({}));
  writeFileSync(join(home, "rules/mine/broken.json"), "{");
  const out = tact(["rules", "export", "-"], { home });
  assert.equal(out.status, 3);
  assert.match(out.stderr, /mine\/broken was left out/);
  assert.deepEqual(Object.keys(JSON.parse(out.stdout).rules), ["mine/a"]);
});

test("several settings are set at once, all or none, and reset by name, by prefix or all", () => {
  const home = freshHome();
  const get = () => JSON.parse(tact(["settings", "get", "--json"], { home }).stdout);
  const set = (...words) => tact(["settings", "set", ...words], { home }).status;
  assert.equal(set("viewer.stance", "open", "viewer.goal", "fame"), 3);
  assert.equal(set("viewer.stance", "open", "viewer.goal"), 2);
  assert.deepEqual(get(), {});
  assert.equal(set("viewer.stance", "open", "rules.hiring/selected.on", "false", "rules.hiring/selected.settings.graceDays", "3", "viewer.goal", "hiring"), 0);
  for (const args of [[], ["--all", "viewer.goal"], ["--all", "--prefix", "rules."]]) assert.equal(tact(["settings", "reset", ...args], { home }).status, 2, args.join(" "));
  assert.equal(tact(["settings", "reset", "--prefix", "rules.hiring/selected."], { home }).status, 0);
  assert.deepEqual(get(), { "viewer.stance": "open", "viewer.goal": "hiring" });
  assert.equal(tact(["settings", "reset", "viewer.goal", "viewer.firstName"], { home }).status, 0);
  assert.deepEqual(get(), { "viewer.stance": "open" });
  assert.equal(tact(["settings", "reset", "--all"], { home }).status, 0);
  assert.deepEqual(get(), {});
});
