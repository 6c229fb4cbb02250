// Verdicts in the shape of PROTOCOL.md for the preview: every state a person can meet, with invented people and firms.
// Not test expectations about rules: those live with the rules.

/** What `hello` sends as `asks`: questions with their answers. */
export const kAsks = {
  "relation.role": {
    ask: "Is {person.firstName|this person} part of your hiring process at {process.company|their company}?",
    choices: [
      { value: "interviewer", text: "Yes, an interviewer" },
      { value: "hiringManager", text: "Yes, the hiring manager" },
      { value: "recruiter", text: "Yes, the recruiter" },
      { value: "panelist", text: "Yes, on the panel" },
      { value: "unsure", text: "Perhaps, I am not sure" },
      { value: "none", text: "No, not this person" },
    ],
  },
  "process.stage": {
    ask: "Where does your application at {process.company|their company} stand?",
    choices: [
      { value: "applied", text: "I applied" },
      { value: "interviewScheduled", text: "Interview scheduled" },
      { value: "interviewing", text: "Interviews are on" },
      { value: "awaitingDecision", text: "Waiting for the decision" },
      { value: "offered", text: "I have an offer" },
      { value: "accepted", text: "I accepted" },
      { value: "rejected", text: "They decided for someone else" },
      { value: "withdrawn", text: "I withdrew" },
      { value: "lapsed", text: "I heard nothing more" },
      { value: "none", text: "There is no application" },
    ],
  },
  "relation.permission": {
    ask: "Did you ask {person.firstName|them} whether an invitation is welcome?",
    choices: [
      { value: "given", text: "Yes, and they said yes" },
      { value: "refused", text: "Yes, and they said no" },
      { value: "unclear", text: "Yes, with no clear answer" },
      { value: "notAsked", text: "No" },
    ],
  },
};

const kMuse = {
  id: "muse",
  title: "Should You Connect With the Hiring Manager on LinkedIn?",
  author: null,
  publisher: "The Muse",
};
const kRealStreet = {
  id: "realstreet",
  title: "Should You Connect with Your Interviewer on LinkedIn?",
  author: null,
  publisher: "RealStreet",
};
const kEmpty = {
  key: "jane-doe",
  moment: "invite",
  findings: [],
  clears: [],
  questions: [],
  undecided: [],
  silenced: [],
  known: {},
  revision: "1",
};
const kKnown = {
  "process.company": "Acme",
  "process.stage": "awaitingDecision",
  "relation.role": "interviewer",
};

const kWait = {
  rule: "hiring/interviewer-before-decision",
  level: "hold",
  title: "Wait for the decision before inviting your interviewer",
  message: "Jane is involved in your hiring at Acme. Some welcome an invitation now; others find it pushy.",
  why: "An invitation before the decision can look overconfident and can tip a close call against you.",
  because: [
    {
      fact: "relation.role",
      value: "interviewer",
      label: "Their part in your hiring",
      text: "interviewer",
    },
    {
      fact: "process.stage",
      value: "awaitingDecision",
      label: "Where it stands",
      text: "waiting for the decision",
    },
  ],
  sources: [kMuse, kRealStreet],
  instead: [
    { id: "send-thank-you", text: "Send a thank-you note." },
    {
      id: "ask-permission",
      text: "Ask, when you next speak, whether they’d like to connect.",
    },
  ],
};
const kUneasy = {
  rule: "hiring/uneasy",
  level: "caution",
  title: "It may feel odd to them",
  message: "Jane is weighing several people. An invitation from one of them may feel odd.",
  why: "Unease counts even where nothing is formally wrong.",
  because: [],
  sources: [kMuse],
  instead: [],
};

