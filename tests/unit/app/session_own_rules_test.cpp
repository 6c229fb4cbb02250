// One's own rules over the wire: shown, checked while they are typed, kept, removed; and what other hosts hear of it.
#include <filesystem>

#include "app/own_rules.h"
#include "app/session_fixture.h"
#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::ruleText;

const std::string kAtlantis = ruleText(R"("person.location == 'Atlantis'")");
const std::string kLisbon = ruleText(R"("person.location == 'Lisbon'")");  // its examples say otherwise
const std::string kMistaken = "{\n  \"when\": \"person.locatio == 'Atlantis'\"\n}";

class SessionOwnRulesTest : public SessionTest {
 protected:
  Json check(const std::string& text, Json more = Json::object()) {
    more["text"] = text;
    return result("rules/check", more);
  }
  Json put(const std::string& id, const std::string& text) { return result("rules/put", {{"id", id}, {"text", text}})["rule"]; }
  static bool fires(const Json& verdict, const std::string& id) {
    const auto rules = rulesOf(verdict);
    return std::find(rules.begin(), rules.end(), id) != rules.end();
  }
  Json visitAtlantis() { return visit("jane-doe", {{"person", {{"name", "Jane Doe"}, {"location", "Atlantis"}}}}); }
  std::filesystem::path fileOf(const std::string& id) { return folder.paths().rulesFolder() / (id + ".json"); }
};

TEST_F(SessionOwnRulesTest, ShowsAllThatStandsInARule) {
  const Json rule = result("rules/show", {{"id", "hiring/interviewer-before-decision"}})["rule"];
  EXPECT_EQ(rule["topic"], "hiring");
  EXPECT_EQ(rule["message"].get<std::string>().find('{'), std::string::npos) << rule["message"];
  EXPECT_GT(rule["when"].size(), 0U);
  EXPECT_EQ(rule["sources"][0]["id"], "muse");
  EXPECT_EQ(rule["sources"][0]["publisher"], "The Muse");
  EXPECT_NE(rule["instead"][0]["text"], "");
  EXPECT_EQ(rule["examples"]["finds"][0]["moment"], "invite");
  EXPECT_GT(rule["examples"]["fine"].size(), 0U);
  EXPECT_FALSE(rule.contains("text")) << "shipped rules are not for editing";
  EXPECT_EQ(code("rules/show", {{"id", "hiring/none"}}), static_cast<int>(ErrorCode::notFound));
  EXPECT_EQ(error("rules/show", Json::object())["data"]["path"], "id");
}

TEST_F(SessionOwnRulesTest, DiagnosesATextWithItsPlacesAndChangesNothing) {
  const Json found = check(kMistaken);
  EXPECT_EQ(found["ok"], false);
  EXPECT_EQ(found["examples"], Json::array());
  EXPECT_EQ(found["explanation"], nullptr);
  Json fact;
  for (const Json& one : found["diagnostics"])
    if (one["line"] == Json(2)) fact = one;
  EXPECT_EQ(fact["column"], 12);
  EXPECT_EQ(fact["endColumn"], 26);
  EXPECT_EQ(fact["severity"], "error");
  EXPECT_EQ(fact["hint"], "did you mean 'person.location'?");
  EXPECT_EQ(fact["source"], "  \"when\": \"person.locatio == 'Atlantis'\"");
  EXPECT_FALSE(std::filesystem::exists(folder.paths().rulesFolder()));
}

TEST_F(SessionOwnRulesTest, TriesTheExamplesAndAMoment) {
  const Json sound = check(kAtlantis, {{"try", {{"moment", "invite"}, {"facts", {{"person", {{"location", "Atlantis"}}}}}}}});
  EXPECT_EQ(sound["ok"], true) << sound;
  EXPECT_EQ(sound["examples"][0], (Json{{"kind", "finds"}, {"index", 0}, {"passed", true}, {"text", ""}}));
  EXPECT_EQ(sound["explanation"]["outcome"], "applies");
  EXPECT_EQ(sound["explanation"]["message"], "Words.");
  const Json wrong = check(kLisbon, {{"try", {{"moment", "invite"}, {"facts", {{"person", {{"location", "Atlantis"}}}}}}}});
  EXPECT_EQ(wrong["ok"], false);
  EXPECT_EQ(wrong["examples"][1]["passed"], false);
  EXPECT_EQ(wrong["explanation"]["outcome"], "doesNotApply") << "it compiles, so it can be tried";
  EXPECT_EQ(check(kAtlantis, {{"try", {{"moment", "invite"}}}})["explanation"]["outcome"], "doesNotApply") << "as in an ordinary moment";
}

