// Misspelt words of a text: by the engine that waits for a dictionary, and by the session that does not.
#include "app/spelling_facts.h"

#include <gmock/gmock.h>

#include <future>

#include "app/session_fixture.h"
#include "spelling/small_dictionaries.h"

namespace tact {
namespace {

const char* const kSlips = "Hi Jane, thanks for the tlak about tiede tables, the tlak was good";

class SpellingFacts : public SessionTest {
 protected:
  SpellingFacts() { writeDictionary(folder.paths().dictionariesFolder(), "en_US", kHarbourWords); }

  FactSet textOf(const std::string& text, const char* language = "en") {
    FactSet facts = engine.emptyFacts();
    facts.put("note.text", Value::string(text));
    facts.put("note.language", language == nullptr ? Value::null() : Value::string(language));
    return facts;
  }
  FactSet judged(FactSet facts) { return engine.judgePerson("jane-doe", Moment::note, std::move(facts), Asking::never).facts; }
  std::string misspellings(FactSet facts) { return describe(judged(std::move(facts)).get("note.misspellings")); }

  // Says "en", the language of what came, once it came.
  Json waitForNews() {
    std::promise<void> came;
    session.onNews([&] { came.set_value(); });
    auto news = session.announcement();  // it may have come at once
    came.get_future().wait();
    if (!news) news = session.announcement();
    return parsed(news.value_or("{}"));
  }
};

TEST_F(SpellingFacts, NameTheWordsOnceAndMarkEveryPlace) {
  engine.waitForDictionaries();
  const FactSet facts = judged(textOf(kSlips));
  EXPECT_EQ(describe(facts.get("note.misspellings")), "['tlak', 'tiede']");
  const FactId id = *facts.vocabulary().find("note.misspellings");
  std::vector<Mark> marks;
  for (const Mark& mark : facts.marks())
    if (mark.fact == id) marks.push_back(mark);
  EXPECT_THAT(marks, ::testing::ElementsAre(Mark{id, 24, 28}, Mark{id, 35, 40}, Mark{id, 53, 57}));
}

TEST_F(SpellingFacts, PlacesAreInUnitsOfThePage) {
  engine.waitForDictionaries();
  const FactSet facts = judged(textOf("👍 thanks for the talk about tiede tables"));
  const FactId id = *facts.vocabulary().find("note.misspellings");
  EXPECT_THAT(facts.marks(), ::testing::Contains(Mark{id, 29, 34}));
}

TEST_F(SpellingFacts, NamesOfThePersonAndTheCompanyAreNoMistakes) {
  engine.waitForDictionaries();
  FactSet facts = textOf("thanks for the talk about thalassa's tide tables, björk and sjofn");
  facts.put("person.company", Value::string("Thalassa Ltd"));
  facts.put("person.name", Value::string("Björk Sjöfn"));
  EXPECT_EQ(misspellings(std::move(facts)), "[]");
}

TEST_F(SpellingFacts, StayUnknownWhereNobodyCanTell) {
  engine.waitForDictionaries();
  EXPECT_EQ(misspellings(textOf(kSlips, "pl")), "unknown") << "no dictionary";
  EXPECT_EQ(misspellings(textOf(kSlips, nullptr)), "unknown") << "no language";
  EXPECT_EQ(misspellings(textOf("ich habe deinen vortrag gehoert")), "unknown") << "it does not fit";
  EXPECT_EQ(misspellings(textOf(kSlips, "en-GB")), "['tlak', 'tiede']") << "a variant is of its language";
  FactSet given = textOf(kSlips);
  const Value told = Value::string("told");
  given.put("note.misspellings", Value::list({&told, 1}));
  EXPECT_EQ(misspellings(std::move(given)), "['told']") << "a given value wins";
}

TEST_F(SpellingFacts, ComeAfterTheFirstAnswerWithANotification) {
  const Json facts = {{"note", {{"text", kSlips}, {"language", "en"}}}};
  const auto asked = [&] { result("assess", {{"subjects", {{{"key", "jane-doe"}, {"moment", "note"}, {"facts", facts}}}}}); };
  EXPECT_EQ(session.announcement(), std::nullopt);
  asked();
  EXPECT_EQ(misspellings(textOf(kSlips)), "unknown") << "nothing is read before the answer";
  const Json told = waitForNews();
  EXPECT_EQ(told.value("method", ""), "spelling/ready");
  EXPECT_EQ(told.value("params", Json()), Json({{"language", "en"}}));
  EXPECT_EQ(session.announcement(), std::nullopt) << "told once";
  EXPECT_EQ(misspellings(textOf(kSlips)), "['tlak', 'tiede']");
}

}  // namespace
}  // namespace tact
