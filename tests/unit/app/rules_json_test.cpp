#include "app/rules_json.h"

#include <gtest/gtest.h>

#include "packs/rules_of_ones_own.h"
#include "packs/shipped.h"

namespace tact {
namespace {

using packs_test::libraryWith;

TEST(RulesJson, GivesTheBoundsOfAThresholdAndEveryLayerOfIt) {
  const SettingValues own{{"rules.hiring/selected.settings.graceDays", std::int64_t{4}}};
  const Library library = libraryWith({}, own);
  const Json json = ruleJson(library, "hiring/selected", {own, "s.json", [](const std::string&) { return std::size_t{2}; }});
  EXPECT_EQ(json["on"], true);
  EXPECT_EQ(json["own"], false);
  EXPECT_EQ(json["pack"], Json(nullptr));
  const Json& days = json["settings"][2];
  EXPECT_EQ(days["name"], "settings.graceDays");
  EXPECT_EQ(days["type"], "int");
  EXPECT_EQ(days["min"], 0);
  EXPECT_EQ(days["layers"].size(), 2U);
  EXPECT_EQ(days["layers"][1],
            (Json{{"layer", "settings"}, {"value", 4}, {"setting", "rules.hiring/selected.settings.graceDays"}, {"place", "s.json:2"}}));
  EXPECT_FALSE(json["settings"][0]["layers"][0].contains("place")) << "no file says that a rule is on";
}

TEST(RulesJson, ShowsTheExamplesOfAShippedRule) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  sources.shippedIsChecked = true;
  const Json json = shownRuleJson(loadLibrary(sources), "hiring/selected", {});
  EXPECT_FALSE(json["examples"]["finds"].empty());
  EXPECT_FALSE(json["examples"]["fine"].empty());
}

TEST(RulesJson, OfABrokenRuleSaysThatItDoesNotWork) {
  const Json json = ruleJson(libraryWith({{"packs/calm/x.json", "{}"}}), "packs/calm/x", {});
  EXPECT_EQ(json["works"], false);
  EXPECT_EQ(json["on"], false);
  EXPECT_EQ(json["title"], Json(nullptr));
  EXPECT_EQ(json["pack"], "calm");
  EXPECT_EQ(json["own"], true);
}

}  // namespace
}  // namespace tact
