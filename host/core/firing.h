// Whether one rule fires. Used by the judge, by questions and by clearings.
#pragma once

#include <vector>

#include "core/fact_set.h"
#include "core/judge.h"
#include "core/rule.h"

namespace tact {

enum class Firing : std::uint8_t {
  silent,
  fires,
  undecided,  // some fact is unknown
  failed,     // a run-time error is left: overflow, a null in arithmetic
};

// A hold or caution rule fires when `when` is true and `unless` is not known to be true: an exit nobody mentioned does not silence a
// warning. A go or tip rule also needs `unless` known to be false.
Firing firing(const Rule& rule, const FactSet& facts, Arena& arena);

// The same for a rule that an index has looked at.
inline Firing firing(const Rule& rule, RuleIndex::Proof proof, const FactSet& facts, Arena& arena) {
  return proof == RuleIndex::Proof::fires ? Firing::fires : firing(rule, facts, arena);
}

// Returns the facts an undecided rule lacked, each once.
std::vector<FactId> missingFor(const Rule& rule, const FactSet& facts, Arena& arena);

bool isSilenced(const Rule& rule, const JudgeOptions& options);

}  // namespace tact
