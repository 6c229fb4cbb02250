// Copies that were set aside: which files count, and that nothing of a forgotten person stands in them.
#include "store/set_aside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "fixture.h"
#include "store/schema.h"
#include "store/statement.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
namespace fs = std::filesystem;

class SetAside : public StoreTest {
 protected:
  void SetUp() override {
    ASSERT_TRUE(store.markPerson("wilhelmina-vex", "Wilhelmina Vex", "Quillmark Ltd", {{"relation.explained", Constant(true)}}, kNow));
    ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "Acme", {{"relation.explained", Constant(true)}}, kNow));
    ASSERT_TRUE(store.noteTalk("ACoAAvex", true, kNow));
    ASSERT_TRUE(store.learnMemberId("wilhelmina-vex", "ACoAAvex"));
  }
  // As somebody who stops Tact and copies the file.
  void copyDatabase(const fs::path& to) {
    ASSERT_TRUE(*(*store.database())->truncateLog(1000));
    fs::copy_file(paths.databaseFile(), to);
  }
  static std::int64_t rowsOf(const fs::path& file, const std::string& sql) {
    auto opened = Database::open(file, schema());
    EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
    if (!opened) return -1;
    Statement statement(**opened, sql);
    return statement.next() ? statement.integer(0) : -1;
  }

  const Traces vex{{"wilhelmina-vex", "ACoAAvex"}, {"Wilhelmina Vex", "Asked about Lisbon"}};
};

TEST_F(SetAside, AreFilesBesideTheDatabaseAndTheSettingsButNotThoseInUse) {
  EXPECT_TRUE(setAsideCopies(paths).empty()) << "the log and the index of the database are its own";
  for (const char* name : {"tact.db.damaged-1", "tact.db~", "settings.json.bak", ".settings.json.Xa81bq", "settings.json",
                           "settings.json.lock", "other.db", "tact.dbase"})
    writeText(paths.data / name, "{}");
  fs::create_directory(paths.data / "tact.db.folder");
  fs::create_symlink(paths.data / "other.db", paths.data / "tact.db.link");
  const auto in = [&](const char* name) { return paths.data / name; };
  EXPECT_THAT(setAsideCopies(paths),
              ElementsAre(in(".settings.json.Xa81bq"), in("settings.json.bak"), in("tact.db.damaged-1"), in("tact.db~")));
}

TEST_F(SetAside, ACopyThatOpensLosesTheRowsOfThePersonAndKeepsTheOthers) {
  const fs::path copy = paths.data / "tact.db.before";
  copyDatabase(copy);
  ASSERT_NE(textOf(copy).find("Wilhelmina"), std::string::npos) << "the test would not notice";
  ASSERT_TRUE(eraseFromCopies(paths, vex));
  for (const char* trace : {"Wilhelmina", "wilhelmina-vex", "ACoAAvex"}) EXPECT_EQ(textOf(copy).find(trace), std::string::npos) << trace;
  EXPECT_FALSE(fs::exists(copy.string() + "-wal"));
  EXPECT_EQ(rowsOf(copy, "SELECT count(*) FROM people WHERE key = 'jane-doe' AND name = 'Jane Doe'"), 1);
  EXPECT_EQ(rowsOf(copy, "SELECT count(*) FROM talks"), 0);
}

TEST_F(SetAside, ACopyOfAnOlderFormStaysOfThatForm) {
  const fs::path copy = paths.data / "tact.db.older";
  {
    auto older = Database::open(copy, {schema()[0]});
    ASSERT_TRUE(older);
    ASSERT_TRUE((*older)->run("INSERT INTO people VALUES ('wilhelmina-vex', 'Wilhelmina Vex', '', NULL, 1, 1)"));
    ASSERT_TRUE((*older)->run("INSERT INTO relations VALUES ('wilhelmina-vex', 'relation.met', 'bool', 1)"));
  }
  ASSERT_TRUE(eraseFromCopies(paths, vex));
  EXPECT_EQ(textOf(copy).find("ilhelmina"), std::string::npos);
  auto older = Database::open(copy, {schema()[0]});
  ASSERT_TRUE(older) << "it was not brought up to date";
  Statement statement(**older, "SELECT count(*) FROM relations");
  ASSERT_TRUE(statement.next());
  EXPECT_EQ(statement.integer(0), 0);
}

