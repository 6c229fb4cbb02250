// "Follow-ups": what is due first, each with Done and Later and, where Tact can help with the words, Write; what comes and what is done are
// folded. Nothing of it is carried out by Tact: a link opens LinkedIn's own page, a press here notes what the person did.
import { useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { askHost, peopleOf, useHost } from "../ui/page-host.js";
import { word } from "../shared/words.js";
import { useChanges } from "./changes.js";
import { draftOf, hasWords, linkOf, reasonOf, titleOf } from "./follow-up-texts.js";
import { LazyFold } from "./lazy-fold.jsx";
import { Waiting } from "./waiting.jsx";
import { agoText, morningIn } from "../ui/when.js";

/** @typedef {import("./follow-up-texts.js").FollowUp} FollowUp */
/** @typedef {import("./writing.js").Wish} Wish */

/** @param {{ due: number | null, isOpen: boolean, onWrite: (wish: Wish) => void }} props `due`: how many, as the background last heard; null: nobody said */
export function FollowUps({ due, isOpen, onWrite }) {
  return (
    <section class="part-of inside follow-ups" id="follow-ups">
      <LazyFold
        name="followUps"
        open={isOpen || Boolean(due)}
        summary={
          <>
            <h2 class="over">{word("followUps")}</h2>
            {Boolean(due) && <span class="tally">{word("followUpsDue", due ?? 0)}</span>}
          </>
        }
      >
        {() => <List onWrite={onWrite} />}
      </LazyFold>
    </section>
  );
}

/** @param {{ onWrite: (wish: Wish) => void }} props */
function List({ onWrite }) {
  const asked = useHost(() => askHost("followUps/list"));
  /** What was pressed here stays in its place, with a way back. */
  const [touched, setTouched] = useState(/** @type {string[]} */ ([]));
  const { busy, note, change } = useChanges();
  if (!asked.value) return <Waiting of={asked} />;
  /** @type {FollowUp[]} */
  const all = (asked.value.followUps ?? []).filter(hasWords);
  const now = all.filter(({ id, state }) => state === "due" || touched.includes(id));
  const later = all.filter((one) => !now.includes(one) && (one.state === "upcoming" || one.state === "snoozed"));
  const done = all.filter((one) => !now.includes(one) && one.state === "done");

  /** @type {Touch} */
  const touch = (method, params, done) => {
    setTouched((before) => [...before, params.id]);
    void change(() => askHost(method, params), done);
  };
  /** @param {FollowUp} one */
  const row = (one) => <Row key={one.id} one={one} busy={busy} touch={touch} onWrite={onWrite} />;
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
      {/* What is done says so where it stands; here it is only read out. */}
      <div class={note === word("followDone") ? "unseen" : "live small"} role="status">
        {note}
      </div>
    </>
  );
}

/** @typedef {(method: string, params: { id: string } & Record<string, unknown>, done: string) => void} Touch */

/** @param {{ one: FollowUp, busy: boolean, touch: Touch, onWrite: (wish: Wish) => void }} props */
function Row({ one, busy, touch, onWrite }) {
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
    const until = morningIn(days);
    touch("followUps/snooze", { id, until }, word("followSnoozed", agoText(until)));
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
            onPress={() => touch("followUps/done", { id, done: false }, word("noted"))}
          >
            {word("undo")}
          </Act>
        )}
        {state !== "done" && (
          <Act
            busy={busy}
            name={named(word("followDoneAct"))}
            onPress={() => touch("followUps/done", { id, done: true }, word("followDone"))}
          >
            {word("followDoneAct")}
          </Act>
        )}
        {state !== "done" && draftOf(one) && <WriteTo one={one} named={named} onWrite={onWrite} />}
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
            onPress={() => touch("followUps/snooze", { id, until: null }, word("followBack"))}
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
  const { company, processId } = one;
  /** @param {string} key @param {string} name */
  const begin = (key, name) => {
    setPeople([]);
    onWrite({ key, name: name || key || company, company, draft: draftOf(one) });
  };
  const press = async () => {
    if (one.key) return begin(one.key, one.name);
    // Without the list of people the text is for nobody in particular.
    const theirs = processId === null ? [] : await peopleOf(processId).catch(() => []);
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
