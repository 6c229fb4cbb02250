// Processes and people over the wire: stored, changed, refused, forgotten; and what still works without a store.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/session_fixture.h"

namespace tact {
namespace {

using ::testing::IsEmpty;

TEST_F(SessionTest, AProcessIsStoredWithWhatWasGivenAndDefaultsForTheRest) {
  Json given = {{"company", "Acme"},
                {"stage", "interviewing"},
                {"title", "Engineer"},
                {"appliedAt", "2026-10-01"},
                {"interviewAt", "2026-11-01T09:30:00+01:00"},
                {"wentWell", true},
                {"chances", "good"}};
  Json stored = result("processes/put", {{"process", given}})["process"];
  EXPECT_EQ(stored, (Json{{"id", stored["id"]},
                          {"company", "Acme"},
                          {"title", "Engineer"},
                          {"stage", "interviewing"},
                          {"appliedAt", "2026-10-01T00:00:00Z"},
                          {"interviewAt", "2026-11-01T08:30:00Z"},
                          {"decidedAt", nullptr},
                          {"decisionDueAt", nullptr},
                          {"wentWell", true},
                          {"chances", "good"},
                          {"thankYouSent", false},
                          {"chasersSent", 0},
                          {"nobodyElse", false},
                          {"updatedAt", "2026-11-02T09:00:00Z"},
                          {"revision", 1}}));
  EXPECT_EQ(result("processes/list")["processes"], Json::array({stored}));
}

TEST_F(SessionTest, AChangeKeepsWhatIsLeftOutAndNullTakesBack) {
  Json id = result("processes/put",
                   {{"process", {{"company", "Acme"}, {"stage", "applied"}, {"wentWell", true}, {"title", "Engineer"}}}})["process"]["id"];
  Json changed = result("processes/put", {{"process", {{"id", id}, {"stage", "interviewing"}, {"wentWell", nullptr}}}})["process"];
  EXPECT_EQ(changed["title"], "Engineer");
  EXPECT_EQ(changed["stage"], "interviewing");
  EXPECT_EQ(changed["wentWell"], nullptr);
  EXPECT_EQ(changed["revision"], 2);
}

TEST_F(SessionTest, AStaleChangeOfAProcessIsAConflictThatTellsThePresentRevision) {
  Json id = addProcess("Acme", "applied")["id"];
  result("processes/put", {{"process", {{"id", id}, {"stage", "interviewing"}, {"revision", 1}}}});
  Json failure = error("processes/put", {{"process", {{"id", id}, {"stage", "rejected"}, {"revision", 1}}}});
  EXPECT_EQ(failure["code"], 1005);
  EXPECT_EQ(failure["data"]["revision"], 2);
  EXPECT_EQ(result("processes/list")["processes"][0]["stage"], "interviewing");
  failure = error("processes/remove", {{"id", id}, {"revision", 1}});
  EXPECT_EQ(failure["code"], 1005);
  EXPECT_EQ(failure["data"]["revision"], 2);
  EXPECT_EQ(result("processes/remove", {{"id", id}, {"revision", 2}})["removed"]["process"]["stage"], "interviewing");
}

TEST_F(SessionTest, AProcessThatIsNotThereIsNotFound) {
  EXPECT_EQ(code("processes/put", {{"process", {{"id", 77}, {"stage", "applied"}}}}), 1004);
  EXPECT_EQ(code("processes/remove", {{"id", 77}}), 1004);
  Json id = addProcess("Acme", "applied")["id"];
  result("processes/remove", {{"id", id}});
  EXPECT_THAT(result("processes/list")["processes"], IsEmpty());
}

TEST_F(SessionTest, ARemovedProcessIsRestoredAsItWas) {
  sayOfJane({{"relation.role", "interviewer"}, {"process.stage", "interviewing"}});
  result("processes/put", {{"process", {{"id", 1}, {"interviewAt", "2026-11-02T08:00:00Z"}}}});
  result("followUps/snooze", {{"id", "thankYou/1/"}, {"until", "2026-11-03T08:00:00Z"}});
  Json before = result("processes/list")["processes"][0];
  const Json removed = result("processes/remove", {{"id", 1}})["removed"];
  EXPECT_EQ(removed["people"], Json::array({"jane-doe"}));
  EXPECT_EQ(removed["followUps"], Json::array({{{"kind", "thankYou"},
                                                {"key", ""},
                                                {"occasion", "2026-11-02T08:00:00Z"},
                                                {"doneAt", nullptr},
                                                {"snoozedUntil", "2026-11-03T08:00:00Z"}}}));
  Json after = result("processes/restore", {{"removed", removed}})["process"];
  EXPECT_EQ(result("people/get", {{"key", "jane-doe"}})["person"]["processId"], after["id"]);
  EXPECT_EQ(result("followUps/list")["due"], 0) << "it is put off as it was";
  for (const char* own : {"id", "revision"}) {
    before.erase(own);
    after.erase(own);
  }
  EXPECT_EQ(after, before);
}

TEST_F(SessionTest, WhatNoRemovalHasReturnedIsNotRestored) {
  const Json good = {{"process", {{"company", "Acme"}, {"stage", "applied"}}}, {"people", Json::array()}, {"followUps", Json::array()}};
  const auto refused = [&](const char* name, const Json& value) {
    Json removed = good;
    removed[name] = value;
    return error("processes/restore", {{"removed", removed}});
  };
  EXPECT_EQ(code("processes/restore", Json::object()), -32602);
  EXPECT_EQ(refused("process", 3)["data"]["path"], "process");
  EXPECT_EQ(refused("process", {{"company", "Acme"}, {"stage", "nearly"}})["data"]["path"], "process.stage");
  EXPECT_EQ(refused("people", "jane-doe")["data"]["path"], "people");
  EXPECT_EQ(refused("people", Json::array({3}))["data"]["path"], "people");
  EXPECT_EQ(refused("followUps", 3)["data"]["path"], "followUps");
  EXPECT_EQ(refused("followUps", Json::array({3}))["data"]["path"], "followUps");
  const Json mark = {{"kind", "thankYou"}, {"key", ""}, {"occasion", "2026-11-02T08:00:00Z"}};
  const Json wrongParts = {{"kind", 3}, {"key", "a\nb"}, {"occasion", nullptr}, {"doneAt", "lately"}};
  for (const auto& [name, value] : wrongParts.items()) {
    Json wrong = mark;
    wrong[name] = value;
    EXPECT_EQ(refused("followUps", Json::array({wrong}))["code"], 1006) << wrong;
  }
  EXPECT_THAT(result("processes/list")["processes"], IsEmpty());
}

TEST_F(SessionTest, WrongValuesOfAProcessAreRefusedByName) {
  const std::vector<std::pair<Json, const char*>> wrong = {
      {{{"company", 3}}, "company"},
      {{{"title", nullptr}}, "title"},
      {{{"appliedAt", "yesterday"}}, "appliedAt"},
      {{{"interviewAt", 5}}, "interviewAt"},
      {{{"wentWell", "yes"}}, "wentWell"},
      {{{"chances", 1}}, "chances"},
      {{{"thankYouSent", 1}}, "thankYouSent"},
      {{{"chasersSent", 1.5}}, "chasersSent"},
      {{{"nobodyElse", "no"}}, "nobodyElse"},
      {{{"stage", "nearly"}}, "process.stage"},
      {{{"chances", "fine"}}, "process.chances"},
      {{{"chasersSent", -1}}, "process.chasersSent"},
      {{{"company", " "}}, "process.company"},
  };
  for (const auto& [more, path] : wrong) {
    Json process = {{"company", "Acme"}, {"stage", "applied"}};
    process.update(more);
    Json failure = error("processes/put", {{"process", process}});
    EXPECT_EQ(failure["code"], 1006) << more;
    EXPECT_EQ(failure["data"]["path"], path) << more;
  }
  EXPECT_EQ(code("processes/put", {{"process", {{"company", "Acme"}}}}), 1006) << "a new one needs a stage";
  EXPECT_EQ(code("processes/put", {{"process", {{"stage", "applied"}}}}), 1006) << "a new one needs a company";
  EXPECT_EQ(code("processes/put", Json::object()), -32602);
  EXPECT_EQ(code("processes/put", {{"process", {{"id", "3"}}}}), -32602);
  EXPECT_EQ(code("processes/remove", {{"id", "3"}}), -32602);
  EXPECT_THAT(result("processes/list")["processes"], IsEmpty());
}

TEST_F(SessionTest, APersonIsStoredChangedAndForgotten) {
  Json stored =
      result("people/put", {{"person", {{"key", "jane-doe"}, {"name", "Jane Doe"}, {"relation", {{"role", "interviewer"}}}}}})["person"];
  EXPECT_EQ(stored, (Json{{"key", "jane-doe"},
                          {"name", "Jane Doe"},
                          {"company", ""},
                          {"relation", {{"role", "interviewer"}}},
                          {"processId", nullptr},
                          {"revision", 1}}));
  Json changed =
      result("people/put",
             {{"person", {{"key", "jane-doe"}, {"company", "Acme"}, {"relation", {{"permission", "given"}}}, {"revision", 1}}}})["person"];
  EXPECT_EQ(changed["relation"], (Json{{"role", "interviewer"}, {"permission", "given"}}));
  EXPECT_EQ(code("people/put", {{"person", {{"key", "jane-doe"}, {"revision", 1}}}}), 1005);
  EXPECT_EQ(result("people/forget", {{"key", "jane-doe"}}), (Json{{"forgotten", "complete"}, {"wasKept", true}}));
  EXPECT_EQ(code("people/get", {{"key", "jane-doe"}}), 1004);
  EXPECT_EQ(result("people/forget", {{"key", "jane-doe"}}), (Json{{"forgotten", "complete"}, {"wasKept", false}})) << "twice is no error";
}

TEST_F(SessionTest, WrongValuesOfAPersonAreRefused) {
  for (const Json& person :
       {Json{{"name", "No key"}}, Json{{"key", 3}}, Json{{"key", ""}}, Json{{"key", std::string(201, 'k')}},
        Json{{"key", "jane"}, {"name", 3}}, Json{{"key", "jane"}, {"relation", 3}}, Json{{"key", "jane"}, {"relation", Json::array({1})}},
        Json{{"key", "jane"}, {"relation", {{"role", "boss"}}}}, Json{{"key", "jane"}, {"relation", {{"mood", true}}}},
        Json{{"key", "jane"}, {"relation", {{"role", {{"a", 1}}}}}}, Json{{"key", "jane"}, {"processId", "3"}}})
    EXPECT_EQ(code("people/put", {{"person", person}}), 1006) << person;
  EXPECT_EQ(code("people/put", {{"person", {{"key", "jane"}, {"processId", 5}}}}), 1004);
  EXPECT_EQ(code("people/put", {{"person", 3}}), -32602);
  EXPECT_EQ(code("people/get", Json::object()), 1006);
  EXPECT_EQ(code("people/forget", {{"key", 3}}), 1006);
  EXPECT_EQ(code("people/get", {{"key", "jane"}}), 1004);
}

TEST_F(SessionTest, WhatTactWorksOutCannotBeSaid) {
  for (const char* fact : {"stranger", "isKnownToViewer"})
    EXPECT_EQ(code("people/put", {{"person", {{"key", "jane"}, {"relation", {{fact, true}}}}}}), 1006) << fact;
  EXPECT_EQ(code("answer", {{"key", "jane"}, {"facts", Json::object()}, {"set", {{"relation.stranger", true}}}}), 1006);
  EXPECT_EQ(code("people/get", {{"key", "jane"}}), 1004);
}

TEST_F(SessionTest, WhatIsNoKeyIsRefusedWhereverOneIsTaken) {
  for (const std::string& key : {std::string(" "), std::string("a\nb"), std::string("a\0b", 3), std::string("a\x1b[2J")}) {
    const Json about = {{"key", key}, {"moment", "invite"}, {"facts", Json::object()}, {"rule", "hiring/selected"}};
    for (const char* method : {"answer", "rules/explain"}) EXPECT_EQ(code(method, about), -32602) << method;
    EXPECT_EQ(result("assess", {{"subjects", Json::array({about})}})["verdicts"][0]["error"]["code"], -32602);
    EXPECT_EQ(code("people/put", {{"person", {{"key", key}, {"name", "Jane Doe"}}}}), 1006);
    const Json params = {{"key", key}, {"line", "x"}, {"kind", "reason"}, {"rules", {"hiring/selected"}}};
    for (const char* method : {"people/get", "people/forget", "history/list", "journal/add", "silences/put", "silences/restore"})
      EXPECT_EQ(code(method, params), 1006) << method;
    EXPECT_EQ(code("record", {{"kind", "conversed"}, {"key", key}, {"conversed", true}}), 1006);
    EXPECT_EQ(code("record", {{"kind", "inviteSent"}, {"key", key}}), 1006);
    EXPECT_EQ(code("record", {{"kind", "noteUsed"}, {"key", key}, {"text", "a note of more than eight words that are all different"}}),
              1006);
  }
  EXPECT_THAT(result("people/list")["people"], IsEmpty());
}

TEST_F(SessionTest, TheFirstNameOfTheUserIsOneShortLine) {
  const auto set = [&](const std::string& name) { return code("settings/set", {{"set", {{"viewer.firstName", name}}}}); };
  EXPECT_EQ(set(std::string(100, 'n')), 0);
  EXPECT_EQ(set("Jürgen Ana"), 0);
  for (const std::string& name : {std::string(101, 'n'), std::string("Robin\nVale"), std::string("a\x1b")}) EXPECT_EQ(set(name), 1006);
  EXPECT_EQ(result("settings/get")["settings"]["viewer.firstName"], "Jürgen Ana");
  const auto expected = [&] { return error("settings/set", {{"set", {{"viewer.firstName", std::string(101, 'n')}}}})["data"]["expected"]; };
  EXPECT_EQ(expected(), "one line of at most 100 bytes");
  result("settings/set", {{"set", {{"display.language", "de"}}}});
  EXPECT_EQ(expected(), "eine Zeile von höchstens 100 Byte");
}

TEST_F(SessionTest, AConversationSeenInMessagesIsKnownOnTheProfile) {
  Json facts = profile("Jane Doe", "Acme");
  facts["person"]["memberId"] = "ACoAAjane";
  const auto incoming = [&](const std::string& key) {
    Json subjects = Json::array({{{"key", key}, {"moment", "incoming"}, {"facts", facts}}});
    return result("assess", {{"subjects", subjects}, {"detail", "brief"}})["verdicts"][0];
  };
  EXPECT_EQ(incoming("jane-doe")["stranger"], true);
  EXPECT_EQ(result("record", {{"kind", "conversed"}, {"key", "ACoAAjane"}, {"conversed", true}}), (Json{{"changed", true}}));
  EXPECT_EQ(result("record", {{"kind", "conversed"}, {"key", "ACoAAjane"}, {"conversed", true}}), (Json{{"changed", false}}));
  EXPECT_EQ(incoming("jane-doe")["stranger"], false);
  EXPECT_EQ(result("people/forget", {{"key", "jane-doe"}})["forgotten"], "complete");
  EXPECT_EQ(incoming("jane-doe")["stranger"], true);
}

TEST_F(SessionTest, AMemberNumberLeadsToThePersonWhoIsKept) {
  sayOfJane({{"relation.role", "interviewer"}, {"process.stage", "awaitingDecision"}});
  Json facts = profile("Jane Doe", "Acme");
  EXPECT_NE(visit("ACoAAjane", facts)["level"], "hold");
  facts["person"]["memberId"] = "ACoAAjane";
  visit("jane-doe", facts);
  Json verdict = visit("ACoAAjane", profile("Jane Doe", "Acme"));
  EXPECT_EQ(verdict["level"], "hold");
  EXPECT_EQ(verdict["key"], "ACoAAjane") << "answered under the name it was asked about";
  Json answered = answer("ACoAAjane", profile("Jane Doe", "Acme"), {{"set", {{"relation.permission", "given"}}}});
  EXPECT_EQ(answered["key"], "ACoAAjane");
  EXPECT_EQ(result("people/get", {{"key", "jane-doe"}})["person"]["relation"]["permission"], "given");
  EXPECT_EQ(result("people/get", {{"key", "ACoAAjane"}})["person"]["key"], "jane-doe");
  EXPECT_EQ(result("people/list")["people"].size(), 1U) << "nothing is kept under the number";
}

TEST_F(SessionTest, WhatCannotBeRecordedIsRefused) {
  EXPECT_EQ(code("record", Json::object()), -32602);
  EXPECT_EQ(code("record", {{"kind", "sneezed"}, {"key", "ACoAAjane"}, {"conversed", true}}), -32602);
  EXPECT_EQ(code("record", {{"kind", "conversed"}, {"key", "ACoAAjane"}, {"conversed", "yes"}}), -32602);
  EXPECT_EQ(code("record", {{"kind", "conversed"}, {"key", ""}, {"conversed", true}}), 1006);
  EXPECT_EQ(code("record", {{"kind", "conversed"}, {"conversed", true}}), 1006);
}

TEST_F(SessionTest, WithoutAStoreItSaysSoAndJudgesOn) {
  Paths paths = folder.paths();
  writeText(folder.path() / "file", "in the way");
  paths.data = folder.path() / "file" / "data";
  Engine lame(paths, [this] { return now; });
  Session other(lame);
  const auto ask = [&](const std::string& method, const Json& params) {
    return parsed(other.reply(requestOf(method, params)).value_or("null"));
  };
  Json health = ask("hello", Json::object())["result"]["health"];
  EXPECT_EQ(health["store"], "unavailable");
  EXPECT_EQ(health["problems"].size(), 1U);
  EXPECT_EQ(ask("processes/list", Json::object())["error"]["code"], 1003);
  EXPECT_EQ(ask("people/put", {{"person", {{"key", "jane"}}}})["error"]["code"], 1003);
  EXPECT_EQ(ask("answer", {{"key", "jane"}, {"facts", Json::object()}, {"set", {{"relation.role", "recruiter"}}}})["error"]["code"], 1003);
  Json facts = {{"relation", {{"role", "interviewer"}}}, {"process", {{"stage", "awaitingDecision"}}}};
  Json judged = ask("assess", {{"subjects", Json::array({{{"key", "jane"}, {"moment", "invite"}, {"facts", facts}}})}});
  EXPECT_EQ(judged["result"]["verdicts"][0]["level"], "hold");
}

}  // namespace
}  // namespace tact
