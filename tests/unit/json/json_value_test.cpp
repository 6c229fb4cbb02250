// JSON to values of the language and back.
#include "json/json_value.h"

#include <gtest/gtest.h>

#include "core/small_world.h"

namespace tact {
namespace {

TEST(ValueOf, KeepsWholeNumbersWholeWhereTheyFit) {
  Arena arena;
  EXPECT_TRUE(valueOf(Json(3), arena).is(Kind::integer));
  EXPECT_TRUE(valueOf(Json(9223372036854775807U), arena).is(Kind::integer));
  EXPECT_TRUE(valueOf(Json(9223372036854775808U), arena).is(Kind::real));
  EXPECT_TRUE(valueOf(Json(3.0), arena).is(Kind::real));
}

TEST(ValueOf, KeepsItsOwnCopyOfTexts) {
  Arena arena;
  Value value;
  {
    const Json json = {{"k", {"a", nullptr, true}}};
    value = valueOf(json, arena);
  }
  EXPECT_EQ(describe(value), "{'k': ['a', null, true]}");
}

TEST(JsonOf, IsTheInverse) {
  Arena arena;
  for (const Json& json : {Json(nullptr), Json(true), Json(3), Json(-1.5), Json("x"), Json::array({1, "a"})})
    EXPECT_EQ(jsonOf(valueOf(json, arena)), json);
  EXPECT_EQ(jsonOf(Value::unknown()), Json(nullptr));
}

TEST(ConstantFrom, TakesScalarsOnly) {
  EXPECT_EQ(constantFrom(Json("x")), std::optional<Constant>(std::string("x")));
  EXPECT_EQ(constantFrom(Json(nullptr)), std::optional<Constant>(nullptr));
  EXPECT_FALSE(constantFrom(Json::array()));
  EXPECT_FALSE(constantFrom(Json::object()));
  EXPECT_FALSE(constantFrom(Json(18446744073709551615U)));
}

TEST(SetFromJson, RefusesAsTheFactDoes) {
  const Vocabulary vocabulary = smallWorld();
  FactSet facts(vocabulary);
  EXPECT_EQ(setFromJson(facts, *vocabulary.find("note.links"), Json::array({"a", "b"})), "");
  EXPECT_EQ(setFromJson(facts, *vocabulary.find("person.degree"), Json::object()), "a whole number");
  EXPECT_EQ(describe(facts.get("note.links")), "['a', 'b']");
}

}  // namespace
}  // namespace tact
