// From rules and facts to a verdict: levels, exits, silence, blindness.
#include "core/judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/small_rules.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Judge : public SmallRules {};

TEST_F(Judge, TheLevelIsTheMostSevereFindingsAndFindingsStandInThatOrder) {
  for (const Level level : {Level::tip, Level::hold, Level::go, Level::caution}) add(std::string(name(level)), level, "person.hasPhoto");
  give(facts, {{"person.hasPhoto", Value::boolean(true)}});
  EXPECT_EQ(verdict().level, Level::hold);
  EXPECT_THAT(found(), ElementsAre("hold", "caution", "go", "tip"));
}

TEST_F(Judge, AmongEqualsTheHeavierComesFirstThenTheEarlierId) {
  add("a", Level::hold, "true").weight = 10;
  add("b", Level::hold, "true").weight = 90;
  add("c", Level::hold, "true").weight = 10;
  EXPECT_THAT(found(), ElementsAre("b", "a", "c"));
}

TEST_F(Judge, EachLevelGivesWayToTheNext) {
  EXPECT_EQ(verdict().level, Level::clear);
  add("t", Level::tip, "true");
  EXPECT_EQ(verdict().level, Level::tip);
  add("g", Level::go, "true");
  EXPECT_EQ(verdict().level, Level::go);
  add("c", Level::caution, "true");
  EXPECT_EQ(verdict().level, Level::caution);
  add("h", Level::hold, "true");
  EXPECT_EQ(verdict().level, Level::hold);
}

TEST_F(Judge, AnExitNobodyMentionedDoesNotSilenceAWarningButDoesSilenceAnAllClear) {
  for (const Level level : {Level::hold, Level::caution, Level::go, Level::tip})
    add(std::string(name(level)), level, "person.hasPhoto", "relation.permission == 'given'");
  give(facts, {{"person.hasPhoto", Value::boolean(true)}});
  EXPECT_THAT(found(), ElementsAre("hold", "caution"));
  EXPECT_THAT(undecided(), ElementsAre("go", "tip"));
  give(facts, {{"relation.permission", Value::string("notAsked")}});
  EXPECT_THAT(found(), ElementsAre("hold", "caution", "go", "tip"));
  give(facts, {{"relation.permission", Value::string("given")}});
  EXPECT_THAT(found(), IsEmpty());
  EXPECT_THAT(undecided(), IsEmpty());
}

TEST_F(Judge, AConditionThatIsOpenLeavesTheRuleUndecidedAndNamesWhatItLacks) {
  add("x", Level::hold, "relation.role == 'interviewer' && process.stage == 'interviewing'");
  give(facts, {{"relation.role", Value::string("interviewer")}});
  EXPECT_EQ(verdict().level, Level::clear) << "what nobody is asked about is not unknown";
  const Verdict result = verdict();
  ASSERT_EQ(result.undecided.size(), 1U);
  EXPECT_THAT(namesOf(vocabulary, result.undecided[0].missing), ElementsAre("process.stage"));
  EXPECT_FALSE(result.undecided[0].failed);
}

TEST_F(Judge, ARunTimeErrorIsToldAsFailed) {
  add("x", Level::hold, "9223372036854775807 + person.degree > 0");
  give(facts, {{"person.degree", Value::integer(2)}});
  ASSERT_EQ(verdict().undecided.size(), 1U);
  EXPECT_TRUE(verdict().undecided[0].failed);
}

TEST_F(Judge, ASilencedRuleIsAsIfSwitchedOff) {
  add("x", Level::hold, "true");
  add("y", Level::hold, "person.hasPhoto");
  options.silenced = {"x", "y"};
  EXPECT_EQ(verdict().level, Level::clear);
  EXPECT_THAT(undecided(), IsEmpty());
  EXPECT_EQ(levelOf(rules, Moment::invite, facts, options), Level::clear);
}

TEST_F(Judge, ABlindVerdictIsNeverClear) {
  options.isBlind = true;
  EXPECT_EQ(verdict().level, Level::unknown);
  EXPECT_EQ(headline(verdict(), rules), "No advice here");
  add("g", Level::go, "true");
  EXPECT_EQ(verdict().level, Level::unknown) << "nor a good moment";
  add("h", Level::hold, "true");
  EXPECT_EQ(verdict().level, Level::hold);
}

