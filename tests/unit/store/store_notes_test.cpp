// Notes that were sent: only their hashes are kept, the last fifty, and not those of somebody forgotten.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class StoreNotes : public StoreTest {
 protected:
  bool used(const std::string& key, std::uint64_t hash) {
    auto noted = store.noteUsed(key, hash, kNow);
    EXPECT_TRUE(noted) << (noted ? "" : noted.error().message);
    return noted && *noted;
  }
  std::vector<std::uint64_t> toOthers(const std::string& key) {
    auto hashes = store.notesToOthers(key);
    EXPECT_TRUE(hashes) << (hashes ? "" : hashes.error().message);
    return hashes ? *hashes : std::vector<std::uint64_t>();
  }
};

TEST_F(StoreNotes, ThereAreNoneAtFirst) { EXPECT_THAT(toOthers("jane-doe"), IsEmpty()); }

TEST_F(StoreNotes, ThoseOfOthersAreTheLastFirst) {
  const std::uint64_t high = 0xFEDCBA9876543210;
  EXPECT_TRUE(used("jane-doe", 1));
  EXPECT_TRUE(used("mara", high)) << "all 64 bits are kept";
  EXPECT_TRUE(used("jane-doe", 2));
  EXPECT_THAT(toOthers("omar"), ElementsAre(2U, high, 1U));
  EXPECT_THAT(toOthers("jane-doe"), ElementsAre(high)) << "writing to somebody again is no copy";
  EXPECT_THAT(toOthers(""), ElementsAre(2U, high, 1U)) << "a text without a person, as on the command line";
}

TEST_F(StoreNotes, TheSameNoteToTheSamePersonIsNoNews) {
  EXPECT_TRUE(used("jane-doe", 1));
  EXPECT_TRUE(used("jane-doe", 2));
  EXPECT_FALSE(used("jane-doe", 1));
  EXPECT_THAT(toOthers("omar"), ElementsAre(1U, 2U));
}

TEST_F(StoreNotes, TheLastFiftyAreKept) {
  for (int i = 0; i <= kRecentNotes; ++i) used("person-" + std::to_string(i), static_cast<std::uint64_t>(i));
  const auto kept = toOthers("omar");
  ASSERT_EQ(kept.size(), static_cast<std::size_t>(kRecentNotes));
  EXPECT_EQ(kept.front(), static_cast<std::uint64_t>(kRecentNotes));
  EXPECT_EQ(kept.back(), 1U);
}

TEST_F(StoreNotes, KeysThatAreNoneAreRefused) {
  EXPECT_EQ(store.noteUsed("", 1, kNow).error().failure, Failure::invalidValue);
  EXPECT_EQ(store.noteUsed(std::string(kMaxKeyBytes + 1, 'k'), 1, kNow).error().path, "key");
}

TEST_F(StoreNotes, BothNamesOfAPersonAreOnePerson) {
  used("ACoAAjane", 1);
  used("jane-doe", 2);
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  EXPECT_THAT(toOthers("jane-doe"), IsEmpty());
  EXPECT_THAT(toOthers(*store.keyOf("ACoAAjane")), IsEmpty());
}

TEST_F(StoreNotes, ForgettingThePersonErasesTheirs) {
  used("wilhelmina-vex", 1);
  used("ACoAAwilhelmina", 2);
  used("mara", 3);
  ASSERT_TRUE(store.learnMemberId("wilhelmina-vex", "ACoAAwilhelmina"));
  ASSERT_TRUE(someFileHolds(paths.data, "wilhelmina-vex")) << "the test would not notice";
  const auto forgotten = store.forgetPerson("wilhelmina-vex", kNow);
  ASSERT_TRUE(forgotten);
  EXPECT_EQ(*forgotten, Forgotten::complete);
  EXPECT_THAT(toOthers(""), ElementsAre(3U)) << "everybody else's stay";
  EXPECT_FALSE(someFileHolds(paths.data, "wilhelmina-vex"));
  EXPECT_FALSE(someFileHolds(paths.data, "ACoAAwilhelmina"));
}

}  // namespace
}  // namespace tact
