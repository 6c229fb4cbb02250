// Fields that keep what is typed by themselves, once it is whole and when they are left, since a popup may close at any moment: a text; a day, or a
// day and a time, to type or to pick from the browser's own calendar. What is being typed is never overwritten by what comes back.
import { useEffect, useRef, useState } from "preact/hooks";
import { dateField, fromField, timeField } from "./when.js";

/** While somebody types, a date is whole at every digit of its year. */
const kPauseMs = 600;

/**
 * @template T
 * @param {{ label: string, type: "text" | "date" | "datetime-local", told: string, read: (text: string) => T | undefined, keep: (value: T) => Promise<boolean> }} props
 *   `told`: what is kept now, as the field has it; `read`: what a text says, undefined while it says nothing whole
 */
function KeptField({ label, type, told, read, keep }) {
  const [text, setText] = useState(told);
  const isTyping = useRef(false);
  const timer = useRef(0);
  const latest = useRef(text);
  latest.current = text;
  /** As it was told last, or handed over since. */
  const kept = useRef(told);
  useEffect(() => {
    if (kept.current === told) return;
    kept.current = told;
    if (!isTyping.current) setText(told);
  }, [told]);
  const commit = async () => {
    clearTimeout(timer.current);
    timer.current = 0;
    const value = read(latest.current);
    const now = latest.current.trim();
    if (value === undefined || now === kept.current) return;
    kept.current = now;
    if (await keep(value)) return;
    // Somebody was faster, or it could not be kept: what is there now is shown.
    kept.current = told;
    if (!isTyping.current) setText(told);
  };
  return (
    <label class={type === "datetime-local" ? "long" : undefined}>
      <span class="small">{label}</span>
      <input
        type={/** @type {"text"} */ (type)}
        value={text}
        autocomplete="off"
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
        onKeyDown={(event) => void (event.key === "Enter" && timer.current && commit())}
        onBlur={(event) => {
          const input = event.currentTarget;
          isTyping.current = false;
          // Half a date is none, and what was there stays. That the last part of one was cleared no browser tells.
          if (input.validity.badInput) input.value = latest.current;
          const isCleared = !input.value && latest.current !== "";
          latest.current = input.value;
          setText(input.value);
          if (timer.current || isCleared) void commit();
        }}
      />
    </label>
  );
}

/** @param {{ label: string, value: string, keep: (text: string) => Promise<boolean> }} props */
export function TextField({ label, value, keep }) {
  return <KeptField label={label} type="text" told={value} read={(text) => text.trim()} keep={keep} />;
}

/** @param {{ label: string, at: string | null | undefined, hasTime?: boolean, keep: (at: string | null) => Promise<boolean> }} props */
export function DateField({ label, at, hasTime = false, keep }) {
  return (
    <KeptField
      label={label}
      type={hasTime ? "datetime-local" : "date"}
      told={hasTime ? timeField(at) : dateField(at)}
      read={fromField}
      keep={keep}
    />
  );
}
