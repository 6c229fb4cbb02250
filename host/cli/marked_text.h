// A text as a terminal shows it, with carets under the parts that are marked.
//
// Columns are those of visible characters: a combining mark takes none, Han and most emoji take two. Lines are folded between words.
// Terminals that turn right-to-left scripts round show carets where the letters stand in the text, not where they see them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tact {

// UTF-16 units, half-open, as in core/fact_set.h.
struct Part16 {
  std::uint32_t start = 0, end = 0;
};

// Returns the lines, each after `indent` spaces and at most `width` columns long, and below those with marks a line of carets. Controls of
// terminals become U+FFFD.
std::string markedText(std::string_view text, const std::vector<Part16>& marks, std::size_t indent, std::size_t width = 88);

// Returns a part of the text on one line; what lies outside is left out.
std::string partOf(std::string_view text, Part16 part);

}  // namespace tact
