// Single characters of any script: their kind, and their folded spelling for comparing.
//
// The one place that asks utf8proc about characters. Folding is for comparing only: case, width, ligatures and the accents of Latin, Greek
// and Cyrillic go; the vowel signs of other scripts are letters of their own and stay.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tact {

// A Unicode code point.
using Character = std::int32_t;

// Returns the character at byte `at` and moves `at` behind it. What is no UTF-8 is taken a byte at a time and yields -1. EXPECTS at < size.
Character nextCharacter(std::string_view text, std::size_t& at);

// Whether the whole text is UTF-8.
bool isUtf8(std::string_view text);

bool isLetter(Character c);
bool isDigit(Character c);             // of any script
bool isMark(Character c);              // combining: it belongs to the letter before it
bool isUnseen(Character c);            // spaces, breaks, control and format characters
bool isSpace(Character c);             // spaces and breaks
bool isUpper(Character c);             // a capital, of a script that knows them
bool isLower(Character c);             // a small letter of a script that has capitals at the beginning of words (Georgian has none)
bool isAccent(Character c);            // a combining accent of Latin, Greek or Cyrillic
bool isApostrophe(Character c);        // also the curly ones
bool isIgnorable(Character c);         // soft hyphen, zero-width characters, joiners, variation selectors
bool isPictograph(Character c);        // emoji and their like, also (c) and arrows
bool standsAlone(Character c);         // of a script that writes without spaces: Han, Kana, Thai, ...
std::size_t utf16Length(Character c);  // 1, or 2 beyond the first 65,536

// Columns of a terminal it takes: 0 for what joins the character before it, 2 for wide ones (Han, emoji).
unsigned columnsOf(Character c);

// Returns whether a new visible character begins between two neighbours. `state` is 0 at the beginning of a text and kept between calls.
bool beginsAnew(Character before, Character c, std::int32_t& state);

// Appends the folded spelling: "Ł" -> "l", "ß" -> "ss", "Ａ" -> "a", a curly apostrophe -> "'". Nothing for accents and ignorable
// characters.
void foldInto(std::string& out, Character c);

// Returns a text with its first letter as it begins a sentence: "über" -> "Über".
std::string capitalised(std::string_view text);

// Returns a text folded character by character.
std::string folded(std::string_view text);

}  // namespace tact
