// Everything at once: told, copied, forgotten, brought back exactly as it was.
#include "app/own_data.h"

#include <chrono>
#include <thread>

#include "app/log.h"
#include "session_fixture.h"
#include "store/kept_file.h"

namespace tact {
namespace {

constexpr const char* kOwnRule =
    R"({"title": "t", "moments": ["invite"], "level": "tip", "when": "person.degree == 3", "message": "m", "why": "w", "sources": ["own"],
        "examples": {"finds": [{"facts": {"person.degree": 3}}], "fine": [{"facts": {"person.degree": 1}}]}})";

class OwnDataTest : public SessionTest {
 protected:
  void fill() {
    std::filesystem::create_directories(folder.paths().rulesFolder() / "mine");
    writeText(folder.paths().rulesFolder() / "mine" / "far.json", kOwnRule);
    ASSERT_TRUE(engine.setSettings({{"viewer.stance", Constant(std::string("open"))}, {"viewer.premium", Constant(true)}}, std::nullopt));
    const Json process = addProcess("Acme", "interviewing");
    sayOfJane({{"relation.role", "interviewer"}, {"relation.couldVouch", nullptr}});
    result("record", {{"kind", "conversed"}, {"key", "ACoAAjane"}, {"conversed", true}});
    result("record",
           {{"kind", "noteUsed"}, {"key", "jane-doe"}, {"text", "Hi Jane, it was good to talk about your robots at the fair last week"}});
    ImportedData imported;
    imported.connections = {{"sam", "Sam Park", "", "", kNow}};
    ASSERT_TRUE(Imports(engine.store()).add(imported, kNow));
  }
  std::string copied() {
    const auto text = data.copy();
    EXPECT_TRUE(text) << (text ? "" : text.error().message);
    return text ? *text : "";
  }
  Result<CopiedCounts> restore(const std::string& text) {
    const auto copy = readCopy(text, "c.json");
    if (!copy) return copy.error();
    return data.restore(*copy);
  }

  OwnData data{engine};
};

TEST_F(OwnDataTest, IsForgottenAndComesBackExactly) {
  fill();
  const std::string before = copied();
  EXPECT_EQ(visitJane()["level"], "hold");
  for (const char* name :
       {"tact.db.before", "settings.json.bak", ".settings.json.AbCd12", "rules/mine/far.json~", "rules/.far.json.AbCd12"})
    writeText(folder.paths().data / name, "about Jane");
  const auto forgotten = data.forgetAll();
  ASSERT_TRUE(forgotten) << forgotten.error().message;
  EXPECT_EQ(*forgotten, Forgotten::complete);
  for (const char* trace : {"jane-doe", "Jane", "Acme", "Sam Park", "ACoAAjane", "viewer.stance", "person.degree == 3"})
    EXPECT_FALSE(someFileHolds(folder.path(), trace)) << trace;
  EXPECT_TRUE(engine.settings().values.empty());
  EXPECT_FALSE(engine.library().files.contains("mine/far"));
  EXPECT_EQ(visitJane()["level"], "clear");

  const auto restored = restore(before);
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(copied(), before);
  EXPECT_EQ(restored->at("ownRules"), 1);
  EXPECT_EQ(restored->at("settings"), 2);
  EXPECT_EQ(visitJane()["level"], "hold");
  EXPECT_TRUE(engine.library().files.contains("mine/far"));
  EXPECT_EQ(modeOf(folder.paths().rulesFolder() / "mine"), 0700U);

  const auto again = restore(before);
  ASSERT_TRUE(again);
  for (const auto& [what, count] : *again) EXPECT_EQ(count, 0) << what;
  EXPECT_EQ(copied(), before);
}

TEST_F(OwnDataTest, NoCopyIsMadeWithoutTheSettings) {
  fill();
  writeText(folder.paths().settingsFile(), "{\"viewer.stance\": \"op");
  const auto copy = data.copy();
  ASSERT_FALSE(copy);
  EXPECT_NE(copy.error().message.find("settings.json:1"), std::string::npos) << copy.error().message;
}

