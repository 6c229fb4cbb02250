// Whether two notes are nearly the same text, told from 64 bits of each: a SimHash (Charikar) over pairs of neighbouring folded words.
//
// The name and company of the reader are left out, so that a text sent around with these exchanged stays near itself. From a hash no word
// of the text can be told, which is why hashes are all that is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/note/note_text.h"

namespace tact {

// Returns the hash; nothing for a text of fewer than limits::kMinHashedWords words besides name and company: short courtesies are alike.
// Name and company may be empty.
std::optional<std::uint64_t> simHash(const NoteText& text, std::string_view name, std::string_view company);

// Returns whether the texts of two hashes are nearly the same: at most limits::kMaxNearBits bits differ.
bool isNear(std::uint64_t a, std::uint64_t b);

}  // namespace tact
