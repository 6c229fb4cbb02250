#include "core/explain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/derive.h"
#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleOf;
using packs_test::ruleText;
using testing::ElementsAre;

class Explain : public testing::Test {
 protected:
  // Explains one rule with this condition, with these facts and all others unknown.
  Explanation of(const std::string& when, const std::map<std::string, Constant>& known, const std::string& unless = {},
                 const std::string& level = "caution", const SettingValues& settings = {}, Moment moment = Moment::invite,
                 bool isPutAside = false) {
    library = libraryWith({{"mine/one.json", ruleText(when, unless, level)}}, settings);
    const Rule* rule = ruleOf(library, "mine/one");
    if (rule == nullptr) return {};
    FactSet facts(*library.vocabulary);
    for (const auto& [name, value] : known) EXPECT_EQ(facts.set(*library.vocabulary->find(name), viewOf(value)), "") << name;
    return explainRule(*rule, moment, facts, isPutAside);
  }

  Library library;
  const std::string recruiter = R"(["relation.role in ['interviewer', 'hiringManager']", "person.degree >= 3"])";
};

TEST_F(Explain, SaysWhichPartKeptARuleFromApplyingAndWhatWouldHaveFitted) {
  const auto why = of(recruiter, {{"relation.role", "recruiter"}, {"person.degree", std::int64_t{3}}});
  EXPECT_EQ(why.outcome, RuleOutcome::doesNotApply);
  EXPECT_EQ(why.text, "Does not apply. Their part: recruiter, not interviewer or hiring manager.");
  ASSERT_EQ(why.when.size(), 2U);
  EXPECT_TRUE(why.when[0].decided);
  EXPECT_FALSE(why.when[1].decided);
  EXPECT_EQ(why.when[1].words, "your distance: 3, at least 3");
  EXPECT_EQ(why.when[0].text, "relation.role in ['interviewer', 'hiringManager']");
}

TEST_F(Explain, OfAFactThatSumsUpOthersNamesThoseThatDecided) {
  library = libraryWith({{"mine/one.json", ruleText(R"("relation.isKnownToViewer == false")", {}, "tip")}});
  FactSet facts(*library.vocabulary);
  facts.put("relation.met", Value::boolean(false));
  facts.put("relation.conversed", Value::boolean(true));
  derive(Moment::invite, facts);
  const auto why = explainRule(*ruleOf(library, "mine/one"), Moment::invite, facts, false);
  EXPECT_EQ(why.text, "Does not apply. Having talked: you have talked.");
}

TEST_F(Explain, NamesEveryPartThatDoesNotHold) {
  const auto why = of(recruiter, {{"relation.role", "recruiter"}, {"person.degree", std::int64_t{2}}});
  EXPECT_THAT(why.reasons, ElementsAre("their part: recruiter, not interviewer or hiring manager", "your distance: 2, not at least 3"));
}

TEST_F(Explain, OfARuleThatAppliesNamesTheOperandThatWasEnough) {
  const auto why = of(R"("person.premium || person.verified")", {{"person.premium", false}, {"person.verified", true}});
  EXPECT_EQ(why.outcome, RuleOutcome::applies);
  EXPECT_THAT(why.reasons, ElementsAre("their verification mark: shown"));
}

TEST_F(Explain, NamesTheFactsAnUndecidedRuleLacks) {
  const auto why = of(recruiter, {{"person.degree", std::int64_t{3}}});
  EXPECT_EQ(why.outcome, RuleOutcome::undecided);
  ASSERT_EQ(why.missing.size(), 1U);
  EXPECT_EQ((*library.vocabulary)[why.missing[0]].name, "relation.role");
  EXPECT_THAT(why.reasons, ElementsAre("their part: not known"));
}

TEST_F(Explain, NamesTheExitThatSilencedARule) {
  const auto why = of(R"("relation.role == 'recruiter'")", {{"relation.role", "recruiter"}, {"relation.permission", "given"}},
                      R"("relation.permission == 'given' || relation.knewBefore == true")");
  EXPECT_EQ(why.outcome, RuleOutcome::exception);
  EXPECT_THAT(why.reasons, ElementsAre("whether they welcome it: they said yes"));
  EXPECT_FALSE(why.when[0].decided);
}

TEST_F(Explain, AnOpenExitSilencesNoWarningButLeavesATipUndecided) {
  const std::string when = R"("relation.role == 'recruiter'")", unless = R"("relation.knewBefore == true")";
  EXPECT_EQ(of(when, {{"relation.role", "recruiter"}}, unless).outcome, RuleOutcome::applies);
  const auto tip = of(when, {{"relation.role", "recruiter"}}, unless, "tip");
  EXPECT_EQ(tip.outcome, RuleOutcome::undecided);
  EXPECT_THAT(tip.reasons, ElementsAre("knowing them from before: not known"));
}

TEST_F(Explain, BelowANegationNothingIsSaidToBeMissed) {
  const auto why = of(R"j("!(relation.role in ['friend', 'client'])")j", {{"relation.role", "recruiter"}});
  EXPECT_EQ(why.outcome, RuleOutcome::applies);
  EXPECT_THAT(why.reasons, ElementsAre("their part: recruiter"));
}

TEST_F(Explain, TellsOffAndPutAsideAndOtherMomentsFromConditions) {
  const std::string when = R"("relation.role == 'recruiter'")";
  const std::map<std::string, Constant> facts{{"relation.role", "recruiter"}};
  EXPECT_EQ(of(when, facts, "", "tip", {{"rules.mine/one.on", false}}).outcome, RuleOutcome::off);
  EXPECT_EQ(of(when, facts, "", "tip", {}, Moment::invite, true).text, "You put it aside for this person.");
  EXPECT_EQ(of(when, facts, "", "tip", {}, Moment::followUp).text, "Not asked here: it is about inviting somebody.");
}

TEST_F(Explain, NeverUsesTheNamesOfFactsInWhatAPersonReads) {
  const Library all = libraryWith({});
  const FactSet facts(*all.vocabulary);
  for (const Rule& rule : all.rules.rules) {
    const auto why = explainRule(rule, rule.moments.has(Moment::invite) ? Moment::invite : Moment::followUp, facts);
    EXPECT_THAT(why.text, testing::Not(testing::ContainsRegex("(relation|process|person|viewer)\\.[a-z]"))) << rule.id;
  }
}

}  // namespace
}  // namespace tact