TEST_F(OwnDataTest, WhatIsHereStaysAsItIs) {
  fill();
  const std::string before = copied();
  ASSERT_TRUE(engine.setSettings({{"viewer.stance", Constant(std::string("selective"))}, {"viewer.premium", std::nullopt}}, std::nullopt));
  writeText(folder.paths().rulesFolder() / "mine" / "far.json", "{}");
  ASSERT_TRUE(restore(before));
  EXPECT_EQ(engine.settings().values.at("viewer.stance"), Constant(std::string("selective")));
  EXPECT_EQ(engine.settings().values.at("viewer.premium"), Constant(true));
  EXPECT_EQ(textOf(folder.paths().rulesFolder() / "mine" / "far.json"), "{}");
}

TEST_F(OwnDataTest, AFailureLeavesEverythingAsItWas) {
  fill();
  const std::string before = copied();
  ASSERT_TRUE(data.forgetAll());
  const std::string empty = copied();
  std::string wrong = before;
  wrong.replace(wrong.find("\"chasersSent\":0"), 15, "\"chasersSent\":-1");
  const auto refused = restore(wrong);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::invalidValue);
  // The rows fit, but a rule cannot be written: where its folder should be stands a file.
  std::filesystem::create_directories(folder.paths().rulesFolder());
  writeText(folder.paths().rulesFolder() / "mine", "in the way");
  EXPECT_FALSE(restore(before));
  std::filesystem::remove(folder.paths().rulesFolder() / "mine");
  // And settings that cannot be read are not written over.
  writeText(folder.paths().settingsFile(), "{ not json");
  EXPECT_FALSE(restore(before));
  EXPECT_EQ(textOf(folder.paths().settingsFile()), "{ not json");
  std::filesystem::remove(folder.paths().settingsFile());
  EXPECT_EQ(copied(), empty);
}

TEST_F(OwnDataTest, WhatTactDoesNotTakeIsPassedOverAndCounted) {
  ASSERT_TRUE(data.summary());
  OwnCopy copy;
  copy.settings = {{"viewer.stance", Constant(std::int64_t{5})},
                   {"nonsense", Constant(true)},
                   {"rules.mine/far.on", Constant(false)},
                   {"rules.mine/gone.on", Constant(false)},
                   {"", Constant(nullptr)}};
  copy.rules = {{"mine/far.json", kOwnRule}, {"hiring/great-interview.json", kOwnRule}, {".x.json", kOwnRule}};
  const auto restored = data.restore(copy);
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(restored->at("skipped"), 6);
  EXPECT_EQ(restored->at("ownRules"), 1);
  EXPECT_EQ(engine.settings().values, (SettingValues{{"rules.mine/far.on", Constant(false)}}));
  EXPECT_FALSE(std::filesystem::exists(folder.paths().rulesFolder() / "hiring"));
}

TEST_F(OwnDataTest, AnOddFolderOfRulesComesBackAsItWas) {
  const auto rules = folder.paths().rulesFolder();
  std::filesystem::create_directories(rules / ".vscode");
  std::filesystem::create_directories(rules / "My Rules");
  writeText(rules / ".vscode" / "settings.json", "{}");
  writeText(rules / "My Rules" /
                "Gr\xC3\xBC\xC3\x9F"
                "e!.json",
            kOwnRule);
  writeText(rules / "broken.json", "{ not json");
  writeText(rules / "huge.json", std::string(kMaxRuleFileBytes + 1, ' '));
  for (std::size_t i = 0; i < kMaxRuleFiles; ++i) writeText(rules / (std::to_string(i) + ".json"), "{}");
  const std::string before = copied();
  ASSERT_TRUE(data.forgetAll());
  EXPECT_TRUE(std::filesystem::exists(rules / ".vscode" / "settings.json")) << "no rule";
  const auto restored = restore(before);
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(restored->at("ownRules"), static_cast<std::int64_t>(kMaxRuleFiles) + 3);
  EXPECT_FALSE(restored->contains("skipped"));
  EXPECT_EQ(copied(), before);
  // What no copy could bring back is named before it is needed.
  writeText(rules / "odd \\ name.json", kOwnRule);
  const auto refused = data.copy();
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("odd \\ name.json"), std::string::npos) << refused.error().message;
}

