// Why a condition holds, and what it lacks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cel/dynamic.h"
#include "core/small_world.h"

namespace tact::cel {
namespace {

using Names = std::vector<std::string>;

class Trace : public ::testing::Test {
 protected:
  Trace() {
    give(facts, {{"person.degree", Value::integer(2)},
                 {"relation.role", Value::string("interviewer")},
                 {"person.hasPhoto", Value::boolean(false)}});
  }
  Names missing(const char* text) {
    const Program program = compiled(text, conditionsOf(vocabulary));
    Arena arena;
    return namesOf(vocabulary, missingFacts(program, facts, arena));
  }
  Names deciding(const char* text) {
    const Program program = compiled(text, conditionsOf(vocabulary));
    Arena arena;
    return namesOf(vocabulary, decidingFacts(program, facts, arena));
  }
  Vocabulary vocabulary = smallWorld();
  FactSet facts{vocabulary};
};

TEST_F(Trace, MissingAreTheUnknownFactsThatMatter) {
  EXPECT_EQ(missing("process.stage == 'none'"), Names{"process.stage"});
  EXPECT_EQ(missing("person.degree == 2 && process.stage == 'none' && person.name == 'x'"), (Names{"process.stage", "person.name"}));
  EXPECT_EQ(missing("person.degree == 3 && process.stage == 'none'"), Names{}) << "it is false whatever the stage";
  EXPECT_EQ(missing("person.degree == 2 || process.stage == 'none'"), Names{});
  EXPECT_EQ(missing("(person.degree == 3 && process.stage == 'none') || person.name == 'x'"), Names{"person.name"});
  EXPECT_EQ(missing("person.hasPhoto ? process.stage == 'none' : person.name == 'x'"), Names{"person.name"});
  EXPECT_EQ(missing("relation.invitedByThem ? process.stage == 'none' : true"), Names{"relation.invitedByThem"});
  EXPECT_EQ(missing("process.stage == 'none' || process.stage == 'applied'"), Names{"process.stage"}) << "each once";
  EXPECT_EQ(missing("size(person.name) + person.connections > 3"), (Names{"person.name", "person.connections"}));
}

TEST_F(Trace, DecidingAreTheKnownFactsThatMadeItSo) {
  EXPECT_EQ(deciding("person.degree == 2 && relation.role == 'interviewer'"), (Names{"person.degree", "relation.role"}));
  EXPECT_EQ(deciding("person.degree == 3 || relation.role == 'interviewer'"), Names{"relation.role"});
  EXPECT_EQ(deciding("relation.role == 'interviewer' || person.degree == 2"), Names{"relation.role"}) << "the first that is true is enough";
  EXPECT_EQ(deciding("person.degree == 2 && person.hasPhoto"), Names{"person.hasPhoto"});
  EXPECT_EQ(deciding("!person.hasPhoto"), Names{"person.hasPhoto"});
  EXPECT_EQ(deciding("person.hasPhoto ? person.degree == 1 : relation.role == 'interviewer'"), (Names{"person.hasPhoto", "relation.role"}));
  EXPECT_EQ(deciding("process.stage == 'none' || person.degree == 2"), Names{"person.degree"});
}

// The text that fails by itself, of an expression without types.
std::string failing(const std::string& text) {
  const Program program = compiled(text, dynamic({}));
  Arena arena;
  const Failure failure = failureOf(program, nullptr, arena);
  return text.substr(failure.begin, failure.end - failure.begin);
}

TEST(Failures, StandAtTheInnermostPartThatFails) {
  EXPECT_EQ(failing("1 + (2 / 0)"), "2 / 0");
  EXPECT_EQ(failing("true && [1, x.y][1] == 2"), "x.y");
  EXPECT_EQ(failing("'a'.contains(1)"), "'a'.contains(1)");
  EXPECT_EQ(failing("true && 'a'"), "true && 'a'");
  EXPECT_EQ(failing("false ? 1 / 0 : 2 % 0"), "2 % 0") << "not in the branch that is not taken";
  EXPECT_EQ(failing("[1, 2].map(x, 1 / (x - 1))"), "[1, 2].map(x, 1 / (x - 1))") << "a body fails for one element only";
  EXPECT_EQ(failing("[1 / 0].map(x, x)"), "1 / 0");
}

}  // namespace
}  // namespace tact::cel
