// Files in pieces: every byte arrives once and in order, a cancelled or failed import is let go of, an export comes back whole.
import "./browser-words.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { exportAll, fromBase64, importFile, kChunkBytes, toBase64 } from "../../extension/options/chunks.js";
import { contentsText, countLines, stepText } from "../../extension/options/data-telling.js";
import { sizeText } from "../../extension/ui/numbers.js";

/** Bytes of every value, longer than two pieces. */
const kBytes = Uint8Array.from({ length: 2 * kChunkBytes + 1234 }, (_none, at) => (at * 31) % 256);
const kFile = {
  name: "export.zip",
  size: kBytes.length,
  slice: (from, to) => ({ arrayBuffer: async () => kBytes.slice(from, to).buffer }),
};

/** A host that takes files in, and notes what it was asked. */
function hostOf(ends) {
  const asked = [];
  const got = [];
  const ask = async (method, params) => {
    asked.push(method);
    if (method === "data/import/begin") return { id: "7" };
    if (method === "data/import/chunk") {
      assert.equal(params.offset, got.reduce((sum, part) => sum + part.length, 0));
      const part = fromBase64(params.data);
      assert.ok(part.length <= kChunkBytes);
      got.push(part);
      return { received: params.offset + part.length };
    }
    if (method === "data/import/end") {
      const answer = ends.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    }
    return { cancelled: true };
  };
  return { ask, asked, got };
}

test("base64 there and back, any length", () => {
  for (const length of [0, 1, 2, 3, 0x8000, 0x8001]) {
    const bytes = kBytes.slice(0, length);
    assert.equal(toBase64(bytes), Buffer.from(bytes).toString("base64"));
    assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
  }
});

test("a file arrives whole, in pieces, and how far it is only grows", async () => {
  const done = { done: true, kind: "linkedin", import: { contents: {} } };
  const { ask, asked, got } = hostOf([{ done: false, fraction: 0.5, what: "messages" }, done]);
  const told = [];
  assert.equal(await importFile(kFile, ask, (one) => told.push(one), new AbortController().signal), done);
  assert.deepEqual(Buffer.concat(got), Buffer.from(kBytes));
  assert.deepEqual(told.map(({ what }) => what), ["", "", "", "messages"]);
  const fractions = told.map(({ fraction }) => fraction);
  assert.deepEqual(fractions, [...fractions].sort((a, b) => a - b));
  assert.ok(fractions.at(-1) === 0.75 && !asked.includes("data/import/cancel"));
});

test("cancelled on the way: the host lets go of it, and nothing is answered", async () => {
  const abort = new AbortController();
  const { ask, asked } = hostOf([]);
  const result = await importFile(kFile, ask, () => abort.abort(), abort.signal);
  assert.equal(result, null);
  assert.deepEqual(asked, ["data/import/begin", "data/import/chunk", "data/import/cancel"]);
});

test("refused at the end: the mistake comes through, and the host is told to let go", async () => {
  const refusal = Object.assign(new Error("no zip"), { code: 1011 });
  const { ask, asked } = hostOf([refusal]);
  await assert.rejects(importFile(kFile, ask, () => {}, new AbortController().signal), refusal);
  assert.equal(asked.at(-1), "data/import/cancel");
});

test("an export comes back whole; one that does not go on is given up", async () => {
  const size = 1000;
  const ask = async (method, { offset }) => {
    if (method === "data/export/begin") return { id: "1", bytes: 2500, name: "tact-2026-11-23.json" };
    const end = Math.min(2500, offset + size);
    return { data: toBase64(kBytes.slice(offset, end)), offset: end, done: end === 2500 };
  };
  const { name, parts } = await exportAll(ask, () => {});
  assert.equal(name, "tact-2026-11-23.json");
  assert.deepEqual(Buffer.concat(parts), Buffer.from(kBytes.slice(0, 2500)));
  const stuck = async (method) => (method === "data/export/begin" ? { id: "1", bytes: 5, name: "x" } : { data: "", offset: 0, done: false });
  await assert.rejects(exportAll(stuck, () => {}));
});

test("what is kept and what came in, in words; what there is none of is left out", () => {
  assert.deepEqual(countLines({ people: 2, journal: 0 }), [{ name: "people", label: "people of whom you said something", count: 2 }]);
  assert.equal(contentsText({ connections: 1204, invitations: 0, skipped: 3 }), "connections: 1,204 · lines left out: 3");
  assert.equal(contentsText({}), "nothing new");
  assert.equal(stepText(""), "Reading…");
  assert.equal(stepText("messages"), "Taking in: messages…");
  assert.equal(stepText("somethingNew"), "Taking it in…");
  assert.equal(sizeText(412), "412 bytes");
  assert.equal(sizeText(483_328), "483 kB");
});
