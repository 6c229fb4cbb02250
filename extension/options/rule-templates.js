// What a new rule of the user's own begins with. Each passes its checks and examples as it stands, and says in its words what to change.
import { word } from "../shared/words.js";

const kLongestLine = 100;

/** A rule's text as its author would lay it out: whatever fits stands on one line. @param {Record<string, unknown>} rule */
const asText = (rule) => `${laidOut(rule, "", kLongestLine + 1)}\n`;

/** @param {any} value @param {string} indent @param {number} taken of the line already @returns {string} */
function laidOut(value, indent, taken) {
  if (typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((one) => ["", one])
    : Object.entries(value).map(([name, one]) => [`"${name}": `, one]);
  const flat = parts.map(([name, one]) => name + laidOut(one, "", 0)).join(", ");
  const line = isList ? `[${flat}]` : `{ ${flat} }`;
  if (taken + line.length <= kLongestLine || taken === 0) return line;
  const further = `${indent}  `;
  const lines = parts.map(
    ([name, one]) => `${further}${name}${laidOut(one, further, further.length + name.length + 1)}`,
  );
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

export const kTemplates = () => [
  {
    name: "place",
    title: word("tmPlace"),
    text: asText({
      title: word("tmPlaceTitle"),
      moments: ["invite"],
      level: "tip",
      // Lives where nobody does, so that it speaks about no real person before it was changed.
      when: ["person.location == 'Atlantis'"],
      message: word("tmPlaceMessage", `{person.firstName|${word("tmThisPerson")}}`),
      why: word("tmWhy"),
      sources: ["own"],
      examples: {
        finds: [{ facts: { "person.location": "Atlantis" } }],
        fine: [{ facts: { "person.location": "Lisbon" } }],
      },
    }),
  },
  {
    name: "company",
    title: word("tmCompany"),
    text: asText({
      title: word("tmCompanyTitle"),
      moments: ["invite", "note"],
      level: "caution",
      when: ["person.company == 'Atlantis Bridges'"],
      unless: "relation.knewBefore == true",
      message: word("tmCompanyMessage", `{person.firstName|${word("tmThisPerson")}}`),
      why: word("tmWhy"),
      sources: ["own"],
      examples: {
        finds: [{ facts: { "person.company": "Atlantis Bridges" } }],
        fine: [
          { facts: { "person.company": "Lisbon Ferries" } },
          { facts: { "person.company": "Atlantis Bridges", "relation.knewBefore": true } },
        ],
      },
    }),
  },
  {
    name: "week",
    title: word("tmWeek"),
    text: asText({
      title: word("tmWeekTitle"),
      moments: ["invite", "note"],
      level: "tip",
      when: ["history.invitesLast7Days >= settings.many"],
      message: word("tmWeekMessage", `{history.invitesLast7Days|${word("tmMany")}}`),
      why: word("tmWhy"),
      sources: ["own"],
      settings: {
        many: { type: "int", default: 40, min: 1, max: 100, unit: word("tmWeekUnit"), label: word("tmWeekMany") },
      },
      examples: {
        finds: [{ facts: { "history.invitesLast7Days": 45 } }],
        fine: [{ facts: { "history.invitesLast7Days": 12 } }],
      },
    }),
  },
];

/** A name that can be a rule's file: small letters, digits, dashes. @param {string} text */
export function ruleName(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
