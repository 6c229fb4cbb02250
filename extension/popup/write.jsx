// "Write": a note or a message to the person of the current tab, begun from a draft or from nothing, checked while it is written as in the
// page, and copied when one says so. Nothing is put into a page. Typing is fine here: this is the extension's own page.
import { useEffect, useRef, useState } from "preact/hooks";
import { kSpellingKey } from "../shared/messages.js";
import { Act } from "../ui/act.jsx";
import { Card } from "../ui/card.jsx";
import { goTo, placeOf } from "../ui/keep-place.js";
import { NoteView, Spoken } from "../ui/note-view.jsx";
import { askHost, onStored, useChanged } from "../ui/page-host.js";
import { word } from "../shared/words.js";
import { dotted, fillDraft, kDrafts } from "./drafts.js";
import { kPauseMs, useJudging } from "./judging.js";
import { LazyFold } from "./lazy-fold.jsx";
import { WayBack } from "./way-back.jsx";
import { begunFrom, followWriting, keepWriting, subjectOf } from "./writing.js";

/** @typedef {import("./writing.js").Writing} Writing */
/** @typedef {import("./writing.js").Wish} Wish */
/** @typedef {import("../ui/types.js").Verdict} Verdict */

/** @type {[string, () => string][]} */
const kPurposes = [
  ["note", () => word("purposeNote")],
  ["thankYou", () => word("purposeThankYou")],
  ["statusRequest", () => word("purposeStatus")],
  ["afterRejection", () => word("purposeAfterNo")],
  ["afterAccept", () => word("purposeAfterAccept")],
  ["cannotAttend", () => word("purposeCannot")],
  ["message", () => word("purposeMessage")],
];

/**
 * @param {{ subject: import("../shared/messages.js").Subject | null, asks: import("../ui/types.js").Asks, wish: Wish | null }} props
 *   `subject`: whom the tab shows; `wish`: each press elsewhere is another object
 */
export function Write({ subject, asks, wish }) {
  const [writing, setWriting] = useState(/** @type {Writing | null} */ (null));
  const [read, setRead] = useState(false);
  /** A wish that waits: another text is being written. */
  const [waiting, setWaiting] = useState(/** @type {Wish | null} */ (null));
  /** What was thrown away just now, in the memory of this page alone. */
  const [thrown, setThrown] = useState(/** @type {Writing | null} */ (null));
  const [begun, setBegun] = useState(0);
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(
    () =>
      followWriting((kept) => {
        setWriting(kept);
        setRead(true);
      }),
    [],
  );
  /** @param {Writing | null} next */
  const keep = (next) => {
    setThrown(next ? null : writing);
    setWriting(next);
    void keepWriting(next);
  };
  /** @param {Wish} wanted */
  const begin = async (wanted) => {
    setWaiting(null);
    resume(await begunFrom(wanted));
  };
  /** @param {Writing} text */
  const resume = (text) => {
    keep(text);
    setBegun((before) => before + 1);
  };
  useChanged(() => setThrown(null)); // it may be to somebody who was forgotten
  useEffect(() => {
    if (!read || !wish) return;
    if (!writing?.text.trim()) return void begin(wish);
    setWaiting(wish);
    setBegun((before) => before + 1);
  }, [wish, read]);
  // Whoever pressed "Write" further down is taken to the text.
  useEffect(() => {
    if (begun)
      /** @type {HTMLElement | null | undefined} */ (place.current?.querySelector(".notice .act, textarea"))?.focus();
  }, [begun]);
  if (!read) return null;
  // A text for nobody in particular may well be for whom the tab shows.
  const isOther = Boolean(writing?.key) && subject !== null && writing?.key !== subject.key;
  return (
    <section class="part-of inside write" ref={place}>
      <LazyFold key={begun} open={writing !== null} summary={<h2 class="over">{word("writeTitle")}</h2>}>
        {() => (
          <>
            <div class="live" role="status">
              {thrown && !writing && <WayBack said={word("writeThrown")} busy={false} onUndo={() => resume(thrown)} />}
            </div>
            {!writing && !subject && <p class="soft">{word("writeNobody")}</p>}
            {!writing && subject && <Begin subject={subject} onBegin={keep} />}
            {waiting && writing && (
              <div class="notice">
                <p>{word("writeBusy", writing.name || writing.key)}</p>
                <div class="row">
                  <Act onPress={() => begin(waiting)}>{word("writeInstead", waiting.name)}</Act>
                  <Act kind="link" onPress={() => setWaiting(null)}>
                    {word("writeKeep")}
                  </Act>
                </div>
              </div>
            )}
            {writing && (
              <p class="small">
                {isOther
                  ? word("writeForOther", writing.name || writing.key)
                  : word("writeFor", writing.name || writing.key)}
              </p>
            )}
            {writing && <Desk writing={writing} asks={asks} keep={keep} />}
          </>
        )}
      </LazyFold>
    </section>
  );
}

