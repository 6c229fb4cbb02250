// What Tact does without being asked: nothing. And what it says when it cannot help. No host is needed here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, pageUrl, pause, readMarks, until } from "./harness.js";

/** Everything the page itself could see of its document. */
const looks = (page) => page.evaluate(() => document.documentElement.outerHTML);

let tact;
before(async () => (tact = await launch({ host: "missing" })));
after(() => tact?.close());

test("installing opens the first-run page", async () => {
  const target = await until("the first-run page", () =>
    tact.browser.targets().find((one) => one.url() === pageUrl("options/first-run.html")),
  );
  const page = await target.page();
  assert.ok((await page.evaluate(() => document.body.innerText)).length > 100);
});

test("before the first run is answered nothing is read, watched or drawn", async () => {
  const page = await tact.openProfile("practice-profile");
  const untouched = await looks(page);
  await pause(1500);
  assert.deepEqual(await readMarks(page), []);
  assert.equal(await looks(page), untouched);
  const { text } = await tact.badge(page);
  assert.equal(text, "");
  assert.equal((await tact.status(page)).tab, null, "nothing was reported");
  assert.deepEqual(
    tact.linkedin.requests.filter((path) => path !== "/in/jane-doe/" && path !== "/pages/profile.css"),
    [],
    "nothing was fetched",
  );
  await page.close();
});

test("answering it wakes the open page, without a reload; a missing host leaves it untouched and says so", async () => {
  const page = await tact.openProfile("practice-profile");
  const untouched = await looks(page);
  const { pushed, host } = await tact.answerFirstRun({ mode: "inline" });
  assert.deepEqual([pushed, host.code], [false, "missing"]);
  await until("the toolbar's sign", async () => (await tact.badge(page)).text === "?");
  const { title } = await tact.badge(page);
  assert.match(title, /not installed/);
  assert.deepEqual(await readMarks(page), []);
  assert.equal(await looks(page), untouched);
  const { tab } = await tact.status(page);
  assert.equal(tab.subjects[0].facts.person.name, "Jane Doe");
  assert.equal(tab.subjects[0].verdict, null);
  await page.close();
});

test("a page that is nobody's profile is left alone", async () => {
  const page = await tact.openProfile("/notifications/");
  await until("a report", async () => (await tact.status(page)).tab);
  const { tab } = await tact.status(page);
  assert.deepEqual([tab.surface, tab.subjects], ["other", []]);
  assert.equal((await tact.badge(page)).text, "");
  await page.close();
});

test("while paused nothing is read; afterwards it goes on by itself", async () => {
  await tact.send({ kind: "page-bg-pause", until: new Date(Date.now() + 4000).toISOString() });
  const page = await tact.openProfile("practice-profile");
  await pause(1000);
  assert.equal((await tact.status(page)).tab, null);
  await until("the end of the pause", async () => (await tact.status(page)).tab);
  await page.close();
});

test("pausing takes effect in an open page, and so does going on", async () => {
  const page = await tact.openProfile("practice-profile");
  await until("a report", async () => (await tact.status(page)).tab);
  await tact.send({ kind: "page-bg-pause", until: new Date(Date.now() + 3_600_000).toISOString() });
  await until("the toolbar to say so", async () => /paused/.test((await tact.badge(page)).title));
  await tact.send({ kind: "page-bg-pause", until: null });
  await until("the toolbar to go on", async () => !/paused/.test((await tact.badge(page)).title));
  await page.close();
});

test("where no page of LinkedIn is open the toolbar says that Tact is paused until the pause is over", async () => {
  const control = await tact.control();
  const title = () => control.evaluate(() => chrome.action.getTitle({}));
  await tact.send({ kind: "page-bg-pause", until: new Date(Date.now() + 3000).toISOString() });
  await until("the toolbar to say so", async () => /paused/.test(await title()));
  await until("the toolbar to go on", async () => !/paused/.test(await title()));
});

test("frames inside a page are not read", async () => {
  const page = await tact.openProfile("/notifications/");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "/in/jane-doe/";
    document.body.append(frame);
  });
  await pause(1000);
  assert.deepEqual((await tact.status(page)).tab.subjects, []);
  await page.close();
});

test("no extension page can be reached or framed by the page", async () => {
  const page = await tact.openProfile("practice-profile");
  const found = await page.evaluate(async (addresses) => {
    const tries = addresses.map((address) =>
      fetch(address).then(
        () => address,
        () => null,
      ),
    );
    return (await Promise.all(tries)).filter(Boolean);
  }, ["popup/popup.html", "icons/16.png", "manifest.json", "content/index.js"].map(pageUrl));
  assert.deepEqual(found, []);
  assert.deepEqual(await page.evaluate(() => Object.keys(globalThis).filter((name) => /tact/i.test(name))), []);
  await page.close();
});
