#include "store/database.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <thread>

#include "fixture.h"
#include "store/statement.h"

namespace tact {
namespace {

const std::vector<Migration> kOne = {{"CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"}};

class DatabaseTest : public ::testing::Test {
 protected:
  static std::int64_t number(Database& database, const char* sql) {
    Statement statement(database, sql);
    EXPECT_TRUE(statement.next()) << sql;
    return statement.integer(0);
  }

  static std::string word(Database& database, const char* sql) {
    Statement statement(database, sql);
    EXPECT_TRUE(statement.next()) << sql;
    return statement.text(0);
  }

  TemporaryFolder folder;
  std::filesystem::path file = folder.path() / "home" / "tact.db";
};

TEST_F(DatabaseTest, IsItsOwnersOnlyFromTheStart) {
  const mode_t before = umask(0);
  const auto database = Database::open(file, kOne);
  umask(before);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('x')"));
  EXPECT_EQ(modeOf(file.parent_path()), 0700U);
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(file.parent_path())) {
    EXPECT_EQ(modeOf(entry.path()), 0600U) << entry.path();
    ++files;
  }
  EXPECT_EQ(files, 3) << "the file, its log and the log's index";
}

TEST_F(DatabaseTest, ClosesAFileThatOthersCouldRead) {
  std::filesystem::create_directory(file.parent_path());
  writeText(file, "");
  std::filesystem::permissions(file, std::filesystem::perms(0644));
  ASSERT_TRUE(Database::open(file, kOne));
  EXPECT_EQ(modeOf(file), 0600U);
}

TEST_F(DatabaseTest, WritesAheadToTheDiskAndOverwritesWhatIsDeleted) {
  const auto database = Database::open(file, kOne);
  ASSERT_TRUE(database);
  EXPECT_EQ(word(**database, "PRAGMA journal_mode"), "wal");
  EXPECT_EQ(number(**database, "PRAGMA synchronous"), 2);
  EXPECT_EQ(number(**database, "PRAGMA secure_delete"), 1);
  EXPECT_EQ(number(**database, "PRAGMA foreign_keys"), 1);
}

TEST_F(DatabaseTest, MigratesFromVersionZeroAndFromEveryVersionBetween) {
  ASSERT_TRUE(Database::open(file, {}));
  {
    const auto first = Database::open(file, kOne);
    ASSERT_TRUE(first);
    EXPECT_EQ(number(**first, "PRAGMA user_version"), 1);
    ASSERT_TRUE((*first)->run("INSERT INTO notes (body) VALUES ('kept')"));
  }
  auto steps = kOne;
  steps.push_back({"ALTER TABLE notes ADD COLUMN colour TEXT"});
  const auto second = Database::open(file, steps);
  ASSERT_TRUE(second);
  EXPECT_EQ(number(**second, "PRAGMA user_version"), 2);
  EXPECT_EQ(number(**second, "SELECT count(*) FROM notes WHERE body = 'kept' AND colour IS NULL"), 1);
}

TEST_F(DatabaseTest, AMigrationThatFailsLeavesTheVersionBefore) {
  ASSERT_TRUE(Database::open(file, kOne));
  auto steps = kOne;
  steps.push_back({"CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE notes (id INTEGER) STRICT"});
  EXPECT_FALSE(Database::open(file, steps));
  const auto database = Database::open(file, kOne);
  ASSERT_TRUE(database);
  EXPECT_EQ(number(**database, "PRAGMA user_version"), 1);
  EXPECT_EQ(number(**database, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
}

TEST_F(DatabaseTest, RefusesANewerVersionWithAMessageThatSaysSo) {
  {
    const auto database = Database::open(file, kOne);
    ASSERT_TRUE(database);
    ASSERT_TRUE((*database)->run("PRAGMA user_version = 7"));
  }
  const auto refused = Database::open(file, kOne);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::unavailable);
  EXPECT_EQ(refused.error().message, "the database was written by a newer Tact (its form is 7, this one knows up to 1); update Tact");
  EXPECT_EQ(refused.error().path, file.string());
}

TEST_F(DatabaseTest, LeavesADamagedFileAsItIsAndSaysSo) {
  std::filesystem::create_directory(file.parent_path());
  const std::string garbage(5000, 'g');
  writeText(file, garbage);
  const auto opened = Database::open(file, kOne);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().failure, Failure::unavailable);
  EXPECT_NE(opened.error().message.find("damaged"), std::string::npos) << opened.error().message;
  EXPECT_EQ(textOf(file), garbage);
}

TEST_F(DatabaseTest, SeveralOpenANewFileAtOnce) {
  std::vector<std::thread> threads;
  std::vector<std::string> problems(6);
  for (std::size_t i = 0; i < problems.size(); ++i)
    threads.emplace_back([&, i] {
      const auto database = Database::open(file, kOne);
      if (!database)
        problems[i] = database.error().message;
      else if (auto done = (*database)->run("INSERT INTO notes (body) VALUES ('x')"); !done)
        problems[i] = done.error().message;
    });
  for (auto& thread : threads) thread.join();
  for (const auto& problem : problems) EXPECT_EQ(problem, "");
  const auto database = Database::open(file, kOne);
  ASSERT_TRUE(database);
  EXPECT_EQ(number(**database, "SELECT count(*) FROM notes"), 6);
}

TEST_F(DatabaseTest, IsUnavailableInAFolderThatMayNotBeWritten) {
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  const bool root = geteuid() == 0;
  ASSERT_EQ(root ? seteuid(65534) : 0, 0);
  const auto opened = Database::open(file, kOne);
  ASSERT_EQ(root ? seteuid(0) : 0, 0);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0700));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().failure, Failure::unavailable);
  EXPECT_NE(opened.error().message.find("Permission denied"), std::string::npos) << opened.error().message;
}

