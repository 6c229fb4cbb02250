// When Tact is to be quiet: the pause, and whether anything is drawn in LinkedIn's pages.
import { useRef } from "preact/hooks";
import { kPageMode, kPagePause } from "../shared/messages.js";
import { Choices, kModes } from "../ui/page.jsx";
import { PauseChoices, pausedText } from "../ui/pause.jsx";
import { word } from "../shared/words.js";

/** @typedef {(kind: string, fields: Record<string, unknown>) => void} Change */

/** @param {{ pausedUntil: string | null, change: Change }} props */
export function Pause({ pausedUntil, change }) {
  return (
    <div class="part-of inside">
      <h2 class="over">{word("pause")}</h2>
      <PauseChoices until={pausedUntil} onChange={(until) => change(kPagePause, { until })} />
    </div>
  );
}

/** @param {{ mode: string | null, change: Change }} props */
export function Where({ mode, change }) {
  return (
    <div class="part-of">
      <Choices
        legend={<h2 class="over">{word("where")}</h2>}
        name="mode"
        side
        value={mode}
        onPick={(picked) => change(kPageMode, { mode: picked })}
        choices={kModes().map(({ value, text }) => ({ value, text }))}
      />
    </div>
  );
}

/** Always there, so that its end is heard as well. @param {{ until: string | null }} props RFC 3339 */
export function Paused({ until }) {
  const was = useRef(false);
  was.current ||= Boolean(until);
  return (
    <div class={until ? "live" : "live unseen"} role="status">
      {until ? (
        <div class="trouble" data-tone="question">
          {pausedText(until)}
        </div>
      ) : (
        was.current && word("resumed")
      )}
    </div>
  );
}
