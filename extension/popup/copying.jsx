// Puts the page without personal data on the clipboard, upon a press and never otherwise. The content script makes the text
// (content/skeleton); nothing is sent anywhere.
import { useState } from "preact/hooks";
import { kPageSkeleton } from "../shared/messages.js";
import { Act } from "../ui/act.jsx";
import { call } from "../ui/page.jsx";
import { numberText } from "../ui/numbers.js";
import { word } from "../shared/words.js";

/** @param {{ tabId: number }} props */
export function Copying({ tabId }) {
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState("");
  /** Made already, but the browser did not let it onto the clipboard: on a large page the press was too long ago by then. */
  const [ready, setReady] = useState("");

  /** @param {string} text */
  const write = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      setReady("");
      setNote(word("copyDone", numberText(text.split("\n").length)));
    } catch {
      setReady(text);
      setNote(word("copyAgain"));
    }
  };
  const copy = async () => {
    if (ready) return write(ready);
    setBusy(true);
    setNote("");
    try {
      await write((await call(kPageSkeleton, { tabId })).text);
    } catch {
      setNote(word("copyFailed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section>
      <h3>{word("copyTitle")}</h3>
      <p class="small">{word("copySay")}</p>
      <div class="row">
        <Act busy={busy} onPress={copy}>
          {word("copyPress")}
        </Act>
      </div>
      <div class="live small" role="status">
        {note}
      </div>
    </section>
  );
}
