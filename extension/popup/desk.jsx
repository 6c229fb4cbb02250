// What stands in the popup and in the side panel alike, top to bottom: the advice about whom the tab shows, writing, what is to be done, the
// processes, what Tact sees, the person's own invitations, quiet. What is folded is asked for when it is opened.
// It talks to the background only (shared/messages.js) and reads no page.
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kFollowUpsKey } from "../shared/messages.js";
import { hasSiteAccess } from "../shared/site-access.js";
import { Act } from "../ui/act.jsx";
import { FirstRunLink } from "../ui/first-run-link.jsx";
import { HostNotice } from "../ui/host-notice.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { errorSentence } from "../ui/labels.js";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { AccessNotice } from "./access.jsx";
import { FollowUps } from "./follow-ups.jsx";
import { Invitations } from "./invitations.jsx";
import { dropAllBegun } from "./journal.jsx";
import { Processes } from "./processes.jsx";
import { Pause, Paused, Where } from "./quiet.jsx";
import { Seen } from "./seen.jsx";
import { TabAdvice, personOf } from "./tab-advice.jsx";
import { useStatus } from "./use-status.js";
import { useSession } from "./use-session.js";
import { Write } from "./write.jsx";

/** After Allow the page is asked for this often. */
const kAllowedTries = 8;
const kAllowedWaitMs = 400;

/** @param {{ place: "popup" | "panel" }} props */
export function Desk({ place }) {
  const isPanel = place === "panel";
  const { status, failed, refresh } = useStatus(isPanel);
  const [trouble, setTrouble] = useState("");
  const [access, setAccess] = useState(true);
  const [wish, setWish] = useState(/** @type {import("./writing.js").Wish | null} */ (null));
  const due = useSession(kFollowUpsKey);

  // All was forgotten: what somebody wanted to write before is no wish any more, and no line begun about anybody is left.
  useEffect(() => {
    if (!status || status.firstRun.answered) return;
    setWish(null);
    dropAllBegun();
  }, [status?.firstRun.answered]);
  useEffect(() => {
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
  const change = (kind, fields) => {
    setTrouble("");
    call(kind, fields).then(
      () => refresh(),
      (error) => setTrouble(errorSentence(error)),
    );
  };
  const said = failed ? word("popupUnreachable") : trouble;
  const tab = access ? status?.tab : null;

  return (
    <div class={isPanel ? "popup panel" : "popup"}>
      <Header isPanel={isPanel} due={status?.firstRun.answered && status.host.ok ? due : 0} say={setTrouble} />
      <main>
        {said && (
          <p class="trouble" data-tone="question" role="alert">
            {said}
          </p>
        )}
        {!status && !said && (
          <p class="soft" role="status">
            {word("popupLoading")}
          </p>
        )}
        {status && !status.firstRun.answered && <FirstRunLink open={openFirstRun} />}
        {status && status.host.code !== "unknown" && !status.host.ok && (
          <HostNotice host={status.host} later={!status.firstRun.pushed} />
        )}
        {status?.firstRun.answered && (
          <>
            <Paused until={status.pausedUntil} />
            {!status.pausedUntil && !access && <AccessNotice onAllowed={allowed} />}
            {!status.pausedUntil && access && <TabAdvice tab={tab} asks={status.asks} />}
            {status.host.ok && (
              <>
                {(!status.pausedUntil || wish) && <Write subject={personOf(tab)} asks={status.asks} wish={wish} />}
                {due !== undefined && <FollowUps due={due} isOpen={isPanel} onWrite={setWish} />}
                <Processes />
              </>
            )}
            {!status.pausedUntil && <Seen tab={tab} sightings={status.sightings} onChanged={refresh} />}
            {status.host.ok && <Invitations />}
            <Pause pausedUntil={status.pausedUntil} change={change} />
            <Where mode={status.mode} change={change} />
          </>
        )}
      </main>
    </div>
  );
}

/** @param {{ isPanel: boolean, due: number | null | undefined, say: (text: string) => void }} props `due`: follow-ups, which stand below the advice */
function Header({ isPanel, due, say }) {
  /** Known before it is pressed: browsers open a panel only straight after a press. */
  const windowId = useRef(/** @type {number | undefined} */ (undefined));
  useEffect(() => {
    api.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => (windowId.current = tab?.windowId),
      () => {}, // then there is no side to open at
    );
  }, []);
  const open = async () => {
    if (api.sidebarAction) await api.sidebarAction.open();
    else if (windowId.current !== undefined) await api.sidePanel?.open({ windowId: windowId.current });
    window.close();
  };
  return (
    <header>
      <h1 class="brand" data-tone="hold">
        <ToneIcon tone="hold" size={20} />
        {word("popupTitle")}
      </h1>
      {Boolean(due) && (
        <button
          type="button"
          class="tally"
          aria-label={word("actionOn", word("followUps"), word("followUpsDue", due ?? 0))}
          onClick={showFollowUps}
        >
          {word("followUpsDue", due ?? 0)}
        </button>
      )}
      <span class="inside row">
        {!isPanel && (api.sidePanel || api.sidebarAction) && (
          <Act kind="link" onPress={() => void open().catch(() => say(word("panelFailed")))}>
            {word("openPanel")}
          </Act>
        )}
        <Act kind="link" onPress={() => api.runtime.openOptionsPage()}>
          {word("settings")}
        </Act>
      </span>
    </header>
  );
}

/** They may have been folded away by hand. */
function showFollowUps() {
  const fold = document.querySelector("#follow-ups details");
  fold?.setAttribute("open", "");
  fold?.querySelector("summary")?.focus();
}

async function openFirstRun() {
  await api.tabs.create({ url: api.runtime.getURL("options/first-run.html") });
  window.close();
}
