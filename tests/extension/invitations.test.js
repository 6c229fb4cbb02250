// The invitation manager's reader against near misses: one thing changed, where the tempting wrong answer must not be given.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read, readPreview } from "../../extension/content/surfaces/invitations.js";
import { openPage, plainSubjects } from "./pages.js";

const readPage = ({ document, location }) => read(document, location);
const keysOf = (page) => readPage(page).subjects.map(({ key }) => key);
const rowOf = (page, key) => page.document.querySelector(`a[href*="/in/${key}/"]`).closest('[role="listitem"]');
const label = (row, at, text) => row.querySelectorAll(".acts [aria-label]")[at].setAttribute("aria-label", text);

test("Accept and Ignore are found in a language nobody put down, by whom they name", () => {
  const page = openPage("invitations-sdui-received");
  const row = rowOf(page, "ada-quill");
  label(row, 0, "Ohita henkilön Ada Quill kutsu");
  label(row, 1, "Vahvista: Ada Quill");
  const [{ key, controls }] = readPage(page).subjects;
  assert.equal(key, "ada-quill");
  assert.deepEqual(
    controls.map(({ kind, element }) => [kind, element.textContent]),
    [
      ["ignore", "Ignore"],
      ["accept", "Accept"],
    ],
  );
});

test("where the words are known they decide, whatever the order", () => {
  const page = openPage("invitations-sdui-received");
  const acts = rowOf(page, "ada-quill").querySelector(".acts");
  acts.prepend(acts.lastElementChild);
  const accept = readPage(page).subjects[0].controls.find(({ kind }) => kind === "accept");
  assert.equal(accept.element.textContent, "Accept");
});

test("controls that name somebody else make nobody's row", () => {
  const page = openPage("invitations-sdui-received");
  const row = rowOf(page, "greta-holm");
  label(row, 0, "Ohita henkilön Pia Roth kutsu");
  label(row, 1, "Vahvista: Pia Roth");
  assert.deepEqual(keysOf(page), ["ada-quill", "bruno-tal"]);
});

test("a name that begins like another's is another", () => {
  const page = openPage("invitations-sdui-received");
  const row = rowOf(page, "ada-quill");
  for (const link of row.querySelectorAll(".strong a")) link.textContent = "Ada Qui";
  label(row, 0, "Ohita henkilön Ada Quill kutsu");
  label(row, 1, "Vahvista: Ada Quill");
  assert.ok(!keysOf(page).includes("ada-quill"));
});

test("a link around a whole sentence still gives the name alone", () => {
  const page = openPage("invitations-sdui-received");
  const title = rowOf(page, "bruno-tal").querySelector(".strong");
  const link = title.querySelector("a");
  link.replaceChildren(Object.assign(page.document.createElement("strong"), { textContent: "Bruno Tal" }));
  link.append(" follows you and is inviting you to connect");
  title.replaceChildren(link);
  const { person } = readPage(page).subjects[1].facts;
  assert.deepEqual([person.name, person.firstName, person.headline], ["Bruno Tal", "Bruno", "Senior Recruiter at Contoso"]);
});

test("a page is left alone although the person who proposes it is linked; so is a newsletter in words", () => {
  const page = openPage("invitations-sdui-received");
  for (const key of ["cora-lind", "dov-adler", "eli-moss", "fay-orme"]) assert.ok(!keysOf(page).includes(key), key);
});

test("without a line for it there is no headline and no age; a note is none of them", () => {
  const page = openPage("invitations-sdui-german");
  const row = rowOf(page, "kl%C3%A4re-b%C3%B6ll");
  for (const line of row.querySelectorAll("p.soft")) line.remove();
  const { person, incoming, note } = readPage(page).subjects[0].facts;
  assert.equal(person.headline, undefined);
  assert.equal(person.isRecruiter, undefined);
  assert.deepEqual(incoming, { hasNote: true });
  assert.match(note.text, /^Sehr geehrte Frau Vale/);
});

test("a reply that is offered without words to reply to leaves open whether there is a note", () => {
  const page = openPage("invitations-sdui-received");
  rowOf(page, "ada-quill").querySelector(".note").remove();
  const { facts } = readPage(page).subjects[0];
  assert.deepEqual(facts.incoming, { daysWaiting: 14 });
  assert.equal(facts.note, undefined);
});

