// A fold whose inside is made when it is first opened: long lists cost nothing while nobody looks at them.
import { useState } from "preact/hooks";
import { LineIcon } from "../ui/icon.jsx";

/**
 * @param {{ summary: import("preact").ComponentChildren, children: () => import("preact").ComponentChildren, tone?: string, kind?: string,
 *   open?: boolean }} props `open`: from the beginning
 */
export function LazyFold({ summary, children, tone, kind = "", open = false }) {
  const [opened, setOpened] = useState(open);
  const [begunOpen] = useState(open);
  return (
    <details
      class={kind}
      data-tone={tone}
      open={begunOpen}
      onToggle={(event) => setOpened(opened || event.currentTarget.open)}
    >
      <summary>
        <LineIcon kind="more" />
        <span>{summary}</span>
      </summary>
      {opened && <div class="fold">{children()}</div>}
    </details>
  );
}
