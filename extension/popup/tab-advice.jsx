// The advice about whoever the tab shows: the one person of a profile, or the people of a list; and what is said where there is none.
import { isWarning } from "../shared/messages.js";
import { surfaceName } from "../shared/surfaces.js";
import { ToneIcon } from "../ui/icon.jsx";
import { word } from "../shared/words.js";
import { PeopleList } from "./list.jsx";
import { Person } from "./person.jsx";

/** @typedef {import("../shared/messages.js").TabReport} TabReport */
/** @typedef {import("../shared/messages.js").Subject} Subject */

/** @param {{ tab: TabReport | null, asks: import("../ui/types.js").Asks }} props */
export function TabAdvice({ tab, asks }) {
  if (tab?.health === "waiting") return <p class="soft">{word("waitingBody")}</p>;
  const isBlind = tab?.health === "blind";
  const subjects = (tab?.subjects ?? []).filter(
    (one, _at, all) => (!isBlind || isWarning(one.verdict)) && !isSaidAlready(one, all),
  );
  if (!tab || (!subjects.length && !isBlind)) return <p class="soft">{word("noPersonBody")}</p>;
  const many = subjects.filter(({ brief }) => brief);
  return (
    <>
      {isBlind && (
        <div class="trouble" data-tone="question">
          <h2>
            <ToneIcon tone="question" />
            {word("blindTitle")}
          </h2>
          <p>{word("blindBody", surfaceName(tab.surface))}</p>
        </div>
      )}
      {subjects
        .filter(({ brief }) => !brief)
        .map((subject) => (
          <Person key={`${subject.moment} ${subject.key}`} subject={subject} asks={asks} />
        ))}
      {many.length > 0 && <PeopleList key={tab.visit} tab={tab} people={many} asks={asks} />}
    </>
  );
}

/** Whom one might write to: the one person the tab is about. @param {TabReport | null} tab */
export function personOf(tab) {
  const people = (tab?.subjects ?? []).filter(({ brief, moment }) => !brief && moment !== "self");
  return tab?.health === "ok" ? (people.find(({ moment }) => moment === "note") ?? people[0] ?? null) : null;
}

/** While a note is written to somebody, the advice on it is the advice on inviting them too. */
/** @param {Subject} subject @param {Subject[]} all */
function isSaidAlready({ moment, key }, all) {
  return moment === "invite" && all.some((one) => one.moment === "note" && one.key === key);
}
