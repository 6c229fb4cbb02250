// The popup of the toolbar button: the advice about whoever is on the current tab, and everything one does rarely.
// In toolbar mode it is all there is, so it offers the whole card, for people about whom nothing is drawn as well.
// It talks to the background only (shared/messages.js) and reads no page.
import { useEffect, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { isWarning, kPageMode, kPagePause, kPageStatus } from "../shared/messages.js";
import { hasSiteAccess } from "../shared/site-access.js";
import { surfaceName } from "../shared/surfaces.js";
import { Act } from "../ui/act.jsx";
import { HostNotice } from "../ui/host-notice.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { errorSentence } from "../ui/labels.js";
import { Choices, call, kModes, startPage } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { AccessNotice } from "./access.jsx";
import { PeopleList } from "./list.jsx";
import { Person } from "./person.jsx";
import { Processes } from "./processes.jsx";
import { Seen } from "./seen.jsx";
import { Write } from "./write.jsx";

/** @typedef {import("../shared/messages.js").TabReport} TabReport */
/** @typedef {import("../shared/messages.js").Subject} Subject */

/** After Allow the page is asked for this often. */
const kAllowedTries = 8;
const kAllowedWaitMs = 400;

function Popup() {
  const [status, setStatus] = useState(/** @type {any} */ (null));
  const [trouble, setTrouble] = useState("");
  const [told, setTold] = useState(0);
  const [changes, setChanges] = useState(0);
  const [access, setAccess] = useState(true);

  const refresh = () =>
    call(kPageStatus).then(
      (now) => {
        setStatus(now);
        setTrouble("");
      },
      () => setTrouble(word("popupUnreachable")),
    );
  useEffect(() => {
    void refresh();
    hasSiteAccess().then(setAccess, () => {}); // a browser that cannot say keeps nothing from us
  }, []);
  const allowed = async () => {
    setAccess(true);
    // The page is woken now and has to be read first.
    for (let tries = 0; tries < kAllowedTries; tries++) {
      await new Promise((done) => setTimeout(done, kAllowedWaitMs));
      await refresh();
    }
  };
  /** @param {string} kind @param {Record<string, unknown>} fields */
  const change = (kind, fields) => call(kind, fields).then(refresh, (error) => setTrouble(errorSentence(error)));

  return (
    <div class="popup">
      <header>
        <h1 class="brand" data-tone="hold">
          <ToneIcon tone="hold" size={20} />
          {word("popupTitle")}
        </h1>
        <span class="inside">
          <Act kind="link" onPress={() => api.runtime.openOptionsPage()}>
            {word("settings")}
          </Act>
        </span>
      </header>
      <main>
        {trouble && (
          <p class="trouble" data-tone="question" role="alert">
            {trouble}
          </p>
        )}
        {!status && !trouble && (
          <p class="soft" role="status">
            {word("popupLoading")}
          </p>
        )}
        {status && !status.firstRun.answered && <FirstRunLink />}
        {status && status.host.code !== "unknown" && !status.host.ok && (
          <HostNotice host={status.host} later={!status.firstRun.pushed} />
        )}
        {status?.firstRun.answered && (
          <>
            {status.pausedUntil && (
              <div class="trouble" data-tone="question" role="status">
                {word("pausedUntil", timeOf(status.pausedUntil))}
              </div>
            )}
            {!status.pausedUntil && !access && <AccessNotice onAllowed={allowed} />}
            {!status.pausedUntil && access && (
              <TabAdvice tab={status.tab} telling={{ asks: status.asks, changes, onTold: () => setTold(told + 1) }} />
            )}
            {status.host.ok && !status.pausedUntil && (
              <Write subject={personOf(access ? status.tab : null)} asks={status.asks} />
            )}
            {status.host.ok && <Processes told={told} onChanged={() => setChanges(changes + 1)} />}
            <div class="part-of inside">
              <h2 class="over">{word("pause")}</h2>
              <div class="choices">
                {status.pausedUntil ? (
                  <Act onPress={() => change(kPagePause, { until: null })}>{word("resume")}</Act>
                ) : (
                  <>
                    <Act onPress={() => change(kPagePause, { until: inAnHour() })}>{word("pauseHour")}</Act>
                    <Act onPress={() => change(kPagePause, { until: midnight() })}>{word("pauseToday")}</Act>
                  </>
                )}
              </div>
            </div>
            <div class="part-of">
              <Choices
                legend={<h2 class="over">{word("where")}</h2>}
                name="mode"
                side
                value={status.mode}
                onPick={(mode) => change(kPageMode, { mode })}
                choices={kModes().map(({ value, text }) => ({ value, text }))}
              />
            </div>
            {!status.pausedUntil && (
              <Seen tab={access ? status.tab : null} sightings={status.sightings} onChanged={refresh} />
            )}
          </>
        )}
      </main>
    </div>
  );
}

function FirstRunLink() {
  const open = async () => {
    await api.tabs.create({ url: api.runtime.getURL("options/first-run.html") });
    window.close();
  };
  return (
    <div class="trouble" data-tone="hold">
      <h2>{word("firstRunTitle")}</h2>
      <p>{word("firstRunNeeded")}</p>
      <p class="inside">
        <Act kind="main" onPress={open}>
          {word("firstRunStart")}
        </Act>
      </p>
    </div>
  );
}

/** @param {{ tab: TabReport | null, telling: import("./list.jsx").Telling }} props */
function TabAdvice({ tab, telling }) {
  if (tab?.health === "waiting") return <p class="soft">{word("waitingBody")}</p>;
  const isBlind = tab?.health === "blind";
  const subjects = (tab?.subjects ?? []).filter(
    (one, _at, all) => (!isBlind || isWarning(one.verdict)) && !isSaidAlready(one, all),
  );
  if (!tab || (!subjects.length && !isBlind)) return <p class="soft">{word("noPersonBody")}</p>;
  const many = subjects.filter(({ brief }) => brief);
  return (
    <>
      {isBlind && (
        <div class="trouble" data-tone="question">
          <h2>
            <ToneIcon tone="question" />
            {word("blindTitle")}
          </h2>
          <p>{word("blindBody", surfaceName(tab.surface))}</p>
        </div>
      )}
      {subjects
        .filter(({ brief }) => !brief)
        .map((subject) => (
          <Person key={`${subject.moment} ${subject.key}`} subject={subject} {...telling} />
        ))}
      {many.length > 0 && <PeopleList key={`${tab.visit} ${many.length}`} tab={tab} people={many} telling={telling} />}
    </>
  );
}

/** Whom one might write to: the one person the tab is about. @param {TabReport | null} tab */
function personOf(tab) {
  const people = (tab?.subjects ?? []).filter(({ brief, moment }) => !brief && moment !== "self");
  return tab?.health === "ok" ? (people.find(({ moment }) => moment === "note") ?? people[0] ?? null) : null;
}

/** While a note is written to somebody, the advice on it is the advice on inviting them too. */
/** @param {Subject} subject @param {Subject[]} all */
function isSaidAlready({ moment, key }, all) {
  return moment === "invite" && all.some((one) => one.moment === "note" && one.key === key);
}

/** @param {string} rfc3339 */
function timeOf(rfc3339) {
  const until = new Date(rfc3339);
  const sameDay = until.toDateString() === new Date().toDateString();
  return until.toLocaleString([], { ...(sameDay ? {} : { weekday: "long" }), hour: "2-digit", minute: "2-digit" });
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

function midnight() {
  const end = new Date();
  end.setHours(24, 0, 0, 0);
  return end.toISOString();
}

startPage(<Popup />, word("popupTitle"));
