#include "core/edit_distance.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(EditDistance, CountsLettersMoreLessOtherAndSwapped) {
  EXPECT_EQ(editDistance("", ""), 0U);
  EXPECT_EQ(editDistance("", "abc"), 3U);
  EXPECT_EQ(editDistance("jon", "john"), 1U);
  EXPECT_EQ(editDistance("mark", "mary"), 1U);
  EXPECT_EQ(editDistance("brian", "brain"), 1U) << "two neighbours swapped";
  EXPECT_EQ(editDistance("steven", "stephen"), 2U);
  EXPECT_EQ(editDistance("kitten", "sitting"), 3U);
}

TEST(EditDistance, IsTheSameBothWaysAndKnowsNoCapitals) {
  EXPECT_EQ(editDistance("flaw", "lawn"), editDistance("lawn", "flaw"));
  EXPECT_EQ(editDistance("ROLE", "role"), 0U);
}

}  // namespace
}  // namespace tact
