// Lists as a person meets them, with the real host: every hold and few cautions, chips that move nothing and cover neither name nor button,
// that stand there before anything can be pressed, and that never, in no frame, stand in the row of somebody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, pause, press, readCard, readMarks, until } from "./harness.js";

const kPeople = 400;
const kListPath = "/search/results/people/";
const isHold = (at) => at % 5 === 0;
const isCaution = (at) => at % 5 === 1 || at % 5 === 2;
/** Whom a chip speaks about is said in it, for screen readers. */
const chipsIn = async (page) => (await readMarks(page)).filter(({ chip }) => chip);
const meet = (one, other) =>
  one.x < other.x + other.width && one.x + one.width > other.x && one.y < other.y + other.height && one.y + one.height > other.y;

let tact;
before(async () => {
  tact = await launch();
  await tact.answerFirstRun({ process: { company: "Acme", stage: "interviewing" } });
  const put = (key, role) => tact.call("people/put", { person: { key, name: key, company: "Acme", relation: { role } } });
  for (const key of ["jane-doe", "kai-ferro", "laila-mansur", "samir-nasser", "jonas-feld", "uwe-stern"]) await put(key, "interviewer");
  for (const key of ["tomas-rivera-87", "zofia-nędza", "lena-vogt", "noor-aziz", "greta-moor"]) await put(key, "recruiter");
  for (let at = 0; at < kPeople; at++) {
    if (isHold(at)) await put(`person-${at}`, "interviewer");
    if (isCaution(at)) await put(`person-${at}`, "recruiter");
  }
});
after(() => tact?.close());

async function openList(name) {
  tact.linkedin.serve(kListPath, name);
  return tact.openProfile(kListPath);
}

