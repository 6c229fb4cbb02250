// The four screens of the first run, each a heading and what is told or asked there. They hold nothing themselves.
import { useEffect } from "preact/hooks";
import { Pick } from "../ui/act.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { Choices, kGoals, kModes, kStages, kStances, kStrictness } from "../ui/page.jsx";
import { StageDate } from "../ui/stage-date.jsx";
import { word } from "../shared/words.js";

/**
 * @typedef {{ answers: import("./first-run.jsx").Answers, set: (changed: Partial<import("./first-run.jsx").Answers>) => void,
 *             heading: import("preact").RefObject<HTMLHeadingElement | null>,
 *             refused: (name: string) => ReturnType<typeof import("../ui/refusal.jsx").refusedBy> }} ScreenProps
 */

/** The tab is called by it. @param {{ heading: import("preact").RefObject<HTMLHeadingElement | null>, children: string }} props */
export function Title({ heading, children }) {
  useEffect(() => void (document.title = word("firstRunPage", children)), [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** What it does and what it never does. @param {ScreenProps} props */
export function Does({ heading }) {
  return (
    <>
      <Title heading={heading}>{word("doesTitle")}</Title>
      <p class="lead">{word("doesLead")}</p>
      <figure class="sample">
        <figcaption>{word("doesExample")}</figcaption>
        <div>
          <span class="pill tone" data-tone="hold">
            <ToneIcon tone="hold" />
            {word("levelHold")}
          </span>
        </div>
        <p>{word("doesSample")}</p>
      </figure>
      <p>{word("doesMostly")}</p>
      <div class="block">
        <h2>{word("neverTitle")}</h2>
        <ul class="ticks" data-tone="go">
          {[word("neverSends"), word("neverLeaves"), word("neverStops")].map((text) => (
            <li key={text}>
              <ToneIcon tone="go" size={20} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** Where it shows, with LinkedIn's terms said before the choice. Nothing is preselected. @param {ScreenProps} props */
export function Where({ answers, set, heading, refused }) {
  return (
    <>
      <Title heading={heading}>{word("whereTitle")}</Title>
      <p class="terms" data-tone="caution">
        {word("whereTerms")}
      </p>
      <Choices
        legend={word("where")}
        hideLegend
        name="mode"
        value={answers.mode}
        onPick={(mode) => set({ mode })}
        choices={kModes()}
        refused={refused("mode")}
      />
      <p class="soft">{word("wherePrivate")}</p>
    </>
  );
}

/** What they are here for and how open they are. @param {ScreenProps} props */
export function Who({ answers, set, heading }) {
  return (
    <>
      <Title heading={heading}>{word("whoTitle")}</Title>
      <p class="soft">{word("whoSay")}</p>
      <Choices
        legend={word("goal")}
        name="goal"
        side
        value={answers.goal}
        onPick={(goal) => set({ goal })}
        choices={kGoals()}
      />
      <Choices
        legend={word("stance")}
        name="stance"
        value={answers.stance}
        onPick={(stance) => set({ stance })}
        choices={kStances()}
      />
      <Choices
        legend={word("strictness")}
        name="strictness"
        value={answers.strictness}
        onPick={(strictness) => set({ strictness })}
        choices={kStrictness()}
      />
    </>
  );
}

/** Are they interviewing anywhere: company and stage, or later. @param {ScreenProps} props */
export function Interviewing({ answers, set, heading, refused }) {
  return (
    <>
      <Title heading={heading}>{word("interviewTitle")}</Title>
      <p class="lead">{word("interviewSay")}</p>
      <Choices
        legend={word("interviewTitle")}
        hideLegend
        name="interviewing"
        side
        value={answers.interviewing}
        onPick={(interviewing) => set({ interviewing })}
        choices={[
          { value: true, text: word("interviewYes") },
          { value: false, text: word("interviewLater") },
        ]}
        refused={refused("interviewing")}
      />
      {answers.interviewing && (
        <>
          <label class="field">
            <span>{word("company")}</span>
            <input
              type="text"
              value={answers.company}
              autocomplete="organization"
              {...refused("company")}
              onInput={(event) => set({ company: event.currentTarget.value })}
            />
          </label>
          <div class="inside">
            <Pick
              label={word("interviewStage")}
              choices={kStages().slice(0, 5)}
              value={answers.stage}
              busy={false}
              onPick={(stage) => set({ stage: stage === null ? null : String(stage) })}
              refused={refused("stage")}
            />
            <StageDate stage={answers.stage} dates={answers.dates} set={(dates) => set({ dates })} />
          </div>
        </>
      )}
    </>
  );
}
