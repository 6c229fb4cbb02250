// The person's own side in popup and side panel, with an invented background: what is asked for and when, what is sent upon a press, what is said where
// the helper refuses, and that nothing is wider than its place. The story with the real host is panel.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { day, history, kFollowUps } from "./preview/panel-fixtures.js";
import { answering, asked, focused, panel, refusing, report, text, told, turn } from "./preview/panel-hands.js";
import { kShots } from "./preview/shots.js";
import { refusal, useStudio, withPage } from "./preview/with-page.js";
import { localDay, typeDate } from "./typing.js";
import { pause, until } from "./waiting.js";

useStudio();

test("what is folded is asked for when it is opened, and not before", () =>
  withPage({ ...kShots["popup-own"], background: { ...kShots["popup-own"].background, kept: {} } }, async (hands, page) => {
    const lazy = ["people/get", "people/list", "followUps/list", "history/summary", "facts/list"];
    for (const method of lazy) assert.equal((await asked(page, method)).length, 0, method);
    assert.equal((await asked(page, "assess")).length, 0, "the page's own verdict is there");
    await hands.press("summary", "Follow-ups");
    assert.equal((await asked(page, "followUps/list")).length, 1);
    await hands.press("summary", "Your invitations");
    assert.deepEqual(await asked(page, "history/summary"), [{ weeks: 28 }]);
  }));

test("follow-ups that are due stand open in the popup, with their number, which leads there", () =>
  withPage(kShots["popup-own"], async (hands, page) => {
    const isSeen = () => page.evaluate(() => document.querySelector(".follow-ups").getBoundingClientRect().top < innerHeight);
    assert.equal(await isSeen(), false, "below a long advice");
    await hands.press("header .tally", "3 due");
    assert.equal(await isSeen(), true);
    assert.equal(await page.evaluate(() => document.activeElement.closest("section").id), "follow-ups");
    await hands.key("Enter"); // shut by hand
    await page.evaluate(() => scrollTo(0, 0));
    await hands.press("header .tally", "3 due");
    assert.match(await text(page, ".follow-ups"), /3 due\s+Thank the people at Acme/);
    assert.deepEqual(
      await page.evaluate(() => [...document.querySelectorAll(".due .what")].map((one) => one.textContent)),
      ["Thank the people at Acme", "Thank Ada Byron, then it is fine to connect", "Take back 4 old invitations"],
    );
  }));

test("a panel that the browser does not open is said", () =>
  withPage(kShots["popup-own"], async (hands, page) => {
    await page.evaluate(() => (chrome.sidePanel.open = async () => { throw new Error("not allowed"); }));
    await hands.press("header .act", "Keep open");
    assert.match(await text(page, "[role=alert]"), /side panel could not be opened/);
  }));

test("nothing is wider than its place, from 320 pixels on", async () => {
  for (const [name, shot] of Object.entries(kShots).filter(([one]) => /^panel|^popup-own/.test(one)))
    for (const width of [320, 480])
      await withPage({ ...shot, ...(shot.zoom ? {} : { width }) }, async (hands, page) => {
        await shot.act?.(hands);
        const wide = await page.evaluate(() =>
          document.documentElement.scrollWidth > innerWidth
            ? [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 80))
            : [],
        );
        assert.deepEqual(wide, [], `${name} at ${width}`);
      });
});

test("somebody else changed the process meanwhile: it is read again, and said", () =>
  withPage(answering(panel, { "processes/put": refusing(1005) }), async (hands, page) => {
    await hands.press(".process .act", "Change");
    const before = (await asked(page, "processes/list")).length;
    await hands.press(".process .act", "They made an offer");
    assert.match(await text(page, ".board"), /changed elsewhere meanwhile/);
    assert.ok((await asked(page, "processes/list")).length > before);
  }));

