// "People": everybody about whom something is kept, found by name or company; what it is, in words; and forgetting one of them.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { Forget } from "../ui/forget.jsx";
import { word } from "../shared/words.js";
import { askHost, hostPages, isNotFound, useFactWords, useHost } from "../ui/page-host.js";
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
  const [pages, setPages] = useState(1);
  const id = useId();
  useEffect(() => setPages(1), [find]);
  const { value, error, again } = useHost(
    () => hostPages("people/list", "people", find ? { find } : {}, pages),
    `${find} ${pages}`,
  );
  const shown = useRef(/** @type {any} */ (null));
  if (value) shown.current = value;
  const list = shown.current;
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
          <p class="live soft" role="status">
            {list.all.length === 0 ? (find ? word("pplNoneFound") : word("pplNone")) : ""}
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
              <Act onPress={() => setPages(pages + 1)}>{word("pplMore")}</Act>
            </div>
          )}
        </>
      )}
    </Section>
  );
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
      process: processes.processes.find((/** @type {any} */ one) => one.id === person.processId) ?? null,
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
