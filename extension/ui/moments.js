// The kinds of moments in a person's words. Pure.
import { word } from "../shared/words.js";

/** In the order in which a page would have them. */
export const kMoments = () => [
  { value: "self", text: word("momentSelf") },
  { value: "note", text: word("momentNote") },
  { value: "invite", text: word("momentInvite") },
  { value: "incoming", text: word("momentIncoming") },
  { value: "connection", text: word("momentConnection") },
  { value: "followUp", text: word("momentFollowUp") },
];
