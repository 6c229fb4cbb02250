// One's own rules on disk: several hosts and the command line, one after the other and at once.
#include "app/own_rules.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <thread>

#include "packs/rules_of_ones_own.h"
#include "store/fixture.h"
#include "store/kept_file.h"

namespace tact {
namespace {

using packs_test::ruleText;
using packs_test::said;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kAtlantis = ruleText(R"("person.location == 'Atlantis'")") + "\n";

class OwnRulesTest : public ::testing::Test {
 protected:
  Engine another() {
    return Engine(folder.paths(), [] { return store_test::kNow; });
  }
  static std::string fileWith(const std::string& rules) { return R"({"format": "tact-rules", "version": 1, "rules": {)" + rules + "}}"; }

  store_test::TemporaryFolder folder;
  Engine engine{folder.paths(), [] { return store_test::kNow; }};
  RuleCheck check;
};

TEST_F(OwnRulesTest, AnotherHostSeesTheRuleWhenItLooks) {
  Engine beside = another();
  beside.library();
  ASSERT_TRUE(putOwnRule(engine, "x.json", "mine/x", kAtlantis, std::nullopt, check));
  EXPECT_TRUE(beside.refresh());
  EXPECT_NE(beside.library().rules.find("mine/x"), nullptr);
  EXPECT_EQ(beside.library().rules.revision, engine.library().rules.revision);
  ASSERT_TRUE(removeOwnRule(beside, "mine/x", revisionOf(kAtlantis)));
  EXPECT_TRUE(engine.refresh());
  EXPECT_EQ(engine.library().rules.find("mine/x"), nullptr);
}

TEST_F(OwnRulesTest, ImportsAllOrNone) {
  std::vector<Diagnostic> diagnostics;
  EXPECT_FALSE(importOwnRules(engine, "all.json", fileWith("\"mine/a\": " + kAtlantis + ", \"mine/b\": {}"), false, diagnostics));
  EXPECT_THAT(said(diagnostics), HasSubstr("all.json:2:"));
  EXPECT_FALSE(std::filesystem::exists(folder.paths().rulesFolder()));
  diagnostics.clear();
  const auto done = importOwnRules(engine, "all.json", fileWith("\"mine/a\": " + kAtlantis), false, diagnostics);
  ASSERT_TRUE(done) << said(diagnostics);
  EXPECT_THAT(*done, ElementsAre("mine/a"));
  EXPECT_EQ(store_test::textOf(folder.paths().rulesFolder() / "mine/a.json"), kAtlantis);
  EXPECT_NE(engine.library().rules.find("mine/a"), nullptr);
}

TEST_F(OwnRulesTest, AnImportReplacesNothingThatCameMeanwhile) {
  const auto file = folder.paths().rulesFolder() / "mine" / "a.json";
  std::filesystem::create_directories(file.parent_path());
  auto turn = std::make_unique<Result<KeptLock>>(KeptLock::take(folder.paths().rulesFolder().string() + ".lock", "the rule"));
  ASSERT_TRUE(*turn);
  std::thread other([&] {
    Engine own = another();
    std::vector<Diagnostic> diagnostics;
    EXPECT_FALSE(importOwnRules(own, "all.json", fileWith("\"mine/a\": " + kAtlantis), false, diagnostics));
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(400));  // so that the folder was read; the outcome is the same before
  store_test::writeText(file, "{\"written\": \"meanwhile\"}");
  turn.reset();
  other.join();
  EXPECT_EQ(store_test::textOf(file), "{\"written\": \"meanwhile\"}");
}

TEST_F(OwnRulesTest, ARuleStaysWhereWhatIsSetForItCannotGo) {
  ASSERT_TRUE(putOwnRule(engine, "x.json", "mine/x", kAtlantis, std::nullopt, check));
  ASSERT_TRUE(engine.setSettings({{"rules.mine/x.on", Constant(false)}}, std::nullopt));
  store_test::writeText(folder.paths().settingsFile(), "{ not json");
  EXPECT_EQ(removeOwnRule(engine, "mine/x", std::nullopt).error().failure, Failure::unavailable);
  EXPECT_TRUE(std::filesystem::exists(folder.paths().rulesFolder() / "mine/x.json"));
}

TEST_F(OwnRulesTest, ManyWritersOfManyRulesLoseNone) {
  const auto writeSome = [&](const std::string& who) {
    Engine own = another();
    RuleCheck unused;
    for (int i = 0; i < 5; ++i) {
      std::string text = kAtlantis;  // each its own place, so that no example meets another rule
      const std::string place = "Place" + who + std::to_string(i);
      for (auto at = text.find("Atlantis"); at != std::string::npos; at = text.find("Atlantis")) text.replace(at, 8, place);
      const auto put = putOwnRule(own, "x.json", "mine/" + who + "-" + std::to_string(i), text, "", unused);
      EXPECT_TRUE(put) << (put ? "" : put.error().message) << said(unused.diagnostics);
    }
  };
  std::thread other([&] { writeSome("a"); });
  writeSome("b");
  other.join();
  engine.refresh();
  std::size_t own = 0;
  for (const auto& [id, file] : engine.library().files) own += file.isUsers && file.compiled ? 1 : 0;
  EXPECT_EQ(own, 10U);
}

TEST_F(OwnRulesTest, WhatIsSetDoesNotReachTheExamplesButReachesATrial) {
  const std::string text = ruleText(R"("person.location == 'Atlantis' && person.mutualConnections < settings.few")", "", "caution",
                                    R"("settings": {"few": {"type": "int", "default": 1000, "min": 0, "max": 1000, "label": "Few"}}, )");
  ASSERT_TRUE(putOwnRule(engine, "x.json", "mine/x", text, std::nullopt, check)) << said(check.diagnostics);
  ASSERT_TRUE(engine.setSettings({{"rules.mine/x.settings.few", Constant(std::int64_t{0})}}, std::nullopt));
  EXPECT_TRUE(checkOwnRule(engine, "x.json", "mine/x", text).isFine());
  FactSet facts(*engine.library().vocabulary);
  facts.put("person.location", Value::string("Atlantis"));
  const auto tried = tryOwnRule(engine, "mine/x", text, "", Moment::invite, std::move(facts));
  ASSERT_TRUE(tried);
  EXPECT_EQ(tried->explanation.outcome, RuleOutcome::doesNotApply);
  EXPECT_EQ(tried->explanation.rule, tried->rule.get());
}

}  // namespace
}  // namespace tact