TEST_F(SessionOwnRulesTest, TriesAPersonWithWhatTheUserSaidOfThem) {
  addProcess("Acme", "interviewing");
  sayOfJane({{"relation.role", "interviewer"}});
  const std::string text = ruleText(R"("relation.role == 'interviewer' && process.stage == 'interviewing'")");
  const Json trial = {{"moment", "invite"}, {"key", "jane-doe"}, {"facts", profile("Jane Doe", "Acme")}};
  EXPECT_EQ(check(text, {{"try", trial}})["explanation"]["outcome"], "applies");
}

TEST_F(SessionOwnRulesTest, RefusesATrialItCannotRead) {
  for (const auto& [trial, path] : {std::pair<Json, std::string>{"x", "try"},
                                    {{{"moment", "dinner"}}, "try.moment"},
                                    {{{"moment", "invite"}, {"key", 3}}, "try.key"},
                                    {{{"moment", "invite"}, {"facts", {{"person", {{"degree", "far"}}}}}}, "person.degree"}})
    EXPECT_EQ(error("rules/check", {{"text", kAtlantis}, {"try", trial}})["data"]["path"], path);
  EXPECT_EQ(error("rules/check", {{"text", std::string(kMaxRuleFileBytes + 1, ' ')}})["data"]["path"], "text");
  EXPECT_EQ(check(std::string(kMaxRuleFileBytes, ' '))["ok"], false) << "as long as it may be, and empty";
}

TEST_F(SessionOwnRulesTest, KeepsARuleThatIsThenInForce) {
  EXPECT_FALSE(fires(visitAtlantis(), "mine/atlantis"));
  const Json rule = put("mine/atlantis", kAtlantis);
  EXPECT_EQ(rule["own"], true);
  EXPECT_EQ(rule["text"], kAtlantis);
  EXPECT_EQ(rule["revision"], revisionOf(kAtlantis));
  EXPECT_EQ(store_test::textOf(fileOf("mine/atlantis")), kAtlantis);
  EXPECT_TRUE(fires(visitAtlantis(), "mine/atlantis"));
  EXPECT_EQ(session.announcement(), std::nullopt) << "whoever changes something knows it";
  EXPECT_EQ(result("rules/remove", {{"id", "mine/atlantis"}, {"revision", rule["revision"]}}), (Json{{"removed", true}}));
  EXPECT_FALSE(fires(visitAtlantis(), "mine/atlantis"));
  EXPECT_FALSE(std::filesystem::exists(folder.paths().rulesFolder() / "mine"));
  EXPECT_EQ(code("rules/remove", {{"id", "mine/atlantis"}}), static_cast<int>(ErrorCode::notFound));
}

TEST_F(SessionOwnRulesTest, KeepsNothingThatHasMistakes) {
  const Json failure = error("rules/put", {{"id", "mine/x"}, {"text", kMistaken}});
  EXPECT_EQ(failure["code"], static_cast<int>(ErrorCode::invalidValue));
  EXPECT_EQ(failure["data"]["path"], "text");
  EXPECT_GT(failure["data"]["diagnostics"].size(), 1U) << failure;
  EXPECT_EQ(error("rules/put", {{"id", "mine/x"}, {"text", kLisbon}})["data"]["diagnostics"].size(), 2U) << "examples that fail count";
  EXPECT_FALSE(std::filesystem::exists(fileOf("mine/x")));
}

TEST_F(SessionOwnRulesTest, TouchesOnlyTheUsersOwnRules) {
  std::filesystem::create_directories(folder.paths().rulesFolder() / "packs/calm");
  store_test::writeText(folder.paths().rulesFolder() / "packs/calm/pack.json", R"({"title": "Calm", "version": "1", "author": "R"})");
  store_test::writeText(fileOf("packs/calm/x"), kAtlantis);
  ASSERT_TRUE(engine.refresh());
  for (const char* id : {"hiring/selected", "packs/calm/x", "packs/calm/new", "../settings", "mine/../../settings", "/etc/x", "mine",
                         "Mine/x", "mine/x y"}) {
    const Json put = error("rules/put", {{"id", id}, {"text", kAtlantis}});
    EXPECT_EQ(put["code"], static_cast<int>(ErrorCode::invalidValue)) << id;
    EXPECT_EQ(put["data"]["path"], "id") << id;
    EXPECT_EQ(error("rules/remove", {{"id", id}})["data"]["path"], "id") << id;
  }
  EXPECT_EQ(store_test::textOf(fileOf("packs/calm/x")), kAtlantis);
}

