// Which follow-ups there are, from when and until when, without a file.
#include "store/follow_ups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "fixture.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// kNow is Monday, 2026-11-02T09:00:00Z.
constexpr std::int64_t kFriday = kNow - 3 * kDay;

class FollowUpsTest : public ::testing::Test {
 protected:
  Process& process(const std::string& stage, const std::string& company = "Acme") {
    Process process;
    process.id = static_cast<std::int64_t>(sources.processes.size()) + 1;
    process.company = company;
    process.stage = stage;
    return sources.processes.emplace_back(process);
  }
  Person& person(const std::string& key, const std::string& role, const std::string& company = "Acme") {
    Person person;
    person.key = key;
    person.name = "Jane Doe";
    person.company = company;
    person.relation["relation.role"] = role;
    return sources.people.emplace_back(person);
  }
  std::vector<FollowUp> at(std::int64_t now) const { return followUpsOf(sources, terms, now); }
  // "due thankYou/1/" of all there are.
  std::vector<std::string> namesAt(std::int64_t now) const {
    static const char* const kStates[] = {"due", "upcoming", "snoozed", "done"};
    std::vector<std::string> names;
    for (const FollowUp& one : at(now)) names.push_back(std::string(kStates[static_cast<std::size_t>(one.state)]) + " " + one.id());
    return names;
  }
  // The only one of this kind.
  FollowUp only(const std::string& kind, std::int64_t now) const {
    std::vector<FollowUp> found = at(now);
    std::erase_if(found, [&](const FollowUp& one) { return one.kind != kind; });
    EXPECT_EQ(found.size(), 1U) << kind;
    return found.empty() ? FollowUp{} : found[0];
  }
  bool has(const std::string& kind, std::int64_t now) const {
    const std::vector<FollowUp> found = at(now);
    return std::any_of(found.begin(), found.end(), [&](const FollowUp& one) { return one.kind == kind; });
  }

  FollowUpSources sources;
  FollowUpTerms terms;
};

TEST(WorkingDays, LeaveOutSaturdaysAndSundays) {
  EXPECT_EQ(workingDaysAfter(kNow, 0, 0), kNow);
  EXPECT_EQ(workingDaysAfter(kNow, 4, 0), kNow + 4 * kDay);
  EXPECT_EQ(workingDaysAfter(kNow, 5, 0), kNow + 7 * kDay);
  EXPECT_EQ(workingDaysAfter(kNow, 10, 0), kNow + 14 * kDay);
  EXPECT_EQ(workingDaysAfter(kFriday, 1, 0), kNow);
  EXPECT_EQ(workingDaysAfter(kFriday + kDay, 1, 0), kNow) << "from a Saturday";
  EXPECT_EQ(workingDaysAfter(kFriday + 2 * kDay, 1, 0), kNow) << "from a Sunday";
}

TEST(WorkingDays, AreThoseOfLocalTime) {
  const std::int64_t lateOnSunday = kNow - 9 * kHour - 1 * kHour;  // 23:00 UTC
  EXPECT_EQ(workingDaysAfter(lateOnSunday, 1, 0), lateOnSunday + kDay);
  EXPECT_EQ(workingDaysAfter(lateOnSunday, 1, 2 * kHour), lateOnSunday + kDay) << "01:00 on Monday: Tuesday is next";
  const std::int64_t lateOnFriday = kNow - 2 * kDay - 10 * kHour;
  EXPECT_EQ(workingDaysAfter(lateOnFriday, 1, 0), lateOnFriday + 3 * kDay);
  EXPECT_EQ(workingDaysAfter(lateOnFriday, 1, 2 * kHour), lateOnFriday + 2 * kDay) << "01:00 on Saturday there";
  EXPECT_EQ(workingDaysAfter(-3 * kDay, 1, 0), -2 * kDay) << "before 1970 too";
}

TEST_F(FollowUpsTest, NothingKnownIsNothingToDo) { EXPECT_THAT(namesAt(kNow), IsEmpty()); }

