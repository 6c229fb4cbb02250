// A rule set made of a few expressions over the small world.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/judge.h"
#include "core/small_world.h"

namespace tact {

class SmallRules : public ::testing::Test {
 protected:
  SmallRules() { rules.vocabulary = &vocabulary; }

  // Adds a rule of the moment `invite`; ids in the order of their adding. The reference holds until the next.
  Rule& add(const std::string& id, Level level, const std::string& when, const std::string& unless = {}) {
    Rule rule;
    rule.id = id;
    rule.moments.add(Moment::invite);
    rule.level = rule.authoredLevel = level;
    rule.when.push_back(compiled(when, conditionsOf(vocabulary)));
    if (!unless.empty()) rule.unless = compiled(unless, conditionsOf(vocabulary));
    rules.byMoment[0].add(static_cast<std::uint32_t>(rules.rules.size()), rule, vocabulary);
    rules.rules.push_back(std::move(rule));
    return rules.rules.back();
  }
  Verdict verdict() { return judge(rules, Moment::invite, facts, options); }
  std::vector<std::string> found() {
    std::vector<std::string> ids;
    for (const Finding& finding : verdict().findings) ids.push_back(finding.rule->id);
    return ids;
  }
  std::vector<std::string> undecided() {
    std::vector<std::string> ids;
    for (const Undecided& one : verdict().undecided) ids.push_back(one.rule->id);
    return ids;
  }
  static Vocabulary vocabularyThatAsksAndChanges() {
    const Vocabulary plain = smallWorld();
    Vocabulary out;
    for (Fact fact : plain.facts()) {
      const auto choices = [&](const std::string& text) {
        std::vector<Choice> all;
        for (const std::string& value : fact.values) all.push_back({value, text + " " + value});
        return all;
      };
      if (fact.name == "relation.role" || fact.name == "process.stage") fact.ask = Ask{"Which?", choices("it is"), "", std::nullopt};
      if (fact.name == "relation.permission") fact.change = {{std::string("given"), "once they said yes"}};
      if (fact.name == "process.stage") fact.change = {{std::string("decided"), "once it is decided"}};
      if (fact.name == "relation.invitedByThem") fact.change = {{true, "once they propose it"}};
      out.add(std::move(fact));
    }
    return out;
  }
  // Lets Tact ask for a fact, if `when` holds.
  void ask(const std::string& fact, const std::string& when = {}) {
    AskRule rule;
    rule.fact = *vocabulary.find(fact);
    if (!when.empty()) rule.when = compiled(when, conditionsOf(vocabulary));
    std::vector<cel::Issue> issues;
    rule.ask = Message::parse("Which " + fact + "?", vocabulary, issues);
    rules.asks.push_back(std::move(rule));
  }

  // The vocabulary, and process.isOpen, which sums up the stage.
  static Vocabulary vocabularyWithASummary() {
    Vocabulary out = vocabularyThatAsksAndChanges();
    const FactId open = out.add(factNamed("process.isOpen", FactType::boolean));
    out.setWorkedOutFrom(open, {*out.find("process.stage")});
    return out;
  }

  Vocabulary vocabulary = vocabularyWithASummary();
  FactSet facts{vocabulary};
  RuleSet rules;
  JudgeOptions options;
};

}  // namespace tact
