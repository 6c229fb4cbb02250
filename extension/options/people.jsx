// "People": everybody about whom something is kept, found by name or company; what it is, in words; and forgetting one of them.
import { useId, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { Forget } from "../ui/forget.jsx";
import { amountText } from "../ui/numbers.js";
import { word } from "../shared/words.js";
import { askHost, hostPages, isNotFound, troubleSentence, useFactWords, useHost } from "../ui/page-host.js";
import { Notice, Section, useTyped } from "./parts.jsx";
import { PersonWhole } from "./person-whole.jsx";
import { linkTo } from "./places.js";
import { useTell } from "./telling.jsx";

/** @param {{ at: string, focus: boolean }} props */
export function People({ at, focus }) {
  return at ? <OnePerson key={at} at={at} focus={focus} /> : <List focus={focus} />;
}

/** @param {{ focus: boolean }} props */
function List({ focus }) {
  const [typed, setTyped] = useState("");
  const find = useTyped(typed);
  const id = useId();
  const tell = useTell();
  const wanted = find ? { find } : {};
  const pages = useRef({ of: find, count: 1 });
  if (pages.current.of !== find) pages.current = { of: find, count: 1 };
  const { value, error, again } = useHost(() => hostPages("people/list", "people", wanted, pages.current.count), find);
  /** What was read, and what was asked for after it. */
  const [longer, setLonger] = useState(/** @type {{ of: any, all: any[], next: any } | null} */ (null));
  const shown = useRef(/** @type {any} */ (null));
  if (value) shown.current = longer?.of === value ? longer : value;
  const list = shown.current;
  const more = async () => {
    if (!value) return; // another search is under way
    const mine = pages.current;
    try {
      const { all, next } = await hostPages("people/list", "people", { ...wanted, after: list.next }, 1);
      mine.count += 1;
      setLonger({ of: value, all: [...list.all, ...all], next });
    } catch (failure) {
      tell(troubleSentence(failure));
    }
  };
  return (
    <Section title={word("setPeople")} lead={word("pplSay")} focus={focus}>
      <search>
        <label class="unseen" for={id}>
          {word("pplSearch")}
        </label>
        <input
          id={id}
          type="search"
          placeholder={word("pplSearch")}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </search>
      <Notice error={error} waiting={!list} again={again} />
      {list && (
        <>
          <p class="soft" role="status">
            {list.all.length > 0 ? countText(list) : find ? word("pplNoneFound") : word("pplNone")}
          </p>
          {list.all.length > 0 && (
            <ul class="panel cards">
              {list.all.map((/** @type {any} */ person) => (
                <PersonRow key={person.key} person={person} onForgotten={again} />
              ))}
            </ul>
          )}
          {list.next && (
            <div>
              <Act onPress={() => void more()}>{word("pplMore")}</Act>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

/** @param {{ all: any[], next: any }} list */
function countText({ all, next }) {
  const count = amountText(all.length, word("pplCount"));
  return next ? word("pplAndMore", count) : count;
}

/** @param {{ person: any, onForgotten: () => Promise<unknown> }} props */
function PersonRow({ person, onForgotten }) {
  const about = [
    person.company,
    person.talked ? word("pplTalked") : "",
    person.journalLines === 1 ? word("pplLine") : person.journalLines ? word("pplLines", person.journalLines) : "",
  ].filter(Boolean);
  return (
    <li class="row between">
      <span class="two">
        <a class="who" href={linkTo("people", person.key)}>
          {person.name || person.key}
        </a>
        <span class="soft small">{about.join(" · ")}</span>
      </span>
      <ForgetThem person={person} onForgotten={onForgotten} kind="link" />
    </li>
  );
}

/** @param {{ person: any, onForgotten: () => Promise<unknown>, kind?: "link" | "" }} props */
function ForgetThem({ person, onForgotten, kind = "" }) {
  return (
    <Forget
      about={person.key}
      name={person.name || person.key}
      say={useTell()}
      onForgotten={onForgotten}
      kind={kind}
      short
    />
  );
}

/** @param {{ at: string, focus: boolean }} props */
function OnePerson({ at, focus }) {
  const { value, error, again } = useHost(async () => {
    const [{ person }, processes] = await Promise.all([
      askHost("people/get", { key: at }),
      askHost("processes/list").catch(() => ({ processes: [] })),
    ]);
    return {
      person,
      process: processes.processes.find((/** @type {any} */ one) => one.id === person.belongsTo) ?? null,
    };
  }, at);
  const labels = useFactWords();
  const person = value?.person;
  return (
    <Section
      title={person?.name || at}
      lead={person?.company || undefined}
      back={{ to: linkTo("people"), name: word("pplAll") }}
      focus={focus}
    >
      {isNotFound(error) ? (
        <p class="empty">{word("pplNothing")}</p>
      ) : (
        <Notice error={error} waiting={!value} again={again} />
      )}
      {value && labels && !error && (
        <>
          <PersonWhole {...value} labels={labels} />
          <div class="ending">
            <ForgetThem person={person} onForgotten={again} />
          </div>
        </>
      )}
    </Section>
  );
}
