// Whether a condition can ever hold, whatever the facts.
//
// Bools and enumerations are tried with every value (and null), integers compared with constants with each constant and the ones beside it:
// that covers every case there is for them. Other facts stay unknown, which may be anything. Values are given one fact at a time, and a
// branch is left as soon as the condition is decided, so that most rules take a handful of trials. Sound: "never" is never said wrongly.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/cel/evaluator.h"
#include "core/rule.h"

namespace tact {

// What is asked of the facts: its truth with those that are known so far.
using PartialTruth = std::function<cel::Truth(const FactSet& facts, Arena& arena)>;

// Returns whether no facts at all can make it `wanted` (yes or no). False also when limits::kMaxReachTrials were not enough to tell.
// `programs` are what the question looks at.
bool canNeverBe(cel::Truth wanted, const std::vector<const cel::Program*>& programs, const Vocabulary& vocabulary,
                const PartialTruth& question);

// Why a rule can never fire.
enum class Reach : std::uint8_t {
  some,       // it can fire, or that could not be told
  part,       // one part of `when` can never hold
  condition,  // parts of `when` contradict each other
  exception,  // whenever `when` holds, `unless` does
};

struct RuleReach {
  Reach reach = Reach::some;
  std::vector<std::size_t> parts;  // of part and condition: places in Rule::when; of a contradiction no more than it takes
};

// Whether anything below the node is a fact.
bool looksAtFacts(const cel::Program& program, cel::NodeId node);

// Whether some operand below the node turns on no fact, but on a setting or a constant: what it does is then a matter of the user's choice.
bool turnsOnSettings(const cel::Program& program, cel::NodeId node);

// Parts that turn on settings are not held against a rule.
RuleReach reachOf(const Rule& rule, const Vocabulary& vocabulary);

}  // namespace tact
