// The part of Store about people, and that forgetting one leaves no bytes behind.
#include <gtest/gtest.h>

#include <random>

#include "fixture.h"
#include "store/schema.h"
#include "store/statement.h"
#include "store/store.h"

namespace tact {
namespace {

using StorePeople = StoreTest;

TEST_F(StorePeople, KeepsEveryKindOfValueThatWasSaid) {
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "Acme",
                               {{"relation.role", Constant(std::string("interviewer"))},
                                {"relation.explained", Constant(true)},
                                {"relation.reachedOut", Constant(std::int64_t{2})},
                                {"relation.couldVouch", Constant(nullptr)}},
                               kNow));
  Store later(paths, vocabulary);
  const auto got = later.getPerson("jane-doe");
  ASSERT_TRUE(got && *got);
  const Person& person = **got;
  EXPECT_EQ(person.name, "Jane Doe");
  EXPECT_EQ(person.company, "Acme");
  EXPECT_EQ(person.revision, 1);
  EXPECT_EQ(person.updatedAt, kNow);
  ASSERT_EQ(person.relation.size(), 4U);
  EXPECT_EQ(person.relation.at("relation.role"), Constant(std::string("interviewer")));
  EXPECT_EQ(person.relation.at("relation.explained"), Constant(true));
  EXPECT_EQ(person.relation.at("relation.reachedOut"), Constant(std::int64_t{2}));
  EXPECT_EQ(person.relation.at("relation.couldVouch"), Constant(nullptr));
}

TEST_F(StorePeople, AMarkChangesOnlyWhatItNames) {
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "Acme",
                               {{"relation.role", Constant(std::string("interviewer"))}, {"relation.explained", Constant(true)}}, kNow));
  const auto marked = store.markPerson("jane-doe", "", "", {{"relation.role", std::nullopt}}, kNow + 1);
  ASSERT_TRUE(marked);
  EXPECT_EQ(marked->name, "Jane Doe");
  EXPECT_EQ(marked->company, "Acme");
  EXPECT_EQ(marked->revision, 2);
  EXPECT_EQ(marked->relation.size(), 1U);
  const auto stored = store.getPerson("jane-doe");
  ASSERT_TRUE(stored && *stored);
  EXPECT_EQ((*stored)->relation.count("relation.role"), 0U);
  EXPECT_EQ((*stored)->relation.count("relation.explained"), 1U);
}

TEST_F(StorePeople, RefusesWhatTheVocabularyDoesNotHave) {
  const auto mark = [&](const char* fact, Constant value) { return store.markPerson("jane-doe", "", "", {{fact, value}}, kNow); };
  EXPECT_EQ(mark("relation.rolle", std::string("interviewer")).error().path, "relation.rolle");
  EXPECT_EQ(mark("process.stage", std::string("applied")).error().path, "process.stage");
  EXPECT_EQ(mark("relation.role", std::string("boss")).error().failure, Failure::invalidValue);
  EXPECT_EQ(mark("relation.explained", nullptr).error().expected, "a value that is not null");
  EXPECT_FALSE(*store.getPerson("jane-doe")) << "nothing was stored";
  Person person;
  person.key = "jane-doe";
  person.relation["relation.explained"] = std::int64_t{1};
  EXPECT_EQ(store.putPerson(person, std::nullopt, kNow).error().path, "relation.explained");
}

TEST_F(StorePeople, RefusesKeysThatAreEmptyOrTooLong) {
  EXPECT_EQ(store.markPerson("", "", "", {}, kNow).error().path, "key");
  EXPECT_EQ(store.markPerson(std::string(kMaxKeyBytes + 1, 'k'), "", "", {}, kNow).error().path, "key");
  EXPECT_TRUE(store.markPerson(std::string(kMaxKeyBytes, 'k'), "", "", {}, kNow));
  EXPECT_EQ(store.getPerson("").error().failure, Failure::invalidValue);
  EXPECT_EQ(store.forgetPerson("", kNow).error().failure, Failure::invalidValue);
}

