// The user's own days and weeks: when today and past weeks began by the clock of this computer.
//
// Midnights follow the zone that is set (TZ, else the system's), with its changes between summer and winter; UTC where there is none.
// What a named zone's clocks show is told by zone_data.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tact {

// A week from Monday: when it began, in unix seconds, and that day as "2026-11-16".
struct LocalWeek {
  std::int64_t began = 0;
  std::string day;
};

// Returns how many seconds local time is ahead of UTC at this time (unix seconds).
std::int64_t localOffset(std::int64_t at);

// Returns the day it is at this time: "2026-11-20".
std::string localDate(std::int64_t at);

// Returns the last midnight at or before `now`, in unix seconds.
std::int64_t localMidnight(std::int64_t now);

// Returns the last `count` weeks, the oldest first, the present one last.
std::vector<LocalWeek> localWeeks(std::int64_t now, int count);

}  // namespace tact
