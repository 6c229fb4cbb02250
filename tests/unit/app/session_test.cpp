// The session's replies: hello, assess in pages, settings; and that no reply outgrows its limit.
#include "app/session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/session_fixture.h"
#include "wire/limits.h"

namespace tact {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

int number(ErrorCode code) { return static_cast<int>(code); }

TEST_F(SessionTest, HelloTellsVersionsRulesHealthLimitsAndQuestions) {
  Json hello = result("hello", {{"protocol", {{"min", 1}, {"max", 1}}}, {"client", {{"name", "t"}, {"version", "0"}}}});
  EXPECT_EQ(hello["protocol"], 1);
  EXPECT_EQ(hello["host"]["name"], "tact-host");
  EXPECT_GT(hello["rules"]["count"], 0);
  EXPECT_EQ(hello["rules"]["off"], 0);
  EXPECT_EQ(hello["health"], (Json{{"store", "ok"}, {"problems", Json::array()}}));
  EXPECT_EQ(hello["limits"],
            (Json{{"requestBytes", limits::kMaxFrameBytes}, {"replyBytes", limits::kMaxReplyBytes}, {"subjects", limits::kMaxSubjects}}));
  EXPECT_FALSE(hello["asks"]["relation.role"]["choices"].empty());
  EXPECT_EQ(hello["settingsRevision"], 0);
}

TEST_F(SessionTest, HelloSpeaksTheHighestCommonVersion) {
  EXPECT_EQ(result("hello", {{"protocol", {{"min", 1}, {"max", 9}}}})["protocol"], 1);
  EXPECT_EQ(result("hello", {{"protocol", {{"min", 0}, {"max", 1}}}})["protocol"], 1);
  EXPECT_EQ(result("hello", Json::object())["protocol"], 1);
  for (const auto& [least, most] : {std::pair{2, 3}, std::pair{0, 0}}) {
    Json failure = error("hello", {{"protocol", {{"min", least}, {"max", most}}}});
    EXPECT_EQ(failure["code"], number(ErrorCode::unsupportedVersion));
    EXPECT_EQ(failure["data"], (Json{{"min", 1}, {"max", 1}}));
  }
  EXPECT_EQ(code("hello", {{"protocol", {{"min", "1"}}}}), number(ErrorCode::invalidParams));
  EXPECT_EQ(code("hello", {{"protocol", 1}}), number(ErrorCode::invalidParams));
}

TEST_F(SessionTest, AnswersUnknownMethodsAndCarriesOutNotificationsSilently) {
  EXPECT_EQ(code("assess/later", Json::object()), number(ErrorCode::methodNotFound));
  EXPECT_EQ(code("", Json::object()), number(ErrorCode::methodNotFound));
  EXPECT_FALSE(session.reply(R"({"jsonrpc":"2.0","method":"no/such"})"));
  EXPECT_FALSE(session.reply(R"({"jsonrpc":"2.0","method":"settings/set","params":{"set":{"viewer.stance":"open"}}})"));
  EXPECT_EQ(result("settings/get")["settings"]["viewer.stance"], "open");
}

TEST_F(SessionTest, ABadSubjectDoesNotSpoilTheOthers) {
  Json fine = {{"key", "sam-poe"}, {"moment", "invite"}, {"facts", {{"person", {{"company", "Northwind"}}}}}};
  Json subjects = Json::array({fine});
  const std::vector<std::pair<Json, ErrorCode>> bad = {
      {nullptr, ErrorCode::invalidParams},
      {7, ErrorCode::invalidParams},
      {Json::array(), ErrorCode::invalidParams},
      {Json::object(), ErrorCode::invalidParams},
      {{{"key", ""}, {"moment", "invite"}}, ErrorCode::invalidParams},
      {{{"key", std::string(201, 'k')}, {"moment", "invite"}}, ErrorCode::invalidParams},
      {{{"key", 5}, {"moment", "invite"}}, ErrorCode::invalidParams},
      {{{"key", "x"}}, ErrorCode::invalidParams},
      {{{"key", "x"}, {"moment", "lunch"}}, ErrorCode::invalidParams},
      {{{"key", "x"}, {"moment", "invite"}, {"facts", 3}}, ErrorCode::invalidParams},
      {{{"key", "x"}, {"moment", "invite"}, {"facts", {{"person", {{"degree", "2nd"}}}}}}, ErrorCode::invalidValue},
  };
  for (const auto& [subject, expected] : bad) subjects.push_back(subject);
  subjects.push_back(fine);
  Json verdicts = result("assess", {{"subjects", subjects}})["verdicts"];
  ASSERT_EQ(verdicts.size(), bad.size() + 2);
  EXPECT_EQ(verdicts.front()["level"], "clear");
  EXPECT_EQ(verdicts.back()["level"], "clear");
  for (std::size_t i = 0; i < bad.size(); ++i) EXPECT_EQ(verdicts[i + 1]["error"]["code"], number(bad[i].second)) << bad[i].first;
}

TEST_F(SessionTest, TakesAKeyOf200Bytes) { EXPECT_EQ(visit(std::string(200, 'k'), profile("Sam Poe", "Northwind"))["level"], "clear"); }

TEST_F(SessionTest, AssessRefusesShapesItDoesNotKnow) {
  for (const Json& params : {Json::object(), Json{{"subjects", 1}}, Json{{"subjects", Json::object()}},
                             Json{{"subjects", Json::array()}, {"detail", "some"}}, Json{{"subjects", Json::array()}, {"detail", 1}}})
    EXPECT_EQ(code("assess", params), number(ErrorCode::invalidParams)) << params;
  EXPECT_THAT(result("assess", {{"subjects", Json::array()}})["verdicts"], IsEmpty());
}

TEST_F(SessionTest, BriefVerdictsHaveOnlyTheFirstFindingsNames) {
  Json facts = {{"relation", {{"role", "interviewer"}}}, {"process", {{"stage", "awaitingDecision"}}}};
  Json verdict = result("assess", {{"subjects", Json::array({{{"key", "jane"}, {"moment", "invite"}, {"facts", facts}}})},
                                   {"detail", "brief"}})["verdicts"][0];
  EXPECT_EQ(verdict["key"], "jane");
  EXPECT_EQ(verdict["level"], "hold");
  EXPECT_EQ(verdict["findings"].size(), 1U);
  EXPECT_FALSE(verdict.contains("clears"));
  EXPECT_FALSE(verdict.contains("known"));
}

Json heldSubjects(std::size_t count) {
  Json facts = {{"person", {{"firstName", "Jane"}, {"company", "Acme"}}},
                {"relation", {{"role", "interviewer"}}},
                {"process", {{"stage", "awaitingDecision"}, {"wentWell", true}, {"company", "Acme"}}}};
  Json subjects = Json::array();
  for (std::size_t i = 0; i < count; ++i) subjects.push_back({{"key", "p" + std::to_string(i)}, {"moment", "invite"}, {"facts", facts}});
  return subjects;
}

TEST_F(SessionTest, ManyVerdictsComeInPagesOnceEachAndInOrder) {
  Json params = {{"subjects", heldSubjects(limits::kMaxSubjects)}};
  std::size_t seen = 0, pages = 0;
  std::string used;
  for (;;) {
    const auto body = session.reply(requestOf("assess", params));
    ASSERT_TRUE(body);
    ASSERT_LE(body->size(), limits::kMaxReplyBytes);
    Json page = parsed(*body)["result"];
    ++pages;
    ASSERT_FALSE(page["verdicts"].empty());
    for (Json verdict : page["verdicts"]) {
      ASSERT_EQ(verdict["key"], "p" + std::to_string(seen++));
      ASSERT_EQ(verdict["level"], "hold");
    }
    if (!page.contains("next")) break;
    if (!used.empty()) {
      EXPECT_NE(page["next"], used);
    }
    used = page["next"];
    params = {{"next", used}};
  }
  EXPECT_EQ(seen, limits::kMaxSubjects);
  EXPECT_GT(pages, 1U);
  EXPECT_EQ(code("assess", {{"next", used}}), number(ErrorCode::notFound)) << "a token can be used once";
}

TEST_F(SessionTest, OnlyTheNewestRepliesTokenIsKept) {
  Json many = {{"subjects", heldSubjects(limits::kMaxSubjects)}};
  const std::string first = result("assess", many)["next"];
  const std::string second = result("assess", many)["next"];
  EXPECT_EQ(code("assess", {{"next", first}}), number(ErrorCode::notFound));
  EXPECT_TRUE(result("assess", {{"next", second}}).contains("verdicts"));
  result("assess", {{"subjects", heldSubjects(1)}});
  EXPECT_EQ(code("assess", {{"next", "1"}}), number(ErrorCode::notFound));
  EXPECT_EQ(code("assess", {{"next", 1}}), number(ErrorCode::notFound));
}

TEST_F(SessionTest, RefusesOneSubjectMoreThanTheLimit) {
  Json subjects = Json::array();
  for (std::size_t i = 0; i <= limits::kMaxSubjects; ++i) subjects.push_back(nullptr);
  Json failure = error("assess", {{"subjects", subjects}});
  EXPECT_EQ(failure["code"], number(ErrorCode::tooManySubjects));
  EXPECT_EQ(failure["data"]["most"], limits::kMaxSubjects);
}

TEST_F(SessionTest, NoReplyOutgrowsItsLimitWhateverIsEchoed) {
  const std::string large(1'000'000, 'x');
  for (const std::string& body : {
           requestOf("settings/get", Json::object(), large),
           requestOf("no/such", Json::object(), large),
           requestOf("settings/set", {{"set", {{large, true}}}}),
           requestOf("answer", {{"key", "jane"}, {"facts", Json::object()}, {"set", {{"relation." + large, true}}}}),
           R"({"jsonrpc":"1.0","id":")" + large + "\"}",
       }) {
    const auto reply = session.reply(body);
    ASSERT_TRUE(reply);
    EXPECT_LE(reply->size(), limits::kMaxReplyBytes);
    EXPECT_EQ(parsed(*reply)["error"]["code"], number(ErrorCode::tooLarge));
  }
}

