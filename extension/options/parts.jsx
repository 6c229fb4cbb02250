// What the sections of the settings page are made of: heading, notices, a switch, fields that save what was typed. They hold nothing about
// rules, people or data.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { word } from "../shared/words.js";
import { HostNotice } from "../ui/host-notice.jsx";
import { refusedBy } from "../ui/refusal.jsx";
import { kPageStatus } from "../shared/messages.js";
import { call } from "../ui/page.jsx";
import { numberText, unitFor } from "../ui/numbers.js";
import { isConflict, isMissing, isOlder, troubleSentence, useHost } from "../ui/page-host.js";
import { useTell } from "./telling.jsx";

/**
 * One section: the tab is called by its heading, which takes the focus when it is turned to.
 * @param {{ title: string, lead?: string, focus?: boolean, back?: { to: string, name: string }, children?: import("preact").ComponentChildren }} props
 */
export function Section({ title, lead, focus = false, back, children }) {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => void (document.title = word("setPageTitle", title)), [title]);
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

/**
 * What went wrong, or that it is still coming. Where the helper is missing it is said what to do, and asked for again upon a press.
 * @param {{ error?: any, waiting?: boolean, again: () => Promise<unknown> }} props
 */
export function Notice({ error, waiting = false, again }) {
  if (isMissing(error)) return <Missing again={again} />;
  if (error)
    return (
      <div class="trouble" data-tone={isOlder(error) ? "question" : "caution"} role="alert">
        <p>{troubleSentence(error)}</p>
        {!isOlder(error) && <AskAgain again={again} />}
      </div>
    );
  return waiting ? <p class="soft">{word("popupLoading")}</p> : null;
}

/** @param {{ again: () => Promise<unknown> }} props */
function Missing({ again }) {
  const { value, again: look } = useHost(() => call(kPageStatus));
  return (
    <>
      {value && !value.host.ok && <HostNotice host={value.host} later={!value.firstRun.pushed} />}
      <AskAgain
        again={async () => {
          await look(); // tries the helper at once
          await again();
        }}
      />
    </>
  );
}

/** @param {{ again: () => Promise<unknown> }} props */
function AskAgain({ again }) {
  return (
    <p class="inside">
      <Act onPress={() => void again()}>{word("askAgain")}</Act>
    </p>
  );
}

/**
 * Saves, tells what came of it with the way back, and reads anew what is shown.
 * @param {() => Promise<unknown>} again
 * @returns {(save: () => Promise<unknown>, undo?: (() => void) | null, said?: string) => Promise<void>}
 */
export function useSaving(again) {
  const tell = useTell();
  return async (save, undo = null, said = word("optionsSaved")) => {
    try {
      await save();
      tell(said, undo ? { name: word("undo"), run: undo } : undefined);
    } catch (failure) {
      tell(isConflict(failure) ? troubleSentence(failure) : word("optionsNotSaved", troubleSentence(failure)));
    }
    await again();
  };
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
 * What a field shows: the value that is kept or, while it is written in, what was typed, until that was saved or refused.
 *
 * @param {string} value
 * @param {(typed: string) => Promise<unknown> | null} save null where it does not fit: then it stays, to be mended
 */
export function useDraft(value, save) {
  const [draft, setDraft] = useState(/** @type {string | null} */ (null));
  const [unfit, setUnfit] = useState(/** @type {string | null} */ (null));
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => {
    if (document.activeElement !== field.current) setDraft(null);
  }, [value]);
  return {
    isUnfit: unfit !== null && unfit === draft,
    field: {
      ref: field,
      value: draft ?? value,
      onInput: (/** @type {import("preact").TargetedEvent<HTMLInputElement>} */ event) =>
        setDraft(event.currentTarget.value),
      onChange: async (/** @type {import("preact").TargetedEvent<HTMLInputElement>} */ event) => {
        const typed = event.currentTarget.value;
        const saving = save(typed);
        setUnfit(saving ? null : typed);
        await saving;
        if (saving) setDraft((now) => (now === typed ? null : now));
      },
    },
  };
}

/** What is being typed, once typing pauses: not every letter is a question. */
const kTypingMs = 200;

/** @param {string} text @returns {string} trimmed */
export function useTyped(text) {
  const [typed, setTyped] = useState(text.trim());
  useEffect(() => {
    const timer = setTimeout(() => setTyped(text.trim()), kTypingMs);
    return () => clearTimeout(timer);
  }, [text]);
  return typed;
}

/**
 * A number with its unit, saved when it is left or Enter is pressed; what does not fit is said beside it and not saved.
 * @param {{ label: string, value: number, min?: number, max?: number, unit?: string, whole?: boolean, onChange: (value: number) => Promise<unknown> }} props
 */
export function NumberField({ label, value, min, max, unit = "", whole = true, onChange }) {
  const id = useId();
  const { field, isUnfit } = useDraft(String(value), (typed) => {
    const wanted = Number(typed);
    const fits =
      typed.trim() !== "" &&
      Number.isFinite(wanted) &&
      (!whole || Number.isInteger(wanted)) &&
      (min === undefined || wanted >= min) &&
      (max === undefined || wanted <= max);
    return !fits ? null : wanted === value ? Promise.resolve() : onChange(wanted);
  });
  return (
    <div class="number">
      <label for={id}>{label}</label>
      <span class="row">
        <input
          {...field}
          id={id}
          type="number"
          min={min}
          max={max}
          step={whole ? 1 : "any"}
          {...refusedBy(`${id}-unfit`, isUnfit, `${id}-say`)}
        />
        <span class="soft small" id={`${id}-say`}>
          {unit && `${unitFor(value, unit)} · `}
          {word("setFromTo", boundText(min), boundText(max))}
        </span>
      </span>
      <span class="small" role="alert" id={`${id}-unfit`}>
        {isUnfit && word("setRange", boundText(min), boundText(max))}
      </span>
    </div>
  );
}
