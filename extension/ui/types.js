// The shapes the drawn things work with, as PROTOCOL.md fixes them. Types only: this file does nothing when it runs.

/**
 * @typedef {string | number | boolean | null} FactValue
 * @typedef {{ fact: string, value: FactValue, label: string, text?: string }} Because
 * @typedef {{ id: string, title: string, author: string | null, publisher: string }} Source
 * @typedef {{ id: string, text: string }} Instead
 * @typedef {{ start: number, end: number, fact: string }} Mark
 * @typedef {object} Finding
 * @property {string} rule
 * @property {string} level
 * @property {string} title
 * @property {string} [message]
 * @property {string} [why]
 * @property {Because[]} [because]
 * @property {Source[]} [sources]
 * @property {Instead[]} [instead]
 * @property {Mark[]} [marks] places in the text that was judged
 *
 * @typedef {{ rule: string, set: Record<string, FactValue>, level: string, text: string }} Clear
 * @typedef {{ value: FactValue, text: string }} Choice
 * @typedef {{ ask: string, choices: Choice[] }} Ask
 * @typedef {Ask & { fact: string, nobodyElse?: string }} Question
 * @typedef {{ rule: string, kind: string, until: string | null }} Silenced
 *
 * @typedef {object} Verdict
 * @property {string} key
 * @property {string} moment
 * @property {"hold" | "caution" | "unknown" | "go" | "tip" | "clear"} level
 * @property {string} [headline]
 * @property {string} [lang] of the host's sentences in it
 * @property {Finding[]} [findings]
 * @property {Clear[]} [clears]
 * @property {Question[]} [questions]
 * @property {Silenced[]} [silenced]
 * @property {Record<string, FactValue>} [known]
 * @property {{ length: number, limit: number | null, language: string | null }} [note]
 *
 * @typedef {Record<string, Ask>} Asks
 * @typedef {{ verdict: Verdict, asks?: Asks, name?: string, text?: string }} View `text`: the note the verdict is about
 * @typedef {Omit<View, "verdict" | "text"> & { verdict: Verdict | null, text: string, length: number, limit: number | null }} NoteView
 *   `length`: of what stands in the box now, in UTF-16 units, as LinkedIn counts
 *
 * The parameters of PROTOCOL.md `answer` without `key`, `moment` and `facts`: who calls adds those.
 * @typedef {object} Answer
 * @property {Record<string, FactValue>} [set]
 * @property {boolean} [nobodyElse]
 * @property {string} [skip]
 * @property {{ rules: string[], kind: "reason" | "later" }} [silence]
 * @property {{ rules: string[] }} [restore]
 *
 * @typedef {(params: Answer) => Promise<Verdict>} AnswerCall
 * @typedef {(rule: string, on: boolean) => Promise<Verdict>} SwitchCall
 * @typedef {"hold" | "caution" | "question" | "go" | "quiet"} Tone
 */

export {};
