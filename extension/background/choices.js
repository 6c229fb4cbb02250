// What the person chose in the browser: the first run's answers, where warnings show, a pause. It counts here at once, with or without a
// host; the host gets it when it is there. Verdicts and tabs are requests.js's.
import { kErrors } from "../shared/messages.js";
import { quieterOf } from "./state.js";
import { makeTurns } from "./turns.js";

/** @typedef {import("./state.js").Unsent} Unsent */

/**
 * @param {{
 *   host: import("./port.js").HostLine,
 *   state: ReturnType<typeof import("./state.js").openState>,
 *   onKept: () => Promise<void>,
 *   onHandedOver: () => Promise<void>,
 * }} deps
 */
export function keepChoices({ host, state, onKept, onHandedOver }) {
  /** Two choices at one moment are two, and what the host says undoes none that is being made. */
  const inTurn = makeTurns();
  /** Greeting and handing over may both want to, and a process must not be put twice. */
  const inPushTurn = makeTurns();

  /** @param {{ mode: 'inline' | 'toolbar', settings?: Record<string, unknown>, process?: Record<string, unknown> }} answers */
  async function firstRun({ mode, settings = {}, process }) {
    if (!isMode(mode)) throw Object.assign(new Error("mode is inline or toolbar"), { code: kErrors.notAllowed });
    await keep({ ...settings, "display.mode": mode }, process ?? null, { answered: true });
    return handOver();
  }

  /** Changes settings here at once and at the host when it is there. @param {Record<string, any>} settings */
  async function change(settings) {
    if ("display.mode" in settings && !isMode(settings["display.mode"])) {
      throw Object.assign(new Error("mode is inline or toolbar"), { code: kErrors.notAllowed });
    }
    await keep(settings, null);
    return handOver();
  }

  /**
   * @param {Record<string, unknown>} settings @param {Record<string, unknown> | null} process
   * @param {Partial<import("./state.js").LocalState>} [more]
   */
  function keep(settings, process, more) {
    return inTurn(async () => {
      const { unsent } = await state.read();
      const merged = { settings: { ...unsent?.settings, ...settings }, process: process ?? unsent?.process ?? null };
      await state.write({ unsent: merged, ...mirrored(settings), ...more });
    });
  }

  async function handOver() {
    const hostNow = await host.check();
    if (hostNow.ok) await inPushTurn(pushOnce);
    const { unsent } = await state.read();
    await onKept();
    return { pushed: !unsent, host: hostNow };
  }

  async function pushOnce() {
    const { unsent } = await state.read();
    if (!unsent) return;
    try {
      if (Object.keys(unsent.settings).length) await host.request("settings/set", { set: unsent.settings });
      if (unsent.process) await putOnce(unsent.process);
    } catch (error) {
      // Not there, or its store is not: kept, and handed over at the next greeting. What the host refuses is not kept:
      // it would be refused for ever.
      const code = /** @type {any} */ (error)?.code;
      if (code === kErrors.hostMissing || code === kErrors.storeUnavailable) return;
    }
    await inTurn(async () => state.write({ unsent: without((await state.read()).unsent, unsent) }));
    await onHandedOver();
  }

  /** A reply may have been lost after the host had stored it, so look first. @param {Record<string, any>} process */
  async function putOnce(process) {
    const { processes } = await host.request("processes/list", {});
    const same = (/** @type {any} */ one) =>
      String(one.company).toLowerCase() === String(process.company).toLowerCase() && one.stage === process.stage;
    if (!processes?.some(same)) await host.request("processes/put", { process });
  }

  return {
    firstRun,
    change,
    push: () => inPushTurn(pushOnce),

    /** The person chose this just now, and the host has it. @param {Record<string, any>} settings */
    mirror: (settings) => inTurn(() => state.write(mirrored(settings))),

    /** The person took in their own copy: who has said where advice shows has answered the first run. @param {Record<string, any>} settings */
    restored: (settings) =>
      inTurn(() => state.write({ ...mirrored(settings), ...(isMode(settings["display.mode"]) && { answered: true }) })),

    /** The host says this by itself; what it has not heard yet goes before it. @param {Record<string, any>} settings */
    heard: (settings) =>
      inTurn(async () => {
        const local = await state.read();
        if (!local.unsent) await state.write(quieterOf(local, settings));
      }),
  };
}

/** What of the settings holds here without a host. @param {Record<string, any>} settings */
function mirrored(settings) {
  /** @type {Partial<import("./state.js").LocalState>} */
  const changes = {};
  if (isMode(settings["display.mode"])) changes.mode = settings["display.mode"];
  if ("display.pausedUntil" in settings) changes.pausedUntil = settings["display.pausedUntil"] ?? null;
  return changes;
}

/**
 * What is still to be handed over: something may have been chosen while the rest was on its way.
 *
 * @param {Unsent | null} now @param {Unsent} sent @returns {Unsent | null}
 */
function without(now, sent) {
  if (!now) return null;
  const settings = Object.fromEntries(
    Object.entries(now.settings).filter(([name, value]) => !(name in sent.settings) || sent.settings[name] !== value),
  );
  const process = JSON.stringify(now.process) === JSON.stringify(sent.process) ? null : now.process;
  return process || Object.keys(settings).length ? { settings, process } : null;
}

/** @param {unknown} mode @returns {mode is 'inline' | 'toolbar'} */
function isMode(mode) {
  return mode === "inline" || mode === "toolbar";
}
