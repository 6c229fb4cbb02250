// Files: what every system must do alike for those who keep something in them.
#include "platform/file.h"

#include <cerrno>
#include <string>

#include "store/fixture.h"

namespace tact {
namespace {

TEST(File, IsReadAndWrittenAtPlaces) {
  TemporaryFolder folder;
  const auto path = folder.path() / "a";
  const File file = File::open(path, File::For::making);
  ASSERT_TRUE(file);
  EXPECT_TRUE(file.writeAt(0, "one two"));
  EXPECT_TRUE(file.writeAt(4, "owt, and more"));
  EXPECT_TRUE(file.sync());
  char bytes[32];
  EXPECT_EQ(file.readAt(4, bytes, 3), 3U);
  EXPECT_EQ(std::string(bytes, 3), "owt");
  EXPECT_EQ(file.readAt(9, bytes, sizeof bytes), 8U) << "less only at the end";
  EXPECT_EQ(file.readAt(100, bytes, sizeof bytes), 0U);
  EXPECT_EQ(textOf(path), "one owt, and more");
  const auto state = file.state();
  ASSERT_TRUE(state);
  EXPECT_EQ(state->size, 17U);
  EXPECT_TRUE(state->isFile);
  EXPECT_EQ(state, stateOf(path));
}

TEST(File, SaysWhyItCannotBeOpened) {
  TemporaryFolder folder;
  const auto path = folder.path() / "a";
  EXPECT_FALSE(File::open(path, File::For::reading));
  EXPECT_EQ(errno, ENOENT);
  EXPECT_FALSE(File::open(path, File::For::changing));
  EXPECT_EQ(errno, ENOENT);
  EXPECT_TRUE(File::open(path, File::For::keeping));
  EXPECT_TRUE(File::open(path, File::For::keeping)) << "made where it is missing, kept where it is not";
  EXPECT_FALSE(File::open(path, File::For::making));
  EXPECT_EQ(errno, EEXIST);
  EXPECT_FALSE(stateOf(folder.path() / "b"));
  EXPECT_EQ(errno, ENOENT);
}

TEST(File, OpenedForReadingIsNotWritten) {
  TemporaryFolder folder;
  writeText(folder.path() / "a", "mine");
  const File file = File::open(folder.path() / "a", File::For::reading);
  ASSERT_TRUE(file);
  EXPECT_FALSE(file.writeAt(0, "yours"));
  EXPECT_EQ(textOf(folder.path() / "a"), "mine");
}

TEST(File, FollowsLinksUnlessRefused) {
  TemporaryFolder folder;
  writeText(folder.path() / "a", "there");
  std::filesystem::create_symlink(folder.path() / "a", folder.path() / "link");
  EXPECT_TRUE(File::open(folder.path() / "link", File::For::reading));
  EXPECT_FALSE(File::open(folder.path() / "link", File::For::reading, File::Links::refused));
  EXPECT_TRUE(File::open(folder.path() / "a", File::For::reading, File::Links::refused));
}

TEST(File, NamelessLeavesNothing) {
  TemporaryFolder folder;
  {
    const File file = File::makeNameless(folder.path());
    ASSERT_TRUE(file);
    EXPECT_TRUE(file.writeAt(0, "secret"));
    char bytes[6];
    EXPECT_EQ(file.readAt(0, bytes, sizeof bytes), 6U);
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  EXPECT_FALSE(File::makeNameless(folder.path() / "none"));
}

TEST(File, HasOneTurnAtATime) {
  TemporaryFolder folder;
  const File one = File::open(folder.path() / "lock", File::For::keeping);
  ASSERT_TRUE(one.tryLock());
  {
    const File two = File::open(folder.path() / "lock", File::For::keeping);
    EXPECT_FALSE(two.tryLock());
    EXPECT_EQ(errno, EWOULDBLOCK);
  }
  File taken = File::open(folder.path() / "other", File::For::keeping);
  ASSERT_TRUE(taken.tryLock());
  { const File gone(std::move(taken)); }
  EXPECT_TRUE(File::open(folder.path() / "other", File::For::keeping).tryLock()) << "the turn ends with the file";
}

TEST(File, TakesRoom) {
  TemporaryFolder folder;
  const File file = File::open(folder.path() / "room", File::For::keeping);
  ASSERT_TRUE(file.takeRoom(100'000));
  EXPECT_EQ(file.state()->size, 100'000U);
}

TEST(File, KeepsItsIdentityUnderAnotherName) {
  TemporaryFolder folder;
  writeText(folder.path() / "old", "old");
  writeText(folder.path() / "new", "new");
  const auto before = stateOf(folder.path() / "new");
  ASSERT_NE(before->identity, stateOf(folder.path() / "old")->identity);
  {
    const File reader = File::open(folder.path() / "old", File::For::reading);
    EXPECT_TRUE(replaceFile(folder.path() / "new", folder.path() / "old")) << "though somebody reads the old one";
  }
  EXPECT_EQ(stateOf(folder.path() / "old")->identity, before->identity);
  EXPECT_EQ(textOf(folder.path() / "old"), "new");
  EXPECT_TRUE(removeFile(folder.path() / "old"));
  EXPECT_FALSE(removeFile(folder.path() / "old"));
  EXPECT_EQ(errno, ENOENT);
}

TEST(File, FoldersAreMadeOnce) {
  TemporaryFolder folder;
  const auto made = folder.path() / "größer";
  EXPECT_TRUE(makeFolder(made));
  EXPECT_FALSE(makeFolder(made));
  EXPECT_EQ(errno, EEXIST);
  EXPECT_TRUE(stateOf(made)->isFolder);
  EXPECT_TRUE(mayRead(made) && mayWrite(made));
  syncFolder(made);
  EXPECT_FALSE(mayRead(made / "none"));
}

}  // namespace
}  // namespace tact
