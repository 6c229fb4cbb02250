// The session's methods about people, private lines, and rules put aside.
#include <gmock/gmock.h>

#include <set>

#include "app/session_fixture.h"
#include "wire/limits.h"

namespace tact {
namespace {

class SessionPeopleTest : public SessionTest {
 protected:
  Json person(const std::string& key) { return result("people/get", {{"key", key}})["person"]; }
  int notFound() const { return static_cast<int>(ErrorCode::notFound); }
  // What a copy from elsewhere may have brought.
  void run(const std::string& sql) {
    ASSERT_TRUE(engine.store().write([&](Database& database) { return database.run(sql.c_str()); }));
  }
  // Rows of a number each: "INSERT ... SELECT ... FROM" this.
  static std::string numbers(int count) {
    return "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(count) + ") SELECT i FROM n)";
  }
  // Every entry of a list that comes in pages.
  Json all(const char* method, const char* name, Json params = Json::object()) {
    Json entries = Json::array();
    for (int pages = 0; pages < 50; ++pages) {
      const Json page = result(method, params);
      for (const Json& one : page[name]) entries.push_back(one);
      if (!page.contains("next")) break;
      params["after"] = page["next"];
    }
    return entries;
  }
};

TEST_F(SessionPeopleTest, APersonIsKnownByALineAlone) {
  EXPECT_EQ(code("people/get", {{"key", "jane-doe"}}), notFound());
  const Json entry = result("journal/add", {{"key", "jane-doe"}, {"line", "Likes chess"}})["entry"];
  EXPECT_EQ(entry["line"], "Likes chess");
  EXPECT_EQ(entry["at"], "2026-11-02T09:00:00Z");
  EXPECT_EQ(person("jane-doe")["journal"], Json::array({entry}));
  EXPECT_EQ(person("jane-doe")["revision"], 0);
  EXPECT_EQ(result("journal/remove", {{"id", entry["id"]}}), Json({{"removed", true}}));
  EXPECT_EQ(code("journal/remove", {{"id", entry["id"]}}), notFound());
  EXPECT_EQ(code("people/get", {{"key", "jane-doe"}}), notFound());
  EXPECT_EQ(error("journal/add", {{"key", "jane-doe"}, {"line", " "}})["data"]["path"], "line");
  EXPECT_EQ(error("journal/remove", {{"id", "1"}})["data"]["path"], "id");
}

TEST_F(SessionPeopleTest, APersonHasTheInvitationsToThem) {
  result("record", {{"kind", "inviteSent"},
                    {"key", "ada-quill"},
                    {"facts", {{"person", {{"name", "Ada Quill"}}}, {"invite", {{"surface", "search"}}}}}});
  const Json ada = person("ada-quill");
  ASSERT_EQ(ada["invitations"].size(), 1U);
  EXPECT_EQ(ada["invitations"], result("history/list", {{"key", "ada-quill"}})["invitations"]);
  EXPECT_EQ(ada["invitations"][0]["surface"], "search");
  result("journal/add", {{"key", "odo-brandt"}, {"line", "Builds bridges"}});
  EXPECT_EQ(person("odo-brandt")["invitations"], Json::array());
}

TEST_F(SessionPeopleTest, WhoBelongsToAProcessIsOneThingWhicheverWasSaidFirst) {
  const auto say = [&](const char* key, const char* name, const char* company) {
    return answer(key, profile(name, company), {{"set", {{"relation.role", "interviewer"}}}});
  };
  say("ola-nowak", "Ola Nowak", "Initech");
  EXPECT_EQ(person("ola-nowak")["belongsTo"], nullptr);
  const Json initech = addProcess("Initech GmbH", "interviewing")["id"];
  say("hugo-brandt", "Hugo Brandt", "Initech");
  say("jane-doe", "Jane Doe", "Acme");
  answer("ann-moss", profile("Ann Moss", "Initech"), {{"set", {{"relation.role", "none"}}}});
  EXPECT_EQ(visit("ola-nowak", profile("Ola Nowak", "Initech"))["known"]["process.company"], "Initech GmbH");
  const Json theirs = result("people/list", {{"processId", initech}})["people"];
  ASSERT_EQ(theirs.size(), 2U) << theirs;
  EXPECT_EQ(theirs[0]["key"], "hugo-brandt");
  EXPECT_EQ(theirs[1]["key"], "ola-nowak");
  for (const char* key : {"ola-nowak", "hugo-brandt"}) EXPECT_EQ(person(key)["belongsTo"], initech) << key;
  EXPECT_EQ(person("ola-nowak")["processId"], nullptr) << "it was not said";
  EXPECT_EQ(person("ann-moss")["belongsTo"], nullptr);
  result("processes/put", {{"process", {{"id", initech}, {"stage", "rejected"}}}});
  EXPECT_EQ(result("followUps/list", {{"all", true}})["followUps"].size(), 2U) << "the reminders name the same two";
}

