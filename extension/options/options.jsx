// The settings page: the answers of the first run to change, the pause, and how the host is. Each change is saved at once.
import { useEffect, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kPageCall, kPageMode, kPagePause, kPageStatus } from "../shared/messages.js";
import { Act } from "../ui/act.jsx";
import { HostNotice } from "../ui/host-notice.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { errorSentence } from "../ui/labels.js";
import { Choices, call, kGoals, kModes, kStances, kStrictness, startPage } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { SwitchedOff } from "./switched-off.jsx";

const kSettings = () => [
  { name: "viewer.goal", legend: word("whoTitle"), choices: kGoals(), side: true },
  { name: "viewer.stance", legend: word("stance"), choices: kStances() },
  { name: "viewer.strictness", legend: word("strictness"), choices: kStrictness() },
  {
    name: "viewer.premium",
    legend: word("premium"),
    side: true,
    choices: [
      { value: false, text: word("premiumNo") },
      { value: true, text: word("premiumYes") },
    ],
  },
];

function Options() {
  const [status, setStatus] = useState(/** @type {any} */ (null));
  const [settings, setSettings] = useState(/** @type {Record<string, any> | null} */ (null));
  const [note, setNote] = useState("");

  const refresh = async () => {
    const now = await call(kPageStatus);
    setStatus(now);
    if (now.host.ok) setSettings((await call(kPageCall, { method: "settings/get", params: {} })).settings);
  };
  useEffect(() => void refresh().catch(() => setNote(word("popupUnreachable"))), []);
  /** @param {string} kind @param {Record<string, unknown>} fields */
  const change = async (kind, fields) => {
    setNote("");
    try {
      await call(kind, fields);
      setNote(word("optionsSaved"));
    } catch (error) {
      setNote(word("optionsNotSaved", errorSentence(error)));
    }
    await refresh().catch(() => {}); // the note already says what happened
  };

  /** @param {Record<string, unknown>} set */
  const changeSettings = (set) => change(kPageCall, { method: "settings/set", params: { set } });

  return (
    <main class="screen">
      <div class="top">
        <h1 class="brand" data-tone="hold">
          <ToneIcon tone="hold" size={24} />
          {word("optionsPage")}
        </h1>
        <span class="soft" role="status">
          {note}
        </span>
      </div>
      {status && (
        <div class="stack">
          {!status.host.ok && status.host.code !== "unknown" && (
            <HostNotice host={status.host} later={!status.firstRun.pushed} />
          )}
          <Choices
            legend={word("where")}
            name="mode"
            value={status.mode}
            onPick={(mode) => change(kPageMode, { mode })}
            choices={kModes()}
          />
          <p class="terms" data-tone="caution">
            {word("whereTerms")}
          </p>
          {settings ? (
            kSettings().map((one) => (
              <Choices
                key={one.name}
                {...one}
                value={settings[one.name]}
                onPick={(value) => changeSettings({ [one.name]: value })}
              />
            ))
          ) : (
            <p class="soft">{word("optionsNoSettings")}</p>
          )}
          {settings && (
            <>
              <FirstName value={settings["viewer.firstName"] ?? ""} change={(set) => changeSettings(set)} />
              <SwitchedOff settings={settings} change={(set) => changeSettings(set)} />
            </>
          )}
          <Pause until={status.pausedUntil} change={(until) => change(kPagePause, { until })} />
          <div class="block">
            <h2>{word("optionsHelper")}</h2>
            <p class="soft">
              {!status.host.ok
                ? status.host.sentence
                : status.host.version
                  ? word("helperRight", status.host.version)
                  : word("helperRightNoVersion")}
            </p>
            <p>
              <a href={api.runtime.getURL("options/first-run.html")}>{word("optionsFirstRun")}</a>
            </p>
          </div>
        </div>
      )}
    </main>
  );
}

/** What drafts are signed with. @param {{ value: string, change: (set: Record<string, unknown>) => void }} props */
function FirstName({ value, change }) {
  return (
    <label class="field">
      <span>{word("firstName")}</span>
      <input
        type="text"
        value={value}
        autocomplete="given-name"
        maxLength={60}
        onChange={(event) => change({ "viewer.firstName": event.currentTarget.value.trim() || null })}
      />
      <span class="soft small">{word("firstNameSay")}</span>
    </label>
  );
}

/** @param {{ until: string | null, change: (until: string | null) => void }} props */
function Pause({ until, change }) {
  const today = () => {
    const end = new Date();
    end.setHours(24, 0, 0, 0);
    return end.toISOString();
  };
  return (
    <div class="block inside">
      <h2>{word("pause")}</h2>
      {until && (
        <p class="soft">
          {word("pausedUntil", new Date(until).toLocaleString([], { dateStyle: "medium", timeStyle: "short" }))}
        </p>
      )}
      <div class="choices">
        {until ? (
          <Act onPress={() => change(null)}>{word("resume")}</Act>
        ) : (
          <>
            <Act onPress={() => change(new Date(Date.now() + 3_600_000).toISOString())}>{word("pauseHour")}</Act>
            <Act onPress={() => change(today())}>{word("pauseToday")}</Act>
          </>
        )}
      </div>
    </div>
  );
}

startPage(<Options />, word("optionsPage"));
