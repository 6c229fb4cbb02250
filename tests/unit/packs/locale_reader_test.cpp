// A library in another language: what is laid over it, and what is said of texts that are missing, too many, or do not fit.
#include "packs/locale_reader.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/explain.h"
#include "core/judge.h"
#include "packs/layers.h"
#include "packs/shipped.h"
#include "packs/small_library.h"

namespace tact {
namespace {

using ::testing::HasSubstr;

// English originals with a text of every kind.
Files originals() {
  Files files = smallFiles();
  files["facts.json"] = R"({
  "person.firstName": {"type": "string", "means": "m", "label": "name", "from": "page", "moments": ["invite"]},
  "person.degree": {"type": "int", "means": "m", "label": "distance", "unit": "steps", "from": "page", "moments": ["invite"]},
  "relation.met": {"type": "bool", "words": ["no", "you met"], "means": "m", "label": "met", "from": "user", "moments": ["invite"],
    "change": [{"value": true, "text": "once you have met"}]},
  "relation.role": {"type": "enum", "values": ["none", "interviewer"], "means": "m", "label": "role", "from": "user", "moments": ["invite"],
    "ask": {"ask": "Is {person.firstName|this person} part of it?", "choices": [{"value": "interviewer", "text": "Yes"}, {"value": "none", "text": "No"}],
            "nobodyElse": {"value": "none", "text": "Nobody else"}}}
})";
  files["baselines/invite.json"] = R"({"person.degree": 2, "relation.role": "none"})";
  files["stances/open.json"] = R"({"title": "Open", "means": "All are welcome."})";
  files["rules/hiring/wait.json"] =
      ruleText({{"headline", R"("Not now")"},
                {"when", R"(["relation.role == 'interviewer'", "person.degree >= settings.least"])"},
                {"settings", R"({"least": {"type": "int", "default": 1, "min": 0, "max": 3, "label": "Least", "unit": "steps"}})"},
                {"instead", R"(["send-thanks"])"}});
  return files;
}

std::string wordsJson(const std::map<std::string, std::string>& others = {}) {
  Json words = Json::object();
  const Wording english;
  for (const auto& [key, text] : kWordingEntries) words[std::string(key)] = english.*text;
  for (const auto& [key, text] : others) words[key] = text;
  return words.dump();
}

// The same in a German of a few words.
Files german() {
  return {
      {"language.json", R"({"code": "de", "name": "Deutsch"})"},
      {"words.json", wordsJson({{"butNot", "{wanted} statt {facts}"},
                                {"thinkFirst", "Erst überlegen"},
                                {"ownPublisher", "Sie"},
                                {"settingOn", "ob sie gilt"},
                                {"expectedNumberFromTo", "eine Zahl von {least} bis {most}"},
                                {"doesNotApply", "Gilt nicht."}})},
      {"facts.json", R"({
  "person.firstName": {"label": "Vorname"},
  "person.degree": {"label": "Abstand", "unit": "Schritte"},
  "relation.met": {"label": "über das Treffen", "words": ["nein", "Sie haben sich getroffen"], "change": ["sobald Sie sich getroffen haben"]},
  "relation.role": {"label": "Rolle", "ask": {"ask": "Gehört {person.firstName|diese Person} dazu?",
                    "choices": {"interviewer": "Ja", "none": "Nein"}, "nobodyElse": "Sonst niemand"}}
})"},
      {"templates.json", R"({"send-thanks": "Danken Sie {person.firstName|der Person}."})"},
      {"stances.json", R"({"open": {"title": "Offen", "means": "Alle sind willkommen."}})"},
      {"rules/hiring.json",
       R"({"wait": {"title": "Warten", "headline": "Nicht jetzt", "message": "Es entscheidet {person.firstName|die Person}.",
                           "why": "Es könnte drängen.", "settings": {"least": {"label": "Mindestens", "unit": "Schritte"}}}})"},
  };
}

