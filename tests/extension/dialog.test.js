// The invite dialog against near misses: whom it is about, what counts as one, what it says. What is read from the pages as they are:
// reading.test.js; the dialog as it lives: tests/e2e/dialog.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, pageNames, readAny as read } from "./pages.js";

const dialogOf = ({ document }) => document.querySelector("#interop-outlet").shadowRoot;
const at = (page, selector) => dialogOf(page).querySelector(selector);
const who = (reading) => reading.subjects.filter(({ facts }) => facts.invite?.surface === "dialog").map(({ moment, key }) => `${moment} ${key}`);

/** The second step, which names nobody. */
function nameless() {
  const page = openPage("dialog-note");
  at(page, ".artdeco-modal__content p").remove();
  return page;
}

test("a dialog that names nobody is about whoever was pressed, and about nobody without", () => {
  const page = nameless();
  const blind = read(page);
  assert.deepEqual([blind.surface, blind.health, blind.missing], ["dialog", "blind", ["identity"]]);
  assert.deepEqual(who(blind), []);
  assert.deepEqual(who(read(page, { key: "pavel-dunst", label: "Invite Pavel Dunst to connect" })), ["note pavel-dunst", "invite pavel-dunst"]);
});

test("what is written into the note names nobody", () => {
  const page = nameless();
  at(page, "textarea").textContent = "Hello Mira Solano!";
  assert.equal(read(page).health, "blind");
});

test("the name in the dialog goes before the control that was pressed earlier", () => {
  const page = openPage("dialog-profile");
  const reading = read(page, { key: "pavel-dunst", label: "Invite Pavel Dunst to connect" });
  assert.deepEqual(who(reading), ["note mira-solano"]);
});

test("two people of one name: the pressed one, or none", () => {
  const page = openPage("dialog-stranger");
  const link = page.document.querySelector('a[href$="vanityName=ines-kovac"]');
  link.setAttribute("aria-label", "Invite Pavel Dunst to connect");
  assert.deepEqual([read(page).health, read(page).missing], ["blind", ["identity"]]);
  assert.deepEqual(who(read(page, { key: "ines-kovac", label: "Invite Pavel Dunst to connect" })), ["note ines-kovac", "invite ines-kovac"]);
});

test("a longer name is somebody else", () => {
  const page = openPage("dialog-profile");
  at(page, "strong").textContent = "Mira Solano-Ruiz";
  assert.deepEqual(who(read(page)), []);
});

test("a stranger's dialog says nothing about whose profile it is", () => {
  const [note, invite, own] = read(openPage("dialog-stranger")).subjects;
  assert.deepEqual(note.facts.person, { key: "pavel-dunst", name: "Pavel Dunst", firstName: "Pavel" });
  assert.deepEqual([invite.key, own.key, own.facts.invite.surface], ["pavel-dunst", "mira-solano", "profile"]);
});

test("no person stands twice at one moment", () => {
  for (const name of pageNames()) {
    const ids = read(openPage(name)).subjects.map(({ moment, key }) => `${moment} ${key}`);
    assert.deepEqual(ids, [...new Set(ids)], name);
  }
});

test("the note is the text of the box as it stands, not as it came", () => {
  const page = openPage("dialog-note");
  const note = () => read(page).subjects[0].facts;
  at(page, "textarea").value = "  ";
  assert.deepEqual([note().note.text, note().invite.hasNote], ["  ", false]);
  at(page, "textarea").value = "Hi";
  assert.deepEqual([note().note.text, note().invite.hasNote], ["Hi", true]);
});

for (const [counter, limit] of [
  ["0/200", 200],
  ["12 / 300", 300],
  ["٢٠/٣٠٠", 300],
  ["0/20", undefined],
  ["12/3000", undefined],
  ["300", undefined],
]) {
  test(`a counter "${counter}" says ${limit ?? "nothing"}`, () => {
    const page = openPage("dialog-note");
    at(page, ".count").textContent = counter;
    assert.equal(read(page).subjects[0].facts.note.limit, limit);
  });
}

for (const [sentence, left] of [
  ["3 personalized invitations remaining for this month.", 3],
  ["1 personalised invitation left", 1],
  ["You have unlimited notes with Premium", undefined],
  ["2 of 5 personalized invitations remaining", undefined],
  ["Members with 300 connections write personalized invitations", undefined],
]) {
  test(`"${sentence}" leaves ${left ?? "it unknown"}`, () => {
    const page = openPage("dialog-note");
    at(page, ".quota").textContent = sentence;
    assert.equal(read(page).subjects[0].facts.invite.notesLeft, left);
  });
}

test("a dialog that is put away, or about something else, is none", () => {
  const page = openPage("dialog-profile");
  at(page, ".artdeco-modal-overlay").style.display = "none";
  assert.equal(read(page).surface, "profile");
  const other = openPage("dialog-other");
  const message = other.document.createElement("textarea");
  at(other, ".artdeco-modal__content").append(message);
  at(other, ".artdeco-button--primary").textContent = "Send";
  assert.equal(read(other).surface, "profile", "a message that is being written");
});

test("over a page that nobody reads it is read all the same", () => {
  const page = openPage("dialog-profile", "/notifications/");
  const { surface, health, subjects } = read(page);
  assert.deepEqual([surface, health, subjects.slice(0, 2).map(({ moment, key }) => `${moment} ${key}`)], ["dialog", "ok", ["note mira-solano", "invite mira-solano"]]);
});

test("the limit of the week is the user's: it holds for whoever the profile is about", () => {
  const [invite] = read(openPage("dialog-weekly-limit")).subjects;
  assert.deepEqual([invite.moment, invite.facts.viewer], ["invite", { restricted: true }]);
  const pressed = read(openPage("dialog-weekly-limit"), { key: "pavel-dunst", label: "" });
  assert.deepEqual(
    pressed.subjects.map(({ key, facts }) => [key, facts.viewer]),
    [
      ["pavel-dunst", { restricted: true }],
      ["mira-solano", undefined],
    ],
  );
});

test("the dialog's own page without a dialog is blind once it has loaded", () => {
  const page = openPage("dialog-preload-german");
  page.document.querySelector(".artdeco-modal-overlay").remove();
  const { surface, health, missing } = read(page);
  assert.deepEqual([surface, health, missing], ["dialog", "blind", ["dialog"]]);
});