TEST_F(SetAside, InADamagedCopyTheBytesAreOverwritten) {
  const fs::path copy = paths.data / "tact.db.damaged";
  copyDatabase(copy);
  const auto size = fs::file_size(copy);
  std::string text = textOf(copy);
  text.replace(0, 16, "no database here");
  text.replace(text.size() - 60, 18, "Asked about Lisbon");
  writeText(copy, text);
  ASSERT_TRUE(eraseFromCopies(paths, vex));
  for (const char* trace : {"Wilhelmina", "wilhelmina-vex", "ACoAAvex", "Lisbon"})
    EXPECT_EQ(textOf(copy).find(trace), std::string::npos) << trace;
  EXPECT_NE(textOf(copy).find("Jane Doe"), std::string::npos) << "the rest may still be of use to somebody";
  EXPECT_EQ(fs::file_size(copy), size);
}

TEST_F(SetAside, SettingsLoseTheBytesToo) {
  const fs::path copy = paths.data / "settings.json.bak";
  writeText(copy, R"({"viewer.goal": "hiring", "mine": "Wilhelmina Vex, wilhelmina-vex"})");
  writeText(paths.data / "settings.json.empty", "");
  ASSERT_TRUE(eraseFromCopies(paths, vex));
  EXPECT_EQ(textOf(copy), R"({"viewer.goal": "hiring", "mine": "______________, ______________"})");
}

TEST_F(SetAside, SettingsLoseWholeWordsOnlyHoweverTheyAreWritten) {
  const fs::path copy = paths.data / "settings.json.bak";
  const auto left = [&](const std::string& text, const Traces& traces) {
    writeText(copy, text);
    EXPECT_TRUE(eraseFromCopies(paths, traces));
    return textOf(copy);
  };
  const std::string plain = R"({"revision": 2, "viewer.stance": "open", "mine": ["e", "Al", "Ed Al"]})";
  EXPECT_EQ(left(plain, {{"on"}, {"e"}}), R"({"revision": 2, "viewer.stance": "open", "mine": ["_", "Al", "Ed Al"]})");
  EXPECT_EQ(left(plain, {{"view"}, {"Al"}}), R"({"revision": 2, "viewer.stance": "open", "mine": ["e", "__", "Ed Al"]})");
  EXPECT_EQ(left(R"({"rules.mine/jane/x.on": true, "rules.mine/jane-doe.on": true, "b": "janet"})", {{"jane"}, {}}),
            R"({"rules.mine/____/x.on": true, "rules.mine/jane-doe.on": true, "b": "janet"})");
  EXPECT_EQ(left(R"({"mine": "Ren\u00e9e \"R\" Vex", "b": "Ren\u00e9e"})", {{}, {"Ren\xc3\xa9\x65", "R\" Vex"}}),
            R"({"mine": "__________ \"_______", "b": "__________"})");
  // A draft that a power cut left behind is no JSON.
  EXPECT_EQ(left(R"({"mine": "Al, Jane Doe, e)", {{}, {"Jane Doe", "Al", "e"}}), R"({"mine": "Al, ________, e)");
}

TEST_F(SetAside, ACopyThatCannotBeChangedIsRemoved) {
  const fs::path copy = paths.data / "settings.json.bak";
  writeText(copy, "Wilhelmina Vex");
  ASSERT_EQ(::chmod(copy.c_str(), 0400), 0);
  ASSERT_TRUE(eraseFromCopies(paths, vex));
  EXPECT_FALSE(fs::exists(copy) && textOf(copy).find("Wilhelmina") != std::string::npos) << "a superuser may overwrite it";
}

TEST_F(SetAside, RemovingLeavesTheOriginals) {
  copyDatabase(paths.data / "tact.db.before");
  writeText(paths.data / "settings.json", "{}");
  writeText(paths.data / "settings.json.bak", "{}");
  ASSERT_TRUE(removeCopies(paths));
  EXPECT_TRUE(setAsideCopies(paths).empty());
  EXPECT_TRUE(fs::exists(paths.databaseFile()));
  EXPECT_TRUE(fs::exists(paths.settingsFile()));
}

}  // namespace
}  // namespace tact