TEST_F(SessionPeopleTest, ALineThatWasRemovedIsPutBackWithItsTime) {
  Json line = {{"key", "jane-doe"}, {"line", "Likes chess"}, {"at", "2026-10-01T08:00:00Z"}};
  EXPECT_EQ(result("journal/add", line)["entry"]["at"], "2026-10-01T08:00:00Z");
  line["at"] = "2027-10-01T08:00:00Z";
  EXPECT_EQ(result("journal/add", line)["entry"]["at"], "2026-11-02T09:00:00Z") << "not later than now";
  line["at"] = "lately";
  EXPECT_EQ(error("journal/add", line)["data"]["path"], "at");
}

TEST_F(SessionPeopleTest, NoLineReachesAPage) {
  result("journal/add", {{"key", "jane-doe"}, {"name", "Jane Doe"}, {"line", "Asked about Lisbon"}});
  addProcess("Acme", "interviewing");
  EXPECT_EQ(visitJane().dump().find("Lisbon"), std::string::npos);
}

TEST_F(SessionPeopleTest, ListsPeopleInPagesThatFit) {
  sayOfJane({{"relation.role", "interviewer"}});
  const std::string wide(1000, 'x');
  for (int i = 0; i < 500; ++i)
    ASSERT_TRUE(engine.store().markPerson("person-" + std::to_string(1000 + i), wide, wide, {{"relation.explained", Constant(true)}}, now));
  std::vector<std::string> keys;
  int pages = 0;
  for (Json params = Json::object(); pages < 5;) {
    const auto body = session.reply(requestOf("people/list", params));
    ASSERT_TRUE(body);
    EXPECT_LE(body->size(), limits::kMaxReplyBytes);
    const Json list = parsed(*body)["result"];
    for (const Json& one : list["people"]) keys.push_back(one["key"]);
    ++pages;
    if (!list.contains("next")) break;
    params["after"] = list["next"];
  }
  EXPECT_GT(pages, 1);
  EXPECT_EQ(keys.size(), 501U);
  EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
  const Json found = result("people/list", {{"find", "JANE"}})["people"];
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["relation"]["role"], "interviewer");
  EXPECT_EQ(found[0]["talked"], nullptr);
  EXPECT_EQ(error("people/list", {{"find", 3}})["data"]["path"], "find");
}

TEST_F(SessionPeopleTest, ListsThePeopleOfAProcess) {
  const Json process = addProcess("Acme", "interviewing");
  result("people/put", {{"person", {{"key", "jane-doe"}, {"name", "Jane Doe"}, {"company", "Agency"}, {"processId", process["id"]}}}});
  result("people/put", {{"person", {{"key", "odo-brandt"}, {"name", "Odo Brandt"}, {"company", "Acme"}}}});
  const Json people = result("people/list", {{"processId", process["id"]}})["people"];
  ASSERT_EQ(people.size(), 1U);
  EXPECT_EQ(people[0]["key"], "jane-doe");
  EXPECT_EQ(result("people/list", {{"processId", process["id"]}, {"find", "odo"}})["people"], Json::array());
  EXPECT_EQ(error("people/list", {{"processId", "1"}})["data"]["path"], "processId");
}

TEST_F(SessionPeopleTest, ListsWhoeverIsKnownByHistoryAlone) {
  run("INSERT INTO connections SELECT 'person-' || (10000 + i), 'Ada Quill', 'Zenith', '', NULL, 1 FROM " + numbers(1200));
  const Json people = all("people/list", "people");
  ASSERT_EQ(people.size(), 1200U);
  EXPECT_EQ(people[0]["key"], "person-10001");
  EXPECT_EQ(people[0]["company"], "Zenith");
  EXPECT_EQ(people[0]["updatedAt"], nullptr);
  EXPECT_EQ(all("people/list", "people", {{"find", "quill"}}).size(), 1200U);
  EXPECT_EQ(all("people/list", "people", {{"find", "person-11"}}).size(), 201U);
}

