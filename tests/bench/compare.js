// Measures the judge and its peers in one run on the same rules and facts, and prints one table. Started by tests/bench/run.
//
//   node compare.js BIN [--quick] [--json] [--notes]     BIN: folder of the built programs; --notes: only how fast a note is checked
//
// Before anything is timed, everyone must find the same rules in the same worlds; a difference ends the run with exit status 1.
// Times are of the processor, not of the clock, so that a busy machine changes them little; the median of several rounds counts.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noteRows } from "./notes/speed.js";
import { kPeers } from "./peers.js";

/** @typedef {{ name: string, value: number, unit: string, against: string, ratio: number | null }} Row */
/** @typedef {{ facts: number, leftOut: string[], worlds: Record<string, any>[], fires: string[][], rules: import("./translate.js").WorkRule[] }} Work */

const [bin, ...options] = process.argv.slice(2);
const benchmark = join(bin ?? "", "tact_rule_eval");
const isQuick = options.includes("--quick");
const asJson = options.includes("--json");
const onlyNotes = options.includes("--notes");
const unknown = options.filter((option) => !["--quick", "--json", "--notes"].includes(option));
if (!bin || unknown.length > 0) {
  console.error(`usage: tests/bench/run [--quick] [--json] [--notes]${unknown.length ? ` (not ${unknown.join(" ")})` : ""}`);
  process.exit(2);
}
const kSizes = isQuick ? [300] : [300, 3000, 10000];
const kRounds = isQuick ? 3 : 7;
/** Processor time that one round takes at least, in milliseconds. */
const kRoundMs = isQuick ? 10 : 150;

