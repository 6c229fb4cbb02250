// The pause, wherever it is offered: for how long, and until when it is.
import { Act } from "./act.jsx";
import { word } from "../shared/words.js";
import { whenText } from "./when.js";

const kHourMs = 3_600_000;

/** @param {{ until: string | null, onChange: (until: string | null) => void }} props RFC 3339 */
export function PauseChoices({ until, onChange }) {
  return (
    <div class="choices">
      {until ? (
        <Act onPress={() => onChange(null)}>{word("resume")}</Act>
      ) : (
        <>
          <Act onPress={() => onChange(new Date(Date.now() + kHourMs).toISOString())}>{word("pauseHour")}</Act>
          <Act onPress={() => onChange(midnight())}>{word("pauseToday")}</Act>
        </>
      )}
    </div>
  );
}

/** @param {string} until */
export const pausedText = (until) =>
  Date.parse(until) === Date.parse(midnight()) ? word("pausedToday") : word("pausedUntil", whenText(until));

function midnight() {
  const end = new Date();
  end.setHours(24, 0, 0, 0);
  return end.toISOString();
}
