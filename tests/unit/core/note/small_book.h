// A book of two languages small enough to know by heart, for the tests of measures.
//
//   en  has every list      de  has thanks alone, "Sie" and "du"
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/note/phrase_book.h"

namespace tact {

inline Names smallNames() {
  return {{{"michael", "mike"},
           {"robert", "bob", "rob"},
           {"stephen", "steven", "steve"},
           {"john", "jon"},
           {"sara", "sarah"},
           {"mary", "marie"},
           {"mark", "marc"},
           {"grace", "gracie"},
           {"robin", "robyn"}},
          {"dr", "mr", "mrs", "frau"}};
}

inline std::vector<LanguageWords> smallLanguages() {
  LanguageWords en;
  en.code = "en";
  en.name = "English";
  en.common = {"the", "a", "to", "and", "of", "is", "for", "on", "about", "at", "would", "like", "this", "it", "in", "hope"};
  en.plain = {"work", "profile", "network", "experience"};
  en.self = {"i", "my", "we", "our"};
  en.group = {"we", "our"};
  en.reader = {"you", "your"};
  en.everybody = {"there", "all", "team"};
  en.greetings = {"hi", "hello", "dear", "good (morning|evening)"};
  en.placeholders = {"name", "your company"};
  LanguageWords de;
  de.code = "de";
  de.name = "Deutsch";
  de.common = {"der", "die", "das", "und", "ich", "nicht", "in", "zu", "mit", "sehr"};
  de.plain = {"arbeit"};
  de.self = {"ich", "mein"};
  de.reader = {"sie", "du", "dein"};
  de.formal = {"Sie", "Ihr"};
  de.informal = {"du", "dein"};
  de.greetings = {"hallo", "liebe~"};
  return {en, de};
}

class SmallBook : public PhraseBook {
 public:
  SmallBook() : languages_(smallLanguages()), names_(smallNames()), phrases_(2) {
    phrases_[0].set.defineSet("praise", {"great", "impress~"});
    add(0, PhraseList::signOff, {"best regards"});
    add(0, PhraseList::specifics, {"your (post|article) about <thing>"});
    add(0, PhraseList::howWeKnow, {"we met"});
    add(0, PhraseList::why, {"because <thing>"});
    add(0, PhraseList::introduces, {"i'm a <thing>"});
    add(0, PhraseList::role, {"the <thing> role"});
    add(0, PhraseList::interest, {"would love to join"});
    add(0, PhraseList::outcome, {"got the job"}, "hired");
    add(0, PhraseList::outcome, {"was rejected"}, "rejected");
    add(0, PhraseList::thanks, {"thank you"});
    add(0, PhraseList::asks, {"have a call"}, "call");
    add(0, PhraseList::asks, {"find me a job"}, "job");
    add(0, PhraseList::asks, {"your number"}, "phone");
    add(0, PhraseList::pitch, {"book a demo"});
    add(0, PhraseList::begging, {"any job"});
    add(0, PhraseList::flattery, {"{praise} profile"});
    add(0, PhraseList::presumption, {"talk soon"});
    add(0, PhraseList::pressure, {"answer today"});
    add(0, PhraseList::reproach, {"you forgot me"});
    add(0, PhraseList::afterthoughts, {"i forgot to"});
    add(0, PhraseList::worn, {"hope this finds you well"});
    add(0, PhraseList::personal, {"your smile"});
    add(0, PhraseList::claims, {"mutual connections"}, "mutual");
    add(0, PhraseList::claims, {"same school"}, "school");
    add(0, PhraseList::claims, {"same employer"}, "employer");
    add(0, PhraseList::claims, {"as friends"}, "friend");
    add(0, PhraseList::offers, {"happy to (share|have a call)"});
    add(0, PhraseList::boasts, {"i'm an expert"});
    add(0, PhraseList::lures, {"guaranteed profit~"}, "profit");
    add(0, PhraseList::lures, {"on telegram"}, "messenger");
    add(0, PhraseList::onlyConnects, {"would like to connect"});
    add(0, PhraseList::company, {"(join|work at) <org>", "<org> careers"});
    add(0, PhraseList::answers, {"as you asked"});
    phrases_[0].largeAsks = {"job"};
    add(1, PhraseList::thanks, {"danke"});
  }

  const std::vector<LanguageWords>& languages() override { return languages_; }
  const LanguagePhrases& phrasesOf(std::size_t language) override { return phrases_[language]; }
  const std::vector<StockSentence>& stock() override { return stock_; }
  const Names& names() override { return names_; }
  const std::vector<Region>& regions() override { return regions_; }

 private:
  void add(std::size_t language, PhraseList list, const std::vector<std::string>& phrases, const std::string& kind = {}) {
    LanguagePhrases& to = phrases_[language];
    const auto place = static_cast<std::size_t>(list);
    to.has[place] = true;
    const PhraseTag tag{static_cast<std::uint8_t>(place), static_cast<std::uint8_t>(to.kinds[place].size())};
    to.kinds[place].push_back(kind);
    for (const std::string& phrase : phrases) EXPECT_TRUE(to.set.add(phrase, tag).empty()) << phrase;
  }

  std::vector<LanguageWords> languages_;
  Names names_;
  std::vector<LanguagePhrases> phrases_;
  std::vector<StockSentence> stock_ = {
      {"en", {"i", "would", "like", "to", "add", "you", "to", "my", "circle", "of", "contacts", "", "here"}}};
  std::vector<Region> regions_ = {
      {"northAmerica", {"united states", "new mexico", "canada"}}, {"latinAmerica", {"mexico"}}, {"elsewhere", {"georgia", "netherlands"}}};
};

}  // namespace tact
