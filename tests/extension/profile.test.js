// The profile reader against near misses: pages with one thing changed, where the tempting wrong answer must not be given.
// What it reads from the pages as they are: reading.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../extension/content/surfaces/profile.js";
import { expected, openPage, pageNames, plainControls } from "./pages.js";

const readPage = ({ document, location }) => read(document, location);
const person = (page) => readPage(page).subjects[0]?.facts.person;
const remove = (page, selector) => {
  const found = [...page.document.querySelectorAll(selector)];
  assert.ok(found.length, `the page has something at ${selector}`);
  found.forEach((element) => element.remove());
};

test("without the true degree it is unknown: the pre-rendered one is not believed", () => {
  const page = openPage("profile-sdui-2026-06");
  const badges = [...page.document.querySelectorAll("section p")].filter((p) => p.textContent === "· 2nd");
  assert.equal(badges.length, 1);
  badges[0].remove();
  const { degree, headline, inviteState } = person(page);
  assert.equal(degree, undefined);
  assert.equal(headline, "Talent Acquisition Partner | hiring engineers in Northland");
  assert.equal(inviteState, "none");
});

test("two believable degrees are none", () => {
  const page = openPage("practice-profile");
  const badge = [...page.document.querySelectorAll("section p")].find((p) => p.textContent === "· 2nd");
  const other = badge.cloneNode(true);
  other.textContent = "· 3rd";
  badge.after(other);
  assert.equal(person(page).degree, undefined);
  assert.equal(person(page).headline, "Engineering Manager at Acme");
});

test("a believable first degree beside a Connect of this person contradicts itself", () => {
  const page = openPage("practice-profile");
  [...page.document.querySelectorAll("section p")].find((p) => p.textContent === "· 2nd").textContent = "· 1st";
  const { degree, inviteState } = person(page);
  assert.equal(degree, undefined);
  assert.equal(inviteState, undefined);
});

for (const [written, degree] of [
  ["· 1st", 1],
  ["• 3", 3],
  ["· 3rd+", 3],
  ["· 2e", 2],
  ["· 1er", 1],
  ["· 2º", 2],
  ["· 2°", 2],
  ["· 3de", 3],
  ["· 1ste", 1],
  ["· 2:a", 2],
  ["· 3:e", 3],
  ["· 2-й", 2],
  ["· 3. derece", 3],
  ["· 2次", 2],
  ["· 2촌", 2],
  ["· 3 度", 3],
  ["\u200e· 2nd\u200f", 2],
  ["· הראשון", 1],
  ["· második", 2],
  ["· second", undefined],
  ["· 22 years", undefined],
  ["· 4th", undefined],
]) {
  test(`a degree written "${written}" is ${degree ?? "unknown"}`, () => {
    const page = openPage("profile-sdui-pending");
    [...page.document.querySelectorAll("section p")].find((p) => p.textContent === "· 2nd").textContent = written;
    assert.equal(person(page).degree, degree);
    assert.equal(person(page).headline, "Co-founder | ex-recruiter, now building ferries");
  });
}

test("without this person's Connect the strangers' are nobody's", () => {
  const page = openPage("practice-profile");
  remove(page, 'a[href$="vanityName=jane-doe"]');
  const [subject] = readPage(page).subjects;
  assert.deepEqual(subject.controls, []);
  assert.equal(subject.facts.person.inviteState, undefined);
  assert.ok(page.document.querySelectorAll('a[href*="custom-invite"]').length >= 3, "strangers are there");
});

test("with the More menu closed nothing is known about the invitation", () => {
  const page = openPage("profile-sdui-more-menu");
  remove(page, "[data-floating-ui-portal]");
  const [subject] = readPage(page).subjects;
  assert.deepEqual(subject.controls, []);
  assert.equal(subject.facts.person.inviteState, undefined);
});

test("a menu item without an address counts when this card's More is open, and not when it names another", () => {
  const page = openPage("profile-sdui-more-menu");
  const item = page.document.querySelector('[role="menuitem"][href*="custom-invite"]');
  item.removeAttribute("href");
  assert.equal(readPage(page).subjects[0].controls.length, 1);
  item.querySelector("[aria-label]").setAttribute("aria-label", "Invite Noa Castellano to connect");
  assert.equal(readPage(page).subjects[0].controls.length, 0);
});

