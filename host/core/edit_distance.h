// How many edits make one text of another: for "did you mean", and for names that are nearly right.
#pragma once

#include <cstddef>
#include <string_view>

namespace tact {

// Returns the number of edits: a byte more, less or other, or two neighbours swapped, no byte touched twice. Capitals of ASCII do not
// count. Takes time and memory of the product of both lengths: for words, not for texts.
std::size_t editDistance(std::string_view a, std::string_view b);

}  // namespace tact
