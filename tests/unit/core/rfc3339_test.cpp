// Instants as text, there and back.
#include "core/rfc3339.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(ParseInstant, ReadsInstants) {
  const auto seconds = [](const char* text) { return parseInstant(text).value_or(Instant{-1, 0}).seconds; };
  EXPECT_EQ(seconds("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(seconds("2026-11-02T09:00:00Z"), 1'793'610'000);
  EXPECT_EQ(seconds("2026-11-02T10:30:00+01:30"), 1'793'610'000);
  EXPECT_EQ(seconds("2026-11-02t04:00:00-05:00"), 1'793'610'000);
  EXPECT_EQ(seconds("2024-02-29T00:00:00z"), 1'709'164'800);
  EXPECT_EQ(seconds("1969-12-31T23:59:59Z"), -1);
  EXPECT_EQ(parseInstant("1970-01-01T00:00:00.000000001Z")->nanos, 1U);
  EXPECT_EQ(parseInstant("1970-01-01T00:00:00.5Z")->nanos, 500'000'000U);
}

TEST(ParseInstant, RefusesWhatIsNoneOrDoesNotExist) {
  for (const char* text : {"",
                           "2026",
                           "2026-11-02",
                           "2026-02-29T00:00:00Z",
                           "2026-13-01T00:00:00Z",
                           "2026-00-01T00:00:00Z",
                           "2026-11-31T00:00:00Z",
                           "2026-11-02T24:00:00Z",
                           "2026-11-02T00:60:00Z",
                           "2026-11-02T00:00:60Z",
                           "2026-11-02T00:00:00",
                           "2026-11-02 00:00:00Z",
                           "2026-11-02T00:00:00.Z",
                           "2026-11-02T00:00:00.1234567890Z",
                           "2026-11-02T00:00:00+24:00",
                           "2026-11-02T00:00:00+0100",
                           "2026-11-02T00:00:00Zx",
                           " 2026-11-02T00:00:00Z",
                           "2026-1-2T00:00:00Z",
                           "+026-11-02T00:00:00Z"})
    EXPECT_FALSE(parseInstant(text)) << text;
}

TEST(ParseInstant, KnowsTheYearsOneTo9999InUtc) {
  EXPECT_EQ(parseInstant("0001-01-01T00:00:00Z")->seconds, kFirstInstant);
  EXPECT_EQ(parseInstant("9999-12-31T23:59:59.5Z")->seconds, kLastInstant);
  EXPECT_EQ(parseInstant("0001-01-01", true)->seconds, kFirstInstant);
  for (const char* text : {"0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "0000-12-31"})
    EXPECT_FALSE(parseInstant(text, true)) << text;
}

TEST(ParseInstant, TakesADateAloneOnlyWhereItMay) {
  EXPECT_EQ(parseInstant("1970-01-02", true)->seconds, 86'400);
  EXPECT_FALSE(parseInstant("1970-01-02"));
  EXPECT_FALSE(parseInstant("1970-02-30", true));
}

TEST(FormatInstant, WritesWhatReadsBack) {
  for (const char* text : {"1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.25Z",
                           "2024-02-29T12:00:00.001Z"}) {
    const auto instant = parseInstant(text);
    ASSERT_TRUE(instant) << text;
    EXPECT_EQ(formatInstant(*instant), text);
  }
}

}  // namespace
}  // namespace tact
