// The table of the advice, and each way in which rows and rules can fail to fit.
#include "packs/rules_docs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "packs/small_library.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

RulesDocs docsOf(const std::string& rows, const std::string& carried) {
  return rulesDocs(loaded({{"rows.json", rows}, {"rules/a/x.json", ruleText({{"rows", carried}})}}));
}

TEST(RulesDocs, ARowIsFollowedByItsRuleMomentAndSource) {
  const RulesDocs docs = docsOf(R"({"B02": {"advice": "Later | or not"}, "A01": {"advice": "First"}})", R"(["A01", "B02"])");
  EXPECT_THAT(docs.problems, IsEmpty());
  EXPECT_THAT(docs.markdown, HasSubstr("| A01 | First | `a/x` | invite | P |\n| B02 | Later \\| or not | `a/x` | invite | P |\n"));
}

TEST(RulesDocs, ASourceLeadsToWhereItCanBeRead) {
  const RulesDocs docs = rulesDocs(loaded({{"rows.json", R"({"A01": {"advice": "First"}})"},
                                           {"sources.json", R"({"muse": {"title": "T", "publisher": "P", "url": "https://a.example/b"}})"},
                                           {"rules/a/x.json", ruleText({{"rows", R"(["A01"])"}})}}));
  EXPECT_THAT(docs.markdown, HasSubstr("| invite | [P](https://a.example/b) |\n"));
}

TEST(RulesDocs, ARowNobodyCarriesIsAProblemUnlessItIsOwed) {
  EXPECT_THAT(docsOf(R"({"A01": {"advice": "First"}, "A02": {"advice": "Second"}})", R"(["A01"])").problems,
              ElementsAre("no rule carries A02 (Second)"));
  const RulesDocs owed = docsOf(R"({"A01": {"advice": "First"}, "A02": {"advice": "Second", "owed": true}})", R"(["A01"])");
  EXPECT_THAT(owed.problems, IsEmpty());
  EXPECT_THAT(owed.markdown, HasSubstr("| A02 | Second | owed to the note checks | note | |\n"));
}

TEST(RulesDocs, AnOwedRowThatIsCarriedAndARowThatDoesNotExistAreProblems) {
  EXPECT_THAT(docsOf(R"({"A01": {"advice": "First", "owed": true}})", R"(["A01", "A09"])").problems,
              ElementsAre("a/x carries A09, which is no row of rows.json", "A01 is listed as owed and carried by a/x: take \"owed\" out"));
  EXPECT_THAT(docsOf(R"({"Q1": {"advice": "First"}})", R"([])").problems, ElementsAre("'Q1' is no row: a letter and its number"));
}

TEST(RulesDocs, RowsThatCannotBeReadAreAProblem) {
  EXPECT_THAT(rulesDocs(loaded({})).problems, ElementsAre("there is no rows.json"));
  EXPECT_THAT(docsOf("[", R"([])").problems, ElementsAre("rows.json cannot be read"));
}

TEST(RulesDocs, AUsersOwnRulesAreLeftOut) {
  const Library library =
      loaded({{"rows.json", R"({"A01": {"advice": "First"}})"}}, {}, {{"mine/y.json", ruleText({{"rows", R"(["A01"])"}})}});
  EXPECT_THAT(rulesDocs(library).problems, ElementsAre("no rule carries A01 (First)"));
}

}  // namespace
}  // namespace tact
