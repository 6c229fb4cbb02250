// One person of the current tab, with the card that would open in the page. Here typing is allowed: this is an extension page.
import { useEffect, useState } from "preact/hooks";
import { kPageCall } from "../shared/messages.js";
import { Card } from "../ui/card.jsx";
import { NoteView } from "../ui/note-view.jsx";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";

/**
 * @param {{ subject: import("../shared/messages.js").Subject, asks: import("../ui/types.js").Asks, changes: number, onTold: () => void, isRow?: boolean,
 *   onVerdict?: (verdict: import("../ui/types.js").Verdict) => void }} props
 *   `changes` counts what was changed elsewhere in the popup that may change the advice; `isRow`: the name stands above already
 */
export function Person({ subject, asks, changes, onTold, isRow = false, onVerdict = () => {} }) {
  const { key, name, moment, facts, brief } = subject;
  // Somebody in a list was judged shortly: that is no advice yet.
  const [verdict, setVerdict] = useState(
    /** @type {import("../ui/types.js").Verdict | null} */ (brief ? null : /** @type {any} */ (subject.verdict)),
  );
  const [asking, setAsking] = useState(!verdict);
  /** Of a note, the finding whose words were pressed. */
  const [rule, setRule] = useState("");
  const text = moment === "note" ? facts.note?.text : undefined;
  /** @param {import("../ui/types.js").Verdict} now */
  const take = (now) => {
    setVerdict(now);
    onVerdict(now);
  };

  // The page's last word may be missing (the helper came later) or older than what was changed here.
  useEffect(() => {
    if (verdict && !changes) return;
    call(kPageCall, { method: "assess", params: { subjects: [{ key, moment, facts }] } })
      .then(
        ({ verdicts: [now] }) => now?.level && take(now),
        () => {}, // the last known advice stays; the trouble is said above
      )
      .finally(() => setAsking(false));
  }, [changes]);

  /** @param {import("../ui/types.js").Answer} params */
  const answer = async (params) => {
    const result = await call(kPageCall, { method: "answer", params: { ...params, key, moment, facts } });
    take(result.verdict);
    onTold();
    return result.verdict;
  };
  return (
    <section aria-label={name}>
      {!isRow && <p class="who">{name}</p>}
      {text !== undefined && verdict && (
        <NoteView
          view={{
            verdict,
            asks,
            name,
            text,
            length: text.length,
            limit: facts.note.limit ?? verdict.note?.limit ?? null,
          }}
          onOpen={setRule}
          open={rule || null}
        />
      )}
      {verdict ? (
        <div class="frame">
          <Card
            view={{ verdict, asks, name, text }}
            rule={rule}
            answer={answer}
            headingId={`about-${moment}-${key}`}
            typing={!facts?.person?.company && !verdict.known?.["process.company"]}
          />
        </div>
      ) : (
        <p class="soft" role="status">
          {asking ? word("popupLoading") : word("notJudged")}
        </p>
      )}
    </section>
  );
}
