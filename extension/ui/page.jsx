// What the extension's own pages share: how they start (language, title, theme, style, the keyboard's place), radio choices, and asking the background.
import { render } from "preact";
import { ask } from "../shared/ask.js";
import { keepPlaces } from "./keep-place.js";
import { kPageLook } from "./page-look.js";
import { systemTheme } from "./theme.js";
import { word } from "../shared/words.js";

/**
 * @param {import("preact").VNode<any>} content
 * @param {string} title
 * @param {string} [look] style of this page alone, after what all share
 */
export function startPage(content, title, look = "") {
  const root = document.documentElement;
  root.lang = word("language");
  document.title = title;
  const theme = () => (root.dataset.theme = systemTheme());
  theme();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", theme);
  const style = document.createElement("style");
  style.textContent = kPageLook + look;
  document.head.append(style);
  keepPlaces(document);
  render(content, document.body);
}

/**
 * Asks the background and gives the result, or throws what it answered: `{code, message}` as in PROTOCOL.md.
 * @param {string} kind
 * @param {Record<string, unknown>} [fields]
 */
export async function call(kind, fields) {
  const reply = await ask(kind, fields);
  if (!reply.ok) throw reply.error;
  return reply.result;
}

/**
 * One of several, as radio buttons with an explanation each.
 * @param {{ legend: import("preact").ComponentChildren, name: string, value: any, onPick: (value: any) => void, side?: boolean,
 *           hideLegend?: boolean, choices: { value: any, text: string, say?: string }[],
 *           refused?: ReturnType<typeof import("./refusal.jsx").refusedBy> }} props
 */
export function Choices({ legend, name, value, onPick, choices, side = false, hideLegend = false, refused }) {
  return (
    <fieldset role="radiogroup" {...refused}>
      <legend class={hideLegend ? "unseen" : undefined}>{legend}</legend>
      <div class={`choice-list ${side ? "side" : ""}`}>
        {choices.map((choice) => (
          <label class="choice" key={String(choice.value)}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onPick(choice.value)} />
            <span class="name">{choice.text}</span>
            {choice.say && <span class="say">{choice.say}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export const kModes = () => [
  { value: "inline", text: word("whereInline"), say: word("whereInlineSay") },
  { value: "toolbar", text: word("whereToolbar"), say: word("whereToolbarSay") },
];
export const kGoals = () => [
  { value: "jobSearch", text: word("goalJobSearch") },
  { value: "networking", text: word("goalNetworking") },
  { value: "recruiting", text: word("goalRecruiting") },
  { value: "hiring", text: word("goalHiring") },
  { value: "visibility", text: word("goalVisibility") },
];
export const kStances = () => [
  { value: "selective", text: word("stanceSelective"), say: word("stanceSelectiveSay") },
  { value: "balanced", text: word("stanceBalanced"), say: word("stanceBalancedSay") },
  { value: "open", text: word("stanceOpen"), say: word("stanceOpenSay") },
];
export const kStrictness = () => [
  { value: "normal", text: word("strictnessNormal"), say: word("strictnessNormalSay") },
  { value: "strict", text: word("strictnessStrict"), say: word("strictnessStrictSay") },
];
export const kStages = () => [
  { value: "applied", text: word("stageApplied") },
  { value: "interviewScheduled", text: word("stageInterviewScheduled") },
  { value: "interviewing", text: word("stageInterviewing") },
  { value: "awaitingDecision", text: word("stageAwaitingDecision") },
  { value: "offered", text: word("stageOffered") },
  { value: "accepted", text: word("stageAccepted") },
  { value: "rejected", text: word("stageRejected") },
  { value: "withdrawn", text: word("stageWithdrawn") },
  { value: "lapsed", text: word("stageLapsed") },
];
