// What is said about a text that is being written: the counter, the headline, the first finding, and every finding by the words it is about.
// The same under the page's box and in the popup. Of one height whatever is said (note-look.js), so that the page beneath can
// tell nothing from its own layout. Drawing only: who draws it knows what pressing a finding opens.
import { Component } from "preact";
import { Act } from "./act.jsx";
import { headlineLang, headlineOf, toneOf } from "./drawn.js";
import { ToneIcon } from "./icon.jsx";
import { fill } from "./labels.js";
import { amountText } from "./numbers.js";
import { quotesOf } from "./quotes.js";
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").NoteView} NoteView */
/** @typedef {import("./types.js").Finding} Finding */

/** So many findings have a button of their own; one more opens them all. */
const kButtons = 3;
/** Shorter texts have no language yet. */
const kLeastForLanguage = 12;
/** Nothing is read out while somebody types. */
const kQuietMs = 1200;

/** @param {{ view: NoteView, onOpen: (rule: string) => void, open?: string | null }} props `open`: the finding that is open, "" for none in particular */
export function NoteView({ view, onOpen, open = null }) {
  const { verdict } = view;
  const tone = verdict && !isUntouched(view) ? toneOf(verdict) : "quiet";
  const findings = verdict?.findings ?? [];
  const question = tone === "question" ? verdict?.questions?.[0] : undefined;
  const isCalm = verdict !== null && tone === "quiet" && !findings.length;
  return (
    <div class={`note inside ${isCalm ? "calm" : ""}`} data-tone={tone === "quiet" ? "question" : tone}>
      <p class="over">
        <ToneIcon tone={tone} />
        <b lang={isUntouched(view) ? word("language") : headlineLang(verdict)}>{headlineFor(view)}</b>
        <Counter length={view.length} limit={view.limit} formOnly={findings.length > 0 && isFormOnly(view)} />
      </p>
      <p class="first" lang={isCalm ? word("language") : verdict?.lang}>
        {sentenceOf(view)}
      </p>
      <div class="hits">
        {question && (
          <Act expanded={open !== null} onPress={() => onOpen("")}>
            {word("answerIt")}
          </Act>
        )}
        {findings.slice(0, kButtons).map((finding, at) => (
          <Hit key={finding.rule} finding={finding} view={view} first={!at} open={open} onOpen={onOpen} />
        ))}
        {findings.length > 1 && (
          <Act kind="link" expanded={open === ""} onPress={() => onOpen("")}>
            {word("noteAll", findings.length)}
          </Act>
        )}
      </div>
    </div>
  );
}

/** @param {{ finding: Finding, view: NoteView, first: boolean, open: string | null, onOpen: (rule: string) => void }} props */
function Hit({ finding, view, first, open, onOpen }) {
  const quotes = quotesOf(finding, view.text).map((words) => word("quoted", words));
  const words = quotes.length ? quotes.join(" ") : first ? word("noteWhy") : finding.title;
  const isOpen = open === finding.rule;
  return (
    <Act name={word("actionOn", words, finding.title)} expanded={isOpen} onPress={() => onOpen(finding.rule)}>
      <bdi>{words}</bdi>
    </Act>
  );
}

/** @param {{ length: number, limit: number | null, formOnly: boolean }} props */
function Counter({ length, limit, formOnly }) {
  const over = limit === null ? 0 : length - limit;
  return (
    <span class={over > 0 ? "count over-limit" : "count"}>
      {formOnly && <span class="form-only">{word("countForm")}</span>}
      {over > 0
        ? word("countOver", over)
        : limit === null
          ? amountText(length, word("countPlain"))
          : word("countOf", length, limit)}
    </span>
  );
}

/** @param {NoteView} view */
function headlineFor(view) {
  const { verdict, length, limit } = view;
  if (!verdict) return word("noteWaiting");
  if (isUntouched(view)) return word("levelTip");
  if (toneOf(verdict) !== "quiet" || verdict.findings?.length) return headlineOf(verdict);
  if (limit !== null && length > limit) return word("noteTooLong");
  return verdict.note?.language && verdict.level !== "unknown" ? word("noteFine") : headlineOf(verdict);
}

/**
 * Whether all that is said is that the text is empty: nobody has begun to write, and to warn of it would be early.
 *
 * @param {NoteView} view
 */
function isUntouched({ verdict, length }) {
  return (
    length === 0 &&
    verdict?.level === "caution" &&
    Boolean(verdict.findings?.every(({ because }) => because?.some(({ fact }) => fact === "note.isEmpty")))
  );
}

/** The first thing to say, in a sentence. @param {NoteView} view */
function sentenceOf(view) {
  const { verdict } = view;
  if (!verdict) return word("noteNoAnswer");
  const tone = toneOf(verdict);
  if (tone === "question") return verdict.questions?.[0].ask ?? "";
  const first = verdict.findings?.[0];
  if (first) return fill(first.message || first.title, { ...view, verdict });
  return isFormOnly(view) ? word("noteFormOnly") : "";
}

/**
 * Whether only the form of a text was looked at, since its language is none that Tact knows.
 *
 * @param {NoteView} view
 */
export function isFormOnly({ verdict, text }) {
  return verdict?.note?.language === null && text.trim().length >= kLeastForLanguage;
}

/**
 * The same for whoever listens, once it is quiet: said once for each change, so without the counter.
 *
 * @extends {Component<{ view: NoteView }, { said: string }>}
 */
export class Spoken extends Component {
  state = { said: "" };
  /** @type {any} */
  timer = 0;

  componentDidMount() {
    this.later();
  }
  componentDidUpdate(/** @type {{ view: NoteView }} */ { view }) {
    const now = this.props.view;
    if (view.length !== now.length || view.text !== now.text || view.verdict !== now.verdict) this.later();
  }
  componentWillUnmount() {
    clearTimeout(this.timer);
  }
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const said = spokenOf(this.props.view);
      if (said && said !== this.state.said) this.setState({ said });
    }, kQuietMs);
  }
  render() {
    return (
      <div class="unseen" role="status" lang={this.props.view.verdict?.lang}>
        {this.state.said}
      </div>
    );
  }
}

/** @param {NoteView} view @returns {string} */
function spokenOf(view) {
  const { verdict } = view;
  if (!verdict) return "";
  const more = (verdict.findings?.length ?? 0) - 1;
  const said = [
    sentenceOf(view),
    more > 0 ? word("noteMore", more) : "",
    more >= 0 && isFormOnly(view) ? word("noteFormOnly") : "",
  ]
    .filter(Boolean)
    .join(" ");
  const over = view.limit === null ? 0 : view.length - view.limit;
  return word("announce", headlineFor(view), over > 0 ? `${said} ${word("countOver", over)}`.trim() : said);
}
