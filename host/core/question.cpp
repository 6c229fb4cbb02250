#include "core/question.h"

#include <algorithm>

#include "core/cel/evaluator.h"
#include "core/derive.h"

namespace tact {
namespace {

// A list is no place for questions; a surface nobody named is taken for a single person's.
bool isSinglePerson(const FactSet& facts) {
  const Value surface = facts.get("invite.surface");
  return !surface.is(Kind::string) || surface.asString() == "profile" || surface.asString() == "dialog";
}

bool isCalm(const AskRule& ask, Moment moment, const FactSet& facts, const JudgeOptions& options, Arena& arena) {
  if (!facts.vocabulary()[ask.fact].moments.has(moment)) return false;
  const bool stale = std::find(options.stale.begin(), options.stale.end(), ask.fact) != options.stale.end();
  if (facts[ask.fact].isKnown() && !stale) return false;
  return !ask.when || cel::Evaluator(*ask.when, &facts, arena).truth() == cel::Truth::yes;
}

}  // namespace

std::optional<ChosenQuestion> chooseQuestion(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options) {
  if (!isSinglePerson(facts)) return std::nullopt;
  Arena arena;
  const AskRule* best = nullptr;
  int bestMovement = 0;
  Level bestWorst = Level::clear;
  const Level present = levelOf(rules, moment, facts, options);
  for (const AskRule& ask : rules.asks) {
    if (!isCalm(ask, moment, facts, options, arena)) continue;
    FactSet trial = facts.copyOf();
    Level least = present, most = present, worst = Level::clear;
    for (const Choice& choice : facts.vocabulary()[ask.fact].ask->choices) {
      if (!trial.set(ask.fact, viewOf(choice.value)).empty()) continue;
      derive(moment, trial);
      const Level level = levelOf(rules, moment, trial, options);
      least = std::min(least, level);
      most = std::max(most, level);
      worst = std::max(worst, level);
    }
    const int movement = static_cast<int>(most) - static_cast<int>(least);
    if (movement <= bestMovement) continue;
    if (options.mayAsk && !options.mayAsk(ask.fact)) continue;
    best = &ask;
    bestMovement = movement;
    bestWorst = worst;
  }
  if (best == nullptr) return std::nullopt;
  ChosenQuestion chosen;
  chosen.worst = bestWorst;
  chosen.question.fact = best->fact;
  chosen.question.ask = best->ask.fill(facts);
  chosen.question.choices = facts.vocabulary()[best->fact].ask->choices;
  if (best->nobodyElse && facts.isKnown("process.company")) chosen.question.nobodyElse = best->nobodyElse->fill(facts);
  return chosen;
}

}  // namespace tact
