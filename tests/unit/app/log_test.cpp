#include "app/log.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "store/fixture.h"

namespace tact {
namespace {

// The log is opened once a process, so that one test tells its whole life.
TEST(Log, OpensNoFileBeforeTheFirstLineAndIsReadableByItsOwnerOnly) {
  store_test::TemporaryFolder folder;
  const auto file = folder.path() / "state" / "host.log";
  const mode_t before = ::umask(0077);  // as main() does
  logTo(file);
  EXPECT_FALSE(std::filesystem::exists(file.parent_path()));
  logWarning("reading ended: connection reset");
  logError("a frame of 4294967295 bytes was announced");
  ::umask(before);
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  EXPECT_NE(text.str().find("warning reading ended: connection reset\n"), std::string::npos) << text.str();
  EXPECT_NE(text.str().find("error a frame of 4294967295 bytes was announced\n"), std::string::npos);
  struct stat status {};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0077U, 0U);
  ASSERT_EQ(::stat(file.parent_path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

}  // namespace
}  // namespace tact
