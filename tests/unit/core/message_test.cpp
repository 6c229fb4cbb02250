// Sentences with places to fill.
#include "core/message.h"

#include <gtest/gtest.h>

#include "core/cel/annotated.h"
#include "core/small_world.h"

namespace tact {
namespace {

class Messages : public ::testing::Test {
 protected:
  std::string filled(const char* text) {
    std::vector<cel::Issue> issues;
    const Message message = Message::parse(text, vocabulary, issues);
    EXPECT_TRUE(issues.empty()) << text;
    EXPECT_EQ(message.source(), text);
    return message.fill(facts);
  }
  Vocabulary vocabulary = smallWorld();
  FactSet facts{vocabulary};
};

TEST_F(Messages, NameTheirFactsOnce) {
  std::vector<cel::Issue> issues;
  const Message message = Message::parse("{person.company|x} {person.name|y} {person.company|z}", vocabulary, issues);
  EXPECT_EQ(namesOf(vocabulary, message.facts()), (std::vector<std::string>{"person.name", "person.company"}));
}

TEST_F(Messages, AreFilledWithFactsOrTheirFallbacks) {
  EXPECT_EQ(filled("{person.name|This person} is at {person.company|their company}."), "This person is at their company.");
  give(facts, {{"person.name", Value::string("Jane")}, {"person.company", Value::string("")}});
  EXPECT_EQ(filled("{person.name|This person} is at {person.company|their company}."), "Jane is at their company.");
  EXPECT_EQ(filled("No places."), "No places.");
  EXPECT_EQ(filled("{person.name|}"), "Jane");
}

TEST_F(Messages, NullGivesWayToTheFallback) {
  give(facts, {{"process.chances", Value::null()}});
  EXPECT_EQ(filled("{process.chances|open}"), "open");
}

TEST_F(Messages, ANumberStandsBareWithoutItsUnit) {
  Fact fact;
  fact.name = "history.sent";
  fact.type = FactType::integer;
  fact.unit = "invitations";
  fact.moments.add(Moment::invite);
  vocabulary.add(std::move(fact));
  FactSet week(vocabulary);
  week.set(*vocabulary.find("history.sent"), Value::integer(84));
  std::vector<cel::Issue> issues;
  EXPECT_EQ(Message::parse("{history.sent|Many} invitations in seven days.", vocabulary, issues).fill(week),
            "84 invitations in seven days.");
}

TEST_F(Messages, ANameThatEndsInAFullStopBringsItsOwn) {
  give(facts, {{"person.company", Value::string("Acme Inc.")}});
  EXPECT_EQ(filled("At {person.company|them}. Wait."), "At Acme Inc. Wait.");
}

TEST_F(Messages, WhatAPersonTypedIsNoTemplate) {
  give(facts, {{"person.name", Value::string("{person.company|x}")}});
  EXPECT_EQ(filled("{person.name|y}"), "{person.company|x}");
}

TEST_F(Messages, MistakesAreToldAtTheirPlaces) {
  for (const char* marked :
       {"Hi $[[{person.name}]].", "Hi $[[{person.nam|x}]].", "Hi $[[{person.name|x]]", "$[[{}]]", "$[[{|x}]]", "$[[{a|b}]] and $[[{c}]]"}) {
    const Annotated input = annotated(marked);
    std::vector<cel::Issue> issues;
    Message::parse(input.text, vocabulary, issues);
    ASSERT_EQ(issues.size(), input.places.size()) << marked;
    for (std::size_t i = 0; i < issues.size(); ++i) EXPECT_EQ(std::pair(issues[i].begin, issues[i].end), input.places[i]) << marked;
  }
}

}  // namespace
}  // namespace tact
