// The data files: written the one way, true to their schemas, and the schemas true to the readers in host/packs.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { canonicalFiles, format } from "./format-json.js";
import { say } from "./settle.js";
import { files, json, text, withoutComments } from "./tree.js";

const kRules = files(/^shared-rules\/rules\/.*\.json$/);
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const ruleSchema = json("shared-rules/schema/rule.schema.json");
const factsSchema = json("shared-rules/schema/facts.schema.json");
const isRule = ajv.compile(ruleSchema);
const isVocabulary = ajv.compile(factsSchema);

/** @param {string} path @param {any} check a compiled schema @returns {string[]} */
function mistakes(path, check) {
  if (check(json(path))) return [];
  return check.errors.map(
    (/** @type {any} */ one) =>
      `${path}${one.instancePath.replaceAll("/", " > ")} ${one.message}${one.params.additionalProperty ? ` ("${one.params.additionalProperty}")` : ""}.`,
  );
}

test("all JSON of shared-rules/ and manifests/ is written the one way", () => {
  assert.ok(canonicalFiles().length > 20, "The data files were not found.");
  say(
    canonicalFiles()
      .filter((path) => format(text(path)) !== text(path))
      .map((path) => `${path} is written otherwise: node tests/house/format-json.js --write`),
  );
});

test("formatting what is formatted changes nothing, and no value", () => {
  const samples = [
    "{}",
    "[]",
    '{"a":[],"b":{},"c":null,"d":-1.5e3,"e":"\\u00e9 \\" \\\\"}',
    `{"long":${JSON.stringify("x".repeat(200))},"list":[[1,2],[3]],"one":[{"a":{"b":[1]}}]}`,
    JSON.stringify({ many: Array.from({ length: 60 }, (_, i) => i) }),
  ];
  for (const sample of [...samples, ...canonicalFiles().map(text)]) {
    const once = format(sample);
    assert.equal(format(once), once);
    assert.deepEqual(JSON.parse(once), JSON.parse(sample));
    const wide = once
      .split("\n")
      .filter((line) => line.length > 120 && /[[{].*[,:].*[\]}],?$/.test(line) && !/^\s*("[^"]*": )?"/.test(line));
    assert.deepEqual(wide, [], "A list or object was left on a line that is too long.");
  }
});

test("no object says a key twice: JSON.parse would keep the last in silence", () => {
  say(
    files(/^(shared-rules|manifests|extension|tests)\/.*\.json$/).flatMap((path) =>
      doubledKeys(text(path)).map((key) => `${path} says "${key}" twice in one object.`),
    ),
  );
  assert.deepEqual(doubledKeys('{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}],"a":3}'), ["a"]);
});

/** @param {string} source JSON @returns {string[]} */
function doubledKeys(source) {
  /** @type {Set<string>[]} */
  const open = [];
  const twice = [];
  for (const [found, string, colon] of source.matchAll(/("(?:\\.|[^"\\])*")(\s*:)?|[{}]/g)) {
    if (found === "{") open.push(new Set());
    else if (found === "}") open.pop();
    else if (colon) {
      const keys = open[open.length - 1];
      if (keys.has(string)) twice.push(JSON.parse(string));
      keys.add(string);
    }
  }
  return twice;
}

test("every rule file follows its schema", () => {
  assert.ok(kRules.length > 10, "shared-rules/rules was not found.");
  say(kRules.flatMap((path) => mistakes(path, isRule)));
});

test("the vocabulary follows its schema", () => {
  say(mistakes("shared-rules/facts.json", isVocabulary));
});

test("every file of phrases follows the part of its schema that is its own", () => {
  const schema = json("shared-rules/schema/phrases.schema.json");
  ajv.addSchema(schema);
  const paths = files(/^shared-rules\/phrases\/.*\.json$/);
  assert.ok(paths.length > 20, "shared-rules/phrases was not found.");
  say(
    paths.flatMap((path) => {
      const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
      return mistakes(path, ajv.compile({ $ref: `${schema.$id}#/$defs/${name in schema.$defs ? name : "list"}` }));
    }),
  );
});

