// The rules that the user switched off, by their titles, each with a way back. What a card switches off is found again here.
import { useEffect, useState } from "preact/hooks";
import { kPageCall } from "../shared/messages.js";
import { Act } from "../ui/act.jsx";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";

const kOff = /^rules\.(.+)\.on$/;
const kMostPages = 20;

/** @param {{ settings: Record<string, any>, change: (set: Record<string, unknown>) => void }} props */
export function SwitchedOff({ settings, change }) {
  const off = Object.entries(settings).flatMap(([name, value]) =>
    value === false ? (kOff.exec(name)?.[1] ?? []) : [],
  );
  const [titles, setTitles] = useState(/** @type {Map<string, string>} */ (new Map()));
  const wanted = off.join();
  useEffect(() => {
    if (wanted) void titlesOfRules().then(setTitles, () => {}); // without titles their names are shown
  }, [wanted]);
  if (!off.length) return null;
  return (
    <div class="block inside">
      <h2>{word("optionsOff")}</h2>
      <ul class="stack">
        {off.map((rule) => (
          <li key={rule} class="row">
            <span>{titles.get(rule) ?? rule}</span>
            <Act
              kind="link"
              name={word("actionOn", word("switchOn"), titles.get(rule) ?? rule)}
              onPress={() => change({ [`rules.${rule}.on`]: null })}
            >
              {word("switchOn")}
            </Act>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @returns {Promise<Map<string, string>>} by id */
async function titlesOfRules() {
  const titles = new Map();
  let after;
  for (let pages = 0; pages < kMostPages; pages++) {
    const { rules, next } = await call(kPageCall, { method: "rules/list", params: after ? { after } : {} });
    for (const { id, title } of rules) if (title) titles.set(id, title);
    if (!next) break;
    after = next;
  }
  return titles;
}
