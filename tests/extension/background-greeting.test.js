// The background as the browser starts it: all of index.js, over a browser that holds nothing but the first run's answers. What it greets
// the host with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "./clock.js";
import { fakeArea } from "./fake-storage.js";
import { provideWords } from "./ui-bundle.js";

provideWords();
const api = globalThis.chrome;
const nothing = async () => {};
const event = () => ({ addListener() {} });
const greetings = [];
let browsers = "en";
let begin = () => {};
const local = fakeArea();
await local.set({ answered: true, mode: "toolbar" });
api.i18n.getUILanguage = () => browsers;
Object.assign(api, {
  runtime: {
    getManifest: () => ({ version: "0.1.0" }),
    connectNative: () => {
      const hears = [];
      return {
        onMessage: { addListener: (run) => hears.push(run) },
        onDisconnect: event(),
        postMessage({ id, params }) {
          greetings.push(params);
          hears.forEach((run) => run({ jsonrpc: "2.0", id, result: { host: { version: "0.1.0" } } }));
        },
      };
    },
    onMessage: event(),
    onInstalled: event(),
    onStartup: { addListener: (run) => (begin = run) },
  },
  storage: { local, session: fakeArea(), onChanged: event() },
  tabs: { onRemoved: event(), query: async () => [] },
  alarms: { get: nothing, create: nothing, clear: nothing, onAlarm: event() },
  commands: { onCommand: event() },
  permissions: { contains: async () => true, onAdded: event(), onRemoved: event() },
  action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
});

/** The language the host is told by a background of a browser in this one. */
async function toldBy(language) {
  browsers = language;
  await import(`../../extension/background/index.js?${language}`);
  begin();
  await settle();
  return greetings.pop()?.client.language;
}

test("the host is told the language Tact's own words are in, as it is written where the browser's user is", async () => {
  assert.equal(await toldBy("en-GB"), "en-GB");
  assert.equal(await toldBy("fr-FR"), "en", "Tact has no French: its words are the English ones, and so is the advice");
});
