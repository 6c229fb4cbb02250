// note.text + what is known of its reader -> the `note.*` facts, with the places of the words they concern.
//
// The reader is the person a note or message goes to, and the user where a note was received. A value that was given wins and keeps no
// places. What turns on the words of a language stays unknown where the language is not known or lacks that list of phrases; form, names,
// company and length are measured in any.
//
//   list          fact                      list          fact
//   specifics     note.specifics (*)        flattery      note.flattery
//   howWeKnow     note.saysHowWeKnow        presumption   note.presumption
//   why           note.saysWhy              pressure      note.pressure
//   introduces    note.introducesSelf       reproach      note.reproach
//   role          note.namesRole            afterthoughts note.afterthoughts
//   interest      note.showsInterest        worn          note.stockPhrases
//   outcome       note.outcomeWords         personal      note.personalRemarks
//   thanks        note.thanks               claims        note.unprovableClaims (**)
//   asks          note.asks, note.askSize   offers        note.offers
//   pitch         note.pitch                boasts        note.boasts
//   begging       note.begging              lures         note.lures
//   company       note.wrongCompany         onlyConnects  note.onlyConnects
//   signOff       note.hasSignOff
//
//   (*) also the words of the reader's company, headline and place     (**) those that the page contradicts
#pragma once

#include <memory>

#include "core/fact_set.h"
#include "core/moment.h"
#include "core/note/phrase_book.h"

namespace tact {

class NoteMeter {
 public:
  // The vocabulary must outlive the meter.
  NoteMeter(const Vocabulary& vocabulary, std::unique_ptr<PhraseBook> book);
  ~NoteMeter();

  // Adds what can be measured of `note.text`, and person.region. Does nothing in moments without a text. Costs tens of microseconds; the
  // first text of a language pays for its phrases.
  void measure(Moment moment, FactSet& facts);

  // Returns whether a folded word is one that the lists of a language's words name. False for a language without phrases.
  bool knowsWord(std::string_view language, std::string_view folded);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tact
