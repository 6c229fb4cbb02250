// A page's skeleton: a text that, saved as a file, is a page of the same form, so that a reader finds the same people, controls and kinds of
// facts in it, but none of the words, names, numbers, addresses and pictures. Elements and the attributes that readers go by stay; what a
// style sheet hides is hidden by itself; scripts, styles, comments and what was typed are gone.
import { api } from "../../shared/browser.js";
import { vanityOfLink, vanityOfPath } from "../../shared/vanity.js";
import { dialogRoot, words } from "../dom.js";
import { attributesOf } from "./attributes.js";
import { makeLinks, peopleIn } from "./links.js";
import { keptWords } from "./phrases.js";
import { makeStandIns } from "./stand-ins.js";
import { makeMask } from "./text.js";

const kDropped = new Set(
  "script style noscript meta link base template title object embed param source track".split(" "),
);
const kEmptied = new Set("iframe video audio canvas picture map".split(" "));
const kVoid = new Set("area br col hr img input wbr".split(" "));
/** Where people write as they like. */
const kProse = '[data-testid="expandable-text-box"], .invitation-card__custom-message, .msg-s-event-listitem__body';
/** Of so many elements around a text is looked at what phrase it is a part of. */
const kAround = 3;
const kLongestName = 60;

/**
 * @param {Document} document
 * @param {{ pathname: string, search: string }} address
 * @returns {string}
 */
export function skeletonOf(document, address) {
  const standIns = makeStandIns();
  const roots = rootsOf(document);
  const links = roots.flatMap((root) => [...root.querySelectorAll("a[href]")]);
  const hrefs = [
    `https://www.linkedin.com${address.pathname}${address.search}`,
    ...links.map((link) => link.getAttribute("href") ?? ""),
  ];
  const people = peopleIn(hrefs);
  const self = vanityOfPath(address.pathname);
  if (self) standIns.person(self); // whose page it is comes first
  for (const link of links) learnName(link, standIns);
  const names = new Set([...standIns.names.keys(), ...people.vanities].flatMap(lettersOf));
  const tools = {
    links: makeLinks(standIns, { ...people, words: new Set([...names, ...roots.flatMap((root) => wordsIn(root))]) }),
    mask: makeMask(standIns),
  };
  const { pathname, search } = address;
  const note = `A page without what was written on it: its form alone. It stood at ${tools.links.path(pathname, search)}`;
  const lines = ["<!doctype html>", `<!-- ${note.replaceAll("--", "- -")} -->`, elementText(document.documentElement)];
  return `${lines.join("\n")}\n`;

  /** @param {Element} element @param {boolean} [seen] whether a person sees what is around it @returns {string} */
  function elementText(element, seen = true) {
    const name = tagOf(element);
    if (name === null || isOurs(element)) return "";
    const { attributes, isSeen } = attributesWithHidden(element, seen);
    const start = `<${name}${attributes.map(([one, value]) => ` ${one}="${escaped(value, true)}"`).join("")}>`;
    if (kVoid.has(name)) return start;
    return `${start}${name === "head" ? kHead : insideOf(element, name, isSeen)}</${name}>`;
  }

  /** @param {Element} element @param {string} name @param {boolean} isSeen */
  function insideOf(element, name, isSeen) {
    if (kEmptied.has(name)) return "";
    if (name === "textarea") return escaped(tools.mask(/** @type {HTMLTextAreaElement} */ (element).value ?? ""));
    const root = rootOf(element);
    const shadow = root ? `<template shadowrootmode="open">${nodesText(root, isSeen)}</template>` : "";
    return shadow + nodesText(element, isSeen);
  }

  /** @param {Element | ShadowRoot} parent @param {boolean} isSeen */
  function nodesText(parent, isSeen) {
    const isSign = parent.nodeType === 1 && /** @type {Element} */ (parent).localName === "svg";
    let text = "";
    for (const node of parent.childNodes) {
      if (node.nodeType === 1) {
        const child = /** @type {Element} */ (node);
        if (!isSign || child.localName === "use") text += elementText(child, isSeen);
      } else if (node.nodeType === 3 && !isSign) {
        text += escaped(textOf(/** @type {Text} */ (node)));
      }
    }
    return text;
  }

  /** @param {Text} node */
  function textOf(node) {
    const text = node.data;
    if (!text.trim()) return text.includes("\n") ? "\n" : text && " ";
    const around = [];
    let at = node.parentElement;
    for (let i = 0; at && i < kAround; i++, at = at.parentElement) {
      if ((at.textContent ?? "").length > 400) break;
      around.push(words(at));
    }
    return tools.mask(text, around, Boolean(node.parentElement?.closest(kProse)));
  }

  /**
   * An element's attributes, and `hidden` where a style sheet hides it: the skeleton has none.
   *
   * @param {Element} element @param {boolean} seen
   */
  function attributesWithHidden(element, seen) {
    const attributes = attributesOf(element, tools);
    const style = seen && element.localName !== "html" ? document.defaultView?.getComputedStyle(element) : null;
    const isClosedDialog = element.localName === "dialog" && !element.hasAttribute("open");
    const isGone = style?.display === "none" && element.localName !== "head";
    if (isGone && !isClosedDialog && !element.hasAttribute("hidden")) attributes.push(["hidden", ""]);
    if (style && !isGone) {
      const around = element.parentElement && document.defaultView?.getComputedStyle(element.parentElement).visibility;
      const own = style.visibility || "visible";
      if (own !== (around || "visible"))
        attributes.push(["style", `visibility:${own === "visible" ? "visible" : "hidden"}`]);
    }
    return { attributes, isSeen: seen && !isGone };
  }
}

