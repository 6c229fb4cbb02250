// tact followups: what would be good to do next, done, taken back, put off.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { converse, tact, temporaryFolder } from "./tact.js";

const { folder: home, end } = temporaryFolder();
after(end);
const own = (...args) => tact(args, { home });
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+/, "");

test("nothing is due when nothing is known", () => {
  assert.deepEqual([own("followups").status, own("followups").stdout], [0, ""]);
  assert.equal(own("followups", "--json").stdout, "[]\n");
});

test("after the interview a thank-you is due, later news can be asked for", () => {
  own("process", "add", "--company", "Acme", "--stage", "interviewing", "--interview", inDays(-1));
  const { status, stdout } = own("followups");
  assert.equal(status, 0);
  const [first, second, ...more] = stdout.trim().split("\n");
  assert.match(first, /^due {2}Thank Acme for the interview \(since \d{4}-\d\d-\d\d\) {2}\[thankYou\/1\/\]$/);
  assert.match(second, /^upcoming {2}You could ask Acme for news \(from .*\[statusRequest\/1\/\]$/);
  assert.deepEqual(more, []);
  assert.equal(own("followups", "list").stdout, stdout);
});

test("done is noted with the process, seen by the host, and can be taken back", async () => {
  assert.match(own("followups", "done", "thankYou/1/").stdout, /^done {2}Thank Acme/);
  const { replies } = await converse(
    [
      { id: 1, method: "processes/list", params: {} },
      { id: 2, method: "hello", params: {} },
    ],
    { home },
  );
  assert.equal(replies[0].result.processes[0].thankYouSent, true);
  assert.equal(replies[1].result.followUpsDue, 0);
  assert.match(own("followups", "undo", "thankYou/1/").stdout, /^due {2}Thank Acme/);
});

test("put off until a day, and no longer", () => {
  assert.match(own("followups", "snooze", "thankYou/1/", inDays(2)).stdout, /^snoozed .*put off until/);
  assert.equal(JSON.parse(own("followups", "list", "--json").stdout)[1].state, "snoozed");
  assert.match(own("followups", "snooze", "thankYou/1/", "never").stdout, /^due/);
});

test("after a no it is a good time to connect with those who took part", () => {
  own("person", "mark", "jane-doe", "role=interviewer", "--name", "Jane Doe", "--company", "Acme");
  own("process", "stage", "acme", "rejected");
  assert.match(own("followups").stdout, /^due {2}Acme said no: thank Jane Doe, then it is a good time to connect .*\[connectNow\/1\/jane-doe\]\n$/);
});

test("what is wrong is said", () => {
  assert.equal(own("followups", "done", "thankYou/9/").status, 3);
  assert.equal(own("followups", "snooze", "connectNow/1/jane-doe", "soon").status, 3);
  assert.equal(own("followups", "snooze", "connectNow/1/jane-doe", "2020-01-01").status, 3);
  assert.equal(own("followups", "dome", "x").status, 2);
});
