// What a form says of a field that it cannot take as it is: tied to that field, which is read with it, and the keyboard is led there.
// For the card in the page as well: no hooks.
import { Component } from "preact";
import { kFocusable } from "./keep-place.js";

/** @typedef {{ text: string, at?: string } | null} Refused what is said, a new object each time; `at`: of which field, as its form calls it */

/**
 * What a field, or the group that it is of several parts, has with it.
 * @param {string} id of the refusal @param {boolean} isRefused @param {string} [always] ids of what describes it in any case
 */
export const refusedBy = (id, isRefused, always = "") => ({
  "aria-invalid": isRefused ? /** @type {const} */ ("true") : undefined,
  "aria-describedby": (isRefused ? `${always} ${id}`.trim() : always) || undefined,
});

/** @extends {Component<{ id: string, refused: Refused }>} */
export class Refusal extends Component {
  /** @type {HTMLElement | null} */
  words = null;

  /** @param {{ refused: Refused }} before */
  componentDidUpdate(before) {
    const { id, refused } = this.props;
    if (!refused || refused === before.refused) return;
    const root = /** @type {ParentNode | undefined} */ (this.words?.getRootNode());
    const field = root?.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`);
    const part = field?.matches(kFocusable) ? field : field?.querySelector(kFocusable);
    /** @type {HTMLElement | null | undefined} */ (part)?.focus();
  }

  render() {
    const { id, refused } = this.props;
    return (
      <span id={id} class="small" role="alert" ref={(words) => void (this.words = words)}>
        {refused?.text}
      </span>
    );
  }
}
