// What would make it fine: for each finding that warns the smallest changes after which it would fall silent, found by judging again.
#pragma once

#include <vector>

#include "core/judge.h"

namespace tact {

// Returns, in the order of the findings, clearings of one fact each, or if there is none of two, among facts with a `change` entry that
// the finding turns on and that raise no new warning as severe. Those that lower the verdict furthest first, and where one does, only
// such; at most limits::kMaxClears for a finding. Tries at most limits::kMaxClearTrials combinations.
std::vector<Clearing> findClearings(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options,
                                    const Verdict& verdict);

}  // namespace tact
