// What a stance changes in rules, and that the user's settings win over it.
#include "packs/stance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/judge.h"
#include "packs/small_library.h"

namespace tact {
namespace {

const std::string kThreshold =
    ruleText({{"when", R"("person.degree <= settings.most && settings.on")"},
              {"settings", R"({"most": {"type": "int", "default": 2, "min": 1, "max": 3, "label": "Degree"},
                                                          "on": {"type": "bool", "default": true, "label": "On"}})"},
              {"examples", R"({"finds": [{"facts": {"person.degree": 1}}], "fine": [{"facts": {"person.degree": 3}}]})"}});

Level levelAtDegree(const Library& library, int degree) {
  FactSet facts(*library.vocabulary);
  facts.put("person.degree", Value::integer(degree));
  return levelOf(library.rules, Moment::invite, facts);
}

std::map<std::string, std::string> withStance(const std::string& rules) {
  std::map<std::string, std::string> files = {{"rules/a/x.json", kThreshold}};
  files["stances/selective.json"] = R"({"title": "T", "description": "D", "rules": )" + rules + "}";
  return files;
}

const SettingValues kSelective = {{"viewer.stance", std::string("selective")}};

TEST(Stance, AStanceChangesRulesBelowTheUsersSettings) {
  const auto files = withStance(R"({"a/x": {"level": "tip", "settings": {"most": 1}}})");
  EXPECT_EQ(levelAtDegree(loaded(files), 2), Level::hold);
  const Library library = loaded(files, kSelective);
  EXPECT_EQ(rendered(library.diagnostics), "");
  EXPECT_EQ(levelAtDegree(library, 1), Level::tip);
  EXPECT_EQ(levelAtDegree(library, 2), Level::clear);
  SettingValues settings = kSelective;
  settings["rules.a/x.level"] = std::string("caution");
  EXPECT_EQ(levelAtDegree(loaded(files, settings), 1), Level::caution);
}

TEST(Stance, AStanceCanSwitchARuleOffAndTheUserOnAgain) {
  const auto files = withStance(R"({"a/x": {"on": false}})");
  EXPECT_EQ(levelAtDegree(loaded(files, kSelective), 1), Level::clear);
  SettingValues settings = kSelective;
  settings["rules.a/x.on"] = true;
  EXPECT_EQ(levelAtDegree(loaded(files, settings), 1), Level::hold);
}

TEST(Stance, WhatAStanceChangesMustBeThere) {
  const Library library =
      loaded(withStance(R"({"a/y": {"on": false}, "a/x": {"level": "ban", "weight": 3, "settings": 2}, "b": 1})"), kSelective);
  std::vector<std::string> places;
  for (const Diagnostic& diagnostic : library.diagnostics) places.push_back(diagnostic.file + diagnostic.pointer);
  EXPECT_THAT(places, ::testing::UnorderedElementsAre("stances/selective.json/rules/a~1x/weight",
                                                      "stances/selective.json/rules/a~1x/settings", "stances/selective.json/rules/b",
                                                      "stances/selective.json/rules/a~1y/on", "stances/selective.json/rules/a~1x/level"));
}

TEST(Stance, OfTheVocabularysDefaultOrNoneAtAllChangesNothing) {
  std::vector<Diagnostic> diagnostics;
  const Library library = loaded({});
  EXPECT_EQ(readStance(withStance("{}"), *library.vocabulary, {}, diagnostics).path, "");
  EXPECT_EQ(readStance(withStance("{}"), *library.vocabulary, kSelective, diagnostics).path, "stances/selective.json");
  EXPECT_EQ(readStance({}, *library.vocabulary, kSelective, diagnostics).path, "");
  EXPECT_THAT(diagnostics, ::testing::IsEmpty());
}

}  // namespace
}  // namespace tact
