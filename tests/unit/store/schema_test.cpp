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
  EXPECT_EQ(tables, 16);
}

TEST_F(SchemaTest, APersonCannotBelongToAProcessThatIsNotThere) {
  EXPECT_FALSE(database->run("INSERT INTO people VALUES ('k', '', '', 9, 0, 1)"));
  EXPECT_TRUE(database->run("INSERT INTO people VALUES ('k', '', '', NULL, 0, 1)"));
}

TEST_F(SchemaTest, WhatWasSaidGoesWithThePerson) {
  ASSERT_TRUE(database->run("INSERT INTO people VALUES ('k', '', '', NULL, 0, 1)"));
  ASSERT_TRUE(database->run("INSERT INTO relations VALUES ('k', 'relation.role', 'text', 'interviewer')"));
  ASSERT_TRUE(database->run("DELETE FROM people"));
  EXPECT_FALSE(Statement(*database, "SELECT 1 FROM relations").next());
}

}  // namespace
}  // namespace tact
