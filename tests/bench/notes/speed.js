// How long Tact and the other tools take for one note, warm and cold, all in one run. tests/bench/compare.js prints the rows.
//
// Warm: in one process, the notes in turn, many times; processor time, the median of several rounds. Cold: a whole process for one
// note, by the clock, everyone once in each round so that a busy machine disturbs all alike; again the median. Over the pipes: by the
// clock, as the extension waits. Nothing is asserted about times; that everyone gives as many remarks every time is.
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { Host, notesOf, withHome } from "./tact.js";
import { kTools } from "./tools.js";

/** @typedef {import("./tact.js").Note} Note */
/** @typedef {{ name: string, value: number, unit: string, against: string, ratio: number | null }} Row */
/** @typedef {{ rounds: number, roundMs: number, say: (words: string) => void }} Effort */

/** How many rounds the first one lasts, in which code is compiled and caches are filled; it does not count. */
const kWarmUp = 10;

const median = (/** @type {number[]} */ numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const cpuUs = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const clockUs = () => Number(process.hrtime.bigint()) / 1000;

/** @param {import("./tools.js").Check} check @param {string[]} texts @param {Effort} effort @returns {Promise<number>} µs a note */
async function warm(check, texts, { rounds, roundMs }) {
  /** @type {number[]} */
  const counts = [];
  for (const text of texts) counts.push((await check(text)).length);
  const times = [];
  for (let round = 0; round <= rounds; ++round) {
    let turns = 0;
    const enough = roundMs * 1000 * (round === 0 ? kWarmUp : 1);
    const from = cpuUs();
    do {
      for (const [i, text] of texts.entries()) {
        const found = check(text);
        const { length } = found instanceof Promise ? await found : found;
        if (length !== counts[i]) throw new Error(`a text had ${counts[i]} remarks at first and ${length} later`);
      }
      turns += texts.length;
    } while (cpuUs() - from < enough);
    times.push((cpuUs() - from) / turns);
  }
  return median(times.slice(1));
}

/** µs of the clock for one run to the end. @param {string} command @param {string[]} args @param {string} input @param {string} home */
function whole(command, args, input, home) {
  const from = clockUs();
  const { status, stderr } = spawnSync(command, args, { input, encoding: "utf8", env: { ...process.env, TACT_HOME: home } });
  const took = clockUs() - from;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return took;
}

/** @param {string} bin @param {Note} note @param {number} rounds @returns {Promise<Map<string, number>>} µs for each, Tact among them */
function cold(bin, note, rounds) {
  const script = fileURLToPath(new URL("one.js", import.meta.url));
  const { moment, facts } = note;
  const names = ["none", ...kTools.map(({ name }) => name)];
  return withHome((home) => {
    /** @type {Map<string, number[]>} */
    const times = new Map(["Tact", ...names].map((name) => [name, []]));
    for (let round = 0; round <= rounds; ++round) {
      const judged = whole(join(bin, "tact"), ["assess", "--no-store", "--json", "-"], JSON.stringify({ moment, facts }), home);
      const took = new Map([
        ["Tact", judged],
        ...names.map((name) => /** @type {const} */ ([name, whole(process.execPath, [script, name], facts.note.text, home)])),
      ]);
      if (round > 0) for (const [name, value] of took) times.get(name)?.push(value); // the first round reads the files from disk
    }
    return new Map([...times].map(([name, values]) => [name, median(values)]));
  });
}

/** The host over its pipes: the first note of a new process, and many in turn. @param {string} bin @param {Note[]} notes @param {Effort} effort */
async function overPipes(bin, notes, { rounds, roundMs }) {
  const firsts = [];
  const later = [];
  for (let round = 0; round <= rounds; ++round) {
    await withHome(async (home) => {
      const host = new Host(bin, home);
      await host.ask("hello", { protocol: { min: 1, max: 1 }, client: { name: "tact-bench", version: "0" } });
      const begun = clockUs();
      await host.check(notes[0]);
      firsts.push(clockUs() - begun);
      let turns = 0;
      const from = clockUs();
      do {
        for (const note of notes) await host.check(note);
        turns += notes.length;
      } while (clockUs() - from < roundMs * 1000);
      later.push((clockUs() - from) / turns);
      await host.end();
    });
  }
  return { first: median(firsts.slice(1)), warm: median(later.slice(1)) };
}

/** Medians of the benchmark of the judge itself, in µs. @param {string} bin @param {Effort} effort @returns {Map<string, number>} */
function inProcess(bin, { rounds, roundMs }) {
  const out = execFileSync(
    join(bin, "tact_note_check"),
    [
      "--benchmark_format=json",
      `--benchmark_repetitions=${rounds}`,
      "--benchmark_report_aggregates_only=true",
      `--benchmark_min_time=${roundMs / 1000}`,
    ],
    { maxBuffer: 1 << 26, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const runs = JSON.parse(out).benchmarks;
  const failed = runs.find((/** @type {any} */ run) => run.error_occurred);
  if (failed) throw new Error(`${failed.name}: ${failed.error_message}`);
  return new Map(
    runs.filter((/** @type {any} */ run) => run.aggregate_name === "median").map((/** @type {any} */ run) => [run.run_name, run.cpu_time]),
  );
}

/** @param {string} bin folder of tact, tact-host and tact_note_check @param {Effort} effort @returns {Promise<Row[]>} */
export async function noteRows(bin, effort) {
  /** @type {Row[]} */
  const rows = [];
  const unit = "us/note";
  effort.say("notes: the judge");
  const own = inProcess(bin, effort);
  const sets = { 300: notesOf("long.jsonl"), thirty: notesOf("thirty.jsonl") };
  for (const [set, notes] of Object.entries(sets)) {
    const texts = notes.map(({ facts }) => facts.note.text);
    const tact = own.get(`note/judged/${set}`);
    if (tact === undefined) throw new Error(`tact_note_check has no row note/judged/${set}`);
    /** @type {Row[]} */
    const others = [];
    for (const { name, load } of kTools) {
      effort.say(`notes: ${name}, ${set}`);
      const value = await warm(await load(), texts, effort);
      others.push({ name: `note-check/${set}/${name}`, value, unit, against: "Tact", ratio: tact / value });
    }
    effort.say(`notes: tact-host over its pipes, ${set}`);
    const best = others.reduce((a, b) => (a.value < b.value ? a : b));
    const against = best.name.slice(`note-check/${set}/`.length);
    const pipes = await overPipes(bin, notes, effort);
    if (set === "300") {
      rows.push({ name: "note-check", value: tact, unit, against, ratio: best.value / tact });
      rows.push({ name: "note-check/first after start, over the pipes", value: pipes.first, unit, against: "", ratio: null });
    }
    rows.push({ name: `note-check/${set}`, value: tact, unit, against, ratio: best.value / tact });
    rows.push(
      { name: `note-check/${set}/Tact over the pipes`, value: pipes.warm, unit, against, ratio: best.value / pipes.warm },
      ...others,
    );
  }
  for (const [name, value] of own)
    if (!name.startsWith("note/judged/")) rows.push({ name: name.replace("note/", "note-check/"), value, unit, against: "", ratio: null });
  effort.say("notes: cold");
  const { Tact: tact, none, ...others } = Object.fromEntries(await cold(bin, sets[300][0], effort.rounds));
  const [against, best] = Object.entries(others).reduce((a, b) => (a[1] < b[1] ? a : b));
  rows.push({ name: "note-check/cold", value: tact, unit, against, ratio: best / tact });
  rows.push({ name: "note-check/cold/Node alone", value: none, unit, against: "Tact", ratio: tact / none });
  for (const [name, value] of Object.entries(others))
    rows.push({ name: `note-check/cold/${name}`, value, unit, against: "Tact", ratio: tact / value });
  return rows;
}
