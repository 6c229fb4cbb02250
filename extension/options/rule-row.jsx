// One rule in the list: its title opens to the whole of it, its switch stands beside. What opens is fetched then.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { LineIcon, ToneIcon } from "../ui/icon.jsx";
import { word } from "../shared/words.js";
import { Switch } from "./parts.jsx";
import { RuleWhole } from "./rule-whole.jsx";
import { isChanged } from "./rule-search.js";
import { levelText, toneOfLevel } from "./rule-telling.js";

/** @typedef {import("./rule-search.js").Rule} Rule */
/** @typedef {import("./setting-changes.js").Change} Change */

/** @param {{ rule: Rule, begunOpen: boolean, facts: import("../ui/page-host.js").FactWords, change: Change }} props */
export function RuleRow({ rule, begunOpen, facts, change }) {
  const [open, setOpen] = useState(begunOpen);
  const inside = useId();
  const row = useRef(/** @type {HTMLLIElement | null} */ (null));
  useEffect(() => {
    if (!begunOpen) return;
    setOpen(true);
    row.current?.scrollIntoView({ block: "start" });
    row.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [begunOpen]);
  const name = rule.title ?? rule.id;
  const tone = toneOfLevel(rule.level);
  return (
    <li class={`rule ${rule.on ? "" : "off"} ${open ? "open" : ""}`} ref={row}>
      <div class="rule-head">
        <h3>
          <button
            type="button"
            class="opener"
            aria-expanded={open}
            aria-controls={inside}
            onClick={() => setOpen(!open)}
          >
            <LineIcon kind="more" />
            <span class="sign-of" data-tone={tone === "quiet" ? "question" : tone} title={levelText(rule.level)}>
              <ToneIcon tone={tone} />
            </span>
            <span class="named">
              <span class="name" lang={rule.lang}>
                {name}
              </span>
              <span class="unseen">{levelText(rule.level)}</span>
              {!rule.works && <span class="tag">{word("setBroken")}</span>}
              {rule.own && <span class="tag">{word("setOwnTag")}</span>}
              {rule.works && isChanged(rule) && <span class="tag">{word("setChangedTag")}</span>}
            </span>
          </button>
        </h3>
        {rule.works && (
          <Switch label={name} hideLabel on={rule.on} onChange={(on) => change({ [`rules.${rule.id}.on`]: on })} />
        )}
      </div>
      <div id={inside} hidden={!open}>
        {open && <RuleWhole rule={rule} facts={facts} change={change} />}
      </div>
    </li>
  );
}
