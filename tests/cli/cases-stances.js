// The worked cases and the contradictions between rows, in every stance: [name, moment, facts, { stance: level }].
const stranger = { "relation.role": "none", "relation.met": false };
const pending = { "relation.role": "interviewer", "process.stage": "awaitingDecision", "relation.permission": "notAsked" };
const same = (level) => ({ selective: level, balanced: level, open: level });
const strict = { "viewer.strictness": "strict" };
const missed = { "relation.missedCommitment": true, "relation.explained": false, "relation.reachedOut": 2 };

/** @type {[string, string, Record<string, unknown>, Record<string, string>][]} */
export const kStances = [
  ["W1 scheduled, hiring manager", "invite", { ...pending, "relation.role": "hiringManager", "process.stage": "interviewScheduled" }, same("hold")],
  ["W2 went great, not asked", "invite", { ...pending, "process.wentWell": true, "process.daysSinceInterview": 1 }, same("hold")],
  ["W3 asked, yes", "invite", { ...pending, "relation.permission": "given" }, same("go")],
  ["W3 asked, yes, strict", "invite", { ...pending, "relation.permission": "given", ...strict }, same("caution")],
  ["W4 rejected, note empty", "note", { ...pending, "process.stage": "rejected", "process.daysSinceDecision": 2, "note.isEmpty": true }, same("caution")],
  ["W5 hired, note of a no", "note", { ...pending, "process.stage": "accepted", "note.isEmpty": false, "note.outcomeWords": "rejected" }, same("caution")],
  ["W6 stranger, no note, none shared", "incoming", { ...stranger, "incoming.hasNote": false, "person.mutualConnections": 0 }, { selective: "caution", balanced: "tip", open: "go" }],
  ["W7 the same in a search, nothing odd", "incoming", { ...stranger, "incoming.hasNote": false, "person.mutualConnections": 0, "viewer.goal": "jobSearch", "incoming.spamSignals": 0 }, { selective: "caution", balanced: "tip", open: "go" }],
  ["W8 no-show without a word, invites", "incoming", missed, same("hold")],
  ["W9 no-show, explained", "incoming", { ...missed, "relation.explained": true }, same("go")],
  ["W9 the same, already connected", "connection", { ...missed, "relation.explained": true, "removal.reason": "noShow" }, same("hold")],
  ["W10 fourth there", "invite", { "history.sameCompanyLast30Days": 3, "person.isRecruiter": true }, same("hold")],
  ["W11 quarrel on politics", "connection", { "removal.reason": "personal" }, same("hold")],
  ["W12 unsure, pending", "invite", { ...pending, "relation.role": "unsure" }, same("hold")],
  ["K1 recruiter, pending", "invite", { ...pending, "relation.role": "recruiter" }, same("caution")],
  ["K1 recruiter, pending, strict", "invite", { ...pending, "relation.role": "recruiter", ...strict }, same("hold")],
  ["K2 stranger with nothing shared", "incoming", { ...stranger, "person.mutualConnections": 0 }, { selective: "caution", balanced: "tip", open: "go" }],
  ["K2 a shared contact vouches", "incoming", { ...stranger, "person.mutualConnections": 2, "relation.mutualWouldRecommend": true }, same("go")],
  ["K2 nothing odd, a note, shared contacts", "incoming", { ...stranger, "incoming.hasNote": true, "person.mutualConnections": 4, "incoming.spamSignals": 0 }, { selective: "tip", balanced: "go", open: "go" }],
  ["K2 signs of an odd sender", "incoming", { ...stranger, "incoming.spamSignals": 3 }, same("hold")],
  ["K3 no note", "incoming", { ...stranger, "incoming.hasNote": false }, { selective: "caution", balanced: "tip", open: "go" }],
  ["K4 few connections", "self", { "viewer.connections": 30, "viewer.hasPhoto": true }, { selective: "clear", balanced: "tip", open: "tip" }],
  ["K4 for the number", "invite", { "invite.purpose": "growCount" }, same("caution")],
  ["K5 could not vouch", "incoming", { "relation.couldVouch": false, "relation.conversed": true }, { selective: "caution", balanced: "go", open: "go" }],
  ["K5 could not vouch, to invite", "invite", { "relation.couldVouch": false }, { selective: "caution", balanced: "clear", open: "clear" }],
  ["K5 would not recommend", "invite", { "relation.wouldRecommend": false }, { selective: "hold", balanced: "hold", open: "clear" }],
  ["K5 bad conduct", "incoming", { "relation.reputation": "bad" }, same("hold")],
  ["K6 rather no access", "incoming", { "relation.okWithAccess": false, "relation.role": "classmate" }, { selective: "caution", balanced: "tip", open: "clear" }],
  ["K7 recruiter without a role", "incoming", { "person.isRecruiter": true, "note.namesRole": false, "relation.role": "none" }, { selective: "caution", balanced: "caution", open: "go" }],
  ["K7 recruiter with a role", "incoming", { "person.isRecruiter": true, "note.namesRole": true, "viewer.goal": "jobSearch", "relation.role": "none" }, { selective: "caution", balanced: "tip", open: "go" }],
  ["K8 business contact not met", "invite", { "relation.role": "business", "process.stage": "none", "relation.met": false }, { selective: "caution", balanced: "go", open: "go" }],
  ["K9 a visible list", "self", { "viewer.connectionsVisible": true }, { selective: "caution", balanced: "tip", open: "clear" }],
  ["the guard does not relax", "invite", pending, same("hold")],
  ["an empty note does not relax", "note", { "note.isEmpty": true }, same("caution")],
  ["wording against the outcome does not relax", "note", { "process.stage": "awaitingDecision", "note.outcomeWords": "hired" }, same("caution")],
];
