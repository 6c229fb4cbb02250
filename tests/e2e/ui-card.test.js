// Chip and card under a real mouse and real keys, with invented verdicts: opening, focus, what is sent, failures, undo.
// The same with the real host is the hiring story.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./preview/studio.js";
import { cardIsOpen, refusal, rootState, sent, useStudio, withPage } from "./preview/with-page.js";

useStudio();

test("by keyboard: the chip comes before Connect, Enter opens, focus moves in, Escape closes and gives it back", () =>
  withPage({ state: "hold" }, async (hands, page) => {
    await page.focus("body");
    await hands.key("Tab");
    const focused = () =>
      page.evaluate(() => [
        document.activeElement?.id ?? "",
        window.roots.at(-1).activeElement?.className ?? "",
        window.roots.at(-1).activeElement?.localName ?? "",
      ]);
    assert.equal((await focused())[1], "chip");
    await hands.key("Enter");
    assert.equal(await cardIsOpen(page), true);
    assert.equal((await focused())[2], "h2");
    await hands.key("Tab");
    assert.equal((await focused())[1], "shut");
    await hands.key("Escape");
    assert.equal(await cardIsOpen(page), false);
    assert.equal((await focused())[1], "chip");
    await hands.key("Tab");
    assert.equal((await focused())[0], "connect");
  }));

test("every control of the card is reached by Tab, in order, and shows its focus", () =>
  withPage({ state: "holdAsking", height: 1100 }, async (hands, page) => {
    await page.evaluate(() => window.stage.openCard(0));
    const expected = await rootState(page, (root) =>
      [...root.querySelectorAll(".card :is(button, summary)")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent || one.ariaLabel),
    );
    const reached = [];
    for (let count = 0; count < expected.length; count++) {
      await page.keyboard.press("Tab");
      const { name, outline } = await rootState(page, (root) => ({
        name: root.activeElement?.textContent || root.activeElement?.ariaLabel,
        outline: root.activeElement && getComputedStyle(root.activeElement).outlineStyle,
      }));
      reached.push(name);
      assert.equal(outline, "solid", name);
    }
    assert.ok(expected.length > 8);
    assert.deepEqual(reached, expected);
  }));

test("by mouse: the chip opens and shuts the card, a press outside shuts it, nothing of the page is pressed", () =>
  withPage({ state: "hold" }, async (hands, page) => {
    await page.evaluate(() => {
      window.pageSaw = [];
      for (const type of ["click", "keydown"])
        document.addEventListener(type, (event) => window.pageSaw.push([type, event.target.localName]));
    });
    await hands.press(".chip");
    assert.equal(await cardIsOpen(page), true);
    await hands.press(".chip");
    assert.equal(await cardIsOpen(page), false);
    await hands.press(".chip");
    await hands.press("summary", "Source");
    await hands.key("Tab");
    assert.equal(await cardIsOpen(page), true);
    assert.deepEqual(await page.evaluate(() => window.pageSaw), []);
    // Where nothing of ours stands: how far the card reaches depends on the fonts there are.
    const [x, y] = await page.evaluate(() => {
      const card = window.roots.at(-1).querySelector(".card").getBoundingClientRect();
      return [
        [20, 20],
        [innerWidth - 20, 20],
        [20, innerHeight - 20],
        [innerWidth - 20, innerHeight - 20],
      ].find(([x, y]) => x < card.left || x > card.right || y < card.top || y > card.bottom);
    });
    await page.mouse.click(x, y);
    await settled(page);
    assert.equal(await cardIsOpen(page), false);
    assert.equal(await page.evaluate(() => location.hash), "");
  }));

test("a page's script opens nothing and presses nothing", () =>
  withPage({ state: "hold" }, async (_hands, page) => {
    await page.evaluate(() => {
      const { host } = window.roots.at(-1);
      host.click();
      host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
      window.roots.at(-1).querySelector(".chip").click(); // further than a page gets
    });
    await settled(page);
    assert.equal(await cardIsOpen(page), false);
    await page.evaluate(() => {
      window.stage.openCard(0);
      for (const button of window.roots.at(-1).querySelectorAll(".card button")) button.click();
    });
    assert.deepEqual(await sent(page), []);
    assert.equal(await cardIsOpen(page), true);
  }));

