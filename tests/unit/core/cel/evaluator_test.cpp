// Values of expressions: three-valued logic, arithmetic at its edges, functions, the cap on work.
#include "core/cel/evaluator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/limits.h"
#include "core/small_world.h"

namespace tact::cel {
namespace {

using ::testing::HasSubstr;

// T and F are known, U is unknown, E an error, N null, L a list of three, S a text.
Environment untyped() {
  static const std::vector<Value> kThree = {Value::integer(1), Value::integer(2), Value::integer(3)};
  Environment environment;
  environment.typed = false;
  environment.bindings = {{"T", Value::boolean(true)},       {"F", Value::boolean(false)}, {"U", Value::unknown()},
                          {"E", Value::error("e")},          {"N", Value::null()},         {"L", Value::list(kThree)},
                          {"S", Value::string("h\u00e9llo")}};
  return environment;
}

std::string resultOf(const std::string& text) {
  const Program program = compiled(text, untyped());
  Arena arena;
  return describe(Evaluator(program, nullptr, arena).value());
}

void expectAll(const std::vector<std::pair<const char*, const char*>>& table) {
  for (const auto& [text, expected] : table) EXPECT_EQ(resultOf(text), expected) << text;
}

TEST(Evaluate, AndIsFalseWhereOneIsAndOrTrueWhereOneIs) {
  expectAll({{"T && T", "true"},    {"T && F", "false"},     {"F && T", "false"},      {"F && F", "false"},     {"T && U", "unknown"},
             {"U && T", "unknown"}, {"F && U", "false"},     {"U && F", "false"},      {"U && U", "unknown"},   {"T && E", "error"},
             {"E && T", "error"},   {"F && E", "false"},     {"E && F", "false"},      {"U && E", "unknown"},   {"E && U", "unknown"},
             {"E && E", "error"},   {"T && N", "error"},     {"F && 3", "false"},      {"T || F", "true"},      {"F || T", "true"},
             {"F || F", "false"},   {"T || U", "true"},      {"U || T", "true"},       {"F || U", "unknown"},   {"U || F", "unknown"},
             {"U || U", "unknown"}, {"T || E", "true"},      {"E || T", "true"},       {"F || E", "error"},     {"U || E", "unknown"},
             {"E || U", "unknown"}, {"F || F || T", "true"}, {"T && T && F", "false"}, {"E && U && F", "false"}});
}

TEST(Evaluate, NotAndConditionalPassTheUnknownOn) {
  expectAll({{"!T", "false"},
             {"!F", "true"},
             {"!U", "unknown"},
             {"!E", "error"},
             {"!N", "error"},
             {"T ? 1 : 2", "1"},
             {"F ? 1 : 2", "2"},
             {"U ? 1 : 1", "unknown"},
             {"E ? 1 : 1", "error"},
             {"N ? 1 : 2", "error"},
             {"T ? 1 : U", "1"},
             {"F ? E : 2", "2"},
             {"T ? U : 1", "unknown"}});
}

TEST(Evaluate, UnknownGoesBeforeError) {
  expectAll({{"U == E", "unknown"},
             {"E == U", "unknown"},
             {"U + 1", "unknown"},
             {"E + 1", "error"},
             {"U < E", "unknown"},
             {"[U, E]", "unknown"},
             {"[E, U]", "unknown"},
             {"{'a': U}", "unknown"},
             {"U in L", "unknown"},
             {"1 in U", "unknown"},
             {"L[U]", "unknown"},
             {"size(U)", "unknown"},
             {"-U", "unknown"},
             {"U.a", "unknown"},
             {"S.contains(U)", "unknown"}});
}

TEST(Evaluate, ComparesNumbersByValueAndKindsNever) {
  expectAll({{"1 == 1.0", "true"},
             {"1 == 1.5", "false"},
             {"1 < 1.5", "true"},
             {"2.0 >= 2", "true"},
             {"9007199254740993 == 9007199254740992.0", "false"},
             {"9007199254740993 > 9007199254740992.0", "true"},
             {"1 == '1'", "false"},
             {"N == null", "true"},
             {"N == F", "false"},
             {"1 < 'a'", "error"},
             {"N < 1", "error"},
             {"'a' < 'b'", "true"},
             {"F < T", "true"},
             {"[1, 2] == [1.0, 2]", "true"},
             {"{'a': 1} == {'a': 1.0}", "true"},
             {"[] == {}", "false"},
             {"double('nan') == double('nan')", "false"},
             {"double('nan') < 1.0", "false"},
             {"1 != double('nan')", "true"},
             {"double('inf') > 9223372036854775807", "true"}});
}

TEST(Evaluate, LooksForMembersInListsAndKeysInMaps) {
  expectAll({{"2 in L", "true"},
             {"4 in L", "false"},
             {"2.0 in L", "true"},
             {"'a' in L", "false"},
             {"1 in []", "false"},
             {"'a' in {'a': 0}", "true"},
             {"0 in {'a': 0}", "false"},
             {"1 in 1", "error"},
             {"has({'a': 1}.a)", "true"},
             {"has({'a': 1}.b)", "false"},
             {"{'a': 1}.a", "1"},
             {"{'a': 1}.b", "error"},
             {"L[0]", "1"},
             {"L[3]", "error"},
             {"L[-1]", "error"},
             {"L[1.0]", "2"},
             {"L[1.5]", "error"},
             {"{1: 'x'}[1]", "'x'"},
             {"{'a': 1, 'a': 2}", "error"},
             {"{1.5: 1}", "error"},
             {"S[0]", "error"}});
}

TEST(Evaluate, ArithmeticEndsInAnErrorAtItsEdges) {
  expectAll({{"9223372036854775807 + 1", "error"},
             {"-9223372036854775808 - 1", "error"},
             {"9223372036854775807 * 2", "error"},
             {"-9223372036854775808 / -1", "error"},
             {"-9223372036854775808 % -1", "error"},
             {"-(-9223372036854775808)", "error"},
             {"9223372036854775806 + 1", "9223372036854775807"},
             {"1 / 0", "error"},
             {"1 % 0", "error"},
             {"1.0 / 0.0", "inf"},
             {"-7 / 2", "-3"},
             {"-7 % 2", "-1"},
             {"1 + 1.0", "error"},
             {"'a' + 'b'", "'ab'"},
             {"[1] + [2]", "[1, 2]"},
             {"'a' - 'b'", "error"},
             {"-1.5", "-1.5"},
             {"-'a'", "error"}});
}

TEST(Evaluate, TextFunctionsCountCodePoints) {
  expectAll({{"size(S)", "5"},
             {"S.size()", "5"},
             {"size('')", "0"},
             {"size(L)", "3"},
             {"size({'a': 1})", "1"},
             {"size(1)", "error"},
             {"S.contains('ll')", "true"},
             {"S.contains('')", "true"},
             {"S.startsWith('h')", "true"},
             {"S.endsWith('lo')", "true"},
             {"S.endsWith('x')", "false"},
             {"S.matches('^h.llo$')", "true"},
             {"matches(S, 'l+')", "true"},
             {"S.matches(S + '(')", "error"},
             {"1.contains('a')", "error"}});
}

TEST(Evaluate, ConversionsReadWhatReadsAndNothingElse) {
  expectAll({{"int('42')", "42"},
             {"int('4x')", "error"},
             {"int('')", "error"},
             {"int(4.9)", "4"},
             {"int(-4.9)", "-4"},
             {"int(1e19)", "error"},
             {"int(double('nan'))", "error"},
             {"double('1.5')", "1.5"},
             {"double('x')", "error"},
             {"double(2)", "2"},
             {"string(3)", "'3'"},
             {"string(true)", "'true'"},
             {"string(1.5)", "'1.5'"},
             {"bool('true')", "true"},
             {"bool('no')", "error"},
             {"bool(F)", "false"},
             {"dyn(3)", "3"},
             {"int(N)", "error"}});
}

TEST(Evaluate, ComprehensionsAreThreeValuedToo) {
  expectAll({{"L.all(x, x > 0)", "true"},
             {"L.all(x, x > 1)", "false"},
             {"L.all(x, x > 1 && U)", "false"},
             {"L.all(x, x > 0 || U)", "true"},
             {"L.all(x, U)", "unknown"},
             {"L.exists(x, x == 3)", "true"},
             {"L.exists(x, x == 3 || U)", "true"},
             {"L.exists(x, x == 4 || U)", "unknown"},
             {"L.exists(x, E)", "error"},
             {"L.exists(x, x == 1 ? U : E)", "unknown"},
             {"L.exists_one(x, x > 2)", "true"},
             {"L.exists_one(x, x > 1)", "false"},
             {"L.map(x, x * 2)", "[2, 4, 6]"},
             {"L.map(x, x > 1, x * 2)", "[4, 6]"},
             {"L.filter(x, x != 2)", "[1, 3]"},
             {"L.filter(x, U)", "unknown"},
             {"[].all(x, E)", "true"},
             {"[].exists(x, U)", "false"},
             {"{'a': 1}.all(k, k == 'a')", "true"},
             {"L.all(x, L.exists(y, y == x))", "true"},
             {"U.all(x, T)", "unknown"},
             {"1.all(x, T)", "error"}});
}

TEST(Evaluate, WorkIsCappedAtItsLimit) {
  std::vector<Value> elements(limits::kMaxEvaluationCost, Value::integer(1));
  Environment environment;
  environment.typed = false;
  const auto resultWith = [&](std::size_t size) {
    elements.resize(size, Value::integer(1));
    environment.bindings = {{"l", Value::list(elements)}};
    const Program program = compiled("l.all(x, true)", environment);
    Arena arena;
    return Evaluator(program, nullptr, arena).value();
  };
  EXPECT_TRUE(resultWith(limits::kMaxEvaluationCost).isTrue());
  const Value beyond = resultWith(limits::kMaxEvaluationCost + 1);
  ASSERT_TRUE(beyond.is(Kind::error));
  EXPECT_THAT(std::string(beyond.asString()), HasSubstr("too much work"));
}

}  // namespace
}  // namespace tact::cel