/** Where everything of the page's own stands. */
const layout = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *, dialog *")]
      .filter((element) => element.attributes.length > 1 || element.localName !== "div")
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${element.className} ${[x, y, width, height].map((n) => Math.round(n * 4) / 4)}`;
      }),
  );

for (const name of ["search-sdui", "search-ember", "search-sdui-arabic-rtl", "grow-sdui", "grow-cohort-german", "grow-sdui-arabic-rtl", "company-people-ember"]) {
  test(`${name}: chips move nothing, and cover neither a name nor something one presses`, async () => {
    await tact.send({ kind: "page-bg-mode", mode: "toolbar" });
    const page = await tact.openProfile(name);
    await until("verdicts", async () => (await tact.status(page)).tab?.subjects.some(({ verdict }) => verdict));
    const before = await layout(page);
    await tact.send({ kind: "page-bg-mode", mode: "inline" });
    await until("the chips", async () => (await chipsIn(page)).length > 0);
    await pause(300);
    assert.deepEqual(await layout(page), before);
    // Of what an open dialog hides nothing can be covered.
    const kept = await page.evaluate(() =>
      [...(document.querySelector("dialog[open]") ?? document).querySelectorAll("button, .pill, .name a, p.name, span.name, div.name, h1")]
        .map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const { x, y, width, height } = (one.matches("button, .pill") ? one : range).getBoundingClientRect();
          return { x, y, width, height };
        })
        .filter(({ width }) => width > 0),
    );
    for (const { chip, nextBox } of await chipsIn(page)) {
      assert.ok(chip.box.height <= 26, `a small chip: ${chip.box.height}`);
      for (const box of kept) assert.ok(!meet(chip.box, box), `${chip.said}: ${JSON.stringify(chip.box)} covers ${JSON.stringify(box)}`);
      assert.ok(Math.abs(chip.box.y - nextBox.y) < 240 && nextBox.width > 0);
    }
    await page.close();
  });
}

test("My Network: the chip stands there before anything is pressed, and its card opens with all that is to be said", async () => {
  const page = await tact.openProfile("grow-sdui");
  const chips = await until("the chips", async () => {
    const now = await chipsIn(page);
    return now.length >= 3 && now;
  });
  assert.deepEqual(
    chips.map(({ chip, next }) => [chip.text, next]),
    [
      ["Not yet", "Invite Jane Doe to connect"],
      ["Not yet", "Invite Kai Ferro to connect"],
      ["Think first", "Invite Lena Vogt to connect"],
    ],
  );
  await press(page, chips[0].chip.box);
  const card = await until("the card", () => readCard(page));
  assert.match(card.text, /Jane is involved in your hiring at Acme/);
  await page.close();
});

test("my own press turns the button into Pending: its chip goes with it", async () => {
  const page = await tact.openProfile("grow-sdui");
  await until("the chips", async () => (await chipsIn(page)).length >= 3);
  await page.evaluate(() => {
    const card = document.querySelector('[aria-label="Invite Kai Ferro to connect"]').closest("[role=listitem]");
    card.querySelector('[componentkey$="_connect"]').classList.add("off");
    card.querySelector('[componentkey$="_pending"]').classList.remove("off");
    card.querySelector('[componentkey$="_connect"] button').setAttribute("aria-label", "");
  });
  await until("one chip less", async () => (await chipsIn(page)).every(({ next }) => !/Kai|^$/.test(next)));
  await page.close();
});

/** The rows one sees wholly, by number, with what their chips say. */
async function rowsSeen(page) {
  const chips = new Map((await chipsIn(page)).map(({ chip, next }) => [next, chip.text]));
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll(".long > .result")]
      .map((row) => ({ box: row.getBoundingClientRect(), at: Number(row.dataset.at), label: row.querySelector(".connect").getAttribute("aria-label") }))
      .filter(({ box }) => box.top >= 0 && box.bottom <= innerHeight)
      .map(({ at, label }) => ({ at, label })),
  );
  return rows.map(({ at, label }) => ({ at, says: chips.get(label) ?? "" }));
}

/** Where one rests, everybody who is to be held has their chip, and nobody else is said to be. */
const settledRows = (page) =>
  until("every hold of this screen, and no other", async () => {
    const rows = await rowsSeen(page);
    return rows.length > 5 && rows.every(({ at, says }) => isHold(at) === (says === "Not yet")) && rows;
  });

test("forty rows: every hold, and at most three cautions on any screen", async () => {
  const page = await openList("list-recycled");
  await until("the chips", async () => (await chipsIn(page)).length > 0);
  let cautions = 0;
  for (let top = 0; top < 8000; top += 640) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    const said = (await settledRows(page)).filter(({ says }) => says === "Think first");
    assert.ok(said.every(({ at }) => isCaution(at)));
    assert.ok(said.length <= 3, `${said.length} cautions on the screen from ${top}`);
    cautions += said.length;
  }
  assert.ok(cautions >= 12, `cautions are shown at all: ${cautions}`);
  await page.close();
});

test("rows that are used again while one scrolls: in no frame a chip in the row of somebody else", async () => {
  const page = await openList("list-recycled");
  await settledRows(page);
  const [realm] = await page.extensionRealms();
  // Looks after every change, before it is painted, and once in every frame.
  await realm.evaluate(() => {
    const wrong = new Set();
    let looks = 0;
    let seen = 0;
    const look = () => {
      looks++;
      for (const row of document.querySelectorAll(".long > .result")) {
        for (const host of row.querySelectorAll("div")) {
          const root = chrome.dom.openOrClosedShadowRoot(host);
          const chip = root?.querySelector(".chip:not([hidden])");
          if (!chip?.checkVisibility()) continue;
          seen++;
          const name = row.querySelector(".who").textContent;
          if (!chip.textContent.includes(name)) wrong.add(`${chip.textContent} in the row of ${name}`);
        }
      }
    };
    new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true, attributes: true, characterData: true });
    const frame = () => (look(), requestAnimationFrame(frame));
    frame();
    globalThis.lookedAt = () => ({ wrong: [...wrong], looks, seen });
  });
  await page.bringToFront();
  for (let step = 1; step <= 120; step++) {
    // Fast and slow by turns, so that rows change before, while and after they are read and judged.
    await page.evaluate(
      (top, ms) =>
        new Promise((done) => {
          window.scrollTo(0, top);
          setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), ms);
        }),
      (step < 60 ? step * 260 : (120 - step) * 260) + (step % 5 === 4 ? 4000 : 0), // and by leaps, where rows change in full sight
      [0, 0, 20, 60, 150, 5, 200][step % 7],
    );
    if (step % 12 === 0) await settledRows(page);
  }
  const { wrong, looks, seen } = await realm.evaluate(() => globalThis.lookedAt());
  assert.deepEqual(wrong, []);
  assert.ok(looks > 500 && seen > 1000, `${looks} looks, ${seen} chips seen`);
  await page.close();
});

test("no page threw an error", () => assert.deepEqual(tact.errors, []));
