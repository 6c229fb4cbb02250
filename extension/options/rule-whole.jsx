// All there is to read and to set of one rule: what it says and why, where that is from, examples in words, how strongly it speaks, its
// thresholds, who set each value, and the way back to the default of each.
import { useId, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { Fold } from "../ui/card-parts.jsx";
import { kStances } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { askHost, useHost } from "../ui/page-host.js";
import { Notice, NumberField, Switch } from "./parts.jsx";
import { linkTo } from "./places.js";
import { changedNames, isChanged } from "./rule-search.js";
import { exampleRows, kLevels, layerText, momentsText, orderText, settingText, withoutPlaces } from "./rule-telling.js";

/** @typedef {import("./rule-search.js").Rule} Rule */
/** @typedef {import("./setting-changes.js").Change} Change */
/** @typedef {import("./rule-search.js").WholeRule} WholeRule */
/** @typedef {import("./rule-search.js").RuleSetting} RuleSetting */

/** @param {{ rule: Rule, facts: import("../ui/page-host.js").FactWords, change: Change }} props */
export function RuleWhole({ rule, facts, change }) {
  const { value, error, again } = useHost(() => askHost("rules/show", { id: rule.id }), `${rule.id} ${rule.on}`);
  /** @type {WholeRule | undefined} */
  const whole = value?.rule;
  const [backs, setBacks] = useState(0); // what was typed and refused before one is no more, either
  return (
    <div class="rule-body">
      {!rule.works && <p class="soft">{word("setBrokenSay")}</p>}
      <Notice error={error} waiting={!whole && !error} again={again} />
      {whole && (
        <>
          {whole.message && (
            <p class="message" lang={whole.lang}>
              {withoutPlaces(whole.message)}
            </p>
          )}
          {whole.why && (
            <p class="soft" lang={whole.lang}>
              {whole.why}
            </p>
          )}
          {whole.instead && whole.instead.length > 0 && (
            <div class="part" data-tone="question">
              <h4>{rule.level === "go" ? word("doWell") : word("doInstead")}</h4>
              <ul class="steps" lang={whole.lang}>
                {whole.instead.map(({ id, text }) => (
                  <li key={id}>{withoutPlaces(text)}</li>
                ))}
              </ul>
            </div>
          )}
          <Sources sources={whole.sources} />
          <p class="small soft">{word("setSpeaksWhen", momentsText(rule.moments))}</p>
          <Examples whole={whole} facts={facts} />
        </>
      )}
      {rule.works && (
        <div class="values" key={backs}>
          {rule.settings.map((setting) => (
            <Value key={setting.name} rule={rule} setting={setting} change={change} />
          ))}
        </div>
      )}
      <div class="row between">
        {rule.own && !rule.pack ? (
          <a href={linkTo("own", rule.id)}>{word("setEditOwn")}</a>
        ) : (
          <code class="soft small">{rule.id}</code>
        )}
        {isChanged(rule) && (
          <Act
            name={word("actionOn", word("setRuleBack"), rule.title ?? rule.id)}
            onPress={() => {
              setBacks(backs + 1);
              void change(Object.fromEntries(changedNames(rule).map((name) => [name, null])));
            }}
          >
            {word("setRuleBack")}
          </Act>
        )}
      </div>
    </div>
  );
}

/** @param {{ sources: WholeRule["sources"] }} props */
function Sources({ sources }) {
  const named = sources.filter(({ title }) => title);
  if (!named.length) return null;
  return (
    <div class="part">
      <h4>{word("setSources")}</h4>
      <ul class="source-list">
        {named.map(({ id, title, author, publisher, url }) => (
          <li key={id}>
            {url && /^https?:\/\//.test(url) ? (
              <a href={url} target="_blank" rel="noreferrer">
                <span lang="en">{title}</span>
                <span class="unseen"> {word("setNewTab")}</span>
              </a>
            ) : (
              <span lang="en">{title}</span>
            )}
            <span class="soft"> {[author, publisher].filter(Boolean).join(", ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @param {{ whole: WholeRule, facts: import("../ui/page-host.js").FactWords }} props */
function Examples({ whole, facts }) {
  const kinds = [
    { name: "finds", title: word("setFinds") },
    { name: "fine", title: word("setFine") },
    { name: "undecided", title: word("setUndecided") },
  ].filter(({ name }) => whole.examples?.[name]?.length);
  const total = kinds.reduce((sum, { name }) => sum + (whole.examples?.[name].length ?? 0), 0);
  if (!total) return null;
  return (
    <Fold summary={word("setExamples", total)}>
      {kinds.map(({ name, title }) => (
        <div class="part" key={name}>
          <h4>{title}</h4>
          <ul class="examples">
            {whole.examples?.[name].map((/** @type {any} */ example, /** @type {number} */ index) => (
              <li key={index}>
                {example.says && <p>{sentence(example.says)}</p>}
                <dl>
                  {exampleRows(example, facts).map(({ label, text }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{text}</dd>
                    </div>
                  ))}
                  {example.moment && whole.moments.length > 1 && (
                    <div>
                      <dt>{word("setMoment")}</dt>
                      <dd>{momentsText([example.moment ?? ""]) || example.moment}</dd>
                    </div>
                  )}
                </dl>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Fold>
  );
}

/** @param {string} says a remark of the file */
const sentence = (says) => `${says.charAt(0).toLocaleUpperCase()}${says.slice(1)}${/[.!?]$/.test(says) ? "" : "."}`;

/** One value: the control (on and off is switched beside the rule's title), who set it, back to the default. @param {{ rule: Rule, setting: RuleSetting, change: Change }} props */
function Value({ rule, setting, change }) {
  const id = useId();
  const [backs, setBacks] = useState(0);
  const name = `rules.${rule.id}.${setting.name}`;
  const isMine = setting.layers.some(({ layer }) => layer === "settings");
  const label =
    setting.name === "on"
      ? word("setOn")
      : setting.name === "level"
        ? word("setStrength")
        : (setting.label ?? setting.name);
  return (
    <div class="value-row">
      {setting.name === "on" ? (
        <span class="what">{label}</span>
      ) : setting.name === "level" ? (
        <div class="number">
          <label for={id}>{label}</label>
          <select id={id} value={setting.value} onChange={(event) => change({ [name]: event.currentTarget.value })}>
            {kLevels().map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ) : typeof setting.value === "number" ? (
        <NumberField
          key={backs}
          {...setting}
          label={label}
          whole={setting.type !== "double"}
          onChange={(to) => change({ [name]: to }, orderText(rule.settings, setting, to))}
        />
      ) : (
        <Switch label={label} on={setting.value === true} onChange={(on) => change({ [name]: on })} />
      )}
      <div class="layers">
        <span class="small soft">
          {setting.layers.map((layer, index) => (
            <span key={layer.layer} class={index === setting.layers.length - 1 ? "leads" : ""} title={layer.place}>
              {word("labelledText", layerText(layer.layer, openness(layer)), settingText(setting, layer.value))}
            </span>
          ))}
        </span>
        {isMine && (
          <Act
            kind="link"
            name={word("actionOn", word("setBack"), label)}
            onPress={() => {
              setBacks(backs + 1);
              void change({ [name]: null });
            }}
          >
            {word("setBack")}
          </Act>
        )}
      </div>
    </div>
  );
}

/** Which openness a layer is of, from the file it stands in. @param {{ place?: string }} layer */
function openness({ place = "" }) {
  return kStances().find(({ value }) => place.includes(`stances/${value}.json`))?.text ?? "";
}
