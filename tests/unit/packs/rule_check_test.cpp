// One rule diagnosed while it is typed: the same mistakes as when it is loaded, its examples against all rules, and nothing kept.
#include "packs/rule_check.h"

#include <gmock/gmock.h>

#include "core/firing.h"
#include "packs/examples.h"
#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleText;
using packs_test::said;
using ::testing::HasSubstr;

const std::string kAtlantis = ruleText(R"("person.location == 'Atlantis'")");

const Library& shipped() {
  static const Library library = libraryWith({});
  return library;
}

RuleCheck checked(const std::string& text, const std::string& id = "mine/x") { return checkRule(shipped(), "x.json", id, text); }

TEST(RuleCheck, ASoundRuleIsFineAndItsExamplesPass) {
  const RuleCheck check = checked(kAtlantis);
  EXPECT_TRUE(check.isFine());
  EXPECT_TRUE(check.compiles);
  EXPECT_EQ(said(check.diagnostics), "");
  ASSERT_EQ(check.examples.size(), 2U);
  EXPECT_EQ(name(check.examples[1].kind), "fine");
  EXPECT_EQ(check.examples[1].index, 0U);
  EXPECT_TRUE(check.examples[1].problems.empty());
}

TEST(RuleCheck, SaysOfEveryTextWhatLoadingItWouldSay) {
  const std::vector<std::string> texts = {"{",
                                          "[]",
                                          "",
                                          ruleText(R"("person.locatio == 'x'")"),
                                          ruleText(R"(["person.degree == 'far'", "relation.role == 'frend'"])"),
                                          ruleText("7"),
                                          ruleText(R"("person.location == 'x'")", R"("note.isEmpty")"),
                                          ruleText(R"("person.location ==")", "", "sometimes"),
                                          ruleText(R"("person.location == 'Atlantis'")", "", "caution", R"("also": 1, )")};
  for (const std::string& text : texts) {
    const Library loaded = libraryWith({{"mine/x.json", text}});
    const RuleCheck check = checkRule(shipped(), "/own/mine/x.json", "mine/x", text);
    EXPECT_NE(said(check.diagnostics), "") << text;
    EXPECT_EQ(said(check.diagnostics), said(loaded.diagnostics)) << text;
    EXPECT_FALSE(check.isFine()) << text;
    EXPECT_FALSE(check.compiles) << text;
    EXPECT_TRUE(check.examples.empty()) << text;
  }
}

TEST(RuleCheck, AnExampleThatFailsIsAMistakeAtItsPlace) {
  const std::string text = ruleText("\n\"person.location == 'Lisbon'\"");
  const RuleCheck check = checked(text);
  EXPECT_TRUE(check.compiles);
  EXPECT_FALSE(check.isFine());
  EXPECT_THAT(said(check.diagnostics), HasSubstr("x.json:2:"));
  ASSERT_EQ(check.examples.size(), 2U);
  EXPECT_THAT(check.examples[0].problems, ::testing::ElementsAre(HasSubstr("should fire here and does not")));
  EXPECT_THAT(check.examples[1].problems, ::testing::ElementsAre(HasSubstr("fires here and should not")));
}

TEST(RuleCheck, ItsExamplesMeetAllOtherRules) {
  std::string text = kAtlantis;
  const std::string plain = R"({"facts": {"person.location": "Atlantis"}})";
  const std::string spoken =
      R"({"facts": {"person.location": "Atlantis", "relation.role": "interviewer", "process.stage": "awaitingDecision"}})";
  text.replace(text.find(plain), plain.size(), spoken);
  EXPECT_THAT(said(checked(text).diagnostics), HasSubstr("'hiring/interviewer-before-decision' fires too"));
  const Library loaded = libraryWith({{"mine/x.json", text}});
  EXPECT_EQ(runExamples(loaded, "mine/x").failures.front().message, checked(text).examples.front().problems.front())
      << "as tact rules test says";
  std::string listed = spoken;
  listed.insert(listed.size() - 1, R"(, "also": ["hiring/interviewer-before-decison"])");
  text.replace(text.find(spoken), spoken.size(), listed);
  EXPECT_THAT(said(checked(text).diagnostics), HasSubstr("did you mean 'hiring/interviewer-before-decision'?"));
}

TEST(RuleCheck, StandsInThePlaceOfItsOlderState) {
  const Library library = libraryWith({{"mine/x.json", kAtlantis}});
  EXPECT_TRUE(checkRule(library, "x.json", "mine/x", kAtlantis).isFine());
  EXPECT_THAT(said(checkRule(library, "x.json", "mine/y", kAtlantis).diagnostics), HasSubstr("'mine/x' fires too"));
  EXPECT_THAT(said(checkRule(library, "x.json", "", kAtlantis).diagnostics), HasSubstr("'mine/x' fires too"))
      << "without a name it is another";
}

TEST(RuleCheck, TheNameOfAShippedRuleIsTaken) {
  EXPECT_THAT(said(checked(kAtlantis, "hiring/selected").diagnostics),
              HasSubstr("x.json:1:1: error: there is a rule 'hiring/selected' already"));
}

TEST(RuleCheck, SaysWhatTheChecksForAuthorsSay) {
  const std::string never = ruleText(R"(["person.location == 'Atlantis'", "relation.role == 'friend'", "relation.role == 'client'"])");
  EXPECT_THAT(said(checked(never).diagnostics), HasSubstr("this rule can never fire"));
  const std::string idle = ruleText(R"x("person.location == 'Atlantis' && (person.degree != 1 || person.degree != 2)")x");
  const RuleCheck check = checked(idle);
  EXPECT_THAT(said(check.diagnostics), HasSubstr("warning: this part always holds"));
  EXPECT_TRUE(check.isFine()) << "a warning keeps nobody from saving";
}

TEST(RuleCheck, ARuleThatSpeaksOnAnOrdinaryMomentIsToldSo) {
  std::string text = ruleText(R"("viewer.goal == 'jobSearch' || person.location == 'Atlantis'")", "", "tip");
  EXPECT_THAT(said(checked(text).diagnostics), HasSubstr("warning: this rule speaks on an ordinary moment too (invite)"));
}

TEST(RuleCheck, CompilesWithTheUsersThresholds) {
  const std::string text = ruleText(R"("person.mutualConnections >= settings.few")", "", "tip",
                                    R"("settings": {"few": {"type": "int", "default": 3, "min": 0, "max": 9, "label": "Few"}}, )");
  FactSet facts(*shipped().vocabulary);
  facts.put("person.mutualConnections", Value::integer(2));
  Arena arena;
  EXPECT_EQ(firing(*compileRule(shipped(), {}, "mine/x", text), facts, arena), Firing::silent);
  EXPECT_EQ(firing(*compileRule(shipped(), {{"rules.mine/x.settings.few", std::int64_t{2}}}, "mine/x", text), facts, arena), Firing::fires);
  EXPECT_FALSE(compileRule(shipped(), {}, "mine/x", "{}"));
}

}  // namespace
}  // namespace tact
