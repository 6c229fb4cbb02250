// The first run: four screens, one at a time. Until its end is reached, Tact reads and draws nothing.
// It begins from what the host knows already: who goes through it again, or has taken in a copy, changes only what they answer. It works
// without the host: the background keeps the answers and hands them over later, and the last screen says so.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { kPageFirstRun } from "../shared/messages.js";
import { Act } from "../ui/act.jsx";
import { HostNotice } from "../ui/host-notice.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { call, startPage } from "../ui/page.jsx";
import { Refusal, refusedBy } from "../ui/refusal.jsx";
import { lacksDate, stageDate } from "../ui/stage-date.jsx";
import { word } from "../shared/words.js";
import { askHost } from "../ui/page-host.js";
import { Does, Interviewing, Title, Where, Who } from "./screens.jsx";

/**
 * @typedef {{ mode: "inline" | "toolbar" | null, goal: string | null, stance: string, strictness: string,
 *             interviewing: boolean | null, company: string, stage: string | null,
 *             dates: import("../ui/stage-date.jsx").SaidDates }} Answers
 */

/** @type {Answers} */
const kBlank = {
  mode: null,
  goal: null,
  stance: "balanced",
  strictness: "normal",
  interviewing: null,
  company: "",
  stage: null,
  dates: {},
};
const kScreens = [Does, Where, Who, Interviewing];

/** What keeps a screen from being left. @param {number} at @param {Answers} answers @returns {import("../ui/refusal.jsx").Refused} */
function lackingAt(at, { mode, interviewing, company, stage }) {
  if (at === 1 && !mode) return { text: word("chooseOne"), at: "mode" };
  if (at !== 3) return null;
  if (interviewing === null) return { text: word("chooseOne"), at: "interviewing" };
  if (interviewing && !company.trim()) return { text: word("companyNeeded"), at: "company" };
  return interviewing && !stage ? { text: word("stageFirst"), at: "stage" } : null;
}

/** The answers that stand in the host's settings. Where it shows is each browser's own. @param {Record<string, any>} settings @returns {Partial<Answers>} */
function knownOf(settings) {
  const names = /** @type {const} */ (["goal", "stance", "strictness"]);
  const set = names.map((name) => [name, settings[`viewer.${name}`]]);
  return Object.fromEntries(set.filter(([, value]) => value !== undefined));
}

/** @param {Answers} answers */
function messageOf({ mode, goal, stance, strictness, interviewing, company, stage, dates }) {
  return {
    mode,
    settings: { ...(goal ? { "viewer.goal": goal } : {}), "viewer.stance": stance, "viewer.strictness": strictness },
    ...(interviewing ? { process: { company: company.trim(), stage, ...stageDate(stage, dates) } } : {}),
  };
}

function FirstRun() {
  const [at, setAt] = useState(0);
  const [known, setKnown] = useState(/** @type {Partial<Answers>} */ ({}));
  const [given, setGiven] = useState(/** @type {Partial<Answers>} */ ({}));
  const answers = { ...kBlank, ...known, ...given };
  const id = useId();
  const [refused, setRefused] = useState(/** @type {import("../ui/refusal.jsx").Refused} */ (null));
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(/** @type {any} */ (null));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const turned = useRef(false);

  useEffect(() => {
    askHost("settings/get").then(
      ({ settings }) => setKnown(knownOf(settings)),
      () => {}, // then it begins from blank
    );
  }, []);
  // Each new screen is read from its heading; the very first one is left to the browser.
  useEffect(() => {
    if (turned.current) heading.current?.focus();
    turned.current = true;
    window.scrollTo(0, 0);
  }, [at, done]);

  const finish = async () => {
    setBusy(true);
    try {
      setDone(await call(kPageFirstRun, messageOf(answers)));
    } catch {
      setRefused({ text: word("saveFailed") });
    }
    setBusy(false);
  };
  const forward = () => {
    if (busy) return;
    const missing = lackingAt(at, answers);
    setRefused(missing);
    if (missing) return;
    if (at < kScreens.length - 1) setAt(at + 1);
    else finish();
  };
  const back = () => {
    setRefused(null);
    setAt(at - 1);
  };
  const Screen = kScreens[at];
  return (
    <main class="screen">
      <div class="top">
        <span class="brand" data-tone="hold">
          <ToneIcon tone="hold" size={24} />
          {word("popupTitle")}
        </span>
        {!done && (
          <span class="steps-bar">
            {kScreens.map((_screen, index) => (
              <i key={index} class={index <= at ? "past" : ""} />
            ))}
            <span>{word("progress", at + 1, kScreens.length)}</span>
          </span>
        )}
      </div>
      {done ? (
        <Done heading={heading} done={done} process={messageOf(answers).process} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            forward();
          }}
        >
          <Screen
            answers={answers}
            heading={heading}
            refused={(name) => refusedBy(id, refused?.at === name)}
            set={(changed) => {
              setRefused(null);
              setGiven((before) => ({ ...before, ...changed }));
            }}
          />
          <div class="buttons inside">
            {at > 0 && (
              <Act kind="link" onPress={back}>
                {word("back")}
              </Act>
            )}
            <button type="submit" class="act main" aria-disabled={busy ? "true" : undefined}>
              {at < kScreens.length - 1 ? word("next") : word("finish")}
            </button>
            <Refusal id={id} refused={refused} />
          </div>
        </form>
      )}
    </main>
  );
}

/** @param {{ heading: import("preact").RefObject<HTMLHeadingElement | null>, done: any, process: any }} props */
function Done({ heading, done, process }) {
  return (
    <div class="stack">
      <Title heading={heading}>{word("doneTitle")}</Title>
      <p class="lead">{word("doneSay")}</p>
      {process && lacksDate(process) && <p>{word("doneDate", process.company)}</p>}
      {done.host && !done.host.ok && <HostNotice host={done.host} later={!done.pushed} />}
      <p class="soft">{word("doneClose")}</p>
    </div>
  );
}

startPage(<FirstRun />, word("popupTitle"));
