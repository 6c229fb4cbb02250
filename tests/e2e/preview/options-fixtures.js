// What the host would answer to the settings page, in the shape of PROTOCOL.md: the shipped rules as their files say them, and invented
// people, lines and files. For pictures and for the tests of the page alone; options.test.js asks the real host.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kShared = fileURLToPath(new URL("../../../shared-rules/", import.meta.url));
const json = (path) => JSON.parse(readFileSync(join(kShared, path), "utf8"));
const kSources = json("sources.json");
const sourceOf = (id) => ({ id, title: kSources[id]?.title ?? "", author: kSources[id]?.author ?? null, publisher: kSources[id]?.publisher ?? "", url: kSources[id]?.url ?? null });
const listed = (value) => [value].flat().filter(Boolean);

function everyRule() {
  const folder = join(kShared, "rules");
  return readdirSync(folder).flatMap((topic) =>
    readdirSync(join(folder, topic)).map((file) => {
      const rule = json(`rules/${topic}/${file}`);
      return ruleOf(`${topic}/${file.replace(".json", "")}`, rule);
    }),
  );
}

/** A rule's file as rules/list and rules/show tell it. */
function ruleOf(id, rule) {
  const layer = (value) => [{ layer: "rule", value, place: `rules/${id}.json:4` }];
  const settings = [
    { name: "on", label: "whether it is on", unit: "", value: true, layer: "rule", layers: layer(true) },
    { name: "level", label: "how much it weighs", unit: "", value: rule.level, layer: "rule", layers: layer(rule.level) },
    ...Object.entries(rule.settings ?? {}).map(([name, one]) => ({ name: `settings.${name}`, ...one, unit: one.unit ?? "", value: one.default, layer: "rule", layers: layer(one.default) })),
  ];
  return { id, title: rule.title, level: rule.level, moments: rule.moments, rows: rule.rows ?? [], on: true, works: true, sources: rule.sources, own: false, pack: null, settings, file: rule };
}

const kTemplates = Object.fromEntries(readdirSync(join(kShared, "templates")).map((file) => [file.replace(".json", ""), json(`templates/${file}`)]));

/** What rules/show adds. */
function whole({ file, ...rule }) {
  return {
    ...rule,
    message: file.message,
    why: file.why,
    headline: file.headline ?? null,
    when: listed(file.when),
    unless: listed(file.unless),
    sources: file.sources.map(sourceOf),
    instead: listed(file.instead).map((id) => ({ id, text: kTemplates[id]?.text ?? id })),
    examples: { finds: [], fine: [], undecided: [], gaps: [], ...file.examples },
    revision: "1",
  };
}

export const kOwnText = `{
  "title": "People from Atlantis",
  "moments": ["invite"],
  "level": "tip",
  "when": ["person.location == 'Atlantis'"],
  "message": "{person.firstName|This person} lives in Atlantis.",
  "why": "I want it that way.",
  "sources": ["own"],
  "examples": {
    "finds": [{ "facts": { "person.location": "Atlantis" } }],
    "fine": [{ "facts": { "person.location": "Lisbon" } }]
  }
}
`;
export const kMistakenText = kOwnText.replace("person.location ==", "person.locatoin ==").replace('"level": "tip"', '"level": "hint"');
export const kMistakes = [
  { line: 4, column: 12, endColumn: 18, severity: "error", text: "'hint' is not one of hold, caution, go, tip", hint: "did you mean 'tip'?", source: '  "level": "hint",' },
  { line: 5, column: 13, endColumn: 28, severity: "error", text: "there is no fact 'person.locatoin'", hint: "did you mean 'person.location'?", source: "" },
];

const kRules = everyRule();
/** As if the user had changed some of them, and the stance one. */
function changed() {
  const mine = { layer: "settings", place: "/home/robin/.config/tact/settings.json:3" };
  const set = (id, name, value, extra = []) => {
    const rule = kRules.find((one) => one.id === id);
    const setting = rule.settings.find((one) => one.name === name);
    Object.assign(setting, { value, layer: "settings", layers: [...setting.layers, ...extra, { ...mine, setting: `rules.${id}.${name}`, value }] });
    if (name === "on") rule.on = value;
    if (name === "level") rule.level = value;
  };
  set("volume/near-the-weekly-limit", "settings.warnAbove", 70);
  set("volume/near-the-weekly-limit", "level", "tip", [{ layer: "stance", value: "go", place: "stances/open.json:7" }]);
  set(kRules.find(({ id }) => id.startsWith("note/")).id, "on", false);
}
changed();
const kOwn = { ...ruleOf("mine/atlantis", JSON.parse(kOwnText)), own: true };
const kBroken = { ...kOwn, id: "mine/late", title: null, level: null, works: false, settings: [] };
const kAllRules = [...kRules, kOwn, kBroken];

const kNear = kRules.find(({ id }) => id === "hiring/interviewer-before-decision");
const kFacts = Object.entries(json("facts.json")).map(([name, fact]) => ({
  name,
  label: fact.label,
  unit: fact.unit ?? "",
  type: fact.type,
  values: fact.values,
  moments: fact.moments,
  means: fact.means,
  from: fact.from,
  words: Array.isArray(fact.words) ? Object.fromEntries((fact.values ?? []).map((value, at) => [value, fact.words[at]])) : (fact.words ?? {}),
}));

