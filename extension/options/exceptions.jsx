// "Exceptions": rules that the user put aside for one person, for good or until tomorrow; each can be taken back, and one can be added here
// for a person and a rule. The host keeps them and knows when one has run out.
import { useId, useState } from "preact/hooks";
import { vanityOfLink } from "../shared/vanity.js";
import { Act } from "../ui/act.jsx";
import { whenText } from "../ui/when.js";
import { Refusal, refusedBy } from "../ui/refusal.jsx";
import { word } from "../shared/words.js";
import { askHost, hostList, hostPages, useHost } from "../ui/page-host.js";
import { Block, Notice, Section, useSaving, useTyped } from "./parts.jsx";
import { linkTo } from "./places.js";
import { plain, topicOf } from "./rule-search.js";
import { topicName } from "./rule-telling.js";

/** @typedef {{ key: string, name: string, rule: string, title: string | null, kind: "reason" | "later", until: string | null }} Silence */

/** @param {{ focus: boolean }} props */
export function Exceptions({ focus }) {
  const { value, error, again } = useHost(() => hostList("silences/list", "silences"));
  const saving = useSaving(again);
  /** @param {"silences/put" | "silences/restore"} method @param {{ key: string, rules: string[], kind?: string }} params @param {string} said @param {(() => void) | null} undo */
  const change = (method, params, said, undo) => saving(() => askHost(method, params), undo, said);
  /** @param {Silence} one */
  const restore = ({ key, rule, kind }) =>
    change(
      "silences/restore",
      { key, rules: [rule] },
      word("exRestored"),
      () => void change("silences/put", { key, rules: [rule], kind }, word("exPut"), null),
    );
  /** @param {string} key @param {string} rule @param {string} kind */
  const put = (key, rule, kind) =>
    change(
      "silences/put",
      { key, rules: [rule], kind },
      word("exPut"),
      () => void change("silences/restore", { key, rules: [rule] }, word("exRestored"), null),
    );
  return (
    <Section title={word("setExceptions")} lead={word("exSay")} focus={focus}>
      <Notice error={error} waiting={!value} again={again} />
      {value && (
        <>
          {value.length === 0 && <p class="empty">{word("exNone")}</p>}
          {byPerson(value).map(({ key, name, silences }) => (
            <div class="panel" key={key}>
              <h2>
                <a href={linkTo("people", key)}>{name || key}</a>
              </h2>
              <ul class="lines">
                {silences.map((one) => (
                  <li key={one.rule} class="row between">
                    <span>
                      <a class="quiet-link" href={linkTo("rules", one.rule)}>
                        {one.title ?? one.rule}
                      </a>
                      <span class="soft small after">{silenceText(one)}</span>
                    </span>
                    <Act
                      kind="link"
                      name={word("actionOn", word("exRestore"), `${name || key}, ${one.title ?? one.rule}`)}
                      onPress={() => void restore(one)}
                    >
                      {word("exRestore")}
                    </Act>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <AddOne put={put} />
        </>
      )}
    </Section>
  );
}

/** @param {Silence[]} silences @returns {{ key: string, name: string, silences: Silence[] }[]} */
function byPerson(silences) {
  /** @type {Map<string, { key: string, name: string, silences: Silence[] }>} */
  const people = new Map();
  for (const one of silences) {
    const person = people.get(one.key) ?? { key: one.key, name: one.name, silences: [] };
    person.silences.push(one);
    people.set(one.key, person);
  }
  return [...people.values()].sort((a, b) => (a.name || a.key).localeCompare(b.name || b.key));
}

/** @param {{ put: (key: string, rule: string, kind: string) => Promise<void> }} props */
function AddOne({ put }) {
  const id = useId();
  const [person, setPerson] = useState("");
  const [rule, setRule] = useState("");
  const [kind, setKind] = useState("reason");
  const [refused, setRefused] = useState(/** @type {import("../ui/refusal.jsx").Refused} */ (null));
  const { value } = useHost(async () => (await hostList("rules/list", "rules")).filter(({ title }) => title));
  const rules = value ?? [];
  const typed = useTyped(person);
  const people = useHost(() => suggested(typed), typed).value ?? [];
  const topics = [...new Set(rules.map(topicOf))].sort((a, b) => topicName(a).localeCompare(topicName(b)));
  const add = async () => {
    const keys = await keysOf(person);
    if (keys.length !== 1) return setRefused({ text: keys.length ? word("exWhichOf") : word("exWho"), at: "person" });
    if (!rule) return setRefused({ text: word("exWhich"), at: "rule" });
    await put(keys[0], rule, kind);
    setPerson("");
    setRule("");
  };
  return (
    <Block title={word("exAdd")} say={word("exAddSay")}>
      <form
        class="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="pair">
          <div class="field">
            <label for={`${id}-person`}>{word("exPerson")}</label>
            <input
              id={`${id}-person`}
              type="text"
              list={`${id}-people`}
              value={person}
              autocomplete="off"
              placeholder={word("exPersonPlace")}
              {...refusedBy(id, refused?.at === "person")}
              onInput={(event) => {
                setRefused(null);
                setPerson(event.currentTarget.value);
              }}
            />
            <datalist id={`${id}-people`}>
              {people.map((/** @type {any} */ one) => (
                <option key={one.key} value={labelOf(one)} />
              ))}
            </datalist>
          </div>
          <div class="field">
            <label for={`${id}-rule`}>{word("exRule")}</label>
            <select
              id={`${id}-rule`}
              value={rule}
              {...refusedBy(id, refused?.at === "rule")}
              onChange={(event) => {
                setRefused(null);
                setRule(event.currentTarget.value);
              }}
            >
              <option value="">{word("exRuleChoose")}</option>
              {topics.map((topic) => (
                <optgroup key={topic} label={topicName(topic)}>
                  {rules
                    .filter((one) => topicOf(one) === topic)
                    .map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.title}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={`${id}-kind`}>{word("exHowLong")}</label>
            <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
              <option value="reason">{word("exKindReason")}</option>
              <option value="later">{word("exKindLater")}</option>
            </select>
          </div>
          <div class="row">
            <button type="submit" class="act main">
              {word("exAddPress")}
            </button>
            <Refusal id={id} refused={refused} />
          </div>
        </div>
      </form>
    </Block>
  );
}

/** Until when a rule is put aside. @param {{ kind: string, until: string | null }} silence */
export const silenceText = ({ kind, until }) =>
  kind === "later" && until ? word("exUntil", whenText(until)) : word("exForGood");

/** How a person is offered while typing. @param {{ key: string, name?: string }} person */
const labelOf = ({ key, name }) => (name ? `${name} (${key})` : key);

/** The first of those who fit a text, which may be a suggestion that was taken. @param {string} text @returns {Promise<any[]>} */
async function suggested(text) {
  const find = /\(([^()]+)\)$/.exec(text)?.[1] ?? text;
  try {
    return (await hostPages("people/list", "people", find ? { find } : {}, 1)).all;
  } catch {
    return []; // then an address is pasted
  }
}

const wordsOf = (/** @type {string} */ text) => plain(text).split(/\s+/);

/** How a text names somebody known, the surest first: as offered, or by key; by the whole name; by words of it. @type {((typed: string, one: { key: string, name: string }) => boolean)[]} */
const kFits = [
  (typed, one) => [labelOf(one), one.key].includes(typed),
  (typed, { name }) => plain(name) === plain(typed),
  (typed, { name }) => wordsOf(typed).every((part) => wordsOf(name).includes(part)),
];

/** Whom a text names: someone known, or a profile by its address. A word that is nobody's name is no key: it may be anybody's. @param {string} text @returns {Promise<string[]>} */
async function keysOf(text) {
  const typed = text.trim();
  if (!typed) return [];
  const known = await suggested(typed);
  const named = kFits.map((fits) => known.filter((one) => fits(typed, one))).find((some) => some.length > 0);
  if (named) return named.map(({ key }) => key);
  if (!/linkedin\.com|\//.test(typed)) return [];
  const key = vanityOfLink(typed.replace(/^(?:https?:\/\/)?(?:\w+\.)?linkedin\.com/i, ""));
  return key ? [key] : [];
}