test("an answer goes out once as PROTOCOL.md has it, and the card shows the new verdict with the place of the keyboard kept", () =>
  withPage({ state: "hold", height: 900 }, async (hands, page) => {
    await page.evaluate(() => window.stage.openCard(0));
    await hands.press(".act", "They said yes");
    assert.deepEqual(await sent(page), [{ set: { "relation.permission": "given" } }]);
    assert.match(await hands.text(".head h2"), /^Good moment/);
    assert.match(await hands.text(".chip"), /^Good moment/);
    assert.match(await hands.text(".foot"), /Noted\./);
    assert.equal(await rootState(page, (root) => root.querySelector(".card").contains(root.activeElement)), true);
  }));

test("while an answer is on its way nothing else is sent; a failure says so and loses nothing", () =>
  withPage({ state: "hold", height: 900 }, async (hands, page) => {
    await page.evaluate(() => window.stage.answerNext("wait"));
    await hands.press(".chip");
    await hands.press(".act", "They said yes");
    const busy = await rootState(page, (root) =>
      [...root.querySelectorAll(".act")].every((one) => one.ariaDisabled === "true"),
    );
    assert.equal(busy, true);
    await hands.press(".act", "I have a reason");
    assert.equal((await sent(page)).length, 1);
  }));

test("a failure keeps what was chosen", () =>
  withPage({ state: "question", before: () => window.stage.forget(), height: 1000 }, async (hands, page) => {
    await page.evaluate(() => window.stage.answerNext(1009));
    await hands.press(".chip");
    await hands.press("summary", "I am in a hiring");
    await hands.press(".act", "Save");
    assert.deepEqual(await sent(page), [], "the stage is asked for first");
    assert.equal(await refusal(page), "Please choose where it stands.");
    await hands.press("details .act", "Waiting for the decision");
    await hands.press("details .act", "Yes, an interviewer");
    await hands.press(".act", "Save");
    assert.deepEqual(await sent(page), [
      { set: { "process.stage": "awaitingDecision", "relation.role": "interviewer" } },
    ]);
    assert.match(await hands.text(".foot"), /Nothing you chose is lost/);
    const pressed = await rootState(page, (root) =>
      [...root.querySelectorAll("[aria-pressed=true]")].map((one) => one.textContent),
    );
    assert.deepEqual(pressed, ["Waiting for the decision", "Yes, an interviewer"]);
  }));

test("put aside and undone; told and mended; nobody else; skip", () =>
  withPage({ state: "hold", height: 1100 }, async (hands, page) => {
    const answer = (name) => page.evaluate((next) => window.stage.answerNext(next), name);
    await answer("aside");
    await hands.press(".chip");
    await hands.press(".act", "I have a reason");
    assert.match(await hands.text(".notice"), /^Put aside\. ?Undo/);
    assert.equal(await cardIsOpen(page), true, "the card stays for the undo, though nothing is drawn any more");
    assert.equal(await rootState(page, (root) => root.querySelector(".chip").checkVisibility()), false);
    await answer("hold");
    await hands.press(".act", "Undo");
    await hands.press("summary", "You said");
    await hands.press(".told .act", "Change");
    await answer("question");
    await hands.press(".told .choices .act", "Yes, the recruiter");
    await answer("question");
    await hands.press(".act", "No, and nobody else");
    await answer("clear");
    await hands.press(".act", "Skip");
    const rules = ["hiring/interviewer-before-decision", "hiring/uneasy"];
    assert.deepEqual(await sent(page), [
      { silence: { rules, kind: "reason" } },
      { restore: { rules: rules.slice(0, 1) } },
      { set: { "relation.role": "recruiter" } },
      { nobodyElse: true },
      { skip: "relation.role" },
    ]);
    assert.match(await hands.text(".foot"), /Skipped/);
  }));

test("the card stays within the window and by its chip while the page scrolls and the window changes", () =>
  withPage({ state: "hold", height: 700 }, async (hands, page) => {
    await page.evaluate(() => (document.body.style.minHeight = "3000px"));
    await hands.press(".chip");
    for (const step of [
      () => page.evaluate(() => window.scrollTo(0, 120)),
      () => page.setViewport({ width: 500, height: 420 }),
    ]) {
      await step();
      await settled(page);
      const { card, chip, width, height } = await rootState(page, (root) => ({
        card: root.querySelector(".card").getBoundingClientRect().toJSON(),
        chip: root.querySelector(".chip").getBoundingClientRect().toJSON(),
        width: window.innerWidth,
        height: window.innerHeight,
      }));
      assert.ok(card.left >= 0 && card.right <= width && card.top >= 0 && card.bottom <= height, JSON.stringify(card));
      const apart =
        card.top >= chip.bottom || card.bottom <= chip.top || card.left >= chip.right || card.right <= chip.left;
      assert.ok(apart || card.height > height - 60, "under, above or beside the chip");
    }
  }));
