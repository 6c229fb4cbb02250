// A question asked in place, before something that cannot be taken back. For the extension's own pages.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { word } from "../shared/words.js";
import { Act } from "./act.jsx";
import { ToneIcon } from "./icon.jsx";

/**
 * A button that asks once more where it stands, before something that cannot be taken back. Escape and Cancel lead back to it, until it is under way.
 * Where `onYes` gives false, something is lacking and the question stays.
 * @param {{ press: string, name?: string, ask: import("preact").ComponentChildren, yes: string, onYes: () => Promise<unknown> | void,
 *           kind?: "main" | "link" | "", children?: import("preact").ComponentChildren }} props
 */
export function Confirm({ press, name, ask, yes, onYes, kind = "", children }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const about = useId();
  // What is asked is read first, before what is to be pressed.
  useLayoutEffect(() => void (open && box.current?.focus()), [open]);
  const shut = () => {
    if (!busy) setOpen(false);
  };
  if (!open)
    return (
      <span>
        <Act kind={kind} name={name} onPress={() => setOpen(true)}>
          {press}
        </Act>
      </span>
    );
  return (
    <div
      class="asked-first trouble"
      data-tone="caution"
      role="group"
      aria-labelledby={about}
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (event.key === "Escape") shut();
      }}
    >
      <div id={about} class="question">
        <ToneIcon tone="caution" />
        <div>{ask}</div>
      </div>
      {children}
      <div class="row">
        <Act
          kind="main"
          busy={busy}
          onPress={async () => {
            setBusy(true);
            let stays = false;
            try {
              stays = (await onYes()) === false;
            } finally {
              setBusy(false);
              setOpen(stays);
            }
          }}
        >
          {yes}
        </Act>
        <Act kind="link" busy={busy} onPress={shut}>
          {word("cancel")}
        </Act>
      </div>
    </div>
  );
}
