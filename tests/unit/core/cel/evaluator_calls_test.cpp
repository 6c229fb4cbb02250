// Nothing that an expression can say takes long: every loop over data is charged.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cel/dynamic.h"
#include "core/limits.h"

namespace tact::cel {
namespace {

constexpr const char* kTooCostly = "error: this takes too much work";

TEST(Costs, NestedComprehensionsEnd) {
  const Bindings l = {{"l", counting(1'000)}};
  EXPECT_EQ(ran("l.all(a, l.all(b, l.all(c, l.all(d, true))))", l), kTooCostly);
  EXPECT_EQ(ran("size(l.map(a, l.map(b, l)))", l), kTooCostly);
  EXPECT_EQ(ran("l.exists(a, l.filter(b, 1 / 0 == b) == [])", l), kTooCostly) << "room for the elements is charged before it is taken";
  EXPECT_EQ(ran("size(l.map(a, l).map(b, size(b)))", l), "1000");
}

TEST(Costs, ALargeBodyCountsAtEveryStep) {
  std::string body = "x == x";
  for (int i = 0; i < 999; ++i) body += " && x == x";            // 3,000 nodes and the conjunction
  const std::size_t steps = limits::kMaxEvaluationCost / 4'001;  // each comparison costs one more
  EXPECT_EQ(ran("l.all(x, " + body + ")", {{"l", counting(steps)}}), "true");
  EXPECT_EQ(ran("l.all(x, " + body + ")", {{"l", counting(steps + 1)}}), kTooCostly);
}

TEST(Costs, TheOverspentIsStillThreeValued) {
  const Bindings l = {{"l", counting(limits::kMaxEvaluationCost + 1)}};
  EXPECT_EQ(ran("l.all(x, true) || true", l), "true");
  EXPECT_EQ(ran("l.all(x, true) && false", l), "false");
  EXPECT_EQ(ran("l.all(x, true) ? 1 : 2", l), kTooCostly);
}

TEST(Costs, SearchingPaysForTheProductOfBothTexts) {
  const std::string text(200'000, 'a'), part = std::string(100'000, 'a') + "b";
  EXPECT_EQ(ran("s.contains(p)", {{"s", Value::string(text)}, {"p", Value::string(part)}}), kTooCostly);
  EXPECT_EQ(ran("s.contains(p)", {{"s", Value::string(text.substr(0, 16'384))}, {"p", Value::string(part.substr(90'000))}}), "false");
}

TEST(Costs, RegularExpressionsPayForTheirSize) {
  const std::string text(limits::kMaxFactBytes, 'a');
  const Bindings s = {{"s", Value::string(text)}, {"l", counting(1'000)}};
  EXPECT_EQ(ran("s.matches('(a|b)*a(a|b){400}c')", s), "false");
  EXPECT_EQ(ran("l.exists(x, s.matches('(a|b)*a(a|b){400}c'))", s), kTooCostly);
  EXPECT_EQ(ran("l.exists(x, 'b'.matches('a'))", s), "false") << "small ones are cheap";
  EXPECT_EQ(ran("l.exists(x, 'b'.matches('a' + string(x)))", s), kTooCostly) << "compiling a thousand is not";
}

TEST(Strings, AreMeasuredInCodePoints) {
  expectRows({{"size('\\U0001f431\\u00e9a')", "3"},
              {"'\\u00e9'.size()", "1"},
              {"size([1, 2])", "2"},
              {"{'a': 1}.size()", "1"},
              {"size(1)", "error"},
              {"size(null)", "error"}});
}

TEST(Conversions, GoOverWholeRanges) {
  expectRows({{"int('-9223372036854775808')", "-9223372036854775808"},
              {"int('9223372036854775808')", "error"},
              {"int(9.3e18)", "error"},
              {"int(-7.9)", "-7"},
              {"int(true)", "error"},
              {"int('1.5')", "error"},
              {"double('1e-400')", "0"},
              {"double('1e400')", "error"},
              {"double('x')", "error"},
              {"1e-324 / 2.0", "0"},
              {"double('NaN') == double('NaN')", "false"},
              {"string(1.0e100)", "'1e+100'"},
              {"string(null)", "error"},
              {"bool('TRUE')", "true"},
              {"bool('TrUe')", "error"},
              {"dyn([1])", "[1]"},
              {"dyn", "error"},
              {"string([1])", "error"}});
}

}  // namespace
}  // namespace tact::cel
