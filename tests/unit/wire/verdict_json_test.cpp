// The keys and shapes of a verdict on the wire.
#include "wire/verdict_json.h"

#include <gtest/gtest.h>

#include "core/small_world.h"

namespace tact {
namespace {

class VerdictJson : public ::testing::Test {
 protected:
  VerdictJson() {
    rules.vocabulary = &vocabulary;
    rules.revision = "r1";
    rules.sources.push_back({"muse", "Wait", std::nullopt, "The Muse", std::nullopt});
    rules.sources.push_back({"book", "Tact", "R. Vale", "A press", std::nullopt});
    rule.id = "hiring/wait";
    rule.title = "Wait";
    rule.level = Level::hold;
    rule.sources = {1, 0};
    rule.rows = {"A03"};
    verdict.level = verdict.personLevel = Level::hold;
    Finding finding;
    finding.rule = &rule;
    finding.message = "Jane is part of it.";
    finding.why = "Because.";
    finding.because = {{*vocabulary.find("relation.role"), std::string("interviewer"), "their part", "interviewer"}};
    finding.instead = {{"thank", "Say thanks."}};
    verdict.findings.push_back(finding);
  }
  Json json(Detail detail = Detail::full) { return toJson(verdict, rules, detail); }

  Vocabulary vocabulary = smallWorld();
  FactSet facts{vocabulary};
  RuleSet rules;
  Rule rule;
  Verdict verdict;
};

TEST_F(VerdictJson, TellsAFindingWithItsEvidenceSourcesAndAdvice) {
  EXPECT_EQ(json()["findings"][0],
            (Json{{"rule", "hiring/wait"},
                  {"level", "hold"},
                  {"title", "Wait"},
                  {"message", "Jane is part of it."},
                  {"why", "Because."},
                  {"because",
                   Json::array({{{"fact", "relation.role"}, {"value", "interviewer"}, {"label", "their part"}, {"text", "interviewer"}}})},
                  {"sources", Json::array({{{"id", "book"}, {"title", "Tact"}, {"author", "R. Vale"}, {"publisher", "A press"}},
                                           {{"id", "muse"}, {"title", "Wait"}, {"author", nullptr}, {"publisher", "The Muse"}}})},
                  {"instead", Json::array({{{"id", "thank"}, {"text", "Say thanks."}}})},
                  {"marks", Json::array()},
                  {"general", false}}));
}

TEST_F(VerdictJson, TellsLevelHeadlineAndRevision) {
  const Json full = json();
  EXPECT_EQ(full["moment"], "invite");
  EXPECT_EQ(full["level"], "hold");
  EXPECT_EQ(full["headline"], "Not yet");
  EXPECT_EQ(full["revision"], "r1");
}

TEST_F(VerdictJson, TellsApartWhatIsOfThisPersonAndWhatIsGeneral) {
  Rule week;
  week.id = "volume/week";
  week.title = "Slow down";
  week.level = week.authoredLevel = Level::hold;
  week.isGeneral = true;
  Finding finding;
  finding.rule = &week;
  verdict.findings.insert(verdict.findings.begin(), finding);
  verdict.findings[1].rule = &rule;
  rule.level = verdict.personLevel = Level::caution;
  EXPECT_EQ(json()["findings"][0]["general"], true);
  EXPECT_EQ(json()["person"], (Json{{"level", "caution"}, {"headline", "Think first"}}));
  EXPECT_EQ(json(Detail::brief), (Json{{"moment", "invite"},
                                       {"level", "caution"},
                                       {"headline", "Think first"},
                                       {"findings", Json::array({{{"rule", "hiring/wait"}, {"title", "Wait"}, {"rows", {"A03"}}}})}}))
      << "in a list the week is no news beside every name";
}

TEST_F(VerdictJson, NamesFactsOfChangesByTheirDottedNames) {
  verdict.clears.push_back({&rule, {{*vocabulary.find("relation.permission"), std::string("given")}}, Level::go, "once they said yes"});
  EXPECT_EQ(json()["clears"],
            Json::array(
                {{{"rule", "hiring/wait"}, {"set", {{"relation.permission", "given"}}}, {"level", "go"}, {"text", "once they said yes"}}}));
}

TEST_F(VerdictJson, TellsAQuestionAndNobodyElseOnlyWhereItIsAnAnswer) {
  Question question;
  question.fact = *vocabulary.find("relation.role");
  question.ask = "Is Jane part of it?";
  question.choices = {{std::string("none"), "No"}};
  verdict.questions = {question};
  EXPECT_EQ(
      json()["questions"],
      Json::array(
          {{{"fact", "relation.role"}, {"ask", "Is Jane part of it?"}, {"choices", Json::array({{{"value", "none"}, {"text", "No"}}})}}}));
  verdict.questions[0].nobodyElse = "Nobody else at Acme";
  EXPECT_EQ(json()["questions"][0]["nobodyElse"], "Nobody else at Acme");
}

TEST_F(VerdictJson, TellsWhatAnUndecidedRuleLacksAndThatOneFailed) {
  verdict.undecided = {{&rule, {*vocabulary.find("process.stage")}, false}, {&rule, {}, true}};
  const Json undecided = json()["undecided"];
  EXPECT_EQ(undecided[0], (Json{{"rule", "hiring/wait"}, {"missing", Json::array({"process.stage"})}}));
  EXPECT_TRUE(undecided[1].contains("error"));
}

TEST_F(VerdictJson, InBriefHasOnlyTheFirstFindingsRuleTitleAndRows) {
  verdict.findings.push_back(verdict.findings[0]);
  EXPECT_EQ(json(Detail::brief), (Json{{"moment", "invite"},
                                       {"level", "hold"},
                                       {"headline", "Not yet"},
                                       {"findings", Json::array({{{"rule", "hiring/wait"}, {"title", "Wait"}, {"rows", {"A03"}}}})}}));
  verdict.findings.clear();
  EXPECT_EQ(json(Detail::brief)["findings"], Json::array());
}

}  // namespace
}  // namespace tact
