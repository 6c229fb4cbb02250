// Changes settings, one change after the other, each on the revision that this page saw last: its own changes never look like another's, and
// another's are never written over unseen. What came of each is told, with the way back.
import { useEffect, useRef } from "preact/hooks";
import { askHost, isConflict } from "../ui/page-host.js";
import { useSaving } from "./parts.jsx";

/** @typedef {(set: Record<string, any>, said?: string) => Promise<void>} Change `said`: what is told then, where there is more to say than that it is saved */

/**
 * @param {{ settings: Record<string, any>, revision: number } | null | undefined} read as settings/get says it, with what is shown
 * @param {() => Promise<unknown>} again reads it anew
 * @returns {Change}
 */
export function useSettingChanges(read, again) {
  const saving = useSaving(again);
  const seen = useRef(/** @type {number | undefined} */ (undefined));
  const last = useRef(/** @type {Promise<unknown>} */ (Promise.resolve()));
  useEffect(() => {
    // One that was read before the last save arrives late.
    if (read) seen.current = Math.max(seen.current ?? 0, read.revision);
  }, [read]);
  /** @param {Record<string, any>} set */
  const save = (set) => {
    const turn = last.current.then(async () => {
      try {
        ({ revision: seen.current } = await askHost("settings/set", { set, revision: seen.current }));
      } catch (failure) {
        if (isConflict(failure)) seen.current = 0; // what is read next counts, whatever it is
        throw failure;
      }
    });
    last.current = turn.catch(() => {});
    return turn;
  };
  return async (set, said) => {
    if (!read) return;
    const before = Object.fromEntries(Object.keys(set).map((name) => [name, read.settings[name] ?? null]));
    await saving(
      () => save(set),
      () => void saving(() => save(before)),
      said,
    );
  };
}
