// Days and weeks by the clock on the wall: east and west of UTC, and over the nights when clocks change.
#include "app/local_time.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <optional>

#include "core/rfc3339.h"

namespace tact {
namespace {

class LocalTime : public ::testing::Test {
 protected:
  void SetUp() override {
    if (const char* zone = ::getenv("TZ")) before_ = zone;
  }
  void TearDown() override {
    before_ ? ::setenv("TZ", before_->c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
  }
  static std::int64_t at(const char* text) { return parseInstant(text)->seconds; }
  // The zone's rules written out, so that no zone data is needed.
  static void in(const char* zone) { ::setenv("TZ", zone, 1); }
  static void inBerlin() { in("CET-1CEST,M3.5.0,M10.5.0/3"); }

 private:
  std::optional<std::string> before_;
};

TEST_F(LocalTime, TheDayAndTheOffsetAreTheZones) {
  in("XYZ-5:30");
  EXPECT_EQ(localOffset(at("2026-11-02T09:00:00Z")), 5 * 3600 + 1800);
  EXPECT_EQ(localDate(at("2026-11-02T18:29:59Z")), "2026-11-02");
  EXPECT_EQ(localDate(at("2026-11-02T18:30:00Z")), "2026-11-03");
  in("PST8");
  EXPECT_EQ(localDate(at("2026-11-02T07:59:59Z")), "2026-11-01");
}

TEST_F(LocalTime, MidnightIsTheZones) {
  in("UTC0");
  EXPECT_EQ(localMidnight(at("2026-11-02T09:00:00Z")), at("2026-11-02T00:00:00Z"));
  EXPECT_EQ(localMidnight(at("2026-11-02T00:00:00Z")), at("2026-11-02T00:00:00Z"));
  inBerlin();
  EXPECT_EQ(localMidnight(at("2026-11-02T22:59:59Z")), at("2026-11-01T23:00:00Z"));
  EXPECT_EQ(localMidnight(at("2026-11-02T23:00:00Z")), at("2026-11-02T23:00:00Z"));
  in("PST8");
  EXPECT_EQ(localMidnight(at("2026-11-02T07:59:59Z")), at("2026-11-01T08:00:00Z"));
}

TEST_F(LocalTime, ADayOfTwentyFiveHoursBeganBeforeTheClocksChanged) {
  inBerlin();
  EXPECT_EQ(localMidnight(at("2026-10-25T12:00:00Z")), at("2026-10-24T22:00:00Z"));
  EXPECT_EQ(localMidnight(at("2026-03-29T12:00:00Z")), at("2026-03-28T23:00:00Z"));
}

TEST_F(LocalTime, WeeksBeginOnMondayAtMidnight) {
  inBerlin();
  const auto weeks = localWeeks(at("2026-11-02T09:00:00Z"), 3);
  ASSERT_EQ(weeks.size(), 3U);
  EXPECT_EQ(weeks[0].day, "2026-10-19");
  EXPECT_EQ(weeks[0].began, at("2026-10-18T22:00:00Z")) << "still summer";
  EXPECT_EQ(weeks[1].day, "2026-10-26");
  EXPECT_EQ(weeks[1].began, at("2026-10-25T23:00:00Z"));
  EXPECT_EQ(weeks[2].day, "2026-11-02");
  EXPECT_EQ(localWeeks(at("2026-11-08T22:59:59Z"), 1)[0].day, "2026-11-02") << "Sunday night";
  EXPECT_EQ(localWeeks(at("2026-11-08T23:00:00Z"), 1)[0].day, "2026-11-09");
}

TEST_F(LocalTime, WeeksGoOverTheYear) {
  in("UTC0");
  const auto weeks = localWeeks(at("2027-01-05T00:00:00Z"), 520);
  ASSERT_EQ(weeks.size(), 520U);
  EXPECT_EQ(weeks[519].day, "2027-01-04");
  EXPECT_EQ(weeks[518].day, "2026-12-28");
  EXPECT_EQ(weeks[0].began, weeks[519].began - 519 * 7 * 86'400);
}

}  // namespace
}  // namespace tact
