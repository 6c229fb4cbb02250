// Changes settings, one change after the other, each on the revision that this page saw last: its own changes never look like another's, and
// another's are never written over unseen.
import { useEffect, useRef } from "preact/hooks";
import { askHost } from "../ui/page-host.js";

/**
 * @param {number | undefined} read the revision that was read with what is shown
 * @returns {(set: Record<string, any>) => Promise<any>} the host's answer; throws as `askHost` does
 */
export function useSettingChanges(read) {
  const seen = useRef(read);
  const last = useRef(/** @type {Promise<unknown>} */ (Promise.resolve()));
  useEffect(() => {
    if (read !== undefined) seen.current = read;
  }, [read]);
  return (set) => {
    const turn = last.current.then(async () => {
      const result = await askHost("settings/set", {
        set,
        ...(seen.current === undefined ? {} : { revision: seen.current }),
      });
      seen.current = result.revision;
      return result;
    });
    last.current = turn.catch(() => {});
    return turn;
  };
}
