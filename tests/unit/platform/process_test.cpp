#include "platform/process.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(Process, KnowsItsProgram) { EXPECT_EQ(ownProgram().stem(), "tact_unit_tests"); }

TEST(Process, ReadsItsEnvironment) {
  EXPECT_NE(ownEnvironment("PATH"), nullptr);
  EXPECT_EQ(ownEnvironment("TACT_NOBODY_SETS_THIS"), nullptr);
}

TEST(Process, TellsLocalTimeOfAnyMoment) {
  const std::tm then = localTime(1'793'610'000);  // 2026-11-02T09:00:00Z
  EXPECT_EQ(then.tm_year, 126);
  EXPECT_EQ(then.tm_min % 15, 0) << "zones differ by quarters of hours";
}

}  // namespace
}  // namespace tact