// A letter that takes six in a reply, as often as fits into a name.
constexpr const char* kWide = "replace(hex(zeroblob(512)), '0', char(1))";

TEST_F(SessionPeopleTest, EveryListHasAnAnswer) {
  run("INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, state, stateAt, importId) SELECT 'jane-doe', "
      "'sent', " +
      std::string(kWide) + ", " + kWide + ", 'other', 'import', i * 400000, 'ignored', i, 1 FROM " + numbers(300));
  run("INSERT INTO journal (key, at, line) SELECT 'jane-doe', i, " + std::string(kWide) + " || i FROM " + numbers(200));
  run("INSERT INTO silences SELECT 'jane-doe', 'mine/' || i || " + std::string(kWide) + ", 'reason', NULL FROM " + numbers(300));
  run("INSERT INTO processes (company, title, stage, decisionDueAt, chasersSent, nobodyElse, updatedAt, revision) SELECT " +
      std::string(kWide) + ", '', 'interviewing', " + std::to_string(now) + ", 0, 0, 0, 1 FROM " + numbers(300));
  for (const Json& params : {Json::object(), Json{{"key", "jane-doe"}}}) {
    const Json invitations = all("history/list", "invitations", params);
    EXPECT_EQ(invitations.size(), 300U);
    EXPECT_EQ(invitations.back()["sentAt"], "1970-01-05T15:06:40Z");
  }
  const Json jane = person("jane-doe");
  EXPECT_EQ(jane["more"], true);
  ASSERT_FALSE(jane["journal"].empty());
  EXPECT_TRUE(jane["journal"].back()["line"].get<std::string>().ends_with("200")) << "the newest lines stay";
  EXPECT_EQ(jane["invitations"][0]["sentAt"], "1973-10-20T21:20:00Z") << "and the newest invitations";
  std::set<std::string> rules;
  for (const Json& one : all("silences/list", "silences")) rules.insert(one["rule"].get<std::string>());
  EXPECT_EQ(rules.size(), 300U);
  const Json followUps = result("followUps/list");
  EXPECT_EQ(followUps["more"], true);
  EXPECT_EQ(followUps["due"], 300);
  EXPECT_FALSE(followUps["followUps"].empty());
}

TEST_F(SessionPeopleTest, WhatIsNoTextIsRefusedByName) {
  EXPECT_EQ(error("people/get", {{"key", 5}})["data"]["path"], "key");
  for (const char* name : {"key", "name", "company", "line"}) {
    Json line = {{"key", "jane-doe"}, {"line", "Likes chess"}};
    line[name] = 5;
    EXPECT_EQ(error("journal/add", line)["data"]["path"], name);
  }
  EXPECT_EQ(error("silences/put", {{"key", "jane-doe"}, {"rules", {"hiring/selected"}}, {"kind", 5}})["data"]["path"], "kind");
  EXPECT_EQ(error("silences/list", {{"after", {{"key", 5}}}})["data"]["path"], "after.key");
  EXPECT_EQ(error("history/list", {{"key", 5}})["data"]["path"], "key");
}

TEST_F(SessionPeopleTest, RulesArePutAsideAndRestoredAndNamed) {
  sayOfJane({{"relation.role", "interviewer"}, {"process.stage", "awaitingDecision"}});
  ASSERT_EQ(visitJane()["level"], "hold");
  const std::vector<std::string> rules = rulesOf(visitJane());
  const Json put = result("silences/put", {{"key", "jane-doe"}, {"rules", rules}, {"kind", "reason"}})["silences"];
  EXPECT_EQ(put.size(), rules.size());
  EXPECT_NE(visitJane()["level"], "hold");
  result("silences/put", {{"key", "nobody"}, {"rules", {"hiring/selected"}}, {"kind", "later"}});
  const Json all = result("silences/list")["silences"];
  ASSERT_EQ(all.size(), rules.size() + 1);
  EXPECT_EQ(all[0]["name"], "Jane Doe");
  EXPECT_NE(all[0]["title"], "");
  EXPECT_EQ(all[0]["until"], nullptr);
  EXPECT_EQ(all.back()["name"], "");
  EXPECT_EQ(all.back()["until"], "2026-11-03T09:00:00Z");
  EXPECT_EQ(result("silences/restore", {{"key", "jane-doe"}, {"rules", rules}})["silences"], Json::array());
  EXPECT_EQ(visitJane()["level"], "hold");
  now += kDay;
  EXPECT_EQ(result("silences/list")["silences"], Json::array()) << "a day is over";
}

