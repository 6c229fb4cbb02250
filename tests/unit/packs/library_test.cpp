// Many files into one library: duplicates, the user's own rules, and the user's settings of rules.
#include "packs/library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/judge.h"
#include "packs/small_library.h"
#include "packs/web_address.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kThreshold =
    ruleText({{"when", R"("person.degree <= settings.most && settings.on")"},
              {"settings", R"({"most": {"type": "int", "default": 2, "min": 1, "max": 3, "label": "Degree"},
                                                          "on": {"type": "bool", "default": true, "label": "On"}})"},
              {"examples", R"({"finds": [{"facts": {"person.degree": 1}}], "fine": [{"facts": {"person.degree": 3}}]})"}});

Level levelAtDegree(const Library& library, int degree) {
  FactSet facts(*library.vocabulary);
  facts.put("person.degree", Value::integer(degree));
  return levelOf(library.rules, Moment::invite, facts);
}

TEST(Library, ASecondRuleOfTheSameIdIsReportedAndTheFirstLives) {
  const Library library = loaded({{"rules/a/x.json", ruleText()}}, {}, {{"a/x.json", ruleText({{"level", R"("tip")"}})}});
  ASSERT_THAT(library.diagnostics, SizeIs(1));
  EXPECT_EQ(library.diagnostics[0].file, "/home/rules/a/x.json");
  EXPECT_THAT(library.diagnostics[0].message, HasSubstr("there is a rule 'a/x' already"));
  ASSERT_NE(ruleOf(library, "a/x"), nullptr);
  EXPECT_EQ(ruleOf(library, "a/x")->level, Level::hold);
}

TEST(Library, TheUsersRulesStandBesideTheShipped) {
  const Library library = loaded({{"rules/a/x.json", ruleText()}}, {}, {{"mine/y.json", ruleText()}, {"notes.txt", "no rule"}});
  EXPECT_EQ(rendered(library.diagnostics), "");
  EXPECT_TRUE(library.files.at("mine/y").isUsers);
  EXPECT_FALSE(library.files.at("a/x").isUsers);
  EXPECT_THAT(library.rules.rules, SizeIs(2));
}

TEST(Library, RulesStandInTheOrderOfTheirIds) {
  const Library library = loaded({{"rules/b/a.json", ruleText()}, {"rules/a/z.json", ruleText()}}, {}, {{"a/b.json", ruleText()}});
  std::vector<std::string> ids;
  for (const Rule& rule : library.rules.rules) ids.push_back(rule.id);
  EXPECT_THAT(ids, ElementsAre("a/b", "a/z", "b/a"));
}

