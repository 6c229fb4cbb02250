// Forgetting everything: says what will be lost, offers to save it first, and wants a box ticked before it does it.
import { useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { Act } from "../ui/act.jsx";
import { word } from "../shared/words.js";
import { numberText } from "../ui/numbers.js";
import { Export } from "./export.jsx";
import { askHost, troubleSentence } from "../ui/page-host.js";
import { useTell } from "./parts.jsx";

/** @param {{ lines: { name: string, label: string, count: number }[], onDone: () => Promise<void> }} props */
export function ForgetAll({ lines, onDone }) {
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [lacking, setLacking] = useState("");
  const shut = () => {
    setOpen(false);
    setSure(false);
    setLacking("");
  };
  const forget = async () => {
    setLacking(sure ? "" : word("dtForgetTick"));
    if (!sure) return;
    setBusy(true);
    try {
      const { forgotten } = await askHost("data/forgetAll");
      // Nothing is read or drawn from now on until the first questions are answered anew.
      const begin = () => location.assign(api.runtime.getURL("options/first-run.html"));
      tell(forgotten === "complete" ? word("dtForgotten") : word("dtForgetPending"), {
        name: word("dtAnew"),
        run: begin,
      });
      shut();
    } catch (failure) {
      tell(word("didNotWork", troubleSentence(failure)));
    }
    setBusy(false);
    await onDone();
  };
  if (!open)
    return (
      <div>
        <Act onPress={() => setOpen(true)}>{word("dtForgetPress")}</Act>
      </div>
    );
  return (
    <div
      class="trouble asked-first"
      data-tone="caution"
      role="group"
      aria-label={word("dtForget")}
      onKeyDown={(event) => {
        if (event.key === "Escape") shut();
      }}
    >
      <p>{word("dtForgetLost")}</p>
      {lines.length > 0 && (
        <p>{lines.map(({ label, count }) => word("labelledText", label, numberText(count))).join(" · ")}</p>
      )}
      <p>{word("dtForgetFirst")}</p>
      <Export />
      <label class="tick">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span>{word("dtForgetSure")}</span>
      </label>
      <div class="row">
        <Act kind="main" busy={busy} onPress={() => void forget()}>
          {word("dtForget")}
        </Act>
        <Act kind="link" onPress={shut}>
          {word("cancel")}
        </Act>
        <span role="alert">{lacking}</span>
      </div>
    </div>
  );
}
