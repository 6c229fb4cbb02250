// The folder of rules: ids that lead elsewhere are refused, revisions are compared, several are written or none.
#include "app/rule_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "packs/pack_reader.h"
#include "store/fixture.h"
#include "store/kept_file.h"

namespace tact {
namespace {

namespace fs = std::filesystem;
using store_test::textOf;
using store_test::writeText;
using ::testing::ElementsAre;

Result<void> nothing() { return {}; }
Result<void> failing() { return Error{Failure::unavailable, "full", "", 0, {}}; }

class RuleFilesTest : public ::testing::Test {
 protected:
  Result<void> put(const std::string& id, const std::string& text, const std::optional<std::string>& expected = std::nullopt) {
    return files.put({{id, {text, expected}}});
  }
  fs::path file(const std::string& id) const { return root / (id + ".json"); }
  std::vector<std::string> everything() const {
    std::vector<std::string> names;
    if (fs::exists(root))
      for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(root).string());
    std::sort(names.begin(), names.end());
    return names;
  }

  store_test::TemporaryFolder folder;
  fs::path root = folder.path() / "home" / "rules";
  RuleFiles files{root};
};

TEST_F(RuleFilesTest, WritesForTheOwnerAloneAndTakesEmptyFoldersAway) {
  ASSERT_TRUE(put("mine/deep/x", "{}"));
  EXPECT_EQ(textOf(file("mine/deep/x")), "{}");
  EXPECT_EQ(store_test::modeOf(file("mine/deep/x")), 0600U);
  EXPECT_EQ(store_test::modeOf(root / "mine"), 0700U);
  EXPECT_THAT(everything(), ElementsAre("mine/deep/x.json")) << "no draft is left, and the lock stands beside the folder";
  ASSERT_TRUE(put("mine/y", "{}"));
  ASSERT_TRUE(files.remove("mine/deep/x", std::nullopt, nothing));
  EXPECT_FALSE(fs::exists(root / "mine/deep"));
  EXPECT_TRUE(fs::exists(root / "mine"));
  ASSERT_TRUE(files.remove("mine/y", std::nullopt, nothing));
  EXPECT_TRUE(fs::exists(root));
  EXPECT_EQ(files.remove("mine/y", std::nullopt, nothing).error().failure, Failure::notFound);
}

TEST_F(RuleFilesTest, IdsThatLeadOutOfTheFolderAreRefused) {
  fs::create_directories(folder.path() / "elsewhere");
  fs::create_directories(root);
  fs::create_directory_symlink(folder.path() / "elsewhere", root / "link");
  writeText(folder.path() / "home" / "settings.json", "{}");
  for (const std::string id : {"", ".", "..", "../settings", "mine/../../settings", "/tmp/x", "link/x", "packs/calm/x", "mine//x", "mine/",
                               "mine/.x", "MINE/x", "mine\\x", "mine/x y", "mine/\xC3\xA4", "one", "a/b/c/d/e"}) {
    EXPECT_EQ(put(id, "{}").error().failure, Failure::invalidValue) << id;
    EXPECT_EQ(files.remove(id, std::nullopt, nothing).error().failure, Failure::invalidValue) << id;
    EXPECT_FALSE(files.put({{"mine/fine", {"{}", {}}}, {id, {"{}", {}}}})) << id;
  }
  EXPECT_EQ(put(std::string("mine/x\0y", 8), "{}").error().failure, Failure::invalidValue);
  EXPECT_FALSE(put("mine/" + std::string(81, 'a'), "{}"));
  EXPECT_TRUE(put("mine/" + std::string(80, 'a'), "{}"));
  EXPECT_TRUE(fs::is_empty(folder.path() / "elsewhere"));
  EXPECT_EQ(everything().size(), 1U);
  EXPECT_EQ(textOf(folder.path() / "home" / "settings.json"), "{}");
}

TEST_F(RuleFilesTest, ComparesRevisions) {
  EXPECT_EQ(put("mine/x", "one", "0000").error().failure, Failure::conflict) << "there is none yet";
  ASSERT_TRUE(put("mine/x", "one", ""));
  const auto again = put("mine/x", "two", "");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().failure, Failure::conflict);
  EXPECT_EQ(again.error().expected, revisionOf("one"));
  EXPECT_TRUE(put("mine/x", "two", revisionOf("one")));
  EXPECT_EQ(files.remove("mine/x", revisionOf("one"), nothing).error().failure, Failure::conflict);
  EXPECT_EQ(textOf(file("mine/x")), "two");
  EXPECT_TRUE(files.remove("mine/x", revisionOf("two"), nothing));
}

