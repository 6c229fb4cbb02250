#include "wire/explanation_json.h"

#include <gtest/gtest.h>

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleOf;
using packs_test::ruleText;

TEST(ExplanationJson, HasTheShapeOfTheProtocol) {
  const Library library = libraryWith({{"mine/one.json", ruleText(R"("relation.role == 'friend' || person.degree > 2")")}});
  FactSet facts(*library.vocabulary);
  facts.put("relation.role", Value::string("client"));
  const Json json = toJson(explainRule(*ruleOf(library, "mine/one"), Moment::invite, facts), *library.vocabulary);
  EXPECT_EQ(json["rule"], "mine/one");
  EXPECT_EQ(json["level"], "caution");
  EXPECT_EQ(json["outcome"], "undecided");
  EXPECT_EQ(json["missing"], Json::array({"person.degree"}));
  EXPECT_EQ(json["unless"], Json::array());
  const Json& whole = json["when"][0];
  EXPECT_EQ(whole["outcome"], "unknown");
  EXPECT_FALSE(whole.contains("facts")) << "parts have them";
  const Json expected =
      Json::array({{{"fact", "relation.role"}, {"label", "their part"}, {"known", true}, {"value", "client"}, {"text", "client"}}});
  EXPECT_EQ(whole["parts"][0]["facts"], expected);
  EXPECT_EQ(whole["parts"][0]["decided"], false);
  EXPECT_EQ(whole["parts"][1]["decided"], true);
  EXPECT_EQ(whole["parts"][1]["facts"][0]["value"], Json(nullptr));
}

}  // namespace
}  // namespace tact
