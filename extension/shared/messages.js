// Every kind of message inside the extension, named by its direction: `cs` is the content script, `bg` the background,
// `page` one of the extension's own pages (popup, first run, options). What the host is asked is in PROTOCOL.md, not here.
//
// To add one: name it here with its shapes, say in background/senders.js who may send it, answer it in
// background/requests.js.

/**
 * Every reply has one of two shapes. `code` is one of PROTOCOL.md's error codes.
 *
 * @typedef {{ code: number, message: string, data?: any }} ReplyError
 * @typedef {{ ok: true, result: any } | { ok: false, error: ReplyError }} Reply
 */

/**
 * One person at one moment on a page (content/surfaces/reading.js). `brief`: one of many in a list, with a short verdict.
 * `verdict` is null while the host has not answered (or could not).
 *
 * @typedef {{ key: string, name: string, moment: string, brief: boolean, facts: Record<string, any>,
 *   controls: { kind: string, owner: string }[], verdict: Verdict | null }} Subject
 *
 * What the host says about one person at one moment (PROTOCOL.md, assess), and in which language.
 *
 * @typedef {Record<string, any> & { key: string, level: string, headline: string, lang?: string, stranger?: boolean }} Verdict
 *
 * What a tab shows. `health`: `ok`, `waiting` (still loading), `blind` (the page changed; `missing` names the anchors
 * that were looked for in vain). `surface` names a reader's kind of page, or is `other`. `visit` is the same in all reports of one
 * page, from its first look to the navigation away from it, and another in those of the next: when it was opened, in milliseconds.
 *
 * @typedef {{ surface: string, health: string, missing: string[], subjects: Subject[], visit: number }} TabReport
 *
 * How often pages of one kind were looked at, and how often in vain. `lastMissed` is a day, `2026-11-20`.
 *
 * @typedef {{ looked: number, missed: number, lastMissed: string | null }} Sighting
 *
 * How the host is. `code`: `ok`, `unknown` (not asked yet), `missing`, `forbidden`, `exited`, `nonsense`, `silent`,
 * `version`. `sentence` and `fix` are words for a person, empty when all is well; `version` is the host's, or null.
 *
 * @typedef {{ ok: boolean, code: string, sentence: string, fix: string, version: string | null }} HostStatus
 */

// From the content script --------------------------------------------------------------------------------------------

/**
 * `{}` -> `{answered, mode: 'inline'|'toolbar'|null, paused: boolean, pausedUntil: string|null, asks, toldToday: boolean}`.
 * `toldToday`: what holds of the user's week was shown today already.
 */
export const kCsStart = "cs-bg-start";
/** `{method: 'assess'|'answer'|'record', params}`, with `openedAt` in `params` -> the host's result */
export const kCsCall = "cs-bg-call";
/** `{report: TabReport}` -> `{}` */
export const kCsReport = "cs-bg-report";
/** `{}` -> `{}`: what holds of the user's week has been shown. */
export const kCsTold = "cs-bg-told";
/** `{part: "drawing" | "lists"}` -> `{}`, once that script of content/ has run in the page that asked. */
export const kCsPart = "cs-bg-part";

/**
 * `{rule, on: boolean}` -> `{}`: switches off a rule that speaks about somebody on the sender's page, or takes that back. The one
 * setting a page's script can reach, and only so far.
 */
export const kCsRule = "cs-bg-rule";

/** What of a person makes the history: whom, where, and in which part. No other of their facts goes along when an invitation is told. */
export const kHistoryFacts = ["name", "company", "isRecruiter", "recruits", "isHiringContact"];

// To the content script ----------------------------------------------------------------------------------------------

/** `{}`: the person pressed the command; open the card of this page's person. */
export const kBgOpenCard = "bg-cs-open-card";
/** `{}` -> the page's skeleton as text; answered by content/skeleton.js alone, once the background has put it into the page. */
export const kBgSkeleton = "bg-cs-skeleton";
/** `{}`: something the verdicts depend on changed elsewhere (popup, another tab, the host came back). Ask again. */
export const kBgReassess = "bg-cs-reassess";

// From extension pages -----------------------------------------------------------------------------------------------

/** `{method, params}` -> the host's result. Any method of PROTOCOL.md. */
export const kPageCall = "page-bg-call";
/**
 * `{tabId?: number, patient?: boolean}` (else the active tab of the last focused window) ->
 * `{host: HostStatus, firstRun: {answered, pushed}, mode, pausedUntil, asks, tab: (TabReport & {id}) | null,
 * sightings: Record<surface, Sighting>}`.
 * Tries the host at once, whatever the back-off says: a person is looking. Not so with `patient`, of a page that only looks again.
 */
export const kPageStatus = "page-bg-status";
/**
 * `{mode: 'inline'|'toolbar', settings: {'viewer.goal': ...}, process?: {company, stage, ...}}` ->
 * `{pushed: boolean, host: HostStatus}`. `pushed` false: kept, and handed to the host when it is there.
 */
export const kPageFirstRun = "page-bg-first-run";
/** `{mode: 'inline'|'toolbar'}` -> `{pushed}`. Works without a host too. */
export const kPageMode = "page-bg-mode";
/** `{until: RFC 3339 string | null}` -> `{pushed}`. null goes on again. Works without a host too. */
export const kPagePause = "page-bg-pause";

/** `{tabId: number}` -> `{text}`: the tab's page without personal data, to be handed on when LinkedIn has changed it. */
export const kPageSkeleton = "page-bg-skeleton";
/** `{}` -> `{}`: forgets how often pages were looked at. */
export const kPageForgetSightings = "page-bg-forget-sightings";

/** A name in storage.session whose value changes when the dictionary has news, so that open texts are judged anew. */
export const kSpellingKey = "spelling";
/** A name in storage.session whose value changes when the person's own data have: pages that show some of it read again. */
export const kDataKey = "dataChangedAt";
/** The name in storage.session of the text being written in the popup. */
export const kWritingKey = "writing";
/** The name in storage.session of how many follow-ups are due. */
export const kFollowUpsKey = "followUpsDue";

/** A content script's message never carries more people; longer lists go in several. */
export const kMaxSubjects = 100;

/** Whether a verdict advises against, now or as it stands. @param {Verdict | null | undefined} verdict */
export function isWarning(verdict) {
  return verdict?.level === "hold" || verdict?.level === "caution";
}

/** The errors that the extension itself gives or acts upon; numbers as in PROTOCOL.md. */
export const kErrors = Object.freeze({
  methodNotFound: -32601,
  internalError: -32603,
  storeUnavailable: 1003,
  notFound: 1004,
  conflict: 1005,
  invalidValue: 1006,
  notAllowed: 1008,
  hostMissing: 1009,
  superseded: 1010,
});
