// What stands beside the Connect buttons, as a person meets it. The closed roots are read in the content script's world,
// where the browser hands them out; buttons are pressed by the mouse at their place, since only trusted presses count.
import { pause, until } from "./waiting.js";

/** The world of our content script in a page; null until it runs. */
async function world(page) {
  const realms = await page.extensionRealms();
  return realms[0] ?? null;
}

/**
 * Returns how many marks a page with these subjects holds: one beside every control that is not for ignoring, and the strip under a note's box.
 *
 * @param {{ controls: { kind: string }[], facts: { note?: { limit?: number } } }[]} subjects
 */
export function marksOf(subjects) {
  const strips = subjects.some(({ facts }) => facts.note?.limit !== undefined) ? 1 : 0; // only a box has a counter
  return subjects.flatMap(({ controls }) => controls).filter(({ kind }) => kind !== "ignore").length + strips;
}

/**
 * Returns every mark in the page, in document order: what its chip and card say and where they stand.
 *
 * @returns {Promise<{ chip: null | { text: string, tone: string, box: Box, hiddenFromReaders: boolean, said: string },
 *   card: null | { text: string, lines: string[], box: Box, buttons: { text: string, box: Box, disabled: boolean, reachable: boolean }[] }, next: string, nextBox: Box, hostBox: Box, status: string }[]>}
 *   `next`: the label of the control it precedes
 */
export async function readMarks(page) {
  const realm = await world(page);
  if (!realm) return [];
  return realm.evaluate(() => {
    const boxOf = (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const shown = (element) => Boolean(element?.checkVisibility({ visibilityProperty: true })) && element.getBoundingClientRect().width > 0;
    const isReachable = (root, element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(root.elementFromPoint(x + width / 2, y + height / 2));
    };
    const text = (element) => element.innerText.replace(/\s+/g, " ").trim();
    // The page's own roots are open: what stands in them is looked at too, and is no mark itself.
    const open = [...document.querySelectorAll("div")].flatMap((host) => host.shadowRoot ?? []);
    return [document, ...open].flatMap((within) => [...within.querySelectorAll("div")]).flatMap((host) => {
      const root = host.shadowRoot ? null : chrome.dom.openOrClosedShadowRoot(host);
      if (!root) return [];
      const chip = root.querySelector(".chip");
      const card = root.querySelector(".card");
      const next = host.nextElementSibling;
      return [
        {
          chip: shown(chip)
            ? {
                text: text(chip.querySelector(".words") ?? chip),
                tone: chip.dataset.tone,
                box: boxOf(chip),
                hiddenFromReaders: chip.getAttribute("aria-hidden") === "true",
                said: chip.textContent.replace(/\s+/g, " ").trim(),
              }
            : null,
          card: shown(card)
            ? {
                text: text(card),
                lines: card.innerText
                  .split("\n")
                  .map((line) => line.trim())
                  .filter((line) => line && ![...card.querySelectorAll(".unseen")].some((one) => one.textContent.trim() === line)),
                box: boxOf(card),
                buttons: [...card.querySelectorAll("button, summary")].filter(shown).map((button) => ({
                  text: text(button) || button.getAttribute("aria-label"),
                  name: button.getAttribute("aria-label") ?? "",
                  box: boxOf(button),
                  disabled: Boolean(button.disabled) || button.getAttribute("aria-disabled") === "true",
                  reachable: isReachable(root, button),
                })),
              }
            : null,
          next: next?.getAttribute("aria-label") ?? next?.textContent?.trim() ?? "",
          nextBox: next ? boxOf(next) : null,
          hostBox: boxOf(host),
          status: [...root.querySelectorAll('[role="status"]')]
            .map((one) => one.textContent.trim())
            .filter(Boolean)
            .join(" "),
        },
      ];
    });
  });
}

/** The one chip a person sees now, or null. Throws when there are several. */
export async function readChip(page) {
  const chips = (await readMarks(page)).flatMap(({ chip }) => (chip && !chip.hiddenFromReaders ? [chip] : []));
  if (chips.length > 1) throw new Error(`More than one chip: ${chips.map(({ text }) => text).join(" | ")}`);
  return chips[0] ?? null;
}

/** The open card, or null. */
export async function readCard(page) {
  return (await readMarks(page)).map(({ card }) => card).find(Boolean) ?? null;
}

/** Waits for a chip with these words. @param {string | RegExp} words */
export function chipSaying(page, words) {
  return until(`a chip saying ${words}`, async () => {
    const chip = await readChip(page);
    return chip && (typeof words === "string" ? chip.text === words : words.test(chip.text)) ? chip : null;
  });
}

/** Presses the middle of a box, as a person does. @param {{ x: number, y: number, width: number, height: number }} box */
export async function press(page, box) {
  await page.bringToFront();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Whether the keyboard's focus is in one of our closed roots. */
export async function focusIsOurs(page) {
  const realm = await world(page);
  return realm.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot) focused = focused.shadowRoot.activeElement;
    return Boolean(focused && chrome.dom.openOrClosedShadowRoot(focused));
  });
}

/** Opens the card of the chip. */
export async function openCard(page) {
  await press(page, (await until("a chip", () => readChip(page))).box);
  return until("the open card", () => readCard(page));
}

/** Presses a button of the open card by its words, scrolling the card to it as a person would. */
export async function pressInCard(page, words) {
  const matches = (text) => (typeof words === "string" ? text === words : words.test(text));
  const find = async () => (await readCard(page))?.buttons.find(({ text, disabled }) => matches(text) && !disabled);
  let button = await until(`a button saying ${words} in the card`, find);
  const { box } = await readCard(page);
  for (let turns = 0; turns < 30 && !button.reachable; turns++) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel({ deltaY: turns < 15 ? 60 : -60 });
    await pause(80);
    button = await until(`the button ${words}`, find);
  }
  await press(page, button.box);
}
