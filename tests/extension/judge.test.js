// Having a page's people judged: one request at a time, nothing about those who are gone, patience without an answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kFirstRetryMs, kLongestRetryMs, makeJudge } from "../../extension/content/judge.js";
import { Clock, settle } from "./clock.js";

function makeWorld() {
  const clock = new Clock();
  const stop = new AbortController();
  const asked = []; // every message, with how to reply
  const told = []; // what the page was told
  const judge = makeJudge({
    ask: (kind, fields) => new Promise((reply) => asked.push({ kind, ...fields, reply })),
    signal: stop.signal,
    onVerdicts: (verdicts) => told.push(Object.fromEntries([...verdicts].map(([id, { level }]) => [id.replace("invite ", ""), level]))),
    setTimer: clock.setTimer,
    clearTimer: clock.clearTimer,
  });
  return { judge, asked, told, stop, clock };
}
const person = (key, degree = 2) => ({ moment: "invite", key, facts: { person: { key, degree } }, controls: [] });
const verdicts = (...pairs) => ({
  ok: true,
  result: { verdicts: pairs.map(([key, level]) => ({ key, moment: "invite", level, headline: "" })) },
});
const gone = (afterMs) => ({ ok: false, error: { code: 1009, message: "gone", data: { afterMs } } });

test("asks about all subjects in one message, in the protocol's shape", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe"), person("john-roe", 3)]);
  assert.equal(asked.length, 1);
  const { kind, method, params } = asked[0];
  assert.deepEqual([kind, method], ["cs-bg-call", "assess"]);
  assert.deepEqual(params, {
    subjects: [
      { key: "jane-doe", moment: "invite", facts: { person: { key: "jane-doe", degree: 2 } } },
      { key: "john-roe", moment: "invite", facts: { person: { key: "john-roe", degree: 3 } } },
    ],
    detail: "full",
  });
  asked[0].reply(verdicts(["jane-doe", "hold"], ["john-roe", "clear"]));
  await settle();
  assert.deepEqual(told, [{ "jane-doe": "hold", "john-roe": "clear" }]);
});

test("the same facts are asked about once", async () => {
  const { judge, asked } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await settle();
  judge.update([person("jane-doe")]);
  assert.equal(asked.length, 1);
});

test("never two requests at a time; facts that changed meanwhile are asked about afterwards, once", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe", 2)]);
  for (const degree of [3, 1, 3]) judge.update([person("jane-doe", degree)]);
  assert.equal(asked.length, 1);
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await settle();
  assert.deepEqual(told, [], "an answer to old facts is not shown");
  assert.equal(asked.length, 2);
  assert.equal(asked[1].params.subjects[0].facts.person.degree, 3);
  asked[1].reply(verdicts(["jane-doe", "clear"]));
  await settle();
  assert.deepEqual(told, [{ "jane-doe": "clear" }]);
});

test("a verdict stands while changed facts are being judged", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe", 2)]);
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await settle();
  judge.update([person("jane-doe", 3)]);
  assert.deepEqual(told, [{ "jane-doe": "hold" }]);
});

test("a verdict about someone who is not here any more goes at once", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await settle();
  judge.update([]);
  assert.deepEqual(told.at(-1), {});
  assert.equal(asked.length, 1, "nobody is nothing to ask about");
});

test("after the page's end replies are dropped and nothing more is asked", async () => {
  const { judge, asked, told, stop, clock } = makeWorld();
  judge.update([person("jane-doe")]);
  stop.abort();
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await clock.pass(kLongestRetryMs);
  judge.update([person("john-roe")]);
  assert.deepEqual(told, []);
  assert.equal(asked.length, 1);
});

test("without a host it tries again with growing patience, and at once when told", async () => {
  const { judge, asked, clock } = makeWorld();
  judge.update([person("jane-doe")]);
  const waits = [];
  for (let i = 0; i < 9; i++) {
    asked.at(-1).reply(gone());
    const before = asked.length;
    const begunMs = clock.nowMs;
    while (asked.length === before) await clock.pass(kFirstRetryMs / 2);
    waits.push(clock.nowMs - begunMs);
  }
  assert.deepEqual(waits.slice(0, 4), [1000, 2000, 4000, 8000]);
  assert.equal(waits.at(-1), kLongestRetryMs);
  asked.at(-1).reply(gone());
  await settle();
  const before = asked.length;
  judge.refresh();
  assert.equal(asked.length, before + 1);
});

test("it does not ask before the line is open again", async () => {
  const { judge, asked, clock } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply(gone(30_000));
  await clock.pass(29_999);
  assert.equal(asked.length, 1);
  await clock.pass(1);
  assert.equal(asked.length, 2);
});

test("one failure leaves the verdict standing, a second takes it away", async () => {
  const { judge, asked, told, clock } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await settle();
  judge.refresh();
  asked[1].reply(gone());
  await settle();
  assert.deepEqual(told, [{ "jane-doe": "hold" }]);
  await clock.pass(kFirstRetryMs);
  asked[2].reply(gone());
  await settle();
  assert.deepEqual(told.at(-1), {});
});

