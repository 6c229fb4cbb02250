// All tables out and in again: nothing is left out, nothing wrong comes in.
#include "store/copied_tables.h"

#include "core/rfc3339.h"
#include "fixture.h"
#include "json/json_text.h"
#include "store/journal.h"
#include "store/keys.h"
#include "store/statement.h"

namespace tact {
namespace {

class CopiedTablesTest : public StoreTest {
 protected:
  void SetUp() override {
    ASSERT_TRUE(store.open());
    ASSERT_TRUE((*store.database())->run(R"sql(
      INSERT INTO processes VALUES (3, 'Acme', '', 'interviewing', NULL, 1700000000, NULL, NULL, 1, 'good', 2, 0, 1700000001, 4, 1700000002);
      INSERT INTO people VALUES ('jane', 'Jane Doe', 'Acme', 3, 1700000002, 5), ('mara', 'Mara', '', NULL, 1700000003, 1);
      INSERT INTO relations VALUES ('jane', 'relation.role', 'text', 'interviewer'), ('jane', 'relation.couldVouch', 'null', NULL),
        ('jane', 'relation.reachedOut', 'int', 2), ('mara', 'relation.invitedByThem', 'bool', 1);
      INSERT INTO silences VALUES ('jane', 'hiring/x', 'reason', NULL);
      INSERT INTO questions VALUES ('jane', 'relation.role', 1700000004, 1);
      INSERT INTO talks VALUES ('ACoAAjane', 1, 1700000005);
      INSERT INTO memberIds VALUES ('jane', 'ACoAAjane');
      INSERT INTO notes (key, hash, usedAt) VALUES ('mara', -9223372036854775807, 1700000006), ('jane', 12345, 1700000007);
      INSERT INTO imports VALUES (2, 1700000008, 1700000009, '{"connections":1}');
      INSERT INTO invitations (key, direction, name, company, role, surface, hasNote, sentAt, state, stateAt, importId)
        VALUES ('jane', 'sent', 'Jane', '', 'other', 'import', NULL, 1690000000, 'accepted', 1690000001, 2),
          ('mara', 'received', 'Mara', '', 'recruiter', 'profile', 1, 1690000002, 'pending', 1690000002, 0);
      INSERT INTO connections VALUES ('jane', 'Jane', 'Acme', 'Engineer', 1690000001, 2);
      INSERT INTO importedTalks VALUES ('jane', 1690000003, 2);
      INSERT INTO alsoImported VALUES ('jane', 'sent', 1690000000, 2);
      INSERT INTO journal (key, at, line) VALUES ('jane', 1700000010, 'likes "tea"'), ('jane', 1700000010, 'likes "tea"');
      INSERT INTO followUps VALUES ('thankYou', 3, '', 1700000000, NULL, 1700000011), ('withdrawOld', 0, 'mara', 1690000002, 1700000012, NULL);
    )sql"));
  }
  Json copied() {
    const auto tables = CopiedTables(store, vocabulary).read();
    EXPECT_TRUE(tables) << (tables ? "" : tables.error().message);
    return tables ? Json::parse(*tables) : Json();
  }
  CopiedCounts merged(Store& into, const Json& tables) {
    auto counts = CopiedTables(into, vocabulary).merge(tables.dump(), [] { return Result<void>(); });
    EXPECT_TRUE(counts) << (counts ? "" : counts.error().path + ": " + counts.error().message);
    return counts ? *counts : CopiedCounts();
  }
  // Where and why the tables are refused.
  std::string refusal(const Json& tables) { return refusalOf(tables.dump()); }
  std::string refusalOf(const std::string& tables) {
    const auto merging = CopiedTables(store, vocabulary).merge(tables, [] { return Result<void>(); });
    return merging ? "" : merging.error().path + ": " + merging.error().message;
  }
};

TEST_F(CopiedTablesTest, NameEveryTableOfTheSchema) {
  std::vector<std::string> names = CopiedTables::names(), there;
  Statement statement(
      **store.database(),
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('leftovers', 'moments')");
  while (statement.next()) there.push_back(statement.text(0));
  std::sort(names.begin(), names.end());
  std::sort(there.begin(), there.end());
  EXPECT_EQ(names, there) << "a new table must be copied too: say in copy_merging.cpp how it goes together with what is there";
}

TEST_F(CopiedTablesTest, EveryColumnIsMerged) {
  // Each value changed by hand must arrive: a column that merging forgets would come out as null or not at all.
  const Json before = copied();
  ASSERT_TRUE(store.forgetAll(kNow));
  merged(store, before);
  EXPECT_EQ(copied(), before);
}

TEST_F(CopiedTablesTest, ComeBackExactlyInAnotherStoreToo) {
  TemporaryFolder other;
  Store second(other.paths(), vocabulary);
  const CopiedCounts counts = merged(second, copied());
  EXPECT_EQ(counts.at("processes"), 1);
  EXPECT_EQ(counts.at("people"), 2);
  EXPECT_EQ(counts.at("journal"), 2) << "the same line twice is two lines";
  EXPECT_EQ(*CopiedTables(second, vocabulary).read(), *CopiedTables(store, vocabulary).read());
  for (const auto& [table, count] : merged(second, copied())) EXPECT_EQ(count, 0) << table << ": the same again is no news";
  EXPECT_EQ(*CopiedTables(second, vocabulary).read(), *CopiedTables(store, vocabulary).read());
}

TEST_F(CopiedTablesTest, AreCounted) {
  const auto counts = CopiedTables(store, vocabulary).count();
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->at("relations"), 4);
  EXPECT_EQ(counts->at("imports"), 1);
}

TEST_F(CopiedTablesTest, RefuseWhatDoesNotFitAndSayWhere) {
  const Json good = copied();
  EXPECT_EQ(refusal(good), "");
  EXPECT_EQ(refusal(Json::object()), "");
  const auto with = [&](const std::string& pointer, const Json& value) {
    Json changed = good;
    changed[JsonPointer(pointer)] = value;
    std::string said = refusal(changed);
    EXPECT_NE(said, "") << pointer;
    return said;
  };
  EXPECT_EQ(with("/people/1/name", 3), "/people/1/name: this must be a text");
  EXPECT_EQ(with("/people/0/processId", 7), "/people/0/processId: this must be the id of a process in this file");
  for (const std::string& key : {std::string(), std::string("a\nb"), std::string(201, 'k')})
    EXPECT_EQ(with("/people/0/key", key), std::string("/people/0/key: this must be ") + kKeyMustBe);
  EXPECT_EQ(with("/people/1/key", "jane"), "/people/1: this must be there once only");
  EXPECT_NE(with("/people/0/revision", -1).find("0 or more"), std::string::npos);
  EXPECT_NE(with("/people/0/updatedAt", std::int64_t{1} << 60).find("a time"), std::string::npos);
  EXPECT_NE(with("/people/0/updatedAt", nullptr).find("there"), std::string::npos);
  EXPECT_NE(with("/people/0/colour", "red").find("/people/0/colour: this must be one of the columns"), std::string::npos);
  EXPECT_NE(with("/processes/0/wentWell", 2).find("0 or 1"), std::string::npos);
  EXPECT_NE(with("/processes/0/id", "3").find("whole number"), std::string::npos);
  EXPECT_NE(with("/processes/0/id", 3.5).find("whole number"), std::string::npos);
  EXPECT_NE(with("/relations/0/fact", "process.stage").find("a relation fact"), std::string::npos);
  EXPECT_NE(with("/relations/0/kind", "text").find("/relations/0/value: this must be a value of this kind"), std::string::npos);
  EXPECT_NE(with("/relations/0/key", "sam").find("a person in this file"), std::string::npos);
  EXPECT_NE(with("/invitations/0/state", "lost").find("one of pending"), std::string::npos);
  EXPECT_NE(with("/invitations/0/importId", 9).find("an import in this file"), std::string::npos);
  EXPECT_NE(with("/journal/0/line", std::string(kMaxLineBytes + 1, 'x')).find("at most 2000 bytes"), std::string::npos);
  EXPECT_NE(with("/notes/0/hash", 18446744073709551615U).find("whole number"), std::string::npos);
  constexpr std::int64_t kTooMany = (std::int64_t{1} << 53) + 1;
  for (const char* number : {"/people/0/revision", "/processes/0/chasersSent", "/processes/0/id", "/relations/1/value"})
    EXPECT_NE(with(number, kTooMany).find("up to 9007199254740992"), std::string::npos) << number;
  for (const char* contents : {"", "[]", "{\"connections\":-1}", "{\"connections\":1.5}", "{\"connections\":18446744073709551615}"})
    EXPECT_NE(with("/imports/0/contents", contents).find("an object of counts"), std::string::npos) << contents;
  EXPECT_NE(with("/leftovers", Json::array()).find("one of the tables"), std::string::npos);
  EXPECT_NE(with("/people", Json::object()).find("a list"), std::string::npos);
  EXPECT_NE(with("/people/0", 3).find("an object"), std::string::npos);
  Json short_ = good;
  short_["people"][0].erase("name");
  EXPECT_EQ(refusal(short_), "/people/0: this must be an object with \"name\"");
  EXPECT_NE(refusal(Json::array()), "");
  EXPECT_NE(with("/people/0/updatedAt", kLastInstant + 1).find("a time"), std::string::npos);
  EXPECT_NE(with("/people/0/updatedAt", kFirstInstant - 1).find("a time"), std::string::npos);
  EXPECT_NE(with("/journal/0/line", std::string(1 << 20, 'x')).find("/journal/0: this must be a row of at most"), std::string::npos);
  EXPECT_EQ(refusalOf("{\"people\": [], \"people\": []}"), "/people: this must be there once only");
  EXPECT_NE(refusalOf("{\"people\": [{\"key\": \"a\", \"key\": \"b\"}]}").find("stands twice"), std::string::npos);
  EXPECT_EQ(copied(), good) << "what is refused changes nothing";
}

TEST_F(CopiedTablesTest, ARowThatNobodyWouldTakeBackIsNotCopied) {
  ASSERT_TRUE((*store.database())->run("UPDATE processes SET appliedAt = 253402300800"));
  const auto tables = CopiedTables(store, vocabulary).read();
  ASSERT_FALSE(tables);
  EXPECT_NE(tables.error().message.find("/processes/0/appliedAt: this must be a time"), std::string::npos) << tables.error().message;
}

TEST_F(CopiedTablesTest, WhatCountsOnFromTheLargestIsTakenBackToo) {
  Json tables = copied();
  tables["processes"][0]["id"] = tables["people"][0]["processId"] = tables["followUps"][0]["processId"] = kMostCounted;
  tables["processes"][0]["revision"] = tables["people"][0]["revision"] = kMostCounted;
  TemporaryFolder other;
  Store second(other.paths(), vocabulary);
  merged(second, tables);
  for (const auto& [table, count] : merged(second, tables)) EXPECT_EQ(count, 0) << table << ": the same again is no news";
  Process process = second.listProcesses()->front();
  ASSERT_TRUE(second.putProcess(process, process.revision, kNow));
  process.id = 0;
  ASSERT_TRUE(second.putProcess(process, std::nullopt, kNow));
  ASSERT_TRUE(second.linkPerson("jane", std::nullopt, kNow));
  EXPECT_TRUE(CopiedTables(second, vocabulary).read());
}

TEST_F(CopiedTablesTest, AProcessAtAStageNobodyKnowsIsPassedOverAlone) {
  Json tables = copied();
  tables["processes"][0]["stage"] = "dreaming";
  TemporaryFolder other;
  Store second(other.paths(), vocabulary);
  const CopiedCounts counts = merged(second, tables);
  EXPECT_EQ(counts.at("skipped"), 1);
  EXPECT_EQ(second.listProcesses()->size(), 0U);
  EXPECT_EQ((*second.getPerson("jane"))->processId, std::nullopt);
  EXPECT_EQ(counts.at("followUps"), 1) << "what is due about it goes with it, the other stays";
  EXPECT_EQ(counts.at("relations"), 4);
}

TEST_F(CopiedTablesTest, WhatThisTactHasNoWordsForIsPassedOverAndCounted) {
  Json odd = copied();
  odd["relations"][1]["fact"] = "relation.colour";
  odd["relations"][2]["value"] = "wizard";
  odd["processes"][0]["chances"] = "magic";
  TemporaryFolder other;
  Store second(other.paths(), vocabulary);
  const CopiedCounts counts = merged(second, odd);
  EXPECT_EQ(counts.at("skipped"), 3);
  EXPECT_EQ(counts.at("relations"), 2);
  EXPECT_EQ(second.getProcess(3)->chances, std::nullopt);
  EXPECT_EQ((*second.getPerson("jane"))->relation.size(), 1U);
}

TEST_F(CopiedTablesTest, WhatIsWorkedOutIsPassedOverToo) {
  Fact fact;
  fact.name = "relation.stranger";
  fact.origin = FactOrigin::store;
  vocabulary.add(fact);
  Json odd = copied();
  odd["relations"][3]["fact"] = fact.name;
  EXPECT_EQ(merged(store, odd).at("skipped"), 1);
}

TEST_F(CopiedTablesTest, ControlCharactersComeInAsSpaces) {
  Json tables = copied();
  tables["people"][1]["name"] = "Mara\x01Quill";
  tables["journal"][0]["line"] = "one\ntwo\x02three";
  TemporaryFolder other;
  Store second(other.paths(), vocabulary);
  merged(second, tables);
  EXPECT_EQ((*second.getPerson("mara"))->name, "Mara Quill");
  EXPECT_EQ(Journal(second).of("jane")->front().line, "one\ntwo three");
  for (const auto& [table, count] : merged(second, tables)) EXPECT_EQ(count, 0) << table << ": the same again is no news";
}

TEST_F(CopiedTablesTest, AFailureAlongsideLeavesTheStoreAsItWas) {
  TemporaryFolder other;
  Store second(other.paths(), vocabulary);
  for (int i = 0; i < 2; ++i) {
    const auto merging = CopiedTables(second, vocabulary).merge(copied().dump(), [] {
      return Result<void>(Error{Failure::unavailable, "full", "", 0, {}});
    });
    ASSERT_FALSE(merging);
    EXPECT_EQ(merging.error().message, "full");
    EXPECT_EQ(second.listPeople()->size(), 0U);
  }
  merged(second, copied());
  EXPECT_EQ(second.listPeople()->size(), 2U);
}

}  // namespace
}  // namespace tact
