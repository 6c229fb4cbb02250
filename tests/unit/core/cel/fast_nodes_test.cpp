// The nodes that test one bit or one number of a fact against the slow path: many small expressions, both ways.
#include <gtest/gtest.h>

#include <random>

#include "core/small_world.h"

namespace tact::cel {
namespace {

// Expressions over facts, once with the vocabulary (and so with fast nodes) and once with the facts' values bound as constants.
class FastAndSlow : public ::testing::Test {
 protected:
  std::string pick(const std::vector<std::string>& from) {
    return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
  }

  std::string atom() {
    const std::string boolean = pick({"person.hasPhoto", "relation.invitedByThem", "process.wentWell"});
    switch (std::uniform_int_distribution<int>(0, 7)(random)) {
      case 0: return pick({"person.hasPhoto", "relation.invitedByThem"});
      case 1: return boolean + pick({" == ", " != "}) + pick({"true", "false"});
      case 2: return "relation.role" + pick({" == ", " != "}) + pick({"'none'", "'interviewer'", "'unsure'"});
      case 3: return "process.chances" + pick({" == ", " != "}) + pick({"'good'", "'poor'", "null"});
      case 4:
        return pick({"relation.role in ['none', 'interviewer']", "relation.role in []", "process.chances in ['good', null]",
                     "process.wentWell in [true, null]", "'recruiter' == relation.role", "null != process.wentWell"});
      case 5: return "person.degree" + pick({" == ", " != ", " < ", " <= ", " > ", " >= "}) + pick({"1", "2", "3"});
      case 6: return "person.connections" + pick({" == ", " != "}) + pick({"1", "2", "null", "2.0"});
      default: return "has(" + pick({"person.degree", "process.wentWell", "process.chances", "person.hasPhoto", "relation.role"}) + ")";
    }
  }
  std::string expression(int depth) {
    if (depth == 0) return atom();
    switch (std::uniform_int_distribution<int>(0, 6)(random)) {
      case 0: return "(" + expression(depth - 1) + " && " + expression(depth - 1) + ")";
      case 1: return "(" + expression(depth - 1) + " || " + expression(depth - 1) + ")";
      case 2: return "!(" + expression(depth - 1) + ")";
      case 3: return "(" + expression(depth - 1) + " ? " + expression(depth - 1) + " : " + expression(depth - 1) + ")";
      case 4: return "((" + expression(depth - 1) + ")" + pick({" == ", " != "}) + pick({"true", "false"}) + ")";
      case 5: return "((" + expression(depth - 1) + ") in [" + pick({"true", "false", "true, false"}) + "])";
      default: return atom();
    }
  }
  FactSet someFacts() {
    FactSet facts(vocabulary);
    for (const char* name : {"person.degree", "person.connections", "person.hasPhoto", "process.wentWell", "process.chances",
                             "relation.role", "relation.invitedByThem"}) {
      const FactId id = *vocabulary.find(name);
      const Fact& fact = vocabulary[id];
      const int n = std::uniform_int_distribution<int>(0, 4)(random);
      if (n == 0) continue;
      if (n == 1 && fact.nullable)
        EXPECT_EQ(facts.set(id, Value::null()), "");
      else if (fact.type == FactType::boolean)
        EXPECT_EQ(facts.set(id, Value::boolean(n % 2 == 0)), "");
      else if (fact.type == FactType::integer)
        EXPECT_EQ(facts.set(id, Value::integer(n - 1)), "");
      else
        EXPECT_EQ(facts.set(id, Value::string(fact.values[static_cast<std::size_t>(n) % fact.values.size()])), "");
    }
    return facts;
  }
  std::string slow(const std::string& text, const FactSet& facts) {
    Environment environment;
    environment.typed = false;
    for (const Fact& fact : vocabulary.facts()) environment.bindings.push_back({fact.name, facts.get(fact.name)});
    const Program program = compiled(text, environment);
    Arena arena;
    return describe(Evaluator(program, nullptr, arena).value());
  }
  std::string fast(const std::string& text, const FactSet& facts, bool typed) {
    Environment environment = conditionsOf(vocabulary);
    environment.typed = typed;
    const Program program = compiled(text, environment);
    Arena arena;
    Evaluator evaluator(program, &facts, arena);
    const Value value = evaluator.value();
    const Truth truth = evaluator.truth();
    EXPECT_EQ(truth == Truth::yes, value.isTrue()) << text;
    EXPECT_EQ(truth == Truth::no, value.isFalse()) << text;
    EXPECT_EQ(truth == Truth::unknown, value.is(Kind::unknown)) << text;
    return describe(value);
  }

  Vocabulary vocabulary = smallWorld();
  std::mt19937 random{20261102};  // fixed: a failure must come again
};

TEST_F(FastAndSlow, Agree) {
  for (int round = 0; round < 1500 && !HasFailure(); ++round) {
    const std::string text = expression(round % 4);
    const FactSet facts = someFacts();
    const std::string expected = slow(text, facts);
    ASSERT_EQ(fast(text, facts, true), expected) << text;
    ASSERT_EQ(fast(text, facts, false), expected) << text;
  }
}

TEST_F(FastAndSlow, AComparedComparisonIsNotTheFactItself) {
  FactSet facts(vocabulary);
  give(facts, {{"relation.role", Value::string("interviewer")}, {"process.wentWell", Value::null()}});
  EXPECT_EQ(fast("(relation.role == 'interviewer') == true", facts, true), "true");
  EXPECT_EQ(fast("(relation.role == 'interviewer') in [true]", facts, true), "true");
  EXPECT_EQ(fast("(process.wentWell == true) == false", facts, true), "true");
}

TEST_F(FastAndSlow, AValueIsNoListOfItself) {
  FactSet facts(vocabulary);
  give(facts, {{"relation.role", Value::string("none")}});
  for (const char* text : {"relation.role == ['none']", "relation.role != ['none']", "relation.role in 'none'"})
    EXPECT_EQ(fast(text, facts, false), slow(text, facts)) << text;
}

}  // namespace
}  // namespace tact::cel
