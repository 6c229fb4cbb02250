#include "store/schema.h"

#include <gtest/gtest.h>

#include "fixture.h"
#include "store/statement.h"

namespace tact {
namespace {

class SchemaTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = Database::open(folder.path() / "tact.db", schema());
    ASSERT_TRUE(opened) << opened.error().message;
    database = std::move(*opened);
  }

  TemporaryFolder folder;
  std::unique_ptr<Database> database;
};

TEST_F(SchemaTest, EveryTableIsStrict) {
  Statement statement(*database, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'");
  int tables = 0;
  while (statement.next()) {
    EXPECT_TRUE(statement.boolean(1)) << statement.text(0);
    ++tables;
  }
  EXPECT_EQ(tables, 17);
}

TEST_F(SchemaTest, APersonCannotBelongToAProcessThatIsNotThere) {
  EXPECT_FALSE(database->run("INSERT INTO people VALUES ('k', '', '', 9, 0, 1)"));
  EXPECT_TRUE(database->run("INSERT INTO people VALUES ('k', '', '', NULL, 0, 1)"));
}

TEST_F(SchemaTest, MarksOfRequestsOfAnOlderFormAreKept) {
  const auto file = folder.path() / "older.db";
  {
    auto older = Database::open(file, {schema().begin(), schema().begin() + 4});
    ASSERT_TRUE(older);
    ASSERT_TRUE((*older)->run("INSERT INTO followUps VALUES ('statusRequest', 1, '2', 1, NULL, 5), ('connectNow', 1, '2', 1, NULL, 5)"));
  }
  auto now = Database::open(file, schema());
  ASSERT_TRUE(now);
  Statement keys(**now, "SELECT group_concat(key) FROM (SELECT key FROM followUps ORDER BY kind DESC)");
  ASSERT_TRUE(keys.next());
  EXPECT_EQ(keys.text(0), "#2,2");
}

TEST_F(SchemaTest, ThanksOfAnOlderFormStandForTheInterviewsOfTheirTime) {
  const auto file = folder.path() / "older.db";
  {
    auto older = Database::open(file, {schema().begin(), schema().begin() + 7});
    ASSERT_TRUE(older);
    ASSERT_TRUE((*older)->run(R"sql(
      INSERT INTO processes (company, title, stage, interviewAt, thankYouSent, chasersSent, nobodyElse, updatedAt, revision)
        VALUES ('Noted', '', 'interviewing', 500, 1, 0, 0, 600, 1), ('Done', '', 'interviewing', 500, 1, 0, 0, 600, 1),
          ('Done early', '', 'interviewing', 900, 1, 0, 0, 600, 1), ('Not', '', 'interviewing', 500, 0, 0, 0, 600, 1);
      INSERT INTO followUps VALUES ('thankYou', 2, '', 100, 200, NULL), ('thankYou', 3, '', 900, 550, NULL), ('thankYou', 4, '', 100, 200, NULL),
        ('thankYou', 1, '', 500, NULL, 700), ('statusRequest', 2, '#1', 500, 580, NULL);
    )sql"));
  }
  auto now = Database::open(file, schema());
  ASSERT_TRUE(now);
  Statement thanked(**now, "SELECT group_concat(ifnull(thankedAt, 'never')) FROM (SELECT thankedAt FROM processes ORDER BY id)");
  ASSERT_TRUE(thanked.next());
  EXPECT_EQ(thanked.text(0), "600,200,900,never");
}

TEST_F(SchemaTest, WhatWasSaidGoesWithThePerson) {
  ASSERT_TRUE(database->run("INSERT INTO people VALUES ('k', '', '', NULL, 0, 1)"));
  ASSERT_TRUE(database->run("INSERT INTO relations VALUES ('k', 'relation.role', 'text', 'interviewer')"));
  ASSERT_TRUE(database->run("DELETE FROM people"));
  EXPECT_FALSE(Statement(*database, "SELECT 1 FROM relations").next());
}

}  // namespace
}  // namespace tact
