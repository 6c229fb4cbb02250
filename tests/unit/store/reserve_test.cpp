// Room kept for a full disk. That it serves there is held by tests/cli/disk.test.js, on a disk that is full.
#include "store/reserve.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "fixture.h"

namespace tact {
namespace {

TEST(Reserve, IsTakenOnceAndGivenOnce) {
  TemporaryFolder folder;
  const Paths paths = folder.paths();
  keepReserve(paths);
  EXPECT_FALSE(giveReserve(paths)) << "no folder is made for it";
  std::filesystem::create_directories(paths.data);
  keepReserve(paths);
  keepReserve(paths);
  struct stat status {};
  ASSERT_EQ(::stat((paths.data / "reserve").c_str(), &status), 0);
  EXPECT_EQ(status.st_size, static_cast<off_t>(kReserveBytes));
  EXPECT_GE(status.st_blocks * 512, static_cast<off_t>(kReserveBytes)) << "room, not only a size";
  EXPECT_EQ(modeOf(paths.data / "reserve"), 0600U);
  EXPECT_TRUE(giveReserve(paths));
  EXPECT_FALSE(giveReserve(paths));
}

TEST(Reserve, IsCompletedWhereItsTakingWasInterrupted) {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.paths().data);
  writeText(folder.paths().data / "reserve", "");
  keepReserve(folder.paths());
  EXPECT_EQ(std::filesystem::file_size(folder.paths().data / "reserve"), kReserveBytes);
}

}  // namespace
}  // namespace tact
