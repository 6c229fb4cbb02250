// Elements of lists and maps, sums of texts and lists, and what such work costs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cel/dynamic.h"
#include "core/limits.h"

namespace tact::cel {
namespace {

constexpr const char* kTooCostly = "error: this takes too much work";

TEST(Elements, StandAtIntsAndWholeDoubles) {
  expectRows({{"[7, 8, 9][0]", "7"},
              {"[7, 8, 9][2.0]", "9"},
              {"[7, 8, 9][1.5]", "error"},
              {"[7, 8, 9][3]", "error"},
              {"[7, 8, 9][-1]", "error"},
              {"[7][-0.0]", "7"},
              {"[7][1e300]", "error"},
              {"[7][0.0/0.0]", "error"},
              {"[7]['0']", "error"},
              {"[7][null]", "error"},
              {"'a'[0]", "error"},
              {"1[0]", "error"}});
}

TEST(Elements, StandAtKeys) {
  expectRows({{"{'a': 1}['a']", "1"},
              {"{'a': 1}.a", "1"},
              {"{1: 'x'}[1.0]", "'x'"},
              {"{true: 5}[true]", "5"},
              {"{'a': null}['a']", "null"},
              {"{'a': 1}['b']", "error"},
              {"{'a': 1}.b", "error"},
              {"has({'a': 1}.a)", "true"},
              {"has({'a': null}.a)", "true"},
              {"has({'a': 1}.b)", "false"},
              {"has({}.b)", "false"},
              {"has([1].a)", "error"},
              {"{1: 2}.a", "error"}});
}

TEST(Maps, HaveKeysOfThreeKindsEachOnce) {
  expectRows({{"{1: 1, '1': 2, true: 3}.size()", "3"},
              {"{1: 1, 1: 2}", "error"},
              {"{'a': 1, 'a': 2}", "error"},
              {"{null: 1}", "error"},
              {"{1.0: 1}", "error"},
              {"{[1]: 1}", "error"},
              {"{timestamp(1): 1}", "error"},
              {"{'a': {'b': 1}} == {'a': {'b': 1.0}}", "true"},
              {"{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "true"},
              {"{'a': 1} == {'a': 1, 'b': 2}", "false"}});
}

TEST(Maps, MayBeAsLargeAsLiteralsMay) {
  std::string text = "{";
  for (std::size_t i = 0; i < limits::kMaxLiteralElements; ++i) text += std::to_string(i) + ":0,";
  EXPECT_EQ(ran(text + "}.size()"), std::to_string(limits::kMaxLiteralElements));
}

TEST(Sums, OfTextsCostTheirBytes) {
  const std::string half(32 * (limits::kMaxEvaluationCost - 1), 'x');  // twice this is 64 bytes a unit, and one unit for the sum
  EXPECT_EQ(ran("s + s == ''", {{"s", Value::string(half)}}), kTooCostly) << "the comparison is the drop too much";
  const Program program = compiled("s + s", dynamic({{"s", Value::string(half)}}));
  Arena arena;
  EXPECT_EQ(Evaluator(program, nullptr, arena).value().asString().size(), half.size() * 2);
  EXPECT_EQ(ran("s + t", {{"s", Value::string(half)}, {"t", Value::string(half + std::string(64, 'x'))}}), kTooCostly);
}

TEST(Sums, OfListsCostTheirElements) {
  const Value one = Value::integer(1);
  const Value rest = counting(limits::kMaxEvaluationCost - 2), more = counting(limits::kMaxEvaluationCost - 1);
  const Bindings lists = {{"one", Value::list({&one, 1})}, {"rest", rest}, {"more", more}};
  EXPECT_EQ(ran("one + more", lists), kTooCostly);
  const Program program = compiled("one + rest", dynamic(lists));
  Arena arena;
  EXPECT_TRUE(Evaluator(program, nullptr, arena).value().is(Kind::list));
}

TEST(Membership, CostsWhatItCompares) {
  const Value needle = Value::integer(-1);
  EXPECT_EQ(ran("n in l", {{"n", needle}, {"l", counting(limits::kMaxEvaluationCost)}}), "false");
  EXPECT_EQ(ran("n in l", {{"n", needle}, {"l", counting(limits::kMaxEvaluationCost + 1)}}), kTooCostly);
  EXPECT_EQ(ran("l in [l]", {{"l", counting(limits::kMaxEvaluationCost)}}), kTooCostly) << "what is in the elements counts too";
}

}  // namespace
}  // namespace tact::cel
