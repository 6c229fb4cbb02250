// Small files read and replaced whole, by one writer at a time.
#include "store/kept_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "store/fixture.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

class KeptFileTest : public ::testing::Test {
 protected:
  store_test::TemporaryFolder folder;
  fs::path file = folder.path() / "kept.json";
};

TEST_F(KeptFileTest, ReadsWhatIsThereUpToALength) {
  EXPECT_FALSE(*readKept(file, 1024, "the list"));
  EXPECT_FALSE(*readKept(file / "below", 1024, "the list"));
  store_test::writeText(file, std::string(1024, 'x'));
  EXPECT_EQ((*readKept(file, 1024, "the list"))->size(), 1024U);
  store_test::writeText(file, std::string(1025, 'x'));
  EXPECT_EQ(readKept(file, 1024, "the list").error().message, "the list cannot be read: longer than 1 KiB");
  EXPECT_EQ(readKept(folder.path(), 1024, "the list").error().message.rfind("the list cannot be read: ", 0), 0U);
}

TEST_F(KeptFileTest, ReplacesWholeAndLeavesNothingBeside) {
  ASSERT_TRUE(replaceKept(file, "one", "the list"));
  ASSERT_TRUE(replaceKept(file, "two", "the list"));
  EXPECT_EQ(store_test::textOf(file), "two");
  EXPECT_EQ(store_test::modeOf(file), 0600U);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
  const auto failed = replaceKept(folder.path() / "none" / "x", "two", "the list");
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().failure, Failure::unavailable);
}

TEST_F(KeptFileTest, ALinkStaysOne) {
  store_test::writeText(folder.path() / "real", "one");
  fs::create_symlink(folder.path() / "real", file);
  ASSERT_TRUE(replaceKept(file, "two", "the list"));
  EXPECT_TRUE(fs::is_symlink(file));
  EXPECT_EQ(store_test::textOf(folder.path() / "real"), "two");
}

TEST_F(KeptFileTest, KnowsItsDrafts) {
  EXPECT_EQ(draftedBy(".kept.json.AbCd12"), "kept.json");
  for (const char* name : {"kept.json.AbCd12", ".kept.json.AbCd1", ".kept.json.AbCd1~", ".kept.json", "..AbCd12", "."})
    EXPECT_EQ(draftedBy(name), "") << name;
  fs::create_directory(folder.path() / "elsewhere");
  const fs::path draft = folder.path() / "elsewhere" / ".real.json.AbCd12";
  for (const fs::path& path : {draft, folder.path() / "elsewhere" / ".other.json.AbCd12", folder.path() / "elsewhere" / "real.json"})
    store_test::writeText(path, "one");
  EXPECT_TRUE(draftsOf(file).empty());
  fs::create_symlink(folder.path() / "elsewhere" / "real.json", file);
  EXPECT_EQ(draftsOf(file), std::vector<fs::path>{draft}) << "it is written beside where the link leads";
  ASSERT_TRUE(removeKept(file, "the list"));
  EXPECT_FALSE(fs::exists(draft));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path() / "elsewhere"), {}), 1);
}

TEST_F(KeptFileTest, WritersTakeTurns) {
  store_test::writeText(file, "0");
  const auto count = [&] {
    for (int i = 0; i < 50; ++i) {
      const auto turn = KeptLock::take(folder.path() / "lock", "the list");
      ASSERT_TRUE(turn);
      const int number = std::stoi(**readKept(file, 1024, "the list"));
      ASSERT_TRUE(replaceKept(file, std::to_string(number + 1), "the list"));
    }
  };
  std::thread other(count);
  count();
  other.join();
  EXPECT_EQ(store_test::textOf(file), "100");
}

}  // namespace
}  // namespace tact
