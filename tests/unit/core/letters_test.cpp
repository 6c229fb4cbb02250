// Letters and their cases in many scripts, and texts in which nothing can be seen.
#include "core/letters.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(Letters, CapitalsAndSmallOnesAreCountedWhereAScriptHasBoth) {
  const auto counted = [](std::string_view text) {
    const Cases cases = casesIn(text);
    return std::pair(cases.upper, cases.lower);
  };
  EXPECT_EQ(counted(""), std::pair(0UL, 0UL));
  EXPECT_EQ(counted("Robin V."), std::pair(2UL, 4UL));
  EXPECT_EQ(counted("JOSÉ GARCÍA"), std::pair(10UL, 0UL));
  EXPECT_EQ(counted("Ольга"), std::pair(1UL, 4UL)) << "Cyrillic";
  EXPECT_EQ(counted("Σοφία"), std::pair(1UL, 4UL)) << "Greek";
  EXPECT_EQ(counted("王小明 علي"), std::pair(0UL, 0UL)) << "Han and Arabic have one case";
  EXPECT_EQ(counted("ნინო"), std::pair(0UL, 0UL)) << "and so has Georgian as names are written";
}

TEST(Letters, AreThoseOfAnyScriptAndNoSigns) {
  for (const char* text : {"x", "--é", "王", "ع", "1ª"}) EXPECT_TRUE(hasLetter(text)) << text;
  for (const char* text : {"", "--", "2024 | #1", "🚀", "• •"}) EXPECT_FALSE(hasLetter(text)) << text;
}

TEST(Letters, BlankIsWhatCannotBeSeen) {
  for (const char* text : {"", "   ", "\n\t ", "\u00a0\u2003", "\u200b\ufeff"}) EXPECT_TRUE(isBlank(text)) << "'" << text << "'";
  for (const char* text : {".", " x ", "🚀"}) EXPECT_FALSE(isBlank(text)) << text;
}

TEST(Letters, BytesThatAreNoUtf8AreSkipped) {
  EXPECT_EQ(casesIn("\xff\xfeRobin").upper, 1U);
  EXPECT_FALSE(hasLetter("\xc3"));
}

}  // namespace
}  // namespace tact
