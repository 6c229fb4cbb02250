// What could stand at the caret in a rule's text: names of facts, the values of one, moments and levels. Pure: it reads the text before the
// caret and knows nothing of the field it stands in. In sentences (title, message, why) facts are offered only inside braces.

/**
 * @typedef {{ name: string, label: string, type?: string, values?: string[], means?: string, unit?: string, words?: Record<string, string> }} Fact
 * @typedef {{ text: string, say: string }} Item `text` is put in, `say` explains it
 * @typedef {{ from: number, to: number, after: string, items: Item[] }} Completions from and to: what is replaced; after: what ends it
 */

/** So many at once: more is no help. */
const kMost = 8;
const kSentences = ["title", "message", "why", "headline", "says", "label", "text", "author"];
const kMoments = ["invite", "note", "incoming", "connection", "self", "followUp"];
const kLevels = ["hold", "caution", "tip", "go"];

/** The place of a value, with what stands of it. Each gives the fact (or key) and the beginning. */
const kValuePlaces = [
  { pattern: /([a-zA-Z]+\.\w+)\s*(?:==|!=)\s*'([\w-]*)$/, quote: "'" },
  { pattern: /([a-zA-Z]+\.\w+)\s+in\s+\[\s*(?:'[^']*'\s*,\s*)*'([\w-]*)$/, quote: "'" },
  { pattern: /"([a-zA-Z]+\.\w+)"\s*:\s*"([\w-]*)$/, quote: '"' },
  { pattern: /"(level|moment)"\s*:\s*"(\w*)$/, quote: '"' },
  { pattern: /"(moments)"\s*:\s*\[\s*(?:"\w*"\s*,\s*)*"(\w*)$/, quote: '"' },
];

/**
 * @param {string} text @param {number} caret @param {Fact[]} facts
 * @param {boolean} [asked] the person asked for it: offered even where nothing was typed
 * @returns {Completions | null}
 */
export function completionsAt(text, caret, facts, asked = false) {
  const before = text.slice(0, caret);
  for (const { pattern, quote } of kValuePlaces) {
    const found = pattern.exec(before);
    if (!found) continue;
    const items = valuesOf(found[1], facts).filter(({ text: value }) => startsLike(value, found[2]));
    const ends = text.slice(caret).match(/^[\w-]*/)?.[0].length ?? 0;
    return offered(items, found[2], caret, caret + ends, text[caret + ends] === quote ? "" : quote);
  }
  const name = /(?:^|[^\w.'])([a-zA-Z]\w*(?:\.\w*)?|)$/.exec(before)?.[1];
  if (name === undefined || !isFactPlace(before) || (!asked && name.length < 2)) return null;
  const known = [...facts, ...ownSettings(text)];
  const first = known.filter((fact) => startsLike(fact.name, name));
  const others = known.filter(
    (fact) => !startsLike(fact.name, name) && (includesLike(fact.name, name) || includesLike(fact.label, name)),
  );
  const items = [...first, ...others].map((fact) => ({ text: fact.name, say: fact.means || fact.label }));
  const ends = text.slice(caret).match(/^[\w.]*/)?.[0].length ?? 0;
  return offered(items, name, caret, caret + ends, "");
}

/** @param {Item[]} items @param {string} typed @param {number} caret @param {number} to @param {string} after @returns {Completions | null} */
function offered(items, typed, caret, to, after) {
  const some = items.slice(0, kMost);
  if (!some.length || (some.length === 1 && some[0].text === typed && to === caret)) return null;
  return { from: caret - typed.length, to, after, items: some };
}

/** @param {string} name @param {Fact[]} facts @returns {Item[]} */
function valuesOf(name, facts) {
  if (name === "level") return kLevels.map((text) => ({ text, say: "" }));
  if (name === "moment" || name === "moments") return kMoments.map((text) => ({ text, say: "" }));
  const fact = facts.find((one) => one.name === name);
  return (fact?.values ?? []).map((text) => ({ text, say: fact?.words?.[text] ?? "" }));
}

/** Whether a fact may be named here: inside a string, and in a sentence only inside braces. @param {string} before */
function isFactPlace(before) {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if ((line.replace(/\\./g, "").match(/"/g) ?? []).length % 2 === 0) return false;
  const found = [...before.matchAll(/"([\w.]+)"\s*:/g)].at(-1);
  const key = found?.[1] ?? "";
  if (kSentences.includes(key)) return /\{[^{}|]*$/.test(before.slice(found?.index ?? 0));
  return key === "when" || key === "unless" || key === "facts" || key === "unset" || key.includes(".");
}

/** The thresholds of the rule itself. @param {string} text @returns {Fact[]} */
function ownSettings(text) {
  return [...text.matchAll(/"(\w+)"\s*:\s*\{\s*"(?:type|default|label|min|max|unit)"/g)]
    .filter(([, name]) => name !== "settings")
    .map(([, name]) => ({ name: `settings.${name}`, label: name }));
}

/** @param {string} whole @param {string} typed */
const startsLike = (whole, typed) => whole.toLowerCase().startsWith(typed.toLowerCase());
/** @param {string} whole @param {string} typed */
const includesLike = (whole, typed) => typed.length > 2 && whole.toLowerCase().includes(typed.toLowerCase());