test("the schema of rules refuses what the reader refuses", () => {
  const good = json(kRules.find((path) => json(path).settings) ?? kRules[0]);
  /** @param {(rule: any) => void} spoil */
  const spoilt = (spoil) => {
    const rule = structuredClone(good);
    spoil(rule);
    return isRule(rule);
  };
  assert.ok(isRule(good));
  for (const key of ruleSchema.required) assert.ok(!spoilt((rule) => delete rule[key]), `A rule without "${key}" passes the schema.`);
  const bad = {
    "an unknown key": (/** @type {any} */ rule) => (rule.lvel = "hold"),
    "a level of verdicts": (/** @type {any} */ rule) => (rule.level = "unknown"),
    "no moment": (/** @type {any} */ rule) => (rule.moments = []),
    "an unknown moment": (/** @type {any} */ rule) => (rule.moments = ["invites"]),
    "an empty condition": (/** @type {any} */ rule) => (rule.when = []),
    "a condition that is no text": (/** @type {any} */ rule) => (rule.when = [true]),
    "an empty message": (/** @type {any} */ rule) => (rule.message = ""),
    "no example that finds": (/** @type {any} */ rule) => (rule.examples.finds = []),
    "no example that is fine": (/** @type {any} */ rule) => delete rule.examples.fine,
    "an unknown kind of example": (/** @type {any} */ rule) => (rule.examples.bad = []),
    "an unknown key of an example": (/** @type {any} */ rule) => (rule.examples.finds[0].fact = {}),
    "nested facts in an example": (/** @type {any} */ rule) => (rule.examples.finds[0].facts = { person: { degree: 2 } }),
    "a row of no kind": (/** @type {any} */ rule) => (rule.rows = ["A3"]),
    "no source": (/** @type {any} */ rule) => (rule.sources = []),
    "a setting without a label": (/** @type {any} */ rule) => (rule.settings = { days: { type: "int", default: 1 } }),
    "a setting of a wrong type": (/** @type {any} */ rule) => (rule.settings = { days: { type: "int", default: true, label: "Days" } }),
  };
  for (const [what, spoil] of Object.entries(bad)) assert.ok(!spoilt(spoil), `A rule with ${what} passes the schema.`);
});

test("the schema of the vocabulary refuses what the reader refuses", () => {
  const good = { type: "enum", values: ["none", "some"], means: "x", label: "x", from: "user", moments: ["invite"] };
  const passes = (/** @type {any} */ changes, name = "person.x") => isVocabulary({ [name]: { ...good, ...changes } });
  assert.ok(passes({}));
  for (const key of factsSchema.$defs.fact.required)
    assert.ok(!isVocabulary({ "person.x": without(good, key) }), `A fact without "${key}" passes the schema.`);
  assert.ok(!isVocabulary({ "person.x": without(good, "values") }), "An enum without values passes.");
  assert.ok(!passes({}, "degree"), "A name of one part passes.");
  assert.ok(!passes({ type: "bool" }), "A bool with values passes.");
  assert.ok(!passes({ type: "number" }), "An unknown type passes.");
  assert.ok(!passes({ form: "page" }), "An unknown key passes.");
  assert.ok(!passes({ ask: { ask: "Is it?" } }), "A question without choices passes.");
  assert.ok(!passes({ change: [] }), "An empty list of changes passes.");
});

/** @param {Record<string, any>} object @param {string} key */
function without(object, key) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/** The lists of keys a reader accepts, in the order it reads them. @param {string} path @returns {string[][]} */
function acceptedKeys(path) {
  const calls = [...withoutComments(text(path)).matchAll(/onlyKeys\([^{}]*\{([^}]*)\}\)/g)];
  return calls.map((call) => [...call[1].matchAll(/"(\w+)"/g)].map((key) => key[1]).sort());
}

/** @param {any} schema @returns {string[]} */
function propertiesOf(schema) {
  return Object.keys(schema.properties)
    .filter((name) => name !== "$schema")
    .sort();
}

test("the schemas name the keys that the readers accept", () => {
  const { properties, $defs } = ruleSchema;
  const fact = factsSchema.$defs.fact;
  const inRules = [ruleSchema, properties.settings.additionalProperties, properties.examples, $defs.examples.items];
  const inFacts = [fact, factsSchema.$defs.choice, fact.properties.ask];
  const order = (/** @type {string[][]} */ lists) => lists.map((list) => list.join(" ")).sort();
  const sentence = "schema and reader accept different keys: make them the same.";
  assert.deepEqual(
    order(inRules.map(propertiesOf)),
    order(acceptedKeys("host/packs/rule_reader.cpp")),
    `rule.schema.json and rule_reader.cpp: ${sentence}`,
  );
  assert.deepEqual(
    order(inFacts.map(propertiesOf)),
    order(acceptedKeys("host/packs/vocabulary_reader.cpp")),
    `facts.schema.json and vocabulary_reader.cpp: ${sentence}`,
  );
});
