// The person's hiring processes as a small board: grouped by where they stand, what is over folded away; each can be opened and changed
// (one-process.jsx), added, and removed with a way back. Others may change them meanwhile: then what is there now is shown and said.
import { useId, useRef, useState } from "preact/hooks";
import { Act, Pick } from "../ui/act.jsx";
import { Fold } from "../ui/card-parts.jsx";
import { askHost, useHost } from "../ui/page-host.js";
import { kStages } from "../ui/page.jsx";
import { Refusal, refusedBy } from "../ui/refusal.jsx";
import { StageDate, stageDate } from "../ui/stage-date.jsx";
import { word } from "../shared/words.js";
import { useChanges } from "./changes.js";
import { LazyFold } from "./lazy-fold.jsx";
import { OneProcess } from "./one-process.jsx";
import { Waiting } from "./waiting.jsx";
import { WayBack } from "./way-back.jsx";

/**
 * @typedef {{ id: number, company: string, title?: string, stage: string, appliedAt?: string | null, interviewAt?: string | null,
 *   decidedAt?: string | null, decisionDueAt?: string | null, wentWell?: boolean | null, chances?: string | null, thankYouSent?: boolean,
 *   chasersSent?: number, nobodyElse?: boolean, revision: number }} Process
 * @typedef {(changes: Record<string, unknown>) => Promise<boolean>} Put
 */

/** Nothing is expected of them any more. */
const kOver = ["accepted", "rejected", "withdrawn", "lapsed"];

export function Processes() {
  const asked = useHost(() => askHost("processes/list"));
  const { busy, note, change } = useChanges();
  /** Which is open: it stays so when its stage takes it to another group. */
  const [open, setOpen] = useState(/** @type {number | null} */ (null));
  /** How many went over to those that are over, while they were open. */
  const [ended, setEnded] = useState(0);
  /** What was removed last, with all that went with it, as the host told. */
  const [removed, setRemoved] = useState(/** @type {{ process: Process } | null} */ (null));
  /** @type {Process[]} */
  const all = asked.value?.processes ?? [];
  const newest = useRef(all);
  newest.current = all;
  /** Revisions that are newer than what was last read. */
  const kept = useRef(/** @type {Map<number, number>} */ (new Map()));

  /** @param {Record<string, unknown>} fields */
  const write = async (fields) => {
    const { process } = await askHost("processes/put", { process: fields });
    kept.current.set(process.id, process.revision);
  };
  /** @param {number} id @param {Record<string, unknown>} changes */
  const put = async (id, changes) => {
    if (kOver.includes(String(changes.stage))) setEnded(ended + 1);
    const read = newest.current.find((one) => one.id === id)?.revision ?? 0;
    try {
      await write({ id, revision: Math.max(read, kept.current.get(id) ?? 0), ...changes });
    } catch (error) {
      // Somebody else was faster: what is there now is shown, and the note says so.
      kept.current.delete(id);
      newest.current = (await asked.again())?.processes ?? newest.current;
      throw error;
    }
  };
  /** @param {number} id */
  const remove = (id) =>
    change(async () => {
      const { processes } = await askHost("processes/list");
      const process = processes.find((/** @type {Process} */ one) => one.id === id);
      setRemoved((await askHost("processes/remove", { id, revision: process?.revision })).removed);
    }, "");
  const putBack = () =>
    change(async () => {
      await askHost("processes/restore", { removed });
      setRemoved(null);
    });

  /** @param {string[]} wanted stages */
  const groups = (wanted) =>
    kStages()
      .filter(({ value }) => wanted.includes(value))
      .map(({ value, text }) => ({ value, text, those: all.filter(({ stage }) => stage === value) }))
      .filter(({ those }) => those.length > 0)
      .map(({ value, text, those }) => (
        <div class="stage" key={value}>
          <h3 id={`stage-${value}`}>{those.length > 1 ? word("stageCount", text, those.length) : text}</h3>
          <ul aria-labelledby={`stage-${value}`}>
            {those.map((process) => (
              <OneProcess
                key={process.id}
                process={process}
                busy={busy}
                open={process.id === open}
                onOpen={(isOpen) => setOpen(isOpen ? process.id : null)}
                put={(changes) => change(() => put(process.id, changes))}
                remove={() => remove(process.id)}
              />
            ))}
          </ul>
        </div>
      ));
  const going = kStages().flatMap(({ value }) => (kOver.includes(value) ? [] : [value]));
  const over = all.filter(({ stage }) => kOver.includes(stage)).length;
  return (
    <section class="part-of inside board" aria-labelledby="processes">
      <h2 class="over" id="processes">
        {word("processes")}
      </h2>
      <Waiting of={asked} />
      {asked.value && all.length === 0 && <p class="small">{word("processesNone")}</p>}
      {groups(going)}
      {over > 0 && (
        <LazyFold key={ended} open={ended > 0} summary={word("processesOver", over)}>
          {() => groups(kOver)}
        </LazyFold>
      )}
      <div class="live" role="status">
        {removed && (
          <WayBack
            key={removed.process.id}
            said={word("processRemovedNamed", removed.process.company)}
            busy={busy}
            onUndo={putBack}
          />
        )}
      </div>
      <NewProcess busy={busy} add={(process) => change(() => write(process))} />
      <div class="live small" role="status">
        {note}
      </div>
    </section>
  );
}

/** A fold that shuts when what was typed is kept: the new process stands above. */
/** @param {{ busy: boolean, add: (process: Record<string, unknown>) => Promise<boolean> }} props */
function NewProcess({ busy, add }) {
  const [company, setCompany] = useState("");
  const [title, setTitle] = useState("");
  const [stage, setStage] = useState(/** @type {string | null} */ (null));
  const [dates, setDates] = useState(/** @type {import("../ui/stage-date.jsx").SaidDates} */ ({}));
  const id = useId();
  const fold = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  const [refused, setRefused] = useState(/** @type {import("../ui/refusal.jsx").Refused} */ (null));
  const save = async () => {
    if (!company.trim()) return setRefused({ text: word("companyNeeded"), at: "company" });
    if (stage === null) return setRefused({ text: word("stageFirst"), at: "stage" });
    const more = { ...(title.trim() && { title: title.trim() }), ...stageDate(stage, dates) };
    if (await add({ company: company.trim(), stage, ...more })) {
      setCompany("");
      setTitle("");
      setStage(null);
      setDates({});
      fold.current?.removeAttribute("open");
      fold.current?.querySelector("summary")?.focus();
    }
  };
  return (
    <Fold summary={word("processAdd")} place={fold}>
      <label class="part">
        <span class="small">{word("company")}</span>
        <input
          type="text"
          value={company}
          autocomplete="organization"
          {...refusedBy(id, refused?.at === "company")}
          onInput={(event) => {
            setRefused(null);
            setCompany(event.currentTarget.value);
          }}
        />
      </label>
      <label class="part">
        <span class="small">{word("processTitleOptional")}</span>
        <input type="text" value={title} autocomplete="off" onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <Pick
        label={word("factStage")}
        choices={kStages()}
        value={stage}
        busy={busy}
        onPick={(picked) => {
          setRefused(null);
          setStage(picked === null ? null : String(picked));
        }}
        refused={refusedBy(id, refused?.at === "stage")}
      />
      <StageDate stage={stage} dates={dates} set={setDates} />
      <div class="row">
        <Act kind="main" busy={busy} onPress={save}>
          {word("save")}
        </Act>
        <Refusal id={id} refused={refused} />
      </div>
    </Fold>
  );
}
