// One rule of the user's own, being written: the field, what the host objects to at each pause, the tries, saving, deleting, its file.
// What was typed stays while one looks at other sections; only the newest check's answer is shown.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { word } from "../shared/words.js";
import { CodeField } from "./code-field.jsx";
import { stretchOf } from "./code-places.js";
import { saveAs } from "./download.js";
import { askHost, isConflict, isNotFound, troubleSentence, useHost } from "../ui/page-host.js";
import { Confirm } from "../ui/confirm.jsx";
import { Refusal, refusedBy } from "../ui/refusal.jsx";
import { Notice, Section } from "./parts.jsx";
import { linkTo } from "./places.js";
import { Problems } from "./problems.jsx";
import { ruleName } from "./rule-files.js";
import { useTell } from "./telling.jsx";
import { TryRule } from "./try-rule.jsx";

/** @typedef {import("./code-places.js").Diagnostic} Diagnostic */

const kPauseMs = 300;
/** So often, a pause apart, another's text is asked for: the host looks at its files once a second. */
const kTheirTries = 10;
/** What was typed and not saved, by rule, for as long as the page is open. @type {Map<string, { text: string, name: string }>} */
const drafts = new Map();

/** @param {{ id: string, begun: string, focus: boolean }} props `id` is "" for a new rule, which begins with `begun` */
export function RuleEditor({ id, begun, focus }) {
  const { value, error, again } = useHost(
    async () => ({
      rule: id ? (await askHost("rules/show", { id })).rule : { text: begun, revision: "" },
      facts: (await askHost("facts/list").catch(() => ({ facts: [] }))).facts,
    }),
    id,
  );
  // What was typed stays also when the file is gone: it can be saved as a new one.
  const rule = value?.rule ?? (isNotFound(error) && drafts.has(id) ? { text: "", revision: "" } : null);
  return (
    <Section
      title={id ? (value?.rule.title ?? id) : word("ownNew")}
      back={{ to: linkTo("own"), name: word("ownAll") }}
      focus={focus}
    >
      {isNotFound(error) ? (
        <p class="empty">{word("edGone")}</p>
      ) : (
        <Notice error={error} waiting={!value} again={again} />
      )}
      {typeof rule?.text === "string" && (
        <Editing key={id || begun} id={id} rule={rule} facts={value?.facts ?? []} again={again} />
      )}
    </Section>
  );
}