test("a date is kept once it is whole, and the year 20 is none", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".process .act", "Change");
    const [applied, due] = await page.$$(".dates input[type=date]");
    const kept = async () => (await asked(page, "processes/put")).map(({ process }) => process);
    await due.focus();
    await page.keyboard.type("120120");
    await pause(800);
    assert.deepEqual(await kept(), []);
    await page.keyboard.type("26");
    await until("kept", async () => (await kept()).length === 1);
    const [one] = await kept();
    assert.deepEqual([one.id, one.revision, one.decisionDueAt], [4, 1, new Date(2026, 11, 1, 12).toISOString()]);
    await applied.focus();
    await hands.key("Backspace");
    await due.focus();
    assert.equal((await kept()).length, 1, "half of one is none");
    assert.notEqual(await applied.evaluate((one) => one.value), "", "and what was there is shown");
    await applied.focus();
    await hands.key("Backspace", "ArrowRight", "Backspace", "ArrowRight", "Backspace");
    await due.focus();
    await until("kept", async () => (await kept()).length === 2);
    assert.equal((await kept())[1].appliedAt, null, "empty as a whole");
  }));

test("what is typed is kept by itself, also when the popup is closed before one leaves the field", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".process .act", "Change");
    await page.focus(".dates input[type=text]");
    await page.keyboard.type(" II");
    await until("kept", async () => (await asked(page, "processes/put"))[0]?.process.title === "Data engineer II");
    assert.equal(await page.evaluate(() => document.activeElement.type), "text");
  }));

test("a process without its date says so; a new one is asked for the date that matters where it stands", () =>
  withPage(panel, async (hands, page) => {
    assert.match(await text(page, ".board"), /Initech\s+Team lead\s+When\? With a date/);
    await hands.press("summary", "Add a process");
    await hands.press(".board details .act", "Save");
    assert.equal(await refusal(page), "Write the company’s name first.");
    await hands.type("Hooli");
    await hands.press(".board details .act", "Save");
    assert.equal(await refusal(page), "Please choose where it stands.");
    await hands.press(".board details .act", "Applied");
    assert.equal(await page.$eval(".board details .dates input", (one) => one.value), localDay(new Date()));
    await hands.press(".board details .act", "Interview scheduled");
    const at = new Date(2026, 11, 4, 14, 30);
    await typeDate(page, await page.$(".board details .dates input"), at, true);
    await hands.press(".board details .act", "Save");
    assert.deepEqual(await asked(page, "processes/put"), [{ process: { company: "Hooli", stage: "interviewScheduled", interviewAt: at.toISOString() } }]);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Add a process", "the form is shut, and one stands at it");
    assert.equal(await page.$eval(".board details:last-of-type", (one) => one.open), false);
  }));

test("who says that they applied did so on the day they say it, however long the panel has been open", () =>
  withPage(panel, async (hands, page) => {
    await page.evaluate(() => {
      const [Now, days] = [Date, 3 * 86_400_000];
      window.Date = class extends Now {
        constructor(...of) {
          super(...(of.length ? of : [Now.now() + days]));
        }
        static now = () => Now.now() + days;
      };
    });
    await hands.press("summary", "Add a process");
    await page.focus(".board > details:last-of-type input");
    await page.keyboard.type("Hooli");
    await hands.press(".board details .act", "Applied");
    const threeDaysOn = new Date(Date.now() + 3 * 86_400_000);
    assert.equal(await page.$eval(".board details .dates input", (one) => one.value), localDay(threeDaysOn));
    await hands.press(".board details .act", "Save");
    const [{ process }] = await asked(page, "processes/put");
    assert.ok(Math.abs(Date.parse(process.appliedAt) - threeDaysOn.getTime()) < 60_000, process.appliedAt);
  }));

test("what somebody wanted to write is no wish any more once all was forgotten", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".due .act", "Write");
    await hands.press(".due .act", "Write to Mark Lee");
    await until("a text", () => page.$("textarea"));
    await report(page, { firstRun: { answered: false, pushed: true } });
    await until("nothing", async () => !(await page.$(".write")));
    await page.evaluate(() => delete window.kept.writing);
    await report(page, { firstRun: { answered: true, pushed: true } });
    await until("the board again", () => page.$(".board"));
    await pause();
    assert.equal(await page.$("textarea"), null);
  }));

