// "Rules": every rule in one list by topic, found by words, moment, topic, source and what was changed. Changes are saved with the revision
// that was read; when somebody else was faster, the list is read again and says so.
import { useMemo, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { kMoments } from "../ui/moments.js";
import { amountText } from "../ui/numbers.js";
import { word } from "../shared/words.js";
import { askHost, hostList, isOlder, useHost } from "../ui/page-host.js";
import { useSettingChanges } from "./setting-changes.js";
import { Confirm } from "../ui/confirm.jsx";
import { Notice, Section } from "./parts.jsx";
import { RuleRow } from "./rule-row.jsx";
import { isChanged, kAll, leftovers, rulesFor, searchText, topicOf } from "./rule-search.js";
import { topicName } from "./rule-telling.js";

/** @typedef {import("./rule-search.js").Rule} Rule */
/** @typedef {import("./setting-changes.js").Change} Change */
/** @typedef {import("./rule-search.js").WholeRule} WholeRule */

/** So many are asked for at a time, when the texts of all are fetched to be searched. */
const kAtOnce = 8;

/** @param {{ at: string, focus: boolean }} props */
export function Rules({ at, focus }) {
  const [wanted, setWanted] = useState(kAll);
  const { value, error, again } = useHost(async () => {
    const [own, rules, facts] = await Promise.all([
      askHost("settings/get"),
      hostList("rules/list", "rules"),
      askHost("facts/list").catch(() => ({ facts: [] })), // examples then show plain values
    ]);
    return { ...own, rules, facts: new Map(facts.facts.map((/** @type {any} */ one) => [one.name, one])) };
  });
  const change = useSettingChanges(value, again);
  const { wholes, look } = useWholeRules(value?.rules);
  return (
    <Section title={word("setRules")} lead={word("setRulesSay")} focus={focus && !at}>
      <Notice error={error} waiting={!value} again={again} />
      {value && (
        <>
          <Filters
            rules={value.rules}
            wholes={wholes}
            wanted={wanted}
            look={look}
            set={(one) => setWanted({ ...wanted, ...one })}
          />
          <Found
            rules={value.rules}
            wholes={wholes}
            wanted={wanted}
            at={at}
            facts={value.facts}
            change={change}
            clear={() => setWanted(kAll)}
          />
          <Leftovers settings={value.settings} rules={value.rules} change={change} />
          {value.rules.some(isChanged) && (
            <div class="ending">
              <Confirm
                press={word("setAllBack")}
                ask={<p>{word("setAllBackAsk")}</p>}
                yes={word("setAllBackYes")}
                onYes={() => change(allBack(value.settings))}
              />
            </div>
          )}
        </>
      )}
    </Section>
  );
}

/** @param {Record<string, any>} settings */
function allBack(settings) {
  return Object.fromEntries(
    Object.keys(settings)
      .filter((name) => name.startsWith("rules."))
      .map((name) => [name, null]),
  );
}

/**
 * The whole of every rule, for the search: fetched a few at a time once somebody turns to it. An older host has none: then titles are searched.
 * @param {Rule[] | undefined} rules
 */
function useWholeRules(rules) {
  const [wholes, setWholes] = useState(/** @type {Map<string, WholeRule>} */ (new Map()));
  const begun = useRef(false);
  const fetchAll = async () => {
    if (!rules || begun.current) return;
    begun.current = true;
    const got = new Map();
    for (let from = 0; from < rules.length; from += kAtOnce) {
      const some = rules.slice(from, from + kAtOnce).map(({ id }) =>
        askHost("rules/show", { id }).catch((/** @type {any} */ failure) => {
          if (isOlder(failure)) throw failure;
          return null; // this one is not searched further
        }),
      );
      for (const one of await Promise.all(some)) if (one) got.set(one.rule.id, one.rule);
    }
    setWholes(got);
  };
  return { wholes, look: () => void fetchAll().catch(() => {}) };
}

/** @param {{ rules: Rule[], wholes: Map<string, WholeRule>, wanted: import("./rule-search.js").Wanted, look: () => void, set: (one: Record<string, string>) => void }} props */
function Filters({ rules, wholes, wanted, look, set }) {
  const topics = [...new Set(rules.map(topicOf))].sort((a, b) => topicName(a).localeCompare(topicName(b)));
  const sources = useMemo(() => {
    const names = new Map(rules.flatMap(({ sources }) => sources.map((id) => [id, id])));
    for (const whole of wholes.values())
      for (const { id, publisher, title } of whole.sources) names.set(id, publisher ?? title ?? id);
    /** @type {Map<string, string[]>} */
    const ids = new Map(); // one publisher may have published several
    for (const [id, name] of names) ids.set(name, [...(ids.get(name) ?? []), id]);
    return [...ids]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, all]) => /** @type {[string, string]} */ ([all.join(","), name]));
  }, [rules, wholes]);
  /** @type {{ name: keyof import("./rule-search.js").Wanted, label: string, all: string, choices: [string, string][] }[]} */
  const selects = [
    {
      name: "moment",
      label: word("setMoment"),
      all: word("setMomentAll"),
      choices: kMoments().map(({ value, text }) => [value, text]),
    },
    {
      name: "topic",
      label: word("setTopic"),
      all: word("setTopicAll"),
      choices: topics.map((one) => [one, topicName(one)]),
    },
    { name: "source", label: word("setSource"), all: word("setSourceAll"), choices: sources },
    {
      name: "only",
      label: word("setOnly"),
      all: word("setOnlyAll"),
      choices: [
        ["changed", word("setOnlyChanged")],
        ["off", word("setOnlyOff")],
        ["own", word("setOnlyOwn")],
      ],
    },
  ];
  return (
    <search class="filters" onFocusIn={look} onPointerEnter={look}>
      <label class="field wide">
        <span class="unseen">{word("setSearchRules")}</span>
        <input
          type="search"
          placeholder={word("setSearchRules")}
          value={wanted.words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </label>
      {selects.map(({ name, label, all, choices }) => (
        <label class="field" key={name}>
          <span class="small soft">{label}</span>
          <select value={wanted[name]} onChange={(event) => set({ [name]: event.currentTarget.value })}>
            <option value="">{all}</option>
            {choices.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </search>
  );
}

/**
 * @param {{ rules: Rule[], wholes: Map<string, WholeRule>, wanted: import("./rule-search.js").Wanted, at: string,
 *   facts: import("../ui/page-host.js").FactWords, change: Change, clear: () => void }} props
 */
function Found({ rules, wholes, wanted, at, facts, change, clear }) {
  const texts = useMemo(
    () => new Map(rules.map((rule) => [rule.id, searchText(rule, wholes.get(rule.id))])),
    [rules, wholes],
  );
  const found = rulesFor(rules, wanted, ({ id }) => texts.get(id) ?? "");
  const topics = [...new Set(found.map(topicOf))].sort((a, b) => topicName(a).localeCompare(topicName(b)));
  return (
    <>
      <div class="row between">
        <p class="small soft" role="status">
          {found.length === rules.length
            ? amountText(rules.length, word("setRulesCount"))
            : word("countOf", found.length, rules.length)}
        </p>
        {found.length < rules.length && (
          <Act kind="link" onPress={clear}>
            {word("setShowAll")}
          </Act>
        )}
      </div>
      {found.length === 0 && <p class="empty">{word("setRulesNone")}</p>}
      {topics.map((topic) => (
        <div class="topic" key={topic}>
          <h2>{topicName(topic)}</h2>
          <ul class="rules">
            {found
              .filter((rule) => topicOf(rule) === topic)
              .map((rule) => (
                <RuleRow key={rule.id} rule={rule} begunOpen={rule.id === at} facts={facts} change={change} />
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Settings of rules that are gone. @param {{ settings: Record<string, any>, rules: Rule[], change: Change }} props */
function Leftovers({ settings, rules, change }) {
  const left = leftovers(settings, rules);
  if (!left.length) return null;
  return (
    <div class="block">
      <h2>{word("setLeft")}</h2>
      <ul class="lines">
        {left.map(({ rule, names }) => (
          <li key={rule} class="row between">
            <code>{rule}</code>
            <Act
              kind="link"
              name={word("actionOn", word("remove"), rule)}
              onPress={() => change(Object.fromEntries(names.map((name) => [name, null])))}
            >
              {word("remove")}
            </Act>
          </li>
        ))}
      </ul>
    </div>
  );
}
