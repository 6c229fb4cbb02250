// What was done or put off about follow-ups, on real tables.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"
#include "store/follow_ups.h"
#include "store/statement.h"

namespace tact {
namespace {

class FollowUpMarks : public StoreTest {
 protected:
  std::vector<std::string> ids(std::int64_t now) {
    const auto all = followUps.list(terms, now);
    EXPECT_TRUE(all) << (all ? "" : all.error().message);
    std::vector<std::string> ids;
    if (all)
      for (const FollowUp& one : *all)
        if (one.state == FollowUpState::due) ids.push_back(one.id());
    return ids;
  }
  Process interviewed() {
    Process process;
    process.company = "Acme";
    process.stage = "awaitingDecision";
    process.interviewAt = kNow;
    return *store.putProcess(process, std::nullopt, kNow);
  }
  void insert(const std::string& values) {
    ASSERT_TRUE(store.write([&](Database& database) {
      return database.run(("INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, state, stateAt, importId)"
                           " VALUES " +
                           values)
                              .c_str());
    }));
  }

  History history{store};
  FollowUps followUps{store, history};
  FollowUpTerms terms;
};

TEST_F(FollowUpMarks, ThanksAreNotedWithTheProcessAndTakenBack) {
  const Process process = interviewed();
  const auto done = followUps.setDone("thankYou/1/", true, terms, kNow + kHour);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->state, FollowUpState::done);
  EXPECT_EQ(done->doneAt, kNow + kHour);
  EXPECT_EQ(store.getProcess(process.id)->thankedAt, kNow + kHour);
  const auto undone = followUps.setDone("thankYou/1/", false, terms, kNow + kHour);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->state, FollowUpState::due);
  EXPECT_FALSE(store.getProcess(process.id)->thankedAt);
}

TEST_F(FollowUpMarks, SayingItAgainCountsOnce) {
  interviewed();
  const std::int64_t later = kNow + 8 * kDay;
  ASSERT_TRUE(followUps.setDone("statusRequest/1/", true, terms, later));
  const auto again = followUps.setDone("statusRequest/1/", true, terms, later + 1);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->count, 1);
  EXPECT_EQ(store.getProcess(1)->chasersSent, 1);
  ASSERT_TRUE(followUps.setDone("statusRequest/1/", false, terms, later + 2));
  ASSERT_TRUE(followUps.setDone("statusRequest/1/", false, terms, later + 2));
  EXPECT_EQ(store.getProcess(1)->chasersSent, 0);
}

TEST_F(FollowUpMarks, TakingASecondRequestBackLeavesTheFirst) {
  interviewed();
  ASSERT_TRUE(followUps.setDone("statusRequest/1/", true, terms, kNow + 8 * kDay));
  ASSERT_TRUE(followUps.setDone("statusRequest/1/", true, terms, kNow + 15 * kDay));
  EXPECT_EQ(store.getProcess(1)->chasersSent, 2);
  const auto undone = followUps.setDone("statusRequest/1/", false, terms, kNow + 15 * kDay);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->state, FollowUpState::due) << "the first was a week ago";
  EXPECT_EQ(undone->count, 2);
  EXPECT_EQ(store.getProcess(1)->chasersSent, 1);
}

TEST_F(FollowUpMarks, PuttingOffNeedsATimeToComeAndCanBeTakenBack) {
  interviewed();
  EXPECT_EQ(followUps.snooze("thankYou/1/", kNow, terms, kNow).error().path, "until");
  EXPECT_EQ(followUps.snooze("thankYou/1/", kNow + kDay, terms, kNow)->state, FollowUpState::snoozed);
  EXPECT_THAT(ids(kNow), ::testing::IsEmpty());
  EXPECT_EQ(followUps.snooze("thankYou/1/", std::nullopt, terms, kNow)->state, FollowUpState::due);
  ASSERT_TRUE(followUps.setDone("thankYou/1/", true, terms, kNow));
  EXPECT_EQ(followUps.snooze("thankYou/1/", kNow + kDay, terms, kNow)->state, FollowUpState::done) << "what is done stays done";
}

TEST_F(FollowUpMarks, WhatIsNoFollowUpIsNotFound) {
  interviewed();
  for (const char* id : {"", "thankYou", "thankYou/2/", "connectNow/1/jane-doe", "withdrawOld//"}) {
    EXPECT_EQ(followUps.setDone(id, true, terms, kNow).error().failure, Failure::notFound) << id;
    EXPECT_EQ(followUps.snooze(id, kNow + kDay, terms, kNow).error().failure, Failure::notFound) << id;
  }
}

TEST_F(FollowUpMarks, ARemovedProcessLeavesNone) {
  const Process process = interviewed();
  ASSERT_TRUE(followUps.setDone("thankYou/1/", true, terms, kNow));
  ASSERT_TRUE(store.removeProcess(process.id));
  EXPECT_TRUE(followUps.list(terms, kNow)->empty());
  Statement statement(**store.database(), "SELECT count(*) FROM followUps");
  ASSERT_TRUE(statement.next());
  EXPECT_EQ(statement.integer(0), 0);
}

