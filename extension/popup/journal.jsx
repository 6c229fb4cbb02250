// The private lines about somebody, newest first: to add, and to remove with a way back. They stay on this computer, and no rule reads them.
import { useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { LineIcon } from "../ui/icon.jsx";
import { word } from "../shared/words.js";
import { WayBack } from "./way-back.jsx";
import { dayText } from "../ui/when.js";

/** @typedef {{ id: number, at: string, line: string }} Line */

/** In UTF-16 units: a line, not a diary. */
const kLongestLine = 2000;

/**
 * @param {{ lines: Line[], busy: boolean, add: (line: string, at?: string) => Promise<boolean>, remove: (id: number) => Promise<boolean> }} props
 */
export function Journal({ lines, busy, add, remove }) {
  const [text, setText] = useState("");
  const [removed, setRemoved] = useState(/** @type {Line | null} */ (null));
  const save = async () => {
    if (text.trim() && (await add(text.trim()))) setText("");
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
          maxLength={kLongestLine}
          value={text}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Act busy={busy || !text.trim()} onPress={save}>
          {word("journalAdd")}
        </Act>
      </form>
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
                aria-label={word("journalRemove", dayText(line.at))}
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
