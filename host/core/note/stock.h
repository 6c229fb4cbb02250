// Whether a text is one of LinkedIn's own sentences, or nearly, in any of its languages.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/note/note_text.h"
#include "core/note/phrase_book.h"

namespace tact {

class StockIndex {
 public:
  // The sentences must outlive the index.
  explicit StockIndex(const std::vector<StockSentence>& sentences);

  // Returns whether the text says one of the sentences and hardly more. `bodyBegins`: the first word behind the greeting.
  bool resembles(const NoteText& text, std::uint32_t bodyBegins) const;

 private:
  const std::vector<StockSentence>& sentences_;
  std::unordered_map<std::string_view, std::uint32_t> ids_;  // 1 and up
  std::vector<std::vector<std::uint32_t>> coded_;
};

}  // namespace tact
