// Changes that a person makes faster than they can be kept: one after the other, none dropped, and what became of each in a sentence, to be read
// out. Arrow keys in a list and digits in a date field come several a second.
import { useRef, useState } from "preact/hooks";
import { troubleSentence } from "../ui/page-host.js";
import { word } from "../shared/words.js";

/**
 * @typedef {(act: () => Promise<unknown>, done?: string) => Promise<boolean>} Change carries out `act`; false where it failed
 * @returns {{ busy: boolean, note: string, say: (text: string) => void, change: Change }} `busy` while one is under way or waits; `note`: what
 *   was said last, for a role=status
 */
export function useChanges() {
  const [busy, setBusy] = useState(false);
  const [note, say] = useState("");
  const last = useRef(/** @type {Promise<unknown>} */ (Promise.resolve()));
  /** @type {Change} */
  const change = (act, done = word("noted")) => {
    setBusy(true);
    const mine = last.current.then(async () => {
      say("");
      try {
        await act();
        say(done);
        return true;
      } catch (error) {
        say(troubleSentence(error));
        return false;
      }
    });
    last.current = mine;
    void mine.finally(() => mine === last.current && setBusy(false));
    return mine;
  };
  return { busy, note, say, change };
}
