#include "packs/layers.h"

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleOf;
using packs_test::said;

const std::string kRule = "hiring/selected";
const Files kOpenStance{{"stances/open.json", R"({
  "title": "Open",
  "means": "Whoever asks is welcome.",
  "rules": {
    "hiring/selected": { "level": "tip", "settings": { "graceDays": 7 } },
    "hiring/not-selected": { "on": false }
  }
})"}};
const SettingValues kOpen{{"viewer.stance", "open"}};

SettingValues with(SettingValues values, const std::string& name, const Constant& value) {
  values[name] = value;
  return values;
}

const LayeredSetting& named(const std::vector<LayeredSetting>& all, const std::string& name) {
  for (const LayeredSetting& one : all)
    if (one.name == name) return one;
  ADD_FAILURE() << "no " << name;
  return all.front();
}

TEST(Layers, WithoutAnythingElseTheRulesOwnDefaultsHoldAndNameTheirPlace) {
  const Library library = libraryWith({});
  const auto layers = layersOf(library, kRule, {});
  EXPECT_EQ(named(layers, "on").inForce().layer, Layer::rule);
  const LayerValue& days = named(layers, "settings.graceDays").inForce();
  EXPECT_EQ(days.value, Constant(std::int64_t{0}));
  EXPECT_EQ(days.file, "rules/hiring/selected.json");
  EXPECT_GT(days.line, 10U);
}

TEST(Layers, AStanceChangesRulesOnlyWhileItIsInForce) {
  const Library balanced = libraryWith({}, {}, kOpenStance), open = libraryWith({}, kOpen, kOpenStance);
  EXPECT_EQ(said(open.diagnostics), "");
  EXPECT_EQ(balanced.stance, "balanced");
  EXPECT_EQ(ruleOf(balanced, kRule)->level, Level::go);
  EXPECT_EQ(ruleOf(open, kRule)->level, Level::tip);
  EXPECT_FALSE(ruleOf(open, "hiring/not-selected")->isOn);
  const LayerValue days = named(layersOf(open, kRule, {kOpen, "", {}}), "settings.graceDays").inForce();
  EXPECT_EQ(days.layer, Layer::stance);
  EXPECT_EQ(days.value, Constant(std::int64_t{7}));
  EXPECT_EQ(days.line, 5U);
}

TEST(Layers, TheUsersSettingGoesBeforeTheStanceAndNamesItsLine) {
  const SettingValues settings = with(kOpen, "rules.hiring/selected.level", "caution");
  const Library library = libraryWith({}, settings, kOpenStance);
  EXPECT_EQ(ruleOf(library, kRule)->level, Level::caution);
  const auto layers = layersOf(library, kRule, {settings, "/home/x/settings.json", [](const std::string&) { return std::size_t{3}; }});
  const LayeredSetting& level = named(layers, "level");
  ASSERT_EQ(level.values.size(), 3U);
  EXPECT_EQ(level.inForce().layer, Layer::settings);
  EXPECT_EQ(level.inForce().file, "/home/x/settings.json");
  EXPECT_EQ(level.inForce().line, 3U);
}

TEST(Layers, AWrongValueOfTheUsersLeavesTheStancesInForce) {
  const SettingValues settings = with(kOpen, "rules.hiring/selected.level", "loud");
  const Library library = libraryWith({}, settings, kOpenStance);
  EXPECT_EQ(ruleOf(library, kRule)->level, Level::tip);
  EXPECT_EQ(named(layersOf(library, kRule, {settings, "s", {}}), "level").inForce().layer, Layer::stance);
}

TEST(Layers, AnExceptionForAPersonGoesBeforeAllAndARestIsToldApart) {
  const SettingValues settings = with({}, "rules.hiring/selected.on", true);
  const Library library = libraryWith({}, settings);
  EXPECT_EQ(named(layersOf(library, kRule, {settings, "s", {}}, PersonException{"reason"}), "on").inForce().layer, Layer::person);
  const auto later = named(layersOf(library, kRule, {settings, "s", {}}, PersonException{"later"}), "on");
  EXPECT_EQ(later.inForce().layer, Layer::later);
  EXPECT_EQ(later.inForce().value, Constant(false));
  EXPECT_EQ(later.values[1].layer, Layer::settings);
}

TEST(Layers, ABrokenRuleIsOff) {
  const Library library = libraryWith({{"mine/broken.json", "{}"}});
  const auto layers = layersOf(library, "mine/broken", {});
  ASSERT_EQ(layers.size(), 1U);
  EXPECT_EQ(layers[0].inForce().value, Constant(false));
}

}  // namespace
}  // namespace tact
