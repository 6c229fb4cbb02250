// Rules as the peers want them, from the syntax trees that tact_rule_eval wrote: mechanically, node by node.
//
// A tree is {fact}, {value}, {list} or {op, of}. What does not depend on facts (a setting written out) is worked out here, for every peer
// alike. scaled_rules.cpp lets nothing through that has no translation; anything else is an error here, never a silent guess.

/** @typedef {{ fact?: string, value?: unknown, list?: Tree[], op?: string, of?: Tree[] }} Tree */
/** @typedef {{ id: string, text: string, when: Tree[], unless: Tree | null }} WorkRule */

const kCompare = {
  "==": (/** @type {any} */ a, /** @type {any} */ b) => a === b,
  "!=": (/** @type {any} */ a, /** @type {any} */ b) => a !== b,
  "<": (/** @type {any} */ a, /** @type {any} */ b) => a < b,
  "<=": (/** @type {any} */ a, /** @type {any} */ b) => a <= b,
  ">": (/** @type {any} */ a, /** @type {any} */ b) => a > b,
  ">=": (/** @type {any} */ a, /** @type {any} */ b) => a >= b,
  in: (/** @type {any} */ a, /** @type {any} */ b) => b.includes(a),
};
const kSwapped = { "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** @type {Tree} */
const kTrue = { value: true };
/** @type {Tree} */
const kFalse = { value: false };

/** @param {Tree} tree */
const isConstant = (tree) => "value" in tree || (tree.list?.every((one) => "value" in one) ?? false);
/** @param {Tree} tree @returns {unknown} */
const constant = (tree) => (tree.list ? tree.list.map((one) => one.value) : tree.value);

/**
 * The tree with constant parts worked out.
 * @param {Tree} tree @returns {Tree}
 */
function folded(tree) {
  if (!tree.op) return tree;
  const of = (tree.of ?? []).map(folded);
  if (tree.op === "and" || tree.op === "or") {
    const [decisive, other] = tree.op === "and" ? [false, kTrue] : [true, kFalse];
    if (of.some((one) => one.value === decisive)) return { value: decisive };
    const open = of.filter((one) => !("value" in one));
    return open.length === 0 ? other : open.length === 1 ? open[0] : { op: tree.op, of: open };
  }
  if (tree.op === "not") return "value" in of[0] ? { value: !of[0].value } : { op: "not", of };
  const compare = kCompare[/** @type {keyof typeof kCompare} */ (tree.op)];
  if (compare && of.every(isConstant)) return { value: compare(constant(of[0]), constant(of[1])) };
  return { op: tree.op, of };
}

/**
 * The whole condition of a rule: every `when`, and no `unless`.
 * @param {WorkRule} rule @returns {Tree}
 */
export function conditionOf(rule) {
  const unless = rule.unless ? [{ op: "not", of: [rule.unless] }] : [];
  return folded({ op: "and", of: [...rule.when, ...unless] });
}

/**
 * A regular expression of RE2 as JavaScript's.
 * @param {string} pattern
 */
export function regExpOf(pattern) {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  return flags ? new RegExp(pattern.slice(flags[0].length), flags[1]) : new RegExp(pattern);
}

/** @param {Tree} tree @returns {Error} */
const noWords = (tree) => new Error(`there is no translation of ${JSON.stringify(tree)}`);

/**
 * For json-logic-engine, with a method `matches` added.
 * @param {Tree} tree @returns {unknown}
 */
export function jsonLogic(tree) {
  if (tree.fact) return { var: tree.fact };
  if (isConstant(tree)) return constant(tree);
  const of = tree.of ?? [];
  switch (tree.op) {
    case "and":
    case "or":
      return { [tree.op]: of.map(jsonLogic) };
    case "not":
      return { "!": [jsonLogic(of[0])] };
    case "==":
    case "!=":
      return { [`${tree.op}=`]: of.map(jsonLogic) };
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "in":
    case "matches":
      return { [tree.op]: of.map(jsonLogic) };
    default:
      throw noWords(tree);
  }
}

const kOperators = {
  "==": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  ">=": "greaterThanInclusive",
  in: "in",
  matches: "matches",
};

/**
 * For json-rules-engine, with an operator `matches` added.
 * @param {Tree} tree @returns {any}
 */
export function jsonRules(tree) {
  if (tree.fact) return { fact: tree.fact, operator: "equal", value: true };
  const of = tree.of ?? [];
  if (tree.op === "and") return { all: of.map(jsonRules) };
  if (tree.op === "or") return { any: of.map(jsonRules) };
  if (tree.op === "not") return { not: jsonRules(of[0]) };
  let [left, right] = of;
  let operator = /** @type {keyof typeof kOperators} */ (tree.op);
  if (left && !left.fact && right?.fact && operator in kSwapped) {
    [left, right] = [right, left];
    operator = /** @type {any} */ (kSwapped)[operator];
  }
  if (!left?.fact || !kOperators[operator]) throw noWords(tree);
  if (!right.fact && !isConstant(right)) throw noWords(tree);
  return { fact: left.fact, operator: kOperators[operator], value: right.fact ? { fact: right.fact } : constant(right) };
}