TEST_F(StorePeople, PutReplacesThePersonUnlessSomebodyWasFaster) {
  Person person;
  person.key = "jane-doe";
  person.name = "Jane Doe";
  person.relation["relation.explained"] = true;
  ASSERT_TRUE(store.putPerson(person, 0, kNow)) << "0: not stored yet";
  EXPECT_EQ(store.putPerson(person, 0, kNow).error().failure, Failure::conflict);
  EXPECT_EQ(store.putPerson(person, 0, kNow).error().revision, 1);
  person.relation.clear();
  ASSERT_TRUE(store.putPerson(person, 1, kNow));
  EXPECT_TRUE((*store.getPerson("jane-doe"))->relation.empty());
  EXPECT_EQ((*store.getPerson("jane-doe"))->revision, 2);
}

TEST_F(StorePeople, LinksOnlyToProcessesThatExist) {
  Person person;
  person.key = "jane-doe";
  person.processId = 99;
  EXPECT_EQ(store.putPerson(person, std::nullopt, kNow).error().failure, Failure::notFound);
  EXPECT_EQ(store.linkPerson("jane-doe", std::nullopt, kNow).error().failure, Failure::notFound);
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane", "", {{"relation.explained", Constant(true)}}, kNow));
  const Process process = added("Acme", "applied");
  const auto linked = store.linkPerson("jane-doe", process.id, kNow);
  ASSERT_TRUE(linked);
  EXPECT_EQ(linked->processId, process.id);
  EXPECT_EQ((*store.getPerson("jane-doe"))->processId, process.id);
  EXPECT_EQ((*store.getPerson("jane-doe"))->relation.size(), 1U);
}

TEST_F(StorePeople, ListsPeopleByKeyWithWhatWasSaid) {
  ASSERT_TRUE(store.markPerson("zoe", "Zoe", "", {}, kNow));
  ASSERT_TRUE(store.markPerson("amy", "Amy", "",
                               {{"relation.explained", Constant(true)}, {"relation.reachedOut", Constant(std::int64_t{1})}}, kNow));
  const auto people = store.listPeople();
  ASSERT_TRUE(people);
  ASSERT_EQ(people->size(), 2U);
  EXPECT_EQ((*people)[0].key, "amy");
  EXPECT_EQ((*people)[0].relation.size(), 2U);
  EXPECT_EQ((*people)[1].key, "zoe");
}

class StoreForgetting : public StoreTest {
 protected:
  void remember(const std::string& key, const std::string& name) {
    ASSERT_TRUE(store.markPerson(key, name, "Quillmark Ltd", {{"relation.role", Constant(std::string("interviewer"))}}, kNow));
    ASSERT_TRUE(store.silence(key, {"hiring/some-rule"}, "reason", kNow));
    ASSERT_TRUE(store.asked(key, "relation.role", kNow));
  }
  bool leavesTraceOf(const std::string& text) { return someFileHolds(paths.data, text); }
};

TEST_F(StoreForgetting, LeavesNoByteOfThePersonInAnyFile) {
  remember("wilhelmina-vex", "Wilhelmina Vex");
  remember("jane-doe", "Jane Doe");
  ASSERT_TRUE(leavesTraceOf("Wilhelmina")) << "the test would not notice";
  const auto forgotten = store.forgetPerson("wilhelmina-vex", kNow);
  ASSERT_TRUE(forgotten);
  EXPECT_EQ(*forgotten, Forgotten::complete);
  EXPECT_FALSE(leavesTraceOf("Wilhelmina"));
  EXPECT_FALSE(leavesTraceOf("wilhelmina-vex"));
  EXPECT_FALSE(*store.getPerson("wilhelmina-vex"));
  EXPECT_TRUE(store.silences("wilhelmina-vex", kNow)->empty());
  EXPECT_TRUE(*store.mayAsk("wilhelmina-vex", "relation.permission", kNow));
  EXPECT_TRUE(*store.getPerson("jane-doe")) << "everybody else stays";
  EXPECT_EQ(store.silences("jane-doe", kNow)->size(), 1U);
}

