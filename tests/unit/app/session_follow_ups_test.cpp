// The session's methods about follow-ups, and what it tells unasked about the person's own data.
#include "app/session_fixture.h"

namespace tact {
namespace {

class SessionFollowUpsTest : public SessionTest {
 protected:
  Json interviewed() {
    return result("processes/put",
                  {{"process", {{"company", "Acme"}, {"stage", "interviewing"}, {"interviewAt", "2026-11-02T08:00:00Z"}}}})["process"];
  }
  Json list(const Json& params = Json::object()) { return result("followUps/list", params); }
  // What is told unasked, until there is nothing.
  std::vector<Json> news() {
    std::vector<Json> told;
    while (const auto body = session.announcement()) {
      told.push_back(parsed(*body));
      EXPECT_LT(told.size(), 10U);
    }
    return told;
  }
  static std::string due(int count) {
    return Json({{"jsonrpc", "2.0"}, {"method", "followUps/due"}, {"params", {{"count", count}}}}).dump();
  }
};

TEST_F(SessionFollowUpsTest, ListsWhatIsDueAndHowMuch) {
  EXPECT_EQ(list(), Json({{"followUps", Json::array()}, {"due", 0}}));
  interviewed();
  const Json near = list();
  ASSERT_EQ(near["followUps"].size(), 2U) << near;
  EXPECT_EQ(near["due"], 1);
  EXPECT_EQ(near["followUps"][0]["id"], "thankYou/1/");
  EXPECT_EQ(near["followUps"][0]["isLateAt"], "2026-11-03T08:00:00Z");
  EXPECT_EQ(near["followUps"][1]["kind"], "statusRequest");
  result("processes/put", {{"process", {{"id", 1}, {"decisionDueAt", "2026-12-24T09:00:00Z"}}}});
  EXPECT_EQ(list()["followUps"].size(), 1U);
  EXPECT_EQ(list({{"all", true}})["followUps"].size(), 3U) << "also what is far off";
  EXPECT_EQ(error("followUps/list", {{"all", 1}})["data"]["path"], "all");
}

TEST_F(SessionFollowUpsTest, DoneAndPutOffAndBack) {
  interviewed();
  EXPECT_EQ(result("followUps/done", {{"id", "thankYou/1/"}, {"done", true}})["followUp"]["state"], "done");
  EXPECT_EQ(result("processes/list")["processes"][0]["thankYouSent"], true);
  EXPECT_EQ(list()["due"], 0);
  EXPECT_EQ(result("followUps/done", {{"id", "thankYou/1/"}, {"done", false}})["followUp"]["state"], "due");
  const Json off = result("followUps/snooze", {{"id", "thankYou/1/"}, {"until", "2026-11-04T09:00:00Z"}})["followUp"];
  EXPECT_EQ(off["state"], "snoozed");
  EXPECT_EQ(off["snoozedUntil"], "2026-11-04T09:00:00Z");
  EXPECT_EQ(result("followUps/snooze", {{"id", "thankYou/1/"}, {"until", nullptr}})["followUp"]["state"], "due");
}

TEST_F(SessionFollowUpsTest, RefusesWhatItCannotDo) {
  interviewed();
  EXPECT_EQ(code("followUps/done", {{"id", "thankYou/9/"}}), static_cast<int>(ErrorCode::notFound));
  EXPECT_EQ(error("followUps/done", {{"id", 1}})["data"]["path"], "id");
  EXPECT_EQ(error("followUps/done", {{"id", "thankYou/1/"}, {"done", "yes"}})["data"]["path"], "done");
  EXPECT_EQ(error("followUps/snooze", {{"until", nullptr}})["data"]["path"], "id");
  EXPECT_EQ(error("followUps/snooze", {{"id", "thankYou/1/"}, {"until", "soon"}})["data"]["path"], "until");
  EXPECT_EQ(error("followUps/snooze", {{"id", "thankYou/1/"}, {"until", "2026-11-01"}})["data"]["path"], "until");
}

TEST_F(SessionFollowUpsTest, ThresholdsOfRulesCount) {
  interviewed();
  result("settings/set", {{"set", {{"rules.follow-up/news-too-early.settings.days", 30}}}});
  EXPECT_EQ(list()["followUps"].size(), 1U);
  EXPECT_EQ(list({{"all", true}})["followUps"][1]["dueAt"], "2026-12-02T08:00:00Z");
}

TEST_F(SessionFollowUpsTest, HelloSaysHowManyAreDueAndOtherNumbersAreTold) {
  interviewed();
  EXPECT_EQ(result("hello")["followUpsDue"], 1);
  EXPECT_TRUE(news().empty()) << "it was told";
  result("followUps/done", {{"id", "thankYou/1/"}});
  ASSERT_EQ(news().size(), 1U);
  EXPECT_TRUE(news().empty()) << "once";
  result("followUps/done", {{"id", "thankYou/1/"}, {"done", false}});
  EXPECT_EQ(news().front().dump(), due(1));
}

TEST_F(SessionFollowUpsTest, TheTimeAloneMakesOneDue) {
  result("processes/put", {{"process", {{"company", "Acme"}, {"stage", "interviewScheduled"}, {"interviewAt", "2026-11-02T10:00:00Z"}}}});
  EXPECT_TRUE(news().empty()) << "nothing is due, and nothing was told";
  now += kHour;
  ASSERT_EQ(news().size(), 1U);
  now += 7 * kDay;  // the thank-you is gone; asking for news is due
  EXPECT_TRUE(news().empty()) << "another one, but still one";
  result("processes/remove", {{"id", 1}});
  EXPECT_EQ(news().front().dump(), due(0));
}

TEST_F(SessionFollowUpsTest, ChangesOfOthersAreToldAndOnesOwnAreNot) {
  Engine other(folder.paths(), [this] { return now; });
  ASSERT_TRUE(other.store().markPerson("ann", "Ann", "", {{"relation.explained", Constant(true)}}, now));
  EXPECT_FALSE(session.announcement()) << "nothing was asked yet";
  addProcess("Acme", "applied");
  EXPECT_TRUE(news().empty());
  ASSERT_TRUE(other.store().markPerson("ann", "Ann", "Acme", {{"relation.explained", Constant(true)}}, now));
  const std::vector<Json> told = news();
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0], Json({{"jsonrpc", "2.0"}, {"method", "data/changed"}, {"params", {{"allForgottenAt", nullptr}}}}));
  sayOfJane({{"relation.role", "interviewer"}});
  EXPECT_TRUE(news().empty());
  ASSERT_TRUE(other.store().listPeople());
  EXPECT_TRUE(news().empty()) << "reading is no change";
}

TEST_F(SessionFollowUpsTest, AFollowUpThatAnotherMadeIsToldToo) {
  addProcess("Acme", "applied");
  EXPECT_TRUE(news().empty());
  Engine other(folder.paths(), [this] { return now; });
  Process process;
  process.company = "Zenith";
  process.stage = "interviewing";
  process.interviewAt = now - kHour;
  ASSERT_TRUE(other.store().putProcess(process, std::nullopt, now));
  const std::vector<Json> told = news();
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0]["method"], "data/changed");
  EXPECT_EQ(told[1].dump(), due(1));
}

}  // namespace
}  // namespace tact
