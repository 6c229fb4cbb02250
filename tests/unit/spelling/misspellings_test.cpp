#include "spelling/misspellings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "spelling/small_dictionaries.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Misspellings : public ::testing::Test {
 protected:
  void SetUp() override { writeDictionary(folder_.path(), "en_US", kHarbourWords); }

  // The words found, as written; "?" alone when nothing can be said.
  std::vector<std::string> in(const std::string& written, const std::string& known = "") {
    if (!english_) english_ = Dictionary::load("en", {folder_.path()});
    const NoteText text(written);
    const auto found = misspellings(text, *english_, [&](std::string_view folded) { return folded == known; });
    if (!found) return {"?"};
    std::vector<std::string> words;
    for (const std::size_t place : *found) words.emplace_back(text.written(text.words()[place]));
    return words;
  }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Dictionary> english_;
};

TEST_F(Misspellings, AreWordsTheDictionaryLacks) {
  EXPECT_THAT(in("thanks for the talk about tide tables"), IsEmpty());
  EXPECT_THAT(in("thanks for the tlak about tiede tables"), ElementsAre("tlak", "tiede"));
  EXPECT_THAT(in("I enjoyed the tlak; the tlak was good"), ElementsAre("tlak", "tlak")) << "each place";
}

TEST_F(Misspellings, AreLookedForInWordsThatCanBeNothingElse) {
  EXPECT_THAT(in("I enjoyed the talk about Thalassa at the meeting of Sjofn"), IsEmpty()) << "names";
  EXPECT_THAT(in("thanks for the talk about GNSS and iRTK at the meeting"), IsEmpty()) << "abbreviations and brands";
  EXPECT_THAT(in("the talk about b2x sensors, v12bis"), IsEmpty()) << "with digits";
  EXPECT_THAT(in("the talk at tides.example/tlak or tlak@harbor.example, #tlak @tlak"), IsEmpty()) << "addresses and tags";
  EXPECT_THAT(in("the talk about [topik] and {compani}"), IsEmpty()) << "places of a template are another matter";
  EXPECT_THAT(in("ur talk was good"), IsEmpty()) << "two letters are no slip";
  EXPECT_THAT(in("hydro-sensors and sensors about приливы"), IsEmpty()) << "first parts with a hyphen, and another script";
  EXPECT_THAT(in("the talk about thalassa", "thalassa"), IsEmpty()) << "what the caller knows";
  EXPECT_THAT(in("thalassa thalassa tlak tables tlak", "thalassa"), ElementsAre("tlak", "tlak")) << "and that fits the language";
  EXPECT_THAT(in("the talk about onboarding"), IsEmpty()) << "words younger than dictionaries";
}

TEST_F(Misspellings, ACapitalAtTheBeginningMayBeAName) {
  EXPECT_THAT(in("Thnaks for the talk about tide tables"), ElementsAre("Thnaks")) << "two letters exchanged";
  EXPECT_THAT(in("Thalassa was at the meeting"), IsEmpty());
  EXPECT_THAT(in("the talk was good. Enjyoed the meeting"), ElementsAre("Enjyoed"));
  EXPECT_THAT(in("Gandhali and you enjoyed the talk"), IsEmpty());
}

TEST_F(Misspellings, OfATextInAnotherLanguageAreNotKnown) {
  EXPECT_THAT(in("ich habe deinen vortrag gehoert"), ElementsAre("?"));
  EXPECT_THAT(in("tiede tlak"), ElementsAre("tiede", "tlak")) << "too short to tell";
  const std::size_t enough = kEnoughWords;
  EXPECT_EQ(enough, 4U);
  EXPECT_THAT(in("tiede tlak good tables"), ElementsAre("tiede", "tlak")) << "half of four";
  EXPECT_THAT(in("tiede tlak metting tables"), ElementsAre("?"));
}

TEST_F(Misspellings, OfNoWordsAreNone) {
  EXPECT_THAT(in(""), IsEmpty());
  EXPECT_THAT(in("👍 …"), IsEmpty());
}

}  // namespace
}  // namespace tact
