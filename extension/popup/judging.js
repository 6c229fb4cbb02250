// The host's verdict about one person or text, as often as that changes: only the newest question counts, and one that was overtaken at the host by
// the page's own (both ask at the same moment) is asked again.
import { useRef } from "preact/hooks";
import { kErrors } from "../shared/messages.js";
import { askHost } from "../ui/page-host.js";

/** @typedef {import("../ui/types.js").Verdict} Verdict */

/** As in the page: a word is not judged letter by letter. */
export const kPauseMs = 300;

/**
 * @param {() => Record<string, unknown>} subject as it is when it is asked about
 * @returns {{ judge: () => Promise<Verdict | null | undefined>, overtake: () => void }} `judge`: null where there is no verdict, undefined where
 *   something newer was asked; `overtake`: what was asked so far counts no more
 */
export function useJudging(subject) {
  const latest = useRef(subject);
  latest.current = subject;
  const newest = useRef(0);
  const judge = async () => {
    const mine = ++newest.current;
    for (;;) {
      const verdict = await askHost("assess", { subjects: [latest.current()] }).then(
        ({ verdicts: [one] }) => (one?.level ? one : null),
        (/** @type {any} */ error) => (error?.code === kErrors.superseded ? undefined : null),
      );
      if (verdict === undefined && mine === newest.current) await new Promise((done) => setTimeout(done, kPauseMs));
      if (mine !== newest.current) return undefined;
      if (verdict !== undefined) return verdict;
    }
  };
  return { judge, overtake: () => void newest.current++ };
}