TEST_F(StoreForgetting, IsPendingWhileAnotherReadsAndCompletedByTheNextWrite) {
  remember("wilhelmina-vex", "Wilhelmina Vex");
  auto other = Database::open(paths.databaseFile(), {});
  ASSERT_FALSE(other) << "a version this one does not know";
  other = Database::open(paths.databaseFile(), schema());
  ASSERT_TRUE(other);
  {
    Statement reader(**other, "SELECT key FROM people UNION ALL SELECT 'more'");
    ASSERT_TRUE(reader.next());
    const auto forgotten = store.forgetPerson("wilhelmina-vex", kNow);
    ASSERT_TRUE(forgotten);
    EXPECT_EQ(*forgotten, Forgotten::pending);
    EXPECT_FALSE(*store.getPerson("wilhelmina-vex")) << "gone for everybody who asks";
    EXPECT_TRUE(leavesTraceOf("Wilhelmina")) << "pending says the truth";
    added("Acme", "applied");
    EXPECT_TRUE(leavesTraceOf("Wilhelmina")) << "still being read";
  }
  added("Zenith", "applied");
  EXPECT_FALSE(leavesTraceOf("Wilhelmina"));
}

TEST_F(StoreForgetting, IsCompletedByTheNextOpening) {
  remember("wilhelmina-vex", "Wilhelmina Vex");
  auto other = Database::open(paths.databaseFile(), schema());
  ASSERT_TRUE(other);
  {
    Statement reader(**other, "SELECT key FROM people UNION ALL SELECT 'more'");
    ASSERT_TRUE(reader.next());
    ASSERT_EQ(*store.forgetPerson("wilhelmina-vex", kNow), Forgotten::pending);
  }
  ASSERT_TRUE(leavesTraceOf("Wilhelmina"));
  Store next(paths, vocabulary);
  ASSERT_TRUE(next.listProcesses());
  EXPECT_FALSE(leavesTraceOf("Wilhelmina"));
}

TEST_F(StoreForgetting, InsideATransactionIsCompletedAtItsEnd) {
  remember("wilhelmina-vex", "Wilhelmina Vex");
  ASSERT_TRUE(store.withTransaction([&]() -> Result<void> {
    const auto forgotten = store.forgetPerson("wilhelmina-vex", kNow);
    if (!forgotten) return forgotten.error();
    EXPECT_EQ(*forgotten, Forgotten::pending);
    return {};
  }));
  EXPECT_FALSE(leavesTraceOf("Wilhelmina"));
}

TEST_F(StoreForgetting, SomebodyUnknownIsComplete) {
  const auto forgotten = store.forgetPerson("nobody", kNow);
  ASSERT_TRUE(forgotten);
  EXPECT_EQ(*forgotten, Forgotten::complete);
}

// Pages are split, merged and rearranged when rows come and go; no copy of a row may stay behind in the free space between.
TEST_F(StoreForgetting, LeavesNoByteAmongManyPeopleThatComeGoAndChange) {
  std::mt19937 random(7);
  std::vector<std::string> forgotten;
  ASSERT_TRUE(store.withTransaction([&]() -> Result<void> {
    for (int i = 0; i < 600; ++i) {
      const std::string key = "person-" + std::to_string(100000 + i);
      const std::string name = "name-" + std::to_string(100000 + i) + std::string(random() % 300, 'n');
      if (auto marked = store.markPerson(key, name, "c", {{"relation.explained", Constant(true)}}, kNow); !marked) return marked.error();
      if (auto asked = store.asked(key, "relation.role", kNow); !asked) return asked;
    }
    return {};
  }));
  for (int round = 0; round < 120; ++round) {
    const std::string number = std::to_string(100000 + static_cast<int>(random() % 600));
    const std::string changed = std::to_string(100000 + static_cast<int>(random() % 600));
    if (*store.getPerson("person-" + changed)) {
      const std::string name = "name-" + changed + std::string(random() % 900, 'm');
      ASSERT_TRUE(store.markPerson("person-" + changed, name, "c", {}, kNow));
    }
    ASSERT_TRUE(store.forgetPerson("person-" + number, kNow));
    forgotten.push_back(number);
  }
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(paths.data)) all += textOf(entry.path());
  ASSERT_NE(all.find("person-"), std::string::npos);
  for (const std::string& number : forgotten) {
    EXPECT_EQ(all.find("person-" + number), std::string::npos) << number;
    EXPECT_EQ(all.find("name-" + number), std::string::npos) << number;
  }
}

}  // namespace
}  // namespace tact
