// Presses and pages as they come in, the person's own record as it is read, and that forgetting takes it along.
#include "store/history.h"

#include "invitation_fixture.h"

namespace tact {
namespace {

class HistoryTest : public InvitationTest {
 protected:
  Earlier earlier(const std::string& key, std::int64_t now = kNow) {
    const auto read = history.earlier(key, now);
    EXPECT_TRUE(read) << (read ? "" : read.error().message);
    return read ? *read : Earlier{};
  }
};

TEST_F(HistoryTest, FromThePressToTheAnswer) {
  EXPECT_TRUE(sent(whom("jane-doe"), kNow));
  EXPECT_FALSE(sent(whom("jane-doe"), kNow + 60)) << "no news";
  EXPECT_EQ(stateOf("jane-doe", kNow), "pending");
  see("jane-doe", SeenState::none, kNow + kHour);
  EXPECT_EQ(stateOf("jane-doe", kNow + kHour), "pending");
  see("jane-doe", SeenState::connected, kNow + 3 * kDay);
  const auto all = of("jane-doe", kNow + 4 * kDay);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].state, "accepted");
  EXPECT_EQ(all[0].stateAt, kNow + 3 * kDay);
  EXPECT_EQ(all[0].name, "Jane Doe");
  EXPECT_EQ(all[0].company, "Acme");
}

TEST_F(HistoryTest, WrongNamesAreRefusedAndInASightPassedOver) {
  EXPECT_EQ(history.sent(whom(""), kNow).error().failure, Failure::invalidValue);
  EXPECT_EQ(history.sent(whom(std::string(kMaxKeyBytes + 1, 'k')), kNow).error().path, "key");
  Invited invited = whom("jane-doe");
  invited.company = std::string(kMaxNameBytes + 1, 'c');
  EXPECT_EQ(history.withdrawn(invited, kNow).error().path, "person.company");
  EXPECT_TRUE(history.see({{invited, SeenState::sent}, {whom("mara"), SeenState::sent}}, kNow));
  EXPECT_TRUE(of("jane-doe", kNow).empty());
  EXPECT_EQ(of("mara", kNow).size(), 1U);
}

TEST_F(HistoryTest, WhatIsNoNewsIsToldWithoutWriting) {
  const auto isNews = [&](SeenState seen, std::int64_t now) {
    const auto news = history.isNews(whom("jane-doe"), seen, now);
    return news && *news;
  };
  EXPECT_FALSE(isNews(SeenState::none, kNow));
  EXPECT_FALSE(isNews(SeenState::connected, kNow));
  EXPECT_TRUE(isNews(SeenState::sent, kNow));
  EXPECT_TRUE(of("jane-doe", kNow).empty());
  sent(whom("jane-doe"), kNow);
  EXPECT_FALSE(isNews(SeenState::sent, kNow));
  EXPECT_TRUE(isNews(SeenState::none, kNow + kDay));
}

TEST_F(HistoryTest, OneThatWasTakenBackIsRemembered) {
  EXPECT_EQ(earlier("jane-doe").withdrawnAt, std::nullopt);
  sent(whom("jane-doe"), kNow - 20 * kDay);
  withdrawn("jane-doe", kNow - 9 * kDay);
  EXPECT_EQ(earlier("jane-doe").withdrawnAt, kNow - 9 * kDay);
  EXPECT_FALSE(earlier("jane-doe").wasDeclined);
}

TEST_F(HistoryTest, DeclinedBeforeUntilOneIsAccepted) {
  sent(whom("jane-doe"), kNow - 300 * kDay);
  EXPECT_FALSE(earlier("jane-doe", kNow - 299 * kDay).wasDeclined);
  EXPECT_TRUE(earlier("jane-doe").wasDeclined) << "it ran out";
  sent(whom("jane-doe"), kNow - 9 * kDay);
  EXPECT_TRUE(earlier("jane-doe").wasDeclined);
  see("jane-doe", SeenState::connected, kNow - kDay);
  EXPECT_FALSE(earlier("jane-doe").wasDeclined);
}

TEST_F(HistoryTest, AnAcceptedOneBeforeDoesNotMakeUpForALaterNo) {
  sent(whom("jane-doe"), kNow - 300 * kDay);
  see("jane-doe", SeenState::connected, kNow - 290 * kDay);
  sent(whom("jane-doe"), kNow - 20 * kDay);
  see("jane-doe", SeenState::none, kNow - kDay);
  EXPECT_TRUE(earlier("jane-doe").wasDeclined);
}

TEST_F(HistoryTest, WhatCameUnderTheirNumberIsTheirs) {
  sent(whom("ACoAAjane"), kNow);
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  EXPECT_EQ(of("jane-doe", kNow).size(), 1U);
  see("jane-doe", SeenState::connected, kNow + kDay);
  EXPECT_EQ(stateOf("jane-doe", kNow + kDay), "accepted");
}

TEST_F(HistoryTest, TheListGoesFromTheNewestOnInPages) {
  sent(whom("a"), kNow);
  sent(whom("b"), kNow + 2);
  imported("c", kNow + 1, "pending", 1, "received");
  imported("d", kNow, "pending", 1, "received");
  const auto keys = [&](const std::optional<ListPlace>& after, int most) {
    std::string text;
    const auto some = history.list(after, most, kNow + 9);
    EXPECT_TRUE(some);
    if (some)
      for (const Invitation& one : *some) text += one.key;
    return text;
  };
  EXPECT_EQ(keys(std::nullopt, 9), "bcda");
  EXPECT_EQ(keys(std::nullopt, 2), "bc");
  EXPECT_EQ(keys(ListPlace{kNow + 1, 3}, 9), "da") << "after the third row, c";
  EXPECT_EQ(keys(ListPlace{0, 0}, 9), "");
}

TEST_F(HistoryTest, SentSinceLeavesOutWhatHasNoDay) {
  sent(whom("a"), kNow - kDay);
  sent(whom("b"), kNow);
  see("c", SeenState::sent, kNow);
  const auto some = history.sentSince(kNow - kDay + 1, kNow);
  ASSERT_TRUE(some);
  ASSERT_EQ(some->size(), 1U);
  EXPECT_EQ((*some)[0].key, "b");
  EXPECT_EQ(**history.since(), kNow - kDay);
}

TEST_F(HistoryTest, ForgettingTakesItAlong) {
  sent(whom("jane-doe"), kNow);
  ASSERT_TRUE(store.forgetPerson("jane-doe", kNow));
  EXPECT_TRUE(of("jane-doe", kNow).empty());
  EXPECT_EQ(*history.since(), std::nullopt);
  EXPECT_FALSE(someFileHolds(folder.path(), "jane-doe"));
}

TEST_F(HistoryTest, AFileThatCannotBeUsedIsSaid) {
  sent(whom("jane-doe"), kNow);
  Store broken({"/dev/null", "/dev/null", "/dev/null"}, vocabulary);
  History none(broken);
  EXPECT_EQ(none.sent(whom("jane-doe"), kNow).error().failure, Failure::unavailable);
  EXPECT_FALSE(none.counts(kNow));
  EXPECT_FALSE(none.earlier("jane-doe", kNow));
  EXPECT_FALSE(none.list(std::nullopt, 9, kNow));
}

}  // namespace
}  // namespace tact
