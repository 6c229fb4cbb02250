// What is kept about one person, in words: what the user said, the process they belong to, the user's own lines, invitations between them,
// exceptions. Nothing is changed here; that is done beside their profile.
import { word } from "../shared/words.js";
import { betweenUs } from "../ui/person-history.js";
import { dayText } from "../ui/when.js";
import { silenceText } from "./exceptions.jsx";
import { linkTo } from "./places.js";
import { valueText } from "../ui/facts.js";
import { kStages } from "../ui/page.jsx";

/** @param {{ person: any, labels: Map<string, any>, process: any }} props */
export function PersonWhole({ person, labels, process }) {
  const said = Object.entries(person.relation ?? {}).filter(([, value]) => value !== null);
  const history = betweenUs(person);
  // Worked out from what happened, where the user has not said it themselves.
  const knowsTalked = typeof person.talked === "boolean" && !("conversed" in (person.relation ?? {}));
  const isKnown = said.length > 0 || process || knowsTalked;
  const nothing = !isKnown && !person.journal?.length && !history.length && !person.silences?.length;
  return (
    <>
      <p class="under-head">
        <a href={`https://www.linkedin.com/in/${encodeURIComponent(person.key)}/`} target="_blank" rel="noreferrer">
          {word("openProfile")}
          <span class="unseen"> {word("setNewTab")}</span>
        </a>
      </p>
      {nothing && <p class="soft">{word("pplOnlyName")}</p>}
      {isKnown && (
        <Part title={word("pplSaid")}>
          <dl class="facts">
            {said.map(([name, value]) => {
              const fact = labels.get(`relation.${name}`);
              return <Row key={name} label={fact?.label ?? name} text={valueText(`relation.${name}`, value, fact)} />;
            })}
            {knowsTalked && <Row label={word("pplTalked")} text={person.talked ? word("valueYes") : word("valueNo")} />}
            {process && (
              <Row
                label={word("theirProcess")}
                text={`${process.company}, ${kStages().find(({ value }) => value === process.stage)?.text ?? ""}`}
              />
            )}
          </dl>
        </Part>
      )}
      {person.journal?.length > 0 && (
        <Part title={word("journalTitle")}>
          <ul class="lines">
            {person.journal.map((/** @type {any} */ line) => (
              <li key={line.id}>
                <span class="soft small">{dayText(line.at)}</span> <span>{line.line}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {history.length > 0 && (
        <Part title={word("betweenTitle")}>
          <ul class="lines">
            {history.map((line, at) => (
              <li key={at}>{line}</li>
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
                <span class="soft small after">{silenceText(one)}</span>
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
