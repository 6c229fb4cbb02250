// What a new rule of the user's own begins with. Each passes its checks and examples as it stands, and says in its words what to change.
import { word } from "../shared/words.js";
import { asText } from "./rule-files.js";

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