TEST_F(RuleFilesTest, ALinkToAFileStaysOne) {
  const fs::path kept = folder.path() / "kept.json";
  writeText(kept, "one");
  fs::create_directories(root / "mine");
  fs::create_symlink(kept, file("mine/x"));
  ASSERT_TRUE(put("mine/x", "two", revisionOf("one")));
  EXPECT_TRUE(fs::is_symlink(file("mine/x")));
  EXPECT_EQ(textOf(kept), "two");
}

TEST_F(RuleFilesTest, TakesTextsUpToItsLimit) {
  EXPECT_TRUE(put("mine/x", std::string(kMaxRuleFileBytes, ' ')));
  EXPECT_EQ(put("mine/x", std::string(kMaxRuleFileBytes + 1, ' ')).error().path, "text");
}

TEST_F(RuleFilesTest, WritesAllOrNone) {
  ASSERT_TRUE(put("mine/a", "old"));
  writeText(root / "other", "a file where a folder must be");
  fs::rename(root / "other", root / "z");
  EXPECT_FALSE(files.put({{"mine/a", {"new", {}}}, {"mine/b", {"new", {}}}, {"z/c", {"new", {}}}}));
  EXPECT_EQ(textOf(file("mine/a")), "old");
  EXPECT_FALSE(fs::exists(file("mine/b")));
  EXPECT_TRUE(files.put({{"mine/a", {"new", {}}}, {"mine/b", {"new", {}}}}));
  EXPECT_EQ(textOf(file("mine/a")) + textOf(file("mine/b")), "newnew");
  EXPECT_EQ(files.put({{"mine/a", {"newer", revisionOf("new")}}, {"mine/c", {"new", "0000"}}}).error().failure, Failure::conflict);
  EXPECT_EQ(textOf(file("mine/a")), "new");
}

TEST_F(RuleFilesTest, ARemovalWaitsForWhatGoesWithIt) {
  ASSERT_TRUE(put("mine/x", "{}"));
  EXPECT_EQ(files.remove("mine/x", std::nullopt, failing).error().message, "full");
  EXPECT_TRUE(fs::exists(file("mine/x")));
}

TEST_F(RuleFilesTest, KnowsThePathsOfRules) {
  for (const char* path :
       {"x.json", "mine/quiet.json", "mine/Q u i e t.json", "mine/\xC3\xA4.json", "packs/calm/pack.json", "a/b/c/d/e/f.json"})
    EXPECT_TRUE(isRulePath(path)) << path;
  for (const char* path : {"", ".json", "../x.json", "/etc/x.json", "a/../../x.json", "a//x.json", ".hidden.json", "mine/x.txt",
                           "a\\b.json", "a/.x.json", ".vscode/x.json", "a\nb.json", "\xE4.json", "x.json/"})
    EXPECT_FALSE(isRulePath(path)) << path;
  EXPECT_TRUE(isRulePath(std::string(395, 'a') + ".json"));
  EXPECT_FALSE(isRulePath(std::string(396, 'a') + ".json"));
}

TEST_F(RuleFilesTest, ReadsNoHiddenFilesAndNamesWhatItCannotTake) {
  fs::create_directories(root / ".vscode");
  for (const char* name : {".vscode/settings.json", ".x.json", "a\\b.json", "fine.json", "notes.txt"}) writeText(root / name, "{}");
  std::vector<std::string> skipped;
  EXPECT_EQ(readFolder(root, skipped), (Files{{"fine.json", "{}"}}));
  ASSERT_EQ(skipped.size(), 1U);
  EXPECT_THAT(skipped.front(), ::testing::HasSubstr("a\\b.json: not read"));
}

