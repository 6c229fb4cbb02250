// What the ui tests share: one studio per test file, a page opened and closed around each test, and the usual questions.
import { after, before } from "node:test";
import { openStudio } from "./studio.js";

export let studio;

/** Opens the studio for the tests of a file. */
export function useStudio() {
  before(async () => (studio = await openStudio()));
  after(() => studio.close());
}

/** @param {any} shot see shots.js @param {(hands: any, page: any) => Promise<unknown>} act */
export async function withPage(shot, act, theme = "light") {
  const page = await studio.open(shot, theme);
  try {
    await act(studio.hands(page), page);
  } finally {
    await page.close();
  }
}

/** Reads from the newest closed root, in the page. */
export const rootState = (page, read) => page.evaluate(`(${read})(window.roots.at(-1))`);
export const cardIsOpen = (page) => rootState(page, (root) => root.querySelector(".card").matches(":popover-open"));
/** What is said of the field that has the keyboard, where it is refused. */
export const refusal = (page) =>
  page.evaluate(() => {
    const root = window.roots.find(({ host }) => host === document.activeElement) ?? document;
    const field = root.activeElement.closest("[aria-invalid=true]");
    return field?.getAttribute("aria-describedby").split(" ").map((id) => root.getElementById(id).textContent).join(" ");
  });
/** The answers that went out. */
export const sent = (page) => page.evaluate(() => window.sent ?? []);
