// The buttons of the card. Only a press by a person counts: a page can make events, but not trusted ones.
// While an answer is on its way buttons say so and do nothing, without `disabled`, which would throw the keyboard's place away.

/**
 * @param {{ onPress: () => void, busy?: boolean, kind?: "main" | "link" | "", pressed?: boolean, expanded?: boolean,
 *           name?: string, children: import("preact").ComponentChildren }} props
 */
export function Act({ onPress, busy = false, kind = "", pressed, expanded, name, children }) {
  return (
    <button
      type="button"
      class={`act ${kind}`}
      aria-disabled={busy ? "true" : undefined}
      aria-pressed={pressed === undefined ? undefined : pressed ? "true" : "false"}
      aria-expanded={expanded === undefined ? undefined : expanded ? "true" : "false"}
      aria-label={name}
      onClick={(event) => {
        if (event.isTrusted && !busy) onPress();
      }}
    >
      {children}
    </button>
  );
}

/**
 * One choice of several, as a named group of buttons; pressing the chosen one again takes it back.
 * @param {{ label: string, choices: import("./types.js").Choice[], value: import("./types.js").FactValue | undefined, busy: boolean,
 *           onPick: (value: import("./types.js").FactValue) => void, hideLabel?: boolean, lang?: string,
 *           refused?: ReturnType<typeof import("./refusal.jsx").refusedBy> }} props
 */
export function Pick({ label, choices, value, busy, onPick, hideLabel = false, lang, refused }) {
  return (
    <div class="part" role="group" aria-label={label} lang={lang} {...refused}>
      {!hideLabel && <h3 aria-hidden="true">{label}</h3>}
      <div class="choices">
        {choices.map((choice) => (
          <Act
            key={String(choice.value)}
            busy={busy}
            pressed={choice.value === value}
            onPress={() => onPick(choice.value === value ? null : choice.value)}
          >
            {choice.text}
          </Act>
        ))}
      </div>
    </div>
  );
}
