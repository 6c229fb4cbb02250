// Says that the browser keeps LinkedIn's pages from Tact, and lets the person change that with one press. The background notices and
// wakes the pages that are open.
import { useState } from "preact/hooks";
import { requestSiteAccess } from "../shared/site-access.js";
import { Act } from "../ui/act.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { word } from "../shared/words.js";

/** @param {{ onAllowed: () => void }} props */
export function AccessNotice({ onAllowed }) {
  const [refused, setRefused] = useState(false);
  // Not awaited before: browsers answer such a wish only straight after a press.
  const allow = () => {
    requestSiteAccess().then(
      (allowed) => (allowed ? onAllowed() : setRefused(true)),
      () => setRefused(true),
    );
  };
  return (
    <div class="trouble" data-tone="question">
      <h2>
        <ToneIcon tone="question" />
        {word("accessTitle")}
      </h2>
      <p>{word("accessBody")}</p>
      <p class="inside">
        <Act kind="main" onPress={allow}>
          {word("accessAllow")}
        </Act>
      </p>
      <p class="live small" role="status">
        {refused && word("accessRefused")}
      </p>
    </div>
  );
}
