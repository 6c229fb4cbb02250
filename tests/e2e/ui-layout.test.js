// A mark in a real layout, on a page of our own: it moves nothing, covers no button, follows scrolling, menus, dialogs and themes.
// The reader, the background and the host are not here: in-the-page.test.js has them all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kShots } from "./preview/shots.js";
import { settled } from "./preview/studio.js";
import { cardIsOpen, rootState, useStudio, withPage } from "./preview/with-page.js";

useStudio();

/** Rows as sites build them, with what would break a careless insertion. */
const kRows = {
  "flex with a gap": "display:flex;gap:8px",
  "flex, wrapping, at the end": "display:flex;flex-wrap:wrap;gap:10px;justify-content:flex-end",
  "flex, spread": "display:flex;justify-content:space-between;width:500px",
  "flex column": "display:flex;flex-direction:column;gap:12px;align-items:start",
  "flex, reversed": "display:flex;flex-direction:row-reverse;gap:12px",
  grid: "display:grid;grid-template-columns:repeat(3,auto);gap:10px;justify-content:start",
  "inline controls": "display:block",
  "flex around display: contents": "display:flex;gap:8px",
};
/** Boxes around the row: plain, positioned, and a scroller that nothing positions. */
const kAround = {
  plain: "",
  positioned: "position:relative",
  scroller: "overflow:auto;height:120px",
  hidden: "overflow:hidden",
};

for (const [rowName, rowStyle] of Object.entries(kRows)) {
  for (const [aroundName, aroundStyle] of Object.entries(kAround)) {
    test(`a mark moves nothing by as much as a pixel: ${rowName}, ${aroundName}`, () =>
      withPage({}, async (_hands, page) => {
        const moved = await page.evaluate(
          (row, around, wrapped) => {
            const style = document.createElement("style");
            style.textContent = ".case div { margin: 7px; padding: 3px; border: 2px solid; min-width: 20px; flex: 1 }"; // hostile to plain divs
            const outer = document.createElement("section");
            outer.style.cssText = around;
            outer.className = "case";
            const line = document.createElement("p");
            line.style.cssText = row;
            for (const text of ["Message", "Connect", "More"]) {
              const button = document.createElement("button");
              button.textContent = text;
              button.id = `case-${text}`;
              const wrapper = document.createElement("span");
              wrapper.style.display = "contents";
              if (wrapped) wrapper.append(button);
              line.append(wrapped ? wrapper : button, " ");
            }
            const end = document.createElement("p");
            end.textContent = "What comes after";
            outer.append(line, end);
            document.querySelector("main").prepend(style, outer);
            const boxes = () =>
              [outer, line, end, ...line.querySelectorAll("button")].map((one) => {
                const { left, top, width, height } = one.getBoundingClientRect();
                return [left, top, width, height, one.scrollWidth, one.scrollHeight].join();
              });
            const before = boxes();
            const size = () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join();
            const sizeBefore = size();
            const index = window.stage.place("#case-Connect", "card", "hold");
            const after = boxes();
            const host = window.roots.at(-1).host.getBoundingClientRect();
            const wrong = before.map((one, at) => [one, after[at]]).filter(([one, other]) => one !== other);
            return {
              wrong,
              host: [host.width, host.height],
              size: sizeBefore === size(),
              placed: window.stage.isPlaced(index),
            };
          },
          rowStyle,
          aroundStyle,
          rowName.includes("contents"),
        );
        // In a scroller the chip below the row may lengthen what can be scrolled; boxes must not move.
        const wrong =
          aroundName === "scroller" ? moved.wrong.filter(([one, other]) => moveOf(one) !== moveOf(other)) : moved.wrong;
        assert.deepEqual(wrong, []);
        assert.deepEqual(moved.host, [0, 0]);
        assert.equal(moved.size, true, "the page does not become longer or wider");
        assert.equal(moved.placed, true);
      }));
  }
}
const moveOf = (boxes) => boxes.split(",").slice(0, 4).join();

test("the measuring above can fail: an ordinary element does move things", () =>
  withPage({}, async (_hands, page) => {
    const moved = await page.evaluate(() => {
      const control = document.querySelector("#connect");
      const before = control.getBoundingClientRect().left;
      control.before(document.createElement("div"));
      return control.getBoundingClientRect().left - before;
    });
    assert.ok(moved > 0);
  }));

