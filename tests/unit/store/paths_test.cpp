#include "store/paths.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "fixture.h"

namespace tact {
namespace {

Result<Paths> pathsWith(const std::map<std::string, std::string>& variables, System system = System::freedesktop) {
  const auto lookUp = [&](const char* name) -> const char* {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  };
  return pathsFrom(lookUp, system);
}

TEST(Paths, StandInTheDefaultFoldersOfTheXdgSpecification) {
  const auto paths = pathsWith({{"HOME", "/home/kim"}});
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->settingsFile(), "/home/kim/.config/tact/settings.json");
  EXPECT_EQ(paths->rulesFolder(), "/home/kim/.config/tact/rules");
  EXPECT_EQ(paths->databaseFile(), "/home/kim/.local/share/tact/tact.db");
  EXPECT_EQ(paths->logFile(), "/home/kim/.local/state/tact/host.log");
}

TEST(Paths, FollowAbsoluteXdgVariablesAndIgnoreRelativeOnes) {
  const auto paths = pathsWith({{"HOME", "/home/kim"}, {"XDG_CONFIG_HOME", "/etc/kim"}, {"XDG_DATA_HOME", "data"}, {"XDG_STATE_HOME", ""}});
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->config, "/etc/kim/tact");
  EXPECT_EQ(paths->data, "/home/kim/.local/share/tact");
  EXPECT_EQ(paths->state, "/home/kim/.local/state/tact");
}

TEST(Paths, AreAllUnderTactHomeWhenItIsSet) {
  const auto paths = pathsWith({{"TACT_HOME", "/srv/tact/"}, {"XDG_CONFIG_HOME", "/etc/kim"}});
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->settingsFile(), "/srv/tact/settings.json");
  EXPECT_EQ(paths->rulesFolder(), "/srv/tact/rules");
  EXPECT_EQ(paths->databaseFile(), "/srv/tact/tact.db");
  EXPECT_EQ(paths->logFile(), "/srv/tact/host.log");
}

TEST(Paths, AreWindowsOwnThere) {
  const auto paths = pathsWith({{"APPDATA", "/kim/Roaming"}, {"LOCALAPPDATA", "/kim/Local"}, {"HOME", "/home/kim"}}, System::windows);
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->settingsFile(), "/kim/Roaming/Tact/settings.json");
  EXPECT_EQ(paths->databaseFile(), "/kim/Local/Tact/tact.db");
  EXPECT_EQ(paths->logFile(), "/kim/Local/Tact/host.log");
  EXPECT_FALSE(pathsWith({{"APPDATA", "/kim/Roaming"}}, System::windows));
  EXPECT_FALSE(pathsWith({{"LOCALAPPDATA", "/kim/Local"}}, System::windows));
}

TEST(Paths, AreMacOsOwnThere) {
  const auto paths = pathsWith({{"HOME", "/home/kim"}, {"XDG_CONFIG_HOME", "/elsewhere"}}, System::macos);
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->settingsFile(), "/home/kim/Library/Application Support/Tact/settings.json");
  EXPECT_EQ(paths->databaseFile(), "/home/kim/Library/Application Support/Tact/tact.db");
  EXPECT_EQ(paths->logFile(), "/home/kim/Library/Logs/Tact/host.log");
  EXPECT_FALSE(pathsWith({}, System::macos));
  EXPECT_EQ(pathsWith({{"TACT_HOME", "/srv/tact"}}, System::macos)->data, "/srv/tact");
}

TEST(Paths, TakeARelativeTactHomeFromTheCurrentFolder) {
  const auto paths = pathsWith({{"TACT_HOME", "trial"}});
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->data, std::filesystem::current_path() / "trial");
}

TEST(Paths, AreUnavailableWithoutAHome) {
  using Variables = std::map<std::string, std::string>;
  for (const Variables& variables : {Variables{}, Variables{{"HOME", "kim"}}, Variables{{"XDG_CONFIG_HOME", "/etc/kim"}}}) {
    const auto paths = pathsWith(variables);
    ASSERT_FALSE(paths);
    EXPECT_EQ(paths.error().failure, Failure::unavailable);
  }
}

TEST(Paths, PrivateFoldersAreTheirOwnersOnlyAtEveryLevel) {
  const TemporaryFolder folder;
  const auto open = folder.path() / "open";
  std::filesystem::create_directory(open);
  std::filesystem::permissions(open, std::filesystem::perms(0755));
  ASSERT_TRUE(makePrivateFolder(open / "a" / "b"));
  EXPECT_EQ(modeOf(open), 0755U);
  EXPECT_EQ(modeOf(open / "a"), 0700U);
  EXPECT_EQ(modeOf(open / "a" / "b"), 0700U);
  EXPECT_TRUE(makePrivateFolder(open / "a" / "b"));
}

TEST(Paths, APrivateFolderCannotBeMadeWhereAFileStands) {
  const TemporaryFolder folder;
  writeText(folder.path() / "file", "x");
  EXPECT_FALSE(makePrivateFolder(folder.path() / "file"));
  EXPECT_FALSE(makePrivateFolder(folder.path() / "file" / "below"));
}

}  // namespace
}  // namespace tact
