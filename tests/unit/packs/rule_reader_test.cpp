// What is said about a rule file with mistakes: every one of them, each at its place, word for word.
#include "packs/rule_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "packs/small_library.h"

namespace tact {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The message of the only diagnostic of a rule with these parts.
std::string onlyMistake(const std::map<std::string, std::string>& parts) {
  const Library library = loaded({{"rules/a/x.json", ruleText(parts)}});
  EXPECT_THAT(library.diagnostics, SizeIs(1)) << rendered(library.diagnostics);
  EXPECT_EQ(ruleOf(library, "a/x"), nullptr) << "a rule with a mistake is off";
  return library.diagnostics.empty() ? "" : renderShort(library.diagnostics[0]);
}

TEST(RuleReader, ReadsARuleWithoutMistakes) {
  const Library library =
      loaded({{"rules/a/x.json", ruleText({{"weight", "80"}, {"instead", R"(["send-thanks"])"}, {"rows", R"(["A03"])"}})}});
  EXPECT_EQ(rendered(library.diagnostics), "");
  const Rule* rule = ruleOf(library, "a/x");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->level, Level::hold);
  EXPECT_EQ(rule->weight, 80);
  EXPECT_EQ(rule->when.size(), 1U);
  EXPECT_THAT(rule->rows, ::testing::ElementsAre("A03"));
}

TEST(RuleReader, ARuleIsGeneralWhenEverythingItLooksAtIs) {
  const auto isGeneral = [](const std::string& when) {
    return ruleOf(loaded({{"rules/a/x.json",
                           ruleText({{"when", when}, {"examples", R"({"finds": [{"facts": {}}], "fine": [{"facts": {}}]})"}})}}),
                  "a/x")
        ->isGeneral;
  };
  EXPECT_TRUE(isGeneral(R"("viewer.busy == true")"));
  EXPECT_FALSE(isGeneral(R"(["viewer.busy == true", "person.degree == 3"])"));
  EXPECT_FALSE(isGeneral(R"("viewer.busy == true || person.degree == 3")"));
}

TEST(RuleReader, TellsFiveMistakesEachAtItsPlaceWhileTheOtherRulesLive) {
  const std::string five = R"json({
  "title": "Wait for the decision",
  "moments": ["invitte"],
  "level": "hold",
  "when": ["relation.role in ['interviwer', 'recruiter']", "person.degre == 2 && relation.met"],
  "message": "{person.firstName} is part of it.",
  "why": "It may look \"pushy\".",
  "sources": ["muse"],
  "examples": {
    "finds": [{"facts": {"relation.role": "interviewer"}}],
    "fine": [{"facts": {"relation.role": "none"}}]
  }
}
)json";
  const Library library = loaded({{"rules/a/five.json", five}, {"rules/a/good.json", ruleText()}});
  expectGolden("five-mistakes", rendered(library.diagnostics));
  EXPECT_EQ(ruleOf(library, "a/five"), nullptr);
  EXPECT_FALSE(library.files.at("a/five").compiled);
  EXPECT_NE(ruleOf(library, "a/good"), nullptr);
  EXPECT_THAT(library.rules.byMoment[0], SizeIs(1));
}

TEST(RuleReader, TellsEveryMistakeThatStandsOutsideExpressions) {
  const std::string text = R"json({
  "titel": "Wait",
  "moments": [],
  "level": "ban",
  "weight": "heavy",
  "when": {"a": 1},
  "message": "Not {closed",
  "why": 7,
  "instead": ["send-thank"],
  "sources": "muse",
  "settings": {"graceDays": {"type": "text", "label": "Days"}},
  "examples": {"finds": [], "fine": [{"facts": {"relation.role": "boss", "relation.rule": 1}, "unset": ["person.degre"], "moment": "self"}], "maybe": []}
}
)json";
  expectGolden("many-mistakes", rendered(loaded({{"rules/a/many.json", text}}).diagnostics));
}

TEST(RuleReader, PutsTheCaretUnderTheMistakeBehindEscapesAndWideLetters) {
  const std::string text = ruleText({{"when", R"("person.firstName == '\u00e9\ud83d\ude00\"Zoë' && person.degre == 2")"}});
  expectGolden("caret-behind-escapes", rendered(loaded({{"rules/a/caret.json", text}}).diagnostics));
}

TEST(RuleReader, TellsWhereBrokenJsonBreaks) {
  expectGolden("broken-json",
               rendered(loaded({{"rules/a/cut.json", "{\n  \"title\": \"Wait\",\n  \"moments\": [\"invite\",\n"},
                                {"rules/a/twice.json", "{\n  \"title\": \"Wait\",\n  \"why\": \"w\", \"title\": \"Again\"\n}\n"},
                                {"rules/a/list.json", "[]\n"}})
                            .diagnostics));
}

TEST(RuleReader, RefusesAFactThatNoMomentOfTheRuleKnows) {
  EXPECT_THAT(onlyMistake({{"when", R"("removal.reason == 'spam'")"}}), HasSubstr("never known in the moments of this rule"));
}

TEST(RuleReader, ABrokenExitSwitchesTheRuleOffInsteadOfWideningIt) {
  const Library library = loaded({{"rules/a/x.json", ruleText({{"unless", R"("relation.met = true")"}})}});
  EXPECT_THAT(library.diagnostics, SizeIs(1));
  EXPECT_THAT(library.rules.rules, IsEmpty());
  EXPECT_THAT(library.rules.byMoment[0], IsEmpty());
}

TEST(RuleReader, ABrokenConditionAmongManySwitchesTheRuleOff) {
  EXPECT_THAT(onlyMistake({{"when", R"(["relation.role == 'interviewer'", "person.degree"])"}}), HasSubstr("bool"));
  EXPECT_THAT(onlyMistake({{"when", R"(["relation.role == 'interviewer'", 5])"}}), HasSubstr("an expression is a text"));
  EXPECT_THAT(onlyMistake({{"when", "[]"}}), HasSubstr("an expression or a list of expressions"));
}

TEST(RuleReader, NeedsExamplesOfBothKinds) {
  EXPECT_THAT(onlyMistake({{"examples", ""}}), HasSubstr("\"examples\" is missing"));
  EXPECT_THAT(onlyMistake({{"examples", R"({"finds": [{}]})"}}), HasSubstr("\"fine\" must be a list of examples, at least one"));
}

TEST(RuleReader, MissingPartsAreNamed) {
  for (const char* key : {"title", "moments", "level", "when", "message", "why", "sources"})
    EXPECT_THAT(onlyMistake({{key, ""}}), HasSubstr("\"" + std::string(key) + "\" is missing"));
}

TEST(RuleReader, ARuleMayReadItsSettings) {
  const std::string settings = R"({"most": {"type": "int", "default": 2, "min": 1, "max": 3, "label": "Degree"}})";
  const std::string text = ruleText({{"when", R"("person.degree <= settings.most")"}, {"settings", settings}});
  EXPECT_EQ(rendered(loaded({{"rules/a/x.json", text}}).diagnostics), "");
  EXPECT_THAT(onlyMistake({{"when", R"("person.degree <= settings.mots")"}, {"settings", settings}}),
              HasSubstr("did you mean 'settings.most'?"));
}

}  // namespace
}  // namespace tact
