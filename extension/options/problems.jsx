// What the host finds wrong with a rule's text, in a list: each a way to its place. It checks nothing itself.
import { word } from "../shared/words.js";
import { isOlder, troubleSentence } from "../ui/page-host.js";

/** @typedef {import("./code-places.js").Diagnostic} Diagnostic */

/** What is wrong, each a way to its place; told once, politely. @param {{ checked: any, onJump: (diagnostic: Diagnostic) => void }} props */
export function Problems({ checked, onJump }) {
  const problems = checked?.diagnostics ?? [];
  const failed = (checked?.examples ?? []).filter((/** @type {any} */ one) => !one.passed);
  const all = problems.length + failed.length;
  const says = !checked
    ? word("edChecking")
    : checked.error
      ? isOlder(checked.error)
        ? word("edOlder")
        : troubleSentence(checked.error)
      : all === 0
        ? word("edWell")
        : all === 1
          ? word("edProblem")
          : word("edProblems", all);
  return (
    <div class="problems" data-tone={!checked || checked.error ? "question" : all ? "caution" : "go"}>
      <p role="status">{says}</p>
      {all > 0 && (
        <ul>
          {problems.map((/** @type {Diagnostic} */ one, /** @type {number} */ index) => (
            <li key={index}>
              <button type="button" class="jump" onClick={() => onJump(one)}>
                <span class="where">{word("edLine", one.line)}</span>
                <span lang="en">
                  {one.text}
                  {one.hint && <span class="soft hint">{one.hint}</span>}
                </span>
              </button>
            </li>
          ))}
          {failed.map((/** @type {any} */ one) => (
            <li key={`${one.kind}${one.index}`} class="jump">
              <span class="where">{word("edExample", one.index + 1)}</span>
              <span lang="en">{one.text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
