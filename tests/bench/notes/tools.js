// The other tools: each is loaded as its makers show it and gives back one function from a text to its remarks.
//
// Their own defaults, English, plain text. retext and textlint bring no rules of their own: they get the usual ones for English
// that are not already here as a tool (so not write-good and alex a second time), without three that object to nearly every note:
// retext-intensify (to "like" and "about"), retext-contractions and textlint-rule-apostrophe (to the apostrophe that keyboards
// give). Nothing is told to any of them about the reader: they have no place for it. What a tool is loaded from is imported inside its own function, so that one alone can be started.
import { webcrypto } from "node:crypto";
import { createRequire } from "node:module";

/** @typedef {{ rule: string, says: string, start: number, end: number }} Remark UTF-16 units; end is not included */
/** @typedef {(text: string) => Remark[] | Promise<Remark[]>} Check */
/** @typedef {{ name: string, from: string, load: () => Promise<Check> }} Tool */

const kRetextRules = [
  "equality",
  "indefinite-article",
  "passive",
  "profanities",
  "readability",
  "redundant-acronyms",
  "repeated-words",
  "sentence-spacing",
  "simplify",
];
const kTextlintRules = [
  "common-misspellings",
  "diacritics",
  "en-capitalization",
  "no-start-duplicated-conjunction",
  "rousseau",
  "stop-words",
  "terminology",
  "unexpanded-acronym",
];

/** @param {any} message of a vfile, old or new @returns {Remark} */
function fromMessage({ ruleId, source, reason, place, position }) {
  const at = place ?? position;
  const [from, to] = [at?.start ?? at, at?.end ?? at];
  return { rule: source || ruleId || "", says: reason, start: from?.offset ?? 0, end: to?.offset ?? 0 };
}

/** textlint's rules name a point, or all of the text; the words are those it quotes, or the word at that point. @returns {Remark} */
function fromTextlint(/** @type {any} */ { ruleId, message, range }, /** @type {string} */ text) {
  const quoted = /["“`]([^"”`]+)["”`]/.exec(message)?.[1];
  const found = quoted ? text.indexOf(quoted, range[0]) : -1;
  const start = found < 0 ? range[0] : found;
  const length = found < 0 ? (/^\w+/.exec(text.slice(start))?.[0].length ?? 1) : quoted?.length;
  return { rule: ruleId, says: message, start, end: start + (length ?? 1) };
}

/** @type {Tool[]} */
export const kTools = [
  {
    name: "write-good",
    from: "write-good",
    async load() {
      const { default: writeGood } = await import("write-good");
      return (text) =>
        writeGood(text).map(({ index, offset, reason }) => ({ rule: kindOf(reason), says: reason, start: index, end: index + offset }));
    },
  },
  {
    name: "alex",
    from: "alex",
    async load() {
      const { text: alex } = await import("alex");
      return (text) => alex(text).messages.map(fromMessage);
    },
  },
  {
    name: "retext",
    from: "retext",
    async load() {
      const { retext } = await import("retext");
      const { default: dictionary } = await import("dictionary-en");
      const use = async (/** @type {string} */ name) => (await import(name)).default;
      const processor = retext()
        .use(await use("retext-syntax-mentions"))
        .use(await use("retext-syntax-urls"));
      for (const rule of kRetextRules) processor.use(await use(`retext-${rule}`));
      processor.use(await use("retext-spell"), { dictionary });
      processor.freeze();
      return async (text) => (await processor.process(text)).messages.map(fromMessage);
    },
  },
  {
    name: "textlint",
    from: "@textlint/kernel",
    async load() {
      const require = createRequire(import.meta.url);
      const { TextlintKernel } = require("@textlint/kernel");
      const own = (/** @type {any} */ made) => made.default?.default ?? made.default ?? made;
      const options = {
        ext: ".txt",
        plugins: [{ pluginId: "text", plugin: own(require("@textlint/textlint-plugin-text")) }],
        rules: kTextlintRules.map((ruleId) => ({ ruleId, rule: own(require(`textlint-rule-${ruleId}`)) })),
      };
      const kernel = new TextlintKernel();
      return async (text) => (await kernel.lintText(text, options)).messages.map((/** @type {any} */ one) => fromTextlint(one, text));
    },
  },
  {
    name: "harper.js",
    from: "harper.js",
    async load() {
      // It draws random numbers as in a browser; Node 18 keeps these in a module.
      globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);
      const { LocalLinter } = await import("harper.js");
      const { binary } = await import("harper.js/binary");
      const linter = new LocalLinter({ binary });
      await linter.setup();
      return async (text) =>
        (await linter.lint(text, { language: "plaintext" })).map((lint) => {
          const { start, end } = lint.span();
          return { rule: lint.lint_kind(), says: lint.message(), start, end };
        });
    },
  },
];

/** write-good names no rules; its sentences end with what they object to. @param {string} reason */
function kindOf(reason) {
  return reason.replace(/^"[^"]*" /, "").replace(/^is /, "");
}