TEST(Library, AnUnknownRuleUnderAlsoIsReported) {
  const Library library =
      loaded({{"rules/a/x.json", ruleText({{"examples", R"({"finds": [{"facts": {"relation.role": "interviewer"}, "also": ["a/xx"]}],
    "fine": [{}]})"}})}});
  ASSERT_THAT(library.diagnostics, SizeIs(1));
  EXPECT_EQ(library.diagnostics[0].hint, "did you mean 'a/x'?");
  EXPECT_EQ(library.diagnostics[0].pointer, "/examples/finds/0/also/0");
}

TEST(Library, SettingsSwitchRelevelAndParametriseRules) {
  const Files files = {{"rules/a/x.json", kThreshold}};
  EXPECT_EQ(levelAtDegree(loaded(files), 2), Level::hold);
  EXPECT_EQ(levelAtDegree(loaded(files), 3), Level::clear);
  EXPECT_EQ(levelAtDegree(loaded(files, {{"rules.a/x.on", false}}), 2), Level::clear);
  EXPECT_EQ(levelAtDegree(loaded(files, {{"rules.a/x.level", std::string("caution")}}), 2), Level::caution);
  EXPECT_EQ(levelAtDegree(loaded(files, {{"rules.a/x.settings.most", std::int64_t{3}}}), 3), Level::hold);
  EXPECT_EQ(levelAtDegree(loaded(files, {{"rules.a/x.settings.on", false}}), 2), Level::clear);
}

TEST(Library, ReadsAnExitAsAuthoredWhateverLevelTheUserSet) {
  const Library library =
      loaded({{"rules/a/x.json", ruleText({{"unless", R"("relation.met == true")"}})}}, {{"rules.a/x.level", std::string("tip")}});
  FactSet facts(*library.vocabulary);
  facts.put("relation.role", Value::string("interviewer"));
  EXPECT_EQ(levelOf(library.rules, Moment::invite, facts), Level::tip);
}

TEST(Library, WrongSettingsAreReportedAndReallyIgnored) {
  const std::vector<std::pair<std::string, Constant>> wrong = {
      {"rules.a/x.on", std::int64_t{0}},
      {"rules.a/x.level", std::string("clear")},
      {"rules.a/x.level", std::string("unknown")},
      {"rules.a/x.level", std::string("ban")},
      {"rules.a/x.level", true},
      {"rules.a/x.settings.most", std::int64_t{0}},
      {"rules.a/x.settings.most", std::int64_t{4}},
      {"rules.a/x.settings.most", 2.5},
      {"rules.a/x.settings.most", std::string("2")},
      {"rules.a/x.settings.on", std::int64_t{0}},
      {"rules.a/x.settings.least", std::int64_t{1}},
      {"rules.a/y.on", false},
      {"rules.a/x", false},
  };
  for (const auto& [name, value] : wrong) {
    SCOPED_TRACE(name + " = " + describe(viewOf(value)));
    const Library library = loaded({{"rules/a/x.json", kThreshold}}, {{name, value}});
    ASSERT_THAT(library.diagnostics, SizeIs(1));
    EXPECT_EQ(library.diagnostics[0].severity, Severity::warning);
    EXPECT_EQ(library.diagnostics[0].message, "the setting " + name + " is ignored");
    EXPECT_EQ(levelAtDegree(library, 2), Level::hold);
    EXPECT_EQ(levelAtDegree(library, 3), Level::clear);
  }
}

TEST(Library, OtherSettingsAreNoneOfItsBusiness) {
  EXPECT_THAT(loaded({{"rules/a/x.json", ruleText()}}, {{"viewer.stance", std::string("open")}}).diagnostics, IsEmpty());
}

TEST(Library, RefusedSettingsSayWhatWasExpected) {
  const Library library = loaded({{"rules/a/x.json", kThreshold}});
  EXPECT_EQ(refusedRuleSetting(library, "rules.a/x.settings.most", std::int64_t{9}), "a whole number from 1 to 3");
  EXPECT_EQ(refusedRuleSetting(library, "rules.a/x.settings.on", std::int64_t{1}), "true or false");
  EXPECT_EQ(refusedRuleSetting(library, "rules.a/x.level", std::string("ban")), "one of hold, caution, go, tip");
  EXPECT_EQ(refusedRuleSetting(library, "rules.a/x.settings.most", std::int64_t{3}), "");
}

TEST(Library, TheRevisionChangesWithRulesAndSettingsOnly) {
  const std::string first = loaded({{"rules/a/x.json", ruleText()}}).rules.revision;
  EXPECT_EQ(loaded({{"rules/a/x.json", ruleText()}}).rules.revision, first);
  EXPECT_NE(loaded({{"rules/a/x.json", ruleText({{"weight", "51"}})}}).rules.revision, first);
  EXPECT_NE(loaded({{"rules/a/x.json", ruleText()}}, {{"rules.a/x.on", false}}).rules.revision, first);
}

TEST(Library, ASourceMaySayWhereItCanBeReadAndOnlyWithAnAddress) {
  const Library library = loaded({{"sources.json", R"({"muse": {"title": "T", "publisher": "P", "url": "https://example.com/a"},
  "odd": {"title": "T", "publisher": "P", "url": "javascript:1"}})"}});
  EXPECT_EQ(library.rules.sources[0].url, "https://example.com/a");
  const std::string said = rendered(library.diagnostics);
  EXPECT_EQ(said.substr(0, said.find('\n')), "sources.json:2:50: error: this is no address of a page");
}

TEST(Library, AnAddressIsOneThatABrowserOpensAsItIsWritten) {
  const std::string path(kMaxAddressBytes - std::string("https://a.example/").size(), 'x');
  for (const std::string& good :
       {std::string("https://a.example"), std::string("http://www.a.example/b-c/?p=12#d"), "https://a.example/" + path})
    EXPECT_TRUE(isWebAddress(good)) << good;
  for (const std::string& bad :
       {std::string(), std::string("https://"), std::string("a.example/b"), std::string("ftp://a.example/b"),
        std::string("javascript:alert(1)//https://a.example"), std::string("https:///b"), std::string("https://https://a.example"),
        std::string("https://you@a.example/"), std::string("https://a.example/b c"), std::string("https://a.example/\n"),
        std::string("https://a.example/\"b"), std::string("https://\xC3\xA4.example"), "https://a.example/x" + path})
    EXPECT_FALSE(isWebAddress(bad)) << bad;
  const Library library = loaded({{"sources.json", R"({"muse": {"title": "T", "publisher": "P", "url": "data:text/html,a"}})"}});
  EXPECT_EQ(library.rules.sources[0].url, std::nullopt) << "what is refused goes no further";
}

TEST(Library, MistakesInTheOtherFilesAreReportedAtTheirPlace) {
  const Library library = loaded({{"baselines/lunch.json", "{}"},
                                  {"baselines/invite.json", "{\n  \"person.degree\": \"two\",\n  \"person.shoes\": 2\n}"},
                                  {"templates/broken.json", R"({"text": "{person.firstNam|them}"})"},
                                  {"sources.json", R"({"muse": {"title": "T"}})"}});
  expectGolden("other-files", rendered(library.diagnostics));
}

}  // namespace
}  // namespace tact
