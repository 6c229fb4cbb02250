// Invitations as the extension and `tact --json` read them, and what a page's facts say about one.
#pragma once

#include <optional>
#include <string>

#include "app/local_time.h"
#include "core/fact_set.h"
#include "json/json_text.h"
#include "store/history.h"
#include "store/history_summary.h"

namespace tact {

Json toJson(const Invitation& invitation);

// {"weeks": [...], "groups": {...}}. `weeks` are those that were summed up, in the same order.
Json toJson(const HistorySummary& summary, const std::vector<LocalWeek>& weeks);

// Reads whom an invitation is about and what is known of it from prepared facts; a name or company that is too long is left out.
Invited invitedOf(const std::string& key, const FactSet& facts);

// Returns for how many days an invitation waits as a page says it; nothing where that is no such number: longer than any waits.
std::optional<std::int64_t> soundDaysWaiting(std::int64_t told);

// A place of the list as text, and back; nothing for a text that is none.
std::string placeText(const Invitation& last);
std::optional<ListPlace> placeOf(const std::string& text);

}  // namespace tact