TEST_F(OwnDataTest, ForgettingWaitsForWhoeverIsWriting) {
  for (const auto& [file, lock] : {std::pair{folder.paths().settingsFile(), folder.paths().settingsFile().string() + ".lock"},
                                   std::pair{folder.paths().rulesFolder() / "x.json", folder.paths().rulesFolder().string() + ".lock"}}) {
    std::filesystem::create_directories(file.parent_path());
    auto turn = std::make_unique<Result<KeptLock>>(KeptLock::take(lock, "the list"));
    ASSERT_TRUE(*turn);
    std::thread other([&] { EXPECT_TRUE(data.forgetAll()); });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    writeText(file, "{\"viewer.stance\": \"open\"}");
    turn.reset();
    other.join();
    EXPECT_FALSE(std::filesystem::exists(file)) << file;
    EXPECT_TRUE(std::filesystem::exists(lock)) << "whoever waits for it must meet whoever comes next";
  }
}

TEST_F(OwnDataTest, IsTold) {
  fill();
  const auto summary = data.summary();
  ASSERT_TRUE(summary);
  for (const auto& [what, count] : std::map<std::string, std::int64_t>{{"processes", 1},
                                                                       {"people", 1},
                                                                       {"connections", 1},
                                                                       {"talks", 1},
                                                                       {"notes", 1},
                                                                       {"ownRules", 1},
                                                                       {"settings", 2},
                                                                       {"followUps", 0},
                                                                       {"journal", 0}})
    EXPECT_EQ(summary->counts.at(what), count) << what;
  EXPECT_EQ(summary->counts.size(), 13U);
  ASSERT_EQ(summary->imports.size(), 1U);
  std::vector<std::string> kinds;
  for (const DataFile& file : summary->files) {
    kinds.push_back(file.what);
    EXPECT_GT(file.bytes, 0U) << file.what;
  }
  EXPECT_EQ(kinds, (std::vector<std::string>{"database", "settings", "rules"}));
  writeText(folder.paths().data / "tact.db.old", "x");
  EXPECT_EQ(data.summary()->files.back().what, "setAside");
}

TEST_F(OwnDataTest, SettingsKeptElsewhereAreForgottenThere) {
  writeText(folder.path() / "elsewhere.json", "{\"viewer.stance\": \"open\"}");
  std::filesystem::create_directories(folder.paths().config);
  std::filesystem::create_symlink(folder.path() / "elsewhere.json", folder.paths().settingsFile());
  ASSERT_TRUE(data.forgetAll());
  EXPECT_FALSE(someFileHolds(folder.path(), "viewer.stance"));
}

TEST_F(OwnDataTest, WhatWasBegunBeforeAllWasForgottenIsNotDone) {
  int done = 0;
  const auto doIt = [&]() -> Result<void> {
    ++done;
    return {};
  };
  ASSERT_TRUE(data.unlessForgotten(std::nullopt, doIt));
  ASSERT_TRUE(data.forgetAll());
  EXPECT_EQ(data.unlessForgotten(std::nullopt, doIt).error().failure, Failure::notFound);
  EXPECT_EQ(done, 1);
  ASSERT_TRUE(data.unlessForgotten(*engine.store().allForgottenAt(), doIt));
  EXPECT_EQ(done, 2);
}

TEST_F(OwnDataTest, TheLogIsEmptiedForEveryHost) {
  const auto log = folder.paths().logFile();
  std::filesystem::create_directories(log.parent_path());
  std::ofstream held(log, std::ios::app);
  held << "about Jane\n" << std::flush;
  writeText(logFiles(log)[1], "about Jane, longer ago");
  ASSERT_TRUE(data.forgetAll());
  EXPECT_FALSE(someFileHolds(folder.path(), "Jane"));
  held << "later\n" << std::flush;
  EXPECT_EQ(textOf(log), "later\n") << "whoever held it open writes on";
}

}  // namespace
}  // namespace tact
