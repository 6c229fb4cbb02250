// Forgetting everything: says what will be lost, offers to save it first, and wants a box ticked before it does it.
import { useEffect, useId, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { Confirm } from "../ui/confirm.jsx";
import { Refusal, refusedBy } from "../ui/refusal.jsx";
import { word } from "../shared/words.js";
import { numberText } from "../ui/numbers.js";
import { Export } from "./export.jsx";
import { askHost, troubleSentence } from "../ui/page-host.js";
import { useTell } from "./telling.jsx";

/** @typedef {{ sure: boolean, refused: import("../ui/refusal.jsx").Refused }} Ticked */

/** Before anything is ticked. @type {Ticked} */
const kUnsure = { sure: false, refused: null };

/** @param {{ lines: { name: string, label: string, count: number }[] }} props */
export function ForgetAll({ lines }) {
  const tell = useTell();
  const [tick, setTick] = useState(kUnsure);
  const forget = async () => {
    if (!tick.sure) {
      setTick({ sure: false, refused: { text: word("dtForgetTick") } });
      return false;
    }
    try {
      const { forgotten } = await askHost("data/forgetAll");
      // Nothing is read or drawn from now on until the first questions are answered anew.
      const begin = () => location.assign(api.runtime.getURL("options/first-run.html"));
      tell(forgotten === "complete" ? word("dtForgotten") : word("dtForgetPending"), {
        name: word("dtAnew"),
        run: begin,
      });
    } catch (failure) {
      tell(word("didNotWork", troubleSentence(failure)));
    }
  };
  return (
    <div>
      <Confirm
        press={word("dtForgetPress")}
        ask={
          <>
            <p>{word("dtForgetLost")}</p>
            {lines.length > 0 && (
              <p>{lines.map(({ label, count }) => word("labelledText", label, numberText(count))).join(" · ")}</p>
            )}
          </>
        }
        yes={word("dtForget")}
        onYes={forget}
      >
        <p>{word("dtForgetFirst")}</p>
        <Export />
        <Tick {...tick} set={setTick} />
      </Confirm>
    </div>
  );
}

/** Ticked anew each time it is asked. @param {Ticked & { set: (tick: Ticked) => void }} props */
function Tick({ sure, refused, set }) {
  const id = useId();
  useEffect(() => () => set(kUnsure), []);
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={sure}
          {...refusedBy(id, refused !== null)}
          onChange={(event) => set({ sure: event.currentTarget.checked, refused: null })}
        />
        <span>{word("dtForgetSure")}</span>
      </label>
      <Refusal id={id} refused={refused} />
    </>
  );
}
