// "Your invitations": how many a week against LinkedIn's limit, who said yes over time, and where, drawn from the person's own history as the host
// counts it (history/summary). Where there is none yet it says how it fills.
import { api } from "../shared/browser.js";
import { surfaceName } from "../shared/surfaces.js";
import { Act } from "../ui/act.jsx";
import { askHost, useHost } from "../ui/page-host.js";
import { locale, word } from "../shared/words.js";
import { Line, ofText, PeriodsChart, WeeksChart } from "./charts.jsx";
import { LazyFold } from "./lazy-fold.jsx";
import { hasHistory, heightOf, periodsOf, rowsOf } from "./shares.js";
import { Waiting } from "./waiting.jsx";
import { dayText } from "../ui/when.js";

/** @typedef {import("./shares.js").Summary} Summary */

/** Half a year, in whole periods (shares.js): the oldest is no shorter than the others. */
const kWeeks = 28;

/** Where they were sent from, with a note or none, to whom. @type {[string, () => string, (value: any) => string][]} */
const kGroups = [
  ["surface", () => word("byPlace"), placeName],
  ["note", () => word("byNote"), (value) => (value === true ? word("withNote") : word("withoutNote"))],
  ["role", () => word("byRole"), roleName],
];

export function Invitations() {
  return (
    <section class="part-of inside invitations">
      <LazyFold name="invitations" summary={<h2 class="over">{word("invitationsTitle")}</h2>}>
        {() => <Inside />}
      </LazyFold>
    </section>
  );
}

function Inside() {
  const asked = useHost(() => askHost("history/summary", { weeks: kWeeks }));
  if (!asked.value) return <Waiting of={asked} />;
  /** @type {Summary} */
  const summary = asked.value;
  const importing = () => void api.tabs.create({ url: api.runtime.getURL("options/options.html#data") });
  if (!hasHistory(summary))
    return (
      <>
        <p>{word("invitationsNone")}</p>
        <div class="row">
          <Act onPress={importing}>{word("invitationsImport")}</Act>
        </div>
      </>
    );
  return (
    <>
      <Now summary={summary} />
      <Weeks summary={summary} />
      <Periods summary={summary} />
      <Groups summary={summary} />
      <LazyFold summary={word("asTable")}>{() => <Tables summary={summary} />}</LazyFold>
      <p class="small">
        {summary.since ? word("invitationsSince", dayText(summary.since, Date.now(), "long")) : ""}{" "}
        {word("invitationsFrom")}
      </p>
    </>
  );
}

/** The last seven days against the limit, and what still waits. @param {{ summary: Summary }} props */
function Now({ summary: { last7Days, weeklyLimit, pending, oldestPendingDays: days } }) {
  const waiting =
    pending === 1
      ? days
        ? word("waitingOneSince", daysText(days))
        : word("waitingOne")
      : days
        ? word("waitingManySince", pending, daysText(days))
        : word("waitingMany", pending);
  return (
    <section>
      <h3>{word("lastWeek")}</h3>
      <div class="measured">
        <Line count={last7Days} of={weeklyLimit} most={weeklyLimit} />
        <span>{word("lastWeekOf", last7Days, weeklyLimit)}</span>
      </div>
      {pending > 0 && <p class="small">{waiting}</p>}
    </section>
  );
}

/** @param {{ summary: Summary }} props */
function Weeks({ summary }) {
  const { weeks, weeklyLimit } = summary;
  const { most, isNear } = heightOf(summary);
  if (!most) return null;
  const sent = weeks.reduce((all, week) => all + week.sent, 0);
  const accepted = weeks.reduce((all, week) => all + week.accepted, 0);
  return (
    <section>
      <h3>{word("perWeek")}</h3>
      <WeeksChart summary={summary} label={word("perWeekSay", weeks.length, sent, accepted, most, weeklyLimit)} />
      <div class="ends" aria-hidden="true">
        <span>{dayText(`${weeks[0].start}T12:00`)}</span>
        <span>{word("thisWeek")}</span>
      </div>
      <Legend />
      <p class="small">{isNear ? word("limitLine", most, weeklyLimit) : word("limitFar", most, weeklyLimit)}</p>
    </section>
  );
}

/** @param {{ summary: Summary }} props */
function Periods({ summary }) {
  const periods = periodsOf(summary.weeks);
  if (!periods.length) return null;
  const settled = periods.reduce((all, one) => all + one.settled, 0);
  const accepted = periods.reduce((all, one) => all + one.accepted, 0);
  return (
    <section>
      <h3>{word("overTime")}</h3>
      {periods.length > 1 && (
        <>
          <PeriodsChart periods={periods} label={word("overTimeSay", accepted, settled)} />
          <div class="columns">
            {periods.map(({ start, settled: all, accepted: yes }) => (
              <span key={start}>
                <b>{all ? ofText(yes, all) : "–"}</b>
                <span>{dayText(`${start}T12:00`)}</span>
              </span>
            ))}
          </div>
        </>
      )}
      <p class="small">{word("overTimeSay", accepted, settled)}</p>
    </section>
  );
}

/** @param {{ summary: Summary }} props */
function Groups({ summary: { groups } }) {
  return (
    <>
      {kGroups.some(([name]) => rowsOf(groups?.[name]).length) && <p class="small">{word("groupsSay")}</p>}
      {kGroups.map(([name, title, valueName]) => {
        const rows = rowsOf(groups?.[name]);
        const most = rows[0]?.sent ?? 0;
        return (
          rows.length > 0 && (
            <section key={name}>
              <h3>{title()}</h3>
              <ul class="shares">
                {rows.map(({ value, sent, accepted }) => (
                  <li key={String(value)}>
                    <span>{valueName(value)}</span>
                    <Line count={accepted} of={sent} most={most} />
                    <span class="of">{ofText(accepted, sent)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function Legend() {
  return (
    <p class="legend small" aria-hidden="true">
      <i class="yes" /> {word("accepted")} <i class="sent" /> {word("sent")}
    </p>
  );
}

/** Every number of the pictures, newest week first. @param {{ summary: Summary }} props */
function Tables({ summary }) {
  const weeks = summary.weeks.filter(({ sent }) => sent > 0).reverse();
  return (
    <div class="wide" role="region" aria-label={word("perWeek")} tabIndex={0}>
      <table>
        <caption>{word("perWeek")}</caption>
        <thead>
          <tr>
            {[
              word("weekOf"),
              word("sent"),
              word("accepted"),
              word("unanswered"),
              word("withdrawn"),
              word("waiting"),
            ].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, sent, accepted, ignored, withdrawn, waiting }) => (
            <tr key={start}>
              <th scope="row">{dayText(`${start}T12:00`)}</th>
              {[sent, accepted, ignored, withdrawn, waiting].map((count, at) => (
                <td key={at}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** @param {number} days */
function daysText(days) {
  return new Intl.NumberFormat(locale(), { style: "unit", unit: "day", unitDisplay: "long" }).format(days);
}

/** @param {string} value */
function placeName(value) {
  if (value === "import") return word("placeImport");
  return value ? surfaceName(value) : word("notKnown");
}

/** @param {string} value */
function roleName(value) {
  if (value === "recruiter") return word("toRecruiters");
  return value === "hiringContact" ? word("toHiring") : word("toOthers");
}
