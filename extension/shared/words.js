// The words of the extension in the person's language: word("key", ...) reads _locales through the one door to the browser.
// The key is always written out as a literal, so that a test can hold every use against _locales and back. A word that cannot
// be read (the extension was just updated under an open page) is empty: a key is never shown to anybody.
import { api } from "./browser.js";

/**
 * @param {string} key
 * @param {...(string | number)} values what stands for $1, $2, ...
 * @returns {string}
 */
export function word(key, ...values) {
  try {
    return api.i18n.getMessage(key, values.map(String)) || "";
  } catch {
    return "";
  }
}

/** The language of the words, as it is written where the browser's user is: "3 Nov" in en-GB. */
export function locale() {
  const language = word("language");
  const browsers = api.i18n.getUILanguage?.() ?? "";
  return browsers.split("-")[0] === language.split("-")[0] ? browsers : language;
}
