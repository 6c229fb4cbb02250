// The older form of the profile against near misses: pages with one thing changed, where the tempting wrong answer must not be given.
// What is read from the pages as they are: reading.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../extension/content/surfaces/profile.js";
import { openPage, plainControls } from "./pages.js";

const readPage = ({ document, location }) => read(document, location);
const subject = (page) => readPage(page).subjects[0];
const person = (page) => subject(page).facts.person;
const one = (page, selector) => page.document.querySelector(selector);
const controls = (page) => plainControls(subject(page).controls).map(({ kind, place }) => `${kind} ${place}`);

test("strangers' buttons beside the profile are nobody's, also when the person has none", () => {
  const page = openPage("profile-ember-connect");
  for (const button of page.document.querySelectorAll('[aria-label="Invite Leon Brandt to connect"]')) button.remove();
  assert.deepEqual(controls(page), []);
  assert.equal(person(page).inviteState, undefined);
  assert.ok(page.document.querySelectorAll('[data-test-icon="connect-small"]').length >= 2, "strangers are there");
});

test("a button in the card that names someone with a longer name is not this person's", () => {
  const page = openPage("profile-ember-connect");
  for (const button of page.document.querySelectorAll('[aria-label="Invite Leon Brandt to connect"]'))
    button.setAttribute("aria-label", "Invite Leon Brandtner to connect");
  assert.deepEqual(controls(page), []);
});

test("the bar that slides in about somebody else is left alone", () => {
  const page = openPage("profile-ember-connect");
  for (const element of page.document.querySelectorAll(".scaffold-layout-toolbar [aria-label]")) element.removeAttribute("aria-label");
  assert.deepEqual(controls(page), ["connect sticky", "connect card"]);
  one(page, ".scaffold-layout-toolbar strong").textContent = "Mara Lindqvist";
  assert.deepEqual(controls(page), ["connect card"]);
});

test("Connect in the closed More menu tells the invitation's state and is no control", () => {
  const page = openPage("profile-ember-more-menu");
  one(page, ".artdeco-dropdown__content--is-open").classList.remove("artdeco-dropdown__content--is-open");
  assert.equal(person(page).inviteState, "none");
  assert.deepEqual(controls(page), []);
});

test("Remove in the closed menu says connected, and is no control", () => {
  const page = openPage("profile-ember-connected");
  one(page, ".artdeco-dropdown__content--is-open").classList.remove("artdeco-dropdown__content--is-open");
  one(page, ".distance-badge").remove();
  assert.deepEqual([subject(page).moment, person(page).inviteState, person(page).degree], ["connection", "connected", undefined]);
  assert.deepEqual(controls(page), []);
});

test("without its sign Remove is known by its words", () => {
  const page = openPage("profile-ember-connected");
  one(page, '[data-test-icon="remove-connection-medium"]').remove();
  assert.deepEqual(controls(page), ["remove menu"]);
});

test("a first degree beside Connect contradicts itself", () => {
  const page = openPage("profile-ember-connect");
  one(page, ".distance-badge").textContent = "";
  const badge = page.document.createElement("span");
  badge.className = "dist-value";
  badge.textContent = "1st";
  one(page, ".distance-badge").append(badge);
  assert.deepEqual([person(page).degree, person(page).inviteState], [undefined, undefined]);
});

test("the clock beside Connect leaves the state open; the words alone say that one waits", () => {
  const page = openPage("profile-ember-german-pending");
  one(page, '[data-test-icon="clock-small"]').remove();
  assert.equal(person(page).inviteState, "sent");
  one(page, '[aria-label^="Ausstehend"]').setAttribute("aria-label", "Ausstehend, Mara Lindqvist");
  assert.equal(person(page).inviteState, undefined);
});

test("Ignore is the one other button of the row that names the person; among two it is not guessed", () => {
  const page = openPage("profile-ember-incoming");
  assert.deepEqual(controls(page), ["ignore card", "accept card"]);
  const more = one(page, '[aria-label^="Ignore"]').cloneNode(true);
  more.setAttribute("aria-label", "Wave at Yara Haddad");
  one(page, ".pvs-profile-actions").append(more);
  assert.deepEqual(controls(page), ["accept card"]);
});

test("a request that names somebody else is not this person's", () => {
  const page = openPage("profile-ember-incoming");
  one(page, '[aria-label^="Accept"]').setAttribute("aria-label", "Accept Mara Lindqvist’s request to connect");
  assert.equal(subject(page).moment, "invite");
});

test("a school alone is not a company", () => {
  assert.equal(person(openPage("profile-ember-connected")).company, undefined);
  const page = openPage("profile-ember-more-menu");
  one(page, ".pv-text-details__right-panel li").remove();
  assert.equal(person(page).company, undefined);
});

test("the card of somebody else still stands: one waits", () => {
  const page = openPage("profile-ember-connect", "/in/mara-lindqvist/");
  const { health, missing, subjects } = readPage(page);
  assert.deepEqual([health, missing, subjects], ["waiting", ["identity"], []]);
});

test("without any sign of whom it is about nothing is believed", () => {
  const page = openPage("profile-ember-connect");
  one(page, "#top-card-text-details-contact-info").removeAttribute("href");
  assert.deepEqual([readPage(page).health, readPage(page).missing], ["blind", ["identity"]]);
});

test("how many positions the user has is said where it is plain", () => {
  const count = (page) => subject(page).facts.viewer.experienceCount;
  const page = openPage("profile-ember-own");
  one(page, ".optional-action-target-wrapper").remove();
  assert.equal(count(page), 3);
  one(page, ".pvs-list > li").append(page.document.createElement("ul"));
  assert.equal(count(page), undefined, "several positions at one company");
});
