// A background without a browser: storage in memory, a host that keeps settings and processes, tabs that only note what they are told.
import { badgeFor } from "../../extension/background/badge.js";
import { hostStatus } from "../../extension/background/host-trouble.js";
import { HostError } from "../../extension/background/port.js";
import { makeRequests } from "../../extension/background/requests.js";
import { keepSightings } from "../../extension/background/sightings.js";
import { openState } from "../../extension/background/state.js";
import { fakeArea } from "./fake-storage.js";

export const kNowMs = Date.parse("2026-11-20T12:00:00Z");

/** A host that keeps settings and processes; `there` says whether it is running. */
export class FakeHost {
  constructor() {
    this.there = true;
    this.calls = [];
    this.settings = {};
    this.asks = {};
    this.processes = [];
    this.status = hostStatus("unknown", null);
  }
  async request(method, params) {
    if (!this.there) throw new HostError(1009, "gone");
    this.calls.push({ method, params });
    if (method === "settings/get") return { settings: { ...this.settings } };
    if (method === "settings/set") return { settings: Object.assign(this.settings, params.set) };
    if (method === "processes/list") return { processes: this.processes };
    if (method === "processes/put") return this.processes.push(params.process) && { process: params.process };
    if (method === "assess") return { verdicts: params.subjects.map(({ key }) => ({ key, level: "clear" })) };
    return {};
  }
  async greetAgain() {
    if (!this.there) throw new HostError(1009, "gone");
    this.calls.push({ method: "hello" });
    await this.onHello?.({ settings: { ...this.settings }, asks: { ...this.asks }, followUpsDue: this.due ?? 0 });
  }
  async check() {
    this.status = hostStatus(this.there ? "ok" : "missing", this.there ? "0.1.0" : null);
    return this.status;
  }
}

export function makeWorld({ host = new FakeHost(), local = fakeArea(), session = fakeArea() } = {}) {
  const told = [];
  const badges = new Map();
  const state = openState({ local, session });
  const begin = () =>
    makeRequests({
      sightings: keepSightings({ local, session, now: () => world.nowMs }),
      skeleton: async (tabId) => `the skeleton of ${tabId}`,
      host,
      state,
      activeTabId: async () => 7,
      isOnLinkedIn: (tabId) => world.isOnLinkedIn(tabId),
      toTab: (tabId, message) => told.push([tabId, message.kind]),
      showBadge: (tabId, facts) => badges.set(tabId, badgeFor(facts)),
      now: () => kNowMs,
    });
  const world = { isOnLinkedIn: async () => true, nowMs: kNowMs, host, local, session, state, told, badges };
  world.restart = () => (world.requests = begin());
  world.restart();
  host.onHello = (hello) => world.requests.greeted(hello);
  world.fromPage = (message) => world.requests.answer(message, {});
  world.fromTab = (tabId, message) => world.requests.answer(message, { tab: { id: tabId } });
  return world;
}
