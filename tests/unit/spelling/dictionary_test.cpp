#include "spelling/dictionary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "spelling/small_dictionaries.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

class DictionaryTest : public ::testing::Test {
  TemporaryFolder folder_;

 protected:
  fs::path own = folder_.path() / "own", system = folder_.path() / "system";
  std::vector<fs::path> folders = {own, system};
  std::unique_ptr<Dictionary> load(const std::string& language) { return Dictionary::load(language, folders); }
};

TEST_F(DictionaryTest, LooksInOnesOwnFolderThenWhereTheEnvironmentSaysThenInTheSystems) {
  const auto found = dictionaryFolders("/own", [](const char*) { return "/a::/b:"; });
  ASSERT_GE(found.size(), 4U);
  EXPECT_THAT(std::vector<fs::path>(found.begin(), found.begin() + 4), ElementsAre("/own", "/a", "/b", "/usr/share/hunspell"));
  EXPECT_EQ(dictionaryFolders("/own", [](const char*) -> const char* { return nullptr; })[1], "/usr/share/hunspell");
}

TEST_F(DictionaryTest, ThereIsNoneWithoutFiles) {
  EXPECT_EQ(load("en"), nullptr);
  writeDictionary(system, "eng_US", {"harbor"});
  EXPECT_EQ(load("en"), nullptr) << "another language that begins alike";
}

TEST_F(DictionaryTest, KnowsItsWordsAndTheirForms) {
  writeDictionary(system, "en_US", {"harbor/S", "thanks"}, "UTF-8", "SFX S Y 1\nSFX S 0 s .\n");
  const auto english = load("en");
  ASSERT_TRUE(english);
  EXPECT_TRUE(english->knows("harbor"));
  EXPECT_TRUE(english->knows("harbors"));
  EXPECT_TRUE(english->knows("Thanks"));
  EXPECT_FALSE(english->knows("harbr"));
  EXPECT_FALSE(english->knows("thnaks"));
}

TEST_F(DictionaryTest, TheFirstFolderThatHasTheLanguageDecides) {
  writeDictionary(system, "en_US", {"harbor"});
  writeDictionary(own, "en", {"pier"});
  const auto english = load("en");
  ASSERT_TRUE(english);
  EXPECT_TRUE(english->knows("pier"));
  EXPECT_FALSE(english->knows("harbor"));
}

TEST_F(DictionaryTest, ReadsTheUsualVariantsElseTheFirst) {
  for (const char* stem : {"en_AU", "en_GB", "en_US"}) writeDictionary(system, stem, {"harbor"});
  EXPECT_THAT(dictionaryFiles("en", folders), ElementsAre(system / "en_US.aff", system / "en_GB.aff"));
  for (const char* stem : {"de_AT", "de_CH"}) writeDictionary(system, stem, {"Hafen"});
  EXPECT_THAT(dictionaryFiles("de", folders), ElementsAre(system / "de_AT.aff"));
  writeDictionary(system, "sv_SE", {"hamn"});
  EXPECT_THAT(dictionaryFiles("sv", folders), ElementsAre(system / "sv_SE.aff"));
}

TEST_F(DictionaryTest, WhatCannotBeReadIsNotThere) {
  writeDictionary(system, "en_US", {"harbor"});
  fs::remove(system / "en_US.dic");
  EXPECT_THAT(dictionaryFiles("en", folders), IsEmpty());
  writeText(system / "en_US.dic", "no count\nharbor\n");
  EXPECT_THAT(dictionaryFiles("en", folders), IsEmpty()) << "it would know no word";
  writeDictionary(system, "en_US", {"harbor"});
  EXPECT_THAT(dictionaryFiles("en", folders), ElementsAre(system / "en_US.aff"));
  fs::resize_file(system / "en_US.dic", kMaxDictionaryBytes);
  EXPECT_THAT(dictionaryFiles("en", folders), ElementsAre(system / "en_US.aff"));
  fs::resize_file(system / "en_US.dic", kMaxDictionaryBytes + 1);
  EXPECT_THAT(dictionaryFiles("en", folders), IsEmpty());
}

TEST_F(DictionaryTest, TakesAWordInItsOwnEncodingAndSaysNothingOfLettersItLacks) {
  writeDictionary(system, "es_ES", {"a\xF1o"}, "ISO8859-1");
  const auto spanish = load("es");
  ASSERT_TRUE(spanish);
  EXPECT_TRUE(spanish->knows("año"));
  EXPECT_FALSE(spanish->knows("ano"));
  EXPECT_TRUE(spanish->knows("Łódź"));
  writeDictionary(system, "ru_RU", {"\xC1"}, "KOI8-R");
  EXPECT_EQ(load("ru"), nullptr);
}

TEST_F(DictionaryTest, ACurlyApostropheIsAStraightOne) {
  writeDictionary(system, "en_US", {"don't"}, "UTF-8", "WORDCHARS '\n");
  EXPECT_TRUE(load("en")->knows("don’t"));
}

TEST_F(DictionaryTest, BritishSpellingIsNoMistakeForAnAmericanDictionary) {
  const std::vector<std::string> american = {"favor",   "organize", "analyze", "center",   "traveler",   "catalog",
                                             "license", "program",  "learned", "skillful", "fulfillment"};
  writeDictionary(system, "en_US", american);
  for (const char* word :
       {"favour", "organise", "analyse", "centre", "traveller", "catalogue", "licence", "programme", "learnt", "skilful", "fulfilment"})
    EXPECT_TRUE(load("en")->knows(word)) << word;
  for (const char* word : {"favuor", "organies", "centr", "travler"}) EXPECT_FALSE(load("en")->knows(word)) << word;
  writeDictionary(system, "en_GB", {"harbour"});
  EXPECT_TRUE(load("en")->knows("harbour"));
  EXPECT_FALSE(load("en")->knows("favour")) << "a British dictionary speaks for itself";
}

TEST_F(DictionaryTest, WhatStandsBehindAnElisionIsLookedUpInItsLanguages) {
  writeDictionary(system, "it_IT", {"azienda"});
  EXPECT_TRUE(load("it")->knows("l'azienda"));
  EXPECT_TRUE(load("it")->knows("l’azienda"));
  EXPECT_FALSE(load("it")->knows("l'azineda"));
  writeDictionary(system, "en_US", {"azienda"});
  EXPECT_FALSE(load("en")->knows("l'azienda"));
}

}  // namespace
}  // namespace tact
