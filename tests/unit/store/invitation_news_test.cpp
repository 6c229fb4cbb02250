// What a press or a page means for the record: pages lag, round and repeat themselves.
#include "store/invitation_news.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace tact {
namespace {

Invited jane() {
  Invited invited;
  invited.key = "jane-doe";
  invited.name = "Jane Doe";
  invited.surface = "profile";
  return invited;
}

Invited janeWaiting(std::int64_t days) {
  Invited invited = jane();
  invited.daysWaiting = days;
  return invited;
}

Invitation record(std::int64_t sentAt, const std::string& state = "pending", std::int64_t stateAt = 0) {
  Invitation one;
  one.id = 7;
  one.key = "jane-doe";
  one.surface = "profile";
  one.sentAt = sentAt;
  one.state = state;
  one.stateAt = stateAt == 0 ? sentAt : stateAt;
  return one;
}

Invitation found(std::int64_t sentAt) {
  Invitation one = record(sentAt);
  one.surface.clear();
  one.isDated = false;
  return one;
}

Invitations seen(const Invitations& stored, SeenState state, std::int64_t now = kNow) { return onSeen(stored, jane(), state, now); }

TEST(InvitationNews, APressIsANewRecord) {
  const auto news = onSent({}, jane(), kNow);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].id, 0);
  EXPECT_EQ(news[0].state, "pending");
  EXPECT_EQ(news[0].sentAt, kNow);
  EXPECT_TRUE(news[0].isDated);
}

TEST(InvitationNews, PressedAgainTheSameDayItIsTheSame) {
  EXPECT_TRUE(onSent({record(kNow)}, jane(), kNow + kSettlesDays * kDay).empty());
  Invited withNote = jane();
  withNote.hasNote = true;
  const auto news = onSent({record(kNow)}, withNote, kNow + kHour);
  ASSERT_EQ(news.size(), 1U) << "whether a note went along is news";
  EXPECT_EQ(news[0].id, 7);
  EXPECT_EQ(news[0].sentAt, kNow);
}

TEST(InvitationNews, APressThatIsToldAfterThePageChangedDatesWhatWasFound) {
  const auto news = onSent({found(kNow - 1)}, jane(), kNow);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].id, 7);
  EXPECT_TRUE(news[0].isDated);
  EXPECT_EQ(news[0].sentAt, kNow);
  EXPECT_EQ(news[0].surface, "profile");
}

TEST(InvitationNews, WhereANewOneCanBeSentAnOlderNoLongerWaits) {
  const auto news = onSent({record(kNow - 60 * kDay)}, jane(), kNow);
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[0].state, "ignored");
  EXPECT_EQ(news[0].stateAt, kNow);
  EXPECT_EQ(news[1].id, 0);
}

TEST(InvitationNews, AnImportedOneIsLeftToBeJoinedOrFollowed) {
  for (const std::int64_t age : {kHour, 60 * kDay}) {
    Invitation other = record(kNow - age);
    other.importId = 1;
    const auto news = onSent({other}, jane(), kNow);
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news[0].id, 0);
    if (age == kHour) continue;
    const auto found = onSeen({other}, janeWaiting(2), SeenState::sent, kNow);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].id, 0);
  }
}

TEST(InvitationNews, OneThatRanOutIsLeftAsItIs) {
  const Invitations stored = {record(kNow - kWaitsDays * kDay)};
  EXPECT_TRUE(seen(stored, SeenState::none).empty());
  for (const auto& news :
       {seen(stored, SeenState::sent), onSeen(stored, janeWaiting(9), SeenState::sent, kNow), onSent(stored, jane(), kNow)}) {
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news[0].id, 0);
  }
  EXPECT_TRUE(onSeen(stored, janeWaiting(150), SeenState::sent, kNow).empty()) << "pages round to months";
  EXPECT_EQ(seen(stored, SeenState::connected)[0].state, "accepted");
}

TEST(InvitationNews, WithdrawingEndsAllThatWaits) {
  Invitation imported = record(kNow - 9 * kDay);
  imported.importId = 1;
  const auto news = onWithdrawn({imported, record(kNow - 8 * kDay)}, jane(), kNow);
  ASSERT_EQ(news.size(), 2U);
  for (const Invitation& one : news) EXPECT_EQ(one.state, "withdrawn");
}

TEST(InvitationNews, WithdrawingWhatNobodyKnewIsKeptToo) {
  auto news = onWithdrawn({}, janeWaiting(30), kNow);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].state, "withdrawn");
  EXPECT_EQ(news[0].stateAt, kNow);
  EXPECT_EQ(news[0].sentAt, kNow - 30 * kDay);
  EXPECT_FALSE(onWithdrawn({}, jane(), kNow)[0].isDated);
}

TEST(InvitationNews, WithdrawnTwiceIsNoNews) {
  EXPECT_TRUE(onWithdrawn({record(kNow - 9 * kDay, "withdrawn", kNow)}, jane(), kNow + kHour).empty());
  EXPECT_FALSE(onWithdrawn({record(kNow - 90 * kDay, "withdrawn", kNow - 60 * kDay)}, jane(), kNow).empty()) << "another one";
}

TEST(InvitationNews, APageThatWasFasterThanThePressDoesNotMakeItIgnored) {
  const auto news = onWithdrawn({record(kNow - 9 * kDay, "ignored", kNow - 1)}, jane(), kNow);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].id, 7);
  EXPECT_EQ(news[0].state, "withdrawn");
}

