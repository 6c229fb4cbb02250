// Who a text greets, and whether that is its reader.
//
// A name counts as theirs with or without accents, by any of its parts, by initials and by the nicknames of common names. What is nearly
// theirs is a question, not a fault: people know how their name is spelt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/note/note_text.h"
#include "core/note/phrase_book.h"

namespace tact {

enum class NameFit : std::uint8_t { theirs, near, other, cannotTell };

// The reader's names as their profile spells them; empty where not known.
struct ReaderNames {
  std::string_view first;
  std::string_view full;
};

// Returns how names that are written fit the reader's. `written` as it stands in the text: one word or more.
NameFit fitOf(const std::vector<std::string_view>& written, const ReaderNames& reader, const Names& names);

// The greeting of a text: places of words.
struct Greeting {
  std::uint32_t end = 0;                     // the first word behind it
  std::uint32_t nameBegin = 0, nameEnd = 0;  // equal: nobody is named
};

// Finds the greeting at the beginning of texts; made once from all languages' greetings.
class Greeter {
 public:
  Greeter(const std::vector<LanguageWords>& languages, const Names& names);

  // Returns the greeting, nothing if the text begins without one. A text that begins with the name alone ("Robin, ...") greets only where
  // the name is the reader's or a common one.
  std::optional<Greeting> find(const NoteText& text, const ReaderNames& reader, const Names& names) const;

 private:
  bool isCommon(PhraseSet::WordId id) const { return id < common_.size() && common_[id] != 0; }

  PhraseSet set_;
  std::vector<std::uint8_t> common_;     // by word id: a function word of some language
  std::vector<std::uint8_t> everybody_;  // by word id
  std::vector<std::uint8_t> title_;      // by word id
  std::vector<std::uint8_t> aName_;      // by word id: in some group of names
};

}  // namespace tact
