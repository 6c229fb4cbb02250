// Taking in a file: LinkedIn's own data export (a zip) or Tact's. Picked or dropped, handed over in pieces, with how far it is and a way out;
// then what came of it. And the list of what was taken in before, each to be taken out again.
import { createContext } from "preact";
import { useContext, useId, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { Confirm } from "../ui/confirm.jsx";
import { dayText } from "../ui/when.js";
import { word } from "../shared/words.js";
import { importFile } from "./chunks.js";
import { contentsText, stepText } from "./data-telling.js";
import { askHost, isNotFound, troubleSentence } from "../ui/page-host.js";
import { linkTo } from "./places.js";
import { useTell } from "./telling.jsx";

/** The host's code for a file it cannot read (PROTOCOL.md). */
const kBadArchive = 1011;

/**
 * @typedef {{ going: { name: string, fraction: number, what: string } | null,
 *             came: { tone: "go" | "caution" | "question", text: string, reason?: string } | null,
 *             take: (file: File | undefined) => Promise<void>, cancel: () => void }} Work
 */
const Working = createContext(/** @type {Work} */ (/** @type {unknown} */ (null)));

/** Takes files in while one looks at any section: a large one needs minutes. @param {{ children: import("preact").ComponentChildren }} props */
export function ImportRoom({ children }) {
  const tell = useTell();
  const [going, setGoing] = useState(/** @type {Work["going"]} */ (null));
  const [came, setCame] = useState(/** @type {Work["came"]} */ (null));
  const work = useRef(/** @type {AbortController | null} */ (null));
  /** @param {File | undefined} file */
  const take = async (file) => {
    if (!file || work.current) return;
    const abort = (work.current = new AbortController());
    setCame(null);
    setGoing({ name: file.name, fraction: 0, what: "" });
    const result = await importFile(file, askHost, (now) => setGoing({ name: file.name, ...now }), abort.signal).then(
      cameText,
      failedText,
    );
    work.current = null;
    setGoing(null);
    setCame(result);
    if (location.hash !== linkTo("data")) tell(result.text);
  };
  return (
    <Working.Provider value={{ going, came, take, cancel: () => work.current?.abort() }}>{children}</Working.Provider>
  );
}

/** @param {any} result of importFile @returns {NonNullable<Work["came"]>} */
function cameText(result) {
  if (!result) return { tone: "question", text: word("dtCancelled") };
  return { tone: "go", text: word("dtCame", contentsText(result.import?.contents ?? result.restored ?? {})) };
}

/** @param {any} failure @returns {NonNullable<Work["came"]>} */
function failedText(failure) {
  const reason = reasonIn(failure);
  // Lost: the helper that had it is another now.
  const why = reason
    ? wantedText(failure.data.wanted)
    : isNotFound(failure)
      ? word("dtLost")
      : troubleSentence(failure);
  return { tone: "caution", text: word("dtNotTaken", why), reason };
}

export function Import() {
  const { going, came, take, cancel } = useContext(Working);
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <>
      {!going && (
        <div
          class={`drop ${over ? "over" : ""}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer?.files[0]);
          }}
        >
          <label for={id}>{word("dtDrop")}</label>
          <input
            id={id}
            type="file"
            accept=".zip,.csv,.json,application/zip,text/csv,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              void take(input.files?.[0]);
              input.value = ""; // the same file again is a new wish
            }}
          />
        </div>
      )}
      {going && (
        <div class="panel stack">
          <div class="row between">
            <span>
              <b>{going.name}</b> <span class="soft">{stepText(going.what)}</span>
            </span>
            <Act kind="link" onPress={cancel}>
              {word("cancel")}
            </Act>
          </div>
          <progress value={going.fraction} max={1} aria-label={word("dtProgress", going.name)} />
        </div>
      )}
      <div class="live" role="status">
        {going && <span class="unseen">{word("dtReading")}</span>}
        {came && (
          <div class="trouble" data-tone={came.tone}>
            <p>{came.text}</p>
            {came.reason && (
              <p class="small" lang="en">
                {came.reason}
              </p>
            )}
          </div>
        )}
      </div>
    </>
  );
}

/** What is wrong with a file that is refused. An older host does not say. @param {unknown} wanted */
function wantedText(wanted) {
  switch (wanted) {
    case "readable":
      return word("dtFileReadable");
    case "genuine":
      return word("dtFileGenuine");
    case "whole":
      return word("dtFileWhole");
    case "smaller":
      return word("dtFileSmaller");
    case "unlocked":
      return word("dtFileUnlocked");
    case "older":
      return word("dtFileOlder");
    case "valid":
      return word("dtFileValid");
    default:
      return word("dtFileKnown");
  }
}

/** Where and what exactly, for whoever wants to look: in English, as all the host says of files. @param {any} failure */
function reasonIn(failure) {
  if (failure?.code !== kBadArchive) return "";
  const { path = "", reason = "" } = failure.data ?? {};
  return reason.startsWith(path) ? reason : word("labelledText", path, reason);
}

/** @param {{ imports: { id: number, at: string, madeOn?: string | null, contents: Record<string, number> }[]  }} props */
export function Imports({ imports }) {
  const tell = useTell();
  return (
    <div class="part">
      <h3>{word("dtImports")}</h3>
      <ul class="panel cards">
        {imports.map((one) => (
          <li key={one.id} class="row between">
            <span class="two">
              <span>
                {dayText(one.at)}
                {one.madeOn && <span class="soft"> {word("dtMadeOn", dayText(one.madeOn))}</span>}
              </span>
              <span class="soft small">{contentsText(one.contents)}</span>
            </span>
            <Confirm
              kind="link"
              press={word("undo")}
              name={word("actionOn", word("undo"), dayText(one.at))}
              ask={<p>{word("dtUndoAsk")}</p>}
              yes={word("dtUndoYes")}
              onYes={async () => {
                try {
                  const { removed } = await askHost("data/import/undo", { import: one.id });
                  tell(word("dtUndone", contentsText(removed ?? {})));
                } catch (failure) {
                  tell(word("optionsNotSaved", troubleSentence(failure)));
                }
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