test("a chip stays with its button when a scroller around it scrolls", () =>
  withPage({}, async (_hands, page) => {
    const offset = () =>
      page.evaluate(() => {
        const chip = window.roots.at(-1).querySelector(".chip").getBoundingClientRect();
        const control = document.querySelector("#inner").getBoundingClientRect();
        return [chip.left - control.left, chip.top - control.top];
      });
    await page.evaluate(() => {
      const scroller = document.createElement("section");
      scroller.id = "scroller";
      scroller.style.cssText = "overflow:auto;height:160px";
      const row = document.createElement("p");
      row.style.cssText = "display:flex;gap:8px;margin:60px 0 600px";
      const button = document.createElement("button");
      button.id = "inner";
      button.textContent = "Connect";
      row.append(button);
      scroller.append(row);
      document.querySelector("main").prepend(scroller);
      window.stage.place("#inner", "card", "hold");
    });
    await settled(page);
    const before = await offset();
    await page.evaluate(() => (document.querySelector("#scroller").scrollTop = 30));
    await settled(page);
    assert.deepEqual(await offset(), before);
  }));

test("the chip covers neither its button nor the ones beside it, in any width and direction", async () => {
  for (const shot of [
    { width: 900 },
    { width: 360 },
    { width: 280 },
    { width: 900, rtl: true },
    { width: 360, rtl: true },
  ]) {
    await withPage({ ...shot, state: "hold" }, async (_hands, page) => {
      const seen = await page.evaluate(() => {
        const chip = window.roots.at(-1).querySelector(".chip").getBoundingClientRect();
        const covered = [...document.querySelectorAll("#row a, #row button")].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.left < chip.right && box.right > chip.left && box.top < chip.bottom && box.bottom > chip.top;
        });
        return {
          covered: covered.length,
          left: chip.left,
          right: chip.right,
          height: chip.height,
          width: window.innerWidth,
        };
      });
      assert.equal(seen.covered, 0, JSON.stringify(shot));
      assert.ok(seen.left >= 0 && seen.right <= seen.width, JSON.stringify(seen));
      assert.ok(seen.height >= 24, "big enough to press");
    });
  }
});

test("in a menu the chip stands in the top layer beside the item; in a folded bar none is drawn", async () => {
  await withPage(kShots["chip-menu"], async (_hands, page) => {
    const { chip, menu, hit } = await rootState(page, (root) => {
      const chipBox = root.querySelector(".chip").getBoundingClientRect();
      return {
        chip: chipBox.toJSON(),
        menu: document.querySelector(".menu").getBoundingClientRect().toJSON(),
        hit: document.elementFromPoint(chipBox.left + 20, chipBox.top + 10) === root.host,
      };
    });
    assert.ok(chip.left >= menu.right && hit, "not clipped by the menu");
  });
  await withPage({ ...kShots["chip-sticky"], before: undefined }, async (_hands, page) => {
    assert.equal(await rootState(page, (root) => root.querySelector(".chip").checkVisibility()), false);
    await page.evaluate(() => document.querySelector(".bar").classList.add("shown"));
    await settled(page);
    assert.equal(await rootState(page, (root) => root.querySelector(".chip").checkVisibility()), true);
  });
});

test("inside a modal dialog chip and card can be used", () =>
  withPage({}, async (hands, page) => {
    await page.evaluate(() => {
      const dialog = document.createElement("dialog");
      const button = document.createElement("button");
      button.id = "in-dialog";
      button.textContent = "Connect";
      dialog.append(button);
      document.body.append(dialog);
      dialog.showModal();
      window.stage.place("#in-dialog", "card", "hold");
    });
    await settled(page);
    await hands.press(".chip");
    assert.equal(await cardIsOpen(page), true);
    await hands.key("Escape");
    assert.equal(await cardIsOpen(page), false);
    assert.equal(
      await page.evaluate(() => document.querySelector("dialog").open),
      true,
      "Escape shuts the card, not the dialog",
    );
  }));

test("the mark follows the page's own dark theme, whatever the system prefers", async () => {
  const theme = (page) => rootState(page, (root) => root.querySelector(".tact").dataset.theme);
  const dark = () => document.documentElement.classList.add("dark");
  await withPage({ state: "hold", before: dark }, async (_hands, page) => assert.equal(await theme(page), "dark"));
  const light = () => document.documentElement.classList.remove("dark");
  await withPage(
    { state: "hold", before: light },
    async (_hands, page) => assert.equal(await theme(page), "light"),
    "dark",
  );
});
