// A file that comes in pieces has no name while it comes.
#include "app/staged_file.h"

#include "store/fixture.h"

namespace tact {
namespace {

TEST(StagedFile, KeepsBytesUnderNoName) {
  TemporaryFolder folder;
  auto staged = StagedFile::in(folder.paths().state);
  ASSERT_TRUE(staged);
  ASSERT_TRUE(staged->append("secret one, "));
  ASSERT_TRUE(staged->append("secret two"));
  EXPECT_EQ(staged->size(), 22U);
  std::string back(22, '\0');
  EXPECT_EQ(staged->file().readAt(0, back.data(), back.size()), 22U);
  EXPECT_EQ(back, "secret one, secret two");
  EXPECT_TRUE(std::filesystem::is_empty(folder.paths().state)) << "nobody can open it, and nothing is left of it";
  EXPECT_EQ(modeOf(folder.paths().state), 0700U);
}

TEST(StagedFile, MovesWithItsFile) {
  TemporaryFolder folder;
  auto one = StagedFile::in(folder.path()), two = StagedFile::in(folder.path());
  ASSERT_TRUE(one && two);
  ASSERT_TRUE(one->append("one"));
  *two = std::move(*one);
  EXPECT_EQ(two->size(), 3U);
  const StagedFile three(std::move(*two));
  EXPECT_EQ(three.file().readAt(0, std::string(3, ' ').data(), 3), 3U);
}

TEST(StagedFile, OpensFilesAndNothingElse) {
  TemporaryFolder folder;
  writeText(folder.path() / "a.zip", "PK");
  const auto file = StagedFile::of(folder.path() / "a.zip");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->size(), 2U);
  EXPECT_FALSE(StagedFile::of(folder.path()));
  const auto none = StagedFile::of(folder.path() / "none.zip");
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("none.zip cannot be read"), std::string::npos);
  EXPECT_FALSE(StagedFile::in(folder.path() / "a.zip" / "below")) << "no folder can be made there";
}

}  // namespace
}  // namespace tact
