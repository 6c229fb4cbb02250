// Where browsers look, by the environment, and whether the host is there.
#include "app/browsers.h"

#include <gtest/gtest.h>

#include "store/fixture.h"

namespace tact {
namespace {

class BrowsersTest : public ::testing::Test {
 protected:
  std::vector<Browser> known() {
    return knownBrowsers([this](const char* name) -> const char* {
      const auto found = environment.find(name);
      return found == environment.end() ? nullptr : found->second.c_str();
    });
  }
  store_test::TemporaryFolder folder;
  std::map<std::string, std::string> environment;
};

TEST_F(BrowsersTest, FollowTheEnvironment) {
  for (const Browser& browser : known()) EXPECT_TRUE(browser.folder.empty()) << browser.id;
  environment["HOME"] = "/home/robin";
  const auto browsers = known();
  ASSERT_EQ(browsers.size(), 2U);
  EXPECT_EQ(browsers[0].id + " " + browsers[0].name, "chromium Chromium");
  EXPECT_EQ(browsers[0].folder, "/home/robin/.config/chromium/NativeMessagingHosts");
  EXPECT_EQ(browsers[1].id + " " + browsers[1].family, "firefox firefox");
  EXPECT_EQ(browsers[1].folder, "/home/robin/.mozilla/native-messaging-hosts");
  EXPECT_EQ(browsers[1].inUserDataDir, "");
  environment["XDG_CONFIG_HOME"] = "/elsewhere";
  EXPECT_EQ(known()[0].folder, "/elsewhere/chromium/NativeMessagingHosts");
  environment["XDG_CONFIG_HOME"] = "relative";
  EXPECT_EQ(known()[0].folder, browsers[0].folder);
}

TEST_F(BrowsersTest, AreRegisteredWhereTheManifestStands) {
  environment["HOME"] = folder.path().string();
  for (const Browser& browser : known()) {
    EXPECT_FALSE(isRegistered(browser)) << browser.id;
    std::filesystem::create_directories(browser.folder);
    EXPECT_FALSE(isRegistered(browser)) << browser.id;
    store_test::writeText(manifestIn(browser.folder), "{}");
    EXPECT_TRUE(isRegistered(browser)) << browser.id;
  }
  environment.clear();
  EXPECT_FALSE(isRegistered(known()[0]));
}

}  // namespace
}  // namespace tact
