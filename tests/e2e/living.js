// Profiles that live as LinkedIn's do: after Send the Connect reads Pending, a Pending asks again before it withdraws, and who accepted is a
// connection at the next visit. Made from tests/pages/dialog-live.html with other names; all of them invented.
import { readFileSync } from "node:fs";

const kPage = readFileSync(new URL("../pages/dialog-live.html", import.meta.url), "utf8");
const kConnect = /<div data-display-contents="true"><a class="pill main" href="\/preload\/custom-invite[^]*?<\/a><\/div>/;
const kSend = "window.sent.push({ name, text });";
const kPress = 'const name = /^Invite (.+) to connect$/';

/** @param {string} text @param {string | RegExp} what @param {string} by @returns {string} throws when there is nothing to replace */
function swap(text, what, by) {
  const swapped = text.replace(what, () => by);
  if (swapped === text) throw new Error(`dialog-live.html has no ${what} any more`);
  return swapped;
}

const clock =
  '<svg xmlns="http://www.w3.org/2000/svg" id="clock-small" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm1 7.4 3 1.8-.8 1.3L7.500 9V4H9z"></path></svg>';
const pending = (key, name) =>
  `<div data-display-contents="true"><a class="pill main" href="https://www.linkedin.com/in/${key}/" aria-label="Pending, click to withdraw invitation sent to ${name}">${clock}<span>Pending</span></a></div>`;

/** What the page does beyond dialog-live: Send makes Connect a Pending, Pending asks again, Withdraw makes it a Connect. */
const kLife = `
  const other = document.querySelector("template");
  const turn = () => {
    const now = document.querySelector(".actions > div");
    const next = other.content.firstElementChild;
    now.replaceWith(next);
    other.content.append(now);
  };
  const askAgain = () => {
    const question = make("dialog", { "data-testid": "dialog", "aria-labelledby": "dialog-header" },
      make("h2", { id: "dialog-header" }, "Withdraw invitation"), make("p", {}, "If you withdraw now, you have to wait before you can invite them again."));
    const choose = (text, press) => {
      const one = make("button", { type: "button" }, text);
      one.addEventListener("click", () => { question.remove(); press(); });
      question.append(one);
    };
    choose("Cancel", () => {});
    choose("Withdraw", turn);
    document.body.append(question);
    question.showModal();
  };
`;

/**
 * Returns the page of one person. `state`: what stands between them and the user when the page is opened.
 *
 * @param {{ key: string, name: string, headline: string, company: string, state?: 'none' | 'sent' | 'connected' }} person
 */
export function livingProfile({ key, name, headline, company, state = "none" }) {
  let html = kPage;
  if (state === "connected") {
    html = swap(swap(html, kConnect, ""), "<p>· 2nd</p>", "<p>· 1st</p>");
  } else {
    const [connect] = kConnect.exec(html) ?? [""];
    const [shown, other] = state === "sent" ? [pending(key, name), connect] : [connect, pending(key, name)];
    html = swap(html, kConnect, `${shown}<template>${other}</template>`);
    html = swap(html, kSend, `${kSend} turn();`);
    html = swap(html, kPress, `if (/^Pending/.test(link.getAttribute("aria-label") ?? "")) askAgain();\n    ${kPress}`);
    html = swap(html, "<script>", `<script>${kLife}`);
  }
  return html
    .replaceAll("Mira Solano", name)
    .replaceAll("mira-solano", key)
    .replaceAll("MiraSola", key.replace(/\W/g, ""))
    .replace("Head of Growth at Acme</p>", `${headline}</p>`)
    .replaceAll("Head of Growth at Acme", headline)
    .replaceAll("<p class=\"work\">Acme</p>", `<p class="work">${company}</p>`)
    .replaceAll("<p>Acme</p>", `<p>${company}</p>`);
}
