// What shows without a language: form, address, place, capitals, and texts of no words.
#include "core/note/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/limits.h"
#include "core/note/measured_text.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

FactSet factsOf(std::string_view text, const Given& given = {}) {
  FactSet facts(noteVocabulary());
  facts.put("note.text", Value::string(text));
  give(facts, given);
  return facts;
}

FactSet formOf(std::string_view text, const Given& given = {}) {
  FactSet facts = factsOf(text, given);
  const NoteText read(text);
  Reading reading(read, Moment::note, facts);
  reading.form({"name"});
  reading.finish();
  return facts;
}

std::string regionOf(const char* location, const Given& given = {}) {
  FactSet facts = factsOf("Hi", given);
  facts.put("person.location", Value::string(location));
  const NoteText read("Hi");
  Reading(read, Moment::note, facts).region(SmallBook().regions());
  return said(facts, "person.region");
}

std::vector<std::string> shouted(std::string_view text, bool knowsLanguage, const Given& given = {}) {
  FactSet facts = factsOf(text, given);
  const NoteText read(text);
  SmallBook book;
  const WordKinds kinds(book.languages()[0]);
  Reading(read, Moment::note, facts).shouting(knowsLanguage ? &book.phrasesOf(0) : nullptr, knowsLanguage ? &kinds : nullptr);
  return marked(facts, "note.shouting");
}

FactSet addressed(std::string_view text, std::uint32_t nameBegin, std::uint32_t nameEnd,
                  const ReaderNames& reader = {"Robin", "Robin Vale"}) {
  FactSet facts = factsOf(text);
  const NoteText read(text);
  Reading reading(read, Moment::note, facts);
  reading.form({});
  reading.address(Greeting{nameEnd, nameBegin, nameEnd}, reader, smallNames());
  return facts;
}

TEST(WordKinds, SayWhatWordsAreFor) {
  const std::vector<LanguageWords> languages = smallLanguages();
  const WordKinds kinds(languages[0]);
  for (const char* word : {"the", "work", "my", "your", "our"}) EXPECT_TRUE(kinds.saysNothing(word)) << word;
  EXPECT_FALSE(kinds.saysNothing("bridges"));
  EXPECT_TRUE(kinds.isSelf("our"));
  EXPECT_TRUE(kinds.isGroup("our"));
  EXPECT_FALSE(kinds.isGroup("my"));
  EXPECT_TRUE(kinds.isReader("your"));
  EXPECT_FALSE(kinds.isReader("my"));
}

TEST(Reading, CountsAsABrowserDoes) {
  const FactSet facts = formOf("Né 👋 Robin. Bye!");
  EXPECT_EQ(said(facts, "note.length"), "17");
  EXPECT_EQ(said(facts, "note.words"), "3");
  EXPECT_EQ(said(facts, "note.sentences"), "2");
}

TEST(Reading, MarksTheFormInUtf16) {
  const FactSet facts = formOf("👋 see https://tides.example/a!! [name] 👋👋 and (name), 020 555 01 01");
  EXPECT_THAT(marked(facts, "note.links"), ElementsAre("https://tides.example/a"));
  EXPECT_THAT(marked(facts, "note.exclamations"), ElementsAre("!!"));
  EXPECT_THAT(marked(facts, "note.emoji"), ElementsAre("👋👋"));
  EXPECT_THAT(marked(facts, "note.placeholders"), ElementsAre("[name]", "(name)"));
  EXPECT_THAT(marked(facts, "note.phones"), ElementsAre("020 555 01 01"));
  EXPECT_EQ(said(facts, "note.placeholders"), "['[name]', '(name)']");
}

TEST(Reading, ACompanyOfThatNameIsNoPlaceholder) {
  EXPECT_EQ(said(formOf("I read about XYZ"), "note.placeholders"), "['XYZ']");
  EXPECT_EQ(said(formOf("I read about XYZ", {{"person.company", Value::string("XYZ Harbours")}}), "note.placeholders"), "[]");
}

TEST(Reading, AListHoldsAsManyAsAFactMay) {
  std::string text;
  for (std::size_t i = 0; i < limits::kMaxFactElements + 1; ++i) text += "!!a";
  EXPECT_EQ(formOf(text).get("note.exclamations").elements().size(), limits::kMaxFactElements);
}

TEST(Reading, TellsWhoseNameIsGreeted) {
  const FactSet right = addressed("Hi Robin, hello", 1, 2);
  EXPECT_EQ(said(right, "note.hasGreeting"), "true");
  EXPECT_EQ(said(right, "note.namesRecipient"), "true");
  EXPECT_EQ(said(right, "note.wrongName"), "null");
  EXPECT_EQ(said(right, "note.nearName"), "null");
  const FactSet wrong = addressed("👋 Hi Jennifer, hello", 1, 2);
  EXPECT_EQ(said(wrong, "note.namesRecipient"), "false");
  EXPECT_EQ(said(wrong, "note.wrongName"), "'Jennifer'");
  EXPECT_THAT(marked(wrong, "note.wrongName"), ElementsAre("Jennifer"));
  const FactSet near = addressed("Hi Robyn, hello", 1, 2);
  EXPECT_EQ(said(near, "note.wrongName"), "null");
  EXPECT_THAT(marked(near, "note.nearName"), ElementsAre("Robyn"));
}

