// The line to the host, with a port that does what ports do in the world: stay silent, close in the middle, answer too
// late, talk nonsense. No request may ever hang.
import "./browser-words.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { HostLine, kFirstBackOffMs, kLongestBackOffMs, kRequestTimeoutMs } from "../../extension/background/port.js";
import { Clock, settle } from "./clock.js";

/** A port as the browsers give it, held by the test. */
class FakePort {
  constructor() {
    this.sent = [];
    this.listeners = { message: [], disconnect: [] };
    this.onMessage = { addListener: (run) => this.listeners.message.push(run) };
    this.onDisconnect = { addListener: (run) => this.listeners.disconnect.push(run) };
    this.closed = false;
  }
  postMessage(message) {
    this.sent.push(message);
  }
  disconnect() {
    this.closed = true;
  }
  say(message) {
    this.listeners.message.forEach((run) => run(message));
  }
  reply(method, result) {
    const { id } = this.sent.findLast((one) => one.method === method);
    this.say({ jsonrpc: "2.0", id, result });
  }
  end(text) {
    this.text = text;
    this.listeners.disconnect.forEach((run) => run(this));
  }
}

function openLine({ connect, random = () => 1 } = {}) {
  const clock = new Clock();
  const ports = [];
  const statuses = [];
  const hellos = [];
  const changes = [];
  const spellings = [];
  const line = new HostLine({
    connect: connect ?? (() => (ports.push(new FakePort()), ports.at(-1))),
    closeText: (port) => port.text,
    clientVersion: "0.1.0",
    language: "de-DE",
    onHello: (hello) => hellos.push(hello),
    onStatus: ({ code }) => statuses.push(code),
    onChanged: () => changes.push(true),
    onSpelling: () => spellings.push(true),
    now: clock.now,
    random,
    setTimer: clock.setTimer,
    clearTimer: clock.clearTimer,
  });
  return { line, clock, ports, statuses, hellos, changes, spellings };
}

/** What became of a promise: "waiting", { result } or { error }. */
function watch(promise) {
  const seen = { state: "waiting" };
  promise.then(
    (result) => Object.assign(seen, { state: "done", result }),
    (error) => Object.assign(seen, { state: "failed", error }),
  );
  return seen;
}
const hello = { protocol: 1, host: { name: "tact-host", version: "0.1.0" }, asks: {} };

test("opens the port at the first request, greets first, and pairs replies with requests in any order", async () => {
  const { line, ports, statuses, hellos } = openLine();
  assert.equal(ports.length, 0);
  const first = watch(line.request("assess", { n: 1 }));
  const second = watch(line.request("assess", { n: 2 }));
  const [port] = ports;
  assert.deepEqual(
    port.sent.map(({ method }) => method),
    ["hello", "assess", "assess"],
  );
  assert.deepEqual(port.sent[0].params.client, { name: "tact-extension", version: "0.1.0", language: "de-DE" });
  assert.ok(port.sent.every(({ jsonrpc, id }) => jsonrpc === "2.0" && Number.isInteger(id)));
  assert.equal(new Set(port.sent.map(({ id }) => id)).size, 3);
  port.say({ jsonrpc: "2.0", id: port.sent[2].id, result: "two" });
  port.say({ jsonrpc: "2.0", id: port.sent[1].id, result: "one" });
  port.reply("hello", hello);
  await settle();
  assert.deepEqual([first.result, second.result], ["one", "two"]);
  assert.deepEqual(hellos, [hello]);
  assert.deepEqual(statuses, ["ok"]);
  assert.equal(line.status.version, "0.1.0");
  assert.equal(ports.length, 1);
});

test("an error reply is the request's own; the line lives", async () => {
  const { line, ports } = openLine();
  const request = watch(line.request("answer", {}));
  const { id } = ports[0].sent.at(-1);
  ports[0].say({ jsonrpc: "2.0", id, error: { code: 1006, message: "wrong value", data: { path: "/x" } } });
  await settle();
  assert.deepEqual([request.error.code, request.error.data], [1006, { path: "/x" }]);
  assert.equal(ports[0].closed, false);
});