test("a button that names someone with a longer name is not this person's", () => {
  const page = openPage("profile-sdui-2026-03-button");
  for (const button of page.document.querySelectorAll('button[aria-label="Invite Omar Haddad to connect"]')) {
    button.setAttribute("aria-label", "Invite Omar Haddadi to connect");
  }
  assert.deepEqual(readPage(page).subjects[0].controls, []);
});

test("the hidden variants of the button do not count: what shows decides", () => {
  const page = openPage("profile-sdui-2026-10-id-drift");
  for (const key of page.document.querySelectorAll('[id*="ConnectButtonstate"]')) key.style.display = "none";
  const card = page.document.querySelector("section.top .intro .actions");
  const pending = card.querySelector('[id$="_pending"]');
  pending.style.display = "";
  pending.closest("div.off").classList.remove("off");
  const [subject] = readPage(page).subjects;
  assert.deepEqual(subject.controls, []);
  assert.equal(subject.facts.person.inviteState, "sent");
});

test("when both variants show, the invitation's state is unknown", () => {
  const page = openPage("profile-sdui-2026-10-id-drift");
  page.document.querySelectorAll(".off").forEach((element) => element.classList.remove("off"));
  assert.equal(person(page).inviteState, undefined);
});

test("a bar that has not slid in yet keeps its control", () => {
  const page = openPage("practice-profile");
  page.document.querySelector('[role="toolbar"]').style.visibility = "hidden";
  assert.deepEqual(
    plainControls(readPage(page).subjects[0].controls).map(({ place }) => place),
    ["sticky", "card"],
  );
});

test("mutual connections' faces are not this person's photo", () => {
  const page = openPage("practice-profile");
  remove(page, '[componentkey="topcard-logo-image-referencekey"] img');
  assert.equal(person(page).hasPhoto, false);
  assert.ok(page.document.querySelector('section img[src*="profile-displayphoto"]'), "faces are there");
});

test("the photo is found without its key, and unknown without its node", () => {
  const page = openPage("practice-profile");
  page.document.querySelector('[componentkey="topcard-logo-image-referencekey"]').removeAttribute("componentkey");
  assert.equal(person(page).hasPhoto, true);
  remove(page, "a.photo");
  assert.equal(person(page).hasPhoto, undefined);
});

test("'followed by' is no mutual connection", () => {
  const page = openPage("profile-sdui-2026-06");
  remove(page, 'a[href*="connectionOf"]');
  assert.equal(person(page).mutualConnections, undefined);
});

test("a frame alone does not say open to work; its words do", () => {
  const page = openPage("profile-sdui-2026-06");
  assert.equal(person(page).openToWork, undefined);
  page.document.querySelector("a.photo img").alt = "Mara Lindqvist, open to work";
  assert.equal(person(page).openToWork, true);
});

test("someone who writes 'Open to work' as their headline may only be saying so", () => {
  const page = openPage("practice-profile");
  page.document.querySelector("p.lead").textContent = "Open to work";
  assert.equal(person(page).openToWork, undefined);
  assert.equal(person(page).headline, "Open to work");
});

test("a school alone is not a company", () => {
  const page = openPage("practice-profile");
  page.document.querySelector('svg[id="company-accent-4"]').closest('[role="button"]').remove();
  page.document.querySelector("p.work").textContent = "Riverton University";
  assert.equal(person(page).company, undefined);
});

test("without the rows the company is the first half of the work line", () => {
  const page = openPage("practice-profile");
  remove(page, ".rows");
  assert.equal(person(page).company, "Acme");
});

test("without a work line neither place nor headline moves up", () => {
  const page = openPage("practice-profile");
  remove(page, ".rows");
  remove(page, "p.work");
  const { company, headline, location } = person(page);
  assert.deepEqual(
    { company, headline, location },
    { headline: "Engineering Manager at Acme", location: "Riverton, Northland", company: undefined },
  );
});

