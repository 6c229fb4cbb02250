// Says that the first questions are still open, with the way to them, wherever one of the extension's own pages is looked at before they are
// answered. How a page leads there is its own.
import { Act } from "./act.jsx";
import { word } from "../shared/words.js";

/** @param {{ open: () => void }} props */
export function FirstRunLink({ open }) {
  return (
    <div class="trouble" data-tone="hold">
      <h2>{word("firstRunTitle")}</h2>
      <p>{word("firstRunNeeded")}</p>
      <p class="inside">
        <Act kind="main" onPress={open}>
          {word("firstRunStart")}
        </Act>
      </p>
    </div>
  );
}
