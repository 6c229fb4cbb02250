// How often each kind of page could be read, counted on this computer alone (background/sightings.js), and a way to begin anew.
import { useState } from "preact/hooks";
import { kPageForgetSightings } from "../shared/messages.js";
import { surfaceName } from "../shared/surfaces.js";
import { Act } from "../ui/act.jsx";
import { errorSentence } from "../ui/labels.js";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { numberText } from "../ui/numbers.js";
import { dayText } from "../ui/when.js";

/** @typedef {import("../shared/messages.js").Sighting} Sighting */

/** @param {{ sightings: Record<string, Sighting>, onChanged: () => void }} props */
export function Counts({ sightings, onChanged }) {
  const [note, setNote] = useState("");
  const rows = Object.entries(sightings ?? {}).sort(([, a], [, b]) => b.missed - a.missed || b.looked - a.looked);
  const forget = () =>
    call(kPageForgetSightings).then(
      () => {
        setNote(word("countsForgotten"));
        onChanged();
      },
      (error) => setNote(errorSentence(error)),
    );
  return (
    <section>
      <h3>{word("countsTitle")}</h3>
      {rows.length ? (
        <ul class="counts">
          {rows.map(([surface, sighting]) => (
            <li key={surface} class={sighting.missed ? "missed" : undefined}>
              {countText(surfaceName(surface), sighting)}
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">{word("countsNone")}</p>
      )}
      <div class="row">
        <span class="small">{word("countsKept")}</span>
        {rows.length > 0 && (
          <Act kind="link" onPress={forget}>
            {word("countsForget")}
          </Act>
        )}
      </div>
      <div class="live small" role="status">
        {note}
      </div>
    </section>
  );
}

/** @param {string} name @param {Sighting} sighting */
function countText(name, { looked, missed, lastMissed }) {
  if (!missed || !lastMissed) return word("countsRead", name, numberText(looked));
  const day = dayText(`${lastMissed}T12:00:00`);
  return word("countsMissed", name, numberText(looked), numberText(missed), day);
}