/** @type {Record<string, any>} */
export const kVerdicts = {
  hold: {
    ...kEmpty,
    level: "hold",
    headline: "Not yet",
    findings: [kWait, kUneasy],
    clears: [
      { rule: kWait.rule, set: { "relation.permission": "given" }, level: "go", text: "once they said yes when you asked" },
      { rule: kWait.rule, set: { "process.stage": "accepted" }, level: "go", text: "once the decision is made" },
      { rule: kWait.rule, set: { "process.stage": "rejected" }, level: "go", text: "once the decision is made" },
    ],
    known: kKnown,
  },
  holdAsking: {
    ...kEmpty,
    level: "hold",
    headline: "Not yet",
    findings: [kWait],
    questions: [
      {
        fact: "relation.permission",
        ask: "Did you ask Jane whether you may connect?",
        choices: kAsks["relation.permission"].choices,
      },
    ],
    clears: [
      {
        rule: kWait.rule,
        set: { "clock.hourLocal": 9 },
        level: "caution",
        text: "from tomorrow on",
      },
    ],
    known: kKnown,
  },
  caution: {
    ...kEmpty,
    level: "caution",
    headline: "Think first",
    findings: [
      {
        ...kUneasy,
        rule: "hiring/recruiter-open",
        message: "Your process is open. Email is calmer.",
        why: "A recruiter on the case is more approachable than an interviewer, yet the decision is still pending.",
        because: [
          {
            fact: "relation.role",
            value: "recruiter",
            label: "Their part in your hiring",
            text: "recruiter",
          },
        ],
        instead: [{ id: "email", text: "Write an email with your question." }],
      },
    ],
    known: {
      ...kKnown,
      "relation.role": "recruiter",
      "process.stage": "interviewing",
    },
  },
  question: {
    ...kEmpty,
    level: "unknown",
    headline: "A question",
    questions: [
      {
        fact: "relation.role",
        ask: "Is Jane part of your interview at Acme?",
        choices: [
          { value: "interviewer", text: "Yes, an interviewer" },
          { value: "hiringManager", text: "Yes, the hiring manager" },
          { value: "recruiter", text: "Yes, the recruiter" },
          { value: "none", text: "No, not this person" },
          { value: "unsure", text: "Perhaps, I am not sure" },
        ],
        nobodyElse: "No, and nobody else at Acme",
      },
    ],
    known: { "process.company": "Acme", "process.stage": "interviewScheduled" },
  },
  go: {
    ...kEmpty,
    level: "go",
    headline: "Good moment",
    findings: [
      {
        ...kWait,
        rule: "hiring/permission-given",
        level: "go",
        message: "Jane said yes. Mention it in your note.",
        why: "At the end of a talk that went well, asking aloud is the polite way; with a yes, send it.",
        because: [
          {
            fact: "relation.permission",
            value: "given",
            label: "What they said",
            text: "yes",
          },
        ],
        sources: [kRealStreet],
        instead: [{ id: "mention", text: "Begin your note with the talk you had." }],
      },
    ],
    known: { ...kKnown, "relation.permission": "given" },
  },
  aside: {
    ...kEmpty,
    level: "clear",
    headline: "",
    silenced: [{ rule: kWait.rule, kind: "reason", until: null }],
    known: kKnown,
  },
  clear: { ...kEmpty, level: "clear", headline: "" },
  tip: {
    ...kEmpty,
    level: "tip",
    headline: "Worth knowing",
    findings: [
      {
        ...kUneasy,
        level: "tip",
        message: "A short note helps people remember you.",
      },
    ],
  },
  goUntold: {
    ...kEmpty,
    level: "go",
    headline: "Good moment",
    findings: [{ ...kWait, level: "go" }],
  },
  unknownPlain: { ...kEmpty, level: "unknown", headline: "" },
};
kVerdicts.strict = {
  ...kVerdicts.go,
  level: "caution",
  headline: "Better wait",
  findings: [
    {
      ...kVerdicts.go.findings[0],
      level: "caution",
      message: "Jane said yes. With a decision pending, waiting is the safer side.",
    },
  ],
};

/** What `facts/list` answers: labels of some facts, as in shared-rules/facts.json. */
export const kFactWords = [
  { name: "person.key", label: "their profile", unit: "", words: {} },
  { name: "person.name", label: "their name", unit: "", words: {} },
  { name: "person.headline", label: "their headline", unit: "", words: {} },
  { name: "person.company", label: "their company", unit: "", words: {} },
  { name: "person.degree", label: "your distance", unit: "", words: {} },
  { name: "person.mutualConnections", label: "contacts you share", unit: "contact|contacts", words: {} },
  { name: "person.followers", label: "their followers", unit: "follower|followers", words: {} },
  { name: "person.hasPhoto", label: "their photo", unit: "", words: { false: "none", true: "there is one" } },
  { name: "person.inviteState", label: "the invitation between you", unit: "", words: { none: "none", received: "they sent one" } },
  { name: "invite.surface", label: "where you are", unit: "", words: { profile: "a profile", search: "search results" } },
  { name: "incoming.hasNote", label: "a note from them", unit: "", words: { false: "none", true: "there is one" } },
];

const kPeople = "Ada Byron,Bao Tran,Clara Meyer,Dmitri Orlov,Eun-ji Park,Farid Haddad,Greta Lund,Hana Novak,Ivo Petrov,June Oduya,Kaito Mori,Lea Roth".split(",");

/** One of a list, judged shortly. @param {number} at @param {string | null} level @param {string} moment @param {string} kind */
function oneOfMany(at, level, moment, kind) {
  const name = at < kPeople.length ? kPeople[at] : `${kPeople[at % kPeople.length]} ${Math.floor(at / kPeople.length) + 1}`;
  const key = name.toLowerCase().replaceAll(" ", "-");
  const headline = { hold: "Not yet", caution: "Think first" }[level ?? ""] ?? "";
  const findings = level === "hold" && moment === "incoming" ? [{ rule: "spam/x", title: "", rows: ["S01"] }] : [];
  return {
    key,
    name,
    moment,
    brief: true,
    facts: {
      person: { key, name, headline: "Engineering Manager at Acme", degree: 2, mutualConnections: at, followers: 11239, hasPhoto: at % 2 === 0 },
      ...(moment === "incoming" ? { incoming: { hasNote: at % 3 === 0 } } : { invite: { surface: "search" } }),
    },
    controls: [{ kind, owner: key }, ...(kind === "accept" ? [{ kind: "ignore", owner: key }] : [])],
    verdict: level && { key, moment, level, headline, findings, stranger: at % 4 !== 1 },
  };
}

/** A tab with a list in it: `levels` of the first people, the others clear, the last two not judged yet. */
export function listTab(surface, count, levels, { moment = "invite", kind = "connect" } = {}) {
  const levelOf = (at) => levels[at] ?? (at >= count - 2 ? null : "clear");
  return {
    id: 1,
    surface,
    health: "ok",
    missing: [],
    visit: 1,
    subjects: Array.from({ length: count }, (_, at) => oneOfMany(at, levelOf(at), moment, kind)),
  };
}
