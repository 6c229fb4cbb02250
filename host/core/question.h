// The one thing worth asking: the unknown fact whose possible answers move the verdict most.
//
// Calm: never in lists; only facts with an `ask` entry whose own condition holds (facts.json); only what JudgeOptions::mayAsk lets
// through; at most one.
#pragma once

#include <optional>

#include "core/judge.h"

namespace tact {

struct ChosenQuestion {
  Question question;
  Level worst = Level::clear;  // the most severe level an answer could yield
};

std::optional<ChosenQuestion> chooseQuestion(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options);

}  // namespace tact
