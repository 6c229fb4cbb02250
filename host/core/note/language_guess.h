// The language of a short text, among those whose words Tact knows.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/note/note_text.h"
#include "core/note/phrase_book.h"

namespace tact {

// Tells by function words: a note is too short for statistics of letters, and only the languages that have phrases need telling apart.
class LanguageGuess {
 public:
  // EXPECTS at most 32 languages.
  explicit LanguageGuess(const std::vector<LanguageWords>& languages);

  // Returns the place of the language; nothing where none or more than one fits.
  std::optional<std::size_t> of(const NoteText& text) const;

 private:
  struct Languages {
    std::uint32_t asFunction = 0, asPlain = 0;  // bits: the place of a language
  };
  std::unordered_map<std::string_view, Languages> spokenIn_;  // by folded word; views of the LanguageWords
  std::size_t count_ = 0;
};

}  // namespace tact
