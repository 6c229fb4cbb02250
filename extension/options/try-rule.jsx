// Tries a rule that is being written: on one of its own examples, or on somebody on the LinkedIn page last looked at. The host explains what
// comes out; here is only what to try it on.
import { useId, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kPageStatus } from "../shared/messages.js";
import { Act } from "../ui/act.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { nested } from "./code-places.js";
import { Block } from "./parts.jsx";
import { exampleRows } from "./rule-telling.js";

/** @typedef {{ value: string, text: string, params: { moment: string, facts: Record<string, any>, key?: string } }} Choice */

const kMostPeople = 30;

/** @param {{ text: string, facts: any[], trying: any, onTry: (trying: Choice | null) => void, checked: any }} props */
export function TryRule({ text, facts, trying, onTry, checked }) {
  const id = useId();
  const [seen, setSeen] = useState(/** @type {Choice[] | null} */ (null));
  const [note, setNote] = useState("");
  const examples = examplesOf(text, new Map(facts.map((one) => [one.name, one])));
  const choices = [...examples, ...(seen ?? [])];
  const look = async () => {
    const people = await peopleSeen().catch(() => []); // no page of LinkedIn is open, or it may not be seen
    setSeen(people);
    setNote(people.length ? word("tryFound", people.length) : word("tryNobody"));
  };
  const explanation = checked?.of === text && checked?.tried === trying ? checked?.explanation : null;
  return (
    <Block title={word("tryTitle")} say={word("trySay")}>
      <div class="field">
        <label for={id}>{word("tryOn")}</label>
        <select
          id={id}
          value={trying?.value ?? ""}
          onChange={(event) => onTry(choices.find(({ value }) => value === event.currentTarget.value) ?? null)}
        >
          <option value="">{word("tryNothing")}</option>
          {examples.length > 0 && (
            <optgroup label={word("tryExamples")}>
              {examples.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.text}
                </option>
              ))}
            </optgroup>
          )}
          {seen && seen.length > 0 && (
            <optgroup label={word("trySeen")}>
              {seen.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.text}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      <div class="row">
        <Act onPress={() => void look()}>{word("tryLook")}</Act>
        <span class="small soft" role="status">
          {note}
        </span>
      </div>
      <div role="status">
        {trying && explanation && <Explanation explanation={explanation} />}
        {trying && !explanation && checked?.of === text && !checked.ok && <p class="soft">{word("tryMendFirst")}</p>}
      </div>
    </Block>
  );
}

/** @param {{ explanation: any }} props */
function Explanation({ explanation }) {
  const applies = explanation.outcome === "applies";
  return (
    <div class="trouble" data-tone={applies ? "go" : "question"}>
      <p class="row">
        <ToneIcon tone={applies ? "go" : "quiet"} />
        <b>{applies ? word("tryApplies") : word("tryDoesNot")}</b>
      </p>
      <p>{explanation.text}</p>
    </div>
  );
}

/** The examples a text holds, while it can be read. @param {string} text @param {Map<string, any>} labels @returns {Choice[]} */
function examplesOf(text, labels) {
  let rule;
  try {
    rule = JSON.parse(text);
  } catch {
    return [];
  }
  const moments = Array.isArray(rule?.moments) ? rule.moments : [];
  return ["finds", "fine", "undecided"].flatMap((kind) => {
    const some = rule?.examples?.[kind];
    return (Array.isArray(some) ? some : []).map((example, index) => ({
      value: `${kind}/${index}`,
      text: word(
        "tryExample",
        index + 1,
        exampleRows(example?.facts ? example : {}, labels)
          .map(({ label, text: says }) => word("labelledText", label, says))
          .join(", "),
      ),
      params: { moment: String(example?.moment ?? moments[0] ?? "invite"), facts: nested(example?.facts ?? {}) },
    }));
  });
}

/** Whoever stands on the page of LinkedIn that was looked at last. @returns {Promise<Choice[]>} */
async function peopleSeen() {
  const tabs = await api.tabs.query({ url: "https://www.linkedin.com/*" });
  const latest = [...tabs].sort((a, b) => lastLook(b) - lastLook(a)).find(({ id }) => id !== undefined);
  if (!latest) return [];
  const { tab } = await call(kPageStatus, { tabId: latest.id });
  return (tab?.subjects ?? []).slice(0, kMostPeople).map((/** @type {any} */ one) => ({
    value: `seen/${one.moment}/${one.key}`,
    text: one.name || one.key,
    params: { moment: one.moment, facts: one.facts, key: one.key },
  }));
}

/** When a tab was last in front, where the browser says so. @param {any} tab */
const lastLook = (tab) => Number(tab.lastAccessed ?? (tab.active ? 1 : 0));
