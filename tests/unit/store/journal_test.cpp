// Private lines about people.
#include "store/journal.h"

#include <gtest/gtest.h>

#include "fixture.h"
#include "store/schema.h"
#include "store/statement.h"

namespace tact {
namespace {

class JournalTest : public StoreTest {
 protected:
  Result<JournalLine> add(const std::string& line) { return journal.add("jane-doe", "", "", line, kNow); }
  Journal journal{store};
};

TEST_F(JournalTest, KeepsLinesInTheirOrder) {
  ASSERT_TRUE(journal.add("jane-doe", "", "", "  Met in Lisbon\n", kNow + 1));
  ASSERT_TRUE(journal.add("jane-doe", "", "", "Likes chess", kNow));
  ASSERT_TRUE(journal.add("ann", "", "", "Somebody else", kNow));
  const auto lines = journal.of("jane-doe");
  ASSERT_TRUE(lines && lines->size() == 2U);
  EXPECT_EQ((*lines)[0].line, "Likes chess");
  EXPECT_EQ((*lines)[1].line, "Met in Lisbon");
  EXPECT_EQ((*lines)[1].at, kNow + 1);
  EXPECT_FALSE(*store.getPerson("jane-doe")) << "nothing was said about them";
}

TEST_F(JournalTest, ANameIsRememberedWhenItIsNews) {
  ASSERT_TRUE(journal.add("jane-doe", "Jane Doe", "Acme", "Likes chess", kNow));
  ASSERT_TRUE(journal.add("jane-doe", "Jane Doe", "", "Plays it well", kNow));
  const auto person = store.getPerson("jane-doe");
  ASSERT_TRUE(person && *person);
  EXPECT_EQ((*person)->name, "Jane Doe");
  EXPECT_EQ((*person)->company, "Acme");
  EXPECT_EQ((*person)->revision, 1) << "an open page about them is not out of date";
}

TEST_F(JournalTest, RefusesWhatIsNoLine) {
  EXPECT_TRUE(add(std::string(kMaxLineBytes, 'x')));
  for (const std::string& line : {std::string(), std::string(" \n"), std::string(kMaxLineBytes + 1, 'x'), std::string("\xff")})
    EXPECT_EQ(add(line).error().path, "line") << line.size();
  EXPECT_EQ(journal.add("", "", "", "x", kNow).error().path, "key");
}

TEST_F(JournalTest, OfOnePersonThereAreNotMoreThanFitIntoAReply) {
  ASSERT_TRUE(store.withTransaction([&]() -> Result<void> {
    for (std::int64_t i = 0; i < kMaxLines; ++i)
      if (auto added = add("line"); !added) return added.error();
    return {};
  }));
  EXPECT_EQ(add("one more").error().failure, Failure::invalidValue);
  ASSERT_TRUE(journal.remove(journal.of("jane-doe")->front().id));
  EXPECT_TRUE(add("one more"));
}

TEST_F(JournalTest, WhatIsRemovedIsGoneFromTheFiles) {
  const auto line = add("Asked about Lisbon");
  ASSERT_TRUE(line);
  ASSERT_TRUE(someFileHolds(paths.data, "Lisbon"));
  ASSERT_TRUE(journal.remove(line->id));
  EXPECT_FALSE(someFileHolds(paths.data, "Lisbon"));
  EXPECT_EQ(journal.remove(line->id).error().failure, Failure::notFound);
}

TEST_F(JournalTest, WhatIsRemovedIsGoneFromCopiesTooAndNothingElseIs) {
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "", {{"relation.explained", Constant(true)}}, kNow));
  ASSERT_TRUE(journal.add("ACoAAjane", "", "", "Asked about Lisbon", kNow));
  ASSERT_TRUE(journal.add("ann", "", "", "Asked about Lisbon", kNow));
  ASSERT_TRUE(*(*store.database())->truncateLog(1000));
  std::filesystem::copy_file(paths.databaseFile(), paths.data / "tact.db.bak");
  writeText(paths.data / "tact.db.damaged", "Jane Doe|Asked about Lisbon|jane-doe");
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  ASSERT_TRUE(journal.remove(journal.of("jane-doe")->front().id));
  auto copy = Database::open(paths.data / "tact.db.bak", schema());
  ASSERT_TRUE(copy);
  Statement rows(**copy, "SELECT group_concat(key) FROM journal");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0), "ann");
  Statement people(**copy, "SELECT count(*) FROM people");
  ASSERT_TRUE(people.next());
  EXPECT_EQ(people.integer(0), 1);
  EXPECT_EQ(textOf(paths.data / "tact.db.damaged"), "Jane Doe|__________________|jane-doe");
}

TEST_F(JournalTest, OfMoreLinesThanOneReplyHoldsTheLastAreTold) {
  ASSERT_TRUE(store.withTransaction([&]() -> Result<void> {
    for (std::int64_t i = 0; i < kMaxLines; ++i)
      for (const char* key : {"jane-doe", "ACoAAjane"})
        if (auto added = journal.add(key, "", "", "line", kNow + i); !added) return added.error();
    return {};
  }));
  ASSERT_TRUE(store.learnMemberId("jane-doe", "ACoAAjane"));
  const auto lines = journal.of("jane-doe");
  ASSERT_TRUE(lines);
  EXPECT_EQ(std::ssize(*lines), kMaxLines);
  EXPECT_EQ(lines->back().at, kNow + kMaxLines - 1);
  EXPECT_EQ(lines->front().at, kNow + kMaxLines / 2);
}

TEST_F(JournalTest, ControlCharactersBecomeSpaces) {
  EXPECT_EQ(add("one\x01two\nthree\x7F four")->line, "one two\nthree  four");
  EXPECT_FALSE(add("\x01")) << "nothing is left of it";
}

}  // namespace
}  // namespace tact
