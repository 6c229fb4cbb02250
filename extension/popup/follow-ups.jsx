// "Follow-ups": what is due first, each with Done and Later and, where Tact can help with the words, Write; what comes and what is done are
// folded. Nothing of it is carried out by Tact: a link opens LinkedIn's own page, a press here notes what the person did.
import { useEffect, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { askHost, findPeople, troubleSentence, useHost } from "../ui/page-host.js";
import { word } from "../shared/words.js";
import { hasWords, kDraftOf, linkOf, reasonOf, titleOf } from "./follow-up-texts.js";
import { LazyFold } from "./lazy-fold.jsx";
import { useQueue } from "./queue.js";
import { Waiting } from "./waiting.jsx";
import { morningIn } from "../ui/when.js";

/** @typedef {import("./follow-up-texts.js").FollowUp} FollowUp */
/** @typedef {import("./writing.js").Wish} Wish */

/** @param {{ due: number | null, isOpen: boolean, onWrite: (wish: Wish) => void }} props `due`: how many, as the background last heard; null: nobody said */
export function FollowUps({ due, isOpen, onWrite }) {
  const [listed, setListed] = useState(/** @type {number | null} */ (null));
  const count = listed ?? due ?? 0;
  return (
    <section class="part-of inside follow-ups" id="follow-ups">
      <LazyFold
        name="followUps"
        open={isOpen || Boolean(due)}
        summary={
          <>
            <h2 class="over">{word("followUps")}</h2>
            {count > 0 && <span class="tally">{word("followUpsDue", count)}</span>}
          </>
        }
      >
        {() => <List onWrite={onWrite} onCount={setListed} />}
      </LazyFold>
    </section>
  );
}

/** @param {{ onWrite: (wish: Wish) => void, onCount: (due: number) => void }} props */
function List({ onWrite, onCount }) {
  const asked = useHost(() => askHost("followUps/list"));
  const due = asked.value?.due;
  useEffect(() => {
    if (typeof due === "number") onCount(due);
  }, [due]);
  /** What was pressed here stays in its place, with a way back. */
  const [touched, setTouched] = useState(/** @type {string[]} */ ([]));
  const [trouble, setTrouble] = useState("");
  const { busy, inTurn } = useQueue();
  if (!asked.value) return <Waiting of={asked} />;
  /** @type {FollowUp[]} */
  const all = (asked.value.followUps ?? []).filter(hasWords);
  const now = all.filter(({ id, state }) => state === "due" || touched.includes(id));
  const later = all.filter((one) => !now.includes(one) && (one.state === "upcoming" || one.state === "snoozed"));
  const done = all.filter((one) => !now.includes(one) && one.state === "done");

  /** @param {string} method @param {{ id: string } & Record<string, unknown>} params */
  const change = (method, params) =>
    inTurn(async () => {
      setTrouble("");
      try {
        await askHost(method, params);
        setTouched((before) => [...before, params.id]);
        await asked.again();
        return true;
      } catch (error) {
        setTrouble(troubleSentence(error));
        return false;
      }
    });
  /** @param {FollowUp} one */
  const row = (one) => <Row key={one.id} one={one} busy={busy} change={change} onWrite={onWrite} />;
  return (
    <>
      {now.length === 0 && <p class="small">{word("followUpsNone")}</p>}
      {now.length > 0 && <ul class="due">{now.map(row)}</ul>}
      {later.length > 0 && (
        <LazyFold summary={word("followUpsLater", later.length)}>
          {() => <ul class="due">{later.map(row)}</ul>}
        </LazyFold>
      )}
      {done.length > 0 && (
        <LazyFold summary={word("followUpsDone", done.length)}>{() => <ul class="due">{done.map(row)}</ul>}</LazyFold>
      )}
      <div class="live small" role="status">
        {trouble}
      </div>
    </>
  );
}

/**
 * @param {{ one: FollowUp, busy: boolean, change: (method: string, params: { id: string } & Record<string, unknown>) => Promise<boolean>,
 *   onWrite: (wish: Wish) => void }} props
 */
function Row({ one, busy, change, onWrite }) {
  const [isLater, setLater] = useState(false);
  const { id, state } = one;
  const title = titleOf(one);
  const reason = reasonOf(one);
  const link = state === "done" ? "" : linkOf(one);
  /** @param {string} text */
  const named = (text) => word("actionOn", text, title);
  /** @param {number} days */
  const snooze = (days) => {
    setLater(false);
    void change("followUps/snooze", { id, until: morningIn(days) });
  };
  return (
    <li data-state={state}>
      <p class="what">{title}</p>
      {reason && <p class="small">{reason}</p>}
      <div class="choices">
        {state === "done" && <span class="small">{word("followDone")}</span>}
        {state === "done" && (
          <Act
            kind="link"
            busy={busy}
            name={named(word("undo"))}
            onPress={() => change("followUps/done", { id, done: false })}
          >
            {word("undo")}
          </Act>
        )}
        {state !== "done" && (
          <Act
            busy={busy}
            name={named(word("followDoneAct"))}
            onPress={() => change("followUps/done", { id, done: true })}
          >
            {word("followDoneAct")}
          </Act>
        )}
        {state !== "done" && kDraftOf[one.kind] && <WriteTo one={one} named={named} onWrite={onWrite} />}
        {link && (
          <a class="act" href={link} target="_blank" rel="noreferrer" aria-label={named(linkText(one))}>
            {linkText(one)}
          </a>
        )}
        {state === "snoozed" && (
          <Act
            kind="link"
            busy={busy}
            name={named(word("followNow"))}
            onPress={() => change("followUps/snooze", { id, until: null })}
          >
            {word("followNow")}
          </Act>
        )}
        {state === "due" && (
          <Act
            kind="link"
            busy={busy}
            expanded={isLater}
            name={named(word("followLater"))}
            onPress={() => setLater(!isLater)}
          >
            {word("followLater")}
          </Act>
        )}
        {state === "due" && isLater && (
          <span class="choices" role="group" aria-label={named(word("followLater"))}>
            <Act busy={busy} onPress={() => snooze(1)}>
              {word("followTomorrow")}
            </Act>
            <Act busy={busy} onPress={() => snooze(7)}>
              {word("followNextWeek")}
            </Act>
          </span>
        )}
      </div>
    </li>
  );
}

/** Begins a text for them: for whom, where there are several of them, is asked first. */
/** @param {{ one: FollowUp, named: (text: string) => string, onWrite: (wish: Wish) => void }} props */
function WriteTo({ one, named, onWrite }) {
  const [people, setPeople] = useState(/** @type {{ key: string, name: string }[]} */ ([]));
  const { company, kind, processId } = one;
  /** @param {string} key @param {string} name */
  const begin = (key, name) => {
    setPeople([]);
    onWrite({ key, name: name || key || company, company, draft: kDraftOf[kind] });
  };
  const press = async () => {
    if (one.key) return begin(one.key, one.name);
    // Without the list of people the text is for nobody in particular.
    const all = processId === null ? [] : await findPeople(company).catch(() => []);
    const theirs = all.filter((person) => person.processId === processId);
    if (theirs.length > 1) setPeople(theirs);
    else begin(theirs[0]?.key ?? "", theirs[0]?.name ?? "");
  };
  if (people.length)
    return (
      <span class="choices" role="group" aria-label={named(word("followWrite"))}>
        {people.map(({ key, name }) => (
          <Act key={key} onPress={() => begin(key, name)}>
            {word("followWriteTo", name || key)}
          </Act>
        ))}
      </span>
    );
  return (
    <Act name={named(word("followWrite"))} onPress={press}>
      {word("followWrite")}
    </Act>
  );
}

/** @param {FollowUp} one */
function linkText({ kind }) {
  return kind === "withdrawOld" ? word("followOpenSent") : word("openProfile");
}
