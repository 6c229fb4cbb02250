#include "store/leftovers.h"

#include <gtest/gtest.h>

#include "fixture.h"
#include "store/schema.h"
#include "store/statement.h"

namespace tact {
namespace {

class LeftoversTest : public ::testing::Test {
 protected:
  std::unique_ptr<Database> opened() {
    auto database = Database::open(file, schema());
    EXPECT_TRUE(database);
    return database ? std::move(*database) : nullptr;
  }
  static bool noted(Database& database) { return Statement(database, "SELECT 1 FROM leftovers").next(); }

  TemporaryFolder folder;
  std::filesystem::path file = folder.path() / "tact.db";
};

TEST_F(LeftoversTest, NothingNotedIsNothingLeft) {
  const auto database = opened();
  const auto before = std::filesystem::file_size(file.string() + "-wal");
  const auto cleared = clearLeftovers(*database, 0);
  ASSERT_TRUE(cleared);
  EXPECT_TRUE(*cleared);
  EXPECT_EQ(std::filesystem::file_size(file.string() + "-wal"), before) << "no checkpoint without need";
}

TEST_F(LeftoversTest, StayNotedUntilTheLogIsEmpty) {
  const auto database = opened();
  const auto other = opened();
  ASSERT_TRUE(noteLeftovers(*database));
  {
    Statement reader(*other, "SELECT id FROM leftovers UNION ALL SELECT 2");
    ASSERT_TRUE(reader.next());
    const auto cleared = clearLeftovers(*database, 0);
    ASSERT_TRUE(cleared);
    EXPECT_FALSE(*cleared);
    EXPECT_TRUE(noted(*database));
  }
  EXPECT_TRUE(*clearLeftovers(*other, 0)) << "any process may do it";
  EXPECT_FALSE(noted(*database));
}

TEST_F(LeftoversTest, EveryErasureIsALaterGeneration) {
  const auto database = opened();
  ASSERT_TRUE(noteLeftovers(*database));
  ASSERT_TRUE(noteLeftovers(*database));
  Statement statement(*database, "SELECT generation FROM leftovers");
  ASSERT_TRUE(statement.next());
  EXPECT_EQ(statement.integer(0), 2);
  EXPECT_FALSE(statement.next());
}

}  // namespace
}  // namespace tact
