// What the person tells about a hiring process with someone: told in three presses, shown in words, each part mended in one press.
// Only buttons, so that the page cannot listen to keys; the popup, an extension page, may add the company's name by typing.
import { Component } from "preact";
import { Act, Pick } from "./act.jsx";
import { Fold } from "./card-parts.jsx";
import { askText, choicesFor, factLabel, inProcess, kHiringFacts } from "./labels.js";
import { Refusal, refusedBy } from "./refusal.jsx";
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").FactValue} FactValue */
/** @typedef {import("./card-parts.jsx").Press} Press */

/** What the first telling asks for; how it went can be added later. */
const kFormFacts = ["process.stage", "relation.role", "relation.permission"];

/**
 * @typedef {{ set: Record<string, FactValue>, company: string, refused: import("./refusal.jsx").Refused }} FormState
 * @extends {Component<{ view: View, busy: boolean, press: Press, typing: boolean }, FormState>}
 */
export class HiringForm extends Component {
  /** @type {FormState} */
  state = { set: {}, company: "", refused: null };

  save = () => {
    const { set, company } = this.state;
    const chosen = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
    const refused = chosen["process.stage"] === undefined ? { text: word("stageFirst") } : null;
    this.setState({ refused });
    if (refused) return;
    if (company.trim()) chosen["process.company"] = company.trim();
    this.props.press({ set: chosen });
  };

  render() {
    const { view, busy, typing } = this.props;
    const { set, company, refused } = this.state;
    const id = `stage-of-${view.verdict.key}`;
    return (
      <>
        {typing && (
          <label class="part">
            <span class="small">{word("companyField")}</span>
            <input
              type="text"
              value={company}
              autocomplete="off"
              onInput={(event) => this.setState({ company: event.currentTarget.value })}
            />
          </label>
        )}
        {kFormFacts.map((fact) => {
          const choices = choicesFor(view, fact).filter(
            (choice) => fact !== "process.stage" || choice.value !== "none",
          );
          return choices.length ? (
            <Pick
              key={fact}
              lang={view.verdict.lang}
              label={askText(view, fact)}
              choices={choices}
              value={set[fact]}
              busy={busy}
              onPick={(value) => this.setState({ set: { ...set, [fact]: value }, refused: null })}
              refused={refusedBy(id, fact === "process.stage" && refused !== null)}
            />
          ) : null;
        })}
        <div class="row">
          <Act kind="main" busy={busy} onPress={this.save}>
            {word("save")}
          </Act>
          <Refusal id={id} refused={refused} />
        </div>
      </>
    );
  }
}

/** @extends {Component<{ view: View, fact: string, text: string, busy: boolean, press: Press }, { open: boolean }>} */
class ToldRow extends Component {
  state = { open: false };

  /** @param {FactValue} value */
  change = (value) => {
    this.setState({ open: false });
    this.props.press({ set: { [this.props.fact]: value } });
  };

  render() {
    const { view, fact, text, busy } = this.props;
    const { open } = this.state;
    const label = factLabel(view, fact);
    return (
      <li>
        <div class="row">
          <span>
            <span class="small">{label ? word("labelled", label) : ""}</span>{" "}
            {text || <span class="small">{word("notSaid")}</span>}
          </span>
          <Act
            kind="link"
            busy={busy}
            expanded={open}
            name={word("actionOn", text ? word("change") : word("add"), label)}
            onPress={() => this.setState({ open: !open })}
          >
            {text ? word("change") : word("add")}
          </Act>
        </div>
        {open && (
          <Pick
            label={label}
            hideLabel
            lang={view.verdict.lang}
            choices={choicesFor(view, fact)}
            value={view.verdict.known?.[fact]}
            busy={busy}
            onPick={this.change}
          />
        )}
        {open && text && (
          <div class="row">
            <Act kind="link" busy={busy} onPress={() => this.change(null)}>
              {word("takeBack")}
            </Act>
          </div>
        )}
      </li>
    );
  }
}

/**
 * "You said: ..." with a way to correct each part.
 * @param {{ view: View, rows: { fact: string, text: string }[], busy: boolean, press: Press }} props
 */
export function Told({ view, rows, busy, press }) {
  const facts = new Map(rows.map((row) => [row.fact, row.text]));
  if (inProcess(view)) for (const fact of kHiringFacts) if (!facts.has(fact)) facts.set(fact, "");
  const company = inProcess(view) ? view.verdict.known?.["process.company"] : null;
  const said = [...rows.map((row) => row.text), company].filter(Boolean).join(" · ");
  return (
    <Fold key="told" summary={word("youSaid", said)}>
      <ul class="told">
        {[...facts]
          .filter(([fact]) => choicesFor(view, fact).length > 0)
          .map(([fact, text]) => (
            <ToldRow key={fact} view={view} fact={fact} text={text} busy={busy} press={press} />
          ))}
      </ul>
    </Fold>
  );
}
