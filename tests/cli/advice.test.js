// All the advice, row by row, through the command line: what it says and, with one fact changed, what it does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kIncoming } from "./cases-incoming.js";
import { kInvite } from "./cases-invite.js";
import { kNotes } from "./cases-notes.js";
import { kOther } from "./cases-other.js";
import { kStances } from "./cases-stances.js";
import { assess, tact } from "./tact.js";

/** @param {Record<string, unknown>} dotted */
function nested(dotted) {
  const facts = {};
  for (const [name, value] of Object.entries(dotted)) {
    const [group, member] = name.split(".");
    (facts[group] ??= {})[member] = value;
  }
  return facts;
}

const cases = [
  ...kIncoming.map(([row, ...rest]) => [row, "incoming", ...rest]),
  ...kInvite.map(([row, ...rest]) => [row, "invite", ...rest]),
  ...kOther,
  ...kNotes,
];
const rowsOf = new Map(JSON.parse(tact(["rules", "list", "--json"]).stdout).map(({ id, rows }) => [id, rows]));
const moments = cases.map(([, moment, facts]) => ({ moment, facts: nested(facts) }));
const verdicts = [];
while (verdicts.length < moments.length) verdicts.push(...assess(moments.slice(verdicts.length, verdicts.length + 40))); // a reply has room for so many

for (const [index, [row, moment, facts, level, speaks]] of cases.entries()) {
  test(`${row} ${moment} ${JSON.stringify(facts)}: ${level}`, () => {
    const { findings, level: given } = verdicts[index];
    const rules = findings.map(({ rule }) => rule);
    assert.equal(given, level, rules.join(" "));
    assert.equal(rules.some((id) => rowsOf.get(id).includes(row)), speaks, rules.join(" "));
  });
}

test("every row has a case that finds and a near-miss that does not", () => {
  const seen = new Map();
  for (const [row, , , , speaks] of cases) seen.set(row, new Set([...(seen.get(row) ?? []), speaks]));
  const carried = new Set([...rowsOf.values()].flat().filter((row) => !row.startsWith("K")));
  const lacking = [...carried].filter((row) => seen.get(row)?.size !== 2);
  assert.deepEqual(lacking, ["S02", "S05", "S11"], "these three are said in the words of other rules");
});

for (const [name, moment, facts, levels] of kStances) {
  test(name, () => {
    const stances = Object.keys(levels);
    const given = assess(stances.map((stance) => ({ moment, facts: nested({ ...facts, "viewer.stance": stance }) })));
    assert.deepEqual(Object.fromEntries(stances.map((stance, index) => [stance, given[index].level])), levels);
  });
}

test("W4 and W5: what is wrong with the note, and that connecting is fine", () => {
  const note = (stage, more) => ({ moment: "note", facts: { relation: { role: "interviewer" }, process: { stage }, note: more } });
  const [empty, wrong] = assess([note("rejected", { isEmpty: true }), note("accepted", { isEmpty: false, outcomeWords: "rejected" })]);
  assert.deepEqual(empty.findings.map(({ level }) => level), ["caution", "go", "tip"]);
  assert.deepEqual(empty.findings.at(-1).instead.map(({ id }) => id), ["not-hired-note"]);
  assert.deepEqual(wrong.findings.map(({ level }) => level), ["caution", "go"]);
  assert.equal(empty.clears[0].set["note.isEmpty"], false);
});

test("what would make it better really does, and gives the level it names", () => {
  const rank = { hold: 3, caution: 2, unknown: 1, go: 0, tip: 0, clear: 0 };
  const changed = verdicts.flatMap((verdict, index) =>
    verdict.clears.map((clear) => ({ clear, from: verdict.level, moment: cases[index][1], dotted: { ...cases[index][2], ...clear.set } })),
  );
  assert.ok(changed.length > 80, `only ${changed.length}`);
  for (let at = 0; at < changed.length; at += 40) {
    const some = changed.slice(at, at + 40);
    for (const [index, after] of assess(some.map(({ moment, dotted }) => ({ moment, facts: nested(dotted) }))).entries()) {
      const { clear, from, moment, dotted } = some[index];
      assert.equal(after.level, clear.level, `${moment} ${JSON.stringify(dotted)}`);
      assert.ok(rank[after.level] <= rank[from], `${moment} ${JSON.stringify(dotted)}`);
      assert.ok(!after.findings.some(({ rule }) => rule === clear.rule), `${clear.rule} ${moment} ${JSON.stringify(dotted)}`);
    }
  }
});

test("asking at the interview's end is offered before and during it, and not after", () => {
  const at = (stage, more = {}) => ({
    moment: "invite",
    facts: { relation: { role: "interviewer", permission: "notAsked" }, process: { stage, wentWell: null, ...more } },
  });
  const told = assess([at("interviewScheduled"), at("interviewing"), at("interviewing", { wentWell: false }), at("awaitingDecision")]);
  const offers = told.map(({ findings }) => findings.some(({ instead }) => instead.some(({ id }) => id === "ask-permission")));
  assert.deepEqual(offers, [true, true, false, false]);
});

test("a missed appointment with nothing said of a reason: that is the question", () => {
  const [verdict] = assess([{ moment: "incoming", facts: { relation: { role: "classmate", missedCommitment: true, reachedOut: 2 } } }]);
  assert.deepEqual([verdict.level, verdict.questions[0]?.fact], ["hold", "relation.explained"]);
});

test("nothing known, nothing said, in every moment", () => {
  const all = ["invite", "note", "incoming", "connection", "self", "followUp"];
  assert.deepEqual(assess(all.map((moment) => ({ moment, facts: {} }))).map(({ level }) => level), all.map(() => "clear"));
});
