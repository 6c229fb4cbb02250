#include "spelling/encoding.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(Encoding, KnowsItsEncodingsHoweverTheyAreWritten) {
  for (const char* name : {"UTF-8", "utf8", "ISO8859-1", "iso-8859-1", "ISO8859-2", "ISO_8859-15"})
    EXPECT_TRUE(isKnownEncoding(name)) << name;
  for (const char* name : {"", "KOI8-R", "microsoft-cp1251", "ISO8859-11", "ISO8859"}) EXPECT_FALSE(isKnownEncoding(name)) << name;
  EXPECT_EQ(encoded("a", "KOI8-R"), std::nullopt);
}

TEST(Encoding, LeavesAsciiAndUtf8AsTheyAre) {
  EXPECT_EQ(encoded("don't", "ISO8859-1"), "don't");
  EXPECT_EQ(encoded("żółw", "UTF-8"), "żółw");
}

TEST(Encoding, PutsLettersWhereTheEncodingHasThem) {
  EXPECT_EQ(encoded("año", "ISO8859-1"), "a\xF1o");
  EXPECT_EQ(encoded("żółw", "ISO8859-2"), "\xBF\xF3\xB3w");
  EXPECT_EQ(encoded("ŕ˙", "ISO8859-2"), "\xE0\xFF") << "the first of the last rows, and the last";
  EXPECT_EQ(encoded("cœur", "ISO8859-15"), "c\xBDur");
  EXPECT_EQ(encoded("5€", "ISO8859-15"), "5\xA4");
  EXPECT_EQ(encoded("é", "ISO8859-15"), "\xE9");
}

TEST(Encoding, RefusesWhatTheEncodingLacks) {
  EXPECT_EQ(encoded("żółw", "ISO8859-1"), std::nullopt);
  EXPECT_EQ(encoded("ñ", "ISO8859-2"), std::nullopt);
  EXPECT_EQ(encoded("¤", "ISO8859-15"), std::nullopt) << "the euro stands in its place";
  EXPECT_EQ(encoded("\x85", "ISO8859-1"), std::nullopt) << "no UTF-8";
  EXPECT_EQ(encoded("\xC2\x85", "ISO8859-1"), std::nullopt) << "a control character is no letter";
  EXPECT_EQ(encoded("\xFF", "UTF-8"), std::nullopt);
}

}  // namespace
}  // namespace tact
