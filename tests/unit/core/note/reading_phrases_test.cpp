// What phrases make of a text whose language is known.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/note/measured_text.h"
#include "core/note/reading.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Given kEnglish = {{"note.language", Value::string("en")}};

FactSet read(std::string_view text, Given given = {}, Moment moment = Moment::note) {
  given.insert(given.end(), kEnglish.begin(), kEnglish.end());
  return measured(text, given, moment);
}

std::string fact(const char* name, std::string_view text, const Given& given = {}) { return said(read(text, given), name); }
std::vector<std::string> marks(const char* name, std::string_view text, const Given& given = {}) { return marked(read(text, given), name); }

TEST(ReadingPhrases, EachListMakesItsFact) {
  const std::pair<const char*, const char*> kPairs[] = {
      {"note.hasSignOff", "best regards"},   {"note.saysHowWeKnow", "we met"},
      {"note.saysWhy", "because bridges"},   {"note.introducesSelf", "I'm a sailor"},
      {"note.namesRole", "the sailor role"}, {"note.showsInterest", "would love to join"},
      {"note.thanks", "Thank you"},          {"note.pitch", "book a demo"},
      {"note.begging", "any job"},           {"note.flattery", "impressive profile"},
      {"note.presumption", "talk soon"},     {"note.pressure", "answer today"},
      {"note.reproach", "you forgot me"},    {"note.afterthoughts", "I forgot to"},
      {"note.offers", "happy to share"},     {"note.boasts", "I'm an expert"},
      {"note.answers", "as you asked"},      {"note.onlyConnects", "would like to connect"}};
  for (const auto& [name, phrase] : kPairs) {
    const FactSet there = read("👋 So, " + std::string(phrase) + ".");
    EXPECT_EQ(said(there, name), "true") << name;
    EXPECT_THAT(marked(there, name), ElementsAre(phrase)) << name;
    EXPECT_EQ(fact(name, "A sentence."), "false") << name;
  }
  EXPECT_EQ(fact("note.stockPhrases", "I hope this finds you well."), "['hope this finds you well']");
  EXPECT_EQ(fact("note.personalRemarks", "I like your smile."), "['your smile']");
}

TEST(ReadingPhrases, AListTheLanguageLacksLeavesItsFactUnknown) {
  const FactSet german = measured("Danke, ich mag das", {{"note.language", Value::string("de")}});
  EXPECT_EQ(said(german, "note.thanks"), "true");
  for (const char* name : {"note.pitch", "note.specifics", "note.asks", "note.outcomeWords", "note.lures", "note.onlyConnects"})
    EXPECT_EQ(said(german, name), "unknown") << name;
}

TEST(ReadingPhrases, SpecificsAreWordsOfThePageToo) {
  EXPECT_THAT(marks("note.specifics", "Your post about the bridges was new to me."), ElementsAre("Your post about the bridges"));
  const Given page = {{"person.company", Value::string("Northwind Ltd")}, {"person.headline", Value::string("Product designer")}};
  EXPECT_THAT(marks("note.specifics", "At Northwind a designer is at work.", page), ElementsAre("Northwind", "designer"));
  EXPECT_THAT(marks("note.specifics", "Northwind's bridges", page), ElementsAre("Northwind's"));
  EXPECT_THAT(marks("note.specifics", "Hi Robin, bridges", {{"person.firstName", Value::string("Robin")}}), IsEmpty());
  EXPECT_EQ(fact("note.specifics", "your post about the work"), "[]") << "work says nothing";
}

TEST(ReadingPhrases, AWishToConnectIsAllOnlyWhereNothingElseIsSaid) {
  EXPECT_EQ(fact("note.onlyConnects", "I would like to connect."), "true");
  EXPECT_EQ(fact("note.onlyConnects", "I would like to connect because bridges."), "false");
  EXPECT_EQ(fact("note.onlyConnects", "We met. I would like to connect."), "false");
  EXPECT_EQ(fact("note.onlyConnects", "I'm a sailor. I would like to connect."), "false");
  EXPECT_THAT(marks("note.onlyConnects", "Your post about bridges. I would like to connect."), IsEmpty());
}

TEST(ReadingPhrases, AsksHaveKindsAndASize) {
  EXPECT_EQ(fact("note.asks", "A sentence."), "[]");
  EXPECT_EQ(fact("note.askSize", "A sentence."), "'none'");
  EXPECT_EQ(fact("note.asks", "May we have a call? Have a call!"), "['call']") << "a kind once";
  EXPECT_EQ(fact("note.askSize", "May we have a call"), "'small'");
  EXPECT_EQ(fact("note.asks", "Find me a job, have a call"), "['job', 'call']");
  const FactSet large = read("So find me a job");
  EXPECT_EQ(said(large, "note.askSize"), "'large'");
  EXPECT_THAT(marked(large, "note.askSize"), ElementsAre("find me a job"));
}

TEST(ReadingPhrases, AnOfferAsksForNothing) {
  EXPECT_EQ(fact("note.asks", "I am happy to have a call"), "[]");
  EXPECT_EQ(fact("note.offers", "I am happy to have a call"), "true");
}

TEST(ReadingPhrases, AQuestionAboutSomethingIsAsked) {
  EXPECT_EQ(fact("note.asks", "Is it the bridges?"), "['question']");
  EXPECT_THAT(marks("note.asks", "Hello. Is it the bridges?"), ElementsAre("Is it the bridges"));
  EXPECT_EQ(fact("note.asks", "Is it at work?"), "[]") << "about nothing";
  EXPECT_EQ(fact("note.asks", "May we have a call about bridges?"), "['call']") << "the phrase says what is asked";
}

