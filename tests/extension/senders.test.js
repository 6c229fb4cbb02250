// Who may ask the background for what. Each refusal stands beside the request that differs from it in one thing and is
// allowed, so that nothing is refused for another reason than the one meant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mayAsk } from "../../extension/background/senders.js";

const self = { id: "ourown", baseUrl: "chrome-extension://ourown/" };
const onProfile = (path = "/in/jane-doe/") => ({
  id: "ourown",
  frameId: 0,
  url: `https://www.linkedin.com${path}`,
  tab: { id: 7, url: `https://www.linkedin.com${path}` },
});
const popup = { id: "ourown", url: "chrome-extension://ourown/popup/popup.html" };
const assess = (...keys) => ({
  kind: "cs-bg-call",
  method: "assess",
  params: { subjects: keys.map((key) => ({ key, moment: "invite", facts: {} })) },
});
const answer = (key) => ({ kind: "cs-bg-call", method: "answer", params: { key, facts: {} } });
const allowed = (message, sender) => mayAsk(message, sender, self).ok;

test("a content script may have its own page's person judged, and answer for them", () => {
  assert.ok(allowed(assess("jane-doe"), onProfile()));
  assert.ok(allowed(answer("jane-doe"), onProfile()));
  assert.ok(allowed({ kind: "cs-bg-start" }, onProfile("/feed/")));
  assert.ok(allowed({ kind: "cs-bg-report", report: {} }, onProfile("/feed/")));
});

test("for nobody else, not even together with the right person", () => {
  assert.ok(!allowed(assess("john-roe"), onProfile()));
  assert.ok(!allowed(assess("jane-doe", "john-roe"), onProfile()));
  assert.ok(!allowed(assess(), onProfile()));
  assert.ok(!allowed(answer("john-roe"), onProfile()));
  assert.ok(!allowed(answer(undefined), onProfile()));
  assert.ok(!allowed({ kind: "cs-bg-call", method: "assess", params: { next: "7" } }, onProfile()));
  assert.ok(!allowed({ kind: "cs-bg-call", method: "assess" }, onProfile()));
});

test("whoever the open invite dialog is about, too", () => {
  const inDialog = (surface) => ({
    kind: "cs-bg-call",
    method: "assess",
    params: { subjects: [{ key: "john-roe", moment: "note", facts: { invite: { surface } } }] },
  });
  assert.ok(allowed(inDialog("dialog"), onProfile()));
  assert.ok(!allowed(inDialog("profile"), onProfile()));
  assert.ok(!allowed(inDialog("dialog"), onProfile("/in/jane-doe/details/skills/")));
});

test("a page with a list may ask about its people, a hundred at a time", () => {
  const many = (count) => assess(...Array.from({ length: count }, (_, at) => `person-${at}`));
  assert.ok(allowed(many(100), onProfile("/search/results/people/")));
  assert.ok(!allowed(many(101), onProfile("/search/results/people/")));
  assert.ok(!allowed(many(0), onProfile("/search/results/people/")));
  assert.ok(!allowed(many(2), onProfile("/in/jane-doe/details/skills/")));
});

test("the address of the tab counts, decoded, not what the message says", () => {
  assert.ok(allowed(assess("zofia-nędza"), onProfile("/in/zofia-n%C4%99dza/")));
  assert.ok(!allowed(assess("zofia-n%C4%99dza"), onProfile("/in/zofia-n%C4%99dza/")));
  const moved = { ...onProfile("/in/jane-doe/"), tab: { id: 7, url: "https://www.linkedin.com/in/john-roe/" } };
  assert.ok(allowed(assess("john-roe"), moved), "after a soft navigation the tab's address is the newer one");
  assert.ok(!allowed(assess("jane-doe"), moved));
});

test("only messages tell with whom one talked, and nothing else may be recorded", () => {
  const record = (params) => ({ kind: "cs-bg-call", method: "record", params });
  const talk = { kind: "conversed", key: "ACoAAAB001SyntheticJaneDoe", conversed: true };
  const messages = onProfile("/messaging/thread/2-abc/");
  assert.ok(allowed(record(talk), messages));
  assert.ok(allowed(record({ ...talk, conversed: false }), messages));
  for (const path of ["/in/jane-doe/", "/messaging-tips/", "/feed/", "/in/messaging/"])
    assert.ok(!allowed(record(talk), onProfile(path)), path);
  for (const wrong of [
    undefined,
    { ...talk, kind: "invited" },
    { ...talk, key: "jane-doe" },
    { ...talk, key: ["ACoAAA"] },
    { ...talk, key: `ACoA${"a".repeat(200)}` },
    { ...talk, conversed: "yes" },
  ])
    assert.ok(!allowed(record(wrong), messages), JSON.stringify(wrong));
});

