#include "core/note/phrase_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/limits.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Long words are things; "northwind" is the reader's company; nothing is a greeting.
std::vector<std::string> found(const std::vector<std::string>& phrases, const std::string& text, std::uint32_t bodyBegins = 0) {
  PhraseSet set;
  set.defineSet("praise", {"great", "impress~"});
  for (const std::string& phrase : phrases) EXPECT_THAT(set.add(phrase, {}), IsEmpty()) << phrase;
  const NoteText read(text);
  WordContext context;
  for (const Word& word : read.words()) {
    context.isThing.push_back(word.letters > 5 ? 1 : 0);
    context.companyLength.push_back(word.folded == "northwind" ? 1 : 0);
  }
  context.bodyBegins = bodyBegins;
  std::vector<std::string> out;
  for (const PhraseHit& hit : set.find(read, set.idsOf(read), context))
    out.emplace_back(
        read.text().substr(read.words()[hit.firstWord].begin, read.words()[hit.endWord - 1].end - read.words()[hit.firstWord].begin));
  return out;
}

TEST(PhraseSet, FindsWordsWhateverTheirCaseAndAccents) {
  EXPECT_THAT(found({"pick your brain"}, "May I PICK your brain?"), ElementsAre("PICK your brain"));
  EXPECT_THAT(found({"resume"}, "My résumé, my Resume"), ElementsAre("résumé", "Resume"));
  EXPECT_THAT(found({"pick your brain"}, "pick your brains"), IsEmpty()) << "a word is a whole word";
  EXPECT_THAT(found({"well-known"}, "a well known thing"), ElementsAre("well known"));
}

TEST(PhraseSet, NeverCrossesTheEndOfASentence) {
  EXPECT_THAT(found({"your brain"}, "It is your. Brain."), IsEmpty());
  EXPECT_THAT(found({"a *9 z"}, "a b. c z"), IsEmpty());
}

TEST(PhraseSet, KnowsAlternativesOptionsPrefixesAndSets) {
  EXPECT_THAT(found({"(hop on|schedule) a? quick? (call|chat)"}, "hop on a call, schedule quick chat, hop a call"),
              ElementsAre("hop on a call", "schedule quick chat"));
  EXPECT_THAT(found({"opportunit~"}, "an opportunity, opportunities, opportune"), ElementsAre("opportunity", "opportunities"));
  EXPECT_THAT(found({"{praise} work"}, "great work, impressive work, good work"), ElementsAre("great work", "impressive work"));
}

TEST(PhraseSet, KnowsGapsNumbersNamesAndTheCompany) {
  EXPECT_THAT(found({"met * at"}, "met you there at, met at, met a b c d at"), ElementsAre("met you there at", "met at"));
  EXPECT_THAT(found({"# minutes"}, "15 minutes, some minutes"), ElementsAre("15 minutes"));
  EXPECT_THAT(found({"<name> suggested"}, "Ada suggested it, she suggested"), ElementsAre("Ada suggested"));
  EXPECT_THAT(found({"join <company>"}, "to join Northwind, to join Southwind"), ElementsAre("join Northwind"));
  EXPECT_THAT(found({"at <org>"}, "work at Blue Harbour today"), ElementsAre("at Blue Harbour"));
}

TEST(PhraseSet, FindsAThingAmongTheNextSixWords) {
  EXPECT_THAT(found({"about <thing>"}, "about the way of bridges"), ElementsAre("about the way of bridges"));
  EXPECT_THAT(found({"about <thing>"}, "about one two three four five six bridges"), IsEmpty());
  EXPECT_THAT(found({"the <thing> role"}, "the senior bridges role"), ElementsAre("the senior bridges role"));
}

TEST(PhraseSet, KnowsWhereASentenceBeginsAndEnds) {
  EXPECT_THAT(found({"^ let's talk"}, "let's talk. so let's talk"), ElementsAre("let's talk"));
  EXPECT_THAT(found({"^ i'm a"}, "Hi Robin, i'm a"), IsEmpty());
  EXPECT_THAT(found({"^ i'm a"}, "Hi Robin, i'm a", 2), ElementsAre("i'm a")) << "behind the greeting";
  EXPECT_THAT(found({"connect $"}, "connect now. connect"), ElementsAre("connect"));
}

TEST(PhraseSet, KnowsWhatMustNotFollow) {
  EXPECT_THAT(found({"your profile !(in|with)"}, "your profile in, your profile. your profile today"),
              ElementsAre("your profile", "your profile"));
}

TEST(PhraseSet, GivesUpOnAPhraseThatWouldTakeForEver) {
  std::string phrase = "a";
  for (int i = 0; i < 8; ++i) phrase += " *12 b?";
  std::string text = "a";
  for (int i = 0; i < 400; ++i) text += " b";
  EXPECT_THAT(found({phrase + " z"}, text), IsEmpty());
  EXPECT_THAT(PhraseSet().add(std::string(limits::kMaxPhraseBytes, 'a'), {}), IsEmpty());
  EXPECT_EQ(PhraseSet().add(std::string(limits::kMaxPhraseBytes + 1, 'a'), {}).size(), 1U);
}

TEST(PhraseSet, GivesUpPastTheMostSteps) {
  // Only the widest of all ways through the gaps reaches "z"; each word behind it is one step more.
  const std::string gaps = "a *12 *12 *6 *1 z";
  constexpr std::uint32_t kSteps = 1 + 1 + 13 + 13 * 13 + 13 * 13 * 7 + 13 * 13 * 7 * 2 + 1;  // "a", each gap, "z", the end
  std::string phrase = gaps, text = "a";
  for (int i = 0; i < 12 + 12 + 6 + 1; ++i) text += " b";
  text += " z";
  for (std::uint32_t i = kSteps; i < limits::kMaxPhraseSteps; ++i) {
    phrase += " y";
    text += " y";
  }
  EXPECT_THAT(found({phrase}, text), ElementsAre(text));
  EXPECT_THAT(found({phrase + " y"}, text + " y"), IsEmpty());
}

}  // namespace
}  // namespace tact
