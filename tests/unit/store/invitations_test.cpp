// Own and imported records read as one, and what a record's state is by now.
#include "store/invitations.h"

#include "invitation_fixture.h"

namespace tact {
namespace {

class StoredInvitations : public InvitationTest {};

TEST_F(StoredInvitations, TheOwnRecordLeadsWhereBothKnowOne) {
  sent(whom("jane-doe"), kNow);
  imported("jane-doe", kNow + kSameDays * kDay);
  imported("jane-doe", kNow - kSameDays * kDay, "pending", 2);
  const auto all = of("jane-doe", kNow + 3 * kDay);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].surface, "profile");
  EXPECT_EQ(all[0].importId, 0);
}

TEST_F(StoredInvitations, FurtherApartOrOfAnotherDirectionTheyAreTwo) {
  sent(whom("jane-doe"), kNow);
  imported("jane-doe", kNow - kSameDays * kDay - 1);
  imported("jane-doe", kNow, "pending", 1, "received");
  EXPECT_EQ(of("jane-doe", kNow).size(), 3U);
}

TEST_F(StoredInvitations, OfTwoImportsTheFirstLeads) {
  imported("jane-doe", kNow, "pending", 1);
  imported("jane-doe", kNow + kHour, "pending", 2);
  const auto all = of("jane-doe", kNow + kDay);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].importId, 1);
}

TEST_F(StoredInvitations, OneThatWasFoundWaitingIsTheImportedOneThatStillWaits) {
  see("jane-doe", SeenState::sent, kNow);
  EXPECT_FALSE(of("jane-doe", kNow)[0].isDated);
  imported("jane-doe", kNow - 40 * kDay);
  auto all = of("jane-doe", kNow);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].sentAt, kNow - 40 * kDay);
  see("jane-doe", SeenState::connected, kNow + kDay);
  all = of("jane-doe", kNow + kDay);
  ASSERT_EQ(all.size(), 1U) << "both became the same";
  EXPECT_EQ(all[0].state, "accepted");
}

TEST_F(StoredInvitations, OneThatWasFoundWaitingIsNotAnEarlierOneThatEnded) {
  imported("jane-doe", kNow - kWaitsDays * kDay);
  see("jane-doe", SeenState::sent, kNow);
  EXPECT_EQ(of("jane-doe", kNow).size(), 2U);
  imported("mara", kNow - 40 * kDay);
  connected("mara", kNow - 30 * kDay);
  see("mara", SeenState::sent, kNow);
  EXPECT_EQ(stateOf("mara", kNow), "pending") << "no longer connected";
}

TEST_F(StoredInvitations, FoundWaitingOnTheDayOfTheExportTheyAreOne) {
  see("jane-doe", SeenState::sent, kNow);
  imported("jane-doe", kNow + kHour);
  EXPECT_EQ(of("jane-doe", kNow + kDay).size(), 1U);
}

TEST_F(StoredInvitations, WhoIsConnectedMeanwhileAccepted) {
  sent(whom("jane-doe"), kNow);
  connected("jane-doe", kNow + 3 * kDay);
  const auto all = of("jane-doe", kNow + 9 * kDay);
  EXPECT_EQ(all[0].state, "accepted");
  EXPECT_EQ(all[0].stateAt, kNow + 3 * kDay);
}

TEST_F(StoredInvitations, AConnectionFromBeforeProvesNothing) {
  connected("jane-doe", kNow - kSameDays * kDay - 1);
  sent(whom("jane-doe"), kNow);
  EXPECT_EQ(stateOf("jane-doe", kNow), "pending");
  connected("mara", kNow - kSameDays * kDay);
  sent(whom("mara"), kNow);
  EXPECT_EQ(stateOf("mara", kNow), "accepted") << "exports name bare days";
}

TEST_F(StoredInvitations, AConnectionWithoutADateIsOneAllTheSame) {
  sent(whom("jane-doe"), kNow);
  connected("jane-doe", std::nullopt);
  const auto all = of("jane-doe", kNow);
  EXPECT_EQ(all[0].state, "accepted");
  EXPECT_EQ(all[0].stateAt, std::nullopt);
}

