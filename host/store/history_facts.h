// From the record of invitations to the facts `history.*` of one moment, for whom an invitation is being thought about.
//
// Counts are of what Tact has seen or an export told. Facts that are known already are never overwritten, facts the vocabulary lacks
// skipped, and what belongs to the person stays unknown where their key or company is.
#pragma once

#include <cstdint>
#include <string>

#include "core/fact_set.h"
#include "core/moment.h"
#include "store/history.h"

namespace tact {

// Supplies them at invite and note. `dayBegan` is the user's last midnight; `company` is the one kept with the person, used where the page
// did not give theirs. Fails as History does; no fact is then supplied.
Result<void> supplyHistoryFacts(History& history, const std::string& key, const std::string& company, Moment moment, std::int64_t now,
                                std::int64_t dayBegan, FactSet& facts);

}  // namespace tact
