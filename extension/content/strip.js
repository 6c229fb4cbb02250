// Keeps the one strip under the box in which a note is written: there as soon as the note is judged, put back when LinkedIn draws its dialog
// anew, gone with the box. What it says is the newest verdict, with the words of the very text that was judged; only the counter
// goes along with each letter. What it looks like is the business of ui/strip.js.
import { kCsRule } from "../shared/messages.js";
import { textOf } from "./judge.js";
import { saidAt } from "./marks.js";
import { idOf } from "./surfaces/reading.js";

/**
 * @typedef {import("../shared/messages.js").Verdict} Verdict
 * @typedef {import("./late.js").Parts["drawing"]["placeStrip"]} PlaceStrip
 * @typedef {{ strip: ReturnType<PlaceStrip>, box: HTMLTextAreaElement, id: string, shown: unknown[] }} Placed
 */

/**
 * @param {{
 *   ask: typeof import("../shared/ask.js").ask,
 *   signal: AbortSignal,
 *   asks: () => Record<string, any>,
 *   week: import("./marks.js").Week,
 *   judge: Pick<ReturnType<typeof import("./judge.js").makeJudge>, "answer" | "full">,
 *   place: () => PlaceStrip | null,
 * }} options `place`: null while the drawing is still on its way
 */
export function makeStrip({ ask, signal, asks, week, judge, place }) {
  /** @type {Placed | null} */
  let placed = null;

  /** @param {import("./surfaces/reading.js").ReadSubject[]} subjects @param {Map<string, Verdict>} verdicts by idOf */
  function sync(subjects, verdicts) {
    const subject = subjects.find(({ box }) => box?.isConnected);
    if (!subject?.box) return drop();
    const { box, facts } = subject;
    const id = idOf(subject);
    const verdict = verdicts.get(id) ?? null;
    if (placed && (placed.box !== box || placed.id !== id || !placed.strip.isPlaced())) drop();
    // Nothing stands there before there was a first answer; once there, it stays.
    if (!placed && verdict) placed = begin(box, id);
    if (!placed) return;
    const said = verdict && saidAt("dialog", verdict, week);
    const limit = facts.note?.limit ?? verdict?.note?.limit ?? null;
    const shown = [said, limit, asks(), facts.person?.name];
    if (shown.every((one, at) => one === placed?.shown[at])) return;
    placed.shown = shown;
    placed.strip.show({
      verdict: /** @type {any} */ (said),
      asks: asks(),
      name: facts.person?.name ?? "",
      text: verdict ? textOf(verdict) : "",
      length: box.value.length,
      limit,
    });
  }

  /** @param {HTMLTextAreaElement} box @param {string} id @returns {Placed | null} */
  function begin(box, id) {
    const placeStrip = place();
    if (!placeStrip) return null;
    const actions = {
      answer: (/** @type {Record<string, any>} */ params) => /** @type {Promise<any>} */ (judge.answer(id, params)),
      switchRule: (/** @type {string} */ rule, /** @type {boolean} */ on) => switchRule(id, rule, on),
    };
    return { strip: placeStrip(box, { signal, actions }), box, id, shown: [] };
  }

  /** Resolves with the verdict that holds then; throws in words. @param {string} id @param {string} rule @param {boolean} on */
  async function switchRule(id, rule, on) {
    const reply = await ask(kCsRule, { rule, on });
    if (!reply.ok) throw Object.assign(new Error(reply.error.message), { code: reply.error.code });
    return /** @type {any} */ (await judge.full(id));
  }

  /** Something was typed. @param {HTMLTextAreaElement} box */
  function typed(box) {
    if (placed?.box === box) placed.strip.typed(box.value.length);
  }

  function drop() {
    placed?.strip.remove();
    placed = null;
  }

  signal.addEventListener("abort", drop);
  return { sync, typed, openCard: () => placed?.strip.openCard() ?? false };
}
