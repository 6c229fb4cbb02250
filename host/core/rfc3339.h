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

// The first and the last second that can be told, years 1 to 9999 in UTC: what lies beyond is no time anywhere in Tact.
inline constexpr std::int64_t kFirstInstant = -62'135'596'800, kLastInstant = 253'402'300'799;

inline bool isInstant(std::int64_t seconds) { return seconds >= kFirstInstant && seconds <= kLastInstant; }

// Returns the instant of "2026-11-20T14:00:00Z", "...+01:00", with up to nine decimals; nothing if the text is none or the date does not
// exist, or lies beyond these. With `dateAlone`, "2026-11-20" is its midnight in UTC.
std::optional<Instant> parseInstant(std::string_view text, bool dateAlone = false);

// Returns the instant in UTC, with as many decimals as it needs. EXPECTS isInstant().
std::string formatInstant(Instant instant);

}  // namespace tact
