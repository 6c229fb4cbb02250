// Where browsers look, by the environment, and whether the host is there.
#include "app/browsers.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "store/fixture.h"

namespace tact {
namespace {

class BrowsersTest : public ::testing::Test {
 protected:
  std::vector<Browser> known(System system = System::freedesktop) {
    const auto lookUp = [this](const char* name) -> const char* {
      const auto found = environment.find(name);
      return found == environment.end() ? nullptr : found->second.c_str();
    };
    return knownBrowsers(lookUp, system);
  }
  store_test::TemporaryFolder folder;
  std::map<std::string, std::string> environment;
};

const Browser& named(const std::vector<Browser>& browsers, const std::string& id) {
  const auto found = std::find_if(browsers.begin(), browsers.end(), [&](const Browser& one) { return one.id == id; });
  EXPECT_NE(found, browsers.end()) << id;
  return *found;
}

TEST_F(BrowsersTest, FollowTheEnvironment) {
  for (const Browser& browser : known()) EXPECT_TRUE(browser.folder.empty() && browser.profile.empty()) << browser.id;
  environment["HOME"] = "/home/robin";
  const auto browsers = known();
  EXPECT_EQ(named(browsers, "chromium").name, "Chromium");
  EXPECT_EQ(named(browsers, "chromium").folder, "/home/robin/.config/chromium/NativeMessagingHosts");
  EXPECT_EQ(named(browsers, "chromium").systemFolder, "/etc/chromium/native-messaging-hosts");
  EXPECT_EQ(named(browsers, "firefox").family, "firefox");
  EXPECT_EQ(named(browsers, "firefox").folder, "/home/robin/.mozilla/native-messaging-hosts");
  EXPECT_EQ(named(browsers, "firefox").inUserDataDir, "");
  environment["XDG_CONFIG_HOME"] = "/elsewhere";
  EXPECT_EQ(named(known(), "edge-dev").folder, "/elsewhere/microsoft-edge-dev/NativeMessagingHosts");
  environment["XDG_CONFIG_HOME"] = "relative";
  EXPECT_EQ(named(known(), "chromium").folder, named(browsers, "chromium").folder);
}

TEST_F(BrowsersTest, HaveAPlaceOnEverySystemTheyAreKnownFor) {
  environment = {{"HOME", "/h"}, {"APPDATA", "/roaming"}, {"LOCALAPPDATA", "/local"}};
  for (const System system : {System::freedesktop, System::macos, System::windows})
    for (const Browser& browser : known(system)) {
      EXPECT_TRUE(browser.profile.is_absolute()) << browser.id;
      if (browser.box == Box::snap) continue;
      EXPECT_EQ(browser.folder.empty(), system == System::windows) << browser.id;
      EXPECT_EQ(browser.registryKey.empty(), system != System::windows) << browser.id;
      EXPECT_TRUE(browser.folder.empty() || browser.folder.is_absolute()) << browser.id;
    }
  EXPECT_EQ(named(known(System::macos), "firefox").folder, "/h/Library/Application Support/Mozilla/NativeMessagingHosts");
  EXPECT_EQ(named(known(System::windows), "firefox").profile, "/roaming\\Mozilla\\Firefox");
}

TEST_F(BrowsersTest, FromFlatpakLookInTheirOwnFolder) {
  environment = {{"HOME", "/h"}, {"XDG_CONFIG_HOME", "/elsewhere"}};
  const auto browsers = known();
  EXPECT_EQ(named(browsers, "chromium-flatpak").folder, "/h/.var/app/org.chromium.Chromium/config/chromium/NativeMessagingHosts");
  EXPECT_EQ(named(browsers, "firefox-flatpak").folder, "/h/.var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts");
  EXPECT_TRUE(named(browsers, "chromium-flatpak").systemFolder.empty());
  EXPECT_EQ(named(browsers, "chromium-snap").profile, "/h/snap/chromium");
}

TEST_F(BrowsersTest, ArePresentWhenTheyWereRunOrCanBe) {
  environment = {{"HOME", folder.path().string()}, {"PATH", ":" + (folder.path() / "bin").string()}};
  const auto isThere = [&](const char* id) {
    return isPresent(named(known(), id),
                     [this](const char* name) { return environment.contains(name) ? environment[name].c_str() : nullptr; });
  };
  EXPECT_FALSE(isThere("firefox"));
  std::filesystem::create_directories(folder.path() / "bin");
  store_test::writeText(folder.path() / "bin" / "firefox-esr", "");
  EXPECT_TRUE(isThere("firefox"));
  EXPECT_FALSE(isThere("chromium"));
  std::filesystem::create_directories(folder.path() / ".config" / "chromium");
  EXPECT_TRUE(isThere("chromium"));
}

TEST_F(BrowsersTest, AreRegisteredWhereTheManifestStands) {
  environment["HOME"] = folder.path().string();
  const Browser browser = named(known(), "vivaldi-snapshot");
  EXPECT_FALSE(isRegistered(browser));
  std::filesystem::create_directories(browser.folder);
  EXPECT_FALSE(isRegistered(browser));
  store_test::writeText(manifestIn(browser.folder), "{}");
  EXPECT_TRUE(isRegistered(browser));
}

}  // namespace
}  // namespace tact
