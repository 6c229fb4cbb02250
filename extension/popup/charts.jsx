// The pictures of one's own invitations: plain SVG, drawn from numbers that are there (shares.js). Each has a sentence for whoever does not see it,
// and a table beside it (invitations.jsx) has every number. Lengths are in the picture's own units; it is stretched to its place.
import { numberText } from "../ui/numbers.js";
import { word } from "../shared/words.js";
import { heightOf } from "./shares.js";

/** @typedef {import("./shares.js").Summary} Summary */
/** @typedef {import("./shares.js").Period} Period */

const kHeight = 72;
/** Of a bar and the gap behind it. */
const kStep = 10;
const kBar = 7;

/** Invitations a week, those accepted filled; the limit as a line where it is near. @param {{ summary: Summary, label: string }} props */
export function WeeksChart({ summary, label }) {
  const { weeks, weeklyLimit } = summary;
  const { top, isNear } = heightOf(summary);
  const width = weeks.length * kStep;
  const high = (/** @type {number} */ count) => (count / top) * kHeight;
  return (
    <svg
      class="chart"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${kHeight}`}
      preserveAspectRatio="none"
      focusable="false"
    >
      {weeks.map(({ start, sent, accepted }, at) => (
        <g key={start}>
          <rect class="sent" x={at * kStep + 1.5} y={kHeight - high(sent)} width={kBar} height={high(sent)} />
          <rect class="yes" x={at * kStep + 1.5} y={kHeight - high(accepted)} width={kBar} height={high(accepted)} />
        </g>
      ))}
      <path class="ground" d={`M0 ${kHeight}H${width}`} />
      {isNear && <path class="limit" d={`M0 ${kHeight - high(weeklyLimit)}H${width}`} />}
    </svg>
  );
}

/** Of those that wait no more, how many said yes, a column for each time. @param {{ periods: Period[], label: string }} props */
export function PeriodsChart({ periods, label }) {
  const width = periods.length * kStep;
  return (
    <svg
      class="chart low"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${kHeight}`}
      preserveAspectRatio="none"
      focusable="false"
    >
      {periods.map(({ start, settled, accepted }, at) => {
        const yes = settled ? (accepted / settled) * kHeight : 0;
        return (
          settled > 0 && (
            <g key={start}>
              <rect class="sent" x={at * kStep + 1} y={0} width={kStep - 2} height={kHeight} />
              <rect class="yes" x={at * kStep + 1} y={kHeight - yes} width={kStep - 2} height={yes} />
            </g>
          )
        );
      })}
      <path class="ground" d={`M0 ${kHeight}H${width}`} />
    </svg>
  );
}

/** One line: so many of so many. `most`: what fills the whole width. */
/** @param {{ count: number, of: number, most: number, label?: string }} props without a label it stands beside words that say the same */
export function Line({ count, of, most, label }) {
  const long = (/** @type {number} */ number) => Math.min(100, (number / Math.max(1, most)) * 100);
  return (
    <svg
      class="meter"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      focusable="false"
    >
      <rect class="sent" x={0} y={0} width={long(of)} height={8} />
      <rect class="yes" x={0} y={0} width={long(count)} height={8} />
    </svg>
  );
}

/** "3 of 5" @param {number} some @param {number} all */
export function ofText(some, all) {
  return word("countOf", numberText(some), numberText(all));
}
