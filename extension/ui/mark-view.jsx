// What stands inside a mark's closed root: the words said once to screen readers, the chip, and the card while it is open.
// Drawing only; mark.js decides, listens and places.
import { Card } from "./card.jsx";
import { CardPop, kHeading } from "./card-pop.jsx";
import { drawnAs, headlineLang } from "./drawn.js";
import { ToneIcon } from "./icon.jsx";
import { kCardLook, kMarkLook, kPalette } from "./look.js";
import { word } from "../shared/words.js";

/** @typedef {import("../content/surfaces/reading.js").ControlPlace} Place */

/**
 * @param {{ place: Place, view: import("./types.js").View | null, open: boolean, theme: string, rtl: boolean, announced: string,
 *           answer: import("./types.js").AnswerCall, chipRef: (element: HTMLElement | null) => void,
 *           cardRef: (element: HTMLElement | null) => void, onChip: (event: MouseEvent) => void,
 *           onChipDown: () => void, onBeforeToggle: (event: ToggleEvent) => void, onClose: () => void }} props
 */
export function MarkView({ place, view, open, theme, rtl, announced, answer, chipRef, cardRef, ...on }) {
  const drawn = drawnAs(view?.verdict);
  const quietCopy = place === "sticky";
  return (
    <div class="tact" data-theme={theme} dir={rtl ? "rtl" : "ltr"} lang={word("language")}>
      <style>{kPalette + kMarkLook + kCardLook}</style>
      <div class="unseen" role="status" lang={view?.verdict.lang}>
        {announced}
      </div>
      <button
        type="button"
        class="chip"
        ref={chipRef}
        data-tone={drawn?.tone}
        data-place={place}
        hidden={!drawn}
        popover={place === "menu" ? "manual" : undefined}
        role={place === "menu" ? "menuitem" : undefined}
        aria-haspopup="dialog"
        aria-expanded={open ? "true" : "false"}
        aria-hidden={quietCopy ? "true" : undefined}
        tabIndex={quietCopy ? -1 : undefined}
        onPointerDown={on.onChipDown}
        onClick={on.onChip}
      >
        {drawn && <ToneIcon tone={drawn.tone} />}
        <span class="words" lang={headlineLang(view?.verdict)}>
          {drawn?.words}
        </span>
        {view?.name && <span class="unseen">{word("aboutPerson", view.name)}</span>}
      </button>
      <CardPop cardRef={cardRef} onBeforeToggle={on.onBeforeToggle}>
        {open && view && <Card view={view} answer={answer} headingId={kHeading} onClose={on.onClose} />}
      </CardPop>
    </div>
  );
}