test("a refusal because the tab's address lags behind is tried again soon, but not for ever", async () => {
  const { judge, asked, told, clock } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply({ ok: false, error: { code: 1008, message: "not this page's person" } });
  await clock.pass(300);
  assert.equal(asked.length, 2);
  for (let i = 0; i < 30; i++) {
    asked.at(-1).reply({ ok: false, error: { code: 1008, message: "" } });
    await clock.pass(300);
  }
  assert.equal(asked.length, 11);
  assert.deepEqual(told, []);
});

test("an error that asking again cannot mend is not asked again", async () => {
  const { judge, asked, clock } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply({ ok: false, error: { code: -32602, message: "" } });
  await clock.pass(10 * kLongestRetryMs);
  assert.equal(asked.length, 1);
  judge.update([person("jane-doe", 3)]);
  assert.equal(asked.length, 2, "other facts may be");
});

test("a subject that the host refused has no verdict; the others have", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe"), person("john-roe")]);
  asked[0].reply({
    ok: true,
    result: {
      verdicts: [
        { key: "jane-doe", error: { code: 1006 } },
        { key: "john-roe", moment: "invite", level: "tip" },
      ],
    },
  });
  await settle();
  assert.deepEqual(told, [{ "john-roe": "tip" }]);
});

test("an answer carries the page's own key, moment and facts, whatever it was given, and its verdict shows at once", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply(verdicts(["jane-doe", "unknown"]));
  await settle();
  const answer = judge.answer("invite jane-doe", { set: { "relation.role": "interviewer" }, key: "john-roe", facts: {} });
  const { method, params } = asked[1];
  assert.equal(method, "answer");
  assert.deepEqual(params, {
    set: { "relation.role": "interviewer" },
    key: "jane-doe",
    moment: "invite",
    facts: { person: { key: "jane-doe", degree: 2 } },
  });
  asked[1].reply({ ok: true, result: { verdict: { key: "jane-doe", moment: "invite", level: "hold" } } });
  assert.equal((await answer).level, "hold");
  assert.deepEqual(told.at(-1), { "jane-doe": "hold" });
});

test("an answer that fails says so and changes nothing", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await settle();
  const answer = judge.answer("invite jane-doe", { skip: "relation.role" });
  asked[1].reply({ ok: false, error: { code: 1003, message: "no store" } });
  await assert.rejects(answer, { code: 1003, message: "no store" });
  assert.deepEqual(told, [{ "jane-doe": "hold" }]);
  await assert.rejects(judge.answer("invite john-roe", {}), /someone else/);
});

test("only those whose facts are new are asked about", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe")]);
  asked[0].reply(verdicts(["jane-doe", "hold"]));
  await settle();
  judge.update([person("jane-doe"), person("john-roe")]);
  assert.deepEqual(
    asked[1].params.subjects.map(({ key }) => key),
    ["john-roe"],
  );
  asked[1].reply(verdicts(["john-roe", "tip"]));
  await settle();
  assert.deepEqual(told.at(-1), { "jane-doe": "hold", "john-roe": "tip" });
});

test("a long list goes in several messages of short verdicts, after whoever is judged fully", async () => {
  const { judge, asked } = makeWorld();
  const row = (_, at) => ({ ...person(`row-${at}`), brief: true });
  judge.update([...Array.from({ length: 150 }, row), person("jane-doe")]);
  const sizes = [];
  for (let turn = 0; turn < 3; turn++) {
    const { subjects, detail } = asked[turn].params;
    sizes.push([subjects.length, detail]);
    asked[turn].reply(verdicts(...subjects.map(({ key }) => [key, "tip"])));
    await settle();
  }
  assert.equal(asked.length, 3);
  assert.deepEqual(sizes, [
    [1, "full"],
    [100, "brief"],
    [50, "brief"],
  ]);
});

test("the whole verdict on someone of a list is fetched when wanted, and kept", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([{ ...person("jane-doe"), brief: true }]);
  asked[0].reply(verdicts(["jane-doe", "caution"]));
  await settle();
  const whole = judge.full("invite jane-doe");
  assert.equal(asked[1].params.detail, "full");
  asked[1].reply(verdicts(["jane-doe", "hold"]));
  assert.equal((await whole).level, "hold");
  assert.deepEqual(told.at(-1), { "jane-doe": "hold" });
  await assert.rejects(judge.full("invite john-roe"), /someone else/);
});

test("one person at two moments is two questions with two answers", async () => {
  const { judge, asked, told } = makeWorld();
  judge.update([person("jane-doe"), { ...person("jane-doe"), moment: "note" }]);
  asked[0].reply({
    ok: true,
    result: {
      verdicts: [
        { key: "jane-doe", moment: "note", level: "caution" },
        { key: "jane-doe", moment: "invite", level: "hold" },
      ],
    },
  });
  await settle();
  assert.deepEqual(told.at(-1), { "jane-doe": "hold", "note jane-doe": "caution" });
});
