// When Tact is to be quiet: the pause, and whether anything is drawn in LinkedIn's pages.
import { kPageMode, kPagePause } from "../shared/messages.js";
import { Act } from "../ui/act.jsx";
import { Choices, kModes } from "../ui/page.jsx";
import { word } from "../shared/words.js";

/** @typedef {(kind: string, fields: Record<string, unknown>) => void} Change */

/** @param {{ pausedUntil: string | null, change: Change }} props */
export function Pause({ pausedUntil, change }) {
  return (
    <div class="part-of inside">
      <h2 class="over">{word("pause")}</h2>
      <div class="choices">
        {pausedUntil ? (
          <Act onPress={() => change(kPagePause, { until: null })}>{word("resume")}</Act>
        ) : (
          <>
            <Act onPress={() => change(kPagePause, { until: inAnHour() })}>{word("pauseHour")}</Act>
            <Act onPress={() => change(kPagePause, { until: midnight() })}>{word("pauseToday")}</Act>
          </>
        )}
      </div>
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

/** @param {{ until: string }} props RFC 3339 */
export function Paused({ until }) {
  return (
    <div class="trouble" data-tone="question" role="status">
      {word("pausedUntil", clockText(until))}
    </div>
  );
}

/** @param {string} rfc3339 */
function clockText(rfc3339) {
  const until = new Date(rfc3339);
  const sameDay = until.toDateString() === new Date().toDateString();
  return until.toLocaleString([], { ...(sameDay ? {} : { weekday: "long" }), hour: "2-digit", minute: "2-digit" });
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

function midnight() {
  const end = new Date();
  end.setHours(24, 0, 0, 0);
  return end.toISOString();
}
