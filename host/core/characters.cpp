#include "core/characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace tact {
namespace {

bool isAmong(Character c, std::initializer_list<std::pair<Character, Character>> ranges) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const auto& range) { return c >= range.first && c <= range.second; });
}

void encode(std::string& out, Character c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(c, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

// Letters with a stroke or a ligature, which have no decomposition, as people type them without.
std::string_view plainSpelling(Character c) {
  switch (c) {
    case 0x00E6: return "ae";
    case 0x00F0: return "d";
    case 0x00F8: return "o";
    case 0x0111: return "d";
    case 0x0131: return "i";
    case 0x0142: return "l";
    case 0x0153: return "oe";
    default: return {};
  }
}

}  // namespace

Character nextCharacter(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  utf8proc_int32_t c = -1;
  const auto length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  at += length > 0 ? static_cast<std::size_t>(length) : 1;
  return length > 0 ? c : -1;
}

bool isUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (nextCharacter(text, at) < 0) return false;
  return true;
}

bool isLetter(Character c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return true;
    default: return false;
  }
}

bool isDigit(Character c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return true;
    default: return false;
  }
}

bool isMark(Character c) {
  if (c < 0x300) return false;
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return true;
    default: return false;
  }
}

bool isSpace(Character c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: return false;
  }
}

bool isUnseen(Character c) {
  if (isSpace(c)) return true;
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
}

bool isUpper(Character c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return utf8proc_category(c) == UTF8PROC_CATEGORY_LU || utf8proc_category(c) == UTF8PROC_CATEGORY_LT;
}

bool isLower(Character c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return utf8proc_category(c) == UTF8PROC_CATEGORY_LL && utf8proc_totitle(c) != c;
}

bool isAccent(Character c) { return isAmong(c, {{0x0300, 0x036F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}}); }

bool isApostrophe(Character c) { return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x00B4; }

bool isIgnorable(Character c) { return c >= 0x80 && utf8proc_get_property(c)->ignorable; }

bool isPictograph(Character c) { return c >= 0 && utf8proc_get_property(c)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC; }

bool standsAlone(Character c) {
  if (c < 0x0E00) return false;
  return isAmong(c, {{0x0E00, 0x0EFF},
                     {0x1000, 0x109F},
                     {0x1780, 0x17FF},
                     {0x3005, 0x3007},
                     {0x3041, 0x30FF},
                     {0x3400, 0x9FFF},
                     {0xF900, 0xFAFF},
                     {0x20000, 0x3FFFF}});
}

std::size_t utf16Length(Character c) { return c > 0xFFFF ? 2 : 1; }

unsigned columnsOf(Character c) {
  const int columns = c < 0 ? 1 : utf8proc_charwidth(c);
  return columns < 0 ? 0 : static_cast<unsigned>(columns);
}

bool beginsAnew(Character before, Character c, std::int32_t& state) {
  // What is no UTF-8 stands for itself.
  return before < 0 || c < 0 || utf8proc_grapheme_break_stateful(before, c, &state) != 0;
}

void foldInto(std::string& out, Character c) {
  if (c < 0x80) {
    if (c >= 0) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : (c == '`' ? '\'' : c));
    return;
  }
  if (isApostrophe(c)) {
    out += '\'';
    return;
  }
  std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition there is has 18
  int boundary = 0;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const auto count = utf8proc_decompose_char(c, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const Character part = parts[static_cast<std::size_t>(i)];
    if (isAccent(part)) continue;
    if (const std::string_view plain = plainSpelling(part); !plain.empty())
      out += plain;
    else
      encode(out, part);
  }
}

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  std::size_t at = 0;
  const Character first = nextCharacter(text, at);
  std::string out;
  if (first < 0)
    out = text.substr(0, at);
  else
    encode(out, utf8proc_totitle(first));
  return out.append(text.substr(at));
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const Character c = nextCharacter(text, at);
    if (c < 0)
      out.append(text.substr(start, at - start));
    else
      foldInto(out, c);
  }
  return out;
}

std::string composedSmall(std::string_view text) {
  const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  std::string composed(text);
  if (!isAscii) {
    utf8proc_uint8_t* bytes = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                     &bytes, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> made(bytes, std::free);
    if (length >= 0) composed.assign(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
  }
  std::string small;
  small.reserve(composed.size());
  for (std::size_t at = 0; at < composed.size();) {
    const std::size_t start = at;
    const Character c = nextCharacter(composed, at);
    if (c < 0)
      small.append(composed, start, at - start);
    else
      encode(small, utf8proc_tolower(c));
  }
  return small;
}

}  // namespace tact
