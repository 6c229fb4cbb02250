#include "store/store.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace tact {
namespace {

TEST_F(StoreTest, OpensNothingBeforeItIsUsed) {
  EXPECT_FALSE(std::filesystem::exists(paths.data));
  ASSERT_TRUE(store.open());
  EXPECT_TRUE(std::filesystem::exists(paths.databaseFile()));
}

TEST_F(StoreTest, KeepsAProcessAsItWasGiven) {
  Process process;
  process.company = "Acme";
  process.title = "Engineer";
  process.stage = "interviewing";
  process.appliedAt = kNow - 20 * kDay;
  process.interviewAt = kNow - kDay;
  process.decisionDueAt = kNow + 5 * kDay;
  process.wentWell = false;
  process.chances = "uncertain";
  process.thankedAt = kNow - kHour;
  process.chasersSent = 2;
  process.nobodyElse = true;
  const auto put = store.putProcess(process, std::nullopt, kNow);
  ASSERT_TRUE(put);
  EXPECT_GT(put->id, 0);
  EXPECT_EQ(put->revision, 1);

  Store later(paths, vocabulary);
  const auto got = later.getProcess(put->id);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->company, "Acme");
  EXPECT_EQ(got->title, "Engineer");
  EXPECT_EQ(got->stage, "interviewing");
  EXPECT_EQ(got->appliedAt, process.appliedAt);
  EXPECT_EQ(got->interviewAt, process.interviewAt);
  EXPECT_EQ(got->decidedAt, std::nullopt);
  EXPECT_EQ(got->decisionDueAt, process.decisionDueAt);
  EXPECT_EQ(got->wentWell, false);
  EXPECT_EQ(got->chances, "uncertain");
  EXPECT_EQ(got->thankedAt, process.thankedAt);
  EXPECT_EQ(got->chasersSent, 2);
  EXPECT_TRUE(got->nobodyElse);
  EXPECT_EQ(got->updatedAt, kNow);
}

TEST_F(StoreTest, ListsProcessesInTheOrderTheyWereAdded) {
  added("Zenith", "applied");
  added("Acme", "applied");
  const auto list = store.listProcesses();
  ASSERT_TRUE(list);
  ASSERT_EQ(list->size(), 2U);
  EXPECT_EQ((*list)[0].company, "Zenith");
  EXPECT_EQ((*list)[1].company, "Acme");
}

TEST_F(StoreTest, RefusesAChangeOfAnOlderRevisionAndTellsThePresentOne) {
  Process process = added("Acme", "applied");
  Store other(paths, vocabulary);
  Process theirs = process;
  theirs.stage = "interviewing";
  ASSERT_TRUE(other.putProcess(theirs, 1, kNow + 1));

  process.stage = "rejected";
  const auto refused = store.putProcess(process, process.revision, kNow + 2);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::conflict);
  EXPECT_EQ(refused.error().revision, 2);
  EXPECT_EQ(store.getProcess(process.id)->stage, "interviewing");

  const auto without = store.putProcess(process, std::nullopt, kNow + 3);
  ASSERT_TRUE(without) << "no revision means: whatever it is now";
  EXPECT_EQ(without->revision, 3);
}

TEST_F(StoreTest, RefusesValuesThatAreNotOfTheVocabulary) {
  Process process;
  process.stage = "applied";
  for (const char* company : {"", "  "}) {
    process.company = company;
    EXPECT_EQ(store.putProcess(process, std::nullopt, kNow).error().path, "process.company");
  }
  process.company = std::string(kMaxNameBytes + 1, 'a');
  EXPECT_EQ(store.putProcess(process, std::nullopt, kNow).error().path, "process.company");
  process.company = std::string(kMaxNameBytes, 'a');
  EXPECT_TRUE(store.putProcess(process, std::nullopt, kNow));

  process.stage = "hoping";
  const auto stage = store.putProcess(process, std::nullopt, kNow);
  ASSERT_FALSE(stage);
  EXPECT_EQ(stage.error().failure, Failure::invalidValue);
  EXPECT_EQ(stage.error().path, "process.stage");
  EXPECT_TRUE(stage.error().expected.starts_with("one of none, applied,")) << stage.error().expected;

  process.stage = "applied";
  process.chances = "great";
  EXPECT_EQ(store.putProcess(process, std::nullopt, kNow).error().path, "process.chances");
  process.chances.reset();
  process.chasersSent = -1;
  EXPECT_EQ(store.putProcess(process, std::nullopt, kNow).error().path, "process.chasersSent");
}

TEST_F(StoreTest, DatesADecisionWhenTheStageIsChangedToOne) {
  Process process = added("Acme", "awaitingDecision");
  process.stage = "rejected";
  process = *store.putProcess(process, std::nullopt, kNow + kDay);
  EXPECT_EQ(process.decidedAt, kNow + kDay);

  process.stage = "accepted";
  process = *store.putProcess(process, std::nullopt, kNow + 2 * kDay);
  EXPECT_EQ(process.decidedAt, kNow + kDay) << "a date that is there stays";

  process.stage = "interviewing";
  process = *store.putProcess(process, std::nullopt, kNow + 3 * kDay);
  EXPECT_EQ(process.decidedAt, std::nullopt);

  process.stage = "lapsed";
  process = *store.putProcess(process, std::nullopt, kNow + 4 * kDay);
  EXPECT_EQ(process.decidedAt, std::nullopt) << "nobody decided";

  EXPECT_EQ(added("Zenith", "rejected").decidedAt, std::nullopt) << "when a past decision was made nobody said";
}