class LocaleReader : public ::testing::Test {
 protected:
  // Loads the originals in German with some files changed; "" takes one away.
  Library load(const Files& changed = {}, const Files& users = {}) {
    for (const auto& [name, text] : changed) {
      if (text.empty())
        files.erase(name);
      else
        files[name] = text;
    }
    LibrarySources sources;
    sources.shipped = originals();
    sources.users = users;
    sources.usersPrefix = "/own/";
    sources.locale = Locale{language, {files.begin(), files.end()}};
    return loadLibrary(sources);
  }
  // All that is said when one file is another.
  std::string said(const std::string& name, const std::string& text) { return rendered(load({{name, text}}).diagnostics); }

  std::string language = "de";
  Files files = german();
};

TEST_F(LocaleReader, PutsEveryTextInThePlaceOfTheEnglishOne) {
  const Library library = load();
  EXPECT_EQ(rendered(library.diagnostics), "");
  EXPECT_EQ(library.language, "de");
  const Rule* rule = ruleOf(library, "hiring/wait");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->title, "Warten");
  EXPECT_EQ(rule->headline, "Nicht jetzt");
  EXPECT_EQ(library.stances.at("open").title, "Offen");
  EXPECT_EQ(library.rules.sources.back().publisher, "Sie");
  const auto layers = layersOf(library, "hiring/wait", {});
  EXPECT_EQ(layers[0].label, "ob sie gilt");
  EXPECT_EQ(layers[2].label, "Mindestens");
  EXPECT_EQ(layers[2].unit, "Schritte");
  EXPECT_EQ(refusedRuleSetting(library, "rules.hiring/wait.settings.least", std::int64_t{9}), "eine Zahl von 0 bis 3");
  const Fact& met = (*library.vocabulary)[*library.vocabulary->find("relation.met")];
  EXPECT_EQ(met.words[1], "Sie haben sich getroffen");
  EXPECT_EQ(met.change[0].text, "sobald Sie sich getroffen haben");
  EXPECT_EQ((*library.originals)[*library.originals->find("relation.met")].words[1], "you met")
      << "the English ones stay for other languages";
}

TEST_F(LocaleReader, VerdictsAndExplanationsAreInTheLanguage) {
  const Library library = load();
  FactSet facts(*library.vocabulary);
  facts.put("relation.role", Value::string("interviewer"));
  facts.put("person.degree", Value::integer(2));
  const Verdict verdict = judge(library.rules, Moment::invite, facts);
  ASSERT_EQ(verdict.findings.size(), 1U);
  EXPECT_EQ(headline(verdict, library.rules), "Nicht jetzt");
  EXPECT_EQ(verdict.findings[0].message, "Es entscheidet die Person.");
  EXPECT_EQ(verdict.findings[0].instead[0].text, "Danken Sie der Person.");
  EXPECT_EQ(verdict.findings[0].because[1].text, "2 Schritte");
  facts.put("person.degree", Value::integer(0));
  EXPECT_EQ(explainRule(*ruleOf(library, "hiring/wait"), Moment::invite, facts).text,
            "Gilt nicht. At least 1 Schritte statt Abstand: 0 Schritte.");
  FactSet unknown(*library.vocabulary);
  unknown.put("person.degree", Value::integer(2));
  const Verdict asks = judge(library.rules, Moment::invite, unknown);
  ASSERT_EQ(asks.questions.size(), 1U);
  EXPECT_EQ(asks.questions[0].ask, "Gehört diese Person dazu?");
  EXPECT_EQ(asks.questions[0].choices[1].text, "Nein");
}