TEST_F(SessionOwnRulesTest, AStaleRevisionIsAConflictAndOverwritesNothing) {
  const Json first = put("mine/x", kAtlantis);
  EXPECT_EQ(code("rules/put", {{"id", "mine/x"}, {"text", kAtlantis}, {"revision", ""}}), static_cast<int>(ErrorCode::conflict));
  const std::string other = kAtlantis + "\n";
  Engine elsewhere(folder.paths(), [this] { return now; });
  Session beside(elsewhere);
  ASSERT_TRUE(parsed(*beside.reply(requestOf("rules/put", {{"id", "mine/x"}, {"text", other}, {"revision", first["revision"]}})))
                  .contains("result"));
  const Json failure = error("rules/put", {{"id", "mine/x"}, {"text", kAtlantis}, {"revision", first["revision"]}});
  EXPECT_EQ(failure["code"], static_cast<int>(ErrorCode::conflict));
  EXPECT_EQ(failure["data"]["revision"], revisionOf(other));
  EXPECT_EQ(code("rules/remove", {{"id", "mine/x"}, {"revision", first["revision"]}}), static_cast<int>(ErrorCode::conflict));
  EXPECT_EQ(store_test::textOf(fileOf("mine/x")), other);
  EXPECT_EQ(result("rules/put", {{"id", "mine/x"}, {"text", kAtlantis}, {"revision", failure["data"]["revision"]}})["rule"]["text"],
            kAtlantis);
}

TEST_F(SessionOwnRulesTest, WhatWasSetForARuleGoesWithIt) {
  put("mine/x", kAtlantis);
  result("settings/set", {{"set", {{"rules.mine/x.level", "hold"}, {"viewer.strictness", "strict"}}}});
  result("rules/remove", {{"id", "mine/x"}});
  EXPECT_EQ(result("settings/get")["settings"], (Json{{"viewer.strictness", "strict"}}));
  EXPECT_EQ(result("hello")["health"]["problems"], Json::array());
}

TEST_F(SessionOwnRulesTest, ExamplesAreTriedAsTheirAuthorsMeantWhateverTheUserHasSet) {
  // With the limit set down to 10 the rule of the weekly limit would fire in this example too.
  const std::string text = ruleText(R"("person.location == 'Atlantis'")");
  std::string many = text;
  const std::string plain = R"({"person.location": "Atlantis"})";
  many.replace(many.find(plain), plain.size(), R"({"person.location": "Atlantis", "history.invitesLast7Days": 30})");
  EXPECT_EQ(check(many)["ok"], true) << check(many);
  Json set = Json::object();
  for (const auto& [id, file] : engine.library().files)
    for (const RuleSetting& one : file.settings)
      if (id.starts_with("volume/") && one.type == FactType::integer && one.least)
        set["rules." + id + ".settings." + one.name] = *one.least;
  ASSERT_FALSE(set.empty());
  result("settings/set", {{"set", set}});
  EXPECT_EQ(check(many)["ok"], true) << check(many);
}

TEST_F(SessionOwnRulesTest, HelloNamesARuleThatIsBroken) {
  std::filesystem::create_directories(folder.paths().rulesFolder() / "mine");
  store_test::writeText(fileOf("mine/bad"), kMistaken);
  const Json hello = result("hello");
  EXPECT_EQ(hello["rules"]["off"], 1);
  EXPECT_NE(hello["health"]["problems"].dump().find("mine/bad.json:2:12: "), std::string::npos) << hello["health"];
  const Json rule = result("rules/show", {{"id", "mine/bad"}})["rule"];
  EXPECT_EQ(rule["works"], false);
  EXPECT_EQ(rule["text"], kMistaken) << "so that it can be mended";
  EXPECT_EQ(put("mine/bad", kAtlantis)["works"], true);
}

TEST_F(SessionOwnRulesTest, AFileNamedByHandCanBeChangedWhereItIs) {
  std::filesystem::create_directories(folder.paths().rulesFolder() / "Mine");
  store_test::writeText(fileOf("Mine/My rule"), kAtlantis);
  ASSERT_TRUE(engine.refresh());
  EXPECT_EQ(put("Mine/My rule", kAtlantis + "\n")["works"], true);
  EXPECT_EQ(result("rules/remove", {{"id", "Mine/My rule"}}), (Json{{"removed", true}}));
}

}  // namespace
}  // namespace tact
