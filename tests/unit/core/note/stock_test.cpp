#include "core/note/stock.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

// Ten words and a name.
const std::vector<StockSentence> kSentences = {
    {"en", {"i", "would", "like", "to", "add", "", "you", "to", "my", "own", "circle"}},
    {"de", {"ich", "moechte", "sie", "hinzufuegen"}},
};

bool isStock(std::string_view text, std::uint32_t bodyBegins = 0) { return StockIndex(kSentences).resembles(NoteText(text), bodyBegins); }

TEST(StockIndex, KnowsTheSentenceWhateverItsCaseAndMarks) {
  EXPECT_TRUE(isStock("I would like to add you to my own circle."));
  EXPECT_TRUE(isStock("i WOULD like to add you\nto my own circle"));
  EXPECT_TRUE(isStock("Ich moechte Sie hinzufuegen"));
  EXPECT_TRUE(isStock("I would like to add Robin you to my own circle")) << "where the sentence has a name";
}

TEST(StockIndex, KnowsItCutOrWithAWordChanged) {
  EXPECT_TRUE(isStock("I would like to add you to")) << "seven of ten words";
  EXPECT_FALSE(isStock("I would like to add you")) << "six";
  EXPECT_TRUE(isStock("I want like to add you to my own circle"));
  EXPECT_FALSE(isStock("circle own my to you add to like would I")) << "in another order";
}

TEST(StockIndex, AFewWordsMoreAreNoLineOfOnesOwn) {
  EXPECT_TRUE(isStock("I would like to add you to my own circle. Thanks, Robin Vale"));
  EXPECT_FALSE(isStock("I would like to add you to my own circle. Thanks again, Robin Vale"));
}

TEST(StockIndex, PassesOverTheGreeting) {
  EXPECT_TRUE(isStock("Good morning dear Robin Vale, I would like to add you to my own circle", 5));
  EXPECT_FALSE(isStock("Good morning dear Robin Vale, I would like to add you to my own circle"));
}

TEST(StockIndex, NothingIsLikeNoSentence) {
  EXPECT_FALSE(isStock(""));
  EXPECT_FALSE(isStock("I read about the bridges you build in the north"));
  EXPECT_FALSE(StockIndex({}).resembles(NoteText("I would like"), 0));
}

}  // namespace
}  // namespace tact
