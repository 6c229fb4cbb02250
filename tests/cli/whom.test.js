// Whom a command is about: by key, address or name, never guessed between two, and told where nothing was kept.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { tact, temporaryFolder } from "./tact.js";

const { folder: home, end } = temporaryFolder();
after(end);
const own = (...args) => tact(args, { home });
const keys = () =>
  own("person", "list")
    .stdout.split("\n")
    .flatMap((line) => line.split("  ")[0] || []);
const told = (key, name, company) =>
  assert.equal(own("person", "note", key, "Likes chess", "--name", name, "--company", company).status, 0);

test("a person is meant by key, address or name, in capitals or small letters", () => {
  told("kim-po", "Kim Po", "Acme");
  const asked = ["kim-po", "KIM-PO", "https://www.linkedin.com/in/Kim-Po/?trk=x", "linkedin.com/in/kim-po", "Kim Po", "kim po"];
  for (const who of asked) assert.equal(JSON.parse(own("person", "show", who).stdout).key, "kim-po", who);
  assert.equal(own("person", "mark", "KIM PO", "role=recruiter").status, 0);
  assert.equal(own("person", "note", "https://www.linkedin.com/in/kim-po", "Likes Lisbon").status, 0);
  assert.equal(own("silence", "add", "Kim Po", "hiring/selected").status, 0);
  assert.match(own("settings", "explain", "hiring/selected", "--person", "Kim Po").stdout, /you have a reason, for this person/);
  assert.deepEqual(keys(), ["kim-po"]);
});

test("a new person is kept under the key the address has; a name that is nobody's is none", () => {
  assert.equal(own("person", "note", "https://www.linkedin.com/in/Ann%2DMoss/", "x").status, 0);
  assert.deepEqual(keys(), ["ann-moss", "kim-po"]);
  for (const command of [
    ["mark", "Bo Ek", "role=recruiter"],
    ["note", "Bo Ek", "x"],
    ["show", "Bo Ek"],
    ["forget", "Bo Ek"],
  ]) {
    const { status, stdout, stderr } = own("person", ...command);
    assert.deepEqual([status, stdout], [3, ""]);
    assert.match(stderr, /nobody called 'Bo Ek' is known; give the name in the profile's address/);
  }
  assert.deepEqual(keys(), ["ann-moss", "kim-po"]);
});

test("of several of one name nobody is taken and all are listed", () => {
  told("kim-po-2", "Kim Po", "Zenith");
  for (const command of ["show", "forget"]) {
    const { status, stdout, stderr } = own("person", command, "Kim Po");
    assert.deepEqual([status, stdout], [3, ""]);
    assert.equal(stderr, "tact: 'Kim Po' fits several people; say which:\n  kim-po  Kim Po, Acme\n  kim-po-2  Kim Po, Zenith\n");
  }
  assert.equal(own("history", "Kim Po").status, 3);
  told("zenith", "Ann-Moss", "Zenith");
  assert.match(
    own("person", "forget", "ANN-MOSS").stderr,
    /fits several people; say which:\n {2}ann-moss\n {2}zenith {2}Ann-Moss, Zenith\n/,
  );
  assert.equal(own("person", "forget", "ann-moss").stdout, "forgotten\n", "the very key is always one person");
});

test("forgetting takes who was meant, and says where nothing was kept", () => {
  assert.equal(own("person", "forget", "https://www.linkedin.com/in/KIM-PO-2").stdout, "forgotten\n");
  assert.equal(own("person", "forget", "Kim Po").stdout, "forgotten\n", "now it fits one");
  assert.deepEqual(keys(), ["zenith"]);
  for (const who of ["kim-po", "https://www.linkedin.com/in/kim-po/"]) {
    const { status, stdout, stderr } = own("person", "forget", who);
    assert.deepEqual([status, stdout, stderr], [3, "", `tact: nothing is known about ${who}\n`]);
  }
  assert.equal(own("silence", "add", "bo-ek", "hiring/selected").status, 0);
  assert.equal(own("person", "forget", "BO-EK").stdout, "forgotten\n", "a rule put aside is something, too");
});

test("what is no key is refused, and nothing draws on the terminal", () => {
  assert.equal(own("person", "note", "bo-ek", "x").status, 0, "somebody without a name");
  for (const who of ["", " ", "a\nb", "a\u001bb", "\u009b2J", "\u200e"])
    assert.equal(own("person", "note", who, "x").status, 3, JSON.stringify(who));
  assert.deepEqual(keys(), ["bo-ek", "zenith"]);
  told("ula-ray", "Ula\u001b[2J\nRay\u009b2J", "A\u0007B");
  const listed = own("person", "list").stdout;
  assert.match(listed, /\nula-ray {2}Ula \[2J Ray\ufffd2J, A B\nzenith /);
  assert.ok(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(listed));
});
