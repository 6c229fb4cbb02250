// Counts are exact at their edges, and are read anew when, and only when, invitations may be others.
#include "store/invite_counts.h"

#include "invitation_fixture.h"

namespace tact {
namespace {

class Counts : public InvitationTest {
 protected:
  const InviteCounts& counts(std::int64_t now = kNow) {
    const auto read = history.counts(now);
    EXPECT_TRUE(read) << (read ? "" : read.error().message);
    return **read;
  }
  std::int64_t week(std::int64_t now = kNow) { return counts(now).sent(now - 7 * kDay, now); }
  std::int64_t atAcme(const std::string& without, std::int64_t now = kNow) {
    return counts(now).peopleAt("ACME, Inc.", without, now - kCountedDays * kDay, now);
  }
};

TEST_F(Counts, NothingIsNought) {
  EXPECT_EQ(week(), 0);
  EXPECT_EQ(counts().waiting(kNow), 0);
  EXPECT_EQ(counts().oldestWaiting(kNow), std::nullopt);
  EXPECT_EQ(atAcme(""), 0);
}

TEST_F(Counts, AWeekLeavesOutWhatIsSevenDaysOldOrYetToCome) {
  sent(whom("a"), kNow - 7 * kDay);
  sent(whom("b"), kNow - 7 * kDay + 1);
  sent(whom("c"), kNow);
  sent(whom("d"), kNow + 1);
  EXPECT_EQ(week(), 2);
  EXPECT_EQ(week(kNow + 1), 2) << "one left the week, one came";
  EXPECT_EQ(week(kNow - 1), 2) << "a clock that was set back is no excuse";
}

TEST_F(Counts, WithdrawnAndIgnoredOnesWereSentToo) {
  sent(whom("a"), kNow - kDay);
  withdrawn("a", kNow);
  EXPECT_EQ(week(), 1);
  EXPECT_EQ(counts().waiting(kNow), 0);
}

TEST_F(Counts, AnImportedOneIsCountedOnceAndOneWithoutADayOnlyAmongTheWaiting) {
  sent(whom("a"), kNow - kDay);
  imported("a", kNow - kDay - kHour);
  imported("b", kNow - 2 * kDay);
  see("c", SeenState::sent, kNow);
  EXPECT_EQ(week(), 2);
  EXPECT_EQ(counts().waiting(kNow), 3);
}

TEST_F(Counts, ReceivedOnesAreNotCounted) {
  imported("a", kNow - kDay, "pending", 1, "received");
  EXPECT_EQ(week(), 0);
  EXPECT_EQ(counts().waiting(kNow), 0);
}

TEST_F(Counts, WaitingEndsWithAConnectionAndAfterHalfAYear) {
  sent(whom("a"), kNow);
  sent(whom("b"), kNow + kDay);
  EXPECT_EQ(counts(kNow + kDay).waiting(kNow + kDay), 2);
  EXPECT_EQ(counts().oldestWaiting(kNow), kNow);
  connected("a", kNow + kDay);
  EXPECT_EQ(counts(kNow + kDay).waiting(kNow + kDay), 1);
  EXPECT_EQ(counts(kNow + kDay).oldestWaiting(kNow + kDay), kNow + kDay);
  const InviteCounts& held = counts(kNow + kDay);
  EXPECT_EQ(held.waitingSince(kNow + kDay - 1, kNow + kDay), 0);
  EXPECT_EQ(held.waitingSince(kNow + kDay, kNow + kDay), 1);
  EXPECT_EQ(held.waitingSince(kNow + kDay, kNow + 400 * kDay), 0) << "it ran out";
  EXPECT_EQ(held.waiting(kNow + kDay + kWaitsDays * kDay - 1), 1);
  EXPECT_EQ(held.waiting(kNow + kDay + kWaitsDays * kDay), 0);
  EXPECT_EQ(held.oldestWaiting(kNow + kDay + kWaitsDays * kDay), std::nullopt);
}

TEST_F(Counts, PeopleOfACompanyAreThoseWhoRecruitOrHireThereButThePresentOne) {
  sent(whom("a", "recruiter", "Acme"), kNow - 30 * kDay + 1);
  sent(whom("b", "hiringContact", "Acme GmbH"), kNow - kDay);
  sent(whom("c", "other", "Acme"), kNow - kDay);
  sent(whom("d", "recruiter", "Acme Robotics"), kNow - kDay);
  sent(whom("e", "recruiter", "Acme"), kNow - 30 * kDay);
  EXPECT_EQ(atAcme("jane-doe"), 2);
  EXPECT_EQ(atAcme("a"), 1);
  EXPECT_EQ(counts().peopleAt("", "", kNow - kDay, kNow), 0);
  EXPECT_EQ(counts().toRecruiters(kNow - 7 * kDay, kNow), 1);
}

TEST_F(Counts, OnePersonInvitedTwiceIsOne) {
  sent(whom("a", "recruiter"), kNow - 25 * kDay);
  withdrawn("a", kNow - 24 * kDay);
  sent(whom("a", "recruiter"), kNow - kDay);
  EXPECT_EQ(atAcme(""), 1);
  EXPECT_EQ(counts().sent(kNow - 30 * kDay, kNow), 2);
}

TEST_F(Counts, WhatAnotherHostWritesIsSeen) {
  EXPECT_EQ(week(), 0);
  Store second(paths, vocabulary);
  ASSERT_TRUE(History(second).sent(whom("a"), kNow));
  EXPECT_EQ(week(), 1);
  ASSERT_TRUE(second.forgetPerson("a", kNow));
  EXPECT_EQ(week(), 0);
}

TEST_F(Counts, ATableThatIsEmptiedAtOnceIsSeen) {
  sent(whom("a"), kNow);
  EXPECT_EQ(week(), 1);
  run("DELETE FROM invitations");
  EXPECT_EQ(week(), 0);
  EXPECT_EQ(counts().waiting(kNow), 0);
}

TEST_F(Counts, WhatATransactionTakesBackWasNotCounted) {
  const auto undone = store.withTransaction([&]() -> Result<void> {
    sent(whom("a"), kNow);
    EXPECT_EQ(week(), 1);
    return Error{};
  });
  EXPECT_FALSE(undone);
  EXPECT_EQ(week(), 0);
}

TEST_F(Counts, AFileThatIsReplacedIsSeen) {
  sent(whom("a"), kNow);
  EXPECT_EQ(week(), 1);
  for (const char* name : {"tact.db", "tact.db-wal", "tact.db-shm"}) std::filesystem::remove(paths.databaseFile().parent_path() / name);
  EXPECT_EQ(week(), 0);
}

}  // namespace
}  // namespace tact
