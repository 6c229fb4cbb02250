// How marks live in LinkedIn's page, with the real host: no layout moves, nothing gives a verdict away, soft navigation,
// menus, re-drawing, a background that is ended, a host that is killed, and a full check with axe.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import {
  chipSaying,
  extensionId,
  focusIsOurs,
  launch,
  openCard,
  pause,
  press,
  readCard,
  readChip,
  readMarks,
  until,
} from "./harness.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const verdict = async (page) => (await tact.status(page)).tab?.subjects[0]?.verdict;
/** Where everything of the page's own stands. */
const layout = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *, [role=toolbar] *")]
      .filter((element) => element.attributes.length > 1 || element.localName !== "div")
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${element.getAttribute("aria-label") ?? element.getAttribute("href") ?? ""} ${[x, y, width, height].map((n) => Math.round(n * 4) / 4)}`;
      }),
  );

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({ process: { company: "Acme", stage: "interviewing" } });
  await tact.call("people/put", {
    person: { key: "jane-doe", name: "Jane Doe", company: "Acme", relation: { role: "interviewer" } },
  });
});
after(() => tact?.close());

test("drawing moves nothing of the page, not by a quarter of a pixel", async () => {
  await tact.send({ kind: "page-bg-mode", mode: "toolbar" });
  for (const name of [
    "practice-profile",
    "profile-sdui-2026-03-button",
    "profile-sdui-2026-10-id-drift",
    "profile-sdui-arabic-rtl",
  ]) {
    const page = await tact.openProfile(name);
    await until("a verdict", () => verdict(page));
    const before = await layout(page);
    await tact.send({ kind: "page-bg-mode", mode: "inline" });
    await until("the marks", async () => (await readMarks(page)).length > 0);
    await pause(300);
    assert.deepEqual(await layout(page), before, name);
    await tact.send({ kind: "page-bg-mode", mode: "toolbar" });
    await until("no marks", async () => (await readMarks(page)).length === 0);
    assert.deepEqual(await layout(page), before, `${name}, after they are gone`);
    await page.close();
  }
  await tact.send({ kind: "page-bg-mode", mode: "inline" });
});

test("the page can tell no verdict from our elements: the same plain, empty box for all", async () => {
  const seen = [];
  for (const name of ["practice-profile", "profile-sdui-2026-06", "profile-sdui-colleague"]) {
    const page = await tact.openProfile(name);
    await until("the marks", async () => (await readMarks(page)).length === 2);
    await pause(200);
    seen.push(
      await page.evaluate(() =>
        [...document.querySelectorAll("div")]
          .filter((one) => one.nextElementSibling?.getAttribute("href")?.includes("custom-invite") && !one.firstChild)
          .map((one) => {
            const { width, height } = one.getBoundingClientRect();
            return [one.getAttributeNames(), one.getAttribute("style"), one.shadowRoot, width, height];
          }),
      ),
    );
    await page.close();
  }
  assert.equal(seen[0].length, 2);
  for (const [names, , root, width, height] of seen[0]) {
    assert.ok(
      names.every((name) => name === "style"),
      String(names),
    );
    assert.deepEqual([root, width, height], [null, 0, 0]);
  }
  assert.deepEqual(seen[1], seen[0]);
  assert.deepEqual(seen[2], seen[0]);
});

test("the chip covers neither Connect nor its neighbours, and comes before Connect for readers and the Tab key", async () => {
  const page = await tact.openProfile("practice-profile");
  const chip = await chipSaying(page, "Not yet");
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll("section.top .actions a, section.top .actions button")]
      .filter((one) => !one.closest("[role=toolbar]"))
      .map((one) => one.getBoundingClientRect().toJSON()),
  );
  for (const { x, y, width, height } of boxes) {
    const apart =
      chip.box.x >= x + width ||
      x >= chip.box.x + chip.box.width ||
      chip.box.y >= y + height ||
      y >= chip.box.y + chip.box.height;
    assert.ok(apart, `the chip ${JSON.stringify(chip.box)} covers ${JSON.stringify({ x, y, width, height })}`);
  }
  const [, mark] = await readMarks(page);
  assert.equal(mark.next, "Invite Jane Doe to connect");
  await page.close();
});

test("by keyboard: to the chip, into the card, out with Escape, and back", async () => {
  const page = await tact.openProfile("practice-profile");
  await chipSaying(page, "Not yet");
  await page.bringToFront();
  await page.focus('section.top .where a[href*="contact-info"]');
  for (let i = 0; i < 12 && !(await focusIsOurs(page)); i++) await page.keyboard.press("Tab");
  assert.ok(await focusIsOurs(page), "the Tab key reaches the chip");
  await page.keyboard.press("Space");
  await until("the card opened by keyboard", () => readCard(page));
  await page.keyboard.press("Escape");
  await until("the card closed", async () => !(await readCard(page)));
  assert.ok(await focusIsOurs(page), "focus is back on the chip");
  await page.keyboard.press("Tab");
  assert.equal(
    await page.evaluate(() => document.activeElement.getAttribute("aria-label")),
    "Invite Jane Doe to connect",
  );
  await page.close();
});

test("a hold is said once to screen readers", async () => {
  const page = await tact.openProfile("practice-profile");
  await chipSaying(page, "Not yet");
  const said = async () => (await readMarks(page)).map(({ status }) => status).filter(Boolean);
  const [first, ...others] = await until("the words for screen readers", async () =>
    (await said()).length ? said() : null,
  );
  assert.match(first, /Not yet/);
  assert.deepEqual(others, [], "not a second time by the sticky bar's mark");
  await page.close();
});

test("soft navigation: the old person's chip goes at once, the next is judged when their card has come", async () => {
  const page = await tact.openProfile("profile-soft-nav");
  await until("a verdict", () => verdict(page));
  assert.equal(await readChip(page), null);
  await page.evaluate(() => void window.goTo("jane-doe", 700));
  await pause(350);
  assert.deepEqual(await readMarks(page), [], "the previous card still stands and is not judged as Jane");
  await chipSaying(page, "Not yet");
  await page.evaluate(() => void window.goTo("mara-lindqvist", 700));
  await until("no chip", async () => !(await readChip(page)), 600);
  await until("Mara's verdict", async () => (await verdict(page))?.key === "mara-lindqvist");
  assert.equal(await readChip(page), null);
  await page.goBack();
  await page.evaluate(() => {
    document.querySelector("main .column").replaceChildren(document.getElementById("jane-doe").content.cloneNode(true));
  });
  await chipSaying(page, "Not yet");
  await page.close();
});

test("Connect under More gets its chip while the menu is open", async () => {
  await tact.call("people/put", {
    person: { key: "noa-castellan", name: "Noa Castellan", company: "Slowworks", relation: { role: "interviewer" } },
  });
  await tact.call("processes/put", { process: { company: "Slowworks", stage: "interviewing" } });
  const page = await tact.openProfile("profile-sdui-more-menu");
  await chipSaying(page, "Not yet");
  await page.evaluate(() => document.querySelector("[data-floating-ui-portal]").remove());
  await until("no marks", async () => (await readMarks(page)).length === 0);
  await page.close();
});

test("LinkedIn may draw its row anew as often as it likes", async () => {
  const page = await tact.openProfile("practice-profile");
  await chipSaying(page, "Not yet");
  for (let i = 0; i < 5; i++) {
    await page.evaluate(() => {
      const row = [...document.querySelectorAll("section.top .actions")].at(-1);
      const fresh = row.cloneNode(true);
      for (const one of fresh.querySelectorAll("div")) if (!one.firstChild) one.remove(); // LinkedIn knows nothing of ours
      row.replaceWith(fresh);
    });
    await pause(120);
  }
  await chipSaying(page, "Not yet");
  assert.equal((await readMarks(page)).length, 2);
  const empty = await page.evaluate(
    () =>
      [...document.querySelectorAll(".actions div")].filter((one) => !one.firstChild && !one.attributes.componentkey)
        .length,
  );
  assert.equal(empty, 2, "no element of ours stays behind");
  await page.close();
});

test("clicks a page makes by itself open nothing", async () => {
  const page = await tact.openProfile("practice-profile");
  const { box } = await chipSaying(page, "Not yet");
  await page.evaluate(({ x, y, width, height }) => {
    const spot = document.elementFromPoint(x + width / 2, y + height / 2);
    for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
      spot?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    spot?.click?.();
  }, box);
  await pause(300);
  assert.equal(await readCard(page), null);
  await press(page, box);
  await until("the card", () => readCard(page));
  await page.close();
});

test("blindness: a page LinkedIn changed is left alone, and the toolbar says that this is no all-clear", async () => {
  const page = await tact.openProfile("profile-changed");
  await until("the toolbar's sign", async () => (await tact.badge(page)).text === "–", 10_000);
  assert.match((await tact.badge(page)).title, /cannot advise here.*not an all-clear/);
  assert.deepEqual((await tact.status(page)).tab.missing, ["topCard"]);
  assert.deepEqual(await readMarks(page), []);
  tact.linkedin.serve("/in/jane-doe/", "practice-profile");
  await page.close();
});

test("a background that is ended starts again with the next press, and nothing is lost", async () => {
  const page = await tact.openProfile("practice-profile");
  await chipSaying(page, "Not yet");
  const target = await tact.browser.waitForTarget(
    (one) => one.type() === "service_worker" && one.url().includes(extensionId),
  );
  await (await target.worker()).close();
  await page.reload();
  await chipSaying(page, "Not yet");
  await page.close();
});

test("a host that is killed is started again, and the chip comes back or stays", async () => {
  const page = await tact.openProfile("practice-profile");
  await chipSaying(page, "Not yet");
  // Only the host of this browser: it alone has this TACT_HOME in its environment.
  const pids = execFileSync(
    "sh",
    ["-c", 'grep -lsz -- "^TACT_HOME=$1$" /proc/[0-9]*/environ | cut -d/ -f3', "sh", tact.home],
    { encoding: "utf8" },
  )
    .split("\n")
    .filter((pid) => pid && readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("tact-host"));
  assert.equal(pids.length, 1);
  process.kill(Number(pids[0]), "SIGKILL");
  await pause(300);
  await chipSaying(page, "Not yet");
  const { known } = await until("a judged page", () => verdict(page));
  assert.equal(known["relation.role"], "interviewer");
  await page.close();
});

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing in chip and open card, ${scheme}`, async () => {
    tact.scheme = scheme;
    const page = await tact.openProfile("practice-profile");
    await chipSaying(page, "Not yet");
    // Tall enough for the whole card: what must be scrolled axe cannot judge.
    await page.setViewport({ width: 1180, height: 1400 });
    await openCard(page);
    const [realm] = await page.extensionRealms();
    await realm.evaluate(`${axe};null`);
    const found = await realm.evaluate(async () => {
      // axe looks into open roots only; the host pretends, in this world alone, that its root is open.
      const hosts = [...document.querySelectorAll("div")].filter((one) => {
        const root = chrome.dom.openOrClosedShadowRoot(one);
        if (root) Object.defineProperty(one, "shadowRoot", { configurable: true, value: root });
        return root;
      });
      const { violations, passes } = await globalThis.axe.run({ include: hosts });
      return {
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        passes: passes.map(({ id }) => id),
      };
    });
    assert.deepEqual(found.violations, []);
    assert.ok(found.passes.includes("color-contrast") && found.passes.includes("button-name"), String(found.passes));
    await page.close();
    tact.scheme = "light";
  });
}

test("no page threw an error", () => assert.deepEqual(tact.errors, []));
