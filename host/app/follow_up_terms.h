// The numbers follow-ups go by: those that rules have too, as the user has set them, and how far local time is from UTC.
#pragma once

#include <cstdint>

#include "packs/library.h"
#include "store/follow_ups.h"

namespace tact {

// Returns how many seconds local time is ahead of UTC at this time (unix seconds), as the computer is set.
std::int64_t localOffset(std::int64_t at);

// Returns the thresholds in force; one whose rule is gone or has a mistake is as FollowUpTerms has it.
FollowUpTerms followUpTerms(const Library& library, const SettingValues& settings, std::int64_t offset);

}  // namespace tact
