// The drafts in the popup: every file is offered, each is filled from what is known and from nothing else, and what is asked of the host
// about a text is what PROTOCOL.md has for its purpose. That good drafts pass Tact's own check is tried with the host (tests/cli).
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { importBundled } from "./bundle.js";

const { dotted, draftsIn, fillDraft, kDrafts } = await importBundled("popup/drafts.js");
const { subjectOf } = await importBundled("popup/writing.js");
const kFolder = new URL("../../shared-rules/", import.meta.url);
const kFacts = JSON.parse(readFileSync(new URL("facts.json", kFolder), "utf8"));
const kinds = Object.values(kFacts).flatMap((one) => one?.["followUp.kind"]?.values ?? []).concat(kFacts["followUp.kind"]?.values ?? []);
const draft = (id) => kDrafts.find((one) => one.id === id);

test("every draft of shared-rules/drafts is offered, once, with all it needs", () => {
  const files = readdirSync(new URL("drafts/", kFolder)).map((name) => name.replace(".json", ""));
  assert.deepEqual(kDrafts.map(({ id }) => id).sort(), files.sort());
  assert.ok(kinds.length >= 5, "the kinds of follow-ups were found");
  for (const { id, title, moment, kind, means, text } of kDrafts) {
    assert.ok(title && means && text, id);
    assert.ok(moment === "note" ? kind === undefined : moment === "followUp", id);
    if (kind !== undefined) assert.ok(kinds.includes(kind), `${id}: ${kind}`);
  }
});

test("every purpose that Tact can check has a draft", () => {
  for (const kind of kinds) assert.ok(kDrafts.some((one) => one.kind === kind), kind);
});

test("a draft names facts that exist, and leaves no brace", () => {
  const names = JSON.stringify(kFacts);
  for (const one of [...kDrafts, ...draftsIn("de")]) {
    for (const [, choices] of one.text.matchAll(/\{([^}]*)\}/g))
      for (const name of choices.split("|").slice(0, -1)) assert.ok(names.includes(`"${name}"`), `${one.id}: ${name}`);
    assert.doesNotMatch(fillDraft(one, {}), /[{}]/, one.id);
  }
});

test("a note's draft leaves room in 300 characters", () => {
  const known = { "person.firstName": "Maximilian", "person.company": "Northland Instruments", "process.company": "Northland Instruments" };
  for (const one of kDrafts.filter(({ moment }) => moment === "note")) assert.ok(fillDraft(one, known).length <= 260, one.id);
});

test("drafts come in the browser's language, those of others in English, in the same order and for the same moments", () => {
  const plain = ({ id, moment, kind }) => ({ id, moment, kind });
  assert.deepEqual(draftsIn("de").map(plain), kDrafts.map(plain));
  for (const [at, one] of draftsIn("de").entries()) {
    for (const part of ["title", "means", "text"]) assert.notEqual(one[part], kDrafts[at][part], `${one.id}: ${part}`);
    if (one.moment === "note") assert.ok(fillDraft(one, { "person.name": "Maximilian Mustermann", "person.company": "Northland Instruments" }).length <= 300, one.id);
  }
  for (const other of ["en", "", "tlh", "constructor"]) assert.deepEqual(draftsIn(other), kDrafts, other);
});

test("what is known is filled in, in the order given; what is not stays a place to write over", () => {
  const hired = draft("hired");
  assert.match(fillDraft(hired, { "person.firstName": " Jane ", "process.company": "Acme", "person.company": "Globex" }), /^Hi Jane, .* Acme and/);
  assert.match(fillDraft(hired, { "process.company": null, "person.company": "Globex" }), /^Hi \[first name\], .* Globex and/);
  assert.match(fillDraft(hired, { "person.company": "" }), /joining \[company\]/);
  assert.equal(fillDraft({ ...hired, text: "{viewer.firstName|}." }, {}), ".");
});

test("nothing a page says is taken for a place or a fact", () => {
  assert.equal(fillDraft({ ...draft("ask-why"), text: "Hi {person.firstName|x}" }, { "person.firstName": "{person.company} $& [name]" }), "Hi {person.company} $& [name]");
});

test("a note is asked about as in the dialog, a message as a follow-up of its kind", () => {
  const facts = { person: { key: "jane", firstName: "Jane" }, invite: { surface: "dialog", hasNote: false, notesLeft: 2 }, note: { text: "old", limit: 200 }, incoming: { hasNote: true } };
  const writing = { key: "jane", name: "Jane", facts, known: {}, draft: "", purpose: "note", text: "Hi Jane" };
  assert.deepEqual(subjectOf(writing), {
    key: "jane",
    moment: "note",
    facts: { person: facts.person, invite: { surface: "dialog", hasNote: true, notesLeft: 2 }, note: { text: "Hi Jane", limit: 200 } },
  });
  assert.deepEqual(subjectOf({ ...writing, purpose: "thankYou" }), {
    key: "jane",
    moment: "followUp",
    facts: { person: facts.person, note: { text: "Hi Jane" }, followUp: { kind: "thankYou" } },
  });
  assert.deepEqual(subjectOf({ ...writing, purpose: "message" }).facts, { person: facts.person, note: { text: "Hi Jane" } });
  assert.equal(subjectOf({ ...writing, text: " " }).facts.invite.hasNote, false);
});

test("nested facts by their dotted names", () => {
  assert.deepEqual(dotted({ person: { key: "x", degree: 2 }, invite: null }), { "person.key": "x", "person.degree": 2 });
});
