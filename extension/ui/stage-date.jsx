// The date that matters where a hiring process stands: without it Tact has nothing to remind of. Asked for where a process is told of first.
import { word } from "../shared/words.js";
import { DateField } from "./kept-field.jsx";

/** @typedef {"appliedAt" | "interviewAt" | "decidedAt"} DateName */

/** @type {Record<string, DateName>} */
const kDates = {
  applied: "appliedAt",
  interviewScheduled: "interviewAt",
  interviewing: "interviewAt",
  awaitingDecision: "interviewAt",
  accepted: "decidedAt",
  rejected: "decidedAt",
  withdrawn: "decidedAt",
};

/** Dates of a process that nobody has changed: one who says that they applied mostly did so today. @returns {Record<DateName, string | null>} */
export const datesFromToday = () => ({ appliedAt: new Date().toISOString(), interviewAt: null, decidedAt: null });

/** What is told of the one that matters, if any. @param {string | null} stage @param {Record<DateName, string | null>} dates */
export function stageDate(stage, dates) {
  const name = kDates[stage ?? ""];
  return name && dates[name] ? { [name]: dates[name] } : {};
}

/** Whether a process that goes on has no date to remind of. @param {{ stage: string, decisionDueAt?: string | null } & { [name in DateName]?: string | null }} process */
export function lacksDate(process) {
  const name = kDates[process.stage];
  return Boolean(name) && name !== "decidedAt" && !process[name] && !process.decisionDueAt;
}

/** @param {{ stage: string | null, dates: Record<DateName, string | null>, set: (dates: Record<DateName, string | null>) => void }} props */
export function StageDate({ stage, dates, set }) {
  const name = kDates[stage ?? ""];
  if (!name) return null;
  return (
    <div class="dates">
      <DateField
        key={name}
        label={dateLabel(name)}
        at={dates[name]}
        hasTime={name === "interviewAt"}
        keep={async (at) => {
          set({ ...dates, [name]: at });
          return true;
        }}
      />
    </div>
  );
}

/** @param {DateName} name */
function dateLabel(name) {
  if (name === "appliedAt") return word("dateApplied");
  return name === "interviewAt" ? word("dateInterview") : word("dateDecided");
}
