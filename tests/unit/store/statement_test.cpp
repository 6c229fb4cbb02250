#include "store/statement.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace tact {
namespace {

class StatementTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = Database::open(folder.path() / "tact.db", {{"CREATE TABLE t (a INTEGER, b REAL, c TEXT, d ANY) STRICT"}});
    ASSERT_TRUE(opened);
    database = std::move(*opened);
  }

  TemporaryFolder folder;
  std::unique_ptr<Database> database;
};

TEST_F(StatementTest, GivesBackWhatWasBound) {
  const std::string text("zero\0byte, ünï", 16);
  ASSERT_TRUE(Statement(*database, "INSERT INTO t VALUES (?, ?, ?, ?)")
                  .bind(std::int64_t{-5})
                  .bind(2.5)
                  .bind(text)
                  .bind(std::optional<std::string>())
                  .run());
  Statement statement(*database, "SELECT a, b, c, d, c IS NULL FROM t");
  ASSERT_TRUE(statement.next());
  EXPECT_EQ(statement.integer(0), -5);
  EXPECT_EQ(statement.real(1), 2.5);
  EXPECT_EQ(statement.text(2), text);
  EXPECT_EQ(statement.maybeText(3), std::nullopt);
  EXPECT_EQ(statement.maybeInteger(3), std::nullopt);
  EXPECT_EQ(statement.maybeInteger(0), -5);
  EXPECT_FALSE(statement.boolean(4));
  EXPECT_FALSE(statement.next());
  EXPECT_FALSE(statement.next()) << "the end stays the end";
  EXPECT_TRUE(statement.outcome());
}

TEST_F(StatementTest, AnEmptyTextIsNotNull) {
  ASSERT_TRUE(Statement(*database, "INSERT INTO t (c) VALUES (?)").bind(std::string_view()).run());
  Statement statement(*database, "SELECT c FROM t");
  ASSERT_TRUE(statement.next());
  EXPECT_EQ(statement.maybeText(0), "");
}

TEST_F(StatementTest, KeepsItsFirstFailure) {
  Statement wrong(*database, "SELECT body FROM nowhere");
  EXPECT_FALSE(wrong.next());
  ASSERT_FALSE(wrong.outcome());
  EXPECT_NE(wrong.outcome().error().message.find("nowhere"), std::string::npos) << wrong.outcome().error().message;

  Statement tooMany(*database, "SELECT ?");
  tooMany.bind(std::int64_t{1}).bind(std::int64_t{2});
  EXPECT_FALSE(tooMany.next());
  EXPECT_FALSE(tooMany.outcome());

  EXPECT_FALSE(Statement(*database, "INSERT INTO t (a) VALUES (?)").bind("no number").run());
}

TEST_F(StatementTest, OneTextCanRunTwiceAtOnceAndForgetsWhatWasBound) {
  const char* sql = "SELECT ?1 UNION ALL SELECT ?1 + 1";
  Statement outer(*database, sql);
  ASSERT_TRUE(outer.bind(std::int64_t{10}).next());
  {
    Statement inner(*database, sql);
    ASSERT_TRUE(inner.bind(std::int64_t{20}).next());
    EXPECT_EQ(inner.integer(0), 20);
  }
  ASSERT_TRUE(outer.next());
  EXPECT_EQ(outer.integer(0), 11);
  Statement unbound(*database, sql);
  ASSERT_TRUE(unbound.next());
  EXPECT_EQ(unbound.maybeInteger(0), std::nullopt);
}

}  // namespace
}  // namespace tact
