// A fold whose inside is made when it is first opened: long lists cost nothing while nobody looks at them. One with a name stays as it was left,
// from one popup to the next: how somebody likes the desk is kept in the browser, and says nothing of anybody.
import { useState } from "preact/hooks";
import { LineIcon } from "../ui/icon.jsx";

/**
 * @param {{ summary: import("preact").ComponentChildren, children: () => import("preact").ComponentChildren, tone?: string, kind?: string,
 *   open?: boolean, name?: string }} props `open`: from the beginning, where a fold of this name was never opened or shut
 */
export function LazyFold({ summary, children, tone, kind = "", open = false, name = "" }) {
  const [begunOpen] = useState(() => (name ? recall(name) : null) ?? open);
  const [opened, setOpened] = useState(begunOpen);
  /** @param {boolean} isOpen */
  const toggled = (isOpen) => {
    setOpened(opened || isOpen);
    // It is told of its first state as well.
    if (name && isOpen !== (recall(name) ?? open)) localStorage.setItem(`fold:${name}`, String(isOpen));
  };
  return (
    <details class={kind} data-tone={tone} open={begunOpen} onToggle={(event) => toggled(event.currentTarget.open)}>
      <summary>
        <LineIcon kind="more" />
        <span>{summary}</span>
      </summary>
      {opened && <div class="fold">{children()}</div>}
    </details>
  );
}

/** @param {string} name @returns {boolean | null} null: never said */
function recall(name) {
  const kept = localStorage.getItem(`fold:${name}`);
  return kept === null ? null : kept === "true";
}
