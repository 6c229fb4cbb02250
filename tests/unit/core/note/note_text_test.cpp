#include "core/note/note_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/characters.h"

namespace tact {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> foldedWords(std::string_view text) {
  std::vector<std::string> out;
  const NoteText read(text);
  for (const Word& word : read.words()) out.emplace_back(word.folded);
  return out;
}

// The words of each sentence, joined.
std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  const NoteText read(text);
  for (const Sentence& sentence : read.sentences()) {
    std::string& words = out.emplace_back();
    for (std::uint32_t i = sentence.firstWord; i < sentence.endWord; ++i)
      words += (words.empty() ? "" : " ") + std::string(read.words()[i].folded);
  }
  return out;
}

TEST(NoteText, FoldsCaseAccentsWidthAndQuotes) {
  EXPECT_THAT(foldedWords("Élan STRASSE Straße ŁÓDŹ \uFF21cme I\u2019m"), ElementsAre("elan", "strasse", "strasse", "lodz", "acme", "i'm"));
  EXPECT_THAT(foldedWords("e\u0301lan"), ElementsAre("elan")) << "an accent of its own is folded like one built in";
}

TEST(NoteText, AHyphenPartsWordsAndAnApostropheInsideDoesNot) {
  EXPECT_THAT(foldedWords("well-known 'quoted' l'azienda rock'n'roll"), ElementsAre("well", "known", "quoted", "l'azienda", "rock'n'roll"));
}

TEST(NoteText, PassesOverWhatCannotBeSeen) {
  EXPECT_THAT(foldedWords("Hel\u200Blo wo\u00ADrld"), ElementsAre("hello", "world"));
  EXPECT_THAT(foldedWords("\u200B\u200E \u2060"), ElementsAre());
}

TEST(NoteText, WritesOneWordACharacterWhereAScriptKnowsNoSpaces) {
  EXPECT_THAT(foldedWords("我想加您"), ElementsAre("我", "想", "加", "您"));
  EXPECT_THAT(foldedWords("안녕하세요 지민님"), ElementsAre(folded("안녕하세요"), folded("지민님")));
}

TEST(NoteText, EndsASentenceAtItsMarkAndNotInAbbreviations) {
  EXPECT_THAT(sentences("Dear Dr. Lee, thanks. How is 3.5 going? Great!! Bye"),
              ElementsAre("dear dr lee thanks", "how is 3 5 going", "great", "bye"));
  EXPECT_THAT(sentences("We use Node.js, e.g. for tools. Fine."), ElementsAre("we use node js e g for tools", "fine"));
  EXPECT_THAT(sentences("谢谢。你好吗？"), ElementsAre("谢 谢", "你 好 吗"));
}

TEST(NoteText, ALineBreakEndsASentenceUnlessTheLineOnlyWraps) {
  EXPECT_THAT(sentences("Hi Robin,\nthanks"), ElementsAre("hi robin", "thanks"));
  EXPECT_THAT(sentences("we share the\nschool"), ElementsAre("we share the school"));
  EXPECT_THAT(sentences("we share\n\nschool"), ElementsAre("we share", "school"));
  EXPECT_THAT(sentences("first line\nSecond line"), ElementsAre("first line", "second line"));
}

TEST(NoteText, KnowsWhichSentencesAsk) {
  const NoteText text("Really? Yes. Is it so?! Done");
  std::vector<bool> asks;
  for (const Sentence& sentence : text.sentences()) asks.push_back(sentence.asks);
  EXPECT_THAT(asks, ElementsAre(true, false, true, false));
}

TEST(NoteText, CountsUtf16UnitsAsABrowserDoes) {
  EXPECT_EQ(NoteText("").length16(), 0U);
  EXPECT_EQ(NoteText("abc").length16(), 3U);
  EXPECT_EQ(NoteText("é€").length16(), 2U);
  EXPECT_EQ(NoteText("👩‍💻").length16(), 5U) << "two surrogate pairs and a joiner";
  const NoteText text("né 👋 Jo");
  EXPECT_EQ(text.utf16At(text.words()[1].begin), 6U);
  EXPECT_EQ(utf16Part("né 👋 Jo", 6, 8), "Jo");
  EXPECT_EQ(utf16Part("né 👋 Jo", 3, 5), "👋");
  EXPECT_EQ(utf16Part("abc", 2, 9), "c");
  EXPECT_EQ(utf16Part("abc", 7, 9), "");
}

TEST(NoteText, TakesAnyBytes) {
  const std::string broken = "ab\xFF\xC3 cd\xE2\x82";
  EXPECT_THAT(foldedWords(broken), ElementsAre("ab", "cd"));
}

}  // namespace
}  // namespace tact
