// Invitations over the wire with the shipped rules: what is pressed and seen, what comes out of it, and how it went.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdlib>
#include <limits>

#include "app/session_fixture.h"

namespace tact {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class SessionHistory : public SessionTest {
 public:
  ~SessionHistory() override { zone_ ? ::setenv("TZ", zone_->c_str(), 1) : ::unsetenv("TZ"); }

 protected:
  SessionHistory() {
    if (const char* zone = ::getenv("TZ")) zone_ = zone;
    ::setenv("TZ", "UTC0", 1);  // weeks begin by the clock on the wall
  }
  static Json person(const std::string& company, bool recruits = false) {
    Json facts = profile("Jane Doe", company);
    facts["person"]["isRecruiter"] = recruits;
    return facts;
  }
  bool press(const char* kind, const std::string& key, const Json& facts) {
    return result("record", {{"kind", kind}, {"key", key}, {"facts", facts}})["changed"].get<bool>();
  }
  bool invite(const std::string& key, const Json& facts) { return press("inviteSent", key, facts); }
  Json page(const std::string& key, const char* state, const char* moment = "invite", const Json& daysWaiting = nullptr) {
    Json facts = profile("Jane Doe", "Acme");
    facts["person"]["inviteState"] = state;
    if (!daysWaiting.is_null()) facts["invite"]["daysWaiting"] = daysWaiting;
    return {{"key", key}, {"moment", moment}, {"facts", facts}};
  }
  void show(const Json& subject) { result("assess", {{"subjects", Json::array({subject})}, {"detail", "brief"}}); }
  Json historyOf(const std::string& key) { return result("history/list", {{"key", key}})["invitations"]; }
  static const Json* finding(const Json& verdict, const std::string& rule) {
    for (const Json& one : verdict["findings"])
      if (one["rule"] == rule) return &one;
    return nullptr;
  }