TEST_F(LocaleReader, WhatNobodyPublishedMayHaveAName) {
  const Library library = load({{"sources.json", R"({"muse": {"title": "Brauch", "publisher": "Alle"}})"}});
  EXPECT_EQ(rendered(library.diagnostics), "");
  const auto source = [&](std::string_view id) {
    return *std::find_if(library.rules.sources.begin(), library.rules.sources.end(), [&](const Source& one) { return one.id == id; });
  };
  EXPECT_EQ(source("muse").title, "Brauch");
  EXPECT_EQ(source("muse").publisher, "Alle");
  EXPECT_EQ(source("elliott").publisher, "P") << "a publication keeps its own";
  EXPECT_THAT(said("sources.json", R"({"nuse": {"title": "T", "publisher": "P"}})"), HasSubstr("did you mean 'muse'?"));
  EXPECT_THAT(said("sources.json", R"({"muse": {"title": "T"}})"), HasSubstr("\"publisher\" is missing"));
}

TEST_F(LocaleReader, ARuleOfOnesOwnStaysAsItWasWritten) {
  const Library library = load({}, {{"mine/one.json", ruleText({{"sources", R"(["own"])"}})}});
  EXPECT_EQ(rendered(library.diagnostics), "");
  EXPECT_EQ(ruleOf(library, "mine/one")->title, "Wait");
}

TEST_F(LocaleReader, TheRevisionIsTheSameInEveryLanguage) {
  LibrarySources english;
  english.shipped = originals();
  english.usersPrefix = "/own/";
  EXPECT_EQ(load().rules.revision, loadLibrary(english).rules.revision);
}

TEST_F(LocaleReader, AMissingTextIsReportedAndStaysEnglish) {
  const Library library = load({{"rules/hiring.json", R"({"wait": {"title": "Warten",
  "message": "Es entscheidet {person.firstName|die Person}.", "why": "Es könnte drängen.", "settings": {"least": {"label": "Mindestens", "unit": "Schritte"}}}})"}});
  EXPECT_THAT(rendered(library.diagnostics), HasSubstr("locales/de/rules/hiring.json:1:10: error: \"headline\" is missing"));
  EXPECT_THAT(rendered(library.diagnostics), HasSubstr("in English: Not now"));
  const Rule* rule = ruleOf(library, "hiring/wait");
  ASSERT_NE(rule, nullptr) << "no rule is switched off for its texts";
  EXPECT_EQ(rule->headline, "Not now");
  EXPECT_EQ(rule->title, "Warten");
}

TEST_F(LocaleReader, AMissingFileIsReported) {
  EXPECT_THAT(said("facts.json", ""), HasSubstr("locales/de/facts.json:1:1: error: this file is missing"));
  EXPECT_THAT(said("rules/hiring.json", ""), HasSubstr("locales/de/rules/hiring.json:1:1: error: this file is missing"));
}

TEST_F(LocaleReader, WhatEnglishDoesNotHaveIsReported) {
  EXPECT_THAT(said("templates.json", R"({"send-thanks": "Danken Sie {person.firstName|ihr}.", "send-thank": "x"})"),
              AllOf(HasSubstr("there is no \"send-thank\" in English"), HasSubstr("did you mean 'send-thanks'?")));
  EXPECT_THAT(said("rules/hirng.json", "{}"),
              HasSubstr("locales/de/rules/hirng.json:1:1: error: there is nothing in English of this file's name"));
  EXPECT_THAT(said("stances.json", R"({"open": {"title": "Offen", "means": "Alle.", "colour": "rot"}})"),
              HasSubstr("there is no \"colour\" in English"));
}

TEST_F(LocaleReader, WhatIsNoJsonIsReportedAndStaysEnglish) {
  const Library library = load({{"templates.json", "{\n  \"send-thanks\": }"}});
  EXPECT_THAT(rendered(library.diagnostics), HasSubstr("locales/de/templates.json:2:18: error"));
  EXPECT_EQ(library.rules.advice[0].text.source(), "Thank {person.firstName|them}.");
}

