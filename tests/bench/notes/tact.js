// Tact on the same notes: the command line for what it says, the host over its pipes for how fast it answers.
//
// A home of its own for each, empty, so that nothing of whoever runs this is read or written.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ id: string, good?: boolean, says?: string, where?: string[], moment: string, facts: Record<string, any> }} Note */

/** The notes of one file of this folder. @param {string} name @returns {Note[]} */
export function notesOf(name) {
  const path = fileURLToPath(new URL(name, import.meta.url));
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Runs `work` with an empty home and removes that. @template T @param {(home: string) => T | Promise<T>} work @returns {Promise<T>} */
export async function withHome(work) {
  const home = mkdtempSync(join(tmpdir(), "tact-notes-"));
  try {
    return await work(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The verdicts. @param {string} bin folder of the programs @param {Note[]} notes @returns {Promise<any[]>} */
export function verdicts(bin, notes) {
  return withHome((home) => {
    const input = notes.map(({ moment, facts }) => `${JSON.stringify({ moment, facts })}\n`).join("");
    const { status, stdout, stderr } = spawnSync(join(bin, "tact"), ["assess", "--no-store", "--jsonl", "-"], {
      input,
      encoding: "utf8",
      env: { ...process.env, TACT_HOME: home },
      maxBuffer: 1 << 26,
    });
    const found = (stdout ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const wrong = found.find((one) => one.error);
    if (status !== 0 || wrong || found.length !== notes.length)
      throw new Error(`tact assess judged ${found.length} of ${notes.length} notes: ${JSON.stringify(wrong?.error ?? stderr)}`);
    return found;
  });
}

/** The host, spoken to as the browser does: one request at a time. */
export class Host {
  /** @type {(reply: any) => void} */ #answered = () => {};
  /** @type {(problem: Error) => void} */ #failed = () => {};
  #received = Buffer.alloc(0);
  #id = 0;

  /** @param {string} bin @param {string} home */
  constructor(bin, home) {
    this.process = spawn(join(bin, "tact-host"), [], { env: { ...process.env, TACT_HOME: home }, stdio: ["pipe", "pipe", "inherit"] });
    this.process.on("error", (problem) => this.#failed(problem));
    this.process.on("exit", (status) => this.#failed(new Error(`tact-host ended with ${status}`)));
    this.process.stdout.on("data", (/** @type {Buffer} */ bytes) => this.#take(bytes));
  }

  /** @param {Buffer} bytes */
  #take(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    while (this.#received.length >= 4 && this.#received.length >= 4 + this.#received.readUInt32LE(0)) {
      const end = 4 + this.#received.readUInt32LE(0);
      const message = JSON.parse(this.#received.subarray(4, end).toString("utf8"));
      this.#received = this.#received.subarray(end);
      if (message.id === this.#id) this.#answered(message);
    }
  }

  /** @param {string} method @param {object} params @returns {Promise<any>} the result */
  async ask(method, params) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id: ++this.#id, method, params }));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length);
    const reply = await new Promise((answered, failed) => {
      this.#answered = answered;
      this.#failed = failed;
      this.process.stdin.write(Buffer.concat([head, body]));
    });
    if (reply.error) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
    return reply.result;
  }

  /** Judges one note. @param {Note} note */
  async check(note) {
    const { verdicts: found } = await this.ask("assess", {
      subjects: [{ key: note.facts.person.key, moment: note.moment, facts: note.facts }],
    });
    return found[0];
  }

  async end() {
    const ended = new Promise((done) => this.process.once("exit", done));
    this.#failed = () => {};
    this.process.stdin.end();
    await ended;
  }
}
