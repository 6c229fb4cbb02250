#include "core/note/phrase_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "core/limits.h"

namespace tact {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// "place: message" of the first problem; "" if the phrase is sound.
std::string problem(const std::string& phrase) {
  PhraseSet set;
  set.defineSet("praise", {"great"});
  const auto problems = set.add(phrase, {});
  EXPECT_EQ(set.size(), problems.empty() ? 1U : 0U) << "a phrase with a mistake is left out: " << phrase;
  return problems.empty() ? std::string() : std::to_string(problems[0].begin) + ": " + problems[0].message;
}

TEST(PhraseParser, ReportsWhatIsWrongAndWhere) {
  EXPECT_THAT(problem("a !"), HasSubstr("2: '!' needs a word"));
  EXPECT_THAT(problem("a ! b"), HasSubstr("2: '!' needs a word"));
  EXPECT_THAT(problem("a (b|c"), HasSubstr("2: '(' is never closed"));
  EXPECT_THAT(problem("a {prais}"), HasSubstr("2: there is no set 'prais'"));
  EXPECT_THAT(problem("a {praise"), HasSubstr("2: '{' is never closed"));
  EXPECT_THAT(problem("a <stuff>"), HasSubstr("2: there is no <stuff>"));
  EXPECT_THAT(problem("a <thing"), HasSubstr("2: '<' is never closed"));
  EXPECT_THAT(problem("a (b||c)"), HasSubstr("empty"));
  EXPECT_THAT(problem("a (b|c|)"), HasSubstr("empty"));
  EXPECT_THAT(problem("a ()"), HasSubstr("empty"));
  EXPECT_THAT(problem("a ) b"), HasSubstr("2: ')' has no place here"));
  EXPECT_THAT(problem("a (b (c))"), HasSubstr("5: '(' has no place inside parentheses"));
  EXPECT_THAT(problem("a ~"), HasSubstr("2: '~' has no place here"));
  EXPECT_THAT(problem("a | b"), HasSubstr("2: '|' has no place here"));
  EXPECT_THAT(problem("a ?"), HasSubstr("2: '?' has no place here"));
  EXPECT_THAT(problem("a ... b"), HasSubstr("2: there is no word here"));
}

TEST(PhraseParser, WantsAWordThatMustBeThere) {
  for (const char* phrase : {"", "   ", "a? *", "^ $", "*", "!a", "(a)?", "^ a? $"})
    EXPECT_THAT(problem(phrase), HasSubstr("at least one word")) << phrase;
  EXPECT_THAT(problem("(a|*)"), HasSubstr("at least one word")) << "one of the alternatives may be nothing";
}

TEST(PhraseParser, ReadsEveryElement) {
  for (const char* phrase :
       {"a",      "a b",        "a~",         "(a|b c)",    "(a|b)? c", "a? b",     "{praise} a", "{praise}",       "a * b",
        "a *2 b", "#",          "# a",        "^ a",        "a $",      "<thing>",  "<name>",     "<org>",          "<company>",
        "a !b",   "a !(b|c d)", "a !<thing>", "well-known", "i'm a",    "  a  b  ", "日本",       "(a|well-known~)"})
    EXPECT_THAT(problem(phrase), IsEmpty()) << phrase;
}

TEST(PhraseParser, TellsSeveralMistakesOfOnePhrase) {
  PhraseSet set;
  EXPECT_EQ(set.add("a {x} <y> )", {}).size(), 3U);
}

TEST(PhraseParser, AGapIsAsWideAsItMayBe) {
  const std::string most = std::to_string(limits::kMaxPhraseGap), beyond = std::to_string(limits::kMaxPhraseGap + 1);
  EXPECT_EQ(problem("a *" + most + " b"), "");
  EXPECT_EQ(problem("a *" + beyond + " b"), "2: a gap has at most " + most + " words");
  EXPECT_THAT(problem("a *99999999999999999999 b"), HasSubstr("a gap has at most"));
}

}  // namespace
}  // namespace tact
