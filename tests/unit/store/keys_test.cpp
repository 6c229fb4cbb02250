#include "store/keys.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(StoreKeys, AreOneToTwoHundredBytes) {
  EXPECT_FALSE(checkKey(""));
  EXPECT_TRUE(checkKey("k"));
  EXPECT_TRUE(checkKey(std::string(kMaxKeyBytes, 'k')));
  const auto refused = checkKey(std::string(kMaxKeyBytes + 1, 'k'));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::invalidValue);
  EXPECT_EQ(refused.error().path, "key");
}

TEST(StoreKeys, AreSomethingToReadAndNothingElse) {
  for (const std::string& key :
       {std::string(" "), std::string("\t"), std::string("\u00A0\u200E"), std::string("a\nb"), std::string("a\0b", 3),
        std::string("a\x1b[2J"), std::string("a\x7F"), std::string("a\u009B"), std::string("a\xFF")})
    EXPECT_FALSE(checkKey(key)) << key;
  for (const char* key : {"1", "a b", "jürgen", "李雷", "ACoAAjane", "#1"}) EXPECT_TRUE(checkKey(key)) << key;
}

TEST(StoreKeys, NamesMayBeEmptyButNotEndless) {
  EXPECT_TRUE(checkName("person.name", ""));
  EXPECT_TRUE(checkName("person.name", std::string(kMaxNameBytes, 'n')));
  const auto refused = checkName("person.name", std::string(kMaxNameBytes + 1, 'n'));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().path, "person.name");
}

TEST(StoreKeys, ControlCharactersBecomeSpacesAndNothingElseDoes) {
  std::string text = "a\x01\tb\x1F\x7F\xc3\xa9~";
  blankControls(text, "\t");
  EXPECT_EQ(text, "a \tb  \xc3\xa9~");
  blankControls(text);
  EXPECT_EQ(text, "a  b  \xc3\xa9~");
}

TEST(StoreKeys, AMemberNumberIsTold) {
  EXPECT_TRUE(isMemberNumber("ACoAAjane"));
  EXPECT_FALSE(isMemberNumber("acoa-jane"));
  EXPECT_FALSE(isMemberNumber(""));
}

}  // namespace
}  // namespace tact
