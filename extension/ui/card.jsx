// The card: what stands behind a chip, and for each person in the popup. It shows one finding, folds the rest, asks at most one
// question, and sends every press through `answer`, which gives the new verdict to whoever draws the card.
// It holds no verdict of its own and knows neither page nor host. In the page nothing is typed (`typing` is for the popup).
import { Component, createRef } from "preact";
import { Act } from "./act.jsx";
import { headlineOf, toneOf } from "./drawn.js";
import { Because, Clears, Fold, MoreReasons, QuestionBlock, Sources, Steps } from "./card-parts.jsx";
import { HiringForm, Told } from "./hiring.jsx";
import { LineIcon, ToneIcon } from "./icon.jsx";
import { errorSentence, inProcess, toldRows } from "./labels.js";
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Answer} Answer */

/**
 * @typedef {{ view: View, answer: import("./types.js").AnswerCall, headingId: string, onClose?: () => void, typing?: boolean }} Props
 * @extends {Component<Props, { busy: boolean, trouble: string, noted: string }>}
 */
export class Card extends Component {
  state = { busy: false, trouble: "", noted: "" };
  inside = createRef();
  heading = createRef();
  hadFocus = false;

  hasFocus() {
    const root = /** @type {Document | ShadowRoot} */ (this.inside.current.getRootNode());
    return this.inside.current.contains(root.activeElement);
  }

  /** The pressed button may be gone with the old verdict: whoever was inside the card stays inside it. */
  componentDidUpdate(/** @type {Props} */ before) {
    if (before.view.verdict === this.props.view.verdict) return;
    if (this.hadFocus && !this.hasFocus()) this.heading.current.focus({ preventScroll: true });
    this.hadFocus = false;
  }

  /**
   * Sends answers one at a time and says what happened. Nothing chosen is lost when it fails.
   * @param {Answer} params
   * @param {string} [note]
   */
  press = async (params, note = word("noted")) => {
    if (this.state.busy) return;
    this.hadFocus = this.hasFocus();
    this.setState({ busy: true, trouble: "", noted: "" });
    try {
      await this.props.answer(params);
      this.setState({ busy: false, noted: note });
    } catch (error) {
      this.setState({ busy: false, trouble: errorSentence(error) });
    }
  };

  render() {
    const { view, headingId, onClose, typing = false } = this.props;
    const { busy, trouble, noted } = this.state;
    const { verdict } = view;
    const { press } = this;
    const tone = toneOf(verdict);
    const aside = verdict.silenced ?? [];
    const findings = verdict.findings ?? [];
    const first = tone === "question" ? undefined : findings[0];
    const rest = first ? findings.slice(1) : findings;
    const question = verdict.questions?.[0];
    const warnings = findings.filter((one) => one.level === "hold" || one.level === "caution").map((one) => one.rule);
    const told = toldRows(view);
    const headline = tone === "quiet" && aside.length ? word("levelAside") : headlineOf(verdict);

    return (
      <div
        class="inside"
        ref={this.inside}
        data-tone={tone === "quiet" ? "question" : tone}
        aria-busy={busy ? "true" : undefined}
      >
        <div class="head">
          <ToneIcon tone={tone} size={22} />
          <h2 id={headingId} ref={this.heading} tabIndex={-1}>
            {headline}
            {view.name && <span class="unseen">{word("aboutPerson", view.name)}</span>}
          </h2>
          {onClose && (
            <button
              type="button"
              class="shut"
              aria-label={word("close")}
              onClick={(event) => event.isTrusted && onClose()}
            >
              <LineIcon kind="close" />
            </button>
          )}
        </div>
        <div class="body">
          {aside.length > 0 && (
            <div class="notice" key="aside">
              <div class="row">
                <span>{aside.some((one) => one.kind === "later") ? word("asideLater") : word("aside")}</span>
                <Act
                  kind="link"
                  busy={busy}
                  onPress={() => press({ restore: { rules: aside.map((one) => one.rule) } }, "")}
                >
                  {word("undo")}
                </Act>
              </div>
            </div>
          )}
          {first && (
            <div class="say" key="say">
              <p class="message">{first.message || first.title}</p>
              {first.why && <p class="why">{first.why}</p>}
              <Because view={view} finding={first} />
              <Sources sources={first.sources ?? []} />
            </div>
          )}
          {tone === "quiet" && !first && !aside.length && <p class="quiet">{word("quietBody")}</p>}
          {question && <QuestionBlock key={question.fact} question={question} busy={busy} press={press} />}
          {first && <Steps finding={first} />}
          <Clears view={view} busy={busy} press={press} />
          {rest.length > 0 && <MoreReasons view={view} findings={rest} />}
          {told.length > 0 && <Told view={view} rows={told} busy={busy} press={press} />}
          {!inProcess(view) && (
            <Fold summary={word("hiringOpen")} key="hiring">
              <HiringForm view={view} busy={busy} press={press} typing={typing} />
            </Fold>
          )}
          <div class={`foot ${warnings.length || trouble || noted ? "" : "bare"}`}>
            <div role="status">
              {trouble && <p>{trouble}</p>}
              {noted && <p class="quiet">{noted}</p>}
            </div>
            {warnings.length > 0 && (
              <div class="row">
                <Act
                  kind="link"
                  busy={busy}
                  onPress={() => press({ silence: { rules: warnings, kind: "reason" } }, "")}
                >
                  {word("haveReason")}
                </Act>
                <Act kind="link" busy={busy} onPress={() => press({ silence: { rules: warnings, kind: "later" } }, "")}>
                  {word("notNow")}
                </Act>
              </div>
            )}
          </div>
        </div>
      </div>
    );
  }
}
