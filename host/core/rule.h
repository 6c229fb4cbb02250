// A rule ready to judge, and the set of all of them.
//
// Built by packs/ from rule files; nothing here can fail any more. Immutable while judging: a change of settings builds a new set.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/program.h"
#include "core/level.h"
#include "core/message.h"
#include "core/moment.h"
#include "core/rule_index.h"
#include "core/vocabulary.h"

namespace tact {

// One entry of sources.json: on whose authority.
struct Source {
  std::string id;
  std::string title;
  std::optional<std::string> author;
  std::string publisher;
  std::optional<std::string> url;  // where it can be read
};

// One thing to do instead: templates/<id>.json.
struct Advice {
  std::string id;
  Message text;
};

struct Rule {
  std::string id;  // path below rules/ without .json
  std::string title;
  std::string headline;  // the words over a verdict that this rule leads; empty: those of its level
  MomentSet moments;
  Level authoredLevel = Level::tip;  // decides how `unless` is read
  Level level = Level::tip;          // as set by the user, else the authored one
  bool isOn = true;
  bool isGeneral = false;          // its conditions look at general facts alone: it says the same beside everybody
  int weight = 50;                 // among findings of one level the heavier comes first, 0 to 100
  std::vector<cel::Program> when;  // all must be true
  std::optional<cel::Program> unless;
  std::vector<std::string> whenTexts;  // as written, one for each of `when`; what an explanation quotes
  std::string unlessText;
  Message message;
  Message why;
  std::vector<std::size_t> instead;  // places in RuleSet::advice
  std::vector<std::size_t> sources;  // places in RuleSet::sources
  std::vector<std::string> rows;     // of the founding advice
};

// Whether asking for a fact is calm now; built from Ask::when.
struct AskRule {
  FactId fact = 0;
  std::optional<cel::Program> when;
  Message ask;
  std::optional<Message> nobodyElse;
};

struct RuleSet {
  const Vocabulary* vocabulary = nullptr;
  std::vector<Rule> rules;  // by id
  std::vector<Source> sources;
  std::vector<Advice> advice;
  std::vector<AskRule> asks;
  std::array<RuleIndex, kMomentNames.size()> byMoment;  // rules switched off are left out
  std::string revision;                                 // changes with every change of rules or settings

  const RuleIndex& of(Moment moment) const { return byMoment[static_cast<std::size_t>(moment)]; }

  // Returns the rule of this id; null if there is none. EXPECTS the rules to be in order.
  const Rule* find(std::string_view id) const {
    const auto at =
        std::lower_bound(rules.begin(), rules.end(), id, [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
    return at != rules.end() && at->id == id ? &*at : nullptr;
  }
};

}  // namespace tact
