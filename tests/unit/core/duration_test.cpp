// Spans of time as text, to the ends of their range.
#include "core/duration.h"

#include <gtest/gtest.h>

#include <limits>

namespace tact {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min(), kMost = std::numeric_limits<std::int64_t>::max();

TEST(Duration, ReadsNumbersWithUnits) {
  const std::pair<const char*, std::int64_t> table[] = {{"0", 0},
                                                        {"-0", 0},
                                                        {"0s", 0},
                                                        {"1ns", 1},
                                                        {"1us", 1'000},
                                                        {"1\xC2\xB5s", 1'000},
                                                        {"250ms", 250'000'000},
                                                        {"1.5s", 1'500'000'000},
                                                        {".5s", 500'000'000},
                                                        {"1.s", 1'000'000'000},
                                                        {"-1.5s", -1'500'000'000},
                                                        {"+2m", 120'000'000'000},
                                                        {"1h30m", 5'400'000'000'000},
                                                        {"0.5h", 1'800'000'000'000},
                                                        {"1.0000000019s", 1'000'000'001},
                                                        {"9223372036.854775807s", kMost},
                                                        {"-9223372036.854775808s", kLeast},
                                                        {"-9223372036854775808ns", kLeast}};
  for (const auto& [text, nanos] : table) EXPECT_EQ(parseDuration(text), nanos) << text;
}

TEST(Duration, RefusesTheRest) {
  for (const char* text : {"",
                           "-",
                           "+",
                           "s",
                           ".s",
                           "1",
                           "1.5",
                           "1x",
                           "1s ",
                           " 1s",
                           "1 s",
                           "1s2",
                           "--1s",
                           "1e3s",
                           "1d",
                           "9223372036854775808ns",
                           "-9223372036854775809ns",
                           "9223372036.854775808s",
                           "2562048h",
                           "99999999999999999999s",
                           "9223372036s9223372036s"})
    EXPECT_EQ(parseDuration(text), std::nullopt) << text;
}

TEST(Duration, WritesSecondsThatReadTheSame) {
  const std::pair<std::int64_t, const char*> table[] = {{0, "0s"},
                                                        {1, "0.000000001s"},
                                                        {-500'000'000, "-0.5s"},
                                                        {3'500'000'000, "3.5s"},
                                                        {1'000'000'000'000'000, "1000000s"},
                                                        {kMost, "9223372036.854775807s"},
                                                        {kLeast, "-9223372036.854775808s"}};
  for (const auto& [nanos, text] : table) {
    EXPECT_EQ(formatDuration(nanos), text);
    EXPECT_EQ(parseDuration(text), nanos);
    EXPECT_EQ(nanosOf(durationValue(nanos)), nanos) << "as a value and back";
  }
}

TEST(Duration, AValueCountsNanosForward) {
  const Value half = durationValue(-500'000'000);
  EXPECT_EQ(half.seconds(), -1);
  EXPECT_EQ(half.nanos(), 500'000'000U);
}

}  // namespace
}  // namespace tact
