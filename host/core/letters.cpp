#include "core/letters.h"

#include <utf8proc.h>

namespace tact {
namespace {

template <typename Visit>
void eachCharacter(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t character = 0;
    utf8proc_ssize_t taken = utf8proc_iterate(bytes, left, &character);
    if (taken > 0)
      visit(character);
    else
      taken = 1;
    bytes += taken;
    left -= taken;
  }
}

bool isLetter(utf8proc_int32_t character) {
  switch (utf8proc_category(character)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return true;
    default: return false;
  }
}

bool isUnseen(utf8proc_int32_t character) {
  switch (utf8proc_category(character)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF: return true;
    default: return false;
  }
}

}  // namespace

Cases casesIn(std::string_view text) {
  Cases cases;
  eachCharacter(text, [&](utf8proc_int32_t character) {
    const auto category = utf8proc_category(character);
    if (category == UTF8PROC_CATEGORY_LU) ++cases.upper;
    // A Georgian letter is a small one to Unicode, but no word begins with another.
    if (category == UTF8PROC_CATEGORY_LL && utf8proc_totitle(character) != character) ++cases.lower;
  });
  return cases;
}

bool hasLetter(std::string_view text) {
  bool found = false;
  eachCharacter(text, [&](utf8proc_int32_t character) { found = found || isLetter(character); });
  return found;
}

bool isBlank(std::string_view text) {
  bool blank = true;
  eachCharacter(text, [&](utf8proc_int32_t character) { blank = blank && isUnseen(character); });
  return blank;
}

}  // namespace tact
