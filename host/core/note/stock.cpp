#include "core/note/stock.h"

#include <algorithm>

namespace tact {
namespace {

// So much of a sentence must be there, in order: people cut "on LinkedIn" off or change a word.
constexpr double kLeastCover = 0.7;
// So many words beyond it are still no line of one's own: "Thanks, Robin".
constexpr std::size_t kMostExtra = 3;

// Length of the longest common subsequence.
std::size_t common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (const std::uint32_t x : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = x == b[j] ? diagonal + 1 : std::max(row[j], above);
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

StockIndex::StockIndex(const std::vector<StockSentence>& sentences) : sentences_(sentences) {
  for (const StockSentence& sentence : sentences_) {
    auto& codes = coded_.emplace_back();
    for (const std::string& word : sentence.words)
      if (!word.empty()) codes.push_back(ids_.try_emplace(word, static_cast<std::uint32_t>(ids_.size() + 1)).first->second);
  }
}

bool StockIndex::resembles(const NoteText& text, std::uint32_t bodyBegins) const {
  std::vector<std::uint32_t> body;
  for (std::size_t i = bodyBegins; i < text.words().size(); ++i) {
    const auto found = ids_.find(text.words()[i].folded);
    body.push_back(found == ids_.end() ? 0 : found->second);
  }
  std::vector<std::uint8_t> present(ids_.size() + 1);
  for (const std::uint32_t id : body) present[id] = 1;
  present[0] = 0;
  return std::any_of(coded_.begin(), coded_.end(), [&](const std::vector<std::uint32_t>& sentence) {
    if (body.size() > sentence.size() + kMostExtra) return false;
    const auto here =
        static_cast<std::size_t>(std::count_if(sentence.begin(), sentence.end(), [&](std::uint32_t id) { return present[id] != 0; }));
    const auto least = static_cast<std::size_t>(kLeastCover * static_cast<double>(sentence.size()) + 0.999);
    if (here < least) return false;
    const std::size_t shared = common(sentence, body);
    return shared >= least && body.size() - shared <= kMostExtra;
  });
}

}  // namespace tact
