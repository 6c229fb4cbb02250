// The people of a list in the popup: what there is in one sentence, then whoever stands out, then all the others for whoever wants them.
// A row has the short verdict of the page; the whole one is asked for when it is opened.
import { useState } from "preact/hooks";
import { isWarning } from "../shared/messages.js";
import { summaryOf } from "../shared/summary.js";
import { headlineLang, headlineOf, toneOf } from "../ui/drawn.js";
import { ToneIcon } from "../ui/icon.jsx";
import { word } from "../shared/words.js";
import { LazyFold } from "./lazy-fold.jsx";
import { Person } from "./person.jsx";

/** Longer lists end in "and N more". */
export const kRowsShown = 20;

/** @typedef {import("../shared/messages.js").Subject} Subject */
/** @typedef {import("../ui/types.js").Asks} Asks */

/** @param {{ tab: import("../shared/messages.js").TabReport, people: Subject[], asks: Asks }} props */
export function PeopleList({ tab, people, asks }) {
  const holds = people.filter(({ verdict }) => verdict?.level === "hold");
  const cautions = people.filter(({ verdict }) => verdict?.level === "caution");
  const standOut = [...holds, ...cautions];
  const others = people.filter(({ verdict }) => !isWarning(verdict));
  return (
    <section class="list inside" aria-labelledby="people">
      <h2 class="who" id="people">
        {sentenceOf(tab, people)}
      </h2>
      {standOut.length === 0 && people.some(({ verdict }) => verdict) && (
        <p class="soft">{word("listNoneStandsOut")}</p>
      )}
      <Rows people={standOut} asks={asks} />
      {others.length > 0 && tab.health === "ok" && (
        <LazyFold summary={standOut.length ? word("listOthers", others.length) : word("listEveryone", others.length)}>
          {() => <Rows people={others} asks={asks} />}
        </LazyFold>
      )}
    </section>
  );
}

/** @param {{ people: Subject[], asks: Asks }} props */
function Rows({ people, asks }) {
  const more = people.length - kRowsShown;
  return (
    <>
      <ul class="rows">
        {people.slice(0, kRowsShown).map((subject) => (
          <li key={`${subject.moment} ${subject.key}`}>
            <Row subject={subject} asks={asks} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="small">{word("andMore", more)}</p>}
    </>
  );
}

/** @param {{ subject: Subject, asks: Asks }} props */
function Row({ subject, asks }) {
  const [whole, setWhole] = useState(/** @type {import("../ui/types.js").Verdict | null} */ (null));
  // Until then the page's short one.
  const verdict =
    whole ?? /** @type {import("../ui/types.js").Verdict | null} */ (/** @type {any} */ (subject.verdict));
  const tone = isWarning(/** @type {any} */ (verdict)) && verdict ? toneOf(verdict) : undefined;
  return (
    <LazyFold
      kind="one"
      tone={tone}
      summary={
        <>
          {tone && <ToneIcon tone={tone} />}
          <b>{subject.name || subject.key}</b>
          {tone && verdict && (
            <span class="says" lang={headlineLang(verdict)}>
              {headlineOf(verdict)}
            </span>
          )}
        </>
      }
    >
      {() => <Person subject={subject} isRow onVerdict={setWhole} asks={asks} />}
    </LazyFold>
  );
}

/** @param {import("../shared/messages.js").TabReport} tab @param {Subject[]} people */
function sentenceOf(tab, people) {
  const summary = summaryOf(tab);
  const waiting = people.filter(({ verdict }) => !verdict).length;
  const late = waiting ? ` ${word("listNotJudged", waiting)}` : "";
  if (!summary) return (people.length === 1 ? word("listPerson") : word("listPeople", people.length)) + late;
  const { total, withNote, known, spam } = summary;
  const parts = [
    withNote ? word("sumWithNote", withNote) : "",
    known ? word("sumKnown", known) : "",
    spam === 1 ? word("sumSpamOne") : spam ? word("sumSpam", spam) : "",
  ].filter(Boolean);
  const all = total === 1 ? word("sumOne") : word("sumMany", total);
  return (parts.length ? `${word("labelled", all)} ${parts.join(", ")}.` : `${all}.`) + late;
}
