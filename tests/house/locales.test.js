// Every language says everything English says: rules, facts, advice, stances, drafts, the host's own words, the extension's. Nothing is
// missing, nothing is left over, and each text has the places that are filled in the English one. How well it reads is not tried here.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "./settle.js";
import { files, json, text } from "./tree.js";

const kOriginal = "en";
const idIn = (/** @type {string} */ path) => path.replace(/^.*\/|\.json$/g, "");
const languages = [...new Set(files(/^shared-rules\/locales\/.*\.json$/).map((path) => path.split("/")[2]))];
const others = languages.filter((language) => language !== kOriginal);

/** Only those members of an object that it has and that say something. @param {Record<string, any>} object @param {string[]} keys */
const picked = (object, ...keys) => Object.fromEntries(keys.filter((key) => object[key]).map((key) => [key, object[key]]));
/** @param {Record<string, any>} object @param {(value: any) => any} change */
const mapped = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
/** @param {string} folder @param {(file: any) => any} change */
const byId = (folder, change) =>
  Object.fromEntries(files(new RegExp(`^shared-rules/${folder}/[^/]*\\.json$`)).map((path) => [idIn(path), change(json(path))]));

/** A fact's texts in the shape a language has them in. @param {any} fact */
function factTexts(fact) {
  const valueAsText = (/** @type {any} */ value) => (typeof value === "string" ? value : JSON.stringify(value));
  return {
    ...picked(fact, "label", "unit", "words"),
    ...(fact.ask && {
      ask: {
        ask: fact.ask.ask,
        choices: Object.fromEntries(fact.ask.choices.map((/** @type {any} */ one) => [valueAsText(one.value), one.text])),
        ...(fact.ask.nobodyElse && { nobodyElse: fact.ask.nobodyElse.text }),
      },
    }),
    ...(fact.change && { change: fact.change.map((/** @type {any} */ one) => one.text) }),
  };
}

/** A rule's texts, likewise. @param {any} rule */
function ruleTexts(rule) {
  const settings = rule.settings && { settings: mapped(rule.settings, (one) => picked(one, "label", "unit")) };
  return { ...picked(rule, "title", "headline", "message", "why"), ...settings };
}

/** What a language must say, by file: English in its shapes. */
function english() {
  const { $schema: _, ...facts } = json("shared-rules/facts.json");
  /** @type {Record<string, any>} */
  const all = {
    "language.json": json("shared-rules/locales/en/language.json"),
    "words.json": json("shared-rules/locales/en/words.json"),
    "facts.json": mapped(facts, factTexts),
    "templates.json": byId("templates", (file) => file.text),
    // A publication keeps its title.
    "sources.json": mapped(picked(json("shared-rules/sources.json"), "common-practice"), (source) => picked(source, "title", "publisher")),
    "stances.json": byId("stances", (file) => picked(file, "title", "means")),
    "drafts.json": byId("drafts", (file) => picked(file, "title", "means", "text")),
  };
  for (const path of files(/^shared-rules\/rules\/.*\.json$/)) {
    const topic = (all[`rules/${path.split("/")[2]}.json`] ??= {});
    topic[idIn(path)] = ruleTexts(json(path));
  }
  return all;
}

/** The places of a text: {fact|words}, {fact|other fact|words}, {name}. @param {string} words */
function placesIn(words) {
  const names = [...words.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside]) => {
    const parts = inside.split("|");
    return parts.length > 1 ? parts.slice(0, -1) : parts;
  });
  return [...new Set(names)].sort().join(" ");
}

/** In a greeting a language says the name it uses for people one does not know well. @param {string} words */
const placesInDraft = (words) => placesIn(words.replaceAll("person.firstName", "person.name"));

/**
 * Sentences about everything in which `own` differs from the shape of `original`.
 *
 * @param {any} original @param {any} own @param {string} where @param {(words: string) => string} places
 * @returns {string[]}
 */
