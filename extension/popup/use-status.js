// What the background says of the tab one looks at. The popup is about the tab over which it was opened; the side panel goes with whoever
// looks from tab to tab. Both take in what a page reports while they are open.
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kPageStatus } from "../shared/messages.js";
import { call } from "../ui/page.jsx";
import { onStored, useClock } from "../ui/page-host.js";

/** A page that is being read reports several times a second. */
const kPauseMs = 150;
/** Of storage.local, what the status is made of (background/state.js). */
const kLocal = ["answered", "mode", "pausedUntil", "asks", "unsent", "siteAccess"];

/**
 * @param {boolean} follows whether another tab takes the place of the first
 * @returns {{ status: any, failed: boolean, refresh: () => Promise<void> }}
 */
export function useStatus(follows) {
  const [status, setStatus] = useState(/** @type {any} */ (null));
  const [failed, setFailed] = useState(false);
  const tab = useRef(/** @type {number | null} */ (null));

  /** @param {boolean} [patient] nobody came or pressed */
  const refresh = async (patient = false) => {
    const about = tab.current;
    const asked = await call(kPageStatus, { patient, ...(about !== null && { tabId: about }) }).catch(() => null);
    if (about !== tab.current) return; // one looks at another tab by now
    if (asked) tab.current ??= asked.tab?.id ?? null;
    if (asked) setStatus(asked);
    setFailed(!asked);
  };
  const isPaused = () => Date.parse(status?.pausedUntil) > Date.now();
  useClock(isPaused, () => void refresh());

  useEffect(() => {
    let timer = 0;
    const soon = () => {
      clearTimeout(timer);
      timer = /** @type {any} */ (setTimeout(() => refresh(true), kPauseMs));
    };
    const look = async () => {
      const [active, own] = await Promise.all([
        api.tabs.query({ active: true, currentWindow: true }).then(([one]) => one?.id),
        api.tabs.getCurrent(),
      ]);
      // Opened in a tab of its own, it stays with the one that was looked at before.
      if (active !== undefined && active !== own?.id) tab.current = active;
      await refresh();
    };
    /** @param {number} id @param {{ status?: string }} change */
    const updated = (id, change) => void (id === tab.current && change.status === "complete" && soon());
    const activated = () => void look().catch(() => {});
    if (follows) {
      api.tabs.onActivated.addListener(activated);
      api.tabs.onUpdated.addListener(updated);
    }
    void look().catch(() => refresh());
    const ends = [
      onStored("session", (changes) => void (`tab:${tab.current}` in changes && soon())),
      onStored("local", (changes) => void (tab.current !== null && kLocal.some((key) => key in changes) && soon())),
    ];
    return () => {
      clearTimeout(timer);
      if (follows) {
        api.tabs.onActivated.removeListener(activated);
        api.tabs.onUpdated.removeListener(updated);
      }
      for (const end of ends) end();
    };
  }, []);
  return { status, failed, refresh: () => refresh() };
}
