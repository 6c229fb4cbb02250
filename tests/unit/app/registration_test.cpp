// What stands where a browser looks: told, told again, taken back. The whole of it: tests/cli/install.test.js.
#include "app/registration.h"

#include "store/fixture.h"

namespace tact {
namespace {

TEST(Registration, StandsWhereTheBrowserLooks) {
  Browser browser;
  browser.folder = "/p/N";
  EXPECT_TRUE(registrationOf(browser, true, "/data").file.empty());
  browser.systemFolder = "/etc/a";
  EXPECT_EQ(registrationOf(browser, false, "/data").file, "/p/N/com.tact.host.json");
  EXPECT_EQ(registrationOf(browser, true, "/data").file, "/etc/a/com.tact.host.json");
  browser.family = "chromium";
  browser.registryKey = "Software\\A";
  EXPECT_EQ(registrationOf(browser, false, "/data").file, "/data/native-messaging/chromium.json");
  EXPECT_EQ(registrationOf(browser, false, "/data").registryKey, "Software\\A\\com.tact.host");
}

TEST(Registration, IsToldOnceAndTakenBack) {
  TemporaryFolder folder;
  const Registration place{"chromium", "chromium", folder.path() / "deep" / "N" / "com.tact.host.json", {}, {}};
  EXPECT_EQ(standingOf(place), Standing::none);
  auto told = tell(place, "/opt/one/tact-host");
  ASSERT_TRUE(told);
  EXPECT_EQ(*told, Told::anew);
  EXPECT_EQ(standingOf(place), Standing::ours);
  EXPECT_EQ(*tell(place, "/opt/one/tact-host"), Told::already);
  EXPECT_EQ(*tell(place, "/opt/two/tact-host"), Told::anew) << "the host has moved";
  ASSERT_TRUE(takeBack(place));
  EXPECT_EQ(standingOf(place), Standing::none);
  EXPECT_FALSE(std::filesystem::exists(place.file.parent_path()));
}

TEST(Registration, LeavesWhatOthersWrote) {
  TemporaryFolder folder;
  const Registration place{"chromium", "chromium", folder.path() / "com.tact.host.json", {}, {}};
  writeText(place.file, R"({"name": 7})");
  EXPECT_EQ(standingOf(place), Standing::foreign);
  EXPECT_FALSE(tell(place, "/opt/tact-host"));
  EXPECT_EQ(textOf(place.file), R"({"name": 7})");
}

}  // namespace
}  // namespace tact