function differences(original, own, where, places) {
  if (typeof original === "string") {
    if (typeof own !== "string" || own === "") return [`${where}: this must be a text. In English: ${original}`];
    return places(own) === places(original) ? [] : [`${where}: the places are "${places(own)}"; in English "${places(original)}".`];
  }
  if (Array.isArray(original) !== Array.isArray(own) || own === null || typeof own !== "object") return [`${where} has not the shape of English.`];
  const keys = Object.keys(original);
  return [
    ...keys
      .filter((key) => !Object.hasOwn(own, key))
      .map((key) => `${where} > ${key} is missing. In English: ${JSON.stringify(original[key])}`),
    ...Object.keys(own)
      .filter((key) => !Object.hasOwn(original, key))
      .map((key) => `${where} > ${key} is not in English: take it out.`),
    ...keys.filter((key) => Object.hasOwn(own, key)).flatMap((key) => differences(original[key], own[key], `${where} > ${key}`, places)),
  ];
}

test("every language says everything that English says, and nothing else", () => {
  assert.ok(others.includes("de"), "German was not found in shared-rules/locales.");
  const originals = english();
  assert.ok(Object.keys(originals).length > 10 && Object.keys(originals["facts.json"]).length > 100, "The originals were not found.");
  say(
    others.flatMap((language) => {
      const folder = `shared-rules/locales/${language}/`;
      const there = new Set(files(new RegExp(`^${folder}`)).map((path) => path.slice(folder.length)));
      return [
        ...[...there].filter((name) => !(name in originals)).map((name) => `${folder}${name}: English has nothing of this name.`),
        ...Object.entries(originals).flatMap(([name, original]) =>
          there.has(name)
            ? differences(original, json(folder + name), folder + name, name === "drafts.json" ? placesInDraft : placesIn)
            : [`${folder}${name} is missing.`],
        ),
      ];
    }),
  );
});

/** How much longer than in English a text may be: most languages need more letters. */
const kStretch = 1.2;
/** As the English rules.test.js has it. */
const kMost = { title: 70, message: 200, why: 220 };
/** What is out in a language, as tests/house/words.js says it for English: bans, promises, judgements of people, words of ours. */
const kNeverSaid = {
  de: /verboten|verbietet|\bniemals\b|garantier|gefahrlos|unbedenklich|\bfake|gefälscht|unseriös|betrüger|lügner|zerstör|ruinier|\bverdikt|\bCEL\b|\bJSON\b|\bnull\b/i,
};
const kOurNames = /(?<![A-Za-z0-9])(?:[A-E]\d\d|[TFVSRXNLK]\d{1,2})(?![A-Za-z0-9])|(?<![{\w.|])(?:viewer|person|relation|process|invite|note|incoming)\.[a-z]\w*(?![^{}]*\})/;

/** @param {any} value @param {string} where @returns {[string, string][]} every text with its place */
const textsOf = (value, where) =>
  typeof value === "string" ? [[where, value]] : Object.entries(value).flatMap(([key, one]) => textsOf(one, `${where} > ${key}`));

test("a language is as kind as English, and nearly as short", () => {
  const shown = (/** @type {string} */ words) => words.replace(/\{[^{}|]*(?:\|([^{}]*))?\}/g, (_, fallback) => fallback ?? "…");
  say(
    others.flatMap((language) => {
      const never = kNeverSaid[/** @type {keyof typeof kNeverSaid} */ (language)];
      assert.ok(never, `Say in tests/house/locales.test.js what is not said in "${language}".`);
      const paths = files(new RegExp(`^shared-rules/locales/${language}/(rules/|facts|templates|stances|sources|drafts|words)`));
      return paths.flatMap((path) =>
        // What is expected of a setting is said to whoever writes settings.json.
        textsOf(json(path), path).flatMap(([where, words]) => {
          const found = where.includes(" > expected") ? null : (never.exec(words) ?? kOurNames.exec(words));
          const most = path.includes("/rules/") ? kMost[/** @type {keyof typeof kMost} */ (where.split(" > ").at(-1))] * kStretch : NaN;
          return [
            ...(found ? [`${where} says "${found[0]}".`] : []),
            ...(shown(words).length > most ? [`${where} has ${shown(words).length} characters: say less.`] : []),
          ];
        }),
      );
    }),
  );
});