TEST_F(Judge, RulesOfOtherMomentsAreSilent) {
  add("x", Level::hold, "true");
  EXPECT_EQ(judge(rules, Moment::connection, facts).level, Level::clear);
}

TEST_F(Judge, EvidenceNamesTheFactsThatDecidedInWords) {
  add("x", Level::hold, "person.degree == 9 || relation.role == 'interviewer'");
  give(facts, {{"person.degree", Value::integer(2)}, {"relation.role", Value::string("interviewer")}});
  const Verdict result = verdict();
  ASSERT_EQ(result.findings[0].because.size(), 1U);
  EXPECT_EQ(result.findings[0].because[0].text, "interviewer");
  EXPECT_EQ(result.findings[0].because[0].label, "relation.role");
}

TEST_F(Judge, EvidenceNamesWhatASummaryRestsOn) {
  add("x", Level::tip, "process.isOpen == true");
  give(facts, {{"process.stage", Value::string("applied")}});
  derive(Moment::invite, facts);
  const Verdict result = verdict();
  ASSERT_EQ(result.findings.size(), 1U);
  ASSERT_EQ(result.findings[0].because.size(), 1U);
  EXPECT_EQ(result.findings[0].because[0].label, "process.stage");
}

TEST_F(Judge, WhoeverSentAnInvitationHasProposedTheContact) {
  give(facts, {{"person.inviteState", Value::string("received")}, {"relation.invitedByThem", Value::boolean(false)}});
  derive(Moment::invite, facts);
  EXPECT_TRUE(facts.get("relation.invitedByThem").isTrue());
  FactSet others(vocabulary);
  derive(Moment::invite, others);
  EXPECT_FALSE(others.isKnown("relation.invitedByThem"));
  derive(Moment::incoming, others);
  EXPECT_TRUE(others.get("relation.invitedByThem").isTrue());
}

TEST_F(Judge, HeadlinesAreTheWordsAPersonReads) {
  const auto words = [&](Level level, Moment moment = Moment::invite) {
    Verdict one;
    one.level = level;
    one.moment = moment;
    return headline(one, rules);
  };
  EXPECT_EQ(words(Level::hold), "Not yet");
  EXPECT_EQ(words(Level::hold, Moment::incoming), "Better to decline");
  EXPECT_EQ(words(Level::caution), "Think first");
  EXPECT_EQ(words(Level::tip), "Worth knowing");
  EXPECT_EQ(words(Level::go), "Good moment");
  EXPECT_EQ(words(Level::hold, Moment::connection), "Better keep them");
  EXPECT_EQ(words(Level::go, Moment::connection), "Fine to remove");
  EXPECT_EQ(words(Level::clear), "");
}

TEST_F(Judge, TheLeadingRuleMayBringAHeadlineOfItsOwn) {
  add("x", Level::caution, "true").headline = "Slow down";
  EXPECT_EQ(headline(verdict(), rules), "Slow down");
  add("y", Level::hold, "true");
  EXPECT_EQ(headline(verdict(), rules), "Not yet") << "another rule leads";
}

TEST_F(Judge, TheLevelOfThePersonIsWithoutGeneralRules) {
  add("week", Level::hold, "true").isGeneral = true;
  EXPECT_EQ(verdict().level, Level::hold);
  EXPECT_EQ(verdict().personLevel, Level::clear);
  EXPECT_EQ(personHeadline(verdict(), rules), "");
  add("person", Level::caution, "true").headline = "Slow down";
  EXPECT_EQ(verdict().personLevel, Level::caution);
  EXPECT_EQ(personHeadline(verdict(), rules), "Slow down");
  EXPECT_EQ(headline(verdict(), rules), "Not yet");
  options.isBlind = true;
  EXPECT_EQ(verdict().personLevel, Level::caution);
}

TEST_F(Judge, AHeadlineFitsOnlyTheLevelItWasWrittenFor) {
  add("x", Level::caution, "true").headline = "Slow down";
  rules.rules[0].level = Level::tip;
  EXPECT_EQ(headline(verdict(), rules), "Worth knowing");
}

}  // namespace
}  // namespace tact
