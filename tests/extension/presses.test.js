// Presses of the person's own (content/presses.js): whose Connect it was, which invitation is sent with which note, which is withdrawn. The
// presses themselves, trusted ones, are made in real browsers: tests/e2e/history.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { confirmsIn, inviteSentBy, pressedIn, withdrawnIn } from "../../extension/content/presses.js";
import { openPage, readAny as read } from "./pages.js";

/** The way a press takes, from the innermost element out. */
const way = (element) => {
  const path = [];
  for (let up = element; up; up = up.parentElement ?? up.getRootNode().host) path.push(up);
  return path;
};

test("a press on a control of the page's people is theirs, whatever lies in it", () => {
  const page = openPage("practice-profile");
  const { subjects } = read(page);
  const icon = page.document.querySelector("section .intro svg#connect-small");
  assert.deepEqual(pressedIn(way(icon), subjects), { key: "jane-doe", label: "Jane Doe", surface: "profile" });
});

test("a press on a stranger's Connect is the stranger's: by address, or by the card around a button", () => {
  const page = openPage("practice-profile");
  const link = page.document.querySelector('aside a[href$="vanityName=ines-kovac"]');
  assert.deepEqual(pressedIn(way(link.querySelector("svg")), []), { key: "ines-kovac", label: "Invite Ines Kovac to connect" });
  const ember = openPage("profile-ember-connect");
  const button = ember.document.querySelector('aside [aria-label="Invite Ines Kovac to connect"]');
  assert.deepEqual(pressedIn(way(button), []), { key: "ines-kovac", label: "Invite Ines Kovac to connect" });
});

test("a press on anything else is nobody's", () => {
  const page = openPage("practice-profile");
  const { subjects } = read(page);
  for (const selector of ["h2", 'section .intro a[href*="/messaging/"]', 'aside a[href*="/in/"]'])
    assert.equal(pressedIn(way(page.document.querySelector(selector)), subjects), null, selector);
});

/** The open dialog with this in its box, and the control that sends. */
function openDialog(text) {
  const page = openPage("dialog-note");
  const dialog = page.document.querySelector("#interop-outlet").shadowRoot;
  if (text !== null) dialog.querySelector("textarea").value = text;
  const { subjects } = read(page);
  const { key, controls } = subjects.find(({ moment }) => moment === "note");
  return { dialog, subjects, key, send: controls[0].element };
}

test("an invitation is sent by its own button, with the note that stands in the box then", () => {
  const { dialog, subjects, key, send } = openDialog(" Hi Jane, thank you for today. ");
  const sent = inviteSentBy(way(send), subjects, null);
  assert.deepEqual({ key: sent.key, text: sent.text, invite: sent.facts.invite }, { key, text: "Hi Jane, thank you for today.", invite: { surface: "dialog", hasNote: true } });
  const others = [...dialog.querySelectorAll("button")].filter((one) => one !== send);
  assert.ok(others.length > 0);
  for (const other of others) assert.equal(inviteSentBy(way(other), subjects, null), null, other.textContent);
});

test("without a word in the box it goes without a note", () => {
  const { subjects, send } = openDialog("  ");
  const sent = inviteSentBy(way(send), subjects, null);
  assert.equal(sent.text, "");
  assert.equal(sent.facts.invite.hasNote, false);
});

test("where the page asks for their address nothing is sent without one", () => {
  const page = openPage("dialog-email");
  const { subjects } = read(page);
  const { gate, controls } = subjects.find((one) => one.gate);
  const isSent = (address) => {
    gate.value = address;
    return inviteSentBy(way(controls[0].element), subjects, null) !== null;
  };
  assert.deepEqual(["", "  ", "jane", "jane@acme.example"].map(isSent), [false, false, false, true]);
});

test("it was begun where Connect was pressed, if that was the same person's", () => {
  const { subjects, key, send } = openDialog("Hi");
  const surfaceAfter = (begun) => inviteSentBy(way(send), subjects, begun).facts.invite.surface;
  assert.equal(surfaceAfter({ key, label: "", surface: "search" }), "search");
  assert.equal(surfaceAfter({ key: "ines-kovac", label: "", surface: "search" }), "dialog");
  assert.equal(surfaceAfter({ key, label: "" }), "dialog");
});

test("nothing is sent once the page has put up another box", () => {
  const { dialog, subjects, send } = openDialog("Hi");
  const path = way(send);
  dialog.querySelector("textarea").remove();
  assert.equal(inviteSentBy(path, subjects, null), null);
});

test("of the person only what makes the history goes along", () => {
  const { subjects, send } = openDialog("Hi");
  const allowed = ["name", "company", "isRecruiter", "recruits", "isHiringContact"];
  const person = inviteSentBy(way(send), subjects, null).facts.person;
  assert.ok(person.name);
  for (const name of Object.keys(person)) assert.ok(allowed.includes(name), name);
});

for (const [name, selector] of [
  ["invitations-sdui-sent", 'a[aria-label^="Withdraw invitation"]'],
  ["invitations-sdui-arabic-sent", null],
  ["invitations-ember-sent", null],
])
  test(`${name}: Withdraw begins to withdraw its row's invitation`, () => {
    const page = openPage(name);
    const { subjects } = read(page);
    for (const { key, facts, controls } of subjects) {
      const begun = withdrawnIn(way(controls[0].element), subjects);
      assert.deepEqual([begun.key, begun.facts.person.name], [key, facts.person.name]);
    }
    if (selector) assert.ok(page.document.querySelector(selector), "the page is the one that was meant");
    assert.equal(withdrawnIn(way(page.document.querySelector("main")), subjects), null);
  });

test("on a profile its Pending begins it, a stranger's does not", () => {
  const page = openPage("profile-sdui-pending");
  const { subjects } = read(page);
  const pending = page.document.querySelector('a[aria-label^="Pending"]');
  assert.equal(withdrawnIn(way(pending.querySelector("svg")), subjects).key, subjects[0].key);
  pending.setAttribute("aria-label", "Pending, click to withdraw invitation sent to Ines Kovac");
  assert.equal(withdrawnIn(way(pending), subjects), null);
});

/** A dialog of LinkedIn's that asks again. */
function question(markup) {
  const { document } = openPage("practice-profile");
  const dialog = document.body.appendChild(document.createElement("dialog"));
  dialog.setAttribute("open", "");
  for (const [label, primary] of markup) {
    const button = dialog.appendChild(document.createElement("button"));
    button.textContent = label;
    if (primary) button.setAttribute("data-test-dialog-primary-btn", "");
  }
  return [...dialog.querySelectorAll("button")];
}

test("yes is said by its sign or its words, inside the question alone", () => {
  const [no, yes] = question([["Cancel"], ["Withdraw"]]);
  assert.equal(confirmsIn(way(yes)), true);
  assert.equal(confirmsIn(way(no)), false);
  const [, signed] = question([["Peruuta"], ["Kyllä", true]]);
  assert.equal(confirmsIn(way(signed)), true, "in a language nobody put down");
  const outside = yes.ownerDocument.body.appendChild(yes.cloneNode(true));
  assert.equal(confirmsIn(way(outside)), false);
});
