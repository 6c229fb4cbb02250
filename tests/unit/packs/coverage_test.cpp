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

}  // namespace
}  // namespace tact
