// The line to the host: JSON-RPC 2.0 over one native port, opened when first needed.
//
// Nothing here can hang: every request ends within ten seconds, by a reply or by an error. After a failure the line stays
// closed for a while that doubles (with jitter, so that several browsers do not return in step); requests in that time
// fail at once. Whoever wants to try again simply asks again: the page does, with its own patience. Nothing here matters
// beyond the life of the background; a new background starts with a closed line and no grudge.
import { kErrors } from "../shared/messages.js";
import { hostStatus, troubleOf } from "./host-trouble.js";

export const kRequestTimeoutMs = 10_000;
export const kFirstBackOffMs = 500;
export const kLongestBackOffMs = 60_000;
/** A line that lived this long was a good one: its end counts as a first failure again. */
export const kGoodLifeMs = 10_000;
const kProtocol = { min: 1, max: 1 };

/** An error reply of the host, or 1009 when there was no reply. */
export class HostError extends Error {
  /** @param {number} code @param {string} message @param {any} [data] */
  constructor(code, message, data) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/**
 * @typedef {{
 *   connect: () => import("../shared/browser.js").Port,
 *   closeText: (port: import("../shared/browser.js").Port) => string | null | undefined,
 *   clientVersion: string,
 *   onHello?: (hello: any) => void,
 *   onStatus?: (status: import("../shared/messages.js").HostStatus) => void,
 *   onChanged?: () => void,
 *   onSpelling?: () => void,
 *   onData?: (params: any) => void,
 *   onFollowUps?: (count: number) => void,
 *   language?: string,
 *   now?: () => number,
 *   random?: () => number,
 *   setTimer?: (run: () => void, ms: number) => any,
 *   clearTimer?: (timer: any) => void,
 * }} HostLineOptions
 */

/** One line to one host. */
export class HostLine {
  /** @param {HostLineOptions} options */
  constructor(options) {
    this.connect = options.connect;
    this.closeText = options.closeText;
    this.clientVersion = options.clientVersion;
    this.onHello = options.onHello ?? (() => {});
    this.onStatus = options.onStatus ?? (() => {});
    this.onChanged = options.onChanged ?? (() => {});
    this.onSpelling = options.onSpelling ?? (() => {});
    this.onData = options.onData ?? (() => {});
    this.onFollowUps = options.onFollowUps ?? (() => {});
    this.language = options.language;
    this.now = options.now ?? (() => Date.now());
    this.random = options.random ?? Math.random;
    this.setTimer = options.setTimer ?? ((run, ms) => setTimeout(run, ms));
    this.clearTimer = options.clearTimer ?? ((timer) => clearTimeout(timer));
    /** @type {import("../shared/browser.js").Port | null} */
    this.port = null;
    /** @type {Map<number, { resolve: (result: any) => void, reject: (error: HostError) => void, timer: any }>} */
    this.pending = new Map();
    this.nextId = 1;
    this.failures = 0;
    this.closedUntilMs = 0;
    this.openedAtMs = 0;
    this.heardAtMs = -1;
    this.status = hostStatus("unknown", null);
    /** @type {Promise<any> | null} */
    this.greeting = null;
  }

  /**
   * Resolves with the host's result. Rejects with a HostError, at the latest after kRequestTimeoutMs.
   *
   * @param {string} method
   * @param {unknown} params
   * @returns {Promise<any>}
   */
  request(method, params) {
    try {
      this.open();
    } catch (error) {
      return Promise.reject(error);
    }
    return this.post(method, params);
  }

  /**
   * Asks the host how it is. Never rejects.
   *
   * @param {boolean} [isPatient] waits out the back-off; else a person is looking, and it is tried at once
   * @returns {Promise<import("../shared/messages.js").HostStatus>}
   */
  async check(isPatient = false) {
    if (!isPatient) this.closedUntilMs = 0;
    try {
      this.open();
      await this.greeting;
    } catch {
      // The status says it.
    }
    return this.status;
  }

  /** Has the host say anew what it says when greeted: its words, the settings. Rejects as request() does. */
  async greetAgain() {
    this.open();
    await this.greeting;
    return this.greet();
  }

  /** Opens the port if it is closed and the back-off is over. Throws a HostError otherwise. */
  open() {
    if (this.port) return;
    if (this.now() < this.closedUntilMs) throw this.gone();
    let port;
    try {
      port = this.connect();
    } catch (error) {
      this.failed(error instanceof Error ? error.message : String(error));
      throw this.gone();
    }
    this.port = port;
    this.openedAtMs = this.now();
    this.heardAtMs = -1;
    port.onMessage.addListener((message) => this.port === port && this.hear(message));
    port.onDisconnect.addListener(() => {
      const text = this.closeText(port); // read even when it is ours no more: browsers log an unread lastError
      if (this.port === port) this.failed(text);
    });
    this.greeting = this.greet();
    this.greeting.catch(() => {});
  }

