// What is known of people, joined from all that is kept.
#include "store/known_people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace tact {
namespace {

using ::testing::ElementsAre;

class KnownPeopleTest : public StoreTest {
 protected:
  void run(const char* sql) {
    ASSERT_TRUE(store.write([&](Database& database) { return database.run(sql); }));
  }
  std::vector<std::string> keys(const std::string& text = "") {
    std::vector<std::string> keys;
    const auto found = people.list({.text = text}, kNow);
    EXPECT_TRUE(found);
    if (found)
      for (const KnownPerson& one : *found) keys.push_back(one.person.key);
    return keys;
  }
  KnownPerson get(const std::string& key) {
    const auto known = people.get(key, kNow);
    EXPECT_TRUE(known && *known) << key;
    return known && *known ? **known : KnownPerson{};
  }

  KnownPeople people{store};
};

TEST_F(KnownPeopleTest, ListedIsWhoeverAnythingIsKnownOf) {
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "Acme", {{"relation.explained", Constant(true)}}, kNow));
  ASSERT_TRUE(Journal(store).add("ann-moss", "", "", "Likes chess", kNow));
  ASSERT_TRUE(Journal(store).add("jane-doe", "", "", "Likes go", kNow));
  run("INSERT INTO connections VALUES ('ann-moss', 'Ann Moss', 'Zenith', '', 1, 1), ('connected', '', '', '', 1, 1)");
  run("INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, state, stateAt, importId)"
      " VALUES ('invited', 'sent', 'Odo Brandt', 'Northwind', 'other', '', 1, 'pending', 1, 0),"
      " ('invited', 'sent', '', '', 'other', '', 9, 'pending', 9, 0)");
  run("INSERT INTO importedTalks VALUES ('wrote', 1, 1)");
  ASSERT_TRUE(store.noteTalk("ACoAAjane", true, kNow));
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  ASSERT_TRUE(store.noteTalk("ACoAAsomebody", true, kNow));
  ASSERT_TRUE(store.noteTalk("ACoAAsilent", false, kNow));
  EXPECT_THAT(keys(), ElementsAre("ACoAAsomebody", "ann-moss", "connected", "invited", "jane-doe", "wrote"));
  const auto list = people.list({}, kNow);
  EXPECT_EQ((*list)[0].talked, true);
  EXPECT_EQ((*list)[1].person.name, "Ann Moss");
  EXPECT_EQ((*list)[1].person.company, "Zenith");
  EXPECT_EQ((*list)[1].person.revision, 0);
  EXPECT_EQ((*list)[2].person.name, "");
  EXPECT_EQ((*list)[3].person.name, "Odo Brandt") << "the last that is known";
  EXPECT_EQ((*list)[4].journalLines, 1);
  EXPECT_EQ((*list)[4].talked, true);
  EXPECT_EQ((*list)[5].talked, true);
  for (const KnownPerson& one : *list) EXPECT_TRUE(*people.get(one.person.key, kNow)) << one.person.key;
}

TEST_F(KnownPeopleTest, ReadInPagesAndOfAProcess) {
  const Process process = added("Acme", "interviewing");
  for (const char* key : {"a", "b", "c", "d"})
    ASSERT_TRUE(store.markPerson(key, key == std::string("b") ? "Odo" : "Ada", "", {{"relation.explained", Constant(true)}}, kNow));
  for (const char* key : {"b", "d"}) ASSERT_TRUE(store.linkPerson(key, process.id, kNow));
  const auto keysOf = [&](const PeopleQuery& query) {
    std::vector<std::string> found;
    const auto list = people.list(query, kNow);
    for (const KnownPerson& one : *list) found.push_back(one.person.key);
    return found;
  };
  EXPECT_THAT(keysOf({.most = 3}), ElementsAre("a", "b", "c"));
  EXPECT_THAT(keysOf({.after = "b", .most = 1}), ElementsAre("c"));
  EXPECT_THAT(keysOf({.text = "ada", .after = "a", .most = 2}), ElementsAre("c", "d"));
  EXPECT_THAT(keysOf({.processId = process.id}), ElementsAre("b", "d"));
  EXPECT_THAT(keysOf({.processId = process.id, .after = "b"}), ElementsAre("d"));
  EXPECT_THAT(keysOf({.text = "odo", .processId = process.id}), ElementsAre("b"));
  EXPECT_THAT(keysOf({.processId = process.id, .most = 1}), ElementsAre("b"));
  EXPECT_THAT(keysOf({.processId = 99}), ElementsAre());
  ASSERT_TRUE(store.markPerson("c", "", "ACME Ltd", {{"relation.role", Constant(std::string("recruiter"))}}, kNow));
  EXPECT_THAT(keysOf({.processId = process.id}), ElementsAre("b", "c", "d"));
}

TEST_F(KnownPeopleTest, FoundByNameCompanyOrKeyCaseAndAccentsAside) {
  ASSERT_TRUE(store.markPerson("r-ibanez", "Ren\u00e9 Ib\u00e1\u00f1ez", "Caf\u00e9 Acme", {{"relation.explained", Constant(true)}}, kNow));
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "Zenith", {{"relation.explained", Constant(true)}}, kNow));
  EXPECT_THAT(keys("rene ib"), ElementsAre("r-ibanez"));
  EXPECT_THAT(keys("CAFE"), ElementsAre("r-ibanez"));
  EXPECT_THAT(keys("jane-"), ElementsAre("jane-doe"));
  EXPECT_THAT(keys("nobody"), ElementsAre());
}

TEST_F(KnownPeopleTest, OneIsKnownByAnythingThatIsKept) {
  EXPECT_FALSE(*people.get("nobody", kNow));
  ASSERT_TRUE(Journal(store).add("noted", "", "", "Likes chess", kNow));
  EXPECT_EQ(get("noted").journal.front().line, "Likes chess");
  ASSERT_TRUE(store.noteTalk("ACoAAtalked", true, kNow));
  EXPECT_EQ(get("ACoAAtalked").talked, true);
  ASSERT_TRUE(store.silence("put-aside", {"hiring/x"}, "reason", kNow));
  EXPECT_EQ(get("put-aside").silences.size(), 1U);
  run("INSERT INTO connections VALUES ('connected', 'Jane Doe', 'Acme', '', 1, 1)");
  EXPECT_TRUE(get("connected").connected);
  EXPECT_EQ(get("connected").person.name, "Jane Doe");
  run("INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, state, stateAt, importId)"
      " VALUES ('invited', 'sent', 'Old Name', '', 'other', '', 1, 'ignored', 1, 0), ('invited', 'sent', 'New Name', '', 'other', '', 2, "
      "'pending', 2, 0)");
  EXPECT_FALSE(get("invited").connected);
  EXPECT_EQ(get("invited").person.name, "New Name");
  run("UPDATE invitations SET state = 'accepted' WHERE sentAt = 2");
  EXPECT_TRUE(get("invited").connected);
}

TEST_F(KnownPeopleTest, WhatWasSaidGoesBeforeTheHistory) {
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "", {{"relation.explained", Constant(true)}}, kNow));
  run("INSERT INTO connections VALUES ('jane-doe', 'J. D.', 'Acme', '', 1, 1)");
  EXPECT_EQ(get("jane-doe").person.name, "Jane Doe");
  EXPECT_EQ(get("jane-doe").person.company, "Acme");
  EXPECT_EQ(get("jane-doe").person.revision, 1);
  EXPECT_EQ(people.get("", kNow).error().failure, Failure::invalidValue);
}

}  // namespace
}  // namespace tact
