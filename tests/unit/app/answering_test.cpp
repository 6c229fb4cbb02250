// Every part of `answer`: what it stores, what it refuses, and that it is one transaction.
#include "app/answering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/session_fixture.h"
#include "core/rfc3339.h"

namespace tact {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kWait = "hiring/interviewer-before-decision";

class Answering : public SessionTest {
 protected:
  Json jane = profile("Jane Doe", "Acme");
  Json refused(Json more) {
    more.update({{"key", "jane-doe"}, {"moment", "invite"}, {"facts", jane}});
    return error("answer", more);
  }
  void expectNothingStored() {
    EXPECT_EQ(code("people/get", {{"key", "jane-doe"}}), static_cast<int>(ErrorCode::notFound));
    EXPECT_THAT(result("processes/list")["processes"], IsEmpty());
  }
};

TEST_F(Answering, KeepsWhatWasSaidWithNameAndCompanyOfThePage) {
  sayOfJane({{"relation.role", "recruiter"}, {"relation.knewBefore", true}});
  Json person = result("people/get", {{"key", "jane-doe"}})["person"];
  EXPECT_EQ(person["name"], "Jane Doe");
  EXPECT_EQ(person["company"], "Acme");
  EXPECT_EQ(person["relation"], (Json{{"role", "recruiter"}, {"knewBefore", true}}));
}

TEST_F(Answering, NullTakesBackWhatWasSaid) {
  sayOfJane({{"relation.role", "recruiter"}, {"relation.permission", "refused"}});
  sayOfJane({{"relation.permission", nullptr}});
  EXPECT_EQ(result("people/get", {{"key", "jane-doe"}})["person"]["relation"], (Json{{"role", "recruiter"}}));
}

TEST_F(Answering, AStageMakesAProcessAndARoleLinksToIt) {
  sayOfJane({{"process.stage", "applied"}, {"relation.role", "interviewer"}});
  Json processes = result("processes/list")["processes"];
  ASSERT_EQ(processes.size(), 1U);
  EXPECT_EQ(processes[0]["company"], "Acme");
  EXPECT_EQ(result("people/get", {{"key", "jane-doe"}})["person"]["processId"], processes[0]["id"]);
  sayOfJane({{"process.stage", "interviewing"}});
  EXPECT_EQ(result("processes/list")["processes"].size(), 1U) << "the process that governs is changed, no other made";
}

TEST_F(Answering, AColleagueIsNotLinkedToTheProcess) {
  addProcess("Acme", "interviewing");
  sayOfJane({{"relation.role", "colleague"}});
  EXPECT_EQ(result("people/get", {{"key", "jane-doe"}})["person"]["processId"], nullptr);
}

TEST_F(Answering, AllPartsOfAProcessCanBeSaid) {
  sayOfJane({{"process.stage", "interviewing"}, {"process.wentWell", false}, {"process.chances", "poor"}, {"process.thankYouSent", true}});
  Json process = result("processes/list")["processes"][0];
  EXPECT_EQ(process["wentWell"], false);
  EXPECT_EQ(process["chances"], "poor");
  EXPECT_EQ(process["thankYouSent"], true);
  sayOfJane({{"process.wentWell", nullptr}, {"process.chances", nullptr}, {"process.thankYouSent", nullptr}});
  process = result("processes/list")["processes"][0];
  EXPECT_EQ(process["wentWell"], nullptr);
  EXPECT_EQ(process["chances"], nullptr);
  EXPECT_EQ(process["thankYouSent"], false);
}

TEST_F(Answering, TheCompanyCanBeNamedWhereThePageDidNot) {
  Json unread = {{"person", {{"name", "Jane Doe"}}}, {"invite", {{"surface", "profile"}}}};
  Json failure = error("answer", {{"key", "sam-poe"}, {"facts", unread}, {"set", {{"process.stage", "interviewing"}}}});
  EXPECT_EQ(failure["code"], 1006);
  EXPECT_EQ(failure["data"]["path"], "process.company");
  Json verdict = answer("jane-doe", unread,
                        {{"set", {{"relation.role", "interviewer"}, {"process.stage", "interviewing"}, {"process.company", "Acme"}}}});
  EXPECT_EQ(verdict["level"], "hold");
  EXPECT_EQ(result("processes/list")["processes"][0]["company"], "Acme");
}

TEST_F(Answering, AWrongValueChangesNothingAtAll) {
  for (const Json& set :
       {Json{{"relation.role", "interviewer"}, {"process.stage", "nearly"}}, Json{{"relation.role", "boss"}, {"process.stage", "applied"}},
        Json{{"relation.role", "interviewer"}, {"relation.shoeSize", 44}}, Json{{"process.stage", "applied"}, {"process.wentWell", "well"}},
        Json{{"process.stage", "applied"}, {"process.chances", 3}}, Json{{"process.stage", "applied"}, {"process.chances", "splendid"}},
        Json{{"process.stage", nullptr}, {"relation.role", "interviewer"}}, Json{{"relation.role", "interviewer"}, {"person.degree", 1}}}) {
    EXPECT_EQ(refused({{"set", set}})["code"], 1006) << set;
    expectNothingStored();
  }
}

TEST_F(Answering, AFailingLastPartTakesTheFirstPartsBack) {
  Json failure = refused({{"set", {{"relation.role", "colleague"}}}, {"nobodyElse", true}});
  EXPECT_EQ(failure["code"], 1006) << "there is no process here that others could be no part of";
  EXPECT_EQ(failure["data"]["path"], "nobodyElse");
  expectNothingStored();
}

TEST_F(Answering, RefusesWrongShapesAndSaysWhich) {
  const std::vector<std::pair<Json, const char*>> shapes = {
      {{{"set", 3}}, "set"},
      {{{"set", {{"relation.role", Json::array()}}}}, "set.relation.role"},
      {{{"nobodyElse", "yes"}}, "nobodyElse"},
      {{{"skip", 1}}, "skip"},
      {{{"silence", kWait}}, "silence"},
      {{{"silence", {{"rules", "x"}, {"kind", "reason"}}}}, "silence"},
      {{{"silence", {{"rules", Json::array({1})}, {"kind", "reason"}}}}, "silence"},
      {{{"silence", {{"rules", Json::array({kWait})}}}}, "silence.kind"},
      {{{"silence", {{"rules", Json::array({kWait})}, {"kind", "forever"}}}}, "silence.kind"},
      {{{"restore", Json::array()}}, "restore"},
  };
  for (const auto& [more, path] : shapes) {
    Json failure = refused(more);
    EXPECT_EQ(failure["code"], static_cast<int>(ErrorCode::invalidParams)) << more;
    EXPECT_EQ(failure["data"]["path"], path) << more;
  }
  for (const Json& params : {Json::object(), Json{{"key", 1}}, Json{{"key", ""}}, Json{{"key", std::string(201, 'k')}}})
    EXPECT_EQ(error("answer", params)["data"]["path"], "key");
  EXPECT_EQ(error("answer", {{"key", "jane"}, {"moment", "lunch"}})["data"]["path"], "moment");
  EXPECT_EQ(code("answer", {{"key", "jane"}, {"facts", {{"person", {{"degree", "x"}}}}}}), 1006);
  expectNothingStored();
}

TEST_F(Answering, SkipEndsTheQuestionForAMonth) {
  addProcess("Acme", "awaitingDecision");
  ASSERT_EQ(visitJane()["questions"].size(), 1U);
  EXPECT_THAT(answer("jane-doe", jane, {{"skip", "relation.role"}})["questions"], IsEmpty());
  now += 30 * kDay - 1;
  EXPECT_THAT(visitJane()["questions"], IsEmpty());
  now += 1;
  EXPECT_EQ(visitJane()["questions"].size(), 1U);
}

TEST_F(Answering, NotNowLastsADay) {
  addProcess("Acme", "awaitingDecision");
  sayOfJane({{"relation.role", "interviewer"}});
  Json silenced = answer("jane-doe", jane, {{"silence", {{"rules", Json::array({kWait})}, {"kind", "later"}}}});
  EXPECT_THAT(rulesOf(silenced), Not(Contains(kWait)));
  EXPECT_EQ(silenced["silenced"], Json::array({{{"rule", kWait}, {"kind", "later"}, {"until", formatInstant({now + kDay, 0})}}}));
  now = kNow + kDay - 1;
  EXPECT_THAT(rulesOf(visitJane()), Not(Contains(kWait)));
  now = kNow + kDay;
  EXPECT_THAT(rulesOf(visitJane()), Contains(kWait));
  EXPECT_THAT(visitJane()["silenced"], IsEmpty());
}

TEST_F(Answering, AReasonLastsUntilItIsTakenBackAndCountsForThisPersonOnly) {
  addProcess("Acme", "awaitingDecision");
  sayOfJane({{"relation.role", "interviewer"}});
  answer("jane-doe", jane, {{"silence", {{"rules", Json::array({kWait})}, {"kind", "reason"}}}});
  now += 400 * kDay;
  EXPECT_THAT(rulesOf(visitJane()), Not(Contains(kWait)));
  EXPECT_THAT(rulesOf(answer("robin-vale", profile("Robin Vale", "Acme"), {{"set", {{"relation.role", "interviewer"}}}})), Contains(kWait));
  EXPECT_THAT(rulesOf(answer("jane-doe", jane, {{"restore", {{"rules", Json::array({kWait})}}}})), Contains(kWait));
}

TEST_F(Answering, NoApplicationEndsTheQuestionForTheStage) {
  Json verdict = sayOfJane({{"relation.role", "recruiter"}});
  ASSERT_EQ(verdict["questions"].size(), 1U);
  EXPECT_EQ(verdict["questions"][0]["fact"], "process.stage");
  EXPECT_THAT(sayOfJane({{"process.stage", "none"}})["questions"], IsEmpty());
  EXPECT_THAT(result("processes/list")["processes"], IsEmpty());
}

TEST_F(Answering, NoApplicationIsRefusedWhereOneIsRecorded) {
  addProcess("Acme", "applied");
  EXPECT_EQ(refused({{"set", {{"process.stage", "none"}}}})["code"], 1006);
  EXPECT_EQ(result("processes/list")["processes"][0]["stage"], "applied");
}

}  // namespace
}  // namespace tact
