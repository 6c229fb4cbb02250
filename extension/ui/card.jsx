// The card: what stands behind a chip, and for each person in the popup. It shows one finding, folds the rest, asks at most one
// question, and sends every press through `answer`, which gives the new verdict to whoever draws the card.
// It holds no verdict of its own and knows neither page nor host. In the page nothing is typed (`typing` is for the popup).
// Without `answer`, about nobody in particular, it offers nothing that is about a person.
// About a note (`switchRule` is given) it begins with the finding that was pressed, and what is put aside is that finding alone.
import { Component, createRef } from "preact";
import { Act } from "./act.jsx";
import { headlineLang, headlineOf, toneOf, toneOfFinding } from "./drawn.js";
import { Because, Clears, Fold, MoreReasons, QuestionBlock, Quotes, Sources, Steps } from "./card-parts.jsx";
import { HiringForm, Told } from "./hiring.jsx";
import { LineIcon, ToneIcon } from "./icon.jsx";
import { errorSentence, inProcess, toldRows } from "./labels.js";
import { word } from "../shared/words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Answer} Answer */

/**
 * @typedef {{ view: View, answer?: import("./types.js").AnswerCall, headingId: string, onClose?: () => void, typing?: boolean,
 *   rule?: string, switchRule?: import("./types.js").SwitchCall, bare?: boolean }} Props `bare`: what the person said stands elsewhere
 * @typedef {{ busy: boolean, trouble: string, noted: string, off: string }} State `off`: the rule that was switched off from here
 * @extends {Component<Props, State>}
 */
export class Card extends Component {
  /** @type {State} */
  state = { busy: false, trouble: "", noted: "", off: "" };
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
  press = (params, note = word("noted")) => this.send(() => this.props.answer?.(params), { noted: note });

  /** Switches a rule off for everybody, or on again. @param {string} rule @param {boolean} on */
  turn = (rule, on) => this.send(() => this.props.switchRule?.(rule, on), { off: on ? "" : rule });

  /** @param {() => Promise<unknown> | undefined} act @param {Partial<State>} then */
  send = async (act, then) => {
    if (this.state.busy) return;
    this.hadFocus = this.hasFocus();
    this.setState({ busy: true, trouble: "", noted: "" });
    try {
      await act();
      this.setState({ busy: false, ...then });
    } catch (error) {
      this.setState({ busy: false, trouble: errorSentence(error) });
    }
  };

  render() {
    const { view, answer, headingId, onClose, typing = false, rule = "", switchRule, bare = false } = this.props;
    const { busy, trouble, noted, off } = this.state;
    const { verdict } = view;
    const { lang } = verdict;
    const { press } = this;
    const pressed = verdict.findings?.find((one) => one.rule === rule);
    const tone = pressed ? toneOfFinding(pressed) : toneOf(verdict);
    const aside = verdict.silenced ?? [];
    const findings = verdict.findings ?? [];
    const first = pressed ?? (tone === "question" ? undefined : findings[0]);
    const rest = findings.filter((one) => one !== first);
    const question = verdict.questions?.[0];
    const aboutOne = switchRule ? (first && first.level !== "go" ? [first] : []) : findings;
    const warnings = aboutOne
      .filter((one) => switchRule || one.level === "hold" || one.level === "caution")
      .map((one) => one.rule);
    const told = bare ? [] : toldRows(view);
    const isOther = pressed !== undefined && pressed !== findings[0];
    const isAside = tone === "quiet" && aside.length > 0 && !pressed;

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
            {isAside ? (
              word("levelAside")
            ) : (
              <span lang={isOther ? lang : headlineLang(verdict)}>{isOther ? pressed.title : headlineOf(verdict)}</span>
            )}
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
          {off && (
            <div class="notice" key="off">
              <div class="row">
                <span>{word("ruleOff")}</span>
                <Act kind="link" busy={busy} onPress={() => this.turn(off, true)}>
                  {word("undo")}
                </Act>
              </div>
            </div>
          )}
          {first && (
            <div class="say" key="say">
              <p class="message" lang={lang}>
                {first.message || first.title}
              </p>
              <Quotes finding={first} text={view.text} />
              {first.why && (
                <p class="why" lang={lang}>
                  {first.why}
                </p>
              )}
              <Because view={view} finding={first} />
              <Sources sources={first.sources ?? []} />
            </div>
          )}
          {tone === "quiet" && !first && !aside.length && <p class="quiet">{word("quietBody")}</p>}
          {answer && question && (
            <QuestionBlock key={question.fact} question={question} lang={lang} busy={busy} press={press} />
          )}
          {first && <Steps finding={first} lang={lang} />}
          {answer && first && <Clears view={view} finding={first} busy={busy} press={press} />}
          {rest.length > 0 && (
            <MoreReasons
              view={view}
              findings={rest}
              busy={busy}
              press={answer && press}
              open={switchRule && rule === ""}
            />
          )}
          {told.length > 0 && <Told view={view} rows={told} busy={busy} press={press} />}
          {answer && !inProcess(view) && (
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
                {answer && (
                  <>
                    <Act
                      kind="link"
                      busy={busy}
                      onPress={() => press({ silence: { rules: warnings, kind: "reason" } }, "")}
                    >
                      {word("haveReason")}
                    </Act>
                    <Act
                      kind="link"
                      busy={busy}
                      onPress={() => press({ silence: { rules: warnings, kind: "later" } }, "")}
                    >
                      {word("notNow")}
                    </Act>
                  </>
                )}
                {switchRule && first && (
                  <Act kind="link" busy={busy} onPress={() => this.turn(first.rule, false)}>
                    {word("switchOff")}
                  </Act>
                )}
              </div>
            )}
          </div>
        </div>
      </div>
    );
  }
}
