// "You and Tact": what the first run asked, to change at any time. Each answer is saved at once, and can be taken back.
// Where advice shows and the pause work without the host: the background keeps them.
import { useId } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kPageMode, kPagePause, kPageStatus } from "../shared/messages.js";
import { FirstRunLink } from "../ui/first-run-link.jsx";
import { HostNotice } from "../ui/host-notice.jsx";
import { Choices, call, kGoals, kModes, kStances, kStrictness } from "../ui/page.jsx";
import { PauseChoices, pausedText } from "../ui/pause.jsx";
import { word } from "../shared/words.js";
import { askHost, useHost } from "../ui/page-host.js";
import { useSettingChanges } from "./setting-changes.js";
import { Block, Notice, Section, useDraft, useSaving } from "./parts.jsx";

const kFirstRun = () => api.runtime.getURL("options/first-run.html");
/** What the first run asked, and what kind of account it is. `otherwise`: the default, as the host has it. */
const kQuestions = () => [
  { name: "viewer.goal", title: word("whoTitle"), choices: kGoals() },
  { name: "viewer.stance", title: word("stance"), choices: kStances(), otherwise: "balanced" },
  { name: "viewer.strictness", title: word("strictness"), choices: kStrictness(), otherwise: "normal" },
  {
    name: "viewer.premium",
    title: word("premium"),
    say: word("premiumSay"),
    choices: [
      { value: false, text: word("premiumNo") },
      { value: true, text: word("premiumYes") },
    ],
  },
];
/** Names of languages stand in their own language. @type {[string, string][]} */
const kLanguages = [
  ["en", "English"],
  ["de", "Deutsch"],
];

/** @param {{ focus: boolean }} props */
export function You({ focus }) {
  const { value, error, again } = useHost(async () => {
    const status = await call(kPageStatus);
    return { status, own: status.host.ok ? await askHost("settings/get") : null };
  });
  const saving = useSaving(again);
  const change = useSettingChanges(value?.own, again);
  const status = value?.status;
  const settings = value?.own?.settings;
  /** @param {string} name @param {any} to */
  const set = (name, to) => change({ [name]: to });
  /** @param {string} kind @param {Record<string, unknown>} fields @param {Record<string, unknown>} before */
  const setHere = (kind, fields, before) =>
    void saving(
      () => call(kind, fields),
      () => void saving(() => call(kind, before)),
    );
  return (
    <Section title={word("setYou")} lead={word("setYouSay")} focus={focus}>
      <Notice error={error} waiting={!value} again={again} />
      {status && (
        <>
          {!status.host.ok && status.host.code !== "unknown" && (
            <HostNotice host={status.host} later={!status.firstRun.pushed} />
          )}
          {!status.firstRun.answered && <FirstRunLink open={() => location.assign(kFirstRun())} />}
          <Block title={word("where")}>
            <Choices
              legend={word("where")}
              hideLegend
              name="mode"
              side
              value={status.mode}
              onPick={(mode) => setHere(kPageMode, { mode }, { mode: status.mode })}
              choices={kModes()}
            />
            <p class="small soft">{word("whereTerms")}</p>
          </Block>
          {!settings && <p class="soft">{word("optionsNoSettings")}</p>}
          {settings && (
            <>
              {kQuestions().map(({ name, title, say, choices, otherwise }) => (
                <Block title={title} say={say} key={name}>
                  <Choices
                    legend={title}
                    hideLegend
                    name={name}
                    side
                    choices={choices}
                    value={settings[name] ?? otherwise}
                    onPick={(to) => void set(name, to)}
                  />
                </Block>
              ))}
              <Block title={word("setNames")}>
                <div class="pair">
                  <FirstName
                    value={settings["viewer.firstName"] ?? ""}
                    onChange={(to) => set("viewer.firstName", to)}
                  />
                  <Language
                    value={settings["display.language"] ?? ""}
                    onChange={(to) => void set("display.language", to)}
                  />
                </div>
              </Block>
            </>
          )}
          <Block title={word("pause")} say={status.pausedUntil ? pausedText(status.pausedUntil) : word("setPauseSay")}>
            <PauseChoices
              until={status.pausedUntil}
              onChange={(until) => setHere(kPagePause, { until }, { until: status.pausedUntil })}
            />
          </Block>
          {status.firstRun.answered && (
            <p>
              <a href={kFirstRun()}>{word("optionsFirstRun")}</a>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

/** What drafts are signed with. @param {{ value: string, onChange: (to: string | null) => Promise<unknown> }} props */
function FirstName({ value, onChange }) {
  const id = useId();
  const { field } = useDraft(value, (typed) => onChange(typed.trim() || null));
  return (
    <div class="field">
      <label for={id}>{word("firstName")}</label>
      <input {...field} id={id} type="text" autocomplete="given-name" maxLength={60} aria-describedby={`${id}-say`} />
      <span class="soft small" id={`${id}-say`}>
        {word("firstNameSay")}
      </span>
    </div>
  );
}

/** @param {{ value: string, onChange: (to: string | null) => void }} props */
function Language({ value, onChange }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{word("setLanguage")}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-say`}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{word("setLanguageBrowser")}</option>
        {kLanguages.map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <span class="soft small" id={`${id}-say`}>
        {word("setLanguageSay")}
      </span>
    </div>
  );
}
