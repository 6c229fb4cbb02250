// A walk of two hundred soft navigations through every synthetic page, in one document, as LinkedIn's own router does it: no chip of a page
// that is gone, no mark left behind, and as many nodes, listeners and bytes after the walk as after its first round.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { expected, pageNames } from "../extension/pages.js";
import { launch, marksOf, readMarks, until } from "./harness.js";

const kSteps = 200;
const kMegabyte = 1024 * 1024;

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({ process: { company: "Acme", stage: "interviewing" } });
  await tact.call("people/put", {
    person: { key: "jane-doe", name: "Jane Doe", company: "Acme", relation: { role: "interviewer" } },
  });
});
after(() => tact?.close());

/** Puts another page's body into the document and its address into the bar, as a router does. */
async function goTo(page, name) {
  const html = readFileSync(new URL(`../pages/${name}.html`, import.meta.url), "utf8");
  await page.evaluate(
    (text, path) => {
      globalThis.makeHtml ??= globalThis.trustedTypes.createPolicy("walk", { createHTML: (given) => given });
      const next = Document.parseHTMLUnsafe(globalThis.makeHtml.createHTML(text)); // with the shadow roots of dialogs
      history.pushState({}, "", path);
      document.title = next.title;
      for (const name of ["lang", "dir"]) document.documentElement.setAttribute(name, next.documentElement[name]);
      for (const sheet of document.querySelectorAll("link, style")) sheet.remove();
      document.head.append(...next.querySelectorAll("link, style"));
      document.body.replaceWith(document.adoptNode(next.body));
    },
    html,
    expected(name).path,
  );
}

/** What the document holds once all garbage is gone. */
async function measure(client) {
  for (let round = 0; round < 3; round++) await client.send("HeapProfiler.collectGarbage");
  const { metrics } = await client.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners"), bytes: of("JSHeapUsedSize") };
}

test(`${kSteps} soft navigations leave nothing behind`, { timeout: 300_000 }, async () => {
  // Pages that keep changing by themselves, or speak of a page before them, are no place to arrive at.
  const names = pageNames().filter((name) => !/soft|stale|late|live|changed/.test(name));
  const page = await tact.openProfile("practice-profile");
  const client = await page.createCDPSession();
  await client.send("Performance.enable");
  await client.send("HeapProfiler.enable");
  const arrive = async (name) => {
    const { path, surface, subjects } = expected(name);
    await goTo(page, name);
    await until(`${name} to be read`, async () => {
      const tab = (await tact.status(page))?.tab;
      const isHere = tab?.surface === surface && tab.subjects.length === subjects.length;
      return isHere && tab.subjects.every(({ key, verdict }, at) => key === subjects[at].key && verdict);
    });
    assert.ok(page.url().endsWith(path), path);
  };
  let first;
  for (let step = 0; step < kSteps; step++) {
    const name = names[step % names.length];
    await arrive(name);
    if (step % 10 === 9) {
      const { subjects } = expected(name);
      await until(`the marks of ${name} and no others`, async () => (await readMarks(page)).length === marksOf(subjects));
    }
    if (step === 2 * names.length - 1 || (!first && step === kSteps / 2)) {
      await goTo(page, "profile-sdui-connected");
      await arrive("profile-sdui-connected");
      first = await measure(client);
    }
  }
  await arrive("profile-sdui-connected");
  const last = await measure(client);
  console.log(
    `after one round and after ${kSteps} navigations: nodes ${first.nodes} and ${last.nodes}, listeners ${first.listeners} and ${last.listeners}, ` +
      `heap ${(first.bytes / kMegabyte).toFixed(2)} and ${(last.bytes / kMegabyte).toFixed(2)} MiB`,
  );
  assert.ok(last.nodes <= first.nodes * 1.1 + 100, `${first.nodes} nodes became ${last.nodes}`);
  assert.ok(last.listeners <= first.listeners + 10, `${first.listeners} listeners became ${last.listeners}`);
  assert.ok(last.bytes <= first.bytes + kMegabyte, `${first.bytes} bytes became ${last.bytes}`);
  await page.close();
});
