// Reads My Network: people LinkedIn proposes, on the page and in the dialog behind "Show all". Their Connect is a button that sends at
// once, without a dialog: what is to be said must stand there before it is pressed. Above them stand the newest received invitations.
import { readPreview } from "./invitations.js";
import { ember } from "./lists-anchors.js";
import { readList } from "./lists.js";

/** @type {import("./lists.js").List} */
const kGrow = {
  surface: "grow",
  screen: /(?:Grow|CohortSeeAll)$/,
  older: ember.grow,
  dialogs: true,
  expectsConnect: true,
  // A Connect with an address opens the dialog even here.
  invite: ({ atOnce }) => (atOnce ? { sendsAtOnce: true, hasNote: false } : {}),
};

/** @type {import("./reading.js").Reader} */
export function read(document, _address, memory) {
  const reading = readList(document, kGrow, memory);
  if (reading.health !== "ok") return reading;
  return { ...reading, subjects: [...readPreview(document), ...reading.subjects] };
}
