// Functions, regular expressions and comprehensions as the compiler sees them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cel/dynamic.h"
#include "core/limits.h"

namespace tact::cel {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<Issue> issuesOf(const std::string& text, bool typed = true) {
  std::vector<Issue> issues;
  Environment environment;
  environment.typed = typed;
  compile(text, environment, issues);
  return issues;
}

std::string patterns(std::size_t count) {
  std::string text = "false";
  for (std::size_t i = 0; i < count; ++i) text += " || 'a'.matches('b" + std::to_string(i) + "')";
  return text;
}

TEST(Calls, RegularExpressionsAreCountedToTheirCap) {
  EXPECT_THAT(issuesOf(patterns(limits::kMaxExpressionPatterns)), IsEmpty());
  for (const bool typed : {true, false}) {
    const auto issues = issuesOf(patterns(limits::kMaxExpressionPatterns + 1), typed);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_THAT(issues[0].message, HasSubstr("too many regular expressions"));
  }
}

TEST(Calls, RegularExpressionsFoundGoodBeforeAreNotCompiledToSeeThat) {
  std::vector<Issue> issues;
  Environment environment;
  EXPECT_FALSE(compile("'a'.matches('(')", environment, issues));
  EXPECT_EQ(issues.size(), 1U);
  environment.patternsAreChecked = true;
  EXPECT_TRUE(compile("'a'.matches('(')", environment, issues)) << "that it is none shows when it runs";
  EXPECT_EQ(issues.size(), 1U);
}

TEST(Calls, RegularExpressionsAreAsLongAsTheirCap) {
  // A set of letters: long as a text, small as a program.
  const auto plain = [](std::size_t bytes) { return "[" + std::string(bytes - 2, 'a') + "]"; };
  EXPECT_THAT(issuesOf("'a'.matches('" + plain(limits::kMaxPatternBytes) + "')"), IsEmpty());
  const auto issues = issuesOf("'a'.matches('" + plain(limits::kMaxPatternBytes + 1) + "')");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_THAT(issues[0].message, HasSubstr("too long"));
  const std::string computed = plain(limits::kMaxPatternBytes + 1);
  EXPECT_EQ(ran("'a'.matches(p)", {{"p", Value::string(computed)}}), "error: not a regular expression");
}

TEST(Calls, AWrongPatternFailsWhenItRunsWhereTypesAreNotChecked) {
  EXPECT_THAT(issuesOf("'a'.matches('(') || true", false), IsEmpty());
  EXPECT_EQ(ran("'a'.matches('(') || true"), "true");
  EXPECT_EQ(ran("'a'.matches('(')"), "error: not a regular expression");
}

TEST(Calls, AZoneThatDoesNotExistIsAMistake) {
  EXPECT_THAT(issuesOf("timestamp(1).getHours('+01:00') == 1"), IsEmpty());
  const auto issues = issuesOf("timestamp(1).getHours('Mars/Base') == 1");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].message, "there is no time zone 'Mars/Base' here");
  EXPECT_EQ(issues[0].begin, 22U) << "under the zone";
}

TEST(Calls, AStepOfAComprehensionCostsItsBody) {
  const auto cost = [](const std::string& text) {
    const Program program = compiled(text, dynamic({{"l", counting(3)}}));
    return program.nodes[program.root].number;
  };
  EXPECT_EQ(cost("l.all(x, true)"), 1);
  EXPECT_EQ(cost("l.all(x, x > 1)"), 3);
  EXPECT_EQ(cost("l.map(x, x > 1, x + 1)"), 6);
  EXPECT_EQ(cost("l.all(x, l.exists(y, y == x))"), 5) << "the list, the inner comprehension and its body";
}

TEST(Calls, OnlyKnownElementsMakeAConstantList) {
  const auto rootOf = [](const std::string& text) {
    const Program program = compiled(text, dynamic({{"u", Value::unknown()}}));
    return program.nodes[program.root].op;
  };
  EXPECT_EQ(rootOf("[1, 'a', [null]]"), Op::constant);
  EXPECT_EQ(rootOf("[1, u]"), Op::list);
  EXPECT_EQ(rootOf("[1, nothing]"), Op::list);
}

}  // namespace
}  // namespace tact::cel
