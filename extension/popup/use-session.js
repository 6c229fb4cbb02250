// A value of the browser's memory for this session, followed while a page shows it.
import { useEffect, useState } from "preact/hooks";
import { api } from "../shared/browser.js";
import { onStored } from "../ui/page-host.js";

/** @param {string} key @returns {any} undefined until it was read; null: there is none */
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
