#include "core/company_name.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <vector>

namespace tact {

namespace {

using Tokens = std::vector<std::string>;

// Legal forms at the end of a name, folded, one word each or several. "Holding", "Group" and countries are not here: they name
// another firm.
const std::vector<Tokens>& legalForms() {
  static const std::vector<Tokens> kForms = {
      {"inc"},
      {"incorporated"},
      {"llc"},
      {"llp"},
      {"ltd"},
      {"limited"},
      {"private", "limited"},
      {"pvt"},
      {"plc"},
      {"corp"},
      {"corporation"},
      {"co"},
      {"company"},
      {"gmbh"},
      {"mbh"},
      {"ag"},
      {"se"},
      {"kg"},
      {"kgaa"},
      {"ug"},
      {"ug", "haftungsbeschrankt"},
      {"ohg"},
      {"gbr"},
      {"ev"},
      {"e", "v"},
      {"sa"},
      {"s", "a"},
      {"sas"},
      {"s", "a", "s"},
      {"sarl"},
      {"sa", "rl"},
      {"s", "a", "r", "l"},
      {"srl"},
      {"s", "r", "l"},
      {"spa"},
      {"s", "p", "a"},
      {"sl"},
      {"s", "l"},
      {"slu"},
      {"sa", "de", "cv"},
      {"ltda"},
      {"lda"},
      {"bv"},
      {"b", "v"},
      {"nv"},
      {"n", "v"},
      {"oy"},
      {"oyj"},
      {"ab"},
      {"as"},
      {"a", "s"},
      {"asa"},
      {"aps"},
      {"ehf"},
      {"ou"},
      {"uab"},
      {"sia"},
      {"sp", "z", "o", "o"},
      {"sp", "z", "oo"},
      {"sp", "zoo"},
      {"spzoo"},
      {"sro"},
      {"s", "r", "o"},
      {"spol", "s", "r", "o"},
      {"spol", "sro"},
      {"spol", "s", "ro"},
      {"kft"},
      {"zrt"},
      {"doo"},
      {"d", "o", "o"},
      {"pty"},
      {"pte"},
      {"kk"},
      {"k", "k"},
      {"bhd"},
      {"sdn", "bhd"},
  };
  return kForms;
}

// Letters with a stroke or a ligature, which have no decomposition, as people type them without.
std::string_view plainSpelling(utf8proc_int32_t c) {
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

// The accents of Latin, Greek and Cyrillic. The vowel signs of other scripts are letters of their own.
bool isAccent(utf8proc_int32_t c) { return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF); }

bool isApostrophe(utf8proc_int32_t c) { return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02BC; }

bool isWordCharacter(utf8proc_int32_t c) {
  if (c == '+' || c == '#') return true;
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return true;
    default: return false;
  }
}

// Without what follows " · " (with any common space): LinkedIn writes the employment type there.
std::string_view withoutEmploymentType(std::string_view name) {
  for (const std::string_view separator : {" \u00B7 ", "\u00A0\u00B7 ", " \u00B7\u00A0", "\u00A0\u00B7\u00A0"})
    if (const auto at = name.find(separator); at != std::string_view::npos && at > 0) name = name.substr(0, at);
  return name;
}

bool isSingleLetter(const std::string& token) { return token.size() == 1 && token[0] >= 'a' && token[0] <= 'z'; }

// Splits folded text into words. "&" becomes "and"; letters joined by dots become one word ("S.r.o." -> "sro").
Tokens tokensOf(std::string_view folded) {
  Tokens tokens;
  std::string word;
  bool joinsPrevious = false;  // the word follows a single letter and a dot, without a space
  const auto endWord = [&] {
    if (word.empty()) return;
    if (joinsPrevious && isSingleLetter(word))
      tokens.back() += word;
    else
      tokens.push_back(word);
    word.clear();
  };
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(folded.data());
  auto left = static_cast<utf8proc_ssize_t>(folded.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &c);
    if (length <= 0) break;
    if (isWordCharacter(c) && !isAccent(c) && !isApostrophe(c)) {
      if (const std::string_view plain = plainSpelling(c); !plain.empty())
        word += plain;
      else
        word.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    } else if (c == '.') {
      const bool letter = isSingleLetter(word);
      endWord();
      joinsPrevious = letter;
    } else if (!isAccent(c) && !isApostrophe(c)) {
      endWord();
      joinsPrevious = false;
      if (c == '&') tokens.emplace_back("and");
    }
    bytes += length;
    left -= length;
  }
  endWord();
  return tokens;
}

void dropLegalForms(Tokens& tokens) {
  const auto mayStandAlone = [](const Tokens& rest) {
    return rest.size() > 1 || (rest.size() == 1 && rest[0] != "the" && rest[0] != "and");
  };
  while (true) {
    std::size_t longest = 0;
    for (const Tokens& form : legalForms())
      if (form.size() < tokens.size() && std::equal(form.rbegin(), form.rend(), tokens.rbegin())) longest = std::max(longest, form.size());
    if (longest == 0) return;
    Tokens rest(tokens.begin(), tokens.end() - static_cast<std::ptrdiff_t>(longest));
    while (rest.size() > 1 && rest.back() == "and") rest.pop_back();
    if (!mayStandAlone(rest)) return;
    tokens = std::move(rest);
  }
}

// Joins words, and single letters in a row into one: "J. P. Morgan" is "JP Morgan".
std::string join(const Tokens& tokens) {
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && !(isSingleLetter(tokens[i]) && isSingleLetter(tokens[i - 1]))) out += ' ';
    out += tokens[i];
  }
  return out;
}

}  // namespace

std::string companyKey(std::string_view name) {
  name = withoutEmploymentType(name);
  utf8proc_uint8_t* mapped = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()), static_cast<utf8proc_ssize_t>(name.size()), &mapped, options);
  if (length < 0) return std::string(name);
  const std::string folded(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  std::free(mapped);  // NOLINT(cppcoreguidelines-no-malloc): utf8proc_map() allocates with malloc()

  Tokens tokens = tokensOf(folded);
  if (tokens.empty()) {
    // A name of signs only ("!!!") is what it is, without the spaces around it.
    const auto first = folded.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return folded.substr(first, folded.find_last_not_of(" \t\r\n") - first + 1);
  }
  dropLegalForms(tokens);
  return join(tokens);
}

bool sameCompany(std::string_view a, std::string_view b) {
  const std::string key = companyKey(a);
  return !key.empty() && key == companyKey(b);
}

}  // namespace tact
