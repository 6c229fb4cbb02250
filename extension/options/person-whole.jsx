// What is kept about one person, in words: what the user said, the process they belong to, the user's own lines, invitations between them,
// exceptions. Nothing is changed here; that is done beside their profile.
import { word } from "../shared/words.js";
import { dayText, whenText } from "./parts.jsx";
import { linkTo } from "./places.js";
import { valueText } from "./rule-telling.js";
import { kStages } from "../ui/page.jsx";

/** @type {Record<string, () => string>} */
const kStates = {
  pending: () => word("invPending"),
  accepted: () => word("invAccepted"),
  ignored: () => word("invIgnored"),
  withdrawn: () => word("invWithdrawn"),
  declined: () => word("invDeclined"),
};

/** @param {{ person: any, labels: Map<string, any>, process: any }} props */
export function PersonWhole({ person, labels, process }) {
  const said = Object.entries(person.relation ?? {}).filter(([, value]) => value !== null);
  const nothing =
    !said.length && !process && !person.journal?.length && !person.invitations?.length && !person.silences?.length;
  return (
    <>
      <p class="under-head">
        <a href={`https://www.linkedin.com/in/${encodeURIComponent(person.key)}/`} target="_blank" rel="noreferrer">
          {word("pplProfile")}
          <span class="unseen"> {word("setNewTab")}</span>
        </a>
      </p>
      {nothing && <p class="soft">{word("pplOnlyName")}</p>}
      {(said.length > 0 || process || person.talked || person.connected) && (
        <Part title={word("pplSaid")}>
          <dl class="facts">
            {person.connected && <Row label={word("pplConnectedLabel")} text={word("setYes")} />}
            {said.map(([name, value]) => {
              const fact = labels.get(`relation.${name}`);
              return <Row key={name} label={fact?.label ?? name} text={valueText(value, fact)} />;
            })}
            {typeof person.talked === "boolean" && !("conversed" in (person.relation ?? {})) && (
              <Row label={word("pplTalkedLabel")} text={person.talked ? word("setYes") : word("setNo")} />
            )}
            {process && (
              <Row
                label={word("pplProcess")}
                text={`${process.company}, ${kStages().find(({ value }) => value === process.stage)?.text ?? ""}`}
              />
            )}
          </dl>
        </Part>
      )}
      {person.journal?.length > 0 && (
        <Part title={word("pplJournal")}>
          <ul class="lines">
            {person.journal.map((/** @type {any} */ line) => (
              <li key={line.id}>
                <span class="soft small">{dayText(line.at)}</span> <span>{line.line}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {person.invitations?.length > 0 && (
        <Part title={word("pplInvitations")}>
          <ul class="lines">
            {person.invitations.map((/** @type {any} */ one) => (
              <li key={one.id}>
                <span class="soft small">{dayText(one.sentAt)}</span> <span>{invitationText(one)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {person.silences?.length > 0 && (
        <Part title={word("setExceptions")}>
          <ul class="lines">
            {person.silences.map((/** @type {any} */ one) => (
              <li key={one.rule}>
                <a class="quiet-link" href={linkTo("exceptions")}>
                  {one.title ?? one.rule}
                </a>
                <span class="soft small after">
                  {one.kind === "later" && one.until ? word("exUntil", whenText(one.until)) : word("exForGood")}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

/** @param {{ title: string, children: import("preact").ComponentChildren }} props */
function Part({ title, children }) {
  return (
    <div class="panel">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** @param {{ label: string, text: string }} props */
function Row({ label, text }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** @param {{ direction: string, state: string, stateAt?: string | null }} invitation */
function invitationText({ direction, state, stateAt }) {
  const way = direction === "received" ? word("invReceived") : word("invSent");
  const now = kStates[state]?.() ?? "";
  if (!now) return way;
  return stateAt && state !== "pending" ? word("invStateOn", way, now, dayText(stateAt)) : word("invState", way, now);
}
