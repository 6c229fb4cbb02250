#include "cli/marked_text.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(MarkedText, CaretsStandUnderTheMarkedWords) {
  EXPECT_EQ(markedText("Hi Jon, nice talk", {{3, 6}}, 2), "  Hi Jon, nice talk\n     ^^^\n");
  EXPECT_EQ(markedText("Hi Jon, nice talk", {{13, 17}, {3, 6}}, 0), "Hi Jon, nice talk\n   ^^^       ^^^^\n");
  EXPECT_EQ(markedText("Hi Jon", {{0, 2}, {1, 6}}, 0), "Hi Jon\n^^^^^^\n") << "marks may overlap";
}

TEST(MarkedText, WithoutMarksThereIsNoLineOfCarets) {
  EXPECT_EQ(markedText("Hi Jon", {}, 2), "  Hi Jon\n");
  EXPECT_EQ(markedText("", {}, 2), "");
}

TEST(MarkedText, ColumnsAreThoseOfVisibleCharacters) {
  EXPECT_EQ(markedText("日本 ab", {{3, 5}}, 0), "日本 ab\n     ^^\n") << "Han takes two columns";
  EXPECT_EQ(markedText("日本", {{1, 2}}, 0), "日本\n  ^^\n");
  EXPECT_EQ(markedText("Jose\u0301 ab", {{6, 8}}, 0), "Jose\u0301 ab\n     ^^\n") << "a combining mark takes none";
  EXPECT_EQ(markedText("e\u0301x", {{1, 2}}, 0), "e\u0301x\n^\n") << "a mark on part of a character marks it all";
  EXPECT_EQ(markedText("👍 ab", {{3, 5}}, 0), "👍 ab\n   ^^\n") << "an emoji is two units and two columns";
  EXPECT_EQ(markedText("👩‍🚀 ab", {{6, 8}}, 0), "👩‍🚀 ab\n   ^^\n") << "joined ones are one";
  EXPECT_EQ(markedText("❤️ ab", {{3, 5}}, 0), "❤️ ab\n   ^^\n") << "and one that asks for its coloured form";
  EXPECT_EQ(markedText("🇫🇷 ab", {{5, 7}}, 0), "🇫🇷 ab\n   ^^\n") << "two letters make a flag";
  EXPECT_EQ(markedText("👍", {{0, 2}}, 0), "👍\n^^\n");
}

TEST(MarkedText, LongLinesAreFoldedBetweenWords) {
  EXPECT_EQ(markedText("one two three four", {{4, 7}, {14, 18}}, 2, 12), "  one two\n      ^^^\n  three four\n        ^^^^\n");
  EXPECT_EQ(markedText("one two three", {{4, 13}}, 0, 7), "one two\n    ^^^\nthree\n^^^^^\n") << "a mark over the fold";
  EXPECT_EQ(markedText("abcdefgh ij", {{6, 8}}, 0, 5), "abcde\nfgh\n ^^\nij\n") << "no line is long enough for the word";
  EXPECT_EQ(markedText("日本語", {{2, 3}}, 0, 5), "日本\n語\n^^\n") << "a wide character is not cut";
}

TEST(MarkedText, LinesOfTheTextStayItsLines) { EXPECT_EQ(markedText("Hi\n\nJon\r\nBye\n", {{4, 7}}, 2), "  Hi\n\n  Jon\n  ^^^\n  Bye\n"); }

TEST(MarkedText, ControlsOfTerminalsAreMadeVisible) {
  EXPECT_EQ(markedText("a\x1B[31mb\tc", {{6, 7}}, 0), "a\uFFFD[31mb c\n      ^\n");
  EXPECT_EQ(markedText("a\u0085b", {}, 0), "a\uFFFDb\n");
}

TEST(MarkedText, APartIsWhatStandsBetween) {
  EXPECT_EQ(partOf("👍 Hi Jon,\nbye", {6, 9}), "Jon");
  EXPECT_EQ(partOf("👍 Hi Jon,\nbye", {6, 14}), "Jon, bye");
  EXPECT_EQ(partOf("Hi", {1, 99}), "i");
  EXPECT_EQ(partOf("Hi", {2, 2}), "");
}

}  // namespace
}  // namespace tact
