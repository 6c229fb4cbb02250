// The dates of LinkedIn's export, which are written in another way in each of its tables and in older ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tact {

// Returns the instant, unix seconds, of "23 Nov 2026", "11/2/26, 9:15 AM" (month first), "02.11.2026 09:15" (day first),
// "Nov 2, 2026" or "2026-11-02 09:15:31 UTC"; a day alone is its midnight, and all is UTC. Nothing if the text is none of these, or the
// day does not exist, or lies before 2000 or after 2100.
std::optional<std::int64_t> parseLinkedInDate(std::string_view text);

}  // namespace tact