test("half an emoji in any text, as a page that cuts its texts has it, reaches the host as a character", () => {
  const { line, ports } = openLine();
  const facts = { note: { text: "Hi \ud83d" }, person: { name: "\udc4b Jane 👋", degree: 2, headline: null } };
  watch(line.request("assess", { subjects: [{ key: "jane-doe", facts }], "\ud83d": true }));
  const { params } = ports[0].sent.at(-1);
  assert.deepEqual(params, {
    subjects: [{ key: "jane-doe", facts: { note: { text: "Hi \ufffd" }, person: { name: "\ufffd Jane 👋", degree: 2, headline: null } } }],
    "\ufffd": true,
  });
});

test("spelling/ready is passed on by its own way", async () => {
  const { line, ports, changes, spellings } = openLine();
  watch(line.request("assess", {}));
  ports[0].say({ jsonrpc: "2.0", method: "spelling/ready" });
  assert.deepEqual([changes.length, spellings.length], [0, 1]);
});

test("that data have changed and what is due are passed on by their own ways", async () => {
  const { line, ports } = openLine();
  const heard = [];
  line.onData = ({ allForgottenAt }) => heard.push(allForgottenAt);
  line.onFollowUps = (count) => heard.push(count);
  watch(line.request("assess", {}));
  ports[0].say({ jsonrpc: "2.0", method: "data/changed", params: { allForgottenAt: "2026-11-20T12:00:00Z" } });
  ports[0].say({ jsonrpc: "2.0", method: "followUps/due", params: { count: 2 } });
  ports[0].say({ jsonrpc: "2.0", method: "followUps/due" });
  assert.deepEqual(heard, ["2026-11-20T12:00:00Z", 2, 0]);
});

test("the greeting says the person's language, and can be said again", async () => {
  const { line, ports } = openLine();
  watch(line.request("assess", {}));
  ports[0].reply("hello", { host: { version: "0.1.0" } });
  await settle();
  const again = watch(line.greetAgain());
  await settle();
  ports[0].reply("hello", { host: { version: "0.1.0" }, asks: { x: 1 } });
  await settle();
  assert.deepEqual(again.result.asks, { x: 1 });
  const hellos = ports[0].sent.filter(({ method }) => method === "hello");
  assert.deepEqual(hellos.map(({ params }) => params.client.language), ["de-DE", "de-DE"]);
});

test("who looks again and again waits out the back-off, who comes to look does not", async () => {
  const { line, clock, ports } = openLine();
  await Promise.all([line.check(), ports[0].end("Native host has exited.")]);
  for (let look = 0; look < 5; look++) assert.equal((await line.check(true)).code, "exited");
  assert.equal(ports.length, 1);
  watch(line.check());
  assert.equal(ports.length, 2);
  ports[1].end("Native host has exited.");
  await clock.pass(kLongestBackOffMs);
  watch(line.check(true));
  assert.equal(ports.length, 3);
});

test("rules/changed is passed on, an unknown notification is passed over, and neither is taken for a reply", async () => {
  const { line, ports, changes } = openLine();
  const request = watch(line.request("assess", {}));
  ports[0].say({ jsonrpc: "2.0", method: "rules/changed", params: { revision: "1" } });
  ports[0].say({ jsonrpc: "2.0", method: "weather/changed", params: {} });
  await settle();
  assert.deepEqual([changes.length, request.state, ports[0].closed], [1, "waiting", false]);
  ports[0].reply("assess", "done");
  await settle();
  assert.equal(request.result, "done");
});

test("a request that is never answered fails after its time, and the silent line is closed", async () => {
  const { line, clock, ports } = openLine();
  const request = watch(line.request("assess", {}));
  await clock.pass(kRequestTimeoutMs - 1);
  assert.equal(request.state, "waiting");
  await clock.pass(1);
  assert.equal(request.error.code, 1009);
  assert.equal(line.status.code, "silent");
  assert.equal(ports[0].closed, true);
  assert.equal(clock.timers.size, 0);
});

