// The folder of rules: ids that lead elsewhere are refused, revisions are compared, several are written or none.
#include "app/rule_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "packs/pack_reader.h"
#include "store/fixture.h"

namespace tact {
namespace {

namespace fs = std::filesystem;
using store_test::textOf;
using store_test::writeText;
using ::testing::ElementsAre;

class RuleFilesTest : public ::testing::Test {
 protected:
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
  ASSERT_TRUE(files.put("mine/deep/x", "{}", std::nullopt));
  EXPECT_EQ(textOf(file("mine/deep/x")), "{}");
  EXPECT_EQ(store_test::modeOf(file("mine/deep/x")), 0600U);
  EXPECT_EQ(store_test::modeOf(root / "mine"), 0700U);
  EXPECT_THAT(everything(), ElementsAre("mine/deep/x.json")) << "no draft is left, and the lock stands beside the folder";
  ASSERT_TRUE(files.put("mine/y", "{}", std::nullopt));
  ASSERT_TRUE(files.remove("mine/deep/x", std::nullopt));
  EXPECT_FALSE(fs::exists(root / "mine/deep"));
  EXPECT_TRUE(fs::exists(root / "mine"));
  ASSERT_TRUE(files.remove("mine/y", std::nullopt));
  EXPECT_TRUE(fs::exists(root));
  EXPECT_EQ(files.remove("mine/y", std::nullopt).error().failure, Failure::notFound);
}

TEST_F(RuleFilesTest, IdsThatLeadOutOfTheFolderAreRefused) {
  fs::create_directories(folder.path() / "elsewhere");
  fs::create_directories(root);
  fs::create_directory_symlink(folder.path() / "elsewhere", root / "link");
  writeText(folder.path() / "home" / "settings.json", "{}");
  for (const std::string id : {"", ".", "..", "../settings", "mine/../../settings", "/tmp/x", "link/x", "packs/calm/x", "mine//x", "mine/",
                               "mine/.x", "MINE/x", "mine\\x", "mine/x y", "mine/\xC3\xA4", "one", "a/b/c/d/e"}) {
    EXPECT_EQ(files.put(id, "{}", std::nullopt).error().failure, Failure::invalidValue) << id;
    EXPECT_EQ(files.remove(id, std::nullopt).error().failure, Failure::invalidValue) << id;
    EXPECT_FALSE(files.putAll({{"mine/fine", "{}"}, {id, "{}"}})) << id;
  }
  EXPECT_EQ(files.put(std::string("mine/x\0y", 8), "{}", std::nullopt).error().failure, Failure::invalidValue);
  EXPECT_FALSE(files.put("mine/" + std::string(81, 'a'), "{}", std::nullopt));
  EXPECT_TRUE(files.put("mine/" + std::string(80, 'a'), "{}", std::nullopt));
  EXPECT_TRUE(fs::is_empty(folder.path() / "elsewhere"));
  EXPECT_EQ(everything().size(), 1U);
  EXPECT_EQ(textOf(folder.path() / "home" / "settings.json"), "{}");
}

TEST_F(RuleFilesTest, ComparesRevisions) {
  EXPECT_EQ(files.put("mine/x", "one", "0000").error().failure, Failure::conflict) << "there is none yet";
  ASSERT_TRUE(files.put("mine/x", "one", ""));
  const auto again = files.put("mine/x", "two", "");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().failure, Failure::conflict);
  EXPECT_EQ(again.error().expected, revisionOf("one"));
  EXPECT_TRUE(files.put("mine/x", "two", revisionOf("one")));
  EXPECT_EQ(files.remove("mine/x", revisionOf("one")).error().failure, Failure::conflict);
  EXPECT_EQ(textOf(file("mine/x")), "two");
  EXPECT_TRUE(files.remove("mine/x", revisionOf("two")));
}

TEST_F(RuleFilesTest, ALinkToAFileStaysOne) {
  const fs::path kept = folder.path() / "kept.json";
  writeText(kept, "one");
  fs::create_directories(root / "mine");
  fs::create_symlink(kept, file("mine/x"));
  ASSERT_TRUE(files.put("mine/x", "two", revisionOf("one")));
  EXPECT_TRUE(fs::is_symlink(file("mine/x")));
  EXPECT_EQ(textOf(kept), "two");
}

TEST_F(RuleFilesTest, TakesTextsUpToItsLimit) {
  EXPECT_TRUE(files.put("mine/x", std::string(kMaxRuleFileBytes, ' '), std::nullopt));
  EXPECT_EQ(files.put("mine/x", std::string(kMaxRuleFileBytes + 1, ' '), std::nullopt).error().path, "text");
}

TEST_F(RuleFilesTest, WritesAllOrNone) {
  ASSERT_TRUE(files.put("mine/a", "old", std::nullopt));
  writeText(root / "other", "a file where a folder must be");
  fs::rename(root / "other", root / "z");
  EXPECT_FALSE(files.putAll({{"mine/a", "new"}, {"mine/b", "new"}, {"z/c", "new"}}));
  EXPECT_EQ(textOf(file("mine/a")), "old");
  EXPECT_FALSE(fs::exists(file("mine/b")));
  EXPECT_TRUE(files.putAll({{"mine/a", "new"}, {"mine/b", "new"}}));
  EXPECT_EQ(textOf(file("mine/a")) + textOf(file("mine/b")), "newnew");
}

TEST_F(RuleFilesTest, OfTwoWritersWithOneRevisionOneLoses) {
  for (int round = 0; round < 20; ++round) {
    ASSERT_TRUE(files.put("mine/x", "start", std::nullopt));
    int won[2] = {0, 0};
    const auto write = [&](int who) {
      RuleFiles own(root);
      won[who] = own.put("mine/x", "by " + std::to_string(who), revisionOf("start")) ? 1 : 0;
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
    ASSERT_TRUE(files.put("mine/x", text, std::nullopt));
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
