// The hiring story, told over the wire with the shipped rules: what a person sees from the first interview to the decision.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/session_fixture.h"

namespace tact {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Story : public SessionTest {
 protected:
  Json colleague(int number) { return visit("colleague-" + std::to_string(number), profile("Robin Vale", "ACME, Inc.")); }
};

TEST_F(Story, AnInterviewerIsNotYetFromTheScheduledInterviewOn) {
  addProcess("Acme", "interviewScheduled");
  Json verdict = sayOfJane({{"relation.role", "interviewer"}});
  EXPECT_EQ(verdict["level"], "hold");
  EXPECT_EQ(verdict["headline"], "Not yet");
  EXPECT_THAT(rulesOf(verdict), Contains("hiring/before-the-interview"));
  EXPECT_EQ(verdict["known"]["process.stage"], "interviewScheduled");
  EXPECT_EQ(visitJane()["level"], "hold");
}

TEST_F(Story, AGreatInterviewIsStillNotYetAndSaysWhatWouldMakeItFine) {
  addProcess("Acme", "interviewing");
  Json verdict = sayOfJane({{"relation.role", "interviewer"}, {"process.stage", "awaitingDecision"}, {"process.wentWell", true}});
  EXPECT_EQ(verdict["level"], "hold");
  EXPECT_THAT(rulesOf(verdict), Contains("hiring/great-interview"));
  EXPECT_THAT(rulesOf(verdict), Contains("hiring/interviewer-before-decision"));
  EXPECT_THAT(verdict["findings"][0]["message"].get<std::string>(), HasSubstr("Jane"));
  EXPECT_FALSE(verdict["findings"][0]["sources"].empty());
  EXPECT_FALSE(verdict["findings"][0]["instead"].empty());
  std::vector<Json> changes;
  for (const Json& clearing : verdict["clears"]) changes.push_back(clearing["set"]);
  EXPECT_THAT(changes, Contains(Json{{"relation.permission", "given"}}));
  EXPECT_THAT(verdict["questions"], IsEmpty());
}

TEST_F(Story, TheirYesIsAGoodMomentAndStrictlyReadStillAReasonToWait) {
  addProcess("Acme", "awaitingDecision");
  sayOfJane({{"relation.role", "interviewer"}});
  Json given = sayOfJane({{"relation.permission", "given"}});
  EXPECT_EQ(given["level"], "go");
  EXPECT_EQ(given["headline"], "Good moment");
  result("settings/set", {{"set", {{"viewer.strictness", "strict"}}}});
  Json strict = visitJane();
  EXPECT_EQ(strict["level"], "caution");
  EXPECT_EQ(strict["headline"], "Better wait");
  result("settings/set", {{"set", {{"viewer.strictness", nullptr}}}});
  EXPECT_EQ(visitJane()["level"], "go");
}

TEST_F(Story, AfterTheRejectionItIsFineWithAdviceForTheNote) {
  addProcess("Acme", "awaitingDecision");
  sayOfJane({{"relation.role", "interviewer"}});
  Json verdict = sayOfJane({{"process.stage", "rejected"}});
  EXPECT_EQ(verdict["level"], "go");
  EXPECT_EQ(verdict["headline"], "Fine now");
  EXPECT_EQ(verdict["findings"][0]["rule"], "hiring/not-selected");
  EXPECT_FALSE(verdict["findings"][0]["instead"].empty());
}

TEST_F(Story, AStrangerElsewhereGetsNothingAtAll) {
  addProcess("Acme", "awaitingDecision");
  Json verdict = visit("sam-poe", profile("Sam Poe", "Northwind"));
  EXPECT_EQ(verdict["level"], "clear");
  EXPECT_EQ(verdict["headline"], "");
  EXPECT_THAT(verdict["findings"], IsEmpty());
  EXPECT_THAT(verdict["questions"], IsEmpty());
  EXPECT_THAT(verdict["known"], IsEmpty());
}

TEST_F(Story, AnotherProfileAtTheCompanyGetsOneQuestion) {
  addProcess("Acme", "awaitingDecision");
  Json verdict = colleague(1);
  EXPECT_EQ(verdict["level"], "unknown");
  ASSERT_EQ(verdict["questions"].size(), 1U);
  EXPECT_EQ(verdict["questions"][0]["fact"], "relation.role");
  EXPECT_EQ(verdict["questions"][0]["ask"], "Is Robin part of your hiring process at Acme?");
  EXPECT_EQ(verdict["questions"][0]["nobodyElse"], "No, and nobody else at Acme");
}

TEST_F(Story, TheQuestionIsVisibleForADayThenQuietForAMonth) {
  addProcess("Acme", "awaitingDecision");
  EXPECT_EQ(colleague(1)["questions"].size(), 1U);
  now = kNow + kDay - 1;
  EXPECT_EQ(colleague(1)["questions"].size(), 1U);
  now = kNow + kDay;
  Json quiet = colleague(1);
  EXPECT_THAT(quiet["questions"], IsEmpty());
  EXPECT_EQ(quiet["level"], "clear");
  now = kNow + 30 * kDay - 1;
  EXPECT_THAT(colleague(1)["questions"], IsEmpty());
  now = kNow + 30 * kDay;
  EXPECT_EQ(colleague(1)["questions"].size(), 1U);
}

TEST_F(Story, ThreePeopleADayAreAskedAbout) {
  addProcess("Acme", "awaitingDecision");
  for (int i = 1; i <= 3; ++i) EXPECT_EQ(colleague(i)["questions"].size(), 1U) << i;
  Json fourth = colleague(4);
  EXPECT_THAT(fourth["questions"], IsEmpty());
  EXPECT_EQ(fourth["level"], "clear") << "what nobody is asked about is not unknown";
  now += kDay;
  EXPECT_EQ(colleague(4)["questions"].size(), 1U);
}

TEST_F(Story, NobodyElseAtTheCompanyEndsTheQuestions) {
  addProcess("Acme", "awaitingDecision");
  Json verdict = answer("colleague-1", profile("Robin Vale", "Acme"), {{"nobodyElse", true}});
  EXPECT_EQ(verdict["level"], "clear");
  EXPECT_THAT(colleague(2)["questions"], IsEmpty());
  EXPECT_EQ(sayOfJane({{"relation.role", "interviewer"}})["level"], "hold") << "who was named stays part of it";
}

TEST_F(Story, AListAsksNothing) {
  addProcess("Acme", "awaitingDecision");
  Json facts = profile("Robin Vale", "Acme");
  for (const char* surface : {"search", "grow", "companyPeople", "event"}) {
    facts["invite"]["surface"] = surface;
    EXPECT_THAT(visit("robin-vale", facts)["questions"], IsEmpty()) << surface;
  }
}

TEST_F(Story, AListSpendsNoQuestionThatNobodyCouldSee) {
  addProcess("Acme", "awaitingDecision");
  Json rows = Json::array();
  for (const char* key : {"one", "two", "three", "four"})
    rows.push_back({{"key", key}, {"moment", "incoming"}, {"facts", {{"person", {{"name", "Sam Poe"}, {"company", "Acme"}}}}}});
  const Json reply = result("assess", {{"subjects", rows}, {"detail", "brief"}});
  for (const Json& verdict : reply["verdicts"])
    EXPECT_NE(verdict["level"], "unknown") << "only what is being asked makes a verdict unknown";
  EXPECT_EQ(colleague(1)["questions"].size(), 1U);
}

TEST_F(Story, TheWholeStoryCanBeToldFromThePageWithoutAProcessFirst) {
  Json first = sayOfJane({{"relation.role", "interviewer"}, {"process.stage", "interviewing"}});
  EXPECT_EQ(first["level"], "hold");
  EXPECT_EQ(first["known"]["process.company"], "Acme");
  Json processes = result("processes/list")["processes"];
  ASSERT_EQ(processes.size(), 1U);
  EXPECT_EQ(processes[0]["stage"], "interviewing");
  EXPECT_EQ(result("people/get", {{"key", "jane-doe"}})["person"]["processId"], processes[0]["id"]);
}

TEST_F(Story, TheirOwnInvitationIsFineStrictlyToo) {
  addProcess("Acme", "awaitingDecision");
  sayOfJane({{"relation.role", "interviewer"}});
  result("settings/set", {{"set", {{"viewer.strictness", "strict"}}}});
  Json facts = profile("Jane Doe", "Acme");
  facts["person"]["inviteState"] = "received";
  EXPECT_EQ(visit("jane-doe", facts)["level"], "go");
}

}  // namespace
}  // namespace tact
