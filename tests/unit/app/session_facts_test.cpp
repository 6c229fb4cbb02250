// The words for facts, as whoever shows facts gets them.
#include <set>

#include "app/session_fixture.h"

namespace tact {
namespace {

class SessionFactsTest : public SessionTest {
 protected:
  Json fact(const std::string& name) {
    const Json facts = result("facts/list")["facts"];
    for (const Json& one : facts)
      if (one["name"] == Json(name)) return one;
    return nullptr;
  }
};

TEST_F(SessionFactsTest, GivesTheLabelOfEveryFactOnce) {
  const Json facts = result("facts/list")["facts"];
  std::set<std::string> names;
  for (const Json& one : facts) {
    names.insert(one["name"].get<std::string>());
    EXPECT_NE(one["label"], Json("")) << one;
  }
  EXPECT_EQ(facts.size(), engine.library().vocabulary->size());
  EXPECT_EQ(names.size(), facts.size());
}

TEST_F(SessionFactsTest, GivesWordsForTheValuesThatHaveThem) {
  EXPECT_EQ(fact("person.hasPhoto")["words"], (Json{{"false", "none"}, {"true", "there is one"}}));
  EXPECT_EQ(fact("person.inviteState")["words"]["sent"], "you sent one");
  EXPECT_EQ(fact("person.degree")["label"], "your distance");
  EXPECT_EQ(fact("person.degree")["words"], Json::object());
  EXPECT_EQ(fact("person.mutualConnections")["unit"], "contact|contacts");
}

TEST_F(SessionFactsTest, GivesWhatAnEditorOfRulesCompletes) {
  const Json state = fact("person.inviteState");
  EXPECT_EQ(state["type"], "enum");
  EXPECT_EQ(state["values"], (Json{"none", "sent", "received", "connected"}));
  EXPECT_EQ(state["from"], "page");
  EXPECT_EQ(state["nullable"], false);
  EXPECT_EQ(state["moments"][0], "invite");
  EXPECT_NE(state["means"], "");
  EXPECT_FALSE(fact("person.degree").contains("values"));
  EXPECT_EQ(fact("person.degree")["type"], "int");
  EXPECT_EQ(fact("relation.couldVouch")["nullable"], true);
  EXPECT_EQ(fact("relation.couldVouch")["from"], "user");
}

TEST_F(SessionFactsTest, SpeaksTheClientsLanguageFromTheFirstHelloOn) {
  const Json hello = result("hello", {{"client", {{"name", "test"}, {"language", "de-AT"}}}});
  EXPECT_EQ(hello["language"], "de");
  EXPECT_NE(fact("person.hasPhoto")["label"], "their photo");
  EXPECT_EQ(result("hello")["language"], "de") << "a client that does not say it again";
  EXPECT_EQ(result("hello", {{"client", {{"language", 7}}}})["language"], "de");
  EXPECT_EQ(result("hello", {{"client", {{"language", "en"}}}})["language"], "en");
  EXPECT_EQ(fact("person.hasPhoto")["label"], "their photo");
}

TEST_F(SessionFactsTest, AnnouncesALanguageSetElsewhereAndNamesThoseThereAre) {
  EXPECT_EQ(result("hello")["languages"], Json::array({{{"code", "de"}, {"name", "Deutsch"}}, {{"code", "en"}, {"name", "English"}}}));
  std::filesystem::create_directories(folder.paths().config);
  writeText(folder.paths().settingsFile(), R"({"display.language": "de"})");
  const auto told = session.announcement();
  ASSERT_TRUE(told);
  EXPECT_EQ(parsed(*told)["method"], "rules/changed");
  EXPECT_EQ(result("hello")["language"], "de");
}

}  // namespace
}  // namespace tact
