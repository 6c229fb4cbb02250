// Two browsers and the command line change settings and one's own rules at once: nothing is lost, and each hears of the others.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { folders, rule, write } from "./authors.js";
import { openHost } from "./host.js";
import { tact, tactPath } from "./tact.js";

const kConflict = 1005;
const { fresh: freshHome, end } = folders();
after(end);

/** Two hosts on one home that have both said hello. @param {(hosts: ReturnType<typeof openHost>[], home: string) => Promise<void>} act */
async function withTwo(act) {
  const home = freshHome();
  const hosts = [openHost(home), openHost(home)];
  try {
    for (const host of hosts) await host.ask("hello");
    await act(hosts, home);
  } finally {
    assert.deepEqual(await Promise.all(hosts.map((host) => host.end())), [0, 0]);
  }
}

/** Runs tact beside what else goes on; resolves to its exit status. @param {string[]} args @param {string} home */
const running = (args, home) =>
  new Promise((done) => spawn(tactPath, args, { env: { ...process.env, TACT_HOME: home }, stdio: "ignore" }).on("close", done));

const ofPlace = (place) =>
  rule({
    when: `person.location == '${place}'`,
    examples: { finds: [{ facts: { "person.location": place } }], fine: [{ facts: { "person.location": "Utrecht" } }] },
  });

test("settings changed at once by two hosts and the command line are all kept", async () => {
  await withTwo(async ([one, two], home) => {
    const { rules } = await one.ask("rules/list");
    const ids = rules.map(({ id }) => id).slice(0, 36);
    const parts = [0, 1, 2].map((third) => ids.filter((_, index) => index % 3 === third));
    const statuses = await Promise.all([
      ...parts[0].map((id) => one.ask("settings/set", { set: { [`rules.${id}.on`]: false } }).then(() => 0)),
      ...parts[1].map((id) => two.ask("settings/set", { set: { [`rules.${id}.on`]: false } }).then(() => 0)),
      ...parts[2].map((id) => running(["settings", "set", `rules.${id}.on`, "false"], home)),
    ]);
    assert.deepEqual(new Set(statuses), new Set([0]));
    const expected = Object.fromEntries(ids.map((id) => [`rules.${id}.on`, false]));
    for (const host of [one, two]) assert.deepEqual((await host.ask("settings/get")).settings, expected);
    assert.equal((await one.ask("settings/get")).revision, ids.length, "each change counted once");
    assert.deepEqual(JSON.parse(readFileSync(join(home, "settings.json"), "utf8")).revision, ids.length);
  });
});

test("a stale revision of the settings is a conflict that names the present one, and changes nothing", async () => {
  await withTwo(async ([one, two], home) => {
    const { revision } = await one.ask("settings/set", { set: { "viewer.stance": "open" } });
    tact(["settings", "set", "viewer.goal", "hiring"], { home });
    const { error } = await two.call("settings/set", { set: { "viewer.stance": "selective" }, revision });
    assert.deepEqual([error.code, error.data], [kConflict, { revision: revision + 1 }]);
    assert.equal((await two.call("settings/reset", { all: true, revision })).error.code, kConflict);
    assert.deepEqual((await one.ask("settings/get")).settings, { "viewer.stance": "open", "viewer.goal": "hiring" });
    await two.ask("settings/set", { set: { "viewer.stance": "selective" }, revision: error.data.revision });
  });
});

test("each host hears of what the other, the command line and a hand at the files did, and not of its own changes", async () => {
  await withTwo(async ([one, two], home) => {
    const heard = async (act) => {
      const [, told] = await Promise.all([act(), two.hears("rules/changed")]);
      return told.params.revision;
    };
    const byHost = await heard(() => one.ask("settings/set", { set: { "viewer.stance": "open" } }));
    assert.equal((await one.ask("hello")).rules.revision, byHost, "both are then at the same rules");
    await heard(() => one.ask("rules/put", { id: "mine/x", text: JSON.stringify(ofPlace("Atlantis")) }));
    assert.equal((await two.ask("rules/show", { id: "mine/x" })).rule.works, true);
    assert.deepEqual(one.notifications, []);
    const file = write(freshHome(), "thule.json", ofPlace("Thule"));
    await heard(async () => assert.equal(tact(["rules", "put", file], { home }).status, 0));
    await heard(async () => write(home, "rules/mine/by-hand.json", ofPlace("Ys")));
    await heard(() => one.ask("rules/remove", { id: "mine/thule" }));
    const { rules } = await two.ask("rules/list");
    assert.deepEqual(rules.filter(({ own }) => own).map(({ id }) => id), ["mine/by-hand", "mine/x"]);
  });
});

test("of two that change one rule from the same state one is told; nothing is overwritten unseen", async () => {
  await withTwo(async ([one, two], home) => {
    const texts = ["Atlantis", "Thule", "Ys"].map((place) => JSON.stringify(ofPlace(place), null, 2));
    let { revision } = (await one.ask("rules/put", { id: "mine/x", text: texts[0], revision: "" })).rule;
    for (let round = 0; round < 5; ++round) {
      const replies = await Promise.all([one, two].map((host, who) => host.call("rules/put", { id: "mine/x", text: `${texts[1 + who]}${" ".repeat(round)}`, revision })));
      const won = replies.filter(({ result }) => result);
      const [lost] = replies.filter(({ error }) => error);
      assert.equal(won.length, 1);
      assert.equal(lost.error.code, kConflict);
      assert.equal(lost.error.data.revision, won[0].result.rule.revision);
      assert.equal(readFileSync(join(home, "rules/mine/x.json"), "utf8"), won[0].result.rule.text);
      revision = won[0].result.rule.revision;
    }
    assert.equal((await two.call("rules/remove", { id: "mine/x", revision: "0" })).error.code, kConflict);
  });
});

test("many rules kept at once from three sides are all there", async () => {
  await withTwo(async ([one, two], home) => {
    const elsewhere = freshHome();
    const puts = Array.from({ length: 12 }, (_, index) => {
      const text = ofPlace(`Place ${index}`);
      if (index % 3 === 2) return running(["rules", "put", write(elsewhere, `rule-${index}.json`, text)], home);
      return [one, two][index % 3].ask("rules/put", { id: `mine/rule-${index}`, text: JSON.stringify(text) }).then(() => 0);
    });
    assert.deepEqual(new Set(await Promise.all(puts)), new Set([0]));
    for (const args of [["rules", "list", "--json"]]) {
      const own = JSON.parse(tact(args, { home }).stdout).filter((one) => one.own);
      assert.equal(own.length, 12);
      assert.ok(own.every((one) => one.on));
    }
  });
});
