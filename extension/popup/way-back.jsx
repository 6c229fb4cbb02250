// What was removed just now, and the way back. The keyboard's place comes here, since what was pressed is gone; the words are read out by
// the place around them, which has to stand there before.
import { useLayoutEffect, useRef } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { word } from "../shared/words.js";

/** @param {{ said: string, busy: boolean, onUndo: () => void }} props */
export function WayBack({ said, busy, onUndo }) {
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useLayoutEffect(() => place.current?.querySelector("button")?.focus(), []);
  return (
    <div class="notice" ref={place}>
      <div class="row">
        <span>{said}</span>
        <Act kind="link" busy={busy} onPress={onUndo}>
          {word("undo")}
        </Act>
      </div>
    </div>
  );
}