TEST_F(LocaleReader, PlacesMustBeThoseOfTheEnglishText) {
  EXPECT_THAT(said("templates.json", R"({"send-thanks": "Danken Sie."})"),
              AllOf(HasSubstr("templates.json:1:17: error: the facts in its places are not those of the English text"),
                    HasSubstr("there: {person.firstName}; here: none")));
  EXPECT_THAT(
      said("templates.json", R"({"send-thanks": "Danken Sie {person.firstNam|ihr}."})"),
      AllOf(HasSubstr("templates.json:1:29: error: there is no fact 'person.firstNam'"), HasSubstr("did you mean 'person.firstName'?")));
  EXPECT_THAT(said("templates.json", R"({"send-thanks": "Danken Sie {person.firstName}."})"), HasSubstr("may be unknown"));
  files = german();
  EXPECT_THAT(said("words.json", wordsJson({{"factIs", "{label}"}})),
              AllOf(HasSubstr("its places are not those of the English text"), HasSubstr("there: {label}, {value}; here: {label}")));
}

TEST_F(LocaleReader, ShapesMustBeThoseOfTheEnglishEntry) {
  const auto facts = [](const std::string& met) {
    std::string text = german().at("facts.json");
    const auto at = text.find("{\"label\": \"über");
    return text.replace(at, text.find("]}", at) + 2 - at, met);
  };
  EXPECT_THAT(said("facts.json", facts(R"({"label": "x", "words": ["nein"], "change": ["y"]})")),
              HasSubstr("this must be a list of 2 texts"));
  EXPECT_THAT(said("facts.json", facts(R"({"label": "x", "words": ["nein", 1], "change": ["y"]})")),
              HasSubstr("this must be a list of 2 texts"));
  EXPECT_THAT(said("facts.json", facts(R"({"label": "x", "words": ["a", "b"]})")), HasSubstr("\"change\" is missing"));
  EXPECT_THAT(said("facts.json", facts(R"({"label": "", "words": ["a", "b"], "change": ["y"]})")), HasSubstr("this must be a text"));
  EXPECT_THAT(said("facts.json", facts(R"({"label": "x", "words": ["a", "b"], "change": ["y"], "unit": "z"})")),
              HasSubstr("there is no \"unit\" in English"));
  EXPECT_THAT(said("facts.json", facts("7")), HasSubstr("this must be an object"));
  EXPECT_THAT(said("language.json", R"({"code": "da", "name": "Deutsch"})"), HasSubstr("\"code\" must be the name of the folder, de"));
}

TEST_F(LocaleReader, OfEnglishThereAreTheWordsAlone) {
  language = "en";
  files = {{"language.json", R"({"code": "en", "name": "English"})"}, {"words.json", wordsJson()}};
  EXPECT_EQ(rendered(load().diagnostics), "");
  EXPECT_THAT(said("templates.json", "{}"), HasSubstr("English stands in the originals"));
}

TEST(ShippedLocales, TheEnglishWordsAreThoseOfTheCode) {
  const Locale english = shippedLocale("en");
  ASSERT_TRUE(english.files.contains("words.json"));
  JsonError failure;
  EXPECT_EQ(parseJson(english.files.at("words.json"), failure), parseJson(wordsJson(), failure));
}

TEST(ShippedLocales, EveryLanguageLoadsWithoutAWord) {
  const auto languages = shippedLanguages();
  EXPECT_THAT(languages, ::testing::Contains("en"));
  for (const std::string& language : languages) {
    LibrarySources sources;
    sources.shipped = shippedFiles();
    sources.locale = shippedLocale(language);
    EXPECT_EQ(rendered(loadLibrary(sources).diagnostics), "") << language;
    EXPECT_NE(languageName(*sources.locale), language);
  }
}

TEST(LanguageName, IsTheCodeWhereNoneIsGiven) {
  EXPECT_EQ(languageName({"xx", {}}), "xx");
  EXPECT_EQ(languageName({"xx", {{"language.json", "["}}}), "xx");
  EXPECT_EQ(languageName({"xx", {{"language.json", R"({"name": "Ix"})"}}}), "Ix");
}

}  // namespace
}  // namespace tact
