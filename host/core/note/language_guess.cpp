#include "core/note/language_guess.h"

#include <algorithm>
#include <bit>

namespace tact {
namespace {

// At least this share of the words must be the language's function words: ordinary texts have 0.35 to 0.6, other languages of the same
// script below 0.2.
constexpr double kLeastShare = 0.22;
// A word of the trade ("request", "manager") tells half as much as a function word: other languages borrow it.
constexpr double kPlainWorth = 0.5;
// Of two languages that fit, one must have this much more than the other.
constexpr double kLead = 1.25;

}  // namespace

LanguageGuess::LanguageGuess(const std::vector<LanguageWords>& languages) : count_(languages.size()) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    for (const auto* words : {&languages[i].common, &languages[i].self, &languages[i].reader})
      for (const std::string& word : *words) spokenIn_[word].asFunction |= 1U << i;
    for (const std::string& word : languages[i].plain) spokenIn_[word].asPlain |= 1U << i;
  }
}

std::optional<std::size_t> LanguageGuess::of(const NoteText& text) const {
  if (text.words().empty() || count_ == 0) return std::nullopt;
  std::vector<double> scores(count_), hits(count_);
  const auto count = [&](std::uint32_t languages, double worth) {
    const double weight = worth / std::popcount(languages);  // "a" and "de" tell little
    for (std::size_t i = 0; i < count_; ++i) {
      if ((languages >> i & 1U) == 0) continue;
      scores[i] += weight;
      hits[i] += worth;
    }
  };
  for (const Word& word : text.words()) {
    const auto found = spokenIn_.find(word.folded);
    if (found == spokenIn_.end()) continue;
    if (found->second.asFunction != 0) count(found->second.asFunction, 1);
    if (found->second.asPlain != 0) count(found->second.asPlain, kPlainWorth);
  }
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  double second = 0;
  for (std::size_t i = 0; i < count_; ++i)
    if (i != best) second = std::max(second, scores[i]);
  const double share = hits[best] / static_cast<double>(text.words().size());
  if (scores[best] <= 0 || share < kLeastShare || scores[best] < second * kLead) return std::nullopt;
  return best;
}

}  // namespace tact
