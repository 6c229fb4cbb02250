// What would make it fine: proposals that really help, and nothing else.
#include "core/clearing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/derive.h"
#include "core/limits.h"
#include "core/small_rules.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Clearings : public SmallRules {
 protected:
  std::vector<std::string> proposals() {
    std::vector<std::string> texts;
    for (const Clearing& one : verdict().clears) texts.push_back(one.text);
    return texts;
  }
  // Each proposal, carried out, must silence its finding and give the level it names.
  void expectEachHelps() {
    const Verdict before = verdict();
    EXPECT_LE(before.clears.size(), limits::kMaxClears * before.findings.size());
    for (const Clearing& one : before.clears) {
      FactSet then = facts.copyOf();
      for (const Change& change : one.set) EXPECT_EQ(then.set(change.fact, viewOf(change.value)), "");
      derive(Moment::invite, then);
      const Verdict after = judge(rules, Moment::invite, then, options);
      EXPECT_EQ(after.level, one.level);
      EXPECT_LE(severity(after.level), severity(before.level)) << one.text;
      for (const Finding& finding : after.findings) EXPECT_NE(finding.rule, one.rule) << one.text;
    }
  }
};

TEST_F(Clearings, EachSingleChangeThatLowersTheVerdictIsProposed) {
  add("x", Level::hold, "process.stage == 'interviewing'", "relation.permission == 'given'");
  add("c", Level::caution, "relation.permission == 'given'");
  give(facts, {{"process.stage", Value::string("interviewing")}, {"relation.permission", Value::string("notAsked")}});
  EXPECT_THAT(proposals(), ElementsAre("once it is decided", "once they said yes")) << "what lowers it furthest comes first";
  expectEachHelps();
}

TEST_F(Clearings, WhereOneChangeLowersTheVerdictWhatLeavesItAsItIsIsNotProposed) {
  add("x", Level::hold, "process.stage == 'interviewing'", "relation.permission == 'given'");
  add("y", Level::hold, "process.stage == 'interviewing'");
  give(facts, {{"process.stage", Value::string("interviewing")}});
  EXPECT_THAT(proposals(), ElementsAre("once it is decided", "once it is decided")) << "of x and of y";
  expectEachHelps();
}

TEST_F(Clearings, FindingsOfUnlikeReasonsHaveEachTheirOwn) {
  add("x", Level::caution, "person.hasPhoto", "relation.permission == 'given'");
  add("y", Level::caution, "person.hasPhoto", "relation.invitedByThem == true");
  give(facts, {{"person.hasPhoto", Value::boolean(true)}});
  EXPECT_THAT(proposals(), ElementsAre("once they said yes", "once they propose it")) << "never one sentence of both";
  EXPECT_EQ(verdict().clears[0].rule->id, "x");
  EXPECT_EQ(verdict().clears[1].rule->id, "y");
  expectEachHelps();
}

TEST_F(Clearings, AChangeThatBringsAnotherWarningAsSevereIsNotProposed) {
  add("x", Level::caution, "process.stage == 'interviewing'");
  add("y", Level::caution, "process.stage == 'decided'");
  give(facts, {{"process.stage", Value::string("interviewing")}});
  EXPECT_THAT(proposals(), IsEmpty());
}

TEST_F(Clearings, PairsAreProposedOnlyWhereNoSingleChangeHelps) {
  add("x", Level::hold, "person.hasPhoto", "relation.permission == 'given' && relation.invitedByThem == true");
  give(facts, {{"person.hasPhoto", Value::boolean(true)}});
  EXPECT_THAT(proposals(), ElementsAre("once they said yes, and once they propose it"));
  expectEachHelps();
  for (const auto& [fact, value] : std::vector<std::pair<const char*, Value>>{{"relation.permission", Value::string("given")},
                                                                              {"relation.invitedByThem", Value::boolean(true)}}) {
    FactSet then = facts.copyOf();
    then.put(fact, value);
    EXPECT_EQ(levelOf(rules, Moment::invite, then), Level::hold) << fact;
  }
}

TEST_F(Clearings, AFactThatSumsUpOthersIsChangedThroughThem) {
  add("x", Level::hold, "process.isOpen == true");
  give(facts, {{"process.stage", Value::string("interviewing")}});
  derive(Moment::invite, facts);
  EXPECT_THAT(proposals(), ElementsAre("once it is decided"));
  expectEachHelps();
}

TEST_F(Clearings, WhatNobodyCanChangeHasNone) {
  add("x", Level::hold, "person.hasPhoto");
  give(facts, {{"person.hasPhoto", Value::boolean(true)}});
  EXPECT_THAT(proposals(), IsEmpty());
}

TEST_F(Clearings, OnlyWarningsAreCleared) {
  add("t", Level::tip, "true", "relation.permission == 'given'");
  add("g", Level::go, "process.stage == 'interviewing'");
  give(facts, {{"process.stage", Value::string("interviewing")}, {"relation.permission", Value::string("notAsked")}});
  EXPECT_THAT(proposals(), IsEmpty());
}

TEST_F(Clearings, AreBoundedInNumberAndWork) {
  Vocabulary many;
  std::string condition = "true";
  for (int i = 0; i < 60; ++i) {  // 60 single changes, 1,770 pairs: more than limits::kMaxClearTrials
    Fact fact = factNamed("fact.f" + std::to_string(i), FactType::boolean);
    fact.change = {{true, "once " + std::to_string(i)}};
    condition += " && " + fact.name + " == false";
    many.add(std::move(fact));
  }
  FactSet all(many);
  for (FactId id = 0; id < 60; ++id) ASSERT_EQ(all.set(id, Value::boolean(false)), "");
  RuleSet set;
  set.vocabulary = &many;
  Rule rule;
  rule.id = "x";
  rule.moments.add(Moment::invite);
  rule.level = rule.authoredLevel = Level::hold;
  rule.when.push_back(compiled(condition, conditionsOf(many)));
  set.rules.push_back(std::move(rule));
  set.byMoment[0].add(0, set.rules[0], many);
  EXPECT_EQ(judge(set, Moment::invite, all).clears.size(), limits::kMaxClears);
  set.rules[0].when.clear();
  set.rules[0].when.push_back(compiled("fact.f58 == false || fact.f59 == false || (" + condition + ")", conditionsOf(many)));
  set.byMoment[0] = {};
  set.byMoment[0].add(0, set.rules[0], many);
  EXPECT_THAT(judge(set, Moment::invite, all).clears, IsEmpty())
      << "the only pair that helps is the last of " << 1770 << ", beyond " << limits::kMaxClearTrials;
}

}  // namespace
}  // namespace tact
