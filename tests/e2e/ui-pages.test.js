// Every state through axe-core in both themes, and what the first run and the popup send to the background.
// The background is invented here; extension/background has its own tests.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kShots } from "./preview/shots.js";
import { rootState, studio, useStudio, withPage } from "./preview/with-page.js";

useStudio();

test("axe-core has nothing to say about any state in either theme", async () => {
  for (const [name, shot] of Object.entries(kShots)) {
    for (const theme of shot.themes ?? ["light", "dark"]) {
      await withPage(
        shot,
        async (hands, page) => {
          await shot.act?.(hands);
          assert.deepEqual(await studio.axe(page), [], `${name}, ${theme}`);
        },
        theme,
      );
    }
  }
});

test("axe-core would have something to say: grey on grey and a nameless button are found", () =>
  withPage({ state: "hold" }, async (hands, page) => {
    await hands.press(".chip");
    await rootState(page, (root) => {
      root.querySelector(".message").style.color = "#d0d4d8";
      root.querySelector(".shut").removeAttribute("aria-label");
    });
    const found = (await studio.axe(page)).map((line) => line.split(":")[0]);
    assert.deepEqual([...new Set(found)].sort(), ["button-name", "color-contrast"]);
  }));

test("first run: nothing preselected where it shows, each screen checked, by keyboard to the end", () =>
  withPage({ ...kShots["first-run-done"], act: undefined }, async (hands, page) => {
    const heading = () => hands.text("h1");
    await hands.key("Tab", "Enter");
    assert.equal(await heading(), "Where should advice show?");
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "h1");
    assert.equal(await page.evaluate(() => document.querySelectorAll("input:checked").length), 0);
    await hands.press(".act.main");
    assert.equal(await heading(), "Where should advice show?");
    assert.equal(await hands.text("[role=alert]"), "Choose one to go on.");
    await page.focus("input[type=radio]");
    await hands.key("Space", "Enter");
    assert.equal(await heading(), "What are you here for?");
    await hands.press(".choice", "Finding a job");
    await hands.press(".act.main");
    await hands.press(".choice", "Yes");
    await hands.press(".act.main");
    assert.equal(await hands.text("[role=alert]"), "Write the company’s name first.");
    await page.focus("input[type=text]");
    await hands.type("Acme ");
    await hands.press(".choices .act", "Waiting for the decision");
    await hands.press(".act", "Back");
    assert.equal(await heading(), "What are you here for?");
    await hands.press(".act.main");
    await hands.press(".act.main");
    assert.equal(await heading(), "That’s all");
    assert.match(await hands.text(".trouble"), /not installed.*handed to the helper/s);
    const [message] = await page.evaluate(() => window.sentMessages);
    assert.deepEqual(message, {
      kind: "page-bg-first-run",
      mode: "inline",
      settings: { "viewer.goal": "jobSearch", "viewer.stance": "balanced", "viewer.strictness": "normal" },
      process: { company: "Acme", stage: "awaitingDecision" },
    });
  }));

test("popup: an ordinary profile is put into a hiring process, typing the company", () =>
  withPage(kShots["popup-clear"], async (hands, page) => {
    await hands.press("summary", "I am in a hiring");
    await page.focus(".frame input[type=text]");
    await hands.type("Acme");
    await hands.press(".frame .act", "Interviews are on");
    await hands.press(".frame .act.main", "Save");
    const answer = await page.evaluate(() => window.sentMessages.find((message) => message.method === "answer"));
    assert.deepEqual(answer, {
      kind: "page-bg-call",
      method: "answer",
      params: {
        key: "jane-doe",
        moment: "invite",
        facts: { person: { key: "jane-doe" } },
        set: { "process.stage": "interviewing", "process.company": "Acme" },
      },
    });
    assert.match(await hands.text(".head h2"), /^Good moment/);
  }));

test("popup: a stage changed in the list brings new advice about the person at once", () =>
  withPage(kShots["popup-hold"], async (hands) => {
    assert.match(await hands.text(".head h2"), /^Not yet/);
    await hands.press(".process .act", "Change");
    await hands.press(".process .act", "They made an offer");
    assert.match(await hands.text(".head h2"), /^Good moment/);
  }));

test("popup: pause, mode and stages go to the background; trouble is said in its words", async () => {
  await withPage(kShots["popup-hold"], async (hands, page) => {
    await hands.press(".act", "For an hour");
    await hands.press(".choice", "Beside the button");
    await hands.press(".process .act", "Change");
    await hands.press(".process .act", "They made an offer");
    const messages = await page.evaluate(() =>
      window.sentMessages.filter(
        ({ kind, method }) => kind !== "page-bg-status" && !["processes/list", "assess"].includes(method),
      ),
    );
    const until = Date.parse(messages[0].until) - Date.now();
    assert.ok(until > 3_500_000 && until <= 3_600_000);
    assert.deepEqual(messages.slice(1), [
      { kind: "page-bg-mode", mode: "inline" },
      { kind: "page-bg-call", method: "processes/put", params: { process: { id: 3, revision: 2, stage: "offered" } } },
    ]);
  });
  await withPage(kShots["popup-missing"], async (hands) =>
    assert.match(await hands.text(".trouble"), /not installed.*installer\/install/s),
  );
  await withPage(kShots["popup-blind"], async (hands) =>
    assert.match(await hands.text(".trouble"), /No advice here.*not an all-clear/s),
  );
});
