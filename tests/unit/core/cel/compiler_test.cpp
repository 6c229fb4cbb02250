// What the checker says about an author's expression, each mistake at its own place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cel/annotated.h"
#include "core/limits.h"
#include "core/small_world.h"

namespace tact::cel {
namespace {

using ::testing::HasSubstr;

class Compile : public ::testing::Test {
 protected:
  std::vector<Issue> issuesOf(const std::string& text) {
    std::vector<Issue> issues;
    const auto program = compile(text, conditionsOf(vocabulary), issues);
    EXPECT_EQ(program.has_value(), issues.empty()) << text;
    return issues;
  }
  // Checks places and words of all mistakes, in order; a word is looked for in message and hint.
  void expectIssues(const std::string& marked, const std::vector<const char*>& words) {
    SCOPED_TRACE(marked);
    const Annotated input = annotated(marked);
    const auto issues = issuesOf(input.text);
    ASSERT_EQ(issues.size(), words.size());
    ASSERT_EQ(input.places.size(), words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      EXPECT_EQ(std::pair(issues[i].begin, issues[i].end), input.places[i]) << issues[i].message;
      EXPECT_THAT(issues[i].message + " | " + issues[i].hint, HasSubstr(words[i]));
    }
  }

  Vocabulary vocabulary = smallWorld();
};

TEST_F(Compile, AcceptsConditionsThatFitTheirTypes) {
  for (const char* text : {"person.degree == 2",
                           "person.degree >= 1 && person.degree < 3",
                           "person.hasPhoto",
                           "!person.hasPhoto",
                           "process.wentWell == true",
                           "process.wentWell == null",
                           "process.wentWell != false",
                           "relation.role in ['none', 'recruiter']",
                           "relation.role == 'none'",
                           "'a' in note.links",
                           "person.name.startsWith('J')",
                           "size(person.name) > 3",
                           "person.name == person.company",
                           "has(person.name)",
                           "note.links.exists(l, l.contains('x'))",
                           "person.degree == 2.0",
                           "double(person.degree) > 1.5",
                           "person.hasPhoto ? person.degree == 1 : false",
                           "person.connections == null || person.connections > 10",
                           "person.name.matches('^J.*e$')",
                           "dyn(person.name) == 3",
                           "relation.role == (person.hasPhoto ? 'none' : 'unsure')"})
    EXPECT_TRUE(issuesOf(text).empty()) << text << ": " << issuesOf(text)[0].message;
}

TEST_F(Compile, NamesThatDoNotExistGetTheNearestOne) {
  expectIssues("$[[person.degre]] == 2", {"did you mean 'person.degree'?"});
  expectIssues("$[[degree]] == 2", {"there is no fact 'degree'"});
  expectIssues("has($[[person.nam]])", {"did you mean 'person.name'?"});
  expectIssues("$[[size2(person.name)]] > 1", {"did you mean 'size'?"});
  expectIssues("$[[person.name.begins('x')]]", {"there is no function 'begins'"});
}

TEST_F(Compile, AnEnumerationsValuesMustExist) {
  expectIssues("relation.role == $[['recruter']]", {"did you mean 'recruiter'?"});
  expectIssues("$[['boss']] != relation.role", {"'boss' is no value of relation.role"});
  expectIssues("relation.role in ['none', $[['interviewr']], 'recruiter', $[['x']]$]", {"did you mean 'interviewer'?", "'x' is no value"});
}

TEST_F(Compile, ANullableBoolIsNoConditionByItself) {
  expectIssues("$[[process.wentWell]]", {"compare it: process.wentWell == true"});
  expectIssues("person.hasPhoto && $[[process.wentWell]]", {"compare it: process.wentWell == true"});
  expectIssues("$[[!process.wentWell]]", {"'process.wentWell' may be null"});
  expectIssues("$[[process.wentWell]] ? true : false", {"may be null"});
}

TEST_F(Compile, WhatIsNeverNullIsNotComparedWithIt) {
  expectIssues("$[[person.degree == null]]", {"an unknown fact is unknown, not null"});
  expectIssues("$[[null != relation.role]]", {"this is never null"});
}

TEST_F(Compile, TypesMustMeet) {
  expectIssues("$[[person.degree == 'two']]", {"int never equals string"});
  expectIssues("$[[person.name > 3]]", {"cannot be compared in size"});
  expectIssues("$[[relation.role < 'none']]", {"the values of an enumeration have no order"});
  expectIssues("$[[person.degree + 1.5]] > 2.0", {"use double(...)"});
  expectIssues("$[[person.degree + 'x']] == 'x'", {"'+' does not work on int and string"});
  expectIssues("$[[5.0 % 2.0]] == 1.0", {"'%' does not work"});
  expectIssues("$[['x' in person.name]]", {"'in' needs a list on its right"});
  expectIssues("$[[3 in note.links]]", {"int is never in list(string)"});
  expectIssues("$[[person.degree]] && true", {"this is int, where a condition is needed"});
  expectIssues("$[[-person.name]] == 'x'", {"string has no negative"});
  expectIssues("$[[person.degree[0]]]$ == 1", {"int has no elements"});
  expectIssues("note.links[$[['a']]$] == 'x'", {"a place in a list is an int"});
  expectIssues("$[[person.name.size]] == 1", {"'size' cannot be selected from string"});
  expectIssues("$[[person.degree]].all(x, true)", {"goes through a list or map"});
  expectIssues("$[[person.name.contains(3)]]", {"'contains' does not take (string, int)"});
  expectIssues("person.name.matches($[['(']])", {"not a regular expression"});
  expectIssues("note.links.all(l, $[[size(l)]])", {"where a condition is needed"});
}

TEST_F(Compile, TheWholeMustBeACondition) {
  expectIssues("$[[person.degree]]", {"this yields int where bool is needed"});
  expectIssues("$[['text']]", {"this yields string where bool is needed"});
}

TEST_F(Compile, AllMistakesAreToldAtOnce) {
  expectIssues("$[[person.degre]] == 2 && relation.role == $[['bos']] && $[[process.wentWell]] && $[[person.degree == null]]",
               {"there is no fact", "no value of relation.role", "may be null", "never null"});
}

TEST_F(Compile, ALocalHidesNoFactOutsideItsLoop) { expectIssues("note.links.all(l, l == 'x') && $[[l]] == 'x'", {"there is no fact 'l'"}); }

TEST_F(Compile, ComprehensionsNestToTheLimit) {
  const auto nested = [](std::size_t levels) {
    std::string text = "true";
    for (std::size_t i = 0; i < levels; ++i) text = "note.links.all(x" + std::to_string(i) + ", " + text + ")";
    return text;
  };
  EXPECT_TRUE(issuesOf(nested(limits::kMaxComprehensionNesting)).empty());
  const auto issues = issuesOf(nested(limits::kMaxComprehensionNesting + 1));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_THAT(issues[0].message, HasSubstr("nest too deep"));
}

TEST_F(Compile, ARegularExpressionBeyondItsMemoryIsRefused) {
  // About 256 KiB of program, limits::kMaxRegexBytes: ten repeated letters fit, a million do not.
  static_assert(limits::kMaxRegexBytes == 256 * 1024);
  EXPECT_TRUE(issuesOf("person.name.matches('(a{10}){10}')").empty());
  expectIssues("person.name.matches($[['((a{100}){100}){100}']])", {"not a regular expression"});
}

TEST_F(Compile, EveryFactMentionedIsListedOnce) {
  const Program program = compiled("person.degree == 2 || person.degree == 3 || relation.role == 'none'", conditionsOf(vocabulary));
  EXPECT_THAT(namesOf(vocabulary, program.facts), ::testing::ElementsAre("person.degree", "relation.role"));
}

}  // namespace
}  // namespace tact::cel