test("a busy host that still talks is not cut off for one slow reply", async () => {
  const { line, clock, ports } = openLine();
  const slow = watch(line.request("assess", {}));
  await clock.pass(kRequestTimeoutMs / 2);
  ports[0].reply("hello", hello);
  await clock.pass(kRequestTimeoutMs / 2);
  assert.equal(slow.error.code, 1009);
  assert.equal(ports[0].closed, false);
  const next = watch(line.request("assess", {}));
  ports[0].reply("assess", "fine");
  await settle();
  assert.equal(next.result, "fine");
  assert.equal(ports.length, 1);
});

test("a reply that comes after its time is dropped", async () => {
  const { line, clock, ports } = openLine();
  const late = watch(line.request("assess", {}));
  const { id } = ports[0].sent.at(-1);
  await clock.pass(kRequestTimeoutMs / 2);
  ports[0].reply("hello", hello);
  await clock.pass(kRequestTimeoutMs);
  ports[0].say({ jsonrpc: "2.0", id, result: "late" });
  await settle();
  assert.equal(late.state, "failed");
});

test("when the port closes in the middle every waiting request fails at once", async () => {
  const { line, clock, ports } = openLine();
  const requests = [1, 2, 3].map(() => watch(line.request("assess", {})));
  ports[0].end("Native host has exited.");
  await settle();
  assert.ok(requests.every(({ error }) => error?.code === 1009));
  assert.equal(line.status.code, "exited");
  assert.equal(clock.timers.size, 0);
});

test("what an old port says is not heard after a new one is open", async () => {
  const { line, clock, ports } = openLine();
  line.request("assess", {}).catch(() => {});
  ports[0].end("Native host has exited.");
  await clock.pass(kFirstBackOffMs);
  const request = watch(line.request("assess", {}));
  const { id } = ports[1].sent.at(-1);
  ports[0].say({ jsonrpc: "2.0", id, result: "from the grave" });
  ports[0].end("Native host has exited.");
  await settle();
  assert.equal(request.state, "waiting");
});

test("after failures the line stays closed for a time that doubles, up to a minute", async () => {
  const { line, clock, ports } = openLine();
  const waits = [];
  for (let i = 0; i < 10; i++) {
    line.request("assess", {}).catch(() => {});
    ports.at(-1).end("Native host has exited.");
    const refused = watch(line.request("assess", {}));
    await settle();
    assert.equal(refused.error.code, 1009);
    waits.push(refused.error.data.afterMs);
    const opened = ports.length;
    await clock.pass(refused.error.data.afterMs - 1);
    line.request("assess", {}).catch(() => {});
    assert.equal(ports.length, opened, "not yet");
    await clock.pass(1);
  }
  assert.deepEqual(waits.slice(0, 4), [500, 1000, 2000, 4000]);
  assert.equal(waits.at(-1), kLongestBackOffMs);
});

test("jitter shortens the wait, by half at most", async () => {
  for (const [random, ms] of [
    [0, kFirstBackOffMs / 2],
    [0.5, kFirstBackOffMs * 0.75],
  ]) {
    const { line, ports } = openLine({ random: () => random });
    line.request("assess", {}).catch(() => {});
    ports[0].end("Native host has exited.");
    const refused = watch(line.request("assess", {}));
    await settle();
    assert.equal(refused.error.data.afterMs, ms);
  }
});

test("a line that lived well is forgiven: its end is a first failure again", async () => {
  const { line, clock, ports } = openLine();
  for (let i = 0; i < 5; i++) {
    line.request("assess", {}).catch(() => {});
    ports.at(-1).end("Native host has exited.");
    await clock.pass(kLongestBackOffMs);
  }
  line.request("assess", {}).catch(() => {});
  ports.at(-1).reply("hello", hello);
  await clock.pass(20_000);
  ports.at(-1).end("Native host has exited.");
  const refused = watch(line.request("assess", {}));
  await settle();
  assert.equal(refused.error.data.afterMs, kFirstBackOffMs);
});