TEST_F(StoredInvitations, WhatIsKnownYieldsToNoConnection) {
  imported("mara", kNow - 300 * kDay, "withdrawn");
  connected("mara", kNow - 290 * kDay);
  EXPECT_EQ(stateOf("mara", kNow), "withdrawn");
}

TEST_F(StoredInvitations, OnlyTheLastOneBeforeTheConnectionWasAccepted) {
  imported("jane-doe", kNow - 90 * kDay);
  imported("jane-doe", kNow - 60 * kDay);
  imported("jane-doe", kNow - 9 * kDay);
  connected("jane-doe", kNow - 59 * kDay);
  const auto all = of("jane-doe", kNow);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[2].state, "ignored");
  EXPECT_EQ(all[2].stateAt, kNow - 60 * kDay);
  EXPECT_EQ(all[1].state, "accepted");
  EXPECT_EQ(all[1].stateAt, kNow - 59 * kDay);
  EXPECT_EQ(all[0].state, "pending");
}

TEST_F(StoredInvitations, OneThatWasFoundWaitingFollowsNone) {
  see("jane-doe", SeenState::sent, kNow - 9 * kDay);
  withdrawn("jane-doe", kNow - 5 * kDay);
  imported("jane-doe", kNow - 40 * kDay);
  for (const Invitation& one : of("jane-doe", kNow))
    EXPECT_EQ(one.state, one.isDated ? "pending" : "withdrawn") << "nobody knows when it was sent";
}

TEST_F(StoredInvitations, WhatWaitsForHalfAYearRanOut) {
  sent(whom("jane-doe"), kNow);
  imported("jane-doe", kNow, "pending", 1, "received");
  for (const Invitation& one : of("jane-doe", kNow + kWaitsDays * kDay - 1)) EXPECT_EQ(one.state, "pending");
  const auto all = of("jane-doe", kNow + kWaitsDays * kDay);
  ASSERT_EQ(all.size(), 2U);
  for (const Invitation& one : all) {
    EXPECT_EQ(one.state, "ignored") << one.direction;
    EXPECT_EQ(one.stateAt, kNow + kWaitsDays * kDay);
  }
}

TEST_F(StoredInvitations, WhatFollowsIsToldOfTheRecordsToAddToButNotAge) {
  sent(whom("jane-doe"), kNow);
  connected("jane-doe", kNow);
  imported("mara", kNow);
  imported("mara", kNow + 9 * kDay);
  imported("mara", kNow + 9 * kDay + kHour, "pending", 2);
  const auto jane = storedInvitations(**store.database(), "jane-doe"), mara = storedInvitations(**store.database(), "mara");
  ASSERT_TRUE(jane && mara);
  ASSERT_EQ(jane->size(), 1U);
  EXPECT_EQ((*jane)[0].state, "accepted");
  ASSERT_EQ(mara->size(), 2U) << "two imports tell of one";
  EXPECT_EQ((*mara)[0].state, "ignored");
  EXPECT_EQ((*mara)[0].stateAt, kNow + 9 * kDay);
  EXPECT_EQ((*mara)[1].state, "pending");
}

TEST_F(StoredInvitations, NoRecordIsWrittenOntoAnother) {
  sent(whom("jane-doe"), kNow);
  imported("jane-doe", kNow - 40 * kDay, "withdrawn", 0);
  auto stored = storedInvitations(**store.database(), "jane-doe");
  ASSERT_TRUE(stored);
  ASSERT_EQ(stored->size(), 2U);
  Invitation moved = (*stored)[1];
  moved.sentAt = (*stored)[0].sentAt;
  EXPECT_TRUE(storeInvitation(**store.database(), moved));
  EXPECT_EQ(of("jane-doe", kNow)[0].sentAt, kNow);
}

}  // namespace
}  // namespace tact