test("a row with both buttons that names nobody, alone on the page, is blindness", () => {
  const page = openPage("invitations-sdui-german");
  for (const row of [...page.document.querySelectorAll('[role="listitem"]')].slice(1)) row.remove();
  for (const button of page.document.querySelectorAll(".acts button")) {
    button.removeAttribute("aria-label");
    button.textContent = "?";
  }
  const { health, missing, subjects } = readPage(page);
  assert.deepEqual([health, missing, subjects], ["blind", ["accept"], []]);
});

test("the build of 2025: the name of the view, buttons without labels", () => {
  const page = openPage("invitations-sdui-german");
  for (const row of page.document.querySelectorAll('[role="listitem"]')) {
    row.removeAttribute("role");
    row.setAttribute("data-view-name", "pending-invitation");
    row.querySelector(".acts").setAttribute("data-view-name", "invitation-action");
    for (const button of row.querySelectorAll("button")) button.removeAttribute("aria-label");
  }
  const before = plainSubjects(readPage(openPage("invitations-sdui-german")));
  assert.deepEqual(plainSubjects(readPage(page)), before);
});

test("the page before, still standing, is waited for", () => {
  const page = openPage("invitations-sdui-sent", "/mynetwork/invitation-manager/received/");
  assert.equal(readPage(page).health, "waiting");
  const other = openPage("invitations-sdui-received", "/mynetwork/invitation-manager/sent/");
  assert.equal(readPage(other).health, "waiting");
});

test("a page that has not begun to load its rows is waiting, not empty", () => {
  const page = openPage("invitations-sdui-empty");
  page.document.querySelector("#workspace").replaceChildren();
  assert.equal(readPage(page).health, "waiting");
});

test("Withdraw as a button, unlabelled, the only one in its row; but not one of two", () => {
  const page = openPage("invitations-sdui-sent");
  const acts = rowOf(page, "nora-vint").querySelector(".acts");
  const button = page.document.createElement("button");
  button.textContent = "Peru";
  acts.replaceChildren(button);
  assert.deepEqual(keysOf(page)[0], "nora-vint");
  acts.append(button.cloneNode(true));
  assert.ok(!keysOf(page).includes("nora-vint"));
});

test("the link to the profile is not taken for Withdraw", () => {
  const page = openPage("invitations-sdui-sent");
  for (const acts of page.document.querySelectorAll(".acts")) acts.remove();
  assert.deepEqual(readPage(page).subjects, []);
});

test("one's own note is nobody's business", () => {
  assert.ok(!JSON.stringify(plainSubjects(readPage(openPage("invitations-sdui-sent")))).includes("seed fair"));
});

test("the preview in My Network is read like the list, and people proposed below it are not", () => {
  const page = openPage("invitations-sdui-received", "/mynetwork/");
  assert.deepEqual(readPreview(page.document), [], "only in the preview");
  page.document.querySelector('[data-testid="lazy-column"]').setAttribute("componentkey", "MyNetwork_InvitationsPreview");
  assert.deepEqual(
    readPreview(page.document).map(({ moment, key }) => [moment, key]),
    [
      ["incoming", "ada-quill"],
      ["incoming", "bruno-tal"],
      ["incoming", "greta-holm"],
    ],
  );
  assert.deepEqual(
    readPreview(page.document).map(({ facts }) => facts.incoming.hasNote),
    [true, undefined, undefined],
    "a note that is not shown may have been left out",
  );
  const older = openPage("invitations-ember-received", "/mynetwork/");
  assert.equal(readPreview(older.document).length, 2);
});

test("a hundred rows are a hundred people", () => {
  const page = openPage("invitations-sdui-received");
  const list = page.document.querySelector('[data-testid="lazy-column"]');
  const row = rowOf(page, "ada-quill");
  for (let at = 0; at < 100; at++) {
    const copy = row.cloneNode(true);
    for (const link of copy.querySelectorAll('a[href*="/in/"]')) link.setAttribute("href", `/in/ada-quill-${at}/`);
    list.append(copy);
  }
  assert.equal(readPage(page).subjects.length, 103);
});