test("an invitation is told from any page, also the one after it, with what makes the history and no more", () => {
  const person = { name: "Jane Doe", company: "Acme", isRecruiter: true, recruits: false, isHiringContact: false };
  const sent = (key, facts) => ({ kind: "cs-bg-call", method: "record", params: { kind: "inviteSent", key, facts, openedAt: "2026-11-20T12:00:00.000Z" } });
  const invite = { surface: "profile", hasNote: true };
  assert.ok(allowed(sent("jane-doe", { person, invite }), onProfile()));
  for (const none of [{}, null, { person: null }]) assert.ok(allowed(sent("jane-doe", none), onProfile()));
  assert.ok(allowed(sent("john-roe", { person, invite: { surface: "dialog", hasNote: false } }), onProfile()));
  assert.ok(allowed(sent("john-roe", { person, invite: { surface: "search" } }), onProfile("/search/results/people/")));
  const withdrawn = { kind: "cs-bg-call", method: "record", params: { kind: "inviteWithdrawn", key: "jane-doe", facts: { person, invite: {} } } };
  assert.ok(allowed(withdrawn, onProfile()));
  for (const path of ["/in/john-roe/", "/in/jane-doe/details/skills/"]) assert.ok(allowed(sent("jane-doe", { person, invite }), onProfile(path)), path);
  for (const wrong of [
    { person: { ...person, headline: "Bridge builder" } },
    { person: { ...person, name: "x".repeat(501) } },
    { person: { ...person, name: { long: "x" } } },
    { person, invite: { ...invite, daysWaiting: 3 } },
    { person, note: { text: "Hi" } },
  ])
    for (const path of ["/in/jane-doe/", "/search/results/people/"])
      assert.ok(!allowed(sent("jane-doe", wrong), onProfile(path)), JSON.stringify(wrong).slice(0, 80));
});

for (const method of [
  "hello",
  "record",
  "rules/explain",
  "rules/list",
  "settings/get",
  "settings/set",
  "processes/list",
  "processes/put",
  "processes/remove",
  "people/get",
  "people/put",
  "people/forget",
  "data/forgetAll",
  "constructor",
]) {
  test(`a content script may not call ${method}; an extension page may`, () => {
    const params = { key: "jane-doe", subjects: [{ key: "jane-doe" }] };
    assert.ok(!allowed({ kind: "cs-bg-call", method, params }, onProfile()));
    assert.ok(allowed({ kind: "page-bg-call", method, params }, popup));
  });
}

test("content scripts and extension pages may not speak in each other's place", () => {
  for (const kind of ["page-bg-call", "page-bg-status", "page-bg-first-run", "page-bg-mode", "page-bg-pause", "page-bg-skeleton", "page-bg-forget-sightings"]) {
    assert.ok(!allowed({ kind, method: "assess", params: assess("jane-doe").params }, onProfile()), kind);
    assert.ok(allowed({ kind }, popup), kind);
  }
  assert.ok(!allowed(assess("jane-doe"), popup));
});

test("unknown kinds and empty messages are refused to all", () => {
  for (const message of [undefined, null, "cs-bg-start", {}, { kind: "toString" }, { kind: ["cs-bg-start"] }]) {
    assert.ok(!allowed(message, popup));
    assert.ok(!allowed(message, onProfile()));
  }
});

for (const [who, sender] of Object.entries({
  "another extension": { ...onProfile(), id: "other" },
  "another extension's page": { id: "other", url: popup.url },
  "a sender without id": { ...onProfile(), id: undefined },
  "a frame inside the page": { ...onProfile(), frameId: 3 },
  "a sender without tab": { id: "ourown", frameId: 0, url: "https://www.linkedin.com/in/jane-doe/" },
  "a page of another site": { ...onProfile(), tab: { id: 7, url: "https://www.linkedin.com.example/in/jane-doe/" } },
  "an unencrypted page": { ...onProfile(), tab: { id: 7, url: "http://www.linkedin.com/in/jane-doe/" } },
  "an address that begins like ours": { id: "ourown", url: "chrome-extension://ourownother/popup.html" },
  nobody: undefined,
})) {
  test(`${who} may ask nothing`, () => {
    assert.ok(!allowed(assess("jane-doe"), sender));
    assert.ok(!allowed({ kind: "cs-bg-start" }, sender));
    assert.ok(!allowed({ kind: "page-bg-status" }, sender));
  });
}

test("without an id of our own nobody is ours", () => {
  assert.ok(!mayAsk({ kind: "cs-bg-start" }, { ...onProfile(), id: undefined }, { id: undefined, baseUrl: "" }).ok);
});
