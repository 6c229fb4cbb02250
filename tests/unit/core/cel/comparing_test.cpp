// Order and equality of values, and what they cost.
#include "core/cel/comparing.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/cel/dynamic.h"

namespace tact::cel {
namespace {

TEST(Compare, IntsWithDoublesExactly) {
  const auto i = [](std::int64_t v) { return Value::integer(v); };
  const auto d = [](double v) { return Value::real(v); };
  EXPECT_EQ(compare(i(1), d(1.5)), -1);
  EXPECT_EQ(compare(d(1.5), i(1)), 1);
  EXPECT_EQ(compare(i(-1), d(-1.5)), 1);
  EXPECT_EQ(compare(i(9007199254740993), d(9007199254740992.0)), 1);
  EXPECT_EQ(compare(i(INT64_MAX), d(9223372036854775808.0)), -1);
  EXPECT_EQ(compare(i(INT64_MIN), d(-9223372036854775808.0)), 0);
  EXPECT_EQ(compare(i(INT64_MIN), d(-INFINITY)), 1);
  EXPECT_EQ(compare(i(0), d(NAN)), 2);
  EXPECT_EQ(compare(d(NAN), i(0)), 2);
  EXPECT_EQ(compare(d(NAN), d(NAN)), 2);
}

TEST(Compare, OnlyWhatHasAnOrder) {
  EXPECT_EQ(compare(Value::null(), Value::null()), 3);
  EXPECT_EQ(compare(Value::string("1"), Value::integer(1)), 3);
  EXPECT_EQ(compare(counting(1), counting(1)), 3);
  EXPECT_EQ(compare(Value::boolean(false), Value::boolean(true)), -1);
  EXPECT_EQ(compare(Value::string("ab"), Value::string("abc")), -1);
  EXPECT_EQ(compare(Value::timestamp(5, 1), Value::timestamp(5, 2)), -1);
  for (const Op op : {Op::less, Op::lessEqual, Op::greater, Op::greaterEqual, Op::equal}) EXPECT_FALSE(holds(op, 2));
  EXPECT_TRUE(holds(Op::notEqual, 2)) << "NaN != NaN";
}

TEST(Compare, EqualityWithinABudgetIsEquality) {
  const std::vector<Value> inner = {Value::string("k"), counting(3)};
  const std::vector<Value> swapped = {Value::integer(1), Value::null(), Value::string("k"), counting(3)};
  const std::vector<Value> ordered = {Value::string("k"), counting(3), Value::real(1.0), Value::null()};
  const std::vector<Value> values = {
      Value::null(), Value::integer(1), Value::real(1.0),    Value::real(NAN),    Value::boolean(true),  Value::string("k"),    counting(3),
      counting(4),   Value::map(inner), Value::map(swapped), Value::map(ordered), Value::duration(1, 0), Value::timestamp(1, 0)};
  Budget budget;
  for (const Value& a : values)
    for (const Value& b : values) EXPECT_EQ(equalWithin(a, b, budget), equal(a, b)) << describe(a) << " and " << describe(b);
  EXPECT_FALSE(budget.isOver());
}

TEST(Compare, EqualityStopsWhereTheBudgetEnds) {
  const Value fits = counting(limits::kMaxEvaluationCost - 1), beyond = counting(limits::kMaxEvaluationCost);
  Budget enough;
  EXPECT_TRUE(equalWithin(fits, fits, enough));
  EXPECT_FALSE(enough.isOver());
  Budget scarce;
  EXPECT_FALSE(equalWithin(beyond, beyond, scarce));
  EXPECT_TRUE(scarce.isOver());
}

TEST(Compare, ASpentBudgetStaysSpent) {
  Budget budget;
  EXPECT_TRUE(budget.spend(limits::kMaxEvaluationCost));
  EXPECT_FALSE(budget.spend(1));
  EXPECT_FALSE(budget.spend(0));
  Budget huge;
  EXPECT_FALSE(huge.spend(UINT64_MAX));
  EXPECT_FALSE(huge.spend(2)) << "no wrapping around";
}

TEST(Compare, TwinsAmongKeysAreFound) {
  Budget budget;
  const Value v = Value::null();
  const std::vector<Value> none = {Value::integer(1), v, Value::string("1"), v, Value::boolean(true), v, Value::string("2"), v};
  std::vector<Value> twins = none;
  twins.insert(twins.end(), {Value::string("1"), v});
  EXPECT_FALSE(hasTwins(none, budget));
  EXPECT_TRUE(hasTwins(twins, budget));
  EXPECT_FALSE(hasTwins({}, budget));
}

}  // namespace
}  // namespace tact::cel
