// Worked cases of the hiring guard and their near-misses: what is known, and the level it must give. One fact differs between neighbours.
const at = (role, stage, more = {}, viewer = {}) => ({
  moment: "invite",
  facts: {
    relation: { role, permission: "notAsked", invitedByThem: false, knewBefore: false, ...more.relation },
    process: { stage, company: "Acme", ...more.process },
    person: { firstName: "Jane", company: "Acme", inviteState: "none", ...more.person },
    viewer,
  },
});
const given = { relation: { permission: "given" } };
const refused = { relation: { permission: "refused" } };
const knew = { relation: { knewBefore: true } };
const strict = { strictness: "strict" };

/** @type {[string, object, string][]} */
export const kCases = [
  ["interview scheduled, hiring manager, nothing asked", at("hiringManager", "interviewScheduled"), "hold"],
  ["the same with their yes", at("hiringManager", "interviewScheduled", given), "go"],
  ["only applied, hiring manager", at("hiringManager", "applied"), "caution"],
  ["only applied, interviewer already named", at("interviewer", "applied"), "hold"],
  ["interviewed, went great, not asked", at("interviewer", "awaitingDecision", { process: { wentWell: true } }), "hold"],
  ["interviewed, went badly, not asked", at("interviewer", "awaitingDecision", { process: { wentWell: false } }), "hold"],
  ["interviewed, chances uncertain", at("interviewer", "awaitingDecision", { process: { chances: "uncertain" } }), "hold"],
  ["asked at the end, yes", at("interviewer", "awaitingDecision", given), "go"],
  ["asked at the end, yes, though it went badly", at("interviewer", "awaitingDecision", { ...given, process: { wentWell: false } }), "go"],
  ["asked at the end, yes, strict", at("interviewer", "awaitingDecision", given, strict), "caution"],
  ["asked, refused", at("interviewer", "awaitingDecision", refused), "hold"],
  ["asked, no clear answer", at("panelist", "interviewing", { relation: { permission: "unclear" } }), "hold"],
  ["refused, then they proposed it", at("interviewer", "awaitingDecision", { relation: { permission: "refused", invitedByThem: true } }), "go"],
  ["they proposed it", at("interviewer", "interviewing", { relation: { invitedByThem: true } }), "go"],
  ["they proposed it, strict", at("interviewer", "interviewing", { relation: { invitedByThem: true } }, strict), "caution"],
  ["they sent an invitation, strict", at("interviewer", "interviewing", { person: { inviteState: "received" } }, strict), "go"],
  ["recruiter, pending", at("recruiter", "awaitingDecision"), "caution"],
  ["recruiter, pending, strict", at("recruiter", "awaitingDecision", {}, strict), "hold"],
  ["recruiter, only applied", at("recruiter", "applied"), "caution"],
  ["recruiter, pending, their yes", at("recruiter", "awaitingDecision", given), "go"],
  ["recruiter, pending, their no", at("recruiter", "awaitingDecision", refused), "hold"],
  ["recruiter, no process", at("recruiter", "none"), "clear"],
  ["known before the process", at("interviewer", "awaitingDecision", knew), "caution"],
  ["known before, their no", at("interviewer", "awaitingDecision", { relation: { knewBefore: true, permission: "refused" } }), "hold"],
  ["known before, recruiter, strict", at("recruiter", "interviewing", knew, strict), "caution"],
  ["not sure what part they have, pending", at("unsure", "awaitingDecision"), "hold"],
  ["not sure, only applied", at("unsure", "applied"), "hold"],
  ["not sure, though known before", at("unsure", "interviewing", knew), "hold"],
  ["not sure, no process", at("unsure", "none"), "clear"],
  ["an offer", at("interviewer", "offered"), "go"],
  ["accepted", at("hiringManager", "accepted"), "go"],
  ["accepted, strict", at("hiringManager", "accepted", {}, strict), "go"],
  ["rejected", at("interviewer", "rejected"), "go"],
  ["rejected, after a no", at("interviewer", "rejected", refused), "go"],
  ["withdrawn", at("interviewer", "withdrawn"), "go"],
  ["heard nothing more", at("interviewer", "lapsed"), "caution"],
  ["heard nothing more, their yes", at("interviewer", "lapsed", given), "caution"],
  ["heard nothing more, they proposed it", at("hiringManager", "lapsed", { relation: { invitedByThem: true } }), "caution"],
  ["an interviewer with no process, their yes", at("interviewer", "none", given), "clear"],
  ["an interviewer with no process", at("interviewer", "none"), "caution"],
  ["someone with no part in it", at("none", "awaitingDecision"), "clear"],
  ["business contact", at("business", "none"), "go"],
  ["business contact at a company that is hiring me", at("business", "awaitingDecision"), "clear"],
  ["business contact at a company that turned me down", at("business", "rejected"), "go"],
  ["a stranger", at("none", "none"), "clear"],
];
