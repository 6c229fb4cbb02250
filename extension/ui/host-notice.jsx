// Says kindly that the host is not there and what to do. The sentences are the background's, which knows the cause.
import { ToneIcon } from "./icon.jsx";
import { word } from "../shared/words.js";

/** @param {{ host: import("../shared/messages.js").HostStatus, later?: boolean }} props `later`: answers wait for the host */
export function HostNotice({ host, later = false }) {
  return (
    <div class="trouble" data-tone="caution">
      <h2>
        <ToneIcon tone="caution" />
        {word("helperTitle")}
      </h2>
      <p>{host.sentence}</p>
      {host.fix && <p>{host.fix}</p>}
      <p>{later ? word("pushLater") : word("helperUntouched")}</p>
    </div>
  );
}
