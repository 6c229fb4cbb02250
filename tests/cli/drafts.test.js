// The drafts of shared-rules/drafts, in every language, against Tact's own check: as they are, their open places are found; written out for an ordinary person,
// nothing speaks against them. A draft that Tact itself would object to is no help.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { assess } from "./tact.js";

const kFolder = new URL("../../shared-rules/drafts/", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, kFolder), "utf8"));
const english = readdirSync(kFolder).map((name) => ({ id: name.replace(".json", ""), ...read(name) }));
const german = english.map((draft) => ({ ...draft, ...read("../locales/de/drafts.json")[draft.id] }));
const drafts = [...english, ...german];

const kKnown = { "person.name": "Jane Doe", "person.firstName": "Jane", "person.company": "Acme", "process.company": "Acme", "viewer.firstName": "Robin" };
/** What a writer might put into each place. */
const kWritten = {
  "[what you talked about]": "the river bridges in Riverton",
  "[the role]": "the planner role",
  "[the event]": "the Riverton design days",
  "[where you worked together]": "Globex",
  "[what you did together]": "the harbour project",
  "[your school]": "Riverton College",
  "[why it interests you]": "bridges are what brought me to Riverton",
  "[what you do]": "a bridge engineer",
  "[what draws you to it]": "the work on river bridges",
  "[the day]": "Tuesday",
  "[another day]": "Thursday",
  "[what brought you to them]": "your article on river bridges",
  "[what you know something about]": "stone from Riverton",
  "[Thema]": "die Brücken über den Fluss in Riverton",
  "[Stelle]": "Planerin für Brücken",
  "[Veranstaltung]": "den Brückentagen in Riverton",
  "[früherer Arbeitgeber]": "Globex",
  "[gemeinsames Projekt]": "das Hafenprojekt in Riverton",
  "[Hochschule]": "der Hochschule Riverton",
  "[Grund]": "Brücken haben auch mich nach Riverton gebracht",
  "[Ihr Beruf]": "Bauingenieurin für Brücken",
  "[was Sie daran reizt]": "die Arbeit an den Brücken am Fluss",
  "[Tag]": "Dienstag",
  "[ein anderer Tag]": "der Donnerstag",
  "[Anlass]": "Ihres Artikels über Flussbrücken",
  "[Ihr Fachgebiet]": "Naturstein aus Riverton",
};
/** The moment each is meant for, where it is a particular one. */
const kMoments = {
  hired: { relation: { role: "interviewer" }, process: { stage: "accepted", company: "Acme" } },
  "not-hired": { relation: { role: "interviewer" }, process: { stage: "rejected", company: "Acme" } },
  "asked-and-agreed": { relation: { role: "interviewer", permission: "given" }, process: { stage: "awaitingDecision", company: "Acme" } },
  "thank-you": { relation: { role: "interviewer" }, process: { stage: "awaitingDecision", company: "Acme", hoursSinceInterview: 5 } },
  "ask-permission": { relation: { role: "interviewer" }, process: { stage: "awaitingDecision", company: "Acme", hoursSinceInterview: 5 } },
  status: { relation: { role: "recruiter" }, process: { stage: "awaitingDecision", company: "Acme", decisionDueInDays: -2, chasersSent: 0 } },
  "after-a-no": { process: { stage: "rejected", company: "Acme" } },
};

/** @param {string} text @param {Record<string, string>} known */
const filled = (text, known) =>
  text.replace(/\{([^}]*)\}/g, (_all, choices) => choices.split("|").map((one) => (/^[a-z]\w*\.\w+$/.test(one) ? known[one] : one)).find(Boolean) ?? "");

/** @param {any} draft @param {string} text */
const moment = ({ id, moment: which, kind }, text) => ({
  moment: which,
  facts: {
    person: { name: "Jane Doe", firstName: "Jane", company: "Acme", degree: 2 },
    note: { text, ...(which === "note" && { limit: 300 }) },
    ...(which === "note" && { invite: { hasNote: true } }),
    ...(kind && { followUp: { kind } }),
    ...kMoments[id],
  },
});

test("written out, nothing speaks against any of them", () => {
  const texts = drafts.map(({ text }) => filled(text, kKnown).replace(/\[[^\]]+\]/g, (place) => kWritten[place] ?? place));
  for (const text of texts) assert.doesNotMatch(text, /[[\]{}]/, "this test knows what to write in every place");
  const verdicts = assess(drafts.map((draft, at) => moment(draft, texts[at])));
  for (const [at, { findings }] of verdicts.entries())
    assert.deepEqual(findings.filter(({ level }) => level === "hold" || level === "caution").map(({ rule }) => rule), [], drafts[at].id);
});

test("left as they are, their open places are marked", () => {
  const withPlaces = drafts.filter(({ text }) => /\[/.test(text.replace(/\{[^}]*\}/g, "")));
  assert.ok(withPlaces.length > 10);
  const texts = withPlaces.map(({ text }) => filled(text, kKnown));
  const verdicts = assess(withPlaces.map((draft, at) => moment(draft, texts[at])));
  for (const [at, { findings }] of verdicts.entries()) {
    const marked = findings.flatMap(({ marks }) => marks).filter(({ fact }) => fact === "note.placeholders").map(({ start, end }) => texts[at].slice(start, end));
    for (const [place] of texts[at].matchAll(/\[[^\]]+\]/g)) assert.ok(marked.includes(place), `${withPlaces[at].id}: ${place} of ${marked}`);
  }
});
