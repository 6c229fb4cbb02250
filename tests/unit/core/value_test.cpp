// Equality and words of values.
#include "core/value.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/arena.h"

namespace tact {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

TEST(Equal, ComparesIntsAndDoublesByValueWithoutRounding) {
  EXPECT_TRUE(equal(Value::integer(3), Value::real(3.0)));
  EXPECT_TRUE(equal(Value::real(0.0), Value::real(-0.0)));
  EXPECT_FALSE(equal(Value::integer(3), Value::real(3.5)));
  EXPECT_FALSE(equal(Value::integer(9007199254740993), Value::real(9007199254740992.0)));
  EXPECT_FALSE(equal(Value::integer(kMost), Value::real(9223372036854775808.0)));
  EXPECT_FALSE(equal(Value::integer(kMost), Value::real(HUGE_VAL)));
  EXPECT_TRUE(equal(Value::integer(std::numeric_limits<std::int64_t>::min()), Value::real(-9223372036854775808.0)));
}

TEST(Equal, NotANumberEqualsNothing) {
  const Value nan = Value::real(std::nan(""));
  EXPECT_FALSE(equal(nan, nan));
  EXPECT_FALSE(equal(nan, Value::integer(0)));
}

TEST(Equal, DifferentKindsAreUnequal) {
  const Value all[] = {Value::null(),   Value::boolean(false), Value::integer(0),      Value::string(""),
                       Value::list({}), Value::map({}),        Value::timestamp(0, 0), Value::duration(0, 0)};
  for (std::size_t i = 0; i < std::size(all); ++i)
    for (std::size_t j = 0; j < std::size(all); ++j) EXPECT_EQ(equal(all[i], all[j]), i == j) << i << " " << j;
}

TEST(Equal, ComparesListsAndMapsDeeply) {
  Arena arena;
  Value a = Value::integer(1), b = Value::real(1.0), c = Value::integer(2);
  for (int depth = 0; depth < 200; ++depth) {
    const auto levels = arena.make<Value>(3);
    levels[0] = a, levels[1] = b, levels[2] = c;
    a = Value::list({&levels[0], 1});
    b = Value::list({&levels[1], 1});
    c = Value::list({&levels[2], 1});
  }
  EXPECT_TRUE(equal(a, b));
  EXPECT_FALSE(equal(a, c));
  const Value one[] = {Value::string("k"), Value::integer(1), Value::string("l"), Value::integer(2)};
  const Value other[] = {Value::string("l"), Value::integer(2), Value::string("k"), Value::real(1.0)};
  const Value less[] = {Value::string("k"), Value::integer(1)};
  EXPECT_TRUE(equal(Value::map(one), Value::map(other)));
  EXPECT_FALSE(equal(Value::map(one), Value::map(less)));
  EXPECT_FALSE(equal(Value::list(less), Value::map(less)));
}

TEST(Describe, WritesValuesAsAnAuthorWould) {
  const Value list[] = {Value::string("a"), Value::integer(2)};
  EXPECT_EQ(describe(Value::list(list)), "['a', 2]");
  EXPECT_EQ(describe(Value::map(list)), "{'a': 2}");
  EXPECT_EQ(describe(Value::real(1.5)), "1.5");
  EXPECT_EQ(describe(Value::boolean(true)), "true");
  EXPECT_EQ(describe(Value::null()), "null");
  EXPECT_EQ(describe(Value::unknown()), "unknown");
}

TEST(Constants, KeepTheirKind) {
  for (const Constant& constant : {Constant(nullptr), Constant(true), Constant(std::int64_t{3}), Constant(1.5), Constant(std::string("x"))})
    EXPECT_EQ(constantOf(viewOf(constant)), constant);
}

}  // namespace
}  // namespace tact
