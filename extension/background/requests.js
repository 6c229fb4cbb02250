// Answers every message of shared/messages.js. Knows the host line, the state and how to reach tabs; knows nothing of
// how the browser delivers messages (index.js) or of what a page looks like.
import {
  kBgReassess,
  kCsCall,
  kCsPart,
  kCsReport,
  kCsRule,
  kCsStart,
  kCsTold,
  kErrors,
  kPageCall,
  kPageFirstRun,
  kPageForgetSightings,
  kPageMode,
  kPagePause,
  kPageSkeleton,
  kPageStatus,
  isWarning,
} from "../shared/messages.js";
import { dayOf, isPaused, quieterOf } from "./state.js";

/** After these of an extension page, verdicts shown in tabs may no longer hold. */
const kChanging = ["answer", "processes/put", "processes/remove", "people/put", "people/forget", "settings/set"];

/**
 * @param {{
 *   host: import("./port.js").HostLine,
 *   state: ReturnType<typeof import("./state.js").openState>,
 *   activeTabId: () => Promise<number | null>,
 *   isOnLinkedIn: (tabId: number) => Promise<boolean>,
 *   toTab: (tabId: number, message: unknown) => void,
 *   showBadge: (tabId: number, facts: import("./badge.js").BadgeFacts) => void,
 *   addPart: (tabId: number, part: "drawing" | "lists") => Promise<void>,
 *   skeleton: (tabId: number) => Promise<string>,
 *   sightings: ReturnType<typeof import("./sightings.js").keepSightings>,
 *   now?: () => number,
 * }} deps
 */