test("of English there are the words that stand nowhere else", () => {
  assert.deepEqual(
    files(/^shared-rules\/locales\/en\//).map(idIn),
    ["language", "words"],
    "English rules, facts and advice stand in their own files.",
  );
});

test("a language's code is the name of its folder, and its name its own", () => {
  for (const language of languages) assert.equal(json(`shared-rules/locales/${language}/language.json`).code, language);
  const names = languages.map((language) => json(`shared-rules/locales/${language}/language.json`).name);
  assert.equal(new Set(names).size, names.length, "Two languages have one name.");
});

test("the differences that are looked for are found", () => {
  const original = { a: "{person.name|x} and {b.c|d}", list: ["x", "y"], deep: { one: "1" } };
  const found = (/** @type {any} */ own) => differences(original, { ...original, ...own }, "f", placesIn);
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ a: "{b.c|e} und {person.name|y}" }), []);
  for (const wrong of [{ a: "{person.name|x}" }, { a: "" }, { a: 1 }, { list: ["x"] }, { list: "x" }, { deep: {} }, { deep: null }, { more: "x" }])
    assert.equal(found(wrong).length, 1, JSON.stringify(wrong));
});

/** @param {string} language @returns {Record<string, any>} */
const messages = (language) => json(`extension/_locales/${language}/messages.json`);
/** What is put into a word of the extension, by number. @param {any} entry */
const numbersIn = (entry) =>
  [...new Set([entry.message, ...Object.values(entry.placeholders ?? {}).map((/** @type {any} */ one) => one.content)].join(" ").match(/\$\d/g))]
    .sort()
    .join(" ");

test("the extension speaks the languages that rules speak, each with every word", () => {
  assert.equal(json("extension/manifest.json").default_locale, kOriginal);
  const spoken = files(/^extension\/_locales\/.*\/messages\.json$/).map((path) => path.split("/")[2]);
  assert.deepEqual(spoken.sort(), languages.sort());
  const original = messages(kOriginal);
  say(
    others.flatMap((language) => {
      const own = messages(language);
      const where = `extension/_locales/${language}/messages.json`;
      return [
        ...Object.keys(original)
          .filter((key) => !own[key]?.message)
          .map((key) => `${where} > ${key} is missing. In English: ${original[key].message}`),
        ...Object.keys(own)
          .filter((key) => !(key in original))
          .map((key) => `${where} > ${key} is not in English: take it out.`),
        ...Object.keys(original)
          .filter((key) => own[key]?.message && numbersIn(own[key]) !== numbersIn(original[key]))
          .map((key) => `${where} > ${key} is filled with "${numbersIn(own[key])}"; in English with "${numbersIn(original[key])}".`),
      ];
    }),
  );
});

test("a word of the extension that is shown as it stands has room in every language", () => {
  // What the browsers' stores and menus take.
  const limits = { extensionName: 75, extensionDescription: 132 };
  for (const language of languages)
    for (const [key, most] of Object.entries(limits)) {
      const words = messages(language)[key]?.message;
      if (words !== undefined) assert.ok(words.length <= most, `${language}: ${key} has ${words.length} characters, at most ${most}.`);
    }
});

test("the popup offers the drafts of every language", () => {
  const source = text("extension/popup/drafts.js");
  for (const language of others) {
    assert.ok(source.includes(`locales/${language}/drafts.json`), `extension/popup/drafts.js does not import the drafts in ${language}.`);
    assert.ok(source.includes(`["${language}", `), `extension/popup/drafts.js does not offer the drafts in ${language}.`);
  }
});
