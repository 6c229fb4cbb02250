// Timestamps and durations in expressions: made, reckoned with, taken apart, at the ends of their ranges.
#include "core/cel/times.h"

#include <gtest/gtest.h>

#include "core/cel/dynamic.h"

namespace tact::cel {
namespace {

// "Test/Late" is three hours and a half east from 1970 on, two hours before.
class TwoZones : public ZoneLookup {
 public:
  std::optional<std::int32_t> offsetAt(std::string_view zone, std::int64_t seconds) const override {
    if (zone != "Test/Late") return std::nullopt;
    return seconds < 0 ? 7'200 : 12'600;
  }
};

TEST(Times, AreMadeOfTextsAndSeconds) {
  expectRows({{"timestamp('2026-11-20T14:00:00Z')", "timestamp('2026-11-20T14:00:00Z')"},
              {"timestamp('2026-11-20T14:00:00.250+01:00')", "timestamp('2026-11-20T13:00:00.25Z')"},
              {"timestamp(0)", "timestamp('1970-01-01T00:00:00Z')"},
              {"timestamp(timestamp(1)) == timestamp(1)", "true"},
              {"timestamp('2026-02-30T00:00:00Z')", "error"},
              {"timestamp('2026-11-20')", "error"},
              {"timestamp(1.5)", "error"},
              {"timestamp(-62135596800)", "timestamp('0001-01-01T00:00:00Z')"},
              {"timestamp(-62135596801)", "error"},
              {"timestamp(253402300799)", "timestamp('9999-12-31T23:59:59Z')"},
              {"timestamp(253402300800)", "error"},
              {"duration('1h30m')", "duration('5400s')"},
              {"duration('soon')", "error"},
              {"duration(3)", "error"},
              {"int(timestamp('1970-01-01T00:01:00Z'))", "60"},
              {"string(timestamp(0)) + ' ' + string(duration('-1500ms'))", "'1970-01-01T00:00:00Z -1.5s'"}});
}

TEST(Times, AddSubtractAndCompare) {
  expectRows({{"timestamp(10) + duration('5s') == timestamp(15)", "true"},
              {"duration('5s') + timestamp(10) == timestamp(15)", "true"},
              {"timestamp(10) - duration('1ns')", "timestamp('1970-01-01T00:00:09.999999999Z')"},
              {"timestamp(10) - timestamp(15)", "duration('-5s')"},
              {"timestamp('1970-01-01T00:00:00.1Z') - timestamp('1970-01-01T00:00:00.9Z')", "duration('-0.8s')"},
              {"duration('1m') - duration('90s')", "duration('-30s')"},
              {"duration('-0.4s') + duration('-0.7s')", "duration('-1.1s')"},
              {"duration('1s') < duration('2s') && timestamp(1) >= timestamp(1)", "true"},
              {"duration('-0.5s') < duration('-0.4s')", "true"},
              {"duration('60s') in [duration('1m')]", "true"},
              {"duration('1s') == timestamp(1)", "false"},
              {"duration('1s') < timestamp(1)", "error"},
              {"duration('1s') - timestamp(1)", "error"},
              {"timestamp(1) + timestamp(1)", "error"},
              {"duration('1s') * 2", "error"},
              {"timestamp(1) + 1", "error"},
              {"timestamp('9999-12-31T23:59:59.999999999Z') + duration('1ns')", "error"},
              {"timestamp('0001-01-01T00:00:00Z') - duration('1ns')", "error"},
              {"timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')", "error"},
              {"duration('9223372036s') + duration('1s')", "error"},
              {"-duration('1s')", "error"}});
}

TEST(Times, ComeApartInUtc) {
  expectRows({{"t.getFullYear()", "2024"},
              {"t.getMonth()", "1"},
              {"t.getDate()", "29"},
              {"t.getDayOfMonth()", "28"},
              {"t.getDayOfWeek()", "4"},
              {"t.getDayOfYear()", "59"},
              {"t.getHours()", "23"},
              {"t.getMinutes()", "59"},
              {"t.getSeconds()", "58"},
              {"t.getMilliseconds()", "987"},
              {"t.getWeek()", "error"},
              {"1.getHours()", "error"},
              {"timestamp(-1).getSeconds()", "59"},
              {"timestamp(-1).getFullYear()", "1969"}},
             {{"t", toTimestamp(Value::string("2024-02-29T23:59:58.987654321Z"))}});
}

TEST(Times, SpansComeApartTowardsZero) {
  expectRows({{"d.getHours()", "-1"},
              {"d.getMinutes()", "-90"},
              {"d.getSeconds()", "-5400"},
              {"d.getMilliseconds()", "-500"},
              {"d.getDate()", "error"},
              {"d.getHours('UTC')", "error"}},
             {{"d", toDuration(Value::string("-1h30m0.5s"))}});
}

TEST(Times, ZonesAreOffsetsOrLent) {
  const TwoZones zones;
  const Bindings at = {{"t", toTimestamp(Value::string("2009-02-13T23:31:30Z"))}};
  expectRows({{"t.getHours('+02:00')", "1"},
              {"t.getHours('02:00')", "1"},
              {"t.getDate('-23:59')", "12"},
              {"t.getMinutes('-00:30')", "1"},
              {"t.getHours('UTC')", "23"},
              {"t.getHours('Test/Late')", "3"},
              {"timestamp(-1).getHours('Test/Late')", "1"},
              {"t.getHours('Test/Nowhere')", "error"},
              {"t.getHours('24:00')", "error"},
              {"t.getHours('+2:00')", "error"},
              {"t.getHours('+02:60')", "error"},
              {"t.getHours(2)", "error"}},
             at, &zones);
  expectRows({{"t.getHours('+02:00')", "1"}, {"t.getHours('Test/Late')", "error"}}, at);
}

TEST(Times, TheLocalYearMayLieOutsideTheRange) {
  expectRows({{"timestamp('0001-01-01T00:00:00Z').getFullYear('-01:00')", "0"},
              {"timestamp('9999-12-31T23:59:59Z').getFullYear('+01:00')", "10000"}});
}

}  // namespace
}  // namespace tact::cel