test("once all was forgotten a line begun about somebody is gone, and the words of facts are the host's of now", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    await hands.press(".journal input");
    await hands.type("Half a li");
    assert.match(await text(page, ".relation"), /hiring manager/);
    await report(page, { firstRun: { answered: false, pushed: true } });
    await until("nothing", async () => !(await page.$(".about")));
    const words = { interviewer: "führt das Gespräch" };
    await turn(page, "facts/list", { facts: [{ name: "relation.role", label: "Rolle", unit: "", words }] });
    await report(page, { firstRun: { answered: true, pushed: true } });
    await until("her part, in the newer words", () =>
      page.evaluate((wanted) => document.querySelector(".relation select")?.selectedOptions[0]?.text === wanted, words.interviewer),
    );
    assert.equal(await page.$eval(".journal input", (one) => one.value), "");
  }));

test("how long an invitation has waited is said from a day on, and as what is known of it at least", async () => {
  const says = (differs, pattern) =>
    withPage(answering(panel, { "history/summary": { ok: true, result: { ...history(), ...differs } } }), async (hands, page) => {
      await hands.press("summary", "Your invitations");
      assert.match(await text(page, ".invitations section"), pattern);
    });
  await says({ pending: 2, oldestPendingDays: 0 }, /2 invitations wait for an answer\.$/);
  await says({ pending: 2, oldestPendingDays: 9 }, /2 invitations wait for an answer, the oldest for at least 9 days\.$/);
  await says({ pending: 1, oldestPendingDays: 1 }, /One invitation waits for an answer, for at least 1 day\.$/);
});

test("put off: until nine tomorrow or in a week; each button says what it is about", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".due .act", "Later");
    await hands.press(".due .act", "Next week");
    const [{ id, until }] = await asked(page, "followUps/snooze");
    assert.equal(id, "thankYou/3/");
    const days = (Date.parse(until) - Date.now()) / 86_400_000;
    assert.ok(days > 6 && days < 7.7, until);
    const names = await page.evaluate(() => [...document.querySelectorAll(".due > li:first-child .act")].map((one) => one.ariaLabel));
    for (const name of names) assert.match(name, /: Thank the people at Acme$/);
  }));

test("done, taken back, put off: each is said, and the keyboard stays in its line", () =>
  withPage(panel, async (hands, page) => {
    const be = (differs) => turn(page, "followUps/list", { followUps: kFollowUps.map((one, at) => (at ? one : { ...one, ...differs })), due: 3 });
    await be({ state: "done" });
    await hands.press(".due .act", "Done");
    assert.equal(await told(page, ".follow-ups"), "Done.");
    const shown = (words) => page.$$eval(".follow-ups .live", (all, wanted) => all.some((one) => one.innerText.includes(wanted)), words);
    assert.equal(await shown("Done."), false, "it stands in its line; below what is due it is read out alone");
    assert.equal(await focused(page), "Undo: Thank the people at Acme");
    await be({ state: "due" });
    await hands.key("Enter");
    assert.deepEqual((await asked(page, "followUps/done")).map(({ done }) => done), [true, false]);
    assert.equal(await told(page, ".follow-ups"), "Noted.");
    assert.match(await focused(page), /: Thank the people at Acme$/);
    await hands.press(".due .act", "Later");
    await be({ state: "snoozed", snoozedUntil: day(1, 9) });
    await hands.press(".due .act", "Tomorrow");
    assert.equal(await told(page, ".follow-ups"), "Put off; again tomorrow.");
    assert.equal(await focused(page), "Bring back now: Thank the people at Acme");
    await be({ state: "due" });
    await hands.key("Enter");
    assert.equal(await told(page, ".follow-ups"), "It is due again.");
    assert.match(await focused(page), /: Thank the people at Acme$/);
    assert.equal((await asked(page, "followUps/list")).length, 5, "read once for each change");
  }));

test("a kind of follow-up that only a newer helper knows is left out", () =>
  withPage(answering(panel, { "followUps/list": { ok: true, result: { followUps: [{ ...kFollowUps[0], kind: "other" }], due: 1 } } }), async (hands, page) => {
    assert.equal(await page.evaluate(() => document.querySelectorAll(".due li").length), 0);
  }));

