// What Tact knows of languages: their words, their phrases, LinkedIn's own sentences, names and places. Filled by packs/ from
// shared-rules/phrases.
//
// Each part is made when it is first asked for, so that starting the host pays for none of it. For one thread.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/note/phrase_set.h"

namespace tact {

// The lists of phrases, by the names of their files; what each makes of a text is said in note_meter.h.
enum class PhraseList : std::uint8_t {
  signOff,
  specifics,
  howWeKnow,
  why,
  introduces,
  role,
  interest,
  outcome,
  thanks,
  asks,
  pitch,
  begging,
  flattery,
  presumption,
  pressure,
  reproach,
  afterthoughts,
  worn,
  personal,
  claims,
  offers,
  boasts,
  lures,
  onlyConnects,
  company,
  answers
};
inline constexpr std::array<std::string_view, 26> kPhraseListNames = {
    "signOff",  "specifics", "howWeKnow", "why",      "introduces",  "role",         "interest", "outcome",       "thanks",
    "asks",     "pitch",     "begging",   "flattery", "presumption", "pressure",     "reproach", "afterthoughts", "worn",
    "personal", "claims",    "offers",    "boasts",   "lures",       "onlyConnects", "company",  "answers"};

// The words of one language: language.json, greeting.json and placeholders.json. Spellings are folded, but for `formal` and `informal`,
// which may turn on a capital ("Sie").
struct LanguageWords {
  std::string code;  // BCP 47: "en"
  std::string name;
  std::vector<std::string> common;  // function words: they tell the language and say nothing
  std::vector<std::string> plain;   // words that say nothing particular in such a text
  std::vector<std::string> self;    // the writer
  std::vector<std::string> group;   // those of `self` that speak for more than one
  std::vector<std::string> reader;
  std::vector<std::string> formal, informal;
  std::vector<std::string> everybody;     // what stands in a greeting in place of a name
  std::vector<std::string> greetings;     // phrases
  std::vector<std::string> placeholders;  // that stand between parentheses, where ordinary text stands too
};

// The phrases of one language, compiled.
struct LanguagePhrases {
  PhraseSet set;                                                        // tags: PhraseList, place in `kinds`
  std::array<std::vector<std::string>, kPhraseListNames.size()> kinds;  // of each list; empty: it has none
  std::vector<std::string> largeAsks;                                   // kinds of `asks` that ask much
  std::array<bool, kPhraseListNames.size()> has{};                      // whether the language has the list at all
};

// LinkedIn's own sentence in some language, folded words in order; a name stands as "".
struct StockSentence {
  std::string language;
  std::vector<std::string> words;
};

struct Names {
  std::vector<std::vector<std::string>> groups;  // names one person may go by: michael, mike
  std::vector<std::string> titles;               // dr, mrs
};

struct Region {
  std::string name;                 // a value of person.region
  std::vector<std::string> places;  // folded: countries, areas, cities
};

class PhraseBook {
 public:
  virtual ~PhraseBook() = default;
  virtual const std::vector<LanguageWords>& languages() = 0;
  // EXPECTS a place in languages().
  virtual const LanguagePhrases& phrasesOf(std::size_t language) = 0;
  virtual const std::vector<StockSentence>& stock() = 0;
  virtual const Names& names() = 0;
  virtual const std::vector<Region>& regions() = 0;
};

}  // namespace tact
