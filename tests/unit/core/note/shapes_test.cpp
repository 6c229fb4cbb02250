#include "core/note/shapes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> texts(std::string_view text, const std::vector<Piece>& pieces) {
  std::vector<std::string> out;
  out.reserve(pieces.size());
  for (const Piece& piece : pieces) out.emplace_back(text.substr(piece.begin, piece.end - piece.begin));
  return out;
}

std::vector<std::string> links(std::string_view text) { return texts(text, linksIn(text)); }
std::vector<std::string> phones(std::string_view text) { return texts(text, phonesIn(text)); }
std::vector<std::string> slots(std::string_view text) { return texts(text, placeholdersIn(text, {"name", "your name", "vorname"})); }
std::vector<std::string> marks(std::string_view text) { return texts(text, exclamationsIn(text)); }
std::vector<std::string> emoji(std::string_view text) { return texts(text, emojiIn(text)); }

TEST(Links, AreFoundInEveryForm) {
  EXPECT_THAT(links("See https://blue.example/a?b=c."), ElementsAre("https://blue.example/a?b=c"));
  EXPECT_THAT(links("at www.blue.example, or blueharbour.io/demo!"), ElementsAre("www.blue.example", "blueharbour.io/demo"));
  EXPECT_THAT(links("(blueharbour.com)"), ElementsAre("blueharbour.com"));
  EXPECT_THAT(links("bit.ly/x1 and HTTP://A.EXAMPLE"), ElementsAre("bit.ly/x1", "HTTP://A.EXAMPLE"));
}

TEST(Links, AreNoAddressesVersionsOrCompanies) {
  for (const char* text : {"ada@blue.example", "ada@blueharbour.com", "Node.js and ASP.NET", "v2.0 at 3.5", "I am at Blueharbour.com now",
                           "e.g. this", "end.Then", ""})
    EXPECT_THAT(links(text), IsEmpty()) << text;
}

TEST(Phones, AreFoundInEveryForm) {
  for (const char* number : {"+49 30 1234567", "(555) 010-4477", "0171/5550104", "+31 6 12 34 56 78", "555-010-4477", "0044 20 7946 0000"})
    EXPECT_THAT(phones(std::string("Call ") + number + " please"), ElementsAre(number)) << number;
}

TEST(Phones, AreNoDatesPricesOrYears) {
  for (const char* text : {"since 2018-2021", "on 12.03.2026", "2026-11-23 it is", "$1,250,000 a year", "€ 1.250.000",
                           "7+ years, 100K+ users", "10 000 of them", "room 4 12"})
    EXPECT_THAT(phones(text), IsEmpty()) << text;
}

TEST(Placeholders, AreFoundInEveryStyle) {
  EXPECT_THAT(slots("Hi [Name], at {{company}}, {first_name}, <role>"), ElementsAre("[Name]", "{{company}}", "{first_name}", "<role>"));
  EXPECT_THAT(slots("Hi %FIRSTNAME% from ${company}"), ElementsAre("%FIRSTNAME%", "${company}"));
  EXPECT_THAT(slots("Hi FNAME, at XYZ or XX, FIRST_NAME"), ElementsAre("FNAME", "XYZ", "XX", "FIRST_NAME"));
  EXPECT_THAT(slots("Hi ____, (your name) (Vorname)"), ElementsAre("____", "(your name)", "(Vorname)"));
}

TEST(Placeholders, AreNotWhatPeopleWriteInBrackets) {
  for (const char* text : {"I <3 this", "see [1]", "(they are open source)", "a [guide](https://blue.example)", "for $40 each",
                           "50% off, 20% more", "f(x) {", "XL shirts"})
    EXPECT_THAT(slots(text), IsEmpty()) << text;
}

TEST(Exclamations, AreChainsOrTooMany) {
  EXPECT_THAT(marks("Great! Thanks! Bye!"), IsEmpty());
  EXPECT_THAT(marks("Great!! Really?! What?? OK"), ElementsAre("!!", "?!", "??"));
  EXPECT_THAT(marks("a! b! c! d!"), ElementsAre("!", "!", "!", "!"));
  EXPECT_THAT(marks("¡Hola! ¿Qué tal?"), IsEmpty());
  EXPECT_THAT(marks("すごい！！"), ElementsAre("！！"));
}

TEST(Emoji, CountsWhatIsSeenAsOne) {
  EXPECT_THAT(emoji("Congrats 🎉 on it 👋"), IsEmpty());
  EXPECT_THAT(emoji("Congrats 🎉🎉 on"), ElementsAre("🎉🎉"));
  EXPECT_THAT(emoji("Hi 👩‍💻 there"), IsEmpty()) << "a sequence is one";
  EXPECT_THAT(emoji("Hi 👍🏽🇳🇱"), ElementsAre("👍🏽🇳🇱"));
  EXPECT_THAT(emoji("🎉 a 🚀 b 🔥 c 💡"), ElementsAre("🎉", "🚀", "🔥", "💡"));
  EXPECT_THAT(emoji("1 2 3 # © ™ → ✓"), IsEmpty());
}

}  // namespace
}  // namespace tact