 private:
  std::optional<std::string> zone_;
};

TEST_F(SessionHistory, EightyFourInSevenDaysSlowDown) {
  for (int i = 0; i < 80; ++i) invite("person-" + std::to_string(i), person("Northwind"));
  EXPECT_THAT(rulesOf(visitJane()), Not(Contains("volume/near-the-weekly-limit")));
  for (int i = 80; i < 84; ++i) invite("person-" + std::to_string(i), person("Northwind"));
  Json verdict = visitJane();
  ASSERT_NE(finding(verdict, "volume/near-the-weekly-limit"), nullptr) << verdict;
  EXPECT_THAT((*finding(verdict, "volume/near-the-weekly-limit"))["message"].get<std::string>(), HasSubstr("84 invitations in seven days"));
  EXPECT_EQ(verdict["headline"], "Slow down");
  EXPECT_EQ(verdict["person"]["level"], "clear") << "it is about the week, not about them";
  now += 7 * kDay;
  EXPECT_EQ(finding(visitJane(), "volume/near-the-weekly-limit"), nullptr) << "the week has passed";
}

TEST_F(SessionHistory, TheFourthRecruiterOfACompanyIsNotThisOne) {
  for (const char* key : {"a", "b", "c"}) {
    EXPECT_EQ(finding(visit("jane-doe", person("Acme", true)), "outreach/one-company"), nullptr) << key;
    invite(key, person("ACME, Inc.", true));
  }
  Json verdict = visit("jane-doe", person("Acme", true));
  ASSERT_NE(finding(verdict, "outreach/one-company"), nullptr) << verdict;
  EXPECT_EQ(verdict["headline"], "Not this one");
  EXPECT_THAT(verdict["findings"][0]["message"].get<std::string>(), HasSubstr("invited 3 recruiters or hiring managers at Acme"));
  EXPECT_EQ(finding(visit("a", person("Acme", true)), "outreach/one-company"), nullptr) << "of the others there are two";
  EXPECT_EQ(finding(visit("sam", person("Acme", false)), "outreach/one-company"), nullptr);
  now += 30 * kDay;
  EXPECT_EQ(finding(visit("jane-doe", person("Acme", true)), "outreach/one-company"), nullptr);
}

TEST_F(SessionHistory, WhomTheUserCallsAHiringManagerCounts) {
  for (const char* key : {"a", "b", "c"}) {
    answer(key, person("Acme"), {{"set", {{"relation.role", "hiringManager"}}}});
    invite(key, person("Acme"));
  }
  EXPECT_EQ(historyOf("a")[0]["role"], "hiringContact");
  EXPECT_NE(finding(visit("jane-doe", person("Acme", true)), "outreach/one-company"), nullptr);
}

TEST_F(SessionHistory, ManyRecruitersInAQuietSearchAreNoticed) {
  result("settings/set", {{"set", {{"viewer.secretSearch", true}}}});
  for (int i = 0; i < 5; ++i) invite("recruiter-" + std::to_string(i), person("Firm " + std::to_string(i), true));
  EXPECT_NE(finding(visit("jane-doe", person("Acme", true)), "outreach/quiet-search"), nullptr);
}

TEST_F(SessionHistory, WithdrawnNineDaysAgo) {
  invite("jane-doe", person("Acme"));
  now += 20 * kDay;
  EXPECT_TRUE(press("inviteWithdrawn", "jane-doe", person("Acme")));
  now += 9 * kDay;
  Json verdict = visitJane();
  ASSERT_NE(finding(verdict, "volume/withdrawn-lately"), nullptr) << verdict;
  EXPECT_THAT((*finding(verdict, "volume/withdrawn-lately"))["message"].get<std::string>(),
              HasSubstr("an invitation to Jane; days since then: 9. "));
  now += 12 * kDay;
  EXPECT_EQ(finding(visitJane(), "volume/withdrawn-lately"), nullptr);
  EXPECT_EQ(finding(visitJane(), "outreach/declined-before"), nullptr) << "the user took it back";
}

TEST_F(SessionHistory, OneThatWasIgnoredIsNotRepeated) {
  invite("jane-doe", person("Acme"));
  EXPECT_EQ(finding(visitJane(), "outreach/declined-before"), nullptr) << "the page may lag behind";
  now += 30 * kDay;
  EXPECT_NE(finding(visitJane(), "outreach/declined-before"), nullptr) << "Connect stands there again";
  EXPECT_EQ(historyOf("jane-doe")[0]["state"], "ignored");
}

TEST_F(SessionHistory, WhatWaitsLongCanGo) {
  invite("jane-doe", person("Acme"));
  now += 31 * kDay;
  EXPECT_NE(finding(visit("sam", person("Northwind")), "volume/old-invitations"), nullptr);
  show(page("jane-doe", "connected", "connection"));
  EXPECT_EQ(historyOf("jane-doe")[0]["state"], "accepted");
  EXPECT_EQ(finding(visit("sam", person("Northwind")), "volume/old-invitations"), nullptr);
}

TEST_F(SessionHistory, ManyUnansweredAreToldAbout) {
  Json sent = Json::array();
  for (int i = 0; i < 500; ++i) sent.push_back(page("person-" + std::to_string(i), "sent", "connection", 14));
  result("assess", {{"subjects", sent}, {"detail", "brief"}});
  EXPECT_EQ(result("history/summary")["pending"], 500);
  EXPECT_NE(finding(visitJane(), "volume/many-unanswered"), nullptr);
  EXPECT_EQ(finding(visitJane(), "volume/near-the-weekly-limit"), nullptr) << "two weeks ago is not this week";
}

TEST_F(SessionHistory, WhatIsGivenWinsOverWhatIsRecorded) {
  invite("jane-doe", person("Acme"));
  press("inviteWithdrawn", "jane-doe", person("Acme"));
  Json facts = profile("Jane Doe", "Acme");
  facts["history"] = {{"withdrawnDaysAgo", nullptr}};
  EXPECT_EQ(finding(visit("jane-doe", facts), "volume/withdrawn-lately"), nullptr);
  EXPECT_NE(finding(visitJane(), "volume/withdrawn-lately"), nullptr);
}

TEST_F(SessionHistory, TheListOfOnesInvitationsIsTakenOverWithItsDays) {
  show(page("jane-doe", "sent", "connection", 14));
  const Json known = historyOf("jane-doe");
  ASSERT_EQ(known.size(), 1U);
  EXPECT_EQ(known[0]["sentAt"], "2026-10-19T09:00:00Z");
  EXPECT_EQ(known[0]["state"], "pending");
  EXPECT_EQ(known[0]["name"], "Jane Doe");
  show(page("jane-doe", "sent", "connection", 14));
  EXPECT_EQ(historyOf("jane-doe").size(), 1U);
}

TEST_F(SessionHistory, OneFoundWaitingWithoutItsDayIsNoneOfThisWeek) {
  show(page("jane-doe", "sent"));
  EXPECT_EQ(historyOf("jane-doe")[0]["dated"], false);
  const Json summary = result("history/summary");
  EXPECT_EQ(summary["last7Days"], 0);
  EXPECT_EQ(summary["pending"], 1);
  EXPECT_EQ(summary["groups"]["surface"], Json::array());
}

TEST_F(SessionHistory, PassingStrangersAreNotWrittenDown) {
  show(page("jane-doe", "none"));
  show(page("sam-poe", "connected", "connection"));
  show(page("mara-ott", "received", "incoming"));
  EXPECT_EQ(result("history/list")["invitations"], Json::array());
  EXPECT_FALSE(someFileHolds(folder.path(), "sam-poe"));
}

TEST_F(SessionHistory, WhatPagesSayThatCannotBeIsPassedOver) {
  show(page("jane-doe", "married"));
  show(page(std::string(kMaxKeyBytes + 1, 'k'), "sent"));
  show(page("jane-doe", "sent", "dinner"));
  show({{"key", "jane-doe"}, {"moment", "invite"}, {"facts", {{"person", "sent"}}}});
  show(Json("sent"));
  Json wrong = page("jane-doe", "sent");
  wrong["facts"]["person"]["degree"] = "second";
  show(wrong);
  EXPECT_EQ(result("history/list")["invitations"], Json::array());
  for (const std::int64_t days : {std::int64_t{-4}, std::numeric_limits<std::int64_t>::max()})
    show(page("jane-doe", "sent", "connection", days));
  EXPECT_EQ(historyOf("jane-doe")[0]["dated"], false);
}

TEST_F(SessionHistory, AStoreThatCannotBeWrittenJudgesAllTheSame) {
  result("hello");
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(folder.paths().databaseFile().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "DROP TABLE invitations", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(other);
  EXPECT_EQ(visitJane()["level"], "clear");
  EXPECT_EQ(code("record", {{"kind", "inviteSent"}, {"key", "jane-doe"}}), 1003);
  EXPECT_EQ(code("history/list", Json::object()), 1003);
  EXPECT_EQ(code("history/summary", Json::object()), 1003);
}

TEST_F(SessionHistory, APressNeedsSomebody) {
  EXPECT_EQ(error("record", {{"kind", "inviteSent"}})["data"]["path"], "key");
  EXPECT_EQ(code("record", {{"kind", "inviteSent"}, {"key", ""}}), 1006);
  EXPECT_EQ(code("record", {{"kind", "inviteWithdrawn"}, {"key", std::string(kMaxKeyBytes + 1, 'k')}}), 1006);
  EXPECT_EQ(code("record", {{"kind", "inviteSent"}, {"key", "jane-doe"}, {"facts", {{"person", {{"name", 4}}}}}}), 1006);
  EXPECT_TRUE(press("inviteSent", "jane-doe", Json::object()));
  EXPECT_FALSE(press("inviteSent", "jane-doe", Json::object()));
}

TEST_F(SessionHistory, TheSummaryGoesByWeeksOfTheUsersOwn) {
  invite("a", person("Acme", true));
  invite("b", person("Acme"));
  now += 8 * kDay;
  show(page("a", "connected", "connection"));
  Json withNote = person("Acme");
  withNote["invite"]["hasNote"] = true;
  invite("c", withNote);
  Json summary = result("history/summary", {{"weeks", 3}});
  ASSERT_EQ(summary["weeks"].size(), 3U);
  EXPECT_EQ(summary["weeks"][1], parsed(R"({"start":"2026-11-02","sent":2,"accepted":1,"ignored":0,"withdrawn":0,"waiting":1})"));
  EXPECT_EQ(summary["weeks"][2]["sent"], 1);
  EXPECT_EQ(summary["groups"]["role"], parsed(R"([{"value":"other","sent":2,"accepted":0},{"value":"recruiter","sent":1,"accepted":1}])"));
  EXPECT_EQ(summary["groups"]["note"], parsed(R"([{"value":true,"sent":1,"accepted":0}])"));
  EXPECT_EQ(summary["last7Days"], 1);
  EXPECT_EQ(summary["pending"], 2);
  EXPECT_EQ(summary["oldestPendingDays"], 8);
  EXPECT_EQ(summary["weeklyLimit"], 100);
  EXPECT_EQ(summary["since"], "2026-11-02T09:00:00Z");
  EXPECT_EQ(result("history/summary")["weeks"].size(), 26U);
  for (const Json& weeks : {Json(0), Json(521), Json("3"), Json(1.5)})
    EXPECT_EQ(error("history/summary", {{"weeks", weeks}})["data"]["path"], "weeks") << weeks;
}

TEST_F(SessionHistory, WithoutAHistoryTheSummaryIsEmptyAndSaysSo) {
  const Json summary = result("history/summary");
  EXPECT_EQ(summary["since"], nullptr);
  EXPECT_EQ(summary["oldestPendingDays"], nullptr);
  EXPECT_EQ(summary["pending"], 0);
}

TEST_F(SessionHistory, TheLimitIsTheOneThePersonSet) {
  result("settings/set", {{"set", {{"rules.volume/over-the-weekly-limit.settings.stopAbove", 60}}}});
  EXPECT_EQ(result("history/summary")["weeklyLimit"], 60);
}

TEST_F(SessionHistory, TheListComesInPages) {
  for (int i = 0; i < 201; ++i) {
    now += 1;
    invite("person-" + std::to_string(i), person("Acme"));
  }
  const Json first = result("history/list");
  EXPECT_EQ(first["invitations"].size(), 200U);
  EXPECT_EQ(first["invitations"][0]["key"], "person-200");
  const Json second = result("history/list", {{"after", first["next"]}});
  ASSERT_EQ(second["invitations"].size(), 1U);
  EXPECT_EQ(second["invitations"][0]["key"], "person-0");
  EXPECT_FALSE(second.contains("next"));
  EXPECT_EQ(error("history/list", {{"after", "yesterday"}})["data"]["path"], "after");
  EXPECT_EQ(error("history/list", {{"key", 4}})["data"]["path"], "key");
}

TEST_F(SessionHistory, WhyARuleAppliesNamesTheWeek) {
  for (int i = 0; i < 81; ++i) invite("person-" + std::to_string(i), person("Northwind"));
  const Json reply =
      result("rules/explain",
             {{"key", "jane-doe"}, {"moment", "invite"}, {"facts", profile("Jane Doe", "Acme")}, {"rule", "volume/near-the-weekly-limit"}});
  EXPECT_EQ(reply["explanation"]["outcome"], "applies") << reply;
}

}  // namespace
}  // namespace tact