const say = (/** @type {string} */ words) => process.stderr.write(`  … ${words}\n`);
const median = (/** @type {number[]} */ numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** @param {string} name @param {Work} work @param {string} size @returns {Promise<number>} nanoseconds of the processor a rule */
async function measurePeer(name, work, size) {
  const peer = kPeers.find((one) => one.name === name);
  if (!peer) throw new Error(name);
  const { inputs, fires } = peer.prepare(work.rules, work.worlds);
  for (const [i, input] of inputs.entries()) {
    const found = [...(await fires(input))].sort();
    const expected = [...work.fires[i]].sort();
    const other = [...found.filter((id) => !expected.includes(id)), ...expected.filter((id) => !found.includes(id))];
    if (other.length > 0) {
      const rule = work.rules.find((one) => one.id === other[0]);
      throw new Error(`${name} and Tact disagree on ${other.length} of ${size} rules in world ${i}, first ${other[0]}: ${rule?.text}`);
    }
  }
  const rounds = [];
  for (let round = 0; round < kRounds; ++round) {
    let turns = 0;
    const from = cpuMs();
    do {
      const outcome = fires(inputs[turns % inputs.length]);
      if (outcome instanceof Promise) await outcome;
      ++turns;
    } while (cpuMs() - from < kRoundMs);
    rounds.push(((cpuMs() - from) * 1e6) / turns / work.rules.length);
  }
  return median(rounds);
}

/** Every benchmark's median. @returns {Map<string, any>} */
function measureTact() {
  const out = execFileSync(
    benchmark,
    [
      "--benchmark_format=json",
      `--benchmark_repetitions=${kRounds}`,
      "--benchmark_report_aggregates_only=true",
      `--benchmark_min_time=${isQuick ? 0.01 : 0.1}`,
      ...(isQuick ? ["--benchmark_filter=-/(3000|10000)"] : []),
    ],
    { maxBuffer: 1 << 26, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const runs = JSON.parse(out).benchmarks.filter((/** @type {any} */ run) => run.aggregate_name === "median");
  const failed = JSON.parse(out).benchmarks.find((/** @type {any} */ run) => run.error_occurred);
  if (failed) throw new Error(`${failed.name}: ${failed.error_message}`);
  return new Map(runs.map((/** @type {any} */ run) => [run.run_name, run]));
}

/** @param {string} folder @returns {Map<string, Work>} */
function writeWork(folder) {
  execFileSync(benchmark, ["--peer-work", folder, ...kSizes.map(String)], { stdio: ["ignore", "ignore", "inherit"] });
  return new Map(["shipped", ...kSizes.map(String)].map((size) => [size, JSON.parse(readFileSync(join(folder, `${size}.json`), "utf8"))]));
}

/** @param {Map<string, any>} tact @param {Map<string, Work>} works @returns {Promise<Row[]>} */
async function rowsOf(tact, works) {
  /** @type {Row[]} */
  const rows = [];
  for (const [size, work] of works) {
    const own = tact.get(`rule-eval/${size === "shipped" ? 0 : size}`).per_rule * 1e9;
    /** @type {Row[]} */
    const peers = [];
    for (const { name } of kPeers) {
      say(`${name}, ${work.rules.length} rules`);
      const value = await measurePeer(name, work, size);
      peers.push({ name: `rule-eval/${size}/${name}`, value, unit: "ns/rule", against: "Tact", ratio: own / value });
    }
    const best = peers.reduce((a, b) => (a.value < b.value ? a : b));
    const against = best.name.slice(`rule-eval/${size}/`.length);
    const noIndex = tact.get(`evaluator/${size === "shipped" ? 0 : size}`).per_rule * 1e9;
    rows.push(
      { name: `rule-eval/${size}`, value: own, unit: "ns/rule", against, ratio: best.value / own },
      { name: `rule-eval/${size}/Tact without its index`, value: noIndex, unit: "ns/rule", against, ratio: best.value / noIndex },
      ...peers,
    );
  }
  const largest = rows.find((row) => row.name === `rule-eval/${kSizes[kSizes.length - 1]}`);
  if (largest) rows.unshift({ ...largest, name: "rule-eval" });
  const alone = tact.get("other-moments/1000/1");
  const among = tact.get("other-moments/10000/10");
  if (alone && among) {
    const perRule = (/** @type {any} */ run) => run.per_rule * 1e9;
    rows.push({ name: "moment-index/1000 of 1000", value: perRule(alone), unit: "ns/rule", against: "", ratio: null });
    rows.push({
      name: "moment-index/1000 of 10000",
      value: perRule(among),
      unit: "ns/rule",
      against: "1000 of 1000",
      ratio: perRule(alone) / perRule(among),
    });
  }
  for (const [name, run] of tact)
    if (/^(load|start|judge|assess)\b/.test(name))
      rows.push({ name: name.replace(/\/0$/, "/shipped"), value: run.cpu_time, unit: run.time_unit, against: "", ratio: null });
  return rows;
}

/** @param {Row[]} rows @param {Map<string, Work>} works */
function printTable(rows, works) {
  const digits = (/** @type {number} */ value) => (value < 100 ? value.toPrecision(3) : Math.round(value).toLocaleString("en"));
  const width = Math.max(...rows.map((row) => row.name.length));
  for (const [size, { facts, fires, rules, leftOut }] of works) {
    const fire = fires.reduce((sum, ids) => sum + ids.length, 0) / fires.length;
    const out = leftOut.length ? `, ${leftOut.length} shipped rules left out: the peers have no words for them` : "";
    console.log(`${size}: ${rules.length} rules on ${facts} facts, of which ${digits(fire)} fire in a world on average${out}`);
  }
  if (works.size > 0) console.log("All found the same rules in the same worlds.\n");
  console.log(`${"".padEnd(width)}  ${"time".padStart(9)}  unit     ratio`);
  for (const { name, value, unit, against, ratio } of rows) {
    const words = ratio === null ? "" : ratio >= 1 ? `${digits(ratio)} times as fast as ${against}` : `${digits(1 / ratio)} times the time of ${against}`;
    console.log(`${name.padEnd(width)}  ${digits(value).padStart(9)}  ${unit.padEnd(7)}  ${words}`.trimEnd());
  }
}

const folder = mkdtempSync(join(tmpdir(), "tact-bench-"));
try {
  /** @type {Map<string, Work>} */
  const works = onlyNotes ? new Map() : writeWork(folder);
  if (!onlyNotes) say("the judge");
  const rows = onlyNotes ? [] : await rowsOf(measureTact(), works);
  rows.push(...(await noteRows(bin, { rounds: kRounds, roundMs: kRoundMs, say })));
  if (asJson) console.log(JSON.stringify({ rows }, null, 1));
  else printTable(rows, works);
} catch (problem) {
  console.error(`tests/bench: ${problem instanceof Error ? problem.message : problem}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
