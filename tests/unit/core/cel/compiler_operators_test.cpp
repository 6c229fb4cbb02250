// Operators where types are checked, and that a fact beside a constant becomes one fast node.
#include <gtest/gtest.h>

#include "core/cel/dynamic.h"

namespace tact::cel {
namespace {

class Operators : public ::testing::Test {
 protected:
  // The mistake's words, or "" for an expression without one.
  std::string mistake(const std::string& text) {
    std::vector<Issue> issues;
    Environment environment;
    environment.vocabulary = &vocabulary;
    compile(text, environment, issues);
    return issues.empty() ? "" : issues.front().message;
  }
  Op rootOf(const std::string& text) {
    const Program program = compiled(text, conditionsOf(vocabulary));
    return program.nodes[program.root].op;
  }
  Vocabulary vocabulary = smallWorld();
};

TEST_F(Operators, TimesMeetTimesAndSpans) {
  for (const char* good : {"timestamp(1) + duration('1s') > timestamp(1)", "duration('1s') + timestamp(1) == timestamp(2)",
                           "timestamp(2) - timestamp(1) < duration('2s')", "duration('1s') - duration('2s') == duration('-1s')",
                           "timestamp(1).getHours() > 1", "duration('1s').getSeconds() == 1"})
    EXPECT_EQ(mistake(good), "") << good;
  EXPECT_EQ(mistake("timestamp(1) + timestamp(1)"), "'+' does not work on timestamp and timestamp");
  EXPECT_EQ(mistake("duration('1s') - timestamp(1)"), "'-' does not work on duration and timestamp");
  EXPECT_EQ(mistake("timestamp(1) + 1"), "'+' does not work on timestamp and int");
  EXPECT_EQ(mistake("duration('1s') < timestamp(1)"), "duration and timestamp cannot be compared in size");
  EXPECT_EQ(mistake("timestamp(1) == duration('1s')"), "timestamp never equals duration");
  EXPECT_EQ(mistake("duration('1s').getFullYear()"), "'getFullYear' does not take (duration)");
  EXPECT_EQ(mistake("-timestamp(1)"), "timestamp has no negative");
}

TEST_F(Operators, AFactBesideAConstantIsOneNode) {
  for (const char* text : {"person.hasPhoto", "relation.role == 'none'", "'none' != relation.role",
                           "relation.role in ['none', 'recruiter']", "process.wentWell == null", "person.hasPhoto == false"})
    EXPECT_EQ(rootOf(text), Op::factIn) << text;
  for (const char* text : {"person.degree == 2", "person.degree >= 2", "person.degree != 2"})
    EXPECT_EQ(rootOf(text), Op::factCompare) << text;
  EXPECT_EQ(rootOf("person.name == 'x'"), Op::equal) << "a text has no code";
  EXPECT_EQ(rootOf("person.connections == 500"), Op::equal) << "null has no size";
}

TEST(OperatorsWhereTypesAreNotKnown, FailWhenTheyRun) {
  expectRows({{"'a' + 1", "error"},
              {"1 + 1.0", "error"},
              {"5.0 % 2.0", "error"},
              {"-false", "error"},
              {"[1] < [2]", "error"},
              {"null < null", "error"},
              {"'foo' < 1024", "error"},
              {"true < 'a'", "error"},
              {"1 in 'a'", "error"},
              {"'a' in [1, 'a']", "true"},
              {"1.0 in [1]", "true"},
              {"2 in {2: 'x'}", "true"},
              {"[1] == 1", "false"},
              {"'cows' ? 1 : 2", "error: a condition is true or false, and this is neither"},
              {"true && 1/0 == 0", "error: division by zero"},
              {"!(1/0 == 0)", "error: division by zero"}});
}

}  // namespace
}  // namespace tact::cel