TEST_F(SessionTest, SettingsAreCheckedAllBeforeAnyIsChanged) {
  Json failure = error("settings/set", {{"set", {{"viewer.stance", "open"}, {"viewer.goal", "fame"}}}});
  EXPECT_EQ(failure["code"], number(ErrorCode::invalidValue));
  EXPECT_EQ(failure["data"]["path"], "viewer.goal");
  EXPECT_THAT(failure["data"]["expected"].get<std::string>(), HasSubstr("jobSearch"));
  EXPECT_EQ(result("settings/get"), (Json{{"settings", Json::object()}, {"revision", 0}}));
}

TEST_F(SessionTest, WrongSettingsAreRefusedByNameAndValue) {
  for (const Json& set :
       {Json{{"viewer.height", 3}}, Json{{"person.degree", 2}}, Json{{"display.mode", "loud"}}, Json{{"display.pausedUntil", "soon"}},
        Json{{"viewer.premium", "yes"}}, Json{{"viewer.stance", Json::array()}}, Json{{"rules.no/such.on", false}},
        Json{{"rules.hiring/selected.on", "no"}}, Json{{"rules.hiring/selected.level", "unknown"}},
        Json{{"rules.hiring/selected.settings.graceDays", -1}}, Json{{"rules.hiring/selected.settings.nothing", 1}}})
    EXPECT_EQ(code("settings/set", {{"set", set}}), number(ErrorCode::invalidValue)) << set;
  EXPECT_EQ(code("settings/set", Json::object()), number(ErrorCode::invalidParams));
  EXPECT_EQ(code("settings/set", {{"set", Json::object()}, {"revision", "2"}}), number(ErrorCode::invalidParams));
}

