// When one rule fires: all of its conditions, no exit, and what an open fact means for each level.
#include "core/firing.h"

#include <gtest/gtest.h>

#include "core/small_rules.h"

namespace tact {
namespace {

class FiringTest : public SmallRules {
 protected:
  Firing fired(const Rule& rule) {
    Arena arena;
    return firing(rule, facts, arena);
  }
};

TEST_F(FiringTest, NeedsEveryConditionAndIsSilentAsSoonAsOneIsFalse) {
  Rule& rule = add("x", Level::hold, "person.hasPhoto");
  rule.when.push_back(compiled("person.degree == 2", conditionsOf(vocabulary)));
  EXPECT_EQ(fired(rule), Firing::undecided);
  give(facts, {{"person.degree", Value::integer(3)}});
  EXPECT_EQ(fired(rule), Firing::silent) << "whatever the photo";
  give(facts, {{"person.degree", Value::integer(2)}, {"person.hasPhoto", Value::boolean(true)}});
  EXPECT_EQ(fired(rule), Firing::fires);
}

TEST_F(FiringTest, AKnownExitSilencesARuleWhoseConditionIsOpen) {
  const Rule& rule = add("x", Level::hold, "person.hasPhoto", "relation.permission == 'given'");
  give(facts, {{"relation.permission", Value::string("given")}});
  EXPECT_EQ(fired(rule), Firing::silent);
}

TEST_F(FiringTest, AnErrorIsAFailureUnlessSomethingIsUnknownToo) {
  Rule& rule = add("x", Level::tip, "person.degree / 0 == 1");
  EXPECT_EQ(fired(rule), Firing::undecided);
  give(facts, {{"person.degree", Value::integer(1)}});
  EXPECT_EQ(fired(rule), Firing::failed);
  rule.when.push_back(compiled("person.hasPhoto", conditionsOf(vocabulary)));
  EXPECT_EQ(fired(rule), Firing::undecided);
}

TEST_F(FiringTest, OfAFactThatSumsUpOthersThoseAreLacking) {
  Rule& rule = add("x", Level::tip, "process.isOpen == true && person.hasPhoto");
  Arena arena;
  EXPECT_EQ(namesOf(vocabulary, missingFor(rule, facts, arena)), (std::vector<std::string>{"process.stage", "person.hasPhoto"}));
}

TEST_F(FiringTest, AnExitThatFailsSilencesNoWarning) {
  const Rule& hold = add("x", Level::hold, "true", "1 / 0 == 1");
  EXPECT_EQ(fired(hold), Firing::fires);
  const Rule& go = add("y", Level::go, "true", "1 / 0 == 1");
  EXPECT_EQ(fired(go), Firing::failed);
}

}  // namespace
}  // namespace tact
