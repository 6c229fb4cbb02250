#include "core/note/language_guess.h"

#include <algorithm>
#include <bit>

namespace tact {
namespace {

// At least this share of the words must be the language's function words: ordinary texts have 0.35 to 0.6, other languages of the same
// script below 0.2.
constexpr double kLeastShare = 0.22;
// Of two languages that fit, one must have this much more than the other.
constexpr double kLead = 1.25;

}  // namespace

LanguageGuess::LanguageGuess(const std::vector<LanguageWords>& languages) : count_(languages.size()) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    for (const auto* words : {&languages[i].common, &languages[i].self, &languages[i].reader})
      for (const std::string& word : *words) spokenIn_[word] |= 1U << i;
  }
}

std::optional<std::size_t> LanguageGuess::of(const NoteText& text) const {
  if (text.words().empty() || count_ == 0) return std::nullopt;
  std::vector<double> scores(count_);
  std::vector<int> hits(count_);
  for (const Word& word : text.words()) {
    const auto found = spokenIn_.find(word.folded);
    if (found == spokenIn_.end()) continue;
    const double weight = 1.0 / std::popcount(found->second);  // "a" and "de" tell little
    for (std::size_t i = 0; i < count_; ++i) {
      if ((found->second >> i & 1U) == 0) continue;
      scores[i] += weight;
      ++hits[i];
    }
  }
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  double second = 0;
  for (std::size_t i = 0; i < count_; ++i)
    if (i != best) second = std::max(second, scores[i]);
  const double share = static_cast<double>(hits[best]) / static_cast<double>(text.words().size());
  if (scores[best] <= 0 || share < kLeastShare || scores[best] < second * kLead) return std::nullopt;
  return best;
}

}  // namespace tact