TEST(InvitationNews, ConnectedMeansAccepted) {
  Invitation received = record(kNow - kDay);
  received.direction = "received";
  const auto news = seen({received, record(kNow - kHour)}, SeenState::connected);
  ASSERT_EQ(news.size(), 2U);
  for (const Invitation& one : news) EXPECT_EQ(one.state, "accepted");
  EXPECT_TRUE(seen({}, SeenState::connected).empty()) << "connections are not written down";
  EXPECT_TRUE(seen({record(kNow - kDay, "accepted")}, SeenState::connected).empty());
}

TEST(InvitationNews, NothingThereADayAfterSendingMeansIgnored) {
  EXPECT_TRUE(seen({record(kNow)}, SeenState::none, kNow + kDay - 1).empty()) << "the page may be older than the press";
  const auto news = seen({record(kNow)}, SeenState::none, kNow + kDay);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].state, "ignored");
  EXPECT_EQ(news[0].stateAt, kNow + kDay);
  EXPECT_TRUE(seen({record(kNow - 9 * kDay, "withdrawn")}, SeenState::none).empty());
  Invitation received = record(kNow - 9 * kDay);
  received.direction = "received";
  EXPECT_TRUE(seen({received}, SeenState::none).empty());
  EXPECT_TRUE(seen({}, SeenState::none).empty()) << "a passing stranger is not written down";
}

TEST(InvitationNews, SentWithNoneKnownIsRecorded) {
  const auto undated = seen({}, SeenState::sent);
  ASSERT_EQ(undated.size(), 1U);
  EXPECT_FALSE(undated[0].isDated);
  EXPECT_EQ(undated[0].sentAt, kNow);
  EXPECT_EQ(undated[0].surface, "") << "where it was seen is not where it was sent";
  const auto dated = onSeen({}, janeWaiting(14), SeenState::sent, kNow);
  ASSERT_EQ(dated.size(), 1U);
  EXPECT_TRUE(dated[0].isDated);
  EXPECT_EQ(dated[0].sentAt, kNow - 14 * kDay);
}

TEST(InvitationNews, StillWaitingIsNoNewsButItsDayIs) {
  EXPECT_TRUE(seen({record(kNow - 9 * kDay)}, SeenState::sent).empty());
  EXPECT_TRUE(onSeen({record(kNow - 9 * kDay)}, janeWaiting(7), SeenState::sent, kNow).empty()) << "pages round down";
  EXPECT_TRUE(seen({found(kNow - kDay)}, SeenState::sent).empty());
  const auto dated = onSeen({found(kNow - kDay)}, janeWaiting(14), SeenState::sent, kNow);
  ASSERT_EQ(dated.size(), 1U);
  EXPECT_EQ(dated[0].id, 7);
  EXPECT_TRUE(dated[0].isDated);
  EXPECT_EQ(dated[0].sentAt, kNow - 14 * kDay);
}

TEST(InvitationNews, AMuchYoungerOneIsAnother) {
  const Invitations old = {record(kNow - kRoughDays * kDay - 10 * kDay)};
  EXPECT_TRUE(onSeen(old, janeWaiting(10), SeenState::sent, kNow).empty()) << "rounding may be that rough";
  const auto news = onSeen(old, janeWaiting(9), SeenState::sent, kNow);
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[0].state, "ignored");
  EXPECT_EQ(news[1].sentAt, kNow - 9 * kDay);
}

TEST(InvitationNews, APageMayLagBehindForADay) {
  EXPECT_TRUE(seen({record(kNow - 9 * kDay, "withdrawn", kNow)}, SeenState::sent, kNow + kSettlesDays * kDay).empty());
  EXPECT_EQ(seen({record(kNow - 9 * kDay, "withdrawn", kNow)}, SeenState::sent, kNow + kSettlesDays * kDay + 1).size(), 1U);
}

TEST(InvitationNews, OneThatStillWaitsWasNotWithdrawn) {
  const Invitations stored = {record(kNow - 20 * kDay, "withdrawn", kNow - 3 * kDay)};
  const auto same = onSeen(stored, janeWaiting(14), SeenState::sent, kNow);
  ASSERT_EQ(same.size(), 1U);
  EXPECT_EQ(same[0].id, 7);
  EXPECT_EQ(same[0].state, "pending");
  const auto other = onSeen(stored, janeWaiting(2), SeenState::sent, kNow);
  ASSERT_EQ(other.size(), 1U);
  EXPECT_EQ(other[0].id, 0) << "sent after the other was taken back";
}

TEST(InvitationNews, OneThatStillWaitsWasNotIgnored) {
  const Invitations stored = {record(kNow - 20 * kDay, "ignored", kNow - kHour)};
  const auto same = seen(stored, SeenState::sent);
  ASSERT_EQ(same.size(), 1U) << "an old page said that there was none";
  EXPECT_EQ(same[0].id, 7);
  EXPECT_EQ(same[0].state, "pending");
  EXPECT_EQ(onSeen(stored, janeWaiting(14), SeenState::sent, kNow)[0].id, 7);
  EXPECT_EQ(seen({record(kNow - kWaitsDays * kDay, "ignored")}, SeenState::sent)[0].id, 0) << "none waits that long";
}

TEST(InvitationNews, AnAcceptedOneIsNeverTakenForOneThatWaits) {
  const auto news = onSeen({record(kNow - 20 * kDay, "accepted", kNow - 3 * kDay)}, janeWaiting(14), SeenState::sent, kNow);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].id, 0);
}

}  // namespace
}  // namespace tact
