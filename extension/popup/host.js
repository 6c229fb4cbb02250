// What the popup and the side panel ask the host, and how they notice that the person's data may be another now: the background says so in
// storage.session, whoever changed something, and every page that is open reads again, in this window and in others.
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { kDataKey, kErrors, kPageCall } from "../shared/messages.js";
import { call } from "../ui/page.jsx";

/** A host that never ends is not followed for ever. */
const kMostPages = 50;

/** Asks the host; throws as call() does. @param {string} method @param {Record<string, unknown>} [params] @returns {Promise<any>} */
export function askHost(method, params = {}) {
  return call(kPageCall, { method, params });
}

/** The people a search finds, all pages of them. @param {string} find @returns {Promise<any[]>} */
export async function findPeople(find) {
  const all = [];
  let after;
  for (let pages = 0; pages < kMostPages; pages++) {
    const { people = [], next } = await askHost("people/list", { find, ...(after && { after }) });
    all.push(...people);
    if (!next) break;
    after = next;
  }
  return all;
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

/** Another number whenever the person's data may have changed. */
export function useDataChanges() {
  const [count, setCount] = useState(0);
  useEffect(() => onStored("session", (changes) => void (kDataKey in changes && setCount((before) => before + 1))), []);
  return count;
}

/** A value of storage.session that is followed; undefined until it was read. @param {string} key @returns {any} null: there is none */
export function useSession(key) {
  const [value, setValue] = useState(/** @type {any} */ (undefined));
  useEffect(() => {
    api.storage.session.get(key).then(
      (all) => setValue(all[key] ?? null),
      () => setValue(null),
    );
    return onStored("session", (changes) => void (key in changes && setValue(changes[key].newValue ?? null)));
  }, [key]);
  return value;
}

/**
 * What the host says, read anew whenever the data change. Of a list that comes in pages the first alone. `data` is null at first and stays as it was while the host does not answer;
 * `code` is what it refused with, 0 for nothing; `missing`: the helper is older than this and does not know the method.
 *
 * @param {string} method @param {Record<string, unknown>} [params]
 * @returns {{ data: any, code: number, missing: boolean, load: () => Promise<any> }}
 */
export function useHost(method, params = {}) {
  const [state, setState] = useState({ data: /** @type {any} */ (null), code: 0 });
  const newest = useRef(0);
  const changes = useDataChanges();
  const asked = JSON.stringify(params);
  const load = async () => {
    const mine = ++newest.current;
    try {
      const data = await askHost(method, params);
      if (mine === newest.current) setState({ data, code: 0 });
      return data;
    } catch (error) {
      const code = Number(/** @type {any} */ (error)?.code) || kErrors.internalError;
      // Whoever is not there any more must not be shown.
      if (mine === newest.current) setState(({ data }) => ({ data: code === kErrors.notFound ? null : data, code }));
      return null;
    }
  };
  useEffect(() => void load(), [method, asked, changes]);
  return { ...state, missing: state.code === kErrors.methodNotFound, load };
}
