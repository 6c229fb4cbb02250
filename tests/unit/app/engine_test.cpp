// The judge with the person's own files around it: their rules, their settings, what is wrong with both.
#include "app/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/fixture.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kRule =
    R"({"title": "T", "moments": ["invite"], "level": "tip", "when": "person.degree == 1", "message": "M", "why": "W",
  "sources": ["muse"], "examples": {"finds": [{"facts": {"person.degree": 1}}], "fine": [{"facts": {"person.degree": 2}}]}})";

class EngineTest : public ::testing::Test {
 protected:
  void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    writeText(file, text);
  }
  TemporaryFolder folder;
  Paths paths = folder.paths();
  Engine engine{paths, [] { return kNow; }};
};

TEST_F(EngineTest, AStartTouchesNoFile) {
  EXPECT_FALSE(engine.library().rules.rules.empty());
  EXPECT_THAT(engine.problems(), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(paths.config));
}

TEST_F(EngineTest, ReadsThePersonsOwnRulesAndReportsTheBrokenOnes) {
  write(paths.rulesFolder() / "mine" / "good.json", kRule);
  write(paths.rulesFolder() / "mine" / "bad.json", "{\n  \"title\": }");
  write(paths.rulesFolder() / "mine" / "notes.txt", "no rule");
  EXPECT_TRUE(engine.library().files.at("mine/good").compiled);
  EXPECT_FALSE(engine.library().files.at("mine/bad").compiled);
  EXPECT_THAT(engine.problems(), ElementsAre(HasSubstr("mine/bad.json:2:12: ")));
}

TEST_F(EngineTest, LeavesOutFilesThatAreTooLargeAndSaysSo) {
  write(paths.rulesFolder() / "large.json", std::string(256 * 1024 + 1, ' '));
  EXPECT_FALSE(engine.library().files.contains("large"));
  EXPECT_THAT(engine.problems(), ElementsAre(HasSubstr("large.json: too large")));
}

TEST_F(EngineTest, FollowsSettingsChangedOnDisk) {
  EXPECT_EQ(engine.emptyFacts().get("viewer.strictness").asString(), "normal");
  write(paths.settingsFile(), R"({"viewer.strictness": "strict"})");
  EXPECT_EQ(engine.emptyFacts().get("viewer.strictness").asString(), "strict");
  write(paths.settingsFile(), "{ broken");
  EXPECT_EQ(engine.emptyFacts().get("viewer.strictness").asString(), "strict") << "the last good ones";
  EXPECT_THAT(engine.problems(), ElementsAre(HasSubstr("settings.json:1:")));
}

TEST_F(EngineTest, SpeaksTheLanguageOfTheSettingElseTheClients) {
  const auto title = [&] { return engine.library().rules.rules.front().title; };
  const std::string english = title();
  EXPECT_EQ(engine.library().language, "en");
  engine.setClientLanguage("de-DE");
  EXPECT_EQ(engine.library().language, "de");
  EXPECT_NE(title(), english);
  ASSERT_TRUE(engine.setSettings({{"display.language", std::string("en")}}, std::nullopt));
  EXPECT_EQ(title(), english);
  ASSERT_TRUE(engine.setSettings({{"display.language", std::nullopt}}, std::nullopt));
  EXPECT_EQ(engine.library().language, "de");
  EXPECT_THAT(engine.problems(), IsEmpty());
  const auto refused = engine.setSettings({{"display.language", std::string("tlh")}}, std::nullopt);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().expected, HasSubstr("de, en"));
}

TEST_F(EngineTest, WhatThePersonSaidOutlivesAChangeOfLanguage) {
  ASSERT_TRUE(engine.store().markPerson("jane", "Jane", "Acme", {{"relation.role", std::string("interviewer")}}, kNow));
  engine.setClientLanguage("de");
  FactSet facts = engine.emptyFacts();
  const Judged judged = engine.judgePerson("jane", Moment::invite, std::move(facts), Asking::never);
  EXPECT_EQ(judged.facts.get("relation.role").asString(), "interviewer");
  ASSERT_TRUE(engine.store().markPerson("jane", "Jane", "Acme", {{"relation.met", true}}, kNow));
}