test("several people in the process: whom to write to is asked first", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".due .act", "Write");
    assert.deepEqual(await asked(page, "people/list"), [{ processId: 3 }]);
    assert.equal(await focused(page), "Write to Jane Doe");
    await hands.press(".due .act", "Write to Mark Lee");
    assert.match(await page.evaluate(() => document.querySelector(".write textarea").value), /^Dear Mark,/);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "textarea");
  }));

test("a text that is being written is not thrown away unasked", () => {
  const kept = { followUpsDue: 1, writing: { key: "mira-solano", name: "Mira Solano", facts: { person: {} }, known: {}, draft: "", purpose: "message", text: "Dear Mira" } };
  const shot = answering({ ...panel, background: { ...panel.background, kept } }, { "people/list": { ok: true, result: { people: [] } } });
  return withPage(shot, async (hands, page) => {
    await hands.press(".due .act", "Write");
    assert.match(await text(page, ".write"), /You are still writing to Mira Solano/);
    assert.equal(await page.evaluate(() => document.querySelector(".write textarea").value), "Dear Mira");
    await hands.press(".write .act", "Throw it away, write to Acme");
    assert.match(await page.evaluate(() => document.querySelector(".write textarea").value), /^Dear \[first name\],/);
    assert.match(await text(page, ".write"), /For Acme\./, "it may be for whom the page shows");
    assert.doesNotMatch(await text(page, ".write"), /not for the person on this page/);
  });
});

test("a text to nobody in particular offers nothing that is about a person", () =>
  withPage(answering(panel, { "people/list": { ok: true, result: { people: [] } } }), async (hands, page) => {
    const finding = { rule: "notes/plain", level: "caution", title: "Plain", message: "Plain.", marks: [{ start: 0, end: 4, fact: "note.text" }] };
    const verdict = { key: "(nobody)", moment: "followUp", level: "caution", headline: "Hm", findings: [finding], note: { length: 4, limit: null, language: "en" } };
    await turn(page, "assess", { verdicts: [verdict] });
    await hands.press(".due .act", "Write");
    await until("the finding", () => page.evaluate(() => Boolean(document.querySelector(".write .note button, .write mark"))));
    const subjects = (await asked(page, "assess")).flatMap((one) => one.subjects).filter(({ moment }) => moment === "followUp");
    assert.deepEqual([...new Set(subjects.map(({ key, facts }) => [key, facts.person.key].join()))], ["(nobody),"]);
    await hands.press(".write .note button");
    assert.match(await text(page, ".write .frame"), /Plain/);
    assert.doesNotMatch(await text(page, ".write .frame"), /I have a reason|Put aside|interview/);
  }));

test("what is pressed again is taken back, and the card follows", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    await hands.press('[aria-label="You have met"] .act', "Yes");
    assert.deepEqual((await asked(page, "answer"))[0].set, { "relation.met": null });
    assert.match(await hands.text(".head h2"), /^Good moment/, "the new verdict is drawn");
    assert.match(await text(page, ".about"), /You have talked seen in your messages/);
    assert.match(await text(page, ".about"), /withdrawn 9 days ago/);
  }));

test("choices made faster than they are kept are all kept, in their order", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    await page.evaluate(() => {
      const list = document.querySelector(".relation select");
      for (const role of ["recruiter", "panelist", "none"]) {
        list.value = role;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    await new Promise((done) => setTimeout(done, 200));
    const roles = (await asked(page, "answer")).map(({ set }) => set["relation.role"]);
    assert.deepEqual(roles, ["recruiter", "panelist", "none"]);
    assert.equal(await page.evaluate(() => document.querySelector(".relation [aria-disabled]")), null, "and nothing stays busy");
  }));

test("a missed appointment opens the questions that follow from it", () =>
  withPage({ ...kShots["panel-absent"], act: undefined }, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    assert.match(await text(page, ".about"), /They explained it/);
    await hands.press('[aria-label="You tried to reach them"] .act', "2");
    assert.deepEqual((await asked(page, "answer"))[0].set, { "relation.reachedOut": 2 });
  }));

