// One person of the current tab, with the card that would open in the page. Here typing is allowed: this is an extension page.
import { useEffect, useState } from "preact/hooks";
import { kPageCall } from "../shared/messages.js";
import { Card } from "../ui/card.jsx";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";

/**
 * @param {{ subject: import("../shared/messages.js").Subject, asks: import("../ui/types.js").Asks, changes: number, onTold: () => void }} props
 *   `changes` counts what was changed elsewhere in the popup that may change the advice
 */
export function Person({ subject, asks, changes, onTold }) {
  const [verdict, setVerdict] = useState(
    /** @type {import("../ui/types.js").Verdict | null} */ (/** @type {any} */ (subject.verdict)),
  );
  const { key, name, moment, facts } = subject;

  // The page's last word may be missing (the helper came later) or older than what was changed here.
  useEffect(() => {
    if (verdict && !changes) return;
    call(kPageCall, { method: "assess", params: { subjects: [{ key, moment, facts }] } }).then(
      ({ verdicts: [now] }) => now?.level && setVerdict(now),
      () => {}, // the last known advice stays; the trouble is said above
    );
  }, [changes]);

  /** @param {import("../ui/types.js").Answer} params */
  const answer = async (params) => {
    const result = await call(kPageCall, { method: "answer", params: { ...params, key, moment, facts } });
    setVerdict(result.verdict);
    onTold();
    return result.verdict;
  };
  return (
    <section aria-label={name}>
      <p class="who">{name}</p>
      {verdict ? (
        <div class="frame">
          <Card
            view={{ verdict, asks, name }}
            answer={answer}
            headingId={`about-${key}`}
            typing={!facts?.person?.company && !verdict.known?.["process.company"]}
          />
        </div>
      ) : (
        <p class="soft">{word("notJudged")}</p>
      )}
    </section>
  );
}
