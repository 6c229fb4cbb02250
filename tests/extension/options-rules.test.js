// Finding rules, saying them in words, and the addresses of the settings page.
import "./browser-words.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkTo, placeOf } from "../../extension/options/places.js";
import { changedNames, isChanged, kAll, leftovers, rulesFor, searchText, topicOf } from "../../extension/options/rule-search.js";
import { asText, packed, ruleName, unpacked } from "../../extension/options/rule-files.js";
import { kTemplates } from "../../extension/options/rule-templates.js";
import { exampleRows, layerText, orderText, settingText, topicName, withoutPlaces } from "../../extension/options/rule-telling.js";

const rule = (id, more = {}) => ({ id, title: id, level: "tip", moments: ["invite"], on: true, works: true, sources: [], own: false, pack: null, settings: [], ...more });
const mine = (name) => ({ name, value: 1, layer: "settings", layers: [{ layer: "rule", value: 0 }, { layer: "settings", value: 1 }] });
const kRules = [
  rule("hiring/interviewer", { title: "Wait for the décision", sources: ["muse"] }),
  rule("note/greeting", { moments: ["note"], on: false, settings: [mine("on")] }),
  rule("mine/own", { own: true }),
];
const ids = (wanted) => rulesFor(kRules, { ...kAll, ...wanted }, (one) => searchText(one, null)).map(({ id }) => id);

test("every word must be found, whatever its case and marks", () => {
  assert.deepEqual(ids({ words: "DECISION wait" }), ["hiring/interviewer"]);
  assert.deepEqual(ids({ words: "decision greeting" }), []);
  assert.deepEqual(ids({ words: "  " }).length, 3);
});

test("message, reason and sources are searched once they are there", () => {
  const whole = { ...kRules[0], message: "It may look pushy.", why: "A close call.", sources: [{ id: "muse", title: "Should you connect?", author: null, publisher: "The Muse" }] };
  for (const words of ["pushy", "close call", "the muse", "should you"]) assert.equal(rulesFor([kRules[0]], { ...kAll, words }, (one) => searchText(one, whole)).length, 1, words);
  assert.deepEqual(ids({ words: "muse" }), ["hiring/interviewer"], "before, by the source's short name");
});

test("by moment, topic, source, and what was changed, is off, or is one's own", () => {
  assert.deepEqual(ids({ moment: "note" }), ["note/greeting"]);
  assert.deepEqual(ids({ topic: "hiring" }), ["hiring/interviewer"]);
  assert.deepEqual(ids({ source: "muse" }), ["hiring/interviewer"]);
  assert.deepEqual(ids({ only: "changed" }), ["note/greeting"]);
  assert.deepEqual(ids({ only: "off" }), ["note/greeting"]);
  assert.deepEqual(ids({ only: "own" }), ["mine/own"]);
  assert.deepEqual(ids({ only: "own", topic: "hiring" }), []);
});

test("what was changed of a rule, by the names of settings", () => {
  assert.ok(isChanged(kRules[1]) && !isChanged(kRules[0]));
  assert.deepEqual(changedNames(kRules[1]), ["rules.note/greeting.on"]);
});

test("settings of rules that are gone are told from those of rules that are there", () => {
  const settings = { "viewer.stance": "open", "rules.note/greeting.on": false, "rules.a/gone.level": "tip", "rules.a/gone.settings.days": 3, "packs.calm.on": false };
  assert.deepEqual(leftovers(settings, kRules), [{ rule: "a/gone", names: ["rules.a/gone.level", "rules.a/gone.settings.days"] }]);
});

