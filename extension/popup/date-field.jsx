// A day, or a day and a time, to type or to pick from the browser's own calendar. It is kept as soon as it is whole, since a popup may close at any
// moment; what is being typed is never overwritten by what comes back.
import { useEffect, useRef, useState } from "preact/hooks";
import { dateField, fromField, timeField } from "../ui/when.js";

/** While somebody types, a date is whole at every digit of its year. */
const kPauseMs = 600;

/**
 * @param {{ label: string, at: string | null | undefined, hasTime?: boolean, keep: (at: string | null) => Promise<boolean> }} props
 */
export function DateField({ label, at, hasTime = false, keep }) {
  const told = hasTime ? timeField(at) : dateField(at);
  const [text, setText] = useState(told);
  const isTyping = useRef(false);
  const timer = useRef(0);
  const latest = useRef(text);
  latest.current = text;
  const shown = useRef(told);
  useEffect(() => {
    if (shown.current === told) return;
    shown.current = told;
    if (!isTyping.current) setText(told);
  }, [told]);
  const commit = async () => {
    clearTimeout(timer.current);
    timer.current = 0;
    const instant = fromField(latest.current);
    if (instant === undefined || latest.current === told) return;
    // Another change is on its way, or somebody was faster: what is there now is shown.
    if (!(await keep(instant)) && !isTyping.current) setText(told);
  };
  return (
    <label class={hasTime ? "long" : undefined}>
      <span class="small">{label}</span>
      <input
        type={hasTime ? "datetime-local" : "date"}
        value={text}
        onFocus={() => (isTyping.current = true)}
        onInput={(event) => {
          const { value, validity } = event.currentTarget;
          clearTimeout(timer.current);
          timer.current = 0;
          // With one part of it cleared a date has no value, and is none to be kept: the rest is still being typed.
          if (validity.badInput) return;
          latest.current = value;
          setText(value);
          timer.current = /** @type {any} */ (setTimeout(commit, kPauseMs));
        }}
        onBlur={() => {
          isTyping.current = false;
          if (timer.current) void commit();
        }}
      />
    </label>
  );
}
