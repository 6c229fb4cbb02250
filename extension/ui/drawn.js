// Decides what a verdict looks like: whether it is drawn beside a button at all, in which tone, under which words.
// Pure: no elements, no browser. The calm of DESIGN ("an ordinary hour shows nought to two chips") is kept here.
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Tone} Tone */

const kWords = {
  hold: () => word("levelHold"),
  caution: () => word("levelCaution"),
  question: () => word("levelQuestion"),
  go: () => word("levelGo"),
  tip: () => word("levelTip"),
  quiet: () => word("levelQuiet"),
};

/**
 * The tone in which a verdict is shown where it is shown (the popup shows every verdict).
 * @param {Verdict} verdict
 * @returns {Tone}
 */
export function toneOf(verdict) {
  if (verdict.level === "hold" || verdict.level === "caution" || verdict.level === "go") return verdict.level;
  return verdict.level === "unknown" && verdict.questions?.length ? "question" : "quiet";
}

/** The tone of one finding for itself. @param {import("./types.js").Finding} finding @returns {Tone} */
export function toneOfFinding({ level }) {
  return level === "hold" || level === "caution" || level === "go" ? level : "quiet";
}

/** @param {Verdict} verdict */
function hostsHeadline(verdict) {
  const tone = toneOf(verdict);
  return tone === "question" || (tone === "quiet" && verdict.level !== "tip") ? "" : verdict.headline;
}

/**
 * The words over a verdict. The host's own come first: they know strictness ("Better wait").
 * @param {Verdict} verdict
 * @returns {string}
 */
export function headlineOf(verdict) {
  return hostsHeadline(verdict) || kWords[verdict.level === "tip" ? "tip" : toneOf(verdict)]();
}

/** The language of these words. @param {Verdict | null | undefined} verdict */
export function headlineLang(verdict) {
  return verdict && hostsHeadline(verdict) ? verdict.lang : word("language");
}

/**
 * Does the person know them from a hiring process, or did they say something that makes a "go" worth drawing?
 * @param {Verdict} verdict
 */
function wasTold(verdict) {
  const known = verdict.known ?? {};
  const stage = known["process.stage"];
  const role = known["relation.role"];
  return (
    (stage !== undefined && stage !== null && stage !== "none") ||
    (role !== undefined && role !== null && role !== "none") ||
    known["relation.permission"] === "given" ||
    known["relation.invitedByThem"] === true
  );
}

/**
 * What stands beside the button: null for nothing.
 * @param {Verdict | null | undefined} verdict
 * @returns {{ tone: Tone, words: string } | null}
 */
export function drawnAs(verdict) {
  if (!verdict) return null;
  const tone = toneOf(verdict);
  if (tone === "quiet" || (tone === "go" && !wasTold(verdict))) return null;
  return { tone, words: headlineOf(verdict) };
}
