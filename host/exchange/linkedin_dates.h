// The dates of LinkedIn's export, which are written in another way in each of its tables, in older ones and in each language.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/rfc3339.h"

namespace tact {

// One date as it may be read, in unix seconds. Only "2/11/26" can be read in two ways, the month first or the day.
struct LinkedInDate {
  LinkedInDate() = default;
  LinkedInDate(std::int64_t at) : monthFirst(at), dayFirst(at) {}  // no matter which

  std::optional<std::int64_t> monthFirst, dayFirst;  // one of them may be absent: there is no such day
  enum class Clock : std::uint8_t { none, twelve, twentyFour } clock = Clock::none;

  bool isPlain() const { return monthFirst == dayFirst; }
};

// Returns the date of "23 Nov 2026", "11/2/26, 9:15 AM", "02.11.2026 09:15" (day first), "Nov 2, 2026" or "2026-11-02 09:15:31 UTC"; a day
// alone is its midnight, and all is UTC. Nothing if the text is none of these, or the day does not exist, or lies before 2000 or after
// `latest`: no export tells of what is to come.
std::optional<LinkedInDate> parseLinkedInDate(std::string_view text, std::int64_t latest = kLastInstant);

// In which order a table has them, learned from all of its dates: from those that can be read in one way only; where there are none, from
// the clock, since whoever puts the month first counts to twelve.
class LinkedInDateOrder {
 public:
  void learn(const LinkedInDate& date);

  // Nothing where it cannot be told.
  std::optional<std::int64_t> read(const LinkedInDate& date) const;

 private:
  bool monthFirst_ = false, dayFirst_ = false, twelve_ = false, twentyFour_ = false;  // what was seen
};

}  // namespace tact