TEST_F(SessionPeopleTest, RefusesToPutAsideWhatIsNone) {
  EXPECT_EQ(code("silences/put", {{"key", "jane-doe"}, {"rules", {"hiring/none"}}, {"kind", "reason"}}), notFound());
  EXPECT_EQ(error("silences/put", {{"key", "jane-doe"}, {"rules", {"hiring/selected"}}, {"kind", "ever"}})["data"]["path"], "silence.kind");
  EXPECT_EQ(error("silences/put", {{"key", ""}, {"rules", {"hiring/selected"}}, {"kind", "later"}})["data"]["path"], "key");
  EXPECT_EQ(error("silences/put", {{"key", "jane-doe"}, {"rules", "x"}, {"kind", "later"}})["data"]["path"], "rules");
  EXPECT_EQ(error("silences/restore", {{"key", "jane-doe"}, {"rules", {3}}})["data"]["path"], "rules");
}

TEST_F(SessionPeopleTest, APageFromBeforeAForgettingAsksNothingAboutStrangers) {
  addProcess("Acme", "interviewing");
  result("people/forget", {{"key", "mara"}});
  const auto visitSince = [&](const char* openedAt) {
    const Json subject = {{"key", "jane-doe"}, {"moment", "invite"}, {"facts", profile("Jane Doe", "Acme")}};
    return result("assess", {{"subjects", Json::array({subject})}, {"openedAt", openedAt}})["verdicts"][0];
  };
  EXPECT_EQ(visitSince("2026-11-02T09:00:00Z")["questions"], Json::array()) << "in that very second";
  EXPECT_FALSE(someFileHolds(folder.path(), "jane-doe"));
  EXPECT_EQ(visitSince("2026-11-02T09:00:01Z")["questions"].size(), 1U);
  EXPECT_EQ(visitSince("2026-11-02T08:00:00Z")["questions"].size(), 1U) << "she is known by now";
  for (const char* method : {"assess", "answer", "record"}) {
    const Json params = {
        {"subjects", Json::array()}, {"key", "jane-doe"}, {"kind", "conversed"}, {"conversed", true}, {"openedAt", "lately"}};
    EXPECT_EQ(error(method, params)["data"]["path"], "openedAt") << method;
  }
}

TEST_F(SessionPeopleTest, WhatWasNotedUnderTheNumberIsThereOnTheFirstPageThatTellsWhoseItIs) {
  result("record", {{"kind", "inviteSent"}, {"key", "ACoAAjane"}});
  result("journal/add", {{"key", "ACoAAjane"}, {"line", "Met at the fair"}});
  result("people/put", {{"person", {{"key", "ACoAAjane"}, {"relation", {{"missedCommitment", true}}}}}});
  Json facts = profile("Jane Doe", "Acme");
  const Json before = visit("ACoAAjane", facts);
  ASSERT_FALSE(rulesOf(before).empty()) << "the test would not notice";
  facts["person"]["memberId"] = "ACoAAjane";
  EXPECT_EQ(rulesOf(visit("jane-doe", facts)), rulesOf(before));
  for (const char* key : {"jane-doe", "ACoAAjane"}) {
    const Json person = result("people/get", {{"key", key}})["person"];
    EXPECT_EQ(person["key"], "jane-doe");
    EXPECT_EQ(person["journal"][0]["line"], "Met at the fair");
    EXPECT_EQ(person["invitations"].size(), 1U);
  }
  result("people/put", {{"person", {{"key", "ACoAAjane"}, {"name", "Jane Doe"}}}});
  EXPECT_EQ(result("people/list")["people"].size(), 1U) << "nothing is kept under the number";
}

}  // namespace
}  // namespace tact
