// A removed process comes back with all that went with it.
#include "store/removed_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace tact {
namespace {

using ::testing::ElementsAre;

class RemovedProcessTest : public StoreTest {
 protected:
  void said(const char* key, const char* role) {
    ASSERT_TRUE(store.markPerson(key, key, "Acme", {{"relation.role", Constant(std::string(role))}}, kNow));
  }
  std::vector<FollowUp> all(std::int64_t now) { return *followUps.list(terms, now); }

  History history{store};
  FollowUps followUps{store, history};
  FollowUpTerms terms;
};

TEST_F(RemovedProcessTest, ComesBackWithItsPeopleAndWhatWasDoneOrPutOff) {
  added("Zenith", "interviewing");
  Process process = added("Acme", "interviewing");
  process.interviewAt = kNow - kDay;
  process.decisionDueAt = kNow - kHour;
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  said("jane-doe", "interviewer");
  ASSERT_TRUE(store.linkPerson("jane-doe", process.id, kNow));
  said("by-company", "recruiter");
  ASSERT_TRUE(followUps.setDone("thankYou/2/", true, terms, kNow));
  ASSERT_TRUE(followUps.snooze("decisionDue/2/", kNow + kDay, terms, kNow));
  const auto before = all(kNow);
  const auto removed = takeOut(store, process.id, std::nullopt);
  ASSERT_TRUE(removed);
  EXPECT_THAT(removed->people, ElementsAre("jane-doe")) << "who belongs to it by company does so again of itself";
  EXPECT_EQ(removed->marks.size(), 2U);
  EXPECT_TRUE(all(kNow).empty());
  const auto back = putBack(store, *removed, kNow);
  ASSERT_TRUE(back);
  EXPECT_NE(back->id, process.id);
  EXPECT_EQ((*store.getPerson("jane-doe"))->processId, back->id);
  EXPECT_FALSE((*store.getPerson("by-company"))->processId);
  const auto after = all(kNow);
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(after[i].kind, before[i].kind);
    EXPECT_EQ(after[i].state, before[i].state) << before[i].kind;
    EXPECT_EQ(after[i].snoozedUntil, before[i].snoozedUntil);
    EXPECT_EQ(after[i].doneAt, before[i].doneAt);
  }
}

TEST_F(RemovedProcessTest, BringsNobodyBackWhoWasForgottenAndLeavesOtherLinks) {
  Process process = added("Acme", "rejected");
  process.decidedAt = kNow;
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  for (const char* key : {"forgotten", "jane-doe", "elsewhere"}) {
    said(key, "interviewer");
    ASSERT_TRUE(store.linkPerson(key, process.id, kNow));
    ASSERT_TRUE(followUps.setDone("connectNow/1/" + std::string(key), true, terms, kNow));
  }
  const auto removed = takeOut(store, process.id, std::nullopt);
  ASSERT_TRUE(removed);
  ASSERT_TRUE(store.forgetPerson("forgotten", kNow));
  const Process other = added("Zenith", "applied");
  ASSERT_TRUE(store.linkPerson("elsewhere", other.id, kNow));
  const auto back = putBack(store, *removed, kNow);
  ASSERT_TRUE(back);
  EXPECT_FALSE(*store.getPerson("forgotten"));
  EXPECT_EQ((*store.getPerson("elsewhere"))->processId, other.id);
  const auto after = all(kNow);
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0].id(), "connectNow/3/jane-doe");
  EXPECT_EQ(after[0].state, FollowUpState::done);
  std::map<FollowUpMarkId, FollowUpMark> marks;
  ASSERT_TRUE(readMarks(**store.database(), marks));
  EXPECT_EQ(marks.size(), 2U) << "none of who is forgotten";
}

TEST_F(RemovedProcessTest, AStaleRemovalTakesNothing) {
  const Process process = added("Acme", "applied");
  EXPECT_EQ(takeOut(store, process.id, 7).error().failure, Failure::conflict);
  EXPECT_EQ(takeOut(store, 99, std::nullopt).error().failure, Failure::notFound);
  EXPECT_TRUE(store.getProcess(process.id));
}

}  // namespace
}  // namespace tact
