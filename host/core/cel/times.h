// Timestamps and durations in the language: made from texts, reckoned with, taken apart in a time zone.
//
// Years 1 to 9999. No clock and no zone data here: whoever compiles an expression may lend a ZoneLookup.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/cel/program.h"
#include "core/cel/zone_lookup.h"

namespace tact::cel {

// Returns the value, or an error for what is no time or out of range.
Value toTimestamp(const Value& value);  // a text of RFC 3339, or seconds since 1970
Value toDuration(const Value& value);   // a text such as "1h30m"

// Returns a + b or a - b where one of them is a time, or an error.
Value timeArithmetic(Op op, const Value& a, const Value& b);

// Returns the seconds east of UTC that a fixed zone means: "UTC", "+02:00", "-02:30", "02:00". Nothing for other texts.
std::optional<std::int32_t> fixedOffset(std::string_view zone);

// Returns one part of a time as the calendar of the zone has it ("" is UTC). `zones` may be null: then only fixed zones are known.
Value timePart(Function part, const Value& time, std::string_view zone, const ZoneLookup* zones);

}  // namespace tact::cel
