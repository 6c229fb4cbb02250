// The invite dialog of dialog-live as a person meets it: Connect is pressed, it opens in a shadow root, its buttons are pressed.
// The strip under its box is read in the content script's world, where the browser hands out closed roots.
import { press, until } from "./harness.js";

/** Runs in the page, on the button of the dialog with these words. */
export const inDialog = async (page, look, ...given) =>
  page.evaluate(look, await page.evaluateHandle(() => document.querySelector("#interop-outlet").shadowRoot), ...given);
export const boxOf = (page, selector) =>
  inDialog(page, (root, asked) => root?.querySelector(asked)?.getBoundingClientRect().toJSON() ?? null, selector);
export const apart = (a, b) => a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

/** Presses Connect as a person does, and waits for the dialog. */
export async function connect(page, name) {
  const link = await page.$(`main a[aria-label="Invite ${name} to connect"]`);
  await page.bringToFront();
  await link.click();
  await until("the dialog", () => boxOf(page, ".artdeco-modal"));
}

export async function pressInDialog(page, label) {
  await press(page, await until(`the button ${label}`, () => boxOf(page, `[aria-label="${label}"]`)));
}

/** Opens the dialog with an empty box for the note. */
export async function beginNote(page, name = "Mira Solano") {
  await connect(page, name);
  await pressInDialog(page, "Add a note");
  await until("the box", () => boxOf(page, "textarea"));
}

/**
 * What the strip shows, or null while there is none.
 *
 * @returns {Promise<null | { headline: string, first: string, count: string, hits: { text: string, box: Box }[], said: string, box: Box, card: string | null,
 *   before: string, focus: string | null }>} `before`: what it stands after
 */
export async function readStrip(page) {
  const [realm] = await page.extensionRealms();
  if (!realm) return null;
  return realm.evaluate(() => {
    const open = [...document.querySelectorAll("div")].flatMap((host) => host.shadowRoot ?? []);
    for (const host of [document, ...open].flatMap((within) => [...within.querySelectorAll("div")])) {
      const root = host.shadowRoot ? null : chrome.dom.openOrClosedShadowRoot(host);
      if (!root?.querySelector(".strip")) continue;
      const text = (selector) => root.querySelector(selector)?.textContent ?? "";
      const boxOf = (element) => element.getBoundingClientRect().toJSON();
      const card = root.querySelector(".card");
      return {
        headline: text(".over b"),
        first: text(".first"),
        count: text(".count"),
        hits: [...root.querySelectorAll(".hits .act")].filter((one) => one.checkVisibility()).map((one) => ({ text: one.textContent, box: boxOf(one) })),
        said: text("[role=status]"),
        box: boxOf(host),
        card: card.checkVisibility() ? card.innerText : null,
        before: host.previousElementSibling?.className || (host.previousElementSibling?.localName ?? ""),
        focus: root.activeElement?.textContent ?? null,
      };
    }
    return null;
  });
}

/** Waits for a strip of which this holds, and returns it. @param {(strip: any) => unknown} holds */
export function stripWhere(page, what, holds) {
  return until(`a strip ${what}`, async () => {
    const strip = await readStrip(page);
    return strip && holds(strip) ? strip : null;
  });
}

/** Presses keys together, the last one last. */
export async function chord(page, ...keys) {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}
