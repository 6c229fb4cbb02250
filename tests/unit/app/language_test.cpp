// Whose word on the language counts.
#include "app/language.h"

#include <gtest/gtest.h>

#include "packs/shipped.h"

namespace tact {
namespace {

// A language besides English, to tell the two apart.
std::string other() {
  for (const std::string& language : shippedLanguages())
    if (language != "en") return language;
  ADD_FAILURE() << "English is the only language";
  return "en";
}

TEST(LanguageInForce, IsTheSettingElseTheClientsElseEnglish) {
  const std::string own = other();
  EXPECT_EQ(languageInForce({}, ""), "en");
  EXPECT_EQ(languageInForce({}, own), own);
  EXPECT_EQ(languageInForce({{kLanguageSetting, own}}, "en-GB"), own);
  EXPECT_EQ(languageInForce({{kLanguageSetting, "en"}}, own), "en");
}

TEST(LanguageInForce, TakesTheFirstPartOfATag) {
  const std::string own = other();
  EXPECT_EQ(languageInForce({}, own + "-AT"), own);
  EXPECT_EQ(languageInForce({}, own + "_CH"), own);
  std::string loud = own;
  loud[0] = static_cast<char>(loud[0] - 'a' + 'A');
  EXPECT_EQ(languageInForce({}, loud), own);
}

TEST(LanguageInForce, PassesOverWhatIsNotShipped) {
  for (const char* tag : {"tlh", "-", "../de", "dee", "\xFF"}) EXPECT_EQ(languageInForce({}, tag), "en") << tag;
  EXPECT_EQ(languageInForce({{kLanguageSetting, "tlh"}}, other()), other());
  EXPECT_EQ(languageInForce({{kLanguageSetting, true}}, other()), other());
}

TEST(LocaleToLoad, IsNothingForEnglish) {
  EXPECT_FALSE(localeToLoad("en"));
  EXPECT_TRUE(localeToLoad(other())->files.contains("words.json"));
}

}  // namespace
}  // namespace tact
