// The one thing worth asking, and when it is better to ask nothing.
#include "core/question.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/small_rules.h"

namespace tact {
namespace {

class Questions : public SmallRules {
 protected:
  std::string asked() {
    const Verdict result = verdict();
    EXPECT_LE(result.questions.size(), 1U);
    return result.questions.empty() ? "" : vocabulary[result.questions[0].fact].name;
  }
  // Both answers matter; the role's more.
  void addUsualRules() {
    add("stage", Level::caution, "process.stage == 'interviewing'");
    add("role", Level::hold, "relation.role == 'interviewer'");
    ask("process.stage");
    ask("relation.role");
  }
};

TEST_F(Questions, TheOneWhoseAnswersMoveTheVerdictMostIsAsked) {
  addUsualRules();
  EXPECT_EQ(asked(), "relation.role");
  EXPECT_EQ(verdict().level, Level::unknown);
  EXPECT_EQ(headline(verdict(), rules), "A question");
  EXPECT_EQ(verdict().questions[0].ask, "Which relation.role?");
  EXPECT_EQ(verdict().questions[0].choices.size(), 4U);
}

TEST_F(Questions, WhatIsKnownIsNotAskedUnlessItIsOld) {
  addUsualRules();
  give(facts, {{"relation.role", Value::string("none")}});
  EXPECT_EQ(asked(), "process.stage");
  options.stale = {*vocabulary.find("relation.role")};
  EXPECT_EQ(asked(), "relation.role");
}

TEST_F(Questions, WhatChangesNothingIsNotAsked) {
  add("role", Level::hold, "relation.role == 'interviewer' && person.hasPhoto");
  ask("relation.role");
  give(facts, {{"person.hasPhoto", Value::boolean(false)}});
  EXPECT_EQ(asked(), "");
  EXPECT_EQ(verdict().level, Level::clear);
}

TEST_F(Questions, NothingIsAskedInLists) {
  addUsualRules();
  give(facts, {{"invite.surface", Value::string("search")}});
  EXPECT_EQ(asked(), "");
  EXPECT_EQ(verdict().level, Level::clear);
  for (const char* single : {"profile", "dialog"}) {
    give(facts, {{"invite.surface", Value::string(single)}});
    EXPECT_EQ(asked(), "relation.role") << single;
  }
}

TEST_F(Questions, WhoMayNotBeAskedIsNotAskedAndTheNextBestIs) {
  addUsualRules();
  options.mayAsk = [&](FactId id) { return vocabulary[id].name != "relation.role"; };
  EXPECT_EQ(asked(), "process.stage");
  options.mayAsk = [](FactId) { return false; };
  EXPECT_EQ(asked(), "");
  EXPECT_EQ(verdict().level, Level::clear);
}

TEST_F(Questions, TheCalmRuleOfAFactMustHold) {
  add("role", Level::hold, "relation.role == 'interviewer'");
  ask("relation.role", "process.stage == 'interviewing'");
  EXPECT_EQ(asked(), "") << "a calm rule that is unknown does not hold";
  give(facts, {{"process.stage", Value::string("none")}});
  EXPECT_EQ(asked(), "");
  give(facts, {{"process.stage", Value::string("interviewing")}});
  EXPECT_EQ(asked(), "relation.role");
}

TEST_F(Questions, OneThatCouldOnlyEndWellIsAskedButLeavesTheVerdictAsItIs) {
  add("role", Level::go, "relation.role == 'interviewer'");
  ask("relation.role");
  EXPECT_EQ(asked(), "relation.role");
  EXPECT_EQ(verdict().level, Level::clear);
}

TEST_F(Questions, ASilencedRuleMovesNothing) {
  addUsualRules();
  options.silenced = {"role"};
  EXPECT_EQ(asked(), "process.stage");
}

}  // namespace
}  // namespace tact
