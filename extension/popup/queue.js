// Changes that a person makes faster than they can be kept: one after the other, none dropped. Arrow keys in a list and digits in a date field
// come several a second.
import { useRef, useState } from "preact/hooks";

/**
 * @returns {{ busy: boolean, inTurn: (act: () => Promise<boolean>) => Promise<boolean> }} `busy` while one is under way or waits; `inTurn`
 *   gives what `act` gave, which must not fail
 */
export function useQueue() {
  const [busy, setBusy] = useState(false);
  const last = useRef(/** @type {Promise<unknown>} */ (Promise.resolve()));
  /** @param {() => Promise<boolean>} act */
  const inTurn = (act) => {
    setBusy(true);
    const mine = last.current.then(act);
    last.current = mine;
    void mine.finally(() => mine === last.current && setBusy(false));
    return mine;
  };
  return { busy, inTurn };
}