const kSilences = [
  { key: "jane-doe", name: "Jane Doe", rule: kNear.id, title: kNear.title, kind: "reason", until: null },
  { key: "jane-doe", name: "Jane Doe", rule: kRules[3].id, title: kRules[3].title, kind: "later", until: new Date(Date.now() + 17 * 3_600_000).toISOString() },
  { key: "ivo-petrov", name: "Ivo Petrov", rule: kRules[40].id, title: kRules[40].title, kind: "reason", until: null },
];
const kPeople = "Ada Byron,Bao Tran,Clara Meyer,Dmitri Orlov,Jane Doe,Eun-ji Park".split(",").map((name, at) => ({
  key: name.toLowerCase().replaceAll(" ", "-"),
  name,
  company: ["Acme", "Globex", ""][at % 3],
  relation: {},
  processId: null,
  belongsTo: null,
  revision: 1,
  talked: at % 2 === 0,
  journalLines: at % 3,
  updatedAt: "2026-11-20T10:00:00Z",
}));
const kJane = {
  ...kPeople[4],
  company: "Acme",
  relation: { role: "interviewer", met: true, permission: "notAsked", couldVouch: null },
  belongsTo: 3,
  connected: false,
  journal: [
    { id: 1, at: "2026-11-12T09:00:00Z", line: "Asked good questions about the bridge project." },
    { id: 2, at: "2026-11-19T09:00:00Z", line: "Said they decide before the month ends." },
  ],
  invitations: [{ id: 1, key: "jane-doe", name: "Jane Doe", company: "Acme", direction: "sent", role: "other", surface: "profile", hasNote: true, sentAt: "2026-10-03T09:00:00Z", state: "withdrawn", stateAt: "2026-11-14T09:00:00Z", imported: true }],
  silences: kSilences.slice(0, 1),
};
const kHome = "/home/robin";
const kSummary = {
  counts: { processes: 2, people: 14, relations: 31, talks: 212, invitations: 148, connections: 1204, journal: 9, notes: 12, silences: 3, questions: 0, followUps: 4, ownRules: 2, settings: 7 },
  files: [
    { what: "database", path: `${kHome}/.local/share/tact/tact.db`, bytes: 483_328 },
    { what: "settings", path: `${kHome}/.config/tact/settings.json`, bytes: 412 },
    { what: "rules", path: `${kHome}/.config/tact/rules`, bytes: 1_204 },
    { what: "log", path: `${kHome}/.local/state/tact/host.log`, bytes: 18_220 },
  ],
  imports: [{ id: 1, at: "2026-11-16T10:00:00Z", madeOn: "2026-11-14T00:00:00Z", contents: { connections: 1204, invitations: 140, talks: 212, skipped: 3 } }],
};
const ok = (result) => ({ ok: true, result });

/** The answers, by method, and by method and id or key. */
export function optionsCalls() {
  const calls = {
    "health/browsers": ok({ browsers: ["Chromium", "Firefox"].map((name) => ({ id: name.toLowerCase(), name, registered: false })) }),
    hello: ok({ protocol: 1, rules: { count: 198, off: 1 }, health: { store: "ok", problems: [] } }),
    "settings/get": ok({
      settings: { "viewer.goal": "jobSearch", "viewer.stance": "balanced", "viewer.strictness": "normal", "viewer.firstName": "Robin", "rules.note/gone.on": false },
      revision: 4,
    }),
    "settings/set": ok({ settings: {}, revision: 5 }),
    "rules/list": ok({ revision: "1", stance: "balanced", rules: kAllRules.map(({ file: _file, ...rule }) => rule) }),
    "rules/check": ok({ ok: true, diagnostics: [], examples: [], explanation: null }),
    "rules/put": ok({ rule: { ...whole(kOwn), text: kOwnText, revision: "2" } }),
    "rules/remove": ok({ removed: true }),
    "facts/list": ok({ facts: kFacts }),
    "silences/list": ok({ silences: kSilences }),
    "silences/restore": ok({ silences: [] }),
    "silences/put": ok({ silences: [] }),
    "people/list": ok({ people: kPeople }),
    "people/get jane-doe": ok({ person: kJane }),
    "people/forget": ok({ forgotten: "complete" }),
    "processes/list": ok({ processes: [{ id: 3, company: "Acme", stage: "awaitingDecision", revision: 2 }] }),
    "data/summary": ok(kSummary),
    "data/import/begin": ok({ id: "1" }),
    "data/import/chunk": ok({ received: 0 }),
    "data/import/end": ok({ done: true, kind: "linkedin", import: kSummary.imports[0] }),
    "data/forgetAll": ok({ forgotten: "complete" }),
  };
  for (const rule of kRules) calls[`rules/show ${rule.id}`] = ok({ rule: whole(rule) });
  calls["rules/show mine/late"] = ok({ rule: { ...whole(kBroken), text: "{" } });
  calls["rules/show mine/atlantis"] = ok({ rule: { ...whole(kOwn), text: kOwnText } });
  return calls;
}

/** As an editor sees it while there is something to mend. */
export function mistakenCalls() {
  return {
    ...optionsCalls(),
    "rules/show mine/atlantis": ok({ rule: { ...whole(kOwn), text: kMistakenText } }),
    "rules/check mine/atlantis": ok({ ok: false, diagnostics: kMistakes, examples: [], explanation: null }),
  };
}