TEST_F(FollowUpsTest, ThanksAreDueAfterTheInterviewLateAfterADayAndGoneAfterAWeek) {
  process("interviewScheduled").interviewAt = kNow;
  EXPECT_EQ(only("thankYou", kNow - 1).state, FollowUpState::upcoming);
  const FollowUp due = only("thankYou", kNow);
  EXPECT_EQ(due.state, FollowUpState::due);
  EXPECT_EQ(due.id(), "thankYou/1/");
  EXPECT_EQ(due.company, "Acme");
  EXPECT_EQ(due.occasion, kNow);
  EXPECT_EQ(due.isLateAt, kNow + 24 * kHour);
  EXPECT_TRUE(has("thankYou", kNow + 7 * kDay - 1));
  EXPECT_FALSE(has("thankYou", kNow + 7 * kDay));
}

TEST_F(FollowUpsTest, ThanksAreForUndecidedInterviewsThatWereNotThanked) {
  Process& one = process("interviewing");
  one.interviewAt = kNow;
  EXPECT_TRUE(has("thankYou", kNow));
  one.thankedAt = kNow;
  EXPECT_FALSE(has("thankYou", kNow));
  one.thankedAt.reset();
  for (const char* stage : {"applied", "offered", "accepted", "rejected", "withdrawn", "lapsed"}) {
    one.stage = stage;
    EXPECT_FALSE(has("thankYou", kNow)) << stage;
  }
  one.stage = "awaitingDecision";
  EXPECT_TRUE(has("thankYou", kNow));
}

TEST_F(FollowUpsTest, AnotherInterviewWantsThanksAgain) {
  Process& one = process("interviewing");
  one.interviewAt = kNow;
  one.thankedAt = kNow + kHour;
  sources.marks[{"thankYou", 1, ""}] = {kNow, kNow + kHour, std::nullopt};
  EXPECT_EQ(only("thankYou", kNow + kHour).state, FollowUpState::done);
  one.interviewAt = kNow + 8 * kDay;
  EXPECT_EQ(only("thankYou", kNow + 9 * kDay).state, FollowUpState::due);
  one.interviewAt = kNow + 60;  // corrected, not another one
  EXPECT_FALSE(has("thankYou", kNow + 2 * kHour));
}

TEST_F(FollowUpsTest, ThePromisedDayOfADecisionAsksWhatCameOfIt) {
  Process& one = process("awaitingDecision");
  one.decisionDueAt = kNow;
  EXPECT_EQ(only("decisionDue", kNow - kDay).state, FollowUpState::upcoming);
  EXPECT_EQ(only("decisionDue", kNow).state, FollowUpState::due);
  EXPECT_FALSE(has("decisionDue", kNow + 60 * kDay));
  one.stage = "rejected";
  EXPECT_FALSE(has("decisionDue", kNow));
}

TEST_F(FollowUpsTest, NewsAreAskedForFiveWorkingDaysAfterTheInterview) {
  process("awaitingDecision").interviewAt = kNow;
  EXPECT_EQ(only("statusRequest", kNow).dueAt, kNow + 7 * kDay);
  EXPECT_EQ(only("statusRequest", kNow + 7 * kDay).state, FollowUpState::due);
  terms.newsDays = 10;
  EXPECT_EQ(only("statusRequest", kNow).dueAt, kNow + 10 * kDay) << "never before the rule about news thinks it right";
  terms.newsDays = 13;
  EXPECT_EQ(only("statusRequest", kNow).dueAt, kNow + 14 * kDay) << "and on no Sunday";
}

TEST_F(FollowUpsTest, APromisedDateGoesBeforeUnlessAnInterviewHasOvertakenIt) {
  Process& one = process("awaitingDecision");
  one.interviewAt = kNow;
  one.decisionDueAt = kNow + 18 * kDay;  // a Friday
  EXPECT_EQ(only("statusRequest", kNow).dueAt, kNow + 21 * kDay);
  one.interviewAt = kNow + 28 * kDay;
  EXPECT_EQ(only("statusRequest", kNow).dueAt, kNow + 35 * kDay);
}

