// Forgetting one person, wherever one is told of: asked in place, since it cannot be undone, and what came of it in a sentence.
import { word } from "../shared/words.js";
import { Confirm } from "./confirm.jsx";
import { askHost, troubleSentence } from "./page-host.js";

/**
 * @param {{ about: string, name: string, say: (text: string) => void, onForgotten?: () => unknown, kind?: "link" | "", short?: boolean }} props
 *   `about`: their key; `short`: the name stands beside it
 */
export function Forget({ about, name, say, onForgotten = () => {}, kind = "", short = false }) {
  return (
    <Confirm
      kind={kind}
      press={short ? word("forget") : word("forgetOne", name)}
      name={short ? word("actionOn", word("forget"), name) : undefined}
      ask={<p>{word("forgetAsk", name)}</p>}
      yes={word("forgetOne", name)}
      onYes={async () => {
        try {
          const { forgotten } = await askHost("people/forget", { key: about });
          say(forgotten === "complete" ? word("forgotten", name) : word("forgottenPending", name));
          await onForgotten();
        } catch (failure) {
          say(word("didNotWork", troubleSentence(failure)));
        }
      }}
    />
  );
}
