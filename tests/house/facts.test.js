// shared-rules/facts.json is the one vocabulary: whoever names a fact finds it there, and nothing stands there unused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say, settle } from "./settle.js";
import { files, json, text } from "./tree.js";
import { comparisonsIn, dotted, facts, namedIn, quotedIn, textsIn } from "./vocabulary.js";

const kRules = files(/^shared-rules\/rules\/.*\.json$/);
const kBaselines = files(/^shared-rules\/baselines\/.*\.json$/);
const kExtension = files(/^extension\/.*\.jsx?$/);
const kReaders = files(/^extension\/content\/surfaces\/.*\.js$/);

/** @param {string} path @param {string[]} names @returns {string[]} */
function unknown(path, names) {
  return [...new Set(names)]
    .filter((name) => !(name in facts))
    .map((name) => `${path} names ${name}, which is not in shared-rules/facts.json: mend the name, or add the fact there.`);
}

test("there is a vocabulary, and there are rules that use it", () => {
  assert.ok(
    Object.keys(facts).length > 20 && kRules.length > 10 && kBaselines.length > 0 && kReaders.length > 1,
    "facts, rules, baselines or readers were not found.",
  );
});

test("every fact named in a rule, a piece of advice or a question exists", () => {
  const authored = [...kRules, ...files(/^shared-rules\/templates\/.*\.json$/)];
  say([
    ...authored.flatMap((path) => unknown(path, textsIn(json(path)).flatMap(namedIn))),
    ...unknown(
      "shared-rules/facts.json (ask)",
      Object.values(facts).flatMap((fact) => textsIn(fact.ask ?? {}).flatMap(namedIn)),
    ),
  ]);
});

test("every fact of a baseline exists and belongs to its moment", () => {
  say(
    kBaselines.flatMap((path) => {
      const moment = path.replace(/^.*\/|\.json$/g, "");
      const names = Object.keys(json(path)).filter((name) => name !== "$schema");
      return [
        ...unknown(path, names),
        ...names
          .filter((name) => facts[name] && !facts[name].moments.includes(moment))
          .map((name) => `${path} gives ${name}, which is not known at the moment ${moment}: take it out.`),
      ];
    }),
  );
});

test("every fact named in the extension exists", () => {
  // Requests of PROTOCOL.md have parts with such names too, but the extension writes those nested.
  say(kExtension.flatMap((path) => unknown(path, quotedIn(text(path)))));
});

/** What the user says and a page may show as well: messages show whether one has talked. */
const kAlsoSeen = ["relation.conversed"];

test("every fact that a reader gives exists and comes from the page", () => {
  const read = files(/^tests\/pages\/.*\.expected\.json$/).flatMap((path) =>
    (json(path).subjects ?? []).flatMap((/** @type {any} */ one) => dotted(one.facts).map((name) => ({ path, name }))),
  );
  assert.ok(read.length > 20, "tests/pages/*.expected.json say of no fact that it was read.");
  say([
    ...read.flatMap(({ path, name }) => unknown(path, [name])),
    ...read
      .filter(({ name }) => facts[name] && facts[name].from !== "page" && !kAlsoSeen.includes(name))
      .map(({ path, name }) => `${path}: a reader gives ${name}, which facts.json says comes from "${facts[name].from}".`),
    ...written().flatMap(({ path, name }) =>
      isPageFact(name)
        ? []
        : [`${path} gives a fact called ${name}, which facts.json does not list as coming from the page: mend the name, or add it there.`],
    ),
  ]);
});

/** @param {string} last a fact's second part */
function isPageFact(last) {
  return Object.entries(facts).some(([name, fact]) => fact.from === "page" && name.endsWith(`.${last}`));
}

/** The facts that readers write as keys: `const facts = {...}` and `dropUnknown({...})`. */
function written() {
  const found = kReaders.flatMap((path) => {
    const source = text(path).replace(/^\s*(?:\/\/|\/\*|\*).*$/gm, "");
    return [...source.matchAll(/(?:\bfacts = |\bdropUnknown\()\{\n([^]*?)\n\s*\}/g)].flatMap((object) =>
      [...object[1].matchAll(/^\s*(\w+)(?:,|:(?!\s*\{))/gm)].map((key) => ({ path, name: key[1] })),
    );
  });
  assert.ok(found.length > 10, "No reader writes facts as this test expects: tell it how they do.");
  return found;
}

test("every enum value that a rule compares with exists", () => {
  const asked = Object.entries(facts)
    .filter(([, fact]) => fact.ask?.when)
    .map(([name, fact]) => ({ path: `shared-rules/facts.json (${name})`, expression: fact.ask.when }));
  const authored = kRules.flatMap((path) => {
    const rule = json(path);
    return [rule.when, rule.unless ?? []].flat().map((expression) => ({ path, expression }));
  });
  const compared = [...authored, ...asked].flatMap(({ path, expression }) => comparisonsIn(expression).map((one) => ({ path, ...one })));
  assert.ok(compared.length > 20, "No comparisons were found in the rules.");
  say(
    compared
      .filter(({ fact, value }) => facts[fact]?.type === "enum" && !facts[fact].values.includes(value))
      .map(({ path, fact, value }) => `${path} compares ${fact} with '${value}'; its values are ${facts[fact].values.join(", ")}.`),
  );
});

test("every fact is used: by a rule, a baseline, a reader, the extension or the host", () => {
  const used = new Set([
    ...[...kRules, ...kBaselines, ...files(/^shared-rules\/templates\/.*\.json$/)].flatMap((path) => textsIn(json(path)).flatMap(namedIn)),
    ...Object.values(facts).flatMap((fact) => textsIn(fact.ask ?? {}).flatMap(namedIn)),
    ...kExtension.flatMap((path) => quotedIn(text(path))),
    ...files(/^host\/.*\.(cpp|h)$/).flatMap((path) => quotedIn(text(path))),
    ...files(/^tests\/pages\/.*\.expected\.json$/).flatMap((path) =>
      (json(path).subjects ?? []).flatMap((/** @type {any} */ one) => dotted(one.facts)),
    ),
    ...written().map(({ name }) => Object.keys(facts).find((fact) => fact === `person.${name}`) ?? ""),
  ]);
  settle(
    "unused-fact",
    Object.keys(facts)
      .filter((name) => !used.has(name))
      .map((name) => ({
        subject: name,
        sentence: `${name} of shared-rules/facts.json is used by nothing: take it out, or give the reason in tests/house/allowed.txt.`,
      })),
  );
});

test("every fact that can be asked or changed has words for it", () => {
  say(
    Object.entries(facts).flatMap(([name, fact]) => {
      const values = fact.type === "bool" ? [false, true] : fact.values;
      const offered = [...(fact.ask?.choices ?? []), ...(fact.change ?? [])].map((one) => one.value);
      return [
        ...(values && fact.words?.length !== values.length
          ? [`${name} needs "words", one for each value: a card shows them as evidence.`]
          : []),
        ...offered
          .filter((value) => values && value !== null && !values.includes(value))
          .map((value) => `${name} offers ${JSON.stringify(value)}, which is none of its values.`),
      ];
    }),
  );
});