export function makeRequests(deps) {
  const {
    host,
    state,
    activeTabId,
    isOnLinkedIn,
    toTab,
    showBadge,
    addPart,
    skeleton,
    sightings,
    now = Date.now,
  } = deps;
  let lastCode = host.status.code;

  /** @param {any} message @param {import("../shared/browser.js").Sender} sender @returns {Promise<any>} */
  async function answer(message, sender) {
    const tabId = sender.tab?.id;
    switch (message.kind) {
      case kCsStart:
        return start();
      case kCsCall: {
        const local = await state.read();
        // Nothing about a person reaches the host before the first run is answered, whatever a page asks.
        if (!local.answered) throw Object.assign(new Error("first run"), { code: kErrors.notAllowed });
        const isAboutOne = message.method === "answer" || message.params?.kind === "noteUsed";
        if (isAboutOne && !(await shows(/** @type {number} */ (tabId), message.params?.key)))
          throw Object.assign(new Error("not a person of this page"), { code: kErrors.notAllowed });
        const result = await host.request(message.method, message.params);
        if (message.method === "answer" || (message.method === "record" && result?.changed)) await reassess(tabId);
        return result;
      }
      case kCsRule:
        await switchRule(/** @type {number} */ (tabId), message);
        return {};
      case kCsTold:
        await state.write({ toldOn: dayOf(now()) });
        return {};
      case kCsPart: {
        const { answered, mode } = await state.read();
        const isWanted = answered && (message.part === "lists" || (message.part === "drawing" && mode === "inline"));
        if (!isWanted) throw Object.assign(new Error("no such part is wanted"), { code: kErrors.notAllowed });
        await addPart(/** @type {number} */ (tabId), message.part);
        return {};
      }
      case kCsReport:
        await state.writeReport(/** @type {number} */ (tabId), withoutAllClear(message.report));
        await sightings.note(/** @type {number} */ (tabId), message.report);
        await refreshBadge(/** @type {number} */ (tabId));
        return {};
      case kPageCall: {
        const result = await host.request(message.method, message.params ?? {});
        if (message.method === "settings/set") await mirror(message.params?.set ?? {});
        if (kChanging.includes(message.method)) await reassess();
        return result;
      }
      case kPageStatus:
        return status(message.tabId);
      case kPageFirstRun:
        return firstRun(message);
      case kPageMode:
        return change({ "display.mode": message.mode });
      case kPagePause:
        return change({ "display.pausedUntil": message.until ?? null });
      case kPageSkeleton:
        return { text: await skeletonOf(message.tabId) };
      case kPageForgetSightings:
        await sightings.forget();
        return {};
      default:
        throw Object.assign(new Error("unknown message"), { code: kErrors.notAllowed });
    }
  }

  /** Whether a tab's last report has this person. @param {number} tabId @param {unknown} key */
  async function shows(tabId, key) {
    const report = await state.readReport(tabId);
    return Boolean(report?.subjects.some((subject) => subject.key === key));
  }

  /**
   * Off: only a rule that speaks in the tab's last report. On again: only what was switched off from that tab, back to what it was before.
   * The least that saves the writer of a note the way to the settings and back: a page's script gains no other name and no other value.
   *
   * @param {number} tabId @param {{ rule?: unknown, on?: unknown }} message
   */
  async function switchRule(tabId, { rule, on }) {
    const report = await state.readReport(tabId);
    const speaks = report?.subjects.some(({ verdict }) =>
      verdict?.findings?.some((/** @type {any} */ one) => one.rule === rule),
    );
    const before = await state.readSwitched(tabId);
    const isKnown = typeof rule === "string" && (on === true ? Object.hasOwn(before, rule) : on === false && speaks);
    if (!isKnown) throw Object.assign(new Error("not a rule of this page"), { code: kErrors.notAllowed });
    const name = `rules.${rule}.on`;
    if (on === false) {
      const { settings } = await host.request("settings/get", {});
      await host.request("settings/set", { set: { [name]: false } });
      if (!Object.hasOwn(before, rule))
        await state.writeSwitched(tabId, { ...before, [rule]: settings?.[name] ?? null });
    } else {
      const { [rule]: was, ...others } = before;
      await host.request("settings/set", { set: { [name]: was } });
      await state.writeSwitched(tabId, others);
    }
    await reassess(tabId);
  }

  /** @param {number} tabId */
  async function skeletonOf(tabId) {
    if (!(await isOnLinkedIn(tabId)))
      throw Object.assign(new Error("not a page of LinkedIn"), { code: kErrors.notAllowed });
    return skeleton(tabId);
  }

  async function start() {
    const { answered, mode, pausedUntil, asks, siteAccess, toldOn } = await state.read();
    const paused = isPaused(pausedUntil, now());
    return { answered: answered && siteAccess, mode, paused, pausedUntil, asks, toldToday: toldOn === dayOf(now()) };
  }

  /** @param {number} [asked] */
  async function status(asked) {
    const hostNow = await host.check();
    const local = await state.read();
    const tabId = asked ?? (await activeTabId());
    const report = tabId !== null && (await isOnLinkedIn(tabId)) ? await state.readReport(tabId) : null;
    return {
      host: hostNow,
      firstRun: { answered: local.answered, pushed: !local.unsent },
      mode: local.mode,
      pausedUntil: isPaused(local.pausedUntil, now()) ? local.pausedUntil : null,
      asks: local.asks,
      tab: report ? { ...report, id: tabId } : null,
      sightings: await sightings.read(),
    };
  }

  /** @param {{ mode: 'inline' | 'toolbar', settings?: Record<string, unknown>, process?: Record<string, unknown> }} answers */
  async function firstRun({ mode, settings = {}, process }) {
    if (!isMode(mode)) throw Object.assign(new Error("mode is inline or toolbar"), { code: kErrors.notAllowed });
    await keep({ ...settings, "display.mode": mode }, process ?? null);
    await state.write({ answered: true, mode });
    return handOver();
  }

  /** Changes settings here at once and at the host when it is there. @param {Record<string, any>} settings */
  async function change(settings) {
    if ("display.mode" in settings && !isMode(settings["display.mode"])) {
      throw Object.assign(new Error("mode is inline or toolbar"), { code: kErrors.notAllowed });
    }
    await keep(settings, null);
    await mirror(settings);
    return handOver();
  }

  /** @param {Record<string, unknown>} settings @param {Record<string, unknown> | null} process */
  async function keep(settings, process) {
    const { unsent } = await state.read();
    const merged = { settings: { ...unsent?.settings, ...settings }, process: process ?? unsent?.process ?? null };
    await state.write({ unsent: merged });
  }

  async function handOver() {
    const hostNow = await host.check();
    if (hostNow.ok) await push();
    const { unsent } = await state.read();
    await refreshAll();
    return { pushed: !unsent, host: hostNow };
  }

  /** One at a time: greeting and handing over may both want to, and a process must not be put twice. */
  let pushing = Promise.resolve();
  function push() {
    pushing = pushing.then(pushOnce, pushOnce);
    return pushing;
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
    await state.write({ unsent: null });
    await reassess();
  }

  /** A reply may have been lost after the host had stored it, so look first. @param {Record<string, any>} process */
  async function putOnce(process) {
    const { processes } = await host.request("processes/list", {});
    const same = (/** @type {any} */ one) =>
      String(one.company).toLowerCase() === String(process.company).toLowerCase() && one.stage === process.stage;
    if (!processes?.some(same)) await host.request("processes/put", { process });
  }

  /** @param {Record<string, any>} settings what the person chose just now */
  async function mirror(settings) {
    /** @type {Partial<import("./state.js").LocalState>} */
    const changes = {};
    if (isMode(settings["display.mode"])) changes.mode = settings["display.mode"];
    if ("display.pausedUntil" in settings) changes.pausedUntil = settings["display.pausedUntil"] ?? null;
    if (Object.keys(changes).length) await state.write(changes);
  }

  /** The host greeted: learn its words, take over what is quieter, hand over what it has not heard. @param {any} hello */
  async function greeted(hello) {
    const local = await state.read();
    const changes = local.unsent ? {} : quieterOf(local, hello?.settings ?? {}, now());
    await state.write({ ...changes, asks: hello?.asks ?? {} });
    if (local.unsent) await push();
  }

  /** @param {import("../shared/messages.js").HostStatus} hostNow */
  async function hostChanged(hostNow) {
    const before = lastCode;
    lastCode = hostNow.code;
    if (before === hostNow.code) return;
    await refreshAll();
    // Fallen or back: what the tabs show may not hold. From "unknown" on they are asking already.
    if (before !== "unknown") await reassess();
  }

  /** Rules or settings were changed beside us, by hand or from another browser. What is quieter counts here too. */
  async function rulesChanged() {
    const { settings } = await host.request("settings/get", {});
    const local = await state.read();
    if (!local.unsent) await state.write(quieterOf(local, settings ?? {}, now()));
    await refreshAll();
    await reassess();
  }

  /** The dictionary has looked at a text: whoever shows one asks again, pages as well as the popup. */
  async function spellingReady() {
    for (const tabId of await state.reportedTabs()) {
      const report = await state.readReport(tabId);
      if (report?.subjects.some(({ moment }) => moment === "note")) toTab(tabId, { kind: kBgReassess });
    }
    await state.writeSpelling(now());
  }

  /** Tells the tabs to ask again. @param {number} [except] */
  async function reassess(except) {
    for (const tabId of await state.reportedTabs()) {
      if (tabId !== except) toTab(tabId, { kind: kBgReassess });
    }
  }

  async function refreshAll() {
    await Promise.all((await state.reportedTabs()).map(refreshBadge));
  }

  /** @param {number} tabId */
  async function refreshBadge(tabId) {
    const [local, report] = await Promise.all([state.read(), state.readReport(tabId)]);
    const { answered, siteAccess, mode, pausedUntil } = local;
    showBadge(tabId, {
      answered,
      siteAccess,
      mode,
      paused: isPaused(pausedUntil, now()),
      host: host.status,
      report,
    });
  }

  /**
   * The person gave Tact LinkedIn's pages, or took them back: the pages that are open notice by the state.
   *
   * @param {boolean} has @returns {Promise<boolean>} whether it was otherwise before
   */
  async function siteAccessChanged(has) {
    const { siteAccess } = await state.read();
    if (siteAccess === has) return false;
    await state.write({ siteAccess: has });
    const tabs = await state.reportedTabs();
    if (!has) await Promise.all(tabs.map((tabId) => state.forgetReport(tabId)));
    await Promise.all(tabs.map(refreshBadge));
    return true;
  }

  return { answer, greeted, hostChanged, rulesChanged, spellingReady, siteAccessChanged };
}

/**
 * Where a page could not be read nothing passes for an all-clear, not even what was said about somebody on it a moment ago.
 *
 * @param {import("../shared/messages.js").TabReport} report
 */
function withoutAllClear(report) {
  if (report?.health !== "blind") return report;
  const subjects = report.subjects.map((subject) =>
    isWarning(subject.verdict) ? subject : { ...subject, verdict: null },
  );
  return { ...report, subjects };
}

/** @param {unknown} mode @returns {mode is 'inline' | 'toolbar'} */
function isMode(mode) {
  return mode === "inline" || mode === "toolbar";
}
