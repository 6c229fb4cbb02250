#include "packs/coverage.h"

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleText;

TEST(Coverage, SeesAnOperandOnlyWhenSomeExampleMakesItTrueAndAnotherFalse) {
  const Library library = libraryWith({{"mine/one.json", ruleText(R"("person.location == 'Atlantis' || viewer.premium == true")")}});
  const auto operands = coverage(library, "mine/one");
  ASSERT_EQ(operands.size(), 3U);
  EXPECT_TRUE(operands[0].seenBothWays()) << "the whole";
  EXPECT_TRUE(operands[1].seenBothWays()) << "the place";
  EXPECT_FALSE(operands[2].seenTrue) << "no example has the mark";
  const std::string& text = library.texts.at(operands[2].file);
  const Span place = placeOf(library, operands[2]);
  EXPECT_EQ(text.substr(place.begin, place.end - place.begin), "viewer.premium == true");
}

TEST(Coverage, CountsEachPartOfAListAndTheExits) {
  const Library library =
      libraryWith({{"mine/one.json", ruleText(R"j(["person.location == 'Atlantis'", "!(person.verified && person.premium)"])j",
                                              R"("relation.knewBefore == true")")}});
  EXPECT_EQ(coverage(library, "mine/one").size(), 5U);
}

TEST(Coverage, LeavesOutWhatOnlyASettingDecides) {
  const Library library =
      libraryWith({{"mine/one.json", ruleText(R"("person.location == 'Atlantis' || settings.all")", "", "caution",
                                              R"("settings": {"all": {"type": "bool", "default": false, "label": "x"}}, )")}});
  for (const Operand& operand : coverage(library, "mine/one")) EXPECT_TRUE(operand.seenBothWays()) << operand.node;
}

TEST(Coverage, LeavesOutWhatASettingSettlesForGood) {
  const auto withDays = [](const std::string& days) {
    return ruleText(R"(["person.location == 'Atlantis'", "settings.days == 0 || process.daysSinceDecision >= settings.days"])", "",
                    "caution", R"("settings": {"days": {"type": "int", "default": )" + days + R"(, "label": "x"}}, )");
  };
  const Library none = libraryWith({{"mine/one.json", withDays("0")}});
  ASSERT_EQ(coverage(none, "mine/one").size(), 1U) << "the place alone";
  EXPECT_EQ(operandsOf(none, *packs_test::ruleOf(none, "mine/one")).size(), 3U);
  const Library some = libraryWith({{"mine/one.json", withDays("7")}});
  const auto operands = coverage(some, "mine/one");
  ASSERT_EQ(operands.size(), 3U) << "the days count now";
  EXPECT_FALSE(operands[2].seenTrue || operands[2].seenFalse);
}

TEST(Coverage, KnowsAnExampleThatShowsWhatNoOtherDoes) {
  std::string text = ruleText(R"("person.location == 'Atlantis'")");
  text.replace(text.find(R"("fine": [)"), 9, R"("fine": [{"facts": {"person.location": "Lima"}}, )");
  const Library library = libraryWith({{"mine/one.json", text}});
  const Rule& rule = *packs_test::ruleOf(library, "mine/one");
  const auto& examples = library.files.at("mine/one").examples;
  ASSERT_EQ(examples.size(), 3U);
  EXPECT_TRUE(showsWhatNoOtherDoes(library, rule, examples[0])) << "the only one to fire";
  EXPECT_FALSE(showsWhatNoOtherDoes(library, rule, examples[1])) << "the other place is elsewhere too";
}

}  // namespace
}  // namespace tact
