#include "core/note/shapes.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/characters.h"

namespace tact {
namespace {

constexpr int kMostExclamations = 3, kMostEmoji = 3;

// Each is compiled when a text first has a sign it needs. The patterns are our own and tried by tests.
const RE2& linkPattern() {
  // Bare domains only in small letters: "Booking.com" in a sentence is a company.
  static const RE2 kPattern(
      R"((?i:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]|(?:^|[^\w@.\-/])((?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+(?:com|org|net|io|co|dev|app|ai|me|ly|info|biz|eu|uk|de|at|ch|fr|es|pt|br|it|nl|be|pl|in|us|tech|link|page|site|online|shop|cc|gg|tv)(?:/[^\s<>"]*[^\s<>".,;:!?)\]])?)(?:[^\w@.\-]|[.,;:!?)]*(?:\s|$)))");
  return kPattern;
}

const RE2& phonePattern() {
  static const RE2 kPattern(R"((?:\+|\b00|\(\+?)?\d[\d \x{00A0}./()\-\x{2010}-\x{2013}]{5,}\d)");
  return kPattern;
}

const RE2& datePattern() {
  static const RE2 kPattern(
      R"((?:\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}|(?:19|20)\d\d\s?[\-/\x{2010}-\x{2013}]\s?(?:19|20)?\d\d|\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?: \d{3})* 000))");
  return kPattern;
}

const RE2& bracketPattern() {
  static const RE2 kPattern(
      R"(\{\{[^{}\n]{1,60}\}\}|\{[^{}\n]{1,60}\}|\[[^\[\]\n]{1,80}\]|<[^<>\n]{1,40}>|%[A-Za-z][A-Za-z_ ]{1,30}%|\$\{?[A-Za-z][A-Za-z_]{2,30}\}?|\([^()\n]{2,40}\)|«[^«»\n]{2,40}»)");
  return kPattern;
}

const RE2& barePattern() {
  static const RE2 kPattern(
      R"(\b(?:X{2,}|XYZ|FNAME|LNAME|FIRSTNAME|LASTNAME|FULLNAME|COMPANYNAME|[A-Z]{2,}(?:_[A-Z]{2,})+)\b|_{3,}|\b(?:[Ll]orem ipsum)\b|\b(?:first|last|full|company|job|your)_(?:name|title|company|role)\b)");
  return kPattern;
}

std::uint32_t at(std::string_view text, const re2::StringPiece& part) { return static_cast<std::uint32_t>(part.data() - text.data()); }

template <typename Visit>
void eachMatch(std::string_view text, const RE2& pattern, Visit visit) {
  re2::StringPiece parts[2];
  const re2::StringPiece whole(text.data(), text.size());
  for (std::size_t from = 0; from <= text.size();) {
    if (!pattern.Match(whole, from, text.size(), RE2::UNANCHORED, parts, std::min(1 + pattern.NumberOfCapturingGroups(), 2))) return;
    const re2::StringPiece& part = pattern.NumberOfCapturingGroups() > 0 && parts[1].data() != nullptr ? parts[1] : parts[0];
    visit(Piece{at(text, part), at(text, part) + static_cast<std::uint32_t>(part.size())});
    from = std::max<std::size_t>(at(text, part) + part.size(), from + 1);
  }
}

std::string_view pieceOf(std::string_view text, const Piece& piece) { return text.substr(piece.begin, piece.end - piece.begin); }

std::size_t digitsIn(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool hasTwoLetters(std::string_view text) {
  int letters = 0;
  for (std::size_t i = 0; i < text.size() && letters < 2;) letters += isLetter(nextCharacter(text, i)) ? 1 : 0;
  return letters == 2;
}

// Between parentheses stands ordinary text too, "(university)" as well: only the slots that notes have most count.
bool isSlot(std::string_view inside, const std::vector<std::string_view>& slots) {
  const std::string words = folded(inside);
  return words.starts_with("insert ") || std::find(slots.begin(), slots.end(), words) != slots.end();
}

// A reference is no phone number: "ref 2024-0117-3", "#40417-2200".
bool isReference(std::string_view text, std::size_t begin) {
  static const RE2 kReference(R"((?i)(?:#|\b(?:ref|req|id|nr|no|job|requisition|ticket|iso|order)\.?:?\s*)$)");
  return RE2::PartialMatch(re2::StringPiece(text.data(), begin), kReference);
}

bool isEmoji(std::string_view grapheme) {
  std::size_t i = 0;
  const Character first = nextCharacter(grapheme, i);
  if (grapheme.find("\xE2\x83\xA3") != std::string_view::npos) return true;  // a keycap
  if (first >= 0x1F1E6 && first <= 0x1F1FF) return true;                     // a flag
  if (first < 0x203C || first == 0x2122 || first == 0x2139) return false;    // (c), (r), TM and i are letters here
  // Arrows, ticks and suits are text unless a variation selector says otherwise.
  const bool isPicture = grapheme.find("\xEF\xB8\x8F") != std::string_view::npos;
  if (first < 0x2600 || (first >= 0x2700 && first < 0x27C0 && first != 0x2728 && first != 0x2705 && first != 0x2764)) return isPicture;
  return isPictograph(first);
}

}  // namespace

std::vector<Piece> linksIn(std::string_view text) {
  std::vector<Piece> found;
  if (text.find('.') == std::string_view::npos) return found;
  eachMatch(text, linkPattern(), [&](const Piece& piece) { found.push_back(piece); });
  return found;
}

std::vector<Piece> phonesIn(std::string_view text) {
  std::vector<Piece> found;
  if (digitsIn(text) < 7) return found;
  eachMatch(text, phonePattern(), [&](const Piece& piece) {
    const std::string_view number = pieceOf(text, piece);
    const std::size_t digits = digitsIn(number);
    const bool isPrice =
        piece.begin > 0 && (text[piece.begin - 1] == '$' || (piece.begin >= 2 && text.substr(piece.begin - 2, 2) == "\xC2\xA3") ||
                            (piece.begin >= 3 && text.substr(piece.begin - 3, 3) == "\xE2\x82\xAC"));
    const bool isDate = RE2::FullMatch(re2::StringPiece(number.data(), number.size()), datePattern());
    if (digits >= 7 && digits <= 15 && !isPrice && !isDate && !isReference(text, piece.begin)) found.push_back(piece);
  });
  return found;
}

std::vector<Piece> placeholdersIn(std::string_view text, const std::vector<std::string_view>& slots) {
  std::vector<Piece> found;
  if (text.find_first_of("[{<%$(\xC2") != std::string_view::npos) {
    eachMatch(text, bracketPattern(), [&](const Piece& piece) {
      const std::string_view whole = pieceOf(text, piece);
      const std::string_view inside = whole.substr(1, whole.size() - 2);
      if (!hasTwoLetters(inside) || inside == "sic") return;  // [1], <3
      const bool isQuoted = whole.front() == '\xC2';          // guillemets quote words too
      if ((whole.front() == '(' || isQuoted) && !isSlot(isQuoted ? whole.substr(2, whole.size() - 4) : inside, slots)) return;
      if (whole.front() == '[' && piece.end < text.size() && text[piece.end] == '(') return;  // a link in Markdown
      if (whole.front() == '$' && whole[1] != '{' && whole.find('_') == std::string_view::npos && folded(whole) == whole) return;
      found.push_back(piece);
    });
  }
  eachMatch(text, barePattern(), [&](const Piece& piece) {
    const auto overlaps = [&](const Piece& other) { return piece.begin < other.end && other.begin < piece.end; };
    if (std::none_of(found.begin(), found.end(), overlaps)) found.push_back(piece);
  });
  std::sort(found.begin(), found.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  return found;
}

std::vector<Piece> exclamationsIn(std::string_view text) {
  std::vector<Piece> chains, single;
  int exclamations = 0;
  const auto isMark = [](Character c) {
    return c == '!' || c == '?' || c == 0xFF01 || c == 0xFF1F || c == 0x00A1 || c == 0x00BF || c == 0x203C || c == 0x2049;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const Character first = nextCharacter(text, i);
    if (!isMark(first) || first == 0x00A1 || first == 0x00BF) continue;  // Spanish opens with those
    int marks = 1;
    bool shouts = first != '?' && first != 0xFF1F;
    exclamations += shouts ? 1 : 0;
    std::size_t next = i;
    while (next < text.size()) {
      const Character c = nextCharacter(text, next);
      if (!isMark(c)) break;
      i = next;
      ++marks;
      const bool bang = c != '?' && c != 0xFF1F;
      exclamations += bang ? 1 : 0;
      shouts = shouts || bang;
    }
    const Piece piece{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)};
    if (marks > 1 || first == 0x203C || first == 0x2049)
      chains.push_back(piece);
    else if (shouts)
      single.push_back(piece);
  }
  if (exclamations > kMostExclamations) chains.insert(chains.end(), single.begin(), single.end());
  std::sort(chains.begin(), chains.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  return chains;
}

std::vector<Piece> emojiIn(std::string_view text) {
  std::vector<Piece> rows, single;
  if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE2; })) return rows;
  int all = 0, inRow = 0;
  Piece row;
  const auto endRow = [&] {
    if (inRow > 1) rows.push_back(row);
    if (inRow == 1) single.push_back(row);
    inRow = 0;
  };
  std::int32_t state = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t begin = i;
    Character last = nextCharacter(text, i);
    bool joined = true;
    while (i < text.size() && joined) {
      std::size_t next = i;
      const Character c = nextCharacter(text, next);
      joined = !beginsAnew(last, c, state);
      if (joined) i = next;
      last = c;
    }
    state = 0;
    const std::string_view grapheme = text.substr(begin, i - begin);
    if (isEmoji(grapheme)) {
      ++all;
      if (inRow++ == 0) row.begin = static_cast<std::uint32_t>(begin);
      row.end = static_cast<std::uint32_t>(i);
    } else if (grapheme != " ") {
      endRow();
    }
  }
  endRow();
  if (all > kMostEmoji) rows.insert(rows.end(), single.begin(), single.end());
  std::sort(rows.begin(), rows.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  return rows;
}

}  // namespace tact
