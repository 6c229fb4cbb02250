// The person's hiring processes: a short list, each with its stage to change in one press, and a way to add one.
import { useEffect, useState } from "preact/hooks";
import { kPageCall } from "../shared/messages.js";
import { Act, Pick } from "../ui/act.jsx";
import { Fold } from "../ui/card-parts.jsx";
import { errorSentence } from "../ui/labels.js";
import { call, kStages } from "../ui/page.jsx";
import { word } from "../shared/words.js";

/** @typedef {{ id: number, company: string, stage: string, revision: number }} Process */

/** @param {{ told: number, onChanged: () => void }} props `told` changes when the list may have changed elsewhere */
export function Processes({ told, onChanged }) {
  const [list, setList] = useState(/** @type {Process[] | null} */ (null));
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);

  const load = () =>
    call(kPageCall, { method: "processes/list", params: {} }).then(({ processes }) => setList(processes));
  useEffect(() => void load().catch((error) => setNote(errorSentence(error))), [told]);

  /** @param {string} method @param {Record<string, unknown>} params @param {string} said @returns {Promise<boolean>} */
  const change = async (method, params, said) => {
    setBusy(true);
    setNote("");
    try {
      await call(kPageCall, { method, params });
      setNote(said);
      onChanged();
      return true;
    } catch (error) {
      setNote(errorSentence(error));
      return false;
    } finally {
      await load().catch(() => {}); // what is shown stays; the note says what happened
      setBusy(false);
    }
  };
  return (
    <section class="part-of inside" aria-labelledby="processes">
      <h2 class="over" id="processes">
        {word("processes")}
      </h2>
      {list?.length === 0 && <p class="small">{word("processesNone")}</p>}
      {list?.map((process) => (
        <OneProcess key={process.id} process={process} busy={busy} change={change} />
      ))}
      <Fold summary={word("processAdd")}>
        <NewProcess busy={busy} change={change} />
      </Fold>
      <div class="live small" role="status">
        {note}
      </div>
    </section>
  );
}

/** @typedef {(method: string, params: Record<string, unknown>, said: string) => Promise<boolean>} Change */

/** @param {{ process: Process, busy: boolean, change: Change }} props */
function OneProcess({ process, busy, change }) {
  const [open, setOpen] = useState(false);
  const { id, company, stage, revision } = process;
  const stages = kStages();
  /** @param {import("../ui/types.js").FactValue} value */
  const pick = (value) => {
    setOpen(false);
    if (value !== null) change("processes/put", { process: { id, revision, stage: value } }, word("noted"));
  };
  return (
    <div class="process">
      <div class="row">
        <span>
          <b>{company}</b> <span class="small">{stages.find((one) => one.value === stage)?.text ?? ""}</span>
        </span>
        <Act
          kind="link"
          busy={busy}
          expanded={open}
          name={word("actionOn", word("change"), word("stageOf", company))}
          onPress={() => setOpen(!open)}
        >
          {word("change")}
        </Act>
      </div>
      {open && (
        <>
          <Pick label={word("stageOf", company)} hideLabel choices={stages} value={stage} busy={busy} onPick={pick} />
          <div class="row">
            <Act
              kind="link"
              busy={busy}
              name={word("processRemoveNamed", company)}
              onPress={() => change("processes/remove", { id }, word("processRemoved"))}
            >
              {word("processRemove")}
            </Act>
          </div>
        </>
      )}
    </div>
  );
}

/** @param {{ busy: boolean, change: Change }} props */
function NewProcess({ busy, change }) {
  const [company, setCompany] = useState("");
  const [stage, setStage] = useState(/** @type {import("../ui/types.js").FactValue} */ (null));
  const [lacking, setLacking] = useState("");
  const save = async () => {
    if (!company.trim()) return setLacking(word("companyNeeded"));
    if (stage === null) return setLacking(word("stageFirst"));
    setLacking("");
    if (await change("processes/put", { process: { company: company.trim(), stage } }, word("noted"))) {
      setCompany("");
      setStage(null);
    }
  };
  return (
    <>
      <label class="part">
        <span class="small">{word("company")}</span>
        <input
          type="text"
          value={company}
          autocomplete="organization"
          onInput={(event) => setCompany(event.currentTarget.value)}
        />
      </label>
      <Pick label={word("factStage")} choices={kStages().slice(0, 5)} value={stage} busy={busy} onPick={setStage} />
      <div class="row">
        <Act kind="main" busy={busy} onPress={save}>
          {word("save")}
        </Act>
        <span class="small" role="alert">
          {lacking}
        </span>
      </div>
    </>
  );
}