/** @param {{ subject: import("../shared/messages.js").Subject, onBegin: (writing: Writing) => void }} props */
function Begin({ subject, onBegin }) {
  const [draft, setDraft] = useState(kDrafts[0].id);
  /** @param {string} id of a draft, "" for none */
  const begin = async (id) => {
    const { key, name, facts } = subject;
    const settings = await askHost("settings/get").catch(() => ({}));
    const known = { ...subject.verdict?.known, "viewer.firstName": settings.settings?.["viewer.firstName"] };
    const chosen = kDrafts.find((one) => one.id === id);
    const text = chosen ? fillDraft(chosen, { ...dotted(facts), ...known }) : "";
    const purpose = chosen?.kind ?? (chosen?.moment === "followUp" ? "message" : "note");
    onBegin({ key, name, facts, known, draft: id, purpose, text });
  };
  const means = kDrafts.find((one) => one.id === draft)?.means;
  return (
    <>
      <label class="field">
        <span>{word("writeFrom", subject.name || subject.key)}</span>
        <select value={draft} onChange={(event) => setDraft(event.currentTarget.value)}>
          {[
            [word("writeInvitations"), "note"],
            [word("writeMessages"), "followUp"],
          ].map(([label, moment]) => (
            <optgroup key={moment} label={label}>
              {kDrafts
                .filter((one) => one.moment === moment)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="small">{means}</p>
      <div class="row">
        <Act kind="main" onPress={() => begin(draft)}>
          {word("writeBegin")}
        </Act>
        <Act kind="link" onPress={() => begin("")}>
          {word("writeEmpty")}
        </Act>
      </div>
    </>
  );
}

/** @param {{ writing: Writing, asks: import("../ui/types.js").Asks, keep: (writing: Writing | null) => void }} props */
function Desk({ writing, asks, keep }) {
  const [judged, setJudged] = useState(/** @type {{ verdict: Verdict | null, text: string } | null} */ (null));
  const [open, setOpen] = useState(/** @type {string | null} */ (null));
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  /** Where the finding was opened from. */
  const opener = useRef(/** @type {import("../ui/keep-place.js").Place | null} */ (null));
  const [said, setSaid] = useState("");
  const latest = useRef(writing);
  latest.current = writing;

  const { judge } = useJudging(() => subjectOf(latest.current));
  const check = async () => {
    const { text } = latest.current;
    const verdict = await judge();
    if (verdict !== undefined) setJudged({ verdict, text });
    return verdict;
  };
  const { text, purpose, key } = writing;
  useEffect(() => {
    const timer = setTimeout(check, judged ? kPauseMs : 0);
    return () => clearTimeout(timer);
  }, [text, purpose, key]);
  useEffect(() => onStored("session", (changes) => void (kSpellingKey in changes && check())), []);
  useChanged(() => void check()); // where the process stands, what was said of the person

  /** @param {import("../ui/types.js").Answer} params @returns {Promise<Verdict>} */
  const answer = async (params) => {
    const asked = latest.current;
    const { verdict } = await askHost("answer", { ...params, ...subjectOf(asked) });
    if (asked.text === latest.current.text) setJudged({ verdict, text: asked.text });
    else void check();
    return verdict;
  };
  const before = useRef(/** @type {Record<string, unknown>} */ ({}));
  /** @param {string} rule @param {boolean} on @returns {Promise<Verdict>} */
  const switchRule = async (rule, on) => {
    const name = `rules.${rule}.on`;
    if (!on) {
      const { settings } = await askHost("settings/get");
      before.current[name] ??= settings?.[name] ?? null;
    }
    await askHost("settings/set", { set: { [name]: on ? (before.current[name] ?? null) : false } });
    return /** @type {any} */ (await check());
  };
  /** @param {string} rule */
  const press = (rule) => {
    opener.current = document.activeElement && placeOf(document.activeElement);
    setOpen(open === rule ? null : rule);
  };
  /** Whoever was inside is led back to where it was opened; whoever writes goes on writing. */
  const shut = () => {
    if (opener.current && frame.current?.contains(document.activeElement)) goTo(opener.current);
    setOpen(null);
  };
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    if (event.key !== "Escape" || event.isComposing || open === null) return;
    event.preventDefault(); // the popup would shut as well
    shut();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(word("writeCopied"));
    } catch {
      setSaid(word("copyAgain"));
    }
  };

  const limit = purpose === "note" ? (judged?.verdict?.note?.limit ?? null) : null;
  const view = {
    verdict: judged?.verdict ?? null,
    asks,
    name: writing.name,
    text: judged?.text ?? "",
    length: text.length,
    limit,
  };
  return (
    <div class="plain" onKeyDown={onKeyDown}>
      <label class="field">
        <span>{word("writePurpose")}</span>
        <select value={purpose} onChange={(event) => keep({ ...writing, purpose: event.currentTarget.value })}>
          {kPurposes.map(([value, title]) => (
            <option key={value} value={value}>
              {title()}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{word("writeText")}</span>
        <textarea
          rows={purpose === "note" ? 6 : 10}
          lang={judged?.verdict?.note?.language ?? undefined}
          value={text}
          onInput={(event) => {
            setSaid("");
            keep({ ...writing, text: event.currentTarget.value });
          }}
        />
      </label>
      <Spoken view={view} />
      {judged && <NoteView view={view} open={open} onOpen={press} />}
      {open !== null && judged?.verdict && (
        <div class="frame" ref={frame}>
          <Card
            view={{ ...view, verdict: judged.verdict }}
            answer={writing.key ? answer : undefined}
            switchRule={switchRule}
            rule={open}
            headingId="about-writing"
            onClose={shut}
          />
        </div>
      )}
      <div class="row">
        <Act kind="main" onPress={copy}>
          {word("writeCopy")}
        </Act>
        <Act kind="link" onPress={() => keep(null)}>
          {word("writeThrowAway")}
        </Act>
      </div>
      <p class="small">{word("writeKept")}</p>
      <div class="live small" role="status">
        {said}
      </div>
    </div>
  );
}
