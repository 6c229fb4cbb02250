// A copy beside what is there: the newer of two stays, numbers are translated, nothing is taken away.
#include "fixture.h"
#include "json/json_text.h"
#include "store/copied_tables.h"

namespace tact {
namespace {

class CopyMerging : public StoreTest {
 protected:
  void SetUp() override { ASSERT_TRUE(store.open()); }
  Json copied() { return Json::parse(*CopiedTables(store, vocabulary).read()); }
  CopiedCounts merge(const Json& tables) {
    auto counts = CopiedTables(store, vocabulary).merge(tables.dump(), [] { return Result<void>(); });
    EXPECT_TRUE(counts) << (counts ? "" : counts.error().path + ": " + counts.error().message);
    return counts ? *counts : CopiedCounts();
  }
  void run(const std::string& sql) {
    const auto done = (*store.database())->run(sql.c_str());
    EXPECT_TRUE(done) << (done ? "" : done.error().message);
  }
};

TEST_F(CopyMerging, OfEachFactAboutAPersonTheNewerStays) {
  added("Acme", "interviewing");
  const auto word = [](const char* text) { return Constant(std::string(text)); };
  ASSERT_TRUE(
      store.markPerson("jane", "Jane", "Acme", {{"relation.role", word("interviewer")}, {"relation.permission", word("given")}}, kNow));
  ASSERT_TRUE(store.linkPerson("jane", 1, kNow));
  const Json older = copied();
  run("DELETE FROM people");
  ASSERT_TRUE(
      store.markPerson("jane", "", "Zenith", {{"relation.role", word("recruiter")}, {"relation.explained", Constant(true)}}, kNow + kDay));
  const Json newer = copied();
  for (const auto& [here, comes] : {std::pair{&older, &newer}, std::pair{&newer, &older}}) {
    ASSERT_TRUE(store.forgetAll(kNow));
    merge(*here);
    merge(*comes);
    const Person jane = **store.getPerson("jane");
    EXPECT_EQ(jane.relation.at("relation.role"), word("recruiter")) << "the newer word";
    EXPECT_EQ(jane.relation.at("relation.permission"), word("given")) << "the only word";
    EXPECT_EQ(jane.relation.at("relation.explained"), Constant(true));
    EXPECT_EQ(jane.company, "Zenith");
    EXPECT_EQ(jane.updatedAt, kNow + kDay);
    for (const auto& [table, count] : merge(*comes)) EXPECT_EQ(count, 0) << table << ": the same again is no news";
  }
  ASSERT_TRUE(store.forgetAll(kNow));
  merge(older);
  merge(newer);
  EXPECT_EQ((*store.getPerson("jane"))->name, "Jane") << "the newer record names nobody";
  EXPECT_TRUE((*store.getPerson("jane"))->processId);
}

TEST_F(CopyMerging, OfTwoRecordsOfAPersonTheNewerNamesThem) {
  ASSERT_TRUE(store.markPerson("jane", "Jane", "Acme", {{"relation.role", Constant(std::string("interviewer"))}}, kNow));
  ASSERT_TRUE(store.markPerson("mara", "Mara", "", {{"relation.role", Constant(std::string("recruiter"))}}, kNow));
  const Json copy = copied();
  ASSERT_TRUE(store.markPerson("jane", "Jane D.", "", {}, kNow + kDay));
  run("UPDATE people SET updatedAt = 5 WHERE key = 'mara'; UPDATE relations SET value = 'colleague' WHERE key = 'mara'");
  const CopiedCounts counts = merge(copy);
  EXPECT_EQ(counts.at("people"), 1);
  EXPECT_EQ((*store.getPerson("jane"))->name, "Jane D.") << "changed since the copy";
  EXPECT_EQ((*store.getPerson("mara"))->relation.at("relation.role"), Constant(std::string("recruiter")));
}

TEST_F(CopyMerging, NumbersTakenHereByOthersAreTranslated) {
  added("Acme", "interviewing");
  ASSERT_TRUE(store.markPerson("jane", "Jane", "Acme", {}, kNow));
  ASSERT_TRUE(store.linkPerson("jane", 1, kNow));
  run("INSERT INTO followUps VALUES ('thankYou', 1, '', 100, 200, NULL); INSERT INTO imports VALUES (1, 100, NULL, '{}');"
      "INSERT INTO connections VALUES ('jane', 'Jane', '', '', NULL, 1)");
  const Json copy = copied();
  ASSERT_TRUE(store.forgetAll(kNow));
  run("DELETE FROM sqlite_sequence; INSERT INTO imports VALUES (1, 999, NULL, '{}')");
  ASSERT_EQ(added("Zenith", "applied").id, 1);
  merge(copy);
  EXPECT_EQ(store.getProcess(1)->company, "Zenith");
  EXPECT_EQ(store.getProcess(2)->company, "Acme");
  EXPECT_EQ((*store.getPerson("jane"))->processId, 2);
  const Json now = copied();
  EXPECT_EQ(now["followUps"][0]["processId"], 2);
  EXPECT_EQ(now["connections"][0]["importId"], 2);
  for (const auto& [table, count] : merge(copy)) EXPECT_EQ(count, 0) << table << ": found again by what it says";
}

TEST_F(CopyMerging, TwoProcessesOfTheCopyNeverBecomeOne) {
  added("Acme", "rejected");
  added("Acme", "applied");
  const Json copy = copied();
  ASSERT_TRUE(store.forgetAll(kNow));
  run("DELETE FROM sqlite_sequence");
  added("Other", "applied");
  added("Other", "applied");
  added("Acme", "interviewing");
  merge(copy);
  EXPECT_EQ(store.listProcesses()->size(), 4U) << "one of the two is the one that is here, the other is added";
}

TEST_F(CopyMerging, ProcessesOfTwoMachinesAreTwo) {
  const auto open = [&](const std::string& title, std::int64_t at) {
    Process process;
    process.company = "Acme";
    process.title = title;
    process.stage = "applied";
    process.appliedAt = at;
    EXPECT_TRUE(store.putProcess(process, std::nullopt, at));
    EXPECT_TRUE(store.markPerson("jane", "Jane", "Acme", {}, at));
    EXPECT_TRUE(store.linkPerson("jane", 1, at));
  };
  open("Designer", kNow);
  const Json copy = copied();
  ASSERT_TRUE(store.forgetAll(kNow));
  run("DELETE FROM sqlite_sequence");
  open("Engineer", kNow - kDay);
  EXPECT_EQ(merge(copy).at("processes"), 1);
  ASSERT_EQ(store.listProcesses()->size(), 2U);
  EXPECT_EQ(store.getProcess(1)->title, "Engineer");
  EXPECT_EQ(store.getProcess(2)->title, "Designer");
  EXPECT_EQ((*store.getPerson("jane"))->processId, 2) << "the newer word about them";
  // One that got another title since the copy, under its own number, stays one.
  const Json later = copied();
  run("UPDATE processes SET title = 'Lead' WHERE id = 2");
  EXPECT_EQ(merge(later).at("processes"), 0);
  EXPECT_EQ(store.listProcesses()->size(), 2U);
}

TEST_F(CopyMerging, ANewerProcessTakesThePlaceOfItsOlderState) {
  const Process process = added("Acme", "applied");
  Process later = process;
  later.stage = "interviewing";
  ASSERT_TRUE(store.putProcess(later, std::nullopt, kNow + kDay));
  const Json copy = copied();
  run("UPDATE processes SET stage = 'applied', updatedAt = 5, revision = 1");
  EXPECT_EQ(merge(copy).at("processes"), 1);
  EXPECT_EQ(store.getProcess(process.id)->stage, "interviewing");
}

TEST_F(CopyMerging, InvitationsAreOneWhereverTheyWereImported) {
  run("INSERT INTO imports VALUES (1, 100, NULL, '{}'); INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, "
      "state,"
      " stateAt, importId) VALUES ('jane', 'sent', '', '', 'other', 'import', 50, 'accepted', 80, 1)");
  const Json copy = copied();
  run("UPDATE imports SET at = 300; UPDATE invitations SET state = 'pending', stateAt = 50");
  merge(copy);
  const Json now = copied();
  ASSERT_EQ(now["invitations"].size(), 1U);
  EXPECT_EQ(now["invitations"][0]["state"], "accepted") << "the later word counts";
  EXPECT_EQ(now["imports"].size(), 2U);
}

TEST_F(CopyMerging, OnlyTheLastNotesAreKept) {
  for (int i = 0; i < 40; ++i) ASSERT_TRUE(*store.noteUsed("old" + std::to_string(i), 7, kNow + i));
  const Json copy = copied();
  ASSERT_TRUE(store.forgetAll(kNow));
  for (int i = 0; i < 30; ++i) ASSERT_TRUE(*store.noteUsed("new" + std::to_string(i), 7, kNow + kDay + i));
  merge(copy);
  const Json notes = copied()["notes"];
  EXPECT_EQ(notes.size(), static_cast<std::size_t>(kRecentNotes));
  EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](const Json& note) { return note["key"] == "new0"; }));
  EXPECT_TRUE(std::none_of(notes.begin(), notes.end(), [](const Json& note) { return note["key"] == "old19"; }));
}

TEST_F(CopyMerging, WhatIsPutAsideOrDoneHereStays) {
  run("INSERT INTO silences VALUES ('jane', 'r', 'later', 900); INSERT INTO followUps VALUES ('thankYou', 0, 'jane', 100, NULL, NULL);"
      "INSERT INTO questions VALUES ('jane', 'f', 100, 0); INSERT INTO talks VALUES ('m', 1, 100)");
  const Json copy = copied();
  run("UPDATE silences SET kind = 'reason', until = NULL; UPDATE followUps SET doneAt = 500; UPDATE questions SET askedAt = 50, skipped = "
      "1;"
      "UPDATE talks SET conversed = 0, seenAt = 700");
  merge(copy);
  const Json now = copied();
  EXPECT_EQ(now["silences"][0]["kind"], "reason");
  EXPECT_EQ(now["followUps"][0]["doneAt"], 500);
  EXPECT_EQ(now["questions"][0]["askedAt"], 100) << "asked later in the copy";
  EXPECT_EQ(now["talks"][0], (Json{{"memberId", "m"}, {"conversed", 1}, {"seenAt", 700}}));
}

}  // namespace
}  // namespace tact
