// What a fact takes, what it refuses and how it says so.
#include "core/fact_set.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "core/small_world.h"

namespace tact {
namespace {

class Facts : public ::testing::Test {
 protected:
  std::string set(const char* name, const Value& value) { return facts.set(*vocabulary.find(name), value); }
  Vocabulary vocabulary = smallWorld();
  FactSet facts{vocabulary};
};

TEST_F(Facts, AreUnknownAtFirstButForSettings) {
  EXPECT_FALSE(facts.isKnown("person.degree"));
  EXPECT_EQ(facts.get("viewer.strictness").asString(), "normal");
  EXPECT_FALSE(facts.get("no.such").isKnown());
}

TEST_F(Facts, ARefusalSaysWhatWasExpectedAndLeavesTheFactAsItWas) {
  EXPECT_EQ(set("person.degree", Value::integer(2)), "");
  EXPECT_EQ(set("person.degree", Value::string("3")), "a whole number");
  EXPECT_EQ(set("person.degree", Value::real(3.5)), "a whole number");
  EXPECT_EQ(set("person.degree", Value::null()), "a value that is not null");
  EXPECT_EQ(set("person.degree", Value::unknown()), "a whole number");
  EXPECT_EQ(facts.get("person.degree").asInt(), 2);
  EXPECT_EQ(set("person.hasPhoto", Value::integer(1)), "true or false");
  EXPECT_EQ(set("person.name", Value::boolean(true)), "a text");
  EXPECT_EQ(set("relation.role", Value::string("Interviewer")), "one of none, interviewer, recruiter, unsure");
  EXPECT_EQ(set("note.links", Value::string("x")), "a list of texts");
  const Value mixed[] = {Value::string("a"), Value::integer(1)};
  EXPECT_EQ(set("note.links", Value::list(mixed)), "a list of texts");
}

TEST_F(Facts, WhatFollowedIsForgottenAndWhatWasSaidInItsPlaceStays) {
  const FactId degree = *vocabulary.find("person.degree");
  facts.setDerived(degree, Value::integer(2));
  EXPECT_TRUE(facts.isDerived(degree));
  facts.forgetDerived();
  EXPECT_FALSE(facts.isKnown("person.degree"));
  facts.setDerived(degree, Value::integer(2));
  EXPECT_EQ(set("person.degree", Value::integer(3)), "");
  EXPECT_FALSE(facts.isDerived(degree));
  facts.forgetDerived();
  EXPECT_EQ(facts.get("person.degree").asInt(), 3);
}

TEST_F(Facts, AWholeDoubleIsAnInt) {
  EXPECT_EQ(set("person.degree", Value::real(3.0)), "");
  EXPECT_TRUE(facts.get("person.degree").is(Kind::integer));
  EXPECT_NE(set("person.degree", Value::real(1e300)), "");
}

TEST_F(Facts, TakesTextsAndListsToTheirCaps) {
  const std::string fits(limits::kMaxFactBytes, 'x');
  EXPECT_EQ(set("person.name", Value::string(fits)), "");
  EXPECT_EQ(set("person.name", Value::string(fits + "x")), "a text of at most 16 KiB");
  const std::vector<Value> many(limits::kMaxFactElements + 1, Value::string("l"));
  EXPECT_EQ(set("note.links", Value::list({many.data(), limits::kMaxFactElements})), "");
  EXPECT_NE(set("note.links", Value::list(many)), "");
}

TEST_F(Facts, KeepTheirOwnCopyOfATextAndOfAList) {
  std::string text = "Jane";
  Value list[] = {Value::string(text)};
  EXPECT_EQ(set("person.name", Value::string(text)), "");
  EXPECT_EQ(set("note.links", Value::list(list)), "");
  text = "Mark";
  list[0] = Value::integer(0);
  EXPECT_EQ(facts.get("person.name").asString(), "Jane");
  EXPECT_EQ(facts.get("note.links").elements()[0].asString(), "Jane");
}

TEST_F(Facts, CodesArePlacesInTheEnumeration) {
  const FactId role = *vocabulary.find("relation.role"), photo = *vocabulary.find("person.hasPhoto"),
               well = *vocabulary.find("process.wentWell");
  EXPECT_EQ(facts.code(role), kUnknownCode);
  facts.put("relation.role", Value::string("recruiter"));
  facts.put("person.hasPhoto", Value::boolean(true));
  facts.put("process.wentWell", Value::null());
  EXPECT_EQ(facts.code(role), 2);
  EXPECT_EQ(facts.code(photo), 1);
  EXPECT_EQ(facts.code(well), kNullCode);
  facts.unset(role);
  EXPECT_EQ(facts.code(role), kUnknownCode);
}

TEST_F(Facts, ACopyIsIndependent) {
  facts.put("person.name", Value::string("Jane"));
  facts.unset(*vocabulary.find("viewer.strictness"));
  FactSet copy = facts.copyOf();
  facts.put("person.name", Value::string("Mark"));
  facts.clear();
  EXPECT_EQ(copy.get("person.name").asString(), "Jane");
  EXPECT_FALSE(copy.isKnown("viewer.strictness")) << "what was unset stays so in a copy";
}

TEST_F(Facts, ClearRestoresTheDefaults) {
  facts.put("viewer.strictness", Value::string("strict"));
  facts.put("person.hasPhoto", Value::boolean(true));
  facts.clear();
  EXPECT_EQ(facts.get("viewer.strictness").asString(), "normal");
  EXPECT_EQ(facts.code(*vocabulary.find("viewer.strictness")), 0);
  EXPECT_FALSE(facts.isKnown("person.hasPhoto"));
  EXPECT_EQ(facts.code(*vocabulary.find("person.hasPhoto")), kUnknownCode);
}

}  // namespace
}  // namespace tact
