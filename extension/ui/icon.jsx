// The signs: one speech bubble, as on the toolbar, with a different sign inside for each tone, so that colour never speaks alone.
// They are decoration: the words beside them say the same.

/** @typedef {import("./types.js").Tone} Tone */

const kBubble =
  "M5.5 1.8h9a4 4 0 0 1 4 4v4.7a4 4 0 0 1-4 4H9.2l-3.5 3.1c-.5.5-1.3.1-1.3-.5v-2.8a4 4 0 0 1-2.9-3.8V5.8a4 4 0 0 1 4-4z";

/** @type {Record<Tone, () => import("preact").JSX.Element>} */
const kInside = {
  hold: () => <path class="sign" d="M7.9 5.7v4.9M12.1 5.7v4.9" />,
  caution: () => <path class="sign" d="M6.3 8.2h.01M10 8.2h.01M13.7 8.2h.01" />,
  go: () => <path class="sign" d="M6.7 8.3l2.3 2.3 4.4-4.6" />,
  question: () => <path class="sign thin" d="M7.9 6.4a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3M10 11.8h.01" />,
  quiet: () => <path class="sign thin" d="M6.5 6.8h7M6.5 9.7h4.5" />,
};

/** @param {{ tone: Tone, size?: number }} props */
export function ToneIcon({ tone, size = 18 }) {
  const Inside = kInside[tone];
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path class="bubble" d={kBubble} />
      <Inside />
    </svg>
  );
}

/** @param {{ kind: "close" | "more" }} props */
export function LineIcon({ kind }) {
  return (
    <svg class={`line ${kind}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={kind === "close" ? "M4 4l8 8M12 4l-8 8" : "M6 4l4 4-4 4"} />
    </svg>
  );
}
