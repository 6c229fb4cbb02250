// "Copy without personal data": whatever page there is, its skeleton holds none of its words, and is read as the page itself was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { words } from "../../extension/content/dom.js";
import { degreeIn, firstNameOf } from "../../extension/content/person.js";
import { allCodeWords } from "../../extension/content/skeleton/links.js";
import { skeletonOf } from "../../extension/content/skeleton/page.js";
import { allPhraseWords, isKept } from "../../extension/content/skeleton/phrases.js";
import { expected, openPage, pageNames, readAny } from "./pages.js";

/** Of the synthetic pages each skeleton is made once. @type {Map<string, string>} */
const made = new Map();
const skeletonOfPage = (name) => made.get(name) ?? made.set(name, skeleton(openPage(name))).get(name);
const skeleton = ({ document, location }) => skeletonOf(document, location);
const kAddress = /^<!doctype html>\n<!-- .* It stood at (\S+) -->\n/;

/** A skeleton as a page of its own, at the address it names. */
function opened(text) {
  const path = kAddress.exec(text)?.[1];
  const { window } = new JSDOM(text, { url: `https://www.linkedin.com${path}` });
  attachRoots(window.document);
  Object.defineProperty(window.document, "readyState", { value: "complete" });
  return { window, document: window.document, location: window.location };
}

/** What browsers do with <template shadowrootmode>. */
function attachRoots(document) {
  for (const template of document.querySelectorAll("template[shadowrootmode]")) {
    const host = template.parentElement;
    template.remove();
    host.attachShadow({ mode: "open" }).append(template.content);
  }
}

/** What is read, without the values: surface, health, and for everybody the moment, the names of facts and the controls. */
function shape(page) {
  const { surface, health, missing, subjects } = readAny(page);
  const names = (facts) => Object.entries(facts).flatMap(([group, parts]) => Object.keys(parts).map((name) => `${group}.${name}`));
  return {
    surface,
    health,
    missing,
    subjects: subjects.map(({ moment, brief = false, facts, controls }) => ({
      moment,
      brief,
      facts: names(facts).sort(),
      controls: controls.map(({ element, kind, place }) => `${kind} ${place} ${element.localName}`),
    })),
  };
}

const lettersIn = (text) => (decodedAll(text).toLowerCase().match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []).map(String);
function decodedAll(text) {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text.normalize("NFC");
  }
}

/** Every word of a page that could be somebody's: texts, labels, everything in attributes, comments, scripts, styles and templates. */
function wordsOf(document) {
  const found = new Set();
  const add = (text) => lettersIn(text).forEach((word) => found.add(word));
  const walk = (node) => {
    if (node.nodeType === 3 || node.nodeType === 8) add(node.data);
    for (const { name, value } of node.attributes ?? []) if (name !== "d") add(value);
    for (const child of node.childNodes) walk(child);
    if (node.localName === "template") walk(node.content);
    if (node.shadowRoot) walk(node.shadowRoot);
  };
  walk(document);
  return found;
}

/** What a skeleton may say of itself: elements, attributes, stand-ins, LinkedIn's own words. */
const kOwn = new Set(
  lettersIn(
    "doctype html head body meta charset utf title LinkedIn page without what was written its form alone stood main section header footer aside article nav figure dialog template " +
      "shadowrootmode open button input textarea label span strong ul ol li svg use img div role class href src alt type name placeholder hidden style visibility visible " +
      "aria expanded haspopup labelledby describedby controls level modal pressed disabled selected checked current tabindex lang dir ltr rtl auto presentation " +
      "componentkey data testid sdui screen component view rehydrated strictmode floating inert contents urn true false menuitem toolbar listitem svg xml http www org com example " +
      "person one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty " +
      "recruiter talent text token member xmlns image https",
  ),
);
const kAllowed = new Set([...allCodeWords(), ...kOwn]);

/** The words of a page that its skeleton still holds. */
function leaked(document, text) {
  const there = wordsOf(document);
  const labels = [...document.querySelectorAll("[aria-label]")].map((one) => words(one.getAttribute("aria-label")));
  const phrases = allPhraseWords([...labels, ...[...document.querySelectorAll("button, a")].map(words)]);
  const page = opened(text).document;
  const shown = new Set();
  const code = new Set();
  const walk = (node) => {
    // A degree stays as it is written in any language; so do the names of LinkedIn's own signs.
    if (node.nodeType === 3 && degreeIn(words(node.data).replace(/^[·•]\s*/u, "")) === undefined)
      lettersIn(node.data).forEach((word) => shown.add(word));
    for (const { name, value } of node.localName === "svg" ? [] : (node.attributes ?? [])) {
      const isLabel = ["aria-label", "alt", "title", "placeholder"].includes(name);
      lettersIn(value).forEach((word) => (isLabel ? shown : code).add(word));
    }
    for (const child of node.childNodes) walk(child);
    if (node.shadowRoot) walk(node.shadowRoot);
  };
  walk(page.documentElement);
  const isPlain = (word) => kAllowed.has(word) || [...kAllowed].some((one) => one.length > 3 && word.includes(one) && word.length - one.length < 3);
  return [
    ...[...shown].filter((word) => there.has(word) && !isKept(word, phrases) && !isPlain(word)),
    ...[...code].filter((word) => there.has(word) && textWords(document).has(word) && !isPlain(word)),
  ];
}

