// What the sections of the settings page are made of: heading, notices, a switch, a question asked in place, the line that says what just
// happened (with its undo). They hold nothing about rules, people or data.
import { createContext } from "preact";
import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { word } from "../shared/words.js";
import { numberText, unitFor } from "../ui/numbers.js";
import { isOlder, troubleSentence } from "../ui/page-host.js";

/**
 * Tells what just happened, read aloud once. With an action it stays until something else happens.
 * @typedef {(text: string, action?: { name: string, run: () => void }) => void} Tell
 */
export const Telling = createContext(/** @type {Tell} */ (() => {}));
/** @returns {Tell} */
export const useTell = () => useContext(Telling);

/** How long a word without an action stays. */
const kToldMs = 5000;

/** @param {{ children: import("preact").ComponentChildren }} props */
export function TellingRoom({ children }) {
  const [told, setTold] = useState(
    /** @type {{ text: string, action?: { name: string, run: () => void } } | null} */ (null),
  );
  const timer = useRef(/** @type {any} */ (0));
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  /** @type {Tell} */
  const tell = (text, action) => {
    clearTimeout(timer.current);
    setTold(text ? { text, action } : null);
    if (text && !action) timer.current = setTimeout(() => setTold(null), kToldMs);
  };
  return (
    <Telling.Provider value={tell}>
      {children}
      <div class={`told-room inside ${told ? "has" : ""}`} role="status" ref={place}>
        {told && <span>{told.text}</span>}
        {told?.action && (
          <Act
            kind="link"
            onPress={() => {
              const { run } = /** @type {{ run: () => void }} */ (told.action);
              setTold(null);
              run();
            }}
          >
            {told.action.name}
          </Act>
        )}
      </div>
    </Telling.Provider>
  );
}

/**
 * One section: its heading takes the focus when it is turned to.
 * @param {{ title: string, lead?: string, focus?: boolean, back?: { to: string, name: string }, children?: import("preact").ComponentChildren }} props
 */
export function Section({ title, lead, focus = false, back, children }) {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => {
    if (!focus) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="section inside">
      <header>
        {back && (
          <p class="back-link">
            <a href={back.to}>{back.name}</a>
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="lead-in">{lead}</p>}
      </header>
      {children}
    </section>
  );
}

/** Something that belongs together, under a heading of its own. @param {{ title: string, say?: string, children?: import("preact").ComponentChildren }} props */
export function Block({ title, say, children }) {
  return (
    <div class="block">
      <h2>{title}</h2>
      {say && <p class="soft">{say}</p>}
      {children}
    </div>
  );
}

/** What one has just removed took the keyboard's place with it: then the section's heading has it, not the page's beginning. */
export function keepPlace() {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const heading = document.querySelector("h1");
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  });
}

/** What went wrong, or that it is still coming. @param {{ error?: any, waiting?: boolean }} props */
export function Notice({ error, waiting = false }) {
  if (error)
    return (
      <div class="trouble" data-tone={isOlder(error) ? "question" : "caution"} role="alert">
        <p>{troubleSentence(error)}</p>
      </div>
    );
  return waiting ? <p class="soft">{word("popupLoading")}</p> : null;
}

/**
 * On or off. Only a press of a person counts.
 * @param {{ label: string, on: boolean, onChange: (on: boolean) => void, hideLabel?: boolean, busy?: boolean }} props
 */
export function Switch({ label, on, onChange, hideLabel = false, busy = false }) {
  return (
    <label class="switch">
      <span class={hideLabel ? "unseen" : ""}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-disabled={busy ? "true" : undefined}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          event.currentTarget.checked = on; // as it is, until it was saved
          if (!busy) onChange(wanted);
        }}
      />
    </label>
  );
}

const boundText = (/** @type {number | undefined} */ bound) => (bound === undefined ? "" : numberText(bound));

/**
 * A number with its unit, saved when it is left or Enter is pressed; what does not fit is said beside it and not saved.
 * @param {{ label: string, value: number, min?: number, max?: number, unit?: string, whole?: boolean, onChange: (value: number) => void }} props
 */
export function NumberField({ label, value, min, max, unit = "", whole = true, onChange }) {
  const [lacking, setLacking] = useState("");
  const id = useId();
  /** @param {HTMLInputElement} input */
  const take = (input) => {
    const wanted = Number(input.value);
    const fits =
      input.value.trim() !== "" &&
      Number.isFinite(wanted) &&
      (!whole || Number.isInteger(wanted)) &&
      (min === undefined || wanted >= min) &&
      (max === undefined || wanted <= max);
    setLacking(fits ? "" : word("setRange", boundText(min), boundText(max)));
    if (fits && wanted !== value) onChange(wanted);
  };
  return (
    <div class="number">
      <label for={id}>{label}</label>
      <span class="row">
        <input
          id={id}
          type="number"
          key={String(value)}
          defaultValue={String(value)}
          min={min}
          max={max}
          step={whole ? 1 : "any"}
          aria-describedby={`${id}-say`}
          aria-invalid={lacking ? "true" : undefined}
          onChange={(event) => take(event.currentTarget)}
        />
        <span class="soft small" id={`${id}-say`}>
          {unit && `${unitFor(value, unit)} · `}
          {word("setFromTo", boundText(min), boundText(max))}
        </span>
      </span>
      <span class="small" role="alert">
        {lacking}
      </span>
    </div>
  );
}