/** @param {{ id: string, rule: { text: string, revision: string }, facts: any[], again: () => Promise<unknown> }} props */
function Editing({ id, rule, facts, again }) {
  const tell = useTell();
  const draft = drafts.get(id || rule.text);
  const [text, setText] = useState(draft?.text ?? rule.text);
  const [name, setName] = useState(draft?.name ?? "");
  const [base, setBase] = useState({ text: rule.text, revision: rule.revision });
  const [trying, setTrying] = useState(/** @type {any} */ (null));
  const [refused, setRefused] = useState(/** @type {import("../ui/refusal.jsx").Refused} */ (null));
  const [clash, setClash] = useState(/** @type {string | null} */ (null)); // the revision of what somebody else wrote; "": they deleted it
  const [busy, setBusy] = useState(false);
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const about = useId();
  const isDirty = text !== base.text;
  const newId = id || (ruleName(name) ? `mine/${ruleName(name)}` : "");
  const { checked, shown } = useCheck(newId || "mine/new", text, trying);

  useEffect(() => {
    // Somebody else's change comes in where nothing was typed here; else it is found out when saving.
    if (!isDirty && rule.revision !== base.revision) {
      setText(rule.text);
      setBase({ text: rule.text, revision: rule.revision });
    }
  }, [rule.revision]);
  useEffect(() => {
    const key = id || rule.text;
    if (isDirty || name) drafts.set(key, { text, name });
    else drafts.delete(key);
    if (!isDirty) return;
    const leave = (/** @type {BeforeUnloadEvent} */ event) => event.preventDefault();
    addEventListener("beforeunload", leave);
    return () => removeEventListener("beforeunload", leave);
  }, [text, name, isDirty]);

  /** @param {string} [revision] */
  const save = async (revision = base.revision) => {
    setRefused(newId ? null : { text: word("edNameNeeded"), at: "name" });
    if (!newId || busy) return;
    setBusy(true);
    try {
      const { rule: saved } = await askHost("rules/put", { id: newId, text, revision });
      drafts.delete(id || rule.text);
      setClash(null);
      setBase({ text, revision: saved.revision });
      if (!id) location.replace(linkTo("own", newId));
      tell(word("edSaved"));
    } catch (failure) {
      const first = /** @type {any} */ (failure)?.data?.diagnostics?.[0];
      if (isConflict(failure) && !id) setRefused({ text: word("ownImportThere", newId), at: "name" });
      else if (isConflict(failure)) setClash(/** @type {any} */ (failure).data?.revision ?? "");
      else if (first) {
        setRefused({ text: word("edNotSaved", word("edProblemAt", first.line, first.text)), at: "text" });
        jump(first);
      } else setRefused({ text: word("edNotSaved", troubleSentence(failure)) });
    }
    setBusy(false);
  };
  /** What somebody else wrote; the host may need a moment to have read it. */
  const takeTheirs = async () => {
    for (let tries = 0; tries < kTheirTries; tries++) {
      const { rule: now } = await askHost("rules/show", { id });
      if (now.revision === clash) {
        setText(now.text);
        setBase({ text: now.text, revision: now.revision });
        setClash(null);
        return;
      }
      await new Promise((done) => setTimeout(done, kPauseMs));
    }
    await again();
  };
  const remove = async () => {
    const kept = base.text;
    try {
      await askHost("rules/remove", { id, revision: base.revision });
      drafts.delete(id);
      const back = () =>
        askHost("rules/put", { id, text: kept, revision: "" }).then(
          () => {
            location.hash = linkTo("own", id);
            tell(word("edBack"));
          },
          (failure) => tell(word("edNotSaved", troubleSentence(failure))),
        );
      location.hash = linkTo("own");
      tell(word("edDeleted"), { name: word("undo"), run: () => void back() });
    } catch (failure) {
      tell(word("edNotDeleted", troubleSentence(failure)));
      await again();
    }
  };
  /** @param {Diagnostic} diagnostic */
  const jump = (diagnostic) => {
    const input = field.current;
    if (!input) return;
    const { start, end } = stretchOf(input.value, diagnostic);
    input.focus();
    input.setSelectionRange(start, end);
    const { line } = diagnostic;
    input.scrollTop = Math.max(0, (line - 4) * (input.scrollHeight / input.value.split("\n").length));
  };
  return (
    <>
      {!id && (
        <div class="field">
          <label for={`${about}-name`}>{word("edName")}</label>
          <input
            id={`${about}-name`}
            type="text"
            value={name}
            maxLength={60}
            placeholder={word("edNamePlace")}
            {...refusedBy(`${about}-refused`, refused?.at === "name", `${about}-becomes`)}
            onInput={(event) => {
              setRefused(null);
              setName(event.currentTarget.value);
            }}
          />
          <span class="soft small" id={`${about}-becomes`}>
            {newId ? word("edNameBecomes", `${newId}.json`) : word("edNameSay")}
          </span>
        </div>
      )}
      <div class="editor">
        <CodeField
          label={word("edText")}
          text={text}
          onText={(now) => {
            setRefused(null);
            setText(now);
          }}
          diagnostics={shown}
          facts={facts}
          field={field}
          described={refusedBy(`${about}-refused`, refused?.at === "text", `${about}-keys`)}
          onSave={() => void save()}
        />
        <p class="small soft" id={`${about}-keys`}>
          {word("edKeys")}
        </p>
        <Problems checked={checked} onJump={jump} />
        {clash !== null && (
          <div class="trouble" data-tone="caution" role="alert">
            <p>{clash ? word("edClash") : word("edClashGone")}</p>
            <div class="row">
              {clash && (
                <Act onPress={() => void takeTheirs().catch((failure) => tell(troubleSentence(failure)))}>
                  {word("edTakeTheirs")}
                </Act>
              )}
              <Act onPress={() => void save(clash)}>{clash ? word("edKeepMine") : word("edKeepAsNew")}</Act>
            </div>
          </div>
        )}
        <div class="row editor-acts">
          <Act kind="main" busy={busy} onPress={() => void save()}>
            {word("save")}
          </Act>
          {isDirty && (
            <Act kind="link" onPress={() => setText(base.text)}>
              {word("edRevert")}
            </Act>
          )}
          <Act kind="link" onPress={() => saveAs(`${(newId || "rule").split("/").pop()}.json`, [text])}>
            {word("edExport")}
          </Act>
          {id && (
            <Confirm
              kind="link"
              press={word("edDelete")}
              ask={<p>{word("edDeleteAsk")}</p>}
              yes={word("edDelete")}
              onYes={remove}
            />
          )}
          <Refusal id={`${about}-refused`} refused={refused} />
        </div>
      </div>
      <TryRule text={text} facts={facts} trying={trying} onTry={setTrying} checked={checked} />
    </>
  );
}

/**
 * What the host says to a text, asked at each pause. `shown` are marks that fit the text as it is now.
 * @param {string} id @param {string} text @param {any} trying
 */
function useCheck(id, text, trying) {
  const [checked, setChecked] = useState(/** @type {any} */ (null));
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    const timer = setTimeout(async () => {
      try {
        const result = await askHost("rules/check", { id, text, ...(trying ? { try: trying.params } : {}) });
        if (mine === turn.current) setChecked({ ...result, of: text, tried: trying });
      } catch (error) {
        if (mine === turn.current) setChecked({ error, diagnostics: [], examples: [], of: text });
      }
    }, kPauseMs);
    return () => clearTimeout(timer);
  }, [id, text, trying]);
  useEffect(() => () => void turn.current++, []);
  return { checked, shown: checked?.of === text ? checked.diagnostics : [] };
}