/** The words a person reads on a page, and the names in addresses. */
function textWords(document) {
  const found = new Set(lettersIn(document.body.textContent));
  for (const link of document.querySelectorAll("a[href]"))
    for (const match of link.getAttribute("href").matchAll(/(?:\/in\/|vanityName=)([^/?&#]+)/g)) lettersIn(match[1]).forEach((word) => found.add(word));
  return found;
}

for (const name of pageNames()) {
  test(`${name}: its skeleton is read as the page is`, () => {
    const page = openPage(name);
    assert.deepEqual(shape(opened(skeletonOfPage(name))), shape(page));
  });

  test(`${name}: none of its words is left`, () => {
    const page = openPage(name);
    assert.deepEqual(leaked(page.document, skeletonOfPage(name)), []);
  });
}

test("a skeleton has no more than one has to see, and is the skeleton of itself", () => {
  for (const name of pageNames()) {
    const text = skeletonOfPage(name);
    assert.match(text, kAddress);
    assert.doesNotMatch(text, /<(?:script|style|link|noscript|iframe src)/);
    const page = opened(text);
    assert.deepEqual(shape(opened(skeleton(page))), shape(page), name);
  }
});

test("making one alters nothing on the page", () => {
  for (const name of pageNames()) {
    const page = openPage(name);
    const before = page.document.documentElement.cloneNode(true);
    skeleton(page);
    assert.ok(page.document.documentElement.isEqualNode(before), name);
  }
});

/** A page of one's own making, for what no synthetic page has. */
function pageOf(body, { path = "/in/jane-doe/" } = {}) {
  const { window } = new JSDOM(`<!doctype html><html lang="en"><body>${body}</body></html>`, { url: `https://www.linkedin.com${path}` });
  return { window, document: window.document, location: window.location };
}

test("whatever is hidden in a page is gone: data, comments, scripts, styles, templates, fields, pictures, queries", () => {
  const secret = "Quetzal";
  const page = pageOf(`
    <!-- ${secret} in a comment -->
    <script>const note = "${secret}"; // ${secret}</script>
    <style>.a { background: url("https://cdn.example/${secret}.png"); } .a::before { content: "${secret}"; }</style>
    <template><p>${secret}</p></template><noscript>${secret}</noscript>
    <link rel="prefetch" href="/${secret}"><meta name="author" content="${secret}"><base target="${secret}">
    <main id="workspace" class="${secret} artdeco-${secret.toLowerCase()}" style="background:url(/${secret})" data-note="${secret}" data-json='{"name":"${secret}"}'
      onclick="alert('${secret}')" ${secret.toLowerCase()}="yes" data-testid="${secret}-list" id2="${secret}">
      <p title="${secret}" aria-label="Invite ${secret} to connect">${secret} writes here</p>
      <img src="https://media.licdn.example/profile-displayphoto-${secret}?e=1&n=${secret}" srcset="/${secret}.png 2x" alt="${secret}">
      <a href="https://www.linkedin.com/in/jane-doe/?note=${secret}&trk=${secret}#${secret}">Jane</a>
      <a href="https://www.linkedin.com/company/${secret}/">A company</a><a href="https://${secret}.example/${secret}">Elsewhere</a>
      <a href="mailto:${secret}@example.com">Mail</a><a href="javascript:say('${secret}')">Run</a><a href="/pulse/${secret}-writes">Post</a>
      <a href="/messaging/compose/?recipient=ACoAA${secret}&body=${secret}">Message</a>
      <input type="hidden" name="csrf" value="${secret}"><input type="text" value="${secret}" placeholder="${secret}"><textarea>${secret}</textarea>
      <select><option value="${secret}">${secret}</option></select>
      <${secret.toLowerCase()}-card>${secret}</${secret.toLowerCase()}-card>
      <svg id="${secret}"><title>${secret}</title><text>${secret}</text><use href="#${secret}"></use><desc>${secret}</desc></svg>
      <iframe src="/${secret}" srcdoc="<p>${secret}</p>"></iframe><object data="/${secret}">${secret}</object><video src="/${secret}">${secret}</video>
      <details><summary>${secret}</summary>${secret}</details><div hidden>${secret}</div><time datetime="${secret}">${secret}</time>
    </main>`);
  const [text] = page.document.querySelectorAll("input[type=text], textarea");
  text.value = `typed ${secret}`;
  const host = page.document.createElement("div");
  host.id = "interop-outlet";
  host.attachShadow({ mode: "open" }).append(page.document.createElement("p"));
  host.shadowRoot.firstChild.append(`${secret} in a dialog`);
  page.document.body.append(host);
  const skeletonText = skeleton(page);
  assert.doesNotMatch(skeletonText, new RegExp(secret, "i"));
  assert.match(skeletonText, /<template shadowrootmode="open"><p>Z\w+ Z\w+ Z\w+ Z\w+<\/p><\/template>/);
  assert.match(skeletonText, /<a href="\/messaging\/compose\/\?recipient=ACoAAperson\d&amp;body=x">/);
});

test("numbers, addresses and ids are replaced, what has the same still has the same", () => {
  const page = pageOf(`
    <p>Call +48 601 234 567 or jane.doe@acme.example, born 1984-03-12</p>
    <div componentkey="urn:li:invitation:7123456789" data-member-id="55667788" id="ember1234"></div>
    <div componentkey="urn:li:invitation:7123456789" id="card-3c1d5f0a-93b1-4c1e-8f6e-0a1b2c3d4e5f"></div>
    <div componentkey="refACoAABcDeFgHiJkLmNoPqRsTuVwXyZ0123456789Topcard" id="kACoAAB1Topcard"></div>
    <a href="/search/results/people/?eventAttending=%5B%2271234567%22%5D&origin=EVENT_PAGE_CANNED_SEARCH&sid=7aB">all</a>`);
  const text = skeleton(page);
  assert.doesNotMatch(text, /601|234|567|1984|7123456789|55667788|1234|3c1d5f0a|BcDeFg|AAB1|71234567|7aB|acme/);
  assert.match(text, /\+11 111 111 111/);
  assert.equal(text.match(/componentkey="urn:li:invitation:1001"/g).length, 2);
  assert.match(text, /id="ember\d+"/);
  assert.match(text, /componentkey="refACoAAperson\dTopcard" id="kACoAAperson\dTopcard"/);
  assert.match(text, /\?eventAttending=%5B%22\d+%22%5D&amp;origin=EVENT_PAGE_CANNED_SEARCH"/);
});

for (const [written, kept] of [
  ["· 2nd", "· 2nd"],
  ["•\u200f 2", "•\u200f 2"],
  ["500+", "500+"],
  ["11,239 followers", "11,111 followers"],
  ["٣٢٠ متابع", "١١١ متابع"],
  ["380 Kontakte", "111 Kontakte"],
  ["173/200", "1/200"],
  ["٤٢/٢٠٠", "١/٢٠٠"],
  ["3 mutual connections", "1 mutual connections"],
  ["Ada is a mutual connection", "Zab is a mutual connection"],
  ["Withdraw invitation sent to Ada", "Withdraw invitation sent to Zab"],
  ["Sent 3 weeks ago", "1 week ago"],
  ["Vor 4 Tagen", "1 day ago"],
  ["‏قبل ٣ أسابيع", "1 week ago"],
  ["Accept her request, connect and be mutual", "Accept Zab Zac, Zad Zae Zaf Zag"],
  ["Technical recruiter at Acme", "Recruiter"],
  ["Tools for recruiters", "Talent"],
  ["山田 太郎", "名ab 名ac"],
  ["She/Her", "Zab/Zac"],
  ["Team 🚀 lead", "Zab * Zac"],
])
  test(`a text: ${written}`, () => {
    const { document } = opened(skeleton(pageOf(`<p>${written}</p>`)));
    assert.equal(document.querySelector("p").textContent, kept);
  });

test("long texts lose even which of their words repeat", () => {
  const { document } = opened(skeleton(pageOf(`<p>${"our own words, said again and again. ".repeat(10)}</p>`)));
  assert.deepEqual([...new Set(lettersIn(document.querySelector("p").textContent))], ["text"]);
});

test("a name stays one name: in its link, in labels, and told apart from a longer one", () => {
  const page = pageOf(`
    <a href="/in/jane-do/"><p>Jane Do</p></a><a href="/in/jane-doe/"><h2>Jane Doe</h2></a>
    <button aria-label="Invite Jane Doe to connect"></button><button aria-label="Invite Jane Do to connect"></button>`);
  const text = skeleton(page);
  assert.match(text, /href="\/in\/person-1\/"><h2>Person One</);
  assert.match(text, /href="\/in\/person-2\/"><p>Person Two</);
  assert.deepEqual([...text.matchAll(/aria-label="([^"]+)"/g)].map((found) => found[1]), ["Invite Person One to connect", "Invite Person Two to connect"]);
});

test("the first name can be told from a stand-in exactly where it could be from the name", () => {
  for (const name of ["Jane Doe", "J. Doe", "山田太郎", "Dr. Ada Byron"]) {
    const { document } = opened(skeleton(pageOf(`<a href="/in/someone/">${name}</a>`)));
    assert.equal(firstNameOf(document.querySelector("a").textContent) === undefined, firstNameOf(name) === undefined, name);
  }
});
