// A field for a rule's text: the browser's own textarea (its keys, its undo, its words for screen readers), with line numbers and the marks
// of mistakes behind it, and a list of what could stand at the caret. Tab leaves the field unless that list is open: nobody is caught here.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { word } from "../shared/words.js";
import { indentAt, segmentsOf } from "./code-places.js";
import { completionsAt } from "./completion.js";

/** @typedef {import("./code-places.js").Diagnostic} Diagnostic */

const kFewest = 14;
const kMost = 34;

/**
 * @param {{ label: string, text: string, onText: (text: string) => void, diagnostics: Diagnostic[], facts: import("./completion.js").Fact[],
 *   field: import("preact").RefObject<HTMLTextAreaElement | null>, described: ReturnType<typeof import("../ui/refusal.jsx").refusedBy>, onSave: () => void }} props
 */
export function CodeField({ label, text, onText, diagnostics, facts, field, described, onSave }) {
  const [menu, setMenu] = useState(/** @type {import("./completion.js").Completions | null} */ (null));
  const [at, setAt] = useState(0);
  const under = useRef(/** @type {HTMLPreElement | null} */ (null));
  const gutter = useRef(/** @type {HTMLDivElement | null} */ (null));
  const list = useId();
  const lines = text.split("\n").length;
  const bad = new Map(diagnostics.map(({ line, severity }) => [line, severity]));

  const together = () => {
    const { scrollTop = 0, scrollLeft = 0 } = field.current ?? {};
    if (under.current) under.current.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
    if (gutter.current) gutter.current.style.transform = `translateY(${-scrollTop}px)`;
  };
  useLayoutEffect(together, [text]);

  /** @param {boolean} asked */
  const offer = (asked) => {
    const input = field.current;
    if (!input || input.selectionStart !== input.selectionEnd) return setMenu(null);
    setMenu(completionsAt(input.value, input.selectionStart, facts, asked));
    setAt(0);
  };
  /** @param {number} index */
  const take = (index) => {
    const input = field.current;
    if (!menu || !input) return;
    const { from, to, after, items } = menu;
    input.focus();
    input.setSelectionRange(from, to);
    put(input, items[index].text + after);
    setMenu(null);
  };
  /** @param {KeyboardEvent} event */
  const keys = (event) => {
    const input = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      return onSave();
    }
    if (event.ctrlKey && event.key === " ") {
      event.preventDefault();
      return offer(true);
    }
    if (menu) {
      const count = menu.items.length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        return setAt((at + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
      }
      if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        return take(at);
      }
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        return setMenu(null);
      }
    }
    if (["ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown"].includes(event.key))
      setMenu(null);
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      put(input, `\n${indentAt(input.value, input.selectionStart)}`);
    }
  };
  return (
    <div class="code">
      <div class="gutter" aria-hidden="true">
        <div ref={gutter}>
          {Array.from({ length: lines }, (_none, index) => (
            <span key={index} class={bad.get(index + 1) ?? ""}>
              {index + 1}
            </span>
          ))}
        </div>
      </div>
      <div class="code-room">
        <div class="under-room" aria-hidden="true">
          <pre class="under" ref={under}>
            {segmentsOf(text, diagnostics).map((one, index) =>
              one.severity ? (
                <mark key={index} class={one.severity}>
                  {one.text}
                </mark>
              ) : (
                one.text
              ),
            )}
          </pre>
        </div>
        <textarea
          ref={field}
          value={text}
          rows={Math.min(Math.max(lines + 1, kFewest), kMost)}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          dir="ltr"
          aria-label={label}
          {...described}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={menu ? list : undefined}
          aria-activedescendant={menu ? `${list}-${at}` : undefined}
          onInput={(event) => {
            onText(event.currentTarget.value);
            offer(false);
          }}
          onKeyDown={keys}
          onScroll={together}
          onBlur={() => setMenu(null)}
          onMouseDown={() => setMenu(null)}
        />
        {menu && <Menu id={list} menu={menu} at={at} under={under} field={field} onTake={take} />}
        <span class="unseen" role="status">
          {menu ? word("edOffers", menu.items.length) : ""}
        </span>
      </div>
    </div>
  );
}

/** Puts text in place of the selection, so that the browser's own undo knows of it. @param {HTMLTextAreaElement} input @param {string} text */
function put(input, text) {
  if (document.execCommand("insertText", false, text)) return;
  input.setRangeText(text, input.selectionStart, input.selectionEnd, "end");
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {{ id: string, menu: import("./completion.js").Completions, at: number, under: import("preact").RefObject<HTMLPreElement | null>,
 *   field: import("preact").RefObject<HTMLTextAreaElement | null>, onTake: (index: number) => void }} props
 */
function Menu({ id, menu, at, under, field, onTake }) {
  const box = useRef(/** @type {HTMLUListElement | null} */ (null));
  useLayoutEffect(() => {
    const room = field.current?.parentElement?.getBoundingClientRect();
    const caret = under.current && rectAt(under.current, menu.from);
    if (!box.current || !room || !caret) return;
    const left = Math.max(0, Math.min(caret.left - room.left, room.width - box.current.offsetWidth - 4));
    box.current.style.left = `${left}px`;
    box.current.style.top = `${caret.bottom - room.top + 3}px`;
  }, [menu]);
  useEffect(() => {
    const chosen = box.current?.children[at];
    chosen?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <ul class="offers" id={id} role="listbox" aria-label={word("edOffersLabel")} ref={box}>
      {menu.items.map((item, index) => (
        <li
          key={item.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault(); // the field keeps the focus
            onTake(index);
          }}
        >
          <code>{item.text}</code>
          {item.say && <span class="soft small">{item.say}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where a character of the text behind the field is drawn. @param {HTMLElement} under @param {number} offset */
function rectAt(under, offset) {
  let left = offset;
  const walk = document.createTreeWalker(under, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (left <= length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left);
      const rect = range.getBoundingClientRect();
      if (rect.height > 0) return rect;
    }
    left -= length;
  }
  return under.getBoundingClientRect();
}