TEST_F(RuleFilesTest, AddsWhatIsMissingAndTouchesNothingElse) {
  fs::create_directories(folder.path() / "elsewhere");
  fs::create_directories(root / "mine");
  fs::create_directory_symlink(folder.path() / "elsewhere", root / "link");
  fs::create_symlink(folder.path() / "nowhere", file("mine/dangling"));
  writeText(file("mine/here"), "old");
  const Files copy = {{"mine/here.json", "new"}, {"mine/dangling.json", "new"},
                      {"link/x.json", "new"},    {"../x.json", "new"},
                      {"deep/er/x.json", "new"}, {"packs/calm/x.json", std::string(kMaxRuleFileBytes + 1, ' ')}};
  EXPECT_EQ(files.addMissing(copy, failing).error().message, "full");
  EXPECT_FALSE(fs::exists(root / "deep")) << "also the folders made for it are gone";
  EXPECT_THAT(everything(), ElementsAre("mine/here.json"));
  const auto added = files.addMissing(copy, nothing);
  ASSERT_TRUE(added) << added.error().message;
  EXPECT_EQ(added->files, 2);
  EXPECT_EQ(added->refused, 2);
  EXPECT_THAT(everything(), ElementsAre("deep/er/x.json", "mine/here.json", "packs/calm/x.json"));
  EXPECT_EQ(store_test::modeOf(file("deep/er/x")), 0600U);
  EXPECT_EQ(textOf(file("mine/here")), "old");
  EXPECT_TRUE(fs::is_empty(folder.path() / "elsewhere"));
  EXPECT_FALSE(fs::exists(folder.path() / "nowhere"));
}

TEST_F(RuleFilesTest, AFolderIsReplacedWholeOrStays) {
  ASSERT_TRUE(put("mine/x", "{}"));
  ASSERT_TRUE(files.replaceFolder("packs/calm", {{"packs/calm/pack.json", "1"}, {"packs/calm/a/x.json", "1"}}, nothing));
  EXPECT_THAT(everything(), ElementsAre("mine/x.json", "packs/calm/a/x.json", "packs/calm/pack.json"));
  EXPECT_EQ(store_test::modeOf(root / "packs/calm/a/x.json"), 0600U);
  EXPECT_EQ(files.replaceFolder("packs/calm", {{"packs/calm/pack.json", "2"}}, failing).error().message, "full");
  EXPECT_EQ(files.replaceFolder("packs/calm", {}, failing).error().message, "full");
  EXPECT_EQ(textOf(root / "packs/calm/a/x.json"), "1");
  EXPECT_EQ(files.replaceFolder("packs/new", {{"packs/new/pack.json", "2"}}, failing).error().message, "full");
  ASSERT_TRUE(files.replaceFolder("packs/calm", {{"packs/calm/pack.json", "2"}, {"packs/calm/b/x.json", "2"}}, nothing));
  EXPECT_THAT(everything(), ElementsAre("mine/x.json", "packs/calm/b/x.json", "packs/calm/pack.json"));
  EXPECT_EQ(textOf(root / "packs/calm/pack.json"), "2");
  ASSERT_TRUE(files.replaceFolder("packs/calm", {}, nothing));
  EXPECT_FALSE(fs::exists(root / "packs"));
  fs::create_directories(folder.path() / "elsewhere");
  fs::create_directory_symlink(folder.path() / "elsewhere", root / "packs");
  EXPECT_EQ(files.replaceFolder("packs/calm", {{"packs/calm/pack.json", "3"}}, nothing).error().failure, Failure::invalidValue);
  EXPECT_TRUE(fs::is_empty(folder.path() / "elsewhere"));
}

