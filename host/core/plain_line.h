// Whether a text is one plain line, as keys, names and settings are: what has control characters in it can draw anything on a terminal, and
// what ends in the middle can look like two.
#pragma once

#include <string_view>

#include "core/characters.h"

namespace tact {

// Of both kinds, C0 and C1.
inline bool isControl(Character c) { return (c >= 0 && c < 0x20) || (c >= 0x7F && c < 0xA0); }

// Whether the whole text is UTF-8 without control characters, line breaks among them.
inline bool isPlainLine(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (const Character c = nextCharacter(text, at); c < 0 || isControl(c)) return false;
  return true;
}

}  // namespace tact