TEST_F(EngineTest, FactsOutliveAReloadAndAChangeOfLanguage) {
  engine.setClientLanguage("de");
  const FactSet german = engine.emptyFacts();
  write(paths.settingsFile(), R"({"viewer.strictness": "strict"})");
  EXPECT_EQ(engine.library().vocabulary.get(), &german.vocabulary());
  engine.setClientLanguage("en");
  EXPECT_NE(engine.library().vocabulary.get(), &german.vocabulary());
  EXPECT_EQ(german.get("viewer.strictness").asString(), "normal");
  engine.setClientLanguage("de");
  EXPECT_EQ(engine.library().vocabulary.get(), &german.vocabulary());
}

TEST_F(EngineTest, ARuleOfOnesOwnIsInItsOwnWordsWhateverTheLanguage) {
  write(paths.rulesFolder() / "mine" / "good.json", kRule);
  engine.setClientLanguage("de");
  for (const Rule& rule : engine.library().rules.rules) {
    if (rule.id == "mine/good") {
      EXPECT_EQ(rule.message.source(), "M");
    }
  }
  EXPECT_THAT(engine.problems(), IsEmpty());
}

// What is shown once: the questions before accepting.
class EngineChecklist : public EngineTest {
 protected:
  // What the judge was told when somebody's invitation came, and whether the rule spoke.
  std::string judged(const std::string& key, Asking asking, Moment moment = Moment::incoming) {
    const Judged judged = later.judgePerson(key, moment, later.emptyFacts(), asking);
    EXPECT_FALSE(judged.user.problem);
    const Value seen = judged.facts.get("viewer.checklistSeen");
    std::string said = !seen.isKnown() ? "unknown" : seen.asBool() ? "seen" : "not seen";
    for (const Finding& finding : judged.verdict.findings)
      if (finding.rule->id == "incoming/three-questions") said += ", shown";
    return said;
  }
  std::int64_t now = kNow;
  Engine later{paths, [this] { return now; }};
};

TEST_F(EngineChecklist, IsShownForADayAndNotAgain) {
  EXPECT_EQ(judged("jane-doe", Asking::noted), "not seen, shown");
  now += 23 * kHour;
  EXPECT_EQ(judged("john-roe", Asking::noted), "not seen, shown") << "to be read again, whoever it is about";
  now += kHour;
  EXPECT_EQ(judged("mara-ott", Asking::noted), "seen");
  EXPECT_EQ(judged("mara-ott", Asking::never), "seen");
  now += 1000 * kDay;
  EXPECT_EQ(judged("jane-doe", Asking::noted), "seen");
  ASSERT_TRUE(later.store().forgetAll(later.now()));
  EXPECT_EQ(judged("jane-doe", Asking::noted), "not seen, shown");
}

TEST_F(EngineChecklist, IsNotUsedUpWhereItIsNotShown) {
  EXPECT_EQ(judged("jane-doe", Asking::never), "unknown") << "a list";
  EXPECT_EQ(judged("jane-doe", Asking::shown), "not seen, shown") << "the command line remembers nothing";
  EXPECT_EQ(judged("jane-doe", Asking::noted, Moment::invite), "unknown");
  ASSERT_TRUE(later.setSettings({{"rules.incoming/three-questions.on", false}}, std::nullopt));
  EXPECT_EQ(judged("jane-doe", Asking::noted), "not seen") << "switched off";
  now += 2 * kDay;
  ASSERT_TRUE(later.setSettings({{"rules.incoming/three-questions.on", std::nullopt}}, std::nullopt));
  EXPECT_EQ(judged("jane-doe", Asking::noted), "not seen, shown");
}

TEST_F(EngineChecklist, ASettingGoesBeforeIt) {
  ASSERT_TRUE(later.setSettings({{"viewer.checklistSeen", true}}, std::nullopt));
  EXPECT_EQ(judged("jane-doe", Asking::noted), "seen");
  ASSERT_TRUE(later.setSettings({{"viewer.checklistSeen", false}}, std::nullopt));
  EXPECT_EQ(judged("jane-doe", Asking::noted), "not seen, shown");
  now += 2 * kDay;
  EXPECT_EQ(judged("jane-doe", Asking::noted), "not seen, shown");
}

TEST_F(EngineTest, ReadFolderOfNothingIsEmpty) {
  std::vector<std::string> skipped;
  EXPECT_THAT(readFolder(folder.path() / "nowhere", skipped), IsEmpty());
  EXPECT_THAT(skipped, IsEmpty());
}

}  // namespace
}  // namespace tact
