// What would make it fine: the smallest changes after which the verdict is less severe, found by judging again.
#pragma once

#include <vector>

#include "core/judge.h"

namespace tact {

// Returns clearings of one fact each, or if there is none of two, among facts with a `change` entry that the findings turn on;
// those that lower the verdict furthest first, at most limits::kMaxClears. Tries at most limits::kMaxClearTrials combinations.
std::vector<Clearing> findClearings(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options,
                                    const Verdict& verdict);

}  // namespace tact
