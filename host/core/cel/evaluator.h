// Program + facts -> value. Total: what can go wrong at run time is an `error` value, what is not known an `unknown` one.
//
// Three-valued as CEL's partial evaluation: `false && unknown` is false, `true && unknown` is unknown; an unknown operand makes any
// other operation unknown; unknown goes before error. Work is bounded by limits::kMaxEvaluationCost.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/arena.h"
#include "core/cel/comparing.h"
#include "core/cel/program.h"
#include "core/fact_set.h"
#include "core/limits.h"

namespace tact::cel {

enum class Truth : std::uint8_t { no, yes, unknown, error };

class Evaluator {
 public:
  // `facts` may be null where the program was compiled without a vocabulary. All three must outlive the evaluator; values it
  // returns live in the arena, the facts or the program.
  Evaluator(const Program& program, const FactSet* facts, Arena& arena) : program_(program), facts_(facts), arena_(arena) {}

  // Returns the value of the whole expression.
  Value value() { return valueOf(program_.root); }

  // Returns the value of a condition, faster than value(). Anything that is no bool is an error.
  Truth truth() { return truthOf(program_.root); }

  // The same for one node.
  Value valueOf(NodeId id);
  Truth truthOf(NodeId id);

 private:
  NodeId child(const Node& node, std::uint32_t i) const { return program_.children[node.firstChild + i]; }
  // Of nodes that are no test or connective; apart, so that truthOf() needs no room for a value.
  [[gnu::noinline]] Truth slowTruthOf(NodeId id);
  bool spend(std::uint64_t units) { return budget_.spend(units); }

  // evaluator_operators.cpp
  Value comparison(Op op, const Value& a, const Value& b);
  Value member(const Value& element, const Value& container);
  Value arithmetic(Op op, const Value& a, const Value& b);
  Value concatenated(const Value& a, const Value& b);
  // The value at a key, or null where there is none or the budget is over.
  const Value* at(const Value& map, const Value& key);
  Value indexed(const Value& container, const Value& place);
  Value selected(const Node& node, const Value& target);

  // evaluator_calls.cpp
  Value built(const Node& node);
  Value loop(const Node& node);
  Value called(const Node& node);
  Value searched(const Node& node, std::string_view text, std::string_view part);
  Value conversion(Function function, const Value& argument);

  const Program& program_;
  const FactSet* facts_;
  Arena& arena_;
  Budget budget_;
  Value failure_;  // the error behind the latest Truth::error
  std::array<Value, limits::kMaxComprehensionNesting> locals_{};
};

// Returns the facts whose being unknown keeps the program from a known value; empty if it has one.
std::vector<FactId> missingFacts(const Program& program, const FactSet& facts, Arena& arena);

// Returns the known facts that decided the value, in the order of the text: of a true && all, of a true || the first true operand,
// and so on down.
std::vector<FactId> decidingFacts(const Program& program, const FactSet& facts, Arena& arena);

// Where a program that yields an error went wrong: the innermost part of the text that fails by itself. A comprehension counts as one
// part, because its body fails for one element only.
struct Failure {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
Failure failureOf(const Program& program, const FactSet* facts, Arena& arena);

}  // namespace tact::cel
