// What stands where a section has nothing to show yet: that it is being asked for, that it did not come, that the helper is too old for it.
import { word } from "../shared/words.js";

/** @param {{ of: { data: any, code: number, missing: boolean } }} props of useHost() */
export function Waiting({ of: { data, code, missing } }) {
  if (data) return null;
  return (
    <p class="soft" role="status">
      {missing ? word("olderHelper") : code ? word("loadFailed") : word("popupLoading")}
    </p>
  );
}