TEST_F(FollowUpsTest, RequestsForNewsAreAWeekApartAndEnd) {
  Process& one = process("awaitingDecision");
  one.interviewAt = kNow;
  std::int64_t asked = kNow + 8 * kDay;
  for (std::int64_t n = 1; n <= 3; ++n) {
    const FollowUp due = only("statusRequest", asked);
    EXPECT_EQ(due.state, FollowUpState::due) << n;
    EXPECT_EQ(due.count, n);
    one.chasersSent = n;
    sources.marks[{"statusRequest", 1, requestMark(n)}] = {kNow, asked, std::nullopt};
    EXPECT_EQ(only("statusRequest", asked + kHour).state, FollowUpState::done);
    EXPECT_EQ(only("statusRequest", asked + kHour).count, n);
    asked += 7 * kDay;
  }
  EXPECT_FALSE(has("statusRequest", asked)) << "three are enough";
  terms.mostRequests = 4;
  EXPECT_TRUE(has("statusRequest", asked));
  one.stage = "rejected";
  EXPECT_FALSE(has("statusRequest", asked)) << "the answer came";
}

TEST_F(FollowUpsTest, ARequestNotedElsewhereIsTakenForAsLateAsItCanBe) {
  Process& one = process("awaitingDecision");
  one.interviewAt = kNow - 30 * kDay;
  one.chasersSent = 1;
  one.updatedAt = kNow;
  EXPECT_EQ(only("statusRequest", kNow).dueAt, kNow + 7 * kDay);
  EXPECT_EQ(only("statusRequest", kNow).count, 2);
}

TEST_F(FollowUpsTest, AnApplicationIsAskedAboutAfterTwoWeeks) {
  Process& one = process("applied");
  EXPECT_FALSE(has("applicationStatus", kNow)) << "nobody said when";
  one.appliedAt = kNow;
  EXPECT_EQ(only("applicationStatus", kNow).dueAt, kNow + 14 * kDay);
  one.decisionDueAt = kNow + 2 * kDay;
  EXPECT_EQ(only("applicationStatus", kNow).dueAt, kNow + 3 * kDay);
  one.stage = "interviewing";
  EXPECT_FALSE(has("applicationStatus", kNow));
}

TEST_F(FollowUpsTest, AfterTheDecisionThoseWhoTookPartCanBeInvited) {
  Process& one = process("rejected");
  one.decidedAt = kNow;
  person("jane-doe", "interviewer");
  person("ann-recruits", "recruiter");
  person("olga-friend", "colleague");
  person("elsewhere", "interviewer", "Zenith");
  EXPECT_THAT(namesAt(kNow), ElementsAre("due connectNow/1/ann-recruits", "due connectNow/1/jane-doe"));
  EXPECT_EQ(at(kNow)[1].name, "Jane Doe");
  EXPECT_EQ(at(kNow)[1].company, "Acme");
  EXPECT_EQ(at(kNow)[1].stage, "rejected") << "who took part is thanked first";
  EXPECT_FALSE(has("connectNow", kNow + 60 * kDay));
}

TEST_F(FollowUpsTest, NobodyIsToBeInvitedWhoIsReachedOrBeforeItIsTime) {
  Process& one = process("accepted");
  one.decidedAt = kNow;
  Person& jane = person("jane-doe", "panelist");
  EXPECT_TRUE(has("connectNow", kNow));
  terms.graceAfterYes = 5;
  EXPECT_EQ(only("connectNow", kNow).dueAt, kNow + 5 * kDay);
  sources.withdrawnAt["jane-doe"] = kNow - kDay;
  EXPECT_EQ(only("connectNow", kNow).dueAt, kNow + 20 * kDay) << "LinkedIn takes no new invitation before";
  jane.relation["relation.missedCommitment"] = true;
  EXPECT_FALSE(has("connectNow", kNow));
  jane.relation["relation.explained"] = true;
  EXPECT_TRUE(has("connectNow", kNow));
  for (const char* stage : {"offered", "withdrawn", "lapsed"}) {
    one.stage = stage;
    EXPECT_FALSE(has("connectNow", kNow)) << stage;
  }
  one.stage = "rejected";
  sources.reached.insert("jane-doe");
  EXPECT_FALSE(has("connectNow", kNow));
}

