// What stands where a section has nothing to show yet: that it is being asked for, that it did not come, that the helper is too old for it.
import { isOlder, troubleSentence } from "../ui/page-host.js";
import { word } from "../shared/words.js";

/** @param {{ of: { value: any, error: any } }} props of useHost() */
export function Waiting({ of: { value, error } }) {
  if (value) return null;
  return (
    <p class="soft" role="status">
      {!error ? word("popupLoading") : isOlder(error) ? troubleSentence(error) : word("loadFailed")}
    </p>
  );
}
