// Every state through axe-core in both themes, and what the first run and the popup send to the background.
// The background is invented here; extension/background has its own tests.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kShots } from "./preview/shots.js";
import { refusal, rootState, studio, useStudio, withPage } from "./preview/with-page.js";

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
    assert.equal(await page.title(), "Where should advice show? – Welcome to Tact");
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "h1");
    assert.equal(await page.evaluate(() => document.querySelectorAll("input:checked").length), 0);
    await hands.press(".act.main");
    assert.equal(await heading(), "Where should advice show?");
    assert.equal(await refusal(page), "Choose one to go on.");
    await page.focus("input[type=radio]");
    await hands.key("Space", "Enter");
    assert.equal(await heading(), "What are you here for?");
    await hands.press(".choice", "Finding a job");
    await hands.press(".act.main");
    await hands.press(".choice", "Yes");
    await hands.press(".act.main");
    assert.equal(await refusal(page), "Write the company’s name first.");
    await hands.type("Acme ");
    assert.equal(await refusal(page), undefined, "what is being mended is not refused any more");
    await hands.press(".act.main");
    assert.equal(await refusal(page), "Please choose where it stands.");
    await hands.press(".choices .act", "Waiting for the decision");
    await hands.press(".act", "Back");
    assert.equal(await heading(), "What are you here for?");
    await hands.press(".act.main");
    await hands.press(".act.main");
    assert.equal(await heading(), "That’s all");
    assert.match(await hands.text(".trouble"), /not installed.*handed to the helper/s);
    assert.match(await hands.text("main"), /The day for Acme is not noted yet\..*Tact’s button, then the process/);
    const message = await page.evaluate(() => window.sentMessages.at(-1));
    assert.deepEqual(message, {
      kind: "page-bg-first-run",
      mode: "inline",
      settings: { "viewer.goal": "jobSearch", "viewer.stance": "balanced", "viewer.strictness": "normal" },
      process: { company: "Acme", stage: "awaitingDecision" },
    });
  }));

test("first run: it begins from what the host knows, and changes only what is answered", () => {
  const shot = kShots["first-run-done"];
  const known = { "viewer.stance": "open", "viewer.strictness": "strict" };
  const calls = { "settings/get": { ok: true, result: { revision: 3, settings: known } } };
  return withPage({ ...shot, background: { ...shot.background, calls } }, async (hands, page) => {
    await shot.act(hands);
    const [{ settings }] = await page.evaluate(() => window.sentMessages.filter(({ kind }) => kind === "page-bg-first-run"));
    assert.deepEqual(settings, { ...known, "viewer.goal": "jobSearch" });
  });
});

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
      window.sentMessages.filter(({ kind, method }) => kind !== "page-bg-status" && !/^assess$|\/(?:list|get)$/.test(method ?? "")),
    );
    const until = Date.parse(messages[0].until) - Date.now();
    assert.ok(until > 3_500_000 && until <= 3_600_000);
    assert.deepEqual(messages.slice(1), [
      { kind: "page-bg-mode", mode: "inline" },
      { kind: "page-bg-call", method: "processes/put", params: { process: { id: 4, revision: 1, stage: "offered" } } },
    ]);
  });
  await withPage(kShots["popup-missing"], async (hands) =>
    assert.match(await hands.text(".trouble"), /not installed.*installer\/install/s),
  );
  await withPage(kShots["popup-blind"], async (hands) =>
    assert.match(await hands.text(".trouble"), /No advice here.*not an all-clear/s),
  );
});

/** Messages of one kind that the popup sent. */
const sent = (page, wanted) => page.evaluate((kind) => window.sentMessages.filter((one) => one.kind === kind || one.method === kind), wanted);

test("popup, a list: whoever stands out comes first, and the whole advice is asked for when a row is opened", () =>
  withPage(kShots["popup-list"], async (hands, page) => {
    const names = () => page.evaluate(() => [...document.querySelectorAll(".one b")].map((one) => one.textContent));
    assert.deepEqual(await names(), ["Dmitri Orlov", "Bao Tran", "Farid Haddad"]);
    assert.match(await hands.text(".list h2"), /^28 people on this page\. 2 not judged yet\.$/);
    assert.deepEqual(await sent(page, "assess"), []);
    await hands.press(".one summary", "Bao");
    const [asked] = await sent(page, "assess");
    assert.deepEqual(
      asked.params.subjects.map(({ key, moment }) => [key, moment]),
      [["bao-tran", "invite"]],
    );
    assert.equal(asked.params.detail, undefined, "the whole of it");
    assert.match(await hands.text(".one .head h2"), /^Good moment/);
    assert.doesNotMatch(await page.evaluate(() => [...document.querySelectorAll(".one")][1].textContent), /Think first/, "the newer word holds");
    await hands.press("summary", "The others (25)");
    assert.equal((await names()).length, 23);
    assert.match(await page.evaluate(() => document.querySelector(".list").textContent), /and 5 more/);
  }));

