// How the extension's own pages ask the host: one call, lists that come in pages, answers that are read anew whenever the person's data may be
// others, and what went wrong in a sentence. The background says in storage.session that something changed, whoever changed it; pages
// only listen. Knows methods by name only; what each says is in PROTOCOL.md.
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kDataKey, kErrors, kPageCall } from "../shared/messages.js";
import { word } from "../shared/words.js";
import { errorSentence } from "./labels.js";
import { call } from "./page.jsx";

/** More pages than any list of one person has: a host that never ends is not followed for ever. */
const kMostPages = 200;

/**
 * @param {string} method
 * @param {Record<string, unknown>} [params]
 * @returns {Promise<any>} the host's result; throws `{code, message, data}` as in PROTOCOL.md
 */
export const askHost = (method, params = {}) => call(kPageCall, { method, params });

/**
 * A list that comes in pages: all of it, or the first of them.
 *
 * @param {string} method @param {string} name of the list in the result @param {Record<string, unknown>} [params] @param {number} [most] pages
 * @returns {Promise<{ all: any[], next: any }>} `next`: where the list goes on, if it does
 */
export async function hostPages(method, name, params = {}, most = kMostPages) {
  const all = [];
  let next;
  for (let pages = 0; pages < most; pages++) {
    const result = await askHost(method, { ...params, ...(next && { after: next }) });
    all.push(...(result[name] ?? []));
    next = result.next;
    if (!next) break;
  }
  return { all, next };
}

/** All of a list. @param {string} method @param {string} name @param {Record<string, unknown>} [params] @returns {Promise<any[]>} */
export const hostList = async (method, name, params = {}) => (await hostPages(method, name, params)).all;

/** Whoever belongs to a process. @param {number} processId @returns {Promise<any[]>} */
export const peopleOf = (processId) => hostList("people/list", "people", { processId });

/** @param {any} error */
export const isOlder = (error) => error?.code === kErrors.methodNotFound;
/** @param {any} error */
export const isMissing = (error) => error?.code === kErrors.hostMissing;
/** @param {any} error */
export const isConflict = (error) => error?.code === kErrors.conflict;
/** @param {any} error */
export const isNotFound = (error) => error?.code === kErrors.notFound;

/** Of these the host says what it expects in the person's language; of all else in its own, for whoever writes a client. */
const kSettings = /^(?:display|packs|rules|viewer)\./;

/** What went wrong, in a sentence. @param {any} error */
export function troubleSentence(error) {
  if (isOlder(error)) return word("helperOlder");
  if (isConflict(error)) return word("changedElsewhere");
  if (isNotFound(error)) return word("isGone");
  if (error?.code === kErrors.invalidValue)
    return kSettings.test(error.data?.path) ? word("setExpected", error.data.expected) : word("doesNotFit");
  return errorSentence(error);
}

/**
 * @param {"session" | "local"} wanted
 * @param {(changes: Record<string, { newValue?: any }>) => void} listener
 * @returns {() => void} ends it
 */
export function onStored(wanted, listener) {
  /** @param {Record<string, any>} changes @param {string} area */
  const onChanged = (changes, area) => {
    if (area === wanted) listener(changes);
  };
  api.storage.onChanged.addListener(onChanged);
  return () => api.storage.onChanged.removeListener(onChanged);
}

/** How often the clock is looked at: a timer for a far moment would stand still while the computer sleeps. */
const kClockMs = 20_000;

/**
 * Runs when the clock has made something else of what is shown.
 *
 * @param {() => unknown} of what it depends on, such as the day
 * @param {() => void} run
 */
export function useClock(of, run) {
  const latest = useRef({ of, run });
  latest.current = { of, run };
  const before = useRef(of());
  useEffect(() => {
    const timer = setInterval(() => {
      const now = latest.current.of();
      if (now !== before.current) latest.current.run();
      before.current = now;
    }, kClockMs);
    return () => clearInterval(timer);
  }, []);
}

/**
 * Runs when the person's data, rules or settings may have changed, here or elsewhere, when another day has begun, and when the page is looked at
 * again: what the background slept through.
 *
 * @param {() => void} run
 */
export function useChanged(run) {
  const latest = useRef(run);
  latest.current = run;
  useClock(() => new Date().toDateString(), run);
  useEffect(() => {
    const end = onStored("session", (changes) => void (kDataKey in changes && latest.current()));
    const seen = () => void (document.visibilityState === "visible" && latest.current());
    document.addEventListener("visibilitychange", seen);
    return () => {
      end();
      document.removeEventListener("visibilitychange", seen);
    };
  }, []);
}

/**
 * What the host says, asked when first shown, when `about` becomes another, and when something changed. An answer that a newer question overtook
 * is dropped. An old one stays until the new one is there, and while the host does not answer; not of what is there no more.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @param {string} [about] what is asked for
 * @returns {{ value: T | null, error: any, again: () => Promise<T | null> }} `again`: null where it failed
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
      return value;
    } catch (error) {
      const keeps = !isNotFound(error);
      if (mine === turn.current)
        setState((was) => ({ value: keeps && was.about === about ? was.value : null, error, about }));
      return null;
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
 * A fact in the host's words (facts/list).
 * @typedef {{ name: string, label: string, unit: string, words: Record<string, string> }} FactWord
 * @typedef {Map<string, FactWord>} FactWords by name
 */

/** Of all of a page; null: not asked for, or not there. @type {Promise<FactWords> | null} */
let factWords = null;
/** @type {FactWords} */
const kNoWords = new Map();

/** @returns {FactWords | null} null until they were asked for; empty where they are not to be had */
export function useFactWords() {
  const [words, setWords] = useState(/** @type {FactWords | null} */ (null));
  const learn = () => {
    factWords ??= askHost("facts/list").then(
      ({ facts }) => new Map(facts.map((/** @type {FactWord} */ one) => [one.name, one])),
    );
    factWords.then(setWords, () => {
      factWords = null; // asked for again when something changes
      setWords((before) => before ?? kNoWords);
    });
  };
  useEffect(() => {
    learn();
    // The host's questions are words too: where they are others, so is its language.
    const end = onStored("local", (changes) => {
      if (!("asks" in changes)) return;
      factWords = null;
      learn();
    });
    return () => {
      end();
      factWords = null; // they may change while nobody listens
    };
  }, []);
  useChanged(learn);
  return words;
}
