#include "core/note/note_text.h"

#include <algorithm>
#include <array>

#include "core/characters.h"

namespace tact {
namespace {

// Words with a full stop that ends no sentence, folded.
constexpr std::array<std::string_view, 26> kAbbreviations = {"dr",   "mr",  "mrs",  "ms",     "prof", "st",  "jr",  "sr", "vs",
                                                             "etc",  "eg",  "ie",   "approx", "bzw",  "ggf", "hr",  "fr", "sra",
                                                             "srta", "mme", "mlle", "nr",     "no",   "inc", "ltd", "ca"};

bool endsSentence(Character c) {
  switch (c) {
    case '!':
    case '?':
    case 0x2026:  // ...
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:  // ideographic full stop, full-width ! and ?
    case 0x061F:
    case 0x06D4:
    case 0x0964:  // Arabic ? and full stop, danda
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049: return true;
    default: return false;
  }
}

bool isQuestionMark(Character c) { return c == '?' || c == 0xFF1F || c == 0x061F || c == 0x2047 || c == 0x2048 || c == 0x203D; }

// The first character at or behind a byte that is no space within the line, or -1.
Character nextSeen(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Character c = nextCharacter(text, at);
    if (c == '\n' || !isSpace(c)) return c;
  }
  return -1;
}

}  // namespace

NoteText::NoteText(std::string_view text) : text_(text) {
  folded_.reserve(text.size() + text.size() / 4);
  words_.reserve(text.size() / 5 + 1);
  sentences_.push_back({});
  Character seen = 0;  // the latest character that is no space
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const Character c = nextCharacter(text, at);
    length16_ += utf16Length(c);
    const bool letter = isLetter(c), digit = !letter && isDigit(c);
    if (letter || digit) {
      if (isOpen_ && standsAlone(c)) endWord(start);
      if (!isOpen_) {
        open_ = {};
        open_.begin = static_cast<std::uint32_t>(start);
        open_.startsUpper = isUpper(c);
        isOpen_ = true;
      }
      if (letter) ++open_.letters;
      if (letter && isUpper(c)) ++open_.capitals;
      open_.hasDigit = open_.hasDigit || digit;
      foldInto(folded_, c);
      if (standsAlone(c) && (at >= text.size() || !isMark(nextSeen(text, at)))) endWord(at);
      seen = c;
      continue;
    }
    if (isOpen_ && (isMark(c) || isIgnorable(c))) {
      foldInto(folded_, c);
      continue;
    }
    if (isOpen_ && isApostrophe(c) && at < text.size()) {
      std::size_t next = at;
      if (isLetter(nextCharacter(text, next))) {
        folded_ += '\'';
        continue;
      }
    }
    if (isOpen_) endWord(start);
    if (c == '\n') {
      const Character following = nextSeen(text, at);
      const bool wraps = isLower(following) && seen != ',' && seen != ';' && seen != ':';
      if (!wraps) endSentence();
    } else if (endsSentence(c)) {
      if (isQuestionMark(c)) sentences_.back().asks = true;
      if (std::size_t next = at; at >= text.size() || !endsSentence(nextCharacter(text, next))) endSentence();
    } else if (c == '.') {
      std::size_t next = at;
      const Character following = at < text.size() ? nextCharacter(text, next) : -1;
      const bool closes = following < 0 || isSpace(following) || following == '"' || following == ')' || following == 0x201D;
      const bool dotted = following == '.';
      const bool shortened = !words_.empty() && words_.back().end == start && isShortened(words_.back());
      if (closes && !dotted && !(shortened && following >= 0)) endSentence();
    }
    if (!isSpace(c)) seen = c;
  }
  if (isOpen_) endWord(text.size());
  if (sentences_.back().firstWord == words_.size()) sentences_.pop_back();
  if (!sentences_.empty()) sentences_.back().endWord = static_cast<std::uint32_t>(words_.size());
  // Only now is the folded text where it stays.
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i].folded = std::string_view(folded_).substr(begin, foldedEnds_[i] - begin);
    begin = foldedEnds_[i];
  }
}

// Whether a full stop behind the latest word shortens it: "Dr.", "J.", "e.g.".
bool NoteText::isShortened(const Word& last) const {
  const std::size_t begin = foldedEnds_.size() > 1 ? foldedEnds_[foldedEnds_.size() - 2] : 0;
  const std::string_view spelling = std::string_view(folded_).substr(begin);
  if (last.letters == 1 && !last.hasDigit) return last.startsUpper || (last.begin > 0 && text_[last.begin - 1] == '.');
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), spelling) != kAbbreviations.end();
}

void NoteText::endWord(std::size_t end) {
  isOpen_ = false;
  open_.end = static_cast<std::uint32_t>(end);
  open_.sentence = static_cast<std::uint32_t>(sentences_.size() - 1);
  words_.push_back(open_);
  foldedEnds_.push_back(static_cast<std::uint32_t>(folded_.size()));
}

void NoteText::endSentence() {
  const auto count = static_cast<std::uint32_t>(words_.size());
  if (sentences_.back().firstWord == count) return;  // nothing was said in it
  sentences_.back().endWord = count;
  sentences_.push_back({count, count, false});
}

std::string_view NoteText::after(std::size_t word) const {
  const std::size_t begin = words_[word].end;
  const std::size_t end = word + 1 < words_.size() ? words_[word + 1].begin : text_.size();
  return text_.substr(begin, end - begin);
}

std::size_t NoteText::utf16At(std::size_t byte) const {
  if (length16_ == text_.size()) return byte;  // nothing but ASCII
  std::size_t units = 0;
  for (std::size_t at = 0; at < byte && at < text_.size();) units += utf16Length(nextCharacter(text_, at));
  return units;
}

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> out;
  const NoteText read(text);
  for (const Word& word : read.words()) out.emplace_back(word.folded);
  return out;
}

std::string_view utf16Part(std::string_view text, std::size_t start, std::size_t end) {
  std::size_t units = 0, begin = text.size(), stop = text.size();
  for (std::size_t at = 0; at <= text.size();) {
    if (units >= start && begin == text.size()) begin = at;
    if (units >= end) {
      stop = at;
      break;
    }
    if (at == text.size()) break;
    units += utf16Length(nextCharacter(text, at));
  }
  return text.substr(std::min(begin, stop), stop - std::min(begin, stop));
}

}  // namespace tact
