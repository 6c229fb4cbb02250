#include "store/records.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(Records, UndecidedStagesStandInTheOrderOfAProcess) {
  EXPECT_LT(0, stageRank("applied"));
  EXPECT_LT(stageRank("applied"), stageRank("interviewScheduled"));
  EXPECT_LT(stageRank("interviewScheduled"), stageRank("interviewing"));
  EXPECT_LT(stageRank("interviewing"), stageRank("awaitingDecision"));
}

TEST(Records, EveryStageIsOpenDecidedOrNeither) {
  for (const char* stage : {"applied", "interviewScheduled", "interviewing", "awaitingDecision"}) {
    EXPECT_TRUE(isOpen(stage)) << stage;
    EXPECT_FALSE(isDecided(stage)) << stage;
  }
  for (const char* stage : {"offered", "accepted", "rejected", "withdrawn"}) {
    EXPECT_FALSE(isOpen(stage)) << stage;
    EXPECT_TRUE(isDecided(stage)) << stage;
  }
  for (const char* stage : {"lapsed", "none", "", "Applied"}) {
    EXPECT_FALSE(isOpen(stage)) << stage;
    EXPECT_FALSE(isDecided(stage)) << stage;
  }
}

TEST(Records, OnlyRolesInAHiringProcessAreHiringRoles) {
  for (const char* role : {"interviewer", "hiringManager", "recruiter", "panelist"}) EXPECT_TRUE(isHiringRole(role)) << role;
  for (const char* role : {"none", "unsure", "colleague", "referrer", ""}) EXPECT_FALSE(isHiringRole(role)) << role;
}

TEST(Records, ThanksStandForTheInterviewsUntilThen) {
  Process process;
  sayThanked(process, false, 100);
  EXPECT_FALSE(hasThanked(process, 100));
  sayThanked(process, true, 100);
  EXPECT_TRUE(hasThanked(process, 100)) << "of an interview whose day is not known";
  process.interviewAt = 90;
  EXPECT_TRUE(hasThanked(process, 100));
  process.interviewAt = 200;
  EXPECT_TRUE(hasThanked(process, 199)) << "there was no other yet";
  EXPECT_FALSE(hasThanked(process, 200));
  sayThanked(process, true, 199);
  EXPECT_EQ(process.thankedAt, 100) << "saying it again is no news";
  sayThanked(process, true, 200);
  EXPECT_TRUE(hasThanked(process, 200));
  sayThanked(process, false, 300);
  EXPECT_FALSE(process.thankedAt);
}

}  // namespace
}  // namespace tact
