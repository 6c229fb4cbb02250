// The list that is shown once: when it is to be seen, and what it outlives.
#include "store/checklist.h"

#include "fixture.h"
#include "store/copied_tables.h"

namespace tact {
namespace {

class ChecklistTest : public StoreTest {
 protected:
  static Checklist::State stateIn(Store& one, std::int64_t now) {
    const auto state = Checklist(one).state(now);
    EXPECT_TRUE(state) << (state ? "" : state.error().message);
    return state ? *state : Checklist::State::seen;
  }
  Checklist::State state(std::int64_t now) { return stateIn(store, now); }
  Checklist checklist{store};
};

TEST_F(ChecklistTest, IsToBeSeenForADayFromWhenItWasFirstShown) {
  EXPECT_EQ(state(kNow), Checklist::State::never);
  ASSERT_TRUE(checklist.show(kNow));
  EXPECT_EQ(state(kNow), Checklist::State::visible);
  ASSERT_TRUE(checklist.show(kNow + 23 * kHour)) << "shown again, it does not begin anew";
  EXPECT_EQ(state(kNow + kDay - 1), Checklist::State::visible);
  EXPECT_EQ(state(kNow + kDay), Checklist::State::seen);
  EXPECT_EQ(state(kNow + 4000 * kDay), Checklist::State::seen);
}

TEST_F(ChecklistTest, AClockThatWasWrongDoesNotCount) {
  ASSERT_TRUE(checklist.show(kNow + 400 * kDay));
  EXPECT_EQ(state(kNow), Checklist::State::never);
  ASSERT_TRUE(checklist.show(kNow));
  EXPECT_EQ(state(kNow), Checklist::State::visible);
  EXPECT_EQ(state(kNow + kDay), Checklist::State::seen);
}

TEST_F(ChecklistTest, TakesNoQuestionsPlace) {
  ASSERT_TRUE(checklist.show(kNow));
  for (const char* key : {"jane-doe", "john-roe"}) ASSERT_TRUE(store.asked(key, "relation.role", kNow));
  const auto may = store.mayAsk("mara-ott", "relation.role", kNow);
  ASSERT_TRUE(may);
  EXPECT_TRUE(*may) << "the third person of the day";
}

TEST_F(ChecklistTest, OutlivesPeopleButNotTheForgettingOfEverything) {
  ASSERT_TRUE(checklist.show(kNow));
  ASSERT_TRUE(store.forgetPerson("jane-doe", kNow));
  EXPECT_FALSE(store.forgetPerson("", kNow)) << "nobody can have its key";
  EXPECT_EQ(state(kNow + kDay), Checklist::State::seen);
  ASSERT_TRUE(store.forgetAll(kNow));
  EXPECT_EQ(state(kNow + kDay), Checklist::State::never);
}

TEST_F(ChecklistTest, ComesAlongInACopyAndTheFirstTimeCounts) {
  ASSERT_TRUE(checklist.show(kNow));
  const auto copy = CopiedTables(store, vocabulary).read();
  ASSERT_TRUE(copy);
  const auto mergeInto = [&](Store& other) {
    const auto merged = CopiedTables(other, vocabulary).merge(*copy, [] { return Result<void>(); });
    ASSERT_TRUE(merged) << merged.error().path << ": " << merged.error().message;
  };
  TemporaryFolder fresh, earlier, later;
  Store onFresh(fresh.paths(), vocabulary), onEarlier(earlier.paths(), vocabulary), onLater(later.paths(), vocabulary);
  ASSERT_TRUE(Checklist(onEarlier).show(kNow - 10 * kDay));
  ASSERT_TRUE(Checklist(onLater).show(kNow + 10 * kDay));
  for (Store* other : {&onFresh, &onEarlier, &onLater}) mergeInto(*other);
  EXPECT_EQ(stateIn(onFresh, kNow + kHour), Checklist::State::visible);
  EXPECT_EQ(stateIn(onEarlier, kNow + kHour), Checklist::State::seen) << "it does not come back";
  EXPECT_EQ(stateIn(onLater, kNow + kDay), Checklist::State::seen);
}

}  // namespace
}  // namespace tact
