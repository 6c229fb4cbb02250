// Finds rules: by words anywhere in what a person can read of them, by moment, topic, source, and by what was changed. Pure, and made
// once per rule, so that each letter typed costs a walk over ready texts.

/**
 * @typedef {{ name: string, label?: string, unit?: string, type?: string, min?: number, max?: number, value: any, layer: string,
 *   layers: { layer: string, value: any, setting?: string, place?: string }[] }} RuleSetting
 * @typedef {{ id: string, title: string | null, level: string | null, moments: string[], on: boolean, works: boolean, sources: string[],
 *   own: boolean, pack: string | null, settings: RuleSetting[], rows?: string[], lang?: string }} Rule as in rules/list; `lang`: of its sentences, where known
 * @typedef {Omit<Rule, "sources"> & { message: string, why: string, headline?: string | null,
 *   sources: { id: string, title: string, author?: string | null, publisher?: string, url?: string | null }[],
 *   instead?: { id: string, text: string }[], examples?: Record<string, any[]>, text?: string, revision?: string }} WholeRule as in rules/show
 * @typedef {{ words: string, moment: string, topic: string, source: string, only: string }} Wanted `source`: ids with commas between; `only`: "", changed, off, own
 */

/** @type {Wanted} */
export const kAll = { words: "", moment: "", topic: "", source: "", only: "" };

/** The topic of a rule: the folder it lies in. @param {{ id: string }} rule */
export const topicOf = ({ id }) => id.slice(0, id.lastIndexOf("/"));

/** Whether the user set anything of it. @param {Rule} rule */
export const isChanged = (rule) => rule.settings.some(({ layers }) => layers.some(({ layer }) => layer === "settings"));

/** Letters without their marks and case, so that "resume" finds "Résumé". @param {string} text */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * All that can be searched of a rule, plain.
 *
 * @param {Rule} rule @param {WholeRule | null | undefined} whole what rules/show said, once it is there
 */
export function searchText(rule, whole) {
  const sources = whole?.sources.flatMap(({ title, author, publisher }) => [title, author, publisher]) ?? rule.sources;
  const parts = [rule.title, rule.id, whole?.message, whole?.why, whole?.headline, ...sources];
  return plain(parts.filter(Boolean).join("\n"));
}

/**
 * @param {Rule[]} rules @param {Wanted} wanted @param {(rule: Rule) => string} textOf as searchText gives it
 * @returns {Rule[]} those that fit all that is wanted, in their order
 */
export function rulesFor(rules, { words, moment, topic, source, only }, textOf) {
  const terms = plain(words).split(/\s+/).filter(Boolean);
  return rules.filter(
    (rule) =>
      (!moment || rule.moments.includes(moment)) &&
      (!topic || topicOf(rule) === topic) &&
      (!source || source.split(",").some((one) => rule.sources.includes(one))) &&
      (only !== "changed" || isChanged(rule)) &&
      (only !== "off" || !rule.on) &&
      (only !== "own" || rule.own) &&
      (terms.length === 0 || terms.every((term) => textOf(rule).includes(term))),
  );
}

/**
 * Settings of rules that are not there any more.
 *
 * @param {Record<string, any>} settings as settings/get gives them @param {Rule[]} rules
 * @returns {{ rule: string, names: string[] }[]}
 */
export function leftovers(settings, rules) {
  const known = new Set(rules.map(({ id }) => id));
  /** @type {Map<string, string[]>} */
  const left = new Map();
  for (const name of Object.keys(settings)) {
    const rule = /^rules\.(.+)\.(?:on|level|settings\.\w+)$/.exec(name)?.[1];
    if (rule && !known.has(rule)) left.set(rule, [...(left.get(rule) ?? []), name]);
  }
  return [...left].map(([rule, names]) => ({ rule, names }));
}

/** The names of everything the user set of this rule. @param {Rule} rule */
export function changedNames(rule) {
  return rule.settings
    .filter(({ layers }) => layers.some(({ layer }) => layer === "settings"))
    .map(({ name }) => `rules.${rule.id}.${name}`);
}
