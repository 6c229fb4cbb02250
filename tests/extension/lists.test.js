// The readers of lists with Connect against near misses: pages with one thing changed, where the tempting wrong answer must not be given.
// What they read from the pages as they are: reading.test.js; what a single row says: rows.test.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, plainSubjects, readAny as read } from "./pages.js";

const keys = (reading) => reading.subjects.map(({ key }) => key);
const of = (reading, key) => reading.subjects.find((subject) => subject.key === key);
const all = (page, selector) => {
  const found = [...page.document.querySelectorAll(selector)];
  assert.ok(found.length, `the page has something at ${selector}`);
  return found;
};
const rowOf = (page, key) => all(page, `a[href*="/in/${key}/"]`)[0].closest('[role="listitem"]');

test("every control is bound to the person its own address names", () => {
  for (const name of ["search-sdui", "search-sdui-arabic-rtl", "event-sdui-german", "feed-sdui"]) {
    for (const { key, controls } of read(openPage(name)).subjects) {
      for (const { element, owner } of controls) {
        assert.equal(owner, key);
        const named = /vanityName=([^&]+)/.exec(element.getAttribute("href") ?? "")?.[1];
        if (named) assert.equal(decodeURIComponent(named), key);
      }
    }
  }
});

test("search: two rows that swapped their buttons have no control, the others keep theirs", () => {
  const page = openPage("search-sdui");
  const [one, other] = ["jane-doe", "tomas-rivera-87"].map((key) => rowOf(page, key).querySelector(".actions"));
  const mine = one.firstElementChild;
  one.append(other.firstElementChild);
  other.append(mine);
  const reading = read(page);
  assert.deepEqual([of(reading, "jane-doe").controls.length, of(reading, "tomas-rivera-87").controls.length], [0, 0]);
  assert.equal(of(reading, "pavel-dunst").controls.length, 1);
});

test("search: rows whose people have no link are nobody's, and a page of nothing else is blind", () => {
  const page = openPage("search-sdui");
  all(page, 'a[href*="/in/"]').forEach((link) => link.removeAttribute("href"));
  const { health, missing, subjects } = read(page);
  assert.deepEqual([health, missing, subjects], ["blind", ["person"], []]);
});

test("search: an empty main is still coming; without a main it is blind; in no known form it is blind", () => {
  const page = openPage("search-sdui");
  page.document.querySelector("main").replaceChildren();
  assert.equal(read(page).health, "waiting");
  page.document.querySelector("main").remove();
  assert.deepEqual([read(page).health, read(page).missing], ["blind", ["main"]]);
  page.document.body.replaceChildren();
  page.document.body.removeAttribute("data-rehydrated");
  assert.deepEqual([read(page).health, read(page).missing], ["blind", ["sduiPage", "emberPage"]]);
});

test("after a soft navigation the list before is not read as the list that is to come", () => {
  const search = openPage("search-sdui", "/mynetwork/grow/");
  assert.deepEqual([read(search).surface, read(search).health, read(search).subjects], ["grow", "waiting", []]);
  const grow = openPage("grow-sdui", "/search/results/people/");
  assert.deepEqual([read(grow).surface, read(grow).health, read(grow).subjects], ["search", "waiting", []]);
});

test("a screen without a name, or with one that nobody knows, is read all the same", () => {
  const page = openPage("search-sdui");
  const screen = page.document.querySelector("[data-sdui-screen]");
  screen.setAttribute("data-sdui-screen", "com.linkedin.sdui.flagshipnav.search.PeopleOfTomorrow");
  assert.equal(read(page).health, "ok");
  screen.removeAttribute("data-sdui-screen");
  assert.equal(keys(read(page)).length, 8);
});

test("an event's attendees are a search with another reason", () => {
  const path = "/search/results/people/?eventAttending=%5B%2212%22%5D";
  const reading = read(openPage("search-sdui", path));
  assert.equal(reading.surface, "event");
  assert.ok(reading.subjects.every(({ facts }) => facts.invite.surface === "event"));
});

test("My Network: a Connect with an address opens the dialog: it does not send at once", () => {
  const page = openPage("grow-sdui");
  const button = all(page, '[aria-label="Invite Lena Vogt to connect"]')[0];
  const link = page.document.createElement("a");
  link.setAttribute("href", "/preload/custom-invite/?vanityName=lena-vogt");
  link.append(...button.childNodes);
  button.replaceWith(link);
  const reading = read(page);
  assert.deepEqual(of(reading, "lena-vogt").facts.invite, { surface: "grow" });
  assert.equal(of(reading, "kai-ferro").facts.invite.sendsAtOnce, true);
});

test("My Network: who invited the user, pages and newsletters are no people to invite", () => {
  const { subjects } = read(openPage("grow-sdui"));
  assert.equal(subjects.filter(({ moment }) => moment === "invite").length, 7);
  assert.ok(subjects.every(({ key, moment }) => (key === "otto-brandt") === (moment === "incoming")));
});

test("My Network: whoever stands there twice is one person with two controls; the open dialog's comes first", () => {
  assert.equal(of(read(openPage("grow-sdui")), "jane-doe").controls.length, 2);
  const { controls } = of(read(openPage("grow-cohort-german")), "jonas-feld");
  assert.deepEqual(
    controls.map(({ element }) => Boolean(element.closest("dialog"))),
    [true, false],
  );
});

test("My Network: a section that is itself an item of a list is not its first person's", () => {
  const page = openPage("grow-sdui");
  all(page, "section.cohort").forEach((section) => section.setAttribute("role", "listitem"));
  assert.deepEqual(keys(read(page)), keys(read(openPage("grow-sdui"))));
});

