// A real host that stays open: requests and replies over frames one at a time, notifications as they come.
import { spawn } from "node:child_process";
import { hostPath } from "./tact.js";

/**
 * Starts a host on a TACT_HOME. `end` closes its input and resolves to its exit status.
 *
 * @param {string} home
 */
export function openHost(home) {
  const process_ = spawn(hostPath, ["chrome-extension://x/"], { env: { ...process.env, TACT_HOME: home }, stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map();
  const notifications = [];
  let listeners = [];
  let bytes = Buffer.alloc(0);
  let lastId = 0;
  const ended = new Promise((done) => process_.on("close", done));
  process_.stdout.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32LE(0)) {
      const length = bytes.readUInt32LE(0);
      const message = JSON.parse(bytes.subarray(4, 4 + length).toString("utf8"));
      bytes = bytes.subarray(4 + length);
      if (message.id === undefined) {
        notifications.push(message);
        listeners = listeners.filter((listener) => !listener(message));
      } else {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
      }
    }
  });
  /** The whole reply. @param {string} method @param {object} [params] */
  const call = (method, params = {}) => {
    const id = ++lastId;
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    const header = Buffer.alloc(4);
    header.writeUInt32LE(body.length);
    const reply = new Promise((done) => waiting.set(id, done));
    process_.stdin.write(Buffer.concat([header, body]));
    return reply;
  };
  return {
    notifications,
    call,
    /** The result, or an error thrown. @param {string} method @param {object} [params] */
    ask: async (method, params) => {
      const { result, error } = await call(method, params);
      if (error) throw Object.assign(new Error(error.message), error);
      return result;
    },
    /** The next notification of this method from now on. @param {string} method */
    hears: (method) => new Promise((done) => listeners.push((message) => message.method === method && (done(message), true))),
    end: () => {
      process_.stdin.end();
      return ended;
    },
  };
}
