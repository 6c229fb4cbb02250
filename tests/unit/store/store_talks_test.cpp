// With whom one talked: seen once it holds, a no ages, both names of a person lead to it, and forgetting leaves nothing.
#include <gtest/gtest.h>

#include "fixture.h"
#include "store/history.h"
#include "store/imports.h"

namespace tact {
namespace {

class StoreTalks : public StoreTest {
 protected:
  std::optional<bool> talked(const std::string& key, const std::string& memberId = "", std::int64_t now = kNow) {
    auto told = store.talked(key, memberId, now);
    EXPECT_TRUE(told) << (told ? "" : told.error().message);
    return told ? *told : std::nullopt;
  }
  bool note(const std::string& memberId, bool conversed, std::int64_t now = kNow) {
    auto noted = store.noteTalk(memberId, conversed, now);
    EXPECT_TRUE(noted) << (noted ? "" : noted.error().message);
    return noted && *noted;
  }
};

TEST_F(StoreTalks, NobodyKnowsAtFirst) { EXPECT_EQ(talked("jane-doe", "ACoAAjane"), std::nullopt); }

TEST_F(StoreTalks, IsFoundByTheNumberWhateverTheKey) {
  EXPECT_TRUE(note("ACoAAjane", true));
  EXPECT_EQ(talked("jane-doe", "ACoAAjane"), true);
  EXPECT_EQ(talked("ACoAAjane"), true) << "the number may itself be the key";
  EXPECT_EQ(talked("jane-doe", "ACoAAmara"), std::nullopt);
  EXPECT_EQ(talked("jane-doe"), std::nullopt) << "nobody has said whose number it is";
}

TEST_F(StoreTalks, AConversationSeenOnceTookPlaceForGood) {
  EXPECT_TRUE(note("ACoAAjane", false));
  EXPECT_TRUE(note("ACoAAjane", true));
  EXPECT_FALSE(note("ACoAAjane", true)) << "no news";
  EXPECT_FALSE(note("ACoAAjane", false)) << "messages can be deleted, a conversation cannot";
  EXPECT_EQ(talked("jane-doe", "ACoAAjane", kNow + 400 * kDay), true);
}

TEST_F(StoreTalks, AnImportedConversationHoldsForGoodUnderBothNames) {
  Imports imports(store);
  ImportedData data;
  data.talks = {{"jane-doe", kNow - 3000 * kDay}};
  ASSERT_TRUE(imports.add(data, kNow));
  EXPECT_EQ(talked("jane-doe"), true);
  EXPECT_EQ(talked("mara"), std::nullopt);
  note("ACoAAjane", false);
  EXPECT_EQ(talked("jane-doe", "ACoAAjane"), true) << "what is on the screen now does not undo it";
  EXPECT_EQ(talked("ACoAAjane"), false) << "nobody has said whose number it is";
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  EXPECT_EQ(talked("ACoAAjane"), true);
}

TEST_F(StoreTalks, ThatThereWasNoneCountsForAWeek) {
  EXPECT_TRUE(note("ACoAAjane", false));
  EXPECT_FALSE(note("ACoAAjane", false, kNow + kHour));
  EXPECT_EQ(talked("jane-doe", "ACoAAjane", kNow + 7 * kDay - 1), false);
  EXPECT_EQ(talked("jane-doe", "ACoAAjane", kNow + 7 * kDay), std::nullopt);
  EXPECT_EQ(talked("jane-doe", "ACoAAjane", kNow - kHour), std::nullopt) << "a clock that was wrong proves nothing";
  EXPECT_FALSE(note("ACoAAjane", false, kNow + 2 * kDay)) << "looked at again: dated anew, but no news";
  EXPECT_EQ(talked("jane-doe", "ACoAAjane", kNow + 8 * kDay), false);
  EXPECT_TRUE(note("ACoAAjane", false, kNow + 30 * kDay)) << "nobody knew any more";
}

TEST_F(StoreTalks, LearnsWhoseNumberItIsOnlyWhereSomethingIsKept) {
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  EXPECT_FALSE(someFileHolds(paths.data, "ACoAAjane")) << "a passing stranger is not written down";
  EXPECT_EQ(*Store(paths, vocabulary).keyOf("ACoAAjane"), "ACoAAjane");
  note("ACoAAjane", true);
  EXPECT_EQ(*Store(paths, vocabulary).keyOf("ACoAAjane"), "jane-doe") << "nor need the page be looked at again";
  EXPECT_EQ(talked("jane-doe"), true) << "a page that shows no number, too";
  ASSERT_TRUE(store.markPerson("mara", "Mara", "", {}, kNow));
  ASSERT_TRUE(store.learnMemberId("mara", "ACoAAmara"));
  EXPECT_EQ(*store.keyOf("ACoAAmara"), "mara");
  ASSERT_TRUE(store.learnMemberId("mara", ""));
  ASSERT_TRUE(store.learnMemberId("mara", "ACoAAother"));
  EXPECT_EQ(*store.keyOf("ACoAAother"), "mara");
  EXPECT_EQ(*store.keyOf("ACoAAmara"), "ACoAAmara") << "the last one read holds";
}

TEST_F(StoreTalks, AConversationKnownByTheKeyAloneIsKeptToo) {
  note("jane-doe", true);
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  EXPECT_EQ(*Store(paths, vocabulary).keyOf("ACoAAjane"), "jane-doe");
  ASSERT_TRUE(store.forgetPerson("ACoAAjane", kNow));
  EXPECT_FALSE(someFileHolds(paths.data, "jane-doe"));
}

TEST_F(StoreTalks, WhoWasInvitedIsKeptToo) {
  Invited invited;
  invited.key = "jane-doe";
  ASSERT_TRUE(History(store).sent(invited, kNow));
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  EXPECT_EQ(*store.keyOf("ACoAAjane"), "jane-doe");
}

TEST_F(StoreTalks, KeysThatAreNoneAreRefused) {
  EXPECT_FALSE(store.noteTalk("", true, kNow));
  EXPECT_FALSE(store.noteTalk(std::string(kMaxKeyBytes + 1, 'k'), true, kNow));
  EXPECT_TRUE(store.learnMemberId("jane-doe", std::string(kMaxKeyBytes + 1, 'k'))) << "what a page says may be nonsense";
}

TEST_F(StoreTalks, ForgettingByTheKeyErasesWhatIsKeptUnderTheNumber) {
  note("ACoAAwilhelmina", true);
  note("ACoAAmara", true);
  ASSERT_TRUE(store.learnMemberId("wilhelmina-vex", "ACoAAwilhelmina"));
  ASSERT_TRUE(someFileHolds(paths.data, "ACoAAwilhelmina")) << "the test would not notice";
  const auto forgotten = store.forgetPerson("wilhelmina-vex", kNow);
  ASSERT_TRUE(forgotten);
  EXPECT_EQ(*forgotten, Forgotten::complete);
  EXPECT_EQ(talked("wilhelmina-vex", "ACoAAwilhelmina"), std::nullopt);
  EXPECT_FALSE(someFileHolds(paths.data, "ACoAAwilhelmina"));
  EXPECT_FALSE(someFileHolds(paths.data, "wilhelmina-vex"));
  EXPECT_EQ(talked("mara", "ACoAAmara"), true) << "everybody else stays";
}

TEST_F(StoreTalks, ForgettingAStoredPersonErasesATalkSeenLater) {
  ASSERT_TRUE(store.markPerson("wilhelmina-vex", "Wilhelmina Vex", "", {}, kNow));
  ASSERT_TRUE(store.learnMemberId("wilhelmina-vex", "ACoAAwilhelmina"));
  note("ACoAAwilhelmina", false);
  ASSERT_TRUE(store.forgetPerson("wilhelmina-vex", kNow));
  EXPECT_FALSE(someFileHolds(paths.data, "ACoAAwilhelmina"));
}

TEST_F(StoreTalks, ForgettingByTheNumberErasesBoth) {
  note("ACoAAwilhelmina", true);
  ASSERT_TRUE(store.learnMemberId("wilhelmina-vex", "ACoAAwilhelmina"));
  ASSERT_TRUE(store.forgetPerson("ACoAAwilhelmina", kNow));
  EXPECT_FALSE(someFileHolds(paths.data, "ACoAAwilhelmina"));
  EXPECT_FALSE(someFileHolds(paths.data, "wilhelmina-vex"));
}

}  // namespace
}  // namespace tact
