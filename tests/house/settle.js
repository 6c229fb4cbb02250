// How a house test ends: it collects what it objects to, takes off what allowed.txt lets pass, and fails with sentences.
//
// A line of allowed.txt that lets nothing pass any more is an objection too, so that the list cannot grow old.
import assert from "node:assert/strict";
import { text } from "./tree.js";

const kList = "tests/house/allowed.txt";

/**
 * @typedef {{ subject: string, sentence: string }} Objection what it is about, as allowed.txt would name it; what to do
 * @typedef {{ check: string, subject: string, reason: string, line: number }} Allowance
 */

/** The lines of allowed.txt: `check | subject | reason`. @returns {Allowance[]} */
export function allowances() {
  return text(kList)
    .split("\n")
    .map((written, at) => ({ written: written.trim(), line: at + 1 }))
    .filter(({ written }) => written && !written.startsWith("#"))
    .map(({ written, line }) => {
      const [check = "", subject = "", reason = ""] = written.split("|").map((part) => part.trim());
      return { check, subject, reason, line };
    });
}

/**
 * Fails if anything is objected to that allowed.txt does not let pass, or if it lets pass what nobody objects to.
 *
 * @param {string} check the name that allowed.txt uses
 * @param {Objection[]} objections
 */
export function settle(check, objections) {
  const allowed = allowances().filter((one) => one.check === check);
  const passing = new Set(allowed.map(({ subject }) => subject));
  const raised = new Set(objections.map(({ subject }) => subject));
  const left = objections.filter(({ subject }) => !passing.has(subject)).map(({ sentence }) => sentence);
  const stale = allowed
    .filter(({ subject }) => !raised.has(subject))
    .map(({ subject, line }) => `${kList}:${line} lets "${subject}" pass, which is no longer needed. Take the line out.`);
  say([...left, ...stale]);
}

/** Fails with these sentences, if there are any. @param {string[]} sentences */
export function say(sentences) {
  assert.ok(sentences.length === 0, `\n  ${[...new Set(sentences)].join("\n  ")}\n`);
}
