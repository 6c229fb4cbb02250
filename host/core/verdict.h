// The reply for one moment: shapes only. See judge.h for what computes it.
//
// Refers to the RuleSet it was computed with, which must outlive it; texts and values are its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/fact_set.h"
#include "core/rule.h"

namespace tact {

// A fact that made a rule fire.
struct Evidence {
  FactId fact = 0;
  Constant value;
  std::string label;  // "their part in your hiring"
  std::string text;   // the value in words
};

struct AdviceText {
  std::string id;
  std::string text;
};

struct Finding {
  const Rule* rule = nullptr;
  std::string message;
  std::string why;
  std::vector<Evidence> because;
  std::vector<AdviceText> instead;
  std::vector<Mark> marks;  // of the text, by place
};

struct Change {
  FactId fact = 0;
  Constant value;
};

// A smallest set of changes after which a finding would fall silent.
struct Clearing {
  const Rule* rule = nullptr;  // the finding's
  std::vector<Change> set;
  Level level = Level::clear;  // the verdict's then
  std::string text;            // "once they said yes"
};

struct Question {
  FactId fact = 0;
  std::string ask;
  std::vector<Choice> choices;
  std::optional<std::string> nobodyElse;
};

// A rule that could not be decided, and the facts it lacked; or the error its condition ran into.
struct Undecided {
  const Rule* rule = nullptr;
  std::vector<FactId> missing;
  bool failed = false;
};

struct Verdict {
  Moment moment = Moment::invite;
  Level level = Level::clear;
  Level personLevel = Level::clear;  // without what general rules say: of this person alone
  std::vector<Finding> findings;     // by level, then weight, then id
  std::vector<Clearing> clears;      // by finding, at most limits::kMaxClears of each
  std::vector<Question> questions;   // at most one
  std::vector<Undecided> undecided;
};

}  // namespace tact
