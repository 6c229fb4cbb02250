#include "packs/stance_reader.h"

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleOf;
using packs_test::said;

TEST(Stance, HoldsTitleMeaningAndWhatItChangesByTheNamesOfSettings) {
  std::vector<Diagnostic> diagnostics;
  const auto stances =
      readStances({{"stances/open.json", R"({"title": "Open", "means": "All.", "rules": {"a/b": {"on": false, "settings": {"n": 2}}}})"},
                   {"rules/x.json", "{}"}},
                  diagnostics);
  EXPECT_EQ(said(diagnostics), "");
  ASSERT_EQ(stances.size(), 1U);
  EXPECT_EQ(stances.at("open").title, "Open");
  EXPECT_EQ(stances.at("open").values, (SettingValues{{"rules.a/b.on", false}, {"rules.a/b.settings.n", std::int64_t{2}}}));
}

TEST(Stance, ThatFitsNoRuleIsReportedAtItsPlaceAndChangesNothing) {
  const Library library = libraryWith({}, {{"viewer.stance", "open"}},
                                      {{"stances/open.json", R"({"title": "Open", "means": "All.",
  "rules": {"hiring/selectd": {"on": false},
            "hiring/selected": {"level": "loud", "colour": 1}}})"},
                                       {"stances/wild.json", R"({"title": "Wild", "means": "None."})"}});
  const std::string all = said(library.diagnostics);
  EXPECT_NE(all.find("stances/open.json:2:38: error: this changes nothing"), std::string::npos) << all;
  EXPECT_NE(all.find("stances/open.json:3:42: error"), std::string::npos) << all;
  EXPECT_NE(all.find("there is no key \"colour\" here"), std::string::npos) << all;
  EXPECT_NE(all.find("there is no stance of this file's name"), std::string::npos) << all;
  EXPECT_EQ(ruleOf(library, "hiring/selected")->level, Level::go);
}

}  // namespace
}  // namespace tact
