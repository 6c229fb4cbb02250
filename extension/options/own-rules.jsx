// "Own rules": the rules the user wrote: listed, begun from a template or a file, and edited (rule-editor.jsx). Their files lie in the user's
// own folder, and are theirs to edit with anything else as well.
import { useId, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { word } from "../shared/words.js";
import { saveAs } from "./download.js";
import { askHost, hostList, isConflict, troubleSentence, useHost } from "../ui/page-host.js";
import { Block, Notice, Section, Switch } from "./parts.jsx";
import { linkTo } from "./places.js";
import { RuleEditor } from "./rule-editor.jsx";
import { packed, ruleName, unpacked } from "./rule-files.js";
import { useSettingChanges } from "./setting-changes.js";
import { kTemplates } from "./rule-templates.js";
import { levelText } from "./rule-telling.js";
import { useTell } from "./telling.jsx";

/** @typedef {{ name: string, text: string, well: boolean }} Came what came of one rule of a file */

/** No rule is that long; a file that holds many of them may be. */
const kLongestRule = 200_000;
const kLongestFile = 100 * kLongestRule;
const kNew = "new";

/** @param {{ at: string, focus: boolean }} props */
export function OwnRules({ at, focus }) {
  if (at === kNew || at.startsWith(`${kNew}/`)) {
    const template = kTemplates().find(({ name }) => at === `${kNew}/${name}`) ?? kTemplates()[0];
    return <RuleEditor key={at} id="" begun={template.text} focus={focus} />;
  }
  return at ? <RuleEditor key={at} id={at} begun="" focus={focus} /> : <List focus={focus} />;
}

/** @param {{ focus: boolean }} props */
function List({ focus }) {
  const tell = useTell();
  const {
    value: read,
    error,
    again,
  } = useHost(async () => {
    const [own, rules] = await Promise.all([askHost("settings/get"), hostList("rules/list", "rules")]);
    return { ...own, rules: rules.filter((rule) => rule.own && !rule.pack) };
  });
  const change = useSettingChanges(read, again);
  const value = read?.rules;
  /** @param {{ id: string }[]} rules */
  const saveAll = async (rules) => {
    try {
      const whole = await Promise.all(rules.map(({ id }) => askHost("rules/show", { id })));
      const { text, leftOut } = packed(whole.map(({ rule }) => rule));
      saveAs("tact-rules.json", [text]);
      if (leftOut.length) tell(word("ownLeftOut", leftOut.join(", ")));
    } catch (failure) {
      tell(word("dtNotExported", troubleSentence(failure)));
    }
  };
  return (
    <Section title={word("setOwn")} lead={word("ownSay")} focus={focus}>
      <Notice error={error} waiting={!value} again={again} />
      {value && (
        <>
          {value.length === 0 ? (
            <p class="empty">{word("ownNone")}</p>
          ) : (
            <ul class="panel cards">
              {value.map((/** @type {import("./rule-search.js").Rule} */ rule) => (
                <li key={rule.id} class="row between">
                  <span class="two">
                    <a class="who" href={linkTo("own", rule.id)}>
                      {rule.title ?? rule.id}
                    </a>
                    <span class="soft small">
                      {rule.works ? levelText(rule.level) : word("setBroken")} · <code>{rule.id}</code>
                    </span>
                  </span>
                  {rule.works && (
                    <Switch
                      label={rule.title ?? rule.id}
                      hideLabel
                      on={rule.on}
                      onChange={(on) => void change({ [`rules.${rule.id}.on`]: on })}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {value && value.length > 0 && (
        <div>
          <Act onPress={() => void saveAll(value)}>{word("ownExport")}</Act>
        </div>
      )}
      <Block title={word("ownNew")} say={word("ownNewSay")}>
        <ul class="templates">
          {kTemplates().map(({ name, title }) => (
            <li key={name}>
              <a class="act" href={linkTo("own", `${kNew}/${name}`)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={word("ownImport")} say={word("ownImportSay")}>
        <ImportRules onDone={again} />
      </Block>
    </Section>
  );
}

/** @param {{ onDone: () => Promise<unknown> }} props */
function ImportRules({ onDone }) {
  const id = useId();
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [came, setCame] = useState(/** @type {Came[]} */ ([]));
  /** @param {FileList | null} files */
  const take = async (files) => {
    const told = [];
    for (const file of files ?? []) told.push(...(await taken(file)));
    setCame(told);
    if (input.current) input.current.value = "";
    await onDone();
  };
  return (
    <>
      <div class="drop">
        <label for={id}>{word("ownImportPick")}</label>
        <input
          id={id}
          ref={input}
          type="file"
          multiple
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </div>
      <div class="live" role="status">
        {came.map(({ name, text, well }) => (
          <div key={name} class="trouble" data-tone={well ? "go" : "caution"}>
            <p>
              <b>{name}</b> {text}
            </p>
          </div>
        ))}
      </div>
      {came.some(({ well }) => well) && (
        <div>
          <Act kind="link" onPress={() => setCame([])}>
            {word("close")}
          </Act>
        </div>
      )}
    </>
  );
}

/** Puts the rules of one file among the own ones: one rule by the file's name, or many by theirs. @param {File} file @returns {Promise<Came[]>} */
async function taken(file) {
  if (file.size > kLongestFile) return [{ name: file.name, text: word("ownImportLong"), well: false }];
  const text = await file.text();
  const many = unpacked(text);
  if (many) {
    const came = [];
    for (const rule of many) came.push({ name: rule.id, ...(await put(rule.id, rule.text)) });
    return came;
  }
  const name = ruleName(file.name.replace(/\.json$/i, ""));
  if (!name) return [{ name: file.name, text: word("ownImportName"), well: false }];
  return [{ name: file.name, ...(await put(`mine/${name}`, text)) }];
}

/** @param {string} id @param {string} text */
async function put(id, text) {
  if (text.length > kLongestRule) return { text: word("ownImportLong"), well: false };
  try {
    await askHost("rules/put", { id, text, revision: "" });
    return { text: word("ownImported", id), well: true };
  } catch (failure) {
    const first = /** @type {any} */ (failure)?.data?.diagnostics?.[0];
    if (isConflict(failure)) return { text: word("ownImportThere", id), well: false };
    return { text: first ? word("edProblemAt", first.line, first.text) : troubleSentence(failure), well: false };
  }
}