test("popup, received invitations: they are summed up, and by keyboard a row opens", () =>
  withPage(kShots["popup-invitations"], async (hands, page) => {
    assert.equal(
      await hands.text(".list h2"),
      "40 invitations: 14 with a note, 10 from people you know, 1 looks like spam. 2 not judged yet.",
    );
    await page.focus(".one summary");
    await hands.key("Enter");
    assert.match(await hands.text(".one .head h2"), /^Good moment/);
  }));

test("popup, a blind list: no all-clear about anybody, warnings stay", () =>
  withPage(kShots["popup-blind-list"], async (hands, page) => {
    const text = await page.evaluate(() => document.querySelector("main").innerText);
    assert.match(text, /No advice here\s+LinkedIn changed this page \(people search\).*not an all-clear/s);
    assert.doesNotMatch(text, /Nobody stands out|The others|Good moment/);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll(".one b")].map((one) => one.textContent)), [
      "Dmitri Orlov",
      "Bao Tran",
    ]);
  }));

test("popup, what Tact sees: facts in the host's words, the buttons that would be marked, at most twenty people", () =>
  withPage(kShots["popup-seen"], async (hands, page) => {
    await hands.press("summary", "What Tact sees here");
    assert.equal((await page.evaluate(() => document.querySelectorAll(".seen .rows li").length)), 20);
    await hands.press(".seen .rows summary", "Bao");
    const text = await page.evaluate(() => document.querySelector(".seen").innerText.replace(/\s+/g, " "));
    assert.match(text, /Tact can read this page: received invitations\. Who invited you \(40\)/);
    assert.match(text, /your distance 2/i);
    assert.match(text, /contacts you share 1 contact /i);
    assert.match(text, /their photo none/i);
    assert.match(text, /A sign may stand at: Accept(?!, Ignore)/);
    assert.match(text, /and 20 more/);
    assert.match(text, /received invitations: 18 looked at, 3 not readable, last on/i);
  }));

test("popup: the skeleton goes to the clipboard upon a press, and not before; the counts are forgotten upon one", () =>
  withPage({ ...kShots["popup-seen-profile"], act: undefined }, async (hands, page) => {
    await page.evaluate(() => {
      window.copied = [];
      navigator.clipboard.writeText = async (text) => void window.copied.push(text);
    });
    await hands.press("summary", "What Tact sees here");
    assert.deepEqual(await sent(page, "page-bg-skeleton"), []);
    await hands.press(".act", "Copy without");
    assert.deepEqual(await sent(page, "page-bg-skeleton"), [{ kind: "page-bg-skeleton", tabId: 1 }]);
    assert.deepEqual(await page.evaluate(() => window.copied), ["<!doctype html>\n<p>Zab</p>\n"]);
    await page.evaluate(() => {
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = async () => {
        navigator.clipboard.writeText = writeText;
        throw new DOMException("too late", "NotAllowedError");
      };
    });
    await hands.press(".act", "Copy without");
    assert.match(await page.evaluate(() => document.querySelector(".seen").innerText), /Press once more/);
    await hands.press(".act", "Copy without");
    assert.equal((await page.evaluate(() => window.copied)).length, 2);
    assert.equal((await sent(page, "page-bg-skeleton")).length, 2, "made once, written the second time");
    await hands.press(".act", "Start counting");
    assert.equal((await sent(page, "page-bg-forget-sightings")).length, 1);
  }));

test("popup: pages the browser withholds get a sentence and a button that asks the browser", () =>
  withPage(kShots["popup-access"], async (hands, page) => {
    const text = () => page.evaluate(() => document.querySelector("main").innerText);
    assert.match(await text(), /may not see LinkedIn’s pages/);
    assert.doesNotMatch(await text(), /Open a LinkedIn profile/);
    await page.evaluate(() => {
      window.wishes = [];
      chrome.permissions.request = async (wish) => window.wishes.push(wish) > 1;
    });
    await hands.press(".act", "Allow");
    assert.match(await text(), /did not allow it/);
    await hands.press(".act", "Allow");
    assert.doesNotMatch(await text(), /may not see/);
    assert.deepEqual(await page.evaluate(() => window.wishes[0]), { origins: ["https://www.linkedin.com/*"] });
  }));
