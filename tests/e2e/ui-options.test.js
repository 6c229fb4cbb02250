// The settings page alone, with invented answers (preview/options-fixtures.js): its sections, what each asks of the host and says, by mouse
// and keyboard. With the real host: options.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, asked, inSection, refused, shown, told } from "./options-hands.js";
import { kShots } from "./preview/shots.js";
import { refusal, useStudio, withPage } from "./preview/with-page.js";
import { until } from "./waiting.js";

useStudio();

test("sections are links: the address, the heading's focus, the title and the back button agree", () =>
  withPage({ ...kShots.options, act: undefined }, async (hands, page) => {
    const state = () => page.evaluate(() => ({ hash: location.hash, title: document.title, heading: document.querySelector("h1").textContent, focus: document.activeElement.localName, current: document.querySelector("[aria-current]").textContent }));
    assert.equal((await state()).heading, "You and Tact");
    assert.equal((await state()).focus, "body", "the first one is left to the browser");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await hands.key("Enter");
    assert.deepEqual(await state(), { hash: "#rules", title: "Rules – Tact settings", heading: "Rules", focus: "h1", current: "Rules" });
    await hands.press("nav a", "Health");
    await page.goBack();
    await until("Rules again, read from its heading", async () => {
      const { heading, focus } = await state();
      return heading === "Rules" && focus === "h1";
    });
  }));

