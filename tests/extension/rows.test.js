// One row of a list: whose it is, what it tells, which Connect is theirs; and the rows that look alike but are nobody's, or are just
// being used again for somebody else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { connectsIn, readConnect, readRow } from "../../extension/content/rows.js";

const row = (html) => {
  const { document } = new JSDOM(`<div role="listitem">${html}</div>`, { url: "https://www.linkedin.com/" }).window;
  return document.querySelector('[role="listitem"]');
};
const read = (html, form) => readRow(row(html), form);
const search = { told: ["headline", "location"] };
const photo = (key) =>
  `<a href="https://www.linkedin.com/in/${key}/"><figure><svg id="person-accent-4"></svg><img src="x#/profile-displayphoto-shrink_100/"></figure></a>`;
const name = (key, text, badge = "· 2nd") => `<p><a href="/in/${key}/">${text}</a><span> ${badge}</span></p>`;
const link = (key, text) =>
  `<a href="/preload/search-custom-invite/?vanityName=${key}" aria-label="Invite ${text} to connect"><svg id="connect-small"></svg><span>Connect</span></a>`;
const button = (label) => `<button aria-label="${label}"><svg id="connect-small"></svg><span>Connect</span></button>`;
const mutuals = (...names) =>
  `<p>${names.map((one) => `<a href="/in/${one}/">${one}</a>`).join(", ")} and <a href="/search/results/people/?origin=SHARED_CONNECTIONS_CANNED_SEARCH">12 other mutual connections</a></p>`;
const kPlain = `${photo("ada-lund")}${name("ada-lund", "Ada Lund")}<p>Baker at Crumb</p><p>Riverton</p>${mutuals("bo", "cy")}`;

test("a row as the newer form writes it", () => {
  const one = read(kPlain + link("ada-lund", "Ada Lund"), search);
  assert.deepEqual(one.person, {
    key: "ada-lund",
    name: "Ada Lund",
    firstName: "Ada",
    headline: "Baker at Crumb",
    location: "Riverton",
    degree: 2,
    mutualConnections: 14,
    hasPhoto: true,
    isRecruiter: false,
  });
  const { controls, inviteState, atOnce } = readConnect(one);
  assert.deepEqual([controls.length, inviteState, atOnce], [1, "none", false]);
  assert.deepEqual([controls[0].owner, controls[0].place, controls[0].element.localName], ["ada-lund", "row", "a"]);
});

test("a row whose link holds photo, name, headline and badge in one", () => {
  const { person } = read(
    '<a href="/in/ada-lund/"><figure aria-hidden="true"><img src="x#/profile-displayphoto/"></figure><p>Ada Lund <span>· 3rd+</span></p><p>Baker at Crumb</p><p>Ada Byron is a mutual connection</p></a>',
  );
  assert.deepEqual(
    [person.name, person.headline, person.degree, person.mutualConnections, person.hasPhoto],
    ["Ada Lund", "Baker at Crumb", 3, 1, true],
  );
});

test("the older form says its words twice, for eye and ear; the eye's count", () => {
  const form = { degree: ".badge", headline: ".first", location: ".second", mutual: ".insights" };
  const { person } = read(
    `<a href="/in/ada-lund/"><img class="ghost-person" src="data:,"></a><a href="/in/ada-lund/"><span dir="ltr"><span aria-hidden="true">Ada Lund</span><span class="visually-hidden">View Ada Lund’s profile</span></span></a>
     <div class="badge"><span aria-hidden="true">• 2nd</span><span class="visually-hidden">2nd degree connection</span></div>
     <div class="first">Baker at Crumb</div><div class="second">Riverton</div><div class="insights">Bo Ek and Cy Oh are mutual connections</div>`,
    form,
  );
  assert.deepEqual(person, {
    key: "ada-lund",
    name: "Ada Lund",
    firstName: "Ada",
    headline: "Baker at Crumb",
    location: "Riverton",
    degree: 2,
    mutualConnections: 2,
    hasPhoto: false,
    isRecruiter: false,
  });
});