TEST(Reading, TheirNameMayStandFurtherOn) {
  EXPECT_EQ(said(addressed("Hi, it was good to meet you, Robin", 1, 1), "note.namesRecipient"), "true");
  EXPECT_EQ(said(addressed("Hi, a robin sat there", 1, 1), "note.namesRecipient"), "false") << "a bird";
}

TEST(Reading, APlaceLeftToFillInNamesNobody) {
  const FactSet facts = addressed("Hi [Name], hello", 1, 2);
  EXPECT_EQ(said(facts, "note.wrongName"), "null");
  EXPECT_EQ(said(facts, "note.namesRecipient"), "false");
}

TEST(Reading, WithoutTheirNameOnlyTheGreetingIsKnown) {
  const FactSet facts = addressed("Hi Robin, hello", 1, 2, {});
  EXPECT_EQ(said(facts, "note.hasGreeting"), "true");
  for (const char* fact : {"note.wrongName", "note.nearName", "note.namesRecipient"}) EXPECT_EQ(said(facts, fact), "unknown") << fact;
  EXPECT_EQ(said(addressed("Hi, hello", 1, 1, {}), "note.wrongName"), "null") << "no name, so no wrong one";
}

TEST(Reading, OtherScriptsLeaveTheNameOpen) {
  const FactSet facts = addressed("Hi Ольга, hello", 1, 2);
  EXPECT_EQ(said(facts, "note.wrongName"), "null");
  EXPECT_EQ(said(facts, "note.namesRecipient"), "unknown");
}

TEST(Reading, TheWidestPlaceTellsTheRegion) {
  EXPECT_EQ(regionOf("Georgia, United States"), "'northAmerica'");
  EXPECT_EQ(regionOf("Tbilisi, Georgia"), "'elsewhere'");
  EXPECT_EQ(regionOf("Santa Fe, New Mexico"), "'northAmerica'") << "the longest that ends there";
  EXPECT_EQ(regionOf("Oaxaca, México"), "'latinAmerica'");
  EXPECT_EQ(regionOf("Canadas"), "unknown") << "a word is a whole word";
  EXPECT_EQ(regionOf(""), "unknown");
  EXPECT_EQ(regionOf("Canada", {{"person.region", Value::string("elsewhere")}}), "'elsewhere'") << "a given value wins";
}

TEST(Reading, ShoutsAreWordsOfTheLanguageInCapitals) {
  EXPECT_THAT(shouted("I WOULD LIKE this", true), ElementsAre("WOULD LIKE"));
  EXPECT_THAT(shouted("NASA and SQL and HTTP", true), IsEmpty()) << "abbreviations";
  EXPECT_THAT(shouted("the GREAT bridge", true), ElementsAre("GREAT")) << "a word of a phrase";
  EXPECT_THAT(shouted("IMPORTANT bridges", false), ElementsAre("IMPORTANT")) << "too long for an abbreviation";
  EXPECT_THAT(shouted("WOULD LIKE", false), IsEmpty()) << "without a language they may be abbreviations";
  EXPECT_THAT(shouted("I work at HARBOURS", true, {{"person.company", Value::string("Harbours")}}), IsEmpty()) << "spelt as on the page";
}

TEST(Reading, ATextOfNoWordsSaysNothing) {
  FactSet facts = factsOf("?! 👋", {{"note.pitch", Value::boolean(true)}});
  const NoteText read("?! 👋");
  Reading(read, Moment::note, facts).nothing();
  for (const char* fact : {"note.saysWhy", "note.begging", "note.onlyConnects", "note.hasSignOff"})
    EXPECT_EQ(said(facts, fact), "false") << fact;
  for (const char* fact : {"note.specifics", "note.asks", "note.lures"}) EXPECT_EQ(said(facts, fact), "[]") << fact;
  EXPECT_EQ(said(facts, "note.askSize"), "'none'");
  EXPECT_EQ(said(facts, "note.formality"), "'unmarked'");
  EXPECT_EQ(said(facts, "note.pitch"), "true") << "a given value wins";
}

TEST(Reading, FactsOfOtherMomentsStayUnknown) {
  Vocabulary vocabulary;
  Fact words = factNamed("note.words", FactType::integer);
  words.moments = {};
  words.moments.add(Moment::note);
  vocabulary.add(words);
  vocabulary.add(factNamed("note.length", FactType::integer));
  FactSet facts(vocabulary);
  const NoteText read("Hi");
  Reading(read, Moment::incoming, facts).form({});
  EXPECT_EQ(describe(facts.get("note.words")), "unknown");
  EXPECT_EQ(describe(facts.get("note.length")), "2");
}

}  // namespace
}  // namespace tact
