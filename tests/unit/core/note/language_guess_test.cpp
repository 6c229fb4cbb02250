#include "core/note/language_guess.h"

#include <gtest/gtest.h>

#include "core/note/small_book.h"

namespace tact {
namespace {

std::string guessed(std::string_view text, const std::vector<LanguageWords>& languages = smallLanguages()) {
  const auto found = LanguageGuess(languages).of(NoteText(text));
  return found ? languages[*found].code : "none";
}

TEST(LanguageGuess, TellsByFunctionWords) {
  EXPECT_EQ(guessed("I would like to read the post"), "en");
  EXPECT_EQ(guessed("ich mag das nicht"), "de");
  EXPECT_EQ(guessed("DAS UND NICHT"), "de");
  EXPECT_EQ(guessed("your bridges"), "en") << "words for the reader tell too";
}

TEST(LanguageGuess, TellsNothingWhereTooFewWordsAreKnown) {
  EXPECT_EQ(guessed("bridges harbours ferries cranes tides"), "none");
  EXPECT_EQ(guessed("the bridges harbours ferries cranes"), "none") << "one word of five";
  EXPECT_EQ(guessed("the bridges harbours ferries"), "en") << "one of four";
  EXPECT_EQ(guessed("我想加您"), "none");
  EXPECT_EQ(guessed(""), "none");
  EXPECT_EQ(guessed("!!! 👋"), "none");
}

TEST(LanguageGuess, TellsNothingBetweenTwoThatFit) {
  EXPECT_EQ(guessed("in"), "none") << "a word of both";
  EXPECT_EQ(guessed("the das"), "none");
  EXPECT_EQ(guessed("the das the"), "en");
  EXPECT_EQ(guessed("in the bridges"), "en") << "what both have decides nothing";
}

TEST(LanguageGuess, TellsNothingWithoutLanguages) { EXPECT_EQ(guessed("the post", {}), "none"); }

TEST(LanguageGuess, KnowsTheLastOfThirtyTwo) {
  std::vector<LanguageWords> languages(32);
  for (std::size_t i = 0; i < languages.size(); ++i) languages[i].common = {"word" + std::to_string(i)};
  languages.back().code = "last";
  EXPECT_EQ(guessed("word31 word31", languages), "last");
}

}  // namespace
}  // namespace tact