test("an answer is saved with the revision that was read, and can be taken back", () =>
  inSection("options", async (hands, page) => {
    await hands.press(".choice", "Open");
    assert.deepEqual(await asked(page, "settings/set"), [{ set: { "viewer.stance": "open" }, revision: 4 }]);
    assert.match(await told(page), /^Saved\.\s*Undo$/);
    await hands.press(".told-room .act", "Undo");
    assert.deepEqual((await asked(page, "settings/set")).at(-1), { set: { "viewer.stance": "balanced" }, revision: 5 });
    await page.focus("input[type=text]");
    await hands.key("End");
    await hands.type("a");
    await hands.key("Tab");
    assert.deepEqual((await asked(page, "settings/set")).at(-1), { set: { "viewer.firstName": "Robina" }, revision: 5 });
    await page.focus("input[type=text]");
    await hands.type("X");
    await hands.key("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.type), "text", "the keyboard stays in the field");
  }));

test("until the first questions are answered it says so, with the way to them", () => {
  const { background } = kShots.options;
  const { result } = background["page-bg-status"];
  const unanswered = { ok: true, result: { ...result, firstRun: { answered: false, pushed: true } } };
  return withPage({ ...kShots.options, background: { ...background, "page-bg-status": unanswered } }, async (_hands, page) => {
    assert.match(await shown(page), /Tact reads and draws nothing/);
    await Promise.all([page.waitForRequest((one) => one.url().endsWith("options/first-run.html")), page.click(".trouble .act.main")]);
  });
});

test("rules: the search finds words of the advice; a threshold is saved, one that does not fit is not", () =>
  inSection("options-rules-open", async (hands, page) => {
    assert.match(await shown(page), /1 of 200/);
    const [warn] = await page.$$(".rule-body input[type=number]");
    const write = async (text) => {
      await warn.click({ count: 3 });
      await page.keyboard.type(text);
      await hands.key("Enter");
    };
    await write("0");
    assert.match(await refusal(page), /Please enter a number from 1 to 1,000\.$/);
    assert.deepEqual(await asked(page, "settings/set"), []);
    await write("65");
    const name = "rules.volume/near-the-weekly-limit.settings.warnAbove";
    assert.deepEqual(await asked(page, "settings/set"), [{ set: { [name]: 65 }, revision: 4 }]);
    assert.doesNotMatch(await shown(page), /Please enter a number/);
    assert.match(await told(page), /^Saved\.\s*Undo$/);
    await write("120");
    assert.match(await told(page), /^Saved\. “Warn above about .+” is usually less than “The limit is about .+”; now they are 120 and 100 invitations\.\s*Undo$/);
    const isThere = () => page.evaluate((field) => document.activeElement === field, warn);
    assert.ok(await isThere(), "the keyboard stays in the field");
    const held = await page.evaluate(() => window.says.calls["settings/set"]);
    await answers(page, "settings/set", refused(1005, { revision: 9 }));
    await write("80");
    assert.match(await told(page), /changed elsewhere meanwhile/);
    assert.equal(await warn.evaluate((field) => field.value), "70", "it shows what holds");
    assert.ok(await isThere());
    await answers(page, "settings/set", held);
    await page.select(".rule-body select", "hold");
    assert.deepEqual((await asked(page, "settings/set")).at(-1).set, { "rules.volume/near-the-weekly-limit.level": "hold" });
    await hands.press(".value-row .act", "Back to default");
    assert.deepEqual((await asked(page, "settings/set")).at(-1).set, { "rules.volume/near-the-weekly-limit.level": null });
    await write("0");
    await hands.press(".rule-body .act", "Rule back");
    assert.doesNotMatch(await shown(page), /Please enter a number/, "what was refused goes with the rest");
    assert.equal(await page.$eval(".rule-body input[type=number]", (field) => field.value), "70");
    assert.deepEqual((await asked(page, "settings/set")).at(-1).set, { "rules.volume/near-the-weekly-limit.level": null, [name]: null });
  }));

test("rules: who set a value is said, and examples are told in words", () =>
  inSection("options-rules-open", async (_hands, page) => {
    const text = (await shown(page)).replace(/\s+/g, " ");
    assert.equal((await page.$$(".rule [role=switch]")).length, 1, "one switch, in its head");
    assert.match(text, /On or off Default: on /);
    assert.match(text, /Default: Think first Your openness \(Open\): Good moment You: Worth knowing/);
    assert.match(text, /It speaks up your invitations in seven days 84 invitations/i);
    assert.doesNotMatch(text, /\b(?:hold|caution|CEL|V01)\b|[{}]/);
  }));

test("rules: somebody else was faster: nothing is overwritten, it is read again and said", () =>
  inSection("options-rules", async (hands, page) => {
    await answers(page, "settings/set", refused(1005, { revision: 9 }));
    const reads = (await asked(page, "rules/list")).length;
    await hands.press(".rule .switch");
    assert.match(await told(page), /changed elsewhere meanwhile/);
    assert.ok((await asked(page, "rules/list")).length > reads);
    assert.equal(await page.$eval(".rule .switch input", (one) => one.checked), true, "it shows what holds");
  }));

test("rules: filters narrow the list, what is gone is listed, all go back only after a second press", () =>
  inSection("options-rules", async (hands, page) => {
    const count = () => page.$$eval(".rule", (all) => all.length);
    assert.equal(await count(), 200);
    const [moment, , , only] = await page.$$(".filters select");
    await only.select("off");
    assert.equal(await count(), 1);
    await only.select("own");
    assert.deepEqual(await page.$$eval(".rule .name", (all) => all.map((one) => one.textContent)), ["People from Atlantis", "mine/late"]);
    await moment.select("self");
    assert.match(await shown(page), /No rule fits all of that/);
    await hands.press(".act", "Show all");
    assert.equal(await count(), 200);
    assert.match(await shown(page), /Settings of rules that are gone\s+note\/gone/);
    await hands.press(".ending .act", "All rules back");
    assert.deepEqual(await asked(page, "settings/set"), []);
    await hands.press(".ending .act.main", "Back to default");
    assert.deepEqual((await asked(page, "settings/set")).at(-1).set, { "rules.note/gone.on": null });
  }));

test("rules: sources are offered by their publishers, each once, and found with all that it published", () =>
  inSection("options-rules", async (_hands, page) => {
    const names = () => page.$$eval(".filters select:nth-of-type(1)", (all) => [...all[2].options].map((one) => one.text));
    assert.deepEqual(await asked(page, "rules/show"), [], "nobody looks at their texts yet");
    await page.focus(".filters input");
    await until("the publishers", async () => (await names()).includes("The Muse"));
    const all = await names();
    assert.deepEqual(all, [...new Set(all)]);
    const { value, text } = await page.$$eval(".filters select", (all) => {
      const { value, text } = [...all[2].options].find((one) => one.value.includes(","));
      return { value, text };
    });
    await (await page.$$(".filters select"))[2].select(value);
    assert.ok((await page.$$(".rule")).length > 1, text);
  }));

test("exceptions: taken back with undo; one is added for a pasted profile and a rule", () =>
  inSection("options-exceptions", async (hands, page) => {
    assert.match(await shown(page), /until tomorrow, |until today, /);
    await hands.press(".panel .act", "Take back");
    const [{ key, rules }] = await asked(page, "silences/restore");
    assert.equal(key, "ivo-petrov");
    await hands.press(".told-room .act", "Undo");
    assert.deepEqual(await asked(page, "silences/put"), [{ key, rules, kind: "reason" }]);
    await hands.press("form .act.main", "Add exception");
    assert.match(await refusal(page), /^Choose somebody you noted/);
    await page.focus("form input[type=text]");
    await hands.type("Somebody");
    await page.select("form select", "volume/near-the-weekly-limit");
    await hands.press("form .act.main", "Add exception");
    assert.match(await refusal(page), /^Choose somebody you noted/, "a bare word may be anybody's");
    await page.select("form select", "");
    await page.$eval("form input[type=text]", (one) => one.select());
    await hands.type("https://www.linkedin.com/in/mira-solano/?x=1");
    await hands.press("form .act.main", "Add exception");
    assert.equal(await refusal(page), "Choose a rule first.");
    await page.select("form select", "volume/near-the-weekly-limit");
    await hands.press("form .act.main", "Add exception");
    assert.deepEqual((await asked(page, "silences/put")).at(-1), { key: "mira-solano", rules: ["volume/near-the-weekly-limit"], kind: "reason" });
  }));

test("exceptions: a name that fits one who is known is that one; of several nobody is taken", () =>
  inSection("options-exceptions", async (hands, page) => {
    const people = [
      { key: "tessa-grau", name: "Tessa Gräu" },
      { key: "kim-po", name: "Kim Po" },
      { key: "kim-ray", name: "Kim Ray" },
      { key: "ray", name: "Ray" },
    ];
    await answers(page, "people/list", { ok: true, result: { people } });
    const rule = "volume/near-the-weekly-limit";
    const add = async (text) => {
      await page.$eval("form input[type=text]", (one) => one.select());
      await hands.type(text);
      await page.select("form select", rule);
      await hands.press("form .act.main", "Add exception");
      return (await asked(page, "silences/put")).at(-1)?.key;
    };
    assert.equal(await add("kim"), undefined);
    assert.match(await refusal(page), /^Several people have that name/);
    assert.equal(await add("tess"), undefined, "the beginning of a word is none");
    assert.equal(await add("tessa"), "tessa-grau");
    assert.equal(await add("Grau"), "tessa-grau");
    assert.equal(await add("Ray"), "ray", "a whole name comes first");
    assert.equal(await add("kim ray"), "kim-ray");
  }));

test("people: searched at the host; forgetting asks first, Escape leads back, and what came of it is said", () =>
  inSection("options-people", async (hands, page) => {
    await hands.key("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Forget: Ada Byron");
    assert.deepEqual(await asked(page, "people/forget"), []);
    await hands.key("Enter");
    await hands.press(".act.main", "Forget Ada Byron");
    assert.deepEqual(await asked(page, "people/forget"), [{ key: "ada-byron" }]);
    assert.match(await told(page), /Ada Byron is forgotten completely/);
    await answers(page, "people/forget", { ok: true, result: { forgotten: "pending" } });
    await hands.press(".cards .act", "Forget");
    await hands.press(".act.main", "Forget");
    assert.match(await told(page), /A last trace goes/);
    await page.focus("input[type=search]");
    await hands.type("acme");
    await until("the host searches", async () => (await asked(page, "people/list")).some(({ find }) => find === "acme"));
  }));

test("people: how many were found is said; more of them are added to what is there, and stay when it is read anew", () =>
  inSection("options", async (hands, page) => {
    const people = (...names) => names.map((name) => ({ key: name.toLowerCase(), name, company: "" }));
    await page.evaluate(
      (first, second) => {
        const usual = window.chrome.runtime.sendMessage;
        window.chrome.runtime.sendMessage = async (message) => {
          const reply = await usual(message);
          if (message.method !== "people/list") return reply;
          return { ok: true, result: message.params.after ? { people: second } : { people: first, next: "bao" } };
        };
      },
      people("Ada", "Bao"),
      people("Cleo"),
    );
    await hands.press("nav a", "People");
    const said = () => page.$eval("main [role=status]", (one) => one.textContent);
    await until("how many", async () => (await said()) === "2 people, and there are more");
    await hands.press(".act", "Show more");
    await until("all", async () => (await said()) === "3 people");
    assert.deepEqual(await asked(page, "people/list"), [{}, { after: "bao" }]);
    await page.evaluate(() => window.storageListeners.forEach((run) => run({ dataChangedAt: { newValue: 1 } }, "session")));
    await until("read anew", async () => (await asked(page, "people/list")).length === 4);
    assert.equal(await said(), "3 people");
  }));

test("health: the browser it is looked at in is connected, wherever it was set up", () =>
  inSection("options-health", async (_hands, page) => assert.match(await shown(page), /Chromium\s+connected now\s+Firefox\s+not set up/)));

test("people: what is kept about one, in words", () =>
  inSection("options-person", async (_hands, page) => {
    const text = (await shown(page)).replace(/\s+/g, " ");
    assert.equal(await page.title(), `${await page.$eval("h1", (one) => one.textContent)} – Tact settings`);
    assert.match(text, /their part interviewer/i);
    assert.match(text, /Waiting for the decision/);
    assert.match(text, /Asked good questions about the bridge project/);
    assert.match(text, /You invited them on .+; withdrawn /);
    assert.doesNotMatch(text, /couldVouch|null|true/);
  }));

test("what was changed elsewhere shows by itself", () =>
  inSection("options-people", async (_hands, page) => {
    await answers(page, "people/list", { ok: true, result: { people: [{ key: "mira-solano", name: "Mira Solano", company: "" }] } });
    await page.evaluate(() => window.storageListeners.forEach((run) => run({ dataChangedAt: { newValue: 1 } }, "session")));
    await until("the new list", async () => /Mira Solano/.test(await shown(page)));
    assert.doesNotMatch(await shown(page), /Ada Byron/);
  }));