test("topics, layers and values have words", () => {
  assert.equal(topicOf({ id: "packs/calm/place/x" }), "packs/calm/place");
  assert.equal(topicName("volume"), "How many, how often");
  assert.equal(topicName("somebody/else"), "somebody/else");
  assert.equal(layerText("stance", "Open"), "Your openness (Open)");
  assert.equal(settingText({ name: "level" }, "hold"), "Not yet");
  assert.equal(settingText({ name: "settings.days", unit: "day|days" }, 1200), "1,200 days");
  assert.equal(settingText({ name: "settings.days", unit: "day|days" }, 1), "1 day");
  assert.equal(settingText({ name: "settings.share", unit: "percent" }, 1), "1 percent");
  assert.equal(settingText({ name: "settings.words" }, 1200), "1,200");
  assert.equal(withoutPlaces("{history.invitesLast7Days|Many} to {person.firstName|them}, {x}"), "Many to them, …");
});

test("an example is told with the labels of its facts; what is unset, empty or unsaid too", () => {
  const labels = new Map([["relation.role", { label: "their part", unit: "", words: { recruiter: "recruiter on the case" } }]]);
  const rows = exampleRows({ facts: { "relation.role": "recruiter", "note.asks": [], "relation.couldVouch": null, "a.b": true }, unset: ["relation.role"] }, labels);
  assert.deepEqual(
    rows.map(({ label, text }) => `${label}: ${text}`),
    ["their part: recruiter on the case", "note.asks: none", "relation.couldVouch: not said", "a.b: yes", "their part: not known"],
  );
});

test("an address leads to a section and into it, and back", () => {
  const sections = ["you", "rules", "people"];
  assert.deepEqual(placeOf("#rules/hiring/selected", sections), { section: "rules", at: "hiring/selected" });
  assert.deepEqual(placeOf("", sections), { section: "you", at: "" });
  assert.deepEqual(placeOf("#nonsense/x", sections), { section: "you", at: "" });
  const key = "zofia-nędza wilk%";
  assert.deepEqual(placeOf(linkTo("people", key), sections), { section: "people", at: key });
  assert.equal(placeOf("#people/%E0%A4%A", sections).at, "%E0%A4%A", "an address that cannot be read is taken as it is");
});

test("templates are rules as JSON, and a name becomes a file's name", () => {
  for (const { name, title, text } of kTemplates()) {
    const made = JSON.parse(text);
    assert.ok(name && title && made.title && made.message && made.why, name);
    assert.ok(made.examples.finds.length && made.examples.fine.length, name);
  }
  assert.equal(asText({ a: [1, null], b: {} }), '{\n  "a": [1, null],\n  "b": {}\n}\n');
  assert.equal(ruleName("  Çalm Weeks! 2 "), "calm-weeks-2");
  assert.equal(ruleName("../../etc/passwd"), "etc-passwd");
  assert.equal(ruleName("???"), "");
});

test("many rules in one file, as the command line has them; what is no rule's text is left out, another file is none", () => {
  const texts = kTemplates().map(({ name, text }) => ({ id: `mine/${name}`, text }));
  const { text, leftOut } = packed([...texts, { id: "mine/broken", text: '{ "title": }' }]);
  assert.deepEqual(leftOut, ["mine/broken"]);
  assert.equal(JSON.parse(text).format, "tact-rules");
  assert.deepEqual(unpacked(text), texts);
  for (const other of ["", "[]", "null", texts[0].text, '{"format": "tact-rules"}']) assert.equal(unpacked(other), null, other);
});

test("a threshold that is not below the one it comes before is said, in whichever of them was changed", () => {
  const threshold = (name, label, first, unit, value = first) => ({ name, label, unit, value, layer: "rule", layers: [{ layer: "rule", value: first }] });
  const warn = threshold("settings.warn", "Warn above", 80, "day|days");
  const stop = threshold("settings.stop", "The limit", 100, "day|days");
  const rule = [{ ...threshold("level", "Level", "tip", "") }, stop, warn, threshold("settings.words", "Words", 90, "word|words")];
  const said = "Saved. “Warn above” is usually less than “The limit”; now they are";
  assert.equal(orderText(rule, warn, 99), undefined);
  assert.equal(orderText(rule, warn, 100), `${said} 100 and 100 days.`);
  assert.equal(orderText(rule, stop, 1), `${said} 80 and 1 day.`);
  assert.equal(orderText([{ ...stop, value: 1200 }, warn], warn, 1100), undefined);
});
