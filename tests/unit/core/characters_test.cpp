#include "core/characters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tact {
namespace {

using ::testing::ElementsAre;

std::vector<Character> charactersOf(std::string_view text) {
  std::vector<Character> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(nextCharacter(text, at));
  return out;
}

// How many visible characters a text has.
int visible(std::string_view text) {
  int count = 0;
  std::int32_t state = 0;
  Character before = -1;
  for (const Character c : charactersOf(text)) {
    count += beginsAnew(before, c, state) ? 1 : 0;
    before = c;
  }
  return count;
}

TEST(Characters, AreReadOneAtATimeAndBrokenBytesToo) {
  EXPECT_THAT(charactersOf("aé€😀"), ElementsAre('a', 0xE9, 0x20AC, 0x1F600));
  EXPECT_THAT(charactersOf("a\xFF\xC3"), ElementsAre('a', -1, -1)) << "a cut and an impossible byte";
  EXPECT_THAT(charactersOf("\xED\xA0\x80"), ElementsAre(-1, -1, -1)) << "half a surrogate pair is no character";
  EXPECT_THAT(charactersOf("\xC0\xAF"), ElementsAre(-1, -1)) << "nor is an overlong one";
  EXPECT_THAT(charactersOf(std::string_view("\0x", 2)), ElementsAre(0, 'x'));
  EXPECT_TRUE(isUtf8("aé€😀"));
  EXPECT_TRUE(isUtf8(""));
  EXPECT_FALSE(isUtf8("a\xE2\x82"));
}

TEST(Characters, AreOfAKindInAnyScript) {
  for (const Character c : {Character{'a'}, Character{'Z'}, 0xE9, 0x0416, 0x05D0, 0x4E2D, 0x02B0}) EXPECT_TRUE(isLetter(c)) << c;
  for (const Character c : {Character{'1'}, Character{'_'}, 0x0301, 0x20AC, 0x1F600, Character{-1}}) EXPECT_FALSE(isLetter(c)) << c;
  for (const Character c : {Character{'0'}, Character{'9'}, 0x0663, 0x2167}) EXPECT_TRUE(isDigit(c)) << c;
  EXPECT_FALSE(isDigit('a'));
  for (const Character c : {0x0301, 0x093E, 0x20DD}) EXPECT_TRUE(isMark(c)) << c;
  EXPECT_FALSE(isMark('a'));
  for (const Character c : {Character{' '}, Character{'\n'}, Character{'\t'}, 0xA0, 0x3000, 0x2028}) EXPECT_TRUE(isSpace(c)) << c;
  EXPECT_FALSE(isSpace(0x200B)) << "it takes no room";
  EXPECT_TRUE(isUnseen(0x200B));
  EXPECT_TRUE(isUnseen(' '));
  EXPECT_TRUE(isUnseen(0x07));
  EXPECT_FALSE(isUnseen('.'));
}

TEST(Characters, KnowCapitalsOnlyWhereAScriptDoes) {
  EXPECT_TRUE(isUpper('A'));
  EXPECT_TRUE(isUpper(0x00C9));
  EXPECT_TRUE(isUpper(0x01C5)) << "a digraph with a capital first";
  EXPECT_FALSE(isUpper(0x05D0));
  EXPECT_TRUE(isLower(0x00E9));
  EXPECT_FALSE(isLower(0x4E2D));
  EXPECT_FALSE(isLower(0x10D0)) << "Georgian begins no word with a capital";
}

TEST(Characters, KnowWhatIsPassedOverAndWhatStandsAlone) {
  for (const Character c : {0x00AD, 0x200B, 0x200D, 0xFE0F, 0x2060}) EXPECT_TRUE(isIgnorable(c)) << c;
  EXPECT_FALSE(isIgnorable('a'));
  for (const Character c : {Character{'\''}, Character{'`'}, 0x2019, 0x2018, 0x02BC, 0x00B4}) EXPECT_TRUE(isApostrophe(c)) << c;
  EXPECT_FALSE(isApostrophe('"'));
  EXPECT_TRUE(isAccent(0x0301));
  EXPECT_FALSE(isAccent(0x093E)) << "a vowel sign is a letter of its own";
  for (const Character c : {0x4E2D, 0x3042, 0x30AB, 0x0E01, 0x20000}) EXPECT_TRUE(standsAlone(c)) << c;
  for (const Character c : {Character{'a'}, 0x0416, 0xAC00}) EXPECT_FALSE(standsAlone(c)) << c;
}

TEST(Characters, CountUtf16UnitsAndColumns) {
  EXPECT_EQ(utf16Length('a'), 1U);
  EXPECT_EQ(utf16Length(0xFFFF), 1U);
  EXPECT_EQ(utf16Length(0x10000), 2U);
  EXPECT_EQ(columnsOf('a'), 1U);
  EXPECT_EQ(columnsOf(0x0301), 0U);
  EXPECT_EQ(columnsOf(0x4E2D), 2U);
  EXPECT_EQ(columnsOf(-1), 1U);
}

TEST(Characters, JoinIntoVisibleOnes) {
  EXPECT_EQ(visible("abc"), 3);
  EXPECT_EQ(visible("e\u0301x"), 2);
  EXPECT_EQ(visible("👩‍💻!"), 2) << "a sequence with a joiner";
  EXPECT_EQ(visible("🇳🇱🇵🇱"), 2) << "two flags";
  EXPECT_EQ(visible("\xFF\xFF"), 2) << "what is no UTF-8 stands for itself";
}

TEST(Characters, ASentenceBeginsWithACapital) {
  EXPECT_EQ(capitalised("their part"), "Their part");
  EXPECT_EQ(capitalised("über sie"), "Über sie");
  EXPECT_EQ(capitalised("“you said”"), "“you said”");
  EXPECT_EQ(capitalised(""), "");
  EXPECT_EQ(capitalised("\xFFx"), "\xFFx");
}

TEST(Characters, FoldCaseWidthLigaturesAndAccents) {
  EXPECT_EQ(folded("Łódź Straße ÆON Œuvre Ørsted İzmir Đà"), "lodz strasse aeon oeuvre orsted izmir da");
  EXPECT_EQ(folded("ＡＢ１ ﬁne"), "ab1 fine");
  EXPECT_EQ(folded("Ά Й"), folded("α и"));
  EXPECT_EQ(folded("I\u2019m I`m"), "i'm i'm");
  EXPECT_EQ(folded("e\u0301 a\u00ADb\u200Bc"), "e abc");
  EXPECT_EQ(folded("हिन्दी"), "हिन्दी") << "vowel signs stay";
  EXPECT_EQ(folded("한"), folded("\u1112\u1161\u11AB")) << "a syllable and its parts are spelt alike";
  EXPECT_EQ(folded("A\xFFZ"), "a\xFFz") << "what is no UTF-8 stays as it is";
  EXPECT_EQ(folded(folded("Ångström ﷺ")), folded("Ångström ﷺ"));
}

}  // namespace
}  // namespace tact