test("a person who looks is not made to wait: check() tries at once", async () => {
  const { line, ports } = openLine();
  line.request("assess", {}).catch(() => {});
  ports[0].end("Specified native messaging host not found.");
  const check = watch(line.check());
  assert.equal(ports.length, 2);
  ports[1].reply("hello", hello);
  await settle();
  assert.equal(check.result.ok, true);
});

test("check() of a missing host comes back with the words for it", async () => {
  const { line, ports } = openLine();
  const check = watch(line.check());
  ports[0].end("Specified native messaging host not found.");
  await settle();
  const { ok, code, sentence, fix } = check.result;
  assert.deepEqual([ok, code], [false, "missing"]);
  assert.match(sentence, /not installed/);
  assert.match(fix, /installer\/install/);
});

for (const [text, code] of [
  ["Specified native messaging host not found.", "missing"],
  ["No such native application com.tact.host", "missing"],
  ["Access to the specified native messaging host is forbidden.", "forbidden"],
  ["Native host has exited.", "exited"],
  ["An unexpected error occurred", "exited"],
  ["Error when communicating with the native messaging host.", "nonsense"],
  [
    "Native application tried to send a message of 1633771873 bytes, which exceeds the limit of 1048576 bytes.",
    "nonsense",
  ],
  [undefined, "exited"],
  [null, "exited"],
]) {
  test(`a port that closes saying "${text}" means: ${code}`, async () => {
    const { line, ports } = openLine();
    const request = watch(line.request("assess", {}));
    ports[0].end(text);
    await settle();
    assert.equal(request.error.data.trouble, code);
    assert.ok(line.status.sentence.length > 20 && line.status.fix.length > 20);
  });
}

test("a browser that throws at connecting is a closed line, not an exception", async () => {
  const { line } = openLine({
    connect: () => {
      throw new Error("Access to the specified native messaging host is forbidden.");
    },
  });
  const request = watch(line.request("assess", {}));
  await settle();
  assert.deepEqual([request.error.code, line.status.code], [1009, "forbidden"]);
});

for (const nonsense of ["hello", 7, null, [], {}, { id: 1, result: 2 }, { jsonrpc: "1.0", id: 1, result: 2 }]) {
  test(`a host that says ${JSON.stringify(nonsense)} is not understood, and nothing hangs`, async () => {
    const { line, ports } = openLine();
    const request = watch(line.request("assess", {}));
    ports[0].say(nonsense);
    await settle();
    assert.deepEqual([request.error?.code, line.status.code, ports[0].closed], [1009, "nonsense", true]);
  });
}

test("replies to nobody and notifications are ignored", async () => {
  const { line, ports } = openLine();
  const request = watch(line.request("assess", {}));
  for (const message of [
    { jsonrpc: "2.0", id: 999, result: 1 },
    { jsonrpc: "2.0", method: "rules/changed", params: {} },
    { jsonrpc: "2.0", id: "x", result: 1 },
  ]) {
    ports[0].say(message);
  }
  await settle();
  assert.equal(request.state, "waiting");
  assert.equal(ports[0].closed, false);
});

test("a host of another age says so", async () => {
  const { line, ports } = openLine();
  const check = watch(line.check());
  const { id } = ports[0].sent[0];
  ports[0].say({ jsonrpc: "2.0", id, error: { code: 1001, message: "", data: { min: 2, max: 3 } } });
  await settle();
  assert.equal(check.result.code, "version");
});

test("a message the browser refuses to carry fails alone", async () => {
  const { line, ports } = openLine();
  line.request("assess", {}).catch(() => {});
  ports[0].postMessage = () => {
    throw new Error("Message exceeded maximum allowed size of 64MiB.");
  };
  const big = watch(line.request("assess", {}));
  await settle();
  assert.equal(big.error.code, -32603);
  assert.equal(ports[0].closed, false);
});