TEST(ReadingPhrases, ARequestForANumberIsAPhone) {
  EXPECT_THAT(marks("note.phones", "Send your number to 020 555 01 01"), ElementsAre("your number", "020 555 01 01"));
  EXPECT_EQ(fact("note.phones", "your number 020 555 01 01"), "['your number 020 555 01 01']") << "what touches is one thing";
}

TEST(ReadingPhrases, OutcomesAndLuresHaveKinds) {
  EXPECT_EQ(fact("note.outcomeWords", "I got the job, he was rejected"), "'hired'");
  EXPECT_THAT(marks("note.outcomeWords", "I was rejected"), ElementsAre("was rejected"));
  EXPECT_EQ(fact("note.outcomeWords", "A sentence"), "'none'");
  EXPECT_EQ(fact("note.lures", "On Telegram: guaranteed profits, guaranteed profit"), "['messenger', 'profit']");
}

TEST(ReadingPhrases, AClaimCountsWhereThePageSaysOtherwise) {
  const auto claims = [](std::string_view text, const Given& given) { return fact("note.unprovableClaims", text, given); };
  EXPECT_EQ(claims("our mutual connections", {}), "[]") << "the page does not say";
  EXPECT_EQ(claims("our mutual connections", {{"person.mutualConnections", Value::integer(3)}}), "[]");
  EXPECT_EQ(claims("our mutual connections", {{"person.mutualConnections", Value::integer(0)}}), "['mutual connections']");
  EXPECT_EQ(claims("the same school", {{"person.sharedSchool", Value::boolean(false)}}), "['same school']");
  EXPECT_EQ(claims("the same school", {{"person.sharedEmployer", Value::boolean(false)}}), "[]");
  EXPECT_EQ(claims("the same employer", {{"person.sharedEmployer", Value::boolean(false)}}), "['same employer']");
  const Given stranger = {
      {"relation.met", Value::boolean(false)}, {"relation.conversed", Value::boolean(false)}, {"person.degree", Value::integer(2)}};
  EXPECT_EQ(claims("as friends", stranger), "['as friends']");
  EXPECT_EQ(claims("as friends", {{"person.degree", Value::integer(2)}}), "[]");
}

TEST(ReadingPhrases, AnotherCompanyWhereTheirsIsExpectedIsWrong) {
  const Given page = {{"person.company", Value::string("Blue Harbour Group")}, {"person.headline", Value::string("formerly Northwind")}};
  EXPECT_EQ(fact("note.wrongCompany", "I like to join Southwind", page), "'Southwind'");
  EXPECT_THAT(marks("note.wrongCompany", "I like to join Southwind\u2019s", page), ElementsAre("Southwind")) << "without the possessive";
  EXPECT_THAT(marks("note.wrongCompany", "👋 Red Ocean careers", page), ElementsAre("Red Ocean"));
  for (const char* right : {"join Blue Harbour", "join Blue", "join BHG", "join Northwind", "a sentence"})
    EXPECT_EQ(fact("note.wrongCompany", right, page), "null") << right;
  EXPECT_EQ(fact("note.wrongCompany", "join Southwind"), "unknown") << "their company is not known";
}

TEST(ReadingPhrases, OfAReceivedNoteThePageTellsNothing) {
  const Given page = {{"person.company", Value::string("Northwind")}};
  EXPECT_EQ(said(read("I like to join Southwind", page, Moment::incoming), "note.wrongCompany"), "unknown");
  EXPECT_EQ(said(read("At Northwind", page, Moment::incoming), "note.specifics"), "[]");
}

TEST(ReadingPhrases, CountsWhoIsSpokenOf) {
  EXPECT_EQ(fact("note.selfShare", "A sentence"), "0");
  EXPECT_EQ(fact("note.selfShare", "I like your post"), "50");
  EXPECT_EQ(fact("note.selfShare", "I'm at my work, our work is your work"), "75");
  EXPECT_EQ(fact("note.opensWithSelf", "Hi Robin, I like it", {{"person.firstName", Value::string("Robin")}}), "true");
  EXPECT_EQ(fact("note.opensWithSelf", "Your post"), "false");
}

TEST(ReadingPhrases, TellsTheFormOfAddressByItsCapital) {
  const auto formality = [](std::string_view text) {
    return said(measured(text, {{"note.language", Value::string("de")}}), "note.formality");
  };
  EXPECT_EQ(formality("Ich danke, wenn Sie das mögen"), "'formal'");
  EXPECT_EQ(formality("Ich mag, wenn sie das mögen"), "'unmarked'");
  EXPECT_EQ(formality("Ich mag DEIN Buch"), "'informal'");
  EXPECT_EQ(formality("Sie und du"), "'unmarked'");
  EXPECT_EQ(fact("note.formality", "I like it"), "unknown") << "English has neither";
}

TEST(ReadingPhrases, ParticularsAreThingsOfOnesOwnSentences) {
  EXPECT_EQ(fact("note.particulars", "I build bridges of stone"), "3");
  EXPECT_EQ(fact("note.particulars", "I build bridges. My bridges build"), "2") << "each once";
  EXPECT_EQ(fact("note.particulars", "We build bridges of stone"), "0") << "nobody in particular speaks";
  EXPECT_EQ(fact("note.particulars", "I like: book a demo"), "0") << "what is sold is nobody's own";
}

}  // namespace
}  // namespace tact