TEST_F(SessionTest, SettingsGoBackToTheirDefaultsAndCountRevisions) {
  EXPECT_EQ(result("settings/set", {{"set", {{"viewer.stance", "open"}}}})["revision"], 1);
  EXPECT_EQ(result("settings/get")["settings"], (Json{{"viewer.stance", "open"}}));
  Json back = result("settings/set", {{"set", {{"viewer.stance", nullptr}}}, {"revision", 1}});
  EXPECT_EQ(back, (Json{{"settings", Json::object()}, {"revision", 2}}));
  Json stale = error("settings/set", {{"set", {{"viewer.stance", "open"}}}, {"revision", 1}});
  EXPECT_EQ(stale["code"], number(ErrorCode::conflict));
  EXPECT_EQ(stale["data"]["revision"], 2);
}

TEST_F(SessionTest, SettingsAreResetByNameByPrefixOrAllOfThem) {
  const Json set = {{"viewer.stance", "open"},
                    {"viewer.strictness", "strict"},
                    {"rules.hiring/selected.on", false},
                    {"rules.hiring/selected.settings.graceDays", 3},
                    {"rules.hiring/selected-else.on", false}};
  std::filesystem::create_directories(folder.paths().config);
  store_test::writeText(folder.paths().settingsFile(), Json{{"viewer.goal", "hiring"}, {"rules.hiring/selected-else.on", false}}.dump());
  Json some = set;
  some.erase("rules.hiring/selected-else.on");  // there is no such rule; somebody wrote it by hand
  result("settings/set", {{"set", some}});
  Json left = result("settings/reset", {{"names", {"viewer.goal", "viewer.firstName"}}})["settings"];
  EXPECT_EQ(left, set);
  left = result("settings/reset", {{"prefix", "rules.hiring/selected."}})["settings"];
  EXPECT_EQ(left, (Json{{"viewer.stance", "open"}, {"viewer.strictness", "strict"}, {"rules.hiring/selected-else.on", false}}));
  EXPECT_EQ(code("settings/reset", {{"all", true}, {"revision", 1}}), number(ErrorCode::conflict));
  const Json last = result("settings/reset", {{"all", true}, {"revision", result("settings/get")["revision"]}});
  EXPECT_EQ(last["settings"], Json::object());
  EXPECT_EQ(result("settings/get"), last);
  EXPECT_EQ(session.announcement(), std::nullopt) << "whoever changes something knows it";
}

