// What the person says of somebody, a line each: their part, met, talked, asked, would recommend, a missed appointment. What is pressed holds
// at once; pressed again it is taken back. The names of values are the host's (facts/list).
import { Act, Pick } from "../ui/act.jsx";
import { word } from "../shared/words.js";

/** @typedef {import("../ui/page-host.js").FactWords} FactWords */
/** @typedef {import("../ui/types.js").FactValue} FactValue */

/** A part in one's own hiring; every other is what they are to one otherwise. */
const kHiringRoles = ["interviewer", "hiringManager", "recruiter", "panelist", "unsure"];
/** Tries to reach somebody, the last of them "or more". */
const kTries = [0, 1, 2, 3];

/**
 * @param {{ person: any, labels: FactWords | null, busy: boolean, say: (fact: string, value: FactValue) => void }} props
 *   `person`: as people/get has them, {} for somebody of whom nothing is known
 */
export function Relation({ person, labels, busy, say }) {
  const relation = person.relation ?? {};
  /** @param {string} fact @returns {[string, string][]} */
  const wordsOf = (fact) => Object.entries(labels?.get(fact)?.words ?? {});
  const roles = wordsOf("relation.role");
  const given = wordsOf("relation.permission").filter(([value]) => value !== "notAsked");
  /** What matters in a hiring alone is asked there, and shown wherever it was said. @param {string} fact */
  const isInHiring = (fact) => kHiringRoles.includes(relation.role) || relation[fact] !== undefined;
  const isSeen = person.talked === true && relation.conversed === undefined;
  /** @param {string} fact @param {string} label @param {import("preact").ComponentChildren} [more] */
  const yesOrNo = (fact, label, more) => (
    <li>
      <span>
        {label} {more}
      </span>
      <Pick
        label={label}
        hideLabel
        choices={[
          { value: true, text: word("yes") },
          { value: false, text: word("no") },
        ]}
        value={relation[fact]}
        busy={busy}
        onPick={(value) => say(`relation.${fact}`, value)}
      />
    </li>
  );
  return (
    <ul class="relation">
      <li>
        <label>
          <span>{word("factRole")}</span>
          <select
            value={relation.role ?? ""}
            onChange={(event) => say("relation.role", event.currentTarget.value || null)}
          >
            <option value="">{word("notSaid")}</option>
            <Options label={word("roleInHiring")} of={roles.filter(([value]) => kHiringRoles.includes(value))} />
            <Options
              label={word("roleOtherwise")}
              of={roles.filter(([value]) => !kHiringRoles.includes(value)).sort(([a]) => (a === "none" ? -1 : 0))}
            />
          </select>
        </label>
      </li>
      {yesOrNo("met", word("aboutMet"))}
      {yesOrNo("conversed", word("aboutTalked"), isSeen && <span class="small">{word("aboutTalkedSeen")}</span>)}
      <li>
        <label>
          <span>{word("factPermission")}</span>
          <select
            value={relation.permission === "notAsked" ? "" : (relation.permission ?? "")}
            onChange={(event) => say("relation.permission", event.currentTarget.value || null)}
          >
            <option value="">{word("permissionNotAsked")}</option>
            <Options of={given} />
          </select>
        </label>
      </li>
      {isInHiring("invitedByThem") && yesOrNo("invitedByThem", word("aboutProposed"))}
      {isInHiring("knewBefore") && yesOrNo("knewBefore", word("aboutKnew"))}
      {yesOrNo("wouldRecommend", word("aboutRecommend"))}
      {yesOrNo("missedCommitment", word("aboutMissed"))}
      {relation.missedCommitment === true && (
        <>
          {yesOrNo("explained", word("aboutExplained"))}
          {relation.explained !== true && (
            <li>
              <span>{word("aboutTries")}</span>
              <div class="choices" role="group" aria-label={word("aboutTries")}>
                {kTries.map((times) => (
                  <Act
                    key={times}
                    busy={busy}
                    pressed={Math.min(relation.reachedOut ?? 0, 3) === times}
                    onPress={() => say("relation.reachedOut", times)}
                  >
                    {times === 3 ? word("orMore", times) : times}
                  </Act>
                ))}
              </div>
            </li>
          )}
        </>
      )}
    </ul>
  );
}

/** @param {{ label?: string, of: [string, string][] }} props */
function Options({ label, of }) {
  const options = of.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
  return label ? <optgroup label={label}>{options}</optgroup> : <>{options}</>;
}