test("search: faces in a list of their own inside a row are not people of the list", () => {
  const page = openPage("search-sdui");
  for (const line of all(page, ".mutual p a[href*='/in/']")) {
    const item = page.document.createElement("span");
    item.setAttribute("role", "listitem");
    line.replaceWith(item);
    item.append(line);
  }
  assert.deepEqual(keys(read(page)), keys(read(openPage("search-sdui"))));
});

test("company: its name is a fact of its people, a school's is not", () => {
  assert.equal(of(read(openPage("company-people-ember")), "jane-doe").facts.person.company, "Acme");
  const school = read(openPage("company-people-ember", "/school/acme/people/"));
  assert.equal(of(school, "jane-doe").facts.person.company, undefined);
});

test("job: without the words above them nobody is called a hiring contact", () => {
  const page = openPage("job-sdui");
  all(page, "[componentkey^='JobDetailsPeople'] h2")[0].textContent = "Some people";
  assert.equal(of(read(page), "zofia-nędza").facts.person.isHiringContact, undefined);
});

test("job: who else may help is no hiring contact", () => {
  const { isHiringContact, inviteState } = of(read(openPage("job-sdui")), "kai-ferro").facts.person;
  assert.deepEqual([isHiringContact, inviteState], [undefined, "none"]);
});

test("anywhere: a Connect without an address in a card about two people is nobody's", () => {
  const reading = read(openPage("feed-sdui"));
  assert.deepEqual(keys(reading), ["tomas-rivera-87", "kai-ferro", "vera-lum"]);
  assert.equal(of(reading, "vera-lum").controls.length, 1);
});

test("anywhere: a Connect with an address but without a card tells its person's name, nothing else", () => {
  const page = openPage("feed-sdui");
  const link = all(page, '[aria-label="Invite Kai Ferro to connect"]')[0];
  page.document.querySelector("main").append(link);
  assert.deepEqual(of(read(page), "kai-ferro").facts.person, {
    key: "kai-ferro",
    name: "Kai Ferro",
    firstName: "Kai",
    inviteState: "none",
  });
});

test("anywhere: Accept and Ignore are no Connect, and a page without any is left alone", () => {
  const page = openPage("grow-empty", "/notifications/");
  assert.deepEqual(read(page), { surface: "other", health: "ok", subjects: [], missing: [] });
});

test("strangers on a profile's pages are nobody's: they are the profile reader's business alone", () => {
  const page = openPage("practice-profile", "/in/jane-doe/details/experience/");
  assert.deepEqual(keys(read(page)), []);
  assert.ok(page.document.querySelectorAll('a[href*="custom-invite"]').length > 2);
});

test("which reader reads which path", () => {
  const surface = (path) => read(openPage("grow-empty", path)).surface;
  assert.equal(surface("/mynetwork/"), "grow");
  assert.equal(surface("/search/results/people"), "search");
  assert.equal(surface("/company/acme/people/?x=1"), "companyPeople");
  assert.equal(surface("/company/acme/"), "other");
  assert.equal(surface("/jobs/search/?currentJobId=1"), "job");
  assert.equal(surface("/feed/"), "feed");
});

test("with a memory of rows that have not changed the reading is the same, also when some have", () => {
  const plain = ({ subjects, ...rest }) => ({ ...rest, subjects: plainSubjects({ subjects }) });
  for (const name of ["search-sdui", "search-ember", "grow-sdui", "grow-cohort-german", "company-people-ember", "feed-sdui"]) {
    const page = openPage(name);
    const memory = new WeakMap();
    const remembering = () => plain(read(page, null, memory));
    assert.deepEqual(remembering(), plain(read(page)));
    assert.deepEqual(remembering(), plain(read(page)), "a second time");
    const rows = all(page, '[role="listitem"], li, section.post').filter((row) => row.querySelector('a[href*="/in/"]'));
    // The first row becomes the last person's; the page forgets what it changed, as page.js does.
    const [first, last] = [rows[0], rows.at(-1)];
    const copy = last.cloneNode(true);
    first.replaceChildren(...copy.childNodes);
    for (let at = first; at; at = at.parentElement) memory.delete(at);
    assert.deepEqual(remembering(), plain(read(page)), "after a row was used again");
    last.remove();
    assert.deepEqual(remembering(), plain(read(page)), "after a row went");
  }
});

test("a button that a style sheet has hidden since is not remembered as one", () => {
  const page = openPage("grow-sdui");
  const memory = new WeakMap();
  read(page, null, memory);
  const card = rowOf(page, "kai-ferro");
  card.querySelector('[componentkey$="_connect"]').classList.add("off");
  card.querySelector('[componentkey$="_pending"]').classList.remove("off");
  const { controls, facts } = of(read(page, null, memory), "kai-ferro");
  assert.deepEqual([controls.length, facts.person.inviteState], [0, "sent"]);
});

test("reading a hundred rows takes little time", () => {
  const page = openPage("search-sdui");
  const row = rowOf(page, "tomas-rivera-87");
  for (let at = 0; at < 100; at++) {
    const copy = row.cloneNode(true);
    for (const link of copy.querySelectorAll("a")) link.setAttribute("href", link.getAttribute("href").replace("tomas-rivera-87", `person-${at}`));
    row.after(copy);
  }
  read(page);
  const begun = performance.now();
  assert.equal(read(page).subjects.length, 108);
  assert.ok(performance.now() - begun < 2000, `${performance.now() - begun} ms, in a DOM that is many times slower than a browser's`);
});
