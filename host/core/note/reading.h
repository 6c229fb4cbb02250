// One text being measured: each step sets the facts it can. Used by note_meter.cpp alone.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/fact_set.h"
#include "core/note/addressing.h"
#include "core/note/note_text.h"
#include "core/note/phrase_book.h"
#include "core/note/shapes.h"

namespace tact {

// What the words of one language are. Views of the LanguageWords, which must outlive it.
class WordKinds {
 public:
  explicit WordKinds(const LanguageWords& language);
  bool saysNothing(std::string_view folded) const { return is(folded, kCommon | kPlain | kSelf | kReader); }
  bool isSelf(std::string_view folded) const { return is(folded, kSelf); }
  bool isReader(std::string_view folded) const { return is(folded, kReader); }
  bool isGroup(std::string_view folded) const { return is(folded, kGroup); }

 private:
  static constexpr std::uint8_t kCommon = 1, kPlain = 2, kSelf = 4, kReader = 8, kGroup = 16;
  bool is(std::string_view folded, std::uint8_t kinds) const;
  std::unordered_map<std::string_view, std::uint8_t> kinds_;
};

class Reading {
 public:
  Reading(const NoteText& text, Moment moment, FactSet& facts) : text_(text), moment_(moment), facts_(facts) {}

  void form(const std::vector<std::string_view>& slots);
  void address(const std::optional<Greeting>& greeting, const ReaderNames& reader, const Names& names);
  void stock(bool isDefault) { set("note.isDefault", Value::boolean(isDefault)); }
  void region(const std::vector<Region>& regions);
  void language(std::string_view code);
  // Words in capitals. `phrases` and `kinds` know the language's words; null where it is not known.
  void shouting(const LanguagePhrases* phrases, const WordKinds* kinds);
  // For a text of no words: nothing of what phrases tell is there, in any language.
  void nothing();
  void phrases(const LanguagePhrases& phrases, const WordKinds& kinds, const LanguageWords& words);
  // For a received text whose language is not known: what lures speaks few words, and in many languages. Sets note.lures only where there
  // are some.
  void lures(const LanguagePhrases& phrases, const WordKinds& kinds);
  // What every step may have added to.
  void finish();

 private:
  using Hits = std::vector<PhraseHit>;

  // Each sets a fact unless it was given; pieces are the places it concerns.
  bool set(std::string_view fact, const Value& value, const std::vector<Piece>& pieces = {});
  void setList(std::string_view fact, const std::vector<Piece>& pieces);
  void setList(std::string_view fact, const std::vector<std::string>& texts, const std::vector<Piece>& pieces);

  Piece pieceOf(const PhraseHit& hit) const;
  std::vector<Piece> piecesOf(PhraseList list) const;
  std::string_view written(const Piece& piece) const { return text_.text().substr(piece.begin, piece.end - piece.begin); }
  bool has(PhraseList list) const { return phrases_->has[static_cast<std::size_t>(list)]; }
  const std::string& kindOf(const PhraseHit& hit) const;
  bool isThing(std::size_t word) const;
  // Whether the profile itself writes this folded word.
  bool isOnPage(std::string_view word);

  void begin(const LanguagePhrases& phrases, const WordKinds& kinds);
  void look(const WordKinds& kinds);
  void setPresence();
  void setSpecifics();
  void setAsks();
  void setOutcome();
  void setClaims();
  void setLures();
  void setCompany();
  void setTone(const LanguageWords& words, const WordKinds& kinds);
  void setParticulars(const WordKinds& kinds);

  const NoteText& text_;
  Moment moment_;
  FactSet& facts_;
  std::uint32_t bodyBegins_ = 0;
  std::vector<std::string> readerNames_;  // folded words
  const LanguagePhrases* phrases_ = nullptr;
  WordContext context_;
  std::vector<PhraseSet::WordId> ids_;
  Hits hits_;
  std::optional<std::set<std::string>> page_;  // made when first needed
  std::vector<Piece> placeholders_;
  std::vector<Piece> phones_;  // and requests for one
  bool tied_ = false;          // to its reader, or to a reason
};

}  // namespace tact
