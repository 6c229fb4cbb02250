// The numbers follow-ups go by: those that rules have too, as the user has set them.
#pragma once

#include <cstdint>

#include "packs/library.h"
#include "store/follow_ups.h"

namespace tact {

// Returns the thresholds in force; one whose rule is gone or has a mistake is as FollowUpTerms has it. `offset` is local_time.h's.
FollowUpTerms followUpTerms(const Library& library, const SettingValues& settings, std::int64_t offset);

}  // namespace tact