TEST_F(FollowUpMarks, OldIsWhatStillWaitsOfOnesOwn) {
  const std::string old = std::to_string(kNow - 21 * kDay), older = std::to_string(kNow - 30 * kDay),
                    young = std::to_string(kNow - 20 * kDay);
  const auto row = [](const std::string& key, const std::string& direction, const std::string& at, const std::string& state, int import) {
    return "('" + key + "', '" + direction + "', '', '', 'other', '', " + at + ", '" + state + "', " + at + ", " + std::to_string(import) +
           ")";
  };
  insert(row("young", "sent", young, "pending", 0) + "," + row("theirs", "received", older, "pending", 0) + "," +
         row("ran-out", "sent", std::to_string(kNow - 200 * kDay), "pending", 0) + "," + row("ended", "sent", older, "accepted", 0) + "," +
         row("by-now", "sent", older, "pending", 7));
  ASSERT_TRUE(
      store.write([](Database& database) { return database.run("INSERT INTO connections VALUES ('by-now', '', '', '', NULL, 7)"); }));
  EXPECT_TRUE(followUps.list(terms, kNow)->empty());
  insert(row("jane", "sent", old, "pending", 0) + "," + row("jane", "sent", old, "pending", 7) + "," +
         row("ann", "sent", older, "pending", 7));
  // The import says it waits; Tact itself has seen it taken back.
  insert(row("back", "sent", older, "withdrawn", 0) + "," + row("back", "sent", std::to_string(kNow - 29 * kDay), "pending", 7));
  const auto all = followUps.list(terms, kNow);
  ASSERT_TRUE(all && all->size() == 1U);
  EXPECT_EQ(all->front().count, 2) << "one invitation known twice is one";
  EXPECT_EQ(all->front().occasion, kNow - 30 * kDay);
  // Connected long before it was sent: the connection ended meanwhile, and the invitation waits.
  insert(row("once", "sent", older, "pending", 0));
  ASSERT_TRUE(store.write([](Database& database) { return database.run("INSERT INTO connections VALUES ('once', '', '', '', 1, 7)"); }));
  EXPECT_EQ(followUps.list(terms, kNow)->front().count, 3);
  EXPECT_EQ((*history.counts(kNow))->waiting(kNow), 4) << "and the young one";
  ASSERT_TRUE(followUps.setDone("withdrawOld//", true, terms, kNow));
  EXPECT_TRUE(ids(kNow).empty());
}

TEST_F(FollowUpMarks, ForgettingSomebodyWhoseKeyIsANumberLeavesTheRequests) {
  interviewed();
  const std::int64_t later = kNow + 8 * kDay;
  ASSERT_TRUE(followUps.snooze("statusRequest/1/", later + kDay, terms, later));
  ASSERT_TRUE(store.forgetPerson("1", later));
  EXPECT_TRUE(ids(later).empty()) << "put off as before";
}

TEST_F(FollowUpMarks, WhoWasInvitedIsNotToBeInvitedAgain) {
  Process process = interviewed();
  process.stage = "rejected";
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  const RelationChanges role = {{"relation.role", Constant(std::string("interviewer"))}};
  for (const char* key : {"jane", "ann", "olga", "uma", "vera", "wanda"}) ASSERT_TRUE(store.markPerson(key, key, "Acme", role, kNow));
  ASSERT_TRUE(store.learnMemberId("olga", "ACoAAolga"));
  insert("('jane', 'sent', '', '', 'other', '', " + std::to_string(kNow) + ", 'pending', 1, 0)");
  insert(
      "('ACoAAolga', 'received', '', '', 'other', '', 1, 'accepted', 1, 0),"
      " ('uma', 'sent', '', '', 'other', '', 1, 'withdrawn', 1, 0), ('vera', 'received', '', '', 'other', '', 1, 'pending', 1, 0)");
  ASSERT_TRUE(store.write([](Database& database) { return database.run("INSERT INTO connections VALUES ('ann', '', '', '', 1, 7)"); }));
  // Taken back, whatever an older export says.
  insert("('wanda', 'sent', '', '', 'other', '', 1, 'withdrawn', 1, 0), ('wanda', 'sent', '', '', 'other', '', 1, 'pending', 1, 7)");
  EXPECT_THAT(ids(kNow), ::testing::ElementsAre("connectNow/1/uma", "connectNow/1/vera", "connectNow/1/wanda"));
  ASSERT_TRUE(followUps.setDone("connectNow/1/uma", true, terms, kNow));
  for (const char* key : {"vera", "wanda"}) ASSERT_TRUE(store.forgetPerson(key, kNow));
  EXPECT_TRUE(ids(kNow).empty());
}

}  // namespace
}  // namespace tact
