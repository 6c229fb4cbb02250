#include "core/company_name.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "core/characters.h"

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

bool isWordCharacter(Character c) { return c == '+' || c == '#' || isLetter(c) || isMark(c) || isDigit(c); }

// Without what follows " · " (with any common space): LinkedIn writes the employment type there.
std::string_view withoutEmploymentType(std::string_view name) {
  for (const std::string_view separator : {" \u00B7 ", "\u00A0\u00B7 ", " \u00B7\u00A0", "\u00A0\u00B7\u00A0"})
    if (const auto at = name.find(separator); at != std::string_view::npos && at > 0) name = name.substr(0, at);
  return name;
}

bool isSingleLetter(const std::string& token) { return token.size() == 1 && token[0] >= 'a' && token[0] <= 'z'; }

// Splits folded text into words. "&" becomes "and"; letters joined by dots become one word ("S.r.o." -> "sro").
Tokens tokensOf(std::string_view text) {
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
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const Character c = nextCharacter(text, at);
    if (isWordCharacter(c)) {
      word += text.substr(start, at - start);
    } else if (c == '.') {
      const bool letter = isSingleLetter(word);
      endWord();
      joinsPrevious = letter;
    } else if (c != '\'') {
      endWord();
      joinsPrevious = false;
      if (c == '&') tokens.emplace_back("and");
    }
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
  if (!isUtf8(name)) return std::string(name);
  const std::string spelling = folded(name);
  Tokens tokens = tokensOf(spelling);
  if (tokens.empty()) {
    // A name of signs only ("!!!") is what it is, without the spaces around it.
    const auto first = spelling.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return spelling.substr(first, spelling.find_last_not_of(" \t\r\n") - first + 1);
  }
  dropLegalForms(tokens);
  return join(tokens);
}

bool sameCompany(std::string_view a, std::string_view b) {
  const std::string key = companyKey(a);
  return !key.empty() && key == companyKey(b);
}

}  // namespace tact
