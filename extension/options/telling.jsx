// The line that says what just happened on the settings page, with its undo: read aloud each time, one Tab away, and over nothing that has the
// keyboard. What it says is for others to know.
import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { goTo, placeOf, standsAt } from "../ui/keep-place.js";

/**
 * Tells what just happened, read aloud once. With an action it stays until something else happens.
 * @typedef {(text: string, action?: { name: string, run: () => void }) => void} Tell
 */
const Telling = createContext(/** @type {Tell} */ (() => {}));
/** @returns {Tell} */
export const useTell = () => useContext(Telling);

/** How long a word without an action stays. */
const kToldMs = 5000;

/** @param {{ children: import("preact").ComponentChildren }} props */
export function TellingRoom({ children }) {
  const [told, setTold] = useState(
    /** @type {{ text: string, action?: { name: string, run: () => void }, turn: number } | null} */ (null),
  );
  const turn = useRef(0); // the same words told again are new ones, to be read again
  const timer = useRef(/** @type {any} */ (0));
  const room = useRef(/** @type {HTMLDivElement | null} */ (null));
  const before = useRef(/** @type {import("../ui/keep-place.js").Place | null} */ (null)); // where the keyboard was: the room is far from what it tells of
  /** @type {Tell} */
  const tell = (text, action) => {
    clearTimeout(timer.current);
    const at = document.activeElement;
    if (at && at !== document.body && !room.current?.contains(at)) before.current = placeOf(at);
    setTold(text ? { text, action, turn: ++turn.current } : null);
    if (text && !action) timer.current = setTimeout(() => setTold(null), kToldMs);
  };
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
              const { run } = /** @type {{ run: () => void }} */ (told.action);
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
