// UTF-8 to the encodings in which dictionaries are written: UTF-8 itself, ISO 8859-1, -2 and -15.
//
// A dictionary names its encoding and takes words in no other. iconv is of no use here: in a statically linked program it would look for
// modules at run time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tact {

// Returns whether words can be handed to a dictionary of this encoding ("UTF-8", "ISO8859-1", in any case, with or without hyphens).
bool isKnownEncoding(std::string_view encoding);

// Returns the word in that encoding; nothing when the encoding is not known, lacks one of the letters, or the word is no UTF-8.
std::optional<std::string> encoded(std::string_view word, std::string_view encoding);

}  // namespace tact
