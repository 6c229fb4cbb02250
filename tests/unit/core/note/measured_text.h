// What the tests of measures share: the facts they read and set, and one text measured with the small book.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/note/note_meter.h"
#include "core/note/small_book.h"
#include "core/small_world.h"

namespace tact {

// The facts that the measures read and set.
inline const Vocabulary& noteVocabulary() {
  static const Vocabulary kVocabulary = [] {
    Vocabulary made;
    for (const char* name : {"person.firstName", "person.name", "person.company", "person.headline", "person.title", "person.location",
                             "process.company", "viewer.firstName", "note.text"})
      made.add(factNamed(name, FactType::string));
    made.add(factNamed("person.region", FactType::enumeration, {"northAmerica", "latinAmerica", "elsewhere"}));
    made.add(factNamed("person.mutualConnections", FactType::integer, {}, true));
    made.add(factNamed("person.degree", FactType::integer));
    for (const char* name : {"person.sharedSchool", "person.sharedEmployer", "relation.met", "relation.conversed"})
      made.add(factNamed(name, FactType::boolean, {}, true));
    for (const char* name : {"note.language", "note.wrongName", "note.nearName", "note.wrongCompany"})
      made.add(factNamed(name, FactType::string, {}, true));
    for (const char* name : {"note.length", "note.words", "note.sentences", "note.selfShare", "note.particulars"})
      made.add(factNamed(name, FactType::integer));
    for (const char* name :
         {"note.isDefault",   "note.hasGreeting",   "note.namesRecipient", "note.saysHowWeKnow", "note.saysWhy", "note.introducesSelf",
          "note.namesRole",   "note.showsInterest", "note.thanks",         "note.pitch",         "note.begging", "note.flattery",
          "note.presumption", "note.pressure",      "note.reproach",       "note.afterthoughts", "note.offers",  "note.boasts",
          "note.hasSignOff",  "note.answers",       "note.onlyConnects",   "note.opensWithSelf"})
      made.add(factNamed(name, FactType::boolean));
    for (const char* name :
         {"note.specifics", "note.asks", "note.placeholders", "note.links", "note.phones", "note.shouting", "note.exclamations",
          "note.emoji", "note.stockPhrases", "note.personalRemarks", "note.unprovableClaims", "note.lures"})
      made.add(factNamed(name, FactType::list));
    made.add(factNamed("note.askSize", FactType::enumeration, {"none", "small", "large"}));
    made.add(factNamed("note.outcomeWords", FactType::enumeration, {"none", "hired", "rejected"}));
    made.add(factNamed("note.formality", FactType::enumeration, {"unmarked", "formal", "informal"}));
    return made;
  }();
  return kVocabulary;
}

// Returns what an author would write for a fact: "true", "['a']", "unknown".
inline std::string said(const FactSet& facts, std::string_view fact) {
  EXPECT_TRUE(facts.vocabulary().find(fact)) << fact;
  return describe(facts.get(fact));
}

// Returns the parts of a text that a fact concerns, in order.
inline std::vector<std::string> marked(const FactSet& facts, std::string_view fact) {
  std::vector<std::string> out;
  for (const Mark& mark : facts.marks())
    if (facts.vocabulary()[mark.fact].name == fact) out.emplace_back(utf16Part(facts.get("note.text").asString(), mark.start, mark.end));
  return out;
}

// Returns the facts of a text, measured with the small book beside what is given.
inline FactSet measured(std::string_view text, const Given& given = {}, Moment moment = Moment::note) {
  FactSet facts(noteVocabulary());
  facts.put("note.text", Value::string(text));
  give(facts, given);
  NoteMeter(noteVocabulary(), std::make_unique<SmallBook>()).measure(moment, facts);
  return facts;
}

}  // namespace tact