TEST_F(RuleFilesTest, AFolderOnItsWayOutComesBackWhereNoOtherHasTakenItsPlace) {
  const auto takeOut = [&](const char* name) {
    fs::create_directories(root / ".going");
    fs::rename(root / "packs" / name, root / ".going" / ("packs\x7F" + std::string(name)));
  };
  ASSERT_TRUE(files.replaceFolder("packs/calm", {{"packs/calm/pack.json", "1"}, {"packs/calm/a/x.json", "1"}}, nothing));
  takeOut("calm");
  files.removeDrafts();
  EXPECT_THAT(everything(), ElementsAre("packs/calm/a/x.json", "packs/calm/pack.json"));
  takeOut("calm");
  ASSERT_TRUE(put("mine/x", "{}")) << "any turn";
  EXPECT_THAT(everything(), ElementsAre("mine/x.json", "packs/calm/a/x.json", "packs/calm/pack.json"));
  takeOut("calm");
  ASSERT_TRUE(files.replaceFolder("packs/calm", {{"packs/calm/pack.json", "2"}}, nothing));
  EXPECT_THAT(everything(), ElementsAre("mine/x.json", "packs/calm/pack.json"));
  ASSERT_TRUE(files.replaceFolder("packs/old", {{"packs/old/pack.json", "1"}, {"packs/old/y.json", "1"}}, nothing));
  takeOut("old");
  fs::create_directories(root / "packs/old");
  writeText(root / "packs/old/pack.json", "2");
  files.removeDrafts();
  EXPECT_THAT(everything(), ElementsAre("mine/x.json", "packs/calm/pack.json", "packs/old/pack.json")) << "the new one stands";
  EXPECT_FALSE(fs::exists(root / ".going"));
  takeOut("calm");
  ASSERT_TRUE(files.removeAll());
  EXPECT_FALSE(fs::exists(root));
}