TEST_F(FollowUpsTest, AnOpenProcessThereMakesItTooSoonToInvite) {
  process("rejected").decidedAt = kNow;
  process("interviewing", "Acme, Inc.");
  Person& jane = person("jane-doe", "interviewer");
  EXPECT_FALSE(has("connectNow", kNow));
  jane.processId = 1;
  EXPECT_TRUE(has("connectNow", kNow)) << "they were said to be part of the other one";
}

TEST_F(FollowUpsTest, OldInvitationsAreOneFollowUpAboutMonthly) {
  sources.oldInvitations = 4;
  sources.oldestInvitationAt = kNow - 40 * kDay;
  const FollowUp due = only("withdrawOld", kNow);
  EXPECT_EQ(due.id(), "withdrawOld//");
  EXPECT_EQ(due.count, 4);
  EXPECT_EQ(due.dueAt, kNow - 19 * kDay);
  EXPECT_EQ(due.processId, std::nullopt);
  sources.marks[{"withdrawOld", 0, ""}] = {kNow - 40 * kDay, kNow, std::nullopt};
  sources.oldestInvitationAt = kNow - 30 * kDay;  // the oldest was taken back
  EXPECT_EQ(only("withdrawOld", kNow + kDay).state, FollowUpState::done);
  EXPECT_EQ(only("withdrawOld", kNow + 8 * kDay).state, FollowUpState::upcoming);
  EXPECT_EQ(only("withdrawOld", kNow + 30 * kDay).state, FollowUpState::due);
}

TEST_F(FollowUpsTest, WhatWasPutOffIsSilentUntilThenAndVoidForAnotherOccasion) {
  Process& one = process("interviewing");
  one.interviewAt = kNow;
  sources.marks[{"thankYou", 1, ""}] = {kNow, std::nullopt, kNow + kDay};
  EXPECT_EQ(only("thankYou", kNow).state, FollowUpState::snoozed);
  EXPECT_EQ(only("thankYou", kNow).snoozedUntil, kNow + kDay);
  EXPECT_EQ(only("thankYou", kNow + kDay).state, FollowUpState::due);
  one.interviewAt = kNow + 60;
  EXPECT_EQ(only("thankYou", kNow + 60).state, FollowUpState::due);
}

TEST_F(FollowUpsTest, WhatIsDueStandsFirstByItsDate) {
  Process& one = process("awaitingDecision");
  one.interviewAt = kNow - 2 * kDay;
  one.decisionDueAt = kNow - 1 * kDay;
  process("interviewScheduled", "Zenith").interviewAt = kNow + 20 * kDay;
  EXPECT_THAT(namesAt(kNow), ElementsAre("due thankYou/1/", "due decisionDue/1/", "due statusRequest/1/", "upcoming thankYou/2/",
                                         "upcoming statusRequest/2/"));
}

TEST_F(FollowUpsTest, ShownIsWhatIsNearInTime) {
  FollowUp one;
  one.dueAt = kNow + 14 * kDay;
  EXPECT_TRUE(isShown(one, kNow));
  EXPECT_FALSE(isShown(one, kNow - 1));
  one.state = FollowUpState::done;
  one.doneAt = kNow;
  EXPECT_TRUE(isShown(one, kNow + 7 * kDay - 1));
  EXPECT_FALSE(isShown(one, kNow + 7 * kDay));
  one.state = FollowUpState::due;
  EXPECT_TRUE(isShown(one, kNow));
  one.state = FollowUpState::snoozed;
  EXPECT_TRUE(isShown(one, kNow));
}

}  // namespace
}  // namespace tact
