// The names of shared-rules/facts.json as other files use them: finding them, and the values they are compared with.
import { json } from "./tree.js";

/** @type {Record<string, any>} */
export const facts = Object.fromEntries(Object.entries(json("shared-rules/facts.json")).filter(([name]) => name !== "$schema"));

const kGroups = "viewer|person|relation|process|invite|note|incoming|removal|history|followUp|clock";

/** The facts named in an expression or a message. @param {string} words @returns {string[]} */
export function namedIn(words) {
  return [...words.matchAll(new RegExp(`(?<![\\w.])(?:${kGroups})\\.[a-z]\\w*`, "g"))].map((found) => found[0]);
}

/** The facts that stand as whole strings in a source: "person.degree". @param {string} source @returns {string[]} */
export function quotedIn(source) {
  return [...source.matchAll(new RegExp(`["'\`]((?:${kGroups})\\.[a-z]\\w*)["'\`]`, "g"))].map((found) => found[1]);
}

/** Every text inside a JSON value, keys too. @param {any} value @returns {string[]} */
export function textsIn(value) {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, one]) => [...(Array.isArray(value) ? [] : [key]), ...textsIn(one)]);
}

/** Dotted names of nested facts: {person: {degree: 2}} -> person.degree. @param {Record<string, any>} nested @returns {string[]} */
export function dotted(nested) {
  return Object.entries(nested).flatMap(([group, parts]) => Object.keys(parts).map((name) => `${group}.${name}`));
}

/**
 * What an expression compares facts with: `fact == 'x'`, `'x' != fact`, `fact in ['x', 'y']`.
 *
 * @param {string} expression
 * @returns {{ fact: string, value: string }[]}
 */
export function comparisonsIn(expression) {
  const fact = `((?:${kGroups})\\.\\w+)`;
  const text = `(?:'([^']*)'|"([^"]*)")`;
  const one = [...expression.matchAll(new RegExp(`${fact}\\s*[=!]=\\s*${text}`, "g"))].map((found) => ({
    fact: found[1],
    value: found[2] ?? found[3],
  }));
  const turned = [...expression.matchAll(new RegExp(`${text}\\s*[=!]=\\s*${fact}`, "g"))].map((found) => ({
    fact: found[3],
    value: found[1] ?? found[2],
  }));
  const lists = [...expression.matchAll(new RegExp(`${fact}\\s+in\\s+\\[([^\\]]*)\\]`, "g"))].flatMap((found) =>
    [...found[2].matchAll(new RegExp(text, "g"))].map((value) => ({ fact: found[1], value: value[1] ?? value[2] })),
  );
  return [...one, ...turned, ...lists];
}
