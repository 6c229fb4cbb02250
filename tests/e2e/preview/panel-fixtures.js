// What the host would say of the person's own side, for the preview: people, follow-ups, processes and a history, with invented people and firms.
// Days are counted from now, so that the words are those of an ordinary day.

const kDayMs = 86_400_000;
/** @param {number} days from now @param {number} [hour] */
export function day(days, hour = 12) {
  const at = new Date(Date.now() + days * kDayMs);
  at.setHours(hour, 0, 0, 0);
  return at.toISOString();
}

export const kOwnFacts = [
  {
    name: "relation.role",
    label: "their part",
    unit: "",
    words: {
      none: "no part",
      interviewer: "interviewer",
      hiringManager: "hiring manager",
      recruiter: "recruiter",
      panelist: "on the panel",
      referrer: "the one who referred you",
      colleague: "colleague",
      formerColleague: "former colleague",
      friend: "friend",
      unsure: "you are not sure",
    },
  },
  {
    name: "relation.permission",
    label: "whether they welcome it",
    unit: "",
    words: { notAsked: "not asked", given: "they said yes", refused: "they said no", unclear: "no clear answer" },
  },
];

export const kJane = {
  key: "jane-doe",
  name: "Jane Doe",
  company: "Acme",
  relation: { role: "interviewer", met: true, wouldRecommend: true },
  processId: 3,
  belongsTo: 3,
  revision: 4,
  talked: true,
  connected: false,
  journal: [
    { id: 7, at: day(-1), line: "Asked about the river project; her team moves to Riverton in spring." },
    { id: 5, at: day(-9), line: "Likes short answers. Met her first at the design days." },
  ],
  invitations: [{ id: 2, key: "jane-doe", name: "Jane Doe", company: "Acme", direction: "sent", role: "hiringContact", surface: "profile", hasNote: false, sentAt: day(-20), state: "withdrawn", stateAt: day(-9), imported: true }],
  silences: [],
};

/** She did not come, and has not said why. */
export const kAbsent = { ...kJane, relation: { role: "recruiter", met: false, missedCommitment: true, reachedOut: 1 }, journal: [], invitations: [] };

const kNothing = { appliedAt: null, interviewAt: null, decidedAt: null, decisionDueAt: null, wentWell: null, chances: null, thankYouSent: false, chasersSent: 0, nobodyElse: false };
export const kProcesses = [
  { ...kNothing, id: 3, company: "Acme", title: "Engineer", stage: "awaitingDecision", revision: 2, appliedAt: day(-20), interviewAt: day(-1, 10), decisionDueAt: day(6), wentWell: true },
  { ...kNothing, id: 4, company: "Globex", title: "Data engineer", stage: "applied", revision: 1, appliedAt: day(-9) },
  { ...kNothing, id: 6, company: "Northland Instruments", title: "", stage: "interviewScheduled", revision: 1, interviewAt: day(1, 14) },
  { ...kNothing, id: 8, company: "Initech", title: "Team lead", stage: "applied", revision: 1 },
  { ...kNothing, id: 2, company: "Umbra", title: "Analyst", stage: "rejected", revision: 5, decidedAt: day(-30) },
];

const kPlain = { processId: null, key: "", name: "", company: "", stage: null, isLateAt: null, snoozedUntil: null, count: 0 };
export const kFollowUps = [
  { ...kPlain, id: "thankYou/3/", kind: "thankYou", processId: 3, company: "Acme", dueAt: day(-1, 11), isLateAt: day(0, 10), occasion: day(-1, 10), state: "due" },
  { ...kPlain, id: "connectNow/2/ada-byron", kind: "connectNow", processId: 2, key: "ada-byron", name: "Ada Byron", company: "Umbra", stage: "rejected", dueAt: day(-2), occasion: day(-30), state: "due" },
  { ...kPlain, id: "withdrawOld//", kind: "withdrawOld", dueAt: day(-1), occasion: day(-40), state: "due", count: 4 },
  { ...kPlain, id: "decisionDue/3/", kind: "decisionDue", processId: 3, company: "Acme", dueAt: day(6), occasion: day(6), state: "upcoming" },
  { ...kPlain, id: "statusRequest/5/", kind: "statusRequest", processId: 5, company: "Soylent", dueAt: day(-3), occasion: day(-8), state: "snoozed", snoozedUntil: day(1, 9), count: 1 },
  { ...kPlain, id: "applicationStatus/4/", kind: "applicationStatus", processId: 4, company: "Globex", dueAt: day(-2), occasion: day(-12), state: "done" },
];

