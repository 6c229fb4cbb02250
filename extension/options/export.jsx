// The button that saves all that Tact keeps to a file, with how far it is. It stands where data is looked at and where it is forgotten.
import { useState } from "preact/hooks";
import { Act } from "../ui/act.jsx";
import { word } from "../shared/words.js";
import { exportAll } from "./chunks.js";
import { saveAs } from "./download.js";
import { askHost, troubleSentence } from "../ui/page-host.js";
import { useTell } from "./telling.jsx";

export function Export() {
  const tell = useTell();
  const [done, setDone] = useState(/** @type {number | null} */ (null));
  const run = async () => {
    setDone(0);
    try {
      const { name, parts } = await exportAll(askHost, setDone);
      saveAs(name, /** @type {BlobPart[]} */ (parts));
      tell(word("dtExported", name));
    } catch (failure) {
      tell(word("dtNotExported", troubleSentence(failure)));
    }
    setDone(null);
  };
  return (
    <div class="row">
      <Act busy={done !== null} onPress={() => void run()}>
        {word("dtExportPress")}
      </Act>
      {done !== null && <progress value={done} max={1} aria-label={word("dtExport")} />}
    </div>
  );
}
