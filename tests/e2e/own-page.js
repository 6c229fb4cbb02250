// A person's hand on one of the extension's own pages in the real browser: presses by the mouse, on things found by what they say.
import { until } from "./waiting.js";

/** @param {import("puppeteer-core").Page} page */
export function hand(page) {
  const find = async (selector, text) => {
    for (const element of await page.$$(selector)) {
      const says = await element.evaluate((one) => one.textContent.trim());
      if (says.startsWith(text) && (await element.isVisible())) return element;
    }
    return null;
  };
  return {
    /** @param {string} selector @param {string} [text] with which it begins */
    async press(selector, text = "") {
      const element = await until(`something to press: ${selector} ${text}`, () => find(selector, text));
      await element.click();
    },
    /** Writes over what a field holds. @param {string} selector @param {string} text */
    async type(selector, text) {
      const field = await until(`a field: ${selector}`, () => page.$(selector));
      await field.click({ count: 3 });
      await page.keyboard.type(text);
    },
    /** @param {string} section of the settings */
    async turnTo(section) {
      await page.evaluate((hash) => (location.hash = hash), section);
    },
    /** All that stands there. */
    text: () => page.$eval("main", (one) => one.innerText),
    /** What was just told. */
    told: () => page.$eval(".told-room", (one) => one.innerText),
  };
}
