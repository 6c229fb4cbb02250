// What Tact sees, with the real host and browser: the page without personal data, blindness and its counts, the words for facts, and a
// browser that keeps LinkedIn's pages from Tact.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chipSaying, extensionId, launch, pageUrl, pause, readMarks, until } from "./harness.js";

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({ process: { company: "Acme", stage: "interviewing" } });
  await tact.call("people/put", {
    person: { key: "jane-doe", name: "Jane Doe", company: "Acme", relation: { role: "interviewer" } },
  });
});
after(() => tact?.close());

const skeletonOf = async (page) => {
  const { tabId } = await tact.badge(page);
  const reply = await tact.send({ kind: "page-bg-skeleton", tabId });
  assert.ok(reply.ok, JSON.stringify(reply));
  return reply.result.text;
};
/** The report of a page once everybody on it is judged. */
const settled = (page) =>
  until("the settled report", async () => {
    const { tab } = await tact.status(page);
    return tab && tab.health !== "waiting" && tab.subjects.every(({ verdict }) => verdict) ? tab : null;
  });
/** What was read, without the values. */
const shapeOf = ({ surface, health, missing, subjects }) => ({
  surface,
  health,
  missing,
  subjects: subjects.map(({ moment, brief, facts, controls }) => ({
    moment,
    brief,
    facts: Object.entries(facts).flatMap(([group, parts]) => Object.keys(parts).map((name) => `${group}.${name}`)).sort(),
    controls: controls.map(({ kind }) => kind),
  })),
});

/** Opens a text as a page of LinkedIn, at the address it names itself. */
async function openText(text) {
  const path = /It stood at (\S+)/.exec(text)[1];
  const page = await tact.browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) =>
    request.isNavigationRequest()
      ? request.respond({ contentType: "text/html; charset=utf-8", body: text })
      : request.abort(),
  );
  await page.goto(`https://www.linkedin.com${path}`);
  return page;
}

for (const name of [
  "practice-profile",
  "profile-sdui-2026-10-id-drift",
  "profile-sdui-arabic-rtl",
  "profile-sdui-more-menu",
  "profile-ember-connect",
  "dialog-note",
  "search-sdui",
  "grow-sdui-arabic-rtl",
  "company-people-ember",
  "invitations-sdui-german",
  "invitations-ember-sent",
  "connections-sdui",
]) {
  test(`${name}: copied without personal data it is read as it was, and nothing of ours is in it`, async () => {
    const page = await tact.openProfile(name);
    const before = await settled(page);
    if (name === "practice-profile") await chipSaying(page, "Not yet");
    const text = await skeletonOf(page);
    const { facts } = before.subjects[0];
    for (const secret of [facts.person.key, facts.person.name, facts.person.headline, facts.person.company].filter(Boolean))
      assert.ok(!text.includes(secret), secret);
    assert.doesNotMatch(text, /Not yet|popover|chip/);
    assert.equal(await skeletonOf(page), text, "a second time the same");
    const copy = await openText(text);
    assert.deepEqual(shapeOf(await settled(copy)), shapeOf(before));
    await copy.close();
    await page.close();
  });
}

test("a page LinkedIn changed: its kind is named, the miss is counted once, its skeleton is as blind", async () => {
  await tact.send({ kind: "page-bg-forget-sightings" });
  const page = await tact.openProfile("profile-changed");
  await until("the toolbar's sign", async () => (await tact.badge(page)).text === "–", 10_000);
  assert.match((await tact.badge(page)).title, /this page \(profile\).*cannot advise here.*not an all-clear/);
  assert.deepEqual(await readMarks(page), []);
  await page.evaluate(() => document.querySelector("main").append(document.createElement("p")));
  await pause(500);
  const { sightings } = await tact.status(page);
  assert.deepEqual([sightings.profile.looked, sightings.profile.missed], [1, 1]);
  const copy = await openText(await skeletonOf(page));
  await until("the copy's sign", async () => (await tact.badge(copy)).text === "–", 10_000);
  assert.deepEqual((await tact.status(copy)).tab.missing, ["topCard"]);
  await copy.close();
  tact.linkedin.serve("/in/jane-doe/", "practice-profile");
  await page.close();
});

test("the host has the words for every fact that a page gives", async () => {
  const page = await tact.openProfile("practice-profile");
  const { subjects } = await settled(page);
  const { facts } = await tact.call("facts/list");
  const labels = new Map(facts.map((fact) => [fact.name, fact]));
  for (const [group, parts] of Object.entries(subjects[0].facts))
    for (const name of Object.keys(parts)) assert.ok(labels.get(`${group}.${name}`)?.label, `${group}.${name}`);
  await page.close();
});

/** What a person does under "Site access" of the extension's page in the browser. */
async function letSee(access) {
  const page = await tact.browser.newPage();
  await page.goto("chrome://extensions/");
  await page.evaluate(
    (extension, hostAccess) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: extension, hostAccess }),
    extensionId,
    access,
  );
  await page.close();
}

test("LinkedIn's pages taken back: Tact stops in open pages and says so; given again it goes on without a reload", async () => {
  const page = await tact.openProfile("practice-profile");
  await chipSaying(page, "Not yet");
  const popup = await tact.browser.newPage();
  await letSee("ON_CLICK");
  await until("no marks", async () => (await readMarks(page)).length === 0);
  await popup.goto(pageUrl("popup/popup.html"));
  const says = () => popup.evaluate(() => document.body.innerText);
  await until("the popup's sentence", async () => /may not see LinkedIn’s pages[^]*Allow/.test(await says()));
  const control = await tact.control();
  assert.equal(await control.evaluate(() => chrome.permissions.contains({ origins: ["https://www.linkedin.com/*"] })), false);

  const late = await tact.browser.newPage(); // opened while Tact may not see it: no content script is there
  await late.goto("https://www.linkedin.com/in/jane-doe/?visit=late");
  await pause(600);
  assert.deepEqual(await readMarks(late), []);
  await letSee("ON_ALL_SITES");
  await chipSaying(page, "Not yet");
  await chipSaying(late, "Not yet");
  assert.equal((await readMarks(page)).length, 2, "each mark once");
  assert.equal((await readMarks(late)).length, 2, "each mark once");
  await popup.reload();
  await until("the sentence gone", async () => !/may not see/.test(await says()));
  for (const one of [popup, late, page]) await one.close();
});

test("no page threw an error", () => assert.deepEqual(tact.errors, []));
