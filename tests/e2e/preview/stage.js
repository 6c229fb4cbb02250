// The page behind the preview's pictures: a plain profile of our own with a mark beside its Connect control.
// The browser's words come from _locales. `window.stage` is what preview.js drives. Nothing of this is shipped.
import { placeMark } from "../../../extension/ui/mark.js";
import { placeStrip } from "../../../extension/ui/strip.js";
import { kAsks, kVerdicts } from "./fixtures.js";
import { kNotes } from "./note-fixtures.js";

const marks = [];
/** The next answer: a verdict's name, "wait" (never comes) or an error code. */
let next = "go";

async function answer(params) {
  window.sent = [...(window.sent ?? []), params];
  if (next === "wait") return new Promise(() => {});
  if (typeof next === "number") throw Object.assign(new Error("refused"), { code: next });
  return kVerdicts[next];
}

/** @param {string} text */
function dialogWith(text) {
  const make = (tag, fields, ...children) => {
    const one = Object.assign(document.createElement(tag), fields);
    one.append(...children);
    return one;
  };
  const box = make("textarea", { value: text, ariaLabel: "Note" });
  const count = make("div", { className: "count" }, `${text.length}/200`);
  const bar = make("div", { className: "bar-below" }, make("button", { type: "button" }, "Cancel"), make("button", { type: "button" }, "Send"));
  const sheet = make("dialog", { className: "note-sheet" }, make("h2", {}, "Add a note to your invitation"), box, count, make("p", {}, "2 notes left"), bar);
  return { box, sheet };
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
  /** A dialog of our own with a note in its box, and the strip under it. @param {keyof typeof kNotes} state @param {number | null} limit */
  note(state, limit, extra) {
    const { text, verdict } = kNotes[state];
    const { box, sheet } = dialogWith(text + "x".repeat(extra));
    document.querySelector("main").hidden = true; // the dialog alone
    document.body.append(sheet);
    sheet.show();
    const switchRule = async (rule, on) => {
      window.sent = [...(window.sent ?? []), { rule, on }];
      return { ...verdict, findings: verdict.findings.filter((one) => on || one.rule !== rule) };
    };
    window.strip = placeStrip(box, { signal: new AbortController().signal, actions: { answer, switchRule } });
    window.strip.show({ verdict, asks: kAsks, name: "Mira Solano", text, length: box.value.length, limit });
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
