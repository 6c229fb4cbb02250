// The peers: each takes rules and gives back a function from facts to the ids of the rules that fire.
import { Environment } from "@marcbachmann/cel-js";
import { LogicEngine } from "json-logic-engine";
import { Engine } from "json-rules-engine";
import { conditionOf, jsonLogic, jsonRules, regExpOf } from "./translate.js";

/** @typedef {Record<string, any>} Facts dotted names -> values */
/** @typedef {{ name: string, prepare: (rules: import("./translate.js").WorkRule[], facts: Facts[]) => { inputs: any[], fires: (input: any) => string[] | Promise<string[]> } }} Peer */

/** @param {Facts} facts @returns {Record<string, Facts>} */
function nested(facts) {
  /** @type {Record<string, Facts>} */
  const groups = {};
  for (const [name, value] of Object.entries(facts)) {
    const dot = name.indexOf(".");
    (groups[name.slice(0, dot)] ??= {})[name.slice(dot + 1)] = value;
  }
  return groups;
}

/** A cache, so that no peer compiles a regular expression twice. */
function patterns() {
  /** @type {Map<string, RegExp>} */
  const known = new Map();
  return (/** @type {unknown} */ text, /** @type {string} */ pattern) => {
    let compiled = known.get(pattern);
    if (!compiled) known.set(pattern, (compiled = regExpOf(pattern)));
    return typeof text === "string" && compiled.test(text);
  };
}

/** @param {boolean} compiled @returns {Peer["prepare"]} */
const logicEngine = (compiled) => (rules, facts) => {
  const engine = new LogicEngine();
  const matches = patterns();
  engine.addMethod("matches", (/** @type {any[]} */ [text, pattern]) => matches(text, pattern), { deterministic: true, sync: true });
  const ready = rules.map((rule) => {
    const logic = jsonLogic(conditionOf(rule));
    return { id: rule.id, run: compiled ? engine.build(logic) : (/** @type {any} */ input) => engine.run(logic, input) };
  });
  return { inputs: facts.map(nested), fires: (input) => ready.filter((rule) => rule.run(input) === true).map((rule) => rule.id) };
};

/** @type {Peer[]} */
export const kPeers = [
  { name: "json-logic-engine, compiled", prepare: logicEngine(true) },
  { name: "json-logic-engine, interpreted", prepare: logicEngine(false) },
  {
    name: "@marcbachmann/cel-js",
    prepare(rules, facts) {
      const env = new Environment();
      const groups = new Set(Object.keys(facts[0]).map((name) => name.slice(0, name.indexOf("."))));
      for (const group of groups) env.registerVariable(group, "dyn");
      // Its own matches() takes JavaScript's expressions, which know no "(?i)".
      env.registerFunction("string.searched(string): bool", patterns());
      const ready = rules.map((rule) => ({ id: rule.id, run: env.parse(rule.text.replaceAll(".matches(", ".searched(")) }));
      // Its integers are BigInt, as CEL's have 64 bits.
      const big = facts.map((one) =>
        nested(Object.fromEntries(Object.entries(one).map(([name, value]) => [name, typeof value === "number" ? BigInt(value) : value]))),
      );
      return { inputs: big, fires: (input) => ready.filter((rule) => rule.run(input) === true).map((rule) => rule.id) };
    },
  },
  {
    name: "json-rules-engine",
    prepare(rules, facts) {
      const engine = new Engine([], { allowUndefinedFacts: false });
      const matches = patterns();
      engine.addOperator("matches", matches);
      for (const rule of rules) {
        const conditions = jsonRules(conditionOf(rule));
        const isGroup = conditions.all || conditions.any || conditions.not;
        engine.addRule({ conditions: isGroup ? conditions : { all: [conditions] }, event: { type: rule.id } });
      }
      return { inputs: facts, fires: async (input) => (await engine.run(input)).events.map((event) => event.type) };
    },
  },
];
