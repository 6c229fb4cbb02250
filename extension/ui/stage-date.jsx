// The date that matters where a hiring process stands: without it Tact has nothing to remind of. Asked for where a process is told of first.
import { useState } from "preact/hooks";
import { word } from "../shared/words.js";
import { DateField } from "./kept-field.jsx";
import { useClock } from "./page-host.js";

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

/** Dates of a process as somebody has said them so far; undefined: they did not touch it. @typedef {{ [name in DateName]?: string | null }} SaidDates */

/** One who says that they applied mostly did so on the day they say it, however long the page has been open. @param {DateName} name @param {SaidDates} dates */
function dateOf(name, dates) {
  const said = dates[name];
  return said === undefined && name === "appliedAt" ? new Date().toISOString() : (said ?? null);
}

/** What is told of the one that matters, if any. @param {string | null} stage @param {SaidDates} dates */
export function stageDate(stage, dates) {
  const name = kDates[stage ?? ""];
  const at = name && dateOf(name, dates);
  return at ? { [name]: at } : {};
}

/** Whether a process that goes on has no date to remind of. @param {{ stage: string, decisionDueAt?: string | null } & { [name in DateName]?: string | null }} process */
export function lacksDate(process) {
  const name = kDates[process.stage];
  return Boolean(name) && name !== "decidedAt" && !process[name] && !process.decisionDueAt;
}

/** @param {{ stage: string | null, dates: SaidDates, set: (dates: SaidDates) => void }} props */
export function StageDate({ stage, dates, set }) {
  const [, drawAnew] = useState({});
  useClock(
    () => new Date().toDateString(),
    () => drawAnew({}),
  );
  const name = kDates[stage ?? ""];
  if (!name) return null;
  return (
    <div class="dates">
      <DateField
        key={name}
        label={dateLabel(name)}
        at={dateOf(name, dates)}
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