TEST_F(DatabaseTest, IsReadWhereItMayNotBeWritten) {
  file = folder.path() / "100% #1? home" / "tact.db";
  const auto bodies = [this](const std::string& log) {
    std::filesystem::permissions(file.parent_path(), std::filesystem::perms(0555));
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    const bool root = geteuid() == 0;
    for (const char* end : {"-wal", "-shm"})
      if (std::filesystem::exists(file.string() + end)) std::filesystem::permissions(file.string() + end, std::filesystem::perms(0444));
    EXPECT_EQ(root ? seteuid(65534) : 0, 0);
    std::string all;
    {
      const auto opened = Database::open(file, kOne);
      EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
      if (opened) {
        EXPECT_TRUE((*opened)->isReadOnly());
        EXPECT_FALSE((*opened)->isOutdated());
        all = word(**opened, "SELECT group_concat(body) FROM notes");
        const auto written = (*opened)->run("INSERT INTO notes (body) VALUES ('no')");
        EXPECT_TRUE(!written && written.error().message.find("may only be read") != std::string::npos);
        EXPECT_EQ(root ? seteuid(0) : 0, 0);
        std::filesystem::permissions(file.parent_path(), std::filesystem::perms(0700));
        std::filesystem::permissions(file, std::filesystem::perms(0600));
        EXPECT_TRUE((*opened)->isOutdated()) << "it can be written by now";
      }
    }
    EXPECT_EQ(root ? seteuid(0) : 0, 0);
    EXPECT_EQ(std::filesystem::exists(file.string() + "-wal"), !log.empty());
    return all;
  };
  {
    const auto database = Database::open(file, kOne);
    ASSERT_TRUE(database);
    EXPECT_FALSE((*database)->isReadOnly());
    ASSERT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('one')"));
  }
  EXPECT_EQ(bodies(""), "one");
  // As a host leaves it that was ended from outside: the newest stands in the log alone.
  const std::filesystem::path copy = folder.path() / "copy";
  std::filesystem::create_directory(copy);
  {
    const auto database = Database::open(file, kOne);
    ASSERT_TRUE(database);
    ASSERT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('two')"));
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::copy_file(file.string() + end, copy / (std::string("tact.db") + end));
  }
  file = copy / "tact.db";
  EXPECT_EQ(bodies("log"), "one,two");
}

