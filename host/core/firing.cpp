#include "core/firing.h"

#include <algorithm>

#include "core/cel/evaluator.h"

namespace tact {
namespace {

bool warns(const Rule& rule) { return severity(rule.authoredLevel) >= severity(Level::caution); }

}  // namespace

Firing firing(const Rule& rule, const FactSet& facts, Arena& arena) {
  bool unknown = false, error = false;
  for (const cel::Program& part : rule.when) {
    switch (cel::Evaluator(part, &facts, arena).truth()) {
      case cel::Truth::no: return Firing::silent;
      case cel::Truth::yes: break;
      case cel::Truth::unknown: unknown = true; break;
      case cel::Truth::error: error = true; break;
    }
  }
  // Exits are looked at even when the condition is open: a rule with a known exit can no longer fire, so it lacks nothing.
  if (rule.unless) {
    switch (cel::Evaluator(*rule.unless, &facts, arena).truth()) {
      case cel::Truth::yes: return Firing::silent;
      case cel::Truth::no: break;
      case cel::Truth::unknown: unknown = unknown || !warns(rule); break;
      case cel::Truth::error: error = error || !warns(rule); break;
    }
  }
  if (unknown) return Firing::undecided;
  return error ? Firing::failed : Firing::fires;
}

std::vector<FactId> missingFor(const Rule& rule, const FactSet& facts, Arena& arena) {
  std::vector<FactId> missing;
  const auto add = [&](FactId id) {
    if (std::find(missing.begin(), missing.end(), id) == missing.end()) missing.push_back(id);
  };
  const auto collect = [&](const cel::Program& program) {
    const cel::Truth truth = cel::Evaluator(program, &facts, arena).truth();
    if (truth != cel::Truth::unknown) return;
    for (const FactId id : cel::missingFacts(program, facts, arena)) {
      const std::vector<FactId>& others = facts.vocabulary()[id].workedOutFrom;
      if (others.empty()) add(id);
      for (const FactId other : others)
        if (!facts[other].isKnown()) add(other);
    }
  };
  for (const cel::Program& part : rule.when) collect(part);
  if (rule.unless && !warns(rule)) collect(*rule.unless);
  return missing;
}

bool isSilenced(const Rule& rule, const JudgeOptions& options) {
  return std::find(options.silenced.begin(), options.silenced.end(), rule.id) != options.silenced.end();
}

}  // namespace tact
