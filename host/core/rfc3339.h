// Instants as text: RFC 3339.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tact {

struct Instant {
  std::int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
  std::uint32_t nanos = 0;   // forward from there, below 1e9
};

// Returns the instant of "2026-11-20T14:00:00Z", "...+01:00", with up to nine decimals; nothing if the text is none or the date does not
// exist. With `dateAlone`, "2026-11-20" is its midnight in UTC.
std::optional<Instant> parseInstant(std::string_view text, bool dateAlone = false);

// Returns the instant in UTC, with as many decimals as it needs. EXPECTS a year from 0 to 9999.
std::string formatInstant(Instant instant);

}  // namespace tact
