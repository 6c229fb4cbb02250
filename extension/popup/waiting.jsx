// What stands where a section has nothing to show yet: that it is being asked for, that it did not come, that the helper is too old for it.
import { Act } from "../ui/act.jsx";
import { isOlder, troubleSentence } from "../ui/page-host.js";
import { word } from "../shared/words.js";

/** @param {{ of: { value: any, error: any, again: () => Promise<unknown> } }} props of useHost() */
export function Waiting({ of: { value, error, again } }) {
  if (value) return null;
  const canAsk = error && !isOlder(error);
  return (
    <div class="row soft">
      <span role="status">{!error ? word("popupLoading") : canAsk ? word("loadFailed") : troubleSentence(error)}</span>
      {canAsk && (
        <Act kind="link" onPress={again}>
          {word("loadAgain")}
        </Act>
      )}
    </div>
  );
}
