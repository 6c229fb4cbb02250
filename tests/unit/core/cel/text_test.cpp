#include "core/cel/text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tact::cel {
namespace {

TEST(Text, CountsCodePointsNotBytes) {
  EXPECT_EQ(codePoints(""), 0U);
  EXPECT_EQ(codePoints("na\u00efve \U0001F600"), 7U);
}

TEST(Text, APatternThatIsNoneIsAnErrorAndNotAMiss) {
  Budget budget;
  EXPECT_TRUE(matches("recruiter", "^rec", budget).isTrue());
  EXPECT_TRUE(matches("recruiter", "^tec", budget).isFalse());
  EXPECT_TRUE(matches("recruiter", "(", budget).is(Kind::error));
}

TEST(Text, APatternFoundGoodBeforeIsCompiledWhenItIsNeeded) {
  Budget budget;
  const Pattern later("^rec"), broken("(");
  EXPECT_TRUE(matches("recruiter", later, budget).isTrue());
  EXPECT_TRUE(matches("tec", later, budget).isFalse());
  EXPECT_EQ(later.get(), later.get());
  EXPECT_TRUE(matches("recruiter", broken, budget).is(Kind::error)) << "it was not good after all";
}

TEST(Text, NumbersConvertWithinTheirRangeOnly) {
  EXPECT_EQ(toInt(Value::real(-3.9)).asInt(), -3);
  EXPECT_TRUE(toInt(Value::real(9.3e18)).is(Kind::error));
  EXPECT_TRUE(toInt(Value::real(std::nan(""))).is(Kind::error));
  EXPECT_EQ(toInt(Value::string("-42")).asInt(), -42);
  EXPECT_TRUE(toInt(Value::string("42 ")).is(Kind::error));
  EXPECT_EQ(toDouble(Value::string("1e3")).asReal(), 1000.0);
  EXPECT_TRUE(toDouble(Value::string("")).is(Kind::error));
}

TEST(Text, OnlyTheSpellingsOfTheSpecificationAreBools) {
  EXPECT_TRUE(toBool(Value::string("TRUE")).isTrue());
  EXPECT_TRUE(toBool(Value::string("f")).isFalse());
  EXPECT_TRUE(toBool(Value::string("yes")).is(Kind::error));
  EXPECT_TRUE(toBool(Value::integer(1)).is(Kind::error));
}

TEST(Text, ScalarsBecomeTexts) {
  Arena arena;
  EXPECT_EQ(toString(Value::integer(std::numeric_limits<std::int64_t>::min()), arena).asString(), "-9223372036854775808");
  EXPECT_EQ(toString(Value::boolean(true), arena).asString(), "true");
  EXPECT_EQ(toString(Value::real(2.5), arena).asString(), "2.5");
  EXPECT_TRUE(toString(Value::null(), arena).is(Kind::error));
}

}  // namespace
}  // namespace tact::cel
