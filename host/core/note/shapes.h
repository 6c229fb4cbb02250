// What shows in the form of a text, whatever its language: links, phone numbers, places left to fill in, capitals, marks and emoji in rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tact {

// A part of a text in bytes, half-open.
struct Piece {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const Piece&) const = default;
};

// Addresses of pages, with or without a scheme; no e-mail addresses.
std::vector<Piece> linksIn(std::string_view text);

// Phone numbers: seven digits or more with the signs that stand between them; no dates, prices or years.
std::vector<Piece> phonesIn(std::string_view text);

// Places of a template that were not filled in: [name], {{first_name}}, <company>, %NAME%, FNAME, XYZ, ____. `slots` are folded words that
// stand in such places in parentheses: (name).
std::vector<Piece> placeholdersIn(std::string_view text, const std::vector<std::string_view>& slots);

// Chains like "!!" and "?!", and every mark where there are more than three exclamation marks in all.
std::vector<Piece> exclamationsIn(std::string_view text);

// Rows of two emoji or more, and each one where there are more than three in all. A sequence with joiners or skin tones, a flag and a
// keycap count as one.
std::vector<Piece> emojiIn(std::string_view text);

}  // namespace tact
