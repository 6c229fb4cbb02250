// One's own rules as one file: what goes out comes in again, all of it or nothing.
#include "packs/rules_export.h"

#include <gmock/gmock.h>

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleText;
using packs_test::said;
using packs_test::sourcesWith;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kAtlantis = ruleText(R"("person.location == 'Atlantis'")") + "\n",
                  kThule = ruleText(R"("person.location == 'Thule'")") + "\n";

struct Read {
  std::optional<Files> texts;
  std::string said;
};

Read read(const std::string& text, const Files& own = {}, bool replace = false) {
  std::vector<Diagnostic> diagnostics;
  auto texts = readRulesToImport("all.json", text, replace, sourcesWith(own), diagnostics);
  return {std::move(texts), said(diagnostics)};
}

std::string fileWith(const std::string& rules, const std::string& head = R"("format": "tact-rules", "version": 1)") {
  return "{" + head + ",\n\"rules\": {" + rules + "}}";
}

TEST(RulesExport, WhatGoesOutComesInAgain) {
  std::vector<std::string> leftOut;
  const std::string thule = ruleText(R"("person.location == 'Atlantis' && person.degree == 3")", "", "tip");
  const std::string text = exportRules(libraryWith({{"mine/x.json", "\n\t" + kAtlantis},
                                                    {"packs/calm/y.json", kThule},
                                                    {"mine/broken.json", "{"},
                                                    {"mine/half.json", R"({"title": "Half"})"},
                                                    {"Mine/z.json", kThule}}),
                                       leftOut);
  EXPECT_THAT(leftOut, ElementsAre("Mine/z", "mine/broken"));
  EXPECT_THAT(text, HasSubstr("\"mine/half\": {\"title\": \"Half\"}")) << "a rule with mistakes is kept too";
  leftOut.clear();
  const std::string sound = exportRules(libraryWith({{"mine/x.json", kAtlantis}}), leftOut);
  EXPECT_THAT(leftOut, IsEmpty());
  const Read again = read(sound);
  ASSERT_TRUE(again.texts) << again.said;
  EXPECT_EQ(*again.texts, (Files{{"mine/x", kAtlantis}}));
  EXPECT_EQ(exportRules(libraryWith({}), leftOut), "{\n  \"format\": \"tact-rules\",\n  \"version\": 1,\n  \"rules\": {}\n}\n");
}

TEST(RulesExport, SaysAllMistakesAtOnce) {
  const Read found = read(fileWith("\n\"../x\": {},\n\"mine/a\": " + ruleText(R"("person.locatio == 'x'")") + ",\n\"mine/b\": " +
                                       ruleText(R"("person.location == 'Lisbon'")") + ",\n\"hiring/selected\": " + kAtlantis,
                                   R"("format": "other", "version": 2, "extra": 1)"));
  EXPECT_FALSE(found.texts);
  for (const char* part : {"this is no file of rules", "does not know such files", "there is no key \"extra\"",
                           "all.json:3:9: error: '../x' cannot be a rule's id", "all.json:4:", "there is no fact 'person.locatio'",
                           "all.json:5:", "should fire here and does not", "there is a rule 'hiring/selected' already"})
    EXPECT_THAT(found.said, HasSubstr(part));
  EXPECT_THAT(read("[]").said, HasSubstr("must hold a JSON object"));
  EXPECT_THAT(read(R"({"rules": {}})").said, HasSubstr("\"version\" is missing"));
}

TEST(RulesExport, AnotherTextGivesWayOnlyWhenToldSo) {
  const std::string text = fileWith("\"mine/x\": " + kAtlantis);
  EXPECT_TRUE(read(text, {{"mine/x.json", kAtlantis}}).texts) << "the same again is no matter";
  const Read other = read(text, {{"mine/x.json", ruleText(R"("person.location == 'Ys'")")}});
  EXPECT_FALSE(other.texts);
  EXPECT_THAT(other.said, HasSubstr("you have a rule 'mine/x' already"));
  EXPECT_TRUE(read(text, {{"mine/x.json", "{"}}, true).texts);
}

TEST(RulesExport, RulesMayNameOneAnother) {
  std::string first = kAtlantis, second = kAtlantis;
  const std::string plain = R"({"facts": {"person.location": "Atlantis"}})";
  first.replace(first.find(plain), plain.size(), R"({"facts": {"person.location": "Atlantis"}, "also": ["mine/b"]})");
  second.replace(second.find(plain), plain.size(), R"({"facts": {"person.location": "Atlantis"}, "also": ["mine/a"]})");
  const Read both = read(fileWith("\"mine/a\": " + first + ", \"mine/b\": " + second));
  EXPECT_TRUE(both.texts) << both.said;
}

}  // namespace
}  // namespace tact
