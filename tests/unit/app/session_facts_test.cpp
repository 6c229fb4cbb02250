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
  EXPECT_EQ(fact("person.mutualConnections")["unit"], "contacts");
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

}  // namespace
}  // namespace tact
