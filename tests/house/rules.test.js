// What every rule file owes its reader: kind and short words, rows and sources that exist, nothing of the founding advice left out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { say, settle } from "./settle.js";
import { files, json } from "./tree.js";
import { facts } from "./vocabulary.js";
import { objectionsTo } from "./words.js";

const kPaths = files(/^shared-rules\/rules\/.*\.json$/);
/** @type {{ path: string, rule: any }[]} */
const rules = kPaths.map((path) => ({ path, rule: json(path) }));
const advice = new Set(files(/^shared-rules\/templates\/.*\.json$/).map((path) => path.replace(/^.*\/|\.json$/g, "")));

const kMessageMax = 200;
const kWhyMax = 220;
const kTitleMax = 70;
const kAdviceMax = 220;
const kRow = /^(?:[A-E]\d\d|[TFVSRXNLK]\d+)$/;

/** The rows of the founding advice; the letters are explained in shared-rules/README.md. */
const kFounding = [...Object.keys(json("shared-rules/rows.json")).filter((row) => /^[A-E]\d/.test(row)), "T05"];

/** A text with its placeholders as a person would see the shortest of them. @param {string} words */
function asShown(words) {
  return words.replace(/\{[^{}|]*(?:\|([^{}]*))?\}/g, (_, fallback) => fallback ?? "…");
}

test("there are rules to look at", () => {
  assert.ok(rules.length > 10, "shared-rules/rules was not found.");
});

test("a rule's words are short", () => {
  const limits = /** @type {const} */ ([
    ["title", kTitleMax],
    ["message", kMessageMax],
    ["why", kWhyMax],
  ]);
  say(
    rules.flatMap(({ path, rule }) =>
      limits.flatMap(([key, most]) => {
        const length = asShown(rule[key]).length;
        return length <= most ? [] : [`${path}: "${key}" has ${length} characters; more than ${most} is not read. Say less.`];
      }),
    ),
  );
});

test("a rule's words are kind: no ban, no certainty, no name of ours", () => {
  const objections = rules.flatMap(({ path, rule }) => [
    ...["title", "message", "why"].flatMap((key) =>
      objectionsTo(asShown(rule[key])).map((words) => ({ subject: `${path} ${key}`, sentence: `${path}: "${key}" ${words}.` })),
    ),
    ...Object.entries(rule.settings ?? {}).flatMap(([name, setting]) =>
      objectionsTo(/** @type {any} */ (setting).label).map((words) => ({
        subject: `${path} ${name}`,
        sentence: `${path}: the label of "${name}" ${words}.`,
      })),
    ),
  ]);
  settle("words", objections);
});

test("advice is short and kind", () => {
  const objections = files(/^shared-rules\/templates\/.*\.json$/).flatMap((path) => {
    const words = asShown(json(path).text);
    const long =
      words.length > kAdviceMax
        ? [{ subject: path, sentence: `${path}: "text" has ${words.length} characters; say it within ${kAdviceMax}.` }]
        : [];
    return [...long, ...objectionsTo(words).map((found) => ({ subject: path, sentence: `${path}: "text" ${found}.` }))];
  });
  settle("words-advice", objections);
});

test("questions, labels and changes are kind", () => {
  const objections = Object.entries(facts).flatMap(([name, fact]) => {
    const texts = [
      fact.label,
      ...(fact.words ?? []),
      fact.ask?.ask,
      fact.ask?.nobodyElse?.text,
      ...(fact.ask?.choices ?? []).map((/** @type {any} */ one) => one.text),
      ...(fact.change ?? []).map((/** @type {any} */ one) => one.text),
    ];
    return texts
      .filter((one) => typeof one === "string")
      .flatMap((one) => objectionsTo(asShown(one)).filter((found) => !/^says "(?:nobody|no one)"/i.test(found)))
      .map((found) => ({ subject: name, sentence: `shared-rules/facts.json, ${name}: a text ${found}.` }));
  });
  settle("words-facts", objections);
});

test("the extension's words are kind", () => {
  const objections = Object.entries(json("extension/_locales/en/messages.json")).flatMap(([key, entry]) =>
    objectionsTo(/** @type {any} */ (entry).message.replace(/\$\w*\$?/g, "…"), { ofTact: true }).map((found) => ({
      subject: key,
      sentence: `extension/_locales/en/messages.json, "${key}" ${found}.`,
    })),
  );
  settle("words-extension", objections);
});

test("every row is written as the advice writes it, once a rule", () => {
  say(
    rules.flatMap(({ path, rule }) => [
      ...(rule.rows ?? [])
        .filter((/** @type {string} */ row) => !kRow.test(row))
        .map((/** @type {string} */ row) => `${path}: "${row}" is no row: a letter and its number, as A03 or T5.`),
      ...(new Set(rule.rows).size === (rule.rows ?? []).length ? [] : [`${path} names a row twice.`]),
      ...(rule.rows?.length ? [] : [`${path} names no row of the advice: say in "rows" what it carries.`]),
    ]),
  );
});

test("every founding row is carried by some rule", () => {
  const carried = new Set(rules.flatMap(({ rule }) => rule.rows ?? []));
  settle(
    "founding-row",
    kFounding
      .filter((row) => !carried.has(row))
      .map((row) => ({ subject: row, sentence: `No rule carries the row ${row}: write it, or name the row in the rule that does.` })),
  );
});

test("the sources a rule cites exist", () => {
  const sources = Object.keys(json("shared-rules/sources.json")).filter((id) => id !== "$schema");
  say(
    rules.flatMap(({ path, rule }) => [
      ...(rule.sources?.length ? [] : [`${path} cites nobody: say in "sources" on whose authority.`]),
      ...(rule.sources ?? [])
        .filter((/** @type {string} */ id) => !sources.includes(id))
        .map((/** @type {string} */ id) => `${path} cites ${id}, which is not in shared-rules/sources.json.`),
    ]),
  );
});

test("the advice a rule gives exists, and all advice is given", () => {
  const given = new Set(rules.flatMap(({ rule }) => rule.instead ?? []));
  say(
    rules.flatMap(({ path, rule }) =>
      (rule.instead ?? [])
        .filter((/** @type {string} */ id) => !advice.has(id))
        .map((/** @type {string} */ id) => `${path} gives "${id}"; there is no shared-rules/templates/${id}.json.`),
    ),
  );
  settle(
    "ungiven-advice",
    [...advice]
      .filter((id) => !given.has(id))
      .map((id) => ({ subject: id, sentence: `shared-rules/templates/${id}.json is given by no rule: take it out.` })),
  );
});

test("what holds or warns also says what to do instead", () => {
  settle(
    "no-instead",
    rules
      .filter(({ rule }) => ["hold", "caution"].includes(rule.level) && !rule.instead?.length)
      .map(({ path }) => ({ subject: path, sentence: `${path} warns without an "instead": say what to do.` })),
  );
});
