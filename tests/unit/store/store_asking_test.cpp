// The part of Store that keeps Tact calm: what was put aside, and how often it asks.
#include <gtest/gtest.h>

#include "fixture.h"
#include "store/store.h"

namespace tact {
namespace {

using StoreSilences = StoreTest;

TEST_F(StoreSilences, AReasonHoldsForGoodAndLaterForOneDay) {
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/b", "hiring/a"}, "reason", kNow));
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/c"}, "later", kNow));
  const auto now = store.silences("jane-doe", kNow + kDay - 1);
  ASSERT_TRUE(now);
  ASSERT_EQ(now->size(), 3U);
  EXPECT_EQ((*now)[0].rule, "hiring/a");
  EXPECT_EQ((*now)[0].kind, "reason");
  EXPECT_EQ((*now)[0].until, std::nullopt);
  EXPECT_EQ((*now)[2].rule, "hiring/c");
  EXPECT_EQ((*now)[2].kind, "later");
  EXPECT_EQ((*now)[2].until, kNow + kDay);
  EXPECT_EQ(store.silences("jane-doe", kNow + kDay)->size(), 2U);
  EXPECT_EQ(store.silences("jane-doe", kNow + 4000 * kDay)->size(), 2U);
}

TEST_F(StoreSilences, AreOfOnePersonAndTheLatestWordCounts) {
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/a"}, "reason", kNow));
  EXPECT_TRUE(store.silences("john-roe", kNow)->empty());
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/a"}, "later", kNow));
  ASSERT_EQ(store.silences("jane-doe", kNow)->size(), 1U);
  EXPECT_EQ(store.silences("jane-doe", kNow)->front().kind, "later");
}

TEST_F(StoreSilences, AreTakenBackByRestore) {
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/a", "hiring/b"}, "reason", kNow));
  ASSERT_TRUE(store.restore("jane-doe", {"hiring/a", "hiring/never-silenced"}));
  ASSERT_EQ(store.silences("jane-doe", kNow)->size(), 1U);
  EXPECT_EQ(store.silences("jane-doe", kNow)->front().rule, "hiring/b");
}

TEST_F(StoreSilences, HaveTwoKinds) {
  const auto refused = store.silence("jane-doe", {"hiring/a"}, "forever", kNow);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::invalidValue);
  EXPECT_EQ(refused.error().expected, "one of reason, later");
}

class StoreAsking : public StoreTest {
 protected:
  bool may(const char* key, std::int64_t now, const char* fact = "relation.role") {
    const auto answer = store.mayAsk(key, fact, now);
    EXPECT_TRUE(answer);
    return answer && *answer;
  }
  void ask(const char* key, std::int64_t now, const char* fact = "relation.role") { ASSERT_TRUE(store.asked(key, fact, now)); }
};

TEST_F(StoreAsking, TheSameQuestionStaysVisibleForADayAndReturnsAfterThirty) {
  EXPECT_TRUE(may("jane", kNow));
  ask("jane", kNow);
  EXPECT_TRUE(may("jane", kNow));
  EXPECT_TRUE(may("jane", kNow + kDay - 1));
  EXPECT_FALSE(may("jane", kNow + kDay));
  EXPECT_FALSE(may("jane", kNow + 30 * kDay - 1));
  EXPECT_TRUE(may("jane", kNow + 30 * kDay));
}

TEST_F(StoreAsking, ShowingItAgainDoesNotProlongIt) {
  ask("jane", kNow);
  ask("jane", kNow + 23 * kHour);
  EXPECT_FALSE(may("jane", kNow + kDay));
  EXPECT_TRUE(may("jane", kNow + 30 * kDay));
}

TEST_F(StoreAsking, AfterThirtyDaysItIsVisibleForADayAgain) {
  ask("jane", kNow);
  ask("jane", kNow + 30 * kDay);
  EXPECT_TRUE(may("jane", kNow + 30 * kDay + kHour));
  EXPECT_FALSE(may("jane", kNow + 31 * kDay));
}

TEST_F(StoreAsking, SkippingEndsItAtOnceForThirtyDays) {
  ask("jane", kNow);
  ASSERT_TRUE(store.skip("jane", "relation.role", kNow + kHour));
  EXPECT_FALSE(may("jane", kNow + kHour));
  ask("jane", kNow + 2 * kHour);
  EXPECT_FALSE(may("jane", kNow + 2 * kHour)) << "showing it does not undo the skip";
  EXPECT_FALSE(may("jane", kNow + kHour + 30 * kDay - 1));
  EXPECT_TRUE(may("jane", kNow + kHour + 30 * kDay));
}

TEST_F(StoreAsking, SkippingWorksWithoutHavingAsked) {
  ASSERT_TRUE(store.skip("jane", "relation.role", kNow));
  EXPECT_FALSE(may("jane", kNow));
}

TEST_F(StoreAsking, OnePersonIsAskedOneThing) {
  ask("jane", kNow);
  EXPECT_FALSE(may("jane", kNow, "process.stage"));
  EXPECT_TRUE(may("jane", kNow + 30 * kDay, "process.stage"));
}

TEST_F(StoreAsking, ThreePeopleADayAreEnough) {
  ask("amy", kNow);
  ask("bea", kNow + 1);
  EXPECT_TRUE(may("cat", kNow + 2));
  ask("cat", kNow + 2);
  EXPECT_FALSE(may("dot", kNow + 3));
  EXPECT_TRUE(may("cat", kNow + 3)) << "what is visible stays";
  EXPECT_TRUE(may("dot", kNow + kDay)) << "the first one's day is over";
}

TEST_F(StoreAsking, AClockThatWasWrongDoesNotSilenceItForYears) {
  for (const char* key : {"amy", "bea", "cat"}) ask(key, kNow + 3650 * kDay);
  EXPECT_TRUE(may("dot", kNow));
  EXPECT_TRUE(may("amy", kNow));
  ask("amy", kNow);
  EXPECT_FALSE(may("amy", kNow + 2 * kDay));
}

TEST_F(StoreAsking, IsSharedByAllWhoUseTheFile) {
  Store other(paths, vocabulary);
  ASSERT_TRUE(other.asked("jane", "relation.role", kNow));
  EXPECT_FALSE(may("jane", kNow + 2 * kDay));
}

TEST_F(StoreAsking, AllSilencesAreThoseInForceByPersonAndRule) {
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/b", "hiring/a"}, "reason", kNow));
  ASSERT_TRUE(store.silence("ann", {"hiring/c"}, "later", kNow));
  const auto all = store.allSilences(kNow);
  ASSERT_TRUE(all && all->size() == 3U);
  EXPECT_EQ((*all)[0].key, "ann");
  EXPECT_EQ((*all)[0].until, kNow + kDay);
  EXPECT_EQ((*all)[1].rule, "hiring/a");
  EXPECT_EQ(store.allSilences(kNow + kDay)->size(), 2U);
}

}  // namespace
}  // namespace tact
