// Which attributes stay in a skeleton, and what becomes of their values. Whatever is not named here is left out with its value: data
// of the page's own scripts, styles, titles of pictures, what was typed into a field.

const kSwitch = /^(?:true|false|mixed|dialog|menu|listbox|tree|grid|page|step|)$/;
const kPlainWord = /^[a-z]+(?:[ -][a-z]+)*$/;

/** Attributes that say what something is, with all they may say. @type {Record<string, RegExp>} */
const kPlain = {
  role: kPlainWord,
  type: kPlainWord,
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/,
  hidden: /^(?:hidden|until-found|true|)$/,
  open: kSwitch,
  disabled: /^(?:disabled|true|)$/,
  checked: kSwitch,
  contenteditable: kSwitch,
  tabindex: /^-?\d$/,
  popover: /^(?:auto|manual|)$/,
  "aria-expanded": kSwitch,
  "aria-haspopup": kSwitch,
  "aria-hidden": kSwitch,
  "aria-modal": kSwitch,
  "aria-disabled": kSwitch,
  "aria-pressed": kSwitch,
  "aria-checked": kSwitch,
  "aria-selected": kSwitch,
  "aria-current": kSwitch,
  "aria-level": /^\d$/,
  "data-display-contents": kSwitch,
  "data-rehydrated": kSwitch,
  "data-strictmode": kSwitch,
  "data-floating-ui-portal": kSwitch,
  "data-floating-ui-inert": kSwitch,
};

/** Attributes that readers go by, written by LinkedIn's programmers, at times with somebody's name or number inside. */
const kKeys =
  /^(?:id|name|for|componentkey|aria-labelledby|aria-controls|aria-describedby|data-(?:testid|sdui-screen|sdui-component|view-name|view-tracking-scope|control-name|member-id|urn|event-urn|chameleon-result-urn|entity-urn|test-[a-z-]+))$/;
const kLabels = ["aria-label", "alt", "placeholder", "title"];

/**
 * Names of classes in LinkedIn's older form: words with hyphens, or a letter or two with a size. The newer form's are hashed, and no reader
 * looks at them.
 */
const kClass = /^(?:[a-z][a-z0-9]*(?:[-_]+[a-z0-9]+)+|[a-z]{1,2}\d{1,2}|inline|artdeco|ember)$/;
const kSpriteName = /^[a-z0-9]+(?:-[a-z0-9]+)*-(?:x*small|medium|large|\d{1,2})$/;

/** Pictures that tell something by their kind. */
const kPictures = [
  "profile-displayphoto",
  "profile-framedphoto",
  "profile-displaybackgroundimage",
  "company-logo",
  "school-logo",
  "ghost-person",
];

/**
 * Returns the attributes of an element that stay, in order, as name and value.
 *
 * @param {Element} element
 * @param {{ links: ReturnType<typeof import("./links.js").makeLinks>, mask: ReturnType<typeof import("./text.js").makeMask> }} tools
 * @returns {[string, string][]}
 */
export function attributesOf(element, { links, mask }) {
  const isPicture = element.localName === "img";
  const isIcon = element.localName === "li-icon"; // LinkedIn's own element of 2018 to 2022
  const isSign = element.namespaceURI === "http://www.w3.org/2000/svg";
  return [...element.attributes].flatMap(({ name, value }) => {
    const kept = valueOf(name, value);
    return kept === null ? [] : [/** @type {[string, string]} */ ([name, kept])];
  });

  /** @param {string} name @param {string} value @returns {string | null} */
  function valueOf(name, value) {
    if (isIcon && name === "type") return signOf(value);
    if (Object.hasOwn(kPlain, name)) return kPlain[name].test(value) ? value : null;
    if (isSign && (name === "id" || name === "data-test-icon" || name === "href")) return signOf(value);
    if (kKeys.test(name)) return links.key(value);
    if (name === "href") return links.href(value);
    if (name === "src") return isPicture ? pictureOf(value) : null;
    if (name === "class") return classesOf(value, links.isOwn) || null;
    return kLabels.includes(name) ? mask(value) : null;
  }

  /** @param {string} value */
  function signOf(value) {
    const name = value.replace(/^#/, "");
    return kSpriteName.test(name) ? value : links.key(value);
  }
}

/** @param {string} value @param {(word: string) => boolean} isOwn */
function classesOf(value, isOwn) {
  const tokens = value.split(/\s+/).filter((token) => {
    if (!kClass.test(token) || /\d{3}|\d[a-z]+\d/.test(token)) return false;
    return (token.match(/[a-z]+/g) ?? []).every(isOwn);
  });
  return tokens.join(" ");
}

/** A picture without a picture; its kind stands behind the mark. @param {string} src */
function pictureOf(src) {
  const kind = kPictures.find((one) => src.includes(one));
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E${kind ? `#/${kind}/` : ""}`;
}
