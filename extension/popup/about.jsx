// "About Jane": what the person has said of somebody, each part to change with one press; their process, the private lines, what was between the
// two; and a way to forget them. Asked for when it is opened. What the card says of them is the card's.
import { Forget } from "../ui/forget.jsx";
import { inProcess, toldRows } from "../ui/labels.js";
import { askHost, isNotFound, useFactWords, useHost } from "../ui/page-host.js";
import { word } from "../shared/words.js";
import { useChanges } from "./changes.js";
import { dropBegun, Journal } from "./journal.jsx";
import { LazyFold } from "./lazy-fold.jsx";
import { betweenUs } from "../ui/person-history.js";
import { Relation } from "./relation.jsx";
import { TheirProcess } from "./their-process.jsx";
import { Waiting } from "./waiting.jsx";

/** @typedef {import("../shared/messages.js").Subject} Subject */
/** @typedef {import("../ui/types.js").Verdict} Verdict */

/**
 * @param {{ subject: Subject, verdict: Verdict | null, asks: import("../ui/types.js").Asks, answer: import("../ui/types.js").AnswerCall }} props
 */
export function About({ subject, verdict, asks, answer }) {
  const { name, key } = subject;
  const view = verdict && { verdict, asks, name };
  const company = view && inProcess(view) ? verdict.known?.["process.company"] : null;
  const said = view ? [...toldRows(view).map(({ text }) => text), company].filter(Boolean) : [];
  return (
    <div class="about inside">
      <LazyFold
        name="about"
        summary={
          <>
            <span class="title">{word("aboutTitle", name.split(/\s+/)[0] || key)}</span>
            {said.length > 0 && <span class="small">{said.join(" · ")}</span>}
          </>
        }
      >
        {() => <Inside subject={subject} verdict={verdict} answer={answer} />}
      </LazyFold>
    </div>
  );
}

/** @param {{ subject: Subject, verdict: Verdict | null, answer: import("../ui/types.js").AnswerCall }} props */
function Inside({ subject, verdict, answer }) {
  const { key, name, facts } = subject;
  const asked = useHost(() => askHost("people/get", { key }), key);
  const labels = useFactWords();
  const { busy, note, say, change } = useChanges();
  const isNew = isNotFound(asked.error);
  if (!asked.value && !isNew) return <Waiting of={asked} />;
  const person = asked.value?.person ?? {};

  const company = facts?.person?.company ?? person.company ?? "";
  const history = betweenUs(person);
  return (
    <>
      <Relation
        person={person}
        labels={labels}
        busy={busy}
        say={(fact, value) => void change(() => answer({ set: { [fact]: value } }))}
      />
      <TheirProcess
        person={person}
        known={verdict?.known ?? {}}
        busy={busy}
        onStage={(stage, linked) =>
          void change(() =>
            linked
              ? askHost("processes/put", { process: { id: linked.id, revision: linked.revision, stage } })
              : answer({ set: { "process.stage": stage } }),
          )
        }
        onLink={(processId) => void change(() => askHost("people/put", { person: { key, name, company, processId } }))}
      />
      <Journal
        about={key}
        lines={person.journal ?? []}
        busy={busy}
        add={(line, at) =>
          change(() => askHost("journal/add", { key, name, company, line, ...(at && { at }) }), word("journalAdded"))
        }
        remove={(id) => change(() => askHost("journal/remove", { id }), "")}
      />
      {history.length > 0 && (
        <section>
          <h3>{word("betweenTitle")}</h3>
          <ul class="lines">
            {history.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="live small" role="status">
        {note}
      </p>
      {!isNew && <Forget about={key} name={name || key} say={say} onForgotten={() => dropBegun(key)} kind="link" />}
    </>
  );
}
