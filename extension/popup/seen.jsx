// "What Tact sees here": the page as it was read, person by person, in words; how often each kind of page could be read; and the page without
// personal data, for whoever mends Tact. For people who wonder why Tact says what it says, or says nothing.
import { surfaceName } from "../shared/surfaces.js";
import { useFactWords } from "../ui/page-host.js";
import { kMoments } from "../ui/moments.js";
import { word } from "../shared/words.js";
import { Copying } from "./copying.jsx";
import { Counts } from "./counts.jsx";
import { countFacts, factRows, isMarked } from "../ui/facts.js";
import { LazyFold } from "./lazy-fold.jsx";
import { kRowsShown } from "./list.jsx";

/** @typedef {import("../shared/messages.js").TabReport & { id: number }} Tab */
/** @typedef {import("../ui/page-host.js").FactWords} FactWords */

/** @type {Record<string, () => string>} */
const kControls = {
  connect: () => word("controlConnect"),
  send: () => word("controlSend"),
  accept: () => word("controlAccept"),
  ignore: () => word("controlIgnore"),
  withdraw: () => word("controlWithdraw"),
  remove: () => word("controlRemove"),
};

/** @param {{ tab: Tab | null, sightings: Record<string, import("../shared/messages.js").Sighting>, onChanged: () => void }} props */
export function Seen({ tab, sightings, onChanged }) {
  return (
    <section class="part-of inside seen">
      <LazyFold summary={<h2 class="over">{word("seenTitle")}</h2>}>
        {() => (
          <>
            <Page tab={tab} />
            {tab && tab.surface !== "other" && <Copying tabId={tab.id} />}
            <Counts sightings={sightings} onChanged={onChanged} />
          </>
        )}
      </LazyFold>
    </section>
  );
}

/** @param {{ tab: Tab | null }} props */
function Page({ tab }) {
  const labels = useFactWords();
  if (!tab) return <p>{word("seenNothing")}</p>;
  if (tab.surface === "other") return <p>{word("seenOther")}</p>;
  const name = surfaceName(tab.surface);
  const health =
    tab.health === "ok"
      ? word("seenReadable", name)
      : tab.health === "blind"
        ? word("seenBlind", name)
        : word("seenWaiting", name);
  const groups = kMoments()
    .map(({ value: moment, text }) => ({
      moment,
      text,
      people: tab.subjects.filter((subject) => subject.moment === moment),
    }))
    .filter(({ people }) => people.length > 0);
  return (
    <>
      <p>{health}</p>
      {tab.missing.length > 0 && <p class="small">{word("seenMissing", tab.missing.join(", "))}</p>}
      {tab.health === "ok" && !groups.length && <p class="soft">{word("seenNobody")}</p>}
      {groups.map(({ moment, text, people }) => (
        <section key={moment}>
          <h3>{`${text} (${people.length})`}</h3>
          <ul class="rows">
            {people.slice(0, kRowsShown).map((subject) => (
              <li key={subject.key}>
                <LazyFold summary={subject.name || subject.key}>
                  {() => <OnePerson subject={subject} labels={labels} />}
                </LazyFold>
              </li>
            ))}
          </ul>
          {people.length > kRowsShown && <p class="small">{word("andMore", people.length - kRowsShown)}</p>}
        </section>
      ))}
    </>
  );
}

/** @param {{ subject: import("../shared/messages.js").Subject, labels: FactWords | null }} props */
function OnePerson({ subject, labels }) {
  /** @type {Map<string, number>} */
  const buttons = new Map();
  for (const { kind } of subject.controls.filter(isMarked)) buttons.set(kind, (buttons.get(kind) ?? 0) + 1);
  const marked = [...buttons].map(([kind, times]) => {
    const name = kControls[kind]?.() ?? kind;
    return times > 1 ? word("seenTimes", name, times) : name;
  });
  return (
    <>
      {labels?.size ? (
        <dl class="facts">
          {factRows(subject.facts, labels).map(({ name, label, text }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        // Without the helper there are no words; how much was read is said.
        labels && <p class="small">{word("seenFew", countFacts(subject.facts))}</p>
      )}
      <p class="small">{marked.length ? word("seenMarked", marked.join(", ")) : word("seenNoButton")}</p>
    </>
  );
}