  async greet() {
    const client = { name: "tact-extension", version: this.clientVersion, language: this.language };
    try {
      const hello = await this.post("hello", { protocol: kProtocol, client });
      this.setStatus("ok", hello?.host?.version ?? null);
      this.onHello(hello);
      return hello;
    } catch (error) {
      if (error instanceof HostError && error.code === 1001) this.setStatus("version", null);
      throw error;
    }
  }

  /** @param {string} method @param {unknown} params @returns {Promise<any>} */
  post(method, params) {
    const id = this.nextId++;
    const sentAtMs = this.now();
    return new Promise((resolve, reject) => {
      const timer = this.setTimer(() => this.expire(id, sentAtMs), kRequestTimeoutMs);
      this.pending.set(id, { resolve, reject, timer });
      try {
        this.port?.postMessage(wellFormed({ jsonrpc: "2.0", id, method, params }));
      } catch (error) {
        // Above the browser's own limit for one message: the line itself is fine.
        this.settle(id)?.reject(new HostError(kErrors.internalError, String(error)));
      }
    });
  }

  /** @param {unknown} message */
  hear(message) {
    const reply = /** @type {any} */ (message);
    if (!reply || typeof reply !== "object" || reply.jsonrpc !== "2.0") {
      this.close("nonsense");
      return;
    }
    this.heardAtMs = this.now();
    if (this.now() - this.openedAtMs >= kGoodLifeMs) this.failures = 0;
    if (reply.method !== undefined) {
      if (reply.method === "rules/changed") this.onChanged();
      if (reply.method === "spelling/ready") this.onSpelling();
      if (reply.method === "data/changed") this.onData(reply.params);
      if (reply.method === "followUps/due") this.onFollowUps(Number(reply.params?.count) || 0);
      return; // a notification; others than this are of a newer host
    }
    const waiting = this.settle(reply.id);
    if (!waiting) return; // a reply that came after its time
    if (reply.error) {
      waiting.reject(new HostError(Number(reply.error.code), String(reply.error.message ?? ""), reply.error.data));
    } else {
      waiting.resolve(reply.result);
    }
  }

  /** @param {number} id @param {number} sentAtMs */
  expire(id, sentAtMs) {
    const waiting = this.settle(id);
    if (!waiting) return;
    // Silent since before the question: the line is dead, though open. A busy host that still talks is left alone.
    if (this.heardAtMs < sentAtMs) this.close("silent");
    waiting.reject(new HostError(kErrors.hostMissing, "The host did not answer in time."));
  }

  /** @param {any} id */
  settle(id) {
    const waiting = this.pending.get(id);
    if (!waiting) return null;
    this.pending.delete(id);
    this.clearTimer(waiting.timer);
    return waiting;
  }

  /** Ends the line from our side. @param {import("./host-trouble.js").Trouble} trouble */
  close(trouble) {
    const port = this.port;
    this.fell(trouble);
    try {
      port?.disconnect();
    } catch {
      // already gone
    }
  }

  /** @param {string | null | undefined} text what the browser said */
  failed(text) {
    this.fell(troubleOf(text));
  }

  /** @param {import("./host-trouble.js").Trouble} trouble */
  fell(trouble) {
    const lived = this.port ? this.now() - this.openedAtMs : 0;
    this.port = null;
    this.failures = this.heardAtMs >= 0 && lived >= kGoodLifeMs ? 1 : this.failures + 1;
    const backOffMs = Math.min(kLongestBackOffMs, kFirstBackOffMs * 2 ** Math.min(this.failures - 1, 20));
    this.closedUntilMs = this.now() + backOffMs * (0.5 + this.random() / 2);
    this.setStatus(trouble, null);
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(this.gone());
  }

  gone() {
    const { sentence, code } = this.status;
    const afterMs = Math.max(0, Math.round(this.closedUntilMs - this.now()));
    return new HostError(kErrors.hostMissing, sentence || "The host is not running.", { trouble: code, afterMs });
  }

  /** @param {Parameters<typeof hostStatus>[0]} code @param {string | null} version */
  setStatus(code, version) {
    this.status = hostStatus(code, version);
    this.onStatus(this.status);
  }
}

/**
 * Half an emoji, as a text that was cut has it, is no JSON to the host: it could not even say which request it was.
 *
 * @param {any} value @returns {any} a copy without such halves, no text of it shorter or longer
 */
function wellFormed(value) {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\ufffd");
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map((entry) => wellFormed(entry)));
}
