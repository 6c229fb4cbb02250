// Names: qualified, shadowed, quoted, missing; bindings before facts.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/cel/dynamic.h"
#include "core/limits.h"

namespace tact::cel {
namespace {

TEST(Names, TheLongestQualifiedNameWins) {
  const std::vector<Value> inner = {Value::string("c"), Value::string("field")};
  const Bindings both = {{"a.b.c", Value::string("name")}, {"a.b", Value::map(inner)}};
  expectRows({{"a.b.c", "'name'"}, {".a.b.c", "'name'"}, {"a.b['c']", "'field'"}, {"has(a.b.c)", "true"}}, both);
  expectRows({{"a.b.c", "'field'"}, {"has(a.b.c)", "true"}, {"has(a.b.d)", "false"}, {"a.b.d", "error"}, {"a.b.c.d", "error"}},
             {{"a.b", Value::map(inner)}});
}

TEST(Names, TheVariableOfAComprehensionShadowsNames) {
  const Bindings outside = {{"y.z", Value::integer(42)}, {"y", Value::integer(7)}};
  expectRows({{"[{'z': 0}].exists(y, y.z == 0)", "true"},
              {"[{'z': 0}].exists(y, .y.z == 42)", "true"},
              {"[1].map(y, .y)", "[7]"},
              {"[1].map(y, [2].map(y, y))", "[[2]]"},
              {"[1].map(y, [2].map(x, x + y))", "[[3]]"},
              {"[1].map(x, x) == [1] && y == 7", "true"},
              {"[y].map(y, y)", "[7]"}},
             outside);
}

TEST(Names, AQuotedFieldIsNoPartOfAName) {
  const std::vector<Value> inner = {Value::string("foo.txt"), Value::integer(32), Value::string("a-b"), Value::integer(1)};
  expectRows({{"m.`foo.txt`", "32"}, {"m.`a-b`", "1"}, {"has(m.`foo.txt`)", "true"}, {"has(m.`c d`)", "false"}, {"m.`x/y`", "error"}},
             {{"m", Value::map(inner)}, {"m.foo.txt", Value::integer(0)}});
}

TEST(Names, WhatDoesNotExistFailsWhenItRuns) {
  expectRows({{"x", "error: there is no name 'x'"},
              {"x || true", "true"},
              {"x.y.z && false", "false"},
              {"f(17) || true", "true"},
              {"f(17)", "error: there is no function 'f'"},
              {"a.break() || true", "true"},
              {"has(x.y)", "error"},
              {"true ? 1 : x", "1"},
              {"[x]", "error"},
              {"'a'.contains('a', 'b')", "error"},
              {"true || has(x.y.z)", "true"}});
}

TEST(Names, LiteralsAreNoNames) {
  expectRows({{"true", "true"}, {"null", "null"}}, {{"true", Value::boolean(false)}, {"null", Value::boolean(true)}});
}

class BoundFacts : public ::testing::Test {
 protected:
  std::string ranWith(const std::string& text, const Bindings& bindings) {
    FactSet facts(vocabulary);
    give(facts, {{"person.degree", Value::integer(2)}});
    Environment environment = dynamic(bindings);
    environment.vocabulary = &vocabulary;
    const Program program = compiled(text, environment);
    Arena arena;
    return describe(Evaluator(program, &facts, arena).value());
  }
  Vocabulary vocabulary = smallWorld();
};

TEST_F(BoundFacts, AreHiddenByABindingOfTheirNameOrGroup) {
  const std::vector<Value> person = {Value::string("degree"), Value::integer(9)};
  EXPECT_EQ(ranWith("person.degree", {}), "2");
  EXPECT_EQ(ranWith("person.degree", {{"person.degree", Value::integer(5)}}), "5");
  EXPECT_EQ(ranWith("person.degree", {{"person", Value::map(person)}}), "9");
  EXPECT_EQ(ranWith("person.name", {}), "unknown");
  EXPECT_EQ(ranWith("has(person.name)", {{"person", Value::map(person)}}), "false");
  EXPECT_EQ(ranWith("[{'degree': 4}].map(person, person.degree)", {}), "[4]");
}

TEST_F(BoundFacts, CheckingGoesOnAroundAMistake) {
  for (const char* text :
       {"nothing", "-nothing", "nothing > 1", "!nothing", "[nothing]", "nothing.all(x, -nothing)", "has(nothing.x)",
        "note.links.all(x, -nothing == x)", "nothing.f(-nothing)", "-nothing.x.y", "nothing ? nothing : -nothing", "{nothing: -nothing}"}) {
    std::vector<Issue> issues;
    EXPECT_FALSE(compile(text, conditionsOf(vocabulary), issues)) << text;
    EXPECT_FALSE(issues.empty()) << text;
  }
}

TEST_F(BoundFacts, MistakesAreReportedUpToACap) {
  const auto issuesOf = [&](std::size_t wrong) {
    std::string text = "true";
    for (std::size_t i = 0; i < wrong; ++i) text += " && nothing" + std::to_string(i);
    std::vector<Issue> issues;
    EXPECT_FALSE(compile(text, conditionsOf(vocabulary), issues));
    return issues.size();
  };
  EXPECT_EQ(issuesOf(limits::kMaxIssues), limits::kMaxIssues);
  EXPECT_EQ(issuesOf(limits::kMaxIssues + 1), limits::kMaxIssues);
}

TEST_F(BoundFacts, ABindingMentionedOftenIsKeptOnce) {
  const Value list = counting(10'000);
  std::string text = "l == l";
  for (int i = 0; i < 200; ++i) text += " && size(l) == 10000";
  const Program program = compiled(text, dynamic({{"l", list}}));
  EXPECT_EQ(std::count_if(program.constants.begin(), program.constants.end(), [](const Value& v) { return v.is(Kind::list); }), 1);
}

}  // namespace
}  // namespace tact::cel
