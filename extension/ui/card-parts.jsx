// The parts of the card that say something: evidence, sources, what to do instead, what would make it fine, the question.
// Each draws nothing when it has nothing to say. All texts are put in as text, whatever they hold.
import { Act } from "./act.jsx";
import { LineIcon } from "./icon.jsx";
import { clearButtons, factLabel, fill, valueText } from "./labels.js";
import { quotesOf } from "./quotes.js";
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Finding} Finding */
/** @typedef {(params: import("./types.js").Answer, note?: string) => Promise<void>} Press */

/**
 * @param {{ summary: import("preact").ComponentChildren, children: import("preact").ComponentChildren, open?: boolean,
 *   place?: import("preact").RefObject<HTMLDetailsElement | null> }} props `place`: for whoever shuts it
 */
export function Fold({ summary, children, open, place }) {
  return (
    <details open={open} ref={place}>
      <summary>
        <LineIcon kind="more" />
        <span>{summary}</span>
      </summary>
      <div class="fold">{children}</div>
    </details>
  );
}

/** The words of the note that a finding is about. @param {{ finding: Finding, text: string | undefined }} props */
export function Quotes({ finding, text }) {
  const quotes = quotesOf(finding, text);
  if (!quotes.length) return null;
  return (
    <p class="quotes">
      {quotes.map((words) => (
        <q key={words}>
          <bdi>{word("quoted", words)}</bdi>
        </q>
      ))}
    </p>
  );
}

/** @param {{ view: View, finding: Finding }} props */
export function Because({ view, finding }) {
  // What is quoted from the text need not be named again.
  const quoted = new Set(view.text ? (finding.marks ?? []).map(({ fact }) => fact) : []);
  const lines = (finding.because ?? [])
    .filter(({ fact }) => !quoted.has(fact))
    .map((one) => ({
      label: one.label || factLabel(view, one.fact),
      text:
        one.text ||
        valueText(view, one.fact, one.value) ||
        (typeof one.value === "boolean" ? "" : String(one.value ?? "")),
    }))
    .filter((line) => line.label);
  if (!lines.length) return null;
  return (
    <ul class="because" aria-label={word("because")}>
      {lines.map((line) => (
        <li key={line.label} lang={view.verdict.lang}>
          <span>{line.text ? word("labelled", line.label) : line.label}</span>
          {line.text && <span class="value">{line.text}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Who says so: publishers in a row, titles when asked for. @param {{ sources: import("./types.js").Source[] }} props */
export function Sources({ sources }) {
  if (!sources.length) return null;
  const names = [...new Set(sources.map((source) => source.publisher || source.title))];
  return (
    <div class="sources">
      <Fold summary={word("sources", names.join(", "))}>
        <ul>
          {sources.map((source) => (
            <li key={source.id}>
              <cite lang="en">{source.title}</cite>
              {source.publisher ? ` · ${[source.author, source.publisher].filter(Boolean).join(", ")}` : ""}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

/** @param {{ finding: Finding, lang: string | undefined }} props */
export function Steps({ finding, lang }) {
  if (!finding.instead?.length) return null;
  return (
    <section key="steps">
      <h3>{finding.level === "go" || finding.level === "tip" ? word("doWell") : word("doInstead")}</h3>
      <ul class="steps" lang={lang}>
        {finding.instead.map((one) => (
          <li key={one.id}>{one.text}</li>
        ))}
      </ul>
    </section>
  );
}

/** What would make a finding fine. Changes with the same words ("once the decision is made") stand together; each button says one fact. */
/** @param {{ view: View, finding: Finding, busy: boolean, press: Press }} props */
export function Clears({ view, finding, busy, press }) {
  /** @type {Map<string, import("./types.js").Clear[]>} */
  const byText = new Map();
  for (const clear of view.verdict.clears ?? [])
    if (clear.rule === finding.rule) byText.set(clear.text, [...(byText.get(clear.text) ?? []), clear]);
  if (!byText.size) return null;
  return (
    <section key="clears">
      <h3>{word("wouldClear")}</h3>
      <ul class="clears">
        {[...byText].map(([text, clears]) => (
          <li key={text}>
            <span lang={view.verdict.lang}>{text}</span>
            <div class="choices">
              {clears
                .flatMap((clear) => clearButtons(view, clear))
                .map(({ fact, value, text: button }) => (
                  <Act key={button} busy={busy} onPress={() => press({ set: { [fact]: value } })}>
                    {button}
                  </Act>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param {{ question: import("./types.js").Question, lang: string | undefined, busy: boolean, press: Press }} props */
export function QuestionBlock({ question, lang, busy, press }) {
  return (
    <div class="ask" role="group" aria-label={question.ask} lang={lang}>
      <p class="asked">{question.ask}</p>
      <div class="choices">
        {question.choices.map((choice) => (
          <Act key={String(choice.value)} busy={busy} onPress={() => press({ set: { [question.fact]: choice.value } })}>
            {choice.text}
          </Act>
        ))}
        {question.nobodyElse && (
          <Act busy={busy} onPress={() => press({ nobodyElse: true })}>
            {question.nobodyElse}
          </Act>
        )}
      </div>
      <div class="row" lang={word("language")}>
        <Act kind="link" busy={busy} onPress={() => press({ skip: question.fact }, word("notedSkip"))}>
          {word("skip")}
        </Act>
      </div>
    </div>
  );
}

/** @param {{ view: View, findings: Finding[], busy: boolean, press: Press | undefined, open?: boolean }} props */
export function MoreReasons({ view, findings, busy, press, open }) {
  return (
    <Fold summary={word("moreReasons", findings.length)} key="more" open={open}>
      {findings.map((finding) => (
        <div class="say" key={finding.rule}>
          <p lang={view.verdict.lang}>{fill(finding.message || finding.title, view)}</p>
          <Quotes finding={finding} text={view.text} />
          {finding.why && (
            <p class="small" lang={view.verdict.lang}>
              {finding.why}
            </p>
          )}
          <Sources sources={finding.sources ?? []} />
          {press && <Clears view={view} finding={finding} busy={busy} press={press} />}
        </div>
      ))}
    </Fold>
  );
}
