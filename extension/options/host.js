// Asks the host on behalf of the settings page: one call, lists that come in pages, and what went wrong in a sentence. Knows methods by
// name only; what each says is in PROTOCOL.md.
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kDataKey, kErrors, kPageCall } from "../shared/messages.js";
import { errorSentence } from "../ui/labels.js";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";

/** More pages than any list of one person has: a host that never ends is not followed for ever. */
const kMostPages = 200;

/**
 * @param {string} method
 * @param {Record<string, unknown>} [params]
 * @returns {Promise<any>} the host's result; throws `{code, message, data}` as in PROTOCOL.md
 */
export const host = (method, params = {}) => call(kPageCall, { method, params });

/**
 * All of a list that comes in pages.
 *
 * @param {string} method @param {string} name of the list in the result @param {Record<string, unknown>} [params]
 * @returns {Promise<any[]>}
 */
export async function hostList(method, name, params = {}) {
  const all = [];
  let after;
  for (let pages = 0; pages < kMostPages; pages++) {
    const result = await host(method, { ...params, ...(after === undefined ? {} : { after }) });
    all.push(...(result[name] ?? []));
    after = result.next;
    if (after === undefined || after === null) break;
  }
  return all;
}

/** @param {any} error */
export const isOlder = (error) => error?.code === kErrors.methodNotFound;
/** @param {any} error */
export const isConflict = (error) => error?.code === kErrors.conflict;
/** @param {any} error */
export const isNotFound = (error) => error?.code === kErrors.notFound;

/** What went wrong, in a sentence. @param {any} error */
export function troubleSentence(error) {
  if (isOlder(error)) return word("setOlder");
  if (isConflict(error)) return word("setConflict");
  if (isNotFound(error)) return word("setGone");
  if (error?.code === kErrors.invalidValue && typeof error.data?.expected === "string")
    return word("setExpected", error.data.expected);
  return errorSentence(error);
}

/** Runs when the user's data, rules or settings were changed elsewhere, and when the page is looked at again. @param {() => void} run */
export function useChanged(run) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    /** @param {Record<string, unknown>} changes @param {string} area */
    const stored = (changes, area) => {
      if (area === "session" && kDataKey in changes) latest.current();
    };
    const seen = () => {
      if (document.visibilityState === "visible") latest.current();
    };
    api.storage.onChanged.addListener(stored);
    document.addEventListener("visibilitychange", seen);
    return () => {
      api.storage.onChanged.removeListener(stored);
      document.removeEventListener("visibilitychange", seen);
    };
  }, []);
}

/**
 * What the host says, asked when first shown, when `about` becomes another, and when something changed elsewhere. An answer that a newer
 * question overtook is dropped; an old one stays until the new one is there.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @param {string} [about] what is asked for
 * @returns {{ value: T | null, error: any, again: () => Promise<void> }}
 */
export function useHost(load, about = "") {
  const [state, setState] = useState(
    /** @type {{ value: T | null, error: any, about: string }} */ ({ value: null, error: null, about }),
  );
  const turn = useRef(0);
  const again = async () => {
    const mine = ++turn.current;
    try {
      const value = await load();
      if (mine === turn.current) setState({ value, error: null, about });
    } catch (error) {
      if (mine === turn.current) setState((was) => ({ value: was.about === about ? was.value : null, error, about }));
    }
  };
  useEffect(() => {
    void again();
    return () => void turn.current++;
  }, [about]);
  useChanged(() => void again());
  const isNow = state.about === about;
  return { value: isNow ? state.value : null, error: isNow ? state.error : null, again };
}

/**
 * Changes settings, one change after the other, each on the revision that this page saw last: its own changes never look like another's.
 *
 * @param {number | undefined} read the revision that was read with what is shown
 * @returns {(set: Record<string, any>) => Promise<any>} the host's answer; throws as `host` does
 */
export function useSettingChanges(read) {
  const seen = useRef(read);
  const last = useRef(/** @type {Promise<unknown>} */ (Promise.resolve()));
  useEffect(() => {
    if (read !== undefined) seen.current = read;
  }, [read]);
  return (set) => {
    const turn = last.current.then(async () => {
      const result = await host("settings/set", {
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