TEST_F(SessionTest, AResetSaysWhatItIsAboutInOneWay) {
  for (const Json& params :
       {Json::object(), Json{{"names", "viewer.goal"}}, Json{{"names", {3}}}, Json{{"names", {""}}}, Json{{"prefix", ""}},
        Json{{"all", false}}, Json{{"all", true}, {"prefix", "rules."}}, Json{{"names", Json::array()}, {"all", true}}})
    EXPECT_EQ(code("settings/reset", params), number(ErrorCode::invalidParams)) << params;
}

TEST_F(SessionTest, ARuleThatIsSwitchedOffOrRelevelledCountsAtOnce) {
  Json params = {{"subjects", heldSubjects(1)}};
  const std::string revision = result("assess", params)["verdicts"][0]["revision"];
  result("settings/set",
         {{"set", {{"rules.hiring/interviewer-before-decision.on", false}, {"rules.hiring/great-interview.level", "caution"}}}});
  Json verdict = result("assess", params)["verdicts"][0];
  EXPECT_EQ(verdict["level"], "caution");
  EXPECT_NE(verdict["revision"], revision);
}

TEST_F(SessionTest, SettingsChangedBehindItsBackWhileJudgingDoNotSpoilTheVerdict) {
  int calls = 0;
  Engine meddled(folder.paths(), [&] {
    writeText(folder.paths().settingsFile(), "{\"viewer.stance\": \"" + std::string(++calls % 2 == 0 ? "open" : "selective") + "\"}");
    return now;
  });
  Session other(meddled);
  std::filesystem::create_directories(folder.paths().config);
  for (int i = 0; i < 4; ++i) {
    const auto body = other.reply(requestOf("assess", {{"subjects", heldSubjects(2)}}));
    ASSERT_TRUE(body);
    const Json whole = parsed(*body);
    for (const Json& verdict : whole["result"]["verdicts"]) EXPECT_EQ(verdict["findings"][0]["level"], "hold");
  }
  EXPECT_GE(calls, 8);
}

}  // namespace
}  // namespace tact