test("without a headline it is unknown, and so is whether they recruit", () => {
  const page = openPage("profile-sdui-late");
  remove(page, "p.lead");
  const { headline, location, isRecruiter } = person(page);
  assert.deepEqual(
    { headline, location, isRecruiter },
    { headline: undefined, location: "Meadow, Westmark", isRecruiter: undefined },
  );
});

for (const [headline, isRecruiter] of [
  ["Senior Technical Recruiter @ Acme", true],
  ["Talent Acquisition Lead", true],
  ["Recruteuse IT", true],
  ["採用担当 / Acme", true],
  ["Selezionatrice del personale", true],
  ["IT-Рекрутер", true],
  ["Head of Recruiting", true],
  ["Former recruiter, now a baker", undefined],
  ["Tools for recruiters", undefined],
  ["We are recruiting engineers!", undefined],
  ["Talent is everywhere", undefined],
  ["Not a recruiter", undefined],
  ["Engineer", false],
]) {
  test(`the headline "${headline}" says recruiter: ${isRecruiter ?? "unclear"}`, () => {
    const page = openPage("practice-profile");
    page.document.querySelector("p.lead").textContent = headline;
    assert.equal(person(page).isRecruiter, isRecruiter);
  });
}

for (const [text, count] of [
  ["<strong>Ada</strong> is a mutual connection", 1],
  ["<strong>Ada</strong> and <strong>Bo</strong> are mutual connections", 2],
  ["<strong>Ada</strong>, <strong>Bo</strong> and 1,204 other mutual connections", 1206],
  ["Ada, Bo and 12 other mutual connections", 14],
  ["Ada and 1 other mutual connection", 2],
  ["Ada is a mutual connection", 1],
  ["34 mutual connections", 34],
  ["<strong>Ada</strong>, <strong>Bo</strong> and 12K other mutual connections", undefined],
  ["Ada und andere", undefined],
]) {
  test(`mutual connections from "${text.replace(/<[^>]+>/g, "")}"`, () => {
    const page = openPage("practice-profile");
    const link = page.document.querySelector('.mutual p a[href*="connectionOf"]');
    link.replaceChildren(...new page.window.DOMParser().parseFromString(text, "text/html").body.childNodes);
    assert.equal(person(page).mutualConnections, count);
  });
}

test("one vanity name in three spellings is one person", () => {
  const decomposed = "/in/" + encodeURIComponent("zofia-nędza".normalize("NFD")) + "/";
  for (const path of [decomposed, "/in/zofia-nędza", "/in/Zofia-N%C4%99dza/?x=1"]) {
    const page = openPage("profile-sdui-2026-10-id-drift", path);
    assert.equal(readPage(page).subjects[0]?.key, "zofia-nędza", path);
  }
});

test("an overlay or another language of the profile is still that profile; its details are not", () => {
  for (const path of ["/in/jane-doe/overlay/contact-info/", "/in/jane-doe/de-de/"]) {
    assert.equal(readPage(openPage("practice-profile", path)).subjects[0]?.key, "jane-doe", path);
  }
  const details = readPage(openPage("practice-profile", "/in/jane-doe/details/experience/"));
  assert.deepEqual([details.surface, details.subjects.length], ["other", 0]);
});

test("the cards below count only when they are this person's, by member id or by name", () => {
  const page = openPage("practice-profile");
  const card = page.document.querySelector('section[componentkey$="ExperienceTopLevelSection"]');
  for (const [middle, known] of [
    ["ACoAABsomebodyelse", undefined],
    ["jane-doe", true],
    ["mara-lindqvist", undefined],
  ]) {
    card.setAttribute("componentkey", `com.linkedin.sdui.profile.card.ref${middle}ExperienceTopLevelSection`);
    assert.equal(person(page).hasExperience, known, middle);
  }
});

test("a card that speaks of two people at once is still changing", () => {
  const page = openPage("practice-profile");
  page.document.querySelector("h2").closest("a").href = "/in/somebody-else/";
  const { health, subjects, missing } = readPage(page);
  assert.deepEqual({ health, subjects, missing }, { health: "waiting", subjects: [], missing: ["identity"] });
});

