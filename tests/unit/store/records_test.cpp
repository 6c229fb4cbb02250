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

}  // namespace
}  // namespace tact
