// Turns facts and their values into words, with the labels the host sent (`asks`) and the evidence of the verdict.
// Pure. Texts from the host may hold {fact|else} places: they are filled from what is known, else with what stands behind the bar.
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").FactValue} FactValue */

/** What a hiring process is told by, in the order in which a person would tell it. */
export const kHiringFacts = ["relation.role", "process.stage", "relation.permission", "process.wentWell"];

/** @type {Record<string, () => string>} */
const kFactWords = {
  "process.stage": () => word("factStage"),
  "process.wentWell": () => word("factWentWell"),
  "relation.role": () => word("factRole"),
  "relation.permission": () => word("factPermission"),
};

/** Values in few words, where the host's choices are answers to a question ("Yes, an interviewer"). @type {Record<string, () => string>} */
const kValueWords = {
  "relation.role=interviewer": () => word("roleInterviewer"),
  "relation.role=hiringManager": () => word("roleHiringManager"),
  "relation.role=recruiter": () => word("roleRecruiter"),
  "relation.role=panelist": () => word("rolePanelist"),
  "relation.role=none": () => word("roleNone"),
  "relation.role=unsure": () => word("roleUnsure"),
  "relation.permission=given": () => word("permissionGiven"),
  "relation.permission=refused": () => word("permissionRefused"),
  "relation.permission=unclear": () => word("permissionUnclear"),
  "relation.permission=notAsked": () => word("permissionNotAsked"),
  "relation.invitedByThem=true": () => word("invitedByThem"),
};

/**
 * @param {string} text
 * @param {View} view
 */
export function fill(text, view) {
  /** @type {Record<string, FactValue | undefined>} */
  const values = { "person.name": view.name, "person.firstName": view.name?.split(/\s+/)[0], ...view.verdict.known };
  return text.replace(/\{([A-Za-z.]+)(?:\|([^}]*))?\}/g, (_all, fact, otherwise) => {
    const value = values[fact];
    return value === undefined || value === null || value === "" ? (otherwise ?? "") : String(value);
  });
}

/**
 * The choices the host offers for a fact, or none.
 * @param {View} view
 * @param {string} fact
 */
export function choicesFor(view, fact) {
  const ask = view.verdict.questions?.find((question) => question.fact === fact) ?? view.asks?.[fact];
  return (ask?.choices ?? []).map((choice) => ({ ...choice, text: fill(choice.text, view) }));
}

/**
 * A fact in a word or two, before its value.
 * @param {View} view
 * @param {string} fact
 */
export function factLabel(view, fact) {
  return kFactWords[fact]?.() || askText(view, fact);
}

/**
 * The host's question about a fact.
 * @param {View} view
 * @param {string} fact
 */
export function askText(view, fact) {
  return fill(view.asks?.[fact]?.ask ?? "", view);
}

/**
 * A known value in words; empty when there are none, and then it is not shown.
 * @param {View} view
 * @param {string} fact
 * @param {FactValue} value
 * @returns {string}
 */
export function valueText(view, fact, value) {
  return (
    kValueWords[`${fact}=${value}`]?.() || (choicesFor(view, fact).find((choice) => choice.value === value)?.text ?? "")
  );
}

/**
 * What the person has told about someone, in words, in the order of telling. What the store supplies unsaid is left out.
 * @param {View} view
 * @returns {{ fact: string, text: string }[]}
 */
export function toldRows(view) {
  const known = view.verdict.known ?? {};
  const facts = [...kHiringFacts, ...Object.keys(known).filter((fact) => fact.startsWith("relation."))];
  return [...new Set(facts)]
    .filter((fact) => ![undefined, null, "notAsked"].includes(/** @type {any} */ (known[fact])))
    .filter((fact) => fact !== "process.stage" || inProcess(view))
    .map((fact) => ({ fact, text: valueText(view, fact, known[fact]) }))
    .filter((row) => row.text !== "");
}

/**
 * Is a hiring process with them known?
 * @param {View} view
 */
export function inProcess(view) {
  const stage = view.verdict.known?.["process.stage"];
  return stage !== undefined && stage !== null && stage !== "none";
}

/**
 * The facts of a clear that can be said to hold now, each with the words of its button; those are left out that only time can tell.
 * @param {View} view
 * @param {import("./types.js").Clear} clear
 */
export function clearButtons(view, clear) {
  /** @param {string} fact @param {FactValue} value */
  const said = (fact, value) => {
    if (fact === "relation.permission" && value === "given") return word("sayGiven");
    if (fact === "relation.invitedByThem" && value === true) return word("sayProposed");
    return choicesFor(view, fact).find((choice) => choice.value === value)?.text ?? "";
  };
  return Object.entries(clear.set)
    .map(([fact, value]) => ({ fact, value, text: said(fact, value) }))
    .filter(({ text }) => text !== "");
}

/**
 * A sentence for what went wrong while saving. The codes are those of PROTOCOL.md.
 * @param {unknown} error
 * @returns {string}
 */
export function errorSentence(error) {
  const { code, data } = /** @type {{ code?: number, data?: { path?: string } }} */ (error ?? {});
  if (code === 1003) return word("errorStore");
  if (code === 1006 && /company|stage/.test(data?.path ?? "")) return word("errorCompany");
  if (code === 1009) return word("errorHost");
  return word("errorOther");
}