for (const [what, html] of [
  ["a page", `<p><a href="/company/crumb/">Crumb</a></p><p>Bakery</p>`],
  ["a member out of reach", `<p>LinkedIn Member</p><p>Baker</p>`],
  ["a member out of reach with a shared contact", `<p>LinkedIn Member</p><p>Baker</p>${mutuals("bo")}`],
  ["a shared contact in words alone", `<p>LinkedIn Member</p><p><a href="/in/bo/">Bo Ek</a> is a mutual connection</p>`],
  ["an event someone invites to", `<p><a href="/in/bo/">Bo Ek</a> invited you to an evening of bread</p>`],
  ["a photo without a name", photo("ada-lund")],
]) {
  test(`${what} is nobody's row`, () => assert.equal(read(html, search), null));
}

test("a sentence with the name in it is a person where the reader says so", () => {
  const html = `<p><a href="/in/bo/">Bo Ek</a> follows you and is inviting you to connect</p><p>Baker at Crumb</p>`;
  const one = read(html, { alone: false });
  assert.deepEqual([one.key, one.name, one.person.headline], ["bo", "Bo Ek", "Baker at Crumb"]);
});

test("a row that is just becoming somebody else's has no control", () => {
  assert.equal(readConnect(read(kPlain + link("bea-holt", "Bea Holt"))).controls.length, 0);
  assert.equal(readConnect(read(kPlain + button("Invite Bea Holt to connect"))).controls.length, 0);
  assert.equal(readConnect(read(kPlain + button("Invite Ada Lundgren to connect"))).controls.length, 0);
  assert.equal(readConnect(read(kPlain + button("Invite Ada Lund to connect"))).controls.length, 1);
  assert.equal(readConnect(read(kPlain + button("Connect"))).controls.length, 1);
});

test("photo of one, name of another: nobody's", () => {
  assert.equal(read(photo("bea-holt") + name("ada-lund", "Ada Lund")), null);
});

test("a button that sends at once is told from a link that opens the dialog", () => {
  assert.equal(readConnect(read(kPlain + button("Invite Ada Lund to connect"))).atOnce, true);
  assert.equal(readConnect(read(kPlain + link("ada-lund", "Ada Lund"))).atOnce, false);
});

test("a row by member id takes the name its own Connect has, not that of somebody else's", () => {
  const byId = name("ACoAAB12x", "Ada Lund");
  assert.equal(read(byId).key, "ACoAAB12x");
  assert.equal(read(byId + link("ada-lund", "Ada Lund")).key, "ada-lund");
  assert.equal(read(byId + link("bea-holt", "Bea Holt")).key, "ACoAAB12x");
});

test("waiting and connected are told from open; Message and Follow tell nothing", () => {
  const state = (html) => readConnect(read(html)).inviteState;
  const pending = `<a href="/in/ada-lund/" aria-label="Pending, click to withdraw invitation sent to Ada Lund"><svg id="clock-small"></svg></a>`;
  assert.equal(state(kPlain + pending), "sent");
  assert.equal(state(kPlain + `<button aria-label="W toku; kliknij, aby wycofać">W toku</button>`), "sent");
  assert.equal(state(kPlain.replace("· 2nd", "· 1st")), "connected");
  assert.equal(state(kPlain + `<button aria-label="Follow Ada Lund"><svg id="add-small"></svg></button>`), undefined);
});

test("two badges that differ are none", () => {
  assert.equal(read(kPlain + "<p>· 3rd</p>").person.degree, undefined);
});

test("a variant that is kept hidden is no control", () => {
  const hidden = `<div style="display:none">${button("Invite Ada Lund to connect")}</div>`;
  assert.equal(readConnect(read(kPlain + hidden)).controls.length, 0);
});

test("Connect is found by address, icon, key or label, and never in Accept, Follow or a part of a word", () => {
  const found = connectsIn(
    row(`${link("a", "A B")}${button("")}<div componentkey="ConnectButtonstate:invitation:urn:li:member:7_connect"><button>Verbinden</button></div>
      <button aria-label="Ada Lund als Kontakt einladen">Vernetzen</button><button>1촌 맺기</button>
      <button>1촌</button><button aria-label="Accept Ada Lund’s request to connect">Accept</button><button>Connected</button><button>Connect your calendar</button>`),
  );
  assert.deepEqual(
    found.map((one) => one.textContent),
    ["Connect", "Connect", "Verbinden", "Vernetzen", "1촌 맺기"],
  );
});
