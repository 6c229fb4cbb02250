#include "store/settings_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>
#include <vector>

#include "fixture.h"

namespace tact {
namespace {

class SettingsFileTest : public ::testing::Test {
 protected:
  static Constant text(const char* value) { return std::string(value); }
  void byHand(const std::string& content) {
    std::filesystem::create_directories(file.parent_path());
    writeText(file, content);
  }

  TemporaryFolder folder;
  std::filesystem::path file = folder.path() / "config" / "settings.json";
  SettingsFile settings{file};
};

TEST_F(SettingsFileTest, AMissingFileHasNoValuesAndIsNoProblem) {
  const Settings& loaded = settings.load();
  EXPECT_TRUE(loaded.values.empty());
  EXPECT_EQ(loaded.revision, 0);
  EXPECT_EQ(loaded.problem, "");
  EXPECT_FALSE(std::filesystem::exists(file.parent_path())) << "reading creates nothing";
}

TEST_F(SettingsFileTest, WritesAPrivateFileThatAPersonCanRead) {
  const auto set = settings.set({{"viewer.stance", text("open")}, {"rules.hiring/x.on", Constant(false)}}, 0);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->revision, 1);
  EXPECT_EQ(textOf(file), "{\n  \"revision\": 1,\n  \"rules.hiring/x.on\": false,\n  \"viewer.stance\": \"open\"\n}\n");
  EXPECT_EQ(modeOf(file), 0600U);
  EXPECT_EQ(modeOf(file.parent_path()), 0700U);
  SettingsFile other(file);
  EXPECT_EQ(other.load().values, set->values);
  EXPECT_EQ(other.current().revision, 1);
}

TEST_F(SettingsFileTest, ChangesOnTopOfWhatOthersWrote) {
  SettingsFile other(file);
  settings.load();
  ASSERT_TRUE(other.set({{"viewer.stance", text("open")}}, std::nullopt));
  ASSERT_TRUE(settings.set({{"viewer.goal", text("hiring")}}, std::nullopt));
  EXPECT_EQ(settings.current().values.size(), 2U);
  EXPECT_EQ(settings.current().revision, 2);
}

TEST_F(SettingsFileTest, RefusesAStaleRevisionAndChangesNothing) {
  ASSERT_TRUE(settings.set({{"viewer.stance", text("open")}}, 0));
  const std::string before = textOf(file);
  const auto refused = settings.set({{"viewer.stance", text("selective")}}, 0);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::conflict);
  EXPECT_EQ(refused.error().revision, 1);
  EXPECT_EQ(textOf(file), before);
}

TEST_F(SettingsFileTest, AnAbsentValueGoesBackToTheDefault) {
  ASSERT_TRUE(settings.set({{"viewer.stance", text("open")}, {"viewer.goal", text("hiring")}}, std::nullopt));
  ASSERT_TRUE(settings.set({{"viewer.stance", std::nullopt}}, std::nullopt));
  EXPECT_EQ(settings.load().values, (std::map<std::string, Constant>{{"viewer.goal", text("hiring")}}));
}

TEST_F(SettingsFileTest, KeepsTheLastGoodStateAndTellsThePlaceOfAMistake) {
  byHand("{\"viewer\": {\"stance\": \"open\"}}");
  settings.load();
  byHand("{\n  \"viewer\": {\"stance\": open}\n}\n");
  const Settings& loaded = settings.load();
  EXPECT_EQ(loaded.values.at("viewer.stance"), text("open"));
  EXPECT_TRUE(loaded.problem.starts_with(file.string() + ":2:24: ")) << loaded.problem;
  byHand("{\"viewer\": {\"stance\": \"selective\"}}");
  EXPECT_EQ(settings.load().values.at("viewer.stance"), text("selective"));
  EXPECT_EQ(settings.current().problem, "");
}

TEST_F(SettingsFileTest, DoesNotWriteOverAFileThatDoesNotParse) {
  byHand("{\"viewer\": {\"stance\": \"open\"");
  const auto refused = settings.set({{"viewer.goal", text("hiring")}}, std::nullopt);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::unavailable);
  EXPECT_TRUE(refused.error().message.starts_with(file.string() + ":1:")) << refused.error().message;
  EXPECT_EQ(textOf(file), "{\"viewer\": {\"stance\": \"open\"");
}

