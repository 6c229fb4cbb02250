// A text as the measures read it: words with their folded spelling, sentences, and places in UTF-16 units.
//
// Words are runs of letters, marks and digits of any script; an apostrophe inside belongs to its word, a hyphen parts two. Scripts that
// write without spaces (Han, Kana, Thai) give one word a character. A sentence ends at its mark, or at a line break unless the line only
// wraps. Offsets are bytes; a mark on the page counts UTF-16 units, as LinkedIn and the browser do. Refers to the text, which must outlive
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tact {

struct Word {
  std::uint32_t begin = 0, end = 0;  // bytes, half-open
  std::uint32_t sentence = 0;        // place in NoteText::sentences()
  std::uint16_t letters = 0;
  std::uint16_t capitals = 0;
  bool startsUpper = false;  // its first letter is a capital
  bool hasDigit = false;
  std::string_view folded;
};

struct Sentence {
  std::uint32_t firstWord = 0, endWord = 0;  // places in NoteText::words(), half-open
  bool asks = false;                         // ends with a question mark
};

class NoteText {
 public:
  explicit NoteText(std::string_view text);
  NoteText(const NoteText&) = delete;
  NoteText& operator=(const NoteText&) = delete;

  std::string_view text() const { return text_; }
  const std::vector<Word>& words() const { return words_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  std::string_view written(const Word& word) const { return text_.substr(word.begin, word.end - word.begin); }
  // What stands between the end of one word and the beginning of the next, or of the first and the text's end.
  std::string_view after(std::size_t word) const;

  // UTF-16 units of the whole text, and before a byte. EXPECTS a byte on a character's boundary.
  std::size_t length16() const { return length16_; }
  std::size_t utf16At(std::size_t byte) const;

 private:
  bool isShortened(const Word& last) const;
  void endWord(std::size_t end);
  void endSentence();

  std::string_view text_;
  std::vector<Word> words_;
  std::vector<Sentence> sentences_;
  std::string folded_;  // of all words, one after the other
  std::vector<std::uint32_t> foldedEnds_;
  std::size_t length16_ = 0;
  Word open_;
  bool isOpen_ = false;
};

// Returns the folded words of a name, a place or a line.
std::vector<std::string> wordsOf(std::string_view text);

// Returns the part of a text between two places in UTF-16 units; cut at its end.
std::string_view utf16Part(std::string_view text, std::size_t start, std::size_t end);

}  // namespace tact