test("when the previous card stands beside the new one, the one that agrees with the address is read", () => {
  const page = openPage("profile-soft-nav", "/in/jane-doe/");
  const column = page.document.querySelector("main .column");
  column.append(page.document.getElementById("jane-doe").content.cloneNode(true));
  const { subjects } = readPage(page);
  assert.deepEqual(
    subjects.map(({ key }) => key),
    ["jane-doe"],
  );
  assert.equal(subjects[0].facts.person.name, "Jane Doe");
});

test("a page opened by member id is about the card with that id", () => {
  const page = openPage("practice-profile");
  const key = page.document.querySelector('section[componentkey$="Topcard"]').getAttribute("componentkey");
  const id = /ref(ACoA\w+?)Topcard/.exec(key)[1];
  assert.equal(readPage(openPage("practice-profile", `/in/${id}/`)).subjects[0]?.facts.person.name, "Jane Doe");
  assert.equal(readPage(openPage("practice-profile", "/in/ACoAAAsomebodyelse/")).health, "waiting");
});

test("without the card's key the contact link of the right person leads to it; another's does not", () => {
  const page = openPage("practice-profile");
  for (const card of page.document.querySelectorAll('[componentkey$="Topcard"]')) card.removeAttribute("componentkey");
  assert.equal(readPage(page).subjects[0]?.facts.person.degree, 2);
  page.document.querySelector('a[href*="contact-info"]').href = "/in/somebody-else/overlay/contact-info/";
  assert.deepEqual([readPage(page).health, readPage(page).missing], ["blind", ["topCard"]]);
});

test("blind only when loaded: before that one waits", () => {
  assert.equal(read({ querySelector: () => null, readyState: "loading" }, { pathname: "/in/x/" }).health, "waiting");
  assert.equal(read({ querySelector: () => null, readyState: "complete" }, { pathname: "/in/x/" }).health, "blind");
});

test("a request is answered by the two buttons that name its sender; among more, Ignore is not guessed", () => {
  const page = openPage("profile-sdui-incoming");
  const kinds = () => readPage(page).subjects[0].controls.map(({ kind }) => kind);
  assert.deepEqual(kinds(), ["accept", "ignore"]);
  const follow = page.document.createElement("button");
  follow.setAttribute("aria-label", "Follow Ravi Menon");
  page.document.querySelector('[aria-label^="Ignore"]').after(follow);
  assert.deepEqual(kinds(), ["accept"]);
  const sign = page.document.createElementNS("http://www.w3.org/2000/svg", "svg");
  sign.id = "add-small";
  follow.append(sign);
  assert.deepEqual(kinds(), ["accept", "ignore"], "what follows somebody is no answer");
});

test("Remove connection in a menu that hangs on another card is not this person's", () => {
  const page = openPage("profile-sdui-remove");
  assert.equal(readPage(page).subjects[0].controls.length, 1);
  const opener = page.document.querySelector('[aria-expanded="true"]');
  page.document.querySelector("aside .stranger").append(opener);
  assert.deepEqual(readPage(page).subjects[0].controls, []);
});

test("the user's own profile is judged as theirs: no more than it shows", () => {
  const page = openPage("profile-sdui-own");
  const own = () => readPage(page).subjects[0];
  assert.deepEqual([own().moment, own().facts.person], ["self", undefined]);
  page.document.querySelector("p.lead").textContent = "--";
  assert.equal(own().facts.viewer.hasHeadline, false);
  remove(page, '[componentkey$="ExperienceTopLevelSection"]');
  assert.equal(own().facts.viewer.experienceCount, undefined, "a card that has not come yet says nothing");
});

test("the member id is the card's; without it the Message link's", () => {
  const page = openPage("practice-profile");
  assert.equal(person(page).memberId, "ACoAAAB001SyntheticJaneDoe");
  for (const card of page.document.querySelectorAll('[componentkey*="Topcard"]')) card.removeAttribute("componentkey");
  assert.equal(person(page).memberId, "ACoAAAB001SyntheticJaneDoe");
  remove(page, 'a[href*="/messaging/compose/"]');
  assert.equal(person(page).memberId, undefined);
});