TEST_F(SettingsFileTest, NoticesEveryChangeButItsOwn) {
  EXPECT_FALSE(settings.changedOnDisk()) << "never there";
  byHand("{\"a\": 1}");
  EXPECT_TRUE(settings.changedOnDisk());
  settings.load();
  EXPECT_FALSE(settings.changedOnDisk());
  ASSERT_TRUE(settings.set({{"a", Constant(std::int64_t{2})}}, std::nullopt));
  EXPECT_FALSE(settings.changedOnDisk());
  SettingsFile other(file);
  ASSERT_TRUE(other.set({{"a", Constant(std::int64_t{3})}}, std::nullopt));
  EXPECT_TRUE(settings.changedOnDisk());
  settings.load();
  std::filesystem::remove(file);
  EXPECT_TRUE(settings.changedOnDisk());
}

TEST_F(SettingsFileTest, LosesNoChangeWhenSeveralWriteAtOnce) {
  std::vector<std::thread> threads;
  for (int writer = 0; writer < 4; ++writer)
    threads.emplace_back([&, writer] {
      SettingsFile mine(file);
      for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(mine.set({{"n" + std::to_string(writer) + "." + std::to_string(i), Constant(true)}}, std::nullopt));
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(settings.load().values.size(), 20U);
  EXPECT_EQ(settings.current().revision, 20);
  for (const auto& entry : std::filesystem::directory_iterator(file.parent_path()))
    EXPECT_TRUE(entry.path() == file || entry.path() == file.string() + ".lock") << entry.path();
}

TEST_F(SettingsFileTest, ALinkStaysALink) {
  const auto target = folder.path() / "elsewhere.json";
  writeText(target, "{}");
  std::filesystem::create_directories(file.parent_path());
  std::filesystem::create_symlink(target, file);
  ASSERT_TRUE(settings.set({{"a", Constant(true)}}, std::nullopt));
  EXPECT_TRUE(std::filesystem::is_symlink(file));
  EXPECT_NE(textOf(target).find("\"a\": true"), std::string::npos);
  EXPECT_FALSE(settings.changedOnDisk());
}

TEST_F(SettingsFileTest, RemovesDraftsAndNothingElse) {
  settings.removeDrafts();
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".lock")) << "nothing to do, nothing done";
  ASSERT_TRUE(settings.set({{"viewer.premium", Constant(true)}}, std::nullopt));
  const auto draft = file.parent_path() / ("." + file.filename().string() + ".AbCd12");
  writeText(draft, "{}");
  settings.removeDrafts();
  EXPECT_FALSE(std::filesystem::exists(draft));
  EXPECT_EQ(settings.load().values.size(), 1U);
}

TEST_F(SettingsFileTest, IsUnavailableWhereItMayNotWrite) {
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  const bool root = geteuid() == 0;
  ASSERT_EQ(root ? seteuid(65534) : 0, 0);
  const auto refused = settings.set({{"a", Constant(true)}}, std::nullopt);
  ASSERT_EQ(root ? seteuid(0) : 0, 0);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0700));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::unavailable);
  EXPECT_NE(refused.error().message.find("Permission denied"), std::string::npos) << refused.error().message;
}

TEST_F(SettingsFileTest, AFolderInItsPlaceIsAProblem) {
  std::filesystem::create_directories(file);
  EXPECT_NE(settings.load().problem.find("cannot be read"), std::string::npos) << settings.current().problem;
  EXPECT_FALSE(settings.set({{"a", Constant(true)}}, std::nullopt));
}

TEST_F(SettingsFileTest, RefusesAFileBeyondItsLimit) {
  const std::string start = "{\"a\": \"";
  byHand(start + std::string(1024 * 1024 - start.size() - 2, 'a') + "\"}");
  EXPECT_EQ(settings.load().problem, "");
  byHand(start + std::string(1024 * 1024 - start.size() - 1, 'a') + "\"}");
  EXPECT_NE(settings.load().problem.find("longer than 1 MiB"), std::string::npos);
}

TEST_F(SettingsFileTest, WritesNothingThatItCouldNotReadAgain) {
  ASSERT_TRUE(settings.set({{"a", Constant(std::string("kept"))}}, std::nullopt));
  const auto refused = settings.set({{"b", Constant(std::string(1024 * 1024, 'x'))}}, std::nullopt);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::invalidValue);
  EXPECT_EQ(settings.load().values.at("a"), Constant(std::string("kept")));
}

TEST_F(SettingsFileTest, NothingMaySetTheRevisionItself) {
  EXPECT_EQ(settings.set({{"revision", Constant(std::int64_t{9})}}, std::nullopt).error().failure, Failure::invalidValue);
  EXPECT_EQ(settings.set({{"", Constant(true)}}, std::nullopt).error().failure, Failure::invalidValue);
}

}  // namespace
}  // namespace tact