TEST_F(RuleFilesTest, AFolderIsReplacedInATurnAndNothingIsLeftOfOneThatWasEnded) {
  for (const char* aside : {".coming", ".gone"}) {
    fs::create_directories(root / aside / "a");
    writeText(root / aside / "a" / "x.json", "of a pack");
  }
  auto turn = std::make_unique<Result<KeptLock>>(KeptLock::take(root.string() + ".lock", "the rule"));
  ASSERT_TRUE(*turn);
  std::thread other([&] {
    RuleFiles own(root);
    EXPECT_TRUE(own.replaceFolder("packs/calm", {{"packs/calm/pack.json", "1"}}, nothing));
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_FALSE(fs::exists(root / "packs"));
  turn.reset();
  other.join();
  EXPECT_THAT(everything(), ElementsAre("packs/calm/pack.json"));
  fs::create_directories(root / ".coming");
  writeText(root / ".coming" / "pack.json", "2");
  ASSERT_TRUE(files.removeAll());
  EXPECT_FALSE(fs::exists(root));
}

TEST_F(RuleFilesTest, WhatIsWrittenMeanwhileStays) {
  fs::create_directories(root / "mine");
  auto turn = std::make_unique<Result<KeptLock>>(KeptLock::take(root.string() + ".lock", "the rule"));
  ASSERT_TRUE(*turn);
  std::thread other([&] {
    RuleFiles own(root);
    EXPECT_TRUE(own.addMissing({{"mine/x.json", "of the copy"}}, nothing));
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  writeText(file("mine/x"), "by the one whose turn it is");
  turn.reset();
  other.join();
  EXPECT_EQ(textOf(file("mine/x")), "by the one whose turn it is");
}

TEST_F(RuleFilesTest, RemovesRulesAndNothingElse) {
  EXPECT_TRUE(RuleFiles(folder.path() / "no" / "rules").removeAll());
  EXPECT_FALSE(fs::exists(folder.path() / "no"));
  ASSERT_TRUE(put("mine/deep/x", "{}"));
  ASSERT_TRUE(files.removeAll());
  EXPECT_FALSE(fs::exists(root));
  // What stands beside rules, or elsewhere, is somebody else's; of links only they themselves go.
  fs::create_directories(folder.path() / "elsewhere");
  writeText(folder.path() / "elsewhere" / "x.json", "theirs");
  fs::create_directories(root / ".git");
  for (const char* name : {".git/x.json", ".git/.x.json.AbCd12", "README.md", "x.json5", ".x.json", "odd \\ name.json", "x.json"})
    writeText(root / name, "{}");
  // But what was set aside of a rule says what the rule said.
  for (const char* name : {"x.json~", "x.json.bak", ".x.json.AbCd12", ".x.json.swp"}) writeText(root / name, "{}");
  fs::create_directory_symlink(folder.path() / "elsewhere", root / "folder");
  fs::create_symlink(folder.path() / "elsewhere" / "x.json", root / "link.json");
  ASSERT_TRUE(files.removeAll());
  EXPECT_THAT(everything(), ElementsAre(".git/.x.json.AbCd12", ".git/x.json", ".x.json", "README.md", "x.json5"));
  EXPECT_FALSE(fs::exists(fs::symlink_status(root / "link.json")));
  EXPECT_EQ(textOf(folder.path() / "elsewhere" / "x.json"), "theirs");
}

TEST_F(RuleFilesTest, RemovesDraftsThatAreNobodysAnyMore) {
  files.removeDrafts();
  EXPECT_FALSE(fs::exists(root.parent_path())) << "nothing to do, nothing done";
  ASSERT_TRUE(put("mine/x", "{}"));
  for (const char* name : {"mine/.x.json.AbCd12", "mine/.x.json.swp", "mine/.x.txt.AbCd12", "mine/x.json~"}) writeText(root / name, "{}");
  auto writing = std::make_unique<Result<KeptLock>>(KeptLock::take(root.string() + ".lock", "the rule"));
  ASSERT_TRUE(*writing);
  std::thread other([&] { files.removeDrafts(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  EXPECT_TRUE(fs::exists(root / "mine/.x.json.AbCd12")) << "its writer may be at it";
  writing.reset();
  other.join();
  EXPECT_THAT(everything(), ElementsAre("mine/.x.json.swp", "mine/.x.txt.AbCd12", "mine/x.json", "mine/x.json~"));
}

TEST_F(RuleFilesTest, AFolderKeptElsewhereLosesItsRules) {
  fs::create_directories(folder.path() / "dotfiles");
  writeText(folder.path() / "dotfiles" / "x.json", "{}");
  writeText(folder.path() / "dotfiles" / "notes.txt", "mine");
  fs::create_directories(root.parent_path());
  fs::create_directory_symlink(folder.path() / "dotfiles", root);
  ASSERT_TRUE(files.removeAll());
  EXPECT_FALSE(fs::exists(folder.path() / "dotfiles" / "x.json"));
  EXPECT_TRUE(fs::exists(folder.path() / "dotfiles" / "notes.txt"));
  EXPECT_TRUE(fs::is_symlink(root));
}

TEST_F(RuleFilesTest, OfTwoWritersWithOneRevisionOneLoses) {
  for (int round = 0; round < 20; ++round) {
    ASSERT_TRUE(put("mine/x", "start"));
    int won[2] = {0, 0};
    const auto write = [&](int who) {
      RuleFiles own(root);
      won[who] = own.put({{"mine/x", {"by " + std::to_string(who), revisionOf("start")}}}) ? 1 : 0;
    };
    std::thread other(write, 1);
    write(0);
    other.join();
    EXPECT_EQ(won[0] + won[1], 1);
    EXPECT_EQ(textOf(file("mine/x")), won[0] == 1 ? "by 0" : "by 1");
  }
}

TEST_F(RuleFilesTest, TheStampOfAFolderChangesWithEveryWrite) {
  EXPECT_EQ(stampOfFolder(root), 0U);
  std::uint64_t before = 0;
  for (const char* text : {"a", "b", "c", "d"}) {  // of one length, perhaps within one tick
    ASSERT_TRUE(put("mine/x", text));
    const std::uint64_t stamp = stampOfFolder(root);
    EXPECT_NE(stamp, before);
    EXPECT_EQ(stampOfFolder(root), stamp);
    before = stamp;
  }
}

TEST_F(RuleFilesTest, ReadsNoMoreFilesThanItsLimit) {
  fs::create_directories(root);
  for (std::size_t i = 0; i <= kMaxRuleFiles; ++i) writeText(root / (std::to_string(i) + ".json"), "{}");
  std::vector<std::string> skipped;
  EXPECT_EQ(readFolder(root, skipped).size(), kMaxRuleFiles);
  EXPECT_EQ(skipped.size(), 1U);
}

}  // namespace
}  // namespace tact
