// Firefox lets the person withhold LinkedIn's pages at installing and at any time after. The popup says so and asks for them; what was open
// before goes on without a reload, and stops when they are taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchFirefox } from "./firefox.js";
import { pause, until } from "./waiting.js";

const kSite = { origins: ["https://www.linkedin.com/*"] };

let firefox;
before(async () => {
  firefox = await launchFirefox({
    // As if the person had left the box empty at installing; and the browser's own question is answered with yes.
    prefs: { "extensions.originControls.grantByDefault": false, "extensions.webextOptionalPermissionPrompts": false },
  });
  await firefox.answerFirstRun({ process: { company: "Acme", stage: "awaitingDecision" } });
  await firefox.call("people/put", {
    person: { key: "jane-doe", name: "Jane Doe", company: "Acme", relation: { role: "interviewer" } },
  });
});
after(() => firefox?.close());

test("withheld pages: nothing is read; Allow in the popup wakes the open page; taken back, it stops", async () => {
  const page = await firefox.openProfile("practice-profile");
  await pause(1500);
  assert.deepEqual(await firefox.marks(page), []);

  const popup = await firefox.openOwn("popup/popup.html");
  const says = () => popup.evaluate(() => document.body.innerText);
  await until("the popup's sentence", async () => /may not see LinkedIn’s pages/.test(await says()));
  const box = await popup.evaluate(() => {
    const allow = [...document.querySelectorAll("button")].find((one) => one.textContent === "Allow");
    const { x, y, width, height } = allow.getBoundingClientRect();
    return { x, y, width, height };
  });
  await firefox.press(popup, box);
  await until("access", () => popup.evaluate((site) => globalThis.browser.permissions.contains(site), kSite));
  await until("the sentence gone", async () => !/may not see/.test(await says()));
  await firefox.chipSaying(page, "Not yet");

  const { tab } = await firefox.status(page);
  const { result } = await firefox.send({ kind: "page-bg-skeleton", tabId: tab.id });
  assert.match(result.text, /vanityName=person-1/);
  assert.doesNotMatch(result.text, /jane|acme/i);

  await popup.evaluate((site) => globalThis.browser.permissions.remove(site), kSite);
  await until("no marks", async () => (await firefox.marks(page)).length === 0);
});
