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
import { keepChoices } from "./choices.js";
import { inLanguage } from "./in-language.js";
import { dayOf, isPaused } from "./state.js";

/** After these of an extension page, what tabs and other pages show may no longer hold. */
const kChanging = [
  "answer",
  "record",
  "processes/put",
  "processes/remove",
  "processes/restore",
  "people/put",
  "people/forget",
  "journal/add",
  "journal/remove",
  "silences/put",
  "silences/restore",
  "followUps/done",
  "followUps/snooze",
  "settings/set",
  "settings/reset",
  "rules/put",
  "rules/remove",
  "data/import/undo",
  "data/forgetAll",
];
/** What an extension page asks about somebody whom a tab shows: the tab has told what is new about them. */
const kRepeating = ["assess", "answer"];
const kLongAgo = new Date(0).toISOString();
/** What a content script may say about one person of its page only. */
const kAboutOne = ["noteUsed", "inviteSent", "inviteWithdrawn"];

/**
 * @param {{
 *   host: import("./port.js").HostLine,
 *   state: ReturnType<typeof import("./state.js").openState>,
 *   activeTabId: () => Promise<number | null>,
 *   isOnLinkedIn: (tabId: number) => Promise<boolean>,
 *   toTab: (tabId: number, message: unknown) => void,
 *   showBadge: (tabId: number | null, facts: import("./badge.js").BadgeFacts) => void,
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
  /** Of the host's sentences, as it last greeted. An older host does not say. @type {string | undefined} */
  let language;
  const choices = keepChoices({ host, state, onKept: refreshAll, onHandedOver: () => reassess() });

  /** @param {any} message @param {import("../shared/browser.js").Sender} sender @returns {Promise<any>} */
  async function answer(message, sender) {
    const tabId = sender.tab?.id;
    switch (message.kind) {
      case kCsStart:
        return start();
      case kCsCall: {
        const isAboutOne = message.method === "answer" || kAboutOne.includes(message.params?.kind);
        // Looked up before all else: the next report may be on its way already, and has them no more.
        if (isAboutOne && !(await shows(/** @type {number} */ (tabId), message.params?.key)))
          throw Object.assign(new Error("not a person of this page"), { code: kErrors.notAllowed });
        const local = await state.read();
        // Nothing about a person reaches the host before the first run is answered, whatever a page asks.
        if (!local.answered) throw Object.assign(new Error("first run"), { code: kErrors.notAllowed });
        const result = inLanguage(language, await host.request(message.method, message.params));
        if (message.method === "answer") await changed(tabId);
        // The page itself may have asked while this was on its way.
        else if (message.method === "record" && result?.changed) await changed();
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
        const given = message.params ?? {};
        const params = kRepeating.includes(message.method) ? { openedAt: kLongAgo, ...given } : given;
        const result = inLanguage(language, await host.request(message.method, params));
        await follow(message.method, params, result);
        return result;
      }
      case kPageStatus:
        return status(message.tabId, message.patient === true);
      case kPageFirstRun:
        return choices.firstRun(message);
      case kPageMode:
        return choices.change({ "display.mode": message.mode });
      case kPagePause:
        return choices.change({ "display.pausedUntil": message.until ?? null });
      case kPageSkeleton:
        return { text: await skeletonOf(message.tabId) };
      case kPageForgetSightings:
        await sightings.forget();
        return {};
      default:
        throw Object.assign(new Error("unknown message"), { code: kErrors.notAllowed });
    }
  }

  /** What has to follow something an extension page had done. @param {string} method @param {any} params @param {any} result */
  async function follow(method, params, result) {
    if (method === "settings/set") await choices.mirror(params.set ?? {});
    // Where it shows was the person's own choice and has no default; a pause that is set no more is over.
    if (method === "settings/reset")
      await choices.mirror({ "display.pausedUntil": result?.settings?.["display.pausedUntil"] ?? null });
    // The host's words may be another language's now; its next greeting brings them.
    const isLanguage =
      method === "settings/set" ? "display.language" in (params.set ?? {}) : method === "settings/reset";
    if (isLanguage) await greetAnew();
    if (method === "people/forget") await forget(params.key);
    if (method === "data/forgetAll") await forgetAll();
    const isImported = method === "data/import/end" && result?.done;
    if (isImported && result.kind === "tact") {
      await choices.restored((await host.request("settings/get", {})).settings ?? {});
      await greetAnew();
    }
    if (isImported || kChanging.includes(method)) await changed();
  }

  /** Nothing is left here of somebody forgotten, but for what a page on the screen shows; it is judged anew. @param {string} key */
  async function forget(key) {
    await state.forgetWriting(key);
    const paused = isPaused((await state.read()).pausedUntil, now());
    for (const tabId of await state.reportedTabs())
      if ((await shows(tabId, key)) && (paused || !(await isOnLinkedIn(tabId)))) await state.forgetReport(tabId);
  }

  /** Everything is as on the first day: nothing is read or drawn until the first run is answered anew. */
  async function forgetAll() {
    const tabs = await state.forgetAll();
    await Promise.all(tabs.map(refreshBadge)); // a title may have somebody's name
    await refreshAll();
  }

  /** What has changed already is told on, also where the host is gone just now: then it says the rest when it is back. */
  async function greetAnew() {
    await host.greetAgain().catch(() => {});
  }

  /**
   * Another browser, or the command line, had everything forgotten: then it is here too. What a host says at first hearing
   * was before this browser's time.
   *
   * @param {string | null | undefined} allForgottenAt as the host says it
   */
  async function heardForgotten(allForgottenAt) {
    if (allForgottenAt === undefined) return; // a host that does not say
    const at = allForgottenAt ?? "";
    const before = (await state.read()).allForgottenAt;
    if (before === at) return;
    if (before !== null && at > before) await forgetAll();
    await state.write({ allForgottenAt: at });
  }

  /** Another browser, or the command line, has changed the person's data. @param {any} [params] */
  async function dataChanged(params) {
    await heardForgotten(params?.allForgottenAt);
    await changed();
  }

  /** The person's own data are others than before. @param {number} [except] the tab that knows already */
  async function changed(except) {
    await state.writeChanged(now());
    await reassess(except);
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

  /** @param {number | undefined} asked @param {boolean} isPatient nobody came or pressed: the page only looks again */
  async function status(asked, isPatient) {
    const hostNow = await host.check(isPatient);
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

  /** The host greeted: learn its words, take over what holds here too, hand over what it has not heard. @param {any} hello */
  async function greeted(hello) {
    language = hello?.language;
    await heardForgotten(hello?.allForgottenAt);
    await state.write({ asks: hello?.asks ?? {} });
    if (hello?.settings) await choices.heard(hello.settings);
    await choices.push();
    await followUpsDue(hello?.followUpsDue ?? 0);
  }

  /** So many follow-ups are due: the button says so where it says nothing else. @param {number} count */
  async function followUpsDue(count) {
    if (count === (await state.readDue())) return;
    await state.writeDue(count);
    await state.writeChanged(now()); // pages that show which they are read them again
    await refreshAll();
  }

  /** @param {import("../shared/messages.js").HostStatus} hostNow */
  async function hostChanged(hostNow) {
    const before = lastCode;
    lastCode = hostNow.code;
    if (before === hostNow.code) return;
    await refreshAll();
    // Fallen or back: what the tabs show may not hold, and what pages could not be told waits. From "unknown" on all are asking already.
    if (before !== "unknown") await (hostNow.ok ? changed() : reassess());
  }

  /** Rules or settings were changed beside us, by hand or from another browser. */
  async function rulesChanged() {
    await greetAnew();
    await refreshAll();
    await changed();
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
    await Promise.all([null, ...(await state.reportedTabs())].map(refreshBadge));
  }

  /** @param {number | null} tabId null: wherever no page has reported */
  async function refreshBadge(tabId) {
    const [local, report, due] = await Promise.all([
      state.read(),
      tabId === null ? null : state.readReport(tabId),
      state.readDue(),
    ]);
    const { answered, siteAccess, mode, pausedUntil } = local;
    showBadge(tabId, {
      answered,
      siteAccess,
      mode,
      paused: isPaused(pausedUntil, now()),
      host: host.status,
      report,
      due,
    });
  }

  /** Asks the host how many follow-ups are due, for a browser in which no page of LinkedIn is open. */
  async function wake() {
    const { answered, pausedUntil } = await state.read();
    if (answered && !isPaused(pausedUntil, now())) await host.check();
    await refreshAll();
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

  return {
    answer,
    greeted,
    hostChanged,
    rulesChanged,
    dataChanged,
    followUpsDue,
    spellingReady,
    siteAccessChanged,
    wake,
    refreshAll,
  };
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
