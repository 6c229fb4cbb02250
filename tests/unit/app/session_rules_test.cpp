// The session's methods about rules, and what it tells unasked.
#include <filesystem>

#include "app/session_fixture.h"
#include "packs/rules_of_ones_own.h"
#include "wire/limits.h"

namespace tact {
namespace {

using packs_test::ruleText;

class SessionRulesTest : public SessionTest {
 protected:
  void write(const std::string& name, const std::string& text) {
    const auto file = folder.paths().rulesFolder() / name;
    std::filesystem::create_directories(file.parent_path());
    store_test::writeText(file, text);
  }
  Json why(const std::string& rule) {
    return result("rules/explain",
                  {{"key", "jane-doe"}, {"moment", "invite"}, {"facts", profile("Jane Doe", "Acme")}, {"rule", rule}})["explanation"];
  }
};

TEST_F(SessionRulesTest, ExplainsWithWhatTheUserSaid) {
  addProcess("Acme", "awaitingDecision");
  EXPECT_EQ(why("hiring/interviewer-before-decision")["missing"], Json::array({"relation.role"}));
  sayOfJane({{"relation.role", "interviewer"}});
  EXPECT_EQ(why("hiring/interviewer-before-decision")["outcome"], "applies");
}

TEST_F(SessionRulesTest, RefusesWhatItCannotExplain) {
  const Json sound = {{"key", "jane-doe"}, {"moment", "invite"}, {"rule", "hiring/selected"}};
  for (const char* name : {"key", "moment", "rule"}) {
    Json params = sound;
    params[name] = "";
    EXPECT_EQ(error("rules/explain", params)["data"]["path"], name);
  }
  Json unknown = sound;
  unknown["rule"] = "hiring/none";
  EXPECT_EQ(code("rules/explain", unknown), static_cast<int>(ErrorCode::notFound));
}

TEST_F(SessionRulesTest, ListsWhatASearchLooksThrough) {
  const Json first = result("rules/list");
  EXPECT_EQ(first["sources"]["muse"]["publisher"], "The Muse");
  EXPECT_TRUE(first["sources"]["muse"].contains("url"));
  for (const Json& rule : first["rules"]) {
    EXPECT_EQ(rule["id"].get<std::string>().rfind(rule["topic"].get<std::string>() + "/", 0), 0U) << rule["id"];
    EXPECT_NE(rule["why"], "") << rule["id"];
    for (const Json& source : rule["sources"]) EXPECT_TRUE(first["sources"].contains(source.get<std::string>())) << source;
  }
  EXPECT_FALSE(result("rules/list", {{"after", "hiring/selected"}}).contains("sources")) << "once is enough";
}

TEST_F(SessionRulesTest, ListsManyRulesInPagesThatFit) {
  const std::string setting = R"("settings": {"days": {"type": "int", "default": 1, "label": ")" + std::string(1000, 'x') + R"("}}, )";
  for (int i = 0; i < 1000; ++i)
    write("mine/rule-" + std::to_string(i) + ".json", ruleText(R"("person.location == 'Atlantis'")", "", "caution", setting));
  std::vector<std::string> ids;
  std::size_t pages = 0;
  for (Json params = Json::object(); pages < 10;) {
    const auto body = session.reply(requestOf("rules/list", params));
    ASSERT_TRUE(body);
    EXPECT_LE(body->size(), limits::kMaxReplyBytes);
    const Json list = parsed(*body)["result"];
    for (const Json& rule : list["rules"]) ids.push_back(rule["id"]);
    ++pages;
    if (!list.contains("next")) break;
    params["after"] = list["next"];
  }
  EXPECT_GT(pages, 1U);
  EXPECT_EQ(ids.size(), engine.library().files.size());
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

TEST_F(SessionRulesTest, TellsOfChangedFilesOnceAndNotBeforeTheFirstRequest) {
  EXPECT_EQ(session.announcement(), std::nullopt);
  result("hello");
  EXPECT_EQ(session.announcement(), std::nullopt);
  write("mine/one.json", ruleText(R"("person.location == 'Atlantis'")"));
  EXPECT_TRUE(engine.refresh());
  EXPECT_FALSE(engine.refresh());
  const auto told = session.announcement();
  ASSERT_TRUE(told);
  EXPECT_EQ(parsed(*told),
            (Json{{"jsonrpc", "2.0"}, {"method", "rules/changed"}, {"params", {{"revision", engine.library().rules.revision}}}}));
  EXPECT_EQ(session.announcement(), std::nullopt);
  std::filesystem::remove_all(folder.paths().rulesFolder());
  EXPECT_TRUE(engine.refresh());
  EXPECT_TRUE(session.announcement());
}

TEST_F(SessionRulesTest, TellsOfOthersChangesAndNotOfOnesOwn) {
  result("hello");
  result("settings/set", {{"set", {{"viewer.strictness", "strict"}}}});
  EXPECT_EQ(session.announcement(), std::nullopt);
  Engine other(folder.paths(), [this] { return now; });
  Session beside(other);
  ASSERT_TRUE(beside.reply(requestOf("settings/set", {{"set", {{"viewer.strictness", "normal"}}}})));
  EXPECT_TRUE(session.announcement());
}

TEST_F(SessionRulesTest, ABrokenSettingsFileKeepsTheLastGoodValuesAndIsNoChange) {
  result("settings/set", {{"set", {{"viewer.strictness", "strict"}}}});
  store_test::writeText(folder.paths().settingsFile(), "{\n  oops");
  EXPECT_EQ(session.announcement(), std::nullopt);
  const Json hello = result("hello");
  EXPECT_EQ(hello["settings"]["viewer.strictness"], "strict");
  EXPECT_NE(hello["health"]["problems"].dump().find("settings.json:2:"), std::string::npos) << hello["health"];
}

}  // namespace
}  // namespace tact
