// Spans of time as text: "1h30m", "-1.5s", "250ms".
//
// A span is a count of nanoseconds in 64 bits, about 292 years either way; what does not fit is refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/value.h"

namespace tact {

// Returns the nanoseconds of a sign, then numbers with units h, m, s, ms, us, ns ("0" may go without); nothing if the text is none or the
// span too long. Digits beyond a nanosecond are dropped.
std::optional<std::int64_t> parseDuration(std::string_view text);

// Returns the span in seconds, with as many decimals as it needs: "-1.5s".
std::string formatDuration(std::int64_t nanos);

// A span as a value, and back. EXPECTS a duration that such a count can hold: every one that the language makes.
Value durationValue(std::int64_t nanos);
std::int64_t nanosOf(const Value& duration);

}  // namespace tact
