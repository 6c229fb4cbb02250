// One process on the board: company, role, the date that matters now; opened, everything that can be said of it. What is pressed, picked or
// typed holds by itself.
import { useLayoutEffect, useRef } from "preact/hooks";
import { Act, Pick } from "../ui/act.jsx";
import { peopleOf, useFactWords, useHost } from "../ui/page-host.js";
import { kStages } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { DateField, TextField } from "../ui/kept-field.jsx";
import { lacksDate } from "../ui/stage-date.jsx";
import { agoText, dayText, daysFromNow, timeText } from "../ui/when.js";

/** @typedef {import("./processes.jsx").Process} Process */

const kDecided = ["accepted", "rejected", "withdrawn"];

/**
 * @param {{ process: Process, busy: boolean, open: boolean, onOpen: (isOpen: boolean) => void, put: import("./processes.jsx").Put,
 *   remove: () => Promise<boolean> }} props
 */
export function OneProcess({ process, busy, open, onOpen, put, remove }) {
  const { company, title } = process;
  const dates = dateText(process) || (lacksDate(process) && word("dateLacks"));
  const item = useRef(/** @type {HTMLLIElement | null} */ (null));
  // Its new stage has taken it to another group: the keyboard goes along.
  useLayoutEffect(() => {
    if (open && document.activeElement === document.body) item.current?.querySelector("button")?.focus();
  }, []);
  return (
    <li ref={item} class={open ? "process open" : "process"}>
      <div class="row">
        <div class="names">
          <b>{company}</b>
          {title && <span class="small">{title}</span>}
          {dates && <span class="small date">{dates}</span>}
        </div>
        <Act
          kind="link"
          busy={busy}
          expanded={open}
          name={word("actionOn", open ? word("close") : word("change"), word("stageOf", company))}
          onPress={() => onOpen(!open)}
        >
          {open ? word("close") : word("change")}
        </Act>
      </div>
      {open && <Details process={process} busy={busy} put={put} remove={remove} />}
    </li>
  );
}

/** @param {{ process: Process, busy: boolean, put: import("./processes.jsx").Put, remove: () => Promise<boolean> }} props */
function Details({ process, busy, put, remove }) {
  const { company, stage } = process;
  const isPast = !["applied", "interviewScheduled"].includes(stage);
  const hadInterview = Boolean(process.interviewAt) || isPast;
  return (
    <div class="details">
      <Pick
        label={word("stageOf", company)}
        hideLabel
        choices={kStages()}
        value={stage}
        busy={busy}
        onPick={(value) => value !== null && void put({ stage: value })}
      />
      <div class="dates">
        <TextField label={word("processTitle")} value={process.title ?? ""} keep={(title) => put({ title })} />
        <DateField label={word("dateApplied")} at={process.appliedAt} keep={(appliedAt) => put({ appliedAt })} />
        <DateField
          label={word("dateInterview")}
          at={process.interviewAt}
          hasTime
          keep={(interviewAt) => put({ interviewAt })}
        />
        <DateField
          label={word("dateDue")}
          at={process.decisionDueAt}
          keep={(decisionDueAt) => put({ decisionDueAt })}
        />
        {kDecided.includes(stage) && (
          <DateField label={word("dateDecided")} at={process.decidedAt} keep={(decidedAt) => put({ decidedAt })} />
        )}
      </div>
      {hadInterview && (
        <ul class="relation">
          <Ask label={word("factWentWell")}>
            <Pick
              label={word("factWentWell")}
              hideLabel
              choices={[
                { value: true, text: word("wentWell") },
                { value: false, text: word("wentBadly") },
              ]}
              value={process.wentWell ?? null}
              busy={busy}
              onPick={(wentWell) => void put({ wentWell })}
            />
          </Ask>
          <Ask label={word("thanked")}>
            <Pick
              label={word("thanked")}
              hideLabel
              choices={[
                { value: true, text: word("yes") },
                { value: false, text: word("notYet") },
              ]}
              value={process.thankYouSent ?? false}
              busy={busy}
              onPick={(value) => void put({ thankYouSent: value === true })}
            />
          </Ask>
        </ul>
      )}
      <People process={process} />
      <div class="row">
        <Act kind="link" busy={busy} name={word("processRemoveNamed", company)} onPress={() => void remove()}>
          {word("remove")}
        </Act>
      </div>
    </div>
  );
}

/** @param {{ label: string, children: import("preact").ComponentChildren }} props */
function Ask({ label, children }) {
  return (
    <li>
      <span>{label}</span>
      {children}
    </li>
  );
}

/** Who belongs to it, as was said on their pages. @param {{ process: Process }} props */
function People({ process: { id } }) {
  const { value } = useHost(() => peopleOf(id), String(id)); // without them the rest can be changed
  const labels = useFactWords();
  /** @type {{ key: string, name: string, relation: { role?: string } }[]} */
  const theirs = value ?? [];
  if (!value) return null;
  const roles = labels?.get("relation.role")?.words ?? {};
  if (!theirs.length) return <p class="small">{word("processNobody")}</p>;
  return (
    <section>
      <h3>{word("processPeople")}</h3>
      <ul class="lines">
        {theirs.map(({ key, name, relation }) => (
          <li key={key}>
            <span>
              <a href={`https://www.linkedin.com/in/${encodeURIComponent(key)}/`} target="_blank" rel="noreferrer">
                {name || key}
              </a>{" "}
              <span class="small">{roles[relation?.role ?? ""] ?? ""}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The date that matters where it stands. @param {Process} process @param {number} [nowMs] */
export function dateText({ stage, appliedAt, interviewAt, decisionDueAt, decidedAt }, nowMs = Date.now()) {
  if (kDecided.includes(stage)) return decidedAt ? word("wasDecided", dayText(decidedAt, nowMs)) : "";
  const isAhead = interviewAt && Date.parse(interviewAt) > nowMs;
  if (isAhead) return word("interviewOn", nearText(interviewAt, nowMs), timeText(interviewAt));
  if (decisionDueAt && stage !== "lapsed")
    return daysFromNow(decisionDueAt, nowMs) < 0
      ? word("wasDue", agoText(decisionDueAt, nowMs))
      : word("isDue", agoText(decisionDueAt, nowMs));
  if (interviewAt) return word("interviewed", agoText(interviewAt, nowMs));
  return appliedAt ? word("appliedOn", agoText(appliedAt, nowMs)) : "";
}

/** Within a day by its name, else the date. @param {string} at @param {number} nowMs */
function nearText(at, nowMs) {
  return daysFromNow(at, nowMs) <= 1 ? agoText(at, nowMs) : dayText(at, nowMs);
}