/** @param {number} times how many invitations in the fullest weeks */
function weeks(times) {
  const shape = [0, 0, 1, 2, 0, 3, 4, 2, 1, 0, 0, 2, 5, 3, 4, 6, 2, 1, 3, 0, 2, 4, 7, 3, 2, 3];
  return shape.map((most, at) => {
    const sent = Math.round(most * times);
    const accepted = Math.floor(sent * (0.3 + (at % 5) / 10));
    const waiting = at > 22 ? Math.floor((sent - accepted) * 0.7) : 0;
    const withdrawn = Math.floor((sent - accepted - waiting) / 4);
    const start = day((at - 25) * 7 - 1).slice(0, 10);
    return { start, sent, accepted, waiting, withdrawn, ignored: sent - accepted - waiting - withdrawn };
  });
}

/** @param {number} times */
export function history(times = 1) {
  const all = weeks(times);
  const sum = (of) => all.reduce((so, week) => so + week[of], 0);
  const part = (share, yes) => ({ sent: Math.round(sum("sent") * share), accepted: Math.round(sum("sent") * share * yes) });
  return {
    weeks: all,
    weeklyLimit: 100,
    last7Days: all.at(-1).sent,
    pending: sum("waiting"),
    oldestPendingDays: 19,
    groups: {
      surface: [
        { value: "profile", ...part(0.55, 0.6) },
        { value: "search", ...part(0.25, 0.3) },
        { value: "event", ...part(0.12, 0.7) },
        { value: "import", ...part(0.08, 0.5) },
      ],
      note: [
        { value: true, ...part(0.6, 0.6) },
        { value: false, ...part(0.4, 0.3) },
      ],
      role: [
        { value: "other", ...part(0.7, 0.5) },
        { value: "recruiter", ...part(0.2, 0.6) },
        { value: "hiringContact", ...part(0.1, 0.3) },
      ],
    },
    since: day(-170),
  };
}

/** A beginning: three invitations in all. */
export function fewInvitations() {
  const none = { sent: 0, accepted: 0, waiting: 0, withdrawn: 0, ignored: 0 };
  const all = history().weeks.map(({ start }) => ({ start, ...none }));
  Object.assign(all[23], { sent: 1, accepted: 1 });
  Object.assign(all[25], { sent: 2, waiting: 1, ignored: 1 });
  return {
    weeks: all,
    weeklyLimit: 100,
    last7Days: 2,
    pending: 1,
    oldestPendingDays: 1,
    groups: { surface: [{ value: "profile", sent: 3, accepted: 1 }], note: [{ value: false, sent: 3, accepted: 1 }], role: [{ value: "other", sent: 3, accepted: 1 }] },
    since: day(-18),
  };
}

/** The answers by method. @param {any} [differs] */
export function ownCalls(differs = {}) {
  const ok = (result) => ({ ok: true, result });
  return {
    "people/get": ok({ person: kJane }),
    "people/list": ok({ people: [{ ...kJane, journalLines: 2 }, { ...kJane, key: "mark-lee", name: "Mark Lee", relation: { role: "hiringManager" } }] }),
    "people/put": ok({ person: kJane }),
    "people/forget": ok({ forgotten: "complete" }),
    "journal/add": ok({ entry: { id: 9, at: day(0), line: "" } }),
    "journal/remove": ok({ removed: true }),
    "processes/list": ok({ processes: kProcesses }),
    "processes/put": ok({ process: { ...kProcesses[0], id: 9 } }),
    "processes/remove": ok({ removed: { process: kProcesses[1], people: ["mark-lee"], followUps: [] } }),
    "processes/restore": ok({ process: kProcesses[1] }),
    "followUps/list": ok({ followUps: kFollowUps, due: 3 }),
    "followUps/done": ok({ followUp: kFollowUps[0] }),
    "followUps/snooze": ok({ followUp: kFollowUps[0] }),
    "history/summary": ok(history()),
    ...differs,
  };
}
