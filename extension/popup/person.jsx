// One person of the current tab: the card that would open in the page, and below it what one knows of them (about.jsx). Here typing is allowed:
// this is an extension page.
import { useEffect, useRef, useState } from "preact/hooks";
import { Card } from "../ui/card.jsx";
import { NoteView } from "../ui/note-view.jsx";
import { askHost, useChanged } from "../ui/page-host.js";
import { word } from "../shared/words.js";
import { About } from "./about.jsx";
import { useJudging } from "./judging.js";

/** @typedef {import("../ui/types.js").Verdict} Verdict */

/**
 * @param {{ subject: import("../shared/messages.js").Subject, asks: import("../ui/types.js").Asks, isRow?: boolean,
 *   onVerdict?: (verdict: Verdict) => void }} props
 *   `isRow`: the name stands above already
 */
export function Person({ subject, asks, isRow = false, onVerdict = () => {} }) {
  const { key, name, moment, facts, brief } = subject;
  // Somebody in a list was judged shortly: that is no advice yet.
  const [verdict, setVerdict] = useState(
    /** @type {Verdict | null} */ (brief ? null : /** @type {any} */ (subject.verdict)),
  );
  const [asking, setAsking] = useState(!verdict);
  /** Of a note, the finding whose words were pressed. */
  const [rule, setRule] = useState("");
  const text = moment === "note" ? facts.note?.text : undefined;
  /** @param {Verdict} now */
  const take = (now) => {
    setVerdict(now);
    onVerdict(now);
  };

  const { judge, overtake } = useJudging(() => ({ key, moment, facts }));
  // The page's last word may be missing (the helper came later) or older than what was changed here. Without an answer the last known advice
  // stays; the trouble is said above.
  const look = async () => {
    const now = await judge();
    if (now) take(now);
    if (now !== undefined) setAsking(false);
  };
  useEffect(() => void (!verdict && look()), []);
  useChanged(() => void look());

  // While this is open the page may be judged anew, as a note that is being written is.
  const reported = useRef(JSON.stringify(subject.verdict));
  useEffect(() => {
    const now = JSON.stringify(subject.verdict);
    if (now === reported.current) return;
    reported.current = now;
    if (subject.verdict && !brief) take(/** @type {any} */ (subject.verdict));
  }, [subject.verdict]);

  /** @param {import("../ui/types.js").Answer} params */
  const answer = async (params) => {
    const result = await askHost("answer", { ...params, key, moment, facts });
    overtake();
    take(result.verdict);
    return result.verdict;
  };
  return (
    <section class="person" aria-label={name}>
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
            bare={moment !== "self"}
          />
        </div>
      ) : (
        <p class="soft" role="status">
          {asking ? word("popupLoading") : word("notJudged")}
        </p>
      )}
      {moment !== "self" && <About subject={subject} verdict={verdict} asks={asks} answer={answer} />}
    </section>
  );
}
