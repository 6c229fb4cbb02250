// Why a condition holds, and what it lacks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace tact::cel
