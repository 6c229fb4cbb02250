// The pictures of one's own invitations: plain SVG, drawn from numbers that are there (shares.js). Each has a sentence for whoever does not see it,
// and a table beside it (invitations.jsx) has every number. Lengths are in the picture's own units; it is stretched to its place.
import { numberText } from "../ui/numbers.js";
import { word } from "../shared/words.js";
import { heightOf } from "./shares.js";

/** @typedef {import("./shares.js").Summary} Summary */
/** @typedef {import("./shares.js").Period} Period */

const kHeight = 72;
/** Of a bar and the gap around it. */
const kStep = 10;

/** Invitations a week, those accepted filled; the limit as a line where it is near. @param {{ summary: Summary, label: string }} props */
export function WeeksChart({ summary, label }) {
  const { weeks, weeklyLimit } = summary;
  const { top, isNear } = heightOf(summary);
  const columns = weeks.map(({ start, sent, accepted }) => ({ start, all: sent / top, yes: accepted / top }));
  return <Columns columns={columns} gap={3} label={label} limit={isNear ? weeklyLimit / top : null} />;
}

/** Of those that wait no more, how many said yes, a column for each time. @param {{ periods: Period[], label: string }} props */
export function PeriodsChart({ periods, label }) {
  const columns = periods.map(({ start, settled, accepted }) => ({
    start,
    all: settled ? 1 : 0,
    yes: settled ? accepted / settled : 0,
  }));
  return <Columns columns={columns} gap={2} label={label} kind="low" />;
}

/**
 * @param {{ columns: { start: string, all: number, yes: number }[], gap: number, label: string, kind?: string, limit?: number | null }} props
 *   parts of the height
 */
function Columns({ columns, gap, label, kind = "", limit = null }) {
  const width = columns.length * kStep;
  /** @param {string} name @param {number} at @param {number} part */
  const bar = (name, at, part) => (
    <rect class={name} x={at * kStep + gap / 2} y={kHeight * (1 - part)} width={kStep - gap} height={kHeight * part} />
  );
  return (
    <svg
      class={`chart ${kind}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${kHeight}`}
      preserveAspectRatio="none"
      focusable="false"
    >
      {columns.map(
        ({ start, all, yes }, at) =>
          all > 0 && (
            <g key={start}>
              {bar("sent", at, all)}
              {bar("yes", at, yes)}
            </g>
          ),
      )}
      <path class="ground" d={`M0 ${kHeight}H${width}`} />
      {limit !== null && <path class="limit" d={`M0 ${kHeight * (1 - limit)}H${width}`} />}
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
