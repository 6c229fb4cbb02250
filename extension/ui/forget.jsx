// Forgetting one person, with the question in place: it cannot be undone.
import { useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { errorSentence } from "../ui/labels.js";
import { word } from "../shared/words.js";

/** @param {{ name: string, isKnown: boolean, forget: () => Promise<{ forgotten: string }> }} props */
export function Forget({ name, isKnown, forget }) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState("");
  const press = async () => {
    setBusy(true);
    try {
      const { forgotten } = await forget();
      setAsks(false);
      setNote(forgotten === "pending" ? word("forgottenPending") : word("forgotten"));
    } catch (error) {
      setNote(errorSentence(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="forget">
      {asks ? (
        <div class="ask" role="group" aria-label={word("forgetTitle", name)}>
          <p>{word("forgetAsk", name)}</p>
          <div class="choices">
            <Act busy={busy} onPress={press}>
              {word("forgetYes")}
            </Act>
            <Act kind="link" busy={busy} onPress={() => setAsks(false)}>
              {word("forgetNo")}
            </Act>
          </div>
        </div>
      ) : (
        isKnown && (
          <Act kind="link" onPress={() => setAsks(true)}>
            {word("forgetTitle", name)}
          </Act>
        )
      )}
      <p class="live small" role="status">
        {note}
      </p>
    </div>
  );
}
