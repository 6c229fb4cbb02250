#include "packs/author_checks.h"

#include <gmock/gmock.h>

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleText;
using packs_test::said;
using ::testing::HasSubstr;
using ::testing::Not;

std::string checked(const std::string& rule) {
  std::vector<Diagnostic> own;
  for (Diagnostic& d : authorChecks(libraryWith({{"mine/one.json", rule}})))
    if (d.file == "/own/mine/one.json") own.push_back(std::move(d));
  return said(own);
}

TEST(AuthorChecks, ReportARuleThatCanNeverFireAtThePartThatCannotHold) {
  const std::string all =
      checked(ruleText("[\n\"person.location == 'Atlantis'\",\n\"relation.role == 'friend' && relation.role == 'client'\"]"));
  EXPECT_NE(all.find("one.json:3:1: error: this rule can never fire: no values of relation.role make this hold"), std::string::npos) << all;
}

TEST(AuthorChecks, WarnOfPartsThatDoNothing) {
  const std::string all =
      checked(ruleText(R"j("person.location == 'Atlantis' && (relation.role != 'friend' || relation.role != 'client')")j"));
  EXPECT_NE(all.find("warning: this part always holds"), std::string::npos) << all;
  EXPECT_NE(checked(ruleText(R"j("person.location == 'Atlantis' || (person.degree < 2 && person.degree > 2)")j")).find("can never hold"),
            std::string::npos);
}

TEST(AuthorChecks, WarnOfExamplesThatCoverNoBranch) {
  const std::string rule = ruleText(R"("person.location == 'Atlantis'")");
  EXPECT_EQ(checked(rule), "");
  std::string same = rule, twice = rule;
  same.replace(same.find(R"({"person.location": "Lisbon"})"), 29, R"({"person.premium": true})");
  EXPECT_NE(checked(same).find("it is the ordinary moment again"), std::string::npos);
  twice.replace(twice.find(R"("fine": [)"), 9, R"("fine": [{"facts": {"person.location": "Lisbon"}}, )");
  EXPECT_NE(checked(twice).find("it is the same as /examples/fine/0"), std::string::npos);
}

TEST(AuthorChecks, LetTheOrdinaryMomentBeShownOnceWhereNothingElseShowsIt) {
  std::string rule = ruleText(R"("person.isRecruiter == true")");
  rule.replace(rule.find(R"({"person.location": "Atlantis"})"), 31, R"({"person.isRecruiter": true})");
  rule.replace(rule.find(R"({"person.location": "Lisbon"})"), 29, R"({"person.isRecruiter": false})");
  EXPECT_EQ(checked(rule), "");
  std::string again = rule, elsewhere = rule;
  again.replace(again.find(R"("fine": [)"), 9, R"("fine": [{"facts": {"person.isRecruiter": false, "relation.knewBefore": true}}, )");
  EXPECT_NE(checked(again).find("it is the ordinary moment again"), std::string::npos) << "one would do";
  elsewhere.replace(elsewhere.find(R"({"person.isRecruiter": false})"), 29, R"({"person.premium": true})");
  EXPECT_NE(checked(elsewhere).find("it is the ordinary moment again"), std::string::npos) << "it says nothing the rule looks at";
}

// Such a text tries the measuring, which no fact given in its place would.
TEST(AuthorChecks, LetATextComeOutOrdinaryWhereTheRuleLooksAtItsMeasures) {
  const auto rule = [](std::string_view when, std::string_view finds) {
    std::string text = ruleText("\"" + std::string(when) + "\"");
    text.replace(text.find(R"("invite")"), 8, R"("note")");
    text.replace(text.find(R"({"person.location": "Atlantis"})"), 31, finds);
    text.replace(text.find(R"({"person.location": "Lisbon"})"), 29,
                 R"({"note.text": "Hello Robin, your tour of the workshop was a joy."})");
    return text;
  };
  EXPECT_EQ(checked(rule("size(note.links) > 0", R"({"note.links": ["example.com"]})")), "");
  EXPECT_NE(checked(rule("person.location == 'Atlantis'", R"({"person.location": "Atlantis"})")).find("it is the ordinary moment again"),
            std::string::npos)
      << "the rule looks at no measure";
}

// The values of a fact that no rule names, as the note says them; "" where there is no note.
std::string unnamedValues(const std::string& fact, const Files& users) {
  const std::string all = said(authorChecks(libraryWith(users)));
  const auto place = all.find(" of " + fact + ": ");
  if (place == std::string::npos) return {};
  const std::string line = all.substr(all.rfind('\n', place) + 1, all.find('\n', place) - all.rfind('\n', place) - 1);
  EXPECT_THAT(line, HasSubstr("note: no rule names th"));
  return line.substr(line.rfind(": "));
}

TEST(AuthorChecks, NoteValuesThatNoRuleNamesUntilOneDoes) {
  EXPECT_THAT(unnamedValues("invite.surface", {}), HasSubstr("companyPeople"));
  EXPECT_THAT(unnamedValues("invite.surface", {{"mine/one.json", ruleText(R"("invite.surface == 'companyPeople'")")}}),
              Not(HasSubstr("companyPeople")));
}

}  // namespace
}  // namespace tact
