// Facts + rules -> verdict. Pure and total.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/derive.h"
#include "core/fact_set.h"
#include "core/rule.h"
#include "core/verdict.h"

namespace tact {

struct JudgeOptions {
  // Rules the user put aside for this person: treated as switched off. By id.
  std::vector<std::string_view> silenced;
  // Facts that may be asked for again although known, because they are old.
  std::vector<FactId> stale;
  // Whether this fact may be asked for now (once per person in 30 days, ...). Null: always.
  std::function<bool(FactId)> mayAsk;
  // Whether the reader could not read its page: such a verdict is never clear.
  bool isBlind = false;
};

// Returns the verdict. EXPECTS derive() (derive.h) to have been applied and `facts` to be of the set's vocabulary.
Verdict judge(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options = {});

// Returns the parts of the text that a rule which fires is about, by place. EXPECTS derive() to have been applied.
std::vector<Mark> marksOf(const Rule& rule, Moment moment, const FactSet& facts);

// Returns the level the findings alone give, cheaply; what judge() says before it thinks of questions.
Level levelOf(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options = {});

// Returns the words a person reads over a verdict, "" for clear: those of the rule that leads it ("Fine now"), else of its level. Lives as
// long as `rules`, the set of the verdict.
std::string_view headline(const Verdict& verdict, const RuleSet& rules);

// The same for `personLevel`, without the general rules.
std::string_view personHeadline(const Verdict& verdict, const RuleSet& rules);

}  // namespace tact
