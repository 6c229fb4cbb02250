// Which words of a text to look at: those that its language's dictionary does not know and that are nothing else.
//
// A false alarm beside somebody's name is worse than a slip that is passed over. So names, capitalised words inside a sentence, words with
// digits or capitals inside, abbreviations, parts of addresses and of words with hyphens, words of other scripts, and whatever the caller
// knows are not looked at. A capitalised word that begins a sentence may be a name: it counts only when it is a known word with two
// neighbouring letters exchanged.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/note/note_text.h"
#include "spelling/dictionary.h"

namespace tact {

// Words looked at from which on a text that the dictionary hardly knows is taken for one in another language.
inline constexpr std::size_t kEnoughWords = 4;

// Returns places in text.words(), in order. Nothing when more than half of kEnoughWords or more words are unknown: then the dictionary
// does not fit the text, and what is misspelt is not known. `isKnown` is asked for the folded spelling of words: names of the reader and
// their company, words of the phrases.
std::optional<std::vector<std::size_t>> misspellings(const NoteText& text, const Dictionary& dictionary,
                                                     const std::function<bool(std::string_view folded)>& isKnown);

}  // namespace tact
