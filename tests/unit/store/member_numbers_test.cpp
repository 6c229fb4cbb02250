// What was kept under a person's number goes over to their key once that is learned, by whatever way.
#include "store/member_numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "fixture.h"
#include "store/copied_tables.h"
#include "store/history.h"
#include "store/imports.h"
#include "store/journal.h"
#include "store/known_people.h"
#include "store/statement.h"

namespace tact {
namespace {

class MemberNumbers : public StoreTest {
 protected:
  void say(const std::string& key, const char* fact, bool yes, const std::string& name = "", const std::string& company = "") {
    ASSERT_TRUE(store.markPerson(key, name, company, {{fact, Constant(yes)}}, kNow));
  }
  void learn() { ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane")); }
  // How often the key stands in tables that name people.
  std::int64_t timesIn(const std::string& table, const std::string& key) {
    Statement statement(**store.database(), "SELECT count(*) FROM " + table + " WHERE key = ?");
    return statement.bind(key).next() ? statement.integer(0) : -1;
  }
  void run(const char* sql) {
    ASSERT_TRUE(store.write([&](Database& database) { return database.run(sql); }));
  }
  KnownPerson known(const std::string& key) {
    const auto person = KnownPeople(store).get(key, kNow);
    EXPECT_TRUE(person && *person) << key;
    return person && *person ? **person : KnownPerson{};
  }
};

TEST_F(MemberNumbers, EveryTableThatNamesPeopleIsListed) {
  std::vector<std::string> there, listed(kTablesByKey.begin(), kTablesByKey.end());
  Statement statement(**store.database(),
                      "SELECT tables.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns"
                      " WHERE tables.type = 'table' AND columns.name = 'key' AND tables.name != 'memberIds'");
  while (statement.next()) there.push_back(statement.text(0));
  EXPECT_THAT(there, ::testing::UnorderedElementsAreArray(listed));
}

TEST_F(MemberNumbers, AllThatWasKeptUnderTheNumberIsTheirs) {
  const Process process = added("Acme", "interviewing");
  say("ACoAAjane", "relation.missedCommitment", true, "Jane Doe", "Acme");
  ASSERT_TRUE(store.linkPerson("ACoAAjane", process.id, kNow));
  ASSERT_TRUE(Journal(store).add("ACoAAjane", "", "", "Met at the fair", kNow));
  ASSERT_TRUE(store.silence("ACoAAjane", {"hiring/x"}, "reason", kNow));
  ASSERT_TRUE(store.asked("ACoAAjane", "relation.role", kNow));
  ASSERT_TRUE(store.noteUsed("ACoAAjane", 7, kNow));
  run(R"sql(
    INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, state, stateAt, importId)
      VALUES ('ACoAAjane', 'sent', 'Jane Doe', '', 'other', '', 1, 'pending', 1, 0);
    INSERT INTO connections VALUES ('ACoAAjane', 'Jane Doe', '', '', 1, 1);
    INSERT INTO importedTalks VALUES ('ACoAAjane', 1, 1);
    INSERT INTO alsoImported VALUES ('ACoAAjane', 'talk', 0, 2);
    INSERT INTO followUps VALUES ('connectNow', 1, 'ACoAAjane', 1, 1, NULL);
  )sql");
  learn();
  for (const char* table : kTablesByKey) {
    EXPECT_EQ(timesIn(table, "ACoAAjane"), 0) << table;
    EXPECT_EQ(timesIn(table, "jane-doe"), 1) << table;
  }
  const KnownPerson jane = known("jane-doe");
  EXPECT_EQ(jane.person.name, "Jane Doe");
  EXPECT_EQ(jane.person.processId, process.id);
  EXPECT_EQ(jane.person.relation.at("relation.missedCommitment"), Constant(true));
  EXPECT_EQ(jane.journal.front().line, "Met at the fair");
  EXPECT_TRUE(store.notesToOthers("jane-doe")->empty());
  ASSERT_EQ(*store.forgetPerson("ACoAAjane", kNow), Forgotten::complete);
  for (const char* trace : {"jane-doe", "ACoAAjane", "Jane Doe", "Met at the fair"})
    EXPECT_FALSE(someFileHolds(paths.data, trace)) << trace;
}

TEST_F(MemberNumbers, WhatIsKeptInAnyTableHasTheNumberLearned) {
  const char* const rows[] = {"INSERT INTO journal (key, at, line) VALUES ('ACoAAjane', 1, 'x')",
                              "INSERT INTO silences VALUES ('ACoAAjane', 'hiring/x', 'reason', NULL)",
                              "INSERT INTO connections VALUES ('jane-doe', '', '', '', 1, 1)",
                              "INSERT INTO questions VALUES ('ACoAAjane', 'relation.role', 1, 0)"};
  for (const char* row : rows) {
    ASSERT_TRUE(store.forgetAll(kNow));
    run(row);
    learn();
    EXPECT_EQ(*store.keyOf("ACoAAjane"), "jane-doe") << row;
  }
}

TEST_F(MemberNumbers, WhatWasSaidUnderTheKeyLeads) {
  say("ACoAAjane", "relation.missedCommitment", true, "J. Doe", "Acme");
  say("ACoAAjane", "relation.explained", true);
  say("jane-doe", "relation.missedCommitment", false, "Jane Doe");
  ASSERT_TRUE(store.silence("ACoAAjane", {"hiring/x", "hiring/y"}, "reason", kNow));
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/x"}, "later", kNow));
  ASSERT_TRUE(Journal(store).add("ACoAAjane", "", "", "First", kNow));
  ASSERT_TRUE(Journal(store).add("jane-doe", "", "", "Second", kNow + 1));
  learn();
  const KnownPerson jane = known("jane-doe");
  EXPECT_EQ(jane.person.name, "Jane Doe");
  EXPECT_EQ(jane.person.company, "Acme");
  EXPECT_EQ(jane.person.relation.at("relation.missedCommitment"), Constant(false));
  EXPECT_EQ(jane.person.relation.at("relation.explained"), Constant(true));
  EXPECT_EQ(jane.person.revision, 3) << "a page that shows either is out of date";
  ASSERT_EQ(jane.silences.size(), 2U);
  EXPECT_EQ(jane.silences.front().kind, "reason") << "what was put aside for good stays so";
  EXPECT_EQ(jane.journal.size(), 2U);
  EXPECT_FALSE(*store.getPerson("ACoAAjane"));
}

TEST_F(MemberNumbers, WhatComesUnderAKnownNumberLaterGoesOverToo) {
  say("jane-doe", "relation.explained", true);
  learn();
  ASSERT_TRUE(Journal(store).add("ACoAAjane", "", "", "Written meanwhile", kNow));
  learn();
  EXPECT_EQ(known("jane-doe").journalLines, 1);
}

TEST_F(MemberNumbers, OneInvitationIsOneByWhicheverNameItCame) {
  Invited invited;
  invited.key = "ACoAAjane";
  ASSERT_TRUE(History(store).sent(invited, kNow));
  invited.key = "jane-doe";
  ASSERT_TRUE(History(store).see({{invited, SeenState::sent}}, kNow));
  ImportedData data;
  data.invitations = {{"jane-doe", "Jane Doe", "", true, std::nullopt, kNow}};
  data.madeOn = kNow;
  ASSERT_TRUE(Imports(store).add(data, kNow));
  learn();
  History history(store);
  const auto all = history.ofPerson("jane-doe", kNow);
  ASSERT_TRUE(all);
  EXPECT_EQ(all->size(), 1U);
  EXPECT_EQ((*history.counts(kNow))->waiting(kNow), 1);
  EXPECT_EQ((*history.counts(kNow))->sent(kNow - kDay, kNow), 1);
}

TEST_F(MemberNumbers, AnExportThatNamesThemByTheirNumberTellsOfThePerson) {
  say("jane-doe", "relation.explained", true);
  learn();
  ImportedData data;
  data.connections = {{"ACoAAjane", "Jane Doe", "", "", kNow}};
  data.invitations = {{"ACoAAjane", "Jane Doe", "", true, std::nullopt, kNow}};
  data.talks = {{"ACoAAjane", kNow}};
  ASSERT_TRUE(Imports(store).add(data, kNow));
  EXPECT_EQ(Imports(store).add(data, kNow)->id, 0) << "the same again is no news";
  for (const char* table : {"connections", "invitations", "importedTalks"}) EXPECT_EQ(timesIn(table, "jane-doe"), 1) << table;
}

TEST_F(MemberNumbers, ACopyTellsOfThePersonWhicheverSideKnowsTheNumber) {
  TemporaryFolder elsewhere;
  Store other(elsewhere.paths(), vocabulary);
  ASSERT_TRUE(Journal(other).add("ACoAAjane", "Jane Doe", "", "From the other computer", kNow));
  const auto mergeOther = [&] {
    const auto merged = CopiedTables(store, vocabulary).merge(*CopiedTables(other, vocabulary).read(), [] { return Result<void>(); });
    ASSERT_TRUE(merged) << merged.error().message;
  };
  say("jane-doe", "relation.explained", true);
  learn();
  mergeOther();
  mergeOther();
  EXPECT_EQ(timesIn("journal", "ACoAAjane"), 0);
  EXPECT_EQ(timesIn("journal", "jane-doe"), 1) << "the same again is no news";
  // The other way round: the copy knows whose number it is.
  ASSERT_TRUE(Journal(store).add("ACoAAmara", "", "", "Here", kNow));
  ASSERT_TRUE(other.markPerson("mara", "Mara", "", {}, kNow));
  ASSERT_TRUE(other.learnMemberId("mara", "ACoAAmara"));
  mergeOther();
  EXPECT_EQ(known("mara").journal.front().line, "Here");
}

TEST_F(MemberNumbers, IsKeptWithTheFirstThingThatIsUnderWhicheverName) {
  const std::function<void()> writings[] = {
      [&] { ASSERT_TRUE(Journal(store).add("jane-doe", "", "", "x", kNow)); },
      [&] { ASSERT_TRUE(Journal(store).add("ACoAAjane", "", "", "x", kNow)); },
      [&] { ASSERT_TRUE(store.silence("jane-doe", {"hiring/x"}, "reason", kNow)); },
      [&] { ASSERT_TRUE(store.noteTalk("ACoAAjane", true, kNow)); },
      [&] { ASSERT_TRUE(store.noteTalk("jane-doe", false, kNow)); },
  };
  for (const auto& write : writings) {
    ASSERT_TRUE(store.forgetAll(kNow));
    learn();
    EXPECT_EQ(timesIn("memberIds", "jane-doe"), 0);
    write();
    EXPECT_EQ(timesIn("memberIds", "jane-doe"), 1);
    EXPECT_EQ(timesIn("journal", "ACoAAjane"), 0);
  }
}

TEST_F(MemberNumbers, ForgettingTakesWhatAnotherStoreKeptUnderTheOtherName) {
  for (const char* kept : {"jane-doe", "ACoAAjane"}) {
    learn();
    Store other(paths, vocabulary);
    ASSERT_TRUE(other.noteTalk(kept, true, kNow));
    EXPECT_TRUE(*store.knows("jane-doe") && *store.knows("ACoAAjane"));
    ASSERT_TRUE(store.forgetPerson(kept == std::string("jane-doe") ? "ACoAAjane" : "jane-doe", kNow));
    EXPECT_FALSE(someFileHolds(paths.data, kept));
    EXPECT_FALSE(*store.knows("jane-doe") || *store.knows("ACoAAjane"));
  }
}

TEST_F(MemberNumbers, WhoTookAnotherNameIsForgottenByEither) {
  say("jane-moss", "relation.explained", true);
  ASSERT_TRUE(store.learnMemberId("jane-moss", "ACoAAjane"));
  say("jane-doe", "relation.explained", true);
  learn();
  ASSERT_TRUE(store.forgetPerson("jane-doe", kNow));
  EXPECT_FALSE(someFileHolds(paths.data, "jane-moss"));
}

TEST_F(MemberNumbers, OfThoseWhoPassByTheLatestAreRemembered) {
  for (int i = 0; i <= 200; ++i) ASSERT_TRUE(store.learnMemberId("p" + std::to_string(i), "ACoAA" + std::to_string(i)));
  EXPECT_EQ(*store.keyOf("ACoAA0"), "ACoAA0");
  EXPECT_EQ(*store.keyOf("ACoAA1"), "p1");
  EXPECT_EQ(*store.keyOf("ACoAA200"), "p200");
  ASSERT_TRUE(store.learnMemberId("p1", "ACoAAother"));
  EXPECT_EQ(*store.keyOf("ACoAA1"), "ACoAA1") << "a page since told another";
}

TEST_F(MemberNumbers, OnlyANumberStandsForSomebodyElse) {
  say("jane-doe", "relation.explained", true);
  ASSERT_TRUE(store.learnMemberId("mallory", "jane-doe"));
  ASSERT_TRUE(store.learnMemberId("ACoAAmallory", "ACoAAjane"));
  EXPECT_TRUE(*store.getPerson("jane-doe"));
  EXPECT_EQ(timesIn("memberIds", "mallory") + timesIn("memberIds", "ACoAAmallory"), 0);
}

}  // namespace
}  // namespace tact
