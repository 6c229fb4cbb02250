// The page behind the preview's pictures: a plain profile of our own with a mark beside its Connect control.
// The browser's words come from _locales. `window.stage` is what preview.js drives. Nothing of this is shipped.
import { placeMark } from "../../../extension/ui/mark.js";
import { kAsks, kVerdicts } from "./fixtures.js";

const marks = [];
/** The next answer: a verdict's name, "wait" (never comes) or an error code. */
let next = "go";

async function answer(params) {
  window.sent = [...(window.sent ?? []), params];
  if (next === "wait") return new Promise(() => {});
  if (typeof next === "number") throw Object.assign(new Error("refused"), { code: next });
  return kVerdicts[next];
}

window.stage = {
  /** @param {string} selector @param {string} place @param {string | null} state */
  place(selector, place, state, name = "Jane Doe") {
    const mark = placeMark(document.querySelector(selector), {
      place,
      signal: new AbortController().signal,
      actions: { answer },
    });
    marks.push(mark);
    mark.show(state ? { verdict: kVerdicts[state], asks: kAsks, name } : null);
    return marks.length - 1;
  },
  show: (index, state) =>
    marks[index].show(state ? { verdict: kVerdicts[state], asks: kAsks, name: "Jane Doe" } : null),
  /** As if nothing had been told: the form is offered. */
  forget: () => Object.values(kVerdicts).forEach((verdict) => (verdict.known = {})),
  isPlaced: (index) => marks[index].isPlaced(),
  openCard: (index) => marks[index].openCard(),
  remove: (index) => marks[index].remove(),
  answerNext: (value) => (next = value),
};
