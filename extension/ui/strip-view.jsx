// What stands inside a strip's closed root: what is read out once it is quiet, what is said about the note, and the card while it is open.
// Drawing only; strip.js decides, listens and places.
import { Card } from "./card.jsx";
import { CardPop, kHeading } from "./card-pop.jsx";
import { kCardLook, kMarkLook, kPalette } from "./look.js";
import { kNoteLook } from "./note-look.js";
import { NoteView, Spoken } from "./note-view.jsx";
import { word } from "../shared/words.js";

/**
 * @param {{ view: import("./types.js").NoteView, open: string | null, theme: string, rtl: boolean,
 *           answer: import("./types.js").AnswerCall, switchRule: import("./types.js").SwitchCall,
 *           cardRef: (element: HTMLElement | null) => void, onOpen: (rule: string, takeFocus?: boolean) => void, onPress: () => void,
 *           onBeforeToggle: (event: ToggleEvent) => void, onClose: () => void }} props
 */
export function StripView({ view, open, theme, rtl, answer, switchRule, cardRef, ...on }) {
  const { verdict } = view;
  return (
    <div class="tact strip" data-theme={theme} dir={rtl ? "rtl" : "ltr"} lang={word("language")}>
      <style>{kPalette + kMarkLook + kCardLook + kNoteLook}</style>
      <Spoken view={view} />
      {/* Whoever presses here goes on writing where they were. */}
      <div
        role="group"
        aria-label={word("noteGroup")}
        onPointerDown={on.onPress}
        onMouseDown={(event) => event.preventDefault()}
      >
        <NoteView view={view} open={open} onOpen={on.onOpen} />
      </div>
      <CardPop cardRef={cardRef} onBeforeToggle={on.onBeforeToggle}>
        {open !== null && verdict && (
          <Card
            view={{ ...view, verdict }}
            answer={answer}
            switchRule={switchRule}
            rule={open}
            headingId={kHeading}
            onClose={on.onClose}
          />
        )}
      </CardPop>
    </div>
  );
}