TEST_F(DatabaseTest, AWriteThatTheDiskRefusesIsUnavailableAndUndone) {
  const auto database = Database::open(file, kOne);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('before')"));
  const auto written =
      withSmallFiles(64 * 1024, [&] { return (*database)->run("INSERT INTO notes (body) VALUES (hex(zeroblob(200000)))"); });
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().failure, Failure::unavailable);
  EXPECT_EQ(number(**database, "SELECT count(*) FROM notes"), 1);
  EXPECT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('after')"));
}

TEST_F(DatabaseTest, ATransactionThatIsNotCommittedNeverWas) {
  const auto database = Database::open(file, kOne);
  ASSERT_TRUE(database);
  {
    Transaction transaction(**database);
    ASSERT_TRUE(transaction.begin());
    ASSERT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('x')"));
    Transaction inner(**database);
    ASSERT_TRUE(inner.begin());
    ASSERT_TRUE(inner.commit());
    EXPECT_TRUE((*database)->inTransaction()) << "the outer one decides";
  }
  EXPECT_FALSE((*database)->inTransaction());
  EXPECT_EQ(number(**database, "SELECT count(*) FROM notes"), 0);
}

TEST_F(DatabaseTest, TruncatesItsLogUnlessSomebodyReads) {
  const auto database = Database::open(file, kOne);
  const auto other = Database::open(file, kOne);
  ASSERT_TRUE(database && other);
  ASSERT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('x')"));
  const auto log = file.string() + "-wal";
  {
    Statement reader(**other, "SELECT body FROM notes UNION ALL SELECT 'more'");
    ASSERT_TRUE(reader.next());
    const auto truncated = (*database)->truncateLog(20);
    ASSERT_TRUE(truncated);
    EXPECT_FALSE(*truncated);
    EXPECT_GT(std::filesystem::file_size(log), 0U);
  }
  const auto truncated = (*database)->truncateLog(20);
  ASSERT_TRUE(truncated);
  EXPECT_TRUE(*truncated);
  EXPECT_EQ(std::filesystem::file_size(log), 0U);
}

TEST_F(DatabaseTest, NoticesThatItsFileWasDeletedOrReplaced) {
  const auto database = Database::open(file, kOne);
  ASSERT_TRUE(database);
  EXPECT_FALSE((*database)->isOutdated());
  std::filesystem::rename(file, file.string() + ".old");
  EXPECT_TRUE((*database)->isOutdated());
  writeText(file, "another");
  EXPECT_TRUE((*database)->isOutdated());
}

TEST_F(DatabaseTest, CountsTheRowsItChangedByTable) {
  const auto database = Database::open(file, kOne);
  ASSERT_TRUE(database);
  EXPECT_EQ((*database)->changesOf("notes"), 0U);
  ASSERT_TRUE((*database)->run("INSERT INTO notes (body) VALUES ('x'), ('y'); UPDATE notes SET body = 'z' WHERE id = 1"));
  EXPECT_EQ((*database)->changesOf("notes"), 3U);
  EXPECT_EQ((*database)->changesOf("others"), 0U);
}

TEST_F(DatabaseTest, NoTwoOpeningsHaveTheSameNumber) {
  const auto first = Database::open(file, kOne), second = Database::open(file, kOne);
  ASSERT_TRUE(first && second);
  EXPECT_NE((*first)->opening(), (*second)->opening());
}

TEST_F(DatabaseTest, TellsChangesOfOthersFromItsOwn) {
  auto one = Database::open(file, kOne), other = Database::open(file, kOne);
  ASSERT_TRUE(one && other);
  const auto version = (*one)->version();
  ASSERT_TRUE(version);
  const auto made = (*one)->changesMade();
  ASSERT_TRUE((*one)->run("INSERT INTO notes (body) VALUES ('x')"));
  EXPECT_EQ(*(*one)->version(), *version) << "its own change";
  EXPECT_EQ((*one)->changesMade(), made + 1);
  ASSERT_TRUE((*other)->run("UPDATE notes SET body = 'y'"));
  EXPECT_NE(*(*one)->version(), *version);
  EXPECT_EQ((*one)->changesMade(), made + 1);
}

}  // namespace
}  // namespace tact
