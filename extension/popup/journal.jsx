// The private lines about somebody, newest first: to add, and to remove with a way back. They stay on this computer, and no rule reads them.
import { useId, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { LineIcon } from "../ui/icon.jsx";
import { shortened } from "../ui/quotes.js";
import { refusedBy } from "../ui/refusal.jsx";
import { word } from "../shared/words.js";
import { WayBack } from "./way-back.jsx";
import { dayText } from "../ui/when.js";

/** @typedef {{ id: number, at: string, line: string }} Line */

/** In UTF-8, as the host counts (PROTOCOL.md, journal/add): a line, not a diary. */
const kMostBytes = 2000;
/** So much of a line names it. */
const kNamed = 40;
/** Lines begun and not added, by key: whoever looks at another tab meanwhile finds them again. In the memory of this page alone. */
const kBegun = new Map();
/** Somebody was forgotten: so is what was begun about them. @param {string} key */
export const dropBegun = (key) => void kBegun.delete(key);
/** All was forgotten. */
export const dropAllBegun = () => kBegun.clear();

/**
 * @param {{ about: string, lines: Line[], busy: boolean, add: (line: string, at?: string) => Promise<boolean>, remove: (id: number) => Promise<boolean> }} props
 */
export function Journal({ about, lines, busy, add, remove }) {
  const id = useId();
  const [text, setText] = useState(kBegun.get(about) ?? "");
  const isLong = new Blob([text.trim()]).size > kMostBytes;
  const [removed, setRemoved] = useState(/** @type {Line | null} */ (null));
  const save = async () => {
    if (text.trim() && !isLong && (await add(text.trim()))) write("");
  };
  /** @param {string} now */
  const write = (now) => {
    setText(now);
    if (now) kBegun.set(about, now);
    else kBegun.delete(about);
  };
  /** @param {Line} line */
  const take = async (line) => {
    if (await remove(line.id)) setRemoved(line);
  };
  const putBack = async () => {
    if (removed && (await add(removed.line, removed.at))) setRemoved(null);
  };
  const newestFirst = [...lines].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id - a.id);
  return (
    <section class="journal">
      <h3>{word("journalTitle")}</h3>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <input
          type="text"
          aria-label={word("journalNew")}
          placeholder={word("journalHint")}
          value={text}
          autocomplete="off"
          {...refusedBy(id, isLong)}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <Act busy={busy || !text.trim() || isLong} onPress={save}>
          {word("journalAdd")}
        </Act>
      </form>
      <p class="live small" role="status" id={id}>
        {isLong && word("journalTooLong")}
      </p>
      <div class="live" role="status">
        {removed && <WayBack key={removed.id} said={word("processRemoved")} busy={busy} onUndo={putBack} />}
      </div>
      {newestFirst.length > 0 && (
        <ul class="lines">
          {newestFirst.map((line) => (
            <li key={line.id}>
              <time dateTime={line.at}>{dayText(line.at)}</time>
              <span>{line.line}</span>
              <button
                type="button"
                class="shut"
                aria-label={word("journalRemove", dayText(line.at), shortened(line.line, kNamed))}
                onClick={(event) => event.isTrusted && !busy && take(line)}
              >
                <LineIcon kind="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