const kHead = '<meta charset="utf-8"><title>LinkedIn</title>';

/** The document and every root in it that holds dialogs of the page. @param {Document} document @returns {(Document | ShadowRoot)[]} */
function rootsOf(document) {
  const open = [...document.querySelectorAll("*")].flatMap((element) => rootOf(element) ?? []);
  return [document, ...open];
}

/** @param {Element} element @returns {ShadowRoot | null} */
function rootOf(element) {
  return element.id === "interop-outlet" ? dialogRoot(element.ownerDocument) : element.shadowRoot;
}

/** What Tact itself has drawn: a plain element whose root is closed to everybody but us. @param {Element} element */
function isOurs(element) {
  if (element.localName !== "div" || element.id || element.shadowRoot || element.firstChild) return false;
  return Boolean(api?.dom?.openOrClosedShadowRoot?.(element));
}

/** The name under which an element is written; null for one that is left out. @param {Element} element */
function tagOf(element) {
  const name = element.localName;
  if (kDropped.has(name)) return null;
  return /^[a-z][a-z0-9]*$/.test(name) || name === "li-icon" ? name : "div";
}

/** The first words in a link to somebody are their name, as far as they look like one. */
/** @param {Element} link @param {import("./stand-ins.js").StandIns} standIns */
function learnName(link, standIns) {
  const vanity = vanityOfLink(link.getAttribute("href"));
  if (!vanity || /custom-invite|\/overlay\//.test(link.getAttribute("href") ?? "")) return;
  const walker = link.ownerDocument.createTreeWalker(link, 4); // texts
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = words(node);
    if (!/\p{L}/u.test(text)) continue;
    const looksIt = text.length <= kLongestName && text.split(" ").length <= 6 && !/[\p{Nd}·•|@/]/u.test(text);
    if (looksIt && !keptWords([text]).size) standIns.learn(text, vanity);
    return;
  }
}

/** Every word of three letters or more that anybody could read, lower case. @param {Document | ShadowRoot} root */
function wordsIn(root) {
  const labels = [...root.querySelectorAll("[aria-label], [alt], [title], [placeholder]")].flatMap((element) =>
    ["aria-label", "alt", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
  );
  const all = root.nodeType === 9 ? /** @type {Document} */ (root).body : root;
  return [all?.textContent ?? "", ...labels].flatMap(lettersOf);
}

/** @param {string} text */
function lettersOf(text) {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []
  ).map(String);
}

/** @param {string} text @param {boolean} [inAttribute] */
function escaped(text, inAttribute = false) {
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return inAttribute ? plain.replaceAll('"', "&quot;") : plain;
}
