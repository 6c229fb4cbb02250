// Weeks add up, and groups hold only who said something about their matter.
#include "store/history_summary.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace tact {
namespace {

Invitation one(std::int64_t at, const std::string& state, const std::string& surface = "profile") {
  Invitation invitation;
  invitation.sentAt = at;
  invitation.state = state;
  invitation.surface = surface;
  return invitation;
}

const std::vector<std::int64_t> kWeeks = {kNow, kNow + 7 * kDay};

TEST(HistorySummary, AWeekCountsWhatBecameOfItsInvitations) {
  const auto summary = summarise({one(kNow, "accepted"), one(kNow + 1, "withdrawn"), one(kNow + 7 * kDay - 1, "ignored"),
                                  one(kNow + 2, "declined"), one(kNow + 7 * kDay, "pending"), one(kNow + 60 * kDay, "pending")},
                                 kWeeks);
  ASSERT_EQ(summary.weeks.size(), 2U);
  EXPECT_EQ(summary.weeks[0].began, kNow);
  EXPECT_EQ(summary.weeks[0].sent, 4);
  EXPECT_EQ(summary.weeks[0].accepted, 1);
  EXPECT_EQ(summary.weeks[0].withdrawn, 1);
  EXPECT_EQ(summary.weeks[0].ignored, 2);
  EXPECT_EQ(summary.weeks[0].waiting, 0);
  EXPECT_EQ(summary.weeks[1].sent, 2);
  EXPECT_EQ(summary.weeks[1].waiting, 2);
}

TEST(HistorySummary, WhatWasBeforeIsLeftOut) {
  const auto summary = summarise({one(kNow - 1, "accepted")}, kWeeks);
  EXPECT_EQ(summary.weeks[0].sent, 0);
  EXPECT_TRUE(summary.byRole.empty());
}

TEST(HistorySummary, GroupsTellWherePeopleSaidYes) {
  Invitation withNote = one(kNow, "accepted"), without = one(kNow, "ignored", "search"), recruiter = one(kNow, "pending", "search");
  withNote.hasNote = true;
  without.hasNote = false;
  recruiter.role = "recruiter";
  const auto summary = summarise({withNote, without, recruiter, one(kNow, "accepted", "import"), one(kNow, "accepted", "")}, kWeeks);
  ASSERT_EQ(summary.bySurface.size(), 2U) << "an import knows no place";
  EXPECT_EQ(summary.bySurface[0].value, "search");
  EXPECT_EQ(summary.bySurface[0].sent, 2);
  EXPECT_EQ(summary.bySurface[0].accepted, 0);
  EXPECT_EQ(summary.bySurface[1].accepted, 1);
  ASSERT_EQ(summary.byNote.size(), 2U);
  EXPECT_EQ(summary.byNote[0].value, "false");
  EXPECT_EQ(summary.byNote[1].accepted, 1);
  ASSERT_EQ(summary.byRole.size(), 2U);
  EXPECT_EQ(summary.byRole[0].value, "other");
  EXPECT_EQ(summary.byRole[0].sent, 4);
  EXPECT_EQ(summary.byRole[0].accepted, 3);
}

}  // namespace
}  // namespace tact
