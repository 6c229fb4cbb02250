// Which of the person's hiring processes somebody belongs to, and where it stands: by what their page says of their company, or as the person
// says here.
import { askHost, useHost } from "../ui/page-host.js";
import { kStages } from "../ui/page.jsx";
import { word } from "../shared/words.js";

/** @typedef {import("./processes.jsx").Process} Process */

/**
 * @param {{ person: any, known: Record<string, any>, busy: boolean, onStage: (stage: string, linked?: Process) => void, onLink: (processId: number | null) => void }} props
 *   `known`: what the verdict rested on; `linked`: the process whose stage is shown, where the person said which
 */
export function TheirProcess({ person, known, busy, onStage, onLink }) {
  const { value } = useHost(() => askHost("processes/list"));
  /** @type {Process[]} */
  const all = value?.processes ?? [];
  if (!all.length) return null;
  const linked = all.find(({ id }) => id === person.processId);
  const company = known["process.company"];
  const stage = linked?.stage ?? (company ? known["process.stage"] : null);
  return (
    <ul class="relation">
      <li>
        <label>
          <span>{word("theirProcess")}</span>
          <select
            value={linked?.id ?? ""}
            aria-disabled={busy ? "true" : undefined}
            onChange={(event) => onLink(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
          >
            <option value="">{company && !linked ? word("theirProcessBy", company) : word("theirProcessNone")}</option>
            {all.map(({ id, company: at, title }) => (
              <option key={id} value={id}>
                {title ? word("titleAt", title, at) : at}
              </option>
            ))}
          </select>
        </label>
      </li>
      {stage && stage !== "none" && (
        <li>
          <label>
            <span>{word("factStage")}</span>
            <select value={stage} onChange={(event) => onStage(event.currentTarget.value, linked)}>
              {kStages().map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        </li>
      )}
    </ul>
  );
}