test("a private line removed comes back with its day", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    assert.match(await page.$eval(".journal .shut", (one) => one.ariaLabel), /^Remove the line of .+: Asked about the river project; her team…$/, "of two of one day, which");
    await hands.press(".journal .shut");
    assert.deepEqual(await asked(page, "journal/remove"), [{ id: 7 }]);
    assert.match(await told(page, ".journal"), /^Removed\.\s+Undo$/);
    assert.equal(await focused(page), "Undo");
    await hands.key("Enter");
    assert.equal(await told(page, ".about"), "Added.");
    const [{ line, at }] = await asked(page, "journal/add");
    assert.match(line, /river project/);
    assert.ok(Date.parse(at) < Date.now() - 10 * 3_600_000, at);
  }));

test("a process removed comes back as the helper took it out", () =>
  withPage(panel, async (hands, page) => {
    const mark = { key: "mark-lee", name: "Mark Lee", company: "TalentCo", relation: { role: "recruiter" }, processId: 4 };
    await turn(page, "people/list", { people: [mark] });
    await hands.press(".process .act", "Change");
    assert.match(await text(page, ".process.open"), /Mark Lee recruiter/);
    await hands.press(".process .act.link", "Remove");
    assert.match(await told(page, ".board"), /^The process at Globex was removed\.\s+Undo$/);
    assert.equal(await focused(page), "Undo");
    await page.evaluate(() => (window.says.calls["processes/restore"] = { ok: false, error: { code: 1003, message: "" } }));
    await hands.key("Enter");
    await turn(page, "processes/restore", { process: {} });
    await hands.press(".board .notice .act", "Undo");
    const asks = await asked(page, "processes/restore");
    assert.deepEqual(asks.map(({ removed }) => [removed.process.company, removed.people]), Array(2).fill(["Globex", ["mark-lee"]]));
    assert.equal(await told(page, ".board"), "Noted.");
  }));

test("somebody forgotten: it is said, and the keyboard stays with the section", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    await hands.press(".act", "Forget Jane");
    assert.equal(await page.evaluate(() => document.activeElement.classList.contains("asked-first")), true);
    await hands.key("Escape");
    assert.equal(await focused(page), "Forget Jane Doe");
    await hands.key("Enter");
    await page.evaluate(() => (window.says.calls["people/get"] = { ok: false, error: { code: 1004, message: "" } }));
    await hands.press(".asked-first .act.main");
    assert.match(await told(page, ".about"), /forgotten completely/);
    assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest(".about"))), true);
  }));

test("a line longer than can be kept is said before it is sent, in whatever letters", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    await page.focus(".journal input");
    await page.keyboard.sendCharacter("ж".repeat(1001));
    await until("said", async () => /too long for one line/.test(await refusal(page)));
    await hands.key("Enter");
    assert.deepEqual(await asked(page, "journal/add"), []);
    await hands.key("Backspace", "Enter");
    assert.equal((await asked(page, "journal/add")).length, 1);
  }));

test("the stage that is shown is the one that is changed: of the process they were linked to", () =>
  withPage(panel, async (hands, page) => {
    await hands.press(".about summary", "About Jane");
    await page.select(".about .relation:nth-of-type(2) li:nth-child(2) select", "offered");
    await until("kept", async () => (await asked(page, "processes/put")).length > 0);
    assert.deepEqual(await asked(page, "processes/put"), [{ process: { id: 3, revision: 2, stage: "offered" } }]);
    assert.deepEqual(await asked(page, "answer"), []);
  }));

test("an older helper: each part says so, and what it does know still works", () =>
  withPage({ ...kShots["panel-older"], act: undefined }, async (hands, page) => {
    await hands.press("summary", "Your invitations");
    for (const place of [".follow-ups", ".invitations"]) assert.match(await text(page, place), /helper program is older than this page/);
    assert.match(await text(page, ".board"), /Globex/);
  }));

test("the data's own page is where an import begins", () =>
  withPage({ ...kShots["panel-empty"], act: undefined }, async (hands, page) => {
    await hands.press("summary", "Your invitations");
    assert.equal(await page.evaluate(() => document.querySelectorAll(".invitations svg.chart").length), 0);
    await hands.press(".invitations .act", "Import LinkedIn’s export");
    assert.deepEqual(await page.evaluate(() => window.opened), ["options/options.html#data"]);
  }));
