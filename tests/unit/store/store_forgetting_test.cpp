// Forgetting one person, and everything: nothing is left in tables, log or copies. That no byte of a row stays behind while rows come
// and go, and what pending means, stands in store_people_test.cpp.
#include <gtest/gtest.h>

#include "fixture.h"
#include "store/schema.h"
#include "store/set_aside.h"
#include "store/statement.h"
#include "store/store.h"

namespace tact {
namespace {

class StoreForgettingAll : public StoreTest {
 protected:
  // A row in every table, all about one person and one company.
  void fillEveryTable() {
    const Process process = added("Quillmark Ltd", "interviewing");
    ASSERT_TRUE(store.markPerson("wilhelmina-vex", "Wilhelmina Vex", "Quillmark Ltd", {{"relation.explained", Constant(true)}}, kNow));
    ASSERT_TRUE(store.linkPerson("wilhelmina-vex", process.id, kNow));
    ASSERT_TRUE(store.silence("wilhelmina-vex", {"hiring/some-rule"}, "reason", kNow));
    ASSERT_TRUE(store.asked("wilhelmina-vex", "relation.role", kNow));
    ASSERT_TRUE(store.noteTalk("ACoAAvex", true, kNow));
    ASSERT_TRUE(store.learnMemberId("wilhelmina-vex", "ACoAAvex"));
    ASSERT_TRUE(store.noteUsed("wilhelmina-vex", 7, kNow));
    ASSERT_TRUE(store.write([](Database& database) {
      return database.run(R"sql(
        INSERT INTO imports (at, contents) VALUES (1, '{}');
        INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, state, stateAt, importId)
          VALUES ('ACoAAvex', 'sent', 'W. Vex of Quillmark', '', 'other', '', 1, 'pending', 1, 1);
        INSERT INTO connections VALUES ('wilhelmina-vex', 'Wilhelmina Vex', 'Quillmark Ltd', 'Owner', 1, 1);
        INSERT INTO importedTalks VALUES ('wilhelmina-vex', 1, 1);
        INSERT INTO alsoImported VALUES ('wilhelmina-vex', 'talk', 0, 1);
        INSERT INTO journal (key, at, line) VALUES ('wilhelmina-vex', 1, 'Asked about Lisbon');
        INSERT INTO followUps VALUES ('connectNow', 1, 'wilhelmina-vex', 1, 1, NULL);
        INSERT INTO moments VALUES ('forgottenAt', 1);
      )sql");
    }));
  }
  std::vector<std::string> tables() {
    std::vector<std::string> names;
    Statement statement(**store.database(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (statement.next()) names.push_back(statement.text(0));
    return names;
  }
  std::int64_t rowsOf(const std::string& table) {
    Statement statement(**store.database(), "SELECT count(*) FROM " + table);
    return statement.next() ? statement.integer(0) : -1;
  }
  bool leavesTrace() {
    for (const char* trace : {"Wilhelmina", "wilhelmina-vex", "Quillmark", "ACoAAvex", "Lisbon", "hiring/some-rule"})
      if (someFileHolds(paths.data, trace)) return true;
    return false;
  }
};

TEST_F(StoreForgettingAll, EmptiesEveryTableAndEveryFile) {
  fillEveryTable();
  for (const std::string& table : tables()) EXPECT_EQ(rowsOf(table) > 0, table != "leftovers") << table << ": the test would not notice";
  ASSERT_TRUE(leavesTrace());
  const auto forgotten = store.forgetAll(kNow);
  ASSERT_TRUE(forgotten) << forgotten.error().message;
  EXPECT_EQ(*forgotten, Forgotten::complete);
  for (const std::string& table : tables()) EXPECT_EQ(rowsOf(table), table == "moments" ? 2 : 0) << table;
  EXPECT_EQ(*store.allForgottenAt(), kNow);
  EXPECT_FALSE(leavesTrace());
}

TEST_F(StoreForgettingAll, ADatabaseThatCannotBeWrittenIsBegunAnew) {
  fillEveryTable();
  const auto before = store.listProcesses()->back().id;
  for (int i = 0; i < 200; ++i)
    ASSERT_TRUE(
        store.markPerson("wilhelmina-" + std::to_string(i), std::string(900, 'w'), "", {{"relation.explained", Constant(true)}}, kNow));
  ASSERT_TRUE(*(*store.database())->truncateLog(1000));
  Store other(paths, vocabulary);
  ASSERT_TRUE(other.open());
  // Less than emptying would take, more than a new one does.
  const auto forgotten = withSmallFiles(300 * 1024, [&] { return store.forgetAll(kNow); });
  ASSERT_TRUE(forgotten) << forgotten.error().message;
  EXPECT_EQ(*forgotten, Forgotten::complete);
  EXPECT_FALSE(leavesTrace());
  EXPECT_EQ(*store.allForgottenAt(), kNow);
  EXPECT_GT(added("Acme", "applied").id, before);
  EXPECT_EQ(other.listProcesses()->size(), 1U) << "who had the old one open goes on with the new one";
}

TEST_F(StoreForgettingAll, ADamagedDatabaseIsForgottenToo) {
  fillEveryTable();
  ASSERT_TRUE(*(*store.database())->truncateLog(1000));
  {
    std::fstream file(paths.databaseFile(), std::ios::in | std::ios::out | std::ios::binary);
    file.write("no database any more", 20);
  }
  Store later(paths, vocabulary);
  ASSERT_FALSE(later.open());
  ASSERT_TRUE(leavesTrace());
  const auto forgotten = later.forgetAll(kNow);
  ASSERT_TRUE(forgotten) << forgotten.error().message;
  EXPECT_FALSE(leavesTrace());
  EXPECT_EQ(*later.allForgottenAt(), kNow);
}

TEST_F(StoreForgettingAll, TheStoreGoesOnAndNumbersAreNotUsedAgain) {
  fillEveryTable();
  const auto before = store.listProcesses()->back().id;
  ASSERT_TRUE(store.forgetAll(kNow));
  EXPECT_TRUE(store.listProcesses()->empty());
  EXPECT_GT(added("Acme", "applied").id, before);
}

TEST_F(StoreForgettingAll, IsPendingWhileAnotherReads) {
  fillEveryTable();
  auto other = Database::open(paths.databaseFile(), schema());
  ASSERT_TRUE(other);
  {
    Statement reader(**other, "SELECT key FROM people UNION ALL SELECT 'more'");
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(*store.forgetAll(kNow), Forgotten::pending);
    EXPECT_TRUE(store.listProcesses()->empty());
    EXPECT_TRUE(leavesTrace()) << "pending says the truth";
  }
  added("Acme", "applied");
  EXPECT_FALSE(leavesTrace());
}

TEST_F(StoreForgettingAll, WhatIsPendingIsClearedByLookingForChanges) {
  fillEveryTable();
  auto other = Database::open(paths.databaseFile(), schema());
  ASSERT_TRUE(other);
  {
    Statement reader(**other, "SELECT key FROM people UNION ALL SELECT 'more'");
    ASSERT_TRUE(reader.next());
    ASSERT_EQ(*store.forgetPerson("wilhelmina-vex", kNow), Forgotten::pending);
    ASSERT_TRUE(store.changes());
    EXPECT_TRUE(someFileHolds(paths.data, "Wilhelmina"));
  }
  ASSERT_TRUE(store.changes());
  EXPECT_FALSE(someFileHolds(paths.data, "Wilhelmina"));
}

TEST_F(StoreForgettingAll, WhenSomebodyWasForgottenIsKeptAndNotWho) {
  EXPECT_FALSE(*store.wasForgottenSince(0));
  ASSERT_TRUE(store.forgetPerson("wilhelmina-vex", kNow));
  ASSERT_TRUE(store.forgetPerson("jane-doe", kNow + 5));
  EXPECT_TRUE(*store.wasForgottenSince(kNow + 5));
  EXPECT_FALSE(*store.wasForgottenSince(kNow + 6));
  EXPECT_FALSE(someFileHolds(paths.data, "wilhelmina-vex"));
}

TEST_F(StoreForgettingAll, OfOnePersonEveryTableAndCopyForgets) {
  fillEveryTable();
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "Acme", {{"relation.explained", Constant(true)}}, kNow));
  ASSERT_TRUE(*(*store.database())->truncateLog(1000));
  std::filesystem::copy_file(paths.databaseFile(), paths.data / "tact.db.before");
  // An older log, which SQLite would not read any more.
  writeText(paths.data / "tact.db.damaged", "Wilhelmina Vex|W. Vex of Quillmark|Asked about Lisbon|ACoAAvex|Jane Doe");
  const auto forgotten = store.forgetPerson("wilhelmina-vex", kNow);
  ASSERT_TRUE(forgotten) << forgotten.error().message;
  EXPECT_EQ(*forgotten, Forgotten::complete);
  for (const char* trace : {"Wilhelmina", "wilhelmina-vex", "W. Vex", "ACoAAvex", "Lisbon"})
    EXPECT_FALSE(someFileHolds(paths.data, trace)) << trace;
  EXPECT_NE(textOf(paths.data / "tact.db.before").find("Jane Doe"), std::string::npos);
  EXPECT_NE(textOf(paths.data / "tact.db.damaged").find("Jane Doe"), std::string::npos);
}

}  // namespace
}  // namespace tact
