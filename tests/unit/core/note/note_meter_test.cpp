#include "core/note/note_meter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/note/measured_text.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Given kRobin = {{"person.firstName", Value::string("Robin")}, {"person.name", Value::string("Robin Vale")}};

TEST(NoteMeter, MeasuresATextOfALanguageItKnows) {
  const FactSet facts = measured("Hi Robin, your post about the bridges is a work I would like to read.", kRobin);
  EXPECT_EQ(said(facts, "note.language"), "'en'");
  EXPECT_EQ(said(facts, "note.hasGreeting"), "true");
  EXPECT_EQ(said(facts, "note.namesRecipient"), "true");
  EXPECT_EQ(said(facts, "note.isDefault"), "false");
  EXPECT_EQ(said(facts, "note.shouting"), "[]");
  EXPECT_THAT(marked(facts, "note.specifics"), ElementsAre("your post about the bridges"));
}

TEST(NoteMeter, AGivenValueWinsAndKeepsNoPlaces) {
  const char* text = "Hi Jennifer, book a demo of the work and thank you!!";
  const FactSet facts = measured(text, {{"person.firstName", Value::string("Robin")},
                                        {"note.pitch", Value::boolean(false)},
                                        {"note.wrongName", Value::null()},
                                        {"note.words", Value::integer(3)}});
  EXPECT_EQ(said(facts, "note.pitch"), "false");
  EXPECT_EQ(said(facts, "note.wrongName"), "null");
  EXPECT_EQ(said(facts, "note.words"), "3");
  EXPECT_THAT(marked(facts, "note.pitch"), IsEmpty());
  EXPECT_THAT(marked(facts, "note.wrongName"), IsEmpty());
  EXPECT_THAT(marked(facts, "note.exclamations"), ElementsAre("!!")) << "what was not given is measured";
}

TEST(NoteMeter, AnUnknownLanguageLeavesUnknownWhatTurnsOnIt) {
  const FactSet facts = measured("Hej Robin!! Kul att läsa om broar på https://tides.example/a", kRobin);
  EXPECT_EQ(said(facts, "note.language"), "null");
  for (const char* name : {"note.thanks", "note.pitch", "note.specifics", "note.asks", "note.askSize", "note.wrongCompany",
                           "note.formality", "note.selfShare", "note.particulars", "note.opensWithSelf", "note.onlyConnects"})
    EXPECT_EQ(said(facts, name), "unknown") << name;
  EXPECT_THAT(marked(facts, "note.exclamations"), ElementsAre("!!"));
  EXPECT_THAT(marked(facts, "note.links"), ElementsAre("https://tides.example/a"));
  EXPECT_EQ(said(facts, "note.namesRecipient"), "true");
}

TEST(NoteMeter, AGivenLanguageIsNotGuessed) {
  EXPECT_EQ(said(measured("I would like to thank you", {{"note.language", Value::string("de")}}), "note.thanks"), "false");
  EXPECT_EQ(said(measured("I would like to thank you", {{"note.language", Value::string("sv")}}), "note.thanks"), "unknown")
      << "one without phrases";
  EXPECT_EQ(said(measured("I would like to thank you", {{"note.language", Value::null()}}), "note.thanks"), "unknown");
  EXPECT_EQ(said(measured("I would like to thank you"), "note.thanks"), "true");
}

TEST(NoteMeter, MarksCountUtf16Units) {
  const FactSet facts = measured("👩‍💻 né: I would like to thank you", {});
  const auto& vocabulary = noteVocabulary();
  bool found = false;
  for (const Mark& mark : facts.marks()) {
    if (vocabulary[mark.fact].name != "note.thanks") continue;
    found = true;
    EXPECT_EQ(mark.start, 26U);
    EXPECT_EQ(mark.end, 35U);
  }
  EXPECT_TRUE(found);
}

TEST(NoteMeter, ABlankTextHasNothing) {
  for (const char* blank : {"", "  \n ", "\u200B", "?! 👋"}) {
    const FactSet facts = measured(blank, kRobin);
    EXPECT_EQ(said(facts, "note.language"), "null") << blank;
    EXPECT_EQ(said(facts, "note.words"), "0");
    EXPECT_EQ(said(facts, "note.hasGreeting"), "false");
    EXPECT_EQ(said(facts, "note.isDefault"), "false");
    EXPECT_EQ(said(facts, "note.saysWhy"), "false");
    EXPECT_EQ(said(facts, "note.specifics"), "[]");
    EXPECT_EQ(said(facts, "note.askSize"), "'none'");
    EXPECT_EQ(said(facts, "note.phones"), "[]");
  }
}

TEST(NoteMeter, KnowsLinkedInsOwnSentenceBehindTheGreeting) {
  EXPECT_EQ(said(measured("Hi Robin, I would like to add you to my circle of contacts here", kRobin), "note.isDefault"), "true");
}

TEST(NoteMeter, AReceivedNoteIsReadByTheUser) {
  const Given both = {{"person.firstName", Value::string("Mark")},
                      {"person.name", Value::string("Mark Stone")},
                      {"viewer.firstName", Value::string("Robin")}};
  EXPECT_EQ(said(measured("Hi Robin, thanks", both, Moment::incoming), "note.wrongName"), "null");
  EXPECT_EQ(said(measured("Hi Robin, thanks", both, Moment::incoming), "note.namesRecipient"), "true");
  EXPECT_EQ(said(measured("Hi Mark, thanks", both, Moment::incoming), "note.wrongName"), "'Mark'");
  EXPECT_EQ(said(measured("Hi Mark, thanks", both), "note.wrongName"), "null");
  EXPECT_EQ(said(measured("Hi Robin, thanks", both), "note.wrongName"), "'Robin'");
}

TEST(NoteMeter, TellsThePersonsRegion) {
  EXPECT_EQ(said(measured("Hi", {{"person.location", Value::string("Toronto, Canada")}}), "person.region"), "'northAmerica'");
}

TEST(NoteMeter, DoesNothingWithoutATextOrOutsideItsMoments) {
  FactSet none(noteVocabulary());
  NoteMeter meter(noteVocabulary(), std::make_unique<SmallBook>());
  meter.measure(Moment::note, none);
  EXPECT_EQ(said(none, "note.length"), "unknown");
  EXPECT_EQ(said(measured("Hi Robin", kRobin, Moment::connection), "note.length"), "unknown");
}

TEST(NoteMeter, MeasuresTheSameAgain) {
  NoteMeter meter(noteVocabulary(), std::make_unique<SmallBook>());
  for (int i = 0; i < 3; ++i) {
    FactSet facts(noteVocabulary());
    facts.put("note.text", Value::string("I would like to thank you"));
    meter.measure(Moment::note, facts);
    EXPECT_THAT(marked(facts, "note.thanks"), ElementsAre("thank you"));
  }
}

TEST(NoteMeter, KnowsTheWordsOfALanguagesLists) {
  NoteMeter meter(noteVocabulary(), std::make_unique<SmallBook>());
  EXPECT_TRUE(meter.knowsWord("en", "profile"));
  EXPECT_TRUE(meter.knowsWord("de", "nicht"));
  EXPECT_FALSE(meter.knowsWord("de", "profile"));
  EXPECT_FALSE(meter.knowsWord("en", "bridges"));
  EXPECT_FALSE(meter.knowsWord("sv", "profile"));
}

}  // namespace
}  // namespace tact