TEST_F(StoreTest, RemovingAProcessUnlinksItsPeople) {
  const Process process = added("Acme", "interviewing");
  Person person;
  person.key = "jane-doe";
  person.processId = process.id;
  ASSERT_TRUE(store.putPerson(person, std::nullopt, kNow));
  ASSERT_TRUE(store.removeProcess(process.id));
  const auto kept = store.getPerson("jane-doe");
  ASSERT_TRUE(kept && *kept);
  EXPECT_EQ((*kept)->processId, std::nullopt);
  EXPECT_EQ((*kept)->revision, 2);
  EXPECT_EQ(store.getProcess(process.id).error().failure, Failure::notFound);
  EXPECT_EQ(store.removeProcess(process.id).error().failure, Failure::notFound);
  Process gone = process;
  EXPECT_EQ(store.putProcess(gone, std::nullopt, kNow).error().failure, Failure::notFound);
}

TEST_F(StoreTest, NeverGivesAnIdTwice) {
  const Process first = added("Acme", "applied");
  ASSERT_TRUE(store.removeProcess(first.id));
  EXPECT_GT(added("Zenith", "applied").id, first.id);
}

TEST_F(StoreTest, ATransactionKeepsAllOrNothing) {
  const auto failed = store.withTransaction([&]() -> Result<void> {
    added("Acme", "applied");
    if (auto marked = store.markPerson("jane-doe", "Jane", "Acme", {}, kNow); !marked) return marked.error();
    return Error{Failure::invalidValue, "enough", "", 0, {}};
  });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().message, "enough");
  EXPECT_TRUE(store.listProcesses()->empty());
  EXPECT_TRUE(store.listPeople()->empty());

  ASSERT_TRUE(store.withTransaction([&]() -> Result<void> {
    added("Acme", "applied");
    return store.withTransaction([&]() -> Result<void> {
      added("Zenith", "applied");
      return {};
    });
  }));
  EXPECT_EQ(store.listProcesses()->size(), 2U);
}

TEST_F(StoreTest, TwoAtOnceSeeEachOthersChanges) {
  Store other(paths, vocabulary);
  ASSERT_TRUE(other.listProcesses()->empty());
  const Process process = added("Acme", "applied");
  ASSERT_EQ(other.listProcesses()->size(), 1U);
  ASSERT_TRUE(other.removeProcess(process.id));
  EXPECT_TRUE(store.listProcesses()->empty());
}

TEST_F(StoreTest, ADamagedFileIsUnavailableAndStays) {
  std::filesystem::create_directory(paths.data);
  const std::string garbage = "this was never a database, but somebody may want it back\n" + std::string(4096, '.');
  writeText(paths.databaseFile(), garbage);
  const auto list = store.listProcesses();
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().failure, Failure::unavailable);
  EXPECT_EQ(list.error().path, paths.databaseFile().string());
  EXPECT_EQ(store.markPerson("jane-doe", "Jane", "", {}, kNow).error().failure, Failure::unavailable);
  EXPECT_EQ(textOf(paths.databaseFile()), garbage);
}

TEST_F(StoreTest, WorksAgainWhenTheFileIsMended) {
  std::filesystem::create_directory(paths.data);
  writeText(paths.databaseFile(), std::string(4096, '.'));
  ASSERT_FALSE(store.open());
  std::filesystem::remove(paths.databaseFile());
  EXPECT_TRUE(store.open());
}

TEST_F(StoreTest, StartsAnewWhenItsFileWasDeletedMeanwhile) {
  added("Acme", "applied");
  std::filesystem::remove_all(paths.data);
  EXPECT_TRUE(store.listProcesses()->empty());
  added("Zenith", "applied");
  Store other(paths, vocabulary);
  ASSERT_EQ(other.listProcesses()->size(), 1U);
  EXPECT_EQ(other.listProcesses()->front().company, "Zenith");
}

TEST_F(StoreTest, CountsChangesByOthersAndByItself) {
  EXPECT_FALSE(store.changes()) << "nothing was asked of it: no file is opened";
  EXPECT_FALSE(std::filesystem::exists(paths.databaseFile()));
  added("Acme", "applied");
  const auto before = store.changes();
  ASSERT_TRUE(before);
  EXPECT_EQ(store.changes(), before);
  added("Zenith", "applied");
  const auto own = store.changes();
  EXPECT_GT(own->here, before->here);
  EXPECT_EQ(own->elsewhere, before->elsewhere);
  Store other(paths, vocabulary);
  ASSERT_TRUE(other.listProcesses());
  EXPECT_EQ(store.changes(), own) << "reading is none";
  ASSERT_TRUE(other.removeProcess(1));
  EXPECT_EQ(store.changes()->elsewhere, own->elsewhere + 1);
  EXPECT_EQ(store.changes()->elsewhere, own->elsewhere + 1) << "once";
}

TEST_F(StoreTest, AFileThatWasReplacedHasChanged) {
  added("Acme", "applied");
  const auto before = store.changes();
  ASSERT_TRUE(before);
  std::filesystem::remove_all(paths.data);
  const auto after = store.changes();
  ASSERT_TRUE(after);
  EXPECT_EQ(after->elsewhere, before->elsewhere + 1);
  EXPECT_FALSE(store.changes()) << "it is not opened for this";
  EXPECT_TRUE(store.listProcesses()->empty());
  EXPECT_EQ(store.changes()->elsewhere, before->elsewhere + 1);
}

}  // namespace
}  // namespace tact
