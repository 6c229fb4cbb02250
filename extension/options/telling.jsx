// The line that says what just happened on the settings page, with its undo: read aloud each time, one Tab away, and over nothing that has the
// keyboard. What it says is for others to know.
import { createContext } from "preact";
import { useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { goTo, placeOf, standsAt } from "../ui/keep-place.js";

/**
 * Tells what just happened, read aloud once. With an action it stays until the next thing is done, or another place turned to.
 * @typedef {(text: string, action?: Action) => void} Tell
 * @typedef {{ name: string, run: () => void }} Action
 * @typedef {{ text: string, action?: Action, turn: number, place: string }} Told `place`: the address it was told at
 */
const Telling = createContext(/** @type {Tell} */ (() => {}));
/** @returns {Tell} */
export const useTell = () => useContext(Telling);

/** How long a word without an action stays. */
const kToldMs = 5000;
const kDoings = ["click", "input", "drop"];

/** @param {{ children: import("preact").ComponentChildren }} props */
export function TellingRoom({ children }) {
  const [told, setTold] = useState(/** @type {Told | null} */ (null));
  const turn = useRef(0); // the same words told again are new ones, to be read again
  const timer = useRef(/** @type {any} */ (0));
  const room = useRef(/** @type {HTMLDivElement | null} */ (null));
  const before = useRef(/** @type {import("../ui/keep-place.js").Place | null} */ (null)); // where the keyboard was: the room is far from what it tells of
  // One for good: a field is not drawn anew, as it was, when what is told goes with the first letter typed in it.
  /** @type {Tell} */
  const tell = useCallback((text, action) => {
    clearTimeout(timer.current);
    const at = document.activeElement;
    if (at && at !== document.body && !room.current?.contains(at)) before.current = placeOf(at);
    setTold({ text, action, turn: ++turn.current, place: location.hash });
    if (!action) timer.current = setTimeout(() => setTold(null), kToldMs);
  }, []);
  useEffect(() => {
    const onTurn = () => setTold((now) => (now?.place === location.hash ? now : null));
    /** To look at something (a fold, a link on the page) does nothing. @param {Event} event */
    const onDone = ({ type, target }) => {
      const at = /** @type {Element} */ (target);
      if (!room.current?.contains(at) && (type !== "click" || at.closest(".act"))) setTold(null);
    };
    addEventListener("hashchange", onTurn);
    for (const kind of kDoings) document.addEventListener(kind, onDone, true);
    return () => {
      removeEventListener("hashchange", onTurn);
      for (const kind of kDoings) document.removeEventListener(kind, onDone, true);
    };
  }, []);
  // Whatever has the keyboard is not covered by the room, neither now nor while it lasts.
  useLayoutEffect(() => {
    const { top = innerHeight } = (told && room.current?.getBoundingClientRect()) || {};
    document.documentElement.style.setProperty("--told", `${innerHeight - top}px`);
    const at = document.activeElement;
    if (told && at !== document.body) at?.scrollIntoView({ block: "nearest" });
  }, [told]);
  // For the Tab key its action stands behind what it takes back, wherever that is on the page.
  useEffect(() => {
    if (!told?.action) return;
    let isAside = false; // else it was reached at the page's end, where it stands
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      const place = before.current;
      const at = document.activeElement;
      if (event.key !== "Tab" || event.defaultPrevented || !place) return;
      if (room.current?.contains(at)) {
        if (!isAside) return;
        isAside = false;
        goTo(place); // and on from there
        if (event.shiftKey) event.preventDefault();
      } else if (!event.shiftKey && at === standsAt(place)) {
        event.preventDefault();
        isAside = true;
        room.current?.querySelector("button")?.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [told]);
  return (
    <Telling.Provider value={tell}>
      {children}
      <div class={`told-room inside ${told ? "has" : ""}`} role="status" ref={room}>
        {told && <span key={told.turn}>{told.text}</span>}
        {told?.action && (
          <Act
            kind="link"
            onPress={() => {
              const { run } = /** @type {Action} */ (told.action);
              if (before.current) goTo(before.current);
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
